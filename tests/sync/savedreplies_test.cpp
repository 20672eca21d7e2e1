// Texts that people keep to answer with: each command with its event and its undo, and what a conversation tells them.
#include "base/time.h"
#include "store/savedreplies.h"
#include "sync/commands.h"
#include "sync/savedreplychanges.h"
#include "syncfixture.h"

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class SavedRepliesTest : public ::testing::Test
{
protected:
    TempWorkspace workspace;
    Commands commands{workspace.store()};

    static SavedReply reply(const QString &name, const QString &text, const QString &shortcut = {})
    {
        SavedReply made;
        made.name = name;
        made.text = text;
        made.shortcut = shortcut;
        made.position = 1000;
        return made;
    }
    Event add(const SavedReply &one)
    {
        const auto added = await(commands.addSavedReply(one));
        EXPECT_TRUE(added) << (added ? "" : qPrintable(added.error().detail));
        return added.value_or(Event{});
    }
    [[nodiscard]] QList<SavedReply> replies() { return workspace.read(store::savedReplies); }
    [[nodiscard]] QStringList names()
    {
        QStringList all;
        for (const SavedReply &one : replies())
            all.append(one.name);
        return all;
    }
};

TEST_F(SavedRepliesTest, AreAddedChangedMovedAndRemovedAndEachIsTakenBack)
{
    const Event thanks = add(reply(u"  Thanks "_s, u"Thank you"_s, u"THX"_s));
    EXPECT_EQ(thanks.kind, u"savedreply.added"_s);
    add(reply(u"Shipping"_s, u"We ship to {{subject}}"_s));
    EXPECT_EQ(names(), (QStringList{u"Thanks"_s, u"Shipping"_s}));
    EXPECT_EQ(replies().first().shortcut, u"thx"_s);

    SavedReply changed = replies().first();
    changed.text = u"Thank you, {{person.first_name|friend}}"_s;
    changed.language = u"en"_s;
    const auto change = await(commands.changeSavedReply(changed));
    ASSERT_TRUE(change);
    EXPECT_EQ(replies().first().text, changed.text);
    EXPECT_FALSE(await(commands.changeSavedReply(changed))) << "it is so already";
    ASSERT_TRUE(await(commands.undo(change->uid)));
    EXPECT_EQ(replies().first().text, u"Thank you"_s);
    EXPECT_FALSE(await(commands.undo(change->uid)));

    const auto moved = await(commands.moveSavedReply(replies().first().id, 1));
    ASSERT_TRUE(moved);
    EXPECT_EQ(names(), (QStringList{u"Shipping"_s, u"Thanks"_s}));
    ASSERT_TRUE(await(commands.undo(moved->uid)));
    EXPECT_EQ(names(), (QStringList{u"Thanks"_s, u"Shipping"_s}));

    ASSERT_TRUE(await(commands.noteSavedReplyUse(replies().first().id)));
    const SavedReply before = replies().first();
    EXPECT_EQ(before.uses, 1);
    EXPECT_EQ(before.usedAt, workspace.clock().nowMs());
    const auto removed = await(commands.removeSavedReply(before.id));
    ASSERT_TRUE(removed);
    EXPECT_EQ(names(), QStringList{u"Shipping"_s});
    ASSERT_TRUE(await(commands.undo(removed->uid)));
    SavedReply back = replies().first();
    EXPECT_EQ(back.uid, before.uid);
    back.id = before.id;
    EXPECT_EQ(back, before) << "with its uses and its place";
    ASSERT_TRUE(await(commands.undo(thanks.uid)));
    EXPECT_EQ(names(), QStringList{u"Shipping"_s});
}

TEST_F(SavedRepliesTest, AreRefusedWhereNameOrShortcutIsTaken)
{
    add(reply(u"Thanks"_s, u"Thank you"_s, u"thx"_s));
    EXPECT_FALSE(await(commands.addSavedReply(reply(u"Thanks"_s, u"Another"_s))));
    EXPECT_FALSE(await(commands.addSavedReply(reply(u"Other"_s, u"Another"_s, u"Thx"_s))));
    EXPECT_FALSE(await(commands.addSavedReply(reply(u"Other"_s, u" "_s))));
    EXPECT_FALSE(await(commands.addSavedReply(reply(u"Other"_s, u"x"_s, u"two words"_s))));
    add(reply(u"Other"_s, u"Another"_s, u"other"_s));
    SavedReply second = replies().last();
    second.name = u"Thanks"_s;
    EXPECT_FALSE(await(commands.changeSavedReply(second)));
    // Undoing what would take somebody else's name does nothing.
    const auto removed = await(commands.removeSavedReply(replies().first().id));
    ASSERT_TRUE(removed);
    ASSERT_TRUE(await(commands.changeSavedReply(second)));
    EXPECT_FALSE(await(commands.undo(removed->uid)));
    EXPECT_EQ(names(), QStringList{u"Thanks"_s});
}

