#pragma once

#include "base/error.h"
#include "base/uid.h"
#include "domain/ids.h"

#include <QJsonObject>
#include <QString>

namespace rapport {

/// Stored as its number: do not renumber.
enum class AccountState {
    Active = 0,
    Paused = 1,      ///< By a person: nothing is pulled or sent until resumed.
    NeedsSignIn = 2, ///< The secret is missing or was refused.
    Stopped = 3,     ///< The place is gone for good (HTTP 410); its history is kept.
    Removed = 4,     ///< Removed by a person who kept its history: shown there, never pulled.
    Leaving = 5,     ///< Removed by a person with its history, which goes bit by bit (store/removal.h), then the row.
};

/// Whether a person has removed it, with its history or without.
[[nodiscard]] constexpr bool isRemoved(AccountState state)
{
    return state == AccountState::Removed || state == AccountState::Leaving;
}

/// A login on one channel, as a person connected it. Its secret lives in the keychain alone.
struct Account
{
    AccountId id;
    Uid uid;
    QString channel;      ///< The connector's id: "bluesky".
    QString name;         ///< What the person calls it; by default the handle and the server.
    QString server;       ///< Base address, without a trailing slash: "https://bsky.social".
    QString remoteId;     ///< The lasting id of "me" there (a DID, a user id); set by verify().
    QString handle;       ///< "loomcraft.bsky.social"; may change.
    QJsonObject settings; ///< Values of the connector's fields that are no secret.
    AccountState state = AccountState::Active;
    QString stateDetail; ///< English detail of why it is not active.
    IdentityId identity; ///< Our own identity there.
    qint64 createdAt = 0;

    friend bool operator==(const Account &, const Account &) = default;
};

/// One place in an account that is pulled by itself: its notifications, its own posts, its comments.
struct Feed
{
    FeedId id;
    AccountId account;
    QString kind;     ///< The connector's word for it: "notifications".
    QString remoteId; ///< What tells two feeds of one kind apart; empty where there is only one.
    /// Where the next pull of new things starts; opaque, written by the connector. Empty before the first.
    QString liveCursor;
    /// Where the walk back into the history stands; opaque. Empty before the first page.
    QString historyCursor;
    bool historyDone = false;
    qint64 lastPullAt = 0;

    friend bool operator==(const Feed &, const Feed &) = default;
};

/// How far the last requests have used up what the channel allows.
struct Quota
{
    QString bucket; ///< "requests", "writes"; the channel's own word.
    qint64 limit = -1;
    qint64 left = -1;
    qint64 resetsAt = 0;

    friend bool operator==(const Quota &, const Quota &) = default;
};

/// What the engine knows of an account's synchronisation; input of the planner, shown in the ledger.
struct SyncStatus
{
    AccountId account;
    qint64 lastAttemptAt = 0;
    qint64 lastSuccessAt = 0;
    qint64 nextRunAt = 0; ///< 0: as soon as may be.
    int failures = 0;     ///< In a row.
    qint64 notBefore = 0; ///< The other side asked not to be called before (Retry-After).
    QString errorKind;    ///< errorKindName() of the last failure, empty after a success.
    QString errorDetail;
    Quota quota;

    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

/// Newest first with a small overlap, or further back into the past.
enum class PullMode { Live = 0, History = 1 };

/// One line of the ledger: what one run over one feed asked for and what became of it.
struct SyncRunRecord
{
    SyncRunId id;
    AccountId account;
    FeedId feed;
    QString feedKind;
    PullMode mode = PullMode::Live;
    qint64 startedAt = 0;
    qint64 endedAt = 0; ///< 0 while it runs, or if the program ended before it did.
    int requests = 0;
    int pages = 0;
    qint64 bytes = 0;
    int received = 0;    ///< Items that came.
    int added = 0;       ///< Of these, new here.
    int changed = 0;     ///< Known, and different from before.
    int unchanged = 0;   ///< Known, and the same.
    int quarantined = 0; ///< Could not be understood; set aside, see Quarantined.
    bool gap = false;    ///< Something between the last pull and this one may be missing (a feed that scrolled on).
    QString errorKind;   ///< Empty: went well.
    QString errorDetail;
};

/// An item that could not be understood, kept as it came so that it can be tried again or reported.
struct Quarantined
{
    QuarantineId id;
    AccountId account;
    QString feedKind;
    QString remoteId; ///< Where it could be made out.
    qint64 at = 0;
    QString reason; ///< English: what could not be read, and where.
    QByteArray raw;
};

} // namespace rapport
