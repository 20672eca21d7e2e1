#include "sync/ingest.h"

#include "base/time.h"
#include "store/accounts.h"
#include "store/conversations.h"
#include "store/erased.h"
#include "store/ledger.h"
#include "store/merging.h"
#include "store/messages.h"
#include "store/moods.h"
#include "store/people.h"
#include "store/triage.h"
#include "sync/pagepeople.h"
#include "sync/pagethreads.h"
#include "sync/standing.h"

#include <algorithm>
#include <utility>

namespace rapport {
namespace {

bool isShown(Moderation moderation)
{
    return moderation == Moderation::Visible || moderation == Moderation::Held;
}

/// The order in which messages were written. Channels that tell the time in whole seconds number what they hold: among
/// equal times the shorter, then the smaller id came first.
bool isEarlier(const RemoteMessage &a, const RemoteMessage &b)
{
    if (a.at != b.at)
        return a.at < b.at;
    if (a.remoteId.size() != b.remoteId.size())
        return a.remoteId.size() < b.remoteId.size();
    return a.remoteId < b.remoteId;
}

/// Merges one page. What is new is thought through first and written then: people and conversations that items share
/// are read once and written once. Lives inside one write transaction.
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
          m_oldestAsk(standing::oldestAsk(account)),
          m_erased(w),
          m_anySpam(store::anySpam(w)),
          m_people(w, channel),
          m_threads(w, account)
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
        // In the order in which they were written: what is told first is what was said first.
        std::stable_sort(messages.begin(), messages.end(), [](const PreparedItem *a, const PreparedItem *b) {
            return isEarlier(std::get<RemoteMessage>(a->item), std::get<RemoteMessage>(b->item));
        });
        for (const PreparedItem *prepared : messages)
            mergeMessage(*prepared);
        writeAdded();
        for (const PreparedItem &prepared : items) {
            if (const auto *activity = std::get_if<RemoteActivity>(&prepared.item))
                mergeActivity(*activity, prepared.timeKnown);
            else if (const auto *deletion = std::get_if<RemoteDeletion>(&prepared.item))
                mergeDeletion(*deletion);
            else if (const auto *bad = std::get_if<RemoteBad>(&prepared.item))
                setAside(*bad);
        }
        m_people.write();
        m_threads.write();
        return m_counts;
    }

private:
    void mergeMessage(const PreparedItem &prepared)
    {
        const auto &remote = std::get<RemoteMessage>(prepared.item);
        if (isErased(remote.author)) {
            ++m_counts.unchanged;
            return;
        }
        std::optional<store::StoredRevision> stored;
        if (const auto here = m_seen.constFind(remote.remoteId); here != m_seen.constEnd()) {
            stored = *here;
            writeAdded(); // it may be among them, and is looked at again
        } else {
            stored = store::storedRevision(m_w, m_account.id, remote.remoteId);
        }

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
        saveStats(remote, stored.id, stored.conversation);
    }

    void addMessage(const PreparedItem &prepared, const RemoteMessage &remote)
    {
        const bool own = isOwn(remote);
        const Identity &author = m_people.authorOf(remote.author, own, remote.at, prepared.timeKnown);
        const Place place = placeOf(remote);
        PageThread &thread = *place.thread;
        if (own && !std::exchange(m_selfSeen, true))
            rememberSelf(author.id, {}, false);

        Message message;
        message.id = m_lastId = store::nextMessageId(m_w, remote.at, m_lastId);
        message.conversation = thread.conversation.id;
        message.account = m_account.id;
        message.author = author.id;
        message.remoteId = remote.remoteId;
        message.direction = own ? Direction::Out : Direction::In;
        message.at = remote.at;
        message.receivedAt = m_now;
        fill(message, prepared, remote);
        const bool recent = prepared.timeKnown ? remote.at >= m_oldestAsk : m_mode == PullMode::Live;
        const bool spam = m_anySpam && store::isSpam(m_w, thread.conversation.id, author.id);
        message.unread = recent && !own && !author.self && !spam && isShown(remote.moderation);
        ++m_counts.added;
        m_seen.insert(remote.remoteId, {message.id, message.conversation, prepared.revision, 0});
        if (place.home)
            m_homes.insert(message.id, place.home);
        else
            m_threads.considerSubject(thread, prepared);
        m_threads.addToFigures(thread, prepared, message, author.self);
        if (remote.asksForAnswer && !spam && lifecycle::asksForAnswer(message, author.self, author.bot)) {
            thread.lastAskAt = std::max(thread.lastAskAt, message.at);
            if (recent)
                thread.asks.push_back({message.at, message.id, message.moderation == Moderation::Held});
        }
        m_added.push_back({&prepared, std::move(message)});
    }

