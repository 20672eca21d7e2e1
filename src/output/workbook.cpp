#include "output/workbook.h"

#include <xlsxwriter.h>

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <utility>

namespace rapport::output {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLongestName = 31;     // Of a sheet.
constexpr int kLongestText = 32'000; // Of a cell: 32,767 in all.
constexpr double kTitleHeight = 24;  // Points.
constexpr double kHeadHeight = 30;
constexpr double kDay = 24 * 60 * 60;
/// Days of the workbook are counted from 1899-12-30.
constexpr int kFirstDay = 25'569;

/// What no XML can hold is left out.
QByteArray utf8(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text.left(kLongestText)) {
        const bool isControl = c < u' ' && c != u'\n';
        if (!isControl && c.unicode() < 0xfffe)
            clean.append(c);
    }
    return clean.toUtf8();
}

const char *formatOf(Unit unit)
{
    switch (unit) {
    case Unit::Percent:
        return "0.0\"%\"";
    case Unit::Points:
        return "+0.0;-0.0;0";
    case Unit::Ratio:
        return "0.00";
    case Unit::Score:
        return "#,##0.0";
    case Unit::Duration:
    case Unit::Count:
        break;
    }
    return "#,##0";
}

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(int column)
{
    return static_cast<lxw_col_t>(column);
}

} // namespace

struct Workbook::Private
{
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    QByteArray sheetName;
    QSet<QString> names;
    bool rightToLeft = false;
    lxw_error problem = LXW_NO_ERROR;
    QHash<int, lxw_format *> looks;
    QHash<QByteArray, lxw_format *> numbers;

    void keep(lxw_error error)
    {
        if (problem == LXW_NO_ERROR)
            problem = error;
    }

    /// A format for numbers; made once for each.
    lxw_format *numbered(const char *form)
    {
        lxw_format *&format = numbers[form];
        if (!format) {
            format = workbook_add_format(book);
            format_set_num_format(format, form);
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        }
        return format;
    }

    lxw_format *of(CellLook look)
    {
        lxw_format *&format = looks[static_cast<int>(look)];
        if (format)
            return format;
        format = workbook_add_format(book);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        switch (look) {
        case CellLook::Title:
            format_set_bold(format);
            format_set_font_size(format, 16);
            break;
        case CellLook::Head:
            format_set_bold(format);
            format_set_text_wrap(format);
            format_set_bottom(format, LXW_BORDER_THIN);
            format_set_bg_color(format, 0xe3f1ef);
            break;
        case CellLook::Strong:
            format_set_bold(format);
            break;
        case CellLook::Wrapped:
            format_set_text_wrap(format);
            break;
        case CellLook::Muted:
            format_set_font_color(format, 0x5b6573);
            break;
        case CellLook::Date:
            format_set_num_format(format, "yyyy-mm-dd");
            format_set_align(format, LXW_ALIGN_LEFT);
            break;
        case CellLook::Moment:
            format_set_num_format(format, "yyyy-mm-dd hh:mm");
            format_set_align(format, LXW_ALIGN_LEFT);
            break;
        case CellLook::Count:
            format_set_num_format(format, "#,##0");
            break;
        case CellLook::Plain:
            break;
        }
        return format;
    }
};

Workbook::Workbook(const QString &file, const QString &title, const QDateTime &made, bool rightToLeft)
    : d(std::make_unique<Private>())
{
    QByteArray folder = QFileInfo(file).path().toLocal8Bit();
    // Not constant_memory: sheets are written in no order.
    lxw_workbook_options options{.constant_memory = LXW_FALSE, .tmpdir = folder.data(), .use_zip64 = LXW_FALSE};
    d->book = workbook_new_opt(file.toLocal8Bit().constData(), &options);
    d->rightToLeft = rightToLeft;
    if (!d->book)
        return;
    QByteArray name = utf8(title);
    QByteArray program = "Rapport";
    lxw_doc_properties properties{};
    properties.title = name.data();
    properties.author = program.data();
    properties.created = static_cast<time_t>(made.toSecsSinceEpoch());
    d->keep(workbook_set_properties(d->book, &properties));
}

Workbook::~Workbook()
{
    if (d->book)
        lxw_workbook_free(d->book);
}

void Workbook::addSheet(const QString &name)
{
    // Apostrophes are allowed within a name, but every reference to it would have to know.
    static const QRegularExpression forbidden(u"[\\[\\]:*?/'\\\\\\x00-\\x1f]"_s);
    const QString wanted = QString(name).replace(forbidden, u" "_s).simplified().left(kLongestName).trimmed();
    QString own = wanted;
    for (int number = 2; own.isEmpty() || d->names.contains(own.toCaseFolded()); ++number) {
        const QString suffix = u" %1"_s.arg(number);
        own = wanted.left(kLongestName - suffix.size()) + suffix;
    }
    d->names.insert(own.toCaseFolded());
    if (!d->book)
        return;
    d->sheetName = own.toUtf8();
    d->sheet = workbook_add_worksheet(d->book, d->sheetName.constData());
    if (!d->sheet) {
        d->keep(LXW_ERROR_SHEETNAME_ALREADY_USED);
        return;
    }
    if (d->rightToLeft)
        worksheet_right_to_left(d->sheet);
    worksheet_set_landscape(d->sheet);
    worksheet_fit_to_pages(d->sheet, 1, 0);
}

