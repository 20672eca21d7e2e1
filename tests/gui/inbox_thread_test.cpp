#include "inbox_fixture.h"

#include "gui/thread/messagetext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextDocument>

namespace rapport::test {

namespace {

constexpr qint64 kNow = 1'777'629'600'000;

ThreadMessage said(int number, const QString &text)
{
    ThreadMessage message;
    message.message.id = MessageId{number};
    message.message.at = kNow - (20'000 - number) * kMinuteMs;
    message.message.text = text;
    message.authorName = u"Ines"_s;
    return message;
}

QList<ThreadMessage> longThread(int count)
{
    QList<ThreadMessage> messages;
    for (int i = 1; i <= count; ++i)
        messages.append(said(i, u"Word after word "_s.repeated(1 + i % 40)));
    return messages;
}

class InboxThread : public ::testing::Test
{
protected:
    InboxThread() : m_view(m_clock)
    {
        m_view.resize(600, 500);
        m_view.show();
    }
    [[nodiscard]] MessageView viewOf(const ThreadMessage &message) const
    {
        MessageView view;
        view.shown = message;
        view.nowMs = kNow;
        return view;
    }
    [[nodiscard]] QAction *menuAction(QMenu &menu, const char *name) const
    {
        return menu.findChild<QAction *>(QLatin1StringView(name));
    }

    FakeClock m_clock;
    ThreadView m_view;
};

} // namespace

TEST_F(InboxThread, TenThousandMessagesOpenAtOnceAtTheFirstUnread)
{
    QList<ThreadMessage> messages = longThread(10'000);
    for (int i = 7'000; i < 10'000; ++i)
        messages[i].message.unread = true;
    QElapsedTimer timer;
    timer.start();
    m_view.open(messages, {});
    m_view.viewport()->grab();
    EXPECT_LT(timer.elapsed(), 300);
    EXPECT_EQ(m_view.currentMessage(), MessageId{7'001});
    const QRect shown = m_view.visibleRect(MessageId{7'001});
    EXPECT_GE(shown.top(), 0);
    EXPECT_LT(shown.top(), 80) << "the first unread stands at the top";
    EXPECT_TRUE(m_view.visibleRect(MessageId{6'000}).isNull());
}

TEST_F(InboxThread, AReadThreadOpensAtItsEndAndAShortOneAtItsTop)
{
    m_view.open(longThread(100), {});
    EXPECT_FALSE(m_view.visibleRect(MessageId{100}).isNull());
    EXPECT_EQ(m_view.verticalScrollBar()->value(), m_view.verticalScrollBar()->maximum());
    m_view.open(longThread(2), {});
    EXPECT_EQ(m_view.verticalScrollBar()->maximum(), 0);
    EXPECT_LT(m_view.visibleRect(MessageId{1}).top(), 60);
}

TEST_F(InboxThread, ScrollingThroughReachesEveryMessageInOrder)
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

TEST_F(InboxThread, NothingMovesWhenMessagesArrive)
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
    EXPECT_EQ(m_view.unseenBelow(), 2);
    m_view.goToEnd();
    EXPECT_EQ(m_view.unseenBelow(), 0);
}

TEST_F(InboxThread, HostileHtmlLoadsNothingAndOpensNothing)
{
    ThreadMessage message = said(1, u"see"_s);
    message.message.html =
        u"<p>Hello <img src='http://tracker.example/p.png' alt='x'><img src='file:///etc/passwd'>"
        "<a href='javascript:alert(1)'>one</a> <a href='file:///etc/passwd'>two</a> "
        "<a href='data:text/html,x'>three</a> <a href='https://good.example/a'>four</a> "
        "<a href='rapport:approve'>five</a><script>alert(1)</script><style>p{color:red}</style></p>"_s;
    m_view.open({message}, {});
    m_view.viewport()->grab();
    const MessageLayout &layout = m_view.layoutOf(0);
    EXPECT_EQ(layout.addresses(), QList<QUrl>{QUrl(u"https://good.example/a"_s)});
    const QString text = layout.body().toPlainText();
    EXPECT_FALSE(text.contains(QChar::ObjectReplacementCharacter));
    EXPECT_FALSE(text.contains(u"alert"_s));
    EXPECT_TRUE(text.contains(u"four"_s));
    for (const QString &href : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"data:text/html,x"_s,
                                u"rapport:approve"_s, u"https://"_s, u"ftp://x/y"_s, u"JAVASCRIPT:x"_s})
        EXPECT_EQ(messagetext::bodyAction(href), MessageAction{}) << qPrintable(href);
}

TEST_F(InboxThread, TextThatLooksLikeMarkupStaysText)
{
    m_view.open({said(1, u"<b>not bold</b> & <a href='javascript:x'>no link</a>"_s)}, {});
    EXPECT_EQ(m_view.layoutOf(0).body().toPlainText(), u"<b>not bold</b> & <a href='javascript:x'>no link</a>"_s);
    EXPECT_TRUE(m_view.layoutOf(0).addresses().isEmpty());
}

TEST_F(InboxThread, AMegabyteOfTextIsShownInSteps)
{
    ThreadMessage message = said(1, u"x"_s.repeated(1'000'000));
    QElapsedTimer timer;
    timer.start();
    m_view.open({message, said(2, u"\n"_s.repeated(500'000))}, {});
    m_view.viewport()->grab();
    EXPECT_LT(timer.elapsed(), 1'000);
    EXPECT_LT(m_view.layoutOf(0).body().characterCount(), 10'000);
    EXPECT_GT(messagetext::hiddenCharacters(m_view.viewOf(0)), 900'000);
    EXPECT_LT(m_view.layoutOf(1).height(), 6'000);

    const std::unique_ptr<QMenu> menu = m_view.menuFor(MessageId{1});
    menuAction(*menu, "footAction")->trigger();
    EXPECT_GT(m_view.layoutOf(0).body().characterCount(), 20'000);
}

TEST_F(InboxThread, MarksThatTurnTheDirectionLeaveNames)
{
    ThreadMessage message = said(1, QString(u"safe"_s + QChar(0x202e) + u"gpj.exe"_s));
    message.authorName = QString(u"Ines"_s + QChar(0x202e) + u"nimda"_s);
    m_view.open({message}, {});
    EXPECT_EQ(messagetext::plainLine(message.authorName), u"Inesnimda"_s);
    EXPECT_FALSE(messagetext::headHtml(viewOf(message)).contains(QChar(0x202e)));
    EXPECT_FALSE(m_view.layoutOf(0).body().toPlainText().contains(QChar(0x202e)));
}

TEST_F(InboxThread, QuotedLinesAreFolded)
{
    m_view.open({said(1, u"Thanks\n> one\n> two\n> three\n> four\nBye"_s)}, {});
    const QString folded = m_view.layoutOf(0).body().toPlainText();
    EXPECT_FALSE(folded.contains(u"two"_s));
    EXPECT_TRUE(folded.contains(u"4 quoted"_s));
    EXPECT_TRUE(folded.contains(u"Bye"_s));
    EXPECT_EQ(messagetext::bodyAction(u"rapport:quotes"_s).kind, MessageAction::Kind::ToggleQuotes);
    MessageView open = viewOf(said(1, u"Thanks\n> one\n> two\n> three\nBye"_s));
    open.quotesOpen = true;
    EXPECT_TRUE(messagetext::bodyHtml(open).contains(u"two"_s));
}

TEST_F(InboxThread, ABranchNamesWhomItAnswers)
{
    QList<ThreadMessage> messages{said(1, u"The article"_s), said(2, u"First"_s), said(3, u"Second"_s),
                                  said(4, u"To the first"_s), said(5, u"On the article"_s)};
    messages[1].authorName = u"Maren"_s;
    messages[3].message.parent = MessageId{2};
    messages[4].message.parent = MessageId{1};
    m_view.open(messages, {});
    EXPECT_EQ(m_view.viewOf(3).answeredName, u"Maren"_s);
    EXPECT_TRUE(messagetext::headHtml(m_view.viewOf(3)).contains(u"answers Maren"_s));
    EXPECT_TRUE(m_view.viewOf(4).answeredName.isEmpty()) << "everything below a post is on that post";
    EXPECT_TRUE(m_view.viewOf(1).answeredName.isEmpty());
}

TEST_F(InboxThread, AMessageReadsAsOneSentence)
{
    ThreadMessage message = said(1, u"Is the heddle\nin stock?"_s);
    message.message.at = kNow - 5 * kMinuteMs;
    message.message.unread = true;
    message.message.moderation = Moderation::Held;
    EXPECT_EQ(messagetext::sentence(viewOf(message)),
              u"Ines, 5 min ago: Is the heddle in stock? (unread, held for moderation)"_s);
    message.message.direction = Direction::Note;
    message.message.unread = false;
    message.message.moderation = Moderation::Visible;
    message.actorName = u"Priya"_s;
    EXPECT_EQ(messagetext::sentence(viewOf(message)), u"Internal note by Priya, 5 min ago: Is the heddle in stock?"_s);

    m_view.open(longThread(50), {});
    QAccessibleInterface *thread = QAccessible::queryAccessibleInterface(&m_view);
    ASSERT_EQ(thread->childCount(), 50);
    EXPECT_EQ(thread->child(0)->role(), QAccessible::ListItem);
    EXPECT_TRUE(thread->child(0)->text(QAccessible::Name).contains(u"Word after word"_s));
    EXPECT_EQ(thread->indexOfChild(thread->child(17)), 17);
    EXPECT_FALSE(thread->child(49)->rect().isEmpty());
    EXPECT_TRUE(thread->child(0)->state().offscreen);
}

TEST_F(InboxThread, TextIsSelectedAndCopiedByKeyAndByPointer)
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

TEST_F(InboxThread, AClickOnALinkAsksForItsTrueTarget)
{
    ThreadMessage message = said(1, u"see"_s);
    message.message.html = u"<p>Please look <a href='https://real.example/a'>https://bank.example</a></p>"_s;
    m_view.open({message}, {});
    QList<QUrl> asked;
    QObject::connect(&m_view, &ThreadView::addressRequested, &m_view,
                     [&](const QUrl &address) { asked.append(address); });
    const QRect bubble = m_view.visibleRect(MessageId{1});
    const QPoint corner = bubble.topLeft() - m_view.layoutOf(0).bubble().topLeft();
    for (int x = bubble.left(); x < bubble.right() && asked.isEmpty(); x += 6) {
        const QPoint point(x, bubble.bottom() - 16);
        if (m_view.layoutOf(0).hit(point - corner).action.kind == MessageAction::Kind::OpenAddress)
            QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, point);
    }
    EXPECT_EQ(asked, QList<QUrl>{QUrl(u"https://real.example/a"_s)});
}

TEST_F(InboxThread, EarlierVersionsOpenAndFold)
{
    ThreadMessage message = said(1, u"The new words"_s);
    message.message.editedAt = kNow - kHourMs;
    message.revisions = 1;
    m_view.open({message}, {});
    MessageId asked;
    QObject::connect(&m_view, &ThreadView::revisionsRequested, &m_view, [&](MessageId id) { asked = id; });
    m_view.menuFor(MessageId{1})->findChild<QAction *>(u"footAction"_s)->trigger();
    ASSERT_EQ(asked, MessageId{1});
    const int folded = m_view.layoutOf(0).height();
    m_view.showRevisions(MessageId{1}, {{kNow - kHourMs, {}, u"The <b>old</b> words"_s, {}}});
    EXPECT_GT(m_view.layoutOf(0).height(), folded);
    EXPECT_TRUE(messagetext::footHtml(m_view.viewOf(0)).contains(u"The &lt;b&gt;old"_s));
    m_view.menuFor(MessageId{1})->findChild<QAction *>(u"footAction"_s)->trigger();
    EXPECT_EQ(m_view.layoutOf(0).height(), folded);
}

TEST_F(InboxThread, FailedSendsOfferAnotherTry)
{
    ThreadMessage message = said(1, u"Our answer"_s);
    message.message.direction = Direction::Out;
    message.delivery = u"failed"_s;
    message.deliveryError = u"text too long"_s;
    message.outbox = OutboxId{4};
    m_view.open({message}, {});
    QList<MessageAction::Kind> asked;
    QObject::connect(&m_view, &ThreadView::actionRequested, &m_view,
                     [&](MessageAction::Kind kind) { asked.append(kind); });
    const std::unique_ptr<QMenu> menu = m_view.menuFor(MessageId{1});
    for (QAction *action : menu->findChildren<QAction *>(u"footAction"_s))
        action->trigger();
    EXPECT_EQ(asked, (QList<MessageAction::Kind>{MessageAction::Kind::RetrySend, MessageAction::Kind::EditUnsent}));
    EXPECT_TRUE(messagetext::footHtml(viewOf(message)).contains(u"text too long"_s));
}

} // namespace rapport::test
