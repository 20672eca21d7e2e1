#include "inbox_fixture.h"

#include "gui/inbox/avatar.h"
#include "gui/inbox/conversationlist.h"
#include "gui/inbox/conversationmodel.h"
#include "gui/inbox/viewlist.h"

#include <QAbstractItemModel>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <algorithm>

namespace rapport::test {

namespace {

class InboxList : public InboxTest
{
protected:
    void bringThree()
    {
        bring(m_chirp,
              {ask(u"old"_s, u"Ines"_s, u"A cracked heddle"_s, 300), ask(u"new"_s, u"Dev"_s, u"Printable drafts?"_s, 5),
               ask(u"mid"_s, u"Maren"_s, u"Uneven edges"_s, 60)});
    }
    [[nodiscard]] QString countBeside(const QString &view)
    {
        QAbstractItemModel *model = find<ViewList>("viewList").model();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString() == view)
                return model->index(i, 0).data(ViewModel::CountRole).toString();
        }
        return u"missing"_s;
    }
    void chooseView(const QString &view)
    {
        ViewList &views = find<ViewList>("viewList");
        for (int i = 0; i < views.model()->rowCount(); ++i) {
            if (views.model()->index(i, 0).data().toString() == view)
                views.setCurrentIndex(views.model()->index(i, 0));
        }
    }
};

} // namespace

TEST_F(InboxList, LongestWaitingComesFirstAndTheOrderCanBeTurned)
{
    bringThree();
    openPage();
    ASSERT_TRUE(soon([&] { return listed() == QStringList({u"old"_s, u"mid"_s, u"new"_s}); }));
    EXPECT_EQ(find<QWidget>("viewFigures").accessibleName(), u"3 · oldest 5 h"_s);

    find<QAction>("orderNewestFirst").trigger();
    EXPECT_TRUE(soon([&] { return listed() == QStringList({u"new"_s, u"mid"_s, u"old"_s}); }));
}

TEST_F(InboxList, NumbersBesideViewsFollowWhatHappens)
{
    bringThree();
    openPage();
    ASSERT_TRUE(soon([&] { return countBeside(u"Needs reply"_s) == u"3"_s; }));
    EXPECT_EQ(countBeside(u"Chirp · loomcraft"_s), u"3"_s);
    EXPECT_EQ(countBeside(u"Waiting on them"_s), u"0"_s);

    ASSERT_TRUE(m_commands->close(conversation(u"mid"_s)).result());
    EXPECT_TRUE(soon([&] { return countBeside(u"Needs reply"_s) == u"2"_s; }));
    bring(m_chirp, {ask(u"late"_s, u"Agnes"_s, u"Wholesale?"_s, 1)});
    EXPECT_TRUE(soon([&] { return countBeside(u"Chirp · loomcraft"_s) == u"3"_s; }));
}

TEST_F(InboxList, ViewsHoldWhatTheySay)
{
    bringThree();
    bring(m_journal, {ask(u"article"_s, u"Weaver"_s, u"On selvedges"_s, 10)});
    ASSERT_TRUE(m_commands->close(conversation(u"mid"_s)).result());
    openPage();
    ASSERT_TRUE(soon([&] { return listed().size() == 3; }));
    chooseView(u"Closed"_s);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"mid"_s}; }));
    chooseView(u"All"_s);
    EXPECT_TRUE(soon([&] { return listed().size() == 4; }));
    chooseView(u"Journal · Weaver's weekly"_s);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"article"_s}; }));
    chooseView(u"Waiting on them"_s);
    EXPECT_TRUE(soon([&] { return find<QLabel>("emptyText").isVisible(); }));
}

TEST_F(InboxList, SelectionAndPlaceStayWhileFiveHundredStreamIn)
{
    QList<RemoteMessage> first;
    for (int i = 0; i < 60; ++i)
        first.append(ask(u"a%1"_s.arg(i), u"Ines"_s, u"A question"_s, 600 - i));
    bring(m_chirp, first);
    openPage();
    ASSERT_TRUE(soon([&] { return list().model()->rowCount() == 60; }));
    pick(u"a30"_s);
    list().scrollTo(list().currentIndex(), QAbstractItemView::PositionAtCenter);
    const int top = list().visualRect(list().currentIndex()).top();
    const ConversationId chosen = list().current();

    for (int batch = 0; batch < 10; ++batch) {
        QList<RemoteMessage> more;
        for (int i = 0; i < 50; ++i) {
            const int n = batch * 50 + i;
            // Some wait longer than all before, some shorter: rows come above and below.
            more.append(ask(u"b%1"_s.arg(n), u"Dev"_s, u"Another one"_s, n % 2 ? 700 + n : 300 - n / 10));
        }
        bring(m_chirp, more);
        QTest::qWait(20);
        EXPECT_EQ(list().current(), chosen);
    }
    ASSERT_TRUE(soon([&] { return list().model()->rowCount() == 560; }));
    EXPECT_TRUE(list().selectionModel()->isSelected(list().currentIndex()));
    EXPECT_EQ(list().current(), chosen);
    EXPECT_TRUE(soon([&] { return list().visualRect(list().currentIndex()).top() == top; }));
    EXPECT_EQ(thread().model().at(0).message.conversation, chosen);
}

