#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "store/store.h"

#include <QList>

// Rules of how long a history is kept.
namespace rapport::store {

struct RetentionRule
{
    AccountId account;
    int days = 0; ///< Since the newest message of a conversation; at least 1.
};

[[nodiscard]] QList<RetentionRule> retentionRules(Reader &r);
/// 0 days: no rule, everything is kept.
void setRetentionRule(Writer &w, const RetentionRule &rule);

/// What a rule took away, or would.
struct RetentionReceipt
{
    AccountId account;
    qint64 before = 0; ///< Conversations whose newest message is older went.
    qint64 conversations = 0;
    qint64 messages = 0;
    qint64 attachments = 0;
};

/// Removes whole conversations that have seen nothing for so long and are done with: closed, with no draft and nothing
/// unsent. With them go their messages, raw items, likes, events and finished sends; people stay. In short
/// transactions. `dryRun`: only counts. Storage. Blocks; not on the GUI thread.
[[nodiscard]] Result<RetentionReceipt> applyRetention(Store &store, const RetentionRule &rule, bool dryRun);

} // namespace rapport::store
