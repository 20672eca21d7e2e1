#include "domain/content.h"

#include "base/time.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <limits>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using Figure = ContentGoal::Figure;
using Verdict = GoalResult::Verdict;

ContentPlan swapDay()
{
    ContentPlan plan;
    plan.name = u"Swap day"_s;
    plan.campaign = CampaignId(3);
    plan.kind = ContentKind::UserMade;
    plan.at = 1'790'000'000'000;
    plan.posts = {{.uid = Uid::create(1),
                   .account = AccountId(1),
                   .accountName = u"Birch & Co."_s,
                   .title = u"Swap day"_s,
                   .text = u"Bring your drafts on Friday."_s,
                   .language = u"en"_s},
                  {.uid = Uid::create(2), .account = AccountId(2), .accountName = u"Blog"_s, .text = u"Friday"_s}};
    Attachment file;
    file.path = u"outgoing/3f/picture.jpg"_s;
    file.mimeType = u"image/jpeg"_s;
    file.altText = u"A loom"_s;
    file.bytes = 12;
    plan.posts[0].files = {file};
    plan.goals = {{.figure = Figure::Replies, .target = 5, .windowDays = 7},
                  {.figure = Figure::Mood, .target = 0.25, .windowDays = 3}};
    plan.author = Uid::create(9);
    plan.authorName = u"Ada"_s;
    plan.source = Uid::create(10);
    plan.notes = u"Ask for the picture's rights"_s;
    return plan;
}

TEST(Content, IsTheSameAfterJson)
{
    const ContentPlan plan = swapDay();
    const QByteArray text = QJsonDocument(contentPlanToJson(plan)).toJson();
    EXPECT_EQ(contentPlanFromJson(QJsonDocument::fromJson(text).object()), plan);
    EXPECT_EQ(contentPlanFromJson(contentPlanToJson({})), ContentPlan());
}

