#include "insight/influence.h"

#include <gtest/gtest.h>

#include <array>

namespace rapport {
namespace {

TEST(Influence, RanksAreTheShareBelow)
{
    EXPECT_EQ(percentileRanks(std::array{1.0, 2.0, 3.0, 4.0}), (std::vector{0.125, 0.375, 0.625, 0.875}));
    EXPECT_EQ(percentileRanks(std::array{5.0, 5.0}), (std::vector{0.5, 0.5}));
    EXPECT_TRUE(percentileRanks({}).empty());
}

TEST(Influence, EffortWeighsCreatingMost)
{
    EXPECT_DOUBLE_EQ(effortPoints({1, 1, 1, 1, 1}), 10 + 6 + 4 + 2 + 1);
    EXPECT_DOUBLE_EQ(effortPoints({2, 0, 3, 0, 5}), 20 + 12 + 5);
    ScoreWeights weights;
    weights.set(Weight::EffortClicking, 0);
    EXPECT_DOUBLE_EQ(effortPoints({0, 0, 0, 0, 7}, weights), 0);
    const std::vector<double> relative = relativeEffort(std::array{10.0, 20.0});
    EXPECT_DOUBLE_EQ(relative[0], 3.25);
    EXPECT_DOUBLE_EQ(relative[1], 7.75);
}

TEST(Influence, KloutLikeIsTheMeanOfTheRanks)
{
    const std::array<InfluenceParts, 2> parts{
        {{.reach = 1, .amplification = 1, .network = 1}, {.reach = 9, .amplification = 9, .network = 9}}};
    const std::vector<double> scores = kloutLike(parts);
    EXPECT_NEAR(scores[0], 1 + 99 * 0.25, 1e-9);
    EXPECT_NEAR(scores[1], 1 + 99 * 0.75, 1e-9);
    const std::array<InfluenceParts, 1> alone{{{.reach = 4, .amplification = 2, .network = 0}}};
    EXPECT_NEAR(kloutLike(alone)[0], 50.5, 1e-9) << "one alone stands in the middle";
}

TEST(Influence, RfmTiesShareAQuintile)
{
    std::vector<RfmValues> values;
    for (int i = 0; i < 10; ++i)
        values.push_back(
            {.daysSince = static_cast<double>(10 - i), .frequency = static_cast<double>(i / 2), .value = 7});
    const std::vector<RfmScore> scores = rfm(values);
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(scores[static_cast<size_t>(i)].recency, 1 + i / 2) << i;
        EXPECT_EQ(scores[static_cast<size_t>(i)].frequency, 1 + i / 2) << i;
        EXPECT_EQ(scores[static_cast<size_t>(i)].value, 1) << "all alike";
    }
}

TEST(Influence, NetPromoterScoreHasAMargin)
{
    const PromoterScore score = netPromoterScore(60, 20, 20).value();
    EXPECT_DOUBLE_EQ(score.score, 40);
    EXPECT_EQ(score.answers, 100);
    // sqrt((0.6 + 0.2 - 0.16) / 100) * 1.96 = 0.1568
    EXPECT_NEAR(score.margin, 15.68, 0.001);
    EXPECT_DOUBLE_EQ(netPromoterScore(0, 5, 0)->score, 0) << "passives stay in the denominator";
    EXPECT_DOUBLE_EQ(netPromoterScore(4, 0, 0)->margin, 0);
    EXPECT_FALSE(netPromoterScore(0, 0, 0)) << "no data is no data";
}

} // namespace
} // namespace rapport
