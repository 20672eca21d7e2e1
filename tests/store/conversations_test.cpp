#include "domain/outgoingfile.h"
#include "samples.h"
#include "store/campaigns.h"
#include "store/outbox.h"
#include "store/outgoing.h"
#include "store/worklog.h"

#include <QRandomGenerator>

namespace rapport {
namespace {

using namespace test;
using store::ConversationFilter;
using Order = ConversationFilter::Order;

class Conversations : public ::testing::Test
{
protected:
    Conversations()
    {
        workspace.write([this](Writer &w) {
            birch = addAccount(w, u"Birch & Co"_s, u"bluesky"_s).id;
            blog = addAccount(w, u"The blog"_s, u"wordpress"_s).id;
            ines = addPerson(w, u"Inés"_s);
            tom = addPerson(w, u"Tom"_s, u"wordpress"_s);
            const qint64 t = w.nowMs();
            const auto make = [&](AccountId account, const QString &key, ConversationState state, IdentityId who,
                                  const QString &text, qint64 at, bool unread) {
                const ConversationId id = addConversation(w, account, key, state);
                addMessage(w, account, id, who, {.text = text, .remoteId = key, .at = at, .unread = unread});
                if (state == ConversationState::Open) {
                    Conversation waiting = *store::conversation(w, id);
                    waiting.waitingSince = at;
                    store::updateConversation(w, waiting);
                }
                return id;
            };
            a = make(birch, u"a"_s, ConversationState::Open, ines, u"blue yarn please"_s, t - 4000, true);
            b = make(birch, u"b"_s, ConversationState::Open, ines, u"green felt"_s, t - 3000, false);
            c = make(blog, u"c"_s, ConversationState::Waiting, tom, u"blue felt"_s, t - 2000, true);
            d = make(blog, u"d"_s, ConversationState::Closed, tom, u"thanks"_s, t - 1000, false);
        });
    }

    QList<ConversationId> ids(const QString &text, ConversationFilter filter = {})
    {
        const Result<Query> query = parseQuery(text);
        EXPECT_TRUE(query) << qPrintable(text);
        filter.query = *query;
        const auto found = workspace.store().readNow([&](Reader &r) { return store::conversationIds(r, filter); });
        EXPECT_TRUE(found) << qPrintable(text) << ": " << (found ? "" : qPrintable(found.error().detail));
        return found ? QList<ConversationId>(found->begin(), found->end()) : QList<ConversationId>();
    }

