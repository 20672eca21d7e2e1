#include "gui/content/contentcalendar.h"

#include "base/clock.h"
#include "gui/content/agendaview.h"
#include "gui/content/heldbar.h"
#include "gui/content/segments.h"
#include "gui/content/untimedstrip.h"
#include "gui/deliver.h"
#include "gui/errortext.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr int kFollowAfterMs = 3'000;
constexpr int kMinuteMs = 60'000;
constexpr int kWordsFrom = 760; ///< A width for all words of the bar.
const QString kSpanKey = u"calendar/span"_s;

/// Everything that a calendar asks for at once.
struct Look
{
    ContentShelf shelf;
    QList<ContentPiece> held;
};

} // namespace

ContentCalendar::ContentCalendar(const GuiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"contentCalendar"_s);
    setAccessibleName(tr("Calendar"));
    m_days = ContentDays(QTimeZone::systemTimeZone(), QLocale().firstDayOfWeek());
    m_day = m_days.dayOf(context.clock.nowMs());
    build();
    setSpan(static_cast<CalendarSpan>(std::clamp(QSettings().value(kSpanKey, 0).toInt(), 0, 2)));
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ContentCalendar::read);
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            present();
    });
    m_minute.start();
    connect(&context.store.changes(), &ChangeFeed::changed, this, &ContentCalendar::follow);
}

ContentCalendar::~ContentCalendar() = default;

CalendarView &ContentCalendar::view() const
{
    return *static_cast<CalendarView *>(m_views->currentWidget());
}

void ContentCalendar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void ContentCalendar::takeFocus()
{
    // What is not read yet has no days.
    m_focusWanted = !m_complete;
    if (m_complete)
        view().enter(view().currentDay());
}

void ContentCalendar::setSpan(CalendarSpan span)
{
    m_span = span;
    m_spans->setCurrent(static_cast<int>(span));
    m_views->setCurrentIndex(static_cast<int>(span));
    QSettings().setValue(kSpanKey, static_cast<int>(span));
    m_range->setText(rangeText());
    if (isVisible())
        read();
}

void ContentCalendar::setDay(int day)
{
    m_day = day;
    m_range->setText(rangeText());
    read();
}

void ContentCalendar::setCampaign(CampaignId campaign)
{
    m_campaign = campaign;
    if (isVisible())
        read();
    else
        m_stale = true;
}

bool ContentCalendar::isNarrow() const
{
    return width() < kWordsFrom;
}

QString ContentCalendar::rangeText() const
{
    const QLocale locale;
    const QDate date = ContentDays::dateOf(m_day);
    if (m_span != CalendarSpan::Week)
        return locale.toString(date, isNarrow() ? tr("MMM yyyy", "a month, as Qt writes formats")
                                                : tr("MMMM yyyy", "a month, as Qt writes formats"));
    const DaySpan week = m_days.spanOf(CalendarSpan::Week, m_day);
    const QDate first = ContentDays::dateOf(week.from);
    const QDate last = ContentDays::dateOf(week.to - 1);
    const QString end = locale.toString(last, tr("d MMM yyyy", "a day, as Qt writes formats"));
    if (first.month() == last.month())
        return tr("%1 to %2", "first and last day of a week")
            .arg(locale.toString(first, tr("d", "a day of the month")), end);
    return tr("%1 to %2", "first and last day of a week")
        .arg(locale.toString(first, first.year() == last.year() ? tr("d MMM", "a day, as Qt writes formats")
                                                                : tr("d MMM yyyy", "a day, as Qt writes formats")),
             end);
}

void ContentCalendar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void ContentCalendar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where there is little room the days come before the words.
    m_add->setText(isNarrow() ? QString() : m_add->accessibleName());
    m_range->setText(rangeText());
}

void ContentCalendar::follow(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    m_stale = true;
    if (!isVisible())
        return;
    if (changes.content || changes.outbox || changes.campaigns || changes.everything)
        m_again.start(0);
    else if (!m_again.isActive())
        m_again.start(kFollowAfterMs);
}

