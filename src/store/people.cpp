#include "store/people.h"

#include "domain/message.h"
#include "store/maintenance.h"
#include "store/servicelevels.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rapport::store {
namespace {

constexpr qsizetype kRecentConversations = 8;

Identity readIdentity(const Statement &s)
{
    return {.id = s.id<IdentityId>(0),
            .contact = s.id<ContactId>(1),
            .channel = s.text(2),
            .realm = s.text(3),
            .remoteId = s.text(4),
            .handle = s.text(5),
            .displayName = s.text(6),
            .avatarUrl = s.text(7),
            .profileUrl = s.text(8),
            .email = s.text(9),
            .followers = s.integer(10),
            .self = s.flag(11),
            .bot = s.flag(12),
            .followsUs = s.flag(13),
            .firstSeenAt = s.integer(14),
            .lastSeenAt = s.integer(15)};
}

void bindProfile(Statement &s, const Identity &identity)
{
    s.bind(":handle", identity.handle)
        .bind(":displayName", identity.displayName)
        .bind(":avatarUrl", identity.avatarUrl)
        .bind(":profileUrl", identity.profileUrl)
        .bind(":email", identity.email)
        .bind(":followers", identity.followers)
        .bind(":self", identity.self)
        .bind(":bot", identity.bot)
        .bind(":followsUs", identity.followsUs);
}

qint64 ensureRealm(Writer &w, const QString &channel, const QString &name)
{
    Statement known = w.query("people.realm");
    known.bind(":channel", channel).bind(":name", name);
    if (known.step())
        return known.integer(0);
    w.query("people.insertRealm").bind(":channel", channel).bind(":name", name).run();
    return w.connection().lastInsertId();
}

} // namespace

Identity mergedIdentity(Identity stored, const Identity &told)
{
    const auto take = [](QString &field, const QString &value) {
        if (!value.isEmpty())
            field = value;
    };
    take(stored.handle, told.handle);
    take(stored.displayName, told.displayName);
    take(stored.avatarUrl, told.avatarUrl);
    take(stored.profileUrl, told.profileUrl);
    take(stored.email, told.email);
    if (told.followers >= 0)
        stored.followers = told.followers;
    stored.self |= told.self;
    stored.bot |= told.bot;
    stored.followsUs |= told.followsUs;
    return stored;
}

IdentityId nextIdentityId(Reader &r)
{
    Statement s = r.query("people.nextId");
    s.step();
    return s.id<IdentityId>(0);
}

IdentityId addIdentity(Writer &w, const Identity &identity)
{
    w.query("people.insertContact")
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":name", identity.shownName())
        .bind(":createdAt", w.nowMs())
        .run();
    const ContactId contact(w.connection().lastInsertId());
    Statement s = w.query("people.insert");
    if (identity.id)
        s.bind(":id", identity.id);
    else
        s.bindNull(":id");
    s.bind(":contact", contact)
        .bind(":realm", ensureRealm(w, identity.channel, identity.realm))
        .bind(":remoteId", identity.remoteId);
    bindProfile(s, identity);
    s.bind(":firstSeenAt", identity.firstSeenAt).bind(":lastSeenAt", identity.lastSeenAt).run();
    addToCounter(w, kPeopleCounter, 1);
    return IdentityId(w.connection().lastInsertId());
}

void updateIdentity(Writer &w, const Identity &was, const Identity &now)
{
    Identity seenAsNow = was;
    seenAsNow.firstSeenAt = now.firstSeenAt;
    seenAsNow.lastSeenAt = now.lastSeenAt;
    if (seenAsNow != now) {
        Statement s = w.query("people.update");
        bindProfile(s, now);
        s.bind(":id", now.id).run();
    }
    if (seenAsNow != was) {
        w.query("people.setSeen")
            .bind(":firstSeenAt", now.firstSeenAt)
            .bind(":lastSeenAt", now.lastSeenAt)
            .bind(":id", now.id)
            .run();
    }
}

IdentityId upsertIdentity(Writer &w, const Identity &identity, qint64 seenAt)
{
    const std::optional<Identity> stored = findIdentity(w, identity.channel, identity.realm, identity.remoteId);
    if (!stored) {
        Identity added = identity;
        added.id = {};
        added.firstSeenAt = added.lastSeenAt = seenAt;
        return addIdentity(w, added);
    }
    Identity now = mergedIdentity(*stored, identity);
    if (seenAt != 0) {
        now.firstSeenAt = now.firstSeenAt == 0 ? seenAt : std::min(now.firstSeenAt, seenAt);
        now.lastSeenAt = std::max(now.lastSeenAt, seenAt);
    }
    updateIdentity(w, *stored, now);
    return now.id;
}

std::optional<Identity> identity(Reader &r, IdentityId id)
{
    Statement s = r.query("people.byId");
    s.bind(":id", id);
    return s.step() ? std::optional(readIdentity(s)) : std::nullopt;
}

std::optional<Identity> findIdentity(Reader &r, const QString &channel, const QString &realm, const QString &remoteId)
{
    Statement s = r.query("people.byRemoteId");
    s.bind(":channel", channel).bind(":realm", realm).bind(":remoteId", remoteId);
    return s.step() ? std::optional(readIdentity(s)) : std::nullopt;
}

QList<Identity> identitiesOf(Reader &r, ContactId contact)
{
    QList<Identity> found;
    Statement s = r.query("people.ofContact");
    s.bind(":contact", contact);
    while (s.step())
        found.append(readIdentity(s));
    return found;
}

