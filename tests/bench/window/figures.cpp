#include "window/figures.h"

#include "measure.h"
#include "window/observer.h"
#include "window/process.h"

#include "gui/charts/chartview.h"
#include "gui/metrics/cardgrid.h"
#include "gui/metrics/filterbar.h"
#include "gui/metrics/metricspage.h"
#include "gui/shell/mainwindow.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rapport::bench {
namespace {

constexpr int kPatienceMs = 120'000;
constexpr int kHovers = 60;

/// Other days each time, and other channels: nothing of the last answer serves for the next.
DashboardScope scopeOf(const DashboardScope &first, int turn, const QStringList &channels)
{
    constexpr std::array kRanges{RangePreset::Last90, RangePreset::LastYear, RangePreset::All, RangePreset::ThisYear,
                                 RangePreset::LastQuarter};
    DashboardScope scope = first;
    scope.range = kRanges.at(static_cast<size_t>(turn) % kRanges.size());
    const qsizetype channel = turn % (channels.size() + 1);
    if (channel > 0)
        scope.filters.insert(u"channel"_s, {channels.at(channel - 1)});
    return scope;
}

/// Of what is behind the charts when nothing is filtered.
QStringList channelsOf(const CardGrid &grid)
{
    QStringList channels;
    for (const ChartView *view : grid.findChildren<ChartView *>()) {
        for (const ChartSeries &series : view->model().series) {
            if (view->model().title.contains(u"channel"_s) && !channels.contains(series.key))
                channels.append(series.key);
        }
    }
    return channels;
}

} // namespace

QJsonObject measureFigures(MainWindow &window, int changes)
{
    window.showPage(u"metrics"_s);
    auto *page = window.findChild<MetricsPage *>();
    auto *bar = window.findChild<FilterBar *>();
    if (!page || !bar)
        return {};
    const auto isComplete = [page] { return page->isComplete(); };
    const double opened = wallMs();
    Q_EMIT bar->dashboardChosen(builtInDashboards().at(1));
    if (!waitForPaint(window, kPatienceMs, isComplete))
        return {};
    const double first = wallMs() - opened;
    const QStringList channels = channelsOf(page->grid());
    const DashboardScope scope = page->dashboard().scope;
    Samples changed;
    for (int turn = 1; turn <= changes; ++turn) {
        const double begin = wallMs();
        page->setScope(scopeOf(scope, turn, channels));
        if (!waitForPaint(window, kPatienceMs, isComplete))
            return {};
        changed.add(wallMs() - begin);
    }

    Samples hovered;
    const QList<ChartView *> views = page->grid().findChildren<ChartView *>();
    const auto over = std::find_if(views.begin(), views.end(), [](const ChartView *view) {
        return view->model().isOverTime() && !view->visibleRegion().isEmpty();
    });
    for (int turn = 0; over != views.end() && turn < kHovers; ++turn) {
        QWidget &port = *(*over)->viewport();
        const QPoint at(port.width() * (10 + turn) / (kHovers + 20), port.height() / 2);
        const double begin = wallMs();
        QTest::mouseMove(&port, at);
        if (waitForPaint(window, 200, [] { return true; }))
            hovered.add(wallMs() - begin);
    }
    return {{u"figuresFirstMs"_s, first},
            {u"figuresChangeMedianMs"_s, changed.median()},
            {u"figuresChangeP95Ms"_s, changed.p95()},
            {u"figuresHoverP95Ms"_s, hovered.p95()},
            {u"figuresCards"_s, static_cast<int>(page->grid().count())}};
}

} // namespace rapport::bench
