#include "insight/contributions.h"
#include "insight/durations.h"
#include "insight/memberlevel.h"
#include "insight/moodratio.h"
#include "insight/personacts.h"
#include "insight/spikes.h"

#include <gtest/gtest.h>

#include <numeric>

using namespace rapport;

TEST(Lengths, AreRankedNearest)
{
    struct Case
    {
        std::vector<qint64> seconds;
        qint64 median;
        qint64 ninth;
        double mean;
    };
    const Case cases[] = {
        {{7}, 7, 7, 7},
        {{9, 1}, 1, 9, 5}, // of two in the middle the shorter
        {{30, 10, 20}, 20, 30, 20},
        {{15, 20, 35, 40, 50}, 35, 50, 32},
        {{3, 6, 7, 8, 8, 10, 13, 15, 16, 20}, 8, 16, 10.6},
        {{0, 0, 0, 60}, 0, 60, 15},
    };
    for (const Case &one : cases) {
        const Lengths lengths(one.seconds);
        EXPECT_EQ(lengths.percentile(50), one.median);
        EXPECT_EQ(lengths.percentile(90), one.ninth);
        EXPECT_DOUBLE_EQ(*lengths.mean(), one.mean);
        EXPECT_EQ(lengths.count(), static_cast<qint64>(one.seconds.size()));
        EXPECT_EQ(lengths.total(), std::accumulate(one.seconds.begin(), one.seconds.end(), qint64{0}));
    }
    // The textbook's list: 30th percentile 20, 40th 20, 100th 50.
    const Lengths textbook({15, 20, 35, 40, 50});
    EXPECT_EQ(textbook.percentile(30), 20);
    EXPECT_EQ(textbook.percentile(40), 20);
    EXPECT_EQ(textbook.percentile(100), 50);
    EXPECT_EQ(textbook.below(35), 2);
}

TEST(Lengths, OfNothingHaveNoMiddle)
{
    EXPECT_EQ(Lengths().percentile(50), std::nullopt);
    EXPECT_EQ(Lengths().mean(), std::nullopt);
}

TEST(NetMood, NamesItsVariants)
{
    const MoodCounts moods{.positive = 60, .neutral = 100, .negative = 20};
    EXPECT_DOUBLE_EQ(*netMoodOfOpinions(moods), 50);
    EXPECT_NEAR(*netMoodOfAll(moods), 22.2222, 1e-4);
    EXPECT_DOUBLE_EQ(*netMoodOfOpinions({.positive = 0, .neutral = 5, .negative = 3}), -100);
    EXPECT_EQ(netMoodOfOpinions({.positive = 0, .neutral = 5, .negative = 0}), std::nullopt);
    EXPECT_DOUBLE_EQ(*netMoodOfAll({.positive = 0, .neutral = 5, .negative = 0}), 0);
    EXPECT_EQ(netMoodOfAll({}), std::nullopt);
}

TEST(AbsenceFactor, IsThePublishedOne)
{
    EXPECT_EQ(absenceFactor({1000, 433, 343, 332, 202, 90, 42, 33}), 2);
}

TEST(AbsenceFactor, IsTheFewestWhoMakeHalf)
{
    EXPECT_EQ(absenceFactor({}), std::nullopt);
    EXPECT_EQ(absenceFactor({1}), 1);
    EXPECT_EQ(absenceFactor({5, 5}), 1); // half is enough
    EXPECT_EQ(absenceFactor({3, 3, 3}), 2);
    EXPECT_EQ(absenceFactor({1, 1, 1, 1, 1, 1}), 3);
}

TEST(Spikes, LieAboveTheBand)
{
    std::vector<qint64> counts(28, 10); // a flat band has no width
    counts.push_back(11);
    EXPECT_EQ(isSpike(counts, 28), true);
    EXPECT_EQ(isSpike(counts, 27), false);
    EXPECT_EQ(isSpike(counts, 14), false);
    EXPECT_EQ(isSpike(counts, 13), std::nullopt);

    // 8 and 12 in turn: mean 10, standard deviation 2, so that 14 lies on the band and 15 above.
    std::vector<qint64> wave;
    for (int i = 0; i < 28; ++i)
        wave.push_back(i % 2 == 0 ? 8 : 12);
    wave.push_back(14);
    EXPECT_EQ(isSpike(wave, 28), false);
    wave.back() = 15;
    EXPECT_EQ(isSpike(wave, 28), true);
}

namespace {

std::vector<PersonAct> everyDay(int from, int to, qint64 count)
{
    std::vector<PersonAct> acts;
    for (int day = from; day < to; ++day)
        acts.push_back({.day = day, .act = Act::Answer, .count = count});
    return acts;
}

} // namespace

