// The calendar of content: where pieces stand, how they are moved, found, opened and removed.
#include "content_fixture.h"
#include "gui/content/agendaview.h"
#include "gui/content/daycell.h"
#include "gui/content/untimedstrip.h"
#include "gui/content/weekdays.h"
#include "gui/content/weekview.h"

#include <QComboBox>

namespace rapport::test {
namespace {

DayCell &cellOf(const QWidget &calendar, int day)
{
    auto *cell = calendar.findChild<DayCell *>(u"day%1"_s.arg(day));
    if (!cell)
        throw std::runtime_error("no such day");
    return *cell;
}

QStringList namesIn(const DayCell &cell)
{
    QStringList names;
    for (const ContentCard *card : cell.shownCards())
        names.append(card->piece().plan.name);
    return names;
}

TEST_F(ContentTest, AMonthShowsPiecesOnTheirDayInTheZoneOfTheFigures)
{
    setZone("Pacific/Auckland");
    add(plan(u"Swap"_s, QDateTime(QDate(2026, 5, 10), QTime(20, 0), Qt::UTC).toMSecsSinceEpoch()));
    openCalendar();
    EXPECT_EQ(namesIn(cellOf(*m_calendar, day(2026, 5, 11))), QStringList{u"Swap"_s});
    EXPECT_TRUE(namesIn(cellOf(*m_calendar, day(2026, 5, 10))).isEmpty());
    EXPECT_EQ(part<QLabel>("calendarRange").text(), u"May 2026"_s);
    EXPECT_EQ(m_calendar->findChildren<DayCell *>().size(), 35) << "from Monday, 27 April, to Sunday, 31 May";
    EXPECT_TRUE(cellOf(*m_calendar, day(2026, 5, 1)).accessibleName().startsWith(u"Today, "_s));
    const QString spoken = QLocale().toString(QDate(2026, 5, 11), QLocale::LongFormat) + u", 1 piece"_s;
    EXPECT_TRUE(cellOf(*m_calendar, day(2026, 5, 11)).accessibleName().startsWith(spoken)) << qPrintable(spoken);
}

TEST_F(ContentTest, AWeekShowsPiecesAtTheHourOfTheClockAlsoWhenThatChanges)
{
    const ContentPiece before = add(plan(u"Before"_s, at(2026, 10, 24, 9)));
    const ContentPiece after = add(plan(u"After"_s, at(2026, 10, 25, 9)));
    EXPECT_EQ(after.plan.at - before.plan.at, 25 * 60 * kMinuteMs);
    openCalendar(CalendarSpan::Week);
    show(day(2026, 10, 25));
    EXPECT_EQ(part<QLabel>("calendarRange").text(), u"19 to 25 Oct 2026"_s);
    const auto &week = static_cast<WeekView &>(m_calendar->view());
    for (const ContentPiece &one : {before, after}) {
        ASSERT_NE(card(one.id), nullptr);
        const QPoint place = card(one.id)->mapTo(&week, QPoint(1, 0));
        EXPECT_NEAR(place.y(), week.placeOf(m_days.dayOf(one.plan.at), QTime(9, 0)).y(), 2);
    }
    EXPECT_GT(card(after.id)->x(), card(before.id)->x()) << "the day after is the column after";
}

TEST_F(ContentTest, AListShowsTheMonthByDayAndMuchOnOneDayOpensThere)
{
    for (int i = 0; i < 9; ++i)
        add(plan(u"Piece %1"_s.arg(i), at(2026, 5, 20, 9 + i)));
    add(plan(u"Early"_s, at(2026, 5, 4, 9)));
    openCalendar();
    const DayCell &full = cellOf(*m_calendar, day(2026, 5, 20));
    EXPECT_LT(full.shownCards().size(), 9);
    auto &more = part<QAbstractButton>(qPrintable(u"more%1"_s.arg(day(2026, 5, 20))));
    EXPECT_TRUE(more.isVisible());
    EXPECT_EQ(more.text(), u"+%1 more"_s.arg(9 - full.shownCards().size()));
    more.click();
    settle();
    EXPECT_EQ(m_calendar->span(), CalendarSpan::List);
    EXPECT_EQ(m_calendar->view().findChildren<ContentCard *>().size(), 10);
    EXPECT_TRUE(soon([this] { return m_calendar->view().currentDay() == day(2026, 5, 20); }));
    EXPECT_EQ(m_calendar->view().card(m_calendar->view().currentContent())->piece().plan.name, u"Piece 0"_s);
}

TEST_F(ContentTest, DraggedToAnotherDayAPieceKeepsItsHour)
{
    const ContentPiece swap = add(plan(u"Swap"_s, at(2026, 10, 24, 9, 30)));
    openCalendar();
    QSignalSpy decided(m_calendar.get(), &ContentCalendar::decided);
    show(day(2026, 10, 24));
    drop(cellOf(*m_calendar, day(2026, 10, 26)), {10, 30}, swap.id);
    ASSERT_TRUE(soon([&] { return decided.size() == 1; }));
    EXPECT_EQ(piece(swap.id).plan.at, at(2026, 10, 26, 9, 30)) << "half past nine, though an hour was added between";
    ASSERT_TRUE(soon([&] { return namesIn(cellOf(*m_calendar, day(2026, 10, 26))).size() == 1; }));
    EXPECT_TRUE(namesIn(cellOf(*m_calendar, day(2026, 10, 24))).isEmpty());
    // And back again.
    ASSERT_TRUE(m_commands->undo(decided.first().first().value<Event>().uid).result());
    EXPECT_TRUE(soon([&] { return namesIn(cellOf(*m_calendar, day(2026, 10, 24))).size() == 1; }));
}

TEST_F(ContentTest, DraggedInTheWeekAPieceTakesTheNearestQuarter)
{
    const ContentPiece swap = add(plan(u"Swap"_s, at(2026, 5, 6, 9)));
    openCalendar(CalendarSpan::Week);
    show(day(2026, 5, 6));
    auto &week = static_cast<WeekView &>(m_calendar->view());
    auto &hours = inside<WeekDays>(week, "weekDays");
    const QPoint place = hours.mapFrom(&week, week.placeOf(day(2026, 5, 8), QTime(14, 30))) + QPoint(0, 3);
    drop(hours, place, swap.id);
    EXPECT_TRUE(soon([&] { return piece(swap.id).plan.at == at(2026, 5, 8, 14, 30); }));
}

TEST_F(ContentTest, ADropInThePastOrOfWhatHasLeftIsRefusedInWords)
{
    const ContentPiece swap = add(plan(u"Swap"_s, at(2026, 5, 6, 9)));
    const ContentPiece gone = add(plan(u"Gone"_s, at(2026, 5, 7, 9)));
    letLeave(gone.id);
    openCalendar();
    QSignalSpy told(m_calendar.get(), &ContentCalendar::told);
    drop(cellOf(*m_calendar, day(2026, 4, 30)), {10, 30}, swap.id);
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told.takeFirst().first().toString(),
              u"Thu 30 Apr 2026, 09:00 has passed: choose a time that is still to come."_s);
    drop(cellOf(*m_calendar, day(2026, 5, 20)), {10, 30}, gone.id);
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told.takeFirst().first().toString(), u"“Gone” has left already: it stays where it is."_s);
    EXPECT_EQ(piece(swap.id).plan.at, at(2026, 5, 6, 9));
}

