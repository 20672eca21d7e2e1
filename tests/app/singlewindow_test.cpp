#include "app/singlewindow.h"

#include <QDir>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

class SingleWindowTest : public testing::Test
{
protected:
    SingleWindowTest()
    {
        // Sockets of this test alone.
        QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
    }

    /// The one socket that is there.
    [[nodiscard]] QString socket() const
    {
        const QStringList found = QDir(m_runtime.path()).entryList(QDir::System | QDir::Files);
        return found.isEmpty() ? QString() : m_runtime.filePath(found.first());
    }

    QTemporaryDir m_runtime;
    QTemporaryDir m_workspace;
};

TEST_F(SingleWindowTest, TheSecondIsToldAndBringsTheFirstToTheFront)
{
    SingleWindow first(m_workspace.path());
    ASSERT_TRUE(first.claim());
    QSignalSpy called(&first, &SingleWindow::called);

    SingleWindow second(m_workspace.path() + u"/."_s);
    const Result<> refused = second.claim();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Busy);
    QSignalSpy answered(&second, &SingleWindow::answered);
    second.call();
    ASSERT_TRUE(answered.wait(3000));
    EXPECT_TRUE(answered.first().first().toBool());
    EXPECT_EQ(called.size(), 1);
}

TEST_F(SingleWindowTest, TheFirstIsToldWhereALinkLeads)
{
    SingleWindow first(m_workspace.path());
    ASSERT_TRUE(first.claim());
    QSignalSpy called(&first, &SingleWindow::called);
    SingleWindow second(m_workspace.path());
    QSignalSpy answered(&second, &SingleWindow::answered);
    const QString link = u"rapport://conversation/018f3b2e-1111-7222-8333-444455556666/at%3A%2F%2Fx"_s;
    second.call(link);
    ASSERT_TRUE(answered.wait(3000));
    EXPECT_TRUE(answered.first().first().toBool());
    ASSERT_EQ(called.size(), 1);
    EXPECT_EQ(called.first().first().toString(), link);
    SingleWindow third(m_workspace.path());
    QSignalSpy refused(&third, &SingleWindow::answered);
    third.call(u"rapport://close/018f3b2e-1111-7222-8333-444455556666/x"_s);
    ASSERT_TRUE(refused.wait(3000));
    EXPECT_FALSE(refused.first().first().toBool()) << "what is no link is not heard";
    EXPECT_EQ(called.size(), 1);
}

TEST_F(SingleWindowTest, TheWorkspaceIsFreeWhenTheFirstIsGone)
{
    {
        SingleWindow first(m_workspace.path());
        ASSERT_TRUE(first.claim());
    }
    SingleWindow second(m_workspace.path());
    EXPECT_TRUE(second.claim());
}

TEST_F(SingleWindowTest, NothingIsLeftOfOneThatWasKilled)
{
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        EngineLock lock(m_workspace.path(), EngineLock::Right::Window);
        if (!lock.acquire())
            _exit(1);
        raise(SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    SingleWindow next(m_workspace.path());
    EXPECT_TRUE(next.claim());
}

TEST_F(SingleWindowTest, WhatIsNotTheOneWordIsNotHeard)
{
    SingleWindow window(m_workspace.path());
    ASSERT_TRUE(window.claim());
    ASSERT_FALSE(socket().isEmpty());
    QSignalSpy called(&window, &SingleWindow::called);
    for (const QByteArray &words : {QByteArray("quit\nnow"), QByteArray(1'000'000, 'x'), QByteArray("SHOW\nshow\n"),
                                    QByteArray("show rapport://quit\n"), QByteArray("show \n")}) {
        QLocalSocket stranger;
        QSignalSpy gone(&stranger, &QLocalSocket::disconnected);
        stranger.connectToServer(socket());
        stranger.write(words);
        EXPECT_TRUE(gone.wait(4000)) << "and it is not kept waiting";
    }
    EXPECT_EQ(called.size(), 0);
    // Those who say nothing do not keep others out.
    std::vector<std::unique_ptr<QLocalSocket>> silent;
    for (int i = 0; i < 20; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(socket());
    }
    SingleWindow second(m_workspace.path());
    QSignalSpy answered(&second, &SingleWindow::answered);
    second.call();
    ASSERT_TRUE(answered.wait(4000));
    EXPECT_TRUE(answered.first().first().toBool());
}

TEST_F(SingleWindowTest, AFolderThatCannotBeWrittenIsNobodysToClaim)
{
    SingleWindow window(m_workspace.path() + u"/missing"_s);
    EXPECT_TRUE(window.claim());
}

TEST_F(SingleWindowTest, SaysWhenTheOtherCannotBeReached)
{
    EngineLock elsewhere(m_workspace.path(), EngineLock::Right::Window);
    ASSERT_TRUE(elsewhere.acquire());
    SingleWindow second(m_workspace.path());
    ASSERT_FALSE(second.claim());
    QSignalSpy answered(&second, &SingleWindow::answered);
    second.call();
    ASSERT_TRUE(!answered.isEmpty() || answered.wait(3000));
    EXPECT_FALSE(answered.first().first().toBool());
}

} // namespace
} // namespace rapport
