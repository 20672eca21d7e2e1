// Triage in the window: by key, by mouse, several at once, and all of it taken back.
#include "inbox_fixture.h"

#include "gui/inbox/bulkbar.h"
#include "gui/inbox/elidedlabel.h"
#include "gui/inbox/fuzzymatch.h"
#include "gui/inbox/picker.h"
#include "gui/inbox/snoozetimes.h"
#include "gui/inbox/toast.h"
#include "gui/inbox/viewlist.h"
#include "store/campaigns.h"
#include "store/triage.h"
#include "store/views.h"
#include "store/worklog.h"

#include <QAbstractItemModel>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>

namespace rapport::test {

namespace {

using State = ConversationState;

class InboxTriage : public InboxTest
{
protected:
    /// "c00" waits longest.
    void openWith(int count)
    {
        QList<RemoteMessage> messages;
        for (int i = 0; i < count; ++i) {
            const QString key = u"c%1"_s.arg(i, 2, 10, QLatin1Char('0'));
            messages.append(ask(key, u"Person %1"_s.arg(i), u"Question %1"_s.arg(i), 600 - i));
        }
        bring(m_chirp, messages);
        openPage();
        ASSERT_TRUE(soon([&] { return list().model()->rowCount() == count; }));
        ASSERT_TRUE(soon([&] { return shown() == conversation(u"c00"_s); }));
        list().setFocus();
    }
    /// Two, one of which is over; returns the other.
    CampaignId addCampaigns()
    {
        CampaignId campaign;
        m_workspace.write([&campaign](Writer &w) {
            Campaign running;
            running.plan.name = u"Autumn swap"_s;
            running.state = CampaignState::Running;
            campaign = store::addCampaign(w, running).id;
            Campaign over;
            over.plan.name = u"Winter sale"_s;
            over.state = CampaignState::Reviewed;
            store::addCampaign(w, over);
        });
        return campaign;
    }
    [[nodiscard]] ConversationId shown() const
    {
        return thread().model().isEmpty() ? ConversationId{} : thread().model().at(0).message.conversation;
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = m_page->focusWidget();
        QTest::keyClick(focus ? focus : m_page.get(), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] int count(State state)
    {
        int found = 0;
        for (const StateCount &one : m_workspace.read(store::stateCounts))
            found += one.state == state ? one.conversations : 0;
        return found;
    }
    [[nodiscard]] Picker *picker() const { return m_page->findChild<Picker *>(u"picker"_s); }
    /// Types into the list of choices that has just come up, and takes the first.
    void choose(const QString &typed)
    {
        ASSERT_TRUE(soon([&] { return picker() && picker()->isVisible(); }));
        QTest::keyClicks(&picker()->field(), typed);
        QTest::keyClick(&picker()->field(), Qt::Key_Return);
        ASSERT_TRUE(soon([&] { return picker() == nullptr; }));
        // Without a desktop nobody gives the window the focus back.
        m_page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }
    [[nodiscard]] QStringList tagsOf(const QString &key)
    {
        const ConversationId id = conversation(key);
        return m_workspace.read([id](Reader &r) { return store::tagsOf(r, id); });
    }
    [[nodiscard]] QString said() const { return find<Toast>("toast").sentence(); }
    [[nodiscard]] BulkBar &bulk() const { return find<BulkBar>("bulkBar"); }
    [[nodiscard]] int rowOfView(const QString &name) const
    {
        const QAbstractItemModel *model = find<ViewList>("viewList").model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    }
    [[nodiscard]] int countBeside(const QString &name) const
    {
        const int row = rowOfView(name);
        return row < 0 ? -2 : find<ViewList>("viewList").model()->index(row, 0).data(ViewModel::CountRole).toInt();
    }
    void chooseView(const QString &name)
    {
        ASSERT_GE(rowOfView(name), 0) << qPrintable(name);
        ViewList &views = find<ViewList>("viewList");
        views.setCurrentIndex(views.model()->index(rowOfView(name), 0));
    }
};

} // namespace

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

TEST_F(InboxTriage, PutsAConversationIntoACampaignAndTakesItOutAgain)
{
    const CampaignId campaign = addCampaigns();
    openWith(2);
    const auto belongs = [&] {
        return m_workspace.read(
            [campaign, id = conversation(u"c00"_s)](Reader &r) { return store::campaignDecision(r, campaign, id); });
    };
    EXPECT_TRUE(soon([&] { return countBeside(u"Autumn swap"_s) == 0; }));
    EXPECT_EQ(rowOfView(u"Winter sale"_s), -1) << "what is history is no place to work in";
    press(Qt::Key_C);
    choose(u"swap"_s);
    EXPECT_TRUE(soon([&] { return belongs() == std::optional(true); }));
    EXPECT_TRUE(soon([&] { return countBeside(u"Autumn swap"_s) == 1; }));
    EXPECT_TRUE(soon([&] { return said() == u"Added to the campaign."_s; }));
    press(Qt::Key_Z);
    EXPECT_TRUE(soon([&] { return !belongs() && countBeside(u"Autumn swap"_s) == 0; }));
    press(Qt::Key_C);
    choose(u"swap"_s);
    EXPECT_TRUE(soon([&] { return countBeside(u"Autumn swap"_s) == 1; }));
    press(Qt::Key_C);
    choose(u"swap"_s);
    EXPECT_TRUE(soon([&] { return belongs() == std::optional(false); })) << "the same key takes it out";
    EXPECT_TRUE(soon([&] { return countBeside(u"Autumn swap"_s) == 0; }));
}

TEST_F(InboxTriage, FoldsAwayCampaignsThatAreOver)
{
    addCampaigns();
    openWith(3);
    const CampaignId winter = m_workspace.read([](Reader &r) { return store::campaignNamed(r, u"Winter sale"_s)->id; });
    const ConversationId one = conversation(u"c01"_s);
    ASSERT_TRUE(m_commands->change(one, {.kind = Change::Kind::AddToCampaign, .campaign = winter}).result());
    ASSERT_TRUE(m_commands->close(one).result());
    ViewList &views = find<ViewList>("viewList");
    const auto at = [&](const QString &name) { return views.model()->index(rowOfView(name), 0); };
    const auto click = [&](const QString &name) {
        QTest::mouseClick(views.viewport(), Qt::LeftButton, {}, views.visualRect(at(name)).center());
    };
    ASSERT_TRUE(soon([&] { return rowOfView(u"Past campaigns"_s) >= 0; }));
    EXPECT_EQ(rowOfView(u"Winter sale"_s), -1);
    EXPECT_TRUE(at(u"Past campaigns"_s).data(Qt::AccessibleTextRole).toString().contains(u"folded"_s));
    click(u"Past campaigns"_s);
    EXPECT_GE(rowOfView(u"Winter sale"_s), 0);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"c01"_s}; })) << "what all of them hold, closed ones too";
    click(u"Past campaigns"_s);
    EXPECT_EQ(rowOfView(u"Winter sale"_s), -1);
    QTest::keyClick(&views, Qt::Key_Right);
    EXPECT_GE(rowOfView(u"Winter sale"_s), 0);
    QTest::keyClick(&views, Qt::Key_Down);
    EXPECT_EQ(views.currentIndex().data().toString(), u"Winter sale"_s);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"c01"_s}; }));
    QTest::keyClick(&views, Qt::Key_Up);
    QTest::keyClick(&views, Qt::Key_Left);
    EXPECT_EQ(rowOfView(u"Winter sale"_s), -1);
    EXPECT_EQ(views.currentIndex().data().toString(), u"Past campaigns"_s);

    // The palette leads there whether it is folded or not.
    chooseView(u"All"_s);
    ASSERT_TRUE(soon([&] { return listed().size() == 3; }));
    list().setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    choose(u"go to winter"_s);
    EXPECT_TRUE(soon([&] { return listed() == QStringList{u"c01"_s}; }));
    EXPECT_EQ(views.currentIndex().data().toString(), u"Winter sale"_s);
}

