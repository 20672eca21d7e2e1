#include "gui/people/samepeopledialog.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/channelfacts.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/people/peopletext.h"
#include "gui/theme/style.h"
#include "gui/theme/type.h"
#include "gui/thread/messagetext.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "store/changeset.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kMost = 500;
constexpr int kRow = 28;

/// What is known of one, in lines; empty where it is not.
QStringList factsOf(const Identity &identity, const Registry &registry)
{
    const QDate since = QDateTime::fromMSecsSinceEpoch(identity.firstSeenAt).date();
    return {messagetext::plainLine(identity.shownName()),
            channelFacts(registry, identity.channel).name,
            messagetext::plainLine(identity.handle),
            messagetext::plainLine(identity.email),
            messagetext::plainLine(identity.profileUrl),
            identity.followers < 0 ? QString() : countText(identity.followers),
            QLocale().toString(since, QLocale::ShortFormat)};
}

} // namespace

SamePeopleDialog::SamePeopleDialog(GuiContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_found(new Label({}, TextStyle::Secondary, Token::Muted, this)),
      m_list(new QListWidget(this)),
      m_facts(new QWidget(this)),
      m_grid(new QGridLayout(m_facts)),
      m_reasons(new Label({}, TextStyle::Body, Token::Text, this)),
      m_same(new QPushButton(tr("Same person"), this)),
      m_notSame(new QPushButton(tr("Not the same"), this)),
      m_undo(new QPushButton(tr("Undo"), this)),
      m_status(new Label({}, TextStyle::Secondary, Token::Muted, this))
{
    setObjectName(u"samePeopleDialog"_s);
    setWindowTitle(tr("Who may be the same person"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(680, 560);
    m_found->setText(tr("Looking…"));
    m_list->setObjectName(u"samePeopleList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setUniformItemSizes(true);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::kSpace4);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    m_reasons->setWordWrap(true);
    m_reasons->setObjectName(u"samePeopleReasons"_s);
    m_same->setObjectName(u"samePeopleSame"_s);
    m_notSame->setObjectName(u"samePeopleNotSame"_s);
    m_same->setDefault(true);
    m_undo->setObjectName(u"samePeopleUndo"_s);
    theme::setKind(m_same, theme::ButtonKind::Primary);
    theme::setKind(m_undo, theme::ButtonKind::Quiet);
    m_undo->hide();
    m_status->setWordWrap(true);
    for (QLabel *label : {m_found, m_reasons, m_status})
        label->setTextFormat(Qt::PlainText);
    auto *decisions = new QHBoxLayout;
    decisions->addWidget(m_same);
    decisions->addWidget(m_notSame);
    decisions->addStretch(1);
    auto *said = new QHBoxLayout;
    said->addWidget(m_status, 1);
    said->addWidget(m_undo);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_found);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_reasons);
    layout->addLayout(decisions);
    layout->addLayout(said);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &SamePeopleDialog::showFacts);
    connect(m_same, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_notSame, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_undo, &QPushButton::clicked, this, &SamePeopleDialog::undo);
    connect(new QShortcut(QKeySequence(QKeySequence::Undo), this), &QShortcut::activated, this,
            &SamePeopleDialog::undo);
    connect(new QShortcut(QKeySequence(Qt::Key_Delete), this), &QShortcut::activated, this, [this] { decide(false); });
    m_notSame->setToolTip(tr("Not the same (Del)"));
    showFacts();
    load();
}

void SamePeopleDialog::load()
{
    const auto find = [](Reader &r) -> Result<store::AllSamePeople> { return store::allSamePeople(r, kMost); };
    deliver(m_context.store.read(find, ReadLane::Report), this, [this](const Result<store::AllSamePeople> &all) {
        if (all)
            show(*all);
        else
            m_found->setText(errorText(all.error(), Occasion::Read));
    });
}

void SamePeopleDialog::show(const store::AllSamePeople &all)
{
    m_pairs = all.best;
    m_beyond = all.found - static_cast<int>(all.best.size());
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const store::SamePeople &pair : std::as_const(m_pairs)) {
        auto *item = new QListWidgetItem(tr("%1 · %2 and %3", "score, person, person")
                                             .arg(scoreText(pair.match.score), whoText(pair.one, m_context.registry),
                                                  whoText(pair.other, m_context.registry)),
                                         m_list);
        item->setSizeHint({0, kRow});
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    if (m_pairs.isEmpty())
        m_found->setText(tr("Nobody here looks like somebody else."));
    else if (m_beyond > 0)
        m_found->setText(tr("%1 pairs, the likeliest %2 are shown.").arg(countText(all.found), countText(kMost)));
    else
        m_found->setText(tr("%n pair(s), the likeliest first.", nullptr, all.found));
    showFacts();
}

void SamePeopleDialog::showFacts()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int row = m_list->currentRow();
    const bool known = row >= 0 && row < m_pairs.size();
    const bool canDecide = known && m_context.store.access() == Store::Access::ReadWrite;
    m_same->setEnabled(canDecide);
    m_notSame->setEnabled(canDecide);
    m_reasons->setVisible(known);
    if (!known)
        return;
    const store::SamePeople &pair = m_pairs.at(row);
    const QStringList names{tr("Name"), tr("Channel"),   tr("Handle"), tr("E-mail"),
                            tr("Page"), tr("Followers"), tr("Since")};
    const QStringList one = factsOf(pair.one, m_context.registry);
    const QStringList other = factsOf(pair.other, m_context.registry);
    for (int i = 0, line = 0; i < names.size(); ++i) {
        if (one[i].isEmpty() && other[i].isEmpty())
            continue;
        m_grid->addWidget(new Label(names[i], TextStyle::Secondary, Token::Muted, m_facts), line, 0);
        for (int side = 0; side < 2; ++side) {
            const QString text = side == 0 ? one[i] : other[i];
            auto *label = new ElidedLabel(m_facts);
            label->setObjectName(u"samePeopleFact"_s);
            label->setFont(theme::font(i == 0 ? TextStyle::BodyBold : TextStyle::Body));
            label->setText(text.isEmpty() ? u"–"_s : text);
            label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
            m_grid->addWidget(label, line, side + 1);
        }
        ++line;
    }
    m_reasons->setText(
        tr("%1 · %2", "reasons, score").arg(reasonsText(pair.match.reasons), scoreText(pair.match.score)));
}

void SamePeopleDialog::decide(bool same)
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_pairs.size() || !m_same->isEnabled())
        return;
    const store::SamePeople pair = m_pairs.takeAt(row);
    const auto future = same ? m_context.commands.people().mergeByIdentities(pair.one.id, pair.other.id)
                             : m_context.commands.people().setNotSame(pair.one.id, pair.other.id);
    delete m_list->takeItem(row);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showFacts();
    deliver(future, this, [this, same](const Result<Event> &event) {
        if (event)
            m_undos.append(event->uid);
        m_undo->setVisible(!m_undos.isEmpty());
        say(!event ? errorText(event.error(), Occasion::Change)
            : same ? tr("They are one person now.")
                   : tr("They will not be proposed again."));
        if (!event)
            load();
    });
}

void SamePeopleDialog::undo()
{
    if (m_undos.isEmpty())
        return;
    deliver(m_context.commands.undo(m_undos.takeLast()), this, [this](const Result<Event> &undone) {
        m_undo->setVisible(!m_undos.isEmpty());
        say(undone ? tr("Undone.") : errorText(undone.error(), Occasion::Change));
        load();
    });
}

void SamePeopleDialog::say(const QString &sentence)
{
    m_status->setText(sentence);
}

} // namespace rapport
