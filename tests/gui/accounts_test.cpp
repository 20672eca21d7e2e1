#include "gui/accounts/accountdetail.h"
#include "gui/accounts/accountdialog.h"
#include "gui/accounts/accountspage.h"
#include "gui/accounts/quarantinedialog.h"
#include "gui/accounts/removeaccountdialog.h"
#include "pages_fixture.h"
#include "store/ledger.h"
#include "sync/accountremovals.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

namespace rapport::test {
namespace {

class AccountsPageTest : public PagesTest
{
protected:
    void open()
    {
        m_page = std::make_unique<AccountsPage>(m_context);
        m_page->resize(1200, 700);
        m_page->show();
    }
    QPushButton &button(const QWidget &parent, const char *name) { return find<QPushButton>(parent, name); }
    QString text(const QWidget &parent, const char *name) { return find<QLabel>(parent, name).text(); }
    /// Waits until the page shows so many accounts.
    bool shows(int count)
    {
        return soon([&] { return find<QListWidget>(*m_page, "accounts").count() == count; });
    }
    /// Opens the dialog and goes to the form of the scripted channel.
    AccountDialog &openForm()
    {
        QTest::mouseClick(&button(*m_page, "connectChannel"), Qt::LeftButton);
        auto &opened = dialog<AccountDialog>();
        QTest::keyClick(&find<QListWidget>(opened, "channels"), Qt::Key_Return);
        return opened;
    }
    void enter(AccountDialog &form, const QString &handle, const QString &secret)
    {
        find<QLineEdit>(form, "field_handle").setText(handle);
        find<QLineEdit>(form, "field_secret").setText(secret);
        QTest::mouseClick(&button(form, "connectButton"), Qt::LeftButton);
    }

    std::unique_ptr<AccountsPage> m_page;
};

TEST_F(AccountsPageTest, emptyItSaysWhatWillBeHereAndOffersTheOneAction)
{
    open();
    EXPECT_TRUE(soon([&] { return button(*m_page, "connectFirst").isVisible(); }));
}

TEST_F(AccountsPageTest, aChannelIsConnectedThroughItsForm)
{
    open();
    AccountDialog &form = openForm();
    enter(form, u"loomcraft"_s, u"right"_s);
    ASSERT_TRUE(soon([&] { return button(form, "doneButton").isVisible(); }));
    EXPECT_TRUE(text(form, "resultTitle").contains(u"loomcraft"));
    // Memory keeps no secret beyond the program's end, and the person is told.
    EXPECT_TRUE(text(form, "resultText").contains(u"keychain"));
    QTest::mouseClick(&button(form, "doneButton"), Qt::LeftButton);

    ASSERT_EQ(accounts().size(), 1);
    const Account account = accounts().first();
    EXPECT_EQ(account.remoteId, u"did:loomcraft"_s);
    EXPECT_EQ(account.server, u"https://chirp.example"_s);
    EXPECT_EQ(account.settings.value(u"handle"_s).toString(), u"loomcraft"_s);
    EXPECT_FALSE(account.settings.contains(u"secret"_s)) << "a secret must never be stored";
    EXPECT_EQ(keptSecret(account), u"right"_s);
    EXPECT_TRUE(shows(1));
}

TEST_F(AccountsPageTest, anEmptyFieldIsNamed)
{
    open();
    AccountDialog &form = openForm();
    enter(form, u"loomcraft"_s, {});
    EXPECT_TRUE(text(form, "problem").contains(u"App password"));
    EXPECT_TRUE(accounts().isEmpty());
}

TEST_F(AccountsPageTest, aWrongPasswordIsToldAndNothingIsKept)
{
    open();
    AccountDialog &form = openForm();
    enter(form, u"loomcraft"_s, u"wrong"_s);
    ASSERT_TRUE(soon([&] { return !text(form, "problem").isEmpty(); }));
    EXPECT_TRUE(text(form, "problem").contains(u"did not accept this login"));
    EXPECT_EQ(find<QLineEdit>(form, "field_handle").text(), u"loomcraft"_s) << "what was typed stays";
    EXPECT_TRUE(accounts().isEmpty());
    enter(form, u"loomcraft"_s, u"right"_s);
    EXPECT_TRUE(soon([&] { return accounts().size() == 1; }));
}

TEST_F(AccountsPageTest, withoutANetworkItSaysSo)
{
    m_channel->offline = true;
    open();
    AccountDialog &form = openForm();
    enter(form, u"loomcraft"_s, u"right"_s);
    ASSERT_TRUE(soon([&] { return !text(form, "problem").isEmpty(); }));
    EXPECT_TRUE(text(form, "problem").contains(u"could not be reached"));
}

TEST_F(AccountsPageTest, cancellingWhileTheServerIsAskedKeepsNothing)
{
    m_channel->hold = true;
    open();
    AccountDialog &form = openForm();
    enter(form, u"loomcraft"_s, u"right"_s);
    EXPECT_TRUE(find<QWidget>(form, "progress").isVisible());
    QTest::mouseClick(&button(form, "cancel"), Qt::LeftButton);
    m_channel->hold = false;
    QTest::qWait(100);
    EXPECT_TRUE(accounts().isEmpty());
}

TEST_F(AccountsPageTest, theSameAccountIsNotConnectedTwice)
{
    addAccount(u"loomcraft"_s);
    open();
    ASSERT_TRUE(shows(1));
    AccountDialog &form = openForm();
    enter(form, u"loomcraft"_s, u"right"_s);
    ASSERT_TRUE(soon([&] { return !text(form, "problem").isEmpty(); }));
    EXPECT_TRUE(text(form, "problem").contains(u"connected already"));
    EXPECT_EQ(accounts().size(), 1);
}

TEST_F(AccountsPageTest, anAccountIsPausedAndResumed)
{
    addAccount(u"loomcraft"_s);
    open();
    ASSERT_TRUE(shows(1));
    ASSERT_TRUE(soon([&] { return button(*m_page, "pause").isEnabled(); }));
    QTest::mouseClick(&button(*m_page, "pause"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return accounts().first().state == AccountState::Paused; }));
    EXPECT_TRUE(soon([&] { return button(*m_page, "pause").text() == u"Resume"; }));
    EXPECT_FALSE(button(*m_page, "syncNow").isEnabled());
    QTest::mouseClick(&button(*m_page, "pause"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return accounts().first().state == AccountState::Active; }));
}

