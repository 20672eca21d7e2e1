#pragma once

#include "printing/reportpdf.h"

#include <QString>

#include <array>
#include <optional>

namespace rapport::printing {

/// As what a report leaves the workspace.
enum class ReportForm { Pdf, Png, Svg, Xlsx, Csv };
inline constexpr std::array kReportForms{ReportForm::Pdf, ReportForm::Png, ReportForm::Svg, ReportForm::Xlsx,
                                         ReportForm::Csv};

/// How names of its files end: "pdf".
[[nodiscard]] QString endingOf(ReportForm form);
[[nodiscard]] std::optional<ReportForm> reportFormFromEnding(const QString &ending);
/// A name for a file about it, without an ending: of letters, digits and spaces, never empty.
[[nodiscard]] QString reportFileName(const QString &title, const Period &period);

/// From any thread; needs a QGuiApplication. Storage, Cancelled.
[[nodiscard]] Result<> writeReport(const output::Report &report, const output::ReportNaming &naming, ReportForm form,
                                   PaperSize paper, QIODevice &device, const output::Progress &progress = {});

} // namespace rapport::printing