TEST_F(ContentTest, WhatHasNoTimeStandsAsideAndGetsOneByBeingDraggedIn)
{
    const ContentPiece idea = add(plan(u"Idea"_s, 0));
    openCalendar();
    auto &strip = part<UntimedStrip>("untimedStrip");
    ASSERT_EQ(strip.cards().size(), 1);
    EXPECT_EQ(strip.cards().first()->content(), idea.id);
    drop(cellOf(*m_calendar, day(2026, 5, 12)), {10, 30}, idea.id);
    ASSERT_TRUE(soon([&] { return piece(idea.id).plan.at == at(2026, 5, 12, 9); }));
    ASSERT_TRUE(soon([&] { return strip.cards().isEmpty(); }));
    // Today, nine has passed.
    drop(strip, {10, 10}, idea.id);
    ASSERT_TRUE(soon([&] { return strip.cards().size() == 1; }));
    drop(cellOf(*m_calendar, day(2026, 5, 1)), {10, 30}, idea.id);
    EXPECT_TRUE(soon([&] { return piece(idea.id).plan.at == at(2026, 5, 1, 13); })) << "the next full hour";
}

TEST_F(ContentTest, KeysGoFromDayToDayAndMoveOpenAndRemovePieces)
{
    const ContentPiece swap = add(plan(u"Swap"_s, at(2026, 5, 6, 9)));
    openCalendar();
    CalendarView &view = m_calendar->view();
    view.enter(day(2026, 5, 5));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    press(Qt::Key_Right);
    EXPECT_EQ(QApplication::focusWidget(), card(swap.id)) << "to the piece of the next day";
    EXPECT_EQ(view.currentContent(), swap.id);
    press(Qt::Key_Right, Qt::AltModifier);
    ASSERT_TRUE(soon([&] { return piece(swap.id).plan.at == at(2026, 5, 7, 9); }));
    ASSERT_TRUE(soon([&] { return view.currentDay() == day(2026, 5, 7) && card(swap.id)->hasFocus(); }))
        << "the focus goes along";
    press(Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(soon([&] { return piece(swap.id).plan.at == at(2026, 5, 14, 9); })) << "a week later";
    ASSERT_TRUE(soon([&] { return card(swap.id) && card(swap.id)->hasFocus(); }));
    press(Qt::Key_Return);
    ContentDialog &opened = dialog();
    ASSERT_TRUE(soon([&] { return opened.isSettled(); }));
    EXPECT_EQ(opened.plan().name, u"Swap"_s);
    opened.accept();
    m_calendar->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_calendar.get()));
    view.enter(day(2026, 5, 14), swap.id);
    QSignalSpy decided(m_calendar.get(), &ContentCalendar::decided);
    press(Qt::Key_Delete);
    ASSERT_TRUE(soon([&] { return decided.size() == 1; }));
    EXPECT_TRUE(all().isEmpty());
    ASSERT_TRUE(m_commands->undo(decided.first().first().value<Event>().uid).result());
    EXPECT_EQ(all().size(), 1);

    view.enter(day(2026, 5, 14));
    press(Qt::Key_PageDown);
    settle();
    EXPECT_EQ(part<QLabel>("calendarRange").text(), u"June 2026"_s);
    press(Qt::Key_T);
    settle();
    EXPECT_EQ(view.currentDay(), day(2026, 5, 1));
    press(Qt::Key_W);
    EXPECT_EQ(m_calendar->span(), CalendarSpan::Week);
}

