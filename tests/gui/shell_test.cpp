#include "gui/accounts/accountspage.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/outboxdialog.h"
#include "gui/shell/statusbar.h"
#include "gui/shell/statustext.h"
#include "gui/theme/theme.h"
#include "gui/welcome/welcomepage.h"
#include "pages_fixture.h"
#include "store/outbox.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace rapport::test {
namespace {

TEST(StatusText, saysHowTheSyncStands)
{
    const qint64 now = 1'777'629'600'000;
    SyncFacts base;
    base.accounts = 2;
    base.active = 2;
    base.lastSuccessAt = now - 12'000;
    const auto with = [&base](auto change) {
        SyncFacts facts = base;
        change(facts);
        return facts;
    };
    const std::pair<SyncFacts, const char *> cases[] = {
        {base, "Synced 12 s ago"},
        {with([](SyncFacts &f) { f.lastSuccessAt = 0; }), "Not synced yet"},
        {with([](SyncFacts &f) { f.running = 1; }), "Syncing…"},
        {with([](SyncFacts &f) { f.online = false; }), "Offline — your work is kept"},
        {with([](SyncFacts &f) { f.holdsLock = false; }), "Another Rapport window is syncing this workspace"},
        {with([](SyncFacts &f) { f.active = 0; }), "Syncing is paused"},
        {with([](SyncFacts &f) { f.readOnly = true; }), "Read only"},
        {with([](SyncFacts &f) { f.newerSchema = f.readOnly = true; }), "Read only: made by a newer Rapport"},
        {with([](SyncFacts &f) { f.accounts = 0; }), "No account connected"},
        {with([](SyncFacts &f) { f.demo = true; }), "Nothing to sync"},
    };
    for (const auto &[facts, text] : cases)
        EXPECT_EQ(syncStatusLine(facts, now).text, QString::fromUtf8(text));
    EXPECT_TRUE(syncStatusLine(with([](SyncFacts &f) { f.needSignIn = 1; }), now).text.contains(u"sign in"));
    EXPECT_EQ(syncStatusLine(with([](SyncFacts &f) { f.failing = 1; }), now).token, theme::Token::Warn);
}

TEST(StatusText, saysTheWorstOfTheOutbox)
{
    EXPECT_EQ(outboxStatusLine({}).text, u"Outbox empty"_s);
    EXPECT_EQ(outboxStatusLine({.waiting = 2}).text, u"2 waiting to be sent"_s);
    EXPECT_EQ(outboxStatusLine({.waiting = 2, .failed = 1}).text, u"1 could not be sent"_s);
    EXPECT_EQ(outboxStatusLine({.waiting = 2, .unsure = 1}).token, theme::Token::Warn);
    EXPECT_EQ(outboxStatusLine({.waiting = 2, .held = 1, .later = 3}).text, u"1 held back"_s);
    EXPECT_EQ(outboxStatusLine({.waiting = 2, .later = 3}).text, u"2 waiting to be sent"_s);
    EXPECT_EQ(outboxStatusLine({.later = 3}).text, u"3 to be sent later"_s);
}

class ShellTest : public PagesTest
{
protected:
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_context);
        auto *second = new QPushButton(u"A page"_s);
        second->setObjectName(u"secondPage"_s);
        m_window->addPage(u"accounts"_s, u"Accounts"_s, "manage_accounts", NavigationRail::Place::Bottom,
                          [this] { return new AccountsPage(m_context); });
        m_window->addPage(u"second"_s, u"Second"_s, "inbox", NavigationRail::Place::Top, [second] { return second; });
        m_window->addHiddenPage(u"welcome"_s, [this] { return new WelcomePage(m_workspace.folder()); });
        m_window->showPage(u"accounts"_s);
        m_window->show();
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }
    QString status(const char *name) { return find<QToolButton>(*m_window, name).text(); }
    OutboxEntry addToOutbox(const Account &account, OutboxState state)
    {
        return m_workspace.write([&](Writer &w) {
            OutboxEntry entry;
            entry.uid = Uid::create(w.nowMs());
            entry.createdAt = w.nowMs();
            entry.account = account.id;
            entry.actor = w.actor();
            entry.state = state;
            entry.action = ReplyAction{u"t"_s, u"p"_s, {}, u"Thank you"_s, {}};
            if (state == OutboxState::Failed) {
                entry.errorKind = errorKindName(ErrorKind::Rejected);
                entry.errorDetail = u"312 of 300 graphemes"_s;
            }
            entry = store::addOutboxEntry(w, entry);
            store::saveOutboxEntry(w, entry);
            w.changes().outbox = true;
            return entry;
        });
    }

    std::unique_ptr<MainWindow> m_window;
};

