#include "output/reportsheet.h"

#include "output/saving.h"
#include "output/workbook.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <array>

namespace rapport::output {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWideColumn = 44;
constexpr int kColumn = 14;

/// By ChartColor, in the light theme's inks.
constexpr std::array<QLatin1StringView, kChartColors> kInks{"#0b7a6f"_L1, "#4696c7"_L1, "#c9761a"_L1, "#8a64b8"_L1,
                                                            "#87909d"_L1, "#b3263b"_L1, "#0b7a6f"_L1, "#1a7340"_L1,
                                                            "#9a4a06"_L1, "#b3263b"_L1, "#2559a8"_L1, "#6a3fb0"_L1};

/// Writes the sheets of one report.
class SheetWriter
{
public:
    SheetWriter(const Report &report, const ReportNaming &naming, Workbook &book)
        : m_report(report), m_naming(naming), m_book(book)
    {
    }

    void summary()
    {
        m_book.addSheet(say(QT_TRANSLATE_NOOP("Report", "Report")));
        m_book.setWidths({kWideColumn, kColumn + 4, kColumn, kColumn, kColumn, kWideColumn, kColumn, 8});
        m_book.text(0, 0, m_report.title, CellLook::Title);
        int row = 2;
        const auto line = [&](const QString &name, const QString &text) {
            m_book.text(row, 0, name, CellLook::Muted);
            m_book.text(row++, 1, text);
        };
        const auto days = [&](const QString &name, const Period &period) {
            m_book.text(row, 0, name, CellLook::Muted);
            m_book.date(row, 1, period.fromDay);
            m_book.date(row++, 2, period.toDay - 1);
        };
        line(say(QT_TRANSLATE_NOOP("Report", "Workspace")), m_report.workspace);
        days(say(QT_TRANSLATE_NOOP("Report", "Period, first and last day")), m_report.period);
        if (m_report.comparison)
            days(say(QT_TRANSLATE_NOOP("Report", "Compared with, first and last day")), *m_report.comparison);
        line(say(QT_TRANSLATE_NOOP("Report", "Filters")), m_report.filters);
        line(say(QT_TRANSLATE_NOOP("Report", "Days begin in")), m_report.zone);
        m_book.text(row, 0, say(QT_TRANSLATE_NOOP("Report", "Made")), CellLook::Muted);
        m_book.moment(row++, 1, m_report.made);
        if (!m_report.notice.isEmpty())
            m_book.text(row++, 0, m_report.notice, CellLook::Strong);
        tiles(row + 1);
    }

    void charts()
    {
        int place = 0;
        for (const ReportCard &card : m_report.cards) {
            ++place;
            if (card.kind != CardKind::Tile)
                chart(card, place);
        }
    }

    void figures()
    {
        m_book.addSheet(say(QT_TRANSLATE_NOOP("Report", "Figures")));
        const QStringList heads{
            say(QT_TRANSLATE_NOOP("Report", "Card")),      say(QT_TRANSLATE_NOOP("Report", "Title")),
            say(QT_TRANSLATE_NOOP("Report", "Metric")),    say(QT_TRANSLATE_NOOP("Report", "Version")),
            say(QT_TRANSLATE_NOOP("Report", "Name")),      say(QT_TRANSLATE_NOOP("Report", "What")),
            say(QT_TRANSLATE_NOOP("Report", "Group")),     say(QT_TRANSLATE_NOOP("Report", "First day")),
            say(QT_TRANSLATE_NOOP("Report", "Last day")),  say(QT_TRANSLATE_NOOP("Report", "Value")),
            say(QT_TRANSLATE_NOOP("Report", "Unit")),      say(QT_TRANSLATE_NOOP("Report", "As a time")),
            say(QT_TRANSLATE_NOOP("Report", "Numerator")), say(QT_TRANSLATE_NOOP("Report", "Denominator")),
            say(QT_TRANSLATE_NOOP("Report", "Left out")),  say(QT_TRANSLATE_NOOP("Report", "Note"))};
        m_book.setWidths({6, 30, 26, 8, 30, 12, 24, 12, 12, 12, 10, 12, 12, 12, 12, kWideColumn});
        head(0, heads);
        m_book.freezeAbove(1);
        int row = 1;
        for (const ReportRow &one : m_report.rows)
            figure(row++, one);
        m_book.filter(0, std::max(1, row - 1), static_cast<int>(heads.size()));
    }

