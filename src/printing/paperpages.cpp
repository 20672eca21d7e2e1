#include "printing/paperpages.h"

#include "output/paperentry.h"
#include "printing/paperdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace rapport::printing {

namespace {

using namespace Qt::StringLiterals;

constexpr double kSmall = 8; // Points.
constexpr double kMarginMm = 18;
constexpr int kDotsPerInch = 1200;

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

Result<> paintPaper(const output::Paper &paper, const output::PaperWords &words, QPagedPaintDevice &device,
                    const output::Progress &progress, int from, int to)
{
    const double strip = device.logicalDpiY() * 0.35;
    // Half of the way is to lay the text out, half to draw it.
    const output::Progress firstHalf = [&progress](int done, int total) {
        return !progress || progress(done, 2 * total);
    };
    const std::unique_ptr<QTextDocument> document = makeDocument(paper, words, device, firstHalf);
    if (!document)
        return fail(ErrorKind::Cancelled);
    const QSizeF area(device.width(), device.height() - 2 * strip);
    document->setPageSize(area);
    const int pages = document->pageCount();
    const int first = std::clamp(from, 1, pages);
    const int last = to == 0 ? pages : std::clamp(to, first, pages);
    const output::PaperHead head = output::headOf(paper, words);

    QPainter painter;
    if (!painter.begin(&device))
        return fail(ErrorKind::Storage, u"Nothing can be drawn there"_s);
    for (int page = first; page <= last; ++page) {
        if (progress && !progress(last + page - first, 2 * last))
            return fail(ErrorKind::Cancelled);
        if (page > first && !device.newPage())
            return fail(ErrorKind::Storage, u"No further page could be written"_s);
        // The first has the subject in its text already.
        if (page > 1)
            drawStrip(painter, {0, 0, area.width(), strip * 0.7}, head.subject, {});
        drawStrip(painter, {0, strip * 1.3 + area.height(), area.width(), strip * 0.7},
                  words.made.arg(words.time(paper.madeAt)), words.page.arg(page).arg(pages));
        painter.save();
        painter.translate(0, strip - (page - 1) * area.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, (page - 1) * area.height(), area.width(), area.height());
        context.palette.setColor(QPalette::Text, QColor::fromRgb(kInk));
        painter.setClipRect(context.clip);
        document->documentLayout()->draw(&painter, context);
        painter.restore();
    }
    if (!painter.end())
        return fail(ErrorKind::Storage, u"The pages could not be written to the end"_s);
    return {};
}

Result<> writePdf(const output::Paper &paper, const output::PaperWords &words, QIODevice &device,
                  const output::Progress &progress)
{
    QPdfWriter writer(&device);
    const bool metric = QLocale::system().measurementSystem() == QLocale::MetricSystem;
    writer.setPageLayout(QPageLayout(QPageSize(metric ? QPageSize::A4 : QPageSize::Letter), QPageLayout::Portrait,
                                     QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
    writer.setResolution(kDotsPerInch);
    writer.setTitle(output::headOf(paper, words).subject);
    writer.setCreator(u"Rapport"_s);
    return paintPaper(paper, words, writer, progress);
}

} // namespace rapport::printing