TEST_F(SavedRepliesTest, TravelInAFileAndComeOnce)
{
    add(reply(u"Thanks"_s, u"Thank you"_s, u"thx"_s));
    add(reply(u"Shipping"_s, u"We ship «everywhere»\n{{person.name|}}"_s));
    const QByteArray file = savedRepliesToFile(replies());
    const auto read = savedRepliesFromFile(file);
    ASSERT_TRUE(read);
    const auto again = await(commands.importSavedReplies(*read));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->same, 2);
    EXPECT_EQ(again->added, 0);

    TempWorkspace elsewhere;
    Commands there(elsewhere.store());
    ASSERT_TRUE(await(there.addSavedReply(reply(u"Thanks"_s, u"Cheers"_s, u"thx"_s))));
    QList<SavedReply> brought = *read;
    brought.append(reply(u"Empty"_s, u""_s));
    const auto import = await(there.importSavedReplies(brought));
    ASSERT_TRUE(import);
    EXPECT_EQ(import->added, 2);
    EXPECT_EQ(import->refused.size(), 1);
    const QList<SavedReply> all = elsewhere.read(store::savedReplies);
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[1].name, u"Thanks 2"_s);
    EXPECT_EQ(all[1].shortcut, QString()) << "that is taken there";
    EXPECT_EQ(all[2].text, u"We ship «everywhere»\n{{person.name|}}"_s);

    for (const QByteArray &bad : {QByteArray(), QByteArray("[]"), QByteArray("{\"savedReplies\": 4}"),
                                  QByteArray("\xff\xfe"), QByteArray(100'000, '[')})
        EXPECT_FALSE(savedRepliesFromFile(bad));
    const auto odd = savedRepliesFromFile(R"({"savedReplies": [4, null, {"name": 7, "text": []}]})");
    ASSERT_TRUE(odd);
    const auto taken = await(there.importSavedReplies(*odd));
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->refused.size(), 3);
}

TEST_F(SavedRepliesTest, KnowTheConversationThatTheyAreFor)
{
    const Account account = addScriptedAccount(workspace);
    auto registry = registryOf(std::make_unique<ScriptedConnector>());
    const qint64 now = workspace.clock().nowMs();
    RemoteMessage question = messageFrom(u"ana"_s, u"q"_s, now - kHourMs, u"Do you ship to Norway?"_s);
    question.author.displayName = u"Dr. Ana Lima"_s;
    question.author.handle = u"ana.example"_s;
    merge(workspace, account, {question});
    const ConversationId id = conversationBy(workspace, account, u"q"_s).id;
    const auto facts = workspace.store().readNow([&](Reader &r) { return replyFacts(r, *registry, id); });
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->personName, u"Dr. Ana Lima"_s);
    EXPECT_EQ(facts->personHandle, u"ana.example"_s);
    EXPECT_EQ(facts->channel, u"Scripted"_s);
    EXPECT_EQ(facts->channelId, u"scripted"_s);
    EXPECT_EQ(facts->myName, workspace.store().actorName());
    EXPECT_EQ(facts->now.toMSecsSinceEpoch(), now);
    EXPECT_EQ(fillReply(u"{{person.first_name}}"_s, *facts, QLocale::c()).text, u"Ana"_s);
    EXPECT_FALSE(workspace.store().readNow([&](Reader &r) { return replyFacts(r, *registry, ConversationId(99)); }));
}

TEST_F(SavedRepliesTest, WriteDatesAsTheirLanguageDoes)
{
    ReplyFacts facts;
    facts.language = u"de"_s;
    SavedReply one;
    EXPECT_EQ(replyLocale(one, facts).language(), QLocale::German);
    one.language = u"fr"_s;
    EXPECT_EQ(replyLocale(one, facts).language(), QLocale::French);
    one.language = u"zz"_s;
    EXPECT_EQ(replyLocale(one, facts), QLocale());
}

} // namespace
} // namespace rapport::test
