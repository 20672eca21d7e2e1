// Every practice of every model that comes with the program, held against a straightforward count of the rows.
#include "measure/boardrecount.h"

#include "base/time.h"
#include "measure/board.h"
#include "measure/boardcourse.h"
#include "measure/community.h"
#include "measure/smalltown.h"
#include "store/maturity.h"
#include "store/rollups.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class BoardRecount : public ::testing::TestWithParam<const char *>
{
protected:
    static int known(TempWorkspace &workspace)
    {
        return workspace.read([](Reader &r) { return expectBoardIsCounted(r, QString::fromLatin1(GetParam())); });
    }
};

TEST_P(BoardRecount, EachCardIsWhatTheRowsSay)
{
    EXPECT_GT(known(Community::instance().workspace()), 5);
}

TEST_P(BoardRecount, WhereNothingIsConnectedEachCardSaysWhatToConnect)
{
    TempWorkspace workspace;
    EXPECT_EQ(known(workspace), 0);
}

INSTANTIATE_TEST_SUITE_P(Models, BoardRecount, ::testing::Values("social", "community", "activity", "engagement"));

/// Days that are kept are those that a reckoning gives, and a change of the past sets them back.
class BoardCourse : public SmallTown
{
protected:
    TempWorkspace &workspace = SmallTown::workspace();

    [[nodiscard]] QList<store::DayScores> kept()
    {
        return workspace.read([](Reader &r) { return boardCourse(r, shippedModels().first()); });
    }
    [[nodiscard]] int next()
    {
        return workspace.read([](Reader &r) {
            const MaturityModel &social = shippedModels().first();
            return store::maturityCourse(r, social.id, social.version).value_or(-1);
        });
    }
};

TEST_F(BoardCourse, DaysAreKeptAndSetBackWhereThePastChanges)
{
    ASSERT_TRUE(reckonCourse(workspace.store()));
    const int today = workspace.read([](Reader &r) { return store::reportDays(r).dayOf(r.nowMs()); });
    ASSERT_FALSE(kept().isEmpty());
    EXPECT_EQ(kept().last().day, today - 1);
    EXPECT_EQ(next(), today);
    EXPECT_FALSE(workspace.read(isCoursePending));

    // Each stage of a day is the assessment of that day.
    for (const int day : {today - 1, kept().first().day}) {
        const Assessment then = workspace.read(
            [&](Reader &r) { return assessBoard(r, shippedModels().first(), day).value_or(Assessment{}); });
        const auto found = kept();
        const auto at = std::find_if(found.begin(), found.end(), [&](const auto &one) { return one.day == day; });
        ASSERT_NE(at, found.end());
        for (qsizetype i = 0; i < then.stages.size(); ++i) {
            const std::optional<double> shown = stageScoreOf(*at, i);
            ASSERT_EQ(shown.has_value(), then.stages[i].score.has_value());
            if (shown) {
                EXPECT_NEAR(*shown, *then.stages[i].score, 0.5);
            }
        }
    }

    // A message of some days ago is gone: the days from there on wait, those before stand.
    const auto before = kept();
    const auto [gone, day] = workspace.read([](Reader &r) {
        Statement s = r.compose("SELECT id, at FROM message WHERE direction <> 2 AND deleted_at = 0 AND at < :at "
                                "ORDER BY at DESC LIMIT 1");
        s.bind(":at", r.nowMs() - 3 * kDayMs).step();
        return std::pair(s.id<MessageId>(0), store::reportDays(r).dayOf(s.integer(1)));
    });
    const auto setDeleted = [&, id = gone](qint64 at) {
        workspace.write([&](Writer &w) {
            w.compose("UPDATE message SET deleted_at = :at WHERE id = :id").bind(":at", at).bind(":id", id).run();
        });
    };
    setDeleted(1);
    EXPECT_EQ(next(), day);
    EXPECT_TRUE(workspace.read(isCoursePending));
    ASSERT_TRUE(reckonCourse(workspace.store()));
    setDeleted(0);
    ASSERT_TRUE(reckonCourse(workspace.store()));
    EXPECT_EQ(kept(), before);
}

TEST_F(BoardCourse, AWrongDayIsFound)
{
    ASSERT_TRUE(reckonCourse(workspace.store()));
    const auto wrong = [this] {
        return workspace.store().readNow([](Reader &r) { return wrongCourseDays(r, 1); }).value_or(QList<WrongDay>());
    };
    EXPECT_TRUE(wrong().isEmpty());
    const store::DayScores right = kept().last();
    store::DayScores bad = right;
    bad.scores[0] = static_cast<char>(bad.scores[0] ^ 1);
    workspace.write([&](Writer &w) { store::setMaturityDays(w, u"social"_s, 1, {bad}); });
    ASSERT_EQ(wrong().size(), 1);
    EXPECT_EQ(wrong().first().day, right.day);
    workspace.write([&](Writer &w) { store::recountMaturityDays(w, 0); });
    ASSERT_TRUE(reckonCourse(workspace.store()));
    EXPECT_TRUE(wrong().isEmpty());
    EXPECT_EQ(kept().last(), right);
}

} // namespace
} // namespace rapport::test
