// Charts drawn for paper and pictures, without a window.
#include "charts_fixture.h"
#include "printing/figurechart.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rapport::test {
namespace {

QImage paint(const ChartModel &model, const QSize &size, const printing::ChartLook &look, double scale = 1)
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.scale(scale, scale);
    printing::paintChart(painter, QRectF(QPointF(), QSizeF(size)), model, look);
    return image;
}

int colored(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).saturation() > 90;
    }
    return count;
}

TEST(ChartOnPaper, EachKindIsDrawnAtAnySize)
{
    const printing::ChartLook look = printing::paperLook();
    for (const ChartModel &model : everyKind()) {
        const double high = printing::figureHeight(model, 560, look);
        EXPECT_GT(high, 90) << qPrintable(model.title);
        EXPECT_LE(high, 321) << qPrintable(model.title);
        const QImage image = paint(model, QSize(560, static_cast<int>(high)), look, 2);
        EXPECT_GT(colored(image), 400) << qPrintable(model.title);
        if (const QString folder = qEnvironmentVariable("RAPPORT_CHART_PICTURES"); !folder.isEmpty())
            image.save(QDir(folder).filePath(u"paper-%1.png"_s.arg(static_cast<int>(model.kind))));
        for (const QSize size : {QSize(40, 30), QSize(200, 60), QSize(1600, 900)})
            EXPECT_FALSE(paint(model, size, look).isNull());
    }
}

TEST(ChartOnPaper, LabelsStayInsideTheirRectangle)
{
    const printing::ChartLook look = printing::paperLook();
    QList<ChartModel> models = everyKind();
    models[0].annotations = {{.kind = ChartAnnotation::Kind::Campaign,
                              .days = {models[0].steps[2].fromDay, models[0].steps[9].toDay},
                              .text = u"A campaign of many, many, many, many words, more than there is room for"_s}};
    models[2].series[0].name = u"A name that is much longer than what is left beside a bar of any length"_s;
    for (const ChartModel &model : std::as_const(models)) {
        for (const double wide : {260.0, 400.0, 700.0}) {
            const QRectF area(30, 50, wide, 200);
            for (const printing::ChartText &text : printing::arrangeChart(model, area, look).texts) {
                EXPECT_TRUE(area.adjusted(-1, -1, 1, 1).contains(text.rect))
                    << qPrintable(model.title) << ' ' << qPrintable(text.text) << ' ' << wide;
                EXPECT_LE(QFontMetricsF(text.font).horizontalAdvance(text.text), text.rect.width() + 1.5)
                    << qPrintable(text.text);
            }
        }
    }
}

TEST(ChartOnPaper, NothingIsDrawnOutside)
{
    for (const ChartModel &model : everyKind()) {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        printing::paintChart(painter, QRectF(50, 40, 300, 200), model, printing::paperLook());
        painter.end();
        for (int x = 0; x < image.width(); ++x) {
            ASSERT_EQ(image.pixelColor(x, 30), QColor(Qt::magenta));
            ASSERT_EQ(image.pixelColor(x, 250), QColor(Qt::magenta));
        }
        EXPECT_EQ(image.pixelColor(51, 239), QColor(Qt::white));
    }
}

TEST(ChartOnPaper, VectorsWithWordsThatCanBeRead)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    QPainter painter(&writer);
    painter.scale(1200 / 96.0, 1200 / 96.0);
    ChartModel model = bars();
    model.unfinishedFrom = 13;
    printing::paintChart(painter, QRectF(0, 0, 600, 280), model, printing::paperLook());
    painter.end();
    EXPECT_TRUE(bytes.startsWith("%PDF"));
    EXPECT_FALSE(bytes.contains("/Subtype /Image")) << "no part of it is a picture";
    EXPECT_TRUE(bytes.contains("/Font")) << "words are text";
    EXPECT_LT(bytes.size(), 200'000);
}

TEST(ChartOnPaper, RightToLeftIsMirrored)
{
    ChartWords words;
    words.locale = QLocale(QLocale::Hebrew);
    const printing::ChartLook look = printing::paperLook(words);
    ASSERT_EQ(look.direction, Qt::RightToLeft);
    ChartModel model = bars(5);
    model.series.resize(1);
    model.series[0].values = {100.0, 0.0, 0.0, 0.0, 0.0};
    const QImage image = paint(model, QSize(400, 200), look);
    EXPECT_GT(colored(image.copy(200, 0, 200, 200)), 500) << "the first day stands at the right";
    EXPECT_EQ(colored(image.copy(0, 0, 200, 200)), 0);
}

} // namespace
} // namespace rapport::test
