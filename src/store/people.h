#pragma once

#include "domain/person.h"
#include "store/store.h"

#include <QList>
#include <optional>

// Identities, contacts and actors.
namespace rapport::store {

/// Finds the identity by (channel, realm, remoteId); makes it, with a contact of its own, where it is new. Fields that
/// come non-empty (or >= 0, or true) replace what is stored, the others stay; a row is written only on a difference.
/// `seenAt`: the time of what it did; widens firstSeenAt..lastSeenAt.
IdentityId upsertIdentity(Writer &w, const Identity &identity, qint64 seenAt);
[[nodiscard]] std::optional<Identity> identity(Reader &r, IdentityId id);
[[nodiscard]] std::optional<Identity> findIdentity(Reader &r, const QString &channel, const QString &realm,
                                                   const QString &remoteId);
[[nodiscard]] QList<Identity> identitiesOf(Reader &r, ContactId contact);
void setFollowsUs(Writer &w, IdentityId id, bool follows);

[[nodiscard]] std::optional<Contact> contact(Reader &r, ContactId id);
[[nodiscard]] std::optional<Actor> actor(Reader &r, ActorId id);

/// The person beside a thread: who it is, since when, how much was said and done.
struct PersonSummary
{
    Identity identity;
    QList<Identity> otherIdentities; ///< Of the same contact.
    int conversations = 0;
    int messages = 0;
    int likes = 0;
    int shares = 0;
    struct Item
    {
        ConversationId conversation;
        QString subject;
        qint64 at = 0;
    };
    QList<Item> recent; ///< Their newest conversations, at most 8.
};
[[nodiscard]] std::optional<PersonSummary> personSummary(Reader &r, IdentityId id);

} // namespace rapport::store
