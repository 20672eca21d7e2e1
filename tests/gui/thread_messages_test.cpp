// What one message shows and offers, whatever its text holds.
#include "thread_fixture.h"

#include "gui/thread/messagetext.h"
#include "support/cputimer.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QMenu>
#include <QTextDocument>

namespace rapport::test {

using ThreadMessages = ThreadViewTest;

TEST_F(ThreadMessages, HostileHtmlLoadsNothingAndOpensNothing)
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

TEST_F(ThreadMessages, TextThatLooksLikeMarkupStaysText)
{
    m_view.open({said(1, u"<b>not bold</b> & <a href='javascript:x'>no link</a>"_s)}, {});
    EXPECT_EQ(m_view.layoutOf(0).body().toPlainText(), u"<b>not bold</b> & <a href='javascript:x'>no link</a>"_s);
    EXPECT_TRUE(m_view.layoutOf(0).addresses().isEmpty());
}

TEST_F(ThreadMessages, AMegabyteOfTextIsShownInSteps)
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

TEST_F(ThreadMessages, MarksThatTurnTheDirectionLeaveNames)
{
    ThreadMessage message = said(1, QString(u"safe"_s + QChar(0x202e) + u"gpj.exe"_s));
    message.authorName = QString(u"Ines"_s + QChar(0x202e) + u"nimda"_s);
    m_view.open({message}, {});
    EXPECT_EQ(messagetext::plainLine(message.authorName), u"Inesnimda"_s);
    EXPECT_FALSE(messagetext::headHtml(viewOf(message)).contains(QChar(0x202e)));
    EXPECT_FALSE(m_view.layoutOf(0).body().toPlainText().contains(QChar(0x202e)));
}

TEST_F(ThreadMessages, QuotedLinesAreFolded)
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

TEST_F(ThreadMessages, AMessageReadsAsOneSentence)
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

TEST_F(ThreadMessages, AClickOnALinkAsksForItsTrueTarget)
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

TEST_F(ThreadMessages, EarlierVersionsOpenAndFold)
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

TEST_F(ThreadMessages, FailedSendsOfferAnotherTry)
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

TEST_F(ThreadMessages, APictureThatNobodyAskedForIsAPlaceholder)
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

TEST_F(ThreadMessages, RightToLeftAndTwiceTheSizeKeepEverythingInside)
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

TEST_F(ThreadMessages, HtmlThatWouldExplodeStaysSmallAndQuick)
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

} // namespace rapport::test
