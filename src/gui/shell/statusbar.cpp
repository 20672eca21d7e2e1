#include "gui/shell/statusbar.h"

#include "base/clock.h"
#include "gui/deliver.h"
#include "gui/theme/icons.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/outbox.h"
#include "store/store.h"
#include "sync/syncengine.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kHeight = 26;

struct Facts
{
    SyncFacts sync;
    OutboxFacts outbox;
    qint64 messages = 0;
    int openConversations = 0;
};

Facts readFacts(Reader &r)
{
    Facts facts;
    QHash<AccountId, AccountState> states;
    for (const Account &account : store::accounts(r)) {
        if (isRemoved(account.state))
            continue;
        states.insert(account.id, account.state);
        ++facts.sync.accounts;
        facts.sync.active += account.state == AccountState::Active;
        facts.sync.needSignIn += account.state == AccountState::NeedsSignIn;
    }
    for (const SyncStatus &status : store::syncStatuses(r)) {
        if (states.value(status.account, AccountState::Removed) != AccountState::Active)
            continue;
        facts.sync.failing += !status.errorKind.isEmpty();
        facts.sync.lastSuccessAt = std::max(facts.sync.lastSuccessAt, status.lastSuccessAt);
    }
    for (const OutboxEntry &entry : store::pendingOutbox(r)) {
        facts.outbox.failed += entry.state == OutboxState::Failed;
        facts.outbox.unsure += entry.state == OutboxState::Unsure;
        const bool waits = entry.state == OutboxState::Queued || entry.state == OutboxState::Sending;
        facts.outbox.waiting += waits && !entry.isPlanned();
        facts.outbox.held += entry.isPlanned() && entry.hold != OutboxHold::None;
        facts.outbox.later += entry.isPlanned() && entry.hold == OutboxHold::None;
    }
    facts.messages = store::figures(r).messages;
    for (const StateCount &part : store::stateCounts(r)) {
        if (part.state == ConversationState::Open)
            facts.openConversations += part.conversations;
    }
    return facts;
}

QToolButton *makeItem(QWidget *parent, const QString &name)
{
    auto *item = new QToolButton(parent);
    item->setObjectName(name);
    item->setAutoRaise(true);
    item->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    item->setIconSize(QSize(19, 15)); // Wider than its glyph: the room between it and the word.
    item->setFont(theme::font(theme::TextStyle::Secondary));
    item->setFixedHeight(kHeight - 3);
    item->setFocusPolicy(Qt::TabFocus);
    return item;
}

} // namespace

StatusBar::StatusBar(const GuiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_sync(makeItem(this, u"syncStatus"_s)),
      m_accounts(makeItem(this, u"accountsStatus"_s)),
      m_outbox(makeItem(this, u"outboxStatus"_s)),
      m_demo(makeItem(this, u"demoMark"_s)),
      m_figures(new Label({}, theme::TextStyle::Secondary, theme::Token::Muted, this))
{
    setObjectName(u"statusBar"_s);
    setAccessibleName(tr("Status"));
    setFixedHeight(kHeight);
    m_figures->setObjectName(u"figures"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace1, 1, theme::kSpace3, 0);
    layout->setSpacing(theme::kSpace2);
    for (QWidget *item :
         {static_cast<QWidget *>(m_sync), static_cast<QWidget *>(m_accounts), static_cast<QWidget *>(m_outbox)})
        layout->addWidget(item);
    layout->addStretch(1);
    layout->addWidget(m_demo);
    layout->addWidget(m_figures);

    show({"science", theme::Token::Warn, tr("Demo community"),
          tr("Invented people and messages, to try everything with. Choose this to return to your own workspace.")},
         m_demo);
    m_demo->setVisible(context.store.isDemo());

    connect(m_sync, &QToolButton::clicked, this, &StatusBar::accountsRequested);
    connect(m_accounts, &QToolButton::clicked, this, &StatusBar::accountsRequested);
    connect(m_outbox, &QToolButton::clicked, this, &StatusBar::outboxRequested);
    connect(m_demo, &QToolButton::clicked, this, &StatusBar::demoRequested);
    connect(&context.store.changes(), &ChangeFeed::changed, this, &StatusBar::load);
    connect(&context.store.changes(), &ChangeFeed::hindranceChanged, this, &StatusBar::showSync);
    connect(&context.engine, &SyncEngine::activityChanged, this, &StatusBar::showSync);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &StatusBar::showSync);
    m_clock.start();
    show(outboxStatusLine({}), m_outbox);
    showSync();
    load();
}

void StatusBar::load()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    deliver(m_context.store.read([](Reader &r) -> Result<Facts> { return readFacts(r); }), this,
            [this](const Result<Facts> &facts) {
                m_loading = false;
                if (facts) {
                    m_facts = facts->sync;
                    show(outboxStatusLine(facts->outbox), m_outbox);
                    m_figures->setText(facts->messages == 1 ? tr("1 message")
                                                            : tr("%1 messages").arg(countText(facts->messages)));
                    showSync();
                    Q_EMIT openConversationsChanged(facts->openConversations);
                }
                if (std::exchange(m_again, false))
                    load();
            });
}

void StatusBar::show(const StatusLine &line, QToolButton *button)
{
    if (button->text() == line.text && button->toolTip() == line.hint)
        return;
    button->setText(line.text);
    button->setAccessibleName(line.text);
    button->setAccessibleDescription(line.hint);
    button->setToolTip(line.hint);
    button->setIcon(theme::icon(line.glyph, line.token));
    QPalette palette = button->palette();
    palette.setColor(QPalette::ButtonText, theme::color(line.token));
    button->setPalette(palette);
}

void StatusBar::showSync()
{
    m_facts.readOnly = m_context.store.access() == Store::Access::ReadOnly;
    m_facts.newerSchema = m_context.store.newerSchema();
    m_facts.hindrance = m_context.store.hindrance();
    m_facts.demo = m_context.store.isDemo();
    m_facts.holdsLock = m_context.engine.holdsLock();
    m_facts.online = m_context.engine.isOnline();
    const QList<AccountActivity> activity = m_context.engine.activity();
    m_facts.running = static_cast<int>(
        std::count_if(activity.begin(), activity.end(), [](const AccountActivity &a) { return a.running; }));
    show(syncStatusLine(m_facts, m_context.clock.nowMs()), m_sync);
    show({"group", theme::Token::Muted, tr("%n account(s)", nullptr, m_facts.accounts), {}}, m_accounts);
    m_accounts->setVisible(m_facts.accounts > 0);
}

void StatusBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Token::Surface));
    painter.fillRect(0, 0, width(), 1, theme::color(theme::Token::Line));
}

} // namespace rapport
