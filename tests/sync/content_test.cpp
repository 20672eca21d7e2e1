// What is decided about pieces of content, what that needs, and what is told of them.
#include "contentfixture.h"
#include "domain/outgoingfile.h"
#include "store/campaigns.h"
#include "store/consents.h"
#include "store/contacts.h"
#include "store/maintenance.h"
#include "store/people.h"
#include "store/removal.h"
#include "sync/commands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

TEST_F(ContentTest, TextsOnTheirWayDoNotChange)
{
    const ContentId id = addScheduled();
    ContentPlan plan = piece(id).plan;
    plan.posts[0].text = u"Other words"_s;
    EXPECT_TRUE(refused(content().change(id, plan)).contains(u"take it back first"_s));
    plan = piece(id).plan;
    plan.posts.clear();
    EXPECT_TRUE(refused(content().change(id, plan)).contains(u"take it back first"_s));
    plan = piece(id).plan;
    plan.notes = u"Bring the camera"_s;
    plan.at = tomorrow + kHourMs;
    done(content().change(id, plan));
    EXPECT_EQ(state(id), PostState::Planned);
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(sent.size(), 0) << "its new time is meant";
    goTo(tomorrow + kHourMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(sent.size(), 1);
    EXPECT_TRUE(refused(content().move(id, tomorrow + 5 * kHourMs)).contains(u"it has left"_s));
    EXPECT_TRUE(refused(content().remove(id)).contains(u"has left"_s));
    EXPECT_TRUE(refused(content().unschedule(id)).contains(u"nothing"_s));
    EXPECT_TRUE(refused(content().schedule(id)).contains(u"passed"_s));
}

TEST_F(ContentTest, TakenBackItIsADraftAgain)
{
    const ContentId id = addScheduled();
    done(content().unschedule(id));
    EXPECT_EQ(state(id), PostState::Draft);
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);

    // Also by hand of the outbox, and while it may still be taken back after "publish now".
    done(content(kMinuteMs).publishNow(id));
    const OutboxId entry = piece(id).posts[0].entry;
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);
    ASSERT_TRUE(await(outbox().cancel(entry)));
    EXPECT_EQ(state(id), PostState::Draft);
    expectHealthy();
}

TEST_F(ContentTest, WhatCannotLeaveIsNotPlanned)
{
    const auto says = [this](const ContentPlan &plan) { return refused(content().schedule(add(plan))); };
    ContentPlan plan = swapDay();
    plan.at = 0;
    EXPECT_EQ(says(plan), u"it has no time"_s);
    plan.at = now;
    EXPECT_EQ(says(plan), u"that time has passed"_s);
    plan = swapDay();
    plan.posts.clear();
    EXPECT_TRUE(says(plan).contains(u"no post"_s));
    plan = swapDay();
    plan.posts[0].text = u" "_s;
    EXPECT_TRUE(says(plan).contains(u"the text is empty"_s));
    plan.posts[0].text = QString(61, u'x');
    EXPECT_TRUE(says(plan).contains(u"61 of 60"_s));
    plan = swapDay();
    Attachment file;
    file.name = u"loom.jpg"_s;
    plan.posts[0].files = {file};
    EXPECT_TRUE(says(plan).contains(u"takes no files"_s));
    plan = swapDay();
    plan.posts[0].account = AccountId(99);
    EXPECT_EQ(refused(content().add(plan)), u"no such account"_s);
    channel->description.can.publish = false;
    EXPECT_TRUE(says(swapDay()).contains(u"nothing can be published there"_s));
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM outbox"), 0);
}

