#include "printing/dossierpdf.h"

#include "output/paperentry.h"
#include "printing/paperdocument.h"
#include "printing/paperwriter.h"
#include "printing/reportblocks.h"
#include "printing/textchart.h"
#include "printing/textpages.h"

#include <QAbstractTextDocumentLayout>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::printing {
namespace {

using namespace output;

constexpr double kMarginMm = 18;
constexpr int kDotsPerInch = 1200;
constexpr double kTitle = 18; // Points.
constexpr double kChapter = 13;
constexpr double kPart = 10.5;
constexpr double kCell = 8.5;
constexpr double kGap = 3;
constexpr QRgb kWarnInk = 0xff9a4a06;

/// A line of the contents, and the heading that it names: positions in the text.
struct ContentsLine
{
    int line = 0;
    int heading = 0;
};

/// Writes one dossier from top to bottom.
class Writer
{
public:
    Writer(QTextDocument &document, const DossierNaming &naming, const QPagedPaintDevice &device)
        : m_naming(naming),
          m_width(96.0 * device.width() / device.logicalDpiX() - 1),
          m_writer(document, device),
          m_charts(document, reportLook({.cards = naming.cards, .comparison = {}}, Letters::Searchable),
                   device.logicalDpiX(), m_width)
    {
    }

    /// False: it was broken off.
    bool write(const Dossier &dossier, const Progress &progress)
    {
        m_writer.line(dossier.title, letters(kTitle, kInk, true), 0, 4);
        for (const QString &line : dossier.about)
            m_writer.line(line, letters(kSmallPoints, kMutedInk), 0, 1);
        contents(dossier);
        const auto total = static_cast<int>(dossier.parts.size());
        for (int i = 0; i < total; ++i) {
            if (progress && !progress(i, total))
                return false;
            std::visit([this](const auto &part) { add(part); }, dossier.parts.at(i));
        }
        return true;
    }

    [[nodiscard]] QList<ContentsLine> contentsLines() const { return m_contents; }

private:
    void contents(const Dossier &dossier)
    {
        m_writer.line(m_naming.said(QT_TRANSLATE_NOOP("Dossier", "Contents")), letters(kPart, kInk, true), 14, 3);
        for (const DossierHeading &heading : dossier.headings()) {
            const bool isPart = heading.level > 1;
            const QString text = isPart ? QString(u"    "_s + heading.text) : heading.text;
            m_writer.line(text, letters(isPart ? kSmallPoints : kBodyPoints, isPart ? kMutedInk : kInk), 0, 1);
            QTextBlockFormat format = m_writer.cursor().blockFormat();
            format.setTabPositions({QTextOption::Tab(m_width, QTextOption::RightTab)});
            m_writer.cursor().setBlockFormat(format);
            m_contents.append({m_writer.cursor().block().position(), 0});
        }
    }

    void add(const DossierHeading &heading)
    {
        const bool isPart = heading.level > 1;
        m_writer.line(heading.text, letters(isPart ? kPart : kChapter, kInk, true), isPart ? 12 : 22, 4);
        m_contents[m_headings++].heading = m_writer.cursor().block().position();
    }

    void add(const DossierText &text)
    {
        const QRgb ink = text.tone == DossierText::Tone::Muted    ? kMutedInk
                         : text.tone == DossierText::Tone::Notice ? kWarnInk
                                                                  : kInk;
        m_writer.line(text.text, letters(text.tone == DossierText::Tone::Muted ? kSmallPoints : kBodyPoints, ink), 2,
                      4);
    }