TEST_F(InboxTriage, PutsAllThatAreSelectedIntoACampaignWithOneUndo)
{
    const CampaignId campaign = addCampaigns();
    openWith(5);
    const auto belonging = [&] {
        return m_workspace.read([campaign](Reader &r) { return store::campaignConversationCount(r, campaign); });
    };
    press(Qt::Key_J, Qt::ShiftModifier);
    press(Qt::Key_J, Qt::ShiftModifier);
    press(Qt::Key_C);
    choose(u"swap"_s);
    EXPECT_TRUE(soon([&] { return belonging() == 3 && countBeside(u"Autumn swap"_s) == 3; }));
    EXPECT_TRUE(soon([&] { return said() == u"3 added to the campaign."_s; }));
    const auto spoken = [&] { return list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    EXPECT_TRUE(soon([&] { return spoken().contains(u"campaign Autumn swap"_s); })) << qPrintable(spoken());
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C);
    choose(u"take swap"_s);
    EXPECT_TRUE(soon([&] { return belonging() == 0; })) << "all that are listed, taken out";
    EXPECT_TRUE(soon([&] { return said() == u"3 taken out of the campaign."_s; }));
    press(Qt::Key_Z);
    EXPECT_TRUE(soon([&] { return belonging() == 3; }));
    press(Qt::Key_Z);
    EXPECT_TRUE(soon([&] { return belonging() == 0; }));
}

