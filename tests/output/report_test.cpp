// Reports of a week whose figures can be reckoned by hand.
#include "measure/smalltown.h"
#include "output/reportsheet.h"
#include "output/reporttable.h"
#include "printing/reportfile.h"

#include <QBuffer>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

namespace rapport::test {
namespace {

using namespace Qt::StringLiterals;
using output::Report;
using output::ReportNaming;
using output::ReportRow;
using printing::PaperSize;
using printing::ReportForm;

class ReportTest : public SmallTown
{
protected:
    ReportTest()
    {
        m_dashboard.name = u"Week"_s;
        m_dashboard.scope.range = RangePreset::Custom;
        m_dashboard.scope.from = ReportDays::dateOf(thisWeek.fromDay);
        m_dashboard.scope.to = ReportDays::dateOf(thisWeek.toDay - 1);
        m_dashboard.cards = {{.metrics = {u"response_rate"_s}, .kind = CardKind::Tile},
                             {.metrics = {u"first_reply_median"_s}, .kind = CardKind::Tile},
                             {.metrics = {u"messages_received"_s},
                              .groupBy = u"channel"_s,
                              .kind = CardKind::Bars,
                              .step = CardStep::Day,
                              .width = CardWidth::Wide},
                             {.metrics = {u"messages_received"_s}, .groupBy = u"language"_s, .kind = CardKind::Ranking},
                             {.metrics = {u"messages_received"_s}, .kind = CardKind::Table, .step = CardStep::Day},
                             {.metrics = {u"orders"_s}, .kind = CardKind::Tile}};
    }

