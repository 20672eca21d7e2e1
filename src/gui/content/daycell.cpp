#include "gui/content/daycell.h"

#include "gui/inbox/wordbutton.h"
#include "gui/theme/type.h"

#include <QDragEnterEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kMargin = 4;
constexpr int kGap = 3;
constexpr int kNumber = 22;

} // namespace

DayCell::DayCell(QWidget *parent) : QWidget(parent), m_more(new WordButton(this))
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    setMinimumSize(60, 60);
    m_more->setInks(Token::Accent, Token::Accent);
    m_more->setFont(theme::font(TextStyle::Caption));
    m_more->hide();
    connect(m_more, &WordButton::clicked, this, &DayCell::moreRequested);
    connect(&theme::notifier(), &theme::Notifier::changed, this, qOverload<>(&QWidget::update));
}

void DayCell::show(int day, bool ofMonth, bool isToday, const QList<ContentCard *> &cards)
{
    m_day = day;
    m_ofMonth = ofMonth;
    m_isToday = isToday;
    for (ContentCard *before : std::exchange(m_cards, cards)) {
        before->hide();
        before->deleteLater();
    }
    const QString name = QLocale().toString(ContentDays::dateOf(day), QLocale::LongFormat);
    const QString count =
        cards.isEmpty() ? tr("nothing planned") : tr("%n piece(s)", nullptr, static_cast<int>(cards.size()));
    setObjectName(u"day%1"_s.arg(day));
    setAccessibleName(isToday ? tr("Today, %1, %2", "day, how many pieces").arg(name, count)
                              : tr("%1, %2", "day, how many pieces").arg(name, count));
    m_more->setObjectName(u"more%1"_s.arg(day));
    m_more->setAccessibleDescription(name);
    arrange();
    update();
}

QList<ContentCard *> DayCell::shownCards() const
{
    QList<ContentCard *> shown;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(shown),
                 [](const ContentCard *card) { return !card->isHidden(); });
    return shown;
}

void DayCell::arrange()
{
    const int step = ContentCard::heightOf(false) + kGap;
    const int room = height() - kNumber - kMargin;
    auto fits = static_cast<qsizetype>(std::max(0, (room + kGap) / step));
    const int word = m_more->sizeHint().height();
    if (fits < m_cards.size())
        fits = static_cast<qsizetype>(std::max(0, (room - word + kGap) / step));
    // Names take a second line where all of the day's cards have room for theirs.
    const int wide = width() - 2 * kMargin;
    const int roomy = std::accumulate(m_cards.begin(), m_cards.end(), -kGap, [wide](int sum, const ContentCard *card) {
        return sum + card->roomyHeight(wide) + kGap;
    });
    int y = kNumber;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < fits);
        if (i < fits) {
            m_cards[i]->setGeometry(kMargin, y, wide, roomy <= room ? m_cards[i]->roomyHeight(wide) : step - kGap);
            y = m_cards[i]->geometry().bottom() + 1 + kGap;
        }
    }
    const int hidden = static_cast<int>(std::max<qsizetype>(0, m_cards.size() - fits));
    m_more->setVisible(hidden > 0);
    if (hidden > 0) {
        m_more->setText(tr("+%n more", nullptr, hidden));
        const QSize size = m_more->sizeHint().boundedTo({width() - 2 * kMargin, word});
        m_more->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(kMargin, height() - size.height() - 1), size)));
    }
}

void DayCell::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DayCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme::color(m_target    ? Token::Selection
                                          : m_ofMonth ? Token::Surface
                                                      : Token::Background));
    const QDate date = ContentDays::dateOf(m_day);
    const QString number = date.day() == 1
                               ? QLocale().toString(date, tr("d MMM", "the first of a month, as Qt writes formats"))
                               : QLocale().toString(date.day());
    const QFont font = theme::font(m_isToday ? TextStyle::CaptionBold : TextStyle::Caption);
    const int width = QFontMetrics(font).horizontalAdvance(number) + 10;
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(kMargin, 3, width, kNumber - 5));
    if (m_isToday) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Token::Accent));
        painter.drawRoundedRect(place, place.height() / 2.0, place.height() / 2.0);
    }
    painter.setFont(font);
    painter.setPen(theme::color(m_isToday ? Token::OnAccent : m_ofMonth ? Token::Text : Token::Faint));
    painter.drawText(place, Qt::AlignCenter, number);
    if (hasFocus()) {
        painter.setPen(QPen(theme::color(Token::Accent), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void DayCell::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    Q_EMIT entered();
}

void DayCell::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT newRequested();
}

void DayCell::dragEnterEvent(QDragEnterEvent *event)
{
    acceptContent(event);
    m_target = event->isAccepted();
    update();
}

void DayCell::dragMoveEvent(QDragMoveEvent *event)
{
    acceptContent(event);
}

void DayCell::dragLeaveEvent(QDragLeaveEvent *)
{
    m_target = false;
    update();
}

void DayCell::dropEvent(QDropEvent *event)
{
    m_target = false;
    update();
    if (const ContentId content = ContentCard::dragged(event->mimeData())) {
        event->acceptProposedAction();
        Q_EMIT dropped(content);
    }
}

} // namespace rapport
