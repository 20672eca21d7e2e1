#include "gui/charts/charttable.h"

#include "gui/charts/chartlook.h"
#include "gui/widgets/plaintip.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace rapport {

void ChartTableModel::show(const ChartModel &model)
{
    beginResetModel();
    m_table = chartTable(model, chartWords());
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    const bool name = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        return cell(index).text;
    case Qt::ToolTipRole:
        return plainTip(cell(index).text);
    case Qt::TextAlignmentRole:
        return static_cast<int>((name ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_table.columns.value(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    return {};
}

ChartTableView::ChartTableView(QWidget *parent) : QTableView(parent), m_values(this)
{
    setObjectName(u"chartTable"_s);
    setModel(&m_values);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(false);
    connect(this, &QTableView::doubleClicked, this, &ChartTableView::open);
}

void ChartTableView::show(const ChartModel &model)
{
    const QModelIndex current = currentIndex();
    m_opens = model.opens;
    m_values.show(model);
    setAccessibleName(model.title);
    // The place that was read stays, as far as there still is one.
    if (current.isValid() && current.row() < m_values.rowCount() && current.column() < m_values.columnCount())
        setCurrentIndex(m_values.index(current.row(), current.column()));
}

QString ChartTableView::copyText() const
{
    QModelIndexList picked = selectionModel()->selectedIndexes();
    QSet<int> rows;
    QSet<int> columns;
    for (const QModelIndex &index : std::as_const(picked)) {
        rows.insert(index.row());
        columns.insert(index.column());
    }
    const bool all = picked.size() < 2;
    const auto line = [&](const auto &textOf) {
        QStringList parts;
        for (int column = 0; column < m_values.columnCount(); ++column) {
            if (all || columns.contains(column))
                parts.append(textOf(column));
        }
        return parts.join(u'\t');
    };
    QStringList lines{
        line([this](int column) { return m_values.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); })};
    for (int row = 0; row < m_values.rowCount(); ++row) {
        if (all || rows.contains(row))
            lines.append(line([&](int column) { return m_values.cell(m_values.index(row, column)).text; }));
    }
    return lines.join(u'\n') + u'\n';
}

void ChartTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QApplication::clipboard()->setText(copyText());
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void ChartTableView::open(const QModelIndex &index)
{
    if (!index.isValid() || !m_opens)
        return;
    const ChartTable::Cell &cell = m_values.cell(index);
    if (cell.series >= 0)
        Q_EMIT opened(static_cast<int>(cell.series), static_cast<int>(cell.point));
}

} // namespace rapport
