// The dialog of a piece of content: everything is kept as it is typed, and leaves when somebody says so.
#include "content_fixture.h"
#include "gui/composer/emojipicker.h"
#include "gui/content/posttexts.h"
#include "store/messages.h"
#include "store/people.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QTimeEdit>

namespace rapport::test {
namespace {

class ContentEditor : public ContentTest
{
protected:
    ContentDialog &open(ContentId id)
    {
        if (!m_calendar)
            openCalendar();
        m_calendar->openPiece(id);
        ContentDialog &shown = dialog();
        EXPECT_TRUE(soon([&] { return shown.isSettled(); }));
        return shown;
    }
    ContentDialog &openNew(qint64 when = 0)
    {
        if (!m_calendar)
            openCalendar();
        m_calendar->openNew({}, when);
        ContentDialog &shown = dialog();
        EXPECT_TRUE(soon([&] { return shown.isSettled(); }));
        return shown;
    }
    void use(ContentDialog &shown, const Account &account)
    {
        auto &accounts = inside<QListWidget>(shown, "contentAccounts");
        for (int row = 0; row < accounts.count(); ++row) {
            if (accounts.item(row)->data(Qt::UserRole).toLongLong() == account.id.value)
                accounts.item(row)->setCheckState(Qt::Checked);
        }
    }
    static void turnTo(ContentDialog &shown, const Account &account)
    {
        inside<QAbstractButton>(shown, qPrintable(u"postTab%1"_s.arg(account.id.value))).click();
    }
    static void turnToShared(ContentDialog &shown) { inside<QAbstractButton>(shown, "postTabShared").click(); }
    static void type(ContentDialog &shown, const QString &text)
    {
        auto &edit = inside<QPlainTextEdit>(shown, "postText");
        edit.setFocus();
        QTest::keyClicks(&edit, text);
    }
    [[nodiscard]] static QString label(const ContentDialog &shown, const char *name)
    {
        return inside<QLabel>(shown, name).text();
    }
    [[nodiscard]] static QPushButton &button(const ContentDialog &shown, const char *name)
    {
        return inside<QPushButton>(shown, name);
    }
    [[nodiscard]] QString textOf(const ContentPiece &piece, const Account &account) const
    {
        for (const ContentPost &post : piece.plan.posts) {
            if (post.account == account.id)
                return post.text;
        }
        return u"no post"_s;
    }
};

TEST_F(ContentEditor, WhatIsTypedIsKeptAsItIsTyped)
{
    ContentDialog &shown = openNew(at(2026, 5, 12, 9));
    QTest::keyClicks(&inside<QLineEdit>(shown, "contentName"), u"Last week"_s);
    use(shown, m_chirp);
    turnToShared(shown);
    type(shown, u"Bring a draft"_s);
    // Nobody pressed anything that keeps it.
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return all().size() == 1 && all().first().plan.text == u"Bring a draft"_s; }, 1'500));
    const ContentPiece kept = all().first();
    EXPECT_EQ(kept.plan.name, u"Last week"_s);
    EXPECT_EQ(kept.plan.at, at(2026, 5, 12, 9));
    EXPECT_EQ(textOf(kept, m_chirp), u"Bring a draft"_s);
    inside<QPlainTextEdit>(shown, "contentNotes").setPlainText(u"Ask Bo"_s);
    shown.accept();
    EXPECT_TRUE(soon([&] { return piece(kept.id).plan.notes == u"Ask Bo"_s; })) << "also what was typed last";
    EXPECT_EQ(all().size(), 1);
    ASSERT_TRUE(soon([&] { return m_calendar->findChild<ContentDialog *>() == nullptr; }));
    ContentDialog &again = open(kept.id);
    EXPECT_EQ(again.plan(), piece(kept.id).plan);
}

TEST_F(ContentEditor, AChannelsTextFollowsTheSharedOneUntilItSaysSomethingElse)
{
    const ContentPiece swap = add(plan(u"Swap"_s, 0));
    ContentDialog &shown = open(swap.id);
    use(shown, m_journal);
    turnToShared(shown);
    type(shown, u"!"_s);
    turnTo(shown, m_journal);
    EXPECT_EQ(inside<QPlainTextEdit>(shown, "postText").toPlainText(), u"Bring a draft!"_s);
    EXPECT_FALSE(inside<QAbstractButton>(shown, "postFollowAgain").isVisible());
    EXPECT_TRUE(inside<QLineEdit>(shown, "postTitle").isVisible()) << "posts there have a title";
    QTest::keyClicks(&inside<QLineEdit>(shown, "postTitle"), u"The swap"_s);
    type(shown, u" All of them."_s);
    EXPECT_TRUE(inside<QAbstractButton>(shown, "postFollowAgain").isVisible());
    turnToShared(shown);
    EXPECT_FALSE(inside<QLineEdit>(shown, "postTitle").isVisible());
    type(shown, u"?"_s);
    ASSERT_TRUE(soon([&] { return shown.isSettled() && textOf(piece(swap.id), m_chirp) == u"Bring a draft!?"_s; }));
    EXPECT_EQ(textOf(piece(swap.id), m_journal), u"Bring a draft! All of them."_s) << "it has its own";
    turnTo(shown, m_journal);
    inside<QAbstractButton>(shown, "postFollowAgain").click();
    ASSERT_TRUE(soon([&] { return textOf(piece(swap.id), m_journal) == u"Bring a draft!?"_s; }));
    EXPECT_EQ(piece(swap.id).plan.posts.last().title, u"The swap"_s);
}

TEST_F(ContentEditor, EachChannelCountsInItsOwnUnitAndWhatIsTooLongCannotBePlanned)
{
    const ContentPiece swap = add(plan(u"Swap"_s, at(2026, 5, 6, 9)));
    ContentDialog &shown = open(swap.id);
    EXPECT_EQ(label(shown, "postCounter"), u"13 / 40 on loomcraft"_s);
    EXPECT_TRUE(button(shown, "contentSchedule").isEnabled());
    turnTo(shown, m_chirp);
    EXPECT_EQ(label(shown, "postCounter"), u"13 / 40"_s);
    type(shown, QString(28, u'x'));
    EXPECT_EQ(label(shown, "postCounter"), u"41 / 40"_s);
    EXPECT_EQ(inside<QLabel>(shown, "postCounter").accessibleName(), u"Too long: 41 of 40"_s);
    EXPECT_FALSE(button(shown, "contentSchedule").isEnabled());
    EXPECT_FALSE(button(shown, "contentPublish").isEnabled());
    EXPECT_TRUE(label(shown, "contentSentence").contains(u"too long for loomcraft: 41 of 40 graphemes"_s))
        << qPrintable(label(shown, "contentSentence"));
    turnTo(shown, m_chirp);
    EXPECT_TRUE(inside<QWidget>(shown, "composerPreview").isVisible()) << "as it will be shown";
}

TEST_F(ContentEditor, PlanningSaysWhatWillHappenAndCanBeTakenBack)
{
    const ContentPiece swap = add(plan(u"Swap"_s, 0));
    ContentDialog &shown = open(swap.id);
    EXPECT_FALSE(button(shown, "contentSchedule").isEnabled());
    EXPECT_EQ(label(shown, "contentSentence"), u"Give it a day and an hour to plan it, or publish it now."_s);
    inside<QCheckBox>(shown, "contentTimed").setChecked(true);
    inside<QDateEdit>(shown, "contentDay").setDate(QDate(2026, 4, 24));
    EXPECT_FALSE(button(shown, "contentSchedule").isEnabled());
    EXPECT_EQ(label(shown, "contentSentence"),
              u"Fri 24 Apr 2026, 09:00 has passed: choose a time that is still to come."_s);
    inside<QDateEdit>(shown, "contentDay").setDate(QDate(2026, 11, 24));
    EXPECT_EQ(label(shown, "contentSentence"), u"Once planned, it leaves on Tue 24 Nov 2026, 09:00 on 1 channel(s)."_s);
    button(shown, "contentSchedule").click();
    ASSERT_TRUE(soon([&] {
        return label(shown, "contentSentence") == u"Leaves on Tue 24 Nov 2026, 09:00 on 1 channel(s)."_s;
    })) << qPrintable(label(shown, "contentSentence") + label(shown, "contentProblem"));
    EXPECT_EQ(piece(swap.id).posts.first().state, PostState::Planned);
    turnTo(shown, m_chirp);
    EXPECT_TRUE(inside<QPlainTextEdit>(shown, "postText").isReadOnly());
    EXPECT_EQ(label(shown, "postFollows"), u"This is planned. Take it back to change its text."_s);
    // Another time moves along what is planned.
    inside<QTimeEdit>(shown, "contentTime").setTime(QTime(10, 30));
    ASSERT_TRUE(soon([&] { return piece(swap.id).plan.at == at(2026, 11, 24, 10, 30); }));
    EXPECT_EQ(piece(swap.id).posts.first().state, PostState::Planned);
    ASSERT_TRUE(soon([&] { return shown.isSettled(); }));
    button(shown, "contentTakeBack").click();
    ASSERT_TRUE(soon([&] { return piece(swap.id).posts.first().state == PostState::Draft; }));
    EXPECT_TRUE(soon([&] { return !inside<QPlainTextEdit>(shown, "postText").isReadOnly(); }));
}

TEST_F(ContentEditor, PublishingNowAsksOnce)
{
    const ContentPiece swap = add(plan(u"Swap"_s, 0));
    ContentDialog &shown = open(swap.id);
    button(shown, "contentPublish").click();
    auto &question = dialog<QMessageBox>();
    EXPECT_EQ(question.text(), u"Publish “Swap” now on 1 channel(s)?"_s);
    EXPECT_EQ(piece(swap.id).posts.first().state, PostState::Draft) << "nothing leaves before the answer";
    inside<QPushButton>(question, "contentAskPublish").click();
    EXPECT_TRUE(soon([&] { return piece(swap.id).posts.first().state == PostState::Leaving; }));
}

TEST_F(ContentEditor, WhatACustomerMadeNeedsTheirConsent)
{
    ContentPlan made = plan(u"Their scarf"_s, at(2026, 5, 6, 9));
    made.kind = ContentKind::UserMade;
    const ContentPiece scarf = add(made);
    ContentDialog &shown = open(scarf.id);
    EXPECT_TRUE(button(shown, "contentAuthor").isVisible());
    button(shown, "contentSchedule").click();
    ASSERT_TRUE(soon([&] { return inside<QLabel>(shown, "contentProblem").isVisible(); }));
    EXPECT_EQ(label(shown, "contentProblem"), u"Not done: it is user-made, and nobody is named who made it."_s);
    EXPECT_EQ(piece(scarf.id).posts.first().state, PostState::Draft);
}

TEST_F(ContentEditor, LinksWithoutUtmParametersAreWarnedOfAndTheCampaignsOwnAreAtHand)
{
    CampaignPlan swap;
    swap.name = u"Autumn swap"_s;
    swap.links = {{.address = u"https://loomcraft.example/swap"_s,
                   .source = u"chirp"_s,
                   .medium = u"social"_s,
                   .campaign = u"autumn-swap"_s}};
    swap.offers = {{.name = u"Ten off"_s, .code = u"WEAVE10"_s}};
    ASSERT_TRUE(m_commands->campaigns().add(swap).result());
    ContentPlan linked = plan(u"Swap"_s, 0);
    linked.campaign = CampaignId(1);
    linked.text = u"https://loomcraft.example/"_s;
    const ContentPiece piece = add(linked);
    ContentDialog &shown = open(piece.id);
    EXPECT_EQ(label(shown, "contentLinks"),
              u"https://loomcraft.example/ carries no UTM parameters: its visits are not counted for the campaign."_s);
    auto &insert = inside<QToolButton>(shown, "contentInsert");
    ASSERT_EQ(insert.menu()->actions().size(), 2);
    turnToShared(shown);
    inside<QPlainTextEdit>(shown, "postText").clear();
    insert.menu()->actions().first()->trigger();
    insert.menu()->actions().last()->trigger();
    const QString text = inside<QPlainTextEdit>(shown, "postText").toPlainText();
    EXPECT_TRUE(text.contains(u"utm_campaign=autumn-swap"_s)) << qPrintable(text);
    EXPECT_TRUE(text.endsWith(u"WEAVE10"_s)) << qPrintable(text);
    EXPECT_FALSE(inside<QLabel>(shown, "contentLinks").isVisible());
}

TEST_F(ContentEditor, WhatHasLeftShowsHowItDoesBesideItsGoals)
{
    ContentPlan swap = plan(u"Swap"_s, at(2026, 5, 6, 9));
    swap.goals = {{.figure = ContentGoal::Figure::Replies, .target = 40, .windowDays = 7},
                  {.figure = ContentGoal::Figure::Sales, .target = 10, .windowDays = 7}};
    const ContentPiece left = add(swap);
    letLeave(left.id);
    m_workspace.clock().advance(8 * kDayMs);
    ContentDialog &shown = open(left.id);
    const QString figures = label(shown, "contentFigure");
    EXPECT_TRUE(figures.contains(u"Replies No data"_s)) << qPrintable(figures);
    EXPECT_TRUE(figures.contains(u"Sales: no data, connect a shop"_s)) << qPrintable(figures);
    EXPECT_FALSE(label(shown, "contentGoalResult").isEmpty());
    EXPECT_FALSE(button(shown, "contentSchedule").isVisible());
    EXPECT_FALSE(button(shown, "contentPublish").isVisible());
}

TEST_F(ContentEditor, PicturesGoWithTheChannelsThatTakeThem)
{
    ContentPlan swap = plan(u"Swap"_s, 0);
    swap.posts.append({.account = m_journal.id, .text = u"Bring a draft"_s});
    const ContentPiece made = add(swap);
    ContentDialog &shown = open(made.id);
    turnTo(shown, m_chirp);
    EXPECT_FALSE(inside<QToolButton>(shown, "postAttach").isVisible());
    turnTo(shown, m_journal);
    EXPECT_TRUE(inside<QToolButton>(shown, "postAttach").isVisible());
    QTemporaryDir folder;
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    const QString path = folder.filePath(u"heddle.png"_s);
    ASSERT_TRUE(image.save(path));
    QMimeData carried;
    carried.setUrls({QUrl::fromLocalFile(path)});
    auto &texts = inside<PostTexts>(shown, "postTexts");
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&texts, &enter);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&texts, &event);
    ASSERT_TRUE(soon([&] { return piece(made.id).plan.posts.last().files.size() == 1; }));
    auto &altText = inside<QPlainTextEdit>(shown, "attachmentAltText");
    altText.setFocus();
    QTest::keyClicks(&altText, u"A heddle"_s);
    EXPECT_TRUE(soon([&] { return piece(made.id).plan.posts.last().files.first().altText == u"A heddle"_s; }));
    EXPECT_TRUE(piece(made.id).plan.posts.first().files.isEmpty());
}

