#include "output/saving.h"
#include "paper_fixture.h"
#include "printing/paperpages.h"
#include "support/cputimer.h"

#include <QProcess>
#include <QStandardPaths>
#include <QThreadPool>

namespace rapport::test {
namespace {

/// The PDF is read with other people's programs (poppler), as a reader would.
class PdfTest : public PaperTest
{
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            GTEST_SKIP() << "poppler-utils is not installed";
    }

    void write()
    {
        const Result<> saved =
            output::saveFile(file(), [&](QIODevice &device) { return printing::writePdf(m_paper, {}, device); });
        ASSERT_TRUE(saved) << qPrintable(saved.error().detail);
    }
    [[nodiscard]] QString file() const { return m_folder.filePath(u"out.pdf"_s); }
    static QString run(const QString &program, const QStringList &words)
    {
        QProcess process;
        process.start(program, words);
        EXPECT_TRUE(process.waitForFinished(30'000));
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    [[nodiscard]] QString text() const { return run(u"pdftotext"_s, {u"-layout"_s, file(), u"-"_s}); }
    [[nodiscard]] int pages() const
    {
        for (const QString &line : run(u"pdfinfo"_s, {file()}).split(u'\n')) {
            if (line.startsWith(u"Pages:"))
                return line.mid(6).trimmed().toInt();
        }
        return 0;
    }
    /// The share of a page that is not white.
    [[nodiscard]] double ink(int page) const
    {
        const QString picture = m_folder.filePath(u"page"_s);
        run(u"pdftoppm"_s,
            {u"-png"_s, u"-r"_s, u"40"_s, u"-singlefile"_s, u"-f"_s, QString::number(page), file(), picture});
        const QImage image = QImage(picture + u".png"_s).convertToFormat(QImage::Format_Grayscale8);
        qint64 dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 250;
        }
        return double(dark) / std::max(1, image.width() * image.height());
    }
};

TEST_F(PdfTest, saysWhoSaidWhatAndWhen)
{
    write();
    const QString read = text();
    for (const QString &part :
         {u"Opening hours"_s, u"People: Ines, Kim"_s, u"Is the hall open on Sunday?"_s, u"From ten to four."_s,
          u"Internal note"_s, u"2026-05-01 10:00 UTC"_s, u"Page 1 of 1"_s})
        EXPECT_TRUE(read.contains(part)) << qPrintable(part) << "\n" << qPrintable(read);
    EXPECT_EQ(pages(), 1);
}

TEST_F(PdfTest, longOnesGoOverPagesWithSubjectAndNumber)
{
    for (int i = 0; i < 120; ++i)
        add(i % 3 ? Direction::In : Direction::Out, u"Ines"_s, u"Sentence number %1 of many. "_s.arg(i).repeated(6));
    write();
    const int count = pages();
    ASSERT_GT(count, 3);
    const QStringList read = text().split(u'\f');
    for (int page = 1; page <= count; ++page) {
        EXPECT_TRUE(read.at(page - 1).contains(u"Page %1 of %2"_s.arg(page).arg(count))) << page;
        EXPECT_TRUE(read.at(page - 1).contains(u"Opening hours"_s)) << page;
    }
    const QString whole = text();
    for (int i = 0; i < 120; ++i)
        EXPECT_TRUE(whole.contains(u"Sentence number %1 of"_s.arg(i))) << i;
    EXPECT_GT(ink(2), 0.02) << "the second page is not blank";
}

TEST_F(PdfTest, fetchedPicturesAreDrawnAndOthersNamed)
{
    write();
    const double before = ink(1);
    add(Direction::In, u"Ines"_s, u"Look"_s).message.attachments = {picture(u"good.png"_s, png(1600, 1200)),
                                                                    picture(u"broken.png"_s, png(8, 8).left(40))};
    write();
    EXPECT_GT(ink(1), before + 0.05);
    EXPECT_TRUE(text().contains(u"A loom"_s));
}

TEST_F(PdfTest, hostileTextNeitherBreaksNorLoads)
{
    ThreadMessage &one = add(Direction::In, u"<b>Eve</b>"_s, {});
    one.message.html = u"<p>a<img src='file:///etc/passwd'><img src='https://evil.example/x.png'></p>"_s +
                       u"<blockquote>"_s.repeated(200) + u"deep"_s;
    add(Direction::In, u"Eve"_s, QString(50'000, u'x'));
    add(Direction::In, u"Eve"_s, u"\u202eevil \0 \ufffc end"_s);
    write();
    EXPECT_TRUE(text().contains(u"<b>Eve</b>"_s));
    EXPECT_GT(pages(), 5);
}

TEST_F(PdfTest, isMadeOnAnyThreadAndCanBeBrokenOff)
{
    for (int i = 0; i < 50; ++i)
        add(Direction::In, u"Ines"_s, u"Words"_s);
    Result<> made;
    Result<> stopped;
    QList<int> seen;
    QThreadPool pool;
    pool.start([&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        made = printing::writePdf(m_paper, {}, buffer, [&](int done, int total) {
            EXPECT_LE(done, total);
            seen.append(done * 1000 / total);
            return true;
        });
        stopped = printing::writePdf(m_paper, {}, buffer, [](int done, int total) { return done * 4 < total; });
    });
    pool.waitForDone();
    EXPECT_TRUE(made);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
}

TEST_F(PdfTest, aLongThreadIsDoneInSeconds)
{
    const int count = qEnvironmentVariable("RAPPORT_PDF_MESSAGES", u"1000"_s).toInt();
    for (int i = 0; i < count; ++i)
        add(Direction::In, u"Ines"_s, u"A sentence of some length that is said again and again. "_s.repeated(3));
    const CpuTimer timer;
    write();
    EXPECT_LT(timer.elapsedMs(), 10 * count + 2000);
}

} // namespace
} // namespace rapport::test