TEST_F(AccountsPageTest, signingInAgainTakesANewPasswordForTheSameAccountOnly)
{
    const Account before = addAccount(u"loomcraft"_s, AccountState::NeedsSignIn);
    open();
    ASSERT_TRUE(shows(1));
    ASSERT_TRUE(soon([&] { return find<QWidget>(*m_page, "problemCard").isVisible(); }));
    QTest::mouseClick(&button(*m_page, "signIn"), Qt::LeftButton);
    auto &form = dialog<AccountDialog>();
    EXPECT_EQ(form.findChild<QLineEdit *>(u"field_handle"_s), nullptr) << "who it is stays";
    find<QLineEdit>(form, "field_secret").setText(u"right"_s);
    QTest::keyClick(&find<QLineEdit>(form, "field_secret"), Qt::Key_Return);
    ASSERT_TRUE(soon([&] { return button(form, "doneButton").isVisible(); }));
    EXPECT_EQ(accounts().first().state, AccountState::Active);
    EXPECT_EQ(keptSecret(before), u"right"_s);
}

TEST_F(AccountsPageTest, removingSaysWhatIsLostAndKeepsTheHistoryUnlessToldOtherwise)
{
    const Account account = addAccount(u"loomcraft"_s);
    (void)m_secrets.write(secretKey(m_workspace.store().uid(), account), u"right"_s);
    open();
    ASSERT_TRUE(shows(1));
    ASSERT_TRUE(soon([&] { return button(*m_page, "remove").isEnabled(); }));
    QTest::mouseClick(&button(*m_page, "remove"), Qt::LeftButton);
    auto &question = dialog<RemoveAccountDialog>();
    EXPECT_TRUE(text(question, "title").contains(u"loomcraft"));
    EXPECT_TRUE(find<QRadioButton>(question, "keep").isChecked());
    QTest::mouseClick(&button(question, "remove"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return accounts().first().state == AccountState::Removed; }));
    EXPECT_EQ(keptSecret(account), QString());
    EXPECT_TRUE(shows(0));
}

TEST_F(AccountsPageTest, anAccountCanBeErasedWithEverythingOfIt)
{
    addAccount(u"loomcraft"_s);
    const AccountRemovals removals(m_workspace.store());
    open();
    ASSERT_TRUE(shows(1));
    ASSERT_TRUE(soon([&] { return button(*m_page, "remove").isEnabled(); }));
    QTest::mouseClick(&button(*m_page, "remove"), Qt::LeftButton);
    auto &question = dialog<RemoveAccountDialog>();
    find<QRadioButton>(question, "erase").click();
    QTest::mouseClick(&button(question, "remove"), Qt::LeftButton);
    EXPECT_TRUE(soon([&] { return accounts().isEmpty(); }));
}

TEST_F(AccountsPageTest, theLedgerAndTheItemsSetAsideAreShown)
{
    const Account account = addAccount(u"loomcraft"_s, AccountState::Paused);
    m_workspace.write([&](Writer &w) {
        SyncRunRecord run;
        run.account = account.id;
        run.feedKind = u"mentions"_s;
        run.startedAt = w.nowMs() - 3 * kMinuteMs;
        run.endedAt = run.startedAt + 2 * kSecondMs;
        run.received = 12;
        run.added = 3;
        run.id = store::beginRun(w, run);
        store::saveRun(w, run);
        Quarantined item;
        item.account = account.id;
        item.feedKind = u"mentions"_s;
        item.at = w.nowMs();
        item.reason = u"no author"_s;
        item.raw = R"({"text":"hm"})";
        store::quarantine(w, item);
    });
    open();
    ASSERT_TRUE(shows(1));
    const auto &runs = find<QTableView>(*m_page, "runs");
    ASSERT_TRUE(soon([&] { return runs.model()->rowCount() == 1; }));
    EXPECT_EQ(runs.model()->index(0, 0).data().toString(), u"3 min ago"_s);
    EXPECT_TRUE(text(*m_page, "received").contains(u"12"));
    ASSERT_TRUE(button(*m_page, "quarantined").isVisible());
    QTest::mouseClick(&button(*m_page, "quarantined"), Qt::LeftButton);
    auto &items = dialog<QuarantineDialog>();
    EXPECT_TRUE(find<QPlainTextEdit>(items, "raw").toPlainText().contains(u"\"hm\""));
}

} // namespace
} // namespace rapport::test