void Workbook::setWidths(const QList<int> &widths)
{
    for (qsizetype i = 0; d->sheet && i < widths.size(); ++i) {
        const lxw_col_t column = columnOf(static_cast<int>(i));
        d->keep(worksheet_set_column(d->sheet, column, column, widths.at(i), nullptr));
    }
}

void Workbook::freezeAbove(int row)
{
    if (!d->sheet)
        return;
    worksheet_freeze_panes(d->sheet, rowOf(row), 0);
    d->keep(worksheet_repeat_rows(d->sheet, 0, rowOf(row - 1)));
}

void Workbook::filter(int fromRow, int toRow, int columns)
{
    if (d->sheet)
        d->keep(worksheet_autofilter(d->sheet, rowOf(fromRow), 0, rowOf(toRow), columnOf(columns - 1)));
}

void Workbook::text(int row, int column, const QString &text, CellLook look)
{
    if (!d->sheet || text.isEmpty())
        return;
    d->keep(worksheet_write_string(d->sheet, rowOf(row), columnOf(column), utf8(text).constData(), d->of(look)));
    // Rows do not grow by themselves in every spreadsheet.
    if (look == CellLook::Title || look == CellLook::Head)
        d->keep(worksheet_set_row(d->sheet, rowOf(row), look == CellLook::Title ? kTitleHeight : kHeadHeight, nullptr));
}

void Workbook::number(int row, int column, double value, CellLook look)
{
    if (d->sheet)
        d->keep(worksheet_write_number(d->sheet, rowOf(row), columnOf(column), value, d->of(look)));
}

void Workbook::value(int row, int column, double value, Unit unit)
{
    if (d->sheet)
        d->keep(worksheet_write_number(d->sheet, rowOf(row), columnOf(column), value, d->numbered(formatOf(unit))));
}

void Workbook::duration(int row, int column, double seconds)
{
    if (d->sheet)
        d->keep(
            worksheet_write_number(d->sheet, rowOf(row), columnOf(column), seconds / kDay, d->numbered("[h]:mm:ss")));
}

void Workbook::date(int row, int column, int day)
{
    number(row, column, day + kFirstDay, CellLook::Date);
}

void Workbook::moment(int row, int column, const QDateTime &at)
{
    const double part = at.time().msecsSinceStartOfDay() / 1000.0 / kDay;
    number(row, column, static_cast<double>(at.date().toJulianDay() - QDate(1899, 12, 30).toJulianDay()) + part,
           CellLook::Moment);
}

void Workbook::chart(const ChartPlace &place)
{
    if (!d->sheet || place.rows == 0)
        return;
    constexpr std::array kTypes{LXW_CHART_COLUMN_STACKED, LXW_CHART_LINE, LXW_CHART_BAR};
    lxw_chart *chart = workbook_add_chart(d->book, static_cast<uint8_t>(kTypes.at(static_cast<size_t>(place.form))));
    if (!chart)
        return d->keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
    chart_title_set_name(chart, utf8(place.title).constData());
    const lxw_row_t first = rowOf(place.head + 1);
    const lxw_row_t last = rowOf(place.head + place.rows);
    for (int i = 0; i < place.series; ++i) {
        const lxw_col_t column = columnOf(place.firstSeries + i);
        lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_name_range(series, d->sheetName.constData(), rowOf(place.head), column);
        chart_series_set_categories(series, d->sheetName.constData(), first, columnOf(place.names), last,
                                    columnOf(place.names));
        chart_series_set_values(series, d->sheetName.constData(), first, column, last, column);
        const lxw_color_t color = place.colors.value(i).mid(1).toUInt(nullptr, 16);
        lxw_chart_line line{};
        line.color = color;
        line.width = 1.75;
        lxw_chart_fill fill{};
        fill.color = color;
        if (place.form == ChartForm::Lines)
            chart_series_set_line(series, &line);
        else
            chart_series_set_fill(series, &fill);
    }
    const char *form = place.unit == Unit::Duration ? "[h]:mm" : formatOf(place.unit);
    if (place.form == ChartForm::Bars) {
        // The first row on top, as in the table.
        chart_axis_set_reverse(chart->y_axis);
        chart_axis_set_num_format(chart->x_axis, form);
    } else {
        chart_axis_set_num_format(chart->y_axis, form);
    }
    if (place.series == 1)
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    else
        chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    // What has no data is a gap.
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    lxw_chart_options options{};
    options.x_scale = 1.6;
    options.y_scale = 1.4;
    d->keep(worksheet_insert_chart_opt(d->sheet, rowOf(place.atRow), columnOf(place.atColumn), chart, &options));
}

Result<> Workbook::save()
{
    if (!d->book)
        return fail(ErrorKind::Storage, u"A workbook could not be begun"_s);
    if (d->problem == LXW_NO_ERROR)
        d->problem = workbook_close(std::exchange(d->book, nullptr));
    if (d->problem != LXW_NO_ERROR)
        return fail(ErrorKind::Storage, QString::fromUtf8(lxw_strerror(d->problem)));
    return {};
}

} // namespace rapport::output
