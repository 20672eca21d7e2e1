#include "inbox_fixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QDesktopServices>

namespace rapport::test {

namespace {

class InboxWork : public InboxTest
{
protected:
    void openWithTwo()
    {
        bring(m_chirp,
              {ask(u"a"_s, u"Ines"_s, u"A cracked heddle"_s, 300), ask(u"b"_s, u"Dev"_s, u"Printable drafts?"_s, 60),
               ask(u"c"_s, u"Maren"_s, u"Uneven edges"_s, 5)});
        openPage();
        pick(u"a"_s);
    }
    void type(const QString &text)
    {
        editor().setFocus();
        QTest::keyClicks(&editor(), text);
    }
    [[nodiscard]] QList<Draft> draftsOf(const QString &key)
    {
        const ConversationId id = conversation(key);
        return m_workspace.read([&](Reader &r) { return store::drafts(r, id); });
    }
    void chooseNote() { QTest::mouseClick(&find<QAbstractButton>("noteKind"), Qt::LeftButton); }
    void chooseReply() { QTest::mouseClick(&find<QAbstractButton>("replyKind"), Qt::LeftButton); }
    [[nodiscard]] QPushButton &sendButton() { return find<QPushButton>("sendButton"); }
    [[nodiscard]] QString toast()
    {
        return find<QLabel>("toastText").isVisible() ? find<QLabel>("toastText").text() : QString();
    }
};

} // namespace

TEST_F(InboxWork, DraftsComeBackExactlyAfterSwitchingAndAfterARestart)
{
    openWithTwo();
    type(u"Dear Ines,  two spaces "_s);
    chooseNote();
    type(u"ask Sam first"_s);
    pick(u"b"_s);
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == QString(); }));
    pick(u"a"_s);
    chooseReply();
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"Dear Ines,  two spaces "_s; }));
    chooseNote();
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"ask Sam first"_s; }));

    type(u", then Priya"_s); // And the program ends before a moment has passed.
    restart();
    openPage();
    pick(u"a"_s);
    chooseReply();
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"Dear Ines,  two spaces "_s; }));
    chooseNote();
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"ask Sam first, then Priya"_s; }));
}

TEST_F(InboxWork, DraftsAreKeptWhileTyping)
{
    openWithTwo();
    type(u"Hello"_s);
    EXPECT_TRUE(soon([&] { return draftsOf(u"a"_s).size() == 1; }));
    EXPECT_EQ(draftsOf(u"a"_s).first().text, u"Hello"_s);
    EXPECT_TRUE(
        soon([&] { return list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Draft"_s); }));
    editor().selectAll();
    QTest::keyClick(&editor(), Qt::Key_Delete);
    EXPECT_TRUE(soon([&] { return draftsOf(u"a"_s).isEmpty(); }));
}

TEST_F(InboxWork, WhatArrivesWhileTypingDisturbsNothing)
{
    openWithTwo();
    type(u"Half a sen"_s);
    bring(m_chirp, {follow(u"a"_s, u"a2"_s, u"Ines"_s, u"Any news?"_s, 1)});
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    QTest::keyClicks(&editor(), u"tence"_s);
    EXPECT_EQ(editor().toPlainText(), u"Half a sentence"_s);
    EXPECT_TRUE(editor().hasFocus());
}

TEST_F(InboxWork, AnAnswerStandsInTheThreadAndCanBeTakenBack)
{
    openWithTwo();
    type(u"On its way"_s);
    QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(editor().toPlainText(), QString());
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    EXPECT_EQ(thread().model().at(1).message.text, u"On its way"_s);
    EXPECT_EQ(thread().model().at(1).delivery, u"queued"_s);
    ASSERT_EQ(outboxEntries().size(), 1);
    EXPECT_EQ(outboxEntries().first().state, OutboxState::Queued);
    EXPECT_EQ(stateOf(u"a"_s), ConversationState::Waiting);
    EXPECT_EQ(thread().model().at(0).message.conversation, conversation(u"a"_s))
        << "the thread stays though it left the view";
    EXPECT_TRUE(draftsOf(u"a"_s).isEmpty());

    const std::unique_ptr<QMenu> menu = thread().menuFor(thread().model().idAt(1));
    menu->findChild<QAction *>(u"footAction"_s)->trigger();
    ASSERT_TRUE(soon([&] { return thread().model().count() == 1; }));
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"On its way"_s; }));
    EXPECT_EQ(outboxEntries().first().state, OutboxState::Cancelled);
}

TEST_F(InboxWork, TakingBackNeverCostsWhatWasTypedSince)
{
    openWithTwo();
    type(u"First"_s);
    QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    type(u"Second"_s);
    thread().menuFor(thread().model().idAt(1))->findChild<QAction *>(u"footAction"_s)->trigger();
    EXPECT_TRUE(soon([&] { return editor().toPlainText() == u"First\n\nSecond"_s; }));
}

