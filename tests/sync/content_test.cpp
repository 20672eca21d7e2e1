// Pieces of content: what is decided about them, and their posts' way through the outbox.
#include "base/time.h"
#include "domain/outgoingfile.h"
#include "store/accounts.h"
#include "store/campaigns.h"
#include "store/consents.h"
#include "store/contacts.h"
#include "store/content.h"
#include "store/conversations.h"
#include "store/maintenance.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/people.h"
#include "store/removal.h"
#include "store/verify.h"
#include "support/fakehttp.h"
#include "sync/commands.h"
#include "sync/contentcommands.h"
#include "sync/engineoutlook.h"
#include "sync/outbox.h"
#include "sync/outboxplan.h"
#include "sync/undo.h"
#include "syncfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using Planned = Outbox::Planned;

class ContentTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    qint64 now = workspace.clock().nowMs();
    qint64 tomorrow = now + kDayMs;
    ScriptedConnector *channel = new ScriptedConnector;
    std::unique_ptr<Registry> registry = registryOf(std::unique_ptr<Connector>(channel));
    FakeHttp http;
    SessionMemory memory;
    std::stop_source stop;

    void SetUp() override
    {
        channel->description.can.publish = true;
        channel->description.can.titles = true;
        channel->description.can.textLimit = 60;
        channel->onPerform = [this](Session &, const Action &action, const IdempotencyKey &key) -> Result<Receipt> {
            keyTimes.append(key.createdAt);
            sent.append(std::get<PublishAction>(action));
            return receiptFor(key);
        };
    }
    static Receipt receiptFor(const IdempotencyKey &key)
    {
        const QString id = ScriptedConnector::remoteIdFor(key);
        return {.remoteId = id, .url = u"https://example.com/"_s + id, .raw = {}, .threadKey = id};
    }

    [[nodiscard]] ContentCommands content(qint64 undoMs = 0) { return {workspace.store(), *registry, undoMs}; }
    [[nodiscard]] Outbox outbox() { return {workspace.store(), *registry, 0}; }
    [[nodiscard]] ContentPlan swapDay() const
    {
        ContentPlan plan;
        plan.name = u"Swap day"_s;
        plan.at = tomorrow;
        plan.posts = {{.account = account.id, .title = u"Swap day"_s, .text = u"Bring your drafts on Friday."_s}};
        return plan;
    }
    ContentId add(const ContentPlan &plan)
    {
        const Event event = done(content().add(plan));
        const Uid uid = Uid::fromString(event.after[u"content"_s].toString()).value_or(Uid());
        return workspace.read([&uid](Reader &r) { return store::contentPiece(r, uid).value_or(ContentPiece{}).id; });
    }
    ContentId addScheduled()
    {
        const ContentId id = add(swapDay());
        done(content().schedule(id));
        return id;
    }
    static Event done(QFuture<Result<Event>> future)
    {
        const Result<Event> event = await(std::move(future));
        EXPECT_TRUE(event) << (event ? "" : qPrintable(event.error().detail));
        return event.value_or(Event{});
    }
    static QString refused(QFuture<Result<Event>> future)
    {
        const Result<Event> event = await(std::move(future));
        EXPECT_FALSE(event);
        return event ? QString() : event.error().detail;
    }
    Result<> undo(const Event &event)
    {
        const auto undone = workspace.store().writeNow(WriteLane::User, [&](Writer &w) {
            return undoEvent(w, {registry.get(), 0}, event);
        });
        return undone ? Result<>() : fail(undone.error());
    }
    [[nodiscard]] ContentPiece piece(ContentId id)
    {
        return workspace.read([id](Reader &r) { return store::contentPiece(r, id).value_or(ContentPiece{}); });
    }
    [[nodiscard]] PostState state(ContentId id) { return piece(id).posts.value(0).state; }
    Result<> drain(Planned planned = Planned::Leave)
    {
        Session session(account, {}, http, workspace.clock(), memory, stop.get_token());
        return Outbox::drain(workspace.store(), *channel, session, planned);
    }
    void restart()
    {
        workspace.reopen();
        EXPECT_TRUE(workspace.store().writeNow(WriteLane::User, Outbox::recover));
    }
    void goTo(qint64 at) { workspace.clock().advance(at - workspace.clock().nowMs()); }
    void failWith(ErrorKind kind)
    {
        channel->onPerform = [kind](Session &, const Action &, const IdempotencyKey &) -> Result<Receipt> {
            return fail(kind, u"the server's words"_s);
        };
    }
    void expectHealthy()
    {
        const auto findings = store::verifyWorkspace(workspace.store(), false, [](const QString &) {});
        ASSERT_TRUE(findings);
        for (const store::Finding &finding : *findings)
            EXPECT_EQ(finding.found, 0) << qPrintable(finding.check);
    }
    /// As the feed tells what was published.
    RemoteMessage asTold(const PublishedPost &post)
    {
        RemoteMessage message = ownMessage(post.remoteId, post.sentAt, u"Bring your drafts on Friday."_s);
        message.title = u"Swap day"_s;
        return message;
    }
    QList<PublishAction> sent;
    QList<qint64> keyTimes;
};

