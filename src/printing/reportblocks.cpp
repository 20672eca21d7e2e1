#include "printing/reportblocks.h"

#include "printing/figurechart.h"
#include "printing/paperdocument.h"
#include "printing/textflow.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace rapport::printing {
namespace {

using output::Report;
using output::ReportCard;
using output::ReportDefinition;
using output::ReportNaming;

constexpr double kGap = 12;
constexpr double kPadding = 11;
constexpr double kRadius = 6;
constexpr double kLeastChart = 190; // On axes, with its title.
constexpr double kMostChart = 310;
constexpr double kMostRows = 620; // Of bars beside names, which are as many as they are.
constexpr int kTitlePixels = 24;
constexpr int kPeriodPixels = 14;
constexpr int kFigurePixels = 22;
constexpr double kSmallPrintPixels = 9;
constexpr qsizetype kMostColumns = 7; // Of a table on paper; one of more lies on its side.

/// A sequence of texts below each other.
class Column
{
public:
    Column(double width, bool mirrored) : m_width(width), m_mirrored(mirrored) {}

    void add(const QString &text, const QFont &font, const QColor &color, double above = 0, qsizetype strong = 0)
    {
        if (text.isEmpty())
            return;
        m_height += m_flows.empty() ? 0 : above;
        m_flows.emplace_back(m_height, TextFlow(text, font, color, m_width, m_mirrored, strong));
        m_height += m_flows.back().second.height();
    }
    [[nodiscard]] double height() const { return m_height; }
    void paint(QPainter &painter, const QPointF &topLeft) const
    {
        for (const auto &[top, flow] : m_flows)
            flow.paint(painter, topLeft + QPointF(0, top));
    }

private:
    double m_width;
    bool m_mirrored;
    double m_height = 0;
    std::vector<std::pair<double, TextFlow>> m_flows;
};

QFont sized(QFont font, double pixels, QFont::Weight weight)
{
    font.setPixelSize(static_cast<int>(pixels));
    font.setWeight(weight);
    return font;
}

void paintFrame(QPainter &painter, const QRectF &rect, const ChartLook &look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.palette.line, 1));
    painter.setBrush(look.palette.ground);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

/// A part of a row from its leading side.
QRectF placed(const QRectF &row, double x, double width, const ChartLook &look)
{
    const double left = look.direction == Qt::RightToLeft ? row.right() - x - width : row.left() + x;
    return {left, row.top(), width, row.height()};
}

/// A chart in its row.
struct PlacedCard
{
    const ReportCard *card = nullptr;
    double x = 0;
    double width = 0;
    double least = 0; ///< Of the chart.
    double most = 0;  ///< What it makes use of.
    std::shared_ptr<Column> definitions;
};

/// `chart`: the height that the row's charts have.
void paintCard(QPainter &painter, const QRectF &rect, const PlacedCard &one, double chart, const ChartLook &look)
{
    paintFrame(painter, rect, look);
    const QRectF inside = rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    // Bars beside names and cells keep their size; what lies on axes takes the row's height.
    const bool keepsSize = one.card->chart.isOfRows() || one.card->chart.isGrid();
    const double height = keepsSize ? std::min(chart, one.most) : chart;
    paintChart(painter, QRectF(inside.topLeft(), QSizeF(inside.width(), height)), one.card->chart, look);
    const double top = inside.top() + chart + kPadding;
    painter.setPen(QPen(look.palette.line, 1));
    painter.drawLine(QPointF(inside.left(), top - kPadding / 2), QPointF(inside.right(), top - kPadding / 2));
    one.definitions->paint(painter, {inside.left(), top});
}

/// The names take a third, the figures what is left.
void paintTableRow(QPainter &painter, const QRectF &rect, const QStringList &cells, bool isHead, const ChartLook &look)
{
    const QFont font = isHead ? look.strong : look.label;
    const double names = cells.size() > 1 ? rect.width() / 3 : rect.width();
    const double each = cells.size() > 1 ? (rect.width() - names) / double(cells.size() - 1) : 0;
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setPen(look.palette.text);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QRectF place = placed(rect, i == 0 ? 0 : names + each * double(i - 1), i == 0 ? names : each, look);
        const bool left = (i == 0) != (look.direction == Qt::RightToLeft);
        const Qt::Alignment side = left ? Qt::AlignLeft : Qt::AlignRight;
        painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine,
                         metrics.elidedText(cells.at(i), Qt::ElideRight, place.width() - 4));
    }
    painter.setPen(QPen(isHead ? look.palette.muted : look.palette.line, isHead ? 1 : 0.5));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
}

