#include "base/time.h"
#include "cli/verbs.h"
#include "store/accounts.h"
#include "store/retention.h"

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

/// As many days as the calendar has reached.
constexpr qint64 kMostDays = 36'500;

/// The rules to apply: those that are kept, or the one that is given now, for one account or for all.
Outcome<QList<store::RetentionRule>> rulesFrom(const Call &call, Opened &opened)
{
    std::optional<AccountId> only;
    if (call.arguments.has(u"account"_s)) {
        const Outcome<Account> account = findAccount(opened, call.arguments.value(u"account"_s));
        if (!account)
            return tl::unexpected(account.error());
        only = account->id;
    }
    const Outcome<qint64> days = call.arguments.number(u"keep"_s, -1);
    if (!days)
        return tl::unexpected(days.error());
    if (*days > kMostDays)
        return wrongUse(u"--keep takes at most %1 days."_s.arg(kMostDays));
    const auto rules = opened.store().readNow([&](Reader &r) -> Result<QList<store::RetentionRule>> {
        QList<store::RetentionRule> found;
        if (*days < 0) {
            found = store::retentionRules(r);
        } else {
            for (const Account &account : store::accounts(r))
                found.append({account.id, static_cast<int>(*days)});
        }
        found.removeIf([&only](const store::RetentionRule &rule) { return only && rule.account != *only; });
        return found;
    });
    if (!rules)
        return failed(rules.error());
    return *rules;
}

Outcome<> keepRules(Store &store, const QList<store::RetentionRule> &rules)
{
    const Result<> kept = store.writeNow(WriteLane::User, [&rules](Writer &w) -> Result<> {
        for (const store::RetentionRule &rule : rules)
            store::setRetentionRule(w, rule);
        return {};
    });
    return kept ? Outcome<>() : Outcome<>(failed(kept.error()));
}

} // namespace

Outcome<> runRetention(Call &call)
{
    const auto opened = openWorkspace(call, call.arguments.has(u"dry-run"_s) ? Use::Read : Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    const Outcome<QList<store::RetentionRule>> rules = rulesFrom(call, **opened);
    if (!rules)
        return tl::unexpected(rules.error());
    const bool dryRun = call.arguments.has(u"dry-run"_s);
    if (call.arguments.has(u"keep"_s) && !dryRun) {
        if (const Outcome<> kept = keepRules(store, *rules); !kept)
            return kept;
    }
    Table table(call.console,
                {u"ACCOUNT"_s, u"KEPT DAYS"_s, u"BEFORE"_s, u"CONVERSATIONS"_s, u"MESSAGES"_s, u"ATTACHMENTS"_s});
    for (const store::RetentionRule &rule : *rules) {
        if (rule.days == 0)
            continue; // a rule that was dropped just now
        const Result<store::RetentionReceipt> receipt = store::applyRetention(store, rule, dryRun);
        if (!receipt)
            return failed(receipt.error());
        table.add({{u"id"_s, rule.account.value},
                   {u"keep_days"_s, rule.days},
                   {u"before"_s, isoFromMs(receipt->before)},
                   {u"removed"_s, !dryRun},
                   {u"conversations"_s, receipt->conversations},
                   {u"messages"_s, receipt->messages},
                   {u"attachments"_s, receipt->attachments}},
                  {QString::number(rule.account.value), QString::number(rule.days), isoFromMs(receipt->before).left(10),
                   QString::number(receipt->conversations), QString::number(receipt->messages),
                   QString::number(receipt->attachments)});
    }
    table.finish(u"There is no rule: everything is kept."_s);
    return {};
}

} // namespace rapport::cli
