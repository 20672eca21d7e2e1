#pragma once

#include "output/dossier.h"
#include "printing/reportpdf.h"

namespace rapport::printing {

/// A dossier on pages: its contents with page numbers, its charts as vectors, its texts as texts. From any thread;
/// needs a QGuiApplication, no window. Storage, Cancelled.
[[nodiscard]] Result<> writeDossierPdf(const output::Dossier &dossier, const output::DossierNaming &naming,
                                       PaperSize paper, QIODevice &device, const output::Progress &progress = {});

} // namespace rapport::printing
