#include "inbox_fixture.h"

#include "gui/thread/messagetext.h"
#include "support/cputimer.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextDocument>

namespace rapport::test {

namespace {

/// 50 ms as people have it built; without optimisation it takes a few times as long.
#ifdef __OPTIMIZE__
constexpr qint64 kOpensWithinMs = 50;
#else
constexpr qint64 kOpensWithinMs = 200;
#endif
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
    void focusView()
    {
        m_view.activateWindow();
        m_view.setFocus();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_view.hasFocus(); }));
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
    EXPECT_EQ(m_view.unseen(), 2);
    m_view.goToEnd();
    EXPECT_EQ(m_view.unseen(), 0);
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
    ASSERT_EQ(layout.addresses().size(), 1);
    EXPECT_EQ(layout.addresses().first().address, QUrl(u"https://good.example/a"_s));
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
    EXPECT_TRUE(folded.contains(u"Show quoted text (4 line"_s));
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
    // 1 2 4 3 5: what stands right below what it answers needs no name.
    EXPECT_TRUE(m_view.viewOf(2).answeredName.isEmpty());
    EXPECT_TRUE(m_view.viewOf(4).answeredName.isEmpty()) << "everything below a post is on that post";
    messages.append(said(6, u"To the first as well"_s));
    messages.last().message.parent = MessageId{2};
    m_view.refresh(messages);
    EXPECT_EQ(m_view.model().idAt(3), MessageId{6});
    EXPECT_EQ(m_view.viewOf(3).answeredName, u"Maren"_s);
    EXPECT_TRUE(messagetext::headHtml(m_view.viewOf(3)).contains(u"answers Maren"_s));
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
    const QString foot = messagetext::footHtml(m_view.viewOf(0));
    EXPECT_TRUE(foot.contains(u"&lt;b&gt;"_s)) << "what was written as markup is text";
    EXPECT_TRUE(foot.contains(u"<s>"_s)) << "what went is struck out";
    EXPECT_TRUE(foot.contains(u"<u>"_s)) << "what came is underlined";
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

TEST_F(InboxThread, AnswersStandBelowWhatTheyAnswerAndFold)
{
    // The post, two comments, and an answer to the first that came last.
    QList<ThreadMessage> messages{said(1, u"The article"_s), said(2, u"First"_s), said(3, u"Second"_s),
                                  said(4, u"To the first"_s), said(5, u"To that"_s)};
    for (int i : {1, 2})
        messages[i].message.parent = MessageId{1};
    messages[3].message.parent = MessageId{2};
    messages[4].message.parent = MessageId{4};
    m_view.open(messages, {});
    const auto order = [&] {
        QList<qint64> ids;
        for (int i = 0; i < m_view.model().count(); ++i)
            ids.append(m_view.model().idAt(i).value);
        return ids;
    };
    EXPECT_EQ(order(), (QList<qint64>{1, 2, 4, 5, 3}));
    EXPECT_EQ(m_view.model().depth(1), 0) << "comments stand below their post without going in";
    EXPECT_EQ(m_view.model().depth(2), 1);
    EXPECT_EQ(m_view.model().depth(3), 1) << "an answer alone goes on with its branch";

    m_view.goTo(MessageId{5});
    QTest::keyClick(&m_view, Qt::Key_Left);
    EXPECT_EQ(m_view.currentMessage(), MessageId{2}) << "to where the branch begins";
    QTest::keyClick(&m_view, Qt::Key_Left);
    EXPECT_EQ(order(), (QList<qint64>{1, 2, 3}));
    EXPECT_TRUE(messagetext::footHtml(m_view.viewOf(1)).contains(u"Show 2 answer"_s));
    EXPECT_TRUE(messagetext::sentence(m_view.viewOf(1)).contains(u"folded away"_s));
    messages.append(said(6, u"News in the branch"_s));
    messages.last().message.parent = MessageId{4};
    m_view.refresh(messages);
    EXPECT_EQ(order(), (QList<qint64>{1, 2, 3})) << "it stays folded";
    EXPECT_EQ(m_view.unseen(), 1);
    m_view.goToUnseen();
    EXPECT_EQ(m_view.currentMessage(), MessageId{6}) << "what is looked for is unfolded";
    EXPECT_EQ(m_view.unseen(), 0);
    m_view.setAllFolded(true);
    EXPECT_EQ(order(), (QList<qint64>{1, 2, 3}));
    m_view.setAllFolded(false);
    EXPECT_EQ(m_view.model().count(), 6);
}

