#include "text/burst.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

using namespace rapport::text;

namespace {

std::vector<Batch> hundredEach(const std::vector<qint64> &relevant)
{
    std::vector<Batch> batches;
    for (const qint64 count : relevant)
        batches.push_back({count, 100});
    return batches;
}

/// The cost of every way through the two states, tried one by one.
double cheapest(const std::vector<Batch> &batches, unsigned &best)
{
    double relevant = 0;
    double all = 0;
    for (const Batch &batch : batches) {
        relevant += double(batch.relevant);
        all += double(batch.all);
    }
    const double rates[] = {relevant / all, 2 * relevant / all};
    double least = std::numeric_limits<double>::infinity();
    for (unsigned way = 0; way < 1U << batches.size(); ++way) {
        double cost = 0;
        unsigned before = 0;
        for (size_t index = 0; index < batches.size(); ++index) {
            const unsigned state = (way >> index) & 1U;
            cost -= double(batches[index].relevant) * std::log(rates[state]) +
                    double(batches[index].all - batches[index].relevant) * std::log(1 - rates[state]);
            cost += state > before ? std::log(double(batches.size())) : 0;
            before = state;
        }
        if (cost < least) {
            least = cost;
            best = way;
        }
    }
    return least;
}

TEST(Burst, handWorkedVector)
{
    // R = 56, D = 1000: p0 = 0.056, p1 = 0.112. A batch of 20 gains 20 ln 2 + 80 ln(0.888 / 0.944) = 8.9706, one of 2
    // loses 4.6069; entering costs ln 10 = 2.3026.
    const std::vector<Burst> found = bursts(hundredEach({2, 2, 2, 2, 20, 20, 2, 2, 2, 2}));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].first, 4u);
    EXPECT_EQ(found[0].last, 5u);
    EXPECT_NEAR(found[0].weight, 2 * (20 * std::log(2.0) + 80 * std::log(0.888 / 0.944)), 1e-9);
    EXPECT_NEAR(found[0].weight, 17.941, 0.001);
}

TEST(Burst, twoRunsWithAQuietDayBetweenAreTwo)
{
    // The quiet day costs 4.6069 in the raised state; entering it again only 2.3026.
    const std::vector<Burst> found = bursts(hundredEach({2, 2, 2, 20, 2, 20, 2, 2, 2, 2}));
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].first, 3u);
    EXPECT_EQ(found[1].last, 5u);
}

TEST(Burst, reachesTheEndsOfTheStream)
{
    const std::vector<Burst> found = bursts(hundredEach({20, 2, 2, 2, 2, 2, 2, 2, 2, 20}));
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].first, 0u);
    EXPECT_EQ(found[1].last, 9u);
}

TEST(Burst, noneWhereNothingStandsOut)
{
    EXPECT_TRUE(bursts({}).empty());
    EXPECT_TRUE(bursts(hundredEach({0, 0, 0})).empty());
    EXPECT_TRUE(bursts(hundredEach({5, 5, 5, 5})).empty());
    EXPECT_TRUE(bursts(hundredEach({80, 80, 80})).empty()) << "twice the rate would be more than everything";
    EXPECT_TRUE(bursts({{0, 0}, {0, 0}}).empty());
    EXPECT_TRUE(bursts({{-5, 10}, {3, -10}}).empty()) << "impossible counts";
    EXPECT_TRUE(bursts(hundredEach({2, 2, 2, 2, 6, 2, 2, 2, 2, 2})).empty()) << "a rise below the cost of a burst";
}

TEST(Burst, findsTheCheapestWay)
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<Batch> batches;
        for (int index = 0; index < 9; ++index) {
            const qint64 all = 20 + qint64(random() % 80);
            batches.push_back({qint64(random() % 4 == 0 ? random() % 20 : random() % 5), all});
        }
        unsigned best = 0;
        (void)cheapest(batches, best);
        unsigned found = 0;
        for (const Burst &burst : bursts(batches)) {
            for (size_t index = burst.first; index <= burst.last; ++index)
                found |= 1U << index;
        }
        EXPECT_EQ(found, best) << "round " << round;
    }
}

} // namespace
