// Charts in the window: what they draw, and what the pointer tells and opens.
#include "charts_card_fixture.h"

#include <QApplication>
#include <QChart>
#include <QLineSeries>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace rapport::test {
namespace {

using Charts = ChartsTest;

TEST_F(Charts, EachKindDrawsEachValueThatThereIs)
{
    for (const ChartModel &model : everyKind()) {
        show(model);
        const QImage drawn = picture();
        int differing = 0;
        for (int y = 0; y < drawn.height(); y += 3) {
            for (int x = 0; x < drawn.width(); x += 3)
                differing += drawn.pixelColor(x, y) != drawn.pixelColor(0, 0);
        }
        EXPECT_GT(differing, 40) << qPrintable(model.title);
        for (qsizetype s = 0; s < model.series.size(); ++s) {
            for (qsizetype p = 0; p < model.series.at(s).values.size(); ++p) {
                const ChartMark *found = view().chartGeometry().markOf(s, p);
                if (!model.value(s, p)) {
                    // A row without data has a name, and a cell a place; neither has a size that says 0.
                    EXPECT_TRUE(!found || found->shape == ChartMark::Shape::Unseen || found->rect.width() == 0);
                    continue;
                }
                ASSERT_TRUE(found) << qPrintable(model.title) << s << ' ' << p;
                EXPECT_TRUE(QRectF(view().viewport()->rect()).contains(found->rect.center()));
            }
        }
        for (const printing::ChartText &text : view().chartGeometry().texts)
            EXPECT_TRUE(QRectF(view().viewport()->rect()).adjusted(-1, -1, 1, 1).contains(text.rect))
                << qPrintable(model.title) << qPrintable(text.text);
    }
}

TEST_F(Charts, AClickOpensWhatItIsOn)
{
    QSignalSpy opened(&m_card, &ChartCard::opened);
    for (const ChartModel &model : everyKind()) {
        show(model);
        const QList<ChartMark> marks = view().chartGeometry().marks;
        for (const ChartMark &one : marks) {
            if (!model.value(one.series, one.point) || *model.value(one.series, one.point) == 0)
                continue;
            opened.clear();
            click(one.rect.center());
            ASSERT_EQ(opened.size(), 1) << qPrintable(model.title) << one.series << ' ' << one.point;
            EXPECT_EQ(opened.first().at(0).toInt(), one.series) << qPrintable(model.title);
            EXPECT_EQ(opened.first().at(1).toInt(), one.point) << qPrintable(model.title);
        }
    }
    opened.clear();
    ChartModel model = bars();
    show(model);
    click({2, 2});
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, mark(0, 0).rect.center().toPoint());
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, mark(0, 5).rect.center().toPoint());
    EXPECT_EQ(opened.size(), 0) << "what is let go somewhere else was not meant";
    model.opens = false;
    show(model);
    click(mark(0, 0).rect.center());
    EXPECT_EQ(opened.size(), 0);
}

TEST_F(Charts, ThePointerTellsTheExactValues)
{
    ChartModel model = bars();
    model.series[0].values[3] = 12;
    model.series[1].values[3] = 7;
    model.series[2].values[3] = std::nullopt;
    model.series[2].name = u"<b>Forum & Co.</b>"_s;
    show(model);
    EXPECT_EQ(hover(mark(0, 3).rect.center()), (QStringList{u"27 August"_s, u"<b>Forum & Co.</b>: no data"_s,
                                                            u"Bluesky: 7"_s, u"Mastodon: 12"_s, u"Total: 19"_s}));
    EXPECT_EQ(hover({1, 1}), QStringList());
    show(funnel());
    EXPECT_EQ(hover(mark(1, 0).rect.center()), (QStringList{u"Curate"_s, u"1,904, 10.3% of the one above"_s}));
    show(heatMap());
    EXPECT_EQ(hover(mark(6, 4).rect.center()), (QStringList{u"Sun, 4"_s, u"0"_s}));
    EXPECT_EQ(hover(mark(6, 3).rect.center()), (QStringList{u"Sun, 3"_s, u"no data"_s})) << "no data is not 0";
    show(scatter());
    EXPECT_EQ(hover(mark(0, 1).rect.center()),
              (QStringList{u"Bo Lind"_s, u"Reach: 45,000"_s, u"Advocacy: 64"_s, u"Advocates"_s}));
    QEvent left(QEvent::Leave);
    QApplication::sendEvent(view().viewport(), &left);
    EXPECT_TRUE(view().hoverTexts().isEmpty());
}

