#pragma once

#include "insight/messagefigures.h"

#include <QList>

#include <functional>
#include <limits>
#include <optional>
#include <unordered_set>

struct sqlite3;
struct sqlite3_context;
struct sqlite3_stmt;
struct sqlite3_value;

namespace rapport {

class Connection;

/// What one transaction changes of the counts that figures are added up from, and the conversations whose facts it
/// touched. Belongs to its connection's thread.
///
/// The triggers of 0008_figures.sql hand every row that goes or changes to the SQL functions of this class, and so does
/// countAdded() with the messages that came; until it has, these count for nothing, whatever else befalls them:
///   figure_message(times, id, account, author, at, kind, direction, mood, language, moderation, deleted_at, automatic,
///                  written_here, who, spam), with `who` = is_self + 2 * is_bot
///   figure_stat(times, id, account, at, kind, direction, moderation, deleted_at, likes, shares, replies, quotes,
///   views) figure_act(times, id, account, author, kind, at, who) figure_touch(conversation)
/// so that no path can forget them. Connection::commit() writes what they gathered; a COMMIT that goes past it is
/// refused, a rollback forgets it. For looking up rows there are besides:
///   figure_cell(kind, direction, mood, moderation, deleted_at, automatic, written_here, who, spam): MessageCell::key()
///   report_day(at), report_hour(at): in the workspace's time zone
class PendingFigures final
{
public:
    PendingFigures() = default;
    ~PendingFigures();
    PendingFigures(const PendingFigures &) = delete;
    PendingFigures &operator=(const PendingFigures &) = delete;

    /// Before the first statement. An SQLite result code. The database must not outlive this.
    [[nodiscard]] int attach(sqlite3 *database);
    /// Before the database is closed.
    void detach();
    [[nodiscard]] bool holdsNothing() const { return m_additions.empty() && m_touched.empty() && m_added.empty(); }
    void forgetAll(); ///< The transaction was rolled back.
    /// Writes what was gathered; conversations that nobody has taken wait in `fact_pending`. Throws SqlError.
    void write(Connection &connection);

    /// Some statement added a row to a table.
    void noteAdded(const char *table, qint64 rowid);
    /// The messages that came and are not counted yet, ascending; the caller has to see to that. Rows deleted since may
    /// be among them.
    [[nodiscard]] QList<qint64> takeAdded();
    void add(const Additions &additions);
    /// Conversations whose facts may be others now, ascending; the caller has to see to them.
    [[nodiscard]] std::vector<ConversationId> takeTouched();
    void touch(ConversationId id);

    /// The days of figures. Until lookAgain() what was found first holds.
    [[nodiscard]] const ReportDays &days();
    /// Zone and progress may be others than before: at the begin of each transaction, and after changing them.
    void lookAgain() { m_known = false; }
    /// What the functions are told while `run` runs, instead of changing anything: for a recount.
    [[nodiscard]] Additions collected(const std::function<void()> &run);

private:
    static void message(sqlite3_context *context, int count, sqlite3_value **values);
    static void stat(sqlite3_context *context, int count, sqlite3_value **values);
    static void act(sqlite3_context *context, int count, sqlite3_value **values);
    static void touched(sqlite3_context *context, int count, sqlite3_value **values);
    static void cell(sqlite3_context *context, int count, sqlite3_value **values);
    static void day(sqlite3_context *context, int count, sqlite3_value **values);
    static void hour(sqlite3_context *context, int count, sqlite3_value **values);

    static constexpr qint64 kAll = std::numeric_limits<qint64>::max();

    void look();
    [[nodiscard]] Additions &target() { return m_collecting ? *m_collecting : m_additions; }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_look = nullptr;
    Additions m_additions;
    Additions *m_collecting = nullptr;
    std::unordered_set<qint64> m_touched;
    std::unordered_set<qint64> m_added;
    std::optional<ReportDays> m_days;
    bool m_known = false;
    bool m_zoneIsNew = false;        ///< It stands nowhere yet.
    qint64 m_messagesCounted = kAll; ///< Later ones are counted when the rebuild comes to them.
    qint64 m_activitiesCounted = kAll;
};

/// Counts the messages that a transaction has added, for figures, topics and lists of one kind: before its end for
/// whoever has to know which conversations they touched. Throws SqlError.
void countAdded(Connection &connection);
/// For json_each().
[[nodiscard]] QString listOf(const QList<qint64> &ids);

} // namespace rapport