TEST_F(ShellTest, pagesAreReachedByTheRailAndByTheKeyboard)
{
    open();
    QTest::mouseClick(&find<QAbstractButton>(*m_window, "rail_second"), Qt::LeftButton);
    EXPECT_EQ(m_window->currentPage(), u"second"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(m_window->currentPage(), u"accounts"_s);
    m_window->showPage(u"no such page"_s);
    EXPECT_EQ(m_window->currentPage(), u"accounts"_s);
    m_window->showPage(u"welcome"_s);
    EXPECT_FALSE(find<QAbstractButton>(*m_window, "rail_accounts").isChecked());
}

TEST_F(ShellTest, f6GoesAroundThePartsOfTheWindow)
{
    open();
    find<QAbstractButton>(*m_window, "rail_accounts").setFocus();
    QSet<QWidget *> parts;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        for (const char *name : {"navigationRail", "pages", "statusBar"}) {
            auto &part = find<QWidget>(*m_window, name);
            if (part.isAncestorOf(QApplication::focusWidget()))
                parts.insert(&part);
        }
    }
    EXPECT_EQ(parts.size(), 3);
}

TEST_F(ShellTest, badgesAreSpokenToo)
{
    open();
    m_window->setBadge(u"second"_s, 14);
    EXPECT_TRUE(find<QAbstractButton>(*m_window, "rail_second").accessibleName().contains(u"14"));
    m_window->setBadge(u"second"_s, 0);
    EXPECT_EQ(find<QAbstractButton>(*m_window, "rail_second").accessibleName(), u"Second"_s);
}

TEST_F(ShellTest, theStatusBarFollowsTheStore)
{
    open();
    EXPECT_TRUE(soon([&] { return status("syncStatus") == u"No account connected"; }));
    const Account account = addAccount(u"loomcraft"_s, AccountState::Paused);
    EXPECT_TRUE(soon([&] { return status("syncStatus") == u"Syncing is paused"; }));
    EXPECT_FALSE(find<QToolButton>(*m_window, "demoMark").isVisible());
    addToOutbox(account, OutboxState::Queued);
    EXPECT_TRUE(soon([&] { return status("outboxStatus") == u"1 waiting to be sent"; }));
}

TEST_F(ShellTest, theOutboxListsWhatFailedAndLetsItBeTriedAgain)
{
    const Account account = addAccount(u"loomcraft"_s, AccountState::Paused);
    const OutboxEntry failed = addToOutbox(account, OutboxState::Failed);
    OutboxDialog outbox(m_context);
    outbox.show();
    auto &entries = find<QListWidget>(outbox, "entries");
    ASSERT_TRUE(soon([&] { return entries.count() == 1; }));
    EXPECT_TRUE(entries.item(0)->text().contains(u"Thank you"));
    EXPECT_TRUE(find<QLabel>(outbox, "detail").text().contains(u"312 of 300"));
    ASSERT_TRUE(find<QPushButton>(outbox, "retry").isEnabled());
    QTest::mouseClick(&find<QPushButton>(outbox, "retry"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] {
        return m_workspace.read([&](Reader &r) { return store::outboxEntry(r, failed.id)->state; }) !=
               OutboxState::Failed;
    }));
}

