#pragma once

#include "gui/widgets/surface.h"
#include "output/chartmodel.h"

#include <QSet>

class QAction;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace rapport {

class ChartLegend;
class ChartTableView;
class ChartView;
class ElidedLabel;

/// A chart with its title, what its colours mean, and the same values as a table, on a card. GUI thread.
class ChartCard final : public Surface
{
    Q_OBJECT
public:
    explicit ChartCard(QWidget *parent = nullptr);

    /// Of the same shape it is changed in place; what was switched off stays off.
    void show(const ChartModel &model);
    using Surface::show;
    [[nodiscard]] const ChartModel &model() const;

    [[nodiscard]] ChartView &view() const { return *m_view; }
    [[nodiscard]] ChartTableView &table() const { return *m_table; }
    /// Of the "…" button. The card's own action comes first; a page adds what else can be done with the chart.
    [[nodiscard]] QMenu &menu() const { return *m_menu; }

    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const;
    /// Keys of series that are switched off, also of ones that come later.
    void setHiddenSeries(const QSet<QString> &keys);
    [[nodiscard]] const QSet<QString> &hiddenSeries() const;

Q_SIGNALS:
    /// A bar, cell, point or row was clicked, or Enter was pressed on it.
    void opened(int series, int point);
    void annotationOpened(int annotation);

private:
    void applyColors();

    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QToolButton *m_more;
    QMenu *m_menu;
    QAction *m_tableAction;
    ChartLegend *m_legend;
    QStackedWidget *m_stack;
    ChartView *m_view;
    ChartTableView *m_table;
};

} // namespace rapport