TEST_F(ContentTest, InTheWeekKeysMoveByAQuarterOfAnHour)
{
    const ContentPiece swap = add(plan(u"Swap"_s, at(2026, 5, 6, 9)));
    openCalendar(CalendarSpan::Week);
    show(day(2026, 5, 6));
    m_calendar->view().enter(day(2026, 5, 6), swap.id);
    QTest::keyClick(card(swap.id), Qt::Key_Down, Qt::AltModifier);
    EXPECT_TRUE(soon([&] { return piece(swap.id).plan.at == at(2026, 5, 6, 9, 15); }));
}

TEST_F(ContentTest, NPlansAnotherPieceOnTheDayOfTheFocus)
{
    openCalendar();
    EXPECT_TRUE(part<QLabel>("calendarEmpty").isVisible());
    m_calendar->view().enter(day(2026, 5, 12));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    ContentDialog &shown = dialog();
    ASSERT_TRUE(soon([&] { return shown.isSettled(); }));
    EXPECT_EQ(shown.plan().at, at(2026, 5, 12, 9));
    shown.accept();
    EXPECT_TRUE(all().isEmpty()) << "nothing was typed";
}

TEST_F(ContentTest, TodayAPieceIsPlannedForTheNextHour)
{
    openCalendar();
    m_calendar->view().enter(day(2026, 5, 1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
    ContentDialog &shown = dialog();
    ASSERT_TRUE(soon([&] { return shown.isSettled(); }));
    EXPECT_EQ(shown.plan().at, at(2026, 5, 1, 13));
    shown.accept();
}

TEST_F(ContentTest, FiltersNarrowByCampaignStateAndWords)
{
    CampaignPlan swap;
    swap.name = u"Autumn swap"_s;
    ASSERT_TRUE(m_commands->campaigns().add(swap).result());
    ContentPlan ofCampaign = plan(u"Swap"_s, at(2026, 5, 6, 9));
    ofCampaign.campaign = CampaignId(1);
    const ContentPiece first = add(ofCampaign);
    const ContentPiece second = add(plan(u"Weaving night"_s, at(2026, 5, 7, 9)));
    ASSERT_TRUE(m_commands->content().schedule(second.id).result());
    openCalendar();
    const auto shown = [this](ContentId id) { return card(id) != nullptr; };
    EXPECT_TRUE(shown(first.id) && shown(second.id));
    auto &campaigns = part<QComboBox>("calendarCampaigns");
    campaigns.setCurrentIndex(campaigns.findText(u"Autumn swap"_s));
    Q_EMIT campaigns.activated(campaigns.currentIndex());
    settle();
    EXPECT_TRUE(soon([&] { return shown(first.id) && !shown(second.id); }));
    campaigns.setCurrentIndex(0);
    Q_EMIT campaigns.activated(0);
    settle();
    auto &states = part<QComboBox>("calendarStates");
    states.setCurrentIndex(states.findData(static_cast<int>(PostState::Planned)));
    EXPECT_TRUE(soon([&] { return !shown(first.id) && shown(second.id); }));
    states.setCurrentIndex(0);
    QTest::keyClicks(&part<QLineEdit>("calendarSearch"), u"weaving"_s);
    settle();
    EXPECT_TRUE(soon([&] { return !shown(first.id) && shown(second.id); }));
    QTest::keyClicks(&part<QLineEdit>("calendarSearch"), u" nothing"_s);
    settle();
    EXPECT_TRUE(part<QLabel>("calendarEmpty").isVisible());
}

TEST_F(ContentTest, EachCardSpeaksOneSentence)
{
    const ContentPiece swap = add(plan(u"Swap"_s, at(2026, 5, 6, 9)));
    ASSERT_TRUE(m_commands->content().schedule(swap.id).result());
    ContentPlan bare;
    bare.name = u"Idea"_s;
    add(bare);
    openCalendar();
    EXPECT_EQ(card(swap.id)->accessibleName(), u"Swap, Planned, Wed 6 May 2026, 09:00, on loomcraft"_s);
    EXPECT_EQ(part<UntimedStrip>("untimedStrip").cards().first()->accessibleName(),
              u"Idea, Draft, no time yet, no channel yet"_s);
}

} // namespace
} // namespace rapport::test