TEST_F(InboxList, RowsStandBelowEachOtherWhateverChanges)
{
    QList<RemoteMessage> first;
    for (int i = 0; i < 60; ++i)
        first.append(ask(u"a%1"_s.arg(i), u"Ines"_s, u"A question"_s, 600 - i));
    bring(m_chirp, first);
    openPage();
    ASSERT_TRUE(soon([&] { return list().model()->rowCount() == 60; }));
    std::vector<ConversationId> ids = static_cast<ConversationModel *>(list().model())->ids();
    const auto rowsStand = [&] {
        const QAbstractItemModel &model = *list().model();
        QCoreApplication::processEvents(); // Places are found when control returns to the event loop.
        list().verticalScrollBar()->setValue(0);
        const int height = list().visualRect(model.index(0, 0)).height();
        EXPECT_GT(height, 0);
        for (int i = 0; i < model.rowCount(); ++i)
            EXPECT_EQ(list().visualRect(model.index(i, 0)).top(), i * height);
        EXPECT_EQ(list().verticalScrollBar()->maximum(),
                  std::max(0, model.rowCount() * height - list().viewport()->height()));
    };
    rowsStand();
    std::reverse(ids.begin(), ids.end()); // Another order of the same rows.
    list().setIds(ids);
    rowsStand();
    ids.front() = ConversationId{ids.front().value + 1'000'000}; // One goes, another one comes.
    list().setIds(ids);
    rowsStand();
    ids.resize(30);
    list().setIds(ids);
    rowsStand();
    list().setIds({});
    list().setIds(ids);
    rowsStand();
}

TEST_F(InboxList, SearchFindsEverywhereSaysWhatIsWrongAndCanBeCleared)
{
    bringThree();
    ASSERT_TRUE(m_commands->close(conversation(u"old"_s)).result());
    openPage();
    ASSERT_TRUE(soon([&] { return listed().size() == 2; }));
    QLineEdit &search = find<QLineEdit>("searchField");
    QTest::keyClicks(&search, u"hedd"_s);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"old"_s}; })) << "a closed one, by the beginning of a word";

    search.setText(u"is:nonsense"_s);
    EXPECT_TRUE(find<QLabel>("searchProblem").isVisible());
    EXPECT_EQ(listed(), QStringList{u"old"_s}) << "what was found stays";

    search.setText(u"zebra"_s);
    EXPECT_TRUE(soon([&] { return find<QLabel>("emptyText").isVisible(); }));
    EXPECT_TRUE(find<QLabel>("emptyText").text().contains(u"zebra"_s));
    EXPECT_FALSE(find<QLabel>("searchProblem").isVisible());
    QTest::mouseClick(&find<QPushButton>("clearSearchButton"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return listed() == QStringList({u"mid"_s, u"new"_s}); }));
}

TEST_F(InboxList, AnEmptyInboxSaysThatAllIsAnswered)
{
    openPage();
    ASSERT_TRUE(soon([&] { return find<QLabel>("emptyText").isVisible(); }));
    EXPECT_EQ(find<QLabel>("emptyText").text(), u"All answered. The next conversation shows up by itself."_s);
    EXPECT_TRUE(find<QLabel>("noConversation").isVisible());
}

TEST_F(InboxList, NarrowWindowsFoldThePersonThenTheViews)
{
    bringThree();
    openPage({1440, 800});
    EXPECT_TRUE(find<QWidget>("personPanel").isVisible());
    EXPECT_TRUE(find<QWidget>("viewList").isVisible());
    m_page->resize(1000, 800);
    EXPECT_FALSE(find<QWidget>("personPanel").isVisible());
    EXPECT_TRUE(find<QWidget>("viewList").isVisible());
    m_page->resize(840, 800);
    EXPECT_FALSE(find<QWidget>("viewList").isVisible());
    QMenu &menu = find<QMenu>("viewsMenu");
    QTest::mouseClick(&find<QAbstractButton>("viewName"), Qt::LeftButton);
    EXPECT_TRUE(menu.isVisible());
    EXPECT_GE(menu.actions().size(), 4);
    menu.hide();
    m_page->resize(1440, 800);
    EXPECT_TRUE(find<QWidget>("personPanel").isVisible());
    EXPECT_TRUE(find<QWidget>("viewList").isVisible());
}

