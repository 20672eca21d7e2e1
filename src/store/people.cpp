#include "store/people.h"

#include "domain/message.h"
#include "store/maintenance.h"

#include <algorithm>

namespace rapport::store {
namespace {

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

/// What is stored, with what is told now laid over it.
Identity merged(Identity stored, const Identity &told)
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

IdentityId insertIdentity(Writer &w, const Identity &identity, qint64 seenAt)
{
    w.query("people.insertContact")
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":name", identity.shownName())
        .bind(":createdAt", w.nowMs())
        .run();
    const ContactId contact(w.connection().lastInsertId());
    Statement s = w.query("people.insert");
    bindProfile(s, identity);
    s.bind(":contact", contact)
        .bind(":realm", ensureRealm(w, identity.channel, identity.realm))
        .bind(":remoteId", identity.remoteId)
        .bind(":firstSeenAt", seenAt)
        .bind(":lastSeenAt", seenAt)
        .run();
    const IdentityId id(w.connection().lastInsertId());
    addToCounter(w, kPeopleCounter, 1);
    return id;
}

} // namespace

IdentityId upsertIdentity(Writer &w, const Identity &identity, qint64 seenAt)
{
    const std::optional<Identity> stored = findIdentity(w, identity.channel, identity.realm, identity.remoteId);
    if (!stored)
        return insertIdentity(w, identity, seenAt);

    const Identity now = merged(*stored, identity);
    if (now != *stored) {
        Statement s = w.query("people.update");
        bindProfile(s, now);
        s.bind(":id", now.id).run();
    }
    if (seenAt != 0) {
        const qint64 first = stored->firstSeenAt == 0 ? seenAt : std::min(stored->firstSeenAt, seenAt);
        const qint64 last = std::max(stored->lastSeenAt, seenAt);
        if (first != stored->firstSeenAt || last != stored->lastSeenAt) {
            w.query("people.setSeen").bind(":id", now.id).bind(":firstSeenAt", first).bind(":lastSeenAt", last).run();
        }
    }
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

std::optional<PersonSummary> personSummary(Reader &r, IdentityId id)
{
    const std::optional<Identity> who = identity(r, id);
    if (!who)
        return std::nullopt;
    PersonSummary summary;
    summary.identity = *who;
    const QList<Identity> all = identitiesOf(r, who->contact);
    for (const Identity &other : all) {
        if (other.id != id)
            summary.otherIdentities.append(other);
    }
    Statement said = r.query("people.said");
    said.bind(":contact", who->contact);
    if (said.step()) {
        summary.messages = static_cast<int>(said.integer(0));
        summary.conversations = static_cast<int>(said.integer(1));
    }
    Statement done = r.query("people.done");
    done.bind(":contact", who->contact);
    while (done.step()) {
        const auto count = static_cast<int>(done.integer(1));
        if (done.value<ActivityKind>(0) == ActivityKind::Like)
            summary.likes = count;
        else if (done.value<ActivityKind>(0) == ActivityKind::Share)
            summary.shares = count;
    }
    Statement recent = r.query("people.recent");
    recent.bind(":contact", who->contact);
    while (recent.step()) {
        const QString subject = recent.text(1);
        summary.recent.append({.conversation = recent.id<ConversationId>(0),
                               .subject = subject.isEmpty() ? recent.text(2) : subject,
                               .at = recent.integer(3)});
    }
    return summary;
}

} // namespace rapport::store