    [[nodiscard]] Report read()
    {
        const Result<Report> report = workspace().store().readNow(
            [&](Reader &r) { return output::readReport(r, m_dashboard, m_dashboard.name, u"Small town"_s, m_naming); });
        EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().detail));
        return report.value_or(Report());
    }
    [[nodiscard]] QByteArray written(ReportForm form, PaperSize paper = PaperSize::A4)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const Result<> done = printing::writeReport(read(), m_naming, form, paper, buffer);
        EXPECT_TRUE(done) << (done ? "" : qPrintable(done.error().detail));
        return buffer.data();
    }
    /// What a program makes of the PDF.
    QString asked(const QString &program, const QStringList &words, const QByteArray &pdf)
    {
        QFile file(m_folder.filePath(u"report.pdf"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        QProcess process;
        process.start(program, QStringList(words).replaceInStrings(u"FILE"_s, file.fileName()));
        EXPECT_TRUE(process.waitForFinished(30'000)) << qPrintable(program);
        return QString::fromUtf8(process.readAllStandardOutput()).simplified();
    }
    [[nodiscard]] QString textOf(const QByteArray &pdf)
    {
        return asked(u"pdftotext"_s, {u"-layout"_s, u"FILE"_s, u"-"_s}, pdf);
    }
    [[nodiscard]] static ReportRow rowOf(const Report &report, int card, ReportRow::What what,
                                         const QString &group = {})
    {
        const auto found = std::find_if(report.rows.begin(), report.rows.end(), [&](const ReportRow &row) {
            return row.card == card && row.what == what && row.group == group;
        });
        EXPECT_NE(found, report.rows.end()) << card << " " << qPrintable(group);
        return found == report.rows.end() ? ReportRow() : *found;
    }

    Dashboard m_dashboard;
    ReportNaming m_naming;
    QTemporaryDir m_folder;
};

TEST_F(ReportTest, saysWhatItIsAbout)
{
    m_dashboard.scope.filters.insert(u"channel"_s, {u"bluesky"_s});
    m_naming.cards.channels.insert(u"bluesky"_s, {u"Bluesky"_s, ChartColor::Series1});
    const Report report = read();
    EXPECT_EQ(report.title, u"Week");
    EXPECT_EQ(report.workspace, u"Small town");
    EXPECT_EQ(report.periodText, u"14 September to 20 September 2026");
    EXPECT_EQ(report.comparisonText, u"7 September to 13 September 2026");
    EXPECT_EQ(report.filters, u"Channel: Bluesky");
    EXPECT_EQ(report.made.date(), QDate(2026, 9, 21));
    EXPECT_TRUE(report.notice.isEmpty()) << qPrintable(report.notice);
    EXPECT_EQ(report.cards.size(), m_dashboard.cards.size());
}

TEST_F(ReportTest, everyRowIsWhatIsMeasured)
{
    const Report report = read();
    const ReportRow rate = rowOf(report, 1, ReportRow::What::Whole);
    EXPECT_EQ(rate.figure, week(u"response_rate"_s));
    EXPECT_EQ(rate.unit, Unit::Percent);
    EXPECT_EQ(rate.version, metricOf(u"response_rate"_s)->version);
    EXPECT_EQ(rowOf(report, 1, ReportRow::What::Compared).period, lastWeek);
    EXPECT_EQ(rowOf(report, 2, ReportRow::What::Whole).figure, week(u"first_reply_median"_s));
    const QHash<QString, Figure> byLanguage = weekBy(u"messages_received"_s, u"language"_s);
    ASSERT_FALSE(byLanguage.isEmpty());
    for (auto it = byLanguage.begin(); it != byLanguage.end(); ++it)
        EXPECT_EQ(rowOf(report, 4, ReportRow::What::Group, it.key()).figure, it.value()) << qPrintable(it.key());
    qint64 days = 0;
    for (const ReportRow &row : report.rows) {
        if (row.card == 5 && row.what == ReportRow::What::Point)
            days += row.figure.numerator;
    }
    EXPECT_EQ(days, week(u"messages_received"_s).numerator);
    const ReportRow orders = rowOf(report, 6, ReportRow::What::Whole);
    EXPECT_FALSE(orders.figure.value);
    EXPECT_FALSE(orders.missing.isEmpty());
    EXPECT_EQ(rowText(orders, m_naming), u"no data");
}

TEST_F(ReportTest, whatCannotBeMeasuredIsSaid)
{
    m_dashboard.cards.append({.metrics = {u"luck"_s}, .kind = CardKind::Tile});
    const QString text = textOf(written(ReportForm::Pdf));
    EXPECT_TRUE(text.contains(u"no metric “luck”")) << qPrintable(text);
    EXPECT_TRUE(QString::fromUtf8(written(ReportForm::Csv)).contains(u"no metric “luck”"));
    EXPECT_TRUE(text.contains(u"no data"));
}

TEST_F(ReportTest, pagesHaveTheFiguresTheirDefinitionsAndNumbers)
{
    const QString text = textOf(written(ReportForm::Pdf));
    const Figure rate = week(u"response_rate"_s);
    const QStringList wanted{u"Week"_s,
                             u"14 September to 20 September 2026"_s,
                             figureText(*rate.value, Unit::Percent, {}),
                             u"from %1 and %2"_s.arg(rate.numerator).arg(rate.denominator),
                             metricOf(u"response_rate"_s)->population,
                             u"(response_rate, version 1)"_s,
                             u"Everything, no filter"_s,
                             u"English"_s,
                             u"Page 1 of"_s};
    for (const QString &part : wanted)
        EXPECT_TRUE(text.contains(part)) << qPrintable(part) << "\n" << qPrintable(text);
    for (const auto &[paper, size] :
         {std::pair{PaperSize::A4, u"595 x 842"_s}, std::pair{PaperSize::Letter, u"612 x 792"_s}})
        EXPECT_TRUE(asked(u"pdfinfo"_s, {u"FILE"_s}, written(ReportForm::Pdf, paper)).contains(size));
}

TEST_F(ReportTest, longAndRightToLeftWordsFit)
{
    const auto inkInMargin = [this](const QByteArray &pdf) {
        const QString picture = m_folder.filePath(u"page"_s);
        asked(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, u"50"_s, u"-singlefile"_s, u"FILE"_s, picture}, pdf);
        const QImage page = QImage(picture + u".png"_s).convertToFormat(QImage::Format_Grayscale8);
        EXPECT_GT(page.width(), 300);
        int dark = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                if (x < 26 || x >= page.width() - 26)
                    dark += qGray(page.pixel(x, y)) < 250;
            }
        }
        return dark;
    };
    const QString german = u"Beantwortungsgeschwindigkeitsvergleichszeitraum der ersten öffentlichen Antwort"_s;
    m_naming.cards.words.locale = QLocale(QLocale::German);
    for (DashboardCard &card : m_dashboard.cards)
        card.title = german;
    const QByteArray long_ = written(ReportForm::Pdf);
    EXPECT_EQ(inkInMargin(long_), 0);
    // Broken over lines, not cut.
    EXPECT_TRUE(textOf(long_).contains(u"Antwort"));

    m_naming.cards.words.locale = QLocale(QLocale::Arabic);
    for (DashboardCard &card : m_dashboard.cards)
        card.title = u"سرعة الرد الأول على الرسائل"_s;
    const QByteArray mirrored = written(ReportForm::Pdf);
    EXPECT_EQ(inkInMargin(mirrored), 0);
    EXPECT_NE(mirrored, long_);
}

