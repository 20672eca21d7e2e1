#include "output/charttext.h"

#include "insight/reportdays.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QString plainNumber(double value, const QLocale &locale)
{
    const double rounded = std::round(value * 10) / 10;
    return rounded == std::floor(rounded) ? locale.toString(rounded, 'f', 0) : locale.toString(rounded, 'f', 1);
}

QString durationText(double seconds, const ChartWords &words)
{
    const QString sign = seconds < 0 ? u"−"_s : QString();
    const qint64 whole = std::llround(std::abs(seconds));
    // The larger unit and what is left in the next smaller one, where that tells something.
    const auto two = [&](qint64 unit, qint64 smaller, const QString &large, const QString &small) {
        const qint64 parts = (whole + smaller / 2) / smaller;
        const qint64 perUnit = unit / smaller;
        QString text = large.arg(words.locale.toString(parts / perUnit));
        if (parts % perUnit != 0)
            text += u' ' + small.arg(words.locale.toString(parts % perUnit));
        return QString(sign + text);
    };
    if (whole < kMinute)
        return sign + words.seconds.arg(words.locale.toString(whole));
    if (whole < 10 * kMinute)
        return two(kMinute, 1, words.minutes, words.seconds);
    if (whole < kHour - kMinute / 2)
        return sign + words.minutes.arg(words.locale.toString((whole + kMinute / 2) / kMinute));
    if (whole < 2 * kDay)
        return two(kHour, kMinute, words.hours, words.minutes);
    return two(kDay, kHour, words.days, words.hours);
}

bool isInOneYear(const ChartModel &model)
{
    return model.steps.isEmpty() || ReportDays::dateOf(model.steps.first().fromDay).year() ==
                                        ReportDays::dateOf(model.steps.last().toDay - 1).year();
}

} // namespace

QString figureText(double value, Unit unit, const ChartWords &words)
{
    switch (unit) {
    case Unit::Duration:
        return durationText(value, words);
    case Unit::Percent:
        return words.percent.arg(plainNumber(value, words.locale));
    case Unit::Points:
        return (value > 0 ? u"+"_s : QString()) + plainNumber(value, words.locale).replace(u'-', u'−');
    case Unit::Ratio:
        return words.locale.toString(value, 'f', std::abs(value) < 10 ? 2 : 1);
    case Unit::Count:
    case Unit::Score:
        break;
    }
    return plainNumber(value, words.locale).replace(u'-', u'−');
}

QString tickText(double value, Unit unit, const ChartWords &words)
{
    if (unit == Unit::Ratio)
        return words.locale.toString(value, 'g', 3);
    if (unit == Unit::Duration && value == 0)
        return words.locale.toString(0);
    return figureText(value, unit, words);
}

QString stretchText(const Period &days, const ChartWords &words, int nowYear)
{
    const QDate first = ReportDays::dateOf(days.fromDay);
    const QDate last = ReportDays::dateOf(days.toDay - 1);
    const bool tellsYear = last.year() != nowYear || first.year() != nowYear;
    const QString full = tellsYear ? words.dayOfYearFormat : words.dayFormat;
    if (days.days() <= 1)
        return words.locale.toString(first, full);
    if (first.day() == 1 && last == first.addMonths(1).addDays(-1))
        return words.locale.toString(first, words.monthFormat);
    if (first.day() == 1 && first.month() == 1 && last == first.addYears(1).addDays(-1))
        return QString::number(first.year());
    return words.span.arg(words.locale.toString(first, first.year() == last.year() ? words.dayFormat : full),
                          words.locale.toString(last, full));
}

QString pointText(const ChartModel &model, qsizetype series, qsizetype point, const ChartWords &words)
{
    if (model.kind == ChartKind::Scatter)
        return series >= 0 && series < model.series.size() ? model.series.at(series).names.value(point) : QString();
    if (model.isOfRows())
        return {};
    if (model.steps.isEmpty())
        return model.categories.value(point);
    if (point < 0 || point >= model.steps.size())
        return {};
    const int year = isInOneYear(model) ? ReportDays::dateOf(model.steps.first().fromDay).year() : 0;
    return stretchText(model.steps.at(point), words, year);
}