TEST_F(ShellTest, anEmptyOutboxSaysWhatItIsFor)
{
    OutboxDialog outbox(m_context);
    outbox.show();
    EXPECT_TRUE(soon([&] { return find<QLabel>(outbox, "emptyText").isVisible(); }));
}

TEST_F(ShellTest, theWindowComesBackWhereItWas)
{
    open();
    m_window->resize(900, 620);
    m_window->close();
    m_window.reset();
    open();
    EXPECT_EQ(m_window->size(), QSize(900, 620));
}

TEST_F(ShellTest, closingTellsOnce)
{
    open();
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    m_window->close();
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(ShellTest, welcomeOffersTwoWaysAndSaysWhereDataLives)
{
    WelcomePage page(m_workspace.folder());
    page.resize(1200, 800);
    page.show();
    QSignalSpy connecting(&page, &WelcomePage::connectRequested);
    QSignalSpy demo(&page, &WelcomePage::demoRequested);
    QSignalSpy stop(&page, &WelcomePage::demoStopRequested);
    EXPECT_TRUE(find<QLabel>(page, "place").text().contains(m_workspace.folder()));
    QTest::mouseClick(&find<QAbstractButton>(page, "connectChannel"), Qt::LeftButton);
    EXPECT_EQ(connecting.count(), 1);
    EXPECT_FALSE(find<QProgressBar>(page, "progress").isVisible());
    find<QAbstractButton>(page, "exploreDemo").setFocus();
    QTest::keyClick(&find<QAbstractButton>(page, "exploreDemo"), Qt::Key_Space);
    EXPECT_EQ(demo.count(), 1);
    EXPECT_TRUE(find<QProgressBar>(page, "progress").isVisible());
    page.showDemoProgress(0.5, 10'000);
    EXPECT_EQ(find<QProgressBar>(page, "progress").value(), 500);
    QTest::mouseClick(&find<QPushButton>(page, "stop"), Qt::LeftButton);
    EXPECT_EQ(stop.count(), 1);
    page.showDemoProblem(u"The disk is full."_s);
    EXPECT_FALSE(find<QProgressBar>(page, "progress").isVisible());
    EXPECT_TRUE(find<QLabel>(page, "problem").isVisible());
}

/// Walks through everything that can get the focus.
TEST_F(ShellTest, everyFocusableControlHasANameForScreenReaders)
{
    addAccount(u"loomcraft"_s, AccountState::Paused);
    open();
    ASSERT_TRUE(soon([&] { return find<QListWidget>(*m_window, "accounts").count() == 1; }));
    OutboxDialog outbox(m_context);
    outbox.show();
    for (QWidget *root : {static_cast<QWidget *>(m_window.get()), static_cast<QWidget *>(&outbox)}) {
        for (QWidget *widget : root->findChildren<QWidget *>()) {
            const auto *area = qobject_cast<QAbstractScrollArea *>(widget->parentWidget());
            const bool isPartOfAnother = area && area->viewport() == widget;
            if (!(widget->focusPolicy() & Qt::TabFocus) || isPartOfAnother || widget->focusProxy())
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(spoken, nullptr);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << " " << qPrintable(widget->objectName());
            EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
        }
    }
}

TEST_F(ShellTest, lightAndDarkSwitchWhileTheWindowIsOpen)
{
    open();
    theme::setScheme(theme::Scheme::Light);
    const QColor light = m_window->grab().toImage().pixelColor(5, 200);
    theme::setScheme(theme::Scheme::Dark);
    QCoreApplication::processEvents();
    const QColor dark = m_window->grab().toImage().pixelColor(5, 200);
    theme::setScheme(theme::Scheme::Light);
    EXPECT_EQ(light, theme::color(theme::Token::Surface, theme::Scheme::Light));
    EXPECT_EQ(dark, theme::color(theme::Token::Surface, theme::Scheme::Dark));
}

} // namespace
} // namespace rapport::test