TEST_F(InboxTriage, AssignsAndTagsByAFewLetters)
{
    openWith(2);
    press(Qt::Key_A);
    choose(u"me"_s);
    const ConversationId id = conversation(u"c00"_s);
    EXPECT_TRUE(soon([&] {
        return m_workspace.read([&](Reader &r) { return store::conversation(r, id)->assignee == r.actor(); });
    }));
    EXPECT_TRUE(soon([&] { return countBeside(u"Assigned to me"_s) == 1; }));
    press(Qt::Key_T);
    choose(u"shipping"_s); // which is new
    EXPECT_TRUE(soon([&] { return tagsOf(u"c00"_s) == QStringList{u"shipping"_s}; }));
    EXPECT_TRUE(soon([&] { return countBeside(u"shipping"_s) == 1; })) << "the tag is a view at once";
    press(Qt::Key_J);
    ASSERT_TRUE(soon([&] { return shown() == conversation(u"c01"_s); }));
    press(Qt::Key_T);
    choose(u"shp"_s);
    EXPECT_TRUE(soon([&] { return tagsOf(u"c01"_s) == QStringList{u"shipping"_s}; }));
    chooseView(u"shipping"_s);
    EXPECT_TRUE(soon([&] { return listed().size() == 2; }));
    ASSERT_TRUE(soon([&] { return find<ElidedLabel>("threadFacts").text().contains(u"shipping"_s); }));
    list().setFocus();
    press(Qt::Key_T);
    ASSERT_TRUE(soon([&] { return picker() && picker()->isVisible(); }));
    QTest::keyClick(&picker()->field(), Qt::Key_Return); // its own tag comes first, to be taken off
    EXPECT_TRUE(soon([&] { return listed().size() == 1; }));
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

TEST_F(InboxTriage, ThePaletteKnowsEveryCommandAndView)
{
    openWith(2);
    press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(soon([&] { return picker() && picker()->isVisible(); }));
    QStringList titles;
    for (int row = 0; row < picker()->list().count(); ++row)
        titles.append(picker()->list().item(row)->text());
    for (const QString &title : {u"Close"_s, u"Snooze"_s, u"No reply needed"_s, u"Go to Snoozed"_s, u"Go to Closed"_s,
                                 u"Shortcuts"_s, u"Save the search as a view"_s})
        EXPECT_TRUE(titles.contains(title)) << qPrintable(title);
    choose(u"gcl"_s);
    EXPECT_TRUE(soon([&] { return listed().isEmpty(); })) << "nothing is closed";
    press(Qt::Key_Question);
    auto *sheet = m_page->findChild<QDialog *>(u"shortcutSheet"_s);
    ASSERT_NE(sheet, nullptr);
    sheet->close();
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

TEST(InboxPicker, TakesWhatIsTypedBeforeItsChoicesAreRead)
{
    QWidget window;
    window.resize(600, 400);
    window.show();
    QString chosen;
    const auto entry = [&chosen](const QString &name) {
        return Picker::Entry{name, {}, {}, [&chosen, name] { chosen = name; }};
    };
    auto *picker = new Picker(u"Tag"_s, &window);
    picker->popUp();
    QTest::keyClicks(&picker->field(), u"ship"_s);
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    EXPECT_TRUE(picker->isVisible());
    picker->setEntries({entry(u"fair"_s), entry(u"shipping"_s)});
    EXPECT_EQ(chosen, u"shipping"_s);
    EXPECT_FALSE(picker->isVisible());
}

TEST(FuzzyMatch, FindsLettersInTheirOrderAndPrefersBeginnings)
{
    EXPECT_TRUE(fuzzyScore(u"nrn", u"No reply needed"));
    EXPECT_TRUE(fuzzyScore(u"needed no", u"No reply needed"));
    EXPECT_FALSE(fuzzyScore(u"xyz", u"No reply needed"));
    EXPECT_FALSE(fuzzyScore(u"closee", u"Close"));
    EXPECT_GT(*fuzzyScore(u"clo", u"Close"), *fuzzyScore(u"clo", u"Go to Closed"));
    EXPECT_GT(*fuzzyScore(u"sn", u"Snooze"), *fuzzyScore(u"sn", u"Answer and note"));
    EXPECT_EQ(*fuzzyScore(u"CLOSE", u"close"), *fuzzyScore(u"close", u"Close"));
    EXPECT_FALSE(fuzzyScore(u"a", u""));
    EXPECT_TRUE(fuzzyScore(u"", u"Close"));
}

TEST(SnoozeTimes, AreMorningsOfTheCalendarAlsoWhereTheClockIsChanged)
{
    const QTimeZone berlin("Europe/Berlin");
    ASSERT_TRUE(berlin.isValid());
    // Saturday noon; in the night the clock is put forward.
    const QDateTime saturday(QDate(2026, 3, 28), QTime(12, 0), berlin);
    const QList<SnoozeTime> times = snoozeTimes(saturday);
    ASSERT_EQ(times.size(), 4);
    const auto local = [&](int i) { return QDateTime::fromMSecsSinceEpoch(times[i].until, berlin); };
    EXPECT_EQ(local(0), QDateTime(QDate(2026, 3, 28), QTime(15, 0), berlin));
    EXPECT_EQ(local(1), QDateTime(QDate(2026, 3, 29), QTime(9, 0), berlin));
    EXPECT_EQ(local(2), QDateTime(QDate(2026, 3, 30), QTime(9, 0), berlin));
    EXPECT_EQ(times[3].until, 0);
    EXPECT_EQ(times[1].until - saturday.toMSecsSinceEpoch(), 20 * kHourMs) << "an hour is missing";
    const QDateTime monday(QDate(2026, 3, 30), QTime(8, 0), berlin);
    EXPECT_EQ(QDateTime::fromMSecsSinceEpoch(snoozeTimes(monday)[2].until, berlin).date(), QDate(2026, 4, 6));
}

} // namespace rapport::test
