#include "demo/demo.h"
#include "domain/outgoingfile.h"
#include "samples.h"
#include "store/batches.h"
#include "store/campaigns.h"
#include "store/consents.h"
#include "store/content.h"
#include "store/ledger.h"
#include "store/maturity.h"
#include "store/merging.h"
#include "store/outbox.h"
#include "store/outgoing.h"
#include "store/savedreplies.h"
#include "store/transfer.h"
#include "store/triage.h"
#include "store/verify.h"
#include "store/views.h"
#include "store/watchednames.h"
#include "store/worklog.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rapport::test {
namespace {

QByteArray exported(Store &store)
{
    QByteArray all;
    const Result<qint64> lines = store::exportWorkspace(store, [&all](const QByteArray &line) {
        all += line;
        return true;
    });
    EXPECT_TRUE(lines) << (lines ? "" : qPrintable(lines.error().detail));
    EXPECT_EQ(lines.value_or(-1), all.count('\n'));
    return all;
}

/// A second workspace, made from lines.
struct Imported
{
    QTemporaryDir place;
    FakeClock clock;
    QStringList aside;
    Result<store::ImportCounts> counts = fail(ErrorKind::Invalid);
    std::unique_ptr<Store> store;

    [[nodiscard]] QString folder() const { return place.filePath(u"copy"_s); }

