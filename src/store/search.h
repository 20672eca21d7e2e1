#pragma once

#include "domain/message.h"
#include "domain/query.h"
#include "store/store.h"

#include <QList>
#include <QSet>
#include <vector>

// Search in messages, notes among them, and in people.
namespace rapport::store {

/// A message that fits a query.
struct Hit
{
    MessageId message;
    ConversationId conversation;

    friend bool operator==(const Hit &, const Hit &) = default;
};

/// A stretch of hits, newest first.
struct HitPage
{
    std::vector<Hit> hits;
    MessageId next; ///< More may follow below this message; none: these were the last ones.
};

/// Whether the query has a word that messages can be looked for by.
[[nodiscard]] bool hasWords(const Query &query);
/// Words, or `figure:` for the messages that a figure was counted from, are what there is to look for.
/// At most `most` hits below `before` (none: from the newest on). Where conditions leave only few of the messages with
/// the words it gives up after having looked at `lookAt` of those (0: never), so that a page takes milliseconds
/// whatever is asked for. Invalid for a query with no word to look for.
[[nodiscard]] Result<HitPage> findHits(Reader &r, const Query &query, int most, MessageId before = {}, int lookAt = 0);
/// The best of the newest 1000 hits by BM25, at most `most`; none for a query whose words all stand in an OR with
/// something else. Invalid for a query with no word to look for.
[[nodiscard]] Result<std::vector<Hit>> bestHits(Reader &r, const Query &query, int most);
/// The hits in these conversations, newest first.
[[nodiscard]] Result<std::vector<Hit>> hitsWithin(Reader &r, const Query &query,
                                                  const QSet<ConversationId> &conversations);

/// What a hit is shown with.
struct SearchHit
{
    MessageId message;
    ConversationId conversation;
    QString subject;
    QString personName; ///< Who wrote it.
    QString channel;
    AccountId account;
    qint64 at = 0;
    QString snippet; ///< Plain text; the words found stand between U+0002 and U+0003.
    Direction direction = Direction::In;
};

enum class SearchOrder { NewestFirst, BestMatch };

/// Hits as they are shown, in that order; messages that are gone are left out.
[[nodiscard]] QList<SearchHit> searchHits(Reader &r, const Query &query, const std::vector<MessageId> &messages);
/// At most `limit` hits below `before` (a message id of an earlier page; none: from the start, newest first only).
/// Best match ranks the newest 1000 hits by BM25. Invalid for a query with no word to look for.
[[nodiscard]] Result<QList<SearchHit>> searchMessages(Reader &r, const Query &query, SearchOrder order, int limit,
                                                      MessageId before = {});
/// How many messages fit, counted up to `most`.
[[nodiscard]] Result<int> countHits(Reader &r, const Query &query, int most);
/// Identities whose name or handle begins with the words.
[[nodiscard]] QList<IdentityId> searchPeople(Reader &r, const QString &text, int limit);

} // namespace rapport::store