    void add(const DossierFacts &facts)
    {
        if (facts.facts.isEmpty())
            return;
        QTextTable &table = *newTable(static_cast<int>(facts.facts.size()), 2, 0);
        QTextTableFormat format = table.format();
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 24), QTextLength(QTextLength::PercentageLength, 76)});
        table.setFormat(format);
        for (int row = 0; row < facts.facts.size(); ++row) {
            fill(table, row, 0, facts.facts.at(row).first, letters(kCell, kMutedInk), false);
            fill(table, row, 1, facts.facts.at(row).second, letters(kCell, kInk), false);
        }
        leave();
    }

    void add(const DossierTable &shown)
    {
        if (!shown.caption.isEmpty())
            m_writer.line(shown.caption, letters(kSmallPoints, kMutedInk), 4, 2);
        const auto columns = static_cast<int>(shown.columns.size());
        QTextTable &table = *newTable(static_cast<int>(shown.rows.size()) + 1, columns, 1);
        for (int column = 0; column < columns; ++column)
            fill(table, 0, column, shown.columns.at(column), letters(kSmallPoints, kMutedInk, true),
                 shown.figures.contains(column));
        for (int row = 0; row < shown.rows.size(); ++row) {
            for (int column = 0; column < columns; ++column)
                fill(table, row + 1, column, shown.rows.at(row).value(column), letters(kCell, kInk, column == 0),
                     shown.figures.contains(column));
        }
        leave();
    }

    void add(const DossierChart &chart)
    {
        m_writer.line({}, letters(kBodyPoints, kInk), 8, 2);
        QTextBlockFormat alone = m_writer.cursor().blockFormat();
        alone.setLineHeight(0, QTextBlockFormat::SingleHeight);
        m_writer.cursor().setBlockFormat(alone);
        m_charts.insert(m_writer.cursor(), chart.model);
        const ChartTable values = chartTable(chart.model, m_naming.words());
        DossierTable table{.columns = values.columns};
        for (int column = 1; column < values.columns.size(); ++column)
            table.figures.append(column);
        for (const QList<ChartTable::Cell> &row : values.rows) {
            QStringList cells;
            for (const ChartTable::Cell &cell : row)
                cells.append(cell.text);
            table.rows.append(cells);
        }
        if (!table.rows.isEmpty())
            add(table);
    }

    void add(const DossierTalk &talk)
    {
        const PaperHead head = headOf(talk.paper, m_naming.paper);
        m_writer.line(head.subject, letters(kPart, kInk, true), 14, 2);
        for (const QString &fact : head.facts)
            m_writer.line(fact, letters(kSmallPoints, kMutedInk), 0, 1);
        for (const ThreadMessage &message : talk.paper.messages)
            m_writer.entry(entryOf(talk.paper, message, m_naming.paper), m_naming.paper);
    }

    QTextTable *newTable(int rows, int columns, int headRows)
    {
        QTextTableFormat format;
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setBorder(0);
        format.setCellPadding(2.5);
        format.setCellSpacing(0);
        format.setTopMargin(2);
        // A margin that reaches into the next page would have the head of the table drawn there once more.
        format.setBottomMargin(0);
        format.setHeaderRowCount(headRows);
        QTextCursor &cursor = m_writer.cursor();
        cursor.movePosition(QTextCursor::End);
        return cursor.insertTable(rows, columns, format);
    }

    void fill(QTextTable &table, int row, int column, const QString &text, const QTextCharFormat &format, bool isFigure)
    {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat look;
        look.setLeftPadding(4);
        look.setRightPadding(4);
        look.setBottomBorder(0.5);
        look.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        look.setBottomBorderBrush(QColor::fromRgb(kHairline));
        cell.setFormat(look);
        QTextCursor cursor = cell.firstCursorPosition();
        if (isFigure) {
            QTextBlockFormat block;
            block.setAlignment(m_naming.words().locale.textDirection() == Qt::RightToLeft ? Qt::AlignLeft
                                                                                          : Qt::AlignRight);
            cursor.setBlockFormat(block);
        }
        // A cell is one paragraph, however many lines its text has.
        cursor.insertText(QString(text).replace(u'\n', QChar(QChar::LineSeparator)), format);
    }

    /// The paragraph behind a table is there in any case, and keeps what follows apart.
    void leave()
    {
        QTextCursor &cursor = m_writer.cursor();
        cursor.movePosition(QTextCursor::End);
        cursor.setBlockCharFormat(letters(kGap, kInk));
    }

    const DossierNaming &m_naming;
    double m_width; ///< Of the text, in pixels of 1/96 inch.
    PaperWriter m_writer;
    TextCharts m_charts;
    QList<ContentsLine> m_contents;
    qsizetype m_headings = 0;
};