TEST_F(ContentEditor, WhatAChannelRefusedIsTriedAgain)
{
    const ContentPiece swap = add(plan(u"Swap"_s, 0));
    ASSERT_TRUE(m_commands->content().publishNow(swap.id).result());
    m_workspace.write([&](Writer &w) {
        OutboxEntry entry = *store::outboxEntry(w, store::contentPiece(w, swap.id)->posts.first().entry);
        entry.state = OutboxState::Failed;
        entry.errorKind = u"refused"_s;
        entry.errorDetail = u"the text is offensive"_s;
        store::saveOutboxEntry(w, entry);
    });
    ContentDialog &shown = open(swap.id);
    turnTo(shown, m_chirp);
    EXPECT_TRUE(button(shown, "contentRetry").isVisible());
    button(shown, "contentRetry").click();
    ASSERT_TRUE(soon([&] { return piece(swap.id).posts.first().state == PostState::Leaving; }));
    EXPECT_TRUE(soon([&] { return !button(shown, "contentRetry").isVisible(); }));
}

TEST_F(ContentEditor, SomebodyIsNamedWithAnAtSignWhereThatCallsThem)
{
    Identity ines;
    ines.channel = u"chirp"_s;
    ines.remoteId = u"did:ines"_s;
    ines.handle = u"ines.example"_s;
    ines.displayName = u"Ines Carvalho"_s;
    m_workspace.write([&](Writer &w) { store::upsertIdentity(w, ines, w.nowMs()); });
    ContentPlan swap = plan(u"Swap"_s, 0);
    swap.posts.append({.account = m_journal.id, .text = u"Bring a draft"_s});
    ContentDialog &shown = open(add(swap).id);
    turnTo(shown, m_chirp);
    auto &edit = inside<QPlainTextEdit>(shown, "postText");
    edit.moveCursor(QTextCursor::End);
    QTest::keyClicks(&edit, u" "_s);
    inside<QToolButton>(shown, "postMention").click();
    QTest::keyClicks(&edit, u"ine"_s);
    auto &offers = inside<QListWidget>(shown, "completionList");
    ASSERT_TRUE(soon([&] { return offers.isVisible() && offers.count() == 1; }));
    QTest::keyClick(&edit, Qt::Key_Return);
    EXPECT_TRUE(edit.toPlainText().startsWith(u"Bring a draft @ines.example"_s)) << qPrintable(edit.toPlainText());
    turnTo(shown, m_journal);
    EXPECT_FALSE(inside<QToolButton>(shown, "postMention").isVisible()) << "there a name calls nobody";
}

