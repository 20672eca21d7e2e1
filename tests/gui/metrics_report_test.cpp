// The metrics page's reports: asked for, written beside the window, spoken of.
#include "gui/inbox/toast.h"
#include "gui/metrics/metricspage.h"
#include "gui/metrics/reportexport.h"
#include "inbox_fixture.h"

#include <QFileDialog>
#include <QShortcut>

namespace rapport::test {
namespace {

using printing::ReportForm;

class MetricsReportTest : public InboxTest
{
protected:
    ~MetricsReportTest() override { m_metrics.reset(); }

    void openMetrics()
    {
        bring(m_chirp, {ask(u"a"_s, u"Ana"_s, u"When does the loom ship?"_s, 2 * 1440)});
        m_metrics = std::make_unique<MetricsPage>(*m_context);
        m_export = new ReportExport(*m_context, *m_metrics);
        m_metrics->resize(1376, 860);
        m_metrics->show();
        ASSERT_TRUE(soon([this] { return m_metrics->isComplete(); }));
    }
    [[nodiscard]] QString said() const { return m_metrics->findChild<Toast *>()->sentence(); }
    [[nodiscard]] static QByteArray content(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<MetricsPage> m_metrics;
    ReportExport *m_export = nullptr;
    QTemporaryDir m_folder;
};

TEST_F(MetricsReportTest, isWrittenInEachForm)
{
    openMetrics();
    const QList<std::pair<QString, QByteArray>> forms{
        {u"pdf"_s, "%PDF-"}, {u"png"_s, "\x89PNG"}, {u"svg"_s, "<?xml"}, {u"xlsx"_s, "PK"}, {u"csv"_s, "\xef\xbb\xbf"}};
    for (const auto &[ending, begin] : forms) {
        const QString file = m_folder.filePath(u"report."_s + ending);
        m_export->save(file, ReportForm::Pdf);
        ASSERT_TRUE(soon([&] { return said().contains(u"report." + ending); })) << qPrintable(said());
        EXPECT_TRUE(content(file).startsWith(begin)) << qPrintable(ending);
    }
}

TEST_F(MetricsReportTest, isOfWhatThePageShows)
{
    openMetrics();
    DashboardScope scope = m_metrics->dashboard().scope;
    scope.range = RangePreset::Last7;
    scope.filters.insert(u"channel"_s, {u"chirp"_s});
    m_metrics->setScope(scope);
    ASSERT_TRUE(soon([this] { return m_metrics->isComplete(); }));
    const QString file = m_folder.filePath(u"seven"_s);
    m_export->save(file, ReportForm::Csv);
    ASSERT_TRUE(soon([&] { return said().contains(u"seven"); })) << qPrintable(said());
    const QString table = QString::fromUtf8(content(file));
    EXPECT_TRUE(table.contains(u"\"Channel: Chirp\"")) << qPrintable(table.left(1500));
    EXPECT_TRUE(table.contains(u"\"conversations_begun\",1,"));
    EXPECT_EQ(m_metrics->period().days(), 7);
}

TEST_F(MetricsReportTest, theButtonAsksWhereAndAsWhat)
{
    openMetrics();
    auto *button = m_metrics->findChild<QPushButton *>(u"exportReportButton"_s);
    ASSERT_TRUE(button && button->isVisible());
    button->click();
    auto *dialog = m_metrics->window()->findChild<QFileDialog *>(u"exportReportDialog"_s);
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->acceptMode(), QFileDialog::AcceptSave);
    EXPECT_EQ(dialog->nameFilters().size(), 5);
    EXPECT_EQ(dialog->defaultSuffix(), u"pdf");
    Q_EMIT dialog->filterSelected(dialog->nameFilters().at(3));
    EXPECT_EQ(dialog->defaultSuffix(), u"xlsx");
    dialog->reject();
    EXPECT_TRUE(m_metrics->findChild<QShortcut *>(u"exportReportShortcut"_s));
}

TEST_F(MetricsReportTest, saysWhyItCouldNotBeWritten)
{
    openMetrics();
    m_export->save(m_folder.filePath(u"no/such/folder/report.pdf"_s), ReportForm::Pdf);
    ASSERT_TRUE(soon([&] { return said().contains(u"could not be written"); })) << qPrintable(said());
    EXPECT_TRUE(QDir(m_folder.path()).isEmpty());
}

} // namespace
} // namespace rapport::test
