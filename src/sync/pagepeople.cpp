#include "sync/pagepeople.h"

#include "store/people.h"

#include <algorithm>

namespace rapport {
namespace {

/// Only what the stored one does not know.
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

} // namespace

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

PagePeople::PagePeople(Writer &w, const QString &channel) : m_w(w), m_channel(channel) {}

const PagePeople::Author &PagePeople::authorOf(const RemotePerson &person, bool own, qint64 at, bool timeKnown)
{
    const QString key = person.realm + u'\n' + person.remoteId;
    Identity identity = identityOf(person, m_channel);
    identity.self |= own;
    if (const auto here = m_people.find(key); here != m_people.end()) {
        if (timeKnown && at >= here->lastSeenAt) {
            here->newer |= at > here->lastSeenAt || identity != here->latest;
            here->lastSeenAt = at;
            here->latest = std::move(identity);
        }
        if (timeKnown && at < here->firstSeenAt) {
            here->earlier = true;
            here->firstSeenAt = at;
        }
        here->bot |= person.bot;
        here->self |= own;
        return *here;
    }
    const std::optional<Identity> stored = store::findIdentity(m_w, m_channel, person.realm, person.remoteId);
    const qint64 seenAt = stored && !timeKnown ? stored->lastSeenAt : at;
    Author author;
    author.latest = identity;
    author.firstSeenAt = author.lastSeenAt = seenAt;
    author.self = identity.self;
    author.bot = identity.bot;
    if (stored) {
        author.self |= stored->self;
        author.bot |= stored->bot;
        author.lastSeenAt = std::max(seenAt, stored->lastSeenAt);
        author.firstSeenAt = std::min(seenAt, stored->firstSeenAt);
        if (stored->lastSeenAt > seenAt)
            keepOnlyMissing(identity, *stored);
    }
    author.id = store::upsertIdentity(m_w, identity, seenAt);
    return *m_people.insert(key, author);
}

void PagePeople::write()
{
    for (const Author &author : std::as_const(m_people)) {
        if (author.newer)
            store::upsertIdentity(m_w, author.latest, author.lastSeenAt);
        if (author.earlier) {
            Identity known;
            known.channel = author.latest.channel;
            known.realm = author.latest.realm;
            known.remoteId = author.latest.remoteId;
            store::upsertIdentity(m_w, known, author.firstSeenAt);
        }
    }
}

} // namespace rapport
