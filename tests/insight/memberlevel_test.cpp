#include "insight/memberlevel.h"

#include <gtest/gtest.h>

#include <array>

namespace rapport {
namespace {

TEST(MemberLevel, IsTheHighestReached)
{
    struct Row
    {
        int conversations;
        int contributions;
        MemberLevel level;
    };
    const std::array<Row, 7> rows{{{0, 0, MemberLevel::None},
                                   {1, 0, MemberLevel::Visitor},
                                   {9, 0, MemberLevel::Visitor},
                                   {10, 0, MemberLevel::Participant},
                                   {1, 1, MemberLevel::Contributor},
                                   {30, 9, MemberLevel::Contributor},
                                   {3, 10, MemberLevel::Core}}};
    for (const Row &row : rows)
        EXPECT_EQ(memberLevelOf(row.conversations, row.contributions), row.level)
            << row.conversations << " conversations, " << row.contributions << " contributions";
    ScoreWeights project;
    project.set(Weight::MemberParticipant, 3);
    project.set(Weight::MemberCore, 5);
    EXPECT_EQ(memberLevelOf(3, 0, project), MemberLevel::Participant);
    EXPECT_EQ(memberLevelOf(0, 5, project), MemberLevel::Core);
}

constexpr int kToday = 20'000;

/// So many acts, one a day, the last `ago` days ago.
std::vector<int> actsUntil(int ago, int count)
{
    std::vector<int> days;
    for (int i = 0; i < count; ++i)
        days.push_back(kToday - ago - count + 1 + i);
    return days;
}

TEST(WatchState, GoneQuietAfterMuch)
{
    EXPECT_EQ(watchStateOf(actsUntil(30, 50), 0, kToday), WatchState::GoneQuiet);
    EXPECT_EQ(watchStateOf(actsUntil(30, 49), 0, kToday), WatchState::None) << "one act too few";
    EXPECT_EQ(watchStateOf(actsUntil(29, 50), 0, kToday), WatchState::Returning) << "an act 29 days ago";
    EXPECT_EQ(watchStateOf(actsUntil(71, 50), 0, kToday), WatchState::None) << "one fell out of the 90 days before";
    EXPECT_EQ(watchStateOf({}, kToday, kToday), WatchState::None);
}

TEST(WatchState, BackAgainAfterSilence)
{
    std::vector<int> days = actsUntil(35, 20);
    days.push_back(kToday - 4);
    EXPECT_EQ(watchStateOf(days, 0, kToday), WatchState::BackAgain);
    days.push_back(kToday);
    EXPECT_EQ(watchStateOf(days, 0, kToday), WatchState::BackAgain) << "and still here";
    days = actsUntil(35, 19);
    days.push_back(kToday - 4);
    EXPECT_EQ(watchStateOf(days, 0, kToday), WatchState::Returning) << "one act too few before";
    days = actsUntil(33, 20);
    days.push_back(kToday - 4);
    EXPECT_EQ(watchStateOf(days, 0, kToday), WatchState::Returning) << "28 silent days";
}

TEST(WatchState, NewcomersAreKnownForAShortWhile)
{
    const std::array acts{kToday - 3};
    EXPECT_EQ(watchStateOf(acts, kToday - 29, kToday), WatchState::Newcomer);
    EXPECT_EQ(watchStateOf(acts, kToday - 30, kToday), WatchState::Returning);
}

TEST(Ring, CoreMadeEightyPercent)
{
    // 80 of 100 by the first two, 95 with the third.
    EXPECT_EQ(ringsOf(std::array{50, 30, 15, 4, 1, 0}),
              (std::vector{Ring::Core, Ring::Core, Ring::Regular, Ring::Casual, Ring::Casual, Ring::None}));
    EXPECT_EQ(ringsOf(std::array{1, 50, 30}), (std::vector{Ring::Casual, Ring::Core, Ring::Core}));
    EXPECT_EQ(ringsOf(std::array{2, 2, 2}), (std::vector{Ring::Core, Ring::Core, Ring::Core})) << "alike, so together";
    EXPECT_TRUE(ringsOf({}).empty());
}

TEST(MemberLevel, NamesComeBack)
{
    for (const MemberLevel level :
         {MemberLevel::Visitor, MemberLevel::Participant, MemberLevel::Contributor, MemberLevel::Core})
        EXPECT_EQ(memberLevelFromName(memberLevelName(level)), level);
    for (const Rung rung : {Rung::Consumption, Rung::Curation, Rung::Creation, Rung::Collaboration})
        EXPECT_EQ(rungFromName(rungName(rung)), rung);
    EXPECT_FALSE(memberLevelFromName(QStringLiteral("king")));
}

} // namespace
} // namespace rapport
