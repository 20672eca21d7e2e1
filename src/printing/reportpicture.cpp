#include "printing/reportpicture.h"

#include "output/saving.h"
#include "printing/reportblocks.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::printing {
namespace {

constexpr double kWidth = 1200; ///< Of what is drawn; the margin lies around it.
constexpr double kMargin = 40;
constexpr double kFoot = 30;
constexpr double kFineness = 2;
constexpr double kMostHeight = 30'000;     ///< Many readers of pictures end at 32,767,
constexpr double kMostPixels = 30'000'000; ///< and at 128 MB.
constexpr double kDotsPerMetre = 96 / 0.0254;

/// Everything below one another.
class Sheet
{
public:
    Sheet(const output::Report &report, const output::ReportNaming &naming)
        : m_look(reportLook(naming, Letters::OfTheInterface)),
          m_blocks(reportBlocks(report, naming, m_look,
                                {.width = kWidth, .columns = 6, .narrow = 2, .wide = 3, .tiles = 6})),
          m_made(naming.said(QT_TRANSLATE_NOOP("Report", "Made with Rapport, %1")).arg(report.madeText(naming)))
    {
        double height = 2 * kMargin + kFoot;
        for (const ReportBlock &block : m_blocks)
            height += block.most + block.space;
        m_size = QSizeF(kWidth + 2 * kMargin, std::ceil(height));
    }

    [[nodiscard]] const QSizeF &size() const { return m_size; }

    [[nodiscard]] Result<> paint(QPainter &painter, const output::Progress &progress) const
    {
        painter.fillRect(QRectF(QPointF(), m_size), m_look.palette.ground);
        double top = kMargin;
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            if (progress && !progress(static_cast<int>(i), static_cast<int>(m_blocks.size())))
                return fail(ErrorKind::Cancelled);
            const ReportBlock &block = m_blocks.at(i);
            block.paint(painter, QRectF(kMargin, top, kWidth, block.most));
            top += block.most + block.space;
        }
        paintStrip(painter, QRectF(kMargin, m_size.height() - kMargin - kFoot / 2, kWidth, kFoot / 2), m_look, m_made,
                   {});
        return {};
    }

private:
    ChartLook m_look;
    QList<ReportBlock> m_blocks;
    QString m_made;
    QSizeF m_size;
};

} // namespace

Result<> writeReportPng(const output::Report &report, const output::ReportNaming &naming, QIODevice &device,
                        const output::Progress &progress)
{
    const Sheet sheet(report, naming);
    const QSizeF size = sheet.size();
    const double scale =
        std::min({kFineness, kMostHeight / size.height(), std::sqrt(kMostPixels / (size.width() * size.height()))});
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return fail(ErrorKind::Storage, u"There is not enough memory for the picture"_s);
    image.setDotsPerMeterX(static_cast<int>(kDotsPerMetre * scale));
    image.setDotsPerMeterY(static_cast<int>(kDotsPerMetre * scale));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    if (const Result<> painted = sheet.paint(painter, progress); !painted)
        return painted;
    painter.end();
    QImageWriter writer(&device, "png");
    writer.setText(u"Title"_s, u"%1, %2"_s.arg(report.title, report.periodText));
    writer.setText(u"Software"_s, u"Rapport"_s);
    if (!writer.write(image))
        return fail(ErrorKind::Storage, writer.errorString());
    return {};
}

Result<> writeReportSvg(const output::Report &report, const output::ReportNaming &naming, QIODevice &device,
                        const output::Progress &progress)
{
    const Sheet sheet(report, naming);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.size()));
    generator.setResolution(96);
    generator.setTitle(u"%1, %2"_s.arg(report.title, report.periodText));
    generator.setDescription(u"Rapport"_s);
    QPainter painter;
    if (!painter.begin(&generator))
        return fail(ErrorKind::Storage, u"Nothing can be drawn there"_s);
    if (const Result<> painted = sheet.paint(painter, progress); !painted)
        return painted;
    if (!painter.end())
        return fail(ErrorKind::Storage, u"The picture could not be written to the end"_s);
    return output::put(device, buffer.data());
}

} // namespace rapport::printing
