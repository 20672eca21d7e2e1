#include "gui/charts/chartscene.h"

#include "gui/theme/theme.h"
#include "printing/figurechart.h"

#include <QChart>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

namespace rapport {

using printing::ChartGeometry;
using printing::ChartLook;
using printing::ChartMark;
using printing::ChartPart;
using theme::Token;

namespace {

constexpr double kMarksLayer = 1000; // Above whatever the chart stacks itself.

} // namespace

/// The lines of the upright axis, below all else. Qt's own lie between pixels where the series' smoothing is on.
class ChartRulesItem final : public QGraphicsItem
{
public:
    explicit ChartRulesItem(QGraphicsItem *parent) : QGraphicsItem(parent)
    {
        setZValue(0);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    void show(const QRectF &area, const QList<QLineF> &rules)
    {
        prepareGeometryChange();
        m_area = area;
        m_rules = rules;
        update();
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(theme::color(Token::Line), 1));
        painter->drawLines(m_rules);
    }

private:
    QRectF m_area;
    QList<QLineF> m_rules;
};

/// Bars, cells and words of the chart.
class ChartMarksItem final : public QGraphicsItem
{
public:
    explicit ChartMarksItem(QGraphicsItem *parent) : QGraphicsItem(parent)
    {
        setZValue(kMarksLayer);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    void show(const ChartGeometry &geometry, const ChartLook &look)
    {
        if (m_geometry.area != geometry.area)
            prepareGeometryChange();
        m_geometry = geometry;
        m_look = look;
        // A scatter's dots are a series of Qt's; those of lines stand where a line has no length.
        if (geometry.steps == 0 && geometry.hasAxes)
            m_geometry.marks.clear();
        update();
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        paintGeometry(*painter, m_geometry, m_look, ChartPart::Marks | ChartPart::Words);
    }

private:
    ChartGeometry m_geometry;
    ChartLook m_look;
};

/// Where the pointer and the focus are.
class ChartPointerItem final : public QGraphicsItem
{
public:
    explicit ChartPointerItem(QGraphicsItem *parent) : QGraphicsItem(parent)
    {
        setZValue(kMarksLayer + 1);
        setAcceptedMouseButtons(Qt::NoButton);
    }

    void setPointed(const QRectF &rect, bool band) { change(m_pointed, rect, band); }
    void setRing(const QRectF &rect) { change(m_ring, rect, m_band); }
    [[nodiscard]] QRectF boundingRect() const override
    {
        constexpr double kAround = 5;
        return m_pointed.united(m_ring).adjusted(-kAround, -kAround, kAround, kAround);
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        if (!m_pointed.isEmpty()) {
            QColor soft = theme::color(Token::Text);
            soft.setAlphaF(0.07F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(soft);
            painter->drawRoundedRect(m_pointed, m_band ? 0 : 4, m_band ? 0 : 4);
        }
        if (!m_ring.isNull()) {
            // Around the mark, with the ground between, so that it is seen beside any colour.
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme::color(Token::Surface), 4));
            painter->drawRoundedRect(m_ring.adjusted(-2, -2, 2, 2), 3, 3);
            painter->setPen(QPen(theme::color(Token::Text), 2));
            painter->drawRoundedRect(m_ring.adjusted(-2, -2, 2, 2), 3, 3);
        }
    }

private:
    void change(QRectF &which, const QRectF &rect, bool band)
    {
        if (which == rect && m_band == band)
            return;
        prepareGeometryChange();
        which = rect;
        m_band = band;
        update();
    }

    QRectF m_pointed;
    QRectF m_ring;
    bool m_band = false;
};

ChartScene::ChartScene(QChart *chart)
    : m_chart(chart),
      m_upright(new QValueAxis(chart)),
      m_across(new QValueAxis(chart)),
      m_rules(new ChartRulesItem(chart)),
      m_marks(new ChartMarksItem(chart)),
      m_pointer(new ChartPointerItem(chart))
{
    chart->setBackgroundVisible(false);
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({});
    chart->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->addAxis(m_upright, Qt::AlignLeft);
    chart->addAxis(m_across, Qt::AlignBottom);
    // They place the series; what is written and drawn of an axis comes from the geometry, which paper shares.
    m_upright->setVisible(false);
    m_across->setVisible(false);
    m_across->setRange(0, 1);
}

void ChartScene::show(const ChartGeometry &geometry, const ChartLook &look)
{
    if (geometry.hasAxes) {
        m_chart->setPlotArea(geometry.plot);
        m_upright->setRange(geometry.upright.from, geometry.upright.to);
        m_across->setReverse(geometry.mirrored);
        // At once: the next picture must not show new lines on the old plot.
        m_chart->layout()->activate();
    }
    showLines(geometry);
    showDots(geometry);
    m_rules->show(geometry.area, geometry.rules);
    m_marks->show(geometry, look);
}

void ChartScene::setPointed(const QRectF &rect, bool band)
{
    m_pointer->setPointed(rect, band);
}

void ChartScene::setRing(const QRectF &rect)
{
    m_pointer->setRing(rect);
}

template<class Series>
Series *ChartScene::lineAt(QList<Series *> &lines, qsizetype position)
{
    while (lines.size() <= position) {
        auto *line = new Series;
        m_chart->addSeries(line);
        line->attachAxis(m_upright);
        line->attachAxis(m_across);
        lines.append(line);
    }
    lines.at(position)->setVisible(true);
    return lines.at(position);
}

void ChartScene::showLines(const ChartGeometry &geometry)
{
    for (qsizetype i = 0; i < geometry.stretches.size(); ++i) {
        const printing::ChartStretch &stretch = geometry.stretches.at(i);
        QLineSeries *line = lineAt(m_lines, i);
        QList<QPointF> points = stretch.points;
        for (QPointF &point : points)
            point.setX(geometry.across.place(point.x()));
        if (line->points() != points)
            line->replace(points);
        line->setPen(linePen(stretch));
    }
    for (qsizetype i = geometry.stretches.size(); i < m_lines.size(); ++i)
        m_lines.at(i)->setVisible(false);
}

void ChartScene::showDots(const ChartGeometry &geometry)
{
    // One series for each colour.
    QList<std::pair<QColor, QList<QPointF>>> groups;
    double size = 0;
    for (const ChartMark &mark : geometry.marks) {
        if (geometry.steps != 0 || !geometry.hasAxes)
            break;
        auto group =
            std::find_if(groups.begin(), groups.end(), [&](const auto &one) { return one.first == mark.fill; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {mark.fill, {}});
        const QPointF center = mark.rect.center();
        const double across = (center.x() - geometry.plot.left()) / geometry.plot.width();
        const double up = (geometry.plot.bottom() - center.y()) / geometry.plot.height();
        group->second.append({geometry.mirrored ? 1 - across : across,
                              geometry.upright.from + up * (geometry.upright.to - geometry.upright.from)});
        size = mark.rect.width();
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        QScatterSeries *dots = lineAt(m_dots, i);
        if (dots->points() != groups.at(i).second)
            dots->replace(groups.at(i).second);
        dots->setMarkerSize(size);
        dots->setColor(groups.at(i).first);
        dots->setBorderColor(theme::color(Token::Surface));
    }
    for (qsizetype i = groups.size(); i < m_dots.size(); ++i)
        m_dots.at(i)->setVisible(false);
}

} // namespace rapport
