#pragma once

#include "output/paper.h"
#include "output/report.h"

class QIODevice;

namespace rapport::printing {

/// A report as one picture, as wide as a window, twice as fine; a very long one coarser. From any thread; needs a
/// QGuiApplication, no window. Storage, Cancelled.
[[nodiscard]] Result<> writeReportPng(const output::Report &report, const output::ReportNaming &naming,
                                      QIODevice &device, const output::Progress &progress = {});
/// The same as vectors, its texts as texts.
[[nodiscard]] Result<> writeReportSvg(const output::Report &report, const output::ReportNaming &naming,
                                      QIODevice &device, const output::Progress &progress = {});

} // namespace rapport::printing
