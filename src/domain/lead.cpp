#include "domain/lead.h"

#include "base/time.h"

#include <QHash>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kStages{
    std::pair{QLatin1StringView("new"), LeadStage::New},
    std::pair{QLatin1StringView("qualified"), LeadStage::Qualified},
    std::pair{QLatin1StringView("handedover"), LeadStage::HandedOver},
    std::pair{QLatin1StringView("won"), LeadStage::Won},
    std::pair{QLatin1StringView("lost"), LeadStage::Lost},
};

constexpr std::array kSignals{
    std::pair{QLatin1StringView("question"), LeadSignal::Question},
    std::pair{QLatin1StringView("buying"), LeadSignal::Buying},
    std::pair{QLatin1StringView("leaving"), LeadSignal::Leaving},
};

struct CriterionFacts
{
    QLatin1StringView name;
    int points; ///< As it comes with the program.
};

/// In the order of LeadCriterion.
constexpr std::array<CriterionFacts, kLeadCriteria> kCriteria{{
    {QLatin1StringView("known-author"), 10},
    {QLatin1StringView("follows-us"), 15},
    {QLatin1StringView("some-reach"), 5},
    {QLatin1StringView("large-reach"), 10},
    {QLatin1StringView("high-importance"), 20},
    {QLatin1StringView("key-importance"), 20},
    {QLatin1StringView("in-group"), 10},
    {QLatin1StringView("known-email"), 10},
    {QLatin1StringView("known-before"), 10},
    {QLatin1StringView("bot"), -100},
    {QLatin1StringView("spam"), -100},
    {QLatin1StringView("wrote"), 2},
    {QLatin1StringView("asked"), 3},
    {QLatin1StringView("asked-to-buy"), 20},
    {QLatin1StringView("threatened-to-leave"), -5},
    {QLatin1StringView("liked"), 1},
    {QLatin1StringView("shared"), 3},
    {QLatin1StringView("followed"), 5},
    {QLatin1StringView("sounded-negative"), -2},
}};

constexpr int kMostPoints = 1000;
constexpr int kMostValue = 1'000'000;
constexpr int kMostHalfLifeDays = 3650;
constexpr int kLeastChance = 5; ///< Percent: nobody who asks is worth nothing.

struct NumberField
{
    QLatin1StringView name;
    int LeadRules::*member;
    int least;
    int most;
};

const auto &numberFields()
{
    static const auto fields = std::to_array<NumberField>({
        {"leastFit"_L1, &LeadRules::leastFit, -kMostPoints, kMostPoints},
        {"leastExpected"_L1, &LeadRules::leastExpected, 0, kMostValue},
        {"fairFit"_L1, &LeadRules::fairFit, -kMostPoints, kMostPoints},
        {"goodFit"_L1, &LeadRules::goodFit, -kMostPoints, kMostPoints},
        {"warm"_L1, &LeadRules::warm, -kMostPoints, kMostPoints},
        {"hot"_L1, &LeadRules::hot, -kMostPoints, kMostPoints},
        {"halfLifeDays"_L1, &LeadRules::halfLifeDays, 1, kMostHalfLifeDays},
        {"questionValue"_L1, &LeadRules::questionValue, 0, kMostValue},
        {"buyingValue"_L1, &LeadRules::buyingValue, 0, kMostValue},
        {"leavingValue"_L1, &LeadRules::leavingValue, 0, kMostValue},
    });
    return fields;
}

struct PhraseField
{
    QLatin1StringView name;
    QStringList LeadRules::*member;
};

const auto &phraseFields()
{
    static const auto fields = std::to_array<PhraseField>({
        {"questionPhrases"_L1, &LeadRules::questionPhrases},
        {"buyingPhrases"_L1, &LeadRules::buyingPhrases},
        {"leavingPhrases"_L1, &LeadRules::leavingPhrases},
        {"ignoredPhrases"_L1, &LeadRules::ignoredPhrases},
    });
    return fields;
}

