#include "sync/pagethreads.h"

#include "store/conversations.h"
#include "store/merging.h"
#include "store/messages.h"
#include "store/moods.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/standing.h"
#include "text/words.h"

#include <algorithm>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSubjectGraphemes = 120;

const RemoteMessage &messageOf(const PreparedItem &prepared)
{
    return std::get<RemoteMessage>(prepared.item);
}

} // namespace

QString subjectOf(const QString &title, const QString &text)
{
    return !title.isEmpty() ? title : text::preview(text, kSubjectGraphemes);
}

PageThreads::PageThreads(Writer &w, const Account &account) : m_w(w), m_account(account), m_anyMoved(store::anyMoved(w))
{
}

PageThread &PageThreads::byKey(const QString &remoteKey)
{
    if (const auto known = m_ids.constFind(remoteKey); known != m_ids.constEnd())
        return m_threads[*known];
    if (const auto id = store::findConversation(m_w, m_account.id, remoteKey))
        return byId(*id);
    if (const auto merged = m_anyMoved ? store::mergedConversation(m_w, m_account.id, remoteKey) : std::nullopt) {
        m_homes.insert(remoteKey, merged->id);
        m_ids.insert(remoteKey, merged->into);
        return byId(merged->into);
    }
    if (!m_nextId)
        m_nextId = store::nextConversationId(m_w);
    PageThread thread;
    thread.conversation.account = m_account.id;
    thread.conversation.remoteKey = remoteKey;
    thread.conversation.id = std::exchange(m_nextId, ConversationId(m_nextId.value + 1));
    m_ids.insert(remoteKey, thread.conversation.id);
    m_new.push_back(thread.conversation.id);
    return *m_threads.insert(thread.conversation.id, thread);
}

PageThread &PageThreads::byId(ConversationId id)
{
    if (const auto known = m_threads.find(id); known != m_threads.end())
        return *known;
    PageThread thread;
    thread.conversation = store::conversation(m_w, id).value_or(Conversation{});
    thread.stored = thread.conversation;
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
    addMood(thread, message);
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
    const bool shown = message.moderation == Moderation::Visible || message.moderation == Moderation::Held;
    if (!inbound && shown) {
        thread.replyArrived = true;
        thread.replyAt = message.at;
        thread.reply = message.id;
    }
}

void PageThreads::addLanguage(PageThread &thread, const Message &message)
{
    Conversation &c = thread.conversation;
    if (message.language.isEmpty())
        return;
    const bool inbound = message.direction == Direction::In;
    if (!thread.stored) {
        QString &first = inbound ? thread.inboundLanguage : thread.outboundLanguage;
        if (first.isEmpty())
            first = message.language;
        c.language = thread.inboundLanguage.isEmpty() ? thread.outboundLanguage : thread.inboundLanguage;
    } else if (c.language.isEmpty()) {
        c.language = message.language;
    } else if (message.language != c.language) {
        // Which was first only the thread knows. What we wrote after something of ours came first in nothing.
        thread.languageUnsure |= inbound || message.at < c.lastOutAt;
    }
}

void PageThreads::addMood(PageThread &thread, const Message &message)
{
    const bool shown = message.moderation == Moderation::Visible || message.moderation == Moderation::Held;
    if (message.direction != Direction::In || !shown || message.automatic || message.judged.mood == Mood::Unknown)
        return;
    if (!thread.stored || message.at >= thread.conversation.lastInAt)
        thread.conversation.mood = message.judged.mood;
    else
        thread.moodUnsure = true; // it depends on what was said since
}

void PageThreads::settle(PageThread &thread)
{
    Conversation &c = thread.conversation;
    if (!thread.subjectTold.isEmpty())
        c.subject = thread.subjectTold;
    else if (thread.subject)
        c.subject = subjectOf(messageOf(*thread.subject).title, thread.subject->text);
    if (thread.newest)
        c.preview = previewText(messageOf(*thread.newest).title, thread.newest->text);
    applyArrivals(thread);
}

void PageThreads::writeNew()
{
    for (const ConversationId id : std::exchange(m_new, {})) {
        PageThread &thread = m_threads[id];
        settle(thread);
        store::addConversation(m_w, thread.conversation, thread.lastAskAt);
        // What comes from here on comes to one that is stored.
        thread.stored = thread.conversation;
        thread.storedLastAskAt = thread.lastAskAt;
        thread.subjectTold.clear();
        thread.newest = thread.subject = nullptr;
        thread.asks.clear();
        thread.replyArrived = false;
    }
}

void PageThreads::write()
{
    for (PageThread &thread : m_threads) {
        Conversation &c = thread.conversation;
        settle(thread);
        if (thread.moodUnsure)
            c.mood = store::newestMood(m_w, c.id);
        if (thread.languageUnsure)
            c.language = store::conversationLanguage(m_w, c.id);
        const bool askedLater = thread.lastAskAt != thread.storedLastAskAt;
        store::updateConversation(m_w, *thread.stored, c, askedLater ? std::optional(thread.lastAskAt) : std::nullopt);
        if (thread.reconsider)
            standing::reconsider(m_w, m_account, c.id);
        else if (thread.recount)
            store::recountConversation(m_w, c.id);
    }
}

/// What somebody had decided about is open again by their answer: that belongs into its history.
void PageThreads::recordReopening(const Conversation &conversation, const lifecycle::Standing &before)
{
    Event event;
    event.kind = u"conversation.answered"_s;
    event.account = conversation.account;
    event.conversation = conversation.id;
    event.before = standing::toJson(before);
    event.after = standing::toJson(standing::of(conversation));
    store::addEvent(m_w, event);
}

void PageThreads::applyArrivals(PageThread &thread)
{
    Conversation &c = thread.conversation;
    lifecycle::Arrivals arrivals{.reply = thread.replyArrived};
    // All messages of a new one are here, and none is stored yet.
    const MessageId newestReply = thread.replyAt == c.lastOutAt ? thread.reply : MessageId();
    const standing::LastReply lastReply(m_w, c, thread.stored ? std::nullopt : std::optional(newestReply));
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
    const lifecycle::Standing before = standing::of(c);
    if (!m_onceAnswered)
        m_onceAnswered = store::stateOnceAnswered(m_w);
    const lifecycle::Standing after = lifecycle::afterArrivals(now, arrivals, allAnswered, touched, *m_onceAnswered);
    standing::apply(c, after);
    if (after.state == ConversationState::Open && before.state != after.state && store::hasEvents(m_w, c.id))
        recordReopening(c, before);
    // A reply came late, after what was written later: which ask is the first without an answer only the thread knows.
    if (c.state == ConversationState::Open && thread.replyArrived && c.waitingSince <= c.lastOutAt)
        thread.reconsider = true;
}

} // namespace rapport
