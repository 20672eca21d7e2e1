#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QString>

namespace rapport {

/// A handle on one network. Remote ids are unique within (channel, realm): a realm is "" where ids hold everywhere
/// (Bluesky's DIDs) and the site's address where each server counts for itself (WordPress).
struct Identity
{
    IdentityId id;
    ContactId contact;
    QString channel;
    QString realm;
    QString remoteId;
    QString handle;
    QString displayName;
    QString avatarUrl;
    QString profileUrl;
    QString email; ///< Where the channel tells it to us; evidence for "same person?".
    qint64 followers = -1;
    bool self = false; ///< One of our own accounts or colleagues: never counts as somebody to answer.
    bool bot = false;
    bool followsUs = false;
    qint64 firstSeenAt = 0;
    qint64 lastSeenAt = 0;

    /// The name to show: display name, else handle, else remote id.
    [[nodiscard]] QString shownName() const
    {
        return !displayName.isEmpty() ? displayName : !handle.isEmpty() ? handle : remoteId;
    }
    friend bool operator==(const Identity &, const Identity &) = default;
};

/// The person behind one or several identities. A merge is an event and can be taken back.
struct Contact
{
    ContactId id;
    Uid uid;
    QString name;
    qint64 createdAt = 0;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// Who did something here: a colleague, or the program itself acting on a rule.
struct Actor
{
    ActorId id;
    Uid uid;
    QString name;

    friend bool operator==(const Actor &, const Actor &) = default;
};

} // namespace rapport
