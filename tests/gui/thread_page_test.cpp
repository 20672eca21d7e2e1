// The thread in its page: what reaches from it to the workspace, the network and the composer.
#include "inbox_fixture.h"

#include "channels/qthttp.h"
#include "gui/inbox/portraits.h"
#include "gui/thread/findbar.h"
#include "gui/thread/pictureconsents.h"
#include "gui/thread/pictureviewer.h"
#include "store/pictures.h"
#include "support/loopbackserver.h"
#include "support/png.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QListWidget>
#include <QMessageBox>

namespace rapport::test {

namespace {

class ThreadPage : public InboxTest
{
protected:
    /// Pictures may be fetched from this machine, since the account's server stands there too.
    void goOnline()
    {
        m_chirp.server = m_server.url(QString()).toString();
        m_workspace.write([this](Writer &w) { store::updateAccount(w, m_chirp); });
        m_server.set("/loom.png", answer(200, png(640, 320)));
        m_server.set("/ines.png", answer(200, png(200, 200)));
        m_http = std::make_shared<QtHttp>();
        assemble();
    }
    RemoteMessage withPicture(const QString &key, const QString &who, const QString &path)
    {
        RemoteMessage message = ask(key, who, u"Look at this"_s, 30);
        Attachment picture;
        picture.url = m_server.url(path).toString();
        picture.kind = u"image"_s;
        picture.altText = u"A loom of four shafts"_s;
        message.attachments = {picture};
        return message;
    }
    [[nodiscard]] int fetched(const QByteArray &target) const
    {
        int count = 0;
        for (const LoopbackServer::Request &request : m_server.requests())
            count += request.target == target ? 1 : 0;
        return count;
    }
    [[nodiscard]] bool press(const QString &label)
    {
        const int index = thread().model().indexOf(thread().currentMessage());
        for (const MessageCards::Target &target : thread().layoutOf(index).targets()) {
            if (target.action.shownText != label)
                continue;
            const QRect bubble = thread().visibleRect(thread().currentMessage());
            const QPoint row = bubble.topLeft() - thread().layoutOf(index).bubble().topLeft();
            QTest::mouseClick(thread().viewport(), Qt::LeftButton, {}, row + target.rect.center());
            return true;
        }
        return false;
    }
    [[nodiscard]] bool showsPicture()
    {
        const QList<ThreadMessage> &messages = thread().model().messages();
        return !messages.isEmpty() && !messages.first().message.attachments.isEmpty() &&
               !messages.first().message.attachments.first().path.isEmpty();
    }

    LoopbackServer m_server;
};

} // namespace

TEST_F(ThreadPage, NothingIsFetchedBeforeSomebodyAsksForIt)
{
    goOnline();
    bring(m_chirp, {withPicture(u"a"_s, u"Ines"_s, u"/loom.png"_s)});
    openPage();
    pick(u"a"_s);
    QTest::qWait(300);
    EXPECT_TRUE(m_server.requests().isEmpty());

    ASSERT_TRUE(soon([&] { return press(u"Show image"_s); }));
    ASSERT_TRUE(soon([&] { return showsPicture(); }));
    EXPECT_EQ(fetched("/loom.png"), 1);

    const std::unique_ptr<QMenu> menu = thread().menuFor(thread().currentMessage());
    menu->findChild<QAction *>(u"pictureAction"_s)->trigger();
    auto *viewer = m_page->window()->findChild<PictureViewer *>();
    ASSERT_NE(viewer, nullptr);
    ASSERT_TRUE(soon([&] { return viewer->image().size() == QSize(640, 320); }));
    QTest::keyClick(viewer, Qt::Key_1);
    EXPECT_DOUBLE_EQ(viewer->zoom(), 1.0);
    QTest::keyClick(viewer, Qt::Key_Plus);
    EXPECT_GT(viewer->zoom(), 1.2);
    QTest::keyClick(viewer, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->image().size(), QSize(640, 320));
    viewer->close();
}

TEST_F(ThreadPage, AConsentHoldsForAllThatSomebodyWritesUntilItIsTakenBack)
{
    goOnline();
    m_server.set("/second.png", answer(200, png(64, 64)));
    bring(m_chirp, {withPicture(u"a"_s, u"Ines"_s, u"/loom.png"_s), withPicture(u"b"_s, u"Ines"_s, u"/second.png"_s),
                    withPicture(u"c"_s, u"Tom"_s, u"/third.png"_s)});
    openPage();
    pick(u"a"_s);
    ASSERT_TRUE(soon([&] { return press(u"Always from Ines"_s); }));
    ASSERT_TRUE(soon([&] { return showsPicture(); }));
    pick(u"b"_s);
    ASSERT_TRUE(soon([&] { return showsPicture(); })) << "without being asked";
    pick(u"c"_s);
    QTest::qWait(200);
    EXPECT_EQ(fetched("/third.png"), 0) << "from others each picture is asked for";

    const std::unique_ptr<QDialog> dialog(PictureConsents::makeDialog(*m_context, nullptr));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    auto *list = dialog->findChild<QListWidget *>(u"consentList"_s);
    ASSERT_TRUE(soon([&] { return list->count() == 1 && list->item(0)->text().startsWith(u"Ines"_s); }));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"takeBackConsent"_s), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return m_workspace.read([](Reader &r) { return store::pictureConsents(r); }).isEmpty(); }));
}

