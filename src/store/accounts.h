#pragma once

#include "domain/account.h"
#include "store/store.h"

#include <QList>
#include <optional>
#include <vector>

// Accounts, their feeds and how their synchronisation stands. Called inside Store::read / Store::write.
namespace rapport::store {

[[nodiscard]] QList<Account> accounts(Reader &r); ///< By id, removed ones with their history among them.
[[nodiscard]] std::optional<Account> account(Reader &r, AccountId id);
/// Gives it a uid and a time if it has none, makes its row in account_sync, and returns it with its id.
Account addAccount(Writer &w, Account account);
void updateAccount(Writer &w, const Account &account);
void setAccountState(Writer &w, AccountId id, AccountState state, const QString &detail);

[[nodiscard]] QList<Feed> feeds(Reader &r, AccountId account);
/// Finds or makes the feed of that kind.
Feed ensureFeed(Writer &w, AccountId account, const QString &kind, const QString &remoteId);
void saveFeed(Writer &w, const Feed &feed);
/// Forgets the cursors, so that the next sync walks through everything again (ids keep it from doubling).
void resetFeeds(Writer &w, AccountId account);

[[nodiscard]] QList<SyncStatus> syncStatuses(Reader &r);
[[nodiscard]] std::optional<SyncStatus> syncStatus(Reader &r, AccountId account);
void saveSyncStatus(Writer &w, const SyncStatus &status);

/// The channel's own count of our followers on a day (days since 1970-01-01, UTC); the day's last figure stays.
void saveFollowerCount(Writer &w, AccountId account, qint64 day, qint64 followers);
[[nodiscard]] std::optional<qint64> followerCount(Reader &r, AccountId account, qint64 day);
struct FollowersTold
{
    AccountId account;
    int day = 0;
    qint64 followers = 0;
};
/// Everything that was told, by account, then day.
[[nodiscard]] std::vector<FollowersTold> followersTold(Reader &r);

} // namespace rapport::store
