#pragma once

#include "printing/chartgeometry.h"

#include <QList>
#include <QRectF>

class QAbstractSeries;
class QChart;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace rapport {

class ChartMarksItem;
class ChartPointerItem;
class ChartRulesItem;

/// What a QChart shows: its own lines and dots on its own axes, and an item each for the axes' rules, for the marks and
/// for what is pointed at. New values
/// are put into what is there; nothing is built anew. GUI thread; lives as long as its chart.
///
/// Bars are not Qt's: a QBarSeries keeps an item with a label for each value, and a year of days takes over 130 ms.
class ChartScene final
{
public:
    explicit ChartScene(QChart *chart);

    void show(const printing::ChartGeometry &geometry, const printing::ChartLook &look);
    /// The step or mark under the pointer; empty: none.
    void setPointed(const QRectF &rect, bool band);
    /// The ring of the focus; empty: none.
    void setRing(const QRectF &rect);

private:
    void showLines(const printing::ChartGeometry &geometry);
    void showDots(const printing::ChartGeometry &geometry);
    template<class Series>
    Series *lineAt(QList<Series *> &lines, qsizetype position);

    QChart *m_chart;
    QValueAxis *m_upright;
    QValueAxis *m_across;
    QList<QLineSeries *> m_lines;
    QList<QScatterSeries *> m_dots;
    ChartRulesItem *m_rules;
    ChartMarksItem *m_marks;
    ChartPointerItem *m_pointer;
};

} // namespace rapport
