#pragma once

#include "printing/chartgeometry.h"

#include <QList>
#include <QWidget>

namespace rapport {

/// A line of what is said about a place in a chart.
struct TipLine
{
    QString text;
    QString value = {}; ///< At the other end of the line.
    QColor swatch = {}; ///< Invalid: none.
    bool strong = false;
};

/// All that is known of a step of the axis, every shown series with its value.
[[nodiscard]] QList<TipLine> stepTip(const ChartModel &model, qsizetype step, const QSet<QString> &hidden,
                                     const printing::ChartLook &look);
/// Of one bar, cell or point.
[[nodiscard]] QList<TipLine> markTip(const ChartModel &model, qsizetype series, qsizetype point,
                                     const printing::ChartLook &look);
[[nodiscard]] QList<TipLine> annotationTip(const ChartModel &model, qsizetype annotation,
                                           const printing::ChartLook &look);

/// What the pointer is on, in plain text beside it, above whatever else is in the window. GUI thread.
class ChartTip final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartTip(QWidget *parent = nullptr);

    /// Beside that place of its parent, on whichever side has room.
    void showBeside(const QPoint &pos, const QList<TipLine> &lines);
    [[nodiscard]] const QList<TipLine> &lines() const { return m_lines; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<TipLine> m_lines;
};

} // namespace rapport
