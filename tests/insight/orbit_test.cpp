#include "insight/orbit.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

// The vectors that the Orbit model's three forms were published with.
namespace rapport {
namespace {

TEST(Orbit, LoveIsKeptAtNineTenthsAMonth)
{
    struct Row
    {
        double value;
        int months;
        double left;
    };
    // 7 after three months: 5.1; after twelve: 1.9 (the site cuts its digits).
    for (const Row &row : std::array<Row, 5>{{{7, 0, 7}, {7, 1, 6.3}, {7, 3, 5.103}, {7, 12, 1.97701}, {10, 2, 8.1}}})
        EXPECT_NEAR(orbit::kept(row.value, row.months), row.left, 0.0005) << row.value << " after " << row.months;
    EXPECT_DOUBLE_EQ(orbit::kept(7, 3, 1), 7) << "what a month keeps can be set";
}

TEST(Orbit, LevelsByLoveBeginAtTheirThresholds)
{
    struct Row
    {
        double love;
        int level;
    };
    const std::array<Row, 8> rows{{{9, 1}, {1.5, 1}, {1.49, 2}, {1, 2}, {0.99, 3}, {0.5, 3}, {0.49, 4}, {0, 4}}};
    for (const Row &row : rows)
        EXPECT_EQ(orbit::levelByLove(row.love), row.level) << row.love;
}

TEST(Orbit, GravityIsLoveTimesReachOfAll)
{
    EXPECT_DOUBLE_EQ(orbit::gravity(std::array{2.0, 0.5, 3.0}, std::array{1.0, 4.0, 0.0}), 4.0);
    EXPECT_DOUBLE_EQ(orbit::gravity({}, {}), 0);
}

TEST(Orbit, LevelsBySharePutATenthFirstAndAQuarterNext)
{
    std::vector<double> love;
    for (int i = 20; i > 0; --i)
        love.push_back(i);
    love.push_back(0);
    const std::vector<int> levels = orbit::levelsByShare(love);
    for (size_t i = 0; i < love.size(); ++i)
        EXPECT_EQ(levels[i], i < 2 ? 1 : i < 7 ? 2 : i < 20 ? 3 : 4) << "place " << i + 1;
}

TEST(Orbit, EqualLoveHasEqualLevels)
{
    EXPECT_EQ(orbit::levelsByShare(std::array{5.0, 5.0, 5.0, 5.0}), (std::vector{1, 1, 1, 1}));
    EXPECT_EQ(orbit::levelsByShare(std::array{0.0, 0.0}), (std::vector{4, 4})) << "who is without love is outside";
    EXPECT_EQ(orbit::levelsByShare({}), std::vector<int>());
}

TEST(Orbit, StepsAreMilestonesAndThreeAreALevel)
{
    struct Row
    {
        int days;
        int step;
        int level;
    };
    const std::array<Row, 9> rows{
        {{0, 0, 4}, {1, 1, 4}, {3, 3, 4}, {5, 4, 3}, {12, 6, 3}, {20, 7, 2}, {69, 9, 2}, {70, 10, 1}, {365, 12, 1}}};
    for (const Row &row : rows) {
        EXPECT_EQ(orbit::stepOf(row.days), row.step) << row.days;
        EXPECT_EQ(orbit::levelOfStep(row.step), row.level) << row.step;
    }
}

TEST(Orbit, StepsGoDownOnlyAtAReview)
{
    EXPECT_EQ(orbit::reviewedStep(7, 4, false), 7);
    EXPECT_EQ(orbit::reviewedStep(7, 4, true), 4);
    EXPECT_EQ(orbit::reviewedStep(4, 7, false), 7);
}

TEST(Orbit, WeightedCommitmentOfThirtyMembersAsPublished)
{
    // Thirty members who move inwards: 441, 504, 666; gravity +2.1 and +5.4.
    const double first = orbit::weightedCommitment({1, 4, 8, 17});
    const double second = orbit::weightedCommitment({1, 5, 9, 15});
    const double third = orbit::weightedCommitment({3, 3, 13, 11});
    EXPECT_DOUBLE_EQ(first, 441);
    EXPECT_DOUBLE_EQ(second, 504);
    EXPECT_DOUBLE_EQ(third, 666);
    EXPECT_NEAR(orbit::commitmentGravity(first, second, 30).value(), 2.1, 1e-9);
    EXPECT_NEAR(orbit::commitmentGravity(second, third, 30).value(), 5.4, 1e-9);
    EXPECT_FALSE(orbit::commitmentGravity(1, 2, 0)) << "of nobody there is no data";
}

} // namespace
} // namespace rapport
