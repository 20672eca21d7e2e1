#include "insight/seeding.h"

#include <gtest/gtest.h>

#include <cmath>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

const SeedSubject kAll{.conversations = true, .groups = true, .words = true};
const ContactConsent kGiven{.state = ContactConsent::State::Given, .day = 20'000, .how = u"by mail"_s};

SeedFacts facts(int messages, const QStringList &groups, int wordMessages, qint64 followers = -1, double influence = 0)
{
    return {.messages = messages,
            .groups = groups,
            .wordMessages = wordMessages,
            .words = {},
            .followers = followers,
            .influence = influence,
            .consent = kGiven};
}

TEST(Seeding, FitIsWeightedByWhatTheCampaignHas)
{
    struct Row
    {
        const char *what;
        SeedSubject subject;
        SeedFacts facts;
        double fit;
    };
    const QList<Row> rows{
        {"everything", kAll, facts(5, {u"Weavers"_s}, 5), 1},
        {"more than enough counts no more", kAll, facts(50, {u"Weavers"_s, u"Dyers"_s}, 50), 1},
        {"its conversations alone", kAll, facts(5, {}, 0), 3.0 / 6},
        {"two of five messages", kAll, facts(2, {}, 0), 3 * 0.4 / 6},
        {"a group alone", kAll, facts(0, {u"Weavers"_s}, 0), 2.0 / 6},
        {"a campaign without groups", {.conversations = true, .words = true}, facts(5, {}, 0), 3.0 / 4},
        {"words alone, of a campaign that has nothing else", {.words = true}, facts(0, {}, 3), 0.6},
    };
    for (const Row &row : rows) {
        const auto judged = judgeSeed(row.subject, row.facts);
        ASSERT_TRUE(judged) << row.what;
        EXPECT_DOUBLE_EQ(judged->fit, row.fit) << row.what;
    }
    EXPECT_FALSE(judgeSeed(kAll, facts(0, {}, 5))) << "a sixth is too little for a peer";
    EXPECT_FALSE(judgeSeed({}, facts(9, {u"Weavers"_s}, 9))) << "a campaign that names nothing is near to nobody";
}

TEST(Seeding, RankIsFitFirstAndThenReachAndInfluence)
{
    const auto peer = judgeSeed(kAll, facts(5, {}, 0, 999, 50));
    EXPECT_EQ(peer->kind, SeedKind::Peer);
    EXPECT_NEAR(peer->rank, 0.7 * 0.5 + 0.15 * 0.5 + 0.15 * 0.5, 1e-9); // log10(1000) ÷ 6 = ½
    SeedFacts advocate = facts(1, {}, 0, 999, 50);
    advocate.advocate = AdvocateState::Agreed;
    const auto promoter = judgeSeed(kAll, advocate);
    EXPECT_EQ(promoter->kind, SeedKind::Promoter);
    EXPECT_NEAR(promoter->rank, 0.4 * 0.1 + 0.35 * 0.5 + 0.25 * 0.5, 1e-9);
    EXPECT_NEAR(judgeSeed(kAll, facts(5, {}, 0, 1'000'000'000))->rank, 0.35 + 0.15, 1e-9) << "reach has an end";
    EXPECT_NEAR(judgeSeed(kAll, facts(5, {}, 0))->rank, 0.35, 1e-9) << "nobody knows how many follow: that is no reach";
}

TEST(Seeding, PromotersAreAdvocatesWhoAreHeard)
{
    SeedFacts one = facts(1, {}, 0, 100);
    EXPECT_FALSE(judgeSeed(kAll, one)) << "no advocate, and little fit";
    one.candidate = true;
    EXPECT_EQ(judgeSeed(kAll, one)->kind, SeedKind::Promoter);
    one.followers = 99;
    EXPECT_FALSE(judgeSeed(kAll, one)) << "not heard: a peer, and too far from it for one";
    one.messages = 5;
    EXPECT_EQ(judgeSeed(kAll, one)->kind, SeedKind::Peer);
    one = facts(0, {}, 0, 5000);
    one.advocate = AdvocateState::Agreed;
    EXPECT_FALSE(judgeSeed(kAll, one)) << "an advocate who never spoke of it";
}

TEST(Seeding, ReasonsSayWhatSpeaksForSomebody)
{
    SeedFacts one = facts(5, {u"Weavers"_s}, 2, 300, 12);
    one.advocate = AdvocateState::Agreed;
    one.candidate = true;
    EXPECT_EQ(judgeSeed(kAll, one)->reasons,
              (QList{SeedReason::Conversations, SeedReason::Groups, SeedReason::Words, SeedReason::Advocate,
                     SeedReason::Followers, SeedReason::Influence, SeedReason::Consent}));
    EXPECT_EQ(judgeSeed(kAll, facts(5, {}, 0))->reasons, (QList{SeedReason::Conversations, SeedReason::Consent}));
}

TEST(Seeding, WhoMustNotBeAskedIsToldWhy)
{
    using State = ContactConsent::State;
    struct Row
    {
        State consent;
        std::optional<int> contacted;
        std::optional<SeedObstacle> obstacle;
    };
    const QList<Row> rows{{State::Given, {}, {}},
                          {State::Given, 30, {}},
                          {State::Given, 29, SeedObstacle::ContactedLately},
                          {State::Given, 0, SeedObstacle::ContactedLately},
                          {State::None, {}, SeedObstacle::NoConsent},
                          {State::None, 3, SeedObstacle::NoConsent},
                          {State::Withdrawn, {}, SeedObstacle::Withdrawn},
                          {State::Declined, {}, SeedObstacle::Declined}};
    for (const Row &row : rows) {
        SeedFacts one = facts(5, {}, 0);
        one.consent = {.state = row.consent, .day = 20'000, .how = {}};
        one.contactedDaysAgo = row.contacted;
        EXPECT_EQ(judgeSeed(kAll, one)->obstacle, row.obstacle)
            << static_cast<int>(row.consent) << ' ' << row.contacted.value_or(-1);
    }
}

TEST(Seeding, TheNewestWordOfConsentHolds)
{
    using State = ContactConsent::State;
    const ReportDays days(QTimeZone::utc());
    const auto record = [](ConsentUse use, int day, int withdrawn = 0, bool removed = false) {
        return ConsentRecord{
            .use = use, .day = day, .how = u"by mail"_s, .withdrawnDay = withdrawn, .removed = removed};
    };
    const auto agreed = [](int day) {
        return Advocacy{
            .state = AdvocateState::Agreed, .consent = Consent::Contact, .consentAt = qint64{day} * 86'400'000};
    };
    const Advocacy declined{.state = AdvocateState::Declined};
    struct Row
    {
        const char *what;
        QList<ConsentRecord> records;
        Advocacy advocacy;
        State state;
        int day;
    };
    const QList<Row> rows{
        {"nothing", {}, {}, State::None, 0},
        {"a record", {record(ConsentUse::Contact, 100)}, {}, State::Given, 100},
        {"the newest record",
         {record(ConsentUse::Contact, 100), record(ConsentUse::Contact, 200)},
         {},
         State::Given,
         200},
        {"for something else", {record(ConsentUse::Content, 100)}, {}, State::None, 0},
        {"removed", {record(ConsentUse::Contact, 100, 0, true)}, {}, State::None, 0},
        {"withdrawn", {record(ConsentUse::Contact, 100, 150)}, {}, State::Withdrawn, 150},
        {"given again",
         {record(ConsentUse::Contact, 100, 150), record(ConsentUse::Contact, 160)},
         {},
         State::Given,
         160},
        {"as an advocate", {}, agreed(120), State::Given, 120},
        {"withdrawn after it", {record(ConsentUse::Contact, 100, 150)}, agreed(120), State::Withdrawn, 150},
        {"withdrawn before it", {record(ConsentUse::Contact, 100, 110)}, agreed(120), State::Given, 120},
        {"declined", {}, declined, State::Declined, 0},
        {"declined, and a record", {record(ConsentUse::Contact, 100)}, declined, State::Given, 100},
    };
    for (const Row &row : rows) {
        const ContactConsent consent = contactConsent(row.records, row.advocacy, days);
        EXPECT_EQ(consent.state, row.state) << row.what;
        EXPECT_EQ(consent.day, row.day) << row.what;
    }
}

TEST(Seeding, WordsThatSayNothingAreLeftOut)
{
    EXPECT_EQ(seedWords({u"The Autumn pattern swap"_s, u"Pattern-swap 2026"_s}),
              (QStringList{u"autumn"_s, u"pattern"_s, u"swap"_s}));
    EXPECT_EQ(seedWords({u"one two six ten"_s}), QStringList());
    EXPECT_EQ(seedWords({u"alpha bravo charlie delta echoes foxtrot golf hotel"_s}).size(), 6);
}

} // namespace
} // namespace rapport::test
