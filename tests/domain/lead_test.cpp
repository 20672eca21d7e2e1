// Leads: points and their fading, thresholds, what is expected of one, rules that people edit.
#include "domain/lead.h"
#include "base/time.h"
#include "domain/idea.h"
#include "domain/moodagreement.h"

#include <QJsonArray>
#include <algorithm>
#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kNow = 1'800'000'000'000;

double pointsOf(const LeadScore &score, LeadCriterion what)
{
    for (const LeadReason &reason : score.reasons) {
        if (reason.what == what)
            return reason.points;
    }
    return 0;
}

} // namespace

TEST(Lead, FitAddsUpWhatSomebodyIs)
{
    LeadPerson person;
    person.followsUs = true;
    person.followers = 2'500;
    person.importance = Importance::Key;
    const LeadScore score = leadScore(person, {}, LeadRules(), kNow);
    // 10 known, 15 follows, 5 and 10 for reach, 20 and 20 for importance.
    EXPECT_DOUBLE_EQ(score.fit, 80);
    EXPECT_EQ(score.fitState, LeadFit::Good);
    EXPECT_EQ(score.warmth, LeadWarmth::Cold);
    EXPECT_EQ(leadFitName(score.fitState) + u", "_s + leadWarmthName(score.warmth), u"good, cold"_s);
    EXPECT_DOUBLE_EQ(score.behaviour, 0);
}

TEST(Lead, ABotOrASpammerDoesNotFit)
{
    LeadPerson bot;
    bot.bot = true;
    bot.followsUs = true;
    EXPECT_LT(leadScore(bot, {}, LeadRules(), kNow).fit, LeadRules().leastFit);
    LeadPerson spammer;
    spammer.spam = true;
    EXPECT_LT(leadScore(spammer, {}, LeadRules(), kNow).fit, LeadRules().leastFit);
    EXPECT_GE(leadScore(LeadPerson(), {}, LeadRules(), kNow).fit, LeadRules().leastFit)
        << "a stranger who asks is worth an answer";
}

TEST(Lead, BehaviourHalvesEveryThirtyDays)
{
    const QList<LeadAct> acts{{.what = LeadCriterion::AskedToBuy, .at = kNow},
                              {.what = LeadCriterion::AskedToBuy, .at = kNow - 30 * kDayMs},
                              {.what = LeadCriterion::AskedToBuy, .at = kNow - 60 * kDayMs},
                              {.what = LeadCriterion::ThreatenedToLeave, .at = kNow - 30 * kDayMs}};
    const LeadScore score = leadScore(LeadPerson(), acts, LeadRules(), kNow);
    EXPECT_DOUBLE_EQ(pointsOf(score, LeadCriterion::AskedToBuy), 20 + 10 + 5);
    EXPECT_DOUBLE_EQ(pointsOf(score, LeadCriterion::ThreatenedToLeave), -2.5);
    EXPECT_DOUBLE_EQ(score.behaviour, 32.5);
    EXPECT_EQ(score.warmth, LeadWarmth::Warm);
    const auto bought = std::find_if(score.reasons.begin(), score.reasons.end(),
                                     [](const LeadReason &reason) { return reason.what == LeadCriterion::AskedToBuy; });
    ASSERT_NE(bought, score.reasons.end());
    EXPECT_EQ(bought->times, 3);
}

TEST(Lead, WhatWasReckonedOnceFadesAsIfItWereReckonedAgain)
{
    const QList<LeadAct> acts{{.what = LeadCriterion::AskedToBuy, .at = kNow - 3 * kDayMs},
                              {.what = LeadCriterion::Shared, .at = kNow - 40 * kDayMs},
                              {.what = LeadCriterion::SoundedNegative, .at = kNow - kHourMs}};
    const LeadRules rules;
    const double then = leadScore({}, acts, rules, kNow).behaviour;
    const qint64 later = kNow + 17 * kDayMs;
    EXPECT_NEAR(fadedBehaviour(then, kNow, later, rules), leadScore({}, acts, rules, later).behaviour, 1e-9);
}

TEST(Lead, ReasonsBeginWithWhatWeighsMost)
{
    LeadPerson person;
    person.followsUs = true;
    person.importance = Importance::High;
    const LeadScore score =
        leadScore(person, {{.what = LeadCriterion::Liked, .at = kNow}, {.what = LeadCriterion::AskedToBuy, .at = kNow}},
                  LeadRules(), kNow);
    ASSERT_EQ(score.reasons.size(), 5);
    EXPECT_EQ(score.reasons[0].what, LeadCriterion::HighImportance);
    EXPECT_EQ(score.reasons[1].what, LeadCriterion::FollowsUs);
    EXPECT_EQ(score.reasons[2].what, LeadCriterion::KnownAuthor);
    EXPECT_EQ(score.reasons[3].what, LeadCriterion::AskedToBuy);
    EXPECT_EQ(score.reasons[4].what, LeadCriterion::Liked);
}

TEST(Lead, WhatIsExpectedIsTheLargestValueTimesTheChance)
{
    const LeadRules rules;
    const int question = static_cast<int>(LeadSignal::Question);
    const int buying = static_cast<int>(LeadSignal::Buying);
    const int leaving = static_cast<int>(LeadSignal::Leaving);
    struct Row
    {
        int bits;
        double fit;
        double behaviour;
        int expected;
    };
    for (const Row &row : {Row{question, 100, 0, 20}, Row{buying | question, 40, 10, 50}, Row{leaving, 25, 0, 20},
                           Row{buying, 300, 0, 100}, Row{buying, -90, 0, 5}, Row{0, 100, 0, 0}})
        EXPECT_EQ(expectedValue(row.bits, row.fit, row.behaviour, rules), row.expected)
            << row.bits << ' ' << row.fit << ' ' << row.behaviour;
}

