#include "gui/campaigns/campaignpane.h"

#include "gui/board/boardtext.h"
#include "gui/campaigns/campaigntext.h"
#include "gui/campaigns/goalcard.h"
#include "gui/campaigns/statechip.h"
#include "gui/charts/chartcard.h"
#include "gui/content/contenttable.h"
#include "gui/people/flowlayout.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "output/moneytext.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using campaigntext::datesText;
using theme::TextStyle;
using theme::Token;

constexpr int kGoalColumns = 3;
constexpr int kCourseHeight = 240;
constexpr qsizetype kGuestsShown = 8;

Label *plain(const QString &text, TextStyle style, Token ink, QWidget *parent)
{
    auto *label = new Label(text, style, ink, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *fillCard(Surface *surface, const QString &title)
{
    surface->setCard(Token::Line);
    auto *column = new QVBoxLayout(surface);
    column->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    column->setSpacing(theme::kSpace2);
    column->addWidget(new Label(title, TextStyle::BodyBold, Token::Text, surface));
    return column;
}

/// What leads from a state to the one after it.
struct Following
{
    CampaignState to;
    QString word;
    const char *icon;
};

std::optional<Following> followingOf(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft:
        return Following{CampaignState::Approved, CampaignPane::tr("Approve the plan"), "check"};
    case CampaignState::Approved:
        return Following{CampaignState::Running, CampaignPane::tr("Start"), "play_arrow"};
    case CampaignState::Running:
        return Following{CampaignState::Closed, CampaignPane::tr("Close the campaign"), "stop"};
    case CampaignState::Closed:
        return Following{CampaignState::Reviewed, CampaignPane::tr("Finish the review"), "fact_check"};
    case CampaignState::Reviewed:
        break;
    }
    return std::nullopt;
}

QStringList obstaclesOf(const Campaign &campaign)
{
    if (campaign.state == CampaignState::Closed)
        return reviewObstacles(campaign.plan);
    return campaign.state == CampaignState::Draft ? campaignObstacles(campaign.plan) : QStringList();
}

} // namespace

CampaignPane::CampaignPane(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(u"campaignPane"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
}

void CampaignPane::show(const CampaignWhole &whole, const QList<MaturityModel> &models)
{
    const bool same = m_whole && m_whole->campaign.id == whole.campaign.id;
    const int place = same ? verticalScrollBar()->value() : 0;
    const QWidget *focused = focusWidget();
    const QString focusName =
        same && focused && focused->hasFocus() && isAncestorOf(focused) ? focused->objectName() : QString();
    // What is being typed is kept when it is left: until then it goes on.
    auto *typed = focusName.isEmpty() ? nullptr : qobject_cast<QLineEdit *>(focusWidget());
    const std::optional<QString> unkept = typed && typed->isModified() ? std::optional(typed->text()) : std::nullopt;
    const QSignalBlocker quiet(typed);
    m_whole = whole;
    m_models = models;

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(theme::kSpace4 + 2, theme::kSpace4, theme::kSpace4 + 2, theme::kSpace4);
    column->setSpacing(theme::kSpace3);
    const CampaignPlan &plan = whole.campaign.plan;
    column->addWidget(buildHead(content));
    if (!plan.objective.isEmpty())
        column->addWidget(plain(plan.objective, TextStyle::Body, Token::Muted, content));
    column->addWidget(buildActions(content));
    if (!plan.goals.isEmpty())
        column->addWidget(buildGoals(content));
    if (m_registry)
        column->addWidget(buildContent(content));
    if (whole.course)
        column->addWidget(buildCourse(content));
    column->addWidget(buildFacts(content));
    if (!plan.links.isEmpty())
        column->addWidget(buildLinks(content));
    if (!plan.events.isEmpty())
        column->addWidget(buildEvents(content));
    if (!whole.revisions.isEmpty())
        column->addWidget(buildRevisions(content));
    column->addStretch(1);
    if (QWidget *before = takeWidget())
        before->deleteLater();
    setWidget(content);
    content->show();
    verticalScrollBar()->setValue(place);
    if (!focusName.isEmpty()) {
        if (auto *again = content->findChild<QWidget *>(focusName))
            again->setFocus(Qt::OtherFocusReason);
        if (auto *edit = content->findChild<QLineEdit *>(focusName); edit && unkept) {
            edit->setText(*unkept);
            edit->setModified(true);
        }
    }
}

QWidget *CampaignPane::buildHead(QWidget *parent)
{
    const Campaign &campaign = m_whole->campaign;
    auto *head = new QWidget(parent);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace1);
    Label *name = plain(campaign.plan.name, TextStyle::Title, Token::Text, head);
    name->setObjectName(u"campaignName"_s);
    column->addWidget(name);
    const MaturityModel *model = findById(m_models, campaign.plan.model);
    const ModelStage *stage = model ? findById(model->stages, campaign.plan.stage) : nullptr;
    QStringList said{stage ? stage->name.in(boardtext::language()) : QString(), datesText(campaign.plan),
                     campaigntext::placeText(campaign.plan.place)};
    said.removeAll(QString());
    auto *marks = new QHBoxLayout;
    marks->setSpacing(theme::kSpace2);
    marks->addWidget(new StateChip(campaign.state, head));
    marks->addWidget(plain(said.join(u" · "_s), TextStyle::Secondary, Token::Muted, head), 1);
    column->addLayout(marks);
    return head;
}

