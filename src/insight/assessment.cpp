#include "insight/assessment.h"

#include <QJsonArray>

#include <algorithm>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStateNames{QLatin1StringView("no data"), QLatin1StringView("not started"),
                                 QLatin1StringView("growing"), QLatin1StringView("in place"),
                                 QLatin1StringView("slipping")};
constexpr int kMonthsNeeded = 3;
constexpr int kCampaignsNeeded = 2;
/// Of what cannot count yet.
constexpr double kLaterStages = 0.5;

PracticeState stateOf(const PracticeScore &practice)
{
    if (!practice.score)
        return PracticeState::NoData;
    if (*practice.score >= kInPlaceFrom)
        return PracticeState::InPlace;
    if (!practice.overruled && practice.before && *practice.before - *practice.score >= kSlippingBy)
        return PracticeState::Slipping;
    return *practice.score > 0 ? PracticeState::Growing : PracticeState::NotStarted;
}

PracticeScore scored(const ModelPractice &practice, const PracticeEvidence &evidence,
                     const std::optional<Overruling> &overruled)
{
    PracticeScore score{.practice = practice.id,
                        .measured = practiceScore(practice, evidence.now),
                        .before = practiceScore(practice, evidence.before),
                        .evidence = evidence,
                        .overruled = overruled};
    score.score = overruled ? std::optional(overruled->score) : score.measured;
    score.state = stateOf(score);
    return score;
}

StageScore stageScore(const MaturityModel &model, const ModelStage &stage,
                      const QHash<QString, PracticeScore> &practices)
{
    StageScore score{.stage = stage.id};
    double sum = 0;
    double known = 0;
    double all = 0;
    for (const ModelPractice &practice : model.practicesOf(stage.id)) {
        ++score.all;
        all += practice.weight;
        if (const auto found = practices[practice.id].score) {
            ++score.known;
            known += practice.weight;
            sum += *found * practice.weight;
        }
    }
    if (known > 0)
        score.score = sum / known;
    score.holds = score.score && *score.score >= stage.floor && known * 2 >= all;
    return score;
}

double weightOf(const MaturityModel &model, const QString &stage)
{
    double sum = 0;
    for (const ModelPractice &practice : model.practicesOf(stage))
        sum += practice.weight;
    return sum;
}

QList<NextStep> nextSteps(const MaturityModel &model, const Assessment &assessment,
                          const QHash<QString, PracticeScore> &practices)
{
    QList<NextStep> steps;
    bool beyond = false;
    for (const ModelStage &stage : model.stages) {
        const double weights = weightOf(model, stage.id);
        for (const ModelPractice &practice : model.practicesOf(stage.id)) {
            const PracticeScore &now = practices[practice.id];
            const double missing = 100 - now.score.value_or(0);
            if (missing <= 0)
                continue;
            const double gain = missing * practice.weight / weights;
            steps.append({.practice = practice.id,
                          .stage = stage.id,
                          .gain = beyond ? gain * kLaterStages : gain,
                          .connects = !now.score});
        }
        beyond = beyond || stage.id == assessment.currentStage;
    }
    std::stable_sort(steps.begin(), steps.end(), [](const NextStep &a, const NextStep &b) { return a.gain > b.gain; });
    return steps;
}

QString reachedOnPath(const MaturityModel &model, const QList<StepScore> &path)
{
    QString reached;
    for (const ModelStage &stage : model.stages) {
        bool any = false;
        for (const ModelStep &step : model.path) {
            if (step.stage != stage.id)
                continue;
            any = true;
            const auto it =
                std::find_if(path.begin(), path.end(), [&step](const StepScore &one) { return one.step == step.id; });
            if (it == path.end() || it->level < 2)
                return reached;
        }
        if (any)
            reached = stage.id;
    }
    return reached;
}

