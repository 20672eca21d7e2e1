#pragma once

#include "base/result.h"
#include "domain/account.h"
#include "gui/theme/theme.h"
#include "store/store.h"

#include <QList>

namespace rapport {

/// Everything that the accounts page shows of one account.
struct AccountFacts
{
    Account account;
    SyncStatus status;
    QList<Feed> feeds = {};
    QList<SyncRunRecord> runs = {}; ///< Newest first.
    int quarantined = 0;
};

/// For the list: all accounts that were not removed, with how their sync stands. Inside Store::read.
[[nodiscard]] QList<AccountFacts> readAccounts(Reader &r);
/// For the detail. NotFound.
[[nodiscard]] Result<AccountFacts> readAccountFacts(Reader &r, AccountId id);

/// One short line on how an account stands, and in which colour.
struct AccountStanding
{
    QString text;
    theme::Token token = theme::Token::Muted;
};
[[nodiscard]] AccountStanding accountStanding(const AccountFacts &facts, bool running, qint64 nowMs);
/// A sentence on what is wrong and what to do; empty where all is well. `secretMissing`: no password is kept for it
/// here.
[[nodiscard]] QString accountProblem(const AccountFacts &facts, bool secretMissing);
/// What the ledger says came in during the last day: "120 items, 14 of them new".
[[nodiscard]] QString receivedText(const QList<SyncRunRecord> &runs, qint64 nowMs);
[[nodiscard]] QString quotaText(const Quota &quota, qint64 nowMs);
[[nodiscard]] QString historyText(const QList<Feed> &feeds);

} // namespace rapport
