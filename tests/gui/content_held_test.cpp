// Posts whose time passed while the program was closed: nothing leaves before somebody was asked.
#include "content_fixture.h"
#include "gui/content/heldbar.h"
#include "gui/content/heldquestion.h"
#include "gui/later/momentdialog.h"
#include "gui/shell/outboxdialog.h"

#include <QListWidget>

namespace rapport::test {
namespace {

class HeldContent : public ContentTest
{
protected:
    /// Planned, and its time passed while nothing ran.
    ContentPiece held(const QString &name)
    {
        const ContentPiece made = add(plan(name, now() + 2 * 60 * kMinuteMs));
        EXPECT_TRUE(m_commands->content().schedule(made.id).result());
        return made;
    }
    void startAgain()
    {
        m_workspace.clock().advance(2 * kDayMs);
        ASSERT_TRUE(m_workspace.store().writeNow(WriteLane::User, [](Writer &w) { return Outbox::recover(w); }));
    }
};

TEST_F(HeldContent, TheNextStartAsksAndEachAnswerSettlesOne)
{
    const ContentPiece first = held(u"First"_s);
    const ContentPiece second = held(u"Second"_s);
    const ContentPiece third = held(u"Third"_s);
    startAgain();
    EXPECT_EQ(piece(first.id).posts.first().state, PostState::Held);
    QWidget window;
    HeldQuestion::ask(*m_context, &window);
    auto &question = dialog<HeldQuestion>();
    const auto press = [&](const char *what, const ContentPiece &one) {
        inside<QPushButton>(question, qPrintable(QLatin1StringView(what) + QString::number(one.id.value))).click();
    };
    press("heldPublish", first);
    EXPECT_TRUE(soon([&] { return piece(first.id).posts.first().state == PostState::Leaving; }));
    press("heldTakeBack", second);
    EXPECT_TRUE(soon([&] { return piece(second.id).posts.first().state == PostState::Draft; }));
    QMenu &times = *inside<QPushButton>(question, qPrintable(u"heldLater%1"_s.arg(third.id.value))).menu();
    Q_EMIT times.aboutToShow();
    times.actions().first()->trigger();
    EXPECT_TRUE(soon([&] { return piece(third.id).posts.first().state == PostState::Planned; }));
    EXPECT_EQ(piece(third.id).plan.at, now() + 60 * kMinuteMs) << "in an hour";
    EXPECT_TRUE(soon([&] { return window.findChild<HeldQuestion *>() == nullptr; })) << "nothing is left to ask";
}

TEST_F(HeldContent, AnotherTimeIsOneOfTheCalendarsZone)
{
    setZone("Pacific/Auckland");
    const ContentPiece late = held(u"Late"_s);
    startAgain();
    openCalendar();
    QMenu &times = *part<QPushButton>(qPrintable(u"heldLater%1"_s.arg(late.id.value))).menu();
    Q_EMIT times.aboutToShow();
    const qint64 tomorrow = m_days.momentOf(m_days.dayOf(now()) + 1, QTime(9, 0));
    inside<QAction>(times, "otherSendTime").trigger();
    auto &dialog = ContentTest::dialog<MomentDialog>();
    EXPECT_TRUE(inside<QLabel>(dialog, "sendMoment").text().contains(u"09:00"_s));
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_TRUE(soon([&] { return piece(late.id).plan.at == tomorrow; }));
}

TEST_F(HeldContent, WithNothingHeldNobodyIsAsked)
{
    add(plan(u"Draft"_s, now() + kDayMs));
    QWidget window;
    HeldQuestion::ask(*m_context, &window);
    EXPECT_TRUE(soon([&] { return window.findChild<HeldQuestion *>() == nullptr; }));
}

TEST_F(HeldContent, TheCalendarAsksToo)
{
    const ContentPiece late = held(u"Late"_s);
    startAgain();
    openCalendar();
    EXPECT_TRUE(part<HeldBar>("heldBar").isVisible());
    EXPECT_TRUE(card(late.id)->accessibleName().contains(u"Held"_s));
    part<QPushButton>(qPrintable(u"heldTakeBack%1"_s.arg(late.id.value))).click();
    EXPECT_TRUE(soon([&] { return !part<HeldBar>("heldBar").isVisible(); }));
}

TEST_F(HeldContent, ManyLeaveRoomForTheDays)
{
    for (int i = 0; i < 5; ++i)
        held(u"Piece %1"_s.arg(i));
    startAgain();
    openCalendar();
    auto &bar = part<HeldBar>("heldBar");
    EXPECT_EQ(bar.findChildren<QWidget *>(u"heldCard"_s).size(), 3);
    EXPECT_TRUE(inside<QLabel>(bar, "heldMore").text().startsWith(u"2 more"_s));
}

TEST_F(HeldContent, TheOutboxCallsAPostAPost)
{
    const ContentPiece made = add(plan(u"Swap"_s, at(2026, 5, 2, 9)));
    ASSERT_TRUE(m_commands->content().schedule(made.id).result());
    OutboxDialog outbox(*m_context);
    auto &entries = inside<QListWidget>(outbox, "entries");
    ASSERT_TRUE(soon([&] { return entries.count() == 1; }));
    EXPECT_TRUE(entries.item(0)->text().startsWith(u"Post: Bring a draft"_s)) << qPrintable(entries.item(0)->text());
    EXPECT_TRUE(entries.item(0)->text().contains(u"Post planned for "_s)) << qPrintable(entries.item(0)->text());
}

} // namespace
} // namespace rapport::test