TEST(Content, HostileJsonIsBounded)
{
    QJsonArray posts;
    for (int i = 0; i < 5000; ++i)
        posts.append(QJsonObject{{u"text"_s, QString(300'000, u'x')}, {u"title"_s, QString(9000, u'y')}});
    const ContentPlan plan = contentPlanFromJson(
        {{u"name"_s, QString(100'000, u'n')},
         {u"notes"_s, QString(100'000, u'n')},
         {u"kind"_s, u"free"_s},
         {u"at"_s, -5},
         {u"posts"_s, posts},
         {u"goals"_s,
          QJsonArray{QJsonObject{{u"figure"_s, u"clicks"_s}, {u"target"_s, 1e300}, {u"days"_s, 1'000'000}}, 7, u"x"_s}},
         {u"author"_s, u"nobody"_s}});
    EXPECT_LE(plan.name.size(), 120);
    EXPECT_LE(plan.notes.size(), 4000);
    EXPECT_EQ(plan.kind, ContentKind::Authored);
    EXPECT_EQ(plan.at, 0);
    EXPECT_EQ(plan.posts.size(), kContentListMost);
    EXPECT_LE(plan.posts[0].text.size(), 200'000);
    EXPECT_LE(plan.posts[0].title.size(), 500);
    ASSERT_EQ(plan.goals.size(), 1);
    EXPECT_LE(plan.goals[0].windowDays, 366);
    EXPECT_LE(plan.goals[0].target, 1e12);
    EXPECT_TRUE(plan.author.isNull());
}

TEST(Content, IsKeptOnlyWhereItCanBeMeant)
{
    EXPECT_EQ(contentPlanProblem(swapDay()), QString());
    struct Case
    {
        const char *says;
        void (*spoil)(ContentPlan &);
    };
    const Case cases[] = {
        {"needs a name", [](ContentPlan &p) { p.name = u" \n"_s; }},
        {"longer than 120", [](ContentPlan &p) { p.name = QString(121, u'n'); }},
        {"notes are longer", [](ContentPlan &p) { p.notes = QString(4001, u'n'); }},
        {"no time", [](ContentPlan &p) { p.at = -1; }},
        {"no account", [](ContentPlan &p) { p.posts[0] = {}; }},
        {"two posts", [](ContentPlan &p) { p.posts[1].account = AccountId(1); }},
        {"title is longer", [](ContentPlan &p) { p.posts[0].title = QString(501, u't'); }},
        {"text is longer", [](ContentPlan &p) { p.posts[0].text = QString(200'001, u't'); }},
        {"more than nothing", [](ContentPlan &p) { p.goals[0].target = 0; }},
        {"more than nothing", [](ContentPlan &p) { p.goals[0].target = std::numeric_limits<double>::quiet_NaN(); }},
        {"between -1 and 1", [](ContentPlan &p) { p.goals[1].target = 1.5; }},
        {"between -1 and 1", [](ContentPlan &p) { p.goals[1].target = std::numeric_limits<double>::quiet_NaN(); }},
        {"1 to 366 days", [](ContentPlan &p) { p.goals[0].windowDays = 0; }},
    };
    for (const Case &one : cases) {
        ContentPlan plan = swapDay();
        one.spoil(plan);
        const QString problem = contentPlanProblem(plan);
        EXPECT_TRUE(problem.contains(QLatin1StringView(one.says))) << one.says << ": " << qPrintable(problem);
    }
    ContentPlan removed = swapDay();
    removed.posts[0].account = {};
    EXPECT_EQ(contentPlanProblem(removed), QString()) << "the name of an account that was removed stays";
}

TEST(Content, NamesAreReadAsTheyAreWritten)
{
    for (const ContentKind kind : {ContentKind::Authored, ContentKind::UserMade, ContentKind::Shop})
        EXPECT_EQ(contentKindFromName(contentKindName(kind)), kind);
    for (const Figure figure : {Figure::Replies, Figure::Shares, Figure::Likes, Figure::Mood, Figure::Sales})
        EXPECT_EQ(contentFigureFromName(contentFigureName(figure)), figure);
    EXPECT_EQ(contentKindFromName(u"made up"), std::nullopt);
    EXPECT_EQ(postStateName(PostState::Unsure), u"unsure"_s);
}

ContentPiece sentAt(qint64 at, const PostFigures &figures, const ContentGoal &goal)
{
    ContentPiece piece;
    piece.plan.goals = {goal};
    piece.plan.posts = {{.account = AccountId(1)}};
    piece.posts = {{.state = at != 0 ? PostState::Sent : PostState::Planned, .sentAt = at, .figures = figures}};
    return piece;
}

TEST(Content, ReachesItsGoalsInTheirWindows)
{
    constexpr qint64 kSent = 1'790'000'000'000;
    const PostFigures figures{.replies = 4, .shares = 2, .likes = std::nullopt, .mood = 0.5};
    const auto day = [](int days) { return kSent + days * kDayMs; };
    struct Case
    {
        const char *what;
        ContentGoal goal;
        qint64 sent;
        qint64 now;
        Verdict verdict;
    };
    const Case cases[] = {
        {"nothing has left", {.figure = Figure::Replies, .target = 5}, 0, day(30), Verdict::Open},
        {"the window runs", {.figure = Figure::Replies, .target = 5}, kSent, day(6), Verdict::Open},
        {"reached before its end", {.figure = Figure::Replies, .target = 4}, kSent, day(1), Verdict::Met},
        {"over without it", {.figure = Figure::Replies, .target = 5}, kSent, day(7), Verdict::Missed},
        {"a shorter window", {.figure = Figure::Shares, .target = 3, .windowDays = 2}, kSent, day(2), Verdict::Missed},
        {"not known", {.figure = Figure::Likes, .target = 1}, kSent, day(7), Verdict::NoData},
        {"a mood may still fall", {.figure = Figure::Mood, .target = 0.25}, kSent, day(6), Verdict::Open},
        {"a mood at the end", {.figure = Figure::Mood, .target = 0.25}, kSent, day(7), Verdict::Met},
        {"a mood too low", {.figure = Figure::Mood, .target = 0.75}, kSent, day(7), Verdict::Missed},
        {"no shop is connected", {.figure = Figure::Sales, .target = 1}, kSent, day(1), Verdict::NoData},
    };
    for (const Case &one : cases) {
        const ContentPiece piece = sentAt(one.sent, figures, one.goal);
        ASSERT_EQ(contentResults(piece, one.now).size(), 1);
        EXPECT_EQ(contentResults(piece, one.now)[0].verdict, one.verdict) << one.what;
        EXPECT_EQ(missesGoal(piece, one.now), one.verdict == Verdict::Missed) << one.what;
    }
}

TEST(Content, WhatCameAfterTheWindowDoesNotCount)
{
    constexpr qint64 kSent = 1'790'000'000'000;
    ContentPiece piece = sentAt(kSent, {.replies = 40}, {.figure = Figure::Replies, .target = 5});
    piece.reached = {4.0};
    EXPECT_TRUE(missesGoal(piece, kSent + 8 * kDayMs));
    EXPECT_EQ(contentResults(piece, kSent + 8 * kDayMs)[0].reached, 4.0);
}

TEST(Content, PostsCountTogether)
{
    ContentPiece piece = sentAt(7000, {.replies = 3, .mood = 1.0}, {.figure = Figure::Replies, .target = 5});
    piece.plan.goals.append({.figure = Figure::Mood, .target = 0.5});
    piece.posts.append({.state = PostState::Sent, .sentAt = 5000, .figures = {.replies = 1, .mood = -1.0}});
    piece.posts.append({.state = PostState::Failed, .error = u"Refused"_s});
    EXPECT_EQ(firstSentAt(piece), 5000);
    const QList<GoalResult> results = contentResults(piece, 6000);
    EXPECT_EQ(results[0].reached, 4.0);
    EXPECT_EQ(results[1].reached, 0.5) << "three of four replies are glad";
}

} // namespace
} // namespace rapport::test
