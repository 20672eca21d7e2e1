#include "store/erasure.h"
#include "samples.h"
#include "store/batches.h"
#include "store/campaigns.h"
#include "store/content.h"
#include "store/erased.h"
#include "store/erasedwords.h"
#include "store/ledger.h"
#include "store/merging.h"
#include "store/outbox.h"
#include "store/search.h"
#include "store/verify.h"
#include "store/views.h"
#include "store/worklog.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

namespace rapport::test {
namespace {

QByteArray utf16(const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf16LE);
    return encoder(text);
}

/// Files of the workspace that hold these words, byte by byte.
QStringList filesWith(const QString &folder, const QStringList &words)
{
    QStringList found;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll().toLower();
        for (const QString &word : words) {
            if (bytes.contains(word.toLower().toUtf8()) || bytes.contains(utf16(word.toLower())))
                found.append(QDir(folder).relativeFilePath(file.fileName()) + u": "_s + word);
        }
    }
    return found;
}

void noProgress(const QString &) {}

class Erasure : public testing::Test
{
protected:
    void SetUp() override
    {
        m_workspace.write([this](Writer &w) {
            m_account = addAccount(w);
            Identity ines;
            ines.channel = u"bluesky"_s;
            ines.remoteId = u"did:plc:qzxcarvalho"_s;
            ines.handle = u"ines-qzx.example"_s;
            ines.displayName = u"Inês Qzxcarvalho"_s;
            ines.avatarUrl = u"https://cdn.example/qzxface.png"_s;
            ines.email = u"qzxmail@example.com"_s;
            m_ines = store::upsertIdentity(w, ines, w.nowMs());
            m_contact = store::identity(w, m_ines)->contact;
            m_bob = addPerson(w, u"Bob"_s);
            m_theirs = addConversation(w, m_account.id, kRoot);
            m_others = addConversation(w, m_account.id, u"at://bob/1"_s);

            Message message = makeMessage(w, m_account.id, m_theirs, m_ines,
                                          {.text = u"Zwirbelgarn please, wo gibt es das?"_s,
                                           .remoteId = kRoot,
                                           .title = u"Zwirbeltitle"_s,
                                           .unread = true});
            message.html = u"<p>Zwirbelgarn <b>please</b></p>"_s;
            message.url = u"https://bsky.example/profile/ines-qzx.example/1"_s;
            Attachment attachment;
            attachment.url = u"https://cdn.example/zwirbelpicture.png"_s;
            attachment.kind = u"image"_s;
            attachment.path = u"a/1.png"_s;
            attachment.altText = u"Zwirbelpicture"_s;
            message.attachments = {attachment};
            message.id = m_root = store::addMessage(w, message, 1);
            message.text = u"Zwirbelgarn, bitte"_s;
            store::reviseMessage(w, message, 2, w.nowMs());
            store::saveRawItem(w, m_account.id, kRoot, 2, R"({"text":"Zwirbelgarn, bitte"})", 1);
            m_answer = addMessage(w, m_account.id, m_theirs, m_bob,
                                  {.text = u"Hello @Ines-Qzx.example, ask INÊS QZXCARVALHO"_s,
                                   .remoteId = u"at://bob/2"_s,
                                   .parentRemoteId = kRoot});
            store::saveRawItem(w, m_account.id, u"at://bob/2"_s, 1, R"({"did":"did:plc:qzx\u0063arvalho"})", 1);
            addMessage(w, m_account.id, m_others, m_bob, {.text = u"Nothing to see"_s, .remoteId = u"at://bob/1"_s});
            store::saveRawItem(w, m_account.id, u"at://bob/1"_s, 1, "{}", 1);
            Conversation c = *store::conversation(w, m_theirs);
            c.subject = u"Zwirbelgarn, bitte"_s;
            c.waitingSince = 5;
            store::updateConversation(w, c);
            store::upsertActivity(w,
                                  {.id = {},
                                   .account = m_account.id,
                                   .author = m_ines,
                                   .kind = ActivityKind::Like,
                                   .remoteId = u"at://did:plc:qzxcarvalho/like/1"_s,
                                   .subject = {},
                                   .at = 3},
                                  u"at://bob/1"_s);
            store::saveDraft(w, draft(m_others, w, u"I told Inês Qzxcarvalho"_s));
            store::saveDraft(w, draft(m_theirs, w, u"Well"_s, m_root));
            store::addTag(w, m_others, u"ines-qzx.example"_s);
            store::quarantine(w, {.id = {},
                                  .account = m_account.id,
                                  .feedKind = u"mentions"_s,
                                  .remoteId = u"x"_s,
                                  .at = 7,
                                  .reason = u"no time"_s,
                                  .raw = R"({"handle":"ines-qzx.example"})"});
            Event event;
            event.kind = u"tag.added"_s;
            event.conversation = m_others;
            event.after = {{u"tag"_s, u"ines-qzx.example"_s}};
            store::addEvent(w, event);
            queueAnswer(w);
        });
        ASSERT_TRUE(QDir().mkpath(m_workspace.store().attachmentsFolder() + u"/a"_s));
        QFile file(m_workspace.store().attachmentsFolder() + u"/a/1.png"_s);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("zwirbelpicture");
    }

