#include "printing/paperpages.h"

#include "output/paperentry.h"
#include "printing/paperdocument.h"
#include "printing/textpages.h"

#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>

namespace rapport::printing {

namespace {

using namespace Qt::StringLiterals;

constexpr double kMarginMm = 18;
constexpr int kDotsPerInch = 1200;

} // namespace

Result<> paintPaper(const output::Paper &paper, const output::PaperWords &words, QPagedPaintDevice &device,
                    const output::Progress &progress, int from, int to)
{
    // Half of the way is to lay the text out, half to draw it.
    const auto half = [&progress](int offset) {
        return [&progress, offset](int done, int total) {
            return !progress || progress(offset * total + done, 2 * total);
        };
    };
    const std::unique_ptr<QTextDocument> document = makeDocument(paper, words, device, half(0));
    if (!document)
        return fail(ErrorKind::Cancelled);
    layOutPages(*document, device);
    const PageStrips strips{.head = output::headOf(paper, words).subject,
                            .foot = words.made.arg(words.time(paper.madeAt)),
                            .page = words.page};
    return paintPages(*document, strips, device, half(1), from, to);
}

Result<> writePdf(const output::Paper &paper, const output::PaperWords &words, QIODevice &device,
                  const output::Progress &progress)
{
    QPdfWriter writer(&device);
    const bool metric = QLocale::system().measurementSystem() == QLocale::MetricSystem;
    writer.setPageLayout(QPageLayout(QPageSize(metric ? QPageSize::A4 : QPageSize::Letter), QPageLayout::Portrait,
                                     QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
    writer.setResolution(kDotsPerInch);
    writer.setTitle(output::headOf(paper, words).subject);
    writer.setCreator(u"Rapport"_s);
    return paintPaper(paper, words, writer, progress);
}

} // namespace rapport::printing
