// Triage in the window: by key, by mouse, several at once, and all of it taken back.
#include "triage_fixture.h"

#include "store/worklog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace rapport::test {

TEST_F(InboxTriage, EachKeyDecidesAndGoesOnAndCanBeTakenBack)
{
    openWith(4);
    press(Qt::Key_E);
    EXPECT_TRUE(soon([&] { return stateOf(u"c00"_s) == State::Closed && shown() == conversation(u"c01"_s); }));
    press(Qt::Key_M);
    EXPECT_TRUE(soon([&] { return stateOf(u"c01"_s) == State::Closed && shown() == conversation(u"c02"_s); }));
    EXPECT_TRUE(soon([&] { return said() == u"Closed: no reply needed."_s; }));
    press(Qt::Key_Exclam);
    EXPECT_TRUE(soon([&] { return stateOf(u"c02"_s) == State::Closed && shown() == conversation(u"c03"_s); }));
    press(Qt::Key_S);
    choose(u"until they"_s);
    EXPECT_TRUE(soon([&] { return stateOf(u"c03"_s) == State::Snoozed; }));
    ASSERT_TRUE(soon([&] { return list().model()->rowCount() == 0; }));
    for (int left = 4; left > 0; --left) {
        press(Qt::Key_Z);
        EXPECT_TRUE(soon([&] { return count(State::Open) == 5 - left; })) << left;
    }
    EXPECT_TRUE(soon([&] { return list().model()->rowCount() == 4; }));
}

TEST_F(InboxTriage, SeveralAtOnceAreOneDecisionAndOneUndo)
{
    openWith(6);
    press(Qt::Key_X);
    EXPECT_TRUE(bulk().isVisible());
    EXPECT_EQ(bulk().accessibleName(), u"1 selected"_s);
    press(Qt::Key_J, Qt::ShiftModifier);
    press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(list().pickedCount(), 3);
    EXPECT_TRUE(list().isPicked(conversation(u"c02"_s)));
    press(Qt::Key_E);
    EXPECT_TRUE(soon([&] { return count(State::Closed) == 3; }));
    EXPECT_TRUE(soon([&] { return said() == u"3 closed."_s; }));
    EXPECT_FALSE(bulk().isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(soon([&] { return count(State::Open) == 6; }));
    EXPECT_TRUE(soon([&] { return said() == u"Undone."_s; }));
}

TEST_F(InboxTriage, AllThatAreListedAreOneDecision)
{
    openWith(30);
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(bulk().accessibleName(), u"All 30 selected"_s);
    press(Qt::Key_T);
    choose(u"fair"_s);
    EXPECT_TRUE(soon([&] { return countBeside(u"fair"_s) == 30; }));
    EXPECT_EQ(list().pickedCount(), 0);
    press(Qt::Key_Z);
    EXPECT_TRUE(soon([&] { return rowOfView(u"fair"_s) < 0; }));
}

TEST_F(InboxTriage, EscapeSelectsNothingAndAnotherViewToo)
{
    openWith(3);
    press(Qt::Key_X);
    press(Qt::Key_Escape);
    EXPECT_EQ(list().pickedCount(), 0);
    press(Qt::Key_X);
    chooseView(u"All"_s);
    EXPECT_EQ(list().pickedCount(), 0);
}

TEST_F(InboxTriage, TheMouseDoesItTheSame)
{
    openWith(5);
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, modifiers,
                          list().visualRect(list().model()->index(row, 0)).center());
    };
    click(1, Qt::ControlModifier);
    EXPECT_EQ(list().pickedCount(), 1);
    click(3, Qt::ShiftModifier);
    EXPECT_EQ(list().pickedCount(), 4) << "from the one that is shown to there";
    click(1, Qt::ControlModifier);
    EXPECT_EQ(list().pickedCount(), 3);
    QTest::mouseClick(&find<QToolButton>("bulkClose"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return count(State::Closed) == 3 && said() == u"3 closed."_s; }));
    QTest::mouseClick(&find<QPushButton>("toastUndo"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return count(State::Open) == 5; }));

    Q_EMIT list().menuRequested(conversation(u"c02"_s), QPoint(10, 10));
    auto *menu = m_page->findChild<QMenu *>(u"conversationMenu"_s);
    ASSERT_NE(menu, nullptr);
    for (const char *name : {"closeAction", "snoozeAction", "noReplyAction", "assignAction", "tagAction", "spamAction",
                             "historyAction", "pickAction", "undoAction"})
        EXPECT_NE(menu->findChild<QAction *>(QLatin1StringView(name)), nullptr) << name;
    menu->findChild<QAction *>(u"noReplyAction"_s)->trigger();
    menu->close();
    EXPECT_TRUE(soon([&] { return stateOf(u"c02"_s) == State::Closed; }));
}