TEST_F(ReportTest, manyCardsGoOverPages)
{
    const DashboardCard table = m_dashboard.cards.at(4);
    for (int i = 0; i < 30; ++i)
        m_dashboard.cards.append(table);
    const QByteArray pdf = written(ReportForm::Pdf);
    const QString told = asked(u"pdfinfo"_s, {u"FILE"_s}, pdf);
    const int pages = told.section(u"Pages: "_s, 1).section(u' ', 0, 0).toInt();
    EXPECT_GT(pages, 4);
    EXPECT_TRUE(textOf(pdf).contains(u"Page %1 of %1"_s.arg(pages)));
    const QImage picture = QImage::fromData(written(ReportForm::Png), "png");
    EXPECT_GT(picture.width(), 1200) << "coarser, but to be read";
    EXPECT_GT(picture.height(), 6 * picture.width());
}

TEST_F(ReportTest, aDashboardWithoutCardsIsAReportWithoutFigures)
{
    m_dashboard.cards.clear();
    for (const ReportForm form : printing::kReportForms)
        EXPECT_FALSE(written(form).isEmpty()) << qPrintable(printing::endingOf(form));
}

TEST_F(ReportTest, canBeBrokenOff)
{
    const Report report = read();
    for (const ReportForm form : {ReportForm::Pdf, ReportForm::Png, ReportForm::Svg, ReportForm::Xlsx}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const Result<> done =
            printing::writeReport(report, m_naming, form, PaperSize::A4, buffer, [](int, int) { return false; });
        ASSERT_FALSE(done) << qPrintable(printing::endingOf(form));
        EXPECT_EQ(done.error().kind, ErrorKind::Cancelled);
    }
}

TEST(SpreadsheetSafe, noTextBeginsAFormula)
{
    struct Case
    {
        QString text;
        QString safe;
    };
    const QList<Case> cases{
        {u"Mastodon"_s, u"Mastodon"_s},
        {u"a=b, c-d"_s, u"a=b, c-d"_s},
        {u"=1+1"_s, u"'=1+1"_s},
        {u"+1"_s, u"'+1"_s},
        {u"-1"_s, u"'-1"_s},
        {u"@SUM(A1)"_s, u"'@SUM(A1)"_s},
        {u"\t=1"_s, u"'=1"_s},
        {u"\r\n=1"_s, u"'=1"_s},
        {u" =1"_s, u"'=1"_s},
        {u"\"=1"_s, u"'\"=1"_s},
        {u"'=1"_s, u"''=1"_s},
        {u"＝1"_s, u"'＝1"_s},
        {u"x;=1"_s, u"x;'=1"_s},
        {u"x; \"@y"_s, u"x;' \"@y"_s},
        {u"two\nlines"_s, u"two lines"_s},
        {QString(), QString()},
    };
    for (const Case &one : cases)
        EXPECT_EQ(output::spreadsheetSafe(one.text), one.safe) << qPrintable(one.text);
}

TEST(ReportFile, isNamedByTitleAndDays)
{
    const Period august = days(u"2026-08-01"_s, u"2026-09-01"_s);
    EXPECT_EQ(printing::reportFileName(u"Service / week: 1"_s, august), u"Service week 1 2026-08-01 2026-08-31");
    EXPECT_EQ(printing::reportFileName(u"../.."_s, august), u"2026-08-01 2026-08-31");
    EXPECT_EQ(printing::reportFormFromEnding(u"PDF"_s), ReportForm::Pdf);
    EXPECT_FALSE(printing::reportFormFromEnding(u"doc"_s));
}

} // namespace
} // namespace rapport::test
