#include "measure/board.h"

#include "insight/evidenceneeds.h"
#include "insight/reportdays.h"
#include "measure/measuring.h"
#include "store/campaigns.h"
#include "store/maturity.h"
#include "store/rollups.h"

#include <algorithm>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// What is shown of a step of the path covers so many days.
constexpr int kStepDays = 90;
constexpr int kMonths = 6;

/// Measures for one day, and finds the rest of the evidence beside the figures.
class Evidence
{
public:
    Evidence(Reader &r, const MaturityModel &model, int day)
        : m_measuring(r), m_model(model), m_day(day), m_campaigns(store::campaigns(r))
    {
    }

    Result<PracticeEvidence> ofPractice(const ModelPractice &practice)
    {
        const std::pair asked(practice.metric, practice.days);
        if (const auto known = m_known.constFind(asked); known != m_known.cend())
            return *known;
        const Period now{m_day + 1 - practice.days, m_day + 1};
        const Result<MetricResult> result =
            m_measuring.measure({.metric = practice.metric, .period = now, .compareWith = before(now)});
        if (!result)
            return fail(result.error());
        const PracticeEvidence evidence{.now = result->whole.figure,
                                        .before = result->compared ? result->compared->figure : Figure(),
                                        .query = result->whole.query,
                                        .missing = needsOf(*result)};
        m_known.insert(asked, evidence);
        return evidence;
    }

    Result<StepEvidence> ofStep(const ModelStep &step)
    {
        StepEvidence evidence;
        const Period shown{m_day + 1 - kStepDays, m_day + 1};
        const Result<std::optional<double>> figure = valueOf(step.metric, shown);
        if (!figure)
            return fail(figure.error());
        evidence.figure = *figure;
        if (!step.secondMetric.isEmpty()) {
            const Result<std::optional<double>> second = valueOf(step.secondMetric, shown);
            if (!second)
                return fail(second.error());
            evidence.second = *second;
        }
        if (const Result<> months = takeMonths(step, evidence); !months)
            return fail(months.error());
        takeCampaigns(step, evidence);
        return evidence;
    }

private:
    static QString needsOf(const MetricResult &result)
    {
        if (result.whole.figure.value)
            return {};
        return result.missing.isEmpty() ? evidenceNeeds(result.metric) : result.missing;
    }

    Result<std::optional<double>> valueOf(const QString &metric, const Period &period)
    {
        const Result<MetricResult> result = m_measuring.measure({.metric = metric, .period = period});
        if (!result)
            return fail(result.error());
        return result->whole.figure.value;
    }

    /// The last six calendar months; and all the time before them counts as having happened once.
    Result<> takeMonths(const ModelStep &step, StepEvidence &evidence)
    {
        const QDate today = ReportDays::dateOf(m_day);
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(1 - kMonths);
        const Period months{ReportDays::dayOf(first), m_day + 1};
        const Result<MetricResult> result =
            m_measuring.measure({.metric = step.metric, .period = months, .step = Step::Month});
        if (!result)
            return fail(result.error());
        if (!result->series.isEmpty()) {
            const QList<MetricPoint> &points = result->series.first().points;
            const qsizetype count = std::min<qsizetype>(points.size(), kMonths);
            for (qsizetype i = 0; i < count; ++i)
                evidence.months[static_cast<size_t>(kMonths - count + i)] = points[i].figure.value;
        }
        const Result<std::optional<double>> ever = valueOf(step.metric, {0, m_day + 1});
        if (!ever)
            return fail(ever.error());
        evidence.everHappened = ever->value_or(0) > 0;
        return {};
    }

    void takeCampaigns(const ModelStep &step, StepEvidence &evidence) const
    {
        for (const Campaign &campaign : m_campaigns) {
            const CampaignPlan &plan = campaign.plan;
            if (plan.model != m_model.id || plan.step != step.id || campaign.state == CampaignState::Draft ||
                plan.fromDay > m_day)
                continue;
            const auto &goals = plan.goals;
            evidence.tied |= std::any_of(goals.begin(), goals.end(),
                                         [](const CampaignGoal &goal) { return goal.target.has_value(); });
            const bool ended = plan.toDay <= m_day &&
                               (campaign.state == CampaignState::Closed || campaign.state == CampaignState::Reviewed);
            evidence.campaignsMet += ended && std::any_of(goals.begin(), goals.end(), [](const CampaignGoal &goal) {
                                         return goal.verdict == Verdict::Met;
                                     });
        }
    }

    Measuring m_measuring;
    const MaturityModel &m_model;
    int m_day;
    QList<Campaign> m_campaigns;
    QHash<std::pair<QString, int>, PracticeEvidence> m_known; ///< Practices of one figure share it.
};

} // namespace

QHash<QString, Overruling> overrulingsOf(const QHash<QString, store::PracticeDecision> &decisions, qint64 until)
{
    QHash<QString, Overruling> all;
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it) {
        if (it->score && it->at < until)
            all.insert(it.key(), {.score = *it->score, .reason = it->reason, .actorName = it->actorName, .at = it->at});
    }
    return all;
}

QList<MaturityModel> boardModels(Reader &r)
{
    QList<MaturityModel> models = shippedModels();
    for (const store::KeptModel &kept : store::maturityModels(r)) {
        if (findById(models, kept.model))
            continue; // the newest version comes first
        if (const Result<MaturityModel> model = readMaturityModel(kept.text))
            models.append(*model);
    }
    return models;
}

std::optional<MaturityModel> boardModel(Reader &r, const QString &id)
{
    const QList<MaturityModel> models = boardModels(r);
    const MaturityModel *found = findById(models, id);
    return found ? std::optional(*found) : std::nullopt;
}

Result<Assessment> assessBoard(Reader &r, const MaturityModel &model, std::optional<int> day)
{
    const ReportDays days(store::reportZone(r));
    const int at = day.value_or(days.dayOf(r.nowMs()));
    Evidence evidence(r, model, at);
    QHash<QString, PracticeEvidence> practices;
    for (const ModelPractice &practice : model.practices) {
        const Result<PracticeEvidence> found = evidence.ofPractice(practice);
        if (!found)
            return fail(found.error());
        practices.insert(practice.id, *found);
    }
    QHash<QString, StepEvidence> steps;
    for (const ModelStep &step : model.path) {
        const Result<StepEvidence> found = evidence.ofStep(step);
        if (!found)
            return fail(found.error());
        steps.insert(step.id, *found);
    }
    Assessment assessment =
        assess(model, practices, steps, overrulingsOf(store::practiceDecisions(r, model.id), days.beginOf(at + 1)));
    assessment.at = r.nowMs();
    assessment.day = at;
    return assessment;
}

} // namespace rapport