QJsonValue optionalNumber(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<double> numberOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject figureToJson(const Figure &figure)
{
    return {{u"value"_s, optionalNumber(figure.value)},
            {u"numerator"_s, figure.numerator},
            {u"denominator"_s, figure.denominator},
            {u"excluded"_s, figure.excluded},
            {u"rows"_s, figure.rows}};
}

Figure figureFromJson(const QJsonObject &json)
{
    return {.value = numberOf(json[u"value"_s]),
            .numerator = json[u"numerator"_s].toInteger(),
            .denominator = json[u"denominator"_s].toInteger(),
            .excluded = json[u"excluded"_s].toInteger(),
            .rows = json[u"rows"_s].toInteger()};
}

QJsonObject practiceToJson(const PracticeScore &score)
{
    QJsonObject json{{u"practice"_s, score.practice},
                     {u"state"_s, static_cast<int>(score.state)},
                     {u"score"_s, optionalNumber(score.score)},
                     {u"measured"_s, optionalNumber(score.measured)},
                     {u"before"_s, optionalNumber(score.before)},
                     {u"figure"_s, figureToJson(score.evidence.now)},
                     {u"figureBefore"_s, figureToJson(score.evidence.before)},
                     {u"query"_s, score.evidence.query},
                     {u"missing"_s, score.evidence.missing}};
    if (score.overruled)
        json[u"overruled"_s] = QJsonObject{{u"score"_s, score.overruled->score},
                                           {u"reason"_s, score.overruled->reason},
                                           {u"actor"_s, score.overruled->actorName},
                                           {u"at"_s, score.overruled->at}};
    return json;
}

PracticeScore practiceFromJson(const QJsonObject &json)
{
    PracticeScore score{.practice = json[u"practice"_s].toString(),
                        .state = static_cast<PracticeState>(std::clamp(json[u"state"_s].toInt(), 0, 4)),
                        .score = numberOf(json[u"score"_s]),
                        .measured = numberOf(json[u"measured"_s]),
                        .before = numberOf(json[u"before"_s]),
                        .evidence = {.now = figureFromJson(json[u"figure"_s].toObject()),
                                     .before = figureFromJson(json[u"figureBefore"_s].toObject()),
                                     .query = json[u"query"_s].toString(),
                                     .missing = json[u"missing"_s].toString()},
                        .overruled = std::nullopt};
    if (const QJsonObject overruled = json[u"overruled"_s].toObject(); !overruled.isEmpty())
        score.overruled = Overruling{.score = overruled[u"score"_s].toDouble(),
                                     .reason = overruled[u"reason"_s].toString(),
                                     .actorName = overruled[u"actor"_s].toString(),
                                     .at = overruled[u"at"_s].toInteger()};
    return score;
}

QJsonObject stageToJson(const StageScore &score)
{
    return {{u"stage"_s, score.stage}, {u"score"_s, optionalNumber(score.score)},
            {u"known"_s, score.known}, {u"all"_s, score.all},
            {u"holds"_s, score.holds}, {u"reached"_s, score.reached}};
}

StageScore stageFromJson(const QJsonObject &json)
{
    return {.stage = json[u"stage"_s].toString(),
            .score = numberOf(json[u"score"_s]),
            .known = json[u"known"_s].toInt(),
            .all = json[u"all"_s].toInt(),
            .holds = json[u"holds"_s].toBool(),
            .reached = json[u"reached"_s].toBool()};
}

QJsonObject stepToJson(const StepScore &score)
{
    QJsonArray months;
    for (const auto &month : score.evidence.months)
        months.append(optionalNumber(month));
    return {{u"step"_s, score.step},
            {u"level"_s, score.level},
            {u"months"_s, months},
            {u"ever"_s, score.evidence.everHappened},
            {u"tied"_s, score.evidence.tied},
            {u"campaignsMet"_s, score.evidence.campaignsMet},
            {u"figure"_s, optionalNumber(score.evidence.figure)},
            {u"second"_s, optionalNumber(score.evidence.second)}};
}

StepScore stepFromJson(const QJsonObject &json)
{
    StepScore score{.step = json[u"step"_s].toString(), .level = json[u"level"_s].toInt(), .evidence = {}};
    const QJsonArray months = json[u"months"_s].toArray();
    for (size_t i = 0; i < score.evidence.months.size(); ++i)
        score.evidence.months[i] = numberOf(months.at(static_cast<qsizetype>(i)));
    score.evidence.everHappened = json[u"ever"_s].toBool();
    score.evidence.tied = json[u"tied"_s].toBool();
    score.evidence.campaignsMet = json[u"campaignsMet"_s].toInt();
    score.evidence.figure = numberOf(json[u"figure"_s]);
    score.evidence.second = numberOf(json[u"second"_s]);
    return score;
}

QJsonObject nextToJson(const NextStep &step)
{
    return {{u"practice"_s, step.practice},
            {u"stage"_s, step.stage},
            {u"gain"_s, step.gain},
            {u"connects"_s, step.connects}};
}

NextStep nextFromJson(const QJsonObject &json)
{
    return {.practice = json[u"practice"_s].toString(),
            .stage = json[u"stage"_s].toString(),
            .gain = json[u"gain"_s].toDouble(),
            .connects = json[u"connects"_s].toBool()};
}

template<class T, class ToJson>
QJsonArray arrayOf(const QList<T> &values, ToJson toJson)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

template<class T, class FromJson>
QList<T> listOf(const QJsonValue &json, FromJson fromJson)
{
    QList<T> values;
    for (const QJsonValue &value : json.toArray())
        values.append(fromJson(value.toObject()));
    return values;
}

} // namespace

