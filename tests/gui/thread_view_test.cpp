// How a thread opens, is gone through, searched and read aloud.
#include "thread_fixture.h"

#include "gui/thread/messagetext.h"
#include "support/cputimer.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>

namespace rapport::test {

TEST_F(ThreadViewTest, TenThousandMessagesOpenAtOnceAtTheFirstUnread)
{
    QList<ThreadMessage> messages = longThread(10'000);
    for (int i = 7'000; i < 10'000; ++i)
        messages[i].message.unread = true;
    m_view.viewport()->grab(); // Fonts and styles are there already when somebody opens a thread.
    const CpuTimer timer;
    m_view.open(messages, {});
    m_view.viewport()->grab();
    EXPECT_LT(timer.elapsedMs(), kOpensWithinMs);
    EXPECT_EQ(m_view.currentMessage(), MessageId{7'001});
    const QRect shown = m_view.visibleRect(MessageId{7'001});
    EXPECT_GE(shown.top(), 0);
    EXPECT_LT(shown.top(), 80) << "the first unread stands at the top";
    EXPECT_TRUE(m_view.visibleRect(MessageId{6'000}).isNull());
}

TEST_F(ThreadViewTest, AReadThreadOpensAtItsEndAndAShortOneAtItsTop)
{
    m_view.open(longThread(100), {});
    EXPECT_FALSE(m_view.visibleRect(MessageId{100}).isNull());
    EXPECT_EQ(m_view.verticalScrollBar()->value(), m_view.verticalScrollBar()->maximum());
    m_view.open(longThread(2), {});
    EXPECT_EQ(m_view.verticalScrollBar()->maximum(), 0);
    EXPECT_LT(m_view.visibleRect(MessageId{1}).top(), 60);
}

TEST_F(ThreadViewTest, ScrollingThroughReachesEveryMessageInOrder)
{
    m_view.open(longThread(300), {});
    QTest::keyClick(&m_view, Qt::Key_Home);
    EXPECT_EQ(m_view.currentMessage(), MessageId{1});
    EXPECT_EQ(m_view.verticalScrollBar()->value(), 0);
    QSet<int> seen;
    for (int i = 0; i < 2'000 && !seen.contains(300); ++i) {
        for (int id = 1; id <= 300; ++id) {
            if (!m_view.visibleRect(MessageId{id}).isNull())
                seen.insert(id);
        }
        QTest::keyClick(&m_view, Qt::Key_PageDown);
    }
    EXPECT_EQ(seen.size(), 300);
    QTest::keyClick(&m_view, Qt::Key_End);
    EXPECT_EQ(m_view.currentMessage(), MessageId{300});
    QTest::keyClick(&m_view, Qt::Key_Up);
    EXPECT_LE(m_view.currentMessage(), MessageId{300});
}

TEST_F(ThreadViewTest, NothingMovesWhenMessagesArrive)
{
    QList<ThreadMessage> messages = longThread(200);
    m_view.open(messages, {});
    m_view.goTo(MessageId{90});
    const QRect before = m_view.visibleRect(MessageId{90});
    messages.append(said(201, u"News"_s));
    messages.append(said(202, u"More news"_s));
    messages.prepend(said(0 + 1'000, u"An older one, found late"_s));
    m_view.refresh(messages);
    EXPECT_EQ(m_view.visibleRect(MessageId{90}), before);
    EXPECT_EQ(m_view.unseen(), 2);
    m_view.goToEnd();
    EXPECT_EQ(m_view.unseen(), 0);
}

TEST_F(ThreadViewTest, TextIsSelectedAndCopiedByKeyAndByPointer)
{
    m_view.open({said(1, u"first words here"_s), said(2, u"others"_s)}, {});
    m_view.setCurrentMessage(MessageId{1});
    QTest::keyClick(&m_view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"first words here"_s);
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    EXPECT_EQ(m_view.selectedText().trimmed(), u"first"_s);
    QTest::keyClick(&m_view, Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(m_view.selectedText(), u"first words here"_s);

    const QRect bubble = m_view.visibleRect(MessageId{2});
    const QPoint word(bubble.left() + 20, bubble.bottom() - 16);
    QTest::mouseDClick(m_view.viewport(), Qt::LeftButton, {}, word);
    EXPECT_EQ(m_view.selectedText(), u"others"_s);
    EXPECT_EQ(m_view.currentMessage(), MessageId{2});
}

TEST_F(ThreadViewTest, EveryPlaceThatMatchesIsMarkedAlsoInFoldedQuotes)
{
    m_view.open({said(1, u"Bräter and BRATER"_s), said(2, u"Thanks\n> one\n> two\n> the brater\n> four"_s),
                 said(3, u"nothing"_s)},
                {});
    const TextMatcher matcher(u"brater"_s);
    m_view.setMatcher(matcher);
    EXPECT_EQ(m_view.layoutOf(0).finds(matcher).size(), 2);
    EXPECT_TRUE(m_view.layoutOf(1).finds(matcher).isEmpty()) << "it is folded away";
    m_view.showFind(MessageId{2}, 0);
    ASSERT_EQ(m_view.layoutOf(1).finds(matcher).size(), 1) << "the quote was unfolded";
    EXPECT_EQ(m_view.currentMessage(), MessageId{2});
    m_view.viewport()->grab();
}

TEST_F(ThreadViewTest, WhatIsFoundInALongTextIsScrolledTo)
{
    QList<ThreadMessage> messages = longThread(20);
    messages[3].message.text = u"word "_s.repeated(5'000) + u"heddle"_s;
    m_view.open(messages, {});
    const TextMatcher matcher(u"heddle"_s);
    m_view.setMatcher(matcher);
    m_view.showFind(MessageId{4}, 0);
    const int index = m_view.model().indexOf(MessageId{4});
    const QList<QRect> finds = m_view.layoutOf(index).finds(matcher);
    ASSERT_EQ(finds.size(), 1) << "the whole text is shown";
    const QRect bubble = m_view.visibleRect(MessageId{4});
    const int top = bubble.top() - m_view.layoutOf(index).bubble().top() + finds.first().top();
    EXPECT_GE(top, 0);
    EXPECT_LT(top, m_view.viewport()->height());
}

TEST_F(ThreadViewTest, EventsStandBetweenTheMessagesInTime)
{
    m_view.open({said(1, u"First"_s), said(2, u"Second"_s)}, {});
    const qint64 between = m_view.model().at(0).message.at + 1'000;
    const Uid uid = Uid::create(kNow);
    QList<Uid> taken;
    QObject::connect(&m_view, &ThreadView::takeBackRequested, &m_view, [&](const Uid &event) { taken.append(event); });
    const int before = m_view.layoutOf(1).height();
    m_view.setEvents({{between, u"Priya closed it"_s, uid}, {kNow, u"its snooze ended"_s, {}}});
    EXPECT_EQ(m_view.viewOf(1).before.size(), 1);
    EXPECT_EQ(m_view.viewOf(1).after.size(), 1);
    EXPECT_GT(m_view.layoutOf(1).height(), before);
    EXPECT_TRUE(messagetext::eventsHtml(m_view.viewOf(1).before).contains(u"Priya closed it"_s));
    EXPECT_FALSE(messagetext::eventsHtml(m_view.viewOf(1).after).contains(u"Take back"_s));

    focusView();
    m_view.setCurrentMessage(MessageId{2});
    QTest::keyClick(&m_view, Qt::Key_Tab);
    QTest::keyClick(&m_view, Qt::Key_Return);
    EXPECT_EQ(taken, QList<Uid>{uid});
    m_view.setEvents({});
    EXPECT_EQ(m_view.layoutOf(1).height(), before);
}

TEST_F(ThreadViewTest, LinksTakeTheFocusOneAfterTheOther)
{
    ThreadMessage message = said(1, u"see https://one.example/a and https://two.example/b"_s);
    m_view.open({message}, {});
    focusView();
    QList<QUrl> asked;
    QObject::connect(&m_view, &ThreadView::addressRequested, &m_view, [&](const QUrl &to) { asked.append(to); });
    QTest::keyClick(&m_view, Qt::Key_Tab);
    EXPECT_EQ(m_view.currentTarget(), 0);
    QTest::keyClick(&m_view, Qt::Key_Tab);
    QTest::keyClick(&m_view, Qt::Key_Return);
    EXPECT_EQ(asked, QList<QUrl>{QUrl(u"https://two.example/b"_s)});
    QTest::keyClick(&m_view, Qt::Key_Backtab);
    EXPECT_EQ(m_view.currentTarget(), 0);
}

TEST_F(ThreadViewTest, AssistiveTechnologyPressesWhatStandsInAMessage)
{
    m_view.open({said(1, u"see https://one.example/a"_s)}, {});
    QList<QUrl> asked;
    QObject::connect(&m_view, &ThreadView::addressRequested, &m_view, [&](const QUrl &to) { asked.append(to); });
    QAccessibleActionInterface *message = QAccessible::queryAccessibleInterface(&m_view)->child(0)->actionInterface();
    ASSERT_NE(message, nullptr);
    ASSERT_EQ(message->actionNames().size(), 2);
    message->doAction(u"https://one.example/a"_s);
    EXPECT_EQ(asked, QList<QUrl>{QUrl(u"https://one.example/a"_s)});
}

} // namespace rapport::test
