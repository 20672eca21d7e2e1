#pragma once

#include "output/chartmodel.h"

#include <QString>

#include <vector>

// Counts of days as a chart over time. GUI thread.
namespace rapport::coursechart {

struct Line
{
    QString name;
    std::vector<qint64> daily; ///< One for each day.
};

/// Days for up to two months, weeks for up to a year, months beyond.
[[nodiscard]] QList<Period> stepsOf(const Period &days);
/// One line for each, in their order; a step that has not ended today is marked.
[[nodiscard]] ChartModel of(const QString &title, const Period &days, const QList<Line> &lines);

} // namespace rapport::coursechart