TEST_F(ContentTest, LeavesAtItsTimeOnceAndBeginsItsConversation)
{
    const ContentId id = addScheduled();
    EXPECT_EQ(state(id), PostState::Planned);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation"), 0) << "nothing is there before it leaves";
    goTo(tomorrow - 1);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0);
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    EXPECT_TRUE(drain());
    ASSERT_EQ(sent.size(), 1);
    EXPECT_EQ(sent[0].title, u"Swap day"_s);
    EXPECT_EQ(sent[0].text, u"Bring your drafts on Friday."_s);
    EXPECT_EQ(sent[0].language, u"en"_s);
    EXPECT_EQ(keyTimes, QList<qint64>{tomorrow}) << "the channel shows when it left";

    const PublishedPost post = piece(id).posts[0];
    EXPECT_EQ(post.state, PostState::Sent);
    EXPECT_EQ(post.sentAt, tomorrow);
    EXPECT_EQ(post.url, u"https://example.com/"_s + post.remoteId);
    ASSERT_TRUE(post.conversation);
    const Message message = messageBy(workspace, account, post.remoteId);
    EXPECT_EQ(message.kind, MessageKind::Post);
    EXPECT_EQ(message.direction, Direction::Out);
    EXPECT_EQ(message.text, sent[0].text);
    const Conversation conversation = conversationBy(workspace, account, post.remoteId);
    EXPECT_EQ(conversation.id, post.conversation);
    EXPECT_EQ(conversation.subject, u"Swap day"_s);
    EXPECT_EQ(conversation.state, ConversationState::Closed) << "nobody waits for us";
    EXPECT_EQ(conversation.messageCount, 1);
    expectHealthy();
}

TEST_F(ContentTest, TheFeedMeetsWhatWasPublished)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    EXPECT_TRUE(drain());
    const PublishedPost post = piece(id).posts[0];
    const QString before = dump(workspace);
    merge(workspace, account, {asTold(post)});
    merge(workspace, account, {asTold(post)});
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation"), 1);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message"), 1);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message_revision"), 0);
    EXPECT_EQ(piece(id).posts[0].conversation, post.conversation);
    expectHealthy();
}

TEST_F(ContentTest, WhatTheFeedBroughtFirstIsTheOne)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    // The channel took it, and the answer was lost; the feed is read before it is looked for.
    IdempotencyKey key;
    channel->onPerform = [&](Session &, const Action &, const IdempotencyKey &tried) -> Result<Receipt> {
        key = tried;
        return fail(ErrorKind::Interrupted);
    };
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Unsure);
    PublishedPost told;
    told.remoteId = ScriptedConnector::remoteIdFor(key);
    told.sentAt = tomorrow;
    merge(workspace, account, {asTold(told)});
    channel->onFind = [](Session &, const Action &, const IdempotencyKey &looked) -> Result<std::optional<Receipt>> {
        return std::optional(receiptFor(looked));
    };
    goTo(tomorrow + kHourMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 1);
    EXPECT_EQ(state(id), PostState::Sent);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM conversation"), 1);
    EXPECT_EQ(number(workspace, "SELECT count(*) FROM message"), 1);
    EXPECT_TRUE(piece(id).posts[0].conversation);
    expectHealthy();
}

TEST_F(ContentTest, CutOffWhileItLeavesItIsLookedForBeforeItIsSentAgain)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    failWith(ErrorKind::Interrupted);
    EXPECT_TRUE(drain());
    restart();
    EXPECT_EQ(state(id), PostState::Unsure);
    SetUp(); // the channel works again, and does not know the post
    goTo(tomorrow + 10 * kMinuteMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->finds, 1);
    EXPECT_EQ(sent.size(), 1);
    EXPECT_EQ(keyTimes, QList<qint64>{tomorrow}) << "the same key in every try";
    EXPECT_EQ(state(id), PostState::Sent);
}

