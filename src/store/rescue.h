#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/rawworkspace.h"

#include <QList>
#include <functional>

// Getting out of a damaged workspace what is still good. The damaged one is only ever read.
namespace rapport::store {

/// Is told how far it is, from 0 to 1, now and then. False stops it.
using RescueProgress = std::function<bool(double share)>;

/// Which parts of a workspace's database are damaged, as far as the form of its pages tells. Reads the whole file.
/// Storage (it is not there, cannot be read), Invalid (a newer Rapport made it), Cancelled. Blocks; not on the GUI
/// thread.
[[nodiscard]] Result<QList<DamagedPart>> surveyDamage(const QString &folder, const RescueProgress &progress);

/// What became of one table.
struct RescuedTable
{
    QString table;
    qint64 saved = 0;
    qint64 damagedPages = 0; ///< Of the table itself; what was on them is lost.
    qint64 damagedRows = 0;  ///< On pages that could be read.
    qint64 mendedRows = 0;   ///< Saved, with a mark in place of what could not be read of their texts.
    qint64 standIns = 0;     ///< Made up, because saved rows refer to one that is lost.

    friend bool operator==(const RescuedTable &, const RescuedTable &) = default;
};

struct RescueReceipt
{
    QList<RescuedTable> tables; ///< Those with anything to tell, what people made here first.
    qint64 files = 0;           ///< Attachments' files copied.
    qint64 lostFiles = 0;       ///< That could not be read.
    qint64 dropped = 0;         ///< Rows that hung on a lost one and tell nothing without it.
    QStringList problems;       ///< What is still wrong in the new workspace; English, empty if all is well.

    friend bool operator==(const RescueReceipt &, const RescueReceipt &) = default;
};

/// Saves what is good of a damaged workspace into a new one, in a folder that is empty or missing: row by row from
/// every page that can be read, what people made here first. Indexes and figures are made anew. The folder appears when
/// all is done. The workspace stays the same one: its own id and its accounts' secrets go on. Storage, Invalid (the
/// folder holds something, a newer Rapport made it), Cancelled. Blocks; not on the GUI thread.
[[nodiscard]] Result<RescueReceipt> rescueWorkspace(const QString &folder, const QString &newFolder, const Clock &clock,
                                                    const RescueProgress &progress);

} // namespace rapport::store
