#pragma once

#include "output/dossier.h"

class QIODevice;

namespace rapport::printing {

/// One file that needs no other: nothing in it is loaded from anywhere, nothing in it runs, and it says so itself
/// (Content-Security-Policy). Light or dark as the reader's system is; each chart has its values as a table; long
/// conversations are folded. From any thread; needs a QGuiApplication, no window. Storage, Cancelled.
[[nodiscard]] Result<> writeDossierHtml(const output::Dossier &dossier, const output::DossierNaming &naming,
                                        QIODevice &device, const output::Progress &progress = {});

} // namespace rapport::printing