    void definitions()
    {
        m_book.addSheet(say(QT_TRANSLATE_NOOP("Report", "Definitions")));
        m_book.setWidths({28, 8, 30, 10, kWideColumn, kWideColumn, kWideColumn, 24});
        head(0, {say(QT_TRANSLATE_NOOP("Report", "Metric")), say(QT_TRANSLATE_NOOP("Report", "Version")),
                 say(QT_TRANSLATE_NOOP("Report", "Name")), say(QT_TRANSLATE_NOOP("Report", "Unit")),
                 say(QT_TRANSLATE_NOOP("Report", "Formula")), say(QT_TRANSLATE_NOOP("Report", "Population")),
                 say(QT_TRANSLATE_NOOP("Report", "Left out")), say(QT_TRANSLATE_NOOP("Report", "Source"))});
        m_book.freezeAbove(1);
        QSet<QString> told;
        int row = 1;
        for (const ReportCard &card : m_report.cards) {
            for (const ReportDefinition &one : card.definitions) {
                const MetricDefinition *metric = metricOf(one.metric);
                if (told.contains(one.metric))
                    continue;
                told.insert(one.metric);
                m_book.text(row, 0, one.metric);
                m_book.number(row, 1, one.version);
                m_book.text(row, 2, one.name, CellLook::Wrapped);
                m_book.text(row, 3, metric ? unitText(metric->unit) : QString());
                m_book.text(row, 4, one.formula, CellLook::Wrapped);
                m_book.text(row, 5, one.population, CellLook::Wrapped);
                m_book.text(row, 6, one.exclusions, CellLook::Wrapped);
                m_book.text(row++, 7, metric ? m_naming.cards.metric(metric->source) : QString(), CellLook::Wrapped);
            }
        }
    }

private:
    [[nodiscard]] QString say(const char *english) const { return m_naming.said(english); }

    [[nodiscard]] QString unitText(Unit unit) const
    {
        switch (unit) {
        case Unit::Percent:
            return say(QT_TRANSLATE_NOOP("Report", "percent"));
        case Unit::Points:
            return say(QT_TRANSLATE_NOOP("Report", "points"));
        case Unit::Duration:
            return say(QT_TRANSLATE_NOOP("Report", "seconds"));
        case Unit::Ratio:
            return say(QT_TRANSLATE_NOOP("Report", "ratio"));
        case Unit::Score:
            return say(QT_TRANSLATE_NOOP("Report", "score"));
        case Unit::Count:
            break;
        }
        return say(QT_TRANSLATE_NOOP("Report", "count"));
    }

    [[nodiscard]] QString whatText(ReportRow::What what) const
    {
        switch (what) {
        case ReportRow::What::Point:
            return say(QT_TRANSLATE_NOOP("Report", "one step"));
        case ReportRow::What::Group:
            return say(QT_TRANSLATE_NOOP("Report", "group"));
        case ReportRow::What::Compared:
            return say(QT_TRANSLATE_NOOP("Report", "compared with"));
        case ReportRow::What::Whole:
            break;
        }
        return say(QT_TRANSLATE_NOOP("Report", "whole"));
    }

    void head(int row, const QStringList &names)
    {
        for (int column = 0; column < names.size(); ++column)
            m_book.text(row, column, names.at(column), CellLook::Head);
    }

    [[nodiscard]] static bool isFigureCell(const ChartTable::Cell &one) { return one.series >= 0 && one.point >= 0; }