TEST_F(Charts, AColumnOfManySeriesSaysHowManyAreNotTold)
{
    ChartModel model = bars(3);
    for (int i = 0; i < 20; ++i)
        model.series.append(series(QString::number(i), QString::number(i), seriesColor(i), {1.0, 2.0, 3.0}));
    show(model);
    const QStringList told = hover(mark(0, 1).rect.center());
    EXPECT_EQ(told.size(), 14);
    EXPECT_EQ(told.last(), u"and 12 more"_s);
}

TEST_F(Charts, NoDataIsAGapInALine)
{
    ChartModel model = lines(10);
    model.series.removeLast();
    model.series[0].values[4] = std::nullopt;
    model.series[0].values[6] = std::nullopt;
    show(model);
    const printing::ChartGeometry &geometry = view().chartGeometry();
    ASSERT_EQ(geometry.stretches.size(), 2);
    EXPECT_EQ(geometry.stretches.at(0).points.size(), 4);
    EXPECT_EQ(geometry.stretches.at(1).points.size(), 3);
    EXPECT_EQ(geometry.markOf(0, 4), nullptr);
    EXPECT_EQ(mark(0, 5).shape, ChartMark::Shape::Dot) << "a day between two gaps is seen as a dot";
    const double x = geometry.at({4.5, 0}).x();
    EXPECT_EQ(hover({x, geometry.plot.center().y()}), (QStringList{u"28 August"_s, u"Median: no data"_s}));
    int visible = 0;
    for (const QAbstractSeries *one : view().chart()->series())
        visible += one->isVisible();
    EXPECT_EQ(visible, 2);
}

TEST_F(Charts, WhatIsNotOverYetLooksAndReadsSo)
{
    ChartModel model = bars(3);
    model.series.resize(1);
    model.series[0].values = {20.0, 20.0, 20.0};
    model.unfinishedFrom = 2;
    show(model);
    const auto colors = [&](qsizetype point) {
        const QImage drawn = picture();
        const QRect inside = mark(0, point).rect.toAlignedRect().adjusted(3, 3, -3, -3);
        QSet<QRgb> found;
        for (int y = inside.top(); y < inside.bottom(); ++y)
            found.insert(drawn.pixel(inside.center().x(), y));
        return found.size();
    };
    EXPECT_EQ(colors(1), 1);
    EXPECT_GT(colors(2), 1) << "hatched";
    EXPECT_TRUE(hover(mark(0, 2).rect.center()).contains(u"not over yet"_s));
    EXPECT_FALSE(hover(mark(0, 1).rect.center()).contains(u"not over yet"_s));

    ChartModel line = lines(5);
    line.unfinishedFrom = 4;
    show(line);
    const auto &stretches = view().chartGeometry().stretches;
    ASSERT_EQ(stretches.size(), 4);
    EXPECT_TRUE(stretches.at(1).unfinished);
    EXPECT_EQ(stretches.at(1).points.first(), stretches.at(0).points.last()) << "dotted from where the rest ends";
}

TEST_F(Charts, TheLegendSwitchesSeriesAndTheChoiceSurvivesNewData)
{
    show(bars());
    ASSERT_EQ(legend().size(), 3);
    QTest::mouseClick(legend().at(0), Qt::LeftButton);
    EXPECT_EQ(m_card.hiddenSeries(), QSet<QString>{u"mastodon"_s});
    EXPECT_EQ(view().chartGeometry().markOf(0, 0), nullptr);
    QTest::keyClick(legend().at(1), Qt::Key_Space);
    EXPECT_EQ(view().chartGeometry().markOf(1, 0), nullptr);
    EXPECT_DOUBLE_EQ(mark(2, 0).rect.bottom(), view().chartGeometry().plot.bottom()) << "what is left stands on 0";

    ChartModel next = bars(20);
    std::swap(next.series[0], next.series[2]);
    show(next);
    EXPECT_NE(view().chartGeometry().markOf(0, 0), nullptr) << "the forum, now first";
    EXPECT_EQ(view().chartGeometry().markOf(2, 0), nullptr);
    ASSERT_EQ(legend().size(), 3);
    EXPECT_TRUE(legend().at(0)->isChecked());
    EXPECT_FALSE(legend().at(2)->isChecked());
    EXPECT_FALSE(hover(mark(0, 0).rect.center()).join(u' ').contains(u"Mastodon"_s));
    show(rows());
    EXPECT_TRUE(legend().isEmpty() || !legend().first()->isVisible()) << "bars with names need none";
    show(bars());
    EXPECT_FALSE(legend().at(0)->isChecked());
    QTest::mouseClick(legend().at(0), Qt::LeftButton);
    EXPECT_NE(view().chartGeometry().markOf(0, 0), nullptr);
}

