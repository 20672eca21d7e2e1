#include "printing/textpages.h"

#include "printing/paperdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace rapport::printing {

namespace {

using namespace Qt::StringLiterals;

constexpr double kSmall = 8; // Points.
constexpr double kStripInches = 0.35;

/// Draws the strip above or below the text of a page.
void drawStrip(QPainter &painter, const QRectF &strip, const QString &leading, const QString &trailing)
{
    painter.setFont(paperFont(kSmall));
    painter.setPen(QColor::fromRgb(kMutedInk));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double width = metrics.horizontalAdvance(trailing);
    painter.drawText(strip, Qt::AlignRight | Qt::AlignVCenter, trailing);
    painter.drawText(strip, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(leading, Qt::ElideRight, strip.width() - 1.2 * width));
}

} // namespace

double stripHeight(const QPagedPaintDevice &device)
{
    return device.logicalDpiY() * kStripInches;
}

void layOutPages(QTextDocument &document, const QPagedPaintDevice &device)
{
    document.setPageSize(QSizeF(device.width(), device.height() - 2 * stripHeight(device)));
}

Result<> paintPages(QTextDocument &document, const PageStrips &strips, QPagedPaintDevice &device,
                    const output::Progress &progress, int from, int to)
{
    const double strip = stripHeight(device);
    const QSizeF area = document.pageSize();
    const int pages = document.pageCount();
    const int first = std::clamp(from, 1, pages);
    const int last = to == 0 ? pages : std::clamp(to, first, pages);
    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorKind::Storage, u"Nothing can be drawn there"_s);
    for (int page = first; page <= last; ++page) {
        if (progress && !progress(page - first, last - first + 1))
            return fail(ErrorKind::Cancelled);
        if (page > first && !device.newPage())
            return fail(ErrorKind::Storage, u"No further page could be written"_s);
        if (page > 1)
            drawStrip(painter, {0, 0, area.width(), strip * 0.7}, strips.head, {});
        drawStrip(painter, {0, strip * 1.3 + area.height(), area.width(), strip * 0.7}, strips.foot,
                  strips.page.arg(page).arg(pages));
        painter.save();
        painter.translate(0, strip - (page - 1) * area.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, (page - 1) * area.height(), area.width(), area.height());
        context.palette.setColor(QPalette::Text, QColor::fromRgb(kInk));
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    if (!painter.end())
        return fail(ErrorKind::Storage, u"The pages could not be written to the end"_s);
    return {};
}

} // namespace rapport::printing
