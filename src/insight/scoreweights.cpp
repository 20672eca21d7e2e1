#include "insight/scoreweights.h"

#include <QCoreApplication>

#include <cmath>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr double kMostPoints = 10;
constexpr double kMostDays = 365;
constexpr double kMostCount = 10'000;

constexpr WeightDefinition points(Weight weight, const char *id, double byDefault, const char *what)
{
    return {weight, id, byDefault, 0, kMostPoints, false, what};
}

constexpr WeightDefinition count(Weight weight, const char *id, double byDefault, const char *what)
{
    return {weight, id, byDefault, 1, kMostCount, true, what};
}

constexpr WeightDefinition days(Weight weight, const char *id, double byDefault, const char *what)
{
    return {weight, id, byDefault, 1, kMostDays, true, what};
}

constexpr WeightDefinition kept(Weight weight, const char *id, double byDefault, const char *what)
{
    return {weight, id, byDefault, 0, 1, false, what};
}

constexpr WeightDefinition step(Weight weight, const char *id, double byDefault)
{
    return days(weight, id, byDefault, QT_TRANSLATE_NOOP("Score", "Days with something done in a year, for this step"));
}

constexpr std::array<WeightDefinition, kWeights> kDefinitions{
    points(Weight::LoveOriginal, "love.original", 4, QT_TRANSLATE_NOOP("Score", "Begins something: a post, a mention")),
    points(Weight::LoveAnswer, "love.answer", 2, QT_TRANSLATE_NOOP("Score", "Answers us")),
    points(Weight::LovePeerAnswer, "love.peer_answer", 5, QT_TRANSLATE_NOOP("Score", "Answers another member")),
    points(Weight::LoveBuiltTogether, "love.built_together", 6,
           QT_TRANSLATE_NOOP("Score", "Takes turns with others in a thread")),
    points(Weight::LoveQuote, "love.quote", 3, QT_TRANSLATE_NOOP("Score", "Quotes with words of their own")),
    points(Weight::LoveShare, "love.share", 3, QT_TRANSLATE_NOOP("Score", "Shares")),
    points(Weight::LoveLike, "love.like", 1, QT_TRANSLATE_NOOP("Score", "Likes")),
    points(Weight::LoveFollow, "love.follow", 1, QT_TRANSLATE_NOOP("Score", "Follows")),
    kept(Weight::LoveMonthKeeps, "love.month_keeps", 0.9,
         QT_TRANSLATE_NOOP("Score", "What is left of love after each month")),
    points(Weight::ReachAnsweredBy1, "reach.answered_by_1", 1,
           QT_TRANSLATE_NOOP("Score", "At least 1 person responds to them")),
    points(Weight::ReachAnsweredBy5, "reach.answered_by_5", 1,
           QT_TRANSLATE_NOOP("Score", "At least 5 people respond to them")),
    points(Weight::ReachAnsweredBy20, "reach.answered_by_20", 1,
           QT_TRANSLATE_NOOP("Score", "At least 20 people respond to them")),
    points(Weight::ReachFollowers100, "reach.followers_100", 1, QT_TRANSLATE_NOOP("Score", "At least 100 followers")),
    points(Weight::ReachFollowers1000, "reach.followers_1000", 1,
           QT_TRANSLATE_NOOP("Score", "At least 1,000 followers")),
    points(Weight::ReachFollowers10000, "reach.followers_10000", 1,
           QT_TRANSLATE_NOOP("Score", "At least 10,000 followers")),
    points(Weight::ReachChannels2, "reach.channels_2", 1, QT_TRANSLATE_NOOP("Score", "Known on at least 2 channels")),
    WeightDefinition{Weight::LevelModel, "level.model", 1, 1, 3, true,
                     QT_TRANSLATE_NOOP("Score", "Levels by shares of love (1), love itself (2) or steps (3)")},
    WeightDefinition{Weight::LevelLove1, "level.love_1", 1.5, 0, kMostCount, false,
                     QT_TRANSLATE_NOOP("Score", "Least love of level 1, by love itself")},
    WeightDefinition{Weight::LevelLove2, "level.love_2", 1, 0, kMostCount, false,
                     QT_TRANSLATE_NOOP("Score", "Least love of level 2, by love itself")},
    WeightDefinition{Weight::LevelLove3, "level.love_3", 0.5, 0, kMostCount, false,
                     QT_TRANSLATE_NOOP("Score", "Least love of level 3, by love itself")},
    WeightDefinition{Weight::LevelTopShare, "level.top_share", 10, 0, 100, false,
                     QT_TRANSLATE_NOOP("Score", "Percent of people on level 1, by shares")},
    WeightDefinition{Weight::LevelNextShare, "level.next_share", 25, 0, 100, false,
                     QT_TRANSLATE_NOOP("Score", "Percent of people on level 2, by shares")},
    days(Weight::PresenceDays, "presence.days", 90, QT_TRANSLATE_NOOP("Score", "Days that presence is counted over")),
    step(Weight::Step1, "step.1", 1),
    step(Weight::Step2, "step.2", 2),
    step(Weight::Step3, "step.3", 3),
    step(Weight::Step4, "step.4", 5),
    step(Weight::Step5, "step.5", 8),
    step(Weight::Step6, "step.6", 12),
    step(Weight::Step7, "step.7", 20),
    step(Weight::Step8, "step.8", 30),
    step(Weight::Step9, "step.9", 45),
    step(Weight::Step10, "step.10", 70),
    step(Weight::Step11, "step.11", 100),
    step(Weight::Step12, "step.12", 150),
    points(Weight::CommitmentLevel1, "commitment.level_1", 10, QT_TRANSLATE_NOOP("Score", "Commitment of level 1")),
    points(Weight::CommitmentLevel2, "commitment.level_2", 7, QT_TRANSLATE_NOOP("Score", "Commitment of level 2")),
    points(Weight::CommitmentLevel3, "commitment.level_3", 4, QT_TRANSLATE_NOOP("Score", "Commitment of level 3")),
    points(Weight::CommitmentLevel4, "commitment.level_4", 1, QT_TRANSLATE_NOOP("Score", "Commitment of level 4")),
    points(Weight::ConnectionDirect, "connection.direct", 10,
           QT_TRANSLATE_NOOP("Score", "Strength of a connection to somebody whom they answered or who answered them")),
    points(Weight::ConnectionIndirect, "connection.indirect", 1,
           QT_TRANSLATE_NOOP("Score", "Strength of a connection to somebody beside them in a conversation")),
    kept(Weight::ConnectionMonthKeeps, "connection.month_keeps", 0.9,
         QT_TRANSLATE_NOOP("Score", "What is left of a connection after each idle month")),
    points(Weight::EffortCreating, "effort.creating", 10,
           QT_TRANSLATE_NOOP("Score", "Creating: posts, mentions, threads built together")),
    points(Weight::EffortCritiquing, "effort.critiquing", 6, QT_TRANSLATE_NOOP("Score", "Critiquing: quotes")),
    points(Weight::EffortChatting, "effort.chatting", 4, QT_TRANSLATE_NOOP("Score", "Chatting: answers")),
    points(Weight::EffortCollecting, "effort.collecting", 2, QT_TRANSLATE_NOOP("Score", "Collecting: shares, follows")),
    points(Weight::EffortClicking, "effort.clicking", 1, QT_TRANSLATE_NOOP("Score", "Clicking: likes")),
    days(Weight::InfluenceDays, "influence.days", 90,
         QT_TRANSLATE_NOOP("Score", "Days that influence is counted over")),
    count(Weight::MemberVisitor, "member.visitor", 1, QT_TRANSLATE_NOOP("Score", "Conversations of a visitor")),
    count(Weight::MemberParticipant, "member.participant", 10,
          QT_TRANSLATE_NOOP("Score", "Conversations of a participant")),
    count(Weight::MemberContributor, "member.contributor", 1,
          QT_TRANSLATE_NOOP("Score", "Contributions of a contributor")),
    count(Weight::MemberCore, "member.core", 10, QT_TRANSLATE_NOOP("Score", "Contributions of a core member")),
    count(Weight::WatchQuietActs, "watch.quiet_acts", 50,
          QT_TRANSLATE_NOOP("Score", "Acts before, of somebody who went quiet")),
    count(Weight::WatchBackActs, "watch.back_acts", 20,
          QT_TRANSLATE_NOOP("Score", "Acts before, of somebody who is back again")),
    days(Weight::WatchBeforeDays, "watch.before_days", 90,
         QT_TRANSLATE_NOOP("Score", "Days in which those are counted")),
    days(Weight::WatchSilentDays, "watch.silent_days", 30, QT_TRANSLATE_NOOP("Score", "Days of silence after them")),
    days(Weight::WatchNewcomerDays, "watch.newcomer_days", 30, QT_TRANSLATE_NOOP("Score", "Days that somebody is new")),
    days(Weight::AdvocateDays, "advocate.days", 180, QT_TRANSLATE_NOOP("Score", "Days that advocates are judged by")),
    days(Weight::AdvocateRestDays, "advocate.rest_days", 30,
         QT_TRANSLATE_NOOP("Score", "Days that somebody is left in peace after being contacted")),
    WeightDefinition{Weight::AdvocateLevel, "advocate.level", 2, 1, 4, true,
                     QT_TRANSLATE_NOOP("Score", "Candidates for advocates are at this level or a better one")},
    count(Weight::AdvocateAnswered, "advocate.answered", 1,
          QT_TRANSLATE_NOOP("Score", "Answers to others, or referrals, of candidates for advocates")),
};

