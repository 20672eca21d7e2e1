#include "gui/content/weekdays.h"

#include "gui/inbox/wordbutton.h"
#include "gui/theme/type.h"
#include "gui/timetext.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kWeek = 7;
constexpr int kHour = 48;
constexpr int kHours = 24;
constexpr int kMinutes = 60;
/// A piece that is dropped takes the nearest quarter.
constexpr int kSnap = 15;
/// Beside each other at one time; more are a word.
constexpr int kMostBeside = 3;
constexpr int kGap = 2;

int minutesOf(QTime time)
{
    return time.hour() * kMinutes + time.minute();
}

int yOf(QTime time)
{
    return minutesOf(time) * kHour / kMinutes;
}

} // namespace

WeekHead::WeekHead(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeekHead::show(int day, bool isToday, int pieces)
{
    m_day = day;
    m_isToday = isToday;
    const QString name = QLocale().toString(ContentDays::dateOf(day), QLocale::LongFormat);
    const QString count = pieces == 0 ? tr("nothing planned") : tr("%n piece(s)", nullptr, pieces);
    setObjectName(u"day%1"_s.arg(day));
    setAccessibleName(isToday ? tr("Today, %1, %2", "day, how many pieces").arg(name, count)
                              : tr("%1, %2", "day, how many pieces").arg(name, count));
    update();
}

void WeekHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString text =
        QLocale().toString(ContentDays::dateOf(m_day), tr("ddd d MMM", "head of a day, as Qt writes formats"));
    const QFont font = theme::font(m_isToday ? TextStyle::CaptionBold : TextStyle::Caption);
    if (m_isToday) {
        const int width = QFontMetrics(font).horizontalAdvance(text) + 16;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Token::Accent));
        painter.drawRoundedRect(QRectF((this->width() - width) / 2.0, (height() - 20) / 2.0, width, 20), 10, 10);
    }
    painter.setFont(font);
    painter.setPen(theme::color(m_isToday ? Token::OnAccent : Token::Text));
    painter.drawText(rect(), Qt::AlignCenter, text);
    if (hasFocus()) {
        painter.setPen(QPen(theme::color(Token::Accent), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void WeekHead::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

void WeekHead::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT entered();
}

WeekDays::WeekDays(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"weekDays"_s);
    setAcceptDrops(true);
    setFixedHeight(kHours * kHour + 1);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void WeekDays::show(const CalendarContents &contents, const QList<ContentCard *> &cards)
{
    m_contents = contents;
    for (ContentCard *before : std::exchange(m_cards, cards)) {
        before->hide();
        before->deleteLater();
    }
    arrange();
    update();
}

QRect WeekDays::column(int number, int width, Qt::LayoutDirection direction)
{
    const int room = width - kGutter;
    const int from = kGutter + room * number / kWeek;
    const int to = kGutter + room * (number + 1) / kWeek;
    return QStyle::visualRect(direction, QRect(0, 0, width, 1), QRect(from, 0, to - from, 1));
}

QRect WeekDays::hourRect(int number, QTime time) const
{
    const QRect at = column(number, width(), layoutDirection());
    return {at.left(), yOf(time), at.width(), kHour};
}

QList<ContentCard *> WeekDays::shownOn(int day) const
{
    QList<ContentCard *> shown;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(shown), [&](const ContentCard *card) {
        return !card->isHidden() && m_contents.facts.days.dayOf(card->piece().plan.at) == day;
    });
    return shown;
}

void WeekDays::arrange()
{
    qDeleteAll(std::exchange(m_more, {}));
    for (int number = 0; number < kWeek; ++number) {
        QList<ContentCard *> ofDay;
        std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(ofDay), [&](const ContentCard *card) {
            return m_contents.facts.days.dayOf(card->piece().plan.at) == m_contents.span.from + number;
        });
        arrangeDay(number, ofDay);
    }
}