TEST_F(ContentTest, AsksWhereItsTimePassedWhileTheProgramWasClosed)
{
    const ContentId id = addScheduled();
    goTo(tomorrow + 5 * kMinuteMs);
    restart();
    EXPECT_EQ(state(id), PostState::Held);
    EXPECT_EQ(workspace.read(store::heldContent).size(), 1);
    EXPECT_TRUE(drain());
    EXPECT_EQ(channel->performs, 0) << "a person decides";
    done(content().publishNow(id));
    EXPECT_EQ(state(id), PostState::Leaving);
    EXPECT_EQ(workspace.read(store::heldContent).size(), 0);
    EXPECT_TRUE(drain(Planned::Stay));
    EXPECT_EQ(sent.size(), 1);
    EXPECT_EQ(state(id), PostState::Sent);
    EXPECT_EQ(piece(id).plan.at, tomorrow + 5 * kMinuteMs) << "when it was published";
    EXPECT_TRUE(drain());
    EXPECT_EQ(sent.size(), 1);
}

TEST_F(ContentTest, AHeldPostMovesToAnotherTime)
{
    const ContentId id = addScheduled();
    goTo(tomorrow + 1);
    restart();
    EXPECT_EQ(refused(content().move(id, tomorrow)), u"that time has passed"_s);
    done(content().move(id, tomorrow + kDayMs));
    EXPECT_EQ(state(id), PostState::Planned);
    goTo(tomorrow + kDayMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(keyTimes, QList<qint64>{tomorrow + kDayMs});
}

TEST_F(ContentTest, OfflineItWaitsAndAfterAnHourItAsks)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    failWith(ErrorKind::Offline);
    EXPECT_FALSE(drain());
    EXPECT_EQ(state(id), PostState::Leaving);
    const OutboxEntry entry = workspace.read(
        [&](Reader &r) { return store::outboxEntry(r, store::contentPiece(r, id)->posts[0].entry).value(); });
    EXPECT_GT(dueAt(entry, workspace.clock().nowMs()), workspace.clock().nowMs()) << "not again at once";
    goTo(tomorrow + outbox::kLateMostMs + kMinuteMs);
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Held);
}

TEST_F(ContentTest, WhatWasRefusedKeepsItsTextAndCanBeTriedOrWrittenAgain)
{
    const ContentId id = addScheduled();
    goTo(tomorrow);
    failWith(ErrorKind::Rejected);
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Failed);
    EXPECT_EQ(piece(id).posts[0].error, u"the server's words"_s);
    const Event retried = done(content().retry(id));
    EXPECT_EQ(state(id), PostState::Leaving);
    EXPECT_TRUE(undo(retried));
    EXPECT_EQ(state(id), PostState::Failed);
    EXPECT_EQ(piece(id).posts[0].error, u"the server's words"_s);
    done(content().retry(id));
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Failed);

    ContentPlan plan = piece(id).plan;
    plan.posts[0].text = u"Other words"_s;
    done(content().change(id, plan));
    EXPECT_EQ(state(id), PostState::Draft);
    SetUp();
    done(content().publishNow(id));
    EXPECT_TRUE(drain());
    ASSERT_EQ(sent.size(), 1);
    EXPECT_EQ(sent[0].text, u"Other words"_s);
    EXPECT_EQ(state(id), PostState::Sent);
    expectHealthy();
}

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

TEST_F(ContentTest, TheOutboxMovesAndSendsAPostAsItsPieceDoes)
{
    const ContentId id = addScheduled();
    const auto moved = await(outbox().plan(piece(id).posts[0].entry, tomorrow + kHourMs));
    ASSERT_TRUE(moved) << qPrintable(moved.error().detail);
    EXPECT_EQ(moved->sendAt, tomorrow + kHourMs);
    EXPECT_EQ(piece(id).plan.at, tomorrow + kHourMs);
    const auto left = await(outbox().sendNow(piece(id).posts[0].entry));
    ASSERT_TRUE(left) << qPrintable(left.error().detail);
    EXPECT_EQ(state(id), PostState::Leaving);
    EXPECT_TRUE(drain());
    EXPECT_EQ(state(id), PostState::Sent);
    EXPECT_EQ(sent.size(), 1);
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
    channel->description.can.attachments = {.most = 1, .bytes = 100, .mimeTypes = {u"image/jpeg"_s}};

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
