#include "gui/board/practicecard.h"

#include "gui/board/boardtext.h"
#include "gui/theme/theme.h"
#include "gui/theme/type.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kPadding = 12;
constexpr int kBar = 6;
constexpr int kGap = 6;

int lineHeight(TextStyle style)
{
    return QFontMetrics(theme::font(style)).height();
}

} // namespace

PracticeCard::PracticeCard(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void PracticeCard::show(const ModelPractice &practice, const PracticeScore &score)
{
    m_practice = practice;
    m_score = score;
    setObjectName(QString(u"practice_"_s + practice.id));
    setAccessibleName(boardtext::spokenText(practice, score));
    setToolTip(boardtext::evidenceText(practice, score).toHtmlEscaped());
    update();
}

void PracticeCard::setOpen(bool open)
{
    m_open = open;
    update();
}

QString PracticeCard::mimeType()
{
    return u"application/x-rapport-practice"_s;
}

QSize PracticeCard::sizeHint() const
{
    return {260, 2 * kPadding + lineHeight(TextStyle::BodyBold) + lineHeight(TextStyle::Secondary) + 2 * kGap + kBar};
}

QSize PracticeCard::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void PracticeCard::paintChip(QPainter &painter, const QRect &inner, int &right) const
{
    const boardtext::ChipColors colors = boardtext::stateColors(m_score.state);
    const QString text = boardtext::stateText(m_score.state);
    const QFont font = theme::font(TextStyle::Caption);
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(text) + 14;
    const QRect chip = QStyle::visualRect(
        layoutDirection(), rect(), QRect(inner.right() + 1 - width, inner.top() - 1, width, metrics.height() + 4));
    painter.setPen(colors.ground == Token::Background ? theme::color(Token::Line) : Qt::transparent);
    painter.setBrush(theme::color(colors.ground));
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(font);
    painter.setPen(theme::color(colors.ink));
    painter.drawText(chip, Qt::AlignCenter, text);
    right = width + kPadding;
}

void PracticeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = hasFocus() || m_open;
    painter.setPen(QPen(theme::color(strong ? Token::Accent : Token::Line), strong ? 1.6 : 1));
    painter.setBrush(theme::color(underMouse() ? Token::Selection : Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), theme::kCardRadius, theme::kCardRadius);

    const QRect inner = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    int taken = 0;
    paintChip(painter, inner, taken);
    const auto line = [&](TextStyle style, Token ink, int top, int width, const QString &text) {
        const QFont font = theme::font(style);
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(theme::color(ink));
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), QRect(inner.left(), top, width, metrics.height())),
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
            metrics.elidedText(text, Qt::ElideRight, width));
        return top + metrics.height();
    };
    int y = line(TextStyle::BodyBold, Token::Text, inner.top(), inner.width() - taken,
                 m_practice.name.in(boardtext::language()));
    y = line(TextStyle::Secondary, Token::Muted, y + kGap, inner.width(), boardtext::evidenceText(m_practice, m_score));

    QRectF bar(inner.left(), y + kGap, inner.width(), kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(Token::Line));
    painter.drawRoundedRect(bar, kBar / 2.0, kBar / 2.0);
    if (m_score.score.value_or(0) > 0) {
        const double width = bar.width() * *m_score.score / 100;
        QRectF done(bar.left(), bar.top(), width, bar.height());
        if (layoutDirection() == Qt::RightToLeft)
            done.moveRight(bar.right());
        painter.setBrush(theme::color(Token::Accent));
        painter.drawRoundedRect(done, kBar / 2.0, kBar / 2.0);
    }
}

void PracticeCard::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void PracticeCard::mouseMoveEvent(QMouseEvent *event)
{
    const bool drags = (event->buttons() & Qt::LeftButton) &&
                       (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!drags) {
        QAbstractButton::mouseMoveEvent(event);
        return;
    }
    setDown(false);
    auto *carried = new QMimeData;
    carried->setData(mimeType(), m_practice.id.toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    drag->setPixmap(grab());
    drag->setHotSpot(m_pressedAt);
    drag->exec(Qt::MoveAction);
}

void PracticeCard::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers() == Qt::AltModifier;
    if (moves && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (moves && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const bool back = (event->key() == Qt::Key_Left) == (layoutDirection() == Qt::LeftToRight);
        Q_EMIT stageRequested(back ? -1 : 1);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace rapport
