#include "store/rawworkspace.h"

#include <algorithm>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;
using Kind = RawValue::Kind;

constexpr quint32 kSchemaVersionAt = 60; ///< PRAGMA user_version in the header.
constexpr qint64 kUidBytes = 16;
/// Days since 1970 that a count can be of. Bounds tell such a row from an index entry of three numbers.
constexpr qint64 kFirstDay = 3'650;
constexpr qint64 kLastDay = 100'000;

bool fitsRule(const RawValue &value, const TransferColumn &rule)
{
    if (value.kind == Kind::Null)
        return rule.nullable;
    switch (rule.kind) {
    case TransferColumn::Kind::Integer:
        if (qstrcmp(rule.name, "day") == 0 && (value.integer < kFirstDay || value.integer > kLastDay))
            return false;
        return value.kind == Kind::Integer && (rule.most < 0 || (value.integer >= 0 && value.integer <= rule.most));
    case TransferColumn::Kind::Real:
        // Whole numbers are kept as integers.
        return value.kind == Kind::Real || value.kind == Kind::Integer;
    case TransferColumn::Kind::Hash:
        return value.kind == Kind::Integer;
    case TransferColumn::Kind::Text:
    case TransferColumn::Kind::Html:
        return value.kind == Kind::Text;
    case TransferColumn::Kind::Uid:
        return value.kind == Kind::Blob && value.bytes.size() == kUidBytes;
    case TransferColumn::Kind::Packed:
    case TransferColumn::Kind::Bytes:
        return value.kind == Kind::Blob;
    }
    return false;
}

const TransferColumn *ruleOf(const TransferTable &table, const QByteArray &column)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&column](const TransferColumn &one) { return column == one.name; });
    return found == table.columns.end() ? nullptr : &*found;
}

bool isTextIndexPart(const QByteArray &name)
{
    return name.contains("_fts");
}

} // namespace

bool RawTable::fits(const RawRow &row) const
{
    // Columns that came with a later schema may be missing at the end of a row that was written before.
    if (row.values.empty() || row.values.size() > columns.size())
        return false;
    for (size_t i = 0; i < row.values.size(); ++i) {
        const RawColumn &column = columns[i];
        if (column.isRowId ? row.values[i].kind != Kind::Null : column.rule && !fitsRule(row.values[i], *column.rule))
            return false;
    }
    return true;
}

std::optional<int> rawSchemaVersion(RawFile &file)
{
    if (!file.hasSoundHeader())
        return std::nullopt;
    const quint32 version = file.headerNumber(kSchemaVersionAt);
    return version >= 1 && version < 100'000 ? std::optional(static_cast<int>(version)) : std::nullopt;
}

Result<> RawWorkspace::read(RawFile &file, Connection &reference, const std::function<bool(qint64)> &progress)
{
    m_progress = progress;
    m_visited.assign(static_cast<size_t>(file.pageCount()) + 1, false);
    learnTables(reference);
    if (!file.hasSoundHeader())
        note(DamagedPart::Kind::Header, {}, 1);
    if (file.missingPages() > 0)
        note(DamagedPart::Kind::Header, u"end"_s, file.missingPages());
    std::vector<Root> others;
    for (const Root &root : readSchema(file)) {
        const auto table = std::find_if(m_tables.begin(), m_tables.end(),
                                        [&root](const RawTable &one) { return root.name == one.transfer->table; });
        if (root.isTable && table != m_tables.end())
            table->root = root.page;
        else
            others.push_back(root);
    }
    for (RawTable &table : m_tables)
        walkTable(file, table);
    for (const Root &root : others)
        walkOther(file, root);
    if (!markFreePages(file, m_visited))
        note(DamagedPart::Kind::FreeList, {}, 1);
    findStrayPages(file);
    if (m_stopped)
        return fail(ErrorKind::Cancelled);
    return {};
}

void RawWorkspace::learnTables(Connection &reference)
{
    for (const TransferTable &transfer : transferTables()) {
        RawTable table{.transfer = &transfer, .columns = {}, .pages = {}, .strayPages = {}};
        const QString name = QString::fromLatin1(transfer.table);
        Statement sql = reference.compose("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :name");
        sql.bind(":name", name);
        if (!sql.step())
            continue; // this schema has no such table yet
        table.hasRowId = !sql.text(0).trimmed().endsWith(u"WITHOUT ROWID"_s, Qt::CaseInsensitive);
        // Without a row id the columns of the key come first (section 2.4 of the format).
        Statement columns = reference.compose(
            table.hasRowId ? "SELECT name, type, pk FROM pragma_table_info(:name) ORDER BY cid"
                           : "SELECT name, type, pk FROM pragma_table_info(:name) ORDER BY pk = 0, pk, cid");
        columns.bind(":name", name);
        while (columns.step()) {
            RawColumn column{.name = columns.text(0).toLatin1()};
            column.rule = ruleOf(transfer, column.name);
            column.isRowId = table.hasRowId && columns.flag(2) && columns.text(1) == u"INTEGER"_s;
            table.columns.push_back(column);
        }
        m_tables.push_back(std::move(table));
    }
}

