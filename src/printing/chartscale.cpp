#include "printing/chartscale.h"

#include "insight/reportdays.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rapport::printing {
namespace {

constexpr double kMinute = 60;
constexpr double kHour = 60 * kMinute;
constexpr double kDay = 24 * kHour;
/// What people divide time by.
constexpr std::array kTimeSteps{
    1.0,          2.0,          5.0,          10.0,      15.0,      30.0,       kMinute,    2 * kMinute, 5 * kMinute,
    10 * kMinute, 15 * kMinute, 30 * kMinute, kHour,     2 * kHour, 3 * kHour,  6 * kHour,  12 * kHour,  kDay,
    2 * kDay,     5 * kDay,     10 * kDay,    20 * kDay, 50 * kDay, 100 * kDay, 200 * kDay, 500 * kDay,  1000 * kDay};

/// The smallest round step of at least `least`.
double roundStep(double least, Unit unit)
{
    if (unit == Unit::Duration) {
        const auto *it = std::lower_bound(kTimeSteps.begin(), kTimeSteps.end(), least);
        return it == kTimeSteps.end() ? std::ceil(least / kTimeSteps.back()) * kTimeSteps.back() : *it;
    }
    const bool whole = unit == Unit::Count;
    if (whole && least <= 1)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        const double step = factor * power;
        if (step >= least * (1 - 1e-9) && !(whole && step != std::floor(step)))
            return step;
    }
    return 10 * power;
}

QString stepText(const Period &days, const ChartWords &words, int set, bool tellsYear)
{
    const QDate first = ReportDays::dateOf(days.fromDay);
    if (days.days() > 366 - 28 || set == 4)
        return QString::number(first.year());
    if (set >= 2 || days.days() > 20)
        return words.locale.toString(first, first.month() == 1 && tellsYear ? QStringLiteral("MMM yyyy")
                                                                            : QStringLiteral("MMM"));
    return words.locale.toString(first, words.shortDayFormat);
}

/// Whether `isMark` holds for one of its days.
template<class IsMark>
bool holds(const Period &days, const IsMark &isMark)
{
    for (int day = days.fromDay; day < days.toDay; ++day) {
        if (isMark(ReportDays::dateOf(day)))
            return true;
    }
    return false;
}

QList<StepTick> tickSet(const QList<Period> &steps, const ChartWords &words, int set)
{
    if (steps.isEmpty())
        return {};
    const bool tellsYear =
        ReportDays::dateOf(steps.first().fromDay).year() != ReportDays::dateOf(steps.last().toDay - 1).year();
    QList<StepTick> ticks;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const bool marked = set == 0 || holds(steps.at(i), [set](const QDate &day) {
                                switch (set) {
                                case 1:
                                    return day.dayOfWeek() == Qt::Monday;
                                case 2:
                                    return day.day() == 1;
                                case 3:
                                    return day.day() == 1 && day.month() % 3 == 1;
                                default:
                                    return day.dayOfYear() == 1;
                                }
                            });
        if (!marked)
            continue;
        // A week that begins in one month and holds the first of the next is that next month's.
        const Period named =
            set >= 2 && steps.at(i).days() <= 20 ? Period{steps.at(i).toDay - 1, steps.at(i).toDay} : steps.at(i);
        ticks.append({i, stepText(named, words, set, tellsYear)});
    }
    return ticks;
}

constexpr int kTickSets = 5;
using Width = std::function<double(const QString &)>;

bool fits(const QList<StepTick> &ticks, double perStep, const Width &width)
{
    constexpr double kBetween = 24; // Few, quiet labels.
    for (qsizetype i = 1; i < ticks.size(); ++i) {
        const double apart = static_cast<double>(ticks.at(i).step - ticks.at(i - 1).step) * perStep;
        if (apart < (width(ticks.at(i).text) + width(ticks.at(i - 1).text)) / 2 + kBetween)
            return false;
    }
    return true;
}

/// Each second, third, … of them, until they fit.
QList<StepTick> thinned(const QList<StepTick> &ticks, double perStep, const Width &width)
{
    for (qsizetype every = 1; every <= ticks.size(); ++every) {
        QList<StepTick> some;
        for (qsizetype i = 0; i < ticks.size(); i += every)
            some.append(ticks.at(i));
        if (fits(some, perStep, width))
            return some;
    }
    return {};
}

} // namespace

double ChartScale::place(double value) const
{
    if (logarithmic)
        return std::log10(1 + std::max(0.0, value)) / std::log10(1 + to);
    return to > from ? (value - from) / (to - from) : 0;
}

ChartScale linearScale(double min, double max, Unit unit, int intervals, bool mayLeaveZero)
{
    constexpr double kFar = 0.7; // Of the highest value: below it the way from 0 still leaves room for the differences.
    double low = std::min(min, 0.0);
    double high = std::max(max, 0.0);
    if (mayLeaveZero && min > kFar * max && max > min)
        low = min;
    if (high <= low)
        high = low + (unit == Unit::Duration ? kHour : unit == Unit::Percent ? 100 : 1);
    ChartScale scale;
    const double step = roundStep((high - low) / std::max(1, intervals), unit);
    const double first = std::floor(low / step + 1e-9);
    const double last = std::ceil(high / step - 1e-9);
    for (double n = first; n <= last; ++n)
        scale.ticks.append(n * step);
    scale.from = first * step;
    scale.to = last * step;
    return scale;
}

ChartScale logarithmicScale(double max)
{
    ChartScale scale;
    scale.logarithmic = true;
    scale.to = std::pow(10, std::ceil(std::log10(std::max(max, 10.0)) - 1e-9));
    scale.ticks.append(0);
    for (double tick = 10; tick <= scale.to * 1.001; tick *= 10)
        scale.ticks.append(tick);
    return scale;
}

QList<StepTick> stepTicks(const QList<Period> &steps, const ChartWords &words, double perStep, const Width &width)
{
    QList<StepTick> ticks;
    for (int set = 0; set < kTickSets; ++set) {
        QList<StepTick> coarser = tickSet(steps, words, set);
        // A set that says next to nothing is worse than a thinned finer one.
        if (set > 0 && coarser.size() < 2)
            break;
        ticks = std::move(coarser);
        if (fits(ticks, perStep, width))
            return ticks;
    }
    return thinned(ticks, perStep, width);
}

QList<StepTick> nameTicks(const QStringList &names, double perStep, const Width &width)
{
    QList<StepTick> ticks;
    for (qsizetype i = 0; i < names.size(); ++i)
        ticks.append({i, names.at(i)});
    return thinned(ticks, perStep, width);
}

} // namespace rapport::printing
