// The report of the board says what its cards say.
#include "gui/board/boardpage.h"
#include "gui/board/boardtext.h"
#include "gui/board/practicecard.h"
#include "inbox_fixture.h"
#include "measure/board.h"

#include <QComboBox>
#include <QFileDialog>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace rapport::test {
namespace {

class BoardReportTest : public InboxTest
{
protected:
    ~BoardReportTest() override { m_board.reset(); }

    template<class W>
    [[nodiscard]] W *find(const char *name) const
    {
        return m_board->findChild<W *>(QLatin1StringView(name));
    }
    /// Goes through the dialogs as a person does.
    void write(const QString &path, const char *form)
    {
        find<QPushButton>("boardExport")->click();
        auto *as = find<QComboBox>("assessmentForm");
        ASSERT_NE(as, nullptr);
        as->setCurrentIndex(as->findText(QLatin1StringView(form)));
        find<QPushButton>("assessmentGoOn")->click();
        auto *dialog = find<QFileDialog>("dossierFileDialog");
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
        delete find<QDialog>("assessmentDialog");
        ASSERT_TRUE(soon([&] { return QFileInfo(path).size() > 1000; }));
    }

    std::unique_ptr<BoardPage> m_board;
    QTemporaryDir m_folder;
};

TEST_F(BoardReportTest, ItsFiguresAreThoseOfTheCards)
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    bring(m_chirp, {ask(u"a"_s, u"Ines"_s, u"Is it warm?"_s, 30), ask(u"b"_s, u"Bo"_s, u"And soft?"_s, 40)});
    m_board = std::make_unique<BoardPage>(*m_context);
    m_board->resize(1376, 860);
    m_board->show();
    ASSERT_TRUE(soon([this] { return m_board->isComplete(); }));
    const QString path = m_folder.filePath(u"board.pdf"_s);
    write(path, "PDF");
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    ASSERT_TRUE(process.waitForFinished(30'000));
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    const QStringList lines = text.split(u'\n');
    const Assessment made = m_workspace.read([](Reader &r) { return *assessBoard(r, *boardModel(r, u"social"_s)); });
    int known = 0;
    for (const ModelPractice &practice : shippedModels().first().practices) {
        const auto *card = find<PracticeCard>(QByteArray(QByteArray("practice_") + practice.id.toLatin1()).constData());
        ASSERT_NE(card, nullptr);
        for (const PracticeScore &score : made.practices) {
            if (score.practice != practice.id || !score.evidence.now.value)
                continue;
            ++known;
            const QString figure = boardtext::figureText(practice.metric, score.evidence.now.value);
            EXPECT_TRUE(card->accessibleName().contains(figure)) << qPrintable(card->accessibleName());
            // A long name goes over two lines of its cell; the figures stand on the first.
            const QString begin = practice.name.in({}).section(u' ', 0, 1);
            const bool isThere = std::any_of(lines.begin(), lines.end(), [&](const QString &line) {
                return line.contains(begin) && line.contains(figure) &&
                       line.contains(boardtext::percentText(score.score));
            });
            EXPECT_TRUE(isThere) << qPrintable(practice.name.in({})) << ": " << qPrintable(figure);
        }
    }
    EXPECT_GT(known, 2);
}

TEST_F(BoardReportTest, IsAWebPageToo)
{
    m_board = std::make_unique<BoardPage>(*m_context);
    m_board->show();
    ASSERT_TRUE(soon([this] { return m_board->isComplete(); }));
    const QString path = m_folder.filePath(u"board.html"_s);
    write(path, "Web page");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("Score over time"));
}

} // namespace
} // namespace rapport::test
