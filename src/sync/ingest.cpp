#include "sync/ingest.h"

#include "base/time.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/ledger.h"
#include "store/messages.h"
#include "store/people.h"
#include "sync/standing.h"
#include "text/words.h"

#include <algorithm>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

bool isShown(Moderation moderation)
{
    return moderation == Moderation::Visible || moderation == Moderation::Held;
}

Identity identityOf(const RemotePerson &person, const QString &channel)
{
    Identity identity;
    identity.channel = channel;
    identity.realm = person.realm;
    identity.remoteId = person.remoteId;
    identity.handle = person.handle;
    identity.displayName = person.displayName;
    identity.avatarUrl = person.avatarUrl;
    identity.profileUrl = person.profileUrl;
    identity.email = person.email;
    identity.followers = person.followers;
    identity.self = person.self;
    identity.bot = person.bot;
    return identity;
}

/// Only what the stored one does not know: an older item must not bring back an older name.
void keepOnlyMissing(Identity &identity, const Identity &stored)
{
    const auto keep = [](QString &value, const QString &known) {
        if (!known.isEmpty())
            value.clear();
    };
    keep(identity.handle, stored.handle);
    keep(identity.displayName, stored.displayName);
    keep(identity.avatarUrl, stored.avatarUrl);
    keep(identity.profileUrl, stored.profileUrl);
    keep(identity.email, stored.email);
    if (stored.followers >= 0)
        identity.followers = -1;
}

/// Merges one page. Everything that items of a page share (people, conversations) is read once and written once, at
/// the end. Lives inside one write transaction.
class PageMerge final
{
public:
    PageMerge(Writer &w, const Account &account, const QString &channel, const QString &feedKind, PullMode mode)
        : m_w(w),
          m_account(account),
          m_channel(channel),
          m_feedKind(feedKind),
          m_mode(mode),
          m_now(w.nowMs()),
          m_oldestAsk(standing::oldestAsk(account))
    {
    }

    IngestCounts merge(const QList<PreparedItem> &items)
    {
        m_counts.received = static_cast<int>(items.size());
        std::vector<const PreparedItem *> messages;
        messages.reserve(static_cast<size_t>(items.size()));
        for (const PreparedItem &prepared : items) {
            if (std::holds_alternative<RemoteMessage>(prepared.item))
                messages.push_back(&prepared);
            else if (const auto *profile = std::get_if<RemoteProfile>(&prepared.item))
                mergeProfile(*profile);
        }
        // The text index is written several times faster in the order of its ids, which is that of time.
        std::stable_sort(messages.begin(), messages.end(), [](const PreparedItem *a, const PreparedItem *b) {
            return std::get<RemoteMessage>(a->item).at < std::get<RemoteMessage>(b->item).at;
        });
        for (const PreparedItem *prepared : messages)
            mergeMessage(*prepared);
        for (const PreparedItem &prepared : items) {
            if (const auto *activity = std::get_if<RemoteActivity>(&prepared.item))
                mergeActivity(*activity, prepared.timeKnown);
            else if (const auto *deletion = std::get_if<RemoteDeletion>(&prepared.item))
                mergeDeletion(*deletion);
            else if (const auto *bad = std::get_if<RemoteBad>(&prepared.item))
                setAside(*bad);
        }
        writePeople();
        writeConversations();
        return m_counts;
    }

private:
    struct Author
    {
        IdentityId id;
        Identity latest; ///< As the newest item of the page tells it.
        qint64 lastSeenAt = 0;
        bool self = false;
        bool bot = false;
        bool dirty = false;
    };

    struct Thread
    {
        Conversation conversation;
        qint64 lastAskAt = 0;
        qint64 storedLastAskAt = 0;
        std::vector<qint64> asks; ///< Times of arrivals that want an answer.
        qint64 lastReplyArrived = 0;
        const PreparedItem *newest = nullptr;  ///< The item whose text is to be the preview.
        const PreparedItem *subject = nullptr; ///< The item whose words are to be the subject.
        QString subjectTold;                   ///< A subject that the channel named.
        bool recount = false;
        bool reconsider = false;
    };

