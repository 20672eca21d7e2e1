#include "gui/appearance.h"
#include "gui/desktop/notices.h"
#include "gui/desktop/quiettimes.h"
#include "gui/desktop/trayicon.h"
#include "gui/levels/duewatch.h"
#include "gui/settings/settingspage.h"
#include "gui/theme/motion.h"
#include "gui/theme/schemewish.h"
#include "gui/theme/theme.h"
#include "inbox_fixture.h"
#include "store/rollups.h"
#include "store/triage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QTimeEdit>

namespace rapport::test {
namespace {

class SettingsTest : public InboxTest
{
protected:
    SettingsTest() : m_quiet(m_workspace.clock()), m_tray(m_quiet), m_settingsPage(*m_context, m_quiet, m_tray)
    {
        m_settingsPage.resize(900, 700);
        m_settingsPage.show();
    }

    template<class W>
    [[nodiscard]] W &control(const char *name)
    {
        W *found = m_settingsPage.findChild<W *>(QLatin1StringView(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }
    void choose(const char *name, int index)
    {
        auto &box = control<QComboBox>(name);
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }

    QuietTimes m_quiet;
    TrayIcon m_tray;
    SettingsPage m_settingsPage;
};

TEST_F(SettingsTest, figuresHaveTheirDaysInAChosenZone)
{
    auto &box = control<QComboBox>("figureZone");
    EXPECT_GT(box.count(), 200);
    ASSERT_GE(box.findData(QByteArray("Asia/Tokyo")), 0);
    choose("figureZone", box.findData(QByteArray("Asia/Tokyo")));
    const auto zone = [this] { return m_workspace.read([](Reader &r) { return store::reportZone(r).id(); }); };
    EXPECT_TRUE(soon([&] { return zone() == "Asia/Tokyo"; }));
    EXPECT_EQ(box.currentData().toByteArray(), "Asia/Tokyo");
}

TEST_F(SettingsTest, eachIsInForceAtOnceAndKept)
{
    control<QCheckBox>("tellNews").click();
    EXPECT_FALSE(NoticeWishes::kept().news);
    EXPECT_TRUE(NoticeWishes::kept().words);
    control<QCheckBox>("tellWords").click();
    EXPECT_FALSE(NoticeWishes::kept().words);
    control<QCheckBox>("tellDue").click();
    EXPECT_FALSE(DueWatch::isWanted());
    control<QCheckBox>("trayStays").click();
    EXPECT_TRUE(TrayIcon::isKeptRunning());
    control<QCheckBox>("trayIcon").click();
    EXPECT_FALSE(TrayIcon::isWanted());
    EXPECT_FALSE(control<QCheckBox>("trayStays").isEnabled()) << "there would be no way back";
    choose("scale", 3);
    EXPECT_EQ(appearance::scale(), 125);
    choose("language", 2);
    EXPECT_EQ(appearance::keptLanguage(), u"de"_s);
}

TEST_F(SettingsTest, quietHoursAreSetByTheirTimes)
{
    EXPECT_FALSE(control<QTimeEdit>("quietFrom").isEnabled());
    control<QCheckBox>("quietHours").click();
    control<QTimeEdit>("quietFrom").setTime(QTime(21, 30));
    control<QTimeEdit>("quietTo").setTime(QTime(7, 15));
    EXPECT_EQ(m_quiet.hours(), (QuietHours{true, QTime(21, 30), QTime(7, 15)}));
    control<QPushButton>("quietNow").click();
    EXPECT_TRUE(m_quiet.askedUntil() != 0);
    EXPECT_TRUE(control<QPushButton>("quietNow").text().startsWith(u"End the quiet"_s));
}

TEST_F(SettingsTest, whatAnAnswerLeavesIsTheWorkspaces)
{
    choose("onceAnswered", 1);
    EXPECT_TRUE(soon([&] {
        return m_workspace.read([](Reader &r) { return store::stateOnceAnswered(r); }) == ConversationState::Closed;
    }));
}

TEST_F(SettingsTest, lightAndDarkSwitchAtOnce)
{
    using theme::Scheme;
    choose("theme", 2);
    EXPECT_EQ(theme::scheme(), Scheme::Dark);
    EXPECT_EQ(theme::schemeWish(), theme::SchemeWish::Dark);
    choose("theme", 1);
    EXPECT_EQ(theme::scheme(), Scheme::Light);
    choose("theme", 0);
    EXPECT_EQ(theme::schemeWish(), theme::SchemeWish::System);
}

TEST_F(SettingsTest, nothingMovesForWhoWantsNoMotion)
{
    choose("motion", 1);
    EXPECT_TRUE(theme::isMotionReduced());
    EXPECT_FALSE(QApplication::isEffectEnabled(Qt::UI_AnimateMenu));
    choose("motion", 0);
    EXPECT_FALSE(theme::isMotionReduced());
}

TEST_F(SettingsTest, aSettingIsFoundByItsWords)
{
    auto &search = control<QLineEdit>("settingsSearch");
    search.setText(u"dark"_s);
    EXPECT_TRUE(control<QComboBox>("theme").isVisible());
    EXPECT_FALSE(control<QCheckBox>("tellNews").isVisible());
    search.setText(u"NOTIFICATIONS due"_s);
    EXPECT_TRUE(control<QCheckBox>("tellDue").isVisible());
    EXPECT_FALSE(control<QComboBox>("theme").isVisible());
    search.setText(u"no such thing"_s);
    EXPECT_TRUE(control<QLabel>("noSetting").isVisible());
    search.clear();
    EXPECT_TRUE(control<QComboBox>("theme").isVisible());
    EXPECT_FALSE(control<QLabel>("noSetting").isVisible());
}

TEST_F(SettingsTest, everyControlIsNamedAndReachedByTheKeyboard)
{
    int controls = 0;
    for (QWidget *widget : m_settingsPage.findChildren<QWidget *>()) {
        if (!qobject_cast<QAbstractButton *>(widget) && !qobject_cast<QComboBox *>(widget) &&
            !qobject_cast<QTimeEdit *>(widget))
            continue;
        if (widget->objectName().startsWith(u"qt_"_s) || qobject_cast<QToolButton *>(widget))
            continue; // a part of a field
        ++controls;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        EXPECT_FALSE(
            (button && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName()).isEmpty())
            << qPrintable(widget->objectName());
        EXPECT_TRUE(widget->focusPolicy() & Qt::TabFocus) << qPrintable(widget->objectName());
    }
    EXPECT_GT(controls, 15);
}

TEST_F(SettingsTest, languageAndSizeCanBeAskedForFromOutside)
{
    appearance::keepLanguage(u"de"_s);
    EXPECT_EQ(appearance::language(), u"de"_s);
    EXPECT_EQ(appearance::locale().language(), QLocale::German);
    qputenv("RAPPORT_LANGUAGE", "ar");
    EXPECT_EQ(appearance::locale().language(), QLocale::Arabic);
    qunsetenv("RAPPORT_LANGUAGE");
    QSettings().setValue(u"appearance/scale"_s, 100000);
    EXPECT_EQ(appearance::scale(), 250) << "a window that nobody could use";
}

class PlaceTest : public InboxTest
{
};

TEST_F(PlaceTest, theWindowComesBackToWhereSomebodyWas)
{
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Where?"_s, 10), ask(u"b"_s, u"Ben"_s, u"When?"_s, 5)});
    openPage();
    pick(u"b"_s);
    restart();
    openPage();
    EXPECT_TRUE(soon([&] { return subject() == u"When?"; }));
    // Another workspace has no such place, and one that is gone is no trouble.
    InboxPlace gone;
    gone.conversation = ConversationId(99'999);
    gone.view.kind = InboxView::Kind::Tag;
    gone.view.tag = u"gone"_s;
    restart();
    gone.keep(m_workspace.store().uid());
    openPage();
    EXPECT_TRUE(soon([&] { return !subject().isEmpty(); }));
}

} // namespace
} // namespace rapport::test
