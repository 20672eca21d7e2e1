#pragma once

#include <QList>
#include <array>
#include <cstddef>
#include <unordered_set>

struct sqlite3;
struct sqlite3_context;
struct sqlite3_value;

namespace rapport {

/// The rows that one transaction added and the text indexes do not hold yet. Belongs to its connection's thread.
///
/// An index written row by row, as a trigger would, costs several times what it costs written at once. So every row
/// that is added to `message` or `identity`, by whatever statement, is noted here, and Connection::commit() writes the
/// index of all of them. The triggers that take a changed or deleted row out of its index ask unindexed_message(id) and
/// unindexed_identity(id) and leave alone what is not in it. A COMMIT that goes past Connection::commit() with a row
/// still noted is refused (holdsNothing()), so that an index never misses a row.
class PendingText final
{
public:
    enum class Index { Message, Identity };

    PendingText() = default;
    PendingText(const PendingText &) = delete;
    PendingText &operator=(const PendingText &) = delete;

    /// Before the first statement. An SQLite result code. The database must not outlive this.
    [[nodiscard]] int attach(sqlite3 *database);
    /// Some statement added a row to a table.
    void noteAdded(const char *table, qint64 rowid);
    /// Ids without an entry, ascending; from here on they count as indexed. Rows deleted since may be among them.
    [[nodiscard]] QList<qint64> take(Index index);
    [[nodiscard]] bool holdsNothing() const;
    void forgetAll(); ///< The transaction was rolled back.

private:
    static void isUnindexed(sqlite3_context *context, int count, sqlite3_value **values);

    std::array<std::unordered_set<qint64>, 2> m_ids;
};

} // namespace rapport