TEST_F(ContentTest, WhatOthersMadeIsSharedWithTheirConsentOnly)
{
    merge(workspace, account, {messageFrom(u"ada"_s, u"a"_s, now - kHourMs, u"My first scarf"_s)});
    const Contact ada = workspace.read([](Reader &r) {
        return store::contact(r, store::findIdentity(r, u"scripted"_s, {}, u"ada"_s)->contact).value();
    });
    ContentPlan plan = swapDay();
    plan.kind = ContentKind::UserMade;
    const ContentId nobodys = add(plan);
    EXPECT_TRUE(refused(content().schedule(nobodys)).contains(u"nobody is named"_s));
    plan.author = ada.uid;
    plan.authorName = u"Ada"_s;
    const ContentId id = add(plan);
    EXPECT_TRUE(refused(content().schedule(id)).contains(u"consent"_s));
    EXPECT_TRUE(refused(content().publishNow(id)).contains(u"consent"_s));
    const ConsentRecord consent = workspace.write([&ada](Writer &w) {
        return store::addConsent(w, {.contact = ada.id, .use = ConsentUse::Content, .day = 20'000, .how = u"mail"_s});
    });
    done(content().schedule(id));
    workspace.write([&consent](Writer &w) { return store::setConsentWithdrawn(w, consent.uid, 20'001); });
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0) << "it was withdrawn since";
    EXPECT_EQ(state(id), PostState::Failed);
    EXPECT_TRUE(piece(id).posts[0].error.contains(u"consent"_s));
}

TEST_F(ContentTest, BelongsToItsCampaignWhereverItLands)
{
    CampaignPlan plan;
    plan.name = u"Swap"_s;
    const CampaignId campaign = workspace.write([&plan](Writer &w) {
        Campaign made;
        made.plan = plan;
        return store::addCampaign(w, made).id;
    });
    ContentPlan post = swapDay();
    post.campaign = campaign;
    const ContentId id = add(post);
    add(swapDay());
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::contentPieces(r, {.campaign = campaign}); }).size(), 1);
    done(content().publishNow(id));
    EXPECT_TRUE(drain());
    const ConversationId conversation = piece(id).posts[0].conversation;
    EXPECT_TRUE(workspace.read([&](Reader &r) { return store::belongsToCampaign(r, campaign, conversation); }));
    expectHealthy();
}

TEST_F(ContentTest, ItsFiguresAreThoseOfItsConversation)
{
    ContentPlan plan = swapDay();
    plan.goals = {{.figure = ContentGoal::Figure::Replies, .target = 2, .windowDays = 2},
                  {.figure = ContentGoal::Figure::Likes, .target = 3, .windowDays = 2},
                  {.figure = ContentGoal::Figure::Sales, .target = 1, .windowDays = 2}};
    const ContentId id = add(plan);
    done(content().publishNow(id));
    EXPECT_TRUE(drain());
    const PublishedPost fresh = piece(id).posts[0];
    EXPECT_EQ(fresh.figures.replies, 0);
    EXPECT_EQ(fresh.figures.likes, std::nullopt) << "the channel has not told, which is not 0";
    EXPECT_EQ(fresh.figures.mood, std::nullopt);

    RemoteMessage told = asTold(fresh);
    told.stats = {.likes = 4, .shares = 1};
    const QString key = fresh.remoteId;
    merge(workspace, account,
          {told, inThread(messageFrom(u"ana"_s, u"r1"_s, now + kHourMs, u"I love it, wonderful!"_s), key, key),
           inThread(ownMessage(u"r2"_s, now + 2 * kHourMs, u"Thank you"_s), key, u"r1"_s)});
    goTo(now + 3 * kDayMs);
    merge(workspace, account,
          {inThread(messageFrom(u"bo"_s, u"r3"_s, now + 3 * kDayMs, u"This is terrible, I hate it"_s), key, key)});
    const ContentPiece shown = piece(id);
    EXPECT_EQ(shown.posts[0].figures.replies, 2);
    EXPECT_EQ(shown.posts[0].figures.likes, 4);
    EXPECT_EQ(shown.posts[0].figures.shares, 1);
    EXPECT_EQ(shown.posts[0].figures.mood, 0.0);
    const QList<GoalResult> results = contentResults(shown, workspace.clock().nowMs());
    EXPECT_EQ(results[0].reached, 1.0) << "the second reply came after the window";
    EXPECT_EQ(results[0].verdict, GoalResult::Verdict::Missed);
    EXPECT_EQ(results[1].verdict, GoalResult::Verdict::Met);
    EXPECT_EQ(results[2].verdict, GoalResult::Verdict::NoData);
    EXPECT_TRUE(missesGoal(shown, workspace.clock().nowMs()));
}

TEST_F(ContentTest, IsFoundByItsTimeAndItsWords)
{
    ContentPlan plan = swapDay();
    add(plan);
    plan.name = u"Später"_s;
    plan.at = 0;
    plan.posts[0].text = u"Zwirbelgarn"_s;
    add(plan);
    const auto names = [this](const store::ContentQuery &query) {
        QStringList found;
        for (const ContentPiece &one : workspace.read([&](Reader &r) { return store::contentPieces(r, query); }))
            found.append(one.plan.name);
        return found;
    };
    EXPECT_EQ(names({}), (QStringList{u"Swap day"_s, u"Später"_s})) << "those without a time last";
    EXPECT_EQ(names({.from = now, .to = tomorrow + 1}), QStringList{u"Swap day"_s});
    EXPECT_EQ(names({.from = now, .to = tomorrow}), QStringList());
    EXPECT_EQ(names({.text = u"SPATER"_s}), QStringList{u"Später"_s});
    EXPECT_EQ(names({.text = u"zwirbel"_s}), QStringList{u"Später"_s});
    EXPECT_EQ(names({.text = u"%"_s}), QStringList());
}

TEST_F(ContentTest, ItsFilesStayAsLongAsItNamesThem)
{
    const QByteArray picture = "picture";
    Attachment file;
    file.path = outgoingPath(picture, u"jpg"_s);
    file.name = u"loom.jpg"_s;
    file.mimeType = u"image/jpeg"_s;
    file.bytes = picture.size();
    const QString name = workspace.store().attachmentsFolder() + u'/' + file.path;
    ASSERT_TRUE(QDir().mkpath(QFileInfo(name).path()));
    QFile made(name);
    ASSERT_TRUE(made.open(QIODevice::WriteOnly) && made.write(picture) == picture.size());
    made.close();
    channel->description.can.postAttachments = {.most = 1, .bytes = 100, .mimeTypes = {u"image/jpeg"_s}};

    ContentPlan plan = swapDay();
    plan.posts[0].files = {file};
    const ContentId id = add(plan);
    workspace.write([&file](Writer &w) { store::forgetFile(w, file.path); });
    ASSERT_TRUE(store::removeForgottenFiles(workspace.store()));
    EXPECT_TRUE(QFileInfo::exists(name)) << "a post names it";
    expectHealthy();
    done(content().schedule(id));
    done(content().unschedule(id));
    ASSERT_TRUE(store::removeForgottenFiles(workspace.store()));
    EXPECT_TRUE(QFileInfo::exists(name));
    done(content().remove(id));
    ASSERT_TRUE(store::removeForgottenFiles(workspace.store()));
    EXPECT_FALSE(QFileInfo::exists(name));
}

TEST_F(ContentTest, OutlivesItsAccount)
{
    const ContentId waits = addScheduled();
    const ContentId left = add(swapDay());
    done(content().publishNow(left));
    EXPECT_TRUE(drain(Planned::Stay));
    Commands commands(workspace.store());
    ASSERT_TRUE(await(commands.removeAccount(account.id, false)));
    EXPECT_EQ(state(waits), PostState::Failed) << "it says so instead of waiting for ever";
    std::atomic_bool stopped = false;
    ASSERT_TRUE(store::removeLeavingAccounts(workspace.store(), stopped));
    EXPECT_EQ(state(waits), PostState::Draft);
    EXPECT_EQ(state(left), PostState::Sent);
    for (const ContentId id : {waits, left}) {
        EXPECT_FALSE(piece(id).posts[0].post.account);
        EXPECT_EQ(piece(id).posts[0].post.accountName, account.name);
    }
    EXPECT_TRUE(refused(content().publishNow(waits)).contains(u"not connected"_s));
    expectHealthy();
}

TEST_F(ContentTest, DecisionsAreTakenBackUnlessItHasGoneOn)
{
    const ContentId id = add(swapDay());
    const Event scheduled = done(content().schedule(id));
    const Event moved = done(content().move(id, tomorrow + kHourMs));
    const auto undone = undo(scheduled);
    ASSERT_FALSE(undone) << "it was moved since";
    EXPECT_TRUE(undo(moved));
    EXPECT_EQ(piece(id).plan.at, tomorrow);
    const Event published = done(content(kMinuteMs).publishNow(id));
    EXPECT_EQ(state(id), PostState::Leaving);
    EXPECT_TRUE(undo(published));
    EXPECT_EQ(state(id), PostState::Planned);
    EXPECT_EQ(piece(id).plan.at, tomorrow);
    EXPECT_TRUE(undo(scheduled));
    EXPECT_EQ(state(id), PostState::Draft);

    const Event again = done(content().publishNow(id));
    EXPECT_TRUE(drain());
    const auto late = undo(again);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().detail, u"it has left or is leaving"_s);
    EXPECT_EQ(sent.size(), 1);
}

} // namespace
} // namespace rapport::test