Result<QStringList> phrasesFrom(const QJsonValue &value, QLatin1StringView name)
{
    QStringList phrases;
    for (const QJsonValue &one : value.toArray()) {
        const QString phrase = one.toString().simplified();
        if (phrase.isEmpty() || phrase.size() > kLeadPhraseMost)
            return fail(ErrorKind::Invalid, u"%1: a phrase has 1 to %2 characters"_s.arg(name).arg(kLeadPhraseMost));
        if (!phrases.contains(phrase, Qt::CaseInsensitive))
            phrases.append(phrase);
    }
    if (phrases.size() > kMostLeadPhrases)
        return fail(ErrorKind::Invalid, u"%1: %2 phrases at most"_s.arg(name).arg(kMostLeadPhrases));
    return phrases;
}

/// How much of its points something keeps after so long.
double fading(qint64 fromMs, qint64 nowMs, const LeadRules &rules)
{
    const double days = static_cast<double>(std::max<qint64>(nowMs - fromMs, 0)) / static_cast<double>(kDayMs);
    return std::exp2(-days / rules.halfLifeDays);
}

LeadFit fitOf(double fit, const LeadRules &rules)
{
    return fit >= rules.goodFit ? LeadFit::Good : fit >= rules.fairFit ? LeadFit::Fair : LeadFit::Poor;
}

LeadWarmth warmthOf(double behaviour, const LeadRules &rules)
{
    return behaviour >= rules.hot ? LeadWarmth::Hot : behaviour >= rules.warm ? LeadWarmth::Warm : LeadWarmth::Cold;
}

void addFit(LeadScore &score, const LeadRules &rules, LeadCriterion what, bool holds)
{
    const int points = rules.pointsFor(what);
    if (!holds || points == 0)
        return;
    score.fit += points;
    score.reasons.append({.what = what, .times = 1, .points = static_cast<double>(points)});
}

} // namespace

QString leadStageName(LeadStage stage)
{
    for (const auto &[name, known] : kStages) {
        if (known == stage)
            return name;
    }
    return {};
}

std::optional<LeadStage> leadStageFromName(QStringView name)
{
    for (const auto &[known, stage] : kStages) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return stage;
    }
    return std::nullopt;
}

QStringList leadStageNames()
{
    QStringList names;
    for (const auto &[name, stage] : kStages)
        names.append(QString(name));
    return names;
}

QString leadSignalName(LeadSignal signal)
{
    for (const auto &[name, known] : kSignals) {
        if (known == signal)
            return name;
    }
    return {};
}

QString leadFitName(LeadFit fit)
{
    constexpr std::array names{"poor"_L1, "fair"_L1, "good"_L1};
    return names.at(static_cast<size_t>(fit));
}

QString leadWarmthName(LeadWarmth warmth)
{
    constexpr std::array names{"cold"_L1, "warm"_L1, "hot"_L1};
    return names.at(static_cast<size_t>(warmth));
}

QString leadCriterionName(LeadCriterion criterion)
{
    return kCriteria[static_cast<size_t>(criterion)].name;
}

LeadRules::LeadRules()
{
    std::transform(kCriteria.begin(), kCriteria.end(), points.begin(), [](const auto &facts) { return facts.points; });
}

QJsonObject leadRulesToJson(const LeadRules &rules)
{
    QJsonObject json;
    QJsonObject points;
    for (size_t i = 0; i < kCriteria.size(); ++i)
        points[kCriteria[i].name] = rules.points[i];
    json[u"points"_s] = points;
    for (const NumberField &field : numberFields())
        json[field.name] = rules.*field.member;
    for (const PhraseField &field : phraseFields())
        json[field.name] = QJsonArray::fromStringList(rules.*field.member);
    return json;
}

