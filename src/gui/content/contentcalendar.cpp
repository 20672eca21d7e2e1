#include "gui/content/contentcalendar.h"

#include "base/clock.h"
#include "gui/content/agendaview.h"
#include "gui/content/contentdialog.h"
#include "gui/content/heldbar.h"
#include "gui/content/monthview.h"
#include "gui/content/segments.h"
#include "gui/content/untimedstrip.h"
#include "gui/content/weekview.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"
#include "sync/commands.h"
#include "sync/syncengine.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kSideWidth = 232;
constexpr int kFollowAfterMs = 3'000;
constexpr int kMinuteMs = 60'000;
constexpr qint64 kHourMs = qint64{60} * kMinuteMs;
constexpr int kSearchAfterMs = 200;
constexpr int kLongestSearch = 200;
const QString kSpanKey = u"calendar/span"_s;

/// Everything that a calendar asks for at once.
struct Look
{
    ContentShelf shelf;
    QList<ContentPiece> held;
};

bool hasLeft(const ContentPiece &piece)
{
    return std::any_of(piece.posts.begin(), piece.posts.end(), [](const PublishedPost &post) {
        return post.state == PostState::Sent || post.state == PostState::Leaving || post.state == PostState::Unsure;
    });
}

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

void ContentCalendar::build()
{
    m_month = new MonthView(this);
    m_week = new WeekView(this);
    m_agenda = new AgendaView(this);
    m_views = new QStackedWidget(this);
    for (CalendarView *view : std::initializer_list<CalendarView *>{m_month, m_week, m_agenda}) {
        m_views->addWidget(view);
        connectView(view);
    }
    m_problem = new Label({}, TextStyle::Body, Token::Bad, this);
    m_problem->setObjectName(u"calendarProblem"_s);
    m_empty = new Label({}, TextStyle::Body, Token::Muted, this);
    m_empty->setObjectName(u"calendarEmpty"_s);
    for (QLabel *label : {m_problem, m_empty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMargin(theme::kSpace3);
        label->hide();
    }
    m_heldBar = new HeldBar(this);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_problem);
    left->addWidget(m_heldBar);
    left->addWidget(m_empty);
    left->addWidget(m_views, 1);
    m_bar = buildBar();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(buildSide());

    ContentCommands &commands = m_context.commands.content();
    connect(m_heldBar, &HeldBar::publishRequested, this,
            [this, &commands](ContentId id) { decide(commands.publishNow(id), tr("It leaves now.")); });
    connect(m_heldBar, &HeldBar::takeBackRequested, this, [this, &commands](ContentId id) {
        decide(commands.unschedule(id), tr("Taken back: it is a draft again."));
    });
    connect(m_heldBar, &HeldBar::moveRequested, this, &ContentCalendar::move);
    connect(m_heldBar, &HeldBar::opened, this, &ContentCalendar::openPiece);
}

QWidget *ContentCalendar::buildBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace1);
    const auto arrow = [&](const char *name, const char *glyph, const QString &tip, int by) {
        auto *button = new QToolButton(bar);
        button->setObjectName(QLatin1StringView(name));
        button->setIcon(theme::icon(glyph));
        button->setAutoRaise(true);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        connect(button, &QToolButton::clicked, this, [this, by] { setDay(m_days.stepped(m_span, m_day, by)); });
        row->addWidget(button);
    };
    arrow("calendarBefore", "chevron_left", tr("Before (Page Up)"), -1);
    auto *today = new QPushButton(tr("Today"), bar);
    today->setObjectName(u"calendarToday"_s);
    today->setToolTip(tr("Today (T)"));
    connect(today, &QPushButton::clicked, this, [this] { setDay(m_days.dayOf(m_context.clock.nowMs())); });
    row->addWidget(today);
    arrow("calendarAfter", "chevron_right", tr("After (Page Down)"), 1);
    m_range = new Label({}, TextStyle::Title, Token::Text, bar);
    m_range->setObjectName(u"calendarRange"_s);
    row->addSpacing(theme::kSpace2);
    row->addWidget(m_range);
    row->addStretch(1);
    m_spans = new Segments(tr("View"),
                           {{"spanMonth", tr("Month"), tr("Month (M)")},
                            {"spanWeek", tr("Week"), tr("Week (W)")},
                            {"spanList", tr("List"), tr("List (L)")}},
                           bar);
    connect(m_spans, &Segments::chosen, this, [this](int span) { setSpan(static_cast<CalendarSpan>(span)); });
    row->addWidget(m_spans);
    row->addSpacing(theme::kSpace2);
    auto *add = new QPushButton(theme::icon("add", Token::OnAccent), tr("New piece"), bar);
    add->setObjectName(u"newPiece"_s);
    add->setToolTip(tr("Plan a piece of content (N)"));
    theme::setKind(add, theme::ButtonKind::Primary);
    add->setVisible(m_context.store.access() == Store::Access::ReadWrite);
    connect(add, &QPushButton::clicked, this, [this] { openNew(m_campaign, 0); });
    row->addWidget(add);
    return bar;
}

