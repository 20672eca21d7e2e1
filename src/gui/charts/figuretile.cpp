#include "gui/charts/figuretile.h"

#include "gui/charts/chartlook.h"
#include "gui/theme/lines.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"
#include "gui/widgets/plaintip.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kPadding = 13;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FigureTile)
};

/// A tile is a button whose name is all that it says. GUI thread.
class TileAccessible final : public QAccessibleWidget
{
public:
    explicit TileAccessible(FigureTile *tile) : QAccessibleWidget(tile, QAccessible::Button), m_tile(tile) {}

    [[nodiscard]] QAccessible::Role role() const override
    {
        return m_tile->figure().opens ? QAccessible::Button : QAccessible::StaticText;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_tile->figure().opens)
            names.prepend(pressAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction() && m_tile->figure().opens)
            Q_EMIT m_tile->opened();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    FigureTile *m_tile;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *tile = qobject_cast<FigureTile *>(object);
    return tile ? new TileAccessible(tile) : nullptr;
}

Comparison::Sense senseOf(Better better, bool rises)
{
    if (better == Better::Neither)
        return Comparison::Sense::Neither;
    return (better == Better::More) == rises ? Comparison::Sense::Better : Comparison::Sense::Worse;
}

/// Words for a difference that is not a share: "3 points better", "22 min faster", "0.4 more".
QString differenceText(const TileFigure &figure, double difference, Comparison::Sense sense, const ChartWords &words)
{
    using Sense = Comparison::Sense;
    const bool rises = difference > 0;
    const double size = std::abs(difference);
    if (figure.unit == Unit::Duration) {
        const QString text = figureText(size, Unit::Duration, words);
        if (sense == Sense::Neither)
            return (rises ? Texts::tr("%1 longer") : Texts::tr("%1 shorter")).arg(text);
        if (figure.better == Better::More)
            return (rises ? Texts::tr("%1 longer, better") : Texts::tr("%1 shorter, worse")).arg(text);
        return (rises ? Texts::tr("%1 slower") : Texts::tr("%1 faster")).arg(text);
    }
    if (figure.unit == Unit::Percent || figure.unit == Unit::Points) {
        const QString text = figureText(size, Unit::Count, words);
        //: Percentage points
        const QString points = size == 1 ? Texts::tr("%1 point").arg(text) : Texts::tr("%1 points").arg(text);
        if (sense == Sense::Neither)
            return (rises ? Texts::tr("%1 more") : Texts::tr("%1 less")).arg(points);
        //: "3 points better"
        return (sense == Sense::Better ? Texts::tr("%1 better") : Texts::tr("%1 worse")).arg(points);
    }
    const QString text = figureText(size, figure.unit, words);
    if (sense == Sense::Neither)
        return (rises ? Texts::tr("%1 more") : Texts::tr("%1 less")).arg(text);
    return (sense == Sense::Better ? Texts::tr("%1 better") : Texts::tr("%1 worse")).arg(text);
}

/// The step to which the figures themselves are shown: a difference below it would contradict what is seen.
double shownStep(Unit unit)
{
    switch (unit) {
    case Unit::Duration:
        return 1;
    case Unit::Ratio:
        return 0.01;
    default:
        return 0.1;
    }
}

} // namespace

Comparison comparisonOf(const TileFigure &figure, const ChartWords &words)
{
    if (!figure.value || !figure.before)
        return {};
    const double step = shownStep(figure.unit);
    const double difference = std::round(*figure.value / step) * step - std::round(*figure.before / step) * step;
    if (std::abs(difference) < step / 2)
        return {.text = Texts::tr("As before"), .sense = Comparison::Sense::Neither};
    const bool rises = difference > 0;
    const Comparison::Sense sense = senseOf(figure.better, rises);
    QString text;
    // A share of very little says nothing that can be pictured.
    constexpr double kLeastToShare = 20;
    if (figure.unit == Unit::Count && *figure.before >= kLeastToShare) {
        const double percent = std::max(1.0, std::round(100 * std::abs(difference) / *figure.before));
        const QString share = figureText(percent, Unit::Percent, words);
        const QString before = figureText(*figure.before, Unit::Count, words);
        //: "12% more than 2,541"
        text = (rises ? Texts::tr("%1 more than %2") : Texts::tr("%1 fewer than %2")).arg(share, before);
    } else if (figure.unit == Unit::Count) {
        const QString size = figureText(std::abs(difference), Unit::Count, words);
        const QString before = figureText(*figure.before, Unit::Count, words);
        text = (rises ? Texts::tr("%1 more than %2") : Texts::tr("%1 fewer than %2")).arg(size, before);
    } else {
        text = differenceText(figure, difference, sense, words);
    }
    //: An arrow, then the difference
    return {.text = QString((rises ? u"↑ "_s : u"↓ "_s) + text), .sense = sense};
}

