#pragma once

#include "output/report.h"

class QIODevice;

namespace rapport::output {

/// All figures of a report as CSV for spreadsheets and programs: UTF-8 with its mark, lines that end in CR LF, texts in
/// quotation marks, numbers with a point, one line of column names that last. Storage.
[[nodiscard]] Result<> writeCsv(const Report &report, const ReportNaming &naming, QIODevice &device);

/// A text that no spreadsheet takes for a formula, whichever of its characters it was told to separate fields by: in
/// one line, with an apostrophe before what would begin one.
[[nodiscard]] QString spreadsheetSafe(const QString &text);

} // namespace rapport::output
