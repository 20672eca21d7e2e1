#include "gui/campaigns/plandialog.h"

#include "gui/board/boardtext.h"
#include "gui/campaigns/campaigntext.h"
#include "gui/campaigns/planrows.h"
#include "gui/campaigns/wheelpassing.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/theme/style.h"
#include "gui/widgets/hairline.h"
#include "gui/widgets/label.h"
#include "insight/reportdays.h"
#include "output/moneytext.h"
#include "sync/commands.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kUsualDays = 30;
constexpr int kBaselineDays = 90;
constexpr int kTextHeight = 64;
constexpr int kListHeight = 92;
constexpr double kMostBudget = 1e12;

QPlainTextEdit *newText(const QString &text, const char *name, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(text, parent);
    edit->setObjectName(QLatin1StringView(name));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(kTextHeight);
    return edit;
}

QListWidget *newChecks(QStringList all, const QStringList &checked, const char *name, QWidget *parent)
{
    for (const QString &one : checked) {
        if (!all.contains(one))
            all.append(one);
    }
    auto *list = new QListWidget(parent);
    list->setObjectName(QLatin1StringView(name));
    list->setMaximumHeight(kListHeight);
    for (const QString &one : std::as_const(all)) {
        auto *item = new QListWidgetItem(one, list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(checked.contains(one) ? Qt::Checked : Qt::Unchecked);
    }
    return list;
}

QStringList checkedIn(const QListWidget &list)
{
    QStringList checked;
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->checkState() == Qt::Checked)
            checked.append(list.item(row)->text());
    }
    return checked;
}

CampaignLink linkIn(const TextRow &row)
{
    return {.address = row.text(0),
            .source = row.text(1),
            .medium = row.text(2),
            .campaign = row.text(3),
            .term = row.text(4),
            .content = row.text(5)};
}

/// Rows of one kind that say something.
template<class Row, class Value, class Read>
QList<Value> valuesOf(const PlanRows &rows, Read read)
{
    QList<Value> values;
    for (PlanRow *row : rows.rows()) {
        const Value value = read(*static_cast<Row *>(row));
        if (value != Value())
            values.append(value);
    }
    return values;
}

} // namespace

