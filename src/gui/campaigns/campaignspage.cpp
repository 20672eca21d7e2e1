#include "gui/campaigns/campaignspage.h"

#include "gui/board/boardtext.h"
#include "gui/campaigns/campaignlist.h"
#include "gui/campaigns/campaignpane.h"
#include "gui/campaigns/campaigntext.h"
#include "gui/campaigns/plandialog.h"
#include "gui/campaigns/reviewdialog.h"
#include "gui/campaigns/seedsdialog.h"
#include "gui/content/contentcalendar.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/toast.h"
#include "gui/printing/dossierwriting.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "gui/widgets/surface.h"
#include "output/campaignreview.h"
#include "store/campaignsearch.h"
#include "store/folding.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kListWidth = 330;
constexpr int kListLeast = 220;
constexpr int kEmptyWidth = 460;
constexpr int kFollowAfterMs = 3'000;

QString doneText(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft:
        return CampaignsPage::tr("The approval is taken back.");
    case CampaignState::Approved:
        return CampaignsPage::tr("The plan is approved.");
    case CampaignState::Running:
        return CampaignsPage::tr("The campaign runs.");
    case CampaignState::Closed:
        return CampaignsPage::tr("The campaign is closed, its figures are kept.");
    case CampaignState::Reviewed:
        return CampaignsPage::tr("The campaign is reviewed.");
    }
    return {};
}

} // namespace

CampaignsPage::CampaignsPage(GuiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setObjectName(u"campaignsPage"_s);
    build();
    connectPane();
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &CampaignsPage::read);
    connect(&context.store.changes(), &ChangeFeed::changed, this, &CampaignsPage::follow);
    connect(new QShortcut(QKeySequence::Undo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &CampaignsPage::undoLast);
    connect(new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] {
                if (m_calendar->isVisible())
                    m_calendar->focusSearch();
                else
                    m_search->setFocus();
            });
}

CampaignsPage::~CampaignsPage() = default;

void CampaignsPage::build()
{
    m_pane = new CampaignPane(this);
    m_pane->setCanChange(m_context.store.access() == Store::Access::ReadWrite);
    m_halves = new QWidget(this);
    auto *row = new QHBoxLayout(m_halves);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildSide());
    row->addWidget(new Hairline(Qt::Vertical, m_halves));
    row->addWidget(m_pane, 1);
    m_empty = buildEmpty();
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_halves);
    m_pages->addWidget(m_empty);
    m_problem = new Label({}, TextStyle::Body, Token::Bad, this);
    m_problem->setObjectName(u"campaignsProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setMargin(theme::kSpace3);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    addCalendar(layout);
    m_toast = new Toast(this, nullptr);
    m_writing = new DossierWriting(m_context, this);
    connect(m_writing, &DossierWriting::said, this, [this](const QString &sentence) { m_toast->say(sentence); });
}

void CampaignsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // What is chosen needs most of what there is.
    m_side->setFixedWidth(std::clamp(width() / 3, kListLeast, kListWidth));
}

