#pragma once

#include "output/paper.h"
#include "output/report.h"

class QIODevice;

namespace rapport::printing {

/// System: what the system's country prints on.
enum class PaperSize { System, A4, Letter };

/// A report on pages, its charts as vectors, its texts as texts. From any thread; needs a QGuiApplication, no window.
/// Storage, Cancelled.
[[nodiscard]] Result<> writeReportPdf(const output::Report &report, const output::ReportNaming &naming, PaperSize paper,
                                      QIODevice &device, const output::Progress &progress = {});

} // namespace rapport::printing