    void mergeMessage(const PreparedItem &prepared)
    {
        const auto &remote = std::get<RemoteMessage>(prepared.item);
        std::optional<store::StoredRevision> stored;
        if (const auto here = m_seen.constFind(remote.remoteId); here != m_seen.constEnd())
            stored = *here;
        else
            stored = store::storedRevision(m_w, m_account.id, remote.remoteId);

        if (!stored)
            addMessage(prepared, remote);
        else if (stored->revision != prepared.revision || stored->deletedAt != 0)
            changeMessage(prepared, remote, *stored);
        else
            keepMessage(remote, *stored);
    }

    void keepMessage(const RemoteMessage &remote, const store::StoredRevision &stored)
    {
        ++m_counts.unchanged;
        saveStats(remote, stored.id);
    }

    void addMessage(const PreparedItem &prepared, const RemoteMessage &remote)
    {
        const bool own = isOwn(remote);
        const Author &author = authorOf(remote.author, own, remote.at, prepared.timeKnown);
        Thread &thread = threadOf(remote.threadKey);

        Message message;
        message.conversation = thread.conversation.id;
        message.account = m_account.id;
        message.author = author.id;
        message.remoteId = remote.remoteId;
        message.direction = own ? Direction::Out : Direction::In;
        message.at = remote.at;
        message.receivedAt = m_now;
        fill(message, prepared, remote);
        const bool recent = prepared.timeKnown ? remote.at >= m_oldestAsk : m_mode == PullMode::Live;
        message.unread = recent && !own && !author.self && isShown(remote.moderation);
        message.id = store::addMessage(m_w, message, prepared.revision);
        ++m_counts.added;

        m_seen.insert(remote.remoteId, {message.id, message.conversation, prepared.revision, 0});
        saveStats(remote, message.id);
        saveRaw(prepared, remote);
        addToFigures(thread, prepared, remote, message);
        if (remote.asksForAnswer && lifecycle::asksForAnswer(message, author.self, author.bot)) {
            thread.lastAskAt = std::max(thread.lastAskAt, message.at);
            if (recent)
                thread.asks.push_back(message.at);
        }
        if (own && isShown(message.moderation))
            thread.lastReplyArrived = std::max(thread.lastReplyArrived, message.at);
    }

    void changeMessage(const PreparedItem &prepared, const RemoteMessage &remote, const store::StoredRevision &stored)
    {
        const std::optional<Message> before = store::message(m_w, stored.id);
        if (!before)
            return;
        const bool own = isOwn(remote);
        const Author &author = authorOf(remote.author, own, before->at, true);
        Message message = *before;
        fill(message, prepared, remote);
        message.author = author.id;
        message.deletedAt = 0;
        message.unread = before->unread && isShown(message.moderation);
        // The first sight of an answer that was written here: the channel's typography (curly quotes, added markup) is
        // no edit of what the person wrote.
        if (stored.revision == 0 && !before->uid.isNull()) {
            message.title = before->title;
            message.text = before->text;
            message.html = before->html;
            message.language = before->language;
        }
        if (before->deletedAt != 0)
            store::setDeletedAt(m_w, stored.id, 0);
        store::reviseMessage(m_w, message, prepared.revision, m_now);
        ++m_counts.changed;
        m_seen.insert(remote.remoteId, {stored.id, stored.conversation, prepared.revision, 0});
        saveStats(remote, stored.id);
        saveRaw(prepared, remote);

        Thread &thread = threadOf(stored.conversation);
        thread.recount = true;
        considerSubject(thread, prepared, remote, remote.remoteId == thread.conversation.remoteKey);
        const bool asked = lifecycle::asksForAnswer(*before, author.self, author.bot);
        const bool asks = remote.asksForAnswer && lifecycle::asksForAnswer(message, author.self, author.bot);
        if (asked && !asks)
            thread.reconsider = true;
        if (asks && !asked) {
            thread.lastAskAt = std::max(thread.lastAskAt, message.at);
            if (message.at >= m_oldestAsk)
                thread.asks.push_back(message.at);
        }
    }

