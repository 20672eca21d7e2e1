#pragma once

#include "base/result.h"
#include "insight/metric.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace rapport::output {

/// How a cell looks. Values of metrics look by their unit.
enum class CellLook { Plain, Title, Head, Strong, Wrapped, Muted, Date, Moment, Count };

/// A workbook (XLSX) in the making, sheet after sheet. One thread at a time.
class Workbook final
{
public:
    /// `file`: what it is written to, once save() is called. `rightToLeft`: how its sheets lie.
    Workbook(const QString &file, const QString &title, const QDateTime &made, bool rightToLeft);
    ~Workbook();
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    /// From now on cells are of this sheet. The name is made one that is allowed, and unlike all others.
    void addSheet(const QString &name);
    /// In characters, from the first column on.
    void setWidths(const QList<int> &widths);
    /// What lies above `row` stays where it is, and repeats on each page in print.
    void freezeAbove(int row);
    void filter(int fromRow, int toRow, int columns);

    void text(int row, int column, const QString &text, CellLook look = CellLook::Plain);
    void number(int row, int column, double value, CellLook look = CellLook::Plain);
    /// In the metric's unit: percent as 92.3, durations as seconds.
    void value(int row, int column, double value, Unit unit);
    /// Seconds as a time of the workbook, hours above 24 too.
    void duration(int row, int column, double seconds);
    /// Days since 1970-01-01.
    void date(int row, int column, int day);
    void moment(int row, int column, const QDateTime &at);

    /// A chart beside a table whose head is in row `head` and whose names are in column `names`.
    enum class ChartForm { Columns, Lines, Bars };
    struct ChartPlace
    {
        ChartForm form = ChartForm::Columns;
        QString title;
        Unit unit = Unit::Count;
        int head = 0;
        int rows = 0;
        int names = 0;
        int firstSeries = 1;
        int series = 1;
        QStringList colors; ///< "#0b7a6f", one for each series.
        int atRow = 0;
        int atColumn = 0;
    };
    void chart(const ChartPlace &place);

    /// Storage.
    [[nodiscard]] Result<> save();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport::output
