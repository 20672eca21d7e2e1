#include "sync/pagepeople.h"

#include "store/people.h"

#include <algorithm>
#include <utility>

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

QString keyOf(const RemotePerson &person)
{
    return person.realm + u'\n' + person.remoteId;
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

const Identity &PagePeople::authorOf(const RemotePerson &person, bool own, qint64 at, bool timeKnown)
{
    Identity told = identityOf(person, m_channel);
    told.self |= own;
    const QString key = keyOf(person);
    if (const auto here = m_places.constFind(key); here != m_places.constEnd()) {
        Identity &now = m_people[*here].now;
        if (timeKnown && at >= now.lastSeenAt) {
            now = store::mergedIdentity(now, told);
            now.lastSeenAt = at;
        }
        if (timeKnown)
            now.firstSeenAt = std::min(now.firstSeenAt, at);
        now.bot |= told.bot;
        now.self |= told.self;
        return now;
    }
    Person added;
    added.stored = store::findIdentity(m_w, m_channel, person.realm, person.remoteId);
    if (added.stored) {
        const Identity &stored = *added.stored;
        const qint64 seenAt = timeKnown ? at : stored.lastSeenAt;
        if (stored.lastSeenAt > seenAt)
            keepOnlyMissing(told, stored);
        added.now = store::mergedIdentity(stored, told);
        added.now.lastSeenAt = std::max(stored.lastSeenAt, seenAt);
        added.now.firstSeenAt = stored.firstSeenAt == 0 ? seenAt : std::min(stored.firstSeenAt, seenAt);
    } else {
        if (!m_nextId)
            m_nextId = store::nextIdentityId(m_w);
        added.now = std::move(told);
        added.now.id = std::exchange(m_nextId, IdentityId(m_nextId.value + 1));
        added.now.firstSeenAt = added.now.lastSeenAt = at;
    }
    m_places.insert(key, m_people.size());
    return m_people.emplace_back(std::move(added)).now;
}

void PagePeople::setFollowsUs(const RemotePerson &person)
{
    if (const auto here = m_places.constFind(keyOf(person)); here != m_places.constEnd())
        m_people[*here].now.followsUs = true;
}

void PagePeople::write()
{
    for (const Person &person : m_people) {
        if (person.stored)
            store::updateIdentity(m_w, *person.stored, person.now);
        else
            store::addIdentity(m_w, person.now);
    }
}

} // namespace rapport