QWidget *CampaignsPage::buildSide()
{
    auto *side = new Surface(m_halves);
    m_side = side;
    side->setFixedWidth(kListWidth);
    auto *plan = new QPushButton(theme::icon("add"), tr("Plan a campaign"), side);
    plan->setObjectName(u"planCampaign"_s);
    plan->setVisible(m_context.store.access() == Store::Access::ReadWrite);
    m_list = new CampaignList(side);
    m_list->setObjectName(u"campaignList"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    head->addWidget(new Label(tr("Campaigns"), TextStyle::Title, Token::Text, side));
    head->addStretch(1);
    head->addWidget(plan);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_search = new QLineEdit(side);
    m_search->setObjectName(u"campaignSearch"_s);
    m_search->setAccessibleName(tr("Search campaigns"));
    m_search->setPlaceholderText(tr("Search campaigns and posts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon("search"), QLineEdit::LeadingPosition);
    m_found = new Label({}, TextStyle::Secondary, Token::Muted, side);
    m_found->setObjectName(u"campaignsFound"_s);
    m_found->hide();
    auto *searching = new QVBoxLayout;
    searching->setContentsMargins(theme::kSpace3, 0, theme::kSpace3, theme::kSpace3);
    searching->addWidget(m_search);
    searching->addWidget(m_found);
    column->addLayout(head);
    column->addLayout(searching);
    column->addWidget(new Hairline(Qt::Horizontal, side));
    column->addWidget(m_list, 1);
    connect(plan, &QPushButton::clicked, this, [this] { openPlan({}); });
    connect(m_list, &CampaignList::currentItemChanged, this, &CampaignsPage::readWhole);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        const CampaignId before = m_list->current();
        search();
        if (m_list->current() != before)
            readWhole();
    });
    return side;
}

QWidget *CampaignsPage::buildEmpty()
{
    auto *empty = new QWidget(this);
    auto *what = new Label(tr("A campaign says what is to be reached with whom, by when, and which figures show it. "
                              "It is agreed on before it begins, its figures are kept when it ends, and then it is "
                              "judged by them."),
                           TextStyle::Body, Token::Muted, empty);
    what->setObjectName(u"campaignsEmpty"_s);
    what->setWordWrap(true);
    what->setFixedWidth(kEmptyWidth);
    auto *column = new QVBoxLayout(empty);
    column->setSpacing(theme::kSpace3);
    column->addStretch(1);
    column->addWidget(new Label(tr("No campaigns yet"), TextStyle::Title, Token::Text, empty), 0, Qt::AlignHCenter);
    // Between stretches: what is aligned is given the height of its unbroken text.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(what);
    middle->addStretch(1);
    column->addLayout(middle);
    if (m_context.store.access() == Store::Access::ReadWrite) {
        auto *plan = new QPushButton(theme::icon("add", Token::OnAccent), tr("Plan a campaign"), empty);
        plan->setObjectName(u"planFirstCampaign"_s);
        theme::setKind(plan, theme::ButtonKind::Primary);
        column->addWidget(plan, 0, Qt::AlignHCenter);
        connect(plan, &QPushButton::clicked, this, [this] { openPlan({}); });
    }
    column->addStretch(1);
    return empty;
}

void CampaignsPage::connectPane()
{
    CampaignCommands &commands = m_context.commands.campaigns();
    connect(m_pane, &CampaignPane::stateRequested, this, [this, &commands](CampaignState to) {
        decide(commands.setState(m_pane->whole()->campaign.id, to), doneText(to));
    });
    connect(m_pane, &CampaignPane::planRequested, this,
            [this, &commands](const CampaignPlan &plan, const QString &reason, const QString &said) {
                decide(commands.change(m_pane->whole()->campaign.id, plan, reason), said);
            });
    connect(m_pane, &CampaignPane::removeRequested, this,
            [this, &commands] { decide(commands.remove(m_pane->whole()->campaign.id), tr("The draft is removed.")); });
    connect(m_pane, &CampaignPane::editRequested, this, [this] { openPlan(m_pane->whole()->campaign); });
    connect(m_pane, &CampaignPane::conversationsRequested, this, &CampaignsPage::openConversations);
    connectContent();
    connect(m_pane, &CampaignPane::seedsRequested, this, &CampaignsPage::openSeeds);
    connect(m_pane, &CampaignPane::exportRequested, this, &CampaignsPage::exportReview);
}

void CampaignsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void CampaignsPage::follow(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    m_stale = true;
    if (!isVisible())
        return;
    // What was decided here shows at once, the rest when the figures have come to rest.
    if (changes.campaigns)
        m_again.start(0);
    else if (!m_again.isActive())
        m_again.start(kFollowAfterMs);
}

void CampaignsPage::read()
{
    m_stale = false;
    m_complete = false;
    deliver(m_context.store.read(campaignShelf), this,
            [this, request = ++m_request](const Result<CampaignShelf> &shelf) {
                if (request != m_request)
                    return;
                m_problem->setVisible(!shelf);
                if (!shelf) {
                    m_problem->setText(errorText(shelf.error(), Occasion::Read));
                    return;
                }
                m_shelf = *shelf;
                QHash<std::pair<QString, QString>, QString> stages;
                for (const MaturityModel &model : std::as_const(m_shelf.models)) {
                    for (const ModelStage &stage : model.stages)
                        stages.insert({model.id, stage.id}, stage.name.in(boardtext::language()));
                }
                m_list->show(m_shelf.campaigns, stages);
                chooseWanted();
                search();
                m_pages->setCurrentWidget(m_shelf.campaigns.isEmpty() ? m_empty : m_halves);
                readWhole();
            });
}

/// The one that was just planned, once it is in the list.
void CampaignsPage::showCampaign(const Uid &campaign)
{
    m_wanted = campaign;
    chooseWanted();
}

void CampaignsPage::chooseWanted()
{
    if (m_wanted.isNull())
        return;
    const QSignalBlocker quiet(m_list);
    for (const Campaign &campaign : std::as_const(m_shelf.campaigns)) {
        if (campaign.uid == m_wanted && m_list->choose(campaign.id)) {
            m_search->clear();
            m_wanted = {};
            return;
        }
    }
}

/// What stands in the interface's own words is found by these too.
void CampaignsPage::search()
{
    const QString words = m_search->text();
    QHash<CampaignId, QByteArray> texts;
    for (const Campaign &campaign : std::as_const(m_shelf.campaigns)) {
        QStringList said{m_shelf.texts.value(campaign.id), campaigntext::stateText(campaign.state),
                         campaigntext::placeText(campaign.plan.place)};
        for (const CampaignGoal &goal : campaign.plan.goals)
            said << boardtext::metricName(goal.metric) << campaigntext::verdictText(goal.verdict);
        texts.insert(campaign.id, store::folded(said.join(u'\n')));
    }
    const QSignalBlocker quiet(m_list);
    m_list->showOnly([&](CampaignId id) { return store::holdsWords(texts.value(id), words); });
    const int found = m_list->shown();
    m_found->setVisible(!words.trimmed().isEmpty());
    m_found->setText(found == 0 ? tr("No campaign holds these words.") : tr("%n campaign(s)", nullptr, found));
}

void CampaignsPage::exportReview()
{
    const Campaign campaign = m_pane->whole()->campaign;
    auto *dialog = new ReviewDialog(this);
    connect(dialog, &ReviewDialog::chosen, this, [this, campaign](DossierForm form, bool notes) {
        const output::ReviewWishes wishes{.workspace = m_writing->workspaceName(),
                                          .attachmentsFolder = m_context.store.attachmentsFolder(),
                                          .conversations = {.notes = notes}};
        m_writing->ask(tr("Export the review"), campaign.plan.name, form,
                       [id = campaign.id, wishes](Reader &r, const output::DossierNaming &naming) {
                           return output::readCampaignReview(r, id, wishes, naming);
                       });
    });
    dialog->open();
}

void CampaignsPage::readWhole()
{
    const quint64 request = ++m_wholeRequest;
    const CampaignId id = m_list->current();
    m_pane->setVisible(static_cast<bool>(id));
    if (!id) {
        m_complete = true;
        return;
    }
    m_complete = false;
    const auto look = [id](Reader &r) { return campaignWhole(r, id); };
    deliver(m_context.store.read(look, ReadLane::Report), this,
            [this, request](const Result<std::optional<CampaignWhole>> &whole) {
                if (request != m_wholeRequest)
                    return;
                m_problem->setVisible(!whole);
                if (!whole)
                    m_problem->setText(errorText(whole.error(), Occasion::Read));
                else if (*whole)
                    m_pane->show(**whole, m_shelf.models);
                m_complete = true;
            });
}

void CampaignsPage::openPlan(const std::optional<Campaign> &campaign)
{
    auto *dialog = new PlanDialog(m_context, m_shelf, campaign, this);
    connect(dialog, &PlanDialog::kept, this, [this, isNew = !campaign](const Event &event) {
        remember(event, isNew ? tr("The draft is kept.") : tr("The change is kept."));
        if (!isNew)
            return;
        m_wanted = Uid::fromString(event.after[u"campaign"_s].toString()).value_or(Uid());
        read();
    });
    dialog->open();
}

void CampaignsPage::openConversations()
{
    const Campaign &campaign = m_pane->whole()->campaign;
    QString name = campaign.plan.name;
    // A name with a quotation mark cannot stand in a query: its number can.
    const QString query =
        name.contains(u'"') ? u"campaign:%1"_s.arg(campaign.id.value) : u"campaign:\"%1\""_s.arg(name);
    Q_EMIT rowsRequested(RowsOf::Conversations, query, tr("Conversations of “%1”").arg(name));
}

void CampaignsPage::openSeeds()
{
    auto *dialog = new SeedsDialog(m_context, m_pane->whole()->campaign, this);
    connect(dialog, &SeedsDialog::conversationRequested, this, &CampaignsPage::conversationRequested);
    dialog->open();
}

void CampaignsPage::decide(const QFuture<Result<Event>> &decision, const QString &said)
{
    deliver(decision, this, [this, said](const Result<Event> &event) {
        if (event) {
            remember(*event, said);
            return;
        }
        m_toast->say(event.error().kind == ErrorKind::Invalid
                         ? tr("Not changed: %1.").arg(campaigntext::problemText(event.error().detail))
                         : errorText(event.error(), Occasion::Change));
        // What the pane shows as chosen is not so.
        readWhole();
    });
}

void CampaignsPage::remember(const Event &event, const QString &said)
{
    m_decisions.append(event.uid);
    m_toast->say(said, [this] { undoLast(); });
}

void CampaignsPage::undoLast()
{
    if (m_decisions.isEmpty()) {
        m_toast->say(tr("There is nothing to undo."));
        return;
    }
    deliver(m_context.commands.undo(m_decisions.takeLast()), this, [this](const Result<Event> &undone) {
        m_toast->say(undone ? tr("Undone.")
                            : tr("Not taken back: %1.").arg(campaigntext::problemText(undone.error().detail)));
    });
}

} // namespace rapport