    [[nodiscard]] static bool hasGaps(const ChartTable &table)
    {
        for (const QList<ChartTable::Cell> &cells : table.rows) {
            const auto isGap = [](const ChartTable::Cell &one) { return isFigureCell(one) && !one.value; };
            if (std::any_of(cells.begin(), cells.end(), isGap))
                return true;
        }
        return false;
    }

    void cell(int row, int column, double value, Unit unit)
    {
        if (unit == Unit::Duration)
            m_book.duration(row, column, value);
        else
            m_book.value(row, column, value, unit);
    }

    void tiles(int row)
    {
        head(row++, {say(QT_TRANSLATE_NOOP("Report", "Figure")), say(QT_TRANSLATE_NOOP("Report", "As shown")),
                     say(QT_TRANSLATE_NOOP("Report", "Value")), say(QT_TRANSLATE_NOOP("Report", "Unit")),
                     say(QT_TRANSLATE_NOOP("Report", "Before")), say(QT_TRANSLATE_NOOP("Report", "Difference")),
                     say(QT_TRANSLATE_NOOP("Report", "Metric")), say(QT_TRANSLATE_NOOP("Report", "Version"))});
        for (qsizetype i = 0; i < m_report.cards.size(); ++i) {
            const ReportCard &card = m_report.cards.at(i);
            if (card.kind != CardKind::Tile)
                continue;
            m_book.text(row, 0, card.title, CellLook::Strong);
            m_book.text(row, 1, card.figure);
            m_book.text(row, 5, card.problem.isEmpty() ? card.comparison.text : card.problem);
            for (const ReportRow &one : m_report.rows) {
                if (one.card != i + 1 || one.metric != card.card.metrics.value(0))
                    continue;
                const int column = one.what == ReportRow::What::Compared ? 4 : 2;
                if (one.figure.value)
                    m_book.value(row, column, *one.figure.value, one.unit);
                else
                    m_book.text(row, column, m_naming.words().noData, CellLook::Muted);
                m_book.text(row, 3, unitText(one.unit));
                m_book.text(row, 6, one.metric);
                m_book.number(row, 7, one.version);
            }
            ++row;
        }
    }

    void chart(const ReportCard &card, int place)
    {
        const ChartModel &model = card.chart;
        m_book.addSheet(u"%1 %2"_s.arg(place).arg(card.title));
        m_book.text(0, 0, card.title, CellLook::Title);
        m_book.text(1, 0, u"%1 – %2"_s.arg(m_report.periodText, model.subtitle), CellLook::Muted);
        const ChartTable table = chartTable(model, m_naming.words());
        constexpr int kHead = 3;
        // Over time the days themselves stand before what they are called.
        const int shift = model.isOverTime() ? 2 : 0;
        QStringList heads = table.columns;
        if (shift > 0)
            heads = QStringList{say(QT_TRANSLATE_NOOP("Report", "First day")),
                                say(QT_TRANSLATE_NOOP("Report", "Last day"))} +
                    heads;
        QList<int> widths(heads.size(), kColumn);
        widths[shift] = 26;
        m_book.setWidths(widths);
        head(kHead, heads);
        int row = kHead;
        for (const QList<ChartTable::Cell> &cells : table.rows) {
            ++row;
            if (shift > 0) {
                const Period &days = model.steps.at(row - kHead - 1);
                m_book.date(row, 0, days.fromDay);
                m_book.date(row, 1, days.toDay - 1);
            }
            for (int column = 0; column < cells.size(); ++column)
                tableCell(row, column + shift, cells.at(column), model);
        }
        if (table.rows.isEmpty())
            m_book.text(kHead + 1, 0, model.missing);
        else if (hasGaps(table))
            m_book.text(2, 0, say(QT_TRANSLATE_NOOP("Report", "Where nothing stands there is no data.")),
                        CellLook::Muted);
        native(model, kHead, static_cast<int>(table.rows.size()), shift, static_cast<int>(heads.size()));
    }

