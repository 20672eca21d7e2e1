#pragma once

#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

// What scores of people are weighted with: data that a person may change. Pure.
namespace rapport {

/// One number that scores depend on. The order is that of lists; names last (weightDefinition().id).
enum class Weight {
    LoveOriginal,
    LoveAnswer,
    LovePeerAnswer,
    LoveBuiltTogether,
    LoveQuote,
    LoveShare,
    LoveLike,
    LoveFollow,
    LoveMonthKeeps,
    ReachAnsweredBy1,
    ReachAnsweredBy5,
    ReachAnsweredBy20,
    ReachFollowers100,
    ReachFollowers1000,
    ReachFollowers10000,
    ReachChannels2,
    LevelModel,
    LevelLove1,
    LevelLove2,
    LevelLove3,
    LevelTopShare,
    LevelNextShare,
    PresenceDays,
    Step1,
    Step2,
    Step3,
    Step4,
    Step5,
    Step6,
    Step7,
    Step8,
    Step9,
    Step10,
    Step11,
    Step12,
    CommitmentLevel1,
    CommitmentLevel2,
    CommitmentLevel3,
    CommitmentLevel4,
    ConnectionDirect,
    ConnectionIndirect,
    ConnectionMonthKeeps,
    EffortCreating,
    EffortCritiquing,
    EffortChatting,
    EffortCollecting,
    EffortClicking,
    InfluenceDays,
    MemberVisitor,
    MemberParticipant,
    MemberContributor,
    MemberCore,
    WatchQuietActs,
    WatchBackActs,
    WatchBeforeDays,
    WatchSilentDays,
    WatchNewcomerDays,
    AdvocateDays,
    AdvocateRestDays,
    AdvocateLevel,
    AdvocateAnswered,
};
inline constexpr int kWeights = static_cast<int>(Weight::AdvocateAnswered) + 1;

struct WeightDefinition
{
    Weight weight = Weight::LoveOriginal;
    const char *id = nullptr; ///< "love.original"; lasting.
    double byDefault = 0;
    double least = 0;
    double most = 0;
    bool whole = false;         ///< A whole number.
    const char *what = nullptr; ///< English, marked for translation in the context "Score".
};

[[nodiscard]] const std::array<WeightDefinition, kWeights> &weightDefinitions();
[[nodiscard]] std::optional<Weight> weightOf(const QString &id);

/// How levels are told: by shares of the love of all, by love itself, by steps.
enum class LevelModel { Shares = 1, Love = 2, Steps = 3 };

/// All of them; as made, the defaults.
class ScoreWeights final
{
public:
    ScoreWeights();

    [[nodiscard]] double operator[](Weight weight) const { return m_values[static_cast<size_t>(weight)]; }
    [[nodiscard]] int whole(Weight weight) const { return static_cast<int>((*this)[weight]); }
    [[nodiscard]] LevelModel levelModel() const { return static_cast<LevelModel>(whole(Weight::LevelModel)); }
    void set(Weight weight, double value) { m_values[static_cast<size_t>(weight)] = value; }
    friend bool operator==(const ScoreWeights &, const ScoreWeights &) = default;

private:
    std::array<double, kWeights> m_values;
};

/// Names what cannot be: a value beyond its bounds, steps or levels that do not rise. Empty: all is well.
[[nodiscard]] QString weightsProblem(const ScoreWeights &weights);

[[nodiscard]] QJsonObject weightsToJson(const ScoreWeights &weights);
/// What is missing has its default; nothing where a name is not known or a value is no number or out of bounds.
[[nodiscard]] std::optional<ScoreWeights> weightsFromJson(const QJsonObject &json);

} // namespace rapport