/// What can be done, that which leads on first.
QWidget *CampaignPane::buildActions(QWidget *parent)
{
    const CampaignState state = m_whole->campaign.state;
    auto *actions = new QWidget(parent);
    auto *buttons = new QWidget(actions);
    auto *flow = new FlowLayout(buttons, theme::kSpace2);
    auto *column = new QVBoxLayout(actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace2);
    column->addWidget(buttons);
    if (const std::optional<Following> following = m_canChange ? followingOf(state) : std::nullopt) {
        auto *next = new QPushButton(theme::icon(following->icon, Token::OnAccent), following->word, buttons);
        next->setObjectName(u"campaignNext"_s);
        theme::setKind(next, theme::ButtonKind::Primary);
        connect(next, &QPushButton::clicked, this, [this, to = following->to] { Q_EMIT stateRequested(to); });
        flow->addWidget(next);
        const QStringList missing = obstaclesOf(m_whole->campaign);
        next->setEnabled(missing.isEmpty());
        QString said;
        if (!missing.isEmpty())
            said = tr("Still missing: %1.").arg(campaigntext::problemsText(missing));
        else if (following->to == CampaignState::Closed)
            said = tr("Its figures are kept as they are now.");
        next->setAccessibleDescription(said);
        Label *why = plain(said, TextStyle::Secondary, missing.isEmpty() ? Token::Muted : Token::Warn, actions);
        why->setObjectName(u"campaignMissing"_s);
        why->setVisible(!said.isEmpty());
        column->addWidget(why);
    }
    const auto button = [&](const char *objectName, const char *icon, const QString &word, auto signal) {
        auto *made = new QPushButton(theme::icon(icon), word, buttons);
        made->setObjectName(QLatin1StringView(objectName));
        connect(made, &QPushButton::clicked, this, signal);
        flow->addWidget(made);
    };
    if (m_canChange && state < CampaignState::Closed)
        button("campaignEdit", "edit", tr("Edit"), &CampaignPane::editRequested);
    if (state < CampaignState::Closed)
        button("campaignSeeds", "people", tr("Who to ask…"), &CampaignPane::seedsRequested);
    button("campaignExport", "file_download", tr("Export review…"), &CampaignPane::exportRequested);
    if (m_canChange && state == CampaignState::Approved)
        button("campaignBack", "undo", tr("Take back approval"),
               [this] { Q_EMIT stateRequested(CampaignState::Draft); });
    // What was agreed on once is history, though its approval was taken back.
    if (m_canChange && state == CampaignState::Draft && m_whole->revisions.isEmpty())
        button("campaignRemove", "delete", tr("Remove"), &CampaignPane::removeRequested);
    return actions;
}

QWidget *CampaignPane::buildGoals(QWidget *parent)
{
    auto *goals = new QWidget(parent);
    auto *grid = new QGridLayout(goals);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::kSpace3);
    for (int i = 0; i < m_whole->campaign.plan.goals.size(); ++i) {
        grid->addWidget(newGoal(i, goals), i / kGoalColumns, i % kGoalColumns);
        grid->setColumnStretch(i % kGoalColumns, 1);
    }
    return goals;
}

GoalCard *CampaignPane::newGoal(int position, QWidget *parent)
{
    const CampaignState state = m_whole->campaign.state;
    const GoalCard::Rights rights{.judge = m_canChange && state == CampaignState::Closed,
                                  .remark = m_canChange && state != CampaignState::Reviewed};
    auto *card = new GoalCard(*m_whole, position, rights, parent);
    connect(card, &GoalCard::judged, this, [this, position](Verdict verdict) {
        CampaignPlan plan = m_whole->campaign.plan;
        plan.goals[position].verdict = verdict;
        propose(plan, {}, tr("The verdict is kept."));
    });
    connect(card, &GoalCard::remarked, this, [this, position](const QString &remark) {
        CampaignPlan plan = m_whole->campaign.plan;
        if (plan.goals[position].remark == remark)
            return;
        plan.goals[position].remark = remark;
        propose(plan, {}, tr("The remark is kept."));
    });
    return card;
}