    TempWorkspace workspace;
    AccountId birch;
    AccountId blog;
    IdentityId ines;
    IdentityId tom;
    ConversationId a;
    ConversationId b;
    ConversationId c;
    ConversationId d;
};

TEST_F(Conversations, ComeInTheOrderAskedFor)
{
    EXPECT_EQ(ids({}), (QList{d, c, b, a}));
    EXPECT_EQ(ids({}, {.order = Order::OldestFirst}), (QList{a, b, c, d}));
    EXPECT_EQ(ids({}, {.order = Order::LongestWaiting}), (QList{a, b, d, c}));
    EXPECT_EQ(ids({}, {.state = ConversationState::Open, .order = Order::LongestWaiting}), (QList{a, b}));
    EXPECT_EQ(ids(u"blue yarn"_s, {.order = Order::BestMatch}), QList{a});
    EXPECT_EQ(ids(u"felt OR tag:x"_s, {.order = Order::NewestFirst}), (QList{c, b}));
}

TEST_F(Conversations, CanBeNarrowedByPlace)
{
    EXPECT_EQ(ids({}, {.state = ConversationState::Open}), (QList{b, a}));
    EXPECT_EQ(ids({}, {.account = blog}), (QList{d, c}));
    EXPECT_EQ(ids({}, {.state = ConversationState::Open, .account = blog}), QList<ConversationId>());
    EXPECT_EQ(ids({}, {.unreadOnly = true}), (QList{c, a}));
    EXPECT_EQ(ids({}, {.assignee = ActorId()}).size(), 4);
    const auto limited = workspace.store().readNow([](Reader &r) { return store::conversationIds(r, {}, 2); });
    EXPECT_EQ(limited->size(), 2u);
}

TEST_F(Conversations, AnswerEveryFieldOfAQuery)
{
    workspace.write([&](Writer &w) {
        store::addTag(w, a, u"Wholesale"_s);
        Conversation assigned = *store::conversation(w, b);
        assigned.assignee = w.actor();
        store::updateConversation(w, assigned);
        w.compose("UPDATE message SET language = 'de' WHERE conversation_id = :id").bind(":id", b).run();
        addMessage(
            w, birch, b, {},
            {.text = u"call back"_s, .direction = Direction::Note, .kind = MessageKind::Note, .writtenHere = true});
        store::saveDraft(w, {.conversation = c, .uid = {}, .actor = {}, .replyTo = {}, .text = u"Dear Tom"_s});
        Message edited = *store::message(w, *store::findMessage(w, blog, u"d"_s));
        edited.text = u"thanks!"_s;
        edited.attachments = {
            {.id = {}, .url = u"u"_s, .kind = u"image"_s, .mimeType = {}, .name = {}, .altText = {}, .path = {}}};
        store::reviseMessage(w, edited, 2, 9);
        const MessageId held = *store::findMessage(w, blog, u"c"_s);
        store::setModeration(w, held, Moderation::Held);
        store::setDeletedAt(w, *store::findMessage(w, birch, u"a"_s), 7);
        for (const ConversationId id : {a, b, c, d})
            store::recountConversation(w, id);
    });
    struct Case
    {
        QString query;
        QList<ConversationId> expected;
    };
    const Case cases[] = {
        {u"is:open"_s, {b, a}},
        {u"-is:open"_s, {d, c}},
        {u"is:waiting OR is:closed"_s, {d, c}},
        {u"is:unread"_s, {c, a}},
        {u"is:held"_s, {c}},
        {u"is:deleted"_s, {a}},
        {u"is:edited"_s, {d}},
        {u"channel:WordPress"_s, {d, c}},
        {u"account:%1"_s.arg(blog.value), {d, c}},
        {u"account:\"the blog\""_s, {d, c}},
        {u"account:birch"_s, {b, a}},
        {u"from:ines"_s, {b, a}},
        {u"from:@INES.example"_s, {b, a}},
        {u"-from:tom"_s, {b, a}},
        {u"tag:wholesale"_s, {a}},
        {u"-tag:wholesale"_s, {d, c, b}},
        {u"assigned:me"_s, {b}},
        {u"assigned:mira"_s, {b}},
        {u"assigned:nobody"_s, {d, c, a}},
        {u"lang:DE"_s, {b}},
        {u"kind:note"_s, {b}},
        {u"has:note"_s, {b}},
        {u"has:draft"_s, {c}},
        {u"has:attachment"_s, {d}},
        {u"after:2026-05-01"_s, {d, c, b, a}},
        {u"before:2026-05-01"_s, {}},
        {u"blue"_s, {c, a}},
        {u"blue -yarn"_s, {c}},
        {u"blue felt"_s, {c}},
        {u"yarn OR thanks"_s, {d, a}},
        {u"\"call back\""_s, {b}},
        {u"blue is:open"_s, {a}},
        {u"tag:nothing"_s, {}},
    };
    for (const Case &asked : cases) {
        const QList<ConversationId> found = ids(asked.query);
        EXPECT_EQ(found.size(), asked.expected.size()) << qPrintable(asked.query);
        EXPECT_EQ(QSet<ConversationId>(found.begin(), found.end()),
                  QSet<ConversationId>(asked.expected.begin(), asked.expected.end()))
            << qPrintable(asked.query);
    }
}

TEST_F(Conversations, RefuseAQueryThatNobodyCouldAnswer)
{
    ConversationFilter filter;
    filter.query.allOf = {{.anyOf = {{.field = Query::Field::Is, .value = u"purple"_s}}}};
    const auto refused = workspace.store().readNow([&](Reader &r) { return store::conversationIds(r, filter); });
    EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
    const auto unranked =
        workspace.store().readNow([&](Reader &r) { return store::conversationIds(r, {.order = Order::BestMatch}); });
    EXPECT_EQ(unranked.error().kind, ErrorKind::Invalid);
}

TEST_F(Conversations, ShowTheNamesOfARow)
{
    workspace.write([&](Writer &w) {
        store::addTag(w, a, u"vip"_s);
        store::addTag(w, a, u"Berlin"_s);
        store::addTag(w, c, u"yarn"_s);
        store::saveDraft(w, {.conversation = a, .uid = {}, .actor = {}, .replyTo = {}, .text = u"Hello"_s});
    });
    const auto rows = workspace.read([&](Reader &r) {
        return store::conversationRows(r, {c, ConversationId(12345), a, b, c});
    });
    ASSERT_EQ(rows.size(), 4) << "what is gone is left out";
    EXPECT_EQ(rows[0].conversation.id, c);
    EXPECT_EQ(rows[2].conversation.id, b);
    EXPECT_EQ(rows[3], rows[0]) << "what is asked for twice is told twice";
    EXPECT_EQ(rows[0].tags, QStringList{u"yarn"_s});
    EXPECT_TRUE(rows[2].tags.isEmpty());
    EXPECT_EQ(rows[0].channel, u"wordpress"_s);
    EXPECT_EQ(rows[0].accountName, u"The blog"_s);
    EXPECT_EQ(rows[0].personName, u"Tom"_s);
    EXPECT_FALSE(rows[0].hasDraft);
    EXPECT_EQ(rows[1].personHandle, u"inés.example"_s);
    EXPECT_EQ(rows[1].tags, (QStringList{u"Berlin"_s, u"vip"_s}));
    EXPECT_TRUE(rows[1].hasDraft);
    EXPECT_TRUE(rows[1].delivery.isEmpty());
}

TEST_F(Conversations, RowsTellOfCampaignsThatAreNotOver)
{
    CampaignId autumn;
    CampaignId spring;
    workspace.write([&](Writer &w) {
        const auto campaign = [&w](const QString &name, CampaignState state, const QStringList &tags, int fromDay) {
            Campaign made;
            made.plan.name = name;
            made.plan.tags = tags;
            made.plan.fromDay = fromDay;
            made.state = state;
            return store::addCampaign(w, made).id;
        };
        store::addTag(w, a, u"Swap"_s);
        store::addTag(w, b, u"swap"_s);
        autumn = campaign(u"Autumn swap"_s, CampaignState::Running, {u"swap"_s}, 20'000);
        spring = campaign(u"Spring fair"_s, CampaignState::Approved, {}, 20'100);
        campaign(u"Draft"_s, CampaignState::Draft, {u"swap"_s}, 0);
        campaign(u"Over"_s, CampaignState::Reviewed, {u"swap"_s}, 0);
        store::setCampaignDecision(w, autumn, b, false);
        store::setCampaignDecision(w, spring, a, true);
        store::setCampaignDecision(w, autumn, c, true);
    });
    const QList<ConversationRow> rows = workspace.read([&](Reader &r) {
        return store::conversationRows(r, {a, b, c, d});
    });
    EXPECT_EQ(rows[0].campaigns, (QStringList{u"Spring fair"_s, u"Autumn swap"_s})) << "what begins last first";
    EXPECT_EQ(rows[1].campaigns, QStringList()) << "somebody took it out";
    EXPECT_EQ(rows[2].campaigns, QStringList{u"Autumn swap"_s});
    EXPECT_EQ(rows[3].campaigns, QStringList());

    const auto open = [this] { return workspace.read([](Reader &r) { return store::openInCampaigns(r); }); };
    EXPECT_EQ(open(), (QList<store::CampaignCount>{{spring, u"Spring fair"_s, 1}, {autumn, u"Autumn swap"_s, 1}}))
        << "the one that was put in waits for an answer of theirs";
    workspace.write([&](Writer &w) { store::setCampaignDecision(w, autumn, a, true); });
    EXPECT_EQ(open().last().open, 1) << "a tag and a decision count once";
    workspace.write([&](Writer &w) { store::setCampaignDecision(w, autumn, b, {}); });
    EXPECT_EQ(open().last().open, 2);
}

TEST_F(Conversations, ADraftOfAPictureAloneIsADraft)
{
    workspace.write([&](Writer &w) {
        Attachment picture;
        picture.kind = u"image"_s;
        picture.mimeType = u"image/png"_s;
        picture.name = u"loom.png"_s;
        picture.path = outgoingPath("png", u"png"_s);
        store::addDraftFile(w, d, picture);
    });
    EXPECT_EQ(ids(u"has:draft"_s), QList{d});
    EXPECT_TRUE(workspace.read([&](Reader &r) { return store::conversationRows(r, {d}); })[0].hasDraft);
    workspace.write([&](Writer &w) { store::removeDraftFiles(w, d); });
    EXPECT_EQ(ids(u"has:draft"_s), QList<ConversationId>());
}

TEST_F(Conversations, AreWrittenOnlyOnADifference)
{
    workspace.write([&](Writer &w) {
        const Conversation same = *store::conversation(w, a);
        const int before = w.connection().totalChanges();
        store::updateConversation(w, same);
        EXPECT_EQ(w.connection().totalChanges(), before);
        EXPECT_FALSE(w.changes().conversations.contains(a));
    });
}

TEST_F(Conversations, RememberTheLastQuestion)
{
    workspace.write([&](Writer &w) { store::setLastAskAt(w, a, 77); });
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::lastAskAt(r, a); }), 77);
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::findConversation(r, birch, u"b"_s); }), b);
    EXPECT_FALSE(workspace.read([&](Reader &r) { return store::findConversation(r, blog, u"b"_s); }));
}