TEST_F(ThreadPage, AConsentForOneAccountShowsNothingOfAnother)
{
    goOnline();
    m_server.set("/other.png", answer(200, png(64, 64)));
    m_journal.server = m_server.url(QString()).toString();
    m_workspace.write([this](Writer &w) { store::updateAccount(w, m_journal); });
    bring(m_chirp, {withPicture(u"a"_s, u"Ines"_s, u"/loom.png"_s)});
    bring(m_journal, {withPicture(u"b"_s, u"Tom"_s, u"/other.png"_s)});
    m_pictures->setConsent({.account = m_chirp.id}, true).waitForFinished();
    openPage();
    pick(u"a"_s);
    ASSERT_TRUE(soon([&] { return showsPicture(); }));
    m_page->showConversation(conversation(u"b"_s, &m_journal));
    ASSERT_TRUE(soon([&] { return thread().model().messages().first().message.account == m_journal.id; }));
    QTest::qWait(300);
    EXPECT_EQ(fetched("/other.png"), 0);
}

TEST_F(ThreadPage, APictureThatCannotBeHadIsSaidInWords)
{
    goOnline();
    bring(m_chirp, {withPicture(u"a"_s, u"Ines"_s, u"/gone.png"_s)});
    openPage();
    pick(u"a"_s);
    ASSERT_TRUE(soon([&] { return press(u"Show image"_s); }));
    ASSERT_TRUE(soon([&] { return press(u"Try again"_s); }));
    EXPECT_TRUE(soon([&] { return fetched("/gone.png") == 2; }));
}

TEST_F(ThreadPage, PortraitsComeFromTheAccountsChannelAndCanBeTurnedOff)
{
    goOnline();
    RemoteMessage message = ask(u"a"_s, u"Ines"_s, u"Hello"_s, 10);
    message.author.avatarUrl = m_server.url(u"/ines.png"_s).toString();
    RemoteMessage stranger = ask(u"b"_s, u"Tom"_s, u"Hello"_s, 10);
    stranger.author.avatarUrl = u"https://tracker.example/tom.png"_s;
    bring(m_chirp, {message, stranger});
    PortraitStock::setWanted(false);
    openPage();
    pick(u"a"_s);
    QTest::qWait(200);
    EXPECT_TRUE(m_server.requests().isEmpty());
    PortraitStock::setWanted(true);
    EXPECT_TRUE(soon([&] { return fetched("/ines.png") == 1; }));
    const IdentityId ines = thread().model().at(0).message.author;
    EXPECT_TRUE(soon([&] { return !PortraitStock::current()->find(ines).isNull(); }));
}

