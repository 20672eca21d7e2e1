#pragma once

#include "domain/person.h"
#include "domain/servicelevel.h"
#include "store/store.h"

#include <QList>
#include <optional>
#include <utility>
#include <vector>

// Identities, contacts and actors.
namespace rapport::store {

/// Finds the identity by (channel, realm, remoteId); makes it, with a contact of its own, where it is new. Fields that
/// come non-empty (or >= 0, or true) replace what is stored, the others stay; a row is written only on a difference.
/// `seenAt`: the time of what it did; widens firstSeenAt..lastSeenAt.
IdentityId upsertIdentity(Writer &w, const Identity &identity, qint64 seenAt);
/// What is stored with what is told laid over it, as upsertIdentity() does; ids and times stay.
[[nodiscard]] Identity mergedIdentity(Identity stored, const Identity &told);
/// For whoever makes several before any is written: the ids from here on are free.
[[nodiscard]] IdentityId nextIdentityId(Reader &r);
/// A new one with its times, under the id it carries, or the next one where it has none; makes the contact.
IdentityId addIdentity(Writer &w, const Identity &identity);
/// `was`: as it is stored. Writes what differs.
void updateIdentity(Writer &w, const Identity &was, const Identity &now);
[[nodiscard]] std::optional<Identity> identity(Reader &r, IdentityId id);
[[nodiscard]] std::optional<Identity> findIdentity(Reader &r, const QString &channel, const QString &realm,
                                                   const QString &remoteId);
[[nodiscard]] QList<Identity> identitiesOf(Reader &r, ContactId contact);
/// Of all identities; those of one person have the same contact.
[[nodiscard]] std::vector<std::pair<IdentityId, ContactId>> contactsOfIdentities(Reader &r);
void setFollowsUs(Writer &w, IdentityId id, bool follows);

[[nodiscard]] std::optional<Contact> contact(Reader &r, ContactId id);
[[nodiscard]] std::optional<Actor> actor(Reader &r, ActorId id);

/// Figures of a person are counted up to here: a page takes no longer for whoever writes day and night.
inline constexpr int kPersonCountedTo = 2000;

/// The person beside a thread: who it is, since when, how much was said and done. A figure of kPersonCountedTo means
/// that many or more; then the conversations are those of the newest messages.
struct PersonSummary
{
    Identity identity;
    QList<Identity> otherIdentities; ///< Of the same contact.
    Importance importance = Importance::Normal;
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
