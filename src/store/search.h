#pragma once

#include "domain/query.h"
#include "store/store.h"

#include <QList>

// Search in messages, notes among them, and in people.
namespace rapport::store {

struct SearchHit
{
    MessageId message;
    ConversationId conversation;
    QString subject;
    QString personName;
    QString channel;
    AccountId account;
    qint64 at = 0;
    QString snippet; ///< Plain text; the words found stand between U+0002 and U+0003.
};

enum class SearchOrder { NewestFirst, BestMatch };

/// At most `limit` hits below `before` (a message id of an earlier page; none: from the start, newest first only).
/// Best match ranks the newest 1000 hits by BM25. Invalid for a query with no word to look for.
[[nodiscard]] Result<QList<SearchHit>> searchMessages(Reader &r, const Query &query, SearchOrder order, int limit,
                                                      MessageId before = {});
/// How many messages fit, counted up to `most`.
[[nodiscard]] Result<int> countHits(Reader &r, const Query &query, int most);
/// Identities whose name or handle begins with the words.
[[nodiscard]] QList<IdentityId> searchPeople(Reader &r, const QString &text, int limit);

} // namespace rapport::store
