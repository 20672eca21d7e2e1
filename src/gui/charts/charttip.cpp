#include "gui/charts/charttip.h"

#include "gui/charts/chartlook.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::Token;

constexpr int kPadding = 8;
constexpr int kSwatch = 8;
constexpr int kBetween = 16; // A text and its value.
constexpr int kWidest = 320;
constexpr qsizetype kMostLines = 14;
constexpr int kFromPointer = 14;

QFont fontOf(const TipLine &line)
{
    return theme::font(line.strong ? theme::TextStyle::CaptionBold : theme::TextStyle::Caption);
}

int lineHeight()
{
    return QFontMetrics(theme::font(theme::TextStyle::Caption)).height() + 3;
}

int textLeft(const TipLine &line)
{
    return line.swatch.isValid() ? kSwatch + 6 : 0;
}

void addAnnotations(QList<TipLine> &lines, const ChartModel &model, qsizetype step)
{
    for (const QString &text : annotationsOf(model, step))
        lines.append({.text = text});
}

} // namespace

QList<TipLine> stepTip(const ChartModel &model, qsizetype step, const QSet<QString> &hidden,
                       const printing::ChartLook &look)
{
    QList<TipLine> lines{{.text = pointText(model, 0, step, look.words), .strong = true}};
    double total = 0;
    int counted = 0;
    for (qsizetype s = 0; s < model.series.size(); ++s) {
        const ChartSeries &one = model.series.at(s);
        if (hidden.contains(one.key))
            continue;
        if (const std::optional<double> value = model.value(s, step)) {
            total += *value;
            ++counted;
        }
        lines.append(
            {.text = one.name, .value = valueText(model, s, step, look.words), .swatch = look.palette.of(one.color)});
    }
    if (model.kind == ChartKind::StackedBars) {
        // As they lie upon each other.
        std::reverse(lines.begin() + 1, lines.end());
        if (counted > 1)
            lines.append(
                {.text = look.words.total, .value = figureText(total, model.unit, look.words), .strong = true});
    }
    if (model.isUnfinished(step))
        lines.append({.text = look.words.unfinished});
    addAnnotations(lines, model, step);
    return lines;
}

QList<TipLine> markTip(const ChartModel &model, qsizetype series, qsizetype point, const printing::ChartLook &look)
{
    if (series < 0 || series >= model.series.size())
        return {};
    const ChartSeries &one = model.series.at(series);
    const std::optional<double> value = model.value(series, point);
    QList<TipLine> lines;
    if (model.kind == ChartKind::Scatter) {
        lines.append({.text = pointText(model, series, point, look.words), .strong = true});
        lines.append(
            {.text = model.acrossName, .value = figureText(one.across.value(point), model.acrossUnit, look.words)});
        lines.append({.text = model.uprightName,
                      .value = value ? figureText(*value, model.unit, look.words) : look.words.noData});
        if (!one.name.isEmpty())
            lines.append({.text = one.name, .swatch = look.palette.of(one.color)});
        return lines;
    }
    const QString where = pointText(model, series, point, look.words);
    lines.append({.text = where.isEmpty() ? one.name : QString(one.name + u", "_s + where), .strong = true});
    lines.append({.text = valueText(model, series, point, look.words)});
    if (model.isUnfinished(point))
        lines.append({.text = look.words.unfinished});
    return lines;
}

QList<TipLine> annotationTip(const ChartModel &model, qsizetype annotation, const printing::ChartLook &look)
{
    if (annotation < 0 || annotation >= model.annotations.size())
        return {};
    const ChartAnnotation &one = model.annotations.at(annotation);
    return {{.text = one.text, .strong = true}, {.text = stretchText(one.days, look.words, 0)}};
}

ChartTip::ChartTip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"chartTip"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void ChartTip::showBeside(const QPoint &pos, const QList<TipLine> &lines)
{
    m_lines = lines.mid(0, kMostLines);
    if (lines.size() > kMostLines) {
        const ChartWords words = chartWords();
        m_lines.last() = {.text = words.andMore.arg(words.locale.toString(lines.size() - kMostLines + 1))};
    }
    const QSize size = sizeHint();
    const QRect room = parentWidget()->rect();
    int x = pos.x() + kFromPointer;
    if (x + size.width() > room.right())
        x = pos.x() - kFromPointer - size.width();
    const int y = pos.y() - size.height() / 2;
    setGeometry(QRect(QPoint(std::clamp(x, 0, std::max(0, room.width() - size.width())),
                             std::clamp(y, 0, std::max(0, room.height() - size.height()))),
                      size));
    raise();
    show();
    update();
}

QSize ChartTip::sizeHint() const
{
    int wide = 0;
    for (const TipLine &line : m_lines) {
        const QFontMetrics metrics(fontOf(line));
        const int value = line.value.isEmpty() ? 0 : kBetween + metrics.horizontalAdvance(line.value);
        wide = std::max(wide, textLeft(line) + metrics.horizontalAdvance(line.text) + value + 1);
    }
    return {std::min(wide, kWidest) + 2 * kPadding, static_cast<int>(m_lines.size()) * lineHeight() + 2 * kPadding - 3};
}

void ChartTip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(Token::Faint));
    painter.setBrush(theme::color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kControlRadius,
                            theme::kControlRadius);
    const QRect inner = rect().adjusted(kPadding, kPadding - 1, -kPadding, -kPadding);
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(layoutDirection(), inner, rect); };
    // Each text reads in its own direction, wherever it stands.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto at = [this](Qt::Alignment side) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), side) | Qt::AlignAbsolute |
                                Qt::AlignVCenter) |
               Qt::TextSingleLine;
    };
    QRect row(inner.left(), inner.top(), inner.width(), lineHeight());
    for (const TipLine &line : std::as_const(m_lines)) {
        if (line.swatch.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(line.swatch);
            painter.drawRoundedRect(placed(QRect(row.left(), row.center().y() - kSwatch / 2 + 1, kSwatch, kSwatch)), 2,
                                    2);
        }
        painter.setFont(fontOf(line));
        const QFontMetrics metrics = painter.fontMetrics();
        const int value = line.value.isEmpty() ? 0 : metrics.horizontalAdvance(line.value) + 1;
        painter.setPen(theme::color(line.strong ? Token::Text : Token::Muted));
        // The value is what was asked for: a long name makes room for it.
        const QRect text = row.adjusted(textLeft(line), 0, -(value > 0 ? value + kBetween / 2 : 0), 0);
        painter.drawText(placed(text), at(Qt::AlignLeft), metrics.elidedText(line.text, Qt::ElideRight, text.width()));
        painter.setPen(theme::color(Token::Text));
        painter.drawText(placed(QRect(row.right() - value + 1, row.top(), value, row.height())), at(Qt::AlignRight),
                         line.value);
        row.translate(0, lineHeight());
    }
}

} // namespace rapport
