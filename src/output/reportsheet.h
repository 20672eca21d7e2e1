#pragma once

#include "output/paper.h"
#include "output/report.h"

class QIODevice;

namespace rapport::output {

/// A report as a workbook (XLSX) of the sheets: what it is and its tiles, each chart with its values, all figures with
/// what they were made of, all definitions. Numbers are numbers, days are dates, durations are times; texts are never
/// formulas. Works through a temporary file. Storage, Cancelled.
[[nodiscard]] Result<> writeXlsx(const Report &report, const ReportNaming &naming, QIODevice &device,
                                 const Progress &progress = {});

} // namespace rapport::output
