// Answers that leave at a chosen time: choosing it, and deciding about them until then.
#include "gui/later/momentdialog.h"
#include "gui/later/plannedbar.h"
#include "gui/later/sendtimes.h"
#include "gui/shell/outboxdialog.h"
#include "store/outbox.h"
#include "store/worklog.h"
#include "writing_fixture.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimeZone>
#include <QToolButton>
#include <algorithm>

namespace rapport::test {
namespace {

class LaterTest : public WritingTest
{
protected:
    OutboxEntry plan(qint64 at)
    {
        Answer answer;
        answer.text = u"The grey one"_s;
        answer.sendAt = at;
        QFuture<Result<OutboxEntry>> queued = m_outbox.reply(m_conversation, answer);
        queued.waitForFinished();
        EXPECT_TRUE(queued.result());
        return queued.result().value_or(OutboxEntry{});
    }
    [[nodiscard]] OutboxEntry entry(OutboxId id)
    {
        return m_workspace.read([id](Reader &r) { return store::outboxEntry(r, id).value_or(OutboxEntry{}); });
    }
};

TEST(SendTimes, AreHoursThatAreStillToCome)
{
    const QTimeZone berlin("Europe/Berlin");
    const struct
    {
        QDateTime now;
        qsizetype count;
    } table[] = {
        {QDateTime(QDate(2026, 11, 18), QTime(10, 0), berlin), 4},  // a Wednesday morning
        {QDateTime(QDate(2026, 11, 18), QTime(17, 30), berlin), 3}, // too late for this evening
        {QDateTime(QDate(2026, 11, 22), QTime(10, 0), berlin), 3},  // a Sunday: Monday is tomorrow
        {QDateTime(QDate(2026, 10, 24), QTime(23, 30), berlin), 3}, // summer time ends in this night
        {QDateTime(QDate(2026, 3, 28), QTime(23, 30), berlin), 3},  // and begins in this one
    };
    for (const auto &row : table) {
        SCOPED_TRACE(row.now.toString(Qt::ISODate).toStdString());
        const QList<SendTime> times = sendTimes(row.now);
        EXPECT_EQ(times.size(), row.count);
        for (const SendTime &time : times) {
            EXPECT_GT(time.at, row.now.toMSecsSinceEpoch());
            EXPECT_FALSE(time.label.isEmpty());
        }
        const auto isTomorrow = [](const SendTime &time) { return time.label.startsWith(u"Tomorrow"_s); };
        const auto found = std::find_if(times.begin(), times.end(), isTomorrow);
        ASSERT_NE(found, times.end());
        const QDateTime tomorrow = QDateTime::fromMSecsSinceEpoch(found->at, berlin);
        EXPECT_EQ(tomorrow.time(), QTime(9, 0)) << "whatever the clocks do in between";
        EXPECT_EQ(tomorrow.date(), row.now.date().addDays(1));
    }
}

TEST(SendTimes, AreSaidAsPeopleSayThem)
{
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 0));
    const auto said = [&now](const QDateTime &at) {
        return sendTimeText(at.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
    };
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 22), QTime(17, 30))).startsWith(u"today"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 23), QTime(9, 0))).startsWith(u"tomorrow"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 21), QTime(9, 0))).startsWith(u"yesterday"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 25), QTime(9, 0))).startsWith(u"Wednesday"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 12, 24), QTime(9, 0))).startsWith(u"24 Dec"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2027, 1, 2), QTime(9, 0))).contains(u"2027"_s));
    EXPECT_TRUE(said(QDateTime(QDate(2026, 11, 2), QTime(9, 0))).startsWith(u"2 Nov"_s));
}

