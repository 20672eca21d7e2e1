#pragma once

#include "output/report.h"
#include "printing/chartlook.h"

#include <QList>
#include <QRectF>

#include <functional>

class QPainter;

// A report as blocks that lie below one another: pages and pictures are made of the same ones. Lengths are pixels of
// 1/96 inch. From any thread that has a QGuiApplication.
namespace rapport::printing {

struct ReportBlock
{
    double height = 0;          ///< At least,
    double most = 0;            ///< and as much as it makes use of where there is room.
    double space = 0;           ///< Below it, unless a page ends there.
    bool keepsWithNext = false; ///< A heading never ends a page.
    std::function<void(QPainter &painter, const QRectF &rect)> paint;
};

/// How wide everything is.
struct ReportWidths
{
    double width = 0;
    int columns = 2; ///< That a row has,
    int narrow = 1;  ///< and of these a narrow card,
    int wide = 2;    ///< and a wide one.
    int tiles = 3;   ///< Beside each other.
};

/// Searchable: of a typeface whose every letter is found in a PDF, which those of the interface are not.
enum class Letters { OfTheInterface, Searchable };
[[nodiscard]] ChartLook reportLook(const output::ReportNaming &naming, Letters letters);
/// `report` and `look` outlive the blocks.
[[nodiscard]] QList<ReportBlock> reportBlocks(const output::Report &report, const output::ReportNaming &naming,
                                              const ChartLook &look, const ReportWidths &widths);

/// A line of small letters with something at both of its ends.
void paintStrip(QPainter &painter, const QRectF &rect, const ChartLook &look, const QString &leading,
                const QString &trailing);

} // namespace rapport::printing
