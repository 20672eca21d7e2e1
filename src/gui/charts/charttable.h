#pragma once

#include "output/charttext.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace rapport {

/// The values of a chart in rows and columns. GUI thread.
class ChartTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const ChartModel &model);
    [[nodiscard]] const ChartTable::Cell &cell(const QModelIndex &index) const
    {
        return m_table.rows.at(index.row()).at(index.column());
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartTable m_table;
};

/// A chart as a plain table: what is picked is copied with its columns' names, Enter or a double click opens a value.
/// GUI thread.
class ChartTableView final : public QTableView
{
    Q_OBJECT
public:
    explicit ChartTableView(QWidget *parent = nullptr);

    void show(const ChartModel &model);
    using QTableView::show;
    /// Lines of values with tabs between them, as spreadsheets take them; all of it where nothing is picked.
    [[nodiscard]] QString copyText() const;

Q_SIGNALS:
    void opened(int series, int point);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(const QModelIndex &index);

    ChartTableModel m_values;
    bool m_opens = false;
};

} // namespace rapport
