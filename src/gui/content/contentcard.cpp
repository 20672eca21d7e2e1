#include "gui/content/contentcard.h"

#include "gui/theme/icons.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"
#include "gui/widgets/plaintip.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QTimer>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kPadding = 7;
constexpr int kTop = 4;
constexpr int kBar = 3;
constexpr int kGlyph = 14;
constexpr int kGap = 4;
constexpr int kMostGlyphs = 4;
/// Below this a card has room for the state's sign and not for its word.
constexpr int kWordFrom = 150;
constexpr int kNarrow = 70;
constexpr qreal kRadius = 5;

int lineHeight(TextStyle style)
{
    return QFontMetrics(theme::font(style)).height();
}

} // namespace

ContentCard::ContentCard(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void ContentCard::show(const ContentPiece &piece, const CardFacts &facts)
{
    m_piece = piece;
    m_facts = facts;
    setObjectName(u"content%1"_s.arg(piece.id.value));
    const QString spoken = contenttext::spokenText(piece, facts.days, facts.channels, facts.nowMs);
    setAccessibleName(spoken);
    setToolTip(plainTip(spoken));
    update();
}

void ContentCard::setWide(bool wide)
{
    m_wide = wide;
    updateGeometry();
}

QString ContentCard::mimeType()
{
    return u"application/x-rapport-content"_s;
}

ContentId ContentCard::dragged(const QMimeData *carried)
{
    return ContentId(carried->data(mimeType()).toLongLong());
}

int ContentCard::heightOf(bool wide)
{
    return wide ? lineHeight(TextStyle::Body) + 4 * kTop
                : lineHeight(TextStyle::Caption) + lineHeight(TextStyle::Secondary) + 2 * kTop;
}

int ContentCard::roomyHeight(int width) const
{
    const int room = width - 2 * kPadding - kBar;
    const QFontMetrics metrics(theme::font(TextStyle::Secondary));
    const bool isLong = metrics.horizontalAdvance(contenttext::nameOf(m_piece.plan)) > room;
    return heightOf(false) + (isLong ? lineHeight(TextStyle::Secondary) : 0);
}

QSize ContentCard::sizeHint() const
{
    return {180, heightOf(m_wide)};
}

QSize ContentCard::minimumSizeHint() const
{
    return {40, heightOf(m_wide)};
}

/// Gives where the next thing begins.
int ContentCard::paintGlyphs(QPainter &painter, const QRect &line, int x) const
{
    int left = kMostGlyphs;
    for (const ContentPost &post : m_piece.plan.posts) {
        if (left-- == 0)
            break;
        const contenttext::Channel channel = m_facts.channels.value(post.account);
        const QRect glyph(x, line.center().y() - kGlyph / 2, kGlyph, kGlyph);
        theme::drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), glyph),
                        channel.glyph.isEmpty() ? u"forum"_s : channel.glyph, theme::color(channel.color));
        x += kGlyph + kGap;
    }
    return x;
}

/// At the far end of a line; gives how much it took.
int ContentCard::paintState(QPainter &painter, const QRect &line) const
{
    const PostState state = contenttext::stateOf(m_piece);
    const contenttext::StateLook look = contenttext::stateLook(state);
    int taken = 0;
    const auto place = [&](int width, int height) {
        const QRect at(line.right() + 1 - taken - width, line.center().y() - height / 2, width, height);
        taken += width + kGap;
        return QStyle::visualRect(layoutDirection(), rect(), at);
    };
    if (width() >= kWordFrom) {
        const QFont font = theme::font(TextStyle::Caption);
        const QFontMetrics metrics(font);
        const QString word = contenttext::stateText(state);
        const QRect chip = place(metrics.horizontalAdvance(word) + 10, metrics.height());
        painter.setPen(look.ground == Token::Background ? theme::color(Token::Line) : QColor(Qt::transparent));
        painter.setBrush(theme::color(look.ground));
        painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setFont(font);
        painter.setPen(theme::color(look.ink));
        painter.drawText(chip, Qt::AlignCenter, word);
    } else {
        theme::drawIcon(painter, place(kGlyph, kGlyph), look.glyph, theme::color(look.ink));
    }
    if (missesGoal(m_piece, m_facts.nowMs))
        theme::drawIcon(painter, place(kGlyph, kGlyph), "flag", theme::color(Token::Bad));
    return taken;
}

