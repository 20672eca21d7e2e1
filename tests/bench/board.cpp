#include "bench.h"

#include "insight/maturitymodel.h"
#include "measure/board.h"
#include "measure/boardcourse.h"
#include "stop.h"
#include "store/rollups.h"
#include "sync/maturitycommands.h"

#include <QElapsedTimer>
#include <algorithm>

// The maturity board with 60 practices and three years of daily history: what it takes to open and to assess. On a copy
// of the workspace, since a model and its days are written.
namespace rapport::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPractices = 60;
constexpr int kOpenRuns = 20;
constexpr int kAssessRuns = 5;
constexpr double kOpenMs = 200;
constexpr double kAssessMs = 2'000;

/// The practices of all models that come with the program, as often as it takes.
MaturityModel largeModel()
{
    MaturityModel large = shippedModels().first();
    large.id = u"bench"_s;
    large.practices.clear();
    QList<ModelPractice> all;
    for (const MaturityModel &model : shippedModels())
        all += model.practices;
    for (qsizetype i = 0; i < kPractices; ++i) {
        ModelPractice practice = all[i % all.size()];
        practice.id = u"practice-%1"_s.arg(i);
        practice.stage = large.stages[i % large.stages.size()].id;
        large.practices.append(practice);
    }
    return large;
}

/// Three years of days, as the quiet upkeep keeps them.
void addHistory(Store &store, const MaturityModel &model)
{
    const Result<Event> saved = MaturityCommands(store).saveModel(maturityModelText(model)).result();
    if (!saved)
        stop(u"the model is refused: "_s + saved.error().detail);
    const Result<> written = store.writeNow(WriteLane::Sync, [&model](Writer &w) -> Result<> {
        const int today = store::reportDays(w).dayOf(w.nowMs());
        QList<store::DayScores> days;
        for (int day = today - kCourseDays; day < today; ++day)
            days.append({.day = day, .scores = QByteArray(model.stages.size(), static_cast<char>(day % 101))});
        store::setMaturityDays(w, model.id, 1, days);
        return {};
    });
    if (!written)
        stop(u"the history cannot be written"_s);
}

} // namespace

void measureBoard(Bench &bench)
{
    bench.store.reset();
    const QString copy = copyWorkspace(bench, u"board"_s);
    bench.store = openWorkspace(bench.workspace);
    const std::unique_ptr<Store> store = openWorkspace(copy);
    const MaturityModel model = largeModel();
    addHistory(*store, model);
    const auto open = [&model](Reader &r) {
        const BoardWhole whole = valueOf(boardWhole(r, model.id));
        if (whole.now.practices.size() != kPractices || whole.course.size() != kCourseDays)
            stop(u"the board is not whole"_s);
    };
    const Samples opened = valueOf(store->readNow(
        [&](Reader &r) -> Result<Samples> { return timed(2, kOpenRuns, [&](int) { open(r); }); }, ReadLane::Report));
    bench.report.add({.name = u"board with 60 practices and three years of daily history opens"_s,
                      .value = opened.p95(),
                      .unit = u"ms p95"_s,
                      .budget = {.value = kOpenMs}});
    MaturityCommands commands(*store);
    // By the clock: the work is done on the writer's thread.
    Samples assessed;
    for (int i = 0; i < kAssessRuns; ++i) {
        QElapsedTimer watch;
        watch.start();
        (void)valueOf(commands.assess(model.id).result());
        assessed.add(static_cast<double>(watch.nsecsElapsed()) / 1e6);
    }
    bench.report.add(
        {.name = u"assess now"_s, .value = assessed.p95(), .unit = u"ms p95"_s, .budget = {.value = kAssessMs}});
}

} // namespace rapport::bench
