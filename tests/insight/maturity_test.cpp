#include "insight/assessment.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

/// Two stages; the first has two practices, the second one where less is better.
const QString kModel = uR"(# A model for tests
id = small
version = 3
name = Small
name.de = Klein

[stage first]
name = First
means = be there
floor = 50%

[stage second]
name = Second
floor = 60%

[practice posts]
stage = first
name = Posts
figure = posts
days = 30
goal = 20
next = Write a post
opens = content

[practice answers]
stage = first
name = Answers
figure = response_rate
floor = 50%
goal = 90%
weight = 3

[practice quick]
stage = second
name = Quick
figure = first_reply_median
floor = 1d
goal = 2h

[step outreach]
stage = first
name = Outreach
figure = posts

[step talk]
stage = second
name = Talk
figure = conversations_begun
second = response_rate

[content authored]
stage = first
name = Authored

[topic partners]
stage = second
name = Partners
)"_s;

MaturityModel model()
{
    const Result<MaturityModel> read = readMaturityModel(kModel);
    EXPECT_TRUE(read) << (read ? "" : qPrintable(read.error().detail));
    return read.value_or(MaturityModel{});
}

PracticeEvidence evidence(std::optional<double> now, std::optional<double> before = std::nullopt)
{
    return {.now = {.value = now}, .before = {.value = before}, .query = {}, .missing = {}};
}