QWidget *CampaignPane::buildCourse(QWidget *parent)
{
    const CampaignGoal &goal = m_whole->campaign.plan.goals.first();
    const MetricDefinition *metric = metricOf(goal.metric);
    ChartModel model;
    model.kind = ChartKind::Lines;
    model.title = boardtext::metricName(goal.metric);
    model.subtitle = tr("By week, over the dates of the campaign");
    model.unit = metric ? metric->unit : Unit::Count;
    model.opens = false;
    model.missing = tr("Nothing was counted in these days yet.");
    ChartSeries series;
    series.key = goal.metric;
    series.name = model.title;
    if (!m_whole->course->series.isEmpty()) {
        for (const MetricPoint &point : m_whole->course->series.first().points) {
            if (point.unfinished && !model.unfinishedFrom)
                model.unfinishedFrom = model.steps.size();
            model.steps.append(point.period);
            // What is to come is no nought.
            series.values.append(point.period.fromDay > m_whole->today ? std::nullopt : point.figure.value);
        }
    }
    model.series.append(series);
    auto *card = new ChartCard(parent);
    card->setObjectName(u"campaignCourse"_s);
    card->setMinimumHeight(kCourseHeight);
    card->show(model);
    return card;
}

QWidget *CampaignPane::buildContent(QWidget *parent)
{
    const CardFacts facts{.days = ContentDays(m_whole->zone),
                          .channels = contenttext::channelsOf(*m_registry, m_whole->accounts),
                          .nowMs = m_whole->nowMs,
                          .canChange = m_canChange};
    auto *table = new ContentTable(m_whole->content, facts, parent);
    connect(table, &ContentTable::opened, this, &CampaignPane::contentRequested);
    connect(table, &ContentTable::newRequested, this, &CampaignPane::newContentRequested);
    connect(table, &ContentTable::calendarRequested, this, &CampaignPane::calendarRequested);
    return table;
}

QWidget *CampaignPane::buildFacts(QWidget *parent)
{
    auto *card = new Surface(parent);
    QVBoxLayout *column = fillCard(card, tr("Plan"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::kSpace4);
    grid->setVerticalSpacing(theme::kSpace1);
    grid->setColumnStretch(1, 1);
    const auto fact = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        const int row = grid->rowCount();
        grid->addWidget(new Label(name, TextStyle::Secondary, Token::Muted, card), row, 0, Qt::AlignTop);
        Label *said = plain(value, TextStyle::Body, Token::Text, card);
        said->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(said, row, 1);
    };
    const CampaignPlan &plan = m_whole->campaign.plan;
    fact(tr("Owner"), plan.owner);
    fact(tr("Dates"), datesText(plan));
    fact(tr("Where"), campaigntext::placeText(plan.place));
    if (const MaturityModel *model = findById(m_models, plan.model)) {
        const QString language = boardtext::language();
        const ModelStage *stage = findById(model->stages, plan.stage);
        const ModelStep *step = findById(model->path, plan.step);
        fact(tr("Stage"), stage ? stage->name.in(language) : QString());
        fact(tr("Step"), step ? step->name.in(language) : QString());
    }
    fact(tr("Audience"), plan.audience);
    fact(tr("Budget"), moneyText(plan.budget, QLocale()));
    fact(tr("Channels"), plan.accounts.join(u", "_s));
    fact(tr("Groups"), plan.groups.join(u", "_s));
    fact(tr("Tags"), plan.tags.join(u", "_s));
    for (const CampaignOffer &offer : plan.offers) {
        QStringList parts{offer.name, offer.code, offer.address};
        parts.removeAll(QString());
        fact(tr("Offer"), parts.join(u" · "_s));
    }
    fact(tr("Notes"), plan.notes);
    column->addLayout(grid);
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(tr("Conversations that belong to it: %1").arg(countText(m_whole->conversations)),
                             TextStyle::Body, Token::Text, card));
    row->addStretch(1);
    if (m_whole->conversations > 0) {
        auto *open = new QPushButton(theme::icon("inbox"), tr("Open the conversations"), card);
        open->setObjectName(u"campaignConversations"_s);
        connect(open, &QPushButton::clicked, this, &CampaignPane::conversationsRequested);
        row->addWidget(open);
    }
    column->addLayout(row);
    return card;
}