std::vector<RawWorkspace::Root> RawWorkspace::readSchema(RawFile &file)
{
    std::vector<Root> roots;
    const qint64 damaged = walkTree(file, 1, false, m_visited, [&](const RawPage &page) {
        for (const RawRow &row : page.rows) {
            if (row.values.size() != 5 || row.values[3].kind != Kind::Integer)
                continue;
            const qint64 root = row.values[3].integer;
            const QByteArray type = row.values[0].bytes;
            if (root > 1 && root <= file.pageCount() && (type == "table" || type == "index"))
                roots.push_back({type == "table", row.values[1].bytes, static_cast<quint32>(root)});
        }
        return true;
    });
    if (damaged > 0)
        note(DamagedPart::Kind::Schema, {}, damaged);
    return roots;
}

void RawWorkspace::walkTable(RawFile &file, RawTable &table)
{
    if (table.root == 0)
        return; // what tells where it begins is damaged, not the table
    table.damagedPages = walkTree(file, table.root, !table.hasRowId, m_visited, [&](const RawPage &page) {
        m_stopped = m_stopped || !m_progress(++m_read);
        if (m_stopped)
            return false;
        const bool holdsRows = !page.rows.empty();
        if (holdsRows &&
            std::none_of(page.rows.begin(), page.rows.end(), [&table](const RawRow &row) { return table.fits(row); }))
            return false;
        if (holdsRows || page.damagedRows > 0)
            table.pages.push_back(page.number);
        return true;
    });
    if (table.damagedPages > 0)
        note(DamagedPart::Kind::Rows, QString::fromLatin1(table.transfer->table), table.damagedPages);
}

void RawWorkspace::walkOther(RawFile &file, const Root &root)
{
    // A table without row ids is kept like an index: which it is shows at its root.
    const std::optional<RawPage> first = readPage(file, root.page);
    const bool isIndex = first ? first->isIndex() : !root.isTable;
    const qint64 damaged = walkTree(file, root.page, isIndex, m_visited, [this](const RawPage &) {
        m_stopped = m_stopped || !m_progress(++m_read);
        return !m_stopped;
    });
    if (damaged > 0)
        note(DamagedPart::Kind::Derived, QString::fromUtf8(isTextIndexPart(root.name) ? "text index" : root.name),
             damaged);
}

/// The one table of which a page can be; none where several can, rather than rows in a wrong place. A row with as many
/// values as the table has columns says more than one with fewer.
RawTable *RawWorkspace::ownerOf(const RawPage &page, const std::vector<RawTable *> &among)
{
    for (const bool whole : {true, false}) {
        RawTable *owner = nullptr;
        int candidates = 0;
        for (RawTable *table : among) {
            const bool fits = table->hasRowId == !page.isIndex() &&
                              std::all_of(page.rows.begin(), page.rows.end(), [table, whole](const RawRow &row) {
                                  return table->fits(row) && (!whole || row.values.size() == table->columns.size());
                              });
            candidates += fits;
            owner = fits ? table : owner;
        }
        if (candidates > 0)
            return candidates == 1 ? owner : nullptr;
    }
    return nullptr;
}

/// Pages that nothing leads to any more, because the page above them is damaged: what they hold tells whose they are.
void RawWorkspace::findStrayPages(RawFile &file)
{
    std::vector<RawTable *> incomplete;
    for (RawTable &table : m_tables) {
        if (table.root == 0 || table.damagedPages > 0)
            incomplete.push_back(&table);
    }
    for (quint32 number = 2; number <= file.pageCount() && !incomplete.empty() && !m_stopped; ++number) {
        if (m_visited[number])
            continue;
        m_stopped = !m_progress(++m_read);
        const std::optional<RawPage> page = readPage(file, number);
        if (!page || page->rows.empty())
            continue;
        if (RawTable *owner = ownerOf(*page, incomplete))
            owner->strayPages.push_back(number);
    }
}

void RawWorkspace::note(DamagedPart::Kind kind, const QString &name, qint64 pages)
{
    for (DamagedPart &part : m_damage) {
        if (part.kind == kind && part.name == name) {
            part.pages += pages;
            return;
        }
    }
    m_damage.push_back({kind, name, pages});
}

} // namespace rapport::store