    static Draft draft(ConversationId conversation, Writer &w, const QString &text, MessageId replyTo = {})
    {
        Draft made;
        made.conversation = conversation;
        made.uid = Uid::create(conversation.value);
        made.actor = w.actor();
        made.replyTo = replyTo;
        made.text = text;
        return made;
    }

    /// An answer to them that waits to be sent.
    void queueAnswer(Writer &w)
    {
        m_unsent = addMessage(w, m_account.id, m_theirs, m_bob,
                              {.text = u"In our shop"_s, .direction = Direction::Out, .writtenHere = true});
        ReplyAction reply;
        reply.threadKey = kRoot;
        reply.parentRemoteId = kRoot;
        reply.parentRaw = "{\"text\":\"Zwirbelgarn, bitte\"}";
        reply.text = u"In our shop"_s;
        OutboxEntry entry;
        entry.uid = Uid::create(9);
        entry.account = m_account.id;
        entry.conversation = m_theirs;
        entry.message = m_unsent;
        entry.actor = w.actor();
        entry.action = reply;
        m_send = store::addOutboxEntry(w, entry).id;
    }

    store::ErasureReceipt erase()
    {
        const auto receipt = store::erasePerson(m_workspace.store(), m_contact, noProgress);
        EXPECT_TRUE(receipt) << (receipt ? "" : qPrintable(receipt.error().detail));
        return receipt.value_or(store::ErasureReceipt());
    }

    const QString kRoot = u"at://did:plc:qzxcarvalho/post/1"_s;
    const QStringList m_traces{u"qzx"_s, u"Zwirbel"_s, u"Zwirbelgarn"_s};

    TempWorkspace m_workspace;
    Account m_account;
    ContactId m_contact;
    IdentityId m_ines;
    IdentityId m_bob;
    ConversationId m_theirs;
    ConversationId m_others;
    MessageId m_root;
    MessageId m_answer;
    MessageId m_unsent;
    OutboxId m_send;
};

TEST_F(Erasure, LeavesNoTraceInAnyFile)
{
    ASSERT_FALSE(filesWith(m_workspace.folder(), m_traces).isEmpty());
    const store::ErasureReceipt receipt = erase();
    EXPECT_EQ(receipt.copies, QStringList());
    EXPECT_EQ(filesWith(m_workspace.folder(), m_traces), QStringList());
    m_workspace.close();
    EXPECT_EQ(filesWith(m_workspace.folder(), m_traces), QStringList());
    m_workspace.reopen();
    expectHealthy(m_workspace);
}

TEST_F(Erasure, LeavesNoTraceInWhatWasDecided)
{
    m_workspace.write([this](Writer &w) {
        SavedView view;
        view.name = u"Inês Qzxcarvalho"_s;
        view.query = u"from:ines-qzx.example is:open"_s;
        store::addSavedView(w, view);
        store::addBatch(w, {{u"kind"_s, u"tag"_s}, {u"tag"_s, u"ines-qzx.example"_s}});
        // A thread of theirs that is part of another one now.
        const QString key = u"at://did:plc:qzxcarvalho/post/9"_s;
        const ConversationId part = addConversation(w, m_account.id, key);
        addMessage(w, m_account.id, part, m_ines, {.text = u"Zwirbelgarn again"_s, .remoteId = key});
        Conversation c = *store::conversation(w, part);
        c.subject = u"Zwirbelgarn again"_s;
        store::absorbConversation(w, m_others, c);
        store::recountConversation(w, m_others);
    });
    erase();
    m_workspace.close();
    EXPECT_EQ(filesWith(m_workspace.folder(), m_traces), QStringList());
    m_workspace.reopen();
    expectHealthy(m_workspace);
}