TEST_F(InboxList, ThePageOpensWithTheListInHand)
{
    bringThree();
    openPage();
    EXPECT_TRUE(list().hasFocus());
    ASSERT_TRUE(soon([&] { return list().current() == conversation(u"old"_s); })) << "the first is shown";
    QTest::keyClick(&list(), Qt::Key_J);
    EXPECT_EQ(list().current(), conversation(u"mid"_s));
}

TEST_F(InboxList, ColumnsKeepTheirWidths)
{
    openPage();
    QSplitter &columns = find<QSplitter>("inboxColumns");
    columns.setSizes({200, 410, 500, 300});
    Q_EMIT columns.splitterMoved(610, 2);
    const QList<int> before = columns.sizes();
    openPage();
    EXPECT_EQ(find<QSplitter>("inboxColumns").sizes(), before);
}

TEST_F(InboxList, ColumnsOfAPageThatWasNeverShownAreNotKept)
{
    openPage();
    const QList<int> before = find<QSplitter>("inboxColumns").sizes();
    m_page = std::make_unique<InboxPage>(*m_context);
    m_page->findChild<QSplitter *>(u"inboxColumns"_s)->setSizes({24, 24, 24, 24});
    openPage();
    EXPECT_EQ(find<QSplitter>("inboxColumns").sizes(), before);

    QSettings().setValue(u"inbox/columns"_s, QVariantList{24, 24, 24, 24}); // as they once were kept
    openPage();
    EXPECT_EQ(find<QSplitter>("inboxColumns").sizes(), before);
}

TEST_F(InboxList, ARowSpeaksAsOneSentence)
{
    RemoteMessage message = ask(u"old"_s, u"Ines"_s, u"A cracked heddle"_s, 300);
    message.moderation = Moderation::Held;
    bring(m_chirp, {message});
    openPage();
    ASSERT_TRUE(soon([&] { return list().model()->index(0, 0).data(Qt::AccessibleTextRole).isValid(); }));
    const QString sentence = list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Ines"_s, u"A cracked heddle"_s, u"5 h"_s, u"Chirp"_s, u"1 unread"_s, u"1 held"_s})
        EXPECT_TRUE(sentence.contains(part)) << qPrintable(part) << " in " << qPrintable(sentence);
}

TEST(InboxChips, MostUrgentFirstAndAtMostThree)
{
    ConversationRow row;
    row.conversation.held = 2;
    row.delivery = u"failed"_s;
    row.hasDraft = true;
    row.tags = {u"loom"_s};
    row.conversation.language = u"fr"_s;
    QStringList labels;
    for (const Chip &chip : chipsOf(row, {u"en"_s}, 0))
        labels.append(chip.label);
    EXPECT_EQ(labels, QStringList({u"2 held"_s, u"Not sent"_s, u"Draft"_s}));

    ConversationRow campaigned;
    campaigned.tags = {u"loom"_s};
    campaigned.campaigns = {u"Autumn swap"_s};
    EXPECT_EQ(chipsOf(campaigned, {u"en"_s}, 0).first().label, u"Autumn swap"_s);

    ConversationRow plain;
    plain.conversation.language = u"en"_s;
    EXPECT_TRUE(chipsOf(plain, {u"en"_s}, 0).isEmpty());
    plain.conversation.language = u"fr"_s;
    EXPECT_EQ(chipsOf(plain, {u"en"_s}, 0).first().label, u"fr"_s);
}

TEST(InboxAvatar, InitialsOfNamesAndHandles)
{
    const std::vector<std::pair<QString, QString>> cases{
        {u"Ines Carvalho"_s, u"IC"_s},
        {u"kestrel@social.example"_s, u"KE"_s},
        {u"@dev.bsky.social"_s, u"DE"_s},
        {u"Anna Maria von Borg"_s, u"AB"_s},
        {u"Ø"_s, u"Ø"_s},
        {u"J. R. Tolkien"_s, u"JT"_s},
        {u"Agnes B."_s, u"AB"_s},
        {u"山田 太郎"_s, u"山太"_s},
        {u"🧶🧶"_s, QString()},
        {QString(), QString()},
        {u"x"_s, u"X"_s},
    };
    for (const auto &[name, initials] : cases)
        EXPECT_EQ(initialsOf(name), initials) << qPrintable(name);
}

} // namespace rapport::test