TEST_F(InboxWork, TheCounterWarnsAndNothingTooLongLeaves)
{
    openWithTwo();
    EXPECT_FALSE(sendButton().isEnabled());
    type(u"Short"_s);
    EXPECT_EQ(find<QLabel>("composerCounter").text(), u"5 / 40"_s);
    EXPECT_TRUE(sendButton().isEnabled());
    editor().setPlainText(u"x"_s.repeated(41));
    EXPECT_EQ(find<QLabel>("composerCounter").text(), u"41 / 40"_s);
    EXPECT_FALSE(sendButton().isEnabled());
    QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(outboxEntries().isEmpty());
    EXPECT_EQ(editor().toPlainText().size(), 41);
    editor().setPlainText(u"   \n "_s);
    EXPECT_FALSE(sendButton().isEnabled());
}

TEST_F(InboxWork, SendAndCloseMovesOn)
{
    openWithTwo();
    type(u"Done"_s);
    find<QAction>("sendAndClose").trigger();
    EXPECT_TRUE(soon([&] { return stateOf(u"a"_s) == ConversationState::Closed; }));
    EXPECT_TRUE(soon([&] { return list().current() == conversation(u"b"_s); }));
}

TEST_F(InboxWork, ANoteNeverReachesTheOutboxAndCanBeUndone)
{
    openWithTwo();
    chooseNote();
    EXPECT_EQ(sendButton().text(), u"Save note"_s);
    type(u"Spare heddles in Porto"_s);
    QTest::mouseClick(&sendButton(), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    EXPECT_EQ(thread().model().at(1).message.direction, Direction::Note);
    EXPECT_TRUE(outboxEntries().isEmpty());
    EXPECT_TRUE(draftsOf(u"a"_s).isEmpty());
    ASSERT_TRUE(soon([&] { return toast() == u"Note saved."_s; }));
    QTest::mouseClick(&find<QPushButton>("toastUndo"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return thread().model().count() == 1; }));
}

TEST_F(InboxWork, ClosingMovesOnAndUndoBringsBack)
{
    openWithTwo();
    QTest::mouseClick(&find<QPushButton>("closeButton"), Qt::LeftButton);
    EXPECT_EQ(list().current(), conversation(u"b"_s)) << "at once";
    ASSERT_TRUE(soon([&] { return toast() == u"Closed."_s; }));
    ASSERT_TRUE(soon([&] { return listed() == QStringList({u"b"_s, u"c"_s}); }));
    QTest::mouseClick(&find<QPushButton>("toastUndo"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return listed() == QStringList({u"a"_s, u"b"_s, u"c"_s}); }));
    EXPECT_TRUE(soon([&] { return list().current() == conversation(u"a"_s); }));
    EXPECT_EQ(stateOf(u"a"_s), ConversationState::Open);
}

TEST_F(InboxWork, ADayWithTheKeyboardAlone)
{
    openWithTwo();
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_J);
    EXPECT_EQ(list().current(), conversation(u"b"_s));
    ASSERT_TRUE(soon([&] { return subject().contains(u"Printable"_s); }));
    QTest::keyClick(&list(), Qt::Key_R);
    EXPECT_TRUE(editor().hasFocus());
    QTest::keyClicks(&editor(), u"Here jeknu/"_s);
    EXPECT_EQ(editor().toPlainText(), u"Here jeknu/"_s) << "letters are letters while one writes";
    QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    ASSERT_TRUE(soon([&] { return listed() == QStringList({u"a"_s, u"c"_s}); }));
    QTest::keyClick(&editor(), Qt::Key_Escape);
    EXPECT_TRUE(thread().hasFocus());
    QTest::keyClick(&thread(), Qt::Key_Escape);
    EXPECT_TRUE(list().hasFocus());
    QTest::keyClick(&list(), Qt::Key_J);
    EXPECT_EQ(list().current(), conversation(u"c"_s)) << "the one after the place that was left";
    QTest::keyClick(&list(), Qt::Key_E);
    EXPECT_TRUE(soon([&] { return stateOf(u"c"_s) == ConversationState::Closed; }));
    EXPECT_EQ(list().current(), conversation(u"a"_s));
    ASSERT_TRUE(soon([&] { return toast() == u"Closed."_s; }));
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return stateOf(u"c"_s) == ConversationState::Open; }));
    ASSERT_TRUE(soon([&] { return list().current() == conversation(u"c"_s); }));
    QTest::keyClick(&list(), Qt::Key_N);
    EXPECT_EQ(find<Composer>("composer").kind(), DraftKind::Note);
    QTest::keyClick(&editor(), Qt::Key_Escape);
    QTest::keyClick(&thread(), Qt::Key_Slash);
    EXPECT_TRUE(find<QLineEdit>("searchField").hasFocus());
    QTest::keyClick(&find<QLineEdit>("searchField"), Qt::Key_Escape);
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_TRUE(thread().hasFocus());
}

