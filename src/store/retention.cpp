#include "store/retention.h"

#include "base/time.h"
#include "store/conversations.h"
#include "store/maintenance.h"
#include "store/removal.h"
#include "store/verify.h"

#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Conversations found in one read.
constexpr int kReadStep = 500;
/// Messages removed in one transaction, about; one conversation is not parted.
constexpr qint64 kMessagesAtOnce = 200;
/// Set with the first removal, dropped when what follows from it is done: so it is done also after a run was cut off.
const QString kUnfinished = u"retention_unfinished"_s;

QString ruleKey(AccountId account)
{
    return u"retention.%1"_s.arg(account.value);
}

struct Old
{
    ConversationId id;
    qint64 messages = 0;
    qint64 attachments = 0;
};

/// Where the next read goes on.
struct Place
{
    qint64 lastAt = -1;
    ConversationId id;
};

Result<std::vector<Old>> oldOnes(Store &store, const RetentionReceipt &receipt, Place &after)
{
    return store.readNow(
        [&](Reader &r) -> Result<std::vector<Old>> {
            std::vector<Old> found;
            Statement s = r.query("retention.old");
            s.bind(":account", receipt.account)
                .bind(":before", receipt.before)
                .bind(":lastAt", after.lastAt)
                .bind(":after", after.id)
                .bind(":limit", kReadStep);
            while (s.step()) {
                Statement size = r.query("retention.size");
                size.bind(":conversation", s.id<ConversationId>(0)).step();
                found.push_back({s.id<ConversationId>(0), size.integer(0), size.integer(1)});
            }
            if (!found.empty()) {
                after.id = found.back().id;
                after.lastAt = conversation(r, after.id)->lastAt;
            }
            return found;
        },
        ReadLane::Report);
}

/// Whether it is still one to remove: somebody may have written since it was found.
bool isOld(Reader &r, ConversationId id, qint64 before)
{
    const std::optional<Conversation> c = conversation(r, id);
    if (!c)
        return false;
    Statement s = r.query("retention.old");
    s.bind(":account", c->account)
        .bind(":before", before)
        .bind(":lastAt", c->lastAt)
        .bind(":after", id.value - 1)
        .bind(":limit", 1);
    return s.step() && s.id<ConversationId>(0) == id;
}

Result<> removeAll(Store &store, const std::vector<Old> &all, RetentionReceipt &receipt)
{
    for (size_t next = 0; next < all.size();) {
        const Result<> done = store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
            for (qint64 messages = 0; next < all.size() && messages < kMessagesAtOnce; ++next) {
                const Old &old = all[next];
                if (!isOld(w, old.id, receipt.before))
                    continue;
                removeConversation(w, receipt.account, old.id);
                w.query("maintenance.setValue").bind(":key", kUnfinished).bind(":value", u"1"_s).run();
                ++receipt.conversations;
                receipt.messages += old.messages;
                receipt.attachments += old.attachments;
                messages += old.messages;
            }
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

/// Clears away what hung on conversations that were removed.
Result<> finishRemoval(Store &store)
{
    const auto unfinished =
        store.readNow([](Reader &r) -> Result<bool> { return !workspaceValue(r, kUnfinished).isEmpty(); });
    if (!unfinished || !*unfinished)
        return unfinished ? Result<>() : fail(unfinished.error());
    if (const Result<> done = removeForgottenFiles(store); !done)
        return done;
    // An answer may stand in another conversation than what it answers.
    if (const Result<> done = dropLostParents(store); !done)
        return done;
    return store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<> {
        w.query("maintenance.dropValue").bind(":key", kUnfinished).run();
        return {};
    });
}

} // namespace

QList<RetentionRule> retentionRules(Reader &r)
{
    QList<RetentionRule> rules;
    Statement s = r.query("retention.rules");
    while (s.step())
        rules.append({s.id<AccountId>(0), static_cast<int>(s.integer(1))});
    return rules;
}

void setRetentionRule(Writer &w, const RetentionRule &rule)
{
    if (rule.days > 0)
        setWorkspaceValue(w, ruleKey(rule.account), QString::number(rule.days));
    else
        w.query("maintenance.dropValue").bind(":key", ruleKey(rule.account)).run();
}

Result<RetentionReceipt> applyRetention(Store &store, const RetentionRule &rule, bool dryRun)
{
    if (rule.days < 1)
        return fail(ErrorKind::Invalid, u"A history is kept for at least one day"_s);
    RetentionReceipt receipt{.account = rule.account, .before = store.clock().nowMs() - rule.days * kDayMs};
    for (Place after;;) {
        const Result<std::vector<Old>> some = oldOnes(store, receipt, after);
        if (!some)
            return fail(some.error());
        if (some->empty())
            break;
        if (!dryRun) {
            if (const Result<> done = removeAll(store, *some, receipt); !done)
                return fail(done.error());
            continue;
        }
        for (const Old &old : *some) {
            ++receipt.conversations;
            receipt.messages += old.messages;
            receipt.attachments += old.attachments;
        }
    }
    if (dryRun)
        return receipt;
    if (const Result<> done = finishRemoval(store); !done)
        return fail(done.error());
    return receipt;
}

} // namespace rapport::store