/// Makes the blocks of one report.
class Blocks
{
public:
    Blocks(const Report &report, const ReportNaming &naming, const ChartLook &look, const ReportWidths &widths)
        : m_report(report),
          m_naming(naming),
          m_look(look),
          m_widths(widths),
          m_mirrored(look.direction == Qt::RightToLeft)
    {
    }

    QList<ReportBlock> make()
    {
        head();
        tiles();
        QList<const ReportCard *> row;
        int used = 0;
        for (const ReportCard &card : m_report.cards) {
            if (card.kind == CardKind::Tile)
                continue;
            const int columns = columnsOf(card);
            if (used + columns > m_widths.columns || card.kind == CardKind::Table) {
                charts(std::exchange(row, {}));
                used = 0;
            }
            if (card.kind == CardKind::Table) {
                table(card);
                continue;
            }
            row.append(&card);
            used += columns;
        }
        charts(row);
        tileDefinitions();
        return m_blocks;
    }

private:
    [[nodiscard]] QString say(const char *english) const { return m_naming.said(english); }
    [[nodiscard]] QFont smallPrint() const { return sized(m_look.small, kSmallPrintPixels, QFont::Normal); }
    [[nodiscard]] int columnsOf(const ReportCard &card) const
    {
        return card.card.width == CardWidth::Wide ? m_widths.wide : m_widths.narrow;
    }

    void add(double height, double space, std::function<void(QPainter &, const QRectF &)> paint)
    {
        m_blocks.append(
            {.height = height, .most = height, .space = space, .keepsWithNext = false, .paint = std::move(paint)});
    }
    /// A column of texts as a block of its own.
    void add(const std::shared_ptr<Column> &column, double space, bool keepsWithNext = false)
    {
        add(column->height(), space,
            [column](QPainter &painter, const QRectF &rect) { column->paint(painter, rect.topLeft()); });
        m_blocks.last().keepsWithNext = keepsWithNext;
    }
    [[nodiscard]] std::shared_ptr<Column> column(double width) const
    {
        return std::make_shared<Column>(width, m_mirrored);
    }

    void head()
    {
        const auto texts = column(m_widths.width);
        texts->add(m_report.title, sized(m_look.title, kTitlePixels, QFont::DemiBold), m_look.palette.text);
        texts->add(m_report.periodText, sized(m_look.title, kPeriodPixels, QFont::Medium), m_look.palette.accent, 2);
        QStringList details;
        if (!m_report.comparisonText.isEmpty())
            details.append(say(QT_TRANSLATE_NOOP("Report", "Compared with %1")).arg(m_report.comparisonText));
        details.append(m_report.filters);
        texts->add(details.join(u" · "_s), m_look.small, m_look.palette.muted, 6);
        const QStringList origin{say(QT_TRANSLATE_NOOP("Report", "Workspace: %1")).arg(m_report.workspace),
                                 say(QT_TRANSLATE_NOOP("Report", "Made on %1")).arg(m_report.madeText(m_naming)),
                                 say(QT_TRANSLATE_NOOP("Report", "Days begin at midnight in %1")).arg(m_report.zone)};
        texts->add(origin.join(u" · "_s), m_look.small, m_look.palette.muted, 1);
        texts->add(m_report.notice, m_look.strong, m_look.palette.of(ChartColor::Warn), 6);
        constexpr double kBelow = 10;
        add(texts->height() + kBelow, kGap, [texts, line = m_look.palette.line](QPainter &painter, const QRectF &rect) {
            texts->paint(painter, rect.topLeft());
            painter.setPen(QPen(line, 1));
            painter.drawLine(rect.bottomLeft(), rect.bottomRight());
        });
    }

    void tiles()
    {
        QList<const ReportCard *> all;
        for (const ReportCard &card : m_report.cards) {
            if (card.kind == CardKind::Tile)
                all.append(&card);
        }
        const auto count = static_cast<int>(all.size());
        if (count == 0)
            return;
        // Rows that are as even as possible.
        const int rows = (count + m_widths.tiles - 1) / m_widths.tiles;
        const int perRow = (count + rows - 1) / rows;
        for (int first = 0; first < count; first += perRow)
            tileRow(all.mid(first, perRow), perRow);
    }

