#include "sizelimit.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

// The command line on a disk that has no room.
namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;

class FullDisk : public ::testing::Test
{
protected:
    QTemporaryDir m_folder;
    QString m_errors;

    /// In a process whose files cannot grow beyond `bytes`; the exit code.
    int run(const QStringList &words, qint64 bytes)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        program.setProcessEnvironment(environment);
        program.setChildProcessModifier([bytes] {
            if (bytes >= 0)
                SizeLimit::apply(bytes);
        });
        program.start(QStringLiteral(RAPPORT_CLI),
                      QStringList{u"--workspace"_s, m_folder.filePath(u"workspace"_s)} + words);
        EXPECT_TRUE(program.waitForFinished(60'000)) << qPrintable(program.errorString());
        m_errors = QString::fromUtf8(program.readAllStandardError());
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit) << qPrintable(m_errors);
        return program.exitCode();
    }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
};

TEST_F(FullDisk, AHalfExportNeverStandsUnderItsName)
{
    ASSERT_EQ(run({u"demo"_s, u"--messages"_s, u"1000"_s}, -1), 0) << qPrintable(m_errors);
    const QString target = m_folder.filePath(u"all.jsonl"_s);
    ASSERT_EQ(run({u"export"_s, target}, -1), 0) << qPrintable(m_errors);
    const qint64 whole = QFile(target).size();
    ASSERT_TRUE(QFile::remove(target));
    for (const qint64 bytes : {whole / 3, whole / 2, whole * 9 / 10}) {
        EXPECT_NE(run({u"export"_s, target}, bytes), 0) << bytes;
        EXPECT_FALSE(m_errors.isEmpty());
        EXPECT_EQ(files(), QStringList()) << "nothing is left where the export was to be";
    }
    EXPECT_EQ(run({u"export"_s, target}, whole + 65'536), 0) << qPrintable(m_errors);
    EXPECT_GT(QFile(target).size(), whole * 9 / 10);
}

TEST_F(FullDisk, ABackupIsWholeOrNotThere)
{
    ASSERT_EQ(run({u"demo"_s, u"--messages"_s, u"1000"_s}, -1), 0) << qPrintable(m_errors);
    const QString target = m_folder.filePath(u"copy.db"_s);
    const qint64 whole = QFile(m_folder.filePath(u"workspace/workspace.db"_s)).size();
    for (const qint64 bytes : {whole / 8, whole / 2}) {
        EXPECT_NE(run({u"backup"_s, target}, bytes), 0) << bytes;
        EXPECT_FALSE(m_errors.isEmpty());
        EXPECT_EQ(files(), QStringList());
    }
    EXPECT_EQ(run({u"backup"_s, target}, -1), 0) << qPrintable(m_errors);
    EXPECT_TRUE(QFile::exists(target));
}

} // namespace
} // namespace rapport::test