void ContentCalendar::read()
{
    m_stale = false;
    m_complete = false;
    const ContentWish wish{.span = m_span,
                           .day = m_day,
                           .firstOfWeek = QLocale().firstDayOfWeek(),
                           .campaign = m_campaign,
                           .text = m_search->text().simplified()};
    const auto look = [wish](Reader &r) -> Result<Look> {
        const Result<ContentShelf> shelf = contentShelf(r, wish);
        if (!shelf)
            return fail(shelf.error());
        return Look{*shelf, store::heldContent(r)};
    };
    deliver(m_context.store.read(look, ReadLane::Report), this,
            [this, request = ++m_request](const Result<Look> &read) {
                if (request != m_request)
                    return;
                m_problem->setVisible(!read);
                if (!read) {
                    m_problem->setText(errorText(read.error(), Occasion::Read));
                    m_complete = true;
                    return;
                }
                m_shelf = read->shelf;
                m_held = read->held;
                m_days = ContentDays(m_shelf.zone, QLocale().firstDayOfWeek());
                m_channels = contenttext::channelsOf(m_context.registry, m_shelf.accounts);
                presentFilters();
                present();
                m_complete = true;
            });
}

bool ContentCalendar::fits(const ContentPiece &piece) const
{
    const int state = m_states->currentData().toInt();
    return state < 0 || contenttext::stateOf(piece) == static_cast<PostState>(state);
}

void ContentCalendar::present()
{
    const qint64 now = m_context.clock.nowMs();
    CalendarContents contents;
    contents.facts = {.days = m_days,
                      .channels = m_channels,
                      .nowMs = now,
                      .canChange = m_context.store.access() == Store::Access::ReadWrite};
    contents.span = m_days.spanOf(m_span, m_day);
    contents.month = m_day;
    contents.today = m_days.dayOf(now);
    QList<ContentPiece> untimed;
    for (const ContentPiece &piece : std::as_const(m_shelf.pieces)) {
        if (fits(piece))
            (piece.plan.at == 0 ? untimed : contents.pieces).append(piece);
    }
    view().show(contents);
    m_strip->show(untimed, contents.facts);
    m_heldBar->show(m_held, m_days, m_channels, now, contents.facts.canChange);
    m_range->setText(rangeText());
    const bool narrowed = m_campaign || m_states->currentData().toInt() >= 0 || !m_search->text().trimmed().isEmpty();
    m_empty->setVisible(contents.pieces.isEmpty() && untimed.isEmpty());
    m_empty->setText(narrowed ? tr("Nothing fits here. Choose another month, or less narrow filters at the right.")
                              : tr("Nothing is planned here yet. Press N or double-click a day to plan a piece: "
                                   "one text for several channels, which leaves by itself at its time."));
    if (const int day = std::exchange(m_revealed, 0); day != 0 && m_span == CalendarSpan::List)
        m_agenda->reveal(day);
    if (std::exchange(m_focusWanted, false))
        view().enter(view().currentDay());
    if (const ContentId wanted = std::exchange(m_wanted, {}); wanted && view().card(wanted))
        view().enter(m_day, wanted);
}

void ContentCalendar::presentFilters()
{
    const QSignalBlocker quiet(m_campaigns);
    m_campaigns->clear();
    m_campaigns->addItem(tr("All campaigns"), 0);
    for (const Campaign &campaign : std::as_const(m_shelf.campaigns))
        m_campaigns->addItem(campaign.plan.name, campaign.id.value);
    m_campaigns->setCurrentIndex(std::max(0, m_campaigns->findData(m_campaign.value)));
}

void ContentCalendar::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_PageUp:
        setDay(m_days.stepped(m_span, m_day, -1));
        return;
    case Qt::Key_PageDown:
        setDay(m_days.stepped(m_span, m_day, 1));
        return;
    case Qt::Key_Home:
    case Qt::Key_T:
        setDay(m_days.dayOf(m_context.clock.nowMs()));
        return;
    case Qt::Key_N:
        openNew(m_campaign, 0);
        return;
    case Qt::Key_M:
        setSpan(CalendarSpan::Month);
        return;
    case Qt::Key_W:
        setSpan(CalendarSpan::Week);
        return;
    case Qt::Key_L:
        setSpan(CalendarSpan::List);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace rapport
