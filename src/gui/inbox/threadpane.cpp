#include "gui/inbox/threadpane.h"

#include "base/clock.h"
#include "gui/composer/composer.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/threadheader.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/theme/theme.h"
#include "gui/thread/findbar.h"
#include "gui/thread/threadevents.h"
#include "gui/thread/threadview.h"
#include "store/accounts.h"
#include "store/changeset.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/people.h"
#include "store/worklog.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kReadAfterMs = 1'000;

} // namespace

ThreadPane::ThreadPane(GuiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"threadPane"_s);
    build();
    connectParts();
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(kReadAfterMs);
    connect(&m_readSoon, &QTimer::timeout, this, [this] {
        if (m_conversation && m_row && m_row->conversation.unread > 0 && !m_keepsUnread)
            m_context.commands.setRead(m_conversation, true);
    });
    connect(&m_context.store.changes(), &ChangeFeed::hindranceChanged, this, &ThreadPane::keepUnsaved);
}

ThreadPane::~ThreadPane()
{
    flushDraft();
}

void ThreadPane::build()
{
    m_header = new ThreadHeader(m_context);
    m_view = new ThreadView(m_context.clock);
    m_view->setObjectName(u"threadView"_s);
    m_view->setAccessibleName(tr("Messages"));
    m_find = new FindBar(m_context, *m_view);
    m_events = new ThreadEvents(m_context, *m_view);
    m_news = new QPushButton(theme::icon("arrow_downward", theme::Token::Accent), {}, m_view);
    m_news->setObjectName(u"newMessagesButton"_s);
    m_news->hide();
    m_composer = new Composer(m_context);

    auto *thread = new QWidget;
    auto *line = new QFrame;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    auto *threadLayout = new QVBoxLayout(thread);
    threadLayout->setContentsMargins(0, 0, 0, 0);
    threadLayout->setSpacing(0);
    threadLayout->addWidget(m_header);
    threadLayout->addWidget(line);
    threadLayout->addWidget(m_find);
    threadLayout->addWidget(m_view, 1);
    threadLayout->addWidget(m_composer);

    auto *nothing = new QLabel(tr("Choose a conversation. J and K step through the list, Enter goes into the thread."));
    nothing->setObjectName(u"noConversation"_s);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setMargin(theme::kSpace5);

    m_pages = new QStackedWidget(this);
    m_pages->addWidget(nothing);
    m_pages->addWidget(thread);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setMinimumWidth(420);
}

void ThreadPane::connectParts()
{
    connect(m_header, &ThreadHeader::closeRequested, this, [this] { Q_EMIT closeRequested(m_conversation); });
    connect(m_header, &ThreadHeader::reopenRequested, this, [this] { Q_EMIT reopenRequested(m_conversation); });
    connect(m_header, &ThreadHeader::personToggled, this, &ThreadPane::personToggled);
    connect(m_header, &ThreadHeader::tagAdded, this, [this](const QString &name) { changeTag(name, true); });
    connect(m_header, &ThreadHeader::tagRemoved, this, [this](const QString &name) { changeTag(name, false); });

    connectView();

    connect(m_composer, &Composer::draftChanged, this, &ThreadPane::saveDraft);
    connect(m_composer, &Composer::sendRequested, this, &ThreadPane::send);
    connect(m_composer, &Composer::noteRequested, this, &ThreadPane::saveNote);
    connect(m_composer, &Composer::originalRequested, this, &ThreadPane::openAddress);
    connect(m_composer, &Composer::said, this, &ThreadPane::failed);
    connect(m_composer, &Composer::messageRequested, m_view, &ThreadView::goTo);
}

void ThreadPane::showConversation(ConversationId id, MessageId found)
{
    if (id == m_conversation) {
        if (m_shown)
            m_view->showFound(found);
        else
            m_found = found;
        return;
    }
    m_found = found;
    flushDraft();
    m_conversation = id;
    m_row.reset();
    m_shown = false;
    m_toEnd = false;
    m_keepsUnread = false;
    m_readSoon.stop();
    ++m_request;
    if (id) {
        load();
        return;
    }
    m_composer->open({}, {}, {});
    m_view->open({}, {});
    m_header->clear();
    m_pages->setCurrentIndex(0);
    Q_EMIT personChanged({});
}

void ThreadPane::apply(const ChangeSet &changes)
{
    if (!m_conversation)
        return;
    const bool account = m_row && changes.accounts.contains(m_row->conversation.account);
    if (changes.everything || changes.conversations.contains(m_conversation) || account)
        load();
}

void ThreadPane::load()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_again = false;
    const auto find = [id = m_conversation](Reader &r) -> Result<Snapshot> {
        Snapshot snapshot;
        const QList<ConversationRow> rows = store::conversationRows(r, {id});
        if (rows.isEmpty())
            return snapshot;
        snapshot.row = rows.first();
        snapshot.messages = store::thread(r, id);
        snapshot.drafts = store::drafts(r, id);
        snapshot.account = store::account(r, rows.first().conversation.account).value_or(Account{});
        if (const auto own = store::identity(r, snapshot.account.identity))
            snapshot.ownName = own->shownName();
        snapshot.language = store::languageToAnswerIn(r, rows.first().conversation);
        return snapshot;
    };
    deliver(m_context.store.read(find), this, [this, request = m_request](const Result<Snapshot> &snapshot) {
        m_loading = false;
        if (request == m_request) {
            if (!snapshot)
                Q_EMIT failed(errorText(snapshot.error(), Occasion::Read));
            else if (!snapshot->row)
                showConversation({});
            else
                showSnapshot(*snapshot, !m_shown);
        }
        if (m_conversation && (request != m_request || m_again))
            load();
    });
}

