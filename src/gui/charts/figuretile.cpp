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

} // namespace

ComparisonWords comparisonWords()
{
    ComparisonWords words;
    words.asBefore = Texts::tr("As before");
    //: "12% more than 2,541"
    words.moreThan = Texts::tr("%1 more than %2");
    words.fewerThan = Texts::tr("%1 fewer than %2");
    words.longer = Texts::tr("%1 longer");
    words.shorter = Texts::tr("%1 shorter");
    words.longerBetter = Texts::tr("%1 longer, better");
    words.shorterWorse = Texts::tr("%1 shorter, worse");
    words.slower = Texts::tr("%1 slower");
    words.faster = Texts::tr("%1 faster");
    //: Percentage points
    words.point = Texts::tr("%1 point");
    words.points = Texts::tr("%1 points");
    words.more = Texts::tr("%1 more");
    words.less = Texts::tr("%1 less");
    //: "3 points better"
    words.better = Texts::tr("%1 better");
    words.worse = Texts::tr("%1 worse");
    return words;
}

Comparison comparisonOf(const TileFigure &figure, const ChartWords &words)
{
    return comparisonOf({.unit = figure.unit, .better = figure.better, .value = figure.value, .before = figure.before},
                        words, comparisonWords());
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