QWidget *ContentCalendar::buildSide()
{
    auto *side = new Surface(this);
    side->setFixedWidth(kSideWidth);
    m_search = new QLineEdit(side);
    m_search->setObjectName(u"calendarSearch"_s);
    m_search->setPlaceholderText(tr("Search content"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(kLongestSearch);
    m_search->addAction(theme::icon("search", Token::Faint), QLineEdit::LeadingPosition);
    m_campaigns = new QComboBox(side);
    m_campaigns->setObjectName(u"calendarCampaigns"_s);
    m_campaigns->setAccessibleName(tr("Campaign"));
    m_campaigns->setMinimumContentsLength(10);
    m_campaigns->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_states = new QComboBox(side);
    m_states->setObjectName(u"calendarStates"_s);
    m_states->setAccessibleName(tr("State"));
    m_states->addItem(tr("In any state"), -1);
    for (const PostState state : {PostState::Draft, PostState::Planned, PostState::Held, PostState::Leaving,
                                  PostState::Sent, PostState::Failed, PostState::Unsure})
        m_states->addItem(theme::icon(contenttext::stateLook(state).glyph, contenttext::stateLook(state).ink),
                          contenttext::stateText(state), static_cast<int>(state));
    m_strip = new UntimedStrip(side);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    column->setSpacing(theme::kSpace2);
    column->addWidget(m_search);
    column->addWidget(m_campaigns);
    column->addWidget(m_states);
    column->addWidget(new Hairline(Qt::Horizontal, side));
    column->addWidget(m_strip, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_complete = false;
        m_again.start(kSearchAfterMs);
    });
    connect(m_campaigns, &QComboBox::activated, this,
            [this] { setCampaign(CampaignId(m_campaigns->currentData().toLongLong())); });
    connect(m_states, &QComboBox::currentIndexChanged, this, &ContentCalendar::present);
    connect(m_strip, &UntimedStrip::opened, this, &ContentCalendar::openPiece);
    connect(m_strip, &UntimedStrip::removeRequested, this, &ContentCalendar::remove);
    connect(m_strip, &UntimedStrip::dropped, this, [this](ContentId content) { move(content, 0); });
    connect(m_strip, &UntimedStrip::newRequested, this, [this] { openNew(m_campaign, 0); });
    return side;
}

void ContentCalendar::connectView(CalendarView *view)
{
    connect(view, &CalendarView::opened, this, &ContentCalendar::openPiece);
    connect(view, &CalendarView::newRequested, this, [this](qint64 at) { openNew(m_campaign, at); });
    connect(view, &CalendarView::moveRequested, this, &ContentCalendar::move);
    connect(view, &CalendarView::removeRequested, this, &ContentCalendar::remove);
    connect(view, &CalendarView::spanRequested, this, &ContentCalendar::setDay);
    connect(view, &CalendarView::dayRequested, this, [this](int day) {
        m_revealed = day;
        m_day = day;
        setSpan(CalendarSpan::List);
    });
}

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

QString ContentCalendar::rangeText() const
{
    const QLocale locale;
    const QDate date = ContentDays::dateOf(m_day);
    if (m_span != CalendarSpan::Week)
        return locale.toString(date, tr("MMMM yyyy", "a month, as Qt writes formats"));
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

const ContentPiece *ContentCalendar::find(ContentId content) const
{
    const auto found = std::find_if(m_shelf.pieces.begin(), m_shelf.pieces.end(),
                                    [content](const ContentPiece &piece) { return piece.id == content; });
    return found == m_shelf.pieces.end() ? nullptr : &*found;
}

void ContentCalendar::move(ContentId content, qint64 at)
{
    if (m_context.store.access() != Store::Access::ReadWrite)
        return;
    const ContentPiece *piece = find(content);
    if (piece && hasLeft(*piece)) {
        Q_EMIT told(tr("“%1” has left already: it stays where it is.").arg(contenttext::nameOf(piece->plan)));
        return;
    }
    if (at != 0 && at <= m_context.clock.nowMs()) {
        Q_EMIT told(tr("%1 has passed: choose a time that is still to come.").arg(contenttext::momentText(m_days, at)));
        return;
    }
    // Where the keys moved it out of the view, the view goes along.
    if (at != 0 && view().currentContent() == content) {
        m_wanted = content;
        if (!m_days.spanOf(m_span, m_day).holds(m_days.dayOf(at)))
            m_day = m_days.dayOf(at);
    }
    decide(m_context.commands.content().move(content, at),
           at == 0 ? tr("It has no time any more.") : tr("Moved to %1.").arg(contenttext::momentText(m_days, at)));
}

void ContentCalendar::remove(ContentId content)
{
    const ContentPiece *piece = find(content);
    if (!piece || m_context.store.access() != Store::Access::ReadWrite)
        return;
    if (hasLeft(*piece)) {
        Q_EMIT told(tr("“%1” has left already: it is kept with its figures.").arg(contenttext::nameOf(piece->plan)));
        return;
    }
    decide(m_context.commands.content().remove(content), tr("“%1” is removed.").arg(contenttext::nameOf(piece->plan)));
}

void ContentCalendar::decide(const QFuture<Result<Event>> &decision, const QString &said)
{
    deliver(decision, this, [this, said](const Result<Event> &event) {
        if (event) {
            m_context.engine.kickOutbox();
            Q_EMIT decided(*event, said);
            return;
        }
        Q_EMIT told(contenttext::refusalText(event.error()));
        // What was refused stands where it stood.
        read();
    });
}

void ContentCalendar::openPiece(ContentId content)
{
    auto *dialog = new ContentDialog(m_context, content, window());
    connect(dialog, &ContentDialog::decided, this, &ContentCalendar::decided);
    connect(dialog, &ContentDialog::conversationRequested, this, &ContentCalendar::conversationRequested);
    dialog->open();
}

void ContentCalendar::openNew(CampaignId campaign, qint64 at)
{
    if (m_context.store.access() != Store::Access::ReadWrite)
        return;
    const qint64 now = m_context.clock.nowMs();
    // Of today what is left: the next hour, or no time yet where that is tomorrow's.
    if (at != 0 && at <= now && m_days.dayOf(at) == m_days.dayOf(now)) {
        const qint64 hour = (now / kHourMs + 1) * kHourMs;
        at = m_days.dayOf(hour) == m_days.dayOf(now) ? hour : 0;
    }
    if (at != 0 && at <= now) {
        Q_EMIT told(tr("That day has passed: choose one that is still to come."));
        return;
    }
    auto *dialog = new ContentDialog(m_context, campaign, at, window());
    connect(dialog, &ContentDialog::decided, this, &ContentCalendar::decided);
    connect(dialog, &ContentDialog::conversationRequested, this, &ContentCalendar::conversationRequested);
    dialog->open();
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