TEST_F(Erasure, LeavesNoGuestInCampaigns)
{
    const Uid person = m_workspace.read([this](Reader &r) { return store::contact(r, m_contact)->uid; });
    m_workspace.write([&](Writer &w) {
        CampaignPlan plan;
        plan.name = u"Evening with ines-qzx.example"_s;
        plan.notes = u"Inês Qzxcarvalho brings wool"_s;
        plan.tags = {u"swap"_s, u"ines-qzx.example"_s};
        plan.events = {{.uid = Uid::create(1),
                        .name = u"Porto"_s,
                        // Called otherwise than anywhere else: only the number tells who it is.
                        .guests = {{.person = person, .name = u"Nez Qzx"_s, .attended = true},
                                   {.person = {}, .name = u"Bob"_s, .attended = true}}}};
        Campaign campaign;
        campaign.plan = plan;
        campaign = store::addCampaign(w, campaign);
        store::addCampaignRevision(w, campaign, u"Inês Qzxcarvalho asked for it"_s);
        Campaign other;
        other.plan.name = u"Evening with [erased]"_s;
        store::addCampaign(w, other);
        Event event;
        event.kind = u"campaign.added"_s;
        event.after = {{u"plan"_s, campaignPlanToJson(plan)}};
        store::addEvent(w, event);
    });
    const auto planned = store::planErasure(m_workspace.store(), m_contact);
    ASSERT_TRUE(planned);
    EXPECT_EQ(erase().redacted, planned->redacted);
    const Campaign left = m_workspace.read([](Reader &r) { return store::campaigns(r).last(); });
    ASSERT_EQ(left.plan.events.size(), 1);
    EXPECT_EQ(left.plan.events[0].guests,
              (QList<CampaignGuest>{{.person = {}, .name = {}, .attended = true},
                                    {.person = {}, .name = u"Bob"_s, .attended = true}}));
    m_workspace.close();
    QStringList traces = m_traces;
    traces.append(person.toString());
    EXPECT_EQ(filesWith(m_workspace.folder(), traces), QStringList());
    m_workspace.reopen();
    expectHealthy(m_workspace);
}

TEST_F(Erasure, TakesWhatTheyMadeWithThem)
{
    const Uid person = m_workspace.read([this](Reader &r) { return store::contact(r, m_contact)->uid; });
    ContentPiece piece;
    piece.plan.name = u"A scarf"_s;
    piece.plan.kind = ContentKind::UserMade;
    // Called otherwise than anywhere else, in words that name nobody: only the number tells whose they are.
    piece.plan.author = person;
    piece.plan.authorName = u"Nez Qzx"_s;
    piece.plan.text = u"Forty evenings, one Zwirbelscarf"_s;
    piece.plan.posts = {{.account = m_account.id, .text = piece.plan.text}};
    m_workspace.write([&](Writer &w) {
        piece = store::addContent(w, piece);
        OutboxEntry entry;
        entry.uid = Uid::create(5);
        entry.account = m_account.id;
        entry.actor = w.actor();
        entry.sendAt = w.nowMs() + 1000;
        entry.action = PublishAction{.title = {}, .text = piece.plan.posts[0].text, .language = {}};
        store::addOutboxEntry(w, entry);
        store::setPostSend(w, piece.plan.posts[0].uid, entry.uid);
        Event event;
        event.kind = u"content.added"_s;
        event.after = {{u"content"_s, piece.uid.toString()}, {u"plan"_s, contentPlanToJson(piece.plan)}};
        store::addEvent(w, event);
    });
    const auto planned = store::planErasure(m_workspace.store(), m_contact);
    ASSERT_TRUE(planned);
    const store::ErasureReceipt receipt = erase();
    EXPECT_EQ(receipt.redacted, planned->redacted);
    EXPECT_EQ(receipt.sends, planned->sends);
    const ContentPiece left = m_workspace.read([](Reader &r) { return store::contentPieces(r, {}).value(0); });
    EXPECT_EQ(left.plan.name, u"A scarf"_s);
    EXPECT_TRUE(left.plan.author.isNull());
    EXPECT_EQ(left.plan.authorName, QString());
    EXPECT_EQ(left.plan.text, QString());
    EXPECT_EQ(left.posts.value(0).post.text, QString());
    EXPECT_EQ(left.posts.value(0).state, PostState::Draft) << "it does not leave any more";
    m_workspace.close();
    EXPECT_EQ(filesWith(m_workspace.folder(), {person.toString(), u"Nez Qzx"_s, u"Zwirbelscarf"_s}), QStringList());
    m_workspace.reopen();
    expectHealthy(m_workspace);
}