TEST_F(InboxTriage, MergesTheSelectedAndPartsThemAgain)
{
    openWith(3);
    press(Qt::Key_X);
    press(Qt::Key_J, Qt::ShiftModifier);
    press(Qt::Key_K, Qt::ControlModifier);
    choose(u"merge"_s);
    EXPECT_TRUE(soon([&] { return thread().model().count() == 2; }));
    EXPECT_TRUE(soon([&] { return list().model()->rowCount() == 2 && said() == u"Merged."_s; }));
    press(Qt::Key_Z);
    EXPECT_TRUE(soon([&] { return list().model()->rowCount() == 3; }));
}

TEST_F(InboxTriage, SavesASearchAsAViewWithItsNumber)
{
    openWith(4);
    find<QLineEdit>("searchField").setText(u"from:\"Person 2\""_s);
    ASSERT_TRUE(soon([&] { return listed() == QStringList{u"c02"_s}; }));
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_page->findChild<QDialog *>(u"viewDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QLineEdit *>(u"viewQueryField"_s)->text(), u"from:\"Person 2\""_s);
    dialog->findChild<QLineEdit *>(u"viewNameField"_s)->setText(u"Two"_s);
    QPushButton *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    ASSERT_TRUE(save->isEnabled()) << qPrintable(dialog->findChild<QLabel *>(u"viewProblem"_s)->text());
    save->click();
    ASSERT_TRUE(soon([&] { return rowOfView(u"Two"_s) >= 0; }));
    EXPECT_TRUE(soon([&] { return countBeside(u"Two"_s) == 1; }));
    bring(m_chirp, {ask(u"new"_s, u"Person 2"_s, u"And again"_s, 1)});
    EXPECT_TRUE(soon([&] { return countBeside(u"Two"_s) == 2; })) << "the number follows";
    chooseView(u"Two"_s);
    EXPECT_TRUE(soon([&] { return listed().size() == 2; }));

    ViewList &views = find<ViewList>("viewList");
    const InboxView saved = static_cast<ViewModel *>(views.model())->viewAt(rowOfView(u"Two"_s));
    Q_EMIT views.menuRequested(saved, QPoint(10, 10));
    auto *menu = m_page->findChild<QMenu *>(u"viewMenu"_s);
    ASSERT_NE(menu, nullptr);
    menu->findChild<QAction *>(u"removeViewAction"_s)->trigger();
    menu->close();
    EXPECT_TRUE(soon([&] { return rowOfView(u"Two"_s) < 0 && said() == u"View removed."_s; }));
    m_page->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    list().setFocus();
    press(Qt::Key_Z);
    EXPECT_TRUE(soon([&] { return rowOfView(u"Two"_s) >= 0; }));
}

TEST_F(InboxTriage, TheHistorySaysWhoDidWhatAndTakesItBack)
{
    openWith(2);
    press(Qt::Key_E);
    ASSERT_TRUE(soon([&] { return stateOf(u"c00"_s) == State::Closed; }));
    pick(u"c00"_s);
    list().setFocus();
    press(Qt::Key_H);
    auto *dialog = m_page->findChild<QDialog *>(u"historyDialog"_s);
    ASSERT_NE(dialog, nullptr);
    auto *events = dialog->findChild<QListWidget *>(u"historyList"_s);
    ASSERT_TRUE(soon([&] { return events->count() == 1; }));
    EXPECT_TRUE(events->item(0)->text().contains(u"Mira · closed it"_s)) << qPrintable(events->item(0)->text());
    dialog->findChild<QPushButton *>(u"takeBackButton"_s)->click();
    EXPECT_TRUE(soon([&] { return stateOf(u"c00"_s) == State::Open; }));
}

/// A day's work: a hundred conversations, hands on the keyboard.
TEST_F(InboxTriage, AHundredConversationsByKeyAlone)
{
    openWith(100);
    for (int i = 0; i < 100; ++i) {
        const QString key = u"c%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        const ConversationId id = conversation(key);
        ASSERT_TRUE(soon([&] { return shown() == id; })) << i << ' ' << qPrintable(said());
        switch (i % 5) {
        case 0:
            press(Qt::Key_E);
            break;
        case 1:
            press(Qt::Key_M);
            break;
        case 2:
            press(Qt::Key_S);
            choose(u"tomorrow"_s);
            break;
        case 3:
            press(Qt::Key_R);
            QTest::keyClicks(&editor(), u"Yes, it is."_s);
            QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
            ASSERT_TRUE(soon([&] { return stateOf(key) == State::Waiting; })) << i;
            list().setFocus();
            press(Qt::Key_J);
            break;
        case 4:
            press(Qt::Key_Exclam);
            break;
        }
    }
    EXPECT_TRUE(soon([&] { return count(State::Open) == 0; }));
    EXPECT_EQ(count(State::Closed), 60);
    EXPECT_EQ(count(State::Snoozed), 20);
    EXPECT_EQ(count(State::Waiting), 20);
    EXPECT_TRUE(soon([&] { return countBeside(u"Snoozed"_s) == 20 && countBeside(u"Waiting on them"_s) == 20; }));
}

} // namespace rapport::test
