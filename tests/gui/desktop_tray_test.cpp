#include "gui/desktop/quiettimes.h"
#include "gui/desktop/trayicon.h"
#include "gui/desktop/waitingfigures.h"
#include "inbox_fixture.h"

#include <QSignalSpy>

namespace rapport::test {
namespace {

class TrayTest : public InboxTest
{
};

TEST_F(TrayTest, paintsTheCountIntoTheIcon)
{
    const auto picture = [](int count) { return TrayIcon::iconWith(count).pixmap(22, 22).toImage(); };
    EXPECT_NE(picture(0), picture(1));
    EXPECT_NE(picture(1), picture(2));
    EXPECT_EQ(picture(100), picture(250)) << "99+";
    EXPECT_FALSE(TrayIcon::iconWith(3).pixmap(64, 64).isNull());
}

TEST_F(TrayTest, offersQuietAndItsEnd)
{
    QuietTimes quiet(m_workspace.clock());
    TrayIcon tray(quiet);
    auto *action = tray.menu().findChild<QAction *>(u"trayQuiet"_s);
    ASSERT_TRUE(action);
    EXPECT_EQ(action->text(), u"Quiet for an hour"_s);
    action->trigger();
    EXPECT_TRUE(quiet.isQuiet());
    EXPECT_TRUE(action->text().startsWith(u"End the quiet"_s));
    action->trigger();
    EXPECT_FALSE(quiet.isQuiet());
    QSignalSpy next(&tray, &TrayIcon::nextRequested);
    tray.showFigures(0, 0);
    EXPECT_FALSE(tray.menu().findChild<QAction *>(u"trayNext"_s)->isEnabled());
    tray.showFigures(1, 2);
    tray.menu().findChild<QAction *>(u"trayNext"_s)->trigger();
    EXPECT_EQ(next.size(), 1);
    EXPECT_TRUE(tray.hint().contains(u'2'));
}

TEST_F(TrayTest, withoutATrayNothingHidesBehindIt)
{
    QuietTimes quiet(m_workspace.clock());
    const TrayIcon tray(quiet);
    EXPECT_FALSE(tray.isShown()) << "this platform has no tray";
    EXPECT_FALSE(TrayIcon::isKeptRunning()) << "closing ends the program unless somebody asked for more";
}

TEST_F(TrayTest, figuresFollowTheStore)
{
    WaitingFigures figures(*m_context);
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 10), ask(u"b"_s, u"Ben"_s, u"When?"_s, 5)});
    ASSERT_TRUE(soon([&] { return figures.waiting() == 2; }));
    EXPECT_EQ(figures.unread(), 2);
    m_commands->setRead(conversation(u"a"_s), true);
    ASSERT_TRUE(soon([&] { return figures.unread() == 1; }));
    EXPECT_EQ(figures.waiting(), 2);
    EXPECT_EQ(figures.unsent(), 0);
    m_outbox->reply(conversation(u"b"_s), {}, u"Soon"_s, false);
    EXPECT_TRUE(soon([&] { return figures.unsent() == 1 && figures.waiting() == 1; }));
}

} // namespace
} // namespace rapport::test
