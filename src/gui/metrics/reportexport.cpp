#include "gui/metrics/reportexport.h"

#include "gui/charts/figuretile.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/metrics/metricspage.h"
#include "gui/metrics/metricwords.h"
#include "gui/printing/documentwriting.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/plaintip.h"
#include "output/saving.h"
#include "store/store.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

using printing::ReportForm;

QString filterOf(ReportForm form)
{
    switch (form) {
    case ReportForm::Png:
        return ReportExport::tr("Picture (*.png)");
    case ReportForm::Svg:
        return ReportExport::tr("Picture of vectors (*.svg)");
    case ReportForm::Xlsx:
        return ReportExport::tr("Workbook with all values (*.xlsx)");
    case ReportForm::Csv:
        return ReportExport::tr("Table of all values (*.csv)");
    case ReportForm::Pdf:
        break;
    }
    return ReportExport::tr("PDF document (*.pdf)");
}

ReportForm formOfFilter(const QString &filter)
{
    for (const ReportForm form : printing::kReportForms) {
        if (filterOf(form) == filter)
            return form;
    }
    return ReportForm::Pdf;
}

} // namespace

ReportExport::ReportExport(GuiContext &context, MetricsPage &page)
    : QObject(&page), m_context(context), m_page(page), m_writing(new DocumentWriting(&page, this))
{
    auto *button = new QPushButton(theme::icon("file_download", theme::Token::OnAccent), tr("Export report"), &page);
    button->setObjectName(u"exportReportButton"_s);
    button->setToolTip(plainTip(tr("Writes this dashboard with its figures to a file (Ctrl+E)")));
    theme::setKind(button, theme::ButtonKind::Primary);
    connect(button, &QPushButton::clicked, this, &ReportExport::ask);
    page.addAction(button);
    page.addCommand({"exportReportShortcut",
                     tr("Dashboard"),
                     tr("Export a report"),
                     u"file_download"_s,
                     {QKeySequence(u"Ctrl+E"_s)},
                     [this] { ask(); }});
    connect(m_writing, &DocumentWriting::said, &page, &MetricsPage::say);
}

void ReportExport::ask()
{
    QStringList filters;
    for (const ReportForm form : printing::kReportForms)
        filters.append(filterOf(form));
    auto *dialog = new QFileDialog(m_page.window(), tr("Export a report"), DocumentWriting::folder());
    dialog->setObjectName(u"exportReportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(printing::endingOf(ReportForm::Pdf));
    const QString name = printing::reportFileName(dashboardName(m_page.dashboard()), m_page.period());
    dialog->selectFile(QString(name + u'.' + printing::endingOf(ReportForm::Pdf)));
    // The name follows the kind that is chosen.
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const QString ending = printing::endingOf(formOfFilter(filter));
        dialog->setDefaultSuffix(ending);
        const QFileInfo chosen(dialog->selectedFiles().value(0));
        if (printing::reportFormFromEnding(chosen.suffix()))
            dialog->selectFile(QString(chosen.completeBaseName() + u'.' + ending));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog](const QString &file) { save(file, formOfFilter(dialog->selectedNameFilter())); });
    dialog->open();
}

void ReportExport::save(const QString &file, ReportForm form)
{
    DocumentWriting::keepFolderOf(file);
    const output::ReportNaming naming{m_page.naming(), comparisonWords()};
    const QString workspace =
        m_context.store.isDemo() ? tr("Demo community") : QDir(m_context.store.folder()).dirName();
    const auto measure = [dashboard = m_page.dashboard(), title = dashboardName(m_page.dashboard()), workspace,
                          naming](Reader &r) { return output::readReport(r, dashboard, title, workspace, naming); };
    const ReportForm as = printing::reportFormFromEnding(QFileInfo(file).suffix()).value_or(form);
    deliver(m_context.store.read(measure, ReadLane::Report), this,
            [this, file, as, naming](const Result<output::Report> &report) {
                if (!report) {
                    m_page.say(errorText(report.error(), Occasion::Read));
                    return;
                }
                const auto work = [report = *report, naming, file, as](const output::Progress &progress) {
                    return output::saveFile(file, [&](QIODevice &device) {
                        return printing::writeReport(report, naming, as, printing::PaperSize::System, device, progress);
                    });
                };
                m_writing->start(tr("Writing the report…"), work,
                                 tr("The report is in %1.").arg(QDir::toNativeSeparators(file)));
            });
}

} // namespace rapport
