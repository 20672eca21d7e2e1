#include "printing/paperdocument.h"

#include "printing/paperwriter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QImageReader>
#include <QPagedPaintDevice>
#include <QTextCursor>

namespace rapport::printing {

namespace {

using namespace Qt::StringLiterals;

constexpr double kHeading = 15;       // Points.
constexpr int kLargestPictureMb = 64; // Decoded.

void writeHead(PaperWriter &writer, const output::PaperHead &head)
{
    writer.line(head.subject, letters(kHeading, kInk, true), 0, 4);
    for (const QString &fact : head.facts + QStringList{head.made})
        writer.line(fact, letters(kSmallPoints, kMutedInk), 0, 1);
    writer.line({}, letters(kSmallPoints, kMutedInk), 0, 2);
}

} // namespace

QFont paperFont(double points, bool bold)
{
    // Not the interface's own: Inter puts glyphs of no character into times and dates, which nobody finds in a PDF.
    static const bool noto = QFontDatabase::hasFamily(u"Noto Sans"_s);
    QFont font = noto ? QFont(u"Noto Sans"_s) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(points);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A distance that is told, if only the usual one, keeps letters apart: who looks for "first" does not type the one
    // letter for "fi".
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    return font;
}

void preparePaper(QTextDocument &document, QPagedPaintDevice &device)
{
    QImageReader::setAllocationLimit(kLargestPictureMb);
    document.setUndoRedoEnabled(false);
    document.documentLayout()->setPaintDevice(&device);
    document.setDefaultFont(paperFont(kBodyPoints));
    document.setDocumentMargin(0);
    document.setPageSize(QSizeF(device.width(), device.height()));
}

std::unique_ptr<QTextDocument> makeDocument(const output::Paper &paper, const output::PaperWords &words,
                                            QPagedPaintDevice &device, const output::Progress &progress)
{
    auto document = std::make_unique<QTextDocument>();
    preparePaper(*document, device);
    // In one edit: the layout comes once, at its end, and not with every message.
    QTextCursor edit(document.get());
    edit.beginEditBlock();
    PaperWriter writer(*document, device);
    writeHead(writer, output::headOf(paper, words));
    const int total = static_cast<int>(paper.messages.size());
    for (int i = 0; i < total; ++i) {
        if (progress && !progress(i, total))
            return nullptr;
        writer.entry(output::entryOf(paper, paper.messages.at(i), words), words);
    }
    edit.endEditBlock();
    return document;
}

} // namespace rapport::printing