TEST_F(ThreadPage, FindGoesRoundAndKeepsItsPlace)
{
    QList<RemoteMessage> messages{ask(u"a"_s, u"Ines"_s, u"The heddle"_s, 100)};
    for (int i = 1; i < 60; ++i)
        messages.append(
            follow(u"a"_s, u"a%1"_s.arg(i), u"Tom"_s, i % 20 == 0 ? u"HEDDLE again"_s : u"words"_s, 100 - i));
    bring(m_chirp, messages);
    openPage();
    pick(u"a"_s);
    thread().setFocus();
    QTest::keyClick(&thread(), Qt::Key_F, Qt::ControlModifier);
    auto &bar = find<FindBar>("findBar");
    auto &text = find<QLineEdit>("findText");
    ASSERT_TRUE(soon([&] { return text.hasFocus(); }));
    QTest::keyClicks(&text, u"heddle"_s);
    ASSERT_TRUE(soon([&] { return bar.count() == 3; }));
    const auto &count = find<QLabel>("findCount");
    EXPECT_TRUE(soon([&] { return count.text().endsWith(u" of 3"_s); }));
    QSet<MessageId> seen{thread().currentMessage()};
    for (int i = 0; i < 2; ++i) {
        QTest::keyClick(&text, Qt::Key_Return);
        seen.insert(thread().currentMessage());
        EXPECT_FALSE(thread().visibleRect(thread().currentMessage()).isNull());
    }
    EXPECT_EQ(seen.size(), 3);
    QTest::keyClick(&text, Qt::Key_Return, Qt::ShiftModifier);
    const MessageId place = thread().currentMessage();
    QTest::keyClick(&text, Qt::Key_F3);
    QTest::keyClick(&text, Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(thread().currentMessage(), place);
    // What arrives is counted; nothing moves.
    const QRect before = thread().visibleRect(place);
    bring(m_chirp, {follow(u"a"_s, u"late"_s, u"Tom"_s, u"One more heddle"_s, 1)});
    ASSERT_TRUE(soon([&] { return bar.count() == 4; }));
    EXPECT_EQ(thread().currentMessage(), place);
    EXPECT_EQ(thread().visibleRect(place), before);
    QTest::keyClick(&text, Qt::Key_Escape);
    EXPECT_FALSE(bar.isVisible());
    EXPECT_TRUE(thread().hasFocus());
    EXPECT_EQ(thread().currentMessage(), place);

    QTest::keyClick(&thread(), Qt::Key_F, Qt::ControlModifier);
    bring(m_chirp, {ask(u"b"_s, u"Agnes"_s, u"A heddle as well"_s, 5)});
    pick(u"b"_s);
    EXPECT_FALSE(bar.isVisible()) << "another thread is another matter";
}

TEST_F(ThreadPage, ADeceivingLinkIsAskedAbout)
{
    RemoteMessage message = ask(u"a"_s, u"Ines"_s, u"see"_s, 10);
    message.html = u"<p>Log in at <a href='https://evil.example/a'>https://bank.example</a></p>"_s;
    bring(m_chirp, {message});
    openPage();
    pick(u"a"_s);
    ASSERT_TRUE(soon([&] { return press(u"https://bank.example"_s); }));
    auto *question = m_page->window()->findChild<QMessageBox *>(u"linkQuestion"_s);
    ASSERT_NE(question, nullptr);
    EXPECT_TRUE(question->text().contains(u"bank.example"_s));
    EXPECT_TRUE(question->text().contains(u"evil.example"_s));
    EXPECT_EQ(question->defaultButton(), question->button(QMessageBox::Cancel));
    question->reject();
}

TEST_F(ThreadPage, WhatWasDoneStandsInTheThreadOnDemand)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Hello"_s, 10)});
    openPage();
    pick(u"a"_s);
    thread().setFocus();
    QTest::keyClick(&thread(), Qt::Key_V);
    m_commands->addTag(conversation(u"a"_s), u"billing"_s).waitForFinished();
    ASSERT_TRUE(soon([&] { return press(u"Take back"_s); }));
    EXPECT_TRUE(soon([&] {
        const ConversationId id = conversation(u"a"_s);
        return m_workspace.read([&](Reader &r) { return store::tagsOf(r, id); }).isEmpty();
    }));
    // Of decisions on how it stands only the last one can be taken back.
    m_commands->close(conversation(u"a"_s)).waitForFinished();
    m_commands->reopen(conversation(u"a"_s)).waitForFinished();
    ASSERT_TRUE(soon([&] { return thread().viewOf(0).after.size() == 4; }));
    const QList<EventLine> lines = thread().viewOf(0).after;
    EXPECT_TRUE(lines.at(2).undo.isNull());
    EXPECT_FALSE(lines.at(3).undo.isNull());
    QTest::keyClick(&thread(), Qt::Key_V);
    EXPECT_TRUE(thread().viewOf(0).after.isEmpty());
}

TEST_F(ThreadPage, AMessageIsQuotedIntoTheAnswer)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it in stock?"_s, 10)});
    openPage();
    pick(u"a"_s);
    thread().setFocus();
    QTest::keyClick(&thread(), Qt::Key_Q);
    EXPECT_TRUE(soon([&] { return editor().toPlainText().startsWith(u"> Is it in stock?"_s); }));
    QTest::keyClick(&editor(), Qt::Key_Escape);
    QTest::keyClick(&thread(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(u"Ines, "_s));
    EXPECT_TRUE(QApplication::clipboard()->text().contains(u"Is it in stock?"_s));
}

} // namespace rapport::test