std::vector<std::pair<IdentityId, ContactId>> contactsOfIdentities(Reader &r)
{
    std::vector<std::pair<IdentityId, ContactId>> contacts;
    Statement s = r.query("people.contactsOfIdentities");
    while (s.step())
        contacts.emplace_back(s.id<IdentityId>(0), s.id<ContactId>(1));
    return contacts;
}

void setFollowsUs(Writer &w, IdentityId id, bool follows)
{
    w.query("people.setFollowsUs").bind(":id", id).bind(":follows", follows).run();
}

std::optional<Contact> contact(Reader &r, ContactId id)
{
    Statement s = r.query("people.contact");
    s.bind(":id", id);
    if (!s.step())
        return std::nullopt;
    return Contact{
        .id = s.id<ContactId>(0), .uid = Uid::fromBytes(s.blob(1)), .name = s.text(2), .createdAt = s.integer(3)};
}

std::optional<Actor> actor(Reader &r, ActorId id)
{
    Statement s = r.query("people.actor");
    s.bind(":id", id);
    if (!s.step())
        return std::nullopt;
    return Actor{.id = s.id<ActorId>(0), .uid = Uid::fromBytes(s.blob(1)), .name = s.text(2)};
}

namespace {

/// Conversations that are told of some thousand times: a table of their numbers alone, half of it empty.
class DistinctConversations
{
public:
    void add(ConversationId id)
    {
        if (2 * m_count >= m_places.size())
            grow();
        qint64 &place = placeOf(id.value);
        m_count += place == 0;
        place = id.value;
    }
    [[nodiscard]] size_t count() const { return m_count; }

private:
    qint64 &placeOf(qint64 id)
    {
        size_t place = static_cast<quint64>(id) * 0x9e3779b97f4a7c15ULL >> m_shift;
        while (m_places[place] != 0 && m_places[place] != id)
            place = (place + 1) & (m_places.size() - 1);
        return m_places[place];
    }
    void grow()
    {
        const std::vector<qint64> before = std::exchange(m_places, std::vector<qint64>(2 * m_places.size(), 0));
        --m_shift;
        for (const qint64 id : before) {
            if (id != 0)
                placeOf(id) = id;
        }
    }

    std::vector<qint64> m_places = std::vector<qint64>(64, 0); ///< 0: free; no conversation has that number.
    int m_shift = 64 - 6;
    size_t m_count = 0;
};

/// The conversation that was told of last, by time and then by number.
bool isLater(const PersonSummary::Item &a, const PersonSummary::Item &b)
{
    return std::pair(a.at, a.conversation.value) > std::pair(b.at, b.conversation.value);
}

/// How much they wrote, and where last: from the index alone, of the newest messages of each.
void readWhatWasSaid(Reader &r, const QList<Identity> &identities, PersonSummary &summary)
{
    DistinctConversations all;
    int messages = 0;
    for (const Identity &one : identities) {
        Statement s = r.query("people.newestOf");
        s.bind(":identity", one.id).bind(":most", kPersonCountedTo);
        // The newest come first: of each identity's conversations, those that it is met in first are its latest.
        QList<PersonSummary::Item> latest;
        for (; s.step(); ++messages) {
            const auto conversation = s.id<ConversationId>(0);
            all.add(conversation);
            const auto isSame = [conversation](const auto &item) { return item.conversation == conversation; };
            if (latest.size() < kRecentConversations && std::none_of(latest.cbegin(), latest.cend(), isSame))
                latest.append({.conversation = conversation, .subject = {}, .at = s.integer(1)});
        }
        for (const PersonSummary::Item &item : std::as_const(latest)) {
            const auto known = std::find_if(summary.recent.begin(), summary.recent.end(), [&item](const auto &other) {
                return other.conversation == item.conversation;
            });
            if (known == summary.recent.end())
                summary.recent.append(item);
            else
                known->at = std::max(known->at, item.at);
        }
    }
    summary.messages = std::min(messages, kPersonCountedTo);
    summary.conversations = static_cast<int>(all.count());
    std::sort(summary.recent.begin(), summary.recent.end(), isLater);
    summary.recent.resize(std::min(summary.recent.size(), kRecentConversations));
    for (PersonSummary::Item &item : summary.recent) {
        Statement s = r.query("people.recent");
        s.bind(":id", item.conversation);
        if (s.step())
            item.subject = s.text(0).isEmpty() ? s.text(1) : s.text(0);
    }
}

} // namespace

std::optional<PersonSummary> personSummary(Reader &r, IdentityId id)
{
    PersonSummary summary;
    QList<Identity> all;
    Statement same = r.query("people.ofSameContact");
    same.bind(":id", id);
    while (same.step()) {
        all.append(readIdentity(same));
        if (all.last().id == id)
            summary.identity = all.last();
        else
            summary.otherIdentities.append(all.last());
    }
    if (all.isEmpty())
        return std::nullopt;
    const ContactId contact = summary.identity.contact;
    summary.importance = importance(r, contact);
    Statement done = r.query("people.done");
    done.bind(":contact", contact).bind(":most", 2 * kPersonCountedTo);
    while (done.step()) {
        const auto kind = done.value<ActivityKind>(0);
        summary.likes += kind == ActivityKind::Like;
        summary.shares += kind == ActivityKind::Share;
    }
    readWhatWasSaid(r, all, summary);
    return summary;
}

} // namespace rapport::store