TEST_F(InboxWork, AnOpenedConversationIsReadAfterAMomentUnlessItIsKeptUnread)
{
    openWithTwo();
    const auto unread = [&](const QString &key) {
        const ConversationId id = conversation(key);
        return m_workspace.read([&](Reader &r) { return store::conversation(r, id)->unread; });
    };
    ASSERT_EQ(unread(u"a"_s), 1);
    EXPECT_TRUE(soon([&] { return unread(u"a"_s) == 0; }));
    list().setFocus();
    QTest::keyClick(&list(), Qt::Key_U);
    ASSERT_TRUE(soon([&] { return unread(u"a"_s) == 1; }));
    QTest::qWait(1'300);
    EXPECT_EQ(unread(u"a"_s), 1);
}

TEST_F(InboxWork, AChannelThatCanOnlyBeReadSaysSoAndStillTakesNotes)
{
    RemoteMessage article = ask(u"post"_s, u"Weaver"_s, u"On selvedges"_s, 10);
    article.url = u"https://weaver.example/selvedges"_s;
    bring(m_journal, {article});
    openPage();
    m_page->showConversation(conversation(u"post"_s, &m_journal));
    ASSERT_TRUE(soon([&] { return thread().model().count() == 1; }));
    EXPECT_FALSE(editor().isVisible());
    EXPECT_FALSE(sendButton().isVisible());
    EXPECT_TRUE(find<QPushButton>("openOriginalButton").isVisible());
    chooseNote();
    EXPECT_TRUE(editor().isVisible());
    EXPECT_TRUE(sendButton().isVisible());
}

TEST_F(InboxWork, TheKeyboardGoesToTheThreadWhereNothingCanBeWritten)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Which wool?"_s, 20)});
    bring(m_journal, {ask(u"post"_s, u"Weaver"_s, u"On selvedges"_s, 10)});
    openPage();
    pick(u"a"_s);
    editor().setFocus();
    ASSERT_TRUE(editor().hasFocus());
    m_page->showConversation(conversation(u"post"_s, &m_journal));
    ASSERT_TRUE(soon([&] { return !editor().isVisible(); }));
    EXPECT_TRUE(thread().hasFocus()) << "not some button behind the composer";
}

/// Stands in for the browser.
class Browser final : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &address) { opened.append(address); }
};

TEST_F(InboxWork, OnlyWebAndMailAddressesLeaveTheWindow)
{
    openWithTwo();
    Browser browser;
    for (const QString &scheme : {u"https"_s, u"file"_s, u"javascript"_s})
        QDesktopServices::setUrlHandler(scheme, &browser, "open");
    for (const QString &address : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"https://loom.example/a"_s})
        Q_EMIT thread().addressRequested(QUrl(address), {});
    EXPECT_EQ(browser.opened, QList<QUrl>{QUrl(u"https://loom.example/a"_s)});
    for (const QString &scheme : {u"https"_s, u"file"_s, u"javascript"_s})
        QDesktopServices::unsetUrlHandler(scheme);
}

TEST_F(InboxWork, HeldMessagesAreApprovedFromTheThread)
{
    RemoteMessage held = ask(u"held"_s, u"Ines"_s, u"Please show me"_s, 5);
    held.moderation = Moderation::Held;
    bring(m_chirp, {held});
    openPage();
    pick(u"held"_s);
    const std::unique_ptr<QMenu> menu = thread().menuFor(thread().model().idAt(0));
    const QList<QAction *> offers = menu->findChildren<QAction *>(u"footAction"_s);
    ASSERT_EQ(offers.size(), 2) << "approve and spam";
    offers.first()->trigger();
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_TRUE(std::holds_alternative<ModerateAction>(outboxEntries().first().action));
    EXPECT_TRUE(soon([&] { return thread().model().at(0).message.moderation == Moderation::Visible; }));
}

TEST_F(InboxWork, AnsweringOneMessageNamesItAndSendsTheAnswerThere)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"A cracked heddle"_s, 300),
                    follow(u"a"_s, u"a2"_s, u"Maren"_s, u"I can lend you mine"_s, 100)});
    openPage();
    pick(u"a"_s);
    ASSERT_TRUE(soon([&] { return thread().model().count() == 2; }));
    thread().menuFor(thread().model().idAt(0))->findChild<QAction *>(u"answerAction"_s)->trigger();
    EXPECT_EQ(find<QWidget>("composerTo").accessibleName(), u"answering Ines"_s);
    type(u"Sorry"_s);
    QTest::mouseClick(&sendButton(), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return outboxEntries().size() == 1; }));
    EXPECT_EQ(std::get<ReplyAction>(outboxEntries().first().action).parentRemoteId, u"a"_s);
}

TEST_F(InboxWork, ThePersonStandsBesideTheThread)
{
    openWithTwo();
    EXPECT_TRUE(soon([&] {
        const auto *name = m_page->findChild<QLabel *>(u"personName"_s);
        return name && name->text() == u"Ines"_s;
    }));
}

TEST_F(InboxWork, NoControlIsNameless)
{
    openWithTwo();
    QStringList nameless;
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_page.get()))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) % u' ' % widget->objectName());
        EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
    }
    EXPECT_TRUE(nameless.isEmpty()) << qPrintable(nameless.join(u"; "_s));
}

} // namespace rapport::test

#include "inbox_work_test.moc"