FigureTile::FigureTile(QWidget *parent) : QWidget(parent)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    setObjectName(u"figureTile"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void FigureTile::show(const TileFigure &figure)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    setCursor(figure.opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    describe();
    updateGeometry();
    update();
}

void FigureTile::describe()
{
    setAccessibleName(sentence());
    setAccessibleDescription(m_figure.explanation);
    setToolTip(plainTip(m_figure.explanation));
}

QString FigureTile::sentence() const
{
    const ChartWords words = chartWords();
    const QString value = m_figure.value ? figureText(*m_figure.value, m_figure.unit, words) : words.noData;
    QStringList parts{QString(m_figure.name + u": "_s + value)};
    const Comparison comparison = comparisonOf(m_figure, words);
    if (!comparison.text.isEmpty())
        parts.append(comparison.text);
    // What the colour says.
    if (comparison.sense != Comparison::Sense::Neither && m_figure.unit == Unit::Count)
        parts.append(comparison.sense == Comparison::Sense::Better ? tr("better") : tr("worse"));
    if (m_figure.unfinished)
        parts.append(words.unfinished);
    return parts.join(u", "_s);
}

QSize FigureTile::sizeHint() const
{
    const int lines = QFontMetrics(theme::font(TextStyle::Secondary)).height() * 2 +
                      QFontMetrics(theme::font(TextStyle::Figure)).height();
    return {190, lines + 2 * kPadding + theme::kSpace1};
}

QSize FigureTile::minimumSizeHint() const
{
    return {130, sizeHint().height()};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() && m_figure.opens;
    painter.setBrush(theme::color(Token::Surface));
    painter.setPen(hasFocus() ? QPen(theme::color(Token::Accent), 2)
                              : QPen(theme::color(lit ? Token::Faint : Token::Line), 1));
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme::kCardRadius,
                            theme::kCardRadius);

    const ChartWords words = chartWords();
    const Qt::Alignment leading = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    QRect row = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const auto line = [&](const QFont &font, Token token, const QString &text, bool tabular) {
        row.setHeight(QFontMetrics(font).height());
        painter.setPen(theme::color(token));
        if (tabular && theme::tabularWidth(font, text) <= row.width())
            theme::drawTabular(painter, row, leading, font, text);
        else
            theme::drawLine(painter, row, leading, font, text);
        row.translate(0, row.height() + 2);
    };
    line(theme::font(TextStyle::Secondary), Token::Muted, m_figure.name, false);
    if (m_figure.value)
        line(theme::font(TextStyle::Figure), Token::Text, figureText(*m_figure.value, m_figure.unit, words), true);
    else
        line(theme::font(TextStyle::Figure), Token::Faint, words.noData, false);
    const Comparison comparison = comparisonOf(m_figure, words);
    const Token ink = comparison.sense == Comparison::Sense::Better  ? Token::Good
                      : comparison.sense == Comparison::Sense::Worse ? Token::Bad
                                                                     : Token::Muted;
    QString text = comparison.text;
    if (m_figure.unfinished)
        text = text.isEmpty() ? words.unfinished : QString(text + u" · "_s + words.unfinished);
    line(theme::font(TextStyle::Secondary), ink, text, false);
}

void FigureTile::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
}

void FigureTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_pressed, false) && event->button() == Qt::LeftButton && m_figure.opens &&
        rect().contains(event->position().toPoint()))
        Q_EMIT opened();
}

void FigureTile::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_figure.opens) {
            Q_EMIT opened();
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void FigureTile::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void FigureTile::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void FigureTile::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void FigureTile::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

void FigureTile::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace rapport