    void writeAdded()
    {
        m_threads.writeNew();
        for (const Added &added : m_added) {
            const auto &remote = std::get<RemoteMessage>(added.prepared->item);
            store::addMessage(m_w, added.message, added.prepared->revision);
            if (const auto home = m_homes.constFind(added.message.id); home != m_homes.constEnd())
                store::setHome(m_w, added.message.id, *home);
            saveStats(remote, added.message.id, added.message.conversation);
            saveRaw(*added.prepared, remote);
        }
        m_added.clear();
    }

    void changeMessage(const PreparedItem &prepared, const RemoteMessage &remote, const store::StoredRevision &stored)
    {
        const std::optional<Message> before = store::message(m_w, stored.id);
        if (!before)
            return;
        const bool own = isOwn(remote);
        const Identity &author = m_people.authorOf(remote.author, own, before->at, true);
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
        saveStats(remote, stored.id, stored.conversation);
        saveRaw(prepared, remote);

        PageThread &thread = m_threads.byId(stored.conversation);
        thread.recount = true;
        m_threads.considerSubject(thread, prepared);
        const bool asked = lifecycle::asksForAnswer(*before, author.self, author.bot);
        const bool asks = remote.asksForAnswer && lifecycle::asksForAnswer(message, author.self, author.bot);
        if (asked && !asks)
            thread.reconsider = true;
        if (asks && !asked) {
            thread.lastAskAt = std::max(thread.lastAskAt, message.at);
            if (message.at >= m_oldestAsk)
                thread.asks.push_back({message.at, message.id, message.moderation == Moderation::Held});
        }
    }

    void mergeDeletion(const RemoteDeletion &deletion)
    {
        std::optional<store::StoredRevision> stored = store::storedRevision(m_w, m_account.id, deletion.remoteId);
        // What was never seen on the channel (an answer that waits to be sent) cannot have gone from there.
        if (!stored || stored->deletedAt != 0 || stored->revision == 0) {
            ++m_counts.unchanged;
            return;
        }
        store::setDeletedAt(m_w, stored->id, m_now);
        ++m_counts.changed;
        PageThread &thread = m_threads.byId(stored->conversation);
        thread.recount = true;
        thread.reconsider = true;
    }

