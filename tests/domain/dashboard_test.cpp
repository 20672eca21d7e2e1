// Dashboards as files: what is written is read again, and what is wrong is named with its place.
#include "domain/dashboard.h"

#include <gtest/gtest.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

Dashboard example()
{
    Dashboard dashboard;
    dashboard.name = u"Montag \u201eLaden\u201c"_s;
    dashboard.cards = {
        {.metrics = {u"messages"_s}, .kind = CardKind::Tile},
        {.metrics = {u"first_reply_median"_s, u"first_reply_p90"_s},
         .groupBy = u"channel"_s,
         .kind = CardKind::Lines,
         .step = CardStep::Week,
         .width = CardWidth::Wide,
         .title = u"First reply"_s},
    };
    dashboard.scope = {.range = RangePreset::Custom,
                       .from = QDate(2026, 8, 24),
                       .to = QDate(2026, 11, 22),
                       .comparison = ComparedWith::YearBefore,
                       .filters = {{u"channel"_s, {u"mastodon"_s, u"bluesky"_s}}, {u"tag"_s, {u"shipping"_s}}}};
    return dashboard;
}

TEST(Dashboard, IsTheSameAfterItsFile)
{
    const Dashboard dashboard = example();
    const Result<Dashboard> read = dashboardFromFile(dashboardToFile(dashboard));
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(*read, dashboard);
}

TEST(Dashboard, EveryWordIsReadAsItIsWritten)
{
    Dashboard dashboard = example();
    DashboardCard &card = dashboard.cards.first();
    for (int i = 0; i <= static_cast<int>(CardKind::Table); ++i) {
        card.kind = static_cast<CardKind>(i);
        EXPECT_EQ(dashboardFromJson(dashboardToJson(dashboard)).value_or(Dashboard()), dashboard) << i;
    }
    for (int i = 0; i <= static_cast<int>(CardStep::Year); ++i) {
        card.step = static_cast<CardStep>(i);
        EXPECT_EQ(dashboardFromJson(dashboardToJson(dashboard)).value_or(Dashboard()), dashboard) << i;
    }
    for (int i = 0; i <= static_cast<int>(RangePreset::Custom); ++i)
        EXPECT_EQ(rangeFromWord(rangeWord(static_cast<RangePreset>(i))), static_cast<RangePreset>(i)) << i;
    for (int i = 0; i <= static_cast<int>(ComparedWith::YearBefore); ++i)
        EXPECT_EQ(comparisonFromWord(comparisonWord(static_cast<ComparedWith>(i))), static_cast<ComparedWith>(i)) << i;
}

TEST(Dashboard, WhatIsWrongInAFileIsNamedWithItsPlace)
{
    struct Case
    {
        const char *file;
        const char *detail;
    };
    const QList<Case> cases{
        {"", "line 1: illegal value"},
        {"[]", "this is no dashboard of Rapport"},
        {"{\n\"format\": 1,\n\"name\": \"a\",\n\"cards\": [}\n", "line 4: object is missing after a comma"},
        {R"({"name": "a", "cards": []})", "format: this is no dashboard of Rapport"},
        {R"({"format": 2, "name": "a", "cards": []})", "format: a later Rapport made it (format 2)"},
        {R"({"format": 1, "cards": []})", "name: a dashboard needs a name"},
        {R"({"format": 1, "name": 7, "cards": []})", "name: a text is expected"},
        {R"({"format": 1, "name": "a"})", "cards: a list of cards is expected"},
        {R"({"format": 1, "name": "a", "cards": [7]})", "cards[0]: a card is expected: {\"metrics\": [\u2026]}"},
        {R"({"format": 1, "name": "a", "cards": [{"metrics": ["m"]}, {"metrics": []}]})",
         "cards[1].metrics: a card needs a metric"},
        {R"({"format": 1, "name": "a", "cards": [{"metrics": ["m", 3]}]})", "cards[0].metrics[1]: a word is expected"},
        {R"({"format": 1, "name": "a", "cards": [{"metrics": "m"}]})", "cards[0].metrics: a list of words is expected"},
        {R"({"format": 1, "name": "a", "cards": [{"metrics": ["m"], "kind": "pie"}]})",
         "cards[0].kind: there is no \"pie\" here"},
        {R"({"format": 1, "name": "a", "cards": [{"metrics": ["m"], "colour": "red"}]})",
         "cards[0].colour: this is not known here"},
        {R"({"format": 1, "name": "a", "cards": [], "range": "fortnight"})", "range: there is no \"fortnight\" here"},
        {R"({"format": 1, "name": "a", "cards": [], "range": "custom", "from": "2026-01-01"})",
         "range: \"custom\" needs the dates \"from\" and \"to\""},
        {R"({"format": 1, "name": "a", "cards": [], "range": "custom", "from": "2026-02-30", "to": "2026-03-01"})",
         "from: \"2026-02-30\" is no date such as 2026-11-22"},
        {R"({"format": 1, "name": "a", "cards": [], "range": "custom", "from": "2026-03-02", "to": "2026-03-01"})",
         "to: it ends before it begins"},
        {R"({"format": 1, "name": "a", "cards": [], "filters": {"weather": ["rain"]}})",
         "filters.weather: this is not known here"},
        {R"({"format": 1, "name": "a", "cards": [], "filters": {"tag": [""]}})", "filters.tag[0]: a word is expected"},
        {R"({"format": 1, "name": "a", "cards": [], "note": 1})", "note: this is not known here"},
    };
    for (const Case &one : cases) {
        const Result<Dashboard> read = dashboardFromFile(QByteArray(one.file));
        ASSERT_FALSE(read) << one.file;
        EXPECT_EQ(read.error().detail, QString::fromUtf8(one.detail)) << one.file;
        EXPECT_EQ(read.error().kind, ErrorKind::Malformed);
    }
}

TEST(Dashboard, NothingGrowsWithoutBounds)
{
    Dashboard dashboard = example();
    for (int i = 0; i < 100; ++i)
        dashboard.cards.append(dashboard.cards.first());
    EXPECT_FALSE(dashboardProblem(dashboard).isEmpty());
    dashboard = example();
    dashboard.cards.first().title = QString(1000, u'x');
    EXPECT_EQ(dashboardProblem(dashboard), u"cards[0].title: the text is longer than 100 characters"_s);
    EXPECT_FALSE(dashboardFromFile(QByteArray(2'000'000, ' ')));
}

TEST(Dashboard, TheBuiltInOnesCanBeKept)
{
    ASSERT_EQ(builtInDashboards().size(), 4);
    for (const Dashboard &dashboard : builtInDashboards()) {
        EXPECT_EQ(dashboardProblem(dashboard), QString()) << qPrintable(dashboard.name);
        EXPECT_FALSE(dashboard.cards.isEmpty());
        EXPECT_EQ(dashboard.origin, dashboard.name.toLower());
    }
}

TEST(Dashboard, OwnOnesStandInThePlaceOfWhatTheyReplaceAndBehindTheRest)
{
    Dashboard service = example();
    service.origin = u"service"_s;
    Dashboard own = example();
    own.name = u"Own"_s;
    const QList<Dashboard> offered = offeredDashboards({own, service});
    ASSERT_EQ(offered.size(), 5);
    EXPECT_EQ(offered.at(0), builtInDashboards().at(0));
    EXPECT_EQ(offered.at(1), service);
    EXPECT_EQ(offered.at(4), own);
}

} // namespace
} // namespace rapport