    void mergeDeletion(const RemoteDeletion &deletion)
    {
        std::optional<store::StoredRevision> stored = store::storedRevision(m_w, m_account.id, deletion.remoteId);
        if (!stored || stored->deletedAt != 0) {
            ++m_counts.unchanged;
            return;
        }
        store::setDeletedAt(m_w, stored->id, m_now);
        ++m_counts.changed;
        Thread &thread = threadOf(stored->conversation);
        thread.recount = true;
        thread.reconsider = true;
    }

    void mergeActivity(const RemoteActivity &remote, bool timeKnown)
    {
        const Author &author = authorOf(remote.author, false, remote.at, timeKnown);
        Activity activity;
        activity.account = m_account.id;
        activity.author = author.id;
        activity.kind = remote.kind;
        activity.remoteId = remote.remoteId;
        activity.at = remote.at;
        if (!store::upsertActivity(m_w, activity, remote.subjectRemoteId)) {
            ++m_counts.unchanged;
            return;
        }
        ++m_counts.added;
        if (remote.kind == ActivityKind::Follow)
            store::setFollowsUs(m_w, author.id, true);
    }

    void mergeProfile(const RemoteProfile &profile)
    {
        RemotePerson me = profile.person;
        me.self = true;
        const std::optional<Identity> known = store::findIdentity(m_w, m_channel, me.realm, me.remoteId);
        const IdentityId id = store::upsertIdentity(m_w, identityOf(me, m_channel), known ? known->lastSeenAt : m_now);
        bool changed = !known || store::identity(m_w, id) != known;
        changed |= rememberSelf(id, me.handle, true);
        if (me.followers >= 0 && store::followerCount(m_w, m_account.id, m_now / kDayMs) != me.followers) {
            store::saveFollowerCount(m_w, m_account.id, m_now / kDayMs, me.followers);
            changed = true;
        }
        ++(changed ? m_counts.changed : m_counts.unchanged);
    }

    void setAside(const RemoteBad &bad)
    {
        store::quarantine(m_w, {.id = {},
                                .account = m_account.id,
                                .feedKind = m_feedKind,
                                .remoteId = bad.remoteId,
                                .at = m_now,
                                .reason = bad.reason,
                                .raw = bad.raw});
        ++m_counts.quarantined;
    }

    // What items have in common
    // ----------------------------------------------------------------------------------------

    [[nodiscard]] bool isOwn(const RemoteMessage &remote) const
    {
        return remote.own || remote.author.self ||
               (!m_account.remoteId.isEmpty() && remote.author.remoteId == m_account.remoteId);
    }

    void fill(Message &message, const PreparedItem &prepared, const RemoteMessage &remote)
    {
        message.kind = remote.kind;
        message.title = remote.title;
        message.text = prepared.text;
        message.html = prepared.html;
        message.language = prepared.language;
        message.moderation = remote.moderation;
        message.automatic = remote.automatic;
        message.attachments = remote.attachments;
        if (!remote.url.isEmpty())
            message.url = remote.url;
        if (remote.parentRemoteId.isEmpty() || message.parent)
            return;
        if (const auto here = m_seen.constFind(remote.parentRemoteId); here != m_seen.constEnd())
            message.parent = here->id;
        else
            message.parent = store::findMessage(m_w, m_account.id, remote.parentRemoteId).value_or(MessageId());
        if (!message.parent)
            message.parentRemoteId = remote.parentRemoteId;
    }

    void saveStats(const RemoteMessage &remote, MessageId id)
    {
        if (remote.stats != MessageStats{})
            store::saveStats(m_w, id, remote.stats, m_now);
    }

    void saveRaw(const PreparedItem &prepared, const RemoteMessage &remote)
    {
        if (!remote.raw.isEmpty())
            store::saveRawItem(m_w, m_account.id, remote.remoteId, prepared.revision, remote.raw, m_now);
    }