    void tileRow(const QList<const ReportCard *> &cards, int perRow)
    {
        const double width = (m_widths.width - (perRow - 1) * kGap) / perRow;
        QList<std::shared_ptr<Column>> texts;
        double height = 0;
        for (const ReportCard *card : cards) {
            const auto tile = column(width - 2 * kPadding);
            tile->add(card->title, m_look.small, m_look.palette.muted);
            const bool known = card->problem.isEmpty() && card->figure != m_naming.words().noData;
            tile->add(card->figure, sized(m_look.title, kFigurePixels, QFont::DemiBold),
                      known ? m_look.palette.text : m_look.palette.faint, 1);
            tile->add(card->problem.isEmpty() ? card->comparison.text : card->problem, m_look.small,
                      inkOf(card->comparison.sense), 1);
            if (!card->definitions.isEmpty())
                tile->add(card->definitions.first().made, smallPrint(), m_look.palette.muted, 3);
            texts.append(tile);
            height = std::max(height, tile->height());
        }
        add(height + 2 * kPadding, kGap, [&look = m_look, texts, width](QPainter &painter, const QRectF &rect) {
            double x = 0;
            for (const auto &tile : texts) {
                const QRectF place = placed(rect, x, width, look);
                paintFrame(painter, place, look);
                tile->paint(painter, place.topLeft() + QPointF(kPadding, kPadding));
                x += width + kGap;
            }
        });
    }

    [[nodiscard]] QColor inkOf(Comparison::Sense sense) const
    {
        switch (sense) {
        case Comparison::Sense::Better:
            return m_look.palette.of(ChartColor::Good);
        case Comparison::Sense::Worse:
            return m_look.palette.of(ChartColor::Bad);
        case Comparison::Sense::Neither:
            break;
        }
        return m_look.palette.muted;
    }

    [[nodiscard]] QString definitionText(const ReportDefinition &one) const
    {
        const QStringList sentences{
            one.name + u": "_s + one.figure + (one.made.isEmpty() ? QString() : QString(u", "_s + one.made)) + u'.',
            one.formula,
            say(QT_TRANSLATE_NOOP("Report", "Population: %1")).arg(one.population),
            say(QT_TRANSLATE_NOOP("Report", "Left out (%1 in this period): %2"))
                .arg(m_naming.words().locale.toString(one.excluded), one.exclusions),
            say(QT_TRANSLATE_NOOP("Report", "(%1, version %2)")).arg(one.metric).arg(one.version),
        };
        return sentences.join(u' ');
    }

    [[nodiscard]] std::shared_ptr<Column> definitions(const ReportCard &card, double width) const
    {
        const auto texts = column(width);
        for (const ReportDefinition &one : card.definitions)
            texts->add(definitionText(one), smallPrint(), m_look.palette.muted, 3, one.name.size() + 1);
        return texts;
    }

    void charts(const QList<const ReportCard *> &cards)
    {
        if (cards.isEmpty())
            return;
        int columns = 0;
        for (const ReportCard *card : cards)
            columns += columnsOf(*card);
        // What a row leaves free its cards share.
        const double perColumn = (m_widths.width + kGap) / columns;
        QList<PlacedCard> row;
        double x = 0;
        double least = 0;
        double most = 0;
        double below = 0;
        for (const ReportCard *card : cards) {
            const double width = perColumn * columnsOf(*card) - kGap;
            const double inside = width - 2 * kPadding;
            const bool ofRows = card->chart.isOfRows();
            PlacedCard one{.card = card, .x = x, .width = width, .least = 0, .most = 0, .definitions = {}};
            one.least = figureHeight(card->chart, inside, m_look, ofRows ? kMostRows : kLeastChart);
            one.most = ofRows ? one.least : figureHeight(card->chart, inside, m_look, kMostChart);
            one.definitions = definitions(*card, inside);
            least = std::max(least, one.least);
            most = std::max(most, one.most);
            below = std::max(below, one.definitions->height());
            x += width + kGap;
            row.append(one);
        }
        const double rest = below + 3 * kPadding;
        add(least + rest, kGap, [&look = m_look, row, rest](QPainter &painter, const QRectF &rect) {
            for (const PlacedCard &one : row)
                paintCard(painter, placed(rect, one.x, one.width, look), one, rect.height() - rest, look);
        });
        m_blocks.last().most = most + rest;
    }

