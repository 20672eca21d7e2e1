#include "gui/content/agendaview.h"

#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QLocale>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kWidest = 900;

} // namespace

AgendaView::AgendaView(QWidget *parent) : CalendarView(parent), m_scroll(new QScrollArea(this))
{
    setObjectName(u"agendaView"_s);
    setAccessibleName(tr("List"));
    setAcceptDrops(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void AgendaView::present()
{
    const int place = m_scroll->verticalScrollBar()->value();
    m_heads.clear();
    m_cards.clear();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme::kSpace4, theme::kSpace2, theme::kSpace4, theme::kSpace4);
    column->setSpacing(theme::kSpace1);
    const ContentDays &days = contents().facts.days;
    int before = 0;
    for (const ContentPiece &piece : contents().pieces) {
        const int day = days.dayOf(piece.plan.at);
        if (!contents().span.holds(day))
            continue;
        if (day != before) {
            const QString name = contenttext::dayText(day);
            auto *head = new Label(day == contents().today ? tr("Today, %1").arg(name) : name, TextStyle::CaptionBold,
                                   day == contents().today ? Token::Accent : Token::Muted, page);
            head->setObjectName(u"day%1"_s.arg(day));
            head->setContentsMargins(0, before == 0 ? 0 : theme::kSpace2, 0, 0);
            column->addWidget(head);
            m_heads.insert(day, head);
            before = day;
        }
        ContentCard *card = newCard(piece, page);
        card->setWide(true);
        card->setMaximumWidth(kWidest);
        column->addWidget(card);
        m_cards.append(card);
    }
    if (m_cards.isEmpty()) {
        auto *none = new Label(tr("Nothing is planned in this month."), TextStyle::Body, Token::Muted, page);
        none->setObjectName(u"agendaEmpty"_s);
        column->addWidget(none);
    }
    column->addStretch(1);
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_scroll->setWidget(page);
    page->show();
    m_scroll->verticalScrollBar()->setValue(place);
    setFocusPolicy(m_cards.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
}

void AgendaView::reveal(int day)
{
    const auto head = m_heads.lowerBound(day);
    if (head == m_heads.end())
        return;
    // What was just filled has no place yet.
    m_scroll->widget()->layout()->activate();
    m_scroll->widget()->resize(m_scroll->viewport()->width(), m_scroll->widget()->sizeHint().height());
    m_scroll->verticalScrollBar()->setValue((*head)->y());
    if (const QList<ContentCard *> cards = cardsOn(head.key()); !cards.isEmpty())
        cards.first()->setFocus(Qt::OtherFocusReason);
}

QList<ContentCard *> AgendaView::cardsOn(int day) const
{
    QList<ContentCard *> found;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(found),
                 [&](const ContentCard *card) { return contents().facts.days.dayOf(card->piece().plan.at) == day; });
    return found;
}

QWidget *AgendaView::dayWidget(int) const
{
    return const_cast<AgendaView *>(this);
}

qint64 AgendaView::movedBy(const ContentPiece &piece, int steps) const
{
    const ContentDays &days = contents().facts.days;
    return days.onDay(piece.plan.at, days.dayOf(piece.plan.at) + steps);
}

/// The next day that has a piece.
int AgendaView::dayBeyond(int day, int steps) const
{
    if (steps > 0) {
        const auto next = m_heads.upperBound(day);
        return next == m_heads.end() ? day : next.key();
    }
    const auto here = m_heads.lowerBound(day);
    return here == m_heads.begin() ? day : std::prev(here).key();
}

void AgendaView::dragEnterEvent(QDragEnterEvent *event)
{
    acceptContent(event);
}

void AgendaView::dragMoveEvent(QDragMoveEvent *event)
{
    acceptContent(event);
}

/// Onto the day under whose name it is dropped.
void AgendaView::dropEvent(QDropEvent *event)
{
    const ContentId content = ContentCard::dragged(event->mimeData());
    const int y = m_scroll->widget()->mapFrom(this, event->position().toPoint()).y();
    int day = 0;
    for (const auto &[of, head] : m_heads.asKeyValueRange()) {
        if (head->y() <= y)
            day = of;
    }
    if (!content || day == 0)
        return;
    event->acceptProposedAction();
    dropOn(day, content);
}

} // namespace rapport