TEST_F(Charts, AnnotationsAreMarkedToldAndOpened)
{
    ChartModel model = bars(14);
    model.annotations = {
        {.kind = ChartAnnotation::Kind::Campaign,
         .days = {ReportDays::dayOf(QDate(2026, 8, 26)), ReportDays::dayOf(QDate(2026, 8, 30))},
         .text = u"Autumn swap"_s},
        {.kind = ChartAnnotation::Kind::Post, .days = dayOf({2026, 9, 2}), .text = u"“Dressing a loom”"_s},
        {.kind = ChartAnnotation::Kind::Event, .days = dayOf({2027, 9, 2}), .text = u"Next year's fair"_s},
    };
    show(model);
    const QList<printing::ChartFlag> flags = view().chartGeometry().flags;
    ASSERT_EQ(flags.size(), 2) << "what lies outside is not on the axis";
    EXPECT_EQ(hover(flags.at(0).rect.center()), (QStringList{u"Autumn swap"_s, u"26 August to 29 August 2026"_s}));
    EXPECT_EQ(hover(flags.at(1).rect.center()), (QStringList{u"“Dressing a loom”"_s, u"2 September 2026"_s}));
    EXPECT_TRUE(hover(mark(0, 9).rect.center()).contains(u"“Dressing a loom”"_s));
    EXPECT_NEAR(flags.at(1).rect.center().x(), mark(0, 9).rect.center().x(), 1.5);
    EXPECT_NEAR(flags.at(0).rect.left(), mark(0, 2).hit.left(), 1.5);
    QSignalSpy told(&m_card, &ChartCard::annotationOpened);
    QSignalSpy opened(&m_card, &ChartCard::opened);
    click(flags.at(1).rect.center());
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told.first().first().toInt(), 1);
    EXPECT_EQ(opened.size(), 0);
}

TEST_F(Charts, NewDataOfTheSameShapeIsPutIntoWhatIsThere)
{
    show(lines(30));
    const QList<QAbstractSeries *> before = view().chart()->series();
    const QList<QAbstractButton *> keys = legend();
    ChartModel next = lines(30);
    next.series[0].values = wavy(30, 9000, 100, 5);
    show(next);
    EXPECT_EQ(view().chart()->series(), before);
    EXPECT_EQ(legend(), keys);
    EXPECT_EQ(qobject_cast<QLineSeries *>(before.first())->points().first().y(), *next.series[0].values[0]);
    view().setFocus();
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    const std::optional<Place> current = view().currentPlace();
    show(lines(30));
    EXPECT_EQ(view().currentPlace(), current) << "whoever reads a point stays there";
}

TEST_F(Charts, RightToLeftIsTheMirrorImage)
{
    show(bars(5));
    const double left = mark(0, 0).rect.left();
    const QRectF area = view().chartGeometry().area;
    m_card.setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    EXPECT_NEAR(mark(0, 0).rect.right(), area.right() - left, 1);
    EXPECT_GT(mark(0, 0).rect.left(), mark(0, 4).rect.left());
    EXPECT_EQ(hover(mark(0, 1).rect.center()).first(), u"25 August"_s);
    view().setFocus();
    key(Qt::Key_Left);
    key(Qt::Key_Right);
    EXPECT_EQ(view().currentPlace(), (Place{0, 3})) << "the day before lies to the right";
    QSignalSpy opened(&m_card, &ChartCard::opened);
    click(mark(2, 1).rect.center());
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().at(1).toInt(), 1);

    show(lines(5));
    const printing::ChartGeometry &geometry = view().chartGeometry();
    const auto *series = qobject_cast<QLineSeries *>(view().chart()->series().first());
    const QPointF drawn = view().chart()->mapToPosition(series->points().first(), view().chart()->series().first());
    EXPECT_NEAR(drawn.x(), geometry.at({0.5, 0}).x(), 1.5) << "Qt's axis and ours agree";
    EXPECT_NEAR(drawn.y(), mark(0, 0).rect.center().y(), 1.5);
}