TEST(SendTimes, AnyOtherTimeCanBeNamed)
{
    const qint64 now = QDateTime(QDate(2026, 11, 22), QTime(10, 0)).toMSecsSinceEpoch();
    QWidget window;
    QMenu menu;
    QList<qint64> chosen;
    fillSendTimes(
        &menu, &window, [now] { return now; }, [&chosen](qint64 at) { chosen.append(at); });
    menu.popup(QPoint());
    ASSERT_GE(menu.actions().size(), 4);
    menu.actions().first()->trigger();
    EXPECT_EQ(chosen, QList<qint64>{now + kHourMs});
    QAction *other = menu.findChild<QAction *>(u"otherSendTime"_s);
    ASSERT_TRUE(other);
    other->trigger();
    auto *dialog = window.findChild<MomentDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_FALSE(dialog->findChild<QLabel *>(u"sendMoment"_s)->text().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_EQ(chosen.size(), 2);
    EXPECT_EQ(chosen.last(), QDateTime(QDate(2026, 11, 23), QTime(9, 0)).toMSecsSinceEpoch());
    menu.close();
}

TEST_F(LaterTest, AnAnswerForLaterSaysWhenItLeavesAndCanBeDecidedAbout)
{
    const qint64 at = m_workspace.clock().nowMs() + 2 * kDayMs;
    const OutboxEntry planned = plan(at);
    PlannedBar bar(m_context);
    QSignalSpy said(&bar, &PlannedBar::said);
    bar.resize(700, 200);
    bar.open(m_conversation);
    ASSERT_TRUE(soon([&] { return !bar.isHidden(); }));
    EXPECT_EQ(find<QLabel>(bar, "plannedText").text(), u"The grey one"_s);
    EXPECT_EQ(find<QLabel>(bar, "plannedState").text(),
              u"Sends %1"_s.arg(sendTimeText(at, m_workspace.clock().nowMs())));
    QMenu *times = find<QPushButton>(bar, "plannedChange").menu();
    times->popup(QPoint());
    times->actions().first()->trigger();
    times->close();
    ASSERT_TRUE(soon([&] { return entry(planned.id).sendAt == m_workspace.clock().nowMs() + kHourMs; }));
    EXPECT_TRUE(soon([&] { return said.count() == 1; }));

    m_workspace.write([&](Writer &w) {
        OutboxEntry held = *store::outboxEntry(w, planned.id);
        held.hold = OutboxHold::News;
        store::saveOutboxEntry(w, held);
    });
    ASSERT_TRUE(soon([&] {
        const QList<QLabel *> states = bar.findChildren<QLabel *>(u"plannedState"_s);
        return !states.isEmpty() && states.last()->text().startsWith(u"Held back"_s);
    }));
    bar.open({});
    EXPECT_TRUE(bar.isHidden());
    bar.open(m_conversation);
    ASSERT_TRUE(soon([&] { return !bar.isHidden(); }));
    QTest::mouseClick(bar.findChildren<QPushButton *>(u"plannedTakeBack"_s).last(), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return said.count() == 2; }));
    EXPECT_EQ(entry(planned.id).state, OutboxState::Cancelled);
    EXPECT_TRUE(soon([&] { return bar.isHidden(); }));
}

TEST_F(LaterTest, TheOutboxListsWhatLeavesLaterAndSendsItNow)
{
    const OutboxEntry planned = plan(m_workspace.clock().nowMs() + kDayMs);
    OutboxDialog outbox(m_context);
    outbox.show();
    auto &entries = find<QListWidget>(outbox, "entries");
    ASSERT_TRUE(soon([&] { return entries.count() == 1; }));
    EXPECT_TRUE(entries.item(0)->text().contains(u"Sends "_s));
    EXPECT_FALSE(find<QPushButton>(outbox, "retry").isVisible());
    QTest::mouseClick(&find<QPushButton>(outbox, "sendNow"), Qt::LeftButton);
    ASSERT_TRUE(soon([&] { return !entry(planned.id).isPlanned(); }));
    EXPECT_TRUE(soon([&] { return !find<QPushButton>(outbox, "sendNow").isVisible(); }));
}

} // namespace
} // namespace rapport::test
