#include "gui/people/groupsection.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/picker.h"
#include "gui/people/flowlayout.h"
#include "gui/people/wordchip.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "store/persongroups.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

GroupSection::GroupSection(GuiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"personGroups"_s);
    auto *chips = new QWidget(this);
    m_flow = new FlowLayout(chips, theme::kSpace1 + 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace1 + 2);
    layout->addWidget(new Label(tr("Groups"), TextStyle::CaptionBold, Token::Faint, this));
    layout->addWidget(chips);
}

void GroupSection::show(ContactId home, const QStringList &groups)
{
    const bool same = m_shown && groups == m_groups;
    m_home = home;
    if (same)
        return;
    m_groups = groups;
    m_shown = true;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    QWidget *chips = m_flow->parentWidget();
    for (const QString &group : groups) {
        auto *chip = new WordChip(messagetext::plainLine(group), chips);
        chip->setObjectName(u"groupChip"_s);
        chip->setTokens(Token::Accent, Token::AccentSoft);
        chip->setAccessibleName(tr("Group %1").arg(chip->text()));
        auto *menu = new QMenu(chip);
        menu->setAccessibleName(chip->accessibleName());
        connect(menu->addAction(tr("Show the group's conversations")), &QAction::triggered, this,
                [this, group] { Q_EMIT listRequested(group); });
        QAction *gone = menu->addAction(tr("Take out of the group"));
        gone->setEnabled(m_context.store.access() == Store::Access::ReadWrite);
        connect(gone, &QAction::triggered, this, [this, group] { change(group, false); });
        connect(chip, &WordChip::clicked, menu,
                [chip, menu] { menu->popup(chip->mapToGlobal(QPoint(0, chip->height()))); });
        m_flow->addWidget(chip);
        chip->show();
    }
    auto *add = new WordChip(groups.isEmpty() ? tr("Add to a group") : tr("Add"), chips);
    add->setObjectName(u"addGroupButton"_s);
    add->setGlyph(u"add"_s);
    add->setAccessibleName(tr("Add to a group"));
    add->setEnabled(m_context.store.access() == Store::Access::ReadWrite);
    connect(add, &WordChip::clicked, this, &GroupSection::chooseGroup);
    m_flow->addWidget(add);
    add->show();
    chips->updateGeometry();
}

void GroupSection::chooseGroup()
{
    if (!m_home)
        return;
    const auto find = [](Reader &r) -> Result<QStringList> {
        QStringList names;
        for (const PersonGroup &group : store::groups(r))
            names.append(group.name);
        return names;
    };
    deliver(m_context.store.read(find), this, [this](const Result<QStringList> &names) {
        if (names)
            offer(*names);
        else
            Q_EMIT failed(errorText(names.error(), Occasion::Read));
    });
}

void GroupSection::offer(const QStringList &known)
{
    QList<Picker::Entry> entries;
    for (const QString &group : std::as_const(m_groups))
        entries.append(
            {messagetext::plainLine(group), tr("Take out"), u"group"_s, [this, group] { change(group, false); }});
    for (const QString &group : known) {
        if (!m_groups.contains(group))
            entries.append({messagetext::plainLine(group), {}, u"group_add"_s, [this, group] { change(group, true); }});
    }
    auto *picker = new Picker(tr("Group"), entries, window());
    picker->setMake([this, known](const QString &typed) -> std::optional<Picker::Entry> {
        if (known.contains(typed, Qt::CaseInsensitive))
            return std::nullopt;
        return Picker::Entry{tr("New group “%1”").arg(typed), {}, u"add"_s, [this, typed] { change(typed, true); }};
    });
    picker->popUp();
}

void GroupSection::change(const QString &group, bool add)
{
    const auto future = add ? m_context.commands.people().addToGroup(m_home, group)
                            : m_context.commands.people().removeFromGroup(m_home, group);
    deliver(future, this, [this, group, add](const Result<Event> &event) {
        const QString name = messagetext::plainLine(group);
        if (!event)
            Q_EMIT failed(errorText(event.error(), Occasion::Change));
        else
            Q_EMIT done(add ? tr("Added to “%1”.").arg(name) : tr("Taken out of “%1”.").arg(name), *event);
    });
}

} // namespace rapport