constexpr bool inOrder()
{
    for (int i = 0; i < kWeights; ++i) {
        if (kDefinitions[static_cast<size_t>(i)].weight != static_cast<Weight>(i))
            return false;
    }
    return true;
}
static_assert(inOrder(), "each weight stands at its own place");

QString notRising(const char *what)
{
    return QString::fromLatin1(what) + u" have to rise"_s;
}

} // namespace

const std::array<WeightDefinition, kWeights> &weightDefinitions()
{
    return kDefinitions;
}

std::optional<Weight> weightOf(const QString &id)
{
    for (const WeightDefinition &definition : kDefinitions) {
        if (id == QLatin1StringView(definition.id))
            return definition.weight;
    }
    return std::nullopt;
}

ScoreWeights::ScoreWeights()
{
    for (const WeightDefinition &definition : kDefinitions)
        set(definition.weight, definition.byDefault);
}

QString weightsProblem(const ScoreWeights &weights)
{
    for (const WeightDefinition &definition : kDefinitions) {
        const double value = weights[definition.weight];
        const bool fits = std::isfinite(value) && value >= definition.least && value <= definition.most;
        if (!fits || (definition.whole && value != std::floor(value))) {
            return u"%1 can be %2 to %3%4"_s.arg(QString::fromLatin1(definition.id))
                .arg(definition.least)
                .arg(definition.most)
                .arg(definition.whole ? u", in whole numbers"_s : QString());
        }
    }
    for (int i = static_cast<int>(Weight::Step1); i < static_cast<int>(Weight::Step12); ++i) {
        if (weights[static_cast<Weight>(i)] >= weights[static_cast<Weight>(i + 1)])
            return notRising("The days of the steps");
    }
    if (weights[Weight::LevelLove1] <= weights[Weight::LevelLove2] ||
        weights[Weight::LevelLove2] <= weights[Weight::LevelLove3])
        return notRising("The loves of levels 3, 2 and 1");
    if (weights[Weight::LevelTopShare] + weights[Weight::LevelNextShare] > 100)
        return u"Levels 1 and 2 cannot have more than all people"_s;
    if (weights[Weight::MemberVisitor] > weights[Weight::MemberParticipant] ||
        weights[Weight::MemberContributor] > weights[Weight::MemberCore])
        return notRising("The counts of the member levels");
    return {};
}

QJsonObject weightsToJson(const ScoreWeights &weights)
{
    QJsonObject json;
    for (const WeightDefinition &definition : kDefinitions)
        json.insert(QString::fromLatin1(definition.id), weights[definition.weight]);
    return json;
}

std::optional<ScoreWeights> weightsFromJson(const QJsonObject &json)
{
    ScoreWeights weights;
    for (auto i = json.constBegin(); i != json.constEnd(); ++i) {
        const std::optional<Weight> weight = weightOf(i.key());
        if (!weight || !i.value().isDouble())
            return std::nullopt;
        weights.set(*weight, i.value().toDouble());
    }
    if (!weightsProblem(weights).isEmpty())
        return std::nullopt;
    return weights;
}

} // namespace rapport
