#include "text/keyness.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace rapport::text;

namespace {

TEST(Keyness, handWorkedVectors)
{
    struct Case
    {
        TermCounts counts;
        double logLikelihood;
        double logRatio;
    };
    const Case cases[] = {
        // E1 = 1000 * 15 / 3000 = 5, E2 = 10; G2 = 2 (10 ln 2 - 5 ln 2); 0.01 / 0.0025 = 2^2
        {{10, 1000, 5, 2000}, 10 * std::log(2.0), 2},
        // the same the other way round
        {{5, 2000, 10, 1000}, -10 * std::log(2.0), -2},
        // E1 = E2 = 15; G2 = 2 (20 ln 4/3 + 10 ln 2/3)
        {{20, 1000, 10, 1000}, 3.397980, 1},
        // only now: 2 * 30 ln 2, and half an occurrence for none
        {{30, 1000, 0, 1000}, 60 * std::log(2.0), std::log2(60.0)},
        {{0, 1000, 30, 1000}, -60 * std::log(2.0), -std::log2(60.0)},
        // equally frequent
        {{7, 1000, 14, 2000}, 0, 0},
        // nothing to compare
        {{0, 1000, 0, 1000}, 0, 0},
        {{5, 0, 5, 1000}, 0, 0},
        {{5, 1000, 5, 0}, 0, 0},
    };
    for (const Case &each : cases) {
        const Keyness keyness = keynessOf(each.counts);
        EXPECT_NEAR(keyness.logLikelihood, each.logLikelihood, 1e-6) << each.counts.now << '/' << each.counts.reference;
        EXPECT_NEAR(keyness.logRatio, each.logRatio, 1e-9) << each.counts.now << '/' << each.counts.reference;
    }
}

TEST(Keyness, aHotTopicIsFrequentSignificantAndShared)
{
    EXPECT_TRUE(isHotTopic({30, 1000, 5, 1000}, 3));
    EXPECT_FALSE(isHotTopic({30, 1000, 5, 1000}, 2)) << "two people";
    EXPECT_FALSE(isHotTopic({5, 1000, 30, 1000}, 9)) << "less than before";
    EXPECT_FALSE(isHotTopic({10, 1000, 5, 2000}, 9)) << "6.93 is under the cut";
    EXPECT_FALSE(isHotTopic({4, 100, 0, 100'000}, 4)) << "four times";
    EXPECT_TRUE(isHotTopic({5, 100, 0, 100'000}, 4));
}

TEST(Keyness, bearsLargeCounts)
{
    const Keyness keyness = keynessOf({1'000'000'000'000, 4'000'000'000'000'000, 0, 4'000'000'000'000'000});
    EXPECT_NEAR(keyness.logLikelihood, 2e12 * std::log(2.0), 1e3);
}

} // namespace
