// Ideas: made from what people write, brought together, and never counted twice.
#include "base/time.h"
#include "domain/query.h"
#include "store/contacts.h"
#include "store/conversations.h"
#include "store/erasure.h"
#include "store/ideas.h"
#include "store/people.h"
#include "sync/commands.h"
#include "syncfixture.h"

#include <gtest/gtest.h>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class Ideas : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Account account = addScriptedAccount(workspace);
    Commands commands{workspace.store()};
    qint64 now = workspace.clock().nowMs();

    void SetUp() override
    {
        merge(workspace, account,
              {messageFrom(u"ana"_s, u"a"_s, now - 5 * kHourMs, u"More colours, please"_s),
               inThread(messageFrom(u"ana"_s, u"a2"_s, now - 4 * kHourMs, u"Blue above all"_s), u"a"_s, u"a"_s),
               messageFrom(u"bo"_s, u"b"_s, now - 3 * kHourMs, u"I wish there were a green one"_s),
               messageFrom(u"cleo"_s, u"c"_s, now - 2 * kHourMs, u"Sell it in Norway"_s)});
    }
    [[nodiscard]] MessageId message(const QString &id) { return messageId(workspace, account, id); }
    [[nodiscard]] QList<IdeaRow> rows()
    {
        return workspace.read([](Reader &r) { return store::ideaRows(r); });
    }
    IdeaId add(const QString &title, const QString &from)
    {
        const Event event = done(commands.findings().addIdea(title, message(from)));
        const Uid uid = Uid::fromString(event.after[u"idea"_s].toString()).value_or(Uid());
        return workspace.read([&uid](Reader &r) { return store::idea(r, uid).value_or(Idea{}); }).id;
    }
    [[nodiscard]] int found(const QString &query) { return foundBy(workspace, query); }
};

} // namespace

TEST_F(Ideas, CountMessagesConversationsAndPeople)
{
    const IdeaId colours = add(u"  More\ncolours "_s, u"a"_s);
    done(commands.findings().attachIdea(colours, message(u"a2"_s)));
    done(commands.findings().attachIdea(colours, conversationBy(workspace, account, u"b"_s).id));
    EXPECT_FALSE(await(commands.findings().attachIdea(colours, message(u"b"_s)))) << "it stands for it already";
    const IdeaRow row = rows().first();
    EXPECT_EQ(row.idea.title, u"More colours"_s);
    EXPECT_EQ(row.idea.owner, workspace.store().actor());
    EXPECT_EQ(row.messages, 3);
    EXPECT_EQ(row.conversations, 2);
    EXPECT_EQ(row.people, 2);
    EXPECT_EQ(row.since(), now - 5 * kHourMs) << "it is as old as the first who said so";
    EXPECT_EQ(found(u"is:idea"_s), 2);
    EXPECT_EQ(found(u"idea:colours"_s), 2);
    EXPECT_EQ(found(u"idea:\"more colours\""_s), 2);
    EXPECT_EQ(found(u"idea:"_s + QString::number(colours.value)), 2);
    EXPECT_EQ(found(u"idea:norway"_s), 0);
    const ConversationId first = conversationBy(workspace, account, u"a"_s).id;
    const auto titles =
        workspace.read([first](Reader &r) { return store::conversationRows(r, {first}).value(0).ideas; });
    EXPECT_EQ(titles, QStringList{u"More colours"_s});
}

TEST_F(Ideas, MergedOnesCountAsOneAndCanBeParted)
{
    const IdeaId colours = add(u"More colours"_s, u"a"_s);
    const IdeaId green = add(u"A green one"_s, u"b"_s);
    const IdeaId norway = add(u"Norway"_s, u"c"_s);
    const Event merged = done(commands.findings().mergeIdeas(colours, green));
    ASSERT_EQ(rows().size(), 2);
    EXPECT_EQ(rows().first().people, 2);
    EXPECT_EQ(found(u"idea:green"_s), 2) << "its name leads to what it is part of";
    EXPECT_FALSE(await(commands.findings().mergeIdeas(green, colours))) << "no circles";
    EXPECT_FALSE(await(commands.findings().mergeIdeas(norway, green))) << "it is merged already";
    EXPECT_FALSE(await(commands.findings().mergeIdeas(norway, norway)));
    done(commands.findings().mergeIdeas(norway, colours));
    ASSERT_EQ(rows().size(), 1);
    EXPECT_EQ(rows().first().people, 3);
    done(commands.findings().attachIdea(green, message(u"a2"_s)));
    EXPECT_EQ(rows().first().messages, 4) << "what is attached to a part is attached to the whole";
    const QList<ConversationRow> listed =
        workspace.read([](Reader &r) { return store::conversationRows(r, store::conversationIds(r, {}).value()); });
    EXPECT_EQ(std::count_if(listed.begin(), listed.end(),
                            [](const ConversationRow &row) { return row.ideas == QStringList{u"Norway"_s}; }),
              3)
        << "each once, by the name of the whole";
    ASSERT_TRUE(await(commands.undo(merged.uid)));
    EXPECT_EQ(rows().size(), 2);
}

