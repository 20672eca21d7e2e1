#pragma once

#include "store/rawfile.h"

#include <QByteArray>
#include <QList>
#include <functional>
#include <optional>
#include <vector>

// Rows out of the pages of an SQLite database (https://www.sqlite.org/fileformat.html, sections 1.6 and 2). Whatever is
// read is taken for hostile: each number is held against the page's and the file's bounds.
namespace rapport::store {

struct RawValue
{
    enum class Kind { Null, Integer, Real, Text, Blob };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes;
};

struct RawRow
{
    qint64 id = 0; ///< The row id; 0 in a table without.
    std::vector<RawValue> values;
};

/// What one page holds of a b-tree.
struct RawPage
{
    enum class Kind { TableInterior, TableLeaf, IndexInterior, IndexLeaf };
    Kind kind = Kind::TableLeaf;
    quint32 number = 0;
    std::vector<quint32> children;
    std::vector<RawRow> rows;      ///< Of an index: its entries; those of an interior one too.
    qint64 damagedRows = 0;        ///< Cells that cannot be read, a child's number among them.
    std::vector<quint32> overflow; ///< Pages on which its longer rows go on.

    [[nodiscard]] bool isIndex() const { return kind == Kind::IndexInterior || kind == Kind::IndexLeaf; }
    [[nodiscard]] bool isLeaf() const { return kind == Kind::TableLeaf || kind == Kind::IndexLeaf; }
};

/// Nothing: it is no page of a b-tree, or its head makes no sense.
[[nodiscard]] std::optional<RawPage> readPage(RawFile &file, quint32 number);

/// Walks a tree from its root. Each page is told of once: `visited` is shared by all trees, and whoever comes second to
/// a page has a wrong pointer. `take` returns false for a page that belongs elsewhere. Returns the number of damaged
/// pages: those that cannot be read, do not belong into such a tree, or hold a cell that cannot be read.
[[nodiscard]] qint64 walkTree(RawFile &file, quint32 root, bool isIndex, std::vector<bool> &visited,
                              const std::function<bool(const RawPage &page)> &take);

/// Marks the pages that the file keeps for later use. False: their list is damaged.
[[nodiscard]] bool markFreePages(RawFile &file, std::vector<bool> &visited);

} // namespace rapport::store
