#include "output/reporttable.h"

#include "insight/reportdays.h"
#include "output/saving.h"

#include <QIODevice>
#include <QRegularExpression>

namespace rapport::output {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *kColumns[] = {
    "dashboard", "card",          "title",       "metric",  "version",    "name",    "what",
    "group",     "label",         "from",        "to",      "value",      "unit",    "shown",
    "numerator", "denominator",   "excluded",    "rows",    "unfinished", "missing", "period_from",
    "period_to", "compared_from", "compared_to", "filters", "workspace",  "made"};

QByteArray quoted(const QString &text)
{
    QString safe = spreadsheetSafe(text);
    safe.replace(u'"', u"\"\""_s);
    return '"' + safe.toUtf8() + '"';
}

QByteArray dateOf(int day)
{
    return ReportDays::dateOf(day).toString(Qt::ISODate).toLatin1();
}

/// The shortest form that reads back as the same number.
QByteArray number(double value)
{
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

/// What is the same for each line of a report.
struct Common
{
    QByteArray dashboard;
    QByteArray end;
};

Common commonOf(const Report &report)
{
    const std::optional<Period> &compared = report.comparison;
    const QByteArrayList end{dateOf(report.period.fromDay),
                             dateOf(report.period.toDay - 1),
                             compared ? dateOf(compared->fromDay) : QByteArray(),
                             compared ? dateOf(compared->toDay - 1) : QByteArray(),
                             quoted(report.filters),
                             quoted(report.workspace),
                             report.made.toOffsetFromUtc(report.made.offsetFromUtc()).toString(Qt::ISODate).toLatin1()};
    return {quoted(report.title), end.join(',')};
}

QByteArray lineOf(const ReportRow &row, const Common &common, const ReportNaming &naming)
{
    const Figure &figure = row.figure;
    const QByteArrayList fields{common.dashboard,
                                QByteArray::number(row.card),
                                quoted(row.title),
                                quoted(row.metric),
                                QByteArray::number(row.version),
                                quoted(row.name),
                                quoted(rowWord(row.what)),
                                quoted(row.group),
                                quoted(row.label),
                                dateOf(row.period.fromDay),
                                dateOf(row.period.toDay - 1),
                                figure.value ? number(*figure.value) : QByteArray(),
                                quoted(unitWord(row.unit)),
                                quoted(rowText(row, naming)),
                                QByteArray::number(figure.numerator),
                                QByteArray::number(figure.denominator),
                                QByteArray::number(figure.excluded),
                                QByteArray::number(figure.rows),
                                row.unfinished ? "yes" : "no",
                                quoted(row.missing),
                                common.end};
    return fields.join(',') + "\r\n";
}

} // namespace

QString spreadsheetSafe(const QString &text)
{
    // Full-width signs as well: they are taken for the narrow ones where these are typed.
    static const QRegularExpression begins(u"^(?=[\\s\"']*[=+\\-@＝＋－＠])"_s);
    // A list separator of another locale cuts a text in two, and its second half would begin a cell.
    static const QRegularExpression goesOn(u";(?=[\\s\"']*[=+\\-@＝＋－＠])"_s);
    QString safe = text.simplified();
    safe.replace(goesOn, u";'"_s);
    safe.replace(begins, u"'"_s);
    return safe;
}

Result<> writeCsv(const Report &report, const ReportNaming &naming, QIODevice &device)
{
    QByteArrayList columns;
    for (const char *column : kColumns)
        columns.append(column);
    // The mark tells spreadsheets that it is UTF-8.
    if (const Result<> put = output::put(device, "\xef\xbb\xbf" + columns.join(',') + "\r\n"); !put)
        return put;
    const Common common = commonOf(report);
    for (const ReportRow &row : report.rows) {
        if (const Result<> put = output::put(device, lineOf(row, common, naming)); !put)
            return put;
    }
    return {};
}

} // namespace rapport::output
