#include "gui/people/identitylist.h"

#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/people/peopletext.h"
#include "gui/people/wordchip.h"
#include "gui/theme/type.h"
#include "gui/thread/linktext.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"
#include "store/store.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport {

using theme::TextStyle;
using theme::Token;

IdentityList::IdentityList(GuiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"personIdentities"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(5);
}

void IdentityList::show(const QList<Identity> &identities)
{
    if (identities == m_identities)
        return;
    m_identities = identities;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Identity &identity : identities)
        m_rows->addWidget(makeRow(identity, identities.size() > 1));
}

QWidget *IdentityList::makeRow(const Identity &identity, bool several)
{
    const ChannelFacts facts = channelFacts(m_context.registry, identity.channel);
    const QString handle = handleText(identity);
    auto *row = new QWidget(this);
    auto *chip = new WordChip(handle, row);
    chip->setObjectName(u"identityChip"_s);
    chip->setGlyph(facts.glyph);
    const QString who = tr("%1 on %2").arg(handle, facts.name);
    const QString reach = identity.followers < 0 ? QString() : tr("%1 followers").arg(countText(identity.followers));
    const QString all = reach.isEmpty() ? who : tr("%1, %2").arg(who, reach);
    chip->setAccessibleName(all);
    const QUrl page = messagetext::safeAddress(identity.profileUrl);
    chip->setToolTip(plainTip(page.isEmpty() ? all : QString(all % u'\n' % linktext::target(page))));
    connect(chip, &WordChip::clicked, this, [this, chip, identity, several] { popUpMenu(chip, identity, several); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(chip);
    layout->addStretch(1);
    if (identity.followers >= 0) {
        auto *figure = new Label(countText(identity.followers), TextStyle::Caption, Token::Faint, row);
        figure->setToolTip(reach);
        figure->setAccessibleName(reach);
        layout->addWidget(figure);
    }
    return row;
}

void IdentityList::popUpMenu(QWidget *below, const Identity &identity, bool several)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"identityMenu"_s);
    menu->setAccessibleName(handleText(identity));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (const QUrl page = messagetext::safeAddress(identity.profileUrl); !page.isEmpty()) {
        QString target = linktext::shortTarget(page);
        QAction *open = menu->addAction(tr("Open %1").arg(target.replace(u'&', u"&&"_s)));
        open->setObjectName(u"openIdentityAction"_s);
        open->setToolTip(plainTip(linktext::target(page)));
        connect(open, &QAction::triggered, this, [page] { QDesktopServices::openUrl(page); });
    }
    const auto copies = [this, menu](const QString &words, const QString &what) {
        connect(menu->addAction(words), &QAction::triggered, this,
                [what] { QGuiApplication::clipboard()->setText(what); });
    };
    copies(tr("Copy the handle"), handleText(identity));
    if (!identity.email.isEmpty())
        copies(tr("Copy the e-mail address"), messagetext::plainLine(identity.email));
    const bool canDecide = m_context.store.access() == Store::Access::ReadWrite && !identity.self;
    menu->addSeparator();
    QAction *part = menu->addAction(tr("Not this person: part it"));
    part->setObjectName(u"partIdentityAction"_s);
    part->setEnabled(canDecide && several);
    connect(part, &QAction::triggered, this, [this, id = identity.id] { Q_EMIT partRequested(id); });
    QAction *move = menu->addAction(tr("It belongs to somebody else…"));
    move->setObjectName(u"moveIdentityAction"_s);
    move->setEnabled(canDecide);
    connect(move, &QAction::triggered, this, [this, id = identity.id] { Q_EMIT moveRequested(id); });
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

} // namespace rapport