PlanDialog::PlanDialog(const GuiContext &context, const CampaignShelf &shelf, const std::optional<Campaign> &campaign,
                       QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_shelf(shelf),
      m_campaign(campaign),
      m_needsReason(campaign && campaign->state != CampaignState::Draft),
      m_today(ReportDays::dayOf(QDateTime::fromMSecsSinceEpoch(context.clock.nowMs()).date()))
{
    setObjectName(u"planDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(campaign ? tr("Change the campaign") : tr("Plan a campaign"));
    CampaignPlan plan;
    if (campaign) {
        plan = campaign->plan;
    } else {
        plan.fromDay = m_today;
        plan.toDay = m_today + kUsualDays;
    }
    build(plan);
    resize(820, 720);
    m_name->setFocus();
}

void PlanDialog::build(const CampaignPlan &plan)
{
    auto *content = new QWidget(this);
    auto *form = new QFormLayout(content);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(theme::kSpace2);
    addFacts(*form, plan);
    addModel(*form, plan);
    addMany(*form, plan);
    m_notes = newText(plan.notes, "planNotes", content);
    form->addRow(tr("Notes"), m_notes);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"planReason"_s);
    m_reason->setPlaceholderText(tr("Why the plan changes: it was agreed on"));
    m_reason->setAccessibleName(tr("Why the plan changes"));
    m_reason->setVisible(m_needsReason);
    m_problem = new Label({}, TextStyle::Body, Token::Bad, this);
    m_problem->setObjectName(u"planProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = new QPushButton(m_campaign ? tr("Keep the change") : tr("Keep the draft"), this);
    m_keep->setObjectName(u"planKeep"_s);
    theme::setKind(m_keep, theme::ButtonKind::Primary);
    buttons->addButton(m_keep, QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_reason);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PlanDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    checkLinks();
}

void PlanDialog::addFacts(QFormLayout &form, const CampaignPlan &plan)
{
    QWidget *parent = form.parentWidget();
    m_name = new QLineEdit(plan.name, parent);
    m_name->setObjectName(u"planName"_s);
    m_place = new QComboBox(parent);
    m_place->setObjectName(u"planPlace"_s);
    for (const CampaignPlace place : {CampaignPlace::Online, CampaignPlace::Offline, CampaignPlace::Both})
        m_place->addItem(campaigntext::placeText(place), static_cast<int>(place));
    m_place->setCurrentIndex(m_place->findData(static_cast<int>(plan.place)));
    m_objective = newText(plan.objective, "planObjective", parent);
    m_owner = new QLineEdit(plan.owner, parent);
    m_owner->setObjectName(u"planOwner"_s);
    m_audience = new QLineEdit(plan.audience, parent);
    m_audience->setObjectName(u"planAudience"_s);
    m_from = newDayEdit(plan.fromDay, tr("First day"), parent);
    m_from->setObjectName(u"planFrom"_s);
    m_to = newDayEdit(plan.toDay, tr("Last day"), parent);
    m_to->setObjectName(u"planTo"_s);
    m_accounts = newChecks(m_shelf.accounts, plan.accounts, "planAccounts", parent);
    m_groups = newChecks(m_shelf.groups, plan.groups, "planGroups", parent);
    m_tags = new QLineEdit(plan.tags.join(u", "_s), parent);
    m_tags->setObjectName(u"planTags"_s);
    m_tags->setPlaceholderText(tr("separated by commas: conversations with one of them belong to it"));
    const int digits = minorDigits(plan.budget.currency);
    m_budget = new QDoubleSpinBox(parent);
    m_budget->setObjectName(u"planBudget"_s);
    m_budget->setDecimals(digits);
    m_budget->setMaximum(kMostBudget);
    m_budget->setButtonSymbols(QAbstractSpinBox::NoButtons);
    passWheel(m_budget);
    passWheel(m_place);
    m_budget->setValue(static_cast<double>(plan.budget.minor) / std::pow(10, digits));
    m_currency = new QLineEdit(plan.budget.currency, parent);
    m_currency->setObjectName(u"planCurrency"_s);
    m_currency->setMaxLength(3);
    m_currency->setPlaceholderText(tr("EUR"));
    m_currency->setAccessibleName(tr("Currency of the budget"));
    connect(m_currency, &QLineEdit::textChanged, this,
            [this](const QString &typed) { m_budget->setDecimals(minorDigits(typed.toUpper())); });
    const auto pair = [](QWidget *first, QWidget *second, int times) {
        auto *row = new QHBoxLayout;
        row->addWidget(first, times);
        row->addWidget(second, 1);
        return row;
    };
    form.addRow(tr("Name"), m_name);
    form.addRow(tr("Where"), m_place);
    form.addRow(tr("Objective"), m_objective);
    form.addRow(tr("Owner"), m_owner);
    form.addRow(tr("Audience"), m_audience);
    form.addRow(tr("From, to"), pair(m_from, m_to, 1));
    form.addRow(tr("Channels"), m_accounts);
    if (m_groups->count() > 0)
        form.addRow(tr("Groups of people"), m_groups);
    else
        m_groups->hide();
    form.addRow(tr("Tags"), m_tags);
    form.addRow(tr("Budget"), pair(m_budget, m_currency, 3));
}

void PlanDialog::addModel(QFormLayout &form, const CampaignPlan &plan)
{
    QWidget *parent = form.parentWidget();
    m_model = new QComboBox(parent);
    m_model->setObjectName(u"planModel"_s);
    m_stage = new QComboBox(parent);
    m_stage->setObjectName(u"planStage"_s);
    m_step = new QComboBox(parent);
    m_step->setObjectName(u"planStep"_s);
    for (QComboBox *choice : {m_model, m_stage, m_step})
        passWheel(choice);
    m_model->addItem(tr("None"), QString());
    for (const MaturityModel &model : std::as_const(m_shelf.models))
        m_model->addItem(model.name.in(boardtext::language()), model.id);
    m_model->setCurrentIndex(std::max(0, m_model->findData(plan.model)));
    fillStages(plan.stage, plan.step);
    connect(m_model, &QComboBox::activated, this, [this] { fillStages({}, {}); });
    form.addRow(tr("Maturity model"), m_model);
    form.addRow(tr("Stage"), m_stage);
    form.addRow(tr("Step"), m_step);
}

void PlanDialog::fillStages(const QString &stage, const QString &step)
{
    m_stage->clear();
    m_step->clear();
    m_stage->addItem(tr("None"), QString());
    m_step->addItem(tr("None"), QString());
    const MaturityModel *model = findById(m_shelf.models, m_model->currentData().toString());
    m_stage->setEnabled(model);
    m_step->setEnabled(model);
    if (!model)
        return;
    for (const ModelStage &one : model->stages)
        m_stage->addItem(one.name.in(boardtext::language()), one.id);
    for (const ModelStep &one : model->path)
        m_step->addItem(one.name.in(boardtext::language()), one.id);
    m_stage->setCurrentIndex(std::max(0, m_stage->findData(stage)));
    m_step->setCurrentIndex(std::max(0, m_step->findData(step)));
}

void PlanDialog::addMany(QFormLayout &form, const CampaignPlan &plan)
{
    QWidget *parent = form.parentWidget();
    const auto newOffer = [](const CampaignOffer &offer) {
        return new TextRow({tr("Offer"), tr("Code"), tr("Address")}, {offer.name, offer.code, offer.address});
    };
    m_goals = new PlanRows(
        tr("Goals"), tr("Add a goal"),
        [this] { return newGoal(CampaignGoal{.baselineFrom = m_today - kBaselineDays, .baselineTo = m_today}); },
        parent);
    m_goals->setObjectName(u"planGoals"_s);
    m_offers = new PlanRows(
        tr("Offers"), tr("Add an offer"), [newOffer] { return newOffer({}); }, parent);
    m_offers->setObjectName(u"planOffers"_s);
    m_links = new PlanRows(
        tr("Links"), tr("Add a link"), [this] { return newLink({.campaign = campaignWord(m_name->text())}); }, parent);
    m_links->setObjectName(u"planLinks"_s);
    m_events = new PlanRows(
        tr("Events"), tr("Add an event"), [] { return new EventRow({}); }, parent);
    m_events->setObjectName(u"planEvents"_s);
    for (const CampaignGoal &goal : plan.goals)
        m_goals->append(newGoal(goal));
    for (const CampaignOffer &offer : plan.offers)
        m_offers->append(newOffer(offer));
    for (const CampaignLink &link : plan.links)
        m_links->append(newLink(link));
    for (const CampaignEvent &event : plan.events)
        m_events->append(new EventRow(event));
    for (PlanRows *rows : {m_goals, m_offers, m_links, m_events})
        form.addRow(rows);
    connect(m_links, &PlanRows::changed, this, &PlanDialog::checkLinks);
    connect(m_name, &QLineEdit::textChanged, this, &PlanDialog::checkLinks);
}

PlanRow *PlanDialog::newGoal(const CampaignGoal &goal)
{
    auto *row = new GoalRow(goal);
    connect(row, &GoalRow::measureRequested, this, [this, row] { measure(row); });
    return row;
}

PlanRow *PlanDialog::newLink(const CampaignLink &link)
{
    return new TextRow({tr("Address"), tr("Source"), tr("Medium"), tr("Campaign"), tr("Term"), tr("Content")},
                       {link.address, link.source, link.medium, link.campaign, link.term, link.content});
}

void PlanDialog::measure(GoalRow *row)
{
    const CampaignGoal goal = row->goal();
    if (goal.baselineFrom == 0 || goal.baselineFrom >= goal.baselineTo) {
        row->setMeasureProblem(tr("Set the first and the last day of the baseline."));
        return;
    }
    const auto look = [goal, id = m_campaign ? m_campaign->id : CampaignId()](Reader &r) {
        return baselineOf(r, id, goal);
    };
    // The row may go meanwhile: it receives for itself.
    deliver(m_context.store.read(look, ReadLane::Report), row, [row](const Result<CampaignFigure> &figure) {
        if (figure)
            row->setMeasured(*figure);
        else
            row->setMeasureProblem(errorText(figure.error(), Occasion::Read));
    });
}

void PlanDialog::checkLinks()
{
    QStringList words = m_shelf.words;
    words.append(campaignWord(m_name->text()));
    for (PlanRow *row : m_links->rows()) {
        auto *link = static_cast<TextRow *>(row);
        link->setProblem(campaigntext::problemsText(utmProblems(linkIn(*link), words)));
    }
}

CampaignPlan PlanDialog::plan() const
{
    CampaignPlan plan = m_campaign ? m_campaign->plan : CampaignPlan();
    plan.name = m_name->text().trimmed();
    plan.place = static_cast<CampaignPlace>(m_place->currentData().toInt());
    plan.objective = m_objective->toPlainText().trimmed();
    plan.model = m_model->currentData().toString();
    plan.stage = m_stage->currentData().toString();
    plan.step = m_step->currentData().toString();
    plan.owner = m_owner->text().trimmed();
    plan.audience = m_audience->text().trimmed();
    plan.fromDay = dayIn(*m_from);
    plan.toDay = dayIn(*m_to);
    plan.accounts = checkedIn(*m_accounts);
    plan.groups = checkedIn(*m_groups);
    plan.tags.clear();
    const QStringList tags = m_tags->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &tag : tags)
        plan.tags.append(tag.simplified());
    const QString currency = m_currency->text().trimmed().toUpper();
    const double minor = m_budget->value() * std::pow(10, minorDigits(currency));
    plan.budget = {.minor = std::llround(minor), .currency = currency};
    plan.goals.clear();
    for (PlanRow *row : m_goals->rows())
        plan.goals.append(static_cast<GoalRow *>(row)->goal());
    plan.offers = valuesOf<TextRow, CampaignOffer>(*m_offers, [](const TextRow &row) {
        return CampaignOffer{.name = row.text(0), .code = row.text(1), .address = row.text(2)};
    });
    plan.links = valuesOf<TextRow, CampaignLink>(*m_links, linkIn);
    plan.events = valuesOf<EventRow, CampaignEvent>(*m_events, [](const EventRow &row) { return row.event(); });
    plan.notes = m_notes->toPlainText().trimmed();
    return plan;
}

void PlanDialog::keep()
{
    for (PlanRow *row : m_goals->rows()) {
        if (const QString problem = static_cast<GoalRow *>(row)->problem(); !problem.isEmpty()) {
            refuse(problem);
            return;
        }
    }
    m_keep->setEnabled(false);
    CampaignCommands &commands = m_context.commands.campaigns();
    const auto done = m_campaign ? commands.change(m_campaign->id, plan(), m_reason->text()) : commands.add(plan());
    deliver(done, this, [this](const Result<Event> &event) {
        m_keep->setEnabled(true);
        if (event) {
            Q_EMIT kept(*event);
            accept();
        } else {
            refuse(event.error().kind == ErrorKind::Invalid
                       ? tr("Not kept: %1.").arg(campaigntext::problemText(event.error().detail))
                       : errorText(event.error(), Occasion::Change));
        }
    });
}

void PlanDialog::refuse(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
}

} // namespace rapport