TEST(People, AreNewOnceAndReturnAfterwards)
{
    const std::vector<PersonAct> acts{{.day = 10, .act = Act::Like, .count = 1},
                                      {.day = 20, .act = Act::Answer, .count = 2}};
    EXPECT_TRUE(isNewWithin(acts, 10, 11));
    EXPECT_TRUE(isNewWithin(acts, 0, 30));
    EXPECT_FALSE(isNewWithin(acts, 11, 30));
    EXPECT_TRUE(isReturningWithin(acts, 11, 30));
    EXPECT_FALSE(isReturningWithin(acts, 11, 20));
    EXPECT_FALSE(isReturningWithin(acts, 0, 30));
    EXPECT_FALSE(isNewWithin({}, 0, 30));
    EXPECT_FALSE(isReturningWithin({}, 0, 30));
}

TEST(People, GoQuietAfterFiftyActsAndThirtySilentDays)
{
    const std::vector<PersonAct> acts = everyDay(0, 50, 1); // the last on day 49
    EXPECT_FALSE(isQuietAt(acts, 79));
    EXPECT_TRUE(isQuietAt(acts, 80));
    EXPECT_TRUE(isQuietAt(acts, 120));  // 50 acts within the days 0 … 89
    EXPECT_FALSE(isQuietAt(acts, 121)); // the first of them is too long ago
    EXPECT_FALSE(isQuietAt(everyDay(0, 49, 1), 80));
    EXPECT_TRUE(isQuietAt(everyDay(0, 25, 2), 80));
}

TEST(People, AreBackAfterTwentyActsAndASilence)
{
    std::vector<PersonAct> acts = everyDay(0, 20, 1);
    acts.push_back({.day = 50, .act = Act::Like, .count = 1});
    EXPECT_TRUE(isBackWithin(acts, 50, 51));
    EXPECT_FALSE(isBackWithin(acts, 51, 90));
    EXPECT_FALSE(isBackWithin(acts, 0, 50));
    acts.back().day = 49; // 29 silent days
    EXPECT_FALSE(isBackWithin(acts, 40, 60));
    std::vector<PersonAct> few = everyDay(0, 19, 1);
    few.push_back({.day = 60, .act = Act::Like, .count = 1});
    EXPECT_FALSE(isBackWithin(few, 50, 70));
}

TEST(People, TakeTheHeaviestPartTheyHad)
{
    const std::vector<PersonAct> acts{{.day = 1, .act = Act::Follow, .count = 1},
                                      {.day = 2, .act = Act::Like, .count = 9},
                                      {.day = 3, .act = Act::Original, .count = 1},
                                      {.day = 4, .act = Act::Answer, .count = 2}};
    EXPECT_EQ(partWithin(acts, 1, 2), Part::Silent);
    EXPECT_EQ(partWithin(acts, 1, 3), Part::Occasional);
    EXPECT_EQ(partWithin(acts, 1, 4), Part::Heavy);
    EXPECT_EQ(partWithin(acts, 4, 5), Part::Occasional);
    EXPECT_EQ(contributionsWithin(acts, 0, 9), 3);
}

TEST(Ladder, IsThatOfAPersonsPage)
{
    // Day by day, beside the formula that a person's page goes by.
    std::vector<PersonAct> acts;
    const Act kinds[] = {Act::Follow, Act::Like,  Act::Answer,  Act::BuiltTogether,
                         Act::Quote,  Act::Share, Act::Original};
    for (int i = 0; i < 200; ++i)
        acts.push_back({.day = i * i % 37 + i * 5, .act = kinds[i % 7], .count = 1 + i % 3});
    std::sort(acts.begin(), acts.end(), [](const PersonAct &a, const PersonAct &b) { return a.day < b.day; });
    std::erase_if(acts, [](const PersonAct &act) { return act.day > 300 && act.day < 420; }); // long enough to fall
    std::vector<int> days(1400);
    std::iota(days.begin(), days.end(), -10);
    std::vector<Rung> rungs(days.size(), Rung::None);
    forEachRung(acts, days, [&](size_t place, Rung rung) { rungs[place] = rung; });
    for (size_t i = 0; i < days.size(); ++i) {
        EngagementCounts counts;
        for (const PersonAct &act : acts) {
            if (act.day >= days[i] - kEngagementDays && act.day < days[i])
                countAct(counts, act.act, act.count);
        }
        ASSERT_EQ(rungs[i], engagementOf(counts).rung) << days[i];
        ASSERT_EQ(rungAt(acts, days[i]), rungs[i]) << days[i];
    }
    EXPECT_EQ(rungs[5], Rung::None);
    EXPECT_EQ(std::count(rungs.begin(), rungs.end(), Rung::Collaboration) > 0, true);
}

TEST(Ladder, MovesBetweenWindows)
{
    EXPECT_EQ(movementOf(Rung::None, Rung::None), Movement::None);
    EXPECT_EQ(movementOf(Rung::None, Rung::Consumption), Movement::Up);
    EXPECT_EQ(movementOf(Rung::Curation, Rung::Creation), Movement::Up);
    EXPECT_EQ(movementOf(Rung::Creation, Rung::Creation), Movement::Held);
    EXPECT_EQ(movementOf(Rung::Collaboration, Rung::Creation), Movement::Down);
    EXPECT_EQ(movementOf(Rung::Creation, Rung::None), Movement::Down);
}
