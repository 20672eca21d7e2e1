#pragma once

#include "store/rawtree.h"
#include "store/sql.h"
#include "store/transfertables.h"

#include <QStringList>
#include <vector>

namespace rapport::store {

/// A column as the rows of a table have it, one after another.
struct RawColumn
{
    QByteArray name;
    const TransferColumn *rule = nullptr; ///< What it may hold; none: anything.
    bool isRowId = false;                 ///< Stands for the row id, and is empty in the row itself.
};

/// A table whose rows are worth saving, and the pages on which they lie.
struct RawTable
{
    const TransferTable *transfer = nullptr;
    bool hasRowId = true;
    std::vector<RawColumn> columns;
    quint32 root = 0;                ///< 0: nobody knows.
    std::vector<quint32> pages;      ///< As the table's tree leads to them.
    std::vector<quint32> strayPages; ///< Good pages that a damaged one should have led to, told by what they hold.
    qint64 damagedPages = 0;

    /// Whether a row can be one of this table: number, kinds and bounds of its values.
    [[nodiscard]] bool fits(const RawRow &row) const;
};

/// A part of a file that is damaged.
struct DamagedPart
{
    enum class Kind {
        Header,   ///< What tells that it is a database, and of which kind.
        Schema,   ///< What tells where each table begins.
        Rows,     ///< A table's own pages: what is on them is lost.
        Derived,  ///< An index or a figure: made anew from the rows.
        FreeList, ///< Pages without content.
    };
    Kind kind = Kind::Rows;
    QString name; ///< Of the table or index; empty where it is none.
    qint64 pages = 0;

    friend bool operator==(const DamagedPart &, const DamagedPart &) = default;
};

/// What can still be told of a workspace's database without SQLite. Reads the whole file once; a gigabyte takes
/// seconds.
class RawWorkspace final
{
public:
    /// `reference`: a sound database of the same schema, from which the form of the rows is taken. `progress` is told
    /// the pages read; false ends it with Cancelled. Storage.
    [[nodiscard]] Result<> read(RawFile &file, Connection &reference, const std::function<bool(qint64)> &progress);

    [[nodiscard]] const std::vector<RawTable> &tables() const { return m_tables; }
    [[nodiscard]] const std::vector<DamagedPart> &damage() const { return m_damage; }

private:
    struct Root
    {
        bool isTable = false;
        QByteArray name;
        quint32 page = 0;
    };

    void learnTables(Connection &reference);
    [[nodiscard]] std::vector<Root> readSchema(RawFile &file);
    void walkTable(RawFile &file, RawTable &table);
    void walkOther(RawFile &file, const Root &root);
    [[nodiscard]] static RawTable *ownerOf(const RawPage &page, const std::vector<RawTable *> &among);
    void findStrayPages(RawFile &file);
    void note(DamagedPart::Kind kind, const QString &name, qint64 pages);

    std::vector<RawTable> m_tables;
    std::vector<DamagedPart> m_damage;
    std::vector<bool> m_visited;
    std::function<bool(qint64)> m_progress;
    qint64 m_read = 0;
    bool m_stopped = false;
};

/// The schema of which a file says that it is; nothing: its header is damaged.
[[nodiscard]] std::optional<int> rawSchemaVersion(RawFile &file);

} // namespace rapport::store
