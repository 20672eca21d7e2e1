// A page of charts follows its filter and the pointer within a frame. Limits on the processor's time are generous: they
// hold in a debug build on a busy machine, and a chart that builds its scene anew misses them.
#include "charts_fixture.h"
#include "gui/charts/chartcard.h"
#include "gui/charts/chartview.h"
#include "support/cputimer.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>
#include <iostream>

using namespace Qt::StringLiterals;

namespace rapport::test {
namespace {

/// The processor's milliseconds that one of many takes.
template<class Do>
double each(int times, const Do &work)
{
    const CpuTimer timer;
    for (int i = 0; i < times; ++i)
        work(i);
    return static_cast<double>(timer.elapsedMs()) / times;
}

class ChartSpeed : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_card.resize(640, 300);
        m_card.QWidget::show();
        m_card.show(bars(30));
        m_card.grab(); // Fonts and styles are there already when somebody looks at a chart.
    }
    /// New values, painted.
    double renewal(const ChartModel &one, const ChartModel &other)
    {
        m_card.show(one);
        m_card.grab();
        return each(20, [&](int i) {
            m_card.show(i % 2 == 0 ? other : one);
            m_card.grab();
        });
    }

    ChartCard m_card;
};

ChartModel withChannels(ChartModel model, int channels)
{
    const auto count = static_cast<int>(model.points());
    model.series.clear();
    for (int i = 0; i < channels; ++i)
        model.series.append(series(QString::number(i), QString::number(i), seriesColor(i), wavy(count, 2, 20, i)));
    return model;
}

ChartModel changed(ChartModel model)
{
    for (ChartSeries &one : model.series) {
        std::reverse(one.values.begin(), one.values.end());
        one.values[0] = one.values[0].value_or(0) + 3;
    }
    return model;
}

TEST_F(ChartSpeed, NewValuesAreThereWithinAFrame)
{
    const struct
    {
        const char *what;
        ChartModel model;
        double limitMs;
    } cases[]{
        {"stacked bars, 8 channels, 90 days", withChannels(bars(90), 8), 60},
        {"stacked bars, 8 channels, 365 days", withChannels(bars(365), 8), 100},
        {"lines, 2 of 1,095 days", lines(1095), 60},
        {"lines, 2 of 10,000 steps", lines(10'000), 150},
        {"heat map", heatMap(), 60},
        {"cohorts", cohorts(), 60},
        {"scatter", scatter(), 60},
        {"rows", rows(), 60},
    };
    for (const auto &one : cases) {
        const double taken = renewal(one.model, changed(one.model));
        std::cout << one.what << ": " << taken << " ms\n";
        EXPECT_LT(taken, one.limitMs) << one.what;
    }
}

TEST_F(ChartSpeed, AChartIsBuiltWithinTwoFrames)
{
    const double taken = each(10, [](int) {
        ChartCard card;
        card.resize(640, 300);
        card.show(withChannels(bars(90), 8));
        card.grab();
    });
    std::cout << "built with 8 channels, 90 days: " << taken << " ms\n";
    EXPECT_LT(taken, 120);
}

TEST_F(ChartSpeed, HoveringFollowsWithinAFrame)
{
    for (const ChartModel &model : {withChannels(bars(365), 8), lines(1095), heatMap()}) {
        m_card.show(model);
        m_card.grab();
        ChartView &view = m_card.view();
        const QRectF plot = view.chartGeometry().plot;
        const double taken = each(100, [&](int i) {
            QTest::mouseMove(view.viewport(),
                             QPointF(plot.left() + i * plot.width() / 101, plot.center().y()).toPoint());
            QCoreApplication::processEvents(); // Paints what is to be painted.
        });
        std::cout << "hover, " << qPrintable(model.title) << ": " << taken << " ms\n";
        EXPECT_LT(taken, 40);
    }
}

} // namespace
} // namespace rapport::test