QString practiceStateName(PracticeState state)
{
    return kStateNames.at(static_cast<size_t>(state));
}

int stepLevel(const StepEvidence &evidence)
{
    const auto months = std::count_if(evidence.months.begin(), evidence.months.end(),
                                      [](const std::optional<double> &month) { return month && *month > 0; });
    if (months == 0 && !evidence.everHappened)
        return 0;
    if (months < kMonthsNeeded)
        return 1;
    if (!evidence.tied)
        return 2;
    return evidence.campaignsMet < kCampaignsNeeded ? 3 : 4;
}

std::optional<double> practiceScore(const ModelPractice &practice, const Figure &figure)
{
    if (!figure.value)
        return std::nullopt;
    const double share = (*figure.value - practice.floor) / (practice.goal - practice.floor);
    return std::clamp(share * 100, 0.0, 100.0);
}

Assessment assess(const MaturityModel &model, const QHash<QString, PracticeEvidence> &evidence,
                  const QHash<QString, StepEvidence> &steps, const QHash<QString, Overruling> &overrulings)
{
    Assessment result{.model = model.id, .modelVersion = model.version};
    QHash<QString, PracticeScore> byId;
    for (const ModelPractice &practice : model.practices) {
        const auto overruled = overrulings.constFind(practice.id);
        const PracticeScore score =
            scored(practice, evidence.value(practice.id),
                   overruled == overrulings.constEnd() ? std::nullopt : std::optional(*overruled));
        byId.insert(practice.id, score);
        result.practices.append(score);
    }
    bool countsSoFar = true;
    for (const ModelStage &stage : model.stages) {
        if (countsSoFar)
            result.currentStage = stage.id;
        StageScore score = stageScore(model, stage, byId);
        countsSoFar = score.reached = countsSoFar && score.holds;
        result.stages.append(score);
    }
    for (const ModelStep &step : model.path) {
        const StepEvidence shown = steps.value(step.id);
        result.path.append({.step = step.id, .level = stepLevel(shown), .evidence = shown});
    }
    result.reachedOnPath = reachedOnPath(model, result.path);
    result.next = nextSteps(model, result, byId);
    return result;
}

QJsonObject assessmentToJson(const Assessment &assessment)
{
    return {{u"formula"_s, assessment.formulaVersion},
            {u"model"_s, assessment.model},
            {u"modelVersion"_s, assessment.modelVersion},
            {u"at"_s, assessment.at},
            {u"day"_s, assessment.day},
            {u"practices"_s, arrayOf(assessment.practices, practiceToJson)},
            {u"stages"_s, arrayOf(assessment.stages, stageToJson)},
            {u"path"_s, arrayOf(assessment.path, stepToJson)},
            {u"next"_s, arrayOf(assessment.next, nextToJson)},
            {u"currentStage"_s, assessment.currentStage},
            {u"reachedOnPath"_s, assessment.reachedOnPath}};
}

Assessment assessmentFromJson(const QJsonObject &json)
{
    Assessment assessment;
    assessment.formulaVersion = json[u"formula"_s].toInt();
    assessment.model = json[u"model"_s].toString();
    assessment.modelVersion = json[u"modelVersion"_s].toInt();
    assessment.at = json[u"at"_s].toInteger();
    assessment.day = json[u"day"_s].toInt();
    assessment.practices = listOf<PracticeScore>(json[u"practices"_s], practiceFromJson);
    assessment.stages = listOf<StageScore>(json[u"stages"_s], stageFromJson);
    assessment.path = listOf<StepScore>(json[u"path"_s], stepFromJson);
    assessment.next = listOf<NextStep>(json[u"next"_s], nextFromJson);
    assessment.currentStage = json[u"currentStage"_s].toString();
    assessment.reachedOnPath = json[u"reachedOnPath"_s].toString();
    return assessment;
}

} // namespace rapport