QWidget *CampaignPane::buildLinks(QWidget *parent)
{
    auto *card = new Surface(parent);
    QVBoxLayout *column = fillCard(card, tr("Links"));
    const CampaignPlan &plan = m_whole->campaign.plan;
    QStringList words{campaignWord(plan.name)};
    for (const CampaignLink &link : plan.links)
        words.append(link.campaign.simplified().toLower());
    for (qsizetype i = 0; i < plan.links.size(); ++i) {
        const CampaignLink &link = plan.links[i];
        const QString address = utmAddress(link).toString(QUrl::FullyEncoded);
        auto *row = new QHBoxLayout;
        Label *said = plain(address, TextStyle::Body, Token::Text, card);
        said->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(said, 1);
        auto *copy = new QPushButton(theme::icon("content_copy"), tr("Copy"), card);
        copy->setObjectName(u"linkCopy%1"_s.arg(i));
        copy->setAccessibleDescription(address);
        connect(copy, &QPushButton::clicked, copy, [address] { QGuiApplication::clipboard()->setText(address); });
        row->addWidget(copy, 0, Qt::AlignTop);
        column->addLayout(row);
        if (const QStringList problems = utmProblems(link, words); !problems.isEmpty())
            column->addWidget(plain(campaigntext::problemsText(problems), TextStyle::Secondary, Token::Warn, card));
    }
    return card;
}

QWidget *CampaignPane::buildEvents(QWidget *parent)
{
    auto *card = new Surface(parent);
    QVBoxLayout *column = fillCard(card, tr("Events"));
    const QList<CampaignEvent> &events = m_whole->campaign.plan.events;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const CampaignEvent &event = events[i];
        QStringList parts{event.name, event.place, event.day == 0 ? QString() : campaigntext::dayText(event.day)};
        parts.removeAll(QString());
        column->addWidget(plain(parts.join(u" · "_s), TextStyle::Body, Token::Text, card));
        if (event.guests.isEmpty())
            continue;
        const auto came = std::count_if(event.guests.begin(), event.guests.end(),
                                        [](const CampaignGuest &guest) { return guest.attended; });
        column->addWidget(plain(tr("Guests who came: %1 of %2").arg(countText(came), countText(event.guests.size())),
                                TextStyle::Secondary, Token::Muted, card));
        column->addWidget(newGuests(i, card));
    }
    return card;
}

/// Who was asked, with a tick at those who came.
QWidget *CampaignPane::newGuests(qsizetype event, QWidget *parent)
{
    const CampaignEvent &at = m_whole->campaign.plan.events[event];
    const bool canTick = m_canChange && m_whole->campaign.state < CampaignState::Closed;
    auto *list = new QListWidget(parent);
    list->setObjectName(u"guests%1"_s.arg(event));
    list->setAccessibleName(tr("Who came to %1").arg(at.name));
    list->setUniformItemSizes(true);
    list->setFrameShape(QFrame::NoFrame);
    for (const CampaignGuest &guest : at.guests) {
        auto *item = new QListWidgetItem(guest.name, list);
        item->setFlags(canTick ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                               : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(guest.attended ? Qt::Checked : Qt::Unchecked);
    }
    const auto rows = std::min<qsizetype>(at.guests.size(), kGuestsShown);
    list->setFixedHeight(static_cast<int>(rows) * list->sizeHintForRow(0) + 2 * theme::kSpace2);
    connect(list, &QListWidget::itemChanged, this, [this, event, list](const QListWidgetItem *item) {
        tickGuest(event, list->row(item), item->checkState() == Qt::Checked);
    });
    return list;
}

void CampaignPane::tickGuest(qsizetype event, qsizetype guest, bool attended)
{
    CampaignPlan plan = m_whole->campaign.plan;
    CampaignGuest &changed = plan.events[event].guests[guest];
    changed.attended = attended;
    const QString said = attended ? tr("%1 came to %2").arg(changed.name, plan.events[event].name)
                                  : tr("%1 did not come to %2").arg(changed.name, plan.events[event].name);
    // Who came is a fact that says its own reason.
    propose(plan, m_whole->campaign.state == CampaignState::Draft ? QString() : said, tr("Kept: %1.").arg(said));
}

/// The next change builds on this one, though it is not read again yet.
void CampaignPane::propose(const CampaignPlan &plan, const QString &reason, const QString &said)
{
    m_whole->campaign.plan = plan;
    Q_EMIT planRequested(plan, reason, said);
}

QWidget *CampaignPane::buildRevisions(QWidget *parent)
{
    auto *card = new Surface(parent);
    QVBoxLayout *column = fillCard(card, tr("Changes of the plan"));
    for (const CampaignRevision &revision : std::as_const(m_whole->revisions)) {
        const QString reason = revision.reason.isEmpty() ? tr("agreed on") : revision.reason;
        Label *line =
            plain(tr("Revision %1, %2, %3: %4")
                      .arg(QString::number(revision.revision), exactText(revision.at), revision.actorName, reason),
                  TextStyle::Secondary, Token::Muted, card);
        line->setObjectName(u"revision%1"_s.arg(revision.revision));
        column->addWidget(line);
    }
    return card;
}

} // namespace rapport
