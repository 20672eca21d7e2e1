#pragma once

#include "store/store.h"

#include <QList>

#include <algorithm>

// Rows that people keep in an order of their own: their positions run from 0 without a gap.
namespace rapport::store {

/// Writes the order of the list as positions, where they differ, by the query `setPosition` (:id, :position).
template<class Row>
void writePositions(Writer &w, const char *setPosition, const QList<Row> &rows)
{
    for (int i = 0; i < rows.size(); ++i) {
        if (rows.at(i).position != i)
            w.query(setPosition).bind(":id", rows.at(i).id).bind(":position", i).run();
    }
}

/// Puts a row that was just written into the list, at its position or the last one.
template<class Row>
void insertAtPosition(Writer &w, const char *setPosition, QList<Row> rows, Row &added)
{
    const int wanted = std::clamp(added.position, 0, static_cast<int>(rows.size()));
    Row written = added;
    written.position = -1;
    rows.insert(wanted, written);
    writePositions(w, setPosition, rows);
    added.position = wanted;
}

/// A position behind the last one is the last. False: there is no such row.
template<class Row, class RowId>
bool moveToPosition(Writer &w, const char *setPosition, QList<Row> rows, RowId id, int position)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [id](const Row &row) { return row.id == id; });
    if (it == rows.end())
        return false;
    rows.move(it - rows.begin(), std::clamp(position, 0, static_cast<int>(rows.size()) - 1));
    writePositions(w, setPosition, rows);
    return true;
}

} // namespace rapport::store