void ContentCard::paintText(QPainter &painter, TextStyle style, Token ink, const QRect &line,
                            const QString &words) const
{
    const QFont font = theme::font(style);
    painter.setFont(font);
    painter.setPen(theme::color(ink));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), line),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     QFontMetrics(font).elidedText(words, Qt::ElideRight, line.width()));
}

/// On two lines where there is room for them.
void ContentCard::paintName(QPainter &painter, const QRect &place) const
{
    QString name = contenttext::nameOf(m_piece.plan);
    QRect line = place;
    if (place.height() >= 2 * lineHeight(TextStyle::Secondary)) {
        QTextLayout layout(name, theme::font(TextStyle::Secondary));
        layout.beginLayout();
        QTextLine first = layout.createLine();
        first.setLineWidth(place.width());
        const int end = first.textLength();
        layout.endLayout();
        line.setHeight(lineHeight(TextStyle::Secondary));
        if (end < name.size()) {
            paintText(painter, TextStyle::Secondary, Token::Text, line, name.left(end).trimmed());
            name = name.mid(end);
            line.translate(0, line.height());
        }
    }
    paintText(painter, TextStyle::Secondary, Token::Text, line, name);
}

void ContentCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const contenttext::StateLook look = contenttext::stateLook(contenttext::stateOf(m_piece));
    painter.setPen(QPen(theme::color(hasFocus() ? Token::Accent : Token::Line), hasFocus() ? 1.6 : 1));
    painter.setBrush(theme::color(underMouse() ? Token::Selection : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), kRadius, kRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(look.ink));
    const QRect bar = QStyle::visualRect(layoutDirection(), rect(), QRect(2, 4, kBar, height() - 8));
    painter.drawRoundedRect(QRectF(bar), 1.5, 1.5);

    const QRect inner = rect().adjusted(kPadding + kBar, kTop, -kPadding, -kTop);
    const int above = lineHeight(m_wide ? TextStyle::Body : TextStyle::Caption);
    const QRect first = m_wide ? inner : QRect(inner.left(), inner.top(), inner.width(), above);
    const int taken = paintState(painter, first);
    int x = first.left();
    if (m_piece.plan.at != 0) {
        const QString hour = clockText(m_facts.days.timeOf(m_piece.plan.at));
        const TextStyle style = m_wide ? TextStyle::BodyBold : TextStyle::CaptionBold;
        // Digits are not equally wide: below each other, what follows the hour begins at one place.
        const QFontMetrics metrics(theme::font(style));
        const int width =
            std::max(metrics.horizontalAdvance(hour), metrics.horizontalAdvance(clockText(QTime(0, 0)))) + 2;
        paintText(painter, style, Token::Muted, {x, first.top(), width, first.height()}, hour);
        x += width + kGap;
    }
    if (this->width() >= kNarrow)
        x = paintGlyphs(painter, first, x);
    if (m_wide)
        paintText(painter, TextStyle::Body, Token::Text,
                  {x + kGap, first.top(), first.right() - taken - x - kGap, first.height()},
                  contenttext::nameOf(m_piece.plan));
    else
        paintName(painter, inner.adjusted(0, above, 0, 0));
}

void ContentCard::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    m_dragged = false;
    QAbstractButton::mousePressEvent(event);
}

void ContentCard::mouseMoveEvent(QMouseEvent *event)
{
    const bool drags = m_facts.canChange && (event->buttons() & Qt::LeftButton) &&
                       (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!drags) {
        QAbstractButton::mouseMoveEvent(event);
        return;
    }
    setDown(false);
    if (std::exchange(m_dragged, true))
        return;
    // What is dragged may be shown anew meanwhile, and its card go: the drag is the window's, and begins when this
    // event is over.
    QTimer::singleShot(0, window(), [window = window(), id = m_piece.id, look = grab(), spot = m_pressedAt] {
        auto *carried = new QMimeData;
        carried->setData(mimeType(), QByteArray::number(id.value));
        auto *drag = new QDrag(window);
        drag->setMimeData(carried);
        drag->setPixmap(look);
        drag->setHotSpot(spot);
        drag->exec(Qt::MoveAction);
    });
}

void ContentCard::keyPressEvent(QKeyEvent *event)
{
    // The arrows go from card to card in the manner of the view that it stands in.
    if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        event->ignore();
}

void ContentCard::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT entered();
}

} // namespace rapport
