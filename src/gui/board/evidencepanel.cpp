#include "gui/board/evidencepanel.h"

#include "gui/board/boardtext.h"
#include "gui/charts/chartcard.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/timetext.h"
#include "gui/widgets/label.h"
#include "insight/reportdays.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using theme::TextStyle;
using theme::Token;

constexpr int kMostReason = 1000;
constexpr int kCourseHeight = 190;

Label *wrapped(TextStyle style, Token token, QWidget *parent)
{
    auto *label = new Label({}, style, token, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString definitionText(const MetricDefinition &metric)
{
    const auto said = [](const QString &text) {
        return QCoreApplication::translate("Metric", text.toUtf8().constData());
    };
    //: What a metric is: formula, over what, without what, whose definition, id and version.
    return EvidencePanel::tr("%1\nOver: %2\nWithout: %3\nSource: %4 (%5, version %6)")
        .arg(said(metric.formula), said(metric.population), said(metric.exclusions), said(metric.source), metric.id)
        .arg(metric.version);
}

} // namespace

EvidencePanel::EvidencePanel(QWidget *parent)
    : Surface(parent),
      m_title(wrapped(TextStyle::Title, Token::Text, this)),
      m_state(wrapped(TextStyle::BodyBold, Token::Muted, this)),
      m_figure(wrapped(TextStyle::Body, Token::Text, this)),
      m_definition(wrapped(TextStyle::Secondary, Token::Muted, this)),
      m_rows(new QPushButton(tr("Open what is behind it"), this)),
      m_next(wrapped(TextStyle::Body, Token::Text, this)),
      m_go(new QPushButton(tr("Go there"), this)),
      m_course(new ChartCard(this))
{
    setObjectName(u"evidence"_s);
    setAccessibleName(tr("Evidence"));
    setCard(Token::Line);
    m_title->setObjectName(u"evidenceTitle"_s);
    m_figure->setObjectName(u"evidenceFigure"_s);
    m_rows->setObjectName(u"evidenceRows"_s);
    m_go->setObjectName(u"evidenceGo"_s);
    m_course->setMinimumHeight(kCourseHeight);
    auto *close = new QToolButton(this);
    close->setObjectName(u"evidenceClose"_s);
    close->setIcon(theme::icon("close"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the evidence"));
    close->setToolTip(tr("Close the evidence"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace4, theme::kSpace3, theme::kSpace4, theme::kSpace4);
    column->setSpacing(theme::kSpace2);
    column->addLayout(head);
    column->addWidget(m_state);
    column->addWidget(m_figure);
    column->addWidget(m_rows, 0, Qt::AlignLeft);
    column->addWidget(m_next);
    column->addWidget(m_go, 0, Qt::AlignLeft);
    column->addWidget(m_course);
    column->addWidget(m_definition);
    column->addSpacing(theme::kSpace2);
    column->addWidget(buildOverruling());
    column->addSpacing(theme::kSpace2);
    column->addWidget(buildPlan());
    column->addStretch(1);
    connect(close, &QToolButton::clicked, this, &EvidencePanel::closed);
    connect(m_rows, &QPushButton::clicked, this, [this] { Q_EMIT rowsRequested(m_query); });
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(m_practice.opens); });
}

QWidget *EvidencePanel::buildOverruling()
{
    auto *box = new QWidget(this);
    m_word = wrapped(TextStyle::Secondary, Token::Muted, box);
    m_score = new QSpinBox(box);
    m_score->setObjectName(u"overruleScore"_s);
    m_score->setRange(0, 100);
    m_score->setSuffix(tr("%", "percent, behind a number"));
    m_score->setAccessibleName(tr("Your score"));
    m_reason = new QLineEdit(box);
    m_reason->setObjectName(u"overruleReason"_s);
    m_reason->setMaxLength(kMostReason);
    m_reason->setPlaceholderText(tr("Why the figure is wrong"));
    m_reason->setAccessibleName(tr("Reason"));
    m_overrule = new QPushButton(tr("Overrule"), box);
    m_overrule->setObjectName(u"overrule"_s);
    m_letHold = new QPushButton(tr("Let the figure hold"), box);
    m_letHold->setObjectName(u"letHold"_s);
    theme::setKind(m_letHold, theme::ButtonKind::Quiet);
    auto *row = new QHBoxLayout;
    row->addWidget(m_score);
    row->addWidget(m_reason, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_overrule);
    buttons->addWidget(m_letHold);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Label(tr("Your word against the figure"), TextStyle::CaptionBold, Token::Muted, box));
    column->addWidget(m_word);
    column->addLayout(row);
    column->addLayout(buttons);
    const auto ready = [this] { m_overrule->setEnabled(!m_reason->text().simplified().isEmpty()); };
    connect(m_reason, &QLineEdit::textChanged, this, ready);
    connect(m_overrule, &QPushButton::clicked, this,
            [this] { Q_EMIT overruled(m_practice.id, std::optional<double>(m_score->value()), m_reason->text()); });
    connect(m_letHold, &QPushButton::clicked, this, [this] { Q_EMIT overruled(m_practice.id, std::nullopt, {}); });
    ready();
    return box;
}

QWidget *EvidencePanel::buildPlan()
{
    auto *box = new QWidget(this);
    m_owner = new QLineEdit(box);
    m_owner->setObjectName(u"planOwner"_s);
    m_hasDue = new QCheckBox(tr("Due"), box);
    m_hasDue->setObjectName(u"planHasDue"_s);
    m_due = new QDateEdit(QDate::currentDate(), box);
    m_due->setObjectName(u"planDue"_s);
    m_due->setCalendarPopup(true);
    m_due->setAccessibleName(tr("Due"));
    m_notes = new QPlainTextEdit(box);
    m_notes->setObjectName(u"planNotes"_s);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(70);
    m_keep = new QPushButton(tr("Keep the plan"), box);
    m_keep->setObjectName(u"planKeep"_s);
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(new Label(tr("Plan"), TextStyle::CaptionBold, Token::Muted, box));
    form->addRow(tr("Owner"), m_owner);
    form->addRow(m_hasDue, m_due);
    form->addRow(tr("Notes"), m_notes);
    form->addRow(m_keep);
    connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
    connect(m_keep, &QPushButton::clicked, this,
            [this] { Q_EMIT planned(m_practice.id, m_owner->text(), dueDay(), m_notes->toPlainText()); });
    return box;
}

int EvidencePanel::dueDay() const
{
    return m_hasDue->isChecked() ? ReportDays::dayOf(m_due->date()) : 0;
}

void EvidencePanel::show(const ModelPractice &practice, const PracticeScore &score,
                         const store::PracticeDecision &decision)
{
    const bool another = practice.id != m_practice.id;
    m_practice = practice;
    m_title->setText(practice.name.in(boardtext::language()));
    //: State and score of a practice, as "Growing, 64%".
    m_state->setText(tr("%1, %2").arg(boardtext::stateText(score.state), boardtext::percentText(score.score)));
    showFigure(score);
    if (const MetricDefinition *metric = metricOf(practice.metric))
        m_definition->setText(definitionText(*metric));
    const QString next = practice.next.in(boardtext::language());
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    m_go->setVisible(!practice.opens.isEmpty());
    showDecision(score, decision);
    if (another)
        m_course->hide();
}

void EvidencePanel::showFigure(const PracticeScore &score)
{
    const Figure &now = score.evidence.now;
    m_query = score.evidence.query;
    QString text = boardtext::evidenceText(m_practice, score);
    if (score.overruled)
        text = boardtext::metricName(m_practice.metric) + u": "_s + boardtext::figureText(m_practice.metric, now.value);
    if (now.value)
        text += u'\n' + tr("From %1 of %2; left out: %3. The days before: %4.")
                            .arg(countText(now.numerator), countText(now.denominator), countText(now.excluded),
                                 boardtext::figureText(m_practice.metric, score.evidence.before.value));
    text += u'\n' + tr("0% at %1, 100% at %2.")
                        .arg(boardtext::figureText(m_practice.metric, m_practice.floor),
                             boardtext::figureText(m_practice.metric, m_practice.goal));
    m_figure->setText(text);
    m_rows->setVisible(!m_query.isEmpty());
    m_rows->setText(tr("Open what is behind it (%1)").arg(countText(now.rows)));
}

void EvidencePanel::showDecision(const PracticeScore &score, const store::PracticeDecision &decision)
{
    m_letHold->setVisible(decision.score.has_value());
    m_word->setVisible(decision.score.has_value());
    if (decision.score) {
        m_word->setText(tr("%1 said %2: %3. The figure says %4.")
                            .arg(decision.actorName, boardtext::percentText(decision.score), decision.reason,
                                 boardtext::percentText(score.measured)));
    }
    m_score->setValue(static_cast<int>(std::lround(score.score.value_or(0))));
    m_reason->setText(decision.reason);
    m_owner->setText(decision.owner);
    m_hasDue->setChecked(decision.dueDay != 0);
    m_due->setEnabled(decision.dueDay != 0);
    m_due->setDate(decision.dueDay != 0 ? ReportDays::dateOf(decision.dueDay) : QDate::currentDate());
    m_notes->setPlainText(decision.notes);
}

void EvidencePanel::showCourse(const MetricResult &course)
{
    const MetricDefinition *metric = metricOf(course.metric);
    if (!metric || course.series.isEmpty() || course.metric != m_practice.metric)
        return;
    ChartModel model;
    model.kind = ChartKind::Lines;
    model.title = boardtext::metricName(course.metric);
    model.subtitle = tr("By month");
    model.unit = metric->unit;
    model.opens = metric->rows != RowsOf::Nothing;
    model.goal = m_practice.goal;
    ChartSeries series;
    series.key = course.metric;
    series.name = model.title;
    const QList<MetricPoint> &points = course.series.first().points;
    for (qsizetype i = 0; i < points.size(); ++i) {
        model.steps.append(points[i].period);
        series.values.append(points[i].figure.value);
        if (points[i].unfinished && !model.unfinishedFrom)
            model.unfinishedFrom = i;
    }
    // A goal over other days than a month is no line in this chart.
    if (metric->unit == Unit::Count)
        model.goal.reset();
    model.series = {series};
    m_course->disconnect(this);
    connect(m_course, &ChartCard::opened, this, [this, points](int, int point) {
        if (point >= 0 && point < points.size() && !points[point].query.isEmpty())
            Q_EMIT rowsRequested(points[point].query);
    });
    m_course->show(model);
    m_course->show();
}

void EvidencePanel::setCanChange(bool can)
{
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_score, m_reason, m_letHold, m_owner, m_hasDue, m_notes, m_keep})
        widget->setEnabled(can);
    m_overrule->setEnabled(can && !m_reason->text().simplified().isEmpty());
    m_due->setEnabled(can && m_hasDue->isChecked());
}

} // namespace rapport