TEST(Lead, UrgencyIsExpectedValueTimesAge)
{
    Lead lead;
    lead.expected = 40;
    lead.askedAt = kNow - 3 * kHourMs;
    EXPECT_DOUBLE_EQ(lead.urgency(kNow), 120);
    lead.askedAt = kNow + kHourMs; // a clock that runs ahead
    EXPECT_DOUBLE_EQ(lead.urgency(kNow), 0);
}

TEST(Lead, RulesComeBackAsTheyWereWritten)
{
    LeadRules rules;
    rules.points[static_cast<size_t>(LeadCriterion::FollowsUs)] = 33;
    rules.hot = 77;
    rules.halfLifeDays = 10;
    rules.buyingPhrases = {u"take my money"_s};
    rules.ignoredPhrases = {u"checkout"_s};
    const Result<LeadRules> back = leadRulesFromJson(leadRulesToJson(rules));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, rules);
    const Result<LeadRules> none = leadRulesFromJson({});
    ASSERT_TRUE(none);
    EXPECT_EQ(*none, LeadRules());
}

TEST(Lead, RulesThatCannotBeKeptAreNamed)
{
    const std::pair<QJsonObject, QString> bad[] = {
        {{{u"points"_s, QJsonObject{{u"follows-us"_s, 5000}}}}, u"follows-us"_s},
        {{{u"points"_s, QJsonObject{{u"follow-us"_s, 5}}}}, u"follow-us"_s},
        {{{u"halfLifeDays"_s, 0}}, u"halfLifeDays"_s},
        {{{u"halfLifeDays"_s, u"ten"_s}}, u"halfLifeDays"_s},
        {{{u"warm"_s, 50}, {u"hot"_s, 10}}, u"hot"_s},
        {{{u"buyingPhrases"_s, QJsonArray{u""_s}}}, u"buyingPhrases"_s},
        {{{u"byingPhrases"_s, QJsonArray()}}, u"byingPhrases"_s},
    };
    for (const auto &[json, word] : bad) {
        const Result<LeadRules> rules = leadRulesFromJson(json);
        ASSERT_FALSE(rules) << qPrintable(word);
        EXPECT_TRUE(rules.error().detail.contains(word)) << qPrintable(rules.error().detail);
    }
}

TEST(Lead, NamesAreReadAsTheyArePrinted)
{
    for (int i = 0; i < kLeadStages; ++i) {
        const auto stage = static_cast<LeadStage>(i);
        EXPECT_EQ(leadStageFromName(leadStageName(stage)), stage);
    }
    for (int i = 0; i < kIdeaStates; ++i) {
        const auto state = static_cast<IdeaState>(i);
        EXPECT_EQ(ideaStateFromName(ideaStateName(state)), state);
    }
    for (const Mood mood : {Mood::Unknown, Mood::Negative, Mood::Neutral, Mood::Positive})
        EXPECT_EQ(moodFromName(moodName(mood)), mood);
    EXPECT_FALSE(moodFromName(u"cheerful"));
}

TEST(Idea, ATitleIsOneLineAndNeverHalfACharacter)
{
    EXPECT_EQ(ideaTitle(u"  More\n colours  "_s), u"More colours"_s);
    const QString owls = QString(kIdeaTitleMost - 1, u'o') + u"🦉🦉"_s;
    EXPECT_EQ(ideaTitle(owls), QString(kIdeaTitleMost - 1, u'o'));
}

// Cohen 1960 as every textbook has it: 20 and 15 agreed, 5 and 10 not; 0.7 against 0.5 by chance.
TEST(MoodAgreement, KappaIsAgreementBeyondChance)
{
    MoodAgreement agreement;
    agreement.add(Mood::Positive, Mood::Positive, 20);
    agreement.add(Mood::Positive, Mood::Negative, 5);
    agreement.add(Mood::Negative, Mood::Positive, 10);
    agreement.add(Mood::Negative, Mood::Negative, 15);
    EXPECT_EQ(agreement.count(), 50);
    EXPECT_EQ(agreement.agreed(), 35);
    ASSERT_TRUE(agreement.accuracy());
    EXPECT_DOUBLE_EQ(*agreement.accuracy(), 0.7);
    ASSERT_TRUE(agreement.kappa());
    EXPECT_NEAR(*agreement.kappa(), 0.4, 1e-12);
}

TEST(MoodAgreement, WhatTheFormulaDoesNotKnowIsCountedApart)
{
    MoodAgreement agreement;
    EXPECT_FALSE(agreement.accuracy());
    EXPECT_FALSE(agreement.kappa());
    agreement.add(Mood::Negative, Mood::Unknown);
    EXPECT_EQ(agreement.count(), 0);
    EXPECT_EQ(agreement.unknown, 1);
    EXPECT_FALSE(agreement.accuracy()) << "no data is no data";
    agreement.add(Mood::Negative, Mood::Negative, 3);
    EXPECT_DOUBLE_EQ(agreement.accuracy().value_or(0), 1);
    EXPECT_FALSE(agreement.kappa()) << "where all say one thing, chance would agree as well";
}

} // namespace rapport::test
