#include "app/composition.h"

#include "gui/shell/mainwindow.h"
#include "store/accounts.h"
#include "store/outbox.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>
#include <limits>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// The program with a workspace of its own, in which an answer waits for a network.
class ClosingTest : public testing::Test
{
protected:
    ClosingTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.filePath(u"settings"_s));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.path()));
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_program.run(false, Store::Access::ReadWrite);
    }

    void addUnsent()
    {
        const auto done = m_program.store()->writeNow(WriteLane::User, [](Writer &w) -> Result<bool> {
            Account account;
            account.channel = u"nowhere"_s;
            account.name = u"Nowhere"_s;
            account.state = AccountState::Paused;
            OutboxEntry entry;
            entry.uid = Uid::create(w.nowMs());
            entry.account = store::addAccount(w, account).id;
            entry.createdAt = w.nowMs();
            entry.actor = w.actor();
            entry.action = ReplyAction{u"t"_s, u"p"_s, {}, u"Thank you"_s, {}};
            entry = store::addOutboxEntry(w, entry);
            entry.notBefore = std::numeric_limits<qint64>::max();
            store::saveOutboxEntry(w, entry);
            w.changes().outbox = true;
            return true;
        });
        ASSERT_TRUE(done);
    }
    [[nodiscard]] QMessageBox *box() const { return m_program.window()->findChild<QMessageBox *>(u"unsentBox"_s); }
    /// Closes the window until it says what has not left.
    [[nodiscard]] bool asks()
    {
        return QTest::qWaitFor([&] { return m_program.window()->isVisible() && !m_program.window()->close() && box(); },
                               5000);
    }
    void choose(QMessageBox::ButtonRole role)
    {
        QMessageBox *asked = box();
        for (QAbstractButton *button : asked->buttons()) {
            if (asked->buttonRole(button) == role) {
                button->click();
                return;
            }
        }
        FAIL() << "no such choice";
    }

    QTemporaryDir m_folder;
    Composition m_program{{m_folder.filePath(u"own"_s), m_folder.filePath(u"demo"_s)}};
};

TEST_F(ClosingTest, endsAtOnceWhereNothingWaits)
{
    QSignalSpy finished(&m_program, &Composition::finished);
    m_program.window()->close();
    EXPECT_TRUE(!finished.isEmpty() || finished.wait(6000));
    // A second time, while it ends or after, is no trouble.
    m_program.quit();
}

TEST_F(ClosingTest, saysOnceWhatHasNotLeft)
{
    addUnsent();
    // The figures come through the event loop.
    QTest::qWait(400);
    ASSERT_TRUE(asks());
    choose(QMessageBox::RejectRole);
    EXPECT_TRUE(m_program.window()->isVisible()) << "stayed";
    QTest::qWait(10);
    ASSERT_TRUE(asks());
    QSignalSpy finished(&m_program, &Composition::finished);
    choose(QMessageBox::AcceptRole);
    EXPECT_TRUE(!finished.isEmpty() || finished.wait(6000));
    EXPECT_TRUE(QSettings().value(u"window/toldOfUnsent"_s).toBool());
}

TEST_F(ClosingTest, aSignalToEndAsksNothing)
{
    addUnsent();
    QTest::qWait(400);
    QSignalSpy finished(&m_program, &Composition::finished);
    m_program.quit();
    EXPECT_TRUE(!finished.isEmpty() || finished.wait(6000));
    EXPECT_FALSE(box());
}

} // namespace
} // namespace rapport