TEST(MaturityModel, IsReadAndWrittenTheSame)
{
    const MaturityModel read = model();
    EXPECT_EQ(read.id, u"small"_s);
    EXPECT_EQ(read.version, 3);
    EXPECT_EQ(read.name.in(u"de"_s), u"Klein"_s);
    EXPECT_EQ(read.name.in(u"fr"_s), u"Small"_s);
    ASSERT_EQ(read.practices.size(), 3);
    EXPECT_EQ(read.practices[2].floor, 86'400);
    EXPECT_EQ(read.practices[2].goal, 7'200);
    EXPECT_EQ(read.practicesOf(u"first"_s).size(), 2);
    const QString text = maturityModelText(read);
    const Result<MaturityModel> again = readMaturityModel(text);
    ASSERT_TRUE(again) << qPrintable(again ? QString() : again.error().detail);
    EXPECT_EQ(*again, read);
    EXPECT_EQ(maturityModelText(*again), text);
}

TEST(MaturityModel, ABadOneIsRefusedWithLineAndReason)
{
    struct Case
    {
        QString from;
        QString to;
        int line;
        const char *says;
    };
    const QList<Case> cases{
        {u"id = small"_s, u"id = Small One"_s, 1, "id"},
        {u"version = 3"_s, u"version = 0"_s, 3, "number from 1"},
        {u"[stage first]"_s, u"[stage first"_s, 7, "ends with ]"},
        {u"[stage first]"_s, u"[column first]"_s, 7, "heading"},
        {u"floor = 50%\n\n[stage second]"_s, u"floor = half\n\n[stage second]"_s, 10, "percentage"},
        {u"means = be there"_s, u"meaning = be there"_s, 9, "\"meaning\" is not known"},
        {u"means = be there"_s, u"name = again"_s, 9, "already in line 8"},
        {u"means = be there"_s, u"be there"_s, 9, "key = value"},
        {u"[stage second]"_s, u"[stage first]"_s, 12, "already"},
        {u"figure = posts\ndays"_s, u"figure = postings\ndays"_s, 19, "no metric \"postings\""},
        {u"days = 30"_s, u"days = 0"_s, 20, "days from 1"},
        {u"goal = 20"_s, u"goal = twenty"_s, 21, "goal"},
        {u"goal = 20"_s, u"goal = 0"_s, 21, "other than the floor"},
        {u"goal = 2h"_s, u"goal = 2"_s, 38, "goal"},
        {u"stage = first\nname = Posts"_s, u"stage = third\nname = Posts"_s, 17, "no stage \"third\""},
        {u"weight = 3"_s, u"weight = -1"_s, 31, "above 0"},
        {u"second = response_rate"_s, u"second = nothing"_s, 49, "no metric"},
    };
    for (const Case &one : cases) {
        QString text = kModel;
        ASSERT_TRUE(text.contains(one.from)) << qPrintable(one.from);
        text.replace(text.indexOf(one.from), one.from.size(), one.to);
        const Result<MaturityModel> read = readMaturityModel(text);
        ASSERT_FALSE(read) << qPrintable(one.to);
        EXPECT_TRUE(read.error().detail.startsWith(u"line %1: "_s.arg(one.line)))
            << qPrintable(one.to) << ": " << qPrintable(read.error().detail);
        EXPECT_TRUE(read.error().detail.contains(QLatin1StringView(one.says))) << qPrintable(read.error().detail);
    }
    EXPECT_FALSE(readMaturityModel(QString()));
    EXPECT_FALSE(readMaturityModel(u"id = a\nname = A\n[stage x]\nname = X\n"_s)) << "no practice";
    EXPECT_FALSE(readMaturityModel(QString(2'000'000, u'#')));
}

TEST(MaturityModel, NumbersCarryTheirUnits)
{
    EXPECT_EQ(modelNumber(u"2h"_s, Unit::Duration), 7200);
    EXPECT_EQ(modelNumber(u"1.5 d"_s, Unit::Duration), 129'600);
    EXPECT_EQ(modelNumber(u"90%"_s, Unit::Percent), 90);
    EXPECT_EQ(modelNumber(u"90"_s, Unit::Percent), 90);
    EXPECT_EQ(modelNumber(u"-3"_s, Unit::Points), -3);
    EXPECT_FALSE(modelNumber(u"90"_s, Unit::Duration));
    EXPECT_FALSE(modelNumber(u"h"_s, Unit::Duration));
    EXPECT_FALSE(modelNumber(u"inf"_s, Unit::Count));
    EXPECT_EQ(modelNumberText(7200, Unit::Duration), u"2h"_s);
    EXPECT_EQ(modelNumberText(90, Unit::Duration), u"90s"_s);
    EXPECT_EQ(modelNumberText(12.5, Unit::Percent), u"12.5%"_s);
}

TEST(MaturityModel, ThoseThatComeWithTheProgramAreRead)
{
    ASSERT_EQ(shippedModels().size(), 4);
    for (const MaturityModel &shipped : shippedModels()) {
        EXPECT_FALSE(shipped.name.in(u"de"_s).isEmpty());
        for (const ModelStage &stage : shipped.stages)
            EXPECT_NE(stage.name.byLanguage.value(u"de"_s), QString()) << qPrintable(shipped.id + u' ' + stage.id);
        for (const ModelPractice &practice : shipped.practices) {
            const QString where = shipped.id + u' ' + practice.id;
            EXPECT_NE(practice.name.byLanguage.value(u"de"_s), QString()) << qPrintable(where);
            EXPECT_NE(practice.next.byLanguage.value(u"de"_s), QString()) << qPrintable(where);
            EXPECT_FALSE(practice.next.isEmpty()) << qPrintable(where);
            EXPECT_FALSE(practice.opens.isEmpty()) << qPrintable(where);
            const MetricDefinition *metric = metricOf(practice.metric);
            ASSERT_TRUE(metric) << qPrintable(where);
            EXPECT_EQ(metric->better == Better::Less, practice.goal < practice.floor) << qPrintable(where);
        }
        const Result<MaturityModel> again = readMaturityModel(maturityModelText(shipped));
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, shipped);
    }
}

TEST(Assessment, ScoresRunInAStraightLineFromFloorToGoal)
{
    const ModelPractice answers = model().practices[1]; // 50 % to 90 %
    const std::pair<double, double> cases[] = {{0, 0}, {50, 0}, {60, 25}, {70, 50}, {90, 100}, {100, 100}};
    for (const auto &[value, score] : cases)
        EXPECT_DOUBLE_EQ(*practiceScore(answers, {.value = value}), score) << value;
    EXPECT_FALSE(practiceScore(answers, {}));
    const ModelPractice quick = model().practices[2]; // a day down to two hours
    EXPECT_DOUBLE_EQ(*practiceScore(quick, {.value = 200'000}), 0);
    EXPECT_DOUBLE_EQ(*practiceScore(quick, {.value = 46'800}), 50);
    EXPECT_DOUBLE_EQ(*practiceScore(quick, {.value = 60}), 100);
}

TEST(Assessment, StagesBuildOnOneAnother)
{
    // Posts 10 of 20: 50. Answers 80 %: 75, three times the weight: (50 + 225) / 4 = 68.75.
    const auto first = assess(
        model(), {{u"posts"_s, evidence(10)}, {u"answers"_s, evidence(80)}, {u"quick"_s, evidence(7'200)}}, {}, {});
    EXPECT_DOUBLE_EQ(*first.stages[0].score, 68.75);
    EXPECT_TRUE(first.stages[0].reached);
    EXPECT_TRUE(first.stages[1].reached);
    EXPECT_EQ(first.currentStage, u"second"_s);
    // The second stage holds its floor by itself, and does not count while the first does not.
    const auto broken = assess(
        model(), {{u"posts"_s, evidence(0)}, {u"answers"_s, evidence(60)}, {u"quick"_s, evidence(7'200)}}, {}, {});
    EXPECT_FALSE(broken.stages[0].holds);
    EXPECT_TRUE(broken.stages[1].holds);
    EXPECT_FALSE(broken.stages[1].reached);
    EXPECT_EQ(broken.currentStage, u"first"_s);
}

TEST(Assessment, WhatIsUnknownIsNoDataAndNeverNothing)
{
    const auto result = assess(model(), {{u"posts"_s, evidence(20)}}, {}, {});
    EXPECT_EQ(result.practices[1].state, PracticeState::NoData);
    EXPECT_FALSE(result.practices[1].score);
    EXPECT_DOUBLE_EQ(*result.stages[0].score, 100) << "over what is known";
    EXPECT_EQ(result.stages[0].known, 1);
    EXPECT_FALSE(result.stages[0].holds) << "a quarter of the weight is known";
    EXPECT_FALSE(result.stages[1].score);
    ASSERT_FALSE(result.next.isEmpty());
    EXPECT_TRUE(result.next[0].connects);
}

TEST(Assessment, StatesTellTheCourse)
{
    const auto stateWith = [](std::optional<double> now, std::optional<double> before) {
        return assess(model(), {{u"answers"_s, evidence(now, before)}}, {}, {}).practices[1].state;
    };
    EXPECT_EQ(stateWith(std::nullopt, 80.0), PracticeState::NoData);
    EXPECT_EQ(stateWith(50.0, std::nullopt), PracticeState::NotStarted);
    EXPECT_EQ(stateWith(70.0, 60.0), PracticeState::Growing);
    EXPECT_EQ(stateWith(70.0, 74.0), PracticeState::Slipping); // 50 against 60
    EXPECT_EQ(stateWith(70.0, 73.9), PracticeState::Growing);
    EXPECT_EQ(stateWith(86.0, 90.0), PracticeState::InPlace); // 90 against 100
}

TEST(Assessment, APersonMayOverruleWithAReason)
{
    const Overruling overruled{.score = 95, .reason = u"We answer by phone"_s, .actorName = u"Mira"_s, .at = 7};
    const auto result = assess(model(), {{u"answers"_s, evidence(60, 90)}, {u"posts"_s, evidence(20)}}, {},
                               {{u"answers"_s, overruled}});
    const PracticeScore &answers = result.practices[1];
    EXPECT_EQ(answers.state, PracticeState::InPlace);
    EXPECT_DOUBLE_EQ(*answers.score, 95);
    EXPECT_DOUBLE_EQ(*answers.measured, 25);
    EXPECT_EQ(answers.overruled, overruled);
    EXPECT_DOUBLE_EQ(*result.stages[0].score, (100 + 3 * 95) / 4.0);
}

TEST(Assessment, NextStepsStandByGain)
{
    const auto result = assess(
        model(), {{u"posts"_s, evidence(0)}, {u"answers"_s, evidence(70)}, {u"quick"_s, evidence(46'800)}}, {}, {});
    ASSERT_EQ(result.next.size(), 3);
    EXPECT_EQ(result.next[0].practice, u"answers"_s); // 50 points of three quarters
    EXPECT_DOUBLE_EQ(result.next[0].gain, 37.5);
    EXPECT_EQ(result.next[1].practice, u"posts"_s); // 100 of a quarter: 25; and half of the 50 of a later stage
    EXPECT_DOUBLE_EQ(result.next[1].gain, 25);
    EXPECT_DOUBLE_EQ(result.next[2].gain, 25);
}

TEST(Assessment, StepsOfThePathHaveFourLevels)
{
    StepEvidence step;
    EXPECT_EQ(stepLevel(step), 0);
    step.everHappened = true;
    EXPECT_EQ(stepLevel(step), 1);
    step.months = {2, 0, 1, std::nullopt, 0, 0};
    EXPECT_EQ(stepLevel(step), 1);
    step.months[5] = 4;
    EXPECT_EQ(stepLevel(step), 2);
    step.campaignsMet = 2;
    EXPECT_EQ(stepLevel(step), 2) << "not tied to a goal";
    step.tied = true;
    EXPECT_EQ(stepLevel(step), 4);
    step.campaignsMet = 1;
    EXPECT_EQ(stepLevel(step), 3);

    StepEvidence walked;
    walked.months = {1, 1, 1, 1, 1, 1};
    EXPECT_EQ(assess(model(), {}, {{u"outreach"_s, walked}}, {}).reachedOnPath, u"first"_s);
    EXPECT_EQ(assess(model(), {}, {{u"outreach"_s, walked}, {u"talk"_s, walked}}, {}).reachedOnPath, u"second"_s);
    EXPECT_EQ(assess(model(), {}, {{u"talk"_s, walked}}, {}).reachedOnPath, QString());
}

TEST(Assessment, IsKeptWhole)
{
    StepEvidence walked;
    walked.months = {1, std::nullopt, 3, 1, 1, 1};
    walked.figure = 12;
    Assessment made =
        assess(model(), {{u"answers"_s, evidence(60, 90)}, {u"posts"_s, evidence(20)}}, {{u"outreach"_s, walked}},
               {{u"answers"_s, {.score = 95, .reason = u"We answer by phone"_s, .actorName = {}}}});
    made.at = 1234;
    made.day = 20'700;
    const QJsonObject json = assessmentToJson(made);
    EXPECT_EQ(assessmentToJson(assessmentFromJson(json)), json);
    EXPECT_EQ(assessmentFromJson(json).stages[0].score, made.stages[0].score);
    EXPECT_EQ(assessmentFromJson(json).practices[1].overruled, made.practices[1].overruled);
}

} // namespace
} // namespace rapport::test