    void take(QByteArray lines)
    {
        QBuffer buffer(&lines);
        buffer.open(QIODevice::ReadOnly);
        store::ImportOptions options;
        options.store = {.clock = &clock, .actorName = u"Mira"_s};
        options.cleanHtml = [](const QString &html) { return QString(html).remove(u"<script>"_s); };
        options.aside = [this](qint64 line, const QString &why) {
            aside.append(QString::number(line) + u": "_s + why);
        };
        counts = store::importWorkspace(folder(), buffer, options);
        if (!counts)
            return;
        auto opened = Store::open(folder(), options.store);
        ASSERT_TRUE(opened) << qPrintable(opened.error().detail);
        store = std::move(*opened);
    }
};

void expectSound(Store &store)
{
    const auto findings = store::verifyWorkspace(store, false, [](const QString &) {});
    ASSERT_TRUE(findings) << qPrintable(findings.error().detail);
    for (const store::Finding &finding : *findings)
        EXPECT_EQ(finding.found, 0) << qPrintable(finding.id + u' ' + finding.detail);
}

/// What people decided beside states and tags, and a thread that is part of another one.
void fillTriage(Writer &w, const Account &account, ConversationId conversation, IdentityId ines)
{
    store::addNoReply(w, conversation, 12);
    store::markSpam(w, conversation, ines);
    SavedView view;
    view.name = u"Leads \"1\""_s;
    view.query = u"tag:lead after:-7d"_s;
    view.oldestFirst = true;
    store::addSavedView(w, view);
    const store::Batch batch = store::addBatch(w, {{u"kind"_s, u"close"_s}});
    store::addBatchItems(w, batch.id, {conversation});
    store::setBatchItem(w, batch.id, conversation, store::BatchItemState::Changed, Uid::create(6));
    store::setBatchState(w, batch.id, store::BatchState::Done);
    const ConversationId part = addConversation(w, account.id, u"at://9"_s);
    addMessage(w, account.id, part, ines, {.text = u"And this?"_s, .remoteId = u"at://9"_s});
    store::absorbConversation(w, conversation, *store::conversation(w, part));
    store::recountConversation(w, conversation);
}

/// A saved reply, a picture of a draft, and an answer that leaves later with another one.
void fillWriting(Writer &w, const QString &folder, AccountId account, ConversationId conversation)
{
    SavedReply reply;
    reply.name = u"Thanks \"1\""_s;
    reply.shortcut = u"thx"_s;
    reply.text = u"Hi {{person.first_name|there}}\n🧶"_s;
    reply.language = u"en"_s;
    reply.uses = 3;
    store::addSavedReply(w, reply);
    store::addWatchedName(w, {.name = u"Loomworks"_s,
                              .side = WatchedSide::Competitor,
                              .phrases = {u"loom works"_s, u"\"loomworks\""_s},
                              .position = 0});
    const auto keep = [&folder](const QByteArray &content) {
        Attachment file;
        file.kind = u"image"_s;
        file.mimeType = u"image/png"_s;
        file.name = u"wool.png"_s;
        file.altText = u"Two skeins"_s;
        file.bytes = content.size();
        file.path = outgoingPath(content, u"png"_s);
        QFile made(folder + u'/' + file.path);
        EXPECT_TRUE(QDir().mkpath(QFileInfo(made).path()) && made.open(QIODevice::WriteOnly));
        made.write(content);
        return file;
    };
    store::addDraftFile(w, conversation, keep("one"));
    OutboxEntry planned;
    planned.uid = Uid::create(8);
    planned.account = account;
    planned.conversation = conversation;
    planned.actor = w.actor();
    planned.sendAt = w.nowMs() + 5;
    planned.hold = OutboxHold::News;
    planned.othersAtPlan = 2;
    ReplyAction later;
    later.parentRemoteId = u"at://1"_s;
    later.text = u"Later"_s;
    later.files = {keep("two")};
    planned.action = later;
    store::addOutboxEntry(w, planned);
}

/// A campaign that was closed with a figure and one that could not be measured, and what was said on the board.
void fillProgramme(Writer &w, ConversationId conversation)
{
    Campaign campaign;
    campaign.plan.name = u"Swap \"1\""_s;
    campaign.plan.tags = {u"shipping"_s};
    campaign.plan.fromDay = 20'000;
    campaign.plan.toDay = 20'010;
    campaign.plan.goals = {{.uid = Uid::create(1), .metric = u"messages"_s, .version = 1, .target = 12.5}};
    campaign.state = CampaignState::Closed;
    campaign = store::addCampaign(w, campaign);
    store::addCampaignRevision(w, campaign, u"More time"_s);
    store::setCampaignDecision(w, campaign.id, conversation, false);
    store::setCampaignFigures(w, campaign.id,
                              {{.goal = campaign.plan.goals[0].uid,
                                .metric = u"messages"_s,
                                .version = 1,
                                .value = 1.0 / 3,
                                .numerator = 1,
                                .denominator = 3,
                                .rows = 1,
                                .at = 5},
                               {.goal = Uid::create(2), .metric = u"messages"_s, .version = 1}});
    ContentPiece piece;
    piece.plan.name = u"Swap day"_s;
    piece.plan.campaign = campaign.id;
    piece.plan.kind = ContentKind::UserMade;
    piece.plan.at = 1'790'000'000'000;
    piece.plan.text = u"Bring\n🧶"_s;
    piece.plan.posts = {{.accountName = u"Gone"_s, .title = u"A \"swap\""_s, .text = u"Bring\n🧶"_s}};
    piece.plan.goals = {{.figure = ContentGoal::Figure::Mood, .target = 1.0 / 3}};
    piece.plan.author = Uid::create(9);
    piece.plan.authorName = u"Ada"_s;
    piece = store::addContent(w, piece);
    const Uid send = Uid::create(11);
    store::setPostSend(w, piece.plan.posts[0].uid, send);
    store::setPostSent(w, send, u"at://9"_s, u"https://example.com/9"_s, 7);
    store::addMaturityModel(w, u"ours"_s, 1, u"{}"_s, u"For the fair"_s);
    store::setPracticeDecision(w, u"ours"_s, u"greet"_s,
                               {.score = 62.5, .reason = u"We know better"_s, .owner = {}, .notes = {}, .position = 2});
    store::setPracticeDecision(w, u"ours"_s, u"thank"_s,
                               {.score = {}, .reason = {}, .owner = u"Mira"_s, .notes = {}, .position = {}});
    store::addAssessment(w, {.id = {},
                             .uid = {},
                             .model = u"ours"_s,
                             .modelText = u"{}"_s,
                             .day = 20'000,
                             .remark = u"First"_s,
                             .result = {{u"score"_s, 0.1}}});
}

/// One row at least of every kind that there is.
void fillWithEverything(TempWorkspace &workspace)
{
    workspace.write([folder = workspace.store().attachmentsFolder()](Writer &w) {
        Account account = addAccount(w);
        account.settings = {{u"language"_s, u"de"_s}};
        const Feed feed = store::ensureFeed(w, account.id, u"mentions"_s, {});
        SyncStatus status;
        status.account = account.id;
        status.failures = 2;
        status.errorKind = u"offline"_s;
        store::saveSyncStatus(w, status);
        SyncRunRecord run;
        run.account = account.id;
        run.feed = feed.id;
        run.feedKind = feed.kind;
        run.startedAt = 5;
        store::beginRun(w, run);
        store::addSyncRequest(w, account.id, true);
        store::quarantine(w, {.id = {},
                              .account = account.id,
                              .feedKind = feed.kind,
                              .remoteId = u"x"_s,
                              .at = 7,
                              .reason = u"no time"_s,
                              .raw = QByteArray("\xff\x00\"{", 4)});
        store::saveFollowerCount(w, account.id, 20000, 12);
        const IdentityId ines = addPerson(w, u"Inês \"Ü\"\n\u0001 猫"_s);
        account.identity = addPerson(w, u"Birch"_s);
        store::updateAccount(w, account);
        const ConversationId conversation = addConversation(w, account.id, u"at://1"_s);
        Message message = makeMessage(w, account.id, conversation, ines,
                                      {.text = u"Where?\u2028\t\\ 🧶"_s, .remoteId = u"at://1"_s});
        message.html = u"<p>Where?</p>"_s;
        Attachment attachment;
        attachment.url = u"https://birch.example/1.png"_s;
        attachment.kind = u"image"_s;
        attachment.path = u"a/1.png"_s;
        message.attachments = {attachment};
        // A hash with its highest bit set is a negative number in the database.
        const MessageId first = store::addMessage(w, message, -3);
        message.text = u"Where exactly?"_s;
        store::reviseMessage(w, message, 4, w.nowMs()); // of no such message: changes nothing
        message.id = first;
        store::reviseMessage(w, message, -4, w.nowMs());
        addMessage(w, account.id, conversation, ines,
                   {.text = u"Hello?"_s, .remoteId = u"at://3"_s, .parentRemoteId = u"at://unknown"_s});
        const MessageId answer = addMessage(
            w, account.id, conversation, account.identity,
            {.text = u"Here"_s, .parentRemoteId = u"at://1"_s, .direction = Direction::Out, .writtenHere = true});
        store::saveStats(w, first, {.likes = 3}, 9);
        store::saveRawItem(w, account.id, u"at://1"_s, -4, "{\"text\":\"Where exactly?\"}", 10);
        store::upsertActivity(w,
                              {.id = {},
                               .account = account.id,
                               .author = ines,
                               .kind = ActivityKind::Like,
                               .remoteId = u"l1"_s,
                               .subject = {},
                               .at = 11},
                              u"at://elsewhere"_s);
        store::addTag(w, conversation, u"shipping"_s);
        Event event;
        event.kind = u"conversation.closed"_s;
        event.account = account.id;
        event.conversation = conversation;
        event.before = {{u"state"_s, 0}};
        event.after = {{u"state"_s, 3}};
        event.undoes = Uid::create(3);
        store::addEvent(w, event);
        store::saveDraft(w, {.conversation = conversation,
                             .uid = Uid::create(4),
                             .actor = w.actor(),
                             .replyTo = first,
                             .text = u"Well"_s});
        ReplyAction reply;
        reply.threadKey = u"at://1"_s;
        reply.text = u"Here"_s;
        OutboxEntry entry;
        entry.uid = Uid::create(5);
        entry.account = account.id;
        entry.conversation = conversation;
        entry.message = answer;
        entry.actor = w.actor();
        entry.action = reply;
        store::addOutboxEntry(w, entry);
        store::recountConversation(w, conversation);
        store::setWorkspaceValue(w, u"retention.1"_s, u"365"_s);
        fillTriage(w, account, conversation, ines);
        fillWriting(w, folder, account.id, conversation);
        fillProgramme(w, conversation);
        const ContactId contact = store::identity(w, ines)->contact;
        store::addConsent(w, {.contact = contact, .day = 20'000, .how = u"By mail"_s, .withdrawnDay = 20'001});
        store::setConsentRemoved(
            w,
            store::addConsent(w, {.contact = contact, .use = ConsentUse::Content, .day = 20'000, .how = u"“Yes”"_s})
                .uid,
            true);
    });
    ASSERT_TRUE(QDir().mkpath(workspace.store().attachmentsFolder() + u"/a"_s));
    QFile file(workspace.store().attachmentsFolder() + u"/a/1.png"_s);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(250'000, '\xfe')); // more than one piece
}

TEST(Transfer, BringsEveryKindOfRowThere)
{
    TempWorkspace workspace;
    fillWithEverything(workspace);
    const QByteArray lines = exported(workspace.store());
    for (const char *type : {"rapport",
                             "workspace",
                             "actor",
                             "realm",
                             "contact",
                             "identity",
                             "account",
                             "feed",
                             "account_sync",
                             "sync_run",
                             "sync_request",
                             "quarantined",
                             "raw",
                             "follower_count",
                             "conversation",
                             "message",
                             "awaited_parent",
                             "revision",
                             "stats",
                             "attachment",
                             "activity",
                             "tag",
                             "conversation_tag",
                             "event",
                             "draft",
                             "outbox",
                             "file",
                             "person_consent",
                             "no_reply",
                             "spam_mark",
                             "batch",
                             "batch_item",
                             "saved_view",
                             "merged_conversation",
                             "message_home",
                             "draft_file",
                             "saved_reply",
                             "watched_name",
                             "campaign",
                             "campaign_revision",
                             "campaign_conversation",
                             "campaign_figure",
                             "content",
                             "content_post",
                             "maturity_model",
                             "practice_decision",
                             "assessment"})
        EXPECT_TRUE(lines.contains(QByteArray("{\"type\":\"" + QByteArray(type) + "\","))) << type;

    Imported copy;
    copy.take(lines);
    ASSERT_TRUE(copy.counts) << qPrintable(copy.counts.error().detail);
    EXPECT_EQ(copy.aside, QStringList());
    EXPECT_EQ(copy.counts->taken, lines.count('\n'));
    EXPECT_EQ(exported(*copy.store), lines);
    EXPECT_EQ(copy.store->uid(), workspace.store().uid());
    EXPECT_EQ(copy.store
                  ->readNow([](Reader &r) -> Result<int> {
                      Statement s = r.compose("SELECT count(*) FROM campaign_tag WHERE tag = 'shipping'");
                      s.step();
                      return static_cast<int>(s.integer(0));
                  })
                  .value_or(0),
              1);
    const auto pieces =
        copy.store->readNow([](Reader &r) -> Result<QList<ContentPiece>> { return store::contentPieces(r, {}); });
    ASSERT_TRUE(pieces && pieces->size() == 1);
    EXPECT_EQ(pieces->first().plan,
              workspace.read([](Reader &r) { return store::contentPieces(r, {}).value(0).plan; }));
    expectSound(*copy.store);
    QFile file(copy.store->attachmentsFolder() + u"/a/1.png"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray(250'000, '\xfe'));
    EXPECT_FALSE(QFileInfo::exists(copy.folder() + u".part"_s));
}

TEST(Transfer, TakesWhatAnOlderRapportWrote)
{
    TempWorkspace workspace;
    fillWithEverything(workspace);
    QByteArray lines = exported(workspace.store());
    lines.replace(",\"send_at\":0,\"hold\":0,\"others_at_plan\":0", "");
    Imported copy;
    copy.take(lines);
    ASSERT_TRUE(copy.counts) << qPrintable(copy.counts.error().detail);
    EXPECT_EQ(copy.aside, QStringList());
    EXPECT_EQ(exported(*copy.store), exported(workspace.store()));
}

TEST(Transfer, BringsACommunityThere)
{
    TempWorkspace workspace;
    workspace.clock().set(1'760'000'000'000);
    ASSERT_TRUE(fillDemo(workspace.store(), {.messages = 1500}, [](int, int) { return true; }));
    expectSound(workspace.store());
    const QByteArray lines = exported(workspace.store());
    EXPECT_EQ(exported(workspace.store()), lines);
    Imported copy;
    copy.take(lines);
    ASSERT_TRUE(copy.counts) << qPrintable(copy.counts.error().detail);
    EXPECT_EQ(copy.aside, QStringList());
    EXPECT_EQ(exported(*copy.store), lines);
    EXPECT_TRUE(copy.store->isDemo());
    expectSound(*copy.store);
}

TEST(Transfer, SetsBadLinesAsideAndGoesOn)
{
    TempWorkspace workspace;
    fillWithEverything(workspace);
    QByteArrayList lines = exported(workspace.store()).split('\n');
    lines.removeLast();
    const qsizetype good = lines.size();
    const auto isActor = [](const QByteArray &line) { return line.startsWith("{\"type\":\"actor\""); };
    const QByteArray actor = *std::find_if(lines.cbegin(), lines.cend(), isActor);
    lines.insert(1, "not json");
    lines.insert(2, "[1]");
    lines.insert(3, R"({"type":"spaceship"})");
    lines.insert(4, R"({"type":"tag","id":9,"uid":"018f3b2e-0000-7000-8000-000000000000","name":"x","actor_id":1})");
    lines.insert(5, R"({"type":"tag","id":1.5,"uid":"x","name":"x","actor_id":1,"created_at":1})");
    lines.insert(6, R"({"type":"tag","id":7,"uid":"x","name":"x","actor_id":1,"created_at":1})");
    lines.insert(7, R"({"type":"file","path":"../../evil","offset":0,"data":"AAAA"})");
    lines.insert(8, R"({"type":"file","path":"/evil","offset":0,"data":"AAAA"})");
    lines.insert(9, R"({"type":"file","path":"b","offset":5,"data":"AAAA"})");
    lines.append(actor); // twice
    Imported copy;
    copy.take(lines.join('\n') + '\n');
    ASSERT_TRUE(copy.counts) << qPrintable(copy.counts.error().detail);
    EXPECT_EQ(copy.counts->taken, good);
    EXPECT_EQ(copy.counts->aside, 10);
    ASSERT_EQ(copy.aside.size(), 10);
    for (int i = 0; i < 9; ++i)
        EXPECT_TRUE(copy.aside.join(u'\n').contains(QString::number(i + 2) + u": "_s)) << i;
    EXPECT_TRUE(copy.aside.contains(u"5: created_at is missing"_s)) << qPrintable(copy.aside.join(u'\n'));
    EXPECT_TRUE(copy.aside.contains(u"6: id is no whole number"_s));
    EXPECT_TRUE(copy.aside.contains(u"7: uid is no uid"_s));
    EXPECT_FALSE(QFileInfo::exists(copy.place.filePath(u"evil"_s)));
    expectSound(*copy.store);
}

TEST(Transfer, CleansHtmlThatCameFromAFile)
{
    TempWorkspace workspace;
    fillWithEverything(workspace);
    QByteArray lines = exported(workspace.store());
    lines.replace("\"html\":\"<p>Where?</p>\"", "\"html\":\"<p><script>Where?</p>\"");
    Imported copy;
    copy.take(lines);
    ASSERT_TRUE(copy.counts);
    EXPECT_FALSE(exported(*copy.store).contains("script"));
}

TEST(Transfer, RefusesWhatIsNoExportAndLeavesNothing)
{
    for (const QByteArray &lines :
         {QByteArray(), QByteArray("\n"), QByteArray("{}\n"), QByteArray(R"({"type":"rapport","format":2})")}) {
        Imported copy;
        copy.take(lines);
        ASSERT_FALSE(copy.counts);
        EXPECT_EQ(copy.counts.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(QDir(copy.place.path()).isEmpty());
    }
}

TEST(Transfer, TouchesNoFolderThatHoldsSomething)
{
    TempWorkspace workspace;
    const QByteArray lines = exported(workspace.store());
    Imported copy;
    ASSERT_TRUE(QDir().mkpath(copy.folder() + u"/mine"_s));
    copy.take(lines);
    ASSERT_FALSE(copy.counts);
    EXPECT_EQ(copy.counts.error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(QFileInfo::exists(copy.folder() + u"/mine"_s));
}

TEST(Transfer, EndsWhereTheExportCannotBeWritten)
{
    TempWorkspace workspace;
    fillWithEverything(workspace);
    int left = 3;
    const Result<qint64> lines =
        store::exportWorkspace(workspace.store(), [&](const QByteArray &) { return --left > 0; });
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().kind, ErrorKind::Storage);
    EXPECT_EQ(left, 0);
}

} // namespace
} // namespace rapport::test
