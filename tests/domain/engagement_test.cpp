#include "domain/engagement.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

TEST(Engagement, TheHighestRungCounts)
{
    struct Row
    {
        EngagementCounts counts;
        Rung rung;
        Rung settled;
    };
    const Row rows[]{
        {{}, Rung::None, Rung::None},
        {{.follows = 1}, Rung::Consumption, Rung::None},
        {{.follows = 3}, Rung::Consumption, Rung::Consumption},
        {{.likes = 1}, Rung::Curation, Rung::None},
        {{.likes = 1, .shares = 1, .quotes = 1}, Rung::Curation, Rung::Curation},
        {{.likes = 2, .messages = 2}, Rung::Creation, Rung::None},
        {{.likes = 5, .messages = 2}, Rung::Creation, Rung::Curation},
        {{.messages = 3}, Rung::Creation, Rung::Creation},
        {{.messages = 9, .threads = 1}, Rung::Collaboration, Rung::Creation},
        {{.threads = 3}, Rung::Collaboration, Rung::Collaboration},
    };
    for (const Row &row : rows) {
        const Engagement found = engagementOf(row.counts);
        EXPECT_EQ(found.rung, row.rung);
        EXPECT_EQ(found.settled, row.settled);
        EXPECT_EQ(found.isSettled(), row.rung == row.settled);
        EXPECT_EQ(found.counts, row.counts);
    }
}

} // namespace
} // namespace rapport::test
