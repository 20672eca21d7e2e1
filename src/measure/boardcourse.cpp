#include "measure/boardcourse.h"

#include "insight/assessment.h"
#include "insight/reportdays.h"
#include "measure/board.h"
#include "measure/measuring.h"
#include "store/campaigns.h"
#include "store/rollups.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kStepMs = 50;

/// Stages of a model by day, from figures that are loaded once.
class DayReckoning
{
public:
    DayReckoning(Reader &r, const MaturityModel &model)
        : m_measuring(r),
          m_model(model),
          m_days(store::reportDays(r)),
          m_decisions(store::practiceDecisions(r, model.id))
    {
    }

    Result<store::DayScores> of(int day)
    {
        QHash<QString, PracticeEvidence> evidence;
        for (const ModelPractice &practice : m_model.practices) {
            const Result<MetricResult> result =
                m_measuring.measure({.metric = practice.metric, .period = {day + 1 - practice.days, day + 1}});
            if (!result)
                return fail(result.error());
            evidence.insert(practice.id, {.now = result->whole.figure, .before = {}});
        }
        store::DayScores scores{.day = day, .scores = {}};
        for (const StageScore &stage :
             assess(m_model, evidence, {}, overrulingsOf(m_decisions, m_days.beginOf(day + 1))).stages)
            scores.scores.append(stage.score ? static_cast<char>(std::lround(*stage.score))
                                             : static_cast<char>(store::kNoScore));
        return scores;
    }

private:
    Measuring m_measuring;
    const MaturityModel &m_model;
    ReportDays m_days;
    QHash<QString, store::PracticeDecision> m_decisions;
};

int todayOf(Reader &r)
{
    return store::reportDays(r).dayOf(r.nowMs());
}

/// Where a course begins: with the first day of which there is a figure, as far back as courses go.
int firstDay(Reader &r, int today)
{
    const std::optional<int> first = store::firstRollUpDay(r);
    return first ? std::clamp(*first, today - kCourseDays, today) : today;
}

/// The newest version of each model that there is, without reading any.
QHash<QString, int> newestModels(Reader &r)
{
    QHash<QString, int> newest = store::newestSavedModels(r);
    for (const MaturityModel &model : shippedModels())
        newest.insert(model.id, model.version);
    return newest;
}

} // namespace

bool isCoursePending(Reader &r)
{
    if (store::figuresPending(r))
        return false;
    const int today = todayOf(r);
    QHash<QString, int> missing = newestModels(r);
    for (const store::MaturityCourse &course : store::maturityCourses(r)) {
        const auto known = missing.constFind(course.model);
        if (known == missing.cend() || *known != course.version)
            continue;
        if (course.next < today)
            return true;
        missing.erase(known);
    }
    return !missing.isEmpty();
}

Result<> reckonSomeOfCourse(Writer &w)
{
    const int today = todayOf(w);
    QElapsedTimer taken;
    taken.start();
    QHash<QString, int> unread = newestModels(w);
    for (const MaturityModel &model : boardModels(w)) {
        unread.remove(model.id);
        const int first = firstDay(w, today);
        int next = std::max(first, store::maturityCourse(w, model.id, model.version).value_or(first));
        QList<store::DayScores> days;
        DayReckoning reckoning(w, model);
        for (; next < today && (days.isEmpty() || taken.elapsed() < kStepMs); ++next) {
            const Result<store::DayScores> day = reckoning.of(next);
            if (!day)
                return fail(day.error());
            days.append(*day);
        }
        store::setMaturityDays(w, model.id, model.version, days);
        store::setMaturityCourse(w, {.model = model.id, .version = model.version, .next = next});
        if (next < today)
            return {};
        if (!days.isEmpty())
            w.changes().maturity = true;
        if (taken.elapsed() >= kStepMs)
            return {};
    }
    // One that cannot be read any more has no course, and nothing of it waits.
    for (auto it = unread.cbegin(); it != unread.cend(); ++it)
        store::setMaturityCourse(w, {.model = it.key(), .version = it.value(), .next = today});
    return {};
}

Result<> reckonCourse(Store &store)
{
    for (;;) {
        const Result<bool> pending =
            store.readNow([](Reader &r) -> Result<bool> { return isCoursePending(r); }, ReadLane::Report);
        if (!pending)
            return fail(pending.error());
        if (!*pending)
            return {};
        if (const Result<> done = store.writeNow(WriteLane::Sync, reckonSomeOfCourse); !done)
            return done;
    }
}

QList<store::DayScores> boardCourse(Reader &r, const MaturityModel &model)
{
    const int today = todayOf(r);
    return store::maturityDays(r, model.id, model.version, today - kCourseDays, today);
}

std::optional<double> stageScoreOf(const store::DayScores &day, qsizetype stage)
{
    if (stage >= day.scores.size())
        return std::nullopt;
    const int score = static_cast<unsigned char>(day.scores.at(stage));
    return score == store::kNoScore ? std::nullopt : std::optional(static_cast<double>(score));
}

Result<BoardWhole> boardWhole(Reader &r, const QString &model)
{
    BoardWhole whole{.models = boardModels(r)};
    const MaturityModel *chosen = findById(whole.models, model);
    whole.model = chosen ? *chosen : whole.models.first();
    const Result<Assessment> now = assessBoard(r, whole.model);
    if (!now)
        return fail(now.error());
    whole.now = *now;
    whole.decisions = store::practiceDecisions(r, whole.model.id);
    whole.kept = store::assessments(r, whole.model.id);
    for (const Campaign &campaign : store::campaigns(r)) {
        if (campaign.plan.model == whole.model.id && campaign.state != CampaignState::Reviewed)
            whole.campaigns.append(campaign);
    }
    whole.course = boardCourse(r, whole.model);
    for (const store::KeptModel &kept : store::maturityModels(r)) {
        if (kept.model == whole.model.id && kept.version == whole.model.version)
            whole.reason = kept.reason;
    }
    return whole;
}

Result<QList<WrongDay>> wrongCourseDays(Reader &r, int every)
{
    QList<WrongDay> wrong;
    for (const MaturityModel &model : boardModels(r)) {
        const QList<store::DayScores> kept = boardCourse(r, model);
        const int right = store::maturityCourse(r, model.id, model.version).value_or(0);
        DayReckoning reckoning(r, model);
        for (qsizetype i = 0; i < kept.size() && kept[i].day < right; i += std::max(every, 1)) {
            const Result<store::DayScores> now = reckoning.of(kept[i].day);
            if (!now)
                return fail(now.error());
            if (*now != kept[i]) {
                wrong.append({.model = model.id, .day = kept[i].day});
                break;
            }
        }
    }
    return wrong;
}

} // namespace rapport