    void mergeActivity(const RemoteActivity &remote, bool timeKnown)
    {
        if (isErased(remote.author)) {
            ++m_counts.unchanged;
            return;
        }
        const Identity &author = m_people.authorOf(remote.author, false, remote.at, timeKnown);
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
            m_people.setFollowsUs(remote.author);
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

    // What items have in common.

    /// Whoever was erased does not come back.
    [[nodiscard]] bool isErased(const RemotePerson &person) const
    {
        return m_erased.holdsPerson(m_w, m_channel, person.realm, person.remoteId);
    }

    /// A message that is there without its words.
    [[nodiscard]] std::optional<MessageId> erasedMessage(const QString &remoteId) const
    {
        return m_erased.any() ? store::findMessage(m_w, m_account.id, m_erased.nameOf(remoteId)) : std::nullopt;
    }

    /// The key by which a conversation is stored: its own, unless that told of somebody who was erased.
    [[nodiscard]] QString keyOf(const QString &threadKey) const
    {
        if (!m_erased.any())
            return threadKey;
        const QString name = m_erased.nameOf(threadKey);
        return store::findConversation(m_w, m_account.id, name) ? name : threadKey;
    }

    /// Where a message stands: in the conversation of its thread, or in the one that the thread was merged into, or
    /// with the message that it answers where that was parted from them.
    struct Place
    {
        PageThread *thread = nullptr;
        ConversationId home; ///< The thread's own conversation, where it is not the one it stands in.
    };

    [[nodiscard]] Place placeOf(const RemoteMessage &remote)
    {
        const QString key = keyOf(remote.threadKey);
        Place place{&m_threads.byKey(key), m_threads.homeOf(key)};
        if (!m_threads.anyMoved() || remote.parentRemoteId.isEmpty())
            return place;
        const auto seen = m_seen.constFind(remote.parentRemoteId);
        const std::optional<store::StoredRevision> parent =
            seen != m_seen.constEnd() ? std::optional(*seen)
                                      : store::storedRevision(m_w, m_account.id, remote.parentRemoteId);
        if (!parent || parent->conversation == place.thread->conversation.id)
            return place;
        const ConversationId home = m_homes.value(parent->id, store::homeOf(m_w, parent->id));
        const ConversationId own = place.home ? place.home : place.thread->conversation.id;
        if (home == own)
            return {&m_threads.byId(parent->conversation), own};
        return place;
    }

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
        // Only here, where it is known to be new or another text: most of what a channel tells again is neither.
        if (!isOwn(remote))
            message.judged = store::judged(message.title, message.text, message.language);
        message.moderation = remote.moderation;
        message.automatic = remote.automatic;
        message.attachments = remote.attachments;
        if (!remote.url.isEmpty())
            message.url = remote.url;
        if (remote.parentRemoteId.isEmpty() || message.parent)
            return;
        if (const auto here = m_seen.constFind(remote.parentRemoteId); here != m_seen.constEnd())
            message.parent = here->id;
        else if (const auto erased = erasedMessage(remote.parentRemoteId))
            message.parent = *erased;
        else
            message.parentRemoteId = remote.parentRemoteId; // the store looks for it
    }

    void saveStats(const RemoteMessage &remote, MessageId id, ConversationId conversation)
    {
        if (remote.stats != MessageStats{})
            store::saveStats(m_w, id, remote.stats, m_now, conversation);
    }

    void saveRaw(const PreparedItem &prepared, const RemoteMessage &remote)
    {
        if (!prepared.raw.isEmpty())
            store::savePackedRawItem(m_w, m_account.id, remote.remoteId, prepared.revision, prepared.raw, m_now);
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

    /// A message that is new here: everything of it is settled, but it is not in the store yet.
    struct Added
    {
        const PreparedItem *prepared;
        Message message;
    };

    Writer &m_w;
    const Account &m_account;
    const QString &m_channel;
    const QString &m_feedKind;
    PullMode m_mode;
    qint64 m_now;
    qint64 m_oldestAsk;
    store::ErasedNames m_erased;
    const bool m_anySpam;
    QHash<MessageId, ConversationId> m_homes; ///< Of new messages that stand elsewhere.
    IngestCounts m_counts;
    QHash<QString, store::StoredRevision> m_seen; ///< By remote id: what this page has brought.
    std::vector<Added> m_added;
    MessageId m_lastId; ///< Given last: ids rise with the times, which is how the text index is written best.
    PagePeople m_people;
    PageThreads m_threads;
    bool m_selfSeen = false;
};

} // namespace

IngestCounts ingest(Writer &w, const Account &account, const QString &channel, const QString &feedKind, PullMode mode,
                    const QList<PreparedItem> &items)
{
    return PageMerge(w, account, channel, feedKind, mode).merge(items);
}

} // namespace rapport