TEST_F(Charts, QtsAxesAndOursAgree)
{
    for (const ChartModel &model : {lines(20), scatter()}) {
        show(model);
        for (QAbstractSeries *one : view().chart()->series()) {
            if (!one->isVisible())
                continue;
            const QList<QPointF> points = qobject_cast<QXYSeries *>(one)->points();
            for (const QPointF &point : points) {
                const QPointF drawn = view().chart()->mapToPosition(point, one);
                const ChartMark *nearest = view().chartGeometry().markAt(drawn);
                ASSERT_NE(nearest, nullptr);
                EXPECT_LT(QLineF(nearest->rect.center(), drawn).length(), 1.5) << qPrintable(model.title);
            }
        }
    }
}

TEST_F(Charts, LightAndDarkAreSwitchedInPlace)
{
    for (const ChartModel &model : everyKind()) {
        theme::setScheme(theme::Scheme::Light);
        show(model);
        const QImage light = m_card.grab().toImage();
        theme::setScheme(theme::Scheme::Dark);
        QCoreApplication::processEvents();
        const QImage dark = m_card.grab().toImage();
        EXPECT_LT(dark.pixelColor(20, 290).lightness(), 60) << qPrintable(model.title);
        EXPECT_GT(light.pixelColor(20, 290).lightness(), 200) << qPrintable(model.title);
        for (const ChartMark &one : view().chartGeometry().marks)
            EXPECT_TRUE(one.fill.isValid() || one.shape == ChartMark::Shape::Unseen);
    }
}

TEST_F(Charts, NothingToShowIsSaid)
{
    ChartModel model = bars(5);
    for (ChartSeries &one : model.series)
        one.values.fill(std::nullopt);
    model.missing = u"No conversations in this period."_s;
    show(model);
    ASSERT_EQ(view().chartGeometry().texts.size(), 1);
    EXPECT_EQ(view().chartGeometry().texts.first().text, model.missing);
    show(ChartModel());
    EXPECT_EQ(view().chartGeometry().texts.first().text, u"no data"_s);
    view().setFocus();
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    EXPECT_EQ(view().currentSentence(), u"no data"_s);
}

TEST_F(Charts, OddModelsDoNoHarm)
{
    QList<ChartModel> odd = everyKind();
    for (ChartModel &model : odd) {
        model.title = QString(10'000, u'W');
        for (ChartSeries &one : model.series) {
            one.name = QString(3'000, u'M');
            one.values.append({std::nan(""), INFINITY, 1e308, -1e308, -3.0});
            one.across.resize(1);
            one.names.clear();
        }
        model.unfinishedFrom = -5;
        model.goal = INFINITY;
        model.annotations.append({.kind = ChartAnnotation::Kind::Event, .days = {9, -9}, .text = {}});
    }
    ChartModel many = rows();
    for (int i = 0; i < 500; ++i)
        many.series.append(many.series.first());
    odd.append(many);
    for (const ChartModel &model : std::as_const(odd)) {
        for (const QSize size : {QSize(640, 300), QSize(1, 1), QSize(150, 90), QSize(2000, 60)}) {
            m_card.resize(size);
            show(model);
            view().grab();
            for (const Qt::Key one : {Qt::Key_End, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Home})
                key(one);
            EXPECT_LT(hover(QPointF(view().width() / 2.0, view().height() / 2.0)).size(), 20);
        }
    }
    EXPECT_LT(view().chartGeometry().marks.size(), 20) << "rows that find no room are counted in words";
}

} // namespace
} // namespace rapport::test