Result<LeadRules> leadRulesFromJson(const QJsonObject &json)
{
    LeadRules rules;
    QJsonObject unknown = json;
    unknown.remove(u"points"_s);
    QJsonObject points = json[u"points"_s].toObject();
    for (size_t i = 0; i < kCriteria.size(); ++i) {
        const QJsonValue value = points.take(kCriteria[i].name);
        if (value.isUndefined())
            continue;
        rules.points[i] = value.toInt(kMostPoints + 1);
        if (rules.points[i] < -kMostPoints || rules.points[i] > kMostPoints)
            return fail(ErrorKind::Invalid,
                        u"points for %1 are a whole number from -%2 to %2"_s.arg(kCriteria[i].name).arg(kMostPoints));
    }
    if (!points.isEmpty())
        return fail(ErrorKind::Invalid, u"no such points: "_s + points.keys().first());
    for (const NumberField &field : numberFields()) {
        const QJsonValue value = unknown.take(field.name);
        if (value.isUndefined())
            continue;
        rules.*field.member = value.toInt(field.most + 1);
        if (rules.*field.member < field.least || rules.*field.member > field.most)
            return fail(ErrorKind::Invalid,
                        u"%1 is a whole number from %2 to %3"_s.arg(field.name).arg(field.least).arg(field.most));
    }
    for (const PhraseField &field : phraseFields()) {
        const Result<QStringList> phrases = phrasesFrom(unknown.take(field.name), field.name);
        if (!phrases)
            return fail(phrases.error());
        rules.*field.member = *phrases;
    }
    if (!unknown.isEmpty())
        return fail(ErrorKind::Invalid, u"no such rule: "_s + unknown.keys().first());
    if (rules.goodFit < rules.fairFit || rules.hot < rules.warm)
        return fail(ErrorKind::Invalid, u"goodFit is not below fairFit, nor hot below warm"_s);
    return rules;
}

double fadedBehaviour(double points, qint64 fromMs, qint64 nowMs, const LeadRules &rules)
{
    return points * fading(fromMs, nowMs, rules);
}

LeadScore leadScore(const LeadPerson &person, const QList<LeadAct> &acts, const LeadRules &rules, qint64 nowMs)
{
    LeadScore score;
    addFit(score, rules, LeadCriterion::KnownAuthor, !person.bot && !person.self);
    addFit(score, rules, LeadCriterion::FollowsUs, person.followsUs);
    addFit(score, rules, LeadCriterion::SomeReach, person.followers >= kLeadSomeReach);
    addFit(score, rules, LeadCriterion::LargeReach, person.followers >= kLeadLargeReach);
    addFit(score, rules, LeadCriterion::HighImportance, person.importance != Importance::Normal);
    addFit(score, rules, LeadCriterion::KeyImportance, person.importance == Importance::Key);
    addFit(score, rules, LeadCriterion::InGroup, person.groups > 0);
    addFit(score, rules, LeadCriterion::KnownEmail, person.knownEmail);
    addFit(score, rules, LeadCriterion::KnownBefore, person.conversations > 1);
    addFit(score, rules, LeadCriterion::Bot, person.bot);
    addFit(score, rules, LeadCriterion::Spam, person.spam);

    std::array<LeadReason, kLeadCriteria> done;
    for (const LeadAct &act : acts) {
        LeadReason &reason = done[static_cast<size_t>(act.what)];
        reason.times += reason.points != 0 ? 1 : 0;
        reason.what = act.what;
        reason.points += rules.pointsFor(act.what) * fading(act.at, nowMs, rules);
    }
    const auto byPoints = [](const LeadReason &a, const LeadReason &b) {
        return std::abs(a.points) > std::abs(b.points);
    };
    std::stable_sort(score.reasons.begin(), score.reasons.end(), byPoints);
    const qsizetype fits = score.reasons.size();
    for (const LeadReason &reason : done) {
        if (reason.points == 0)
            continue;
        score.behaviour += reason.points;
        score.reasons.append(reason);
    }
    std::stable_sort(score.reasons.begin() + fits, score.reasons.end(), byPoints);
    score.fitState = fitOf(score.fit, rules);
    score.warmth = warmthOf(score.behaviour, rules);
    return score;
}

int expectedValue(int signalBits, double fit, double behaviour, const LeadRules &rules)
{
    int value = 0;
    if (signalBits & static_cast<int>(LeadSignal::Question))
        value = std::max(value, rules.questionValue);
    if (signalBits & static_cast<int>(LeadSignal::Buying))
        value = std::max(value, rules.buyingValue);
    if (signalBits & static_cast<int>(LeadSignal::Leaving))
        value = std::max(value, rules.leavingValue);
    const double chance = std::clamp(fit + behaviour, double{kLeastChance}, 100.0) / 100;
    return static_cast<int>(std::lround(value * chance));
}

double Lead::urgency(qint64 nowMs) const
{
    return expected * (static_cast<double>(std::max<qint64>(nowMs - askedAt, 0)) / static_cast<double>(kHourMs));
}

} // namespace rapport
