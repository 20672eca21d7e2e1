// What is chosen from a list by a few letters: campaigns, people, tags, commands, times.
#include "triage_fixture.h"

#include "gui/inbox/elidedlabel.h"
#include "gui/inbox/fuzzymatch.h"
#include "gui/inbox/snoozetimes.h"
#include "store/campaigns.h"
#include "store/worklog.h"

#include <QDialog>
#include <QListWidget>
#include <QTimeZone>

namespace rapport::test {

class InboxChoosing : public InboxTriage
{
protected:
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
};

TEST_F(InboxChoosing, PutsAConversationIntoACampaignAndTakesItOutAgain)
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

TEST_F(InboxChoosing, FoldsAwayCampaignsThatAreOver)
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

TEST_F(InboxChoosing, PutsAllThatAreSelectedIntoACampaignWithOneUndo)
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

TEST_F(InboxChoosing, AssignsAndTagsByAFewLetters)
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

TEST_F(InboxChoosing, ThePaletteKnowsEveryCommandAndView)
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
