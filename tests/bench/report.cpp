#include "report.h"

#include <QJsonArray>
#include <QStringList>
#include <array>
#include <cmath>
#include <cstdio>

namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

/// Three figures that count: 0.0423, 1.27, 18 300.
QString figure(double value)
{
    if (std::abs(value) >= 100)
        return QString::number(value, 'f', 0);
    const double size = std::abs(value);
    return QString::number(value, 'f', size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4);
}

QString holdsText(const std::optional<bool> &holds)
{
    return !holds ? u"-"_s : *holds ? u"yes"_s : u"NO"_s;
}

QJsonValue jsonOf(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

} // namespace

std::optional<double> Row::ratio() const
{
    return limit && *limit > 0 ? std::optional(value / *limit) : std::nullopt;
}

QString Row::budgetText() const
{
    const QString sign = rate ? u">= "_s : u"<= "_s;
    QStringList parts;
    if (budget.ratio)
        parts.append(sign + figure(*budget.ratio) + u"x"_s);
    if (budget.value)
        parts.append(sign + figure(*budget.value) + u' ' + unit);
    if (!condition.isEmpty())
        parts.append(condition);
    return parts.isEmpty() ? u"-"_s : parts.join(u", "_s);
}

std::optional<bool> Row::holds() const
{
    const std::optional<double> measured = ratio();
    const bool ratioKnown = budget.ratio && measured;
    if (!ratioKnown && !budget.value && condition.isEmpty())
        return std::nullopt;
    const auto within = [this](double is, double promised) { return rate ? is >= promised : is <= promised; };
    return conditions && (!ratioKnown || within(*measured, *budget.ratio)) &&
           (!budget.value || within(value, *budget.value));
}

void Report::add(Row row)
{
    std::fprintf(stderr, "  %s: %s %s\n", qPrintable(row.name), qPrintable(figure(row.value)), qPrintable(row.unit));
    m_rows.push_back(std::move(row));
}

const Row *Report::find(const QString &name) const
{
    for (const Row &row : m_rows) {
        if (row.name == name)
            return &row;
    }
    return nullptr;
}

QString Report::toTable() const
{
    using Line = std::array<QString, 7>;
    std::vector<Line> lines{{u"name"_s, u"value"_s, u"unit"_s, u"limit"_s, u"ratio"_s, u"budget"_s, u"holds"_s}};
    for (const Row &row : m_rows) {
        const std::optional<double> ratio = row.ratio();
        lines.push_back({row.name, figure(row.value), row.unit, row.limit ? figure(*row.limit) : u"-"_s,
                         ratio ? figure(*ratio) : u"-"_s, row.budgetText(), holdsText(row.holds())});
    }
    std::array<qsizetype, 7> widths{};
    for (const Line &line : lines) {
        for (size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString table;
    for (const Line &line : lines) {
        QString text;
        for (size_t i = 0; i < line.size(); ++i) {
            const bool number = i == 1 || i == 3 || i == 4;
            text += number ? line[i].rightJustified(widths[i]) : line[i].leftJustified(widths[i]);
            text += u"  "_s;
        }
        table += text.trimmed() + u'\n';
    }
    return table;
}

QJsonObject Report::toJson(QJsonObject about) const
{
    QJsonArray results;
    for (const Row &row : m_rows) {
        const std::optional<bool> holds = row.holds();
        results.append(QJsonObject{{u"name"_s, row.name},
                                   {u"value"_s, row.value},
                                   {u"unit"_s, row.unit},
                                   {u"limit"_s, jsonOf(row.limit)},
                                   {u"ratio"_s, jsonOf(row.ratio())},
                                   {u"budget"_s, row.budgetText()},
                                   {u"holds"_s, holds ? QJsonValue(*holds) : QJsonValue()}});
    }
    about.insert(u"results"_s, results);
    return about;
}

} // namespace rapport::bench