    // People
    // -----------------------------------------------------------------------------------------------------------

    /// The reference holds until the next call.
    const Author &authorOf(const RemotePerson &person, bool own, qint64 at, bool timeKnown)
    {
        const QString key = person.realm + u'\n' + person.remoteId;
        Identity identity = identityOf(person, m_channel);
        identity.self |= own;
        if (const auto here = m_people.find(key); here != m_people.end()) {
            if (timeKnown && at >= here->lastSeenAt) {
                here->dirty |= at > here->lastSeenAt || identity != here->latest;
                here->lastSeenAt = at;
                here->latest = std::move(identity);
            }
            here->bot |= person.bot;
            here->self |= own;
            return *here;
        }
        const std::optional<Identity> stored = store::findIdentity(m_w, m_channel, person.realm, person.remoteId);
        qint64 seenAt = at;
        if (stored && !timeKnown)
            seenAt = stored->lastSeenAt;
        Author author{.id = {}, .latest = identity, .lastSeenAt = seenAt, .self = identity.self, .bot = identity.bot};
        if (stored) {
            author.self |= stored->self;
            author.bot |= stored->bot;
            author.lastSeenAt = std::max(seenAt, stored->lastSeenAt);
            if (stored->lastSeenAt > seenAt)
                keepOnlyMissing(identity, *stored);
        }
        author.id = store::upsertIdentity(m_w, identity, seenAt);
        if (own && !m_account.identity)
            rememberSelf(author.id, {}, false);
        return *m_people.insert(key, author);
    }

    /// Notes our own identity in the account; true if that was news. `surely`: by the channel's own word on who we are.
    bool rememberSelf(IdentityId id, const QString &handle, bool surely)
    {
        std::optional<Account> account = store::account(m_w, m_account.id);
        if (!account || (account->identity && !surely))
            return false;
        const Account before = *account;
        account->identity = id;
        if (!handle.isEmpty())
            account->handle = handle;
        if (*account == before)
            return false;
        store::updateAccount(m_w, *account);
        return true;
    }

    void writePeople()
    {
        for (const Author &author : std::as_const(m_people)) {
            if (author.dirty)
                store::upsertIdentity(m_w, author.latest, author.lastSeenAt);
        }
    }

    // Conversations
    // ----------------------------------------------------------------------------------------------------

    Thread &threadOf(const QString &key)
    {
        if (const auto known = m_threadIds.constFind(key); known != m_threadIds.constEnd())
            return m_threads[*known];
        if (const auto id = store::findConversation(m_w, m_account.id, key)) {
            m_threadIds.insert(key, *id);
            return threadOf(*id);
        }
        Thread thread;
        thread.conversation.account = m_account.id;
        thread.conversation.remoteKey = key;
        thread.conversation.id = store::addConversation(m_w, thread.conversation);
        m_threadIds.insert(key, thread.conversation.id);
        return *m_threads.insert(thread.conversation.id, thread);
    }

    Thread &threadOf(ConversationId id)
    {
        if (const auto known = m_threads.find(id); known != m_threads.end())
            return *known;
        Thread thread;
        thread.conversation = store::conversation(m_w, id).value_or(Conversation{});
        thread.lastAskAt = thread.storedLastAskAt = store::lastAskAt(m_w, id);
        m_threadIds.insert(thread.conversation.remoteKey, id);
        return *m_threads.insert(id, thread);
    }

    void addToFigures(Thread &thread, const PreparedItem &prepared, const RemoteMessage &remote, const Message &message)
    {
        Conversation &c = thread.conversation;
        considerSubject(thread, prepared, remote, remote.remoteId == c.remoteKey);
        ++c.messageCount;
        if (message.unread)
            ++c.unread;
        if (message.moderation == Moderation::Held)
            ++c.held;
        if (message.direction == Direction::In ? message.at >= c.lastInAt
                                               : c.lastInAt == 0 && (c.firstAt == 0 || message.at < c.firstAt))
            c.person = message.author;
        if (c.firstAt == 0 || message.at < c.firstAt)
            c.firstAt = message.at;
        if (message.at >= c.lastAt) {
            c.lastAt = message.at;
            c.language = message.language;
            thread.newest = &prepared;
        }
        qint64 &last = message.direction == Direction::In ? c.lastInAt : c.lastOutAt;
        last = std::max(last, message.at);
    }