    /// Each row is a block, so that a long one goes over pages.
    void table(const ReportCard &card)
    {
        const auto heading = column(m_widths.width);
        heading->add(card.title, m_look.title, m_look.palette.text);
        heading->add(card.chart.subtitle, m_look.label, m_look.palette.muted);
        add(heading, 4, true);
        QList<QStringList> rows = rowsOf(chartTable(card.chart, m_naming.words()));
        if (rows.size() < 2) {
            const auto missing = column(m_widths.width);
            missing->add(card.chart.missing, m_look.label, m_look.palette.muted);
            add(missing, 4, true);
        } else {
            tableRow(rows.takeFirst(), true);
            for (const QStringList &row : std::as_const(rows))
                tableRow(row, false);
        }
        add(definitions(card, m_widths.width), 2 * kGap);
    }

    /// With the head as the first row, and on its side where it has too many columns for the paper.
    static QList<QStringList> rowsOf(const ChartTable &table)
    {
        QList<QStringList> rows{table.columns};
        for (const QList<ChartTable::Cell> &cells : table.rows) {
            QStringList texts;
            for (const ChartTable::Cell &cell : cells)
                texts.append(cell.text);
            rows.append(texts);
        }
        if (table.columns.size() <= kMostColumns || rows.size() >= table.columns.size())
            return rows;
        QList<QStringList> turned;
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            QStringList texts;
            for (const QStringList &row : std::as_const(rows))
                texts.append(row.value(column));
            turned.append(texts);
        }
        return turned;
    }

    void tableRow(const QStringList &cells, bool isHead)
    {
        constexpr double kAbove = 3;
        const double height = QFontMetricsF(isHead ? m_look.strong : m_look.label).height() + 2 * kAbove;
        add(height, 0, [&look = m_look, cells, isHead](QPainter &painter, const QRectF &rect) {
            paintTableRow(painter, rect, cells, isHead, look);
        });
        m_blocks.last().keepsWithNext = isHead;
    }

    /// In small print at the end: on top they would stand between the figures and the charts.
    void tileDefinitions()
    {
        QList<ReportDefinition> all;
        for (const ReportCard &card : m_report.cards) {
            if (card.kind == CardKind::Tile)
                all.append(card.definitions);
        }
        if (all.isEmpty())
            return;
        const auto heading = column(m_widths.width);
        heading->add(say(QT_TRANSLATE_NOOP("Report", "What the figures on top are")), m_look.strong,
                     m_look.palette.text);
        add(heading, 4, true);
        // They begin where a page has room left, and go on over the next: a page of them alone would be nearly empty.
        for (const ReportDefinition &one : std::as_const(all)) {
            const auto text = column(m_widths.width);
            text->add(definitionText(one), smallPrint(), m_look.palette.muted, 0, one.name.size() + 1);
            add(text, 4);
        }
    }

    const Report &m_report;
    const ReportNaming &m_naming;
    const ChartLook &m_look;
    ReportWidths m_widths;
    bool m_mirrored;
    QList<ReportBlock> m_blocks;
};

} // namespace

ChartLook reportLook(const ReportNaming &naming, Letters letters)
{
    ChartLook look = paperLook(naming.words());
    if (letters == Letters::Searchable) {
        const QString family = paperFont(1).family();
        for (QFont *font : {&look.small, &look.label, &look.strong, &look.title}) {
            font->setFamily(family);
            // A distance that is told, if only the usual one, keeps letters apart: who looks for "first" does not type
            // the one letter for "fi".
            font->setLetterSpacing(QFont::PercentageSpacing, 100);
        }
    }
    return look;
}

QList<ReportBlock> reportBlocks(const Report &report, const ReportNaming &naming, const ChartLook &look,
                                const ReportWidths &widths)
{
    return Blocks(report, naming, look, widths).make();
}

void paintStrip(QPainter &painter, const QRectF &rect, const ChartLook &look, const QString &leading,
                const QString &trailing)
{
    const bool mirrored = look.direction == Qt::RightToLeft;
    const QFontMetricsF metrics(look.small);
    const auto flags = [](Qt::Alignment side) {
        return static_cast<int>(side | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine;
    };
    painter.setFont(look.small);
    painter.setPen(look.palette.muted);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(rect, flags(mirrored ? Qt::AlignLeft : Qt::AlignRight), trailing);
    const double left = rect.width() - 1.2 * metrics.horizontalAdvance(trailing);
    painter.drawText(rect, flags(mirrored ? Qt::AlignRight : Qt::AlignLeft),
                     metrics.elidedText(leading, Qt::ElideRight, left));
}

} // namespace rapport::printing
