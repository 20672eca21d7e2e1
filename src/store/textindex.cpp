#include "store/textindex.h"

#include <array>

namespace rapport::store {
namespace {

constexpr std::array kIndexes{"message_fts", "identity_fts"};

/// FTS5 takes orders as rows (https://www.sqlite.org/fts5.html, section 6).
void command(Connection &connection, const QByteArray &index, const QByteArray &order)
{
    connection.execute("INSERT INTO " + index + " (" + index + ") VALUES (" + order + ')');
}

/// Allows a reader's connection to write, for as long as it lives.
class QueryOnlyLifted
{
public:
    explicit QueryOnlyLifted(Connection &connection) : m_connection(connection)
    {
        Statement s = connection.compose("PRAGMA query_only");
        m_was = s.step() && s.flag(0);
        if (m_was)
            connection.execute("PRAGMA query_only = OFF");
    }
    ~QueryOnlyLifted()
    {
        if (m_was)
            m_connection.execute("PRAGMA query_only = ON");
    }
    QueryOnlyLifted(const QueryOnlyLifted &) = delete;
    QueryOnlyLifted &operator=(const QueryOnlyLifted &) = delete;

private:
    Connection &m_connection;
    bool m_was = false;
};

bool isBroken(Connection &connection, const QByteArray &index)
{
    try {
        // Rank 1: compare with the content table too (https://www.sqlite.org/fts5.html, section 6.6).
        connection.execute("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)");
        return false;
    } catch (const SqlError &error) {
        if (!error.isCorrupt())
            throw;
        return true;
    }
}

} // namespace

Result<QStringList> brokenTextIndexes(Reader &r)
{
    QStringList broken;
    Connection &connection = r.connection();
    if (connection.isReadOnly())
        return broken;
    const QueryOnlyLifted lifted(connection);
    try {
        // The check counts as a write. Asked for in the middle of a read it would be refused at once while somebody
        // writes; at the beginning of a transaction it waits for its turn.
        connection.rollBack();
        connection.execute("BEGIN IMMEDIATE");
        for (const char *index : kIndexes) {
            if (isBroken(connection, index))
                broken.append(QString::fromLatin1(index));
        }
        connection.rollBack();
        connection.execute("BEGIN");
    } catch (const SqlError &error) {
        return fail(error.isBusy() ? ErrorKind::Busy : ErrorKind::Storage, QString::fromUtf8(error.what()));
    }
    return broken;
}

void rebuildTextIndex(Writer &w, const QString &name)
{
    w.connection().indexPendingText(); // else they would be in it twice
    for (const char *index : kIndexes) {
        if (name == QLatin1StringView(index))
            command(w.connection(), index, "'rebuild'");
    }
}

void optimizeTextIndexes(Writer &w)
{
    for (const char *index : kIndexes)
        command(w.connection(), index, "'optimize'");
}

} // namespace rapport::store