QString valueText(const ChartModel &model, qsizetype series, qsizetype point, const ChartWords &words)
{
    const std::optional<double> value = model.value(series, point);
    if (!value)
        return words.noData;
    const QString own = model.series.at(series).words.value(point);
    QString text = own.isEmpty() ? figureText(*value, model.unit, words) : own;
    if (model.kind == ChartKind::Funnel) {
        if (const std::optional<double> share = shareOfAbove(model, series))
            text += u", "_s + words.ofAbove.arg(figureText(*share, Unit::Percent, words));
    }
    if (model.kind == ChartKind::Scatter) {
        const double across = model.series.at(series).across.value(point);
        text = model.acrossName + u' ' + figureText(across, model.acrossUnit, words) + u", "_s + model.uprightName +
               u' ' + text;
    }
    return text;
}

QString pointSentence(const ChartModel &model, qsizetype series, qsizetype point, const ChartWords &words)
{
    if (series < 0 || series >= model.series.size())
        return model.missing;
    QStringList where;
    for (const QString &part : {model.series.at(series).name, pointText(model, series, point, words)}) {
        if (!part.isEmpty())
            where.append(part);
    }
    QString sentence = where.join(u", "_s) + u": "_s + valueText(model, series, point, words);
    if (model.isUnfinished(point))
        sentence += u", "_s + words.unfinished;
    if (const QStringList happened = annotationsOf(model, point); !happened.isEmpty())
        sentence += u". "_s + happened.join(u", "_s);
    return sentence;
}

QStringList annotationsOf(const ChartModel &model, qsizetype step)
{
    QStringList texts;
    if (!model.isOverTime() || step < 0 || step >= model.steps.size())
        return texts;
    const Period &days = model.steps.at(step);
    for (const ChartAnnotation &one : model.annotations) {
        if (one.days.fromDay < days.toDay && days.fromDay < std::max(one.days.toDay, one.days.fromDay + 1))
            texts.append(one.text);
    }
    return texts;
}

std::optional<double> shareOfAbove(const ChartModel &model, qsizetype series)
{
    const std::optional<double> here = model.value(series, 0);
    const std::optional<double> above = model.value(series - 1, 0);
    if (!here || !above || *above == 0 || *here > *above)
        return std::nullopt;
    return 100 * *here / *above;
}

ChartTable chartTable(const ChartModel &model, const ChartWords &words)
{
    using Cell = ChartTable::Cell;
    ChartTable table;
    const auto cell = [&](qsizetype series, qsizetype point) {
        const std::optional<double> value = model.value(series, point);
        QString text = value ? figureText(*value, model.unit, words) : words.noData;
        return Cell{.text = text, .value = value, .series = series, .point = point};
    };
    if (model.isOfRows()) {
        table.columns = {words.name, words.value};
        if (model.kind == ChartKind::Funnel)
            table.columns.append(words.share);
        for (qsizetype s = 0; s < model.series.size(); ++s) {
            QList<Cell> row{Cell{.text = model.series.at(s).name}, cell(s, 0)};
            if (model.kind == ChartKind::Funnel) {
                const std::optional<double> share = shareOfAbove(model, s);
                row.append(Cell{.text = share ? figureText(*share, Unit::Percent, words) : QString(), .value = share});
            }
            table.rows.append(row);
        }
    } else if (model.kind == ChartKind::Scatter) {
        table.columns = {words.name, model.acrossName, model.uprightName};
        for (qsizetype s = 0; s < model.series.size(); ++s) {
            const ChartSeries &group = model.series.at(s);
            for (qsizetype p = 0; p < group.values.size(); ++p) {
                const double across = group.across.value(p);
                table.rows.append({Cell{.text = group.names.value(p), .series = s, .point = p},
                                   Cell{.text = figureText(across, model.acrossUnit, words), .value = across},
                                   cell(s, p)});
            }
        }
    } else if (model.isGrid()) {
        table.columns = QStringList{words.name} + model.categories;
        for (qsizetype s = 0; s < model.series.size(); ++s) {
            QList<Cell> row{Cell{.text = model.series.at(s).name}};
            for (qsizetype p = 0; p < model.points(); ++p)
                row.append(cell(s, p));
            table.rows.append(row);
        }
    } else {
        table.columns = {model.steps.isEmpty() ? words.name : words.period};
        for (const ChartSeries &one : model.series)
            table.columns.append(one.name);
        for (qsizetype p = 0; p < model.points(); ++p) {
            QString when = pointText(model, 0, p, words);
            if (model.isUnfinished(p))
                when += u", "_s + words.unfinished;
            QList<Cell> row{Cell{.text = when}};
            for (qsizetype s = 0; s < model.series.size(); ++s)
                row.append(cell(s, p));
            table.rows.append(row);
        }
    }
    return table;
}

} // namespace rapport
