#include "gui/content/calendarview.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <algorithm>

namespace rapport {
namespace {

const QTime kMorning(9, 0);
constexpr int kHourMs = 60 * 60 * 1000;

} // namespace

QList<ContentPiece> CalendarContents::on(int day) const
{
    QList<ContentPiece> found;
    std::copy_if(pieces.begin(), pieces.end(), std::back_inserter(found),
                 [&](const ContentPiece &piece) { return facts.days.dayOf(piece.plan.at) == day; });
    return found;
}

void CalendarView::show(const CalendarContents &contents)
{
    const bool focused = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    // Whoever goes to another month or week goes on from there.
    if (m_day == 0 || contents.month != m_contents.month) {
        m_day = contents.month;
        m_content = {};
    }
    m_contents = contents;
    // A card that goes hands its focus on, which is nobody's choice.
    const int day = m_day;
    const ContentId content = m_content;
    present();
    m_day = day;
    m_content = content;
    if (focused)
        enter(m_day, m_content);
}

void CalendarView::enter(int day, ContentId content)
{
    if (ContentCard *found = content ? card(content) : nullptr) {
        found->setFocus(Qt::OtherFocusReason);
        return;
    }
    setCurrent(day, {});
    if (QWidget *widget = dayWidget(day))
        widget->setFocus(Qt::OtherFocusReason);
}

ContentCard *CalendarView::card(ContentId content) const
{
    const QList<ContentCard *> cards = findChildren<ContentCard *>();
    const auto found = std::find_if(cards.begin(), cards.end(), [content](const ContentCard *one) {
        return one->content() == content && !one->isHidden();
    });
    return found == cards.end() ? nullptr : *found;
}

ContentCard *CalendarView::newCard(const ContentPiece &piece, QWidget *parent)
{
    auto *made = new ContentCard(parent);
    made->show(piece, m_contents.facts);
    connect(made, &QAbstractButton::clicked, this, [this, made] { Q_EMIT opened(made->content()); });
    connect(made, &ContentCard::entered, this, [this, made] {
        if (made->piece().plan.at != 0)
            setCurrent(m_contents.facts.days.dayOf(made->piece().plan.at), made->content());
    });
    return made;
}

void CalendarView::setCurrent(int day, ContentId content)
{
    if (QWidget *before = dayWidget(m_day))
        before->setFocusPolicy(Qt::ClickFocus);
    m_day = day;
    m_content = content;
    if (QWidget *now = dayWidget(day))
        now->setFocusPolicy(Qt::StrongFocus);
}

qint64 CalendarView::movedBy(const ContentPiece &piece, int steps) const
{
    const ContentDays &days = m_contents.facts.days;
    return days.onDay(piece.plan.at, days.dayOf(piece.plan.at) + steps * 7);
}

qint64 CalendarView::usualMoment(int day) const
{
    const ContentDays &days = m_contents.facts.days;
    const qint64 now = m_contents.facts.nowMs;
    const qint64 morning = days.momentOf(day, kMorning);
    if (morning > now || day < m_contents.today)
        return morning;
    const qint64 begin = days.beginOf(day);
    return std::min(begin + ((now - begin) / kHourMs + 1) * kHourMs, days.momentOf(day, QTime(23, 59)));
}

void CalendarView::dropOn(int day, ContentId content)
{
    const ContentCard *known = card(content);
    const qint64 at = known ? known->piece().plan.at : 0;
    const qint64 to = at == 0 ? usualMoment(day) : m_contents.facts.days.onDay(at, day);
    if (to != at)
        Q_EMIT moveRequested(content, to);
}

void CalendarView::goTo(int day, qsizetype index)
{
    if (!m_contents.span.holds(day)) {
        setCurrent(day, {});
        Q_EMIT spanRequested(day);
        return;
    }
    const QList<ContentCard *> cards = cardsOn(day);
    if (cards.isEmpty())
        enter(day);
    else
        cards[std::clamp<qsizetype>(index, 0, cards.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

bool CalendarView::moveByKey(int key)
{
    const ContentCard *moved = m_content ? card(m_content) : nullptr;
    if (!moved)
        return false;
    const ContentPiece &piece = moved->piece();
    const ContentDays &days = m_contents.facts.days;
    const int forward = isRightToLeft() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        Q_EMIT moveRequested(piece.id, days.onDay(piece.plan.at, m_day - forward));
        return true;
    case Qt::Key_Right:
        Q_EMIT moveRequested(piece.id, days.onDay(piece.plan.at, m_day + forward));
        return true;
    case Qt::Key_Up:
        Q_EMIT moveRequested(piece.id, movedBy(piece, -1));
        return true;
    case Qt::Key_Down:
        Q_EMIT moveRequested(piece.id, movedBy(piece, 1));
        return true;
    default:
        return false;
    }
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && moveByKey(event->key()))
        return;
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QList<ContentCard *> cards = cardsOn(m_day);
    const auto at = std::find_if(cards.begin(), cards.end(),
                                 [this](const ContentCard *one) { return one->content() == m_content; });
    const qsizetype index = at == cards.end() ? -1 : at - cards.begin();
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        goTo(dayBeside(m_day, -forward), index);
        return;
    case Qt::Key_Right:
        goTo(dayBeside(m_day, forward), index);
        return;
    case Qt::Key_Up:
        if (index > 0)
            goTo(m_day, index - 1);
        else if (const int before = dayBeyond(m_day, -1); before != m_day)
            goTo(before, m_contents.pieces.size());
        return;
    case Qt::Key_Down:
        if (index + 1 < cards.size())
            goTo(m_day, index + 1);
        else if (const int after = dayBeyond(m_day, 1); after != m_day)
            goTo(after, 0);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (index < 0)
            Q_EMIT newRequested(usualMoment(m_day));
        return;
    case Qt::Key_N:
        Q_EMIT newRequested(usualMoment(m_day));
        return;
    case Qt::Key_Delete:
        if (m_content)
            Q_EMIT removeRequested(m_content);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool CalendarView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    keyPressEvent(static_cast<QKeyEvent *>(event));
    return true;
}

void acceptContent(QDropEvent *event)
{
    if (ContentCard::dragged(event->mimeData()))
        event->acceptProposedAction();
}

} // namespace rapport
