#include "insight/personscores.h"
#include "insight/scores.h"

#include <gtest/gtest.h>

#include <random>

namespace rapport {
namespace {

constexpr int kToday = 20'000;

bool always()
{
    return true;
}

ScoreFacts facts(int people)
{
    ScoreFacts facts;
    facts.today = kToday;
    for (int i = 0; i < people; ++i)
        facts.people.push_back({.contact = ContactId(i + 1), .knownSince = kToday - 300});
    return facts;
}

const PersonScore &of(const ScoreResult &result, qint64 contact)
{
    const auto found = std::find_if(result.people.begin(), result.people.end(),
                                    [&](const PersonScore &one) { return one.contact == ContactId(contact); });
    EXPECT_NE(found, result.people.end());
    return *found;
}

TEST(PersonScores, LoveAddsUpWhatWasDoneAndFades)
{
    ScoreFacts given = facts(2);
    given.acts = {
        {0, kToday, Deed::Original, 1}, {0, kToday - 95, Deed::PeerAnswer, 0}, {0, kToday - 10, Deed::Like, 0}};
    const ScoreResult result = scoresOf(given, {}, always);
    ASSERT_EQ(result.people.size(), 1u) << "who did nothing has no scores";
    const PersonScore &score = result.people.front();
    EXPECT_NEAR(score.love, 4 + 5 * 0.729 + 1, 1e-9);
    EXPECT_NEAR(score.commitment, 4 + 1, 1e-9) << "only the last 90 days are presence";
    EXPECT_NEAR(score.effort, 10 + 4 + 1, 1e-9);
    EXPECT_EQ(score.activeDays, 3);
    EXPECT_EQ(score.step, 3);
    EXPECT_EQ(score.positive, 1);
    EXPECT_EQ(score.answeredPeers, 1);
    EXPECT_EQ(score.lastActDay, kToday);
}

TEST(PersonScores, ThePartsOfAScoreAddUpToIt)
{
    ScoreFacts given = facts(1);
    given.people[0].followers = 1500;
    given.people[0].channels = 2;
    given.acts = {{0, kToday, Deed::Original, 1}, {0, kToday - 40, Deed::Share, 0}, {0, kToday - 70, Deed::Quote, 0}};
    const ScoreWeights weights;
    const PersonScore score = scoresOf(given, weights, always).people.front();
    EXPECT_DOUBLE_EQ(score.reach, 3) << "100 and 1,000 followers, two channels";
    for (const Score one : {Score::Love, Score::Reach, Score::Effort, Score::Presence, Score::Step}) {
        double sum = 0;
        for (const ScorePart &part : partsOf(score, one, weights))
            sum += part.points;
        EXPECT_NEAR(sum, valueOf(score, one), 1e-9) << definitionOf(one).id;
    }
    EXPECT_DOUBLE_EQ(score.gravity, score.love * score.reach);
}

TEST(PersonScores, ConnectionsFadeAndDirectOnesCountMore)
{
    ScoreFacts given = facts(3);
    given.acts = {{0, kToday, Deed::Answer, 0}, {1, kToday, Deed::Answer, 0}, {2, kToday, Deed::Answer, 0}};
    given.responses = {{.from = 0, .to = 1, .day = kToday - 90, .answer = true},
                       {.from = 1, .to = 0, .day = kToday - 120, .answer = true}};
    given.nearness = {{.one = 0, .other = 2, .day = kToday}, {.one = 0, .other = 1, .day = kToday - 90}};
    const ScoreResult result = scoresOf(given, {}, always);
    EXPECT_NEAR(of(result, 1).connection, 10 * 0.729 + 1, 1e-9);
    EXPECT_NEAR(of(result, 2).connection, 7.29, 1e-9);
    EXPECT_NEAR(of(result, 3).connection, 1, 1e-9);
    EXPECT_EQ(of(result, 1).degree, 1);
    EXPECT_EQ(of(result, 3).degree, 0);
    EXPECT_EQ(result.summary.links, 1);
    EXPECT_NEAR(result.summary.density, 1.0 / 3, 1e-9);
}

TEST(PersonScores, InfluenceGrowsWithWhoResponds)
{
    ScoreFacts given = facts(4);
    for (quint32 person = 0; person < 4; ++person)
        given.acts.push_back({person, kToday - 5, Deed::Original, 0});
    for (quint32 person = 1; person < 4; ++person)
        given.responses.push_back({.from = person, .to = 0, .day = kToday, .answer = true});
    given.responses.push_back({.from = 0, .to = 1, .day = kToday, .answer = false});
    const ScoreResult result = scoresOf(given, {}, always);
    EXPECT_GT(of(result, 1).influence, of(result, 2).influence);
    EXPECT_GT(of(result, 2).influence, of(result, 3).influence);
    EXPECT_DOUBLE_EQ(of(result, 3).influence, of(result, 4).influence);
    EXPECT_EQ(of(result, 1).influenceParts.reach, 3);
    EXPECT_EQ(of(result, 1).influenceParts.amplification, 3);
}

TEST(PersonScores, StepsStayUntilAReview)
{
    ScoreFacts given = facts(1);
    given.people[0].stepBefore = 6;
    given.acts = {{0, kToday, Deed::Like, 0}};
    EXPECT_EQ(scoresOf(given, {}, always).people.front().step, 6);
    given.review = true;
    EXPECT_EQ(scoresOf(given, {}, always).people.front().step, 1);
}

TEST(PersonScores, OtherWeightsMovePeople)
{
    ScoreFacts given = facts(3);
    given.acts = {{0, kToday, Deed::Original, 0},
                  {1, kToday, Deed::Like, 0},
                  {1, kToday - 1, Deed::Like, 0},
                  {2, kToday, Deed::Share, 0}};
    ScoreWeights other;
    other.set(Weight::LoveLike, 10);
    const auto before = scoresOf(given, {}, always);
    const auto after = scoresOf(given, other, always);
    const QList<RankChange> changes = rankChanges(before, after, Score::Love, 10);
    ASSERT_EQ(changes.size(), 3);
    EXPECT_EQ(changes[0].contact, ContactId(2));
    EXPECT_EQ(changes[0].before, 3);
    EXPECT_EQ(changes[0].after, 1);
    EXPECT_DOUBLE_EQ(changes[0].scoreAfter, 20);
    EXPECT_EQ(changes[1].contact, ContactId(1));
    EXPECT_EQ(changes[1].before, 1);
    EXPECT_EQ(changes[1].after, 2);
    EXPECT_EQ(rankChanges(before, after, Score::Love, 1).size(), 2) << "who is first before or after";
}

TEST(PersonScores, WhatTheyWereMadeOfComesBack)
{
    ScoreFacts given = facts(2);
    given.people[0].followers = 200;
    given.acts = {{0, kToday, Deed::Original, 1}, {0, kToday - 3, Deed::PeerAnswer, 1}, {1, kToday, Deed::Like, 0}};
    given.responses = {{.from = 0, .to = 1, .day = kToday, .answer = true}};
    given.excluded = {.bots = 3, .own = 1, .spam = 2, .deleted = 4};
    const ScoreResult result = scoresOf(given, {}, always);
    const PersonScore &score = of(result, 1);
    PersonScore read;
    partsFromJson(partsToJson(score), read);
    EXPECT_EQ(read.deeds, score.deeds);
    EXPECT_EQ(read.lovePoints, score.lovePoints);
    EXPECT_EQ(read.reachPoints, score.reachPoints);
    EXPECT_EQ(read.influenceParts, score.influenceParts);
    EXPECT_EQ(read.advocate.reasons, score.advocate.reasons);
    EXPECT_FALSE(read.advocate.reasons.empty());
    const ScoreSummary summary = summaryFromJson(summaryToJson(result.summary));
    EXPECT_EQ(summary.excluded, given.excluded);
    EXPECT_EQ(summary.orbitLevels, result.summary.orbitLevels);
    EXPECT_DOUBLE_EQ(summary.gravity, result.summary.gravity);
}

TEST(PersonScores, EverythingAddsUpWhoeverDidIt)
{
    std::mt19937 random(3);
    std::uniform_int_distribution<int> anything(0, 1'000'000);
    ScoreFacts given = facts(200);
    for (int i = 0; i < 5000; ++i) {
        given.acts.push_back({static_cast<quint32>(anything(random) % 200), kToday - anything(random) % kScoreDays,
                              static_cast<Deed>(anything(random) % kDeeds), 0});
        given.responses.push_back({.from = static_cast<quint32>(anything(random) % 200),
                                   .to = static_cast<quint32>(anything(random) % 200),
                                   .day = kToday - anything(random) % kScoreDays,
                                   .answer = anything(random) % 2 == 0});
    }
    const ScoreResult result = scoresOf(given, {}, always);
    qint64 acts = 0;
    double gravity = 0;
    double ranks = 0;
    for (const PersonScore &score : result.people) {
        for (const int did : score.deeds)
            acts += did;
        gravity += score.gravity;
        ranks += score.pageRank;
        EXPECT_GE(score.orbitLevel, 1);
        EXPECT_LE(score.orbitLevel, 4);
    }
    EXPECT_EQ(acts, 5000);
    EXPECT_NEAR(gravity, result.summary.gravity, 1e-6);
    EXPECT_NEAR(ranks, 200 * 1000, 1) << "a thousand on the mean";
    qint64 levels = 0;
    for (const qint64 count : result.summary.orbitLevels)
        levels += count;
    EXPECT_EQ(levels, result.summary.people);
}

TEST(PersonScores, StopsWhenNobodyWaits)
{
    ScoreFacts given = facts(1);
    given.acts = {{0, kToday, Deed::Original, 0}};
    EXPECT_TRUE(scoresOf(given, {}, [] { return false; }).people.empty());
}

} // namespace
} // namespace rapport
