#include "composer_fixture.h"

#include "gui/theme/theme.h"

#include <QClipboard>

namespace rapport::test {
namespace {

class ComposerKinds : public ComposerTest
{
protected:
    [[nodiscard]] RemoteMessage privateAsk(const QString &key) const
    {
        RemoteMessage message = ask(key, u"Maren Holt"_s, u"My address is Weaver Lane 5"_s, 20);
        message.kind = MessageKind::Direct;
        return message;
    }
    [[nodiscard]] QColor ground() { return composer().grab().toImage().pixelColor(3, composer().height() - 4); }
    void addNote(const QString &key, const QString &text)
    {
        const ConversationId id = conversation(key, &m_whisper);
        m_commands->addNote(id, text).waitForFinished();
    }
};

TEST_F(ComposerKinds, CannotBeTakenForEachOther)
{
    openWithOne();
    type(u"x"_s);
    const struct
    {
        const char *button;
        const char *name;
        const char *does;
        theme::Token ground;
    } kinds[] = {
        {"replyKind", "Public reply", "Send reply", theme::Token::Surface},
        {"directKind", "Direct message", "Send privately", theme::Token::InfoSoft},
        {"noteKind", "Internal note", "Save note", theme::Token::WarnSoft},
    };
    QSet<QString> descriptions;
    for (const auto &kind : kinds) {
        choose(kind.button);
        EXPECT_EQ(sendButton().text(), QString::fromLatin1(kind.does));
        EXPECT_EQ(editor().accessibleName(), QString::fromLatin1(kind.name));
        descriptions.insert(editor().accessibleDescription());
        EXPECT_EQ(ground(), theme::color(kind.ground)) << kind.name;
    }
    EXPECT_EQ(descriptions.size(), 3);
    choose("replyKind");
    EXPECT_EQ(editor().toPlainText(), u"x"_s) << "each kind keeps a text of its own";
}

TEST_F(ComposerKinds, FitIntoTheNarrowestThread)
{
    openWithOne();
    for (const char *kind : {"replyKind", "directKind", "noteKind"}) {
        choose(kind);
        EXPECT_LE(composer().minimumSizeHint().width(), 420) << kind;
    }
    choose("replyKind");
    EXPECT_TRUE(find<QWidget>("spellingButton").isVisible());
    EXPECT_GE(find<QWidget>("spellingButton").width(), 28);
}

TEST_F(ComposerKinds, ADirectMessageIsOfferedOnlyWhereTheChannelHasThem)
{
    bring(m_chirp, {ask(u"c"_s, u"Dev"_s, u"Printable?"_s, 10)});
    openWithOne();
    EXPECT_TRUE(find<QWidget>("directKind").isVisible());
    pick(u"c"_s);
    EXPECT_TRUE(soon([&] { return !find<QWidget>("directKind").isVisible(); }));
    EXPECT_TRUE(find<QWidget>("replyKind").isVisible());
}

TEST_F(ComposerKinds, AnAnswerGoesOutPrivatelyWhenThatWasChosen)
{
    openWithOne();
    choose("directKind");
    type(u"Psst"_s);
    EXPECT_TRUE(soon([&] { return draftsOf(u"a"_s).size() == 1; }));
    EXPECT_EQ(draftsOf(u"a"_s).first().kind, DraftKind::Direct);
    send();
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_TRUE(std::get<ReplyAction>(outboxEntries().first().action).direct);
    EXPECT_TRUE(soon([&] { return draftsOf(u"a"_s).isEmpty(); }));
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    thread().menuFor(thread().model().idAt(1))->findChild<QAction *>(u"footAction"_s)->trigger();
    EXPECT_TRUE(soon([&] { return composer().kind() == DraftKind::Direct && editor().toPlainText() == u"Psst"_s; }));
}

TEST_F(ComposerKinds, APrivateConversationIsAnsweredPrivately)
{
    openWith({privateAsk(u"dm"_s)});
    EXPECT_EQ(composer().kind(), DraftKind::Direct);
    EXPECT_FALSE(find<QWidget>("replyKind").isVisible());
    EXPECT_EQ(sendButton().text(), u"Send privately"_s);
    type(u"Thank you"_s);
    QTest::keyClick(&editor(), Qt::Key_Escape);
    choose("noteKind");
    composer().startReply();
    EXPECT_EQ(composer().kind(), DraftKind::Direct) << "R answers as the conversation is";
    EXPECT_EQ(editor().toPlainText(), u"Thank you"_s);
    send();
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_TRUE(std::get<ReplyAction>(outboxEntries().first().action).direct);
}

TEST_F(ComposerKinds, PrivateWordsAreSentPubliclyOnlyAfterAQuestion)
{
    openWithOne();
    addNote(u"a"_s, u"Discount code HEDDLE20 for her, but only once"_s);
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    type(u"Use discount code HEDDLE20 for her"_s);
    send();
    ASSERT_TRUE(soon([&] { return question() != nullptr; }));
    EXPECT_TRUE(question()->informativeText().contains(u"discount code heddle20"_s));
    EXPECT_EQ(question()->defaultButton()->objectName(), u"keepPrivateButton"_s);
    QTest::keyClick(question(), Qt::Key_Return); // the safe one
    EXPECT_TRUE(soon([&] { return !question(); }));
    EXPECT_TRUE(outboxEntries().isEmpty());
    EXPECT_EQ(editor().toPlainText(), u"Use discount code HEDDLE20 for her"_s);

    send();
    ASSERT_TRUE(soon([&] { return question() != nullptr; }));
    QTest::mouseClick(question()->findChild<QPushButton *>(u"sendPubliclyButton"_s), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_FALSE(question());
}

TEST_F(ComposerKinds, WordsOfADraftedNoteOrAnotherConversationAreNoticedToo)
{
    bring(m_whisper, {privateAsk(u"dm"_s)});
    openWithOne();
    choose("noteKind");
    type(u"Tell nobody that we are out"_s);
    choose("replyKind");
    type(u"tell nobody that we are out"_s);
    send();
    EXPECT_TRUE(soon([&] { return question() != nullptr; }));
    question()->reject();
    editor().clear();

    show(u"dm"_s);
    show(u"a"_s);
    choose("replyKind");
    QGuiApplication::clipboard()->setText(u"Weaver Lane 5"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    send();
    EXPECT_TRUE(soon([&] { return question() != nullptr; })) << "three words, but pasted";
    question()->reject();
    EXPECT_TRUE(outboxEntries().isEmpty());
}

TEST_F(ComposerKinds, NobodyIsAskedForNothing)
{
    openWithOne();
    addNote(u"a"_s, u"She asked about a cracked heddle"_s);
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    type(u"About your cracked heddle: it leaves"_s);
    send();
    EXPECT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_FALSE(question());
    choose("noteKind");
    type(u"She asked about a cracked heddle"_s);
    send();
    EXPECT_TRUE(soon([&] { return thread().model().count() == 4; })) << "a note may say what it likes";
}

} // namespace
} // namespace rapport::test
