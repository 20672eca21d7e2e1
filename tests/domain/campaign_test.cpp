#include "domain/campaign.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

CampaignPlan ready()
{
    CampaignPlan plan;
    plan.name = u"Autumn pattern swap"_s;
    plan.objective = u"Weavers show each other their drafts"_s;
    plan.owner = u"Mira"_s;
    plan.fromDay = 20'700;
    plan.toDay = 20'730;
    plan.accounts = {u"Birch & Co."_s};
    plan.goals = {{.uid = Uid::create(1),
                   .metric = u"conversations"_s,
                   .version = 1,
                   .baseline = 40,
                   .baselineFrom = 20'600,
                   .baselineTo = 20'630,
                   .target = 60}};
    return plan;
}

TEST(Campaign, IsAgreedOnOnlyWhenEverythingIsNamed)
{
    EXPECT_EQ(campaignObstacles(ready()), QStringList());
    struct Case
    {
        const char *missing;
        void (*spoil)(CampaignPlan &);
    };
    const Case cases[] = {
        {"objective", [](CampaignPlan &p) { p.objective = u"  "_s; }},
        {"no goal", [](CampaignPlan &p) { p.goals.clear(); }},
        {"metric", [](CampaignPlan &p) { p.goals[0].metric.clear(); }},
        {"metric", [](CampaignPlan &p) { p.goals[0].version = 0; }},
        {"target", [](CampaignPlan &p) { p.goals[0].target.reset(); }},
        {"baseline", [](CampaignPlan &p) { p.goals[0].baseline.reset(); }},
        {"period", [](CampaignPlan &p) { p.goals[0].baselineTo = p.goals[0].baselineFrom; }},
        {"owns", [](CampaignPlan &p) { p.owner.clear(); }},
        {"dates", [](CampaignPlan &p) { p.toDay = 0; }},
        {"channel", [](CampaignPlan &p) { p.accounts.clear(); }},
        {"event", [](CampaignPlan &p) { p.place = CampaignPlace::Offline; }},
    };
    for (const Case &one : cases) {
        CampaignPlan plan = ready();
        one.spoil(plan);
        const QStringList missing = campaignObstacles(plan);
        ASSERT_EQ(missing.size(), 1) << one.missing;
        EXPECT_TRUE(missing[0].contains(QLatin1StringView(one.missing))) << qPrintable(missing[0]);
    }
    CampaignPlan fair = ready();
    fair.place = CampaignPlace::Offline;
    fair.accounts.clear();
    fair.events = {{.uid = Uid::create(2), .name = u"Spring fair"_s, .place = u"Lyon"_s, .day = 20'710, .guests = {}}};
    EXPECT_EQ(campaignObstacles(fair), QStringList());
}

TEST(Campaign, IsReviewedWithAVerdictForEachGoal)
{
    CampaignPlan plan = ready();
    EXPECT_EQ(reviewObstacles(plan).size(), 1);
    plan.goals[0].verdict = Verdict::NotMeasurable;
    EXPECT_EQ(reviewObstacles(plan), QStringList());
}

TEST(Campaign, GoesFromStateToState)
{
    using enum CampaignState;
    for (const CampaignState from : {Draft, Approved, Running, Closed, Reviewed}) {
        for (const CampaignState to : {Draft, Approved, Running, Closed, Reviewed}) {
            const bool next = static_cast<int>(to) == static_cast<int>(from) + 1;
            const bool withdrawn = from == Approved && to == Draft;
            EXPECT_EQ(mayFollow(from, to), next || withdrawn)
                << qPrintable(campaignStateName(from)) << " to " << qPrintable(campaignStateName(to));
        }
        EXPECT_EQ(campaignStateFromName(campaignStateName(from)), from);
    }
    for (const Verdict verdict : {Verdict::Open, Verdict::Met, Verdict::Missed, Verdict::NotMeasurable})
        EXPECT_EQ(verdictFromName(verdictName(verdict)), verdict);
}

TEST(Campaign, PlanSurvivesItsJson)
{
    CampaignPlan plan = ready();
    plan.place = CampaignPlace::Both;
    plan.model = u"social"_s;
    plan.stage = u"engage"_s;
    plan.step = u"experiences"_s;
    plan.audience = u"Teachers"_s;
    plan.groups = {u"Weavers"_s};
    plan.budget = {.minor = 125'000, .currency = u"EUR"_s};
    plan.tags = {u"autumn-swap"_s};
    plan.goals[0].verdict = Verdict::Met;
    plan.goals[0].remark = u"Late, but met"_s;
    plan.goals[0].ownConversations = false;
    plan.offers = {{.name = u"Ten off"_s, .code = u"SWAP10"_s, .address = u"https://shop.example/swap"_s}};
    plan.links = {{.address = u"https://shop.example/"_s,
                   .source = u"mastodon"_s,
                   .medium = u"social"_s,
                   .campaign = u"autumn-swap"_s,
                   .term = {},
                   .content = u"first"_s}};
    plan.events = {{.uid = Uid::create(2),
                    .name = u"Swap evening"_s,
                    .place = u"Lyon"_s,
                    .day = 20'710,
                    .guests = {{.person = Uid::create(3), .name = u"Ines"_s, .attended = true},
                               {.person = {}, .name = u"Her neighbour"_s}}}};
    plan.notes = u"Bring tea"_s;
    EXPECT_EQ(campaignPlanFromJson(campaignPlanToJson(plan)), plan);
    CampaignPlan bare;
    EXPECT_EQ(campaignPlanFromJson(campaignPlanToJson(bare)), bare);
}

TEST(Campaign, ReadsBrokenJsonAsFarAsItGoes)
{
    QJsonArray many;
    for (int i = 0; i < 5000; ++i)
        many.append(u"tag"_s);
    const CampaignPlan plan = campaignPlanFromJson({{u"name"_s, 7},
                                                    {u"place"_s, u"on the moon"_s},
                                                    {u"goals"_s, QJsonArray{1, u"x"_s, QJsonObject{}}},
                                                    {u"tags"_s, many},
                                                    {u"notes"_s, QString(100'000, u'x')}});
    EXPECT_EQ(plan.name, QString());
    EXPECT_EQ(plan.place, CampaignPlace::Online);
    ASSERT_EQ(plan.goals.size(), 1);
    EXPECT_FALSE(plan.goals[0].target);
    EXPECT_LE(plan.tags.size(), 200);
    EXPECT_LE(plan.notes.size(), 4000);
}

TEST(Campaign, LinksCarryTheirParametersInLowerCase)
{
    const CampaignLink link{.address = u"https://shop.example/swap?x=1&utm_source=old#top"_s,
                            .source = u"Mastodon"_s,
                            .medium = u"social"_s,
                            .campaign = u"Autumn & swap"_s,
                            .term = {},
                            .content = {}};
    const QUrl address = utmAddress(link);
    EXPECT_EQ(address.toEncoded(), "https://shop.example/swap?x=1&utm_source=mastodon&utm_medium=social"
                                   "&utm_campaign=autumn%20%26%20swap#top");
    const auto back = utmOf(address);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->source, u"mastodon"_s);
    EXPECT_EQ(back->campaign, u"autumn & swap"_s);
    EXPECT_EQ(back->address, u"https://shop.example/swap?x=1#top"_s);
    EXPECT_EQ(utmAddress(*back), address);
    EXPECT_FALSE(utmOf(QUrl(u"https://shop.example/?x=1"_s)));
}

TEST(Campaign, LinksThatWouldCountWrongAreNamed)
{
    const QStringList known{u"autumn-swap"_s};
    CampaignLink link{.address = u"https://shop.example/"_s,
                      .source = u"mastodon"_s,
                      .medium = u"social"_s,
                      .campaign = u"autumn-swap"_s,
                      .term = {},
                      .content = {}};
    EXPECT_EQ(utmProblems(link, known), QStringList());
    link.source = u"Mastodon"_s;
    EXPECT_EQ(utmProblems(link, known).size(), 1);
    link.source.clear();
    link.campaign = u"spring swap"_s;
    link.address = u"javascript:alert(1)"_s;
    EXPECT_EQ(utmProblems(link, known).size(), 4) << qPrintable(utmProblems(link, known).join(u'\n'));
}

TEST(Campaign, PlansThatCannotBeKeptAreRefused)
{
    CampaignPlan plan = ready();
    EXPECT_EQ(campaignPlanProblem(plan), QString());
    plan.toDay = plan.fromDay - 1;
    EXPECT_FALSE(campaignPlanProblem(plan).isEmpty());
    plan = ready();
    plan.budget.minor = 100;
    EXPECT_FALSE(campaignPlanProblem(plan).isEmpty());
    plan = ready();
    plan.name = u" \t"_s;
    EXPECT_FALSE(campaignPlanProblem(plan).isEmpty());
}

} // namespace
} // namespace rapport::test