    /// The channel's own name of the thread, else the first message's title or words; until that one arrives, those of
    /// the earliest that is here.
    void considerSubject(Thread &thread, const PreparedItem &prepared, const RemoteMessage &remote, bool root)
    {
        if (!remote.threadSubject.isEmpty()) {
            thread.subjectTold = remote.threadSubject;
            return;
        }
        const Conversation &c = thread.conversation;
        const bool earliest = c.firstAt == 0 || remote.at < c.firstAt;
        const bool rootHere = c.firstAt != 0 && !root && isHere(c.remoteKey);
        if (root || (earliest && !rootHere))
            thread.subject = &prepared;
    }

    [[nodiscard]] bool isHere(const QString &remoteId)
    {
        return m_seen.contains(remoteId) || store::findMessage(m_w, m_account.id, remoteId).has_value();
    }

    static QString subjectFrom(const PreparedItem &prepared)
    {
        const auto &remote = std::get<RemoteMessage>(prepared.item);
        return !remote.title.isEmpty() ? remote.title : text::preview(prepared.text, 120);
    }

    void writeConversations()
    {
        for (Thread &thread : m_threads) {
            Conversation &c = thread.conversation;
            if (!thread.subjectTold.isEmpty())
                c.subject = thread.subjectTold;
            else if (thread.subject)
                c.subject = subjectFrom(*thread.subject);
            if (thread.newest) {
                const auto &remote = std::get<RemoteMessage>(thread.newest->item);
                c.preview = text::preview(thread.newest->text.isEmpty() ? remote.title : thread.newest->text);
            }
            applyArrivals(thread);
            store::updateConversation(m_w, c);
            if (thread.reconsider)
                standing::reconsider(m_w, m_account, c.id);
            else if (thread.recount)
                store::recountConversation(m_w, c.id);
        }
    }

    void applyArrivals(Thread &thread)
    {
        Conversation &c = thread.conversation;
        lifecycle::Arrivals arrivals{.lastReplyAt = thread.lastReplyArrived};
        for (const qint64 at : thread.asks) {
            if (at <= c.lastOutAt)
                continue;
            arrivals.firstAskAt = arrivals.firstAskAt == 0 ? at : std::min(arrivals.firstAskAt, at);
            arrivals.lastAskAt = std::max(arrivals.lastAskAt, at);
        }
        lifecycle::Standing now = standing::of(c);
        // What it waited for was answered in the same page: it waits for the new ask, if there is one.
        if (arrivals.lastAskAt != 0 && now.waitingSince <= c.lastOutAt)
            now.waitingSince = 0;
        standing::apply(c, lifecycle::afterArrivals(now, arrivals, thread.lastAskAt, c.lastOutAt));
        if (thread.lastAskAt != thread.storedLastAskAt)
            store::setLastAskAt(m_w, c.id, thread.lastAskAt);
    }

    Writer &m_w;
    const Account &m_account;
    const QString &m_channel;
    const QString &m_feedKind;
    PullMode m_mode;
    qint64 m_now;
    qint64 m_oldestAsk;
    IngestCounts m_counts;
    QHash<QString, store::StoredRevision> m_seen; ///< By remote id: what this page has written.
    QHash<QString, Author> m_people;
    QHash<QString, ConversationId> m_threadIds;
    QHash<ConversationId, Thread> m_threads;
};

} // namespace

IngestCounts ingest(Writer &w, const Account &account, const QString &channel, const QString &feedKind, PullMode mode,
                    const QList<PreparedItem> &items)
{
    return PageMerge(w, account, channel, feedKind, mode).merge(items);
}

} // namespace rapport
