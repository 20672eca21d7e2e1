#include "gui/content/weekview.h"

#include "gui/content/weekdays.h"
#include "gui/widgets/hairline.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kWeek = 7;
const QTime kDayBegins(7, 0);
constexpr qint64 kQuarterMs = 15 * 60 * 1000;

} // namespace

WeekView::WeekView(QWidget *parent) : CalendarView(parent), m_days(new WeekDays), m_scroll(new QScrollArea(this))
{
    setObjectName(u"weekView"_s);
    setAccessibleName(tr("Week"));
    auto *heads = new QHBoxLayout;
    heads->setContentsMargins(WeekDays::kGutter, 0, style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0);
    heads->setSpacing(0);
    for (int number = 0; number < kWeek; ++number) {
        auto *head = new WeekHead(this);
        heads->addWidget(head, 1);
        connect(head, &WeekHead::entered, this, [this, head] { setCurrent(head->day(), {}); });
        m_heads.append(head);
    }
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->installEventFilter(this);
    m_scroll->setWidget(m_days);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(heads);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_scroll, 1);
    connect(m_days, &WeekDays::newRequested, this,
            [this](int day, QTime time) { Q_EMIT newRequested(contents().facts.days.momentOf(day, time)); });
    connect(m_days, &WeekDays::dropped, this, &WeekView::dropAt);
    connect(m_days, &WeekDays::moreRequested, this, &WeekView::dayRequested);
}

void WeekView::present()
{
    const DaySpan span = contents().span;
    QList<ContentCard *> cards;
    for (const ContentPiece &piece : contents().pieces) {
        if (span.holds(contents().facts.days.dayOf(piece.plan.at)))
            cards.append(newCard(piece, m_days));
    }
    m_days->show(contents(), cards);
    for (int number = 0; number < kWeek; ++number) {
        const int day = span.from + number;
        m_heads[number]->show(day, day == contents().today, static_cast<int>(contents().on(day).size()));
        m_heads[number]->setFocusPolicy(day == currentDay() ? Qt::StrongFocus : Qt::ClickFocus);
    }
    // The night is above, for whoever wants it.
    if (!std::exchange(m_scrolled, true))
        m_scroll->verticalScrollBar()->setValue(m_days->hourRect(0, kDayBegins).top());
}

QList<ContentCard *> WeekView::cardsOn(int day) const
{
    return m_days->shownOn(day);
}

QWidget *WeekView::dayWidget(int day) const
{
    const int number = day - contents().span.from;
    return number >= 0 && number < m_heads.size() ? m_heads[number] : nullptr;
}

qint64 WeekView::movedBy(const ContentPiece &piece, int steps) const
{
    return piece.plan.at + steps * kQuarterMs;
}

QPoint WeekView::placeOf(int day, QTime time) const
{
    const QRect hour = m_days->hourRect(day - contents().span.from, time);
    return m_days->mapTo(this, QPoint(hour.center().x(), hour.top()));
}

void WeekView::dropAt(int day, QTime time, ContentId content)
{
    Q_EMIT moveRequested(content, contents().facts.days.momentOf(day, time));
}

} // namespace rapport