TEST_F(InboxThread, BranchesThirtyDeepAndCirclesStayReadable)
{
    QList<ThreadMessage> messages;
    // Each level has two answers, so that every one goes further in.
    for (int i = 1; i <= 61; ++i) {
        messages.append(said(i, u"Level after level"_s));
        messages.last().message.parent = MessageId{i <= 1 ? 0 : i % 2 == 0 ? std::max(1, i - 2) : std::max(1, i - 3)};
    }
    m_view.open(messages, {});
    m_view.goToEnd();
    EXPECT_EQ(m_view.model().count(), 61);
    for (int i = 0; i < m_view.model().count(); ++i)
        EXPECT_GT(m_view.layoutOf(i).bubble().width(), 110) << "depth " << m_view.model().depth(i);
    m_view.viewport()->grab();

    messages[0].message.parent = MessageId{61};
    messages[60].message.parent = MessageId{60};
    messages[59].message.parent = MessageId{61};
    m_view.refresh(messages);
    EXPECT_EQ(m_view.model().count(), 61) << "nothing is lost in a circle";
}

TEST_F(InboxThread, EveryPlaceThatMatchesIsMarkedAlsoInFoldedQuotes)
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

TEST_F(InboxThread, WhatIsFoundInALongTextIsScrolledTo)
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

TEST_F(InboxThread, EventsStandBetweenTheMessagesInTime)
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

TEST_F(InboxThread, LinksTakeTheFocusOneAfterTheOther)
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

TEST_F(InboxThread, APictureThatNobodyAskedForIsAPlaceholder)
{
    ThreadMessage message = said(1, u"Look"_s);
    Attachment picture;
    picture.id = AttachmentId{7};
    picture.kind = u"image"_s;
    picture.url = u"https://cdn.example/loom.png"_s;
    picture.altText = u"A loom <b>of</b> four shafts"_s;
    picture.width = 100'000;
    picture.height = 100'000;
    message.message.attachments = {picture};
    QList<AttachmentId> asked;
    QObject::connect(&m_view, &ThreadView::pictureRequested, &m_view,
                     [&](MessageId, AttachmentId id) { asked.append(id); });
    m_view.open({message}, {});
    m_view.setShownPeople({}, true);
    m_view.viewport()->grab();
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_LT(m_view.layoutOf(0).height(), 400);
    QStringList offers;
    for (const MessageCards::Target &target : m_view.layoutOf(0).targets())
        offers.append(target.action.shownText);
    EXPECT_EQ(offers, (QStringList{u"Show image"_s, u"Always from Ines"_s, u"Always for this account"_s}));
    m_view.menuFor(MessageId{1})->findChild<QAction *>(u"pictureAction"_s)->trigger();
    EXPECT_EQ(asked, QList<AttachmentId>{AttachmentId{7}});

    m_view.setPictureState(MessageId{1}, AttachmentId{7}, {.fetching = false, .problem = u"It is not there."_s});
    EXPECT_EQ(m_view.layoutOf(0).targets().size(), 1) << "only another try is offered";
    // Whoever agreed to it for all sees it without asking, once.
    m_view.open({message}, {});
    m_view.setShownPeople({IdentityId{}}, true);
    m_view.setShownPeople({IdentityId{}}, true);
    EXPECT_EQ(asked.size(), 2);
    EXPECT_TRUE(messagetext::sentence(m_view.viewOf(0)).contains(u"A loom"_s)) << "read to whoever cannot see it";

    // Of several the first offers what concerns them all.
    asked.clear();
    Attachment second = picture;
    second.id = AttachmentId{8};
    message.message.attachments = {picture, second};
    m_view.open({message}, {});
    m_view.setShownPeople({}, true);
    const QList<MessageCards::Target> targets = m_view.layoutOf(0).targets();
    ASSERT_EQ(targets.size(), 5);
    EXPECT_TRUE(targets.at(1).action.shownText.startsWith(u"Show all 2"_s));
    EXPECT_EQ(targets.at(4).action.shownText, u"Show image"_s);
    focusView();
    QTest::keyClick(&m_view, Qt::Key_Tab);
    QTest::keyClick(&m_view, Qt::Key_Tab);
    QTest::keyClick(&m_view, Qt::Key_Return);
    EXPECT_EQ(asked, (QList<AttachmentId>{AttachmentId{7}, AttachmentId{8}}));
}

