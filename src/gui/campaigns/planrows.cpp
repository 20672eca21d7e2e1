#include "gui/campaigns/planrows.h"

#include "gui/board/boardtext.h"
#include "gui/campaigns/wheelpassing.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "insight/reportdays.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kGuestsHeight = 76;
constexpr int kDayWidth = 136;

QLineEdit *newField(const QString &name, const QString &text, QWidget *parent)
{
    auto *field = new QLineEdit(text, parent);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    return field;
}

QString numberText(const std::optional<double> &value, Unit unit)
{
    return value ? modelNumberText(*value, unit) : QString();
}

} // namespace

QDateEdit *newDayEdit(int day, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setMinimumDate(ReportDays::dateOf(0));
    edit->setSpecialValueText(GoalRow::tr("not set"));
    edit->setDate(ReportDays::dateOf(std::max(day, 0)));
    edit->setAccessibleName(accessibleName);
    edit->setMinimumWidth(kDayWidth);
    passWheel(edit);
    return edit;
}

int dayIn(const QDateEdit &edit)
{
    return ReportDays::dayOf(edit.date());
}

PlanRows::PlanRows(const QString &name, const QString &addWord, std::function<PlanRow *()> make, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout)
{
    m_column->setSpacing(theme::kSpace2);
    auto *add = new QPushButton(theme::icon("add"), addWord, this);
    add->setObjectName(u"addRow"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::kSpace2, 0, 0);
    layout->setSpacing(theme::kSpace2);
    layout->addWidget(new Label(name, TextStyle::BodyBold, Token::Text, this));
    layout->addLayout(m_column);
    layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this, make = std::move(make)] {
        PlanRow *row = make();
        append(row);
        row->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
    });
}

