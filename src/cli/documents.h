#pragma once

#include "cli/call.h"
#include "output/dossier.h"
#include "printing/reportpdf.h"

#include <functional>

class QIODevice;

// What the verbs that write documents share.
namespace rapport::cli {

/// Where a document is written to: a file that is not there yet.
[[nodiscard]] Outcome<QString> newFileFrom(const QString &word);
/// Of a PDF, by --paper.
[[nodiscard]] Outcome<printing::PaperSize> paperFrom(const Arguments &arguments);
/// As the window calls channels, those that this program cannot connect too.
[[nodiscard]] CardNaming cardNamingOf(Reader &r);
/// In English, times in UTC.
[[nodiscard]] output::DossierNaming dossierNamingOf(Reader &r);
[[nodiscard]] QString workspaceName(const Call &call, const Store &store);

/// Writes a dossier to the files that are asked for by --html and --pdf, and tells of each.
struct DossierFiles
{
    QString html = {};
    QString pdf = {};
    printing::PaperSize paper = printing::PaperSize::System;

    [[nodiscard]] bool isEmpty() const { return html.isEmpty() && pdf.isEmpty(); }
};
[[nodiscard]] Outcome<DossierFiles> dossierFilesFrom(const Arguments &arguments);
[[nodiscard]] Outcome<> writeDossier(const Call &call, const DossierFiles &files, const output::Dossier &dossier,
                                     const output::DossierNaming &naming);

} // namespace rapport::cli
