#pragma once

#include "domain/account.h"

#include <QAbstractTableModel>
#include <QList>

namespace rapport {

/// The ledger of one account as a table: a row for each run over a feed. GUI thread.
class RunsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Started, Feed, Received, New, Changed, SetAside, Requests, Outcome, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Newest first. Known rows keep their place and selection.
    void setRuns(const QList<SyncRunRecord> &runs, qint64 nowMs);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const SyncRunRecord &run, int column) const;

    QList<SyncRunRecord> m_runs;
    qint64 m_now = 0;
};

} // namespace rapport
