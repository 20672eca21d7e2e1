#include "gui/content/contentcalendar.h"

// How the calendar is put together: the bar at the head, the views, and what stands beside them.

#include "base/clock.h"
#include "gui/content/agendaview.h"
#include "gui/content/heldbar.h"
#include "gui/content/monthview.h"
#include "gui/content/segments.h"
#include "gui/content/untimedstrip.h"
#include "gui/content/weekview.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kSideWidth = 232;
constexpr int kHeldMost = 3; ///< More would take the place of the days.
constexpr int kSearchAfterMs = 200;
constexpr int kLongestSearch = 200;

} // namespace

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
    m_heldBar->setMost(kHeldMost);
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
    m_add = new QPushButton(theme::icon("add", Token::OnAccent), tr("New piece"), bar);
    m_add->setObjectName(u"newPiece"_s);
    m_add->setAccessibleName(m_add->text());
    m_add->setToolTip(tr("Plan a piece of content (N)"));
    theme::setKind(m_add, theme::ButtonKind::Primary);
    m_add->setVisible(m_context.store.access() == Store::Access::ReadWrite);
    connect(m_add, &QPushButton::clicked, this, [this] { openNew(m_campaign, 0); });
    row->addWidget(m_add);
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

} // namespace rapport