TEST_F(ContentEditor, EmojiAreTypedByNameOrChosen)
{
    ContentDialog &shown = open(add(plan(u"Swap"_s, 0)).id);
    turnToShared(shown);
    auto &edit = inside<QPlainTextEdit>(shown, "postText");
    edit.clear();
    type(shown, u":thumbs_u"_s);
    auto &offers = inside<QListWidget>(shown, "completionList");
    ASSERT_TRUE(soon([&] { return offers.isVisible() && offers.count() > 0; }));
    QTest::keyClick(&edit, Qt::Key_Return);
    EXPECT_TRUE(edit.toPlainText().startsWith(u"👍"_s)) << qPrintable(edit.toPlainText());
    edit.clear();
    inside<QToolButton>(shown, "postEmoji").click();
    auto &picker = dialog<EmojiPicker>();
    QTest::keyClicks(&inside<QLineEdit>(picker, "emojiField"), u"tada"_s);
    QTest::keyClick(&inside<QLineEdit>(picker, "emojiField"), Qt::Key_Return);
    EXPECT_TRUE(soon([&] { return edit.toPlainText().contains(u"🎉"_s); })) << qPrintable(edit.toPlainText());
}

TEST_F(ContentEditor, AFigureLeadsToItsConversation)
{
    const ContentPiece swap = add(plan(u"Swap"_s, 0));
    letLeave(swap.id);
    RemoteMessage post;
    post.remoteId = u"remote"_s;
    post.threadKey = u"remote"_s;
    post.kind = MessageKind::Post;
    post.own = true;
    post.at = now();
    post.text = u"Bring a draft"_s;
    const QList<PreparedItem> prepared = prepare({post}, now());
    m_workspace.write([&](Writer &w) { ingest(w, m_chirp, m_chirp.channel, u"mentions"_s, PullMode::Live, prepared); },
                      WriteLane::Sync);
    ContentDialog &shown = open(swap.id);
    QSignalSpy asked(m_calendar.get(), &ContentCalendar::conversationRequested);
    button(shown, "contentConversation").click();
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.first().first().value<ConversationId>(), piece(swap.id).posts.first().conversation);
    EXPECT_TRUE(soon([&] { return m_calendar->window()->findChild<ContentDialog *>() == nullptr; }));
}

} // namespace
} // namespace rapport::test