    /// What has no data stays empty: spreadsheets draw any text among figures as 0.
    void tableCell(int row, int column, const ChartTable::Cell &one, const ChartModel &model)
    {
        const bool isScatter = model.kind == ChartKind::Scatter;
        if (one.value && isFigureCell(one))
            cell(row, column, *one.value, model.unit);
        else if (one.value)
            cell(row, column, *one.value, isScatter ? model.acrossUnit : Unit::Percent);
        else if (!isFigureCell(one) || isScatter)
            m_book.text(row, column, one.text);
    }

    /// A chart that the spreadsheet draws itself.
    void native(const ChartModel &model, int head, int rows, int shift, int columns)
    {
        if (model.isGrid() || model.kind == ChartKind::Scatter || rows == 0)
            return;
        Workbook::ChartPlace place{.form = Workbook::ChartForm::Columns,
                                   .title = model.title,
                                   .unit = model.unit,
                                   .head = head,
                                   .rows = rows,
                                   .names = shift,
                                   .firstSeries = shift + 1,
                                   .series = static_cast<int>(model.series.size()),
                                   .colors = {},
                                   .atRow = head,
                                   .atColumn = columns + 1};
        if (model.isOfRows()) {
            place.form = Workbook::ChartForm::Bars;
            place.series = 1;
        } else if (model.kind == ChartKind::Lines) {
            place.form = Workbook::ChartForm::Lines;
        }
        for (int i = 0; i < place.series && i < model.series.size(); ++i)
            place.colors.append(kInks.at(static_cast<size_t>(model.series.at(i).color)));
        if (place.series > 0)
            m_book.chart(place);
    }

    void figure(int row, const ReportRow &one)
    {
        m_book.number(row, 0, one.card);
        m_book.text(row, 1, one.title);
        m_book.text(row, 2, one.metric);
        m_book.number(row, 3, one.version);
        m_book.text(row, 4, one.name);
        m_book.text(row, 5, whatText(one.what));
        m_book.text(row, 6, one.label.isEmpty() ? one.group : one.label);
        m_book.date(row, 7, one.period.fromDay);
        m_book.date(row, 8, one.period.toDay - 1);
        if (one.figure.value)
            m_book.value(row, 9, *one.figure.value, one.unit);
        else
            m_book.text(row, 9, m_naming.words().noData, CellLook::Muted);
        m_book.text(row, 10, unitText(one.unit));
        if (one.figure.value && one.unit == Unit::Duration)
            m_book.duration(row, 11, *one.figure.value);
        m_book.number(row, 12, static_cast<double>(one.figure.numerator), CellLook::Count);
        m_book.number(row, 13, static_cast<double>(one.figure.denominator), CellLook::Count);
        m_book.number(row, 14, static_cast<double>(one.figure.excluded), CellLook::Count);
        m_book.text(row, 15, one.unfinished ? m_naming.words().unfinished : one.missing);
    }

    const Report &m_report;
    const ReportNaming &m_naming;
    Workbook &m_book;
};

/// Asked between two sheets.
bool goesOn(const Progress &progress, int done)
{
    constexpr int kSteps = 5;
    return !progress || progress(done, kSteps);
}

} // namespace

Result<> writeXlsx(const Report &report, const ReportNaming &naming, QIODevice &device, const Progress &progress)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(ErrorKind::Storage, folder.errorString());
    const QString name = folder.filePath(u"report.xlsx"_s);
    {
        Workbook book(name, report.title, report.made, naming.words().locale.textDirection() == Qt::RightToLeft);
        SheetWriter writer(report, naming, book);
        writer.summary();
        if (!goesOn(progress, 1))
            return fail(ErrorKind::Cancelled);
        writer.charts();
        if (!goesOn(progress, 2))
            return fail(ErrorKind::Cancelled);
        writer.figures();
        writer.definitions();
        if (!goesOn(progress, 3))
            return fail(ErrorKind::Cancelled);
        if (const Result<> saved = book.save(); !saved)
            return saved;
    }
    if (!goesOn(progress, 4))
        return fail(ErrorKind::Cancelled);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, file.errorString());
    return put(device, file.readAll());
}

} // namespace rapport::output