TEST_F(Erasure, CountsWhatWent)
{
    const auto plan = store::planErasure(m_workspace.store(), m_contact);
    ASSERT_TRUE(plan);
    const store::ErasureReceipt receipt = erase();
    EXPECT_EQ(receipt.identities, 1);
    EXPECT_EQ(receipt.messages, 1);
    EXPECT_EQ(receipt.activities, 1);
    EXPECT_EQ(receipt.conversations, 1);
    EXPECT_EQ(receipt.revisions, 1);
    EXPECT_EQ(receipt.attachments, 1);
    EXPECT_EQ(receipt.rawItems, 2);
    EXPECT_EQ(receipt.drafts, 2);
    EXPECT_EQ(receipt.sends, 1);
    EXPECT_EQ(receipt.quarantined, 1);
    EXPECT_GE(receipt.redacted, 3); // Bob's answer, the tag, the event
    EXPECT_EQ(receipt.namesKept, QStringList());
    EXPECT_EQ(plan->redacted, receipt.redacted);
    EXPECT_EQ(plan->messages, receipt.messages);
    EXPECT_EQ(plan->drafts, receipt.drafts);
    EXPECT_EQ(plan->sends, receipt.sends);
    EXPECT_EQ(plan->quarantined, receipt.quarantined);
}

TEST_F(Erasure, KeepsWhatIsCountedAndWhatOthersSaid)
{
    erase();
    const auto messages = m_workspace.read([this](Reader &r) { return store::thread(r, m_theirs); });
    ASSERT_EQ(messages.size(), 2); // the answer that waited is gone
    const Message &shell = messages.first().message;
    EXPECT_EQ(shell.id, m_root);
    EXPECT_EQ(shell.text, QString());
    EXPECT_EQ(shell.author, m_ines);
    EXPECT_NE(shell.deletedAt, 0);
    EXPECT_EQ(messages.last().message.text, u"Hello @[erased], ask [erased]"_s);
    EXPECT_EQ(messages.last().message.parent, m_root);
    EXPECT_EQ(countOf(m_workspace, "activity"), 1);
    EXPECT_EQ(countOf(m_workspace, "identity"), 2);
    EXPECT_FALSE(
        m_workspace.read([this](Reader &r) { return store::rawItem(r, m_account.id, u"at://bob/1"_s); }).isEmpty());
    const auto c = m_workspace.read([this](Reader &r) { return *store::conversation(r, m_theirs); });
    EXPECT_EQ(c.messageCount, 2);
    EXPECT_EQ(c.subject, QString());
    const auto send = m_workspace.read([this](Reader &r) { return *store::outboxEntry(r, m_send); });
    EXPECT_EQ(send.state, OutboxState::Cancelled);
    const auto hits = m_workspace.read([](Reader &r) {
        return *store::searchMessages(r, *parseQuery(u"zwirbelgarn"_s), store::SearchOrder::NewestFirst, 10);
    });
    EXPECT_TRUE(hits.isEmpty());
    const auto findings = store::verifyWorkspace(m_workspace.store(), false, noProgress);
    ASSERT_TRUE(findings);
    for (const store::Finding &finding : *findings)
        EXPECT_EQ(finding.found, 0) << qPrintable(finding.id);
}

TEST_F(Erasure, RemembersThePersonByAHashAlone)
{
    erase();
    m_workspace.read([this](Reader &r) {
        const store::ErasedNames names(r);
        EXPECT_TRUE(names.holdsPerson(r, u"bluesky"_s, {}, u"did:plc:qzxcarvalho"_s));
        EXPECT_FALSE(names.holdsPerson(r, u"bluesky"_s, {}, u"did:plc:Bob"_s));
        EXPECT_TRUE(store::findMessage(r, m_account.id, names.nameOf(kRoot)));
        EXPECT_TRUE(store::findConversation(r, m_account.id, names.nameOf(kRoot)));
        EXPECT_FALSE(store::remoteIdsToCheck(r, m_account.id, 0, std::numeric_limits<qint64>::max(), 10)
                         .contains(names.nameOf(kRoot)));
        EXPECT_TRUE(store::findPeople(r, u"ines-qzx.example"_s).isEmpty());
        return true;
    });
    const auto again = store::erasePerson(m_workspace.store(), m_contact, noProgress);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::Invalid);
}