TEST_F(InboxThread, RightToLeftAndTwiceTheSizeKeepEverythingInside)
{
    QList<ThreadMessage> messages = longThread(3);
    messages[1].message.text = u"שלום, האם הנול במלאי? https://loom.example/נול"_s;
    messages[2].message.parent = MessageId{2};
    Attachment picture;
    picture.id = AttachmentId{7};
    picture.kind = u"image"_s;
    picture.url = u"https://cdn.example/loom.png"_s;
    messages[1].message.attachments = {picture};
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        m_view.setLayoutDirection(direction);
        m_view.open(messages, {});
        m_view.setShownPeople({}, true);
        for (int width : {320, 600, 1200}) {
            m_view.resize(width, 500);
            for (int i = 0; i < m_view.model().count(); ++i) {
                const QRect row(0, 0, m_view.viewport()->width(), m_view.layoutOf(i).height());
                EXPECT_TRUE(row.contains(m_view.layoutOf(i).bubble())) << width;
                for (const MessageCards::Target &target : m_view.layoutOf(i).targets())
                    EXPECT_TRUE(row.contains(target.rect)) << width;
            }
            m_view.viewport()->grab();
        }
    }
}

TEST_F(InboxThread, NewAnswersInOtherBranchesSayThatTheyAreNew)
{
    QList<ThreadMessage> messages{said(1, u"The article"_s), said(2, u"First"_s), said(3, u"Second"_s),
                                  said(4, u"To the first"_s), said(5, u"To the second"_s)};
    messages[1].message.parent = messages[2].message.parent = MessageId{1};
    messages[3].message.parent = MessageId{2};
    messages[4].message.parent = MessageId{3};
    messages[3].message.unread = messages[4].message.unread = true;
    m_view.open(messages, {});
    const auto isNew = [&](int id) { return m_view.viewOf(m_view.model().indexOf(MessageId{id})).isNew; };
    EXPECT_TRUE(m_view.viewOf(m_view.model().indexOf(MessageId{4})).startsUnread);
    EXPECT_FALSE(isNew(4)) << "the line says it";
    EXPECT_TRUE(isNew(5));
    for (ThreadMessage &message : messages)
        message.message.unread = false;
    m_view.refresh(messages);
    EXPECT_TRUE(isNew(5)) << "until another thread is opened";
    EXPECT_TRUE(messagetext::headHtml(m_view.viewOf(4)).contains(u"new"_s));
}

TEST_F(InboxThread, HtmlThatWouldExplodeStaysSmallAndQuick)
{
    const QList<QString> bombs{
        u"<blockquote>"_s.repeated(4'000) + u"deep"_s,
        u"<ul><li>"_s.repeated(3'000) + u"deep"_s,
        u"<table><tr><td>"_s.repeated(2'000) + u"deep"_s,
        u"<b><i><u>"_s.repeated(2'000) + u"deep"_s,
        u"<p>x</p>"_s.repeated(7'000),
        u"<a href='https://a.example/"_s + u"y"_s.repeated(50'000) + u"'>link</a>"_s,
        u"&amp;"_s.repeated(11'000),
    };
    const CpuTimer timer;
    for (const QString &bomb : bombs) {
        ThreadMessage message = said(1, u"text"_s);
        message.message.html = bomb;
        m_view.open({message, said(2, u"w"_s.repeated(100'000))}, {});
        m_view.viewport()->grab();
    }
    EXPECT_LT(timer.elapsedMs(), 6'000);
}

TEST_F(InboxThread, FoldingEverythingStaysWithTheCommentThatWasRead)
{
    QList<ThreadMessage> messages{said(1, u"The article"_s)};
    for (int i = 2; i <= 200; ++i) {
        messages.append(said(i, u"Words of a comment"_s));
        messages.last().message.parent = MessageId{i % 4 == 2 ? 1 : i - (i - 2) % 4};
    }
    m_view.open(messages, {});
    m_view.showFound(MessageId{129}); // An answer to 126.
    m_view.setAllFolded(true);
    EXPECT_EQ(m_view.model().count(), 51);
    EXPECT_FALSE(m_view.visibleRect(MessageId{126}).isNull());
}

TEST_F(InboxThread, AssistiveTechnologyPressesWhatStandsInAMessage)
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

TEST_F(InboxThread, TenThousandMessagesFoldAndUnfoldAtOnce)
{
    QList<ThreadMessage> messages = longThread(10'000);
    for (int i = 1; i < 10'000; ++i)
        messages[i].message.parent = MessageId{i % 3 == 1 ? 1 : i - (i - 1) % 3 + 1};
    m_view.open(messages, {});
    const CpuTimer timer;
    m_view.setAllFolded(true);
    EXPECT_LT(m_view.model().count(), 5'000);
    m_view.setAllFolded(false);
    EXPECT_EQ(m_view.model().count(), 10'000);
    EXPECT_LT(timer.elapsedMs(), 2 * kOpensWithinMs);
}

} // namespace rapport::test