/// The numbers beside the views are right whatever happened, checked by counting everything again.
TEST_F(Conversations, AreCountedRightAfterAnything)
{
    QRandomGenerator random(11);
    QList<ConversationId> all{a, b, c, d};
    for (int round = 0; round < 40; ++round) {
        workspace.write([&](Writer &w) {
            for (int i = 0; i < 10; ++i) {
                const ConversationId id = all[random.bounded(static_cast<int>(all.size()))];
                Conversation now = *store::conversation(w, id);
                switch (random.bounded(5)) {
                case 0: {
                    const AccountId account = random.bounded(2) == 0 ? birch : blog;
                    const ConversationId made = addConversation(w, account, QString::number(random.generate64()),
                                                                static_cast<ConversationState>(random.bounded(4)));
                    addMessage(w, account, made, ines, {.unread = random.bounded(2) == 0});
                    all.append(made);
                    break;
                }
                case 1:
                    now.state = static_cast<ConversationState>(random.bounded(4));
                    store::updateConversation(w, now);
                    break;
                case 2:
                    store::setRead(w, id, random.bounded(2) == 0);
                    break;
                case 3:
                    addMessage(w, now.account, id, tom, {.unread = random.bounded(2) == 0});
                    break;
                case 4: {
                    const MessageId own =
                        addMessage(w, now.account, id, {}, {.direction = Direction::Out, .writtenHere = true});
                    if (random.bounded(2) == 0)
                        store::removeUnsentMessage(w, own);
                    break;
                }
                }
            }
        });
    }
    expectHealthy(workspace);
    const auto counts = workspace.read([](Reader &r) { return store::stateCounts(r); });
    int conversations = 0;
    int unread = 0;
    for (const StateCount &count : counts) {
        conversations += count.conversations;
        unread += count.unread;
    }
    const store::WorkspaceFigures figures = workspace.read([](Reader &r) { return store::figures(r); });
    EXPECT_EQ(figures.conversations, conversations);
    EXPECT_EQ(conversations, all.size());
    EXPECT_EQ(figures.messages, countOf(workspace, "message"));
    EXPECT_EQ(unread, countOf(workspace, "conversation WHERE unread > 0"));
    EXPECT_EQ(figures.people, 2);
}

} // namespace
} // namespace rapport
