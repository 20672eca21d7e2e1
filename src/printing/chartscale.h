#pragma once

#include "output/charttext.h"

#include <QList>

#include <functional>

namespace rapport::printing {

/// The values that an axis goes from and to, with round values between them.
struct ChartScale
{
    double from = 0;
    double to = 1;
    QList<double> ticks;      ///< Ascending.
    bool logarithmic = false; ///< By powers of ten of 1 + value: figures of very different size that begin at 0.

    /// Where a value lies between `from` (0) and `to` (1).
    [[nodiscard]] double place(double value) const;
};

/// Round values around [min, max], at most `intervals` stretches between them where the unit allows it. 0 is among them
/// unless `mayLeaveZero` and all values lie far from it.
[[nodiscard]] ChartScale linearScale(double min, double max, Unit unit, int intervals, bool mayLeaveZero);
/// From 0 to the power of ten at or above `max`.
[[nodiscard]] ChartScale logarithmicScale(double max);

/// A label on the axis of steps.
struct StepTick
{
    qsizetype step = 0;
    QString text;
};

/// Labels in the finest set of which none touches the next: each step, Mondays, first days of months, of quarters, of
/// years. `width`: pixels of a text; `perStep`: pixels from one step to the next.
[[nodiscard]] QList<StepTick> stepTicks(const QList<Period> &steps, const ChartWords &words, double perStep,
                                        const std::function<double(const QString &)> &width);
/// The same of names.
[[nodiscard]] QList<StepTick> nameTicks(const QStringList &names, double perStep,
                                        const std::function<double(const QString &)> &width);

} // namespace rapport::printing