void PlanRows::append(PlanRow *row)
{
    auto *line = new QWidget(this);
    auto *remove = new QToolButton(line);
    remove->setObjectName(u"removeRow"_s);
    remove->setAutoRaise(true);
    remove->setIcon(theme::icon("close"));
    remove->setToolTip(tr("Take it away"));
    remove->setAccessibleName(tr("Take it away"));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(row, 1);
    layout->addWidget(remove, 0, Qt::AlignTop);
    m_column->addWidget(line);
    m_rows.append(row);
    connect(row, &PlanRow::changed, this, &PlanRows::changed);
    connect(remove, &QToolButton::clicked, this, [this, row, line] {
        m_rows.removeOne(row);
        line->hide();
        line->deleteLater();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void PlanRows::clear()
{
    for (PlanRow *row : std::exchange(m_rows, {})) {
        row->parentWidget()->hide();
        row->parentWidget()->deleteLater();
    }
}

TextRow::TextRow(const QStringList &names, const QStringList &texts, QWidget *parent)
    : PlanRow(parent), m_problem(new Label({}, TextStyle::Caption, Token::Warn, this))
{
    auto *fields = new QHBoxLayout;
    fields->setSpacing(theme::kSpace2);
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_fields.append(newField(names[i], texts.value(i), this));
        m_fields.last()->setCursorPosition(0);
        fields->addWidget(m_fields.last(), i == 0 ? 2 : 1);
        connect(m_fields.last(), &QLineEdit::textChanged, this, &PlanRow::changed);
    }
    m_problem->setObjectName(u"rowProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace1);
    column->addLayout(fields);
    column->addWidget(m_problem);
}

QString TextRow::text(qsizetype field) const
{
    return m_fields.at(field)->text().trimmed();
}

void TextRow::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

GoalRow::GoalRow(const CampaignGoal &goal, QWidget *parent)
    : PlanRow(parent),
      m_goal(goal),
      m_metric(new QComboBox(this)),
      m_scope(new QComboBox(this)),
      m_measure(new QPushButton(tr("Measure"), this)),
      m_said(new Label({}, TextStyle::Caption, Token::Warn, this))
{
    m_metric->setObjectName(u"goalMetric"_s);
    m_metric->setAccessibleName(tr("What is measured"));
    for (const MetricDefinition &metric : metrics())
        m_metric->addItem(boardtext::metricName(metric.id), metric.id);
    m_metric->setCurrentIndex(std::max(0, m_metric->findData(goal.metric)));
    passWheel(m_metric);
    passWheel(m_scope);
    m_scope->setObjectName(u"goalScope"_s);
    m_scope->setAccessibleName(tr("Over what it is measured"));
    m_scope->addItem(tr("Its own conversations"), true);
    m_scope->addItem(tr("Everything"), false);
    m_scope->setCurrentIndex(goal.ownConversations ? 0 : 1);
    m_target = newField(tr("Target"), numberText(goal.target, unit()), this);
    m_target->setObjectName(u"goalTarget"_s);
    m_baseline = newField(tr("Baseline"), numberText(goal.baseline, unit()), this);
    m_baseline->setObjectName(u"goalBaseline"_s);
    m_from = newDayEdit(goal.baselineFrom, tr("First day of the baseline"), this);
    m_from->setObjectName(u"goalFrom"_s);
    m_to = newDayEdit(goal.baselineTo - 1, tr("Last day of the baseline"), this);
    m_to->setObjectName(u"goalTo"_s);
    m_measure->setObjectName(u"goalMeasure"_s);
    m_measure->setToolTip(tr("Counts the figure over the days of the baseline."));
    m_said->setObjectName(u"goalSaid"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::kSpace2);
    grid->addWidget(m_metric, 0, 0, 1, 2);
    grid->addWidget(m_scope, 0, 2, 1, 2);
    grid->addWidget(m_target, 0, 4);
    grid->addWidget(m_baseline, 1, 0);
    grid->addWidget(m_from, 1, 1);
    grid->addWidget(m_to, 1, 2);
    grid->addWidget(m_measure, 1, 3);
    grid->addWidget(m_said, 2, 0, 1, 5);
    connect(m_metric, &QComboBox::activated, this, [this] {
        // Figures of another metric say nothing of this one.
        m_baseline->clear();
        m_target->clear();
    });
    connect(m_measure, &QPushButton::clicked, this, [this] {
        m_measure->setEnabled(false);
        Q_EMIT measureRequested();
    });
}

Unit GoalRow::unit() const
{
    const MetricDefinition *metric = metricOf(m_metric->currentData().toString());
    return metric ? metric->unit : Unit::Count;
}

CampaignGoal GoalRow::goal() const
{
    CampaignGoal goal = m_goal;
    const QString metric = m_metric->currentData().toString();
    const MetricDefinition *definition = metricOf(metric);
    if (goal.metric != metric || goal.version == 0)
        goal.version = definition ? definition->version : 0;
    goal.metric = metric;
    goal.ownConversations = m_scope->currentData().toBool();
    const auto kept = [this](const QLineEdit &field, const std::optional<double> &before) {
        // What nobody touched keeps its digits beyond those that are shown.
        if (before && field.text() == modelNumberText(*before, unit()))
            return before;
        return modelNumber(field.text().trimmed(), unit());
    };
    goal.target = kept(*m_target, m_goal.target);
    goal.baseline = kept(*m_baseline, m_goal.baseline);
    goal.baselineFrom = dayIn(*m_from);
    goal.baselineTo = dayIn(*m_to) == 0 ? 0 : dayIn(*m_to) + 1;
    return goal;
}

QString GoalRow::problem() const
{
    for (const QLineEdit *field : {m_target, m_baseline}) {
        if (!field->text().trimmed().isEmpty() && !modelNumber(field->text().trimmed(), unit()))
            return tr("“%1” is no figure. Write 40, 90% or 2h.").arg(field->text().trimmed());
    }
    return {};
}

void GoalRow::setMeasured(const CampaignFigure &figure)
{
    m_measure->setEnabled(true);
    m_said->setVisible(!figure.value);
    if (!figure.value) {
        m_said->setText(tr("There is nothing to count in those days."));
        return;
    }
    m_goal.baseline = figure.value;
    m_baseline->setText(modelNumberText(*figure.value, unit()));
}

void GoalRow::setMeasureProblem(const QString &problem)
{
    m_measure->setEnabled(true);
    m_said->setText(problem);
    m_said->show();
}

EventRow::EventRow(const CampaignEvent &event, QWidget *parent)
    : PlanRow(parent), m_event(event), m_guests(new QPlainTextEdit(this))
{
    m_name = newField(tr("Name of the event"), event.name, this);
    m_name->setObjectName(u"eventName"_s);
    m_place = newField(tr("Place"), event.place, this);
    m_place->setObjectName(u"eventPlace"_s);
    m_day = newDayEdit(event.day, tr("Day of the event"), this);
    m_day->setObjectName(u"eventDay"_s);
    QStringList names;
    for (const CampaignGuest &guest : event.guests)
        names.append(guest.name);
    m_guests->setObjectName(u"eventGuests"_s);
    m_guests->setPlaceholderText(tr("Guests, one on each line"));
    m_guests->setAccessibleName(tr("Guests, one on each line"));
    m_guests->setTabChangesFocus(true);
    m_guests->setFixedHeight(kGuestsHeight);
    m_guests->setPlainText(names.join(u'\n'));
    auto *fields = new QHBoxLayout;
    fields->setSpacing(theme::kSpace2);
    fields->addWidget(m_name, 2);
    fields->addWidget(m_place, 2);
    fields->addWidget(m_day, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace2);
    column->addLayout(fields);
    column->addWidget(m_guests);
}

CampaignEvent EventRow::event() const
{
    CampaignEvent event = m_event;
    event.name = m_name->text().trimmed();
    event.place = m_place->text().trimmed();
    event.day = dayIn(*m_day);
    event.guests.clear();
    QList<CampaignGuest> before = m_event.guests;
    const QStringList lines = m_guests->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString name = line.simplified();
        if (name.isEmpty())
            continue;
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&name](const CampaignGuest &guest) { return guest.name == name; });
        if (known == before.end()) {
            event.guests.append(CampaignGuest{.name = name});
        } else {
            event.guests.append(*known);
            before.erase(known);
        }
    }
    return event;
}

} // namespace rapport
