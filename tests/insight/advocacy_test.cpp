#include "insight/advocacy.h"
#include "insight/scoreweights.h"

#include <gtest/gtest.h>

#include <QJsonObject>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

AdvocateFacts candidate()
{
    return {.positive = 3, .negative = 1, .level = 1, .rung = Rung::Creation, .answeredPeers = 2};
}

TEST(Advocacy, ACandidateIsPositiveDeepAndHelps)
{
    const AdvocateJudgement judgement = judgeAdvocate(candidate());
    EXPECT_TRUE(judgement.candidate);
    EXPECT_EQ(judgement.reasons, (std::vector{AdvocateReason::Positive, AdvocateReason::InnerLevel,
                                              AdvocateReason::Creates, AdvocateReason::AnswersPeers}));
}

TEST(Advocacy, EachConditionHasToHold)
{
    struct Row
    {
        const char *what;
        void (*change)(AdvocateFacts &);
        bool candidate;
        AdvocateReason told;
    };
    const std::vector<Row> rows{
        {"as many negative", [](AdvocateFacts &f) { f.negative = 3; }, false, AdvocateReason::NotPositive},
        {"nothing known of mood", [](AdvocateFacts &f) { f.positive = f.negative = 0; }, false,
         AdvocateReason::NotPositive},
        {"level 3 but creates", [](AdvocateFacts &f) { f.level = 3; }, true, AdvocateReason::Creates},
        {"level 2 and only likes",
         [](AdvocateFacts &f) {
             f.level = 2;
             f.rung = Rung::Curation;
         },
         true, AdvocateReason::InnerLevel},
        {"level 3 and only likes",
         [](AdvocateFacts &f) {
             f.level = 3;
             f.rung = Rung::Curation;
         },
         false, AdvocateReason::NotDeepEnough},
        {"helps nobody", [](AdvocateFacts &f) { f.answeredPeers = 0; }, false, AdvocateReason::DoesNotHelp},
        {"referred somebody",
         [](AdvocateFacts &f) {
             f.answeredPeers = 0;
             f.referred = 1;
         },
         true, AdvocateReason::Refers},
        {"contacted 29 days ago", [](AdvocateFacts &f) { f.contactedDaysAgo = 29; }, false,
         AdvocateReason::ContactedLately},
        {"contacted 30 days ago", [](AdvocateFacts &f) { f.contactedDaysAgo = 30; }, true, AdvocateReason::Positive},
    };
    for (const Row &row : rows) {
        AdvocateFacts facts = candidate();
        row.change(facts);
        const AdvocateJudgement judgement = judgeAdvocate(facts);
        EXPECT_EQ(judgement.candidate, row.candidate) << row.what;
        EXPECT_NE(std::find(judgement.reasons.begin(), judgement.reasons.end(), row.told), judgement.reasons.end())
            << row.what;
    }
}

TEST(ScoreWeights, AreKeptWhole)
{
    ScoreWeights weights;
    EXPECT_TRUE(weightsProblem(weights).isEmpty()) << weightsProblem(weights).toStdString();
    weights.set(Weight::LoveLike, 2.5);
    EXPECT_EQ(weightsFromJson(weightsToJson(weights)), weights);
    EXPECT_EQ(weightsFromJson({}), ScoreWeights()) << "what is missing is as it comes";
    EXPECT_EQ(weightsFromJson({{u"love.like"_s, 2.5}}), weights);
}

TEST(ScoreWeights, WhatCannotBeIsRefused)
{
    EXPECT_FALSE(weightsFromJson({{u"love.kick"_s, 1}})) << "no such weight";
    EXPECT_FALSE(weightsFromJson({{u"love.like"_s, u"much"_s}}));
    EXPECT_FALSE(weightsFromJson({{u"love.like"_s, 11}}));
    EXPECT_FALSE(weightsFromJson({{u"love.like"_s, -1}}));
    EXPECT_FALSE(weightsFromJson({{u"presence.days"_s, 30.5}})) << "whole days";
    EXPECT_FALSE(weightsFromJson({{u"step.3"_s, 2}})) << "steps rise";
    EXPECT_FALSE(weightsFromJson({{u"level.love_2"_s, 1.6}})) << "level 1 needs more love than level 2";
    EXPECT_FALSE(weightsFromJson({{u"level.top_share"_s, 80}})) << "with the next quarter more than all";
}

} // namespace
} // namespace rapport