TEST_F(Ideas, GoThroughStates)
{
    const IdeaId colours = add(u"More colours"_s, u"a"_s);
    workspace.clock().advance(kDayMs);
    const Event planned = done(commands.findings().setIdeaState(colours, IdeaState::Planned));
    EXPECT_EQ(rows().first().idea.state, IdeaState::Planned);
    EXPECT_EQ(rows().first().idea.stateAt, now + kDayMs);
    EXPECT_FALSE(await(commands.findings().setIdeaState(colours, IdeaState::Planned)));
    EXPECT_EQ(workspace.read([&](Reader &r) { return store::ideaSteps(r, colours); }).size(), 2);
    ASSERT_TRUE(await(commands.undo(planned.uid)));
    EXPECT_EQ(rows().first().idea.state, IdeaState::New);
    EXPECT_EQ(rows().first().idea.stateAt, now);
}

TEST_F(Ideas, CannotBeTakenBackOnceOthersStandForThem)
{
    const Event added = done(commands.findings().addIdea(u"More colours"_s, message(u"a"_s)));
    const IdeaId colours = rows().first().idea.id;
    const Event attached = done(commands.findings().attachIdea(colours, message(u"b"_s)));
    EXPECT_FALSE(await(commands.undo(added.uid)));
    ASSERT_TRUE(await(commands.undo(attached.uid)));
    ASSERT_TRUE(await(commands.undo(added.uid)));
    EXPECT_TRUE(rows().isEmpty());
}

TEST_F(Ideas, NeedATitleAndSomebodysWords)
{
    EXPECT_FALSE(await(commands.findings().addIdea(u"  "_s, message(u"a"_s))));
    EXPECT_FALSE(await(commands.findings().addIdea(u"Note"_s, MessageId(12345))));
    done(commands.addNote(conversationBy(workspace, account, u"a"_s).id, u"Ask the workshop"_s));
    const MessageId note(number(workspace, "SELECT id FROM message WHERE direction = 2"));
    EXPECT_FALSE(await(commands.findings().addIdea(u"Note"_s, note)));
    done(commands.findings().addIdea(u"Ours alone"_s, {}));
    EXPECT_EQ(rows().first().people, 0);
}

TEST_F(Ideas, OnePersonIsCountedOnceWhoeverTheyAre)
{
    const IdeaId colours = add(u"More colours"_s, u"a"_s);
    done(commands.findings().attachIdea(colours, message(u"b"_s)));
    const auto who = [&](const QString &name) {
        return workspace.read(
            [&](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, name).value_or(Identity{}).contact; });
    };
    done(commands.people().merge(who(u"ana"_s), who(u"bo"_s)));
    EXPECT_EQ(rows().first().people, 1);
}

TEST_F(Ideas, RememberNothingOfWhoeverWasErased)
{
    const IdeaId colours = add(u"More colours, says bo"_s, u"a"_s);
    done(commands.findings().attachIdea(colours, message(u"b"_s)));
    done(commands.findings().setMood(message(u"b"_s), Mood::Negative));
    done(commands.findings().takeLead(conversationBy(workspace, account, u"b"_s).id));
    const ContactId bo = workspace.read(
        [](Reader &r) { return store::findIdentity(r, u"scripted"_s, {}, u"bo"_s).value_or(Identity{}).contact; });
    ASSERT_TRUE(store::erasePerson(workspace.store(), bo, [](const QString &) {}));
    EXPECT_EQ(rows().first().people, 1);
    EXPECT_FALSE(rows().first().idea.title.contains(u"bo"_s)) << qPrintable(rows().first().idea.title);
    for (const char *table : {"mood_correction", "lead", "lead_step"})
        EXPECT_EQ(number(workspace, QByteArray("SELECT count(*) FROM ") + table), 0) << table;
}

} // namespace rapport::test
