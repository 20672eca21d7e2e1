#include "printing/reportpdf.h"

#include "printing/reportblocks.h"

#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport::printing {
namespace {

constexpr double kMarginMm = 15;
constexpr int kDotsPerInch = 1200;
constexpr double kPixelsPerInch = 96;
constexpr double kStrip = 26; ///< At the head and at the foot of a page.
constexpr double kThinPage = 0.3;
constexpr std::array kCloser{1.03, 1.06, 1.1}; ///< So much more a page may hold where that saves a thin one.

QPageSize sizeOf(PaperSize paper)
{
    const bool metric = QLocale::system().measurementSystem() == QLocale::MetricSystem;
    const bool a4 = paper == PaperSize::A4 || (paper == PaperSize::System && metric);
    return QPageSize(a4 ? QPageSize::A4 : QPageSize::Letter);
}

/// A block with the height that it has on its page.
struct PlacedBlock
{
    const ReportBlock *block = nullptr;
    double height = 0;
};
using Page = QList<PlacedBlock>;

/// What a page has left goes to those of its blocks that make use of it, evenly.
void fillUp(Page &page, double left)
{
    for (bool isSpread = false; left > 1 && !isSpread;) {
        const auto grows = [](const PlacedBlock &one) { return one.height < one.block->most; };
        const auto count = std::count_if(page.cbegin(), page.cend(), grows);
        isSpread = count == 0;
        const double each = isSpread ? 0 : left / double(count);
        for (PlacedBlock &one : page) {
            const double more = std::clamp(one.block->most - one.height, 0.0, each);
            one.height += more;
            left -= more;
        }
    }
}

double heightOf(const Page &page)
{
    return std::accumulate(page.begin(), page.end(), 0.0,
                           [](double all, const PlacedBlock &one) { return all + one.height + one.block->space; });
}

/// A block that would not fit on what is left of a page begins the next one, with the heading above it.
QList<Page> pagesOf(const QList<ReportBlock> &blocks, double height)
{
    QList<Page> pages{Page()};
    double used = 0;
    for (qsizetype i = 0; i < blocks.size();) {
        // What must stay together.
        qsizetype end = i;
        double needed = blocks.at(i).height;
        while (blocks.at(end).keepsWithNext && end + 1 < blocks.size()) {
            needed += blocks.at(end).space;
            needed += blocks.at(++end).height;
        }
        if (used > 0 && used + needed > height) {
            pages.append(Page());
            used = 0;
        }
        for (; i <= end; ++i) {
            pages.last().append({&blocks.at(i), blocks.at(i).height});
            used += blocks.at(i).height + blocks.at(i).space;
        }
    }
    return pages;
}

/// Everything on its page.
struct Arrangement
{
    QList<ReportBlock> blocks;
    QList<Page> pages; ///< Of these blocks.
    QSizeF area;       ///< That a page's blocks lie on.
};

Arrangement arranged(const output::Report &report, const output::ReportNaming &naming, const ChartLook &look,
                     const QSizeF &area)
{
    Arrangement all{.blocks = reportBlocks(report, naming, look,
                                           {.width = area.width(), .columns = 2, .narrow = 1, .wide = 2, .tiles = 3}),
                    .pages = {},
                    .area = area};
    all.pages = pagesOf(all.blocks, area.height());
    return all;
}

/// A last page with little on it is saved where everything printed a little smaller makes room for that.
Arrangement bestArrangement(const output::Report &report, const output::ReportNaming &naming, const ChartLook &look,
                            const QSizeF &area)
{
    Arrangement best = arranged(report, naming, look, area);
    if (best.pages.size() > 1 && heightOf(best.pages.last()) < kThinPage * area.height()) {
        for (const double closer : kCloser) {
            Arrangement fewer = arranged(report, naming, look, area * closer);
            if (fewer.pages.size() < best.pages.size()) {
                best = std::move(fewer);
                break;
            }
        }
    }
    for (Page &page : best.pages) {
        if (!page.isEmpty())
            fillUp(page, best.area.height() - heightOf(page) + page.last().block->space);
    }
    return best;
}

/// One that is higher than a page is made smaller.
void paintBlock(QPainter &painter, const PlacedBlock &one, double top, const QSizeF &area)
{
    const double scale = std::min(1.0, area.height() / one.height);
    painter.save();
    painter.translate(0, top);
    painter.scale(scale, scale);
    one.block->paint(painter, QRectF(0, 0, area.width(), one.height));
    painter.restore();
}

} // namespace

Result<> writeReportPdf(const output::Report &report, const output::ReportNaming &naming, PaperSize paper,
                        QIODevice &device, const output::Progress &progress)
{
    QPdfWriter writer(&device);
    writer.setPageLayout(QPageLayout(sizeOf(paper), QPageLayout::Portrait,
                                     QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
    writer.setResolution(kDotsPerInch);
    writer.setTitle(u"%1, %2"_s.arg(report.title, report.periodText));
    writer.setCreator(u"Rapport"_s);

    const double scale = kDotsPerInch / kPixelsPerInch;
    const QSizeF whole(writer.width() / scale, writer.height() / scale);
    const QSizeF area(whole.width(), whole.height() - 2 * kStrip);
    const ChartLook look = reportLook(naming, Letters::Searchable);
    const Arrangement all = bestArrangement(report, naming, look, area);
    const QList<Page> &pages = all.pages;
    const double smaller = area.width() / all.area.width();

    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorKind::Storage, u"Nothing can be drawn there"_s);
    painter.scale(scale, scale);
    const QString made = naming.said(QT_TRANSLATE_NOOP("Report", "Made with Rapport, %1")).arg(report.madeText(naming));
    for (qsizetype number = 0; number < pages.size(); ++number) {
        if (progress && !progress(static_cast<int>(number), static_cast<int>(pages.size())))
            return fail(ErrorKind::Cancelled);
        if (number > 0 && !writer.newPage())
            return fail(ErrorKind::Storage, u"No further page could be written"_s);
        // The first one has it in its head.
        if (number > 0)
            paintStrip(painter, {0, 0, area.width(), kStrip / 2}, look, report.title, report.periodText);
        const QString page =
            naming.said(QT_TRANSLATE_NOOP("Report", "Page %1 of %2")).arg(number + 1).arg(pages.size());
        paintStrip(painter, {0, whole.height() - kStrip / 2, area.width(), kStrip / 2}, look, made, page);
        painter.save();
        painter.translate(0, kStrip);
        painter.scale(smaller, smaller);
        double top = 0;
        for (const PlacedBlock &one : pages.at(number)) {
            paintBlock(painter, one, top, all.area);
            top += one.height + one.block->space;
        }
        painter.restore();
    }
    if (!painter.end())
        return fail(ErrorKind::Storage, u"The pages could not be written to the end"_s);
    return {};
}

} // namespace rapport::printing