/// The page on which a paragraph's first line stands, from 1.
int pageOf(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    double top = document.documentLayout()->blockBoundingRect(block).top();
    if (block.layout()->lineCount() > 0)
        top += block.layout()->lineAt(0).y();
    return static_cast<int>(top / document.pageSize().height()) + 1;
}

/// Lays everything out anew. A layout that follows a change in the middle alone leaves frames behind it empty.
void layOutAgain(QTextDocument &document)
{
    document.markContentsDirty(0, document.characterCount());
}

/// Whether what it is about, a sentence and what that leads to, stands on the next page.
[[nodiscard]] bool endsAPage(const QTextDocument &document, int heading)
{
    QTextBlock below = document.findBlock(heading);
    // Tables and charts begin with an empty paragraph.
    for (int seen = 0; seen < 2 && below.next().isValid(); seen += below.length() > 1 ? 1 : 0)
        below = below.next();
    return pageOf(document, below.position()) != pageOf(document, heading);
}

/// A heading that would end a page begins the next one, and moves those behind it.
void keepHeadings(QTextDocument &document, const QList<ContentsLine> &contents)
{
    for (const ContentsLine &one : contents) {
        if (!endsAPage(document, one.heading))
            continue;
        QTextCursor cursor(document.findBlock(one.heading));
        QTextBlockFormat format = cursor.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
        layOutAgain(document);
    }
}

/// The numbers at the ends of the lines of the contents. They need the layout, and change none.
void numberContents(QTextDocument &document, const QList<ContentsLine> &contents)
{
    QList<int> pages;
    for (const ContentsLine &one : contents)
        pages.append(pageOf(document, one.heading));
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (qsizetype i = contents.size() - 1; i >= 0; --i) {
        cursor.setPosition(contents.at(i).line);
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertText(u"\t%1"_s.arg(pages.at(i)), cursor.charFormat());
    }
    cursor.endEditBlock();
    layOutAgain(document);
}

QPageSize pageSize(PaperSize paper)
{
    const bool metric = QLocale::system().measurementSystem() == QLocale::MetricSystem;
    const bool a4 = paper == PaperSize::A4 || (paper == PaperSize::System && metric);
    return QPageSize(a4 ? QPageSize::A4 : QPageSize::Letter);
}

} // namespace

Result<> writeDossierPdf(const Dossier &dossier, const DossierNaming &naming, PaperSize paper, QIODevice &device,
                         const Progress &progress)
{
    QPdfWriter pdf(&device);
    pdf.setPageLayout(QPageLayout(pageSize(paper), QPageLayout::Portrait,
                                  QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
    pdf.setResolution(kDotsPerInch);
    pdf.setTitle(dossier.title);
    pdf.setCreator(u"Rapport"_s);
    // Half of the way is to lay the text out, half to draw it.
    const auto half = [&progress](int offset) {
        return [&progress, offset](int done, int total) {
            return !progress || progress(offset * total + done, 2 * total);
        };
    };
    QTextDocument document;
    preparePaper(document, pdf);
    Writer writer(document, naming, pdf);
    QTextCursor edit(&document);
    edit.beginEditBlock();
    const bool isWhole = writer.write(dossier, half(0));
    edit.endEditBlock();
    if (!isWhole)
        return fail(ErrorKind::Cancelled);
    layOutPages(document, pdf);
    keepHeadings(document, writer.contentsLines());
    numberContents(document, writer.contentsLines());
    const PageStrips strips{.head = dossier.title, .foot = dossier.made, .page = naming.paper.page};
    return paintPages(document, strips, pdf, half(1));
}

} // namespace rapport::printing