TEST_F(Erasure, FindsPeopleByHandleOrNumber)
{
    m_workspace.read([this](Reader &r) {
        EXPECT_EQ(store::findPeople(r, u"@Ines-Qzx.Example"_s), QList{m_contact});
        EXPECT_EQ(store::findPeople(r, QString::number(m_contact.value)), QList{m_contact});
        EXPECT_TRUE(store::findPeople(r, u"ines"_s).isEmpty());
        EXPECT_TRUE(store::findPeople(r, u"@"_s).isEmpty());
        EXPECT_TRUE(store::findPeople(r, u"999"_s).isEmpty());
        return true;
    });
}

TEST_F(Erasure, NamesWhatItCannotReach)
{
    m_workspace.write([](Writer &w) {
        Identity namesake;
        namesake.channel = u"feeds"_s;
        namesake.remoteId = u"other"_s;
        namesake.displayName = u"Inês Qzxcarvalho"_s;
        store::upsertIdentity(w, namesake, w.nowMs());
    });
    ASSERT_TRUE(store::backUp(m_workspace.folder(), m_workspace.folder() + u"/backups/before.db"_s));
    const store::ErasureReceipt receipt = erase();
    EXPECT_EQ(receipt.namesKept, QStringList{u"Inês Qzxcarvalho"_s});
    EXPECT_EQ(receipt.copies, QStringList{u"backups/before.db"_s});
}

TEST_F(Erasure, DoesNotTouchOurOwnAccounts)
{
    const ContactId self = m_workspace.write([](Writer &w) {
        Identity own;
        own.channel = u"bluesky"_s;
        own.remoteId = u"did:plc:own"_s;
        own.self = true;
        return store::identity(w, store::upsertIdentity(w, own, 1))->contact;
    });
    const auto refused = store::erasePerson(m_workspace.store(), self, noProgress);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
}

TEST_F(Erasure, GoesOnWhereItWasCutOff)
{
    m_workspace.write([](Writer &w) { store::setWorkspaceValue(w, u"erasure_unfinished"_s, u"1"_s); });
    const Result<bool> finished = store::finishErasure(m_workspace.store());
    ASSERT_TRUE(finished);
    EXPECT_TRUE(*finished);
    EXPECT_FALSE(store::finishErasure(m_workspace.store()).value_or(true));
}

TEST(ErasedWords, AreLookedForInFiles)
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    // Across the end of what is read at once.
    write(u"8"_s, QByteArray((1 << 20) - 3, 'x') + "ann.example");
    write(u"16"_s, 'x' + utf16(u"ann.example"_s));
    write(u"none"_s, "ann.exampl");
    const store::ErasedWords words({u"ann.example"_s, u"x"_s});
    EXPECT_EQ(words.filesThatHold(folder.path()), (QStringList{u"16"_s, u"8"_s}));
    // By two letters nothing can be told.
    EXPECT_EQ(store::ErasedWords({u"Bo"_s}).filesThatHold(folder.path()).size(), 3);
}

TEST(ErasedWords, AreTakenOutAsWholeWords)
{
    const store::ErasedWords words({u"ann.example"_s, u"Ann"_s, u"猫田"_s, u"é\u0301x"_s, u"did:plc:ann"_s});
    struct Case
    {
        QString text;
        QString left;
    };
    for (const Case &c : {Case{u"Ask Ann, ANN or ann."_s, u"Ask [erased], [erased] or [erased]."_s},
                          Case{u"Annabel and Joann"_s, u"Annabel and Joann"_s},
                          Case{u"@ann.example and ann.example/x"_s, u"@[erased] and [erased]/x"_s},
                          Case{u"at://did:plc:ann/post"_s, u"at://[erased]/post"_s},
                          Case{u"猫田さんへ"_s, u"[erased]さんへ"_s}, Case{u""_s, u""_s}}) {
        EXPECT_EQ(words.removedFrom(c.text), c.left);
        EXPECT_EQ(words.isIn(c.text), c.text != c.left);
    }
    EXPECT_TRUE(words.isInRaw(R"({"n":"\u732b\u7530"})"));
    EXPECT_TRUE(words.isInRaw(R"({"n":"Ann"})"));
    EXPECT_FALSE(words.isInRaw(R"({"n":"Annabel"})"));
    EXPECT_TRUE(store::ErasedWords({u"https://x.example/me"_s}).isInRaw(R"({"u":"https:\/\/x.example\/me"})"));
    EXPECT_FALSE(store::ErasedWords(QStringList()).isIn(u"anything"_s));
    EXPECT_EQ(store::ErasedWords(QStringList()).removedFrom(u"anything"_s), u"anything"_s);
}

} // namespace
} // namespace rapport::test
