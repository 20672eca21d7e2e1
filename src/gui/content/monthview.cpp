#include "gui/content/monthview.h"

#include "gui/content/daycell.h"
#include "gui/widgets/label.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kWeek = 7;

} // namespace

MonthView::MonthView(QWidget *parent) : CalendarView(parent), m_grid(new QGridLayout(this))
{
    setObjectName(u"monthView"_s);
    setAccessibleName(tr("Month"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(1);
    for (int column = 0; column < kWeek; ++column) {
        auto *head = new Label({}, TextStyle::CaptionBold, Token::Muted, this);
        head->setAlignment(Qt::AlignCenter);
        head->setMinimumHeight(24);
        head->setAutoFillBackground(true);
        head->setBackgroundRole(QPalette::Window);
        m_grid->addWidget(head, 0, column);
        m_grid->setColumnStretch(column, 1);
        m_heads.append(head);
    }
}

void MonthView::present()
{
    const DaySpan span = contents().span;
    while (m_cells.size() > span.count())
        delete m_cells.takeLast();
    while (m_cells.size() < span.count()) {
        auto *made = new DayCell(this);
        const int at = static_cast<int>(m_cells.size());
        m_grid->addWidget(made, 1 + at / kWeek, at % kWeek);
        made->QWidget::show(); // a layout would do so later, and what is not shown takes no focus
        connect(made, &DayCell::entered, this, [this, made] { setCurrent(made->day(), {}); });
        connect(made, &DayCell::moreRequested, this, [this, made] { Q_EMIT dayRequested(made->day()); });
        connect(made, &DayCell::newRequested, this, [this, made] { Q_EMIT newRequested(usualMoment(made->day())); });
        connect(made, &DayCell::dropped, this, [this, made](ContentId content) { dropOn(made->day(), content); });
        m_cells.append(made);
    }
    for (int row = 1; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, row <= span.count() / kWeek ? 1 : 0);
    const int month = ContentDays::dateOf(contents().month).month();
    for (int i = 0; i < span.count(); ++i) {
        const QDate date = ContentDays::dateOf(span.from + i);
        if (i < kWeek)
            static_cast<Label *>(m_heads[i])
                ->setText(QLocale().standaloneDayName(date.dayOfWeek(), QLocale::ShortFormat));
        QList<ContentCard *> cards;
        for (const ContentPiece &piece : contents().on(span.from + i)) {
            cards.append(newCard(piece, m_cells[i]));
            cards.last()->QWidget::show();
        }
        m_cells[i]->show(span.from + i, date.month() == month, span.from + i == contents().today, cards);
        m_cells[i]->setFocusPolicy(span.from + i == currentDay() ? Qt::StrongFocus : Qt::ClickFocus);
    }
    // Which cards there is room for is known at once: the focus may go to one of them.
    m_grid->activate();
}

DayCell *MonthView::cell(int day) const
{
    const int at = day - contents().span.from;
    return at >= 0 && at < m_cells.size() ? m_cells[at] : nullptr;
}

QList<ContentCard *> MonthView::cardsOn(int day) const
{
    const DayCell *of = cell(day);
    return of ? of->shownCards() : QList<ContentCard *>();
}

QWidget *MonthView::dayWidget(int day) const
{
    return cell(day);
}

void MonthView::paintEvent(QPaintEvent *)
{
    // The hairlines are what shows between the days.
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Token::Line));
}

} // namespace rapport
