#include "printing/figurechart.h"

#include "printing/paperdocument.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::printing {
namespace {

/// By ChartColor: the light theme's, on white.
constexpr std::array<QRgb, kChartColors> kChartInks{0xff0b7a6f, 0xff4696c7, 0xffc9761a, 0xff8a64b8,
                                                    0xff87909d, 0xffb3263b, 0xff0b7a6f, 0xff1a7340,
                                                    0xff9a4a06, 0xffb3263b, 0xff2559a8, 0xff6a3fb0};
constexpr double kUnfinishedPart = 0.45; // Of its colour, below the hatching.
constexpr double kSwatch = 9;
constexpr double kBetweenKeys = 14;
constexpr double kGap = 6;

QFont pixelFont(int pixels, QFont::Weight weight)
{
    QFont font(QFontDatabase::hasFamily(u"Inter"_s) ? u"Inter"_s
                                                    : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    // Its widths hold at any scale.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void paintMark(QPainter &painter, const ChartMark &mark, const ChartLook &look, bool soft)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.unfinished ? mixed(look.palette.ground, mark.fill, kUnfinishedPart) : mark.fill);
    switch (mark.shape) {
    case ChartMark::Shape::Bar: {
        if (mark.rect.isEmpty())
            break;
        const double radius = soft ? std::min({3.0, mark.rect.width() / 2, mark.rect.height() / 2}) : 0;
        if (radius > 0)
            painter.drawRoundedRect(mark.rect, radius, radius);
        else
            painter.drawRect(mark.rect);
        if (mark.unfinished)
            paintHatching(painter, mark.rect, mark.fill);
        break;
    }
    case ChartMark::Shape::Cell:
        painter.drawRoundedRect(mark.rect, 2, 2);
        if (mark.unfinished)
            paintHatching(painter, mark.rect, mark.fill);
        break;
    case ChartMark::Shape::Dot:
        painter.setPen(QPen(look.palette.ground, 1));
        painter.drawEllipse(mark.rect);
        break;
    case ChartMark::Shape::Unseen:
        break;
    }
}

void paintFlags(QPainter &painter, const ChartGeometry &geometry)
{
    for (const ChartFlag &flag : geometry.flags) {
        if (!flag.stem.isNull()) {
            painter.setPen(QPen(flag.color, 1, Qt::DotLine));
            painter.drawLine(flag.stem);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(flag.color);
        if (flag.stem.isNull()) {
            painter.drawRoundedRect(flag.rect, 1.5, 1.5);
        } else {
            const QPointF c = flag.rect.center();
            const double r = flag.rect.width() / 2;
            painter.drawPolygon(
                QPolygonF({{c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}, {c.x() - r, c.y()}}));
        }
    }
}

void paintText(QPainter &painter, const ChartText &text)
{
    painter.setFont(text.font);
    painter.setPen(text.color);
    // Each text reads in its own direction, wherever it stands: "2 h" is no "h 2" among Arabic names.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(text.rect, static_cast<int>(text.alignment | Qt::AlignAbsolute) | Qt::TextSingleLine, text.text);
}

/// What a colour means, or that hatching is what is not over yet.
struct Key
{
    QString text;
    QColor color;
    bool hatched = false;
    QRectF rect; ///< Of swatch and text, from the left.
};

bool needsKeys(const ChartModel &model)
{
    return !model.isOfRows() && !model.isGrid() && model.series.size() > 1;
}

/// Beside each other, in as many rows as they need; `height`: of all rows.
QList<Key> arrangeKeys(const ChartModel &model, const ChartLook &look, double width, double &height)
{
    QList<Key> keys;
    if (needsKeys(model)) {
        for (const ChartSeries &one : model.series)
            keys.append({.text = one.name, .color = look.palette.of(one.color), .hatched = false, .rect = {}});
    }
    if (model.unfinishedFrom && *model.unfinishedFrom < model.points())
        keys.append({.text = look.words.unfinished, .color = look.palette.muted, .hatched = true, .rect = {}});
    const QFontMetricsF metrics(look.small);
    const double high = metrics.height() + 3;
    double x = 0;
    double y = 0;
    for (Key &key : keys) {
        const double wide = std::min(width, kSwatch + 5 + metrics.horizontalAdvance(key.text) + 1);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += high;
        }
        key.rect = QRectF(x, y, wide, high);
        x += wide + kBetweenKeys;
    }
    height = keys.isEmpty() ? 0 : y + high;
    return keys;
}

void paintKeys(QPainter &painter, const QList<Key> &keys, const QRectF &area, const ChartLook &look)
{
    const bool mirrored = look.direction == Qt::RightToLeft;
    const auto placed = [&](const QRectF &rect) {
        return mirrored ? QRectF(area.right() - rect.right(), area.top() + rect.top(), rect.width(), rect.height())
                        : rect.translated(area.topLeft());
    };
    for (const Key &key : keys) {
        const QRectF swatch = placed(QRectF(key.rect.left(), key.rect.center().y() - kSwatch / 2, kSwatch, kSwatch));
        painter.setPen(Qt::NoPen);
        painter.setBrush(key.hatched ? mixed(look.palette.ground, key.color, kUnfinishedPart) : key.color);
        painter.drawRoundedRect(swatch, 2, 2);
        if (key.hatched)
            paintHatching(painter, swatch, key.color);
        const QRectF text = placed(key.rect.adjusted(kSwatch + 5, 0, 0, 0));
        paintText(painter,
                  {.rect = text,
                   .alignment = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                   .font = look.small,
                   .color = look.palette.muted,
                   .text = QFontMetricsF(look.small).elidedText(key.text, Qt::ElideRight, text.width() + 0.5)});
    }
}

/// Title, subtitle and keys; the height that they take.
struct Head
{
    double title = 0;
    double subtitle = 0;
    double keys = 0;
    QList<Key> keyList;

    [[nodiscard]] double height() const
    {
        return title + subtitle + (keys > 0 ? kGap + keys : 0) + (title + subtitle + keys > 0 ? 2 * kGap : 0);
    }
};

Head arrangeHead(const ChartModel &model, const ChartLook &look, double width)
{
    Head head;
    head.title = model.title.isEmpty() ? 0 : QFontMetricsF(look.title).height() + 2;
    head.subtitle = model.subtitle.isEmpty() ? 0 : QFontMetricsF(look.label).height();
    head.keyList = arrangeKeys(model, look, width, head.keys);
    return head;
}

} // namespace

QColor mixed(const QColor &ground, const QColor &ink, double part)
{
    const auto mix = [part](int from, int to) { return static_cast<int>(from + (to - from) * part + 0.5); };
    return QColor(mix(ground.red(), ink.red()), mix(ground.green(), ink.green()), mix(ground.blue(), ink.blue()));
}

ChartLook paperLook(const ChartWords &words)
{
    ChartLook look;
    look.palette = {.ground = Qt::white,
                    .text = QColor::fromRgb(kInk),
                    .muted = QColor::fromRgb(kMutedInk),
                    .faint = QColor::fromRgb(kMutedInk),
                    .line = QColor::fromRgb(kHairline),
                    .accent = QColor::fromRgb(kChartInks.front()),
                    .marks = {}};
    std::transform(kChartInks.begin(), kChartInks.end(), look.palette.marks.begin(),
                   [](QRgb ink) { return QColor::fromRgb(ink); });
    look.small = pixelFont(11, QFont::Normal);
    look.label = pixelFont(12, QFont::Normal);
    look.strong = pixelFont(12, QFont::DemiBold);
    look.title = pixelFont(14, QFont::DemiBold);
    look.words = words;
    look.direction = words.locale.textDirection();
    return look;
}

QPen linePen(const ChartStretch &stretch)
{
    constexpr qsizetype kMany = 300;
    return QPen(stretch.color, stretch.points.size() > kMany ? 1.2 : 2,
                stretch.unfinished ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
}

void paintHatching(QPainter &painter, const QRectF &rect, const QColor &color)
{
    constexpr double kApart = 5;
    const double wide = rect.width();
    const double high = rect.height();
    QList<QLineF> lines;
    for (double d = kApart; d < wide + high; d += kApart) {
        lines.append(QLineF(rect.left() + std::max(0.0, d - high), rect.bottom() - std::min(d, high),
                            rect.left() + std::min(d, wide), rect.bottom() - std::max(0.0, d - wide)));
    }
    painter.setPen(QPen(color, 1));
    painter.drawLines(lines);
}

void paintGeometry(QPainter &painter, const ChartGeometry &geometry, const ChartLook &look, ChartParts parts)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (parts.testFlag(ChartPart::Rules)) {
        painter.setPen(QPen(look.palette.line, 1));
        painter.drawLines(geometry.rules);
    }
    if (parts.testFlag(ChartPart::Marks)) {
        // Bars on axes stand on whole pixels of a screen, and nothing may blur them.
        painter.setRenderHint(QPainter::Antialiasing, !geometry.hasAxes || !look.wholePixels);
        for (const ChartMark &mark : geometry.marks) {
            if (mark.shape == ChartMark::Shape::Dot)
                painter.setRenderHint(QPainter::Antialiasing);
            paintMark(painter, mark, look, !geometry.hasAxes);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (parts.testFlag(ChartPart::Lines)) {
        painter.setBrush(Qt::NoBrush);
        for (const ChartStretch &stretch : geometry.stretches) {
            QPolygonF line;
            line.reserve(stretch.points.size());
            for (const QPointF &point : stretch.points)
                line.append(geometry.at(point));
            painter.setPen(linePen(stretch));
            painter.drawPolyline(line);
        }
    }
    if (parts.testFlag(ChartPart::Words)) {
        painter.setPen(QPen(look.palette.muted, 1, Qt::DashLine));
        painter.drawLines(geometry.goals);
        paintFlags(painter, geometry);
        for (const ChartText &text : geometry.texts)
            paintText(painter, text);
    }
    painter.restore();
}

void paintChart(QPainter &painter, const QRectF &rect, const ChartModel &model, const ChartLook &look)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, look.palette.ground);
    painter.setRenderHint(QPainter::Antialiasing);
    const Head head = arrangeHead(model, look, rect.width());
    const Qt::Alignment leading = look.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    double top = rect.top();
    const auto line = [&](double height, const QFont &font, const QColor &color, const QString &text) {
        if (height == 0)
            return;
        paintText(painter, {.rect = QRectF(rect.left(), top, rect.width(), height),
                            .alignment = leading | Qt::AlignVCenter,
                            .font = font,
                            .color = color,
                            .text = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width())});
        top += height;
    };
    line(head.title, look.title, look.palette.text, model.title);
    line(head.subtitle, look.label, look.palette.muted, model.subtitle);
    paintKeys(painter, head.keyList, QRectF(rect.left(), top + kGap, rect.width(), head.keys), look);
    QRectF area = rect;
    area.setTop(std::min(rect.bottom(), rect.top() + head.height()));
    paintGeometry(painter, arrangeChart(model, area, look), look,
                  ChartPart::Rules | ChartPart::Marks | ChartPart::Lines | ChartPart::Words);
    painter.restore();
}

double figureHeight(const ChartModel &model, double width, const ChartLook &look, double most)
{
    const double head = arrangeHead(model, look, width).height();
    return head + wantedHeight(model, look, std::max(60.0, most - head));
}

} // namespace rapport::printing
