// What stands planned in a demo community: campaigns in every state, and content before and after its end.
#include "base/time.h"
#include "channels/registry.h"
#include "demo/filled.h"
#include "domain/campaign.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/consents.h"
#include "store/content.h"
#include "store/maintenance.h"
#include "store/outbox.h"
#include "sync/contentchanges.h"

#include <algorithm>

using namespace rapport;
using namespace Qt::StringLiterals;
using test::demoEndAt;
using test::FilledDemo;

namespace {

FilledDemo &small()
{
    static FilledDemo filled(4000);
    return filled;
}

QList<ContentPiece> pieces(FilledDemo &demo)
{
    return demo.read([](Reader &r) { return store::contentPieces(r, {}); });
}

QList<ContentPiece> piecesIn(FilledDemo &demo, PostState state)
{
    QList<ContentPiece> found;
    for (const ContentPiece &piece : pieces(demo)) {
        if (!piece.posts.isEmpty() && std::all_of(piece.posts.begin(), piece.posts.end(),
                                                  [state](const PublishedPost &post) { return post.state == state; }))
            found.append(piece);
    }
    return found;
}

std::optional<Campaign> campaignIn(FilledDemo &demo, CampaignState state)
{
    for (const Campaign &campaign : demo.read([](Reader &r) { return store::campaigns(r); })) {
        if (campaign.state == state)
            return campaign;
    }
    return std::nullopt;
}

TEST(DemoPlans, haveACampaignInEveryState)
{
    QMap<CampaignState, int> states;
    for (const Campaign &campaign : small().read([](Reader &r) { return store::campaigns(r); }))
        ++states[campaign.state];
    EXPECT_EQ(states[CampaignState::Draft], 1);
    EXPECT_EQ(states[CampaignState::Approved], 1);
    EXPECT_EQ(states[CampaignState::Running], 1);
    EXPECT_EQ(states[CampaignState::Closed] + states[CampaignState::Reviewed], 5);
    EXPECT_GE(states[CampaignState::Closed], 1);
    EXPECT_GE(states[CampaignState::Reviewed], 1);
}

TEST(DemoPlans, aCampaignRunsWithAllThatBelongsToOne)
{
    const std::optional<Campaign> running = campaignIn(small(), CampaignState::Running);
    ASSERT_TRUE(running);
    const CampaignPlan &plan = running->plan;
    const qint64 today = demoEndAt / kDayMs;
    EXPECT_LT(plan.fromDay, today);
    EXPECT_GT(plan.toDay, today);
    EXPECT_GT(plan.budget.minor, 0);
    EXPECT_FALSE(plan.audience.isEmpty());
    EXPECT_FALSE(plan.offers.isEmpty());
    for (const CampaignLink &link : plan.links)
        EXPECT_TRUE(utmProblems(link, {link.campaign}).isEmpty()) << link.address.toStdString();
    ASSERT_EQ(plan.goals.size(), 2);
    EXPECT_EQ(small().read([&](Reader &r) { return store::campaignRevisions(r, running->id).size(); }), 2);
    EXPECT_GT(small().read([&](Reader &r) { return store::campaignConversationCount(r, running->id); }), 0);
    const QList<ContentPiece> own =
        small().read([&](Reader &r) { return store::contentPieces(r, {.campaign = running->id}); });
    const auto isIn = [](PostState state) {
        return [state](const ContentPiece &piece) { return piece.posts.front().state == state; };
    };
    EXPECT_TRUE(std::any_of(own.begin(), own.end(), isIn(PostState::Sent)));
    EXPECT_TRUE(std::any_of(own.begin(), own.end(), isIn(PostState::Planned)));
}

TEST(DemoPlans, aReviewJudgesEveryGoal)
{
    const std::optional<Campaign> reviewed = campaignIn(small(), CampaignState::Reviewed);
    ASSERT_TRUE(reviewed);
    for (const CampaignGoal &goal : reviewed->plan.goals)
        EXPECT_NE(goal.verdict, Verdict::Open);
}

TEST(DemoPlans, anEventHasGuestsWhoAreKnown)
{
    QList<CampaignGuest> guests;
    for (const Campaign &campaign : small().read([](Reader &r) { return store::campaigns(r); })) {
        for (const CampaignEvent &event : campaign.plan.events)
            guests.append(event.guests);
    }
    EXPECT_TRUE(std::any_of(guests.begin(), guests.end(),
                            [](const CampaignGuest &guest) { return guest.attended && !guest.person.isNull(); }));
}

TEST(DemoPlans, whatWasPublishedHasDoneSomething)
{
    const QList<ContentPiece> sent = piecesIn(small(), PostState::Sent);
    ASSERT_GE(sent.size(), 10);
    for (const ContentPiece &piece : sent) {
        EXPECT_LE(piece.plan.at, demoEndAt);
        EXPECT_TRUE(piece.plan.campaign);
        const PublishedPost &post = piece.posts.front();
        EXPECT_TRUE(post.conversation) << piece.plan.name.toStdString();
        EXPECT_TRUE(post.figures.replies);
        EXPECT_EQ(post.sentAt, piece.plan.at);
    }
    const auto missed =
        std::count_if(sent.begin(), sent.end(), [](const ContentPiece &piece) { return missesGoal(piece, demoEndAt); });
    EXPECT_GE(missed, 1);
    EXPECT_LT(missed, sent.size());
}

TEST(DemoPlans, whatIsPlannedCouldLeave)
{
    const QList<ContentPiece> planned = piecesIn(small(), PostState::Planned);
    ASSERT_GE(planned.size(), 4);
    const std::unique_ptr<Registry> registry = makeRegistry();
    QSet<ContentKind> kinds;
    for (const ContentPiece &piece : planned) {
        EXPECT_GT(piece.plan.at, demoEndAt);
        EXPECT_LT(piece.plan.at, demoEndAt + 30 * kDayMs);
        kinds.insert(piece.plan.kind);
        for (const PublishedPost &post : piece.posts) {
            EXPECT_EQ(small().read([&](Reader &r) {
                return contentchanges::postProblem(r, {*registry, small().workspace->folder()}, post.post);
            }),
                      QString());
        }
        if (piece.plan.kind == ContentKind::UserMade) {
            EXPECT_TRUE(
                small().read([&](Reader &r) { return store::hasConsent(r, piece.plan.author, ConsentUse::Content); }));
        }
    }
    EXPECT_EQ(kinds.size(), 3);
    EXPECT_TRUE(std::any_of(planned.begin(), planned.end(), [](const ContentPiece &p) { return p.posts.size() > 1; }));
}

TEST(DemoPlans, someIsADraftAndSomeHasNoTime)
{
    const QList<ContentPiece> drafts = piecesIn(small(), PostState::Draft);
    const auto isTimed = [](const ContentPiece &piece) { return piece.plan.at != 0; };
    EXPECT_TRUE(std::any_of(drafts.begin(), drafts.end(), isTimed));
    EXPECT_FALSE(std::all_of(drafts.begin(), drafts.end(), isTimed));
}

TEST(DemoPlans, nothingOfItCanLeave)
{
    for (const OutboxEntry &entry : small().read([](Reader &r) { return store::pendingOutbox(r); })) {
        const std::optional<Account> account =
            small().read([&](Reader &r) { return store::account(r, entry.account); });
        ASSERT_TRUE(account);
        EXPECT_EQ(account->state, AccountState::Paused);
    }
    EXPECT_TRUE(small().read([](Reader &r) { return store::checkHealth(r); }).problems.isEmpty());
}

TEST(DemoPlans, areTheSameForTheSameSeed)
{
    FilledDemo first(600, 3);
    FilledDemo second(600, 3);
    const auto told = [](FilledDemo &demo) {
        QStringList lines;
        for (const ContentPiece &piece : pieces(demo))
            lines.append(QString::number(piece.plan.at) + u'|' + piece.plan.name + u'|' + piece.plan.text);
        for (const Campaign &campaign : demo.read([](Reader &r) { return store::campaigns(r); }))
            lines.append(campaign.plan.name + u'|' + campaignStateName(campaign.state));
        return lines;
    };
    EXPECT_EQ(told(first), told(second));
}

TEST(DemoPlans, standInTheSmallestCommunityToo)
{
    FilledDemo smallest(100);
    EXPECT_TRUE(campaignIn(smallest, CampaignState::Running));
    EXPECT_GE(piecesIn(smallest, PostState::Planned).size(), 3);
    EXPECT_TRUE(smallest.read([](Reader &r) { return store::checkHealth(r); }).problems.isEmpty());
}

} // namespace