/// Cards that would lie over each other stand beside each other.
void WeekDays::arrangeDay(int number, const QList<ContentCard *> &cards)
{
    const int high = ContentCard::heightOf(false);
    const QRect day = column(number, width(), layoutDirection()).adjusted(kGap, 0, -kGap, 0);
    const auto top = [&](const ContentCard *card) {
        return std::min(yOf(m_contents.facts.days.timeOf(card->piece().plan.at)), kHours * kHour - high);
    };
    for (qsizetype first = 0; first < cards.size();) {
        qsizetype past = first + 1;
        while (past < cards.size() && top(cards[past]) < top(cards[past - 1]) + high + kGap)
            ++past;
        const qsizetype all = past - first;
        const qsizetype shown = std::min<qsizetype>(all, kMostBeside);
        const int wide = day.width() / static_cast<int>(shown);
        for (qsizetype i = first; i < past; ++i) {
            const auto lane = static_cast<int>(i - first);
            const bool fits = all <= kMostBeside || lane < kMostBeside - 1;
            cards[i]->setVisible(fits);
            const int x = isRightToLeft() ? day.right() + 1 - (lane + 1) * wide : day.left() + lane * wide;
            cards[i]->setGeometry(x, top(cards[i]) + 1, wide - kGap, high);
        }
        if (all > kMostBeside) {
            auto *more = new WordButton(this);
            more->setObjectName(u"more%1"_s.arg(m_contents.span.from + number));
            more->setText(tr("+%n more", nullptr, static_cast<int>(all - kMostBeside + 1)));
            more->setInks(Token::Accent, Token::Accent);
            more->setFont(theme::font(TextStyle::Caption));
            const int lane = kMostBeside - 1;
            const int x = isRightToLeft() ? day.left() : day.left() + lane * wide;
            more->setGeometry(x, top(cards[first]) + 1, wide, high);
            more->show();
            connect(more, &WordButton::clicked, this,
                    [this, number] { Q_EMIT moreRequested(m_contents.span.from + number); });
            m_more.append(more);
        }
        first = past;
    }
}

void WeekDays::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WeekDays::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Token::Surface));
    const QFont font = theme::font(TextStyle::Caption);
    painter.setFont(font);
    for (int number = 0; number < kWeek; ++number) {
        const QRect at = column(number, width(), layoutDirection());
        if (m_contents.span.from + number == m_contents.today)
            painter.fillRect(at.left(), 0, at.width(), height(), theme::color(Token::Background));
        painter.fillRect(isRightToLeft() ? at.right() : at.left(), 0, 1, height(), theme::color(Token::Line));
    }
    for (int hour = 0; hour < kHours; ++hour) {
        const int y = hour * kHour;
        painter.fillRect(0, y, width(), 1, theme::color(Token::Line));
        painter.setPen(theme::color(Token::Faint));
        const QRect place =
            QStyle::visualRect(layoutDirection(), rect(), QRect(0, y + 2, kGutter - 6, QFontMetrics(font).height()));
        painter.drawText(
            place, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter),
            clockText(QTime(hour, 0)));
    }
    if (m_contents.span.holds(m_contents.today)) {
        const QRect now =
            hourRect(m_contents.today - m_contents.span.from, m_contents.facts.days.timeOf(m_contents.facts.nowMs));
        painter.fillRect(now.left(), now.top(), now.width(), 2, theme::color(Token::Bad));
    }
    if (m_target.time.isValid()) {
        QColor ground = theme::color(Token::AccentSoft);
        QRect at = hourRect(m_target.day - m_contents.span.from, m_target.time);
        at.setHeight(ContentCard::heightOf(false));
        painter.fillRect(at, ground);
        painter.setPen(theme::color(Token::Accent));
        painter.drawText(at.adjusted(6, 2, -4, 0), Qt::AlignTop | Qt::AlignLeading, clockText(m_target.time));
    }
}

WeekDays::Place WeekDays::placeAt(const QPointF &position) const
{
    Place place;
    for (int number = 0; number < kWeek; ++number) {
        const QRect at = column(number, width(), layoutDirection());
        if (position.x() >= at.left() && position.x() < at.left() + at.width())
            place.day = m_contents.span.from + number;
    }
    if (place.day == 0)
        return place;
    const int quarter = qRound(position.y() * kMinutes / kHour / kSnap);
    const int minutes = std::clamp(quarter * kSnap, 0, kHours * kMinutes - kSnap);
    place.time = QTime(minutes / kMinutes, minutes % kMinutes);
    return place;
}

void WeekDays::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const Place place = placeAt(event->position()); place.time.isValid())
        Q_EMIT newRequested(place.day, place.time);
}

void WeekDays::dragEnterEvent(QDragEnterEvent *event)
{
    acceptContent(event);
}

void WeekDays::dragMoveEvent(QDragMoveEvent *event)
{
    acceptContent(event);
    m_target = placeAt(event->position());
    update();
}

void WeekDays::dragLeaveEvent(QDragLeaveEvent *)
{
    m_target = {};
    update();
}

void WeekDays::dropEvent(QDropEvent *event)
{
    const Place place = placeAt(event->position());
    m_target = {};
    update();
    const ContentId content = ContentCard::dragged(event->mimeData());
    if (!content || !place.time.isValid())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(place.day, place.time, content);
}

} // namespace rapport