void ThreadPane::showSnapshot(const Snapshot &snapshot, bool first)
{
    m_shown = true;
    m_row = snapshot.row;
    m_channel = channelFacts(m_context.registry, snapshot.row->channel);
    m_header->setRow(*snapshot.row);
    m_pages->setCurrentIndex(1);

    const bool connected = !isRemoved(snapshot.account.state) && snapshot.account.state != AccountState::Stopped;
    const bool writes = m_context.store.access() == Store::Access::ReadWrite;
    const bool replies = m_channel.can.reply && connected && writes;
    if (first)
        m_view->open(snapshot.messages, {m_channel.glyph, replies, m_channel.can.moderate && connected && writes});
    else
        m_view->refresh(snapshot.messages);

    Composer::Target target;
    target.conversation = m_conversation;
    target.to = snapshot.row->personHandle.isEmpty() ? snapshot.row->personName : snapshot.row->personHandle;
    target.canReply = replies;
    target.canNote = writes;
    target.can = m_channel.can;
    target.channel = snapshot.row->channel;
    target.accountName = snapshot.ownName.isEmpty() ? snapshot.row->accountName : snapshot.ownName;
    target.language = snapshot.language;
    target.messages = snapshot.messages;
    if (!writes)
        target.whyNot = tr("This workspace is open for reading only.");
    else if (!connected)
        target.whyNot = tr("This account is not connected any more. What was said is kept here.");
    else
        target.whyNot = tr("%1 can only be read here. Answers are written on the site itself.").arg(m_channel.name);
    const int newest = m_view->model().newestInbound();
    const int source = newest >= 0 ? newest : m_view->model().count() - 1;
    if (source >= 0)
        target.original = messagetext::safeAddress(m_view->model().at(source).message.url);
    const QWidget *focused = window()->focusWidget();
    const QWidget *writing = m_composer->isAncestorOf(focused) ? focused : nullptr;
    showDrafts(snapshot, target, first);
    // Where nothing can be written the keyboard goes to what is read, not to whatever comes behind the composer.
    if (writing && !writing->isVisible())
        m_view->setFocus(Qt::OtherFocusReason);

    if (std::exchange(m_toEnd, false))
        m_view->goToNewest();
    if (const MessageId found = std::exchange(m_found, {}))
        m_view->showFound(found);
    if (first)
        Q_EMIT personChanged(snapshot.row->conversation.person);
    markReadSoon();
}

void ThreadPane::showDrafts(const Snapshot &snapshot, const Composer::Target &target, bool first)
{
    QList<Draft> drafts = snapshot.drafts;
    QList<Attachment> files;
    for (const Draft &draft : std::as_const(drafts))
        files.append(draft.files);
    for (auto [key, draft] : m_unsaved) {
        if (key.first != m_conversation)
            continue;
        for (const Draft &kept : snapshot.drafts) {
            if (kept.kind == draft.kind)
                draft.begunAt = kept.begunAt;
        }
        drafts.removeIf([kind = key.second](const Draft &one) { return one.kind == kind; });
        drafts.append(draft);
    }
    drafts.removeIf([](const Draft &draft) { return draft.text.isEmpty(); });
    if (first) {
        MessageId replyTo;
        for (const Draft &draft : std::as_const(drafts)) {
            if (draft.kind == DraftKind::Reply)
                replyTo = draft.replyTo;
        }
        m_composer->open(target, drafts, nameOf(snapshot, replyTo));
        m_composer->setFiles(files);
        return;
    }
    m_composer->setTarget(target);
    // While a send is under way its text still is the draft: putting it back would offer it twice.
    if (m_sending > 0)
        return;
    for (const Draft &draft : std::as_const(drafts))
        m_composer->restore(draft);
    m_composer->setFiles(files);
}

QString ThreadPane::nameOf(const Snapshot &snapshot, MessageId message) const
{
    for (const ThreadMessage &one : snapshot.messages) {
        if (message && one.message.id == message)
            return one.authorName;
    }
    return {};
}

void ThreadPane::markReadSoon()
{
    if (m_row && m_row->conversation.unread > 0 && m_context.store.access() == Store::Access::ReadWrite &&
        !m_keepsUnread && isVisible() && isActiveWindow() && !m_readSoon.isActive())
        m_readSoon.start();
}

void ThreadPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        markReadSoon();
}

void ThreadPane::keepUnread()
{
    m_keepsUnread = true;
    m_readSoon.stop();
}

void ThreadPane::setPersonFold(bool offered, bool shown)
{
    m_header->setPersonFold(offered, shown);
}

void ThreadPane::refreshTimes()
{
    if (m_row)
        m_header->setRow(*m_row);
}

void ThreadPane::flushDraft()
{
    m_composer->flush();
}

void ThreadPane::startReply()
{
    if (m_conversation)
        m_composer->startReply();
}

void ThreadPane::startNote()
{
    if (m_conversation)
        m_composer->startNote();
}

} // namespace rapport
