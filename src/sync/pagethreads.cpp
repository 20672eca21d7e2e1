#include "sync/pagethreads.h"

#include "store/conversations.h"
#include "store/messages.h"
#include "store/worklog.h"
#include "sync/standing.h"
#include "text/words.h"

#include <algorithm>
#include <utility>

namespace rapport {
namespace {

constexpr int kSubjectGraphemes = 120;

const RemoteMessage &messageOf(const PreparedItem &prepared)
{
    return std::get<RemoteMessage>(prepared.item);
}

QString subjectFrom(const PreparedItem &prepared)
{
    const QString &title = messageOf(prepared).title;
    return !title.isEmpty() ? title : text::preview(prepared.text, kSubjectGraphemes);
}

} // namespace

PageThreads::PageThreads(Writer &w, const Account &account) : m_w(w), m_account(account) {}

PageThread &PageThreads::byKey(const QString &remoteKey)
{
    if (const auto known = m_ids.constFind(remoteKey); known != m_ids.constEnd())
        return m_threads[*known];
    if (const auto id = store::findConversation(m_w, m_account.id, remoteKey))
        return byId(*id);
    PageThread thread;
    thread.conversation.account = m_account.id;
    thread.conversation.remoteKey = remoteKey;
    thread.conversation.id = store::addConversation(m_w, thread.conversation);
    m_ids.insert(remoteKey, thread.conversation.id);
    return *m_threads.insert(thread.conversation.id, thread);
}

PageThread &PageThreads::byId(ConversationId id)
{
    if (const auto known = m_threads.find(id); known != m_threads.end())
        return *known;
    PageThread thread;
    thread.conversation = store::conversation(m_w, id).value_or(Conversation{});
    thread.lastAskAt = thread.storedLastAskAt = store::lastAskAt(m_w, id);
    m_ids.insert(thread.conversation.remoteKey, id);
    return *m_threads.insert(id, thread);
}

void PageThreads::considerSubject(PageThread &thread, const PreparedItem &prepared)
{
    // The channel's own name of the thread, else the first message's title or words; until that one arrives, those of
    // the earliest that is here.
    const RemoteMessage &remote = messageOf(prepared);
    if (!remote.threadSubject.isEmpty()) {
        thread.subjectTold = remote.threadSubject;
        return;
    }
    const Conversation &c = thread.conversation;
    if (remote.remoteId == c.remoteKey) {
        thread.subject = &prepared;
        return;
    }
    const bool earliest = c.messageCount == 0 || remote.at < c.firstAt;
    if (earliest && !store::findMessage(m_w, m_account.id, c.remoteKey))
        thread.subject = &prepared;
}

void PageThreads::addToFigures(PageThread &thread, const PreparedItem &prepared, const Message &message,
                               bool authorIsSelf)
{
    Conversation &c = thread.conversation;
    const bool inbound = message.direction == Direction::In;
    const bool first = c.firstAt == 0 || message.at < c.firstAt;
    // Spam is never what a list shows of a conversation; whether there is something better only a count can say.
    if (message.moderation == Moderation::Spam || message.moderation == Moderation::Trashed)
        thread.recount = true;
    else if (message.at >= c.lastAt)
        thread.newest = &prepared;
    else if (!std::exchange(thread.newestChecked, true))
        thread.recount |= !store::newestIsShown(m_w, c.id);
    addLanguage(thread, message);
    if (inbound && !authorIsSelf && message.at >= c.lastInAt)
        c.person = message.author;
    else if (first && c.lastInAt == 0)
        c.person = message.author;
    else if (inbound && authorIsSelf)
        thread.recount = true;
    ++c.messageCount;
    c.unread += message.unread ? 1 : 0;
    c.held += message.moderation == Moderation::Held ? 1 : 0;
    c.firstAt = first ? message.at : c.firstAt;
    c.lastAt = std::max(c.lastAt, message.at);
    qint64 &last = inbound ? c.lastInAt : c.lastOutAt;
    last = std::max(last, message.at);
}

void PageThreads::addLanguage(PageThread &thread, const Message &message)
{
    Conversation &c = thread.conversation;
    if (message.language.isEmpty() || message.language == c.language)
        return;
    if (message.direction == Direction::In && message.at >= c.lastInAt)
        c.language = message.language;
    else
        thread.recount = true; // it depends on what else was said, and in which language
}

void PageThreads::write()
{
    for (PageThread &thread : m_threads) {
        Conversation &c = thread.conversation;
        if (!thread.subjectTold.isEmpty())
            c.subject = thread.subjectTold;
        else if (thread.subject)
            c.subject = subjectFrom(*thread.subject);
        if (thread.newest)
            c.preview = previewText(messageOf(*thread.newest).title, thread.newest->text);
        applyArrivals(thread);
        store::updateConversation(m_w, c);
        if (thread.reconsider)
            standing::reconsider(m_w, m_account, c.id);
        else if (thread.recount)
            store::recountConversation(m_w, c.id);
    }
}

void PageThreads::applyArrivals(PageThread &thread)
{
    Conversation &c = thread.conversation;
    lifecycle::Arrivals arrivals{.reply = thread.replyArrived};
    const standing::LastReply lastReply(m_w, c);
    for (const PageThread::Ask &ask : thread.asks) {
        // What waits for moderation waits for a decision, whatever was said since.
        if (!ask.held && lastReply.answers(ask.at, ask.id))
            arrivals.answeredAsk = true;
        else if (arrivals.firstAskAt == 0 || ask.at < arrivals.firstAskAt)
            arrivals.firstAskAt = ask.at;
    }
    lifecycle::Standing now = standing::of(c);
    // What it waited for was answered before this ask: it waits since the ask.
    if (arrivals.firstAskAt != 0 && now.waitingSince <= c.lastOutAt && c.held == 0)
        now.waitingSince = 0;
    const bool touched = arrivals.answeredAsk && c.state == ConversationState::Closed && store::hasEvents(m_w, c.id);
    const bool allAnswered = thread.lastAskAt <= c.lastOutAt && c.held == 0;
    standing::apply(c, lifecycle::afterArrivals(now, arrivals, allAnswered, touched));
    // A reply came late, after what was written later: which ask is the first without an answer only the thread knows.
    if (c.state == ConversationState::Open && thread.replyArrived && c.waitingSince <= c.lastOutAt)
        thread.reconsider = true;
    if (thread.lastAskAt != thread.storedLastAskAt)
        store::setLastAskAt(m_w, c.id, thread.lastAskAt);
}

} // namespace rapport
