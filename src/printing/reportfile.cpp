#include "printing/reportfile.h"

#include "insight/reportdays.h"
#include "output/reportsheet.h"
#include "output/reporttable.h"
#include "printing/reportpicture.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::printing {

QString endingOf(ReportForm form)
{
    switch (form) {
    case ReportForm::Png:
        return u"png"_s;
    case ReportForm::Svg:
        return u"svg"_s;
    case ReportForm::Xlsx:
        return u"xlsx"_s;
    case ReportForm::Csv:
        return u"csv"_s;
    case ReportForm::Pdf:
        break;
    }
    return u"pdf"_s;
}

std::optional<ReportForm> reportFormFromEnding(const QString &ending)
{
    const auto found = std::find_if(kReportForms.begin(), kReportForms.end(), [&ending](ReportForm form) {
        return endingOf(form).compare(ending, Qt::CaseInsensitive) == 0;
    });
    return found == kReportForms.end() ? std::nullopt : std::optional(*found);
}

QString reportFileName(const QString &title, const Period &period)
{
    constexpr qsizetype kLongest = 60;
    QString name;
    for (const QChar c : title.left(4 * kLongest))
        name.append(c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u' '));
    name = name.simplified().left(kLongest).trimmed();
    const QString days = u"%1 %2"_s.arg(ReportDays::dateOf(period.fromDay).toString(Qt::ISODate),
                                        ReportDays::dateOf(period.toDay - 1).toString(Qt::ISODate));
    return name.isEmpty() ? days : QString(name + u' ' + days);
}

Result<> writeReport(const output::Report &report, const output::ReportNaming &naming, ReportForm form, PaperSize paper,
                     QIODevice &device, const output::Progress &progress)
{
    switch (form) {
    case ReportForm::Png:
        return writeReportPng(report, naming, device, progress);
    case ReportForm::Svg:
        return writeReportSvg(report, naming, device, progress);
    case ReportForm::Xlsx:
        return output::writeXlsx(report, naming, device, progress);
    case ReportForm::Csv:
        return output::writeCsv(report, naming, device);
    case ReportForm::Pdf:
        break;
    }
    return writeReportPdf(report, naming, paper, device, progress);
}

} // namespace rapport::printing
