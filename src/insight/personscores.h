#pragma once

#include "domain/ids.h"
#include "insight/advocacy.h"
#include "insight/influence.h"
#include "insight/memberlevel.h"
#include "insight/scoreweights.h"

#include <QJsonObject>

#include <array>
#include <functional>
#include <vector>

// The scores of all people of a workspace at one time, from what they did. Pure. People are numbers from 0 on.
namespace rapport {

/// Days that scores look back over.
inline constexpr int kScoreDays = 365;

/// What somebody did, as far as scores weigh it.
enum class Deed : quint8 { Original, Answer, PeerAnswer, BuiltTogether, Quote, Share, Like, Follow };
inline constexpr int kDeeds = 8;
[[nodiscard]] QString deedName(Deed deed); ///< "original", "peer_answer" …

struct ScoredAct
{
    quint32 person = 0;
    int day = 0; ///< Since 1970-01-01, in the workspace's time zone.
    Deed deed = Deed::Original;
    qint8 mood = 0; ///< 1 positive, -1 negative, of what they wrote.
};
/// One person responds to what another wrote: answers, likes, shares, quotes it.
struct ScoredResponse
{
    quint32 from = 0;
    quint32 to = 0;
    int day = 0;
    bool answer = false; ///< Said, not only clicked: the two are connected.
};
/// Two people spoke next to one another in a conversation.
struct ScoredNearness
{
    quint32 one = 0;
    quint32 other = 0;
    int day = 0;
};
struct ScoredPerson
{
    ContactId contact;
    qint64 followers = -1;
    int channels = 0;
    int knownSince = 0;    ///< The day they were first seen.
    int conversations = 0; ///< In which they wrote.
    int contactedDay = 0;  ///< As an advocate; 0: never.
    int stepBefore = 0;    ///< In the reckoning before.
};
/// What was left out.
struct ScoreExclusions
{
    qint64 bots = 0; ///< People.
    qint64 own = 0;
    qint64 spam = 0;    ///< Messages.
    qint64 deleted = 0; ///< Messages.

    friend bool operator==(const ScoreExclusions &, const ScoreExclusions &) = default;
};
struct ScoreFacts
{
    int today = 0;
    bool review = false; ///< Steps may go down (quarterly).
    std::vector<ScoredPerson> people;
    std::vector<ScoredAct> acts;
    std::vector<ScoredResponse> responses;
    std::vector<ScoredNearness> nearness;
    ScoreExclusions excluded;
};

/// The scores of one person.
struct PersonScore
{
    ContactId contact;
    double love = 0;
    double reach = 0;
    double gravity = 0;    ///< love × reach
    double commitment = 0; ///< Points of presence: weights of what was done in the last 90 days.
    double effort = 0;
    double influence = 0;  ///< 1 … 100; 0: not active lately.
    double connection = 0; ///< Strength of all their connections.
    double betweenness = 0;
    double pageRank = 0; ///< × 1000 people: 1000 is as much as everybody had if all were alike.
    int orbitLevel = 4;
    int step = 0;
    MemberLevel memberLevel = MemberLevel::None;
    Rung rung = Rung::None;
    Rung settledRung = Rung::None;
    WatchState watch = WatchState::None;
    Ring ring = Ring::None;
    AdvocateJudgement advocate;
    int lastActDay = 0;

    // What they were made of.
    std::array<int, kDeeds> deeds{};
    std::array<double, kDeeds> lovePoints{};
    std::array<double, 3> reachPoints{}; ///< People who respond, followers, channels.
    InfluenceParts influenceParts;
    int responders = 0;
    int degree = 0;
    int activeDays = 0;
    int conversations = 0;
    int contributions = 0; ///< Answers to others, and threads built together.
    int positive = 0;      ///< Own items, over the days that advocates are judged by.
    int negative = 0;
    int answeredPeers = 0; ///< Over the same days.
};

/// Of all people together.
struct ScoreSummary
{
    qint64 people = 0; ///< Who did anything in the days that scores look back over.
    std::array<qint64, 4> orbitLevels{};
    double gravity = 0;            ///< The sum of everybody's.
    double weightedCommitment = 0; ///< By steps.
    qint64 links = 0;
    double density = 0; ///< Links ÷ pairs; 0 of fewer than two people.
    qint64 candidates = 0;
    qint64 peerAnswers = 0; ///< Answers of people to other people.
    ScoreExclusions excluded;
};

struct ScoreResult
{
    std::vector<PersonScore> people; ///< Only those who did anything.
    ScoreSummary summary;
};

/// Reckons everything. `goOn`: asked now and then; once it says no, the result is of no use.
[[nodiscard]] ScoreResult scoresOf(ScoreFacts facts, const ScoreWeights &weights, const std::function<bool()> &goOn);

[[nodiscard]] QJsonObject partsToJson(const PersonScore &score);
/// Into the parts of a score; what cannot be read stays as it is.
void partsFromJson(const QJsonObject &json, PersonScore &score);
[[nodiscard]] QJsonObject summaryToJson(const ScoreSummary &summary);
[[nodiscard]] ScoreSummary summaryFromJson(const QJsonObject &json);

} // namespace rapport
