#include "sync/dailyscores.h"

#include "base/time.h"
#include "store/rollups.h"
#include "store/scores.h"
#include "sync/scorereckoning.h"
#include "sync/whendone.h"

#include <QTimer>

namespace rapport {
namespace {

constexpr int kLookMs = 5 * 60'000;
constexpr qint64 kFirstDayEveryMs = 15 * kMinuteMs;

} // namespace

bool areScoresDue(Reader &r)
{
    const QList<store::ScoreRun> runs = store::scoreRuns(r, 2);
    if (runs.isEmpty())
        return true;
    const store::ScoreRun &last = runs.first();
    if (last.watermark == store::scoreWatermark(r))
        return false;
    const ReportDays days = store::reportDays(r);
    if (days.dayOf(last.at) != days.dayOf(r.nowMs()))
        return true;
    return runs.size() == 1 && r.nowMs() - last.at >= kFirstDayEveryMs;
}

struct DailyScores::Private
{
    Private(Store &s, int firstLookMs) : store(s), reckoning(s)
    {
        reckoning.giveWay();
        QObject::connect(&timer, &QTimer::timeout, &reckoning, [this] { look(); });
        timer.setSingleShot(true);
        timer.start(firstLookMs);
    }

    void look()
    {
        timer.start(kLookMs);
        const auto due = store.read([](Reader &r) -> Result<bool> { return areScoresDue(r); });
        whenDone(due, &reckoning, [this](const Result<bool> &answer) {
            if (answer && *answer)
                reckoning.refresh();
        });
    }

    Store &store;
    QTimer timer;
    ScoreReckoning reckoning;
};

DailyScores::DailyScores(Store &store, int firstLookMs)
    : d(store.access() == Store::Access::ReadOnly ? nullptr : std::make_unique<Private>(store, firstLookMs))
{
}

DailyScores::~DailyScores() = default;

} // namespace rapport
