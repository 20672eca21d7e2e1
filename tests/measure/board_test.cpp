// The board's cards say what the rows say: held against plain SQL over messages, activities and campaigns.
#include "measure/board.h"

#include "measure/community.h"
#include "store/campaigns.h"
#include "store/maturity.h"
#include "store/rollups.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *kPublic = " AND m.moderation = 0 AND m.deleted_at = 0 AND m.automatic = 0 AND i.is_bot = 0 ";

class BoardTest : public ::testing::Test
{
protected:
    TempWorkspace &workspace = Community::instance().workspace();

    Assessment assessed(const QString &model, std::optional<int> day = std::nullopt)
    {
        return workspace.read([&](Reader &r) {
            const Result<Assessment> made = assessBoard(r, *boardModel(r, model), day);
            EXPECT_TRUE(made) << (made ? "" : qPrintable(made.error().detail));
            return made.value_or(Assessment{});
        });
    }
    static Figure figureOf(const Assessment &assessment, const QString &practice)
    {
        for (const PracticeScore &score : assessment.practices) {
            if (score.practice == practice)
                return score.evidence.now;
        }
        ADD_FAILURE() << "no practice " << qPrintable(practice);
        return {};
    }
    static StepEvidence stepOf(const Assessment &assessment, const QString &step)
    {
        for (const StepScore &score : assessment.path) {
            if (score.step == step)
                return score.evidence;
        }
        ADD_FAILURE() << "no step " << qPrintable(step);
        return {};
    }
    /// One number from SQL over messages m and their authors i, of the last so many days.
    qint64 counted(const QByteArray &what, const QByteArray &condition, int days)
    {
        const Period period = Community::instance().lastDays(days);
        return workspace.read([&](Reader &r) {
            const ReportDays local(store::reportZone(r));
            Statement s = r.compose("SELECT " + what +
                                    " FROM message m JOIN identity i ON i.id = m.identity_id "
                                    "WHERE m.at >= :from AND m.at < :to" +
                                    kPublic + condition);
            s.bind(":from", local.beginOf(period.fromDay)).bind(":to", local.beginOf(period.toDay)).step();
            return s.integer(0);
        });
    }
    double plainCount(const QByteArray &condition, int days, const QByteArray &what = "count(*)")
    {
        return static_cast<double>(counted(what, condition, days));
    }
};

TEST_F(BoardTest, CardsHaveTheFiguresOfTheRows)
{
    const Assessment social = assessed(u"social"_s);
    EXPECT_EQ(figureOf(social, u"authored"_s).value, plainCount(" AND m.direction = 1 AND m.kind = 0", 30));
    EXPECT_EQ(figureOf(social, u"present"_s).value,
              plainCount(" AND m.direction = 1", 7, "count(DISTINCT m.account_id)"));
    EXPECT_EQ(stepOf(social, u"outreach"_s).figure, plainCount(" AND m.direction = 1 AND m.kind = 0", 90));

    const Assessment engagement = assessed(u"engagement"_s);
    EXPECT_EQ(figureOf(engagement, u"write"_s).value, plainCount(" AND m.direction = 0", 90));
    EXPECT_GT(*figureOf(engagement, u"write"_s).value, 0);

    const Assessment community = assessed(u"community"_s);
    const Period period = Community::instance().lastDays(90);
    const qint64 begun = workspace.read([&](Reader &r) {
        const ReportDays local(store::reportZone(r));
        Statement s = r.compose(QByteArray("SELECT count(*) FROM (SELECT min(m.at) AS first FROM message m "
                                           "JOIN identity i ON i.id = m.identity_id WHERE m.direction <> 2") +
                                kPublic + "GROUP BY m.conversation_id) WHERE first >= :from AND first < :to");
        s.bind(":from", local.beginOf(period.fromDay)).bind(":to", local.beginOf(period.toDay)).step();
        return s.integer(0);
    });
    EXPECT_EQ(figureOf(community, u"talk"_s).value, static_cast<double>(begun));
}

TEST_F(BoardTest, CampaignsAreEvidence)
{
    const Assessment social = assessed(u"social"_s);
    const Period period = Community::instance().lastDays(90);
    int events = 0;
    bool tied = false;
    for (const Campaign &campaign : workspace.read(store::campaigns)) {
        if (campaign.state == CampaignState::Draft)
            continue;
        for (const CampaignEvent &event : campaign.plan.events)
            events += event.day >= period.fromDay && event.day < period.toDay;
        tied |= campaign.plan.step == u"experiences"_s && campaign.plan.fromDay < period.toDay;
    }
    EXPECT_EQ(figureOf(social, u"offline"_s).value, static_cast<double>(events));
    EXPECT_EQ(stepOf(social, u"experiences"_s).tied, tied);
    EXPECT_FALSE(stepOf(social, u"sales"_s).tied);
}

TEST_F(BoardTest, WhatNeedsAShopHasNoData)
{
    const Assessment social = assessed(u"social"_s);
    for (const PracticeScore &score : social.practices) {
        if (score.practice != u"return"_s && score.practice != u"word"_s)
            continue;
        EXPECT_EQ(score.state, PracticeState::NoData);
        EXPECT_FALSE(score.score);
        EXPECT_FALSE(score.evidence.missing.isEmpty());
    }
    EXPECT_FALSE(stepOf(social, u"sales"_s).figure);
    EXPECT_EQ(stepLevel(stepOf(social, u"sales"_s)), 0);
}

TEST_F(BoardTest, MonthsOfAStepAddUpToTheWhole)
{
    const Assessment social = assessed(u"social"_s);
    const StepEvidence outreach = stepOf(social, u"outreach"_s);
    double sum = 0;
    for (const auto &month : outreach.months)
        sum += month.value_or(0);
    const QDate today = ReportDays::dateOf(social.day);
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(-5);
    EXPECT_EQ(sum, plainCount(" AND m.direction = 1 AND m.kind = 0", social.day + 1 - ReportDays::dayOf(first)));
}

TEST_F(BoardTest, AnotherDayIsJudgedByItsOwnFigures)
{
    const int earlier = Community::instance().lastDays(1).fromDay - 200;
    const Assessment then = assessed(u"engagement"_s, earlier);
    EXPECT_EQ(then.day, earlier);
    EXPECT_NE(figureOf(then, u"write"_s).value, figureOf(assessed(u"engagement"_s), u"write"_s).value);
}

} // namespace
} // namespace rapport::test
