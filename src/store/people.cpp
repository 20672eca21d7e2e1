#include "store/people.h"

#include "domain/message.h"
#include "store/maintenance.h"
#include "store/servicelevels.h"

#include <QHash>
#include <algorithm>

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

/// How much they wrote, and where last: from the index alone, of the newest messages of each.
void readWhatWasSaid(Reader &r, const QList<Identity> &identities, PersonSummary &summary)
{
    QHash<ConversationId, qint64> newest;
    int messages = 0;
    for (const Identity &one : identities) {
        Statement s = r.query("people.newestOf");
        s.bind(":identity", one.id).bind(":most", kPersonCountedTo);
        for (; s.step(); ++messages) {
            qint64 &at = newest[s.id<ConversationId>(0)];
            at = std::max(at, s.integer(1));
        }
    }
    summary.messages = std::min(messages, kPersonCountedTo);
    summary.conversations = static_cast<int>(newest.size());
    summary.recent.reserve(newest.size());
    for (auto it = newest.cbegin(); it != newest.cend(); ++it)
        summary.recent.append({.conversation = it.key(), .subject = {}, .at = it.value()});
    const auto shown = std::min<qsizetype>(summary.recent.size(), kRecentConversations);
    std::partial_sort(summary.recent.begin(), summary.recent.begin() + shown, summary.recent.end(),
                      [](const auto &a, const auto &b) {
                          return std::pair(a.at, a.conversation.value) > std::pair(b.at, b.conversation.value);
                      });
    summary.recent.resize(shown);
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
