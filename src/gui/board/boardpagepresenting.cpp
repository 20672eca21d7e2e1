// What the board page shows of what it has read.
#include "gui/board/boardpage.h"

#include "gui/board/boardparts.h"
#include "gui/board/boardtext.h"
#include "gui/board/pathstrip.h"
#include "gui/board/stagecolumn.h"
#include "gui/charts/chartcard.h"
#include "gui/guicontext.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using boardparts::byId;
using boardparts::isShipped;
using theme::TextStyle;
using theme::Token;

constexpr int kNextShown = 5;

/// All below the title.
void empty(QVBoxLayout *card)
{
    while (card->count() > 1) {
        QLayoutItem *item = card->takeAt(1);
        delete item->widget();
        delete item;
    }
}

} // namespace

void BoardPage::present(Shown shown)
{
    m_shown = std::move(shown);
    m_model = m_shown->model.id;
    fillModels();
    const ModelStage *current = byId(m_shown->model.stages, m_shown->now.currentStage);
    std::optional<double> score;
    for (const StageScore &stage : m_shown->now.stages) {
        if (stage.stage == m_shown->now.currentStage)
            score = stage.score;
    }
    const QString name = current ? current->name.in(boardtext::language()) : QString();
    m_sentence->setText(score ? tr("You are at %1, %2 of the way. Each stage builds on the ones before it.")
                                    .arg(name, boardtext::percentText(score))
                              : tr("You are at %1. Each stage builds on the ones before it.").arg(name));
    m_path->show(m_shown->model.path, m_shown->now.path);
    presentColumns();
    presentNext();
    presentCampaigns();
    m_compare->setEnabled(!m_shown->kept.isEmpty());
    m_compare->setToolTip(m_shown->kept.isEmpty() ? tr("Assess first: there is nothing to compare with yet.")
                                                  : QString());
    if (!m_open.isEmpty())
        showEvidence();
}

void BoardPage::fillModels()
{
    const QString language = boardtext::language();
    m_models->setText(tr("%1 · version %2").arg(m_shown->model.name.in(language)).arg(m_shown->model.version));
    m_models->menu()->clear();
    for (const MaturityModel &model : std::as_const(m_shown->models)) {
        QAction *action =
            m_models->menu()->addAction(model.name.in(language), this, [this, id = model.id] { setModel(id); });
        action->setCheckable(true);
        action->setChecked(model.id == m_model);
        action->setToolTip(model.about.in(language).toHtmlEscaped());
    }
    if (isShipped(m_model) || m_context.store.access() != Store::Access::ReadWrite)
        return;
    m_models->menu()->addSeparator();
    m_models->menu()->addAction(tr("Remove this version"), this,
                                [this] { change(m_commands.removeModel(m_model), tr("The version is removed.")); });
}

void BoardPage::presentColumns()
{
    const MaturityModel &model = m_shown->model;
    while (m_columns.size() > model.stages.size())
        delete m_columns.takeLast();
    while (m_columns.size() < model.stages.size()) {
        auto *column = new StageColumn(this);
        m_columnsLayout->addWidget(column, 1);
        connect(column, &StageColumn::opened, this, &BoardPage::openEvidence);
        connect(column, &StageColumn::arranged, this, [this](const QStringList &practices) {
            change(m_commands.arrange(m_model, practices), tr("Card moved."));
        });
        m_columns.append(column);
    }
    QHash<QString, PracticeScore> scores;
    for (const PracticeScore &score : std::as_const(m_shown->now.practices))
        scores.insert(score.practice, score);
    for (qsizetype i = 0; i < model.stages.size(); ++i) {
        QList<ModelPractice> practices = model.practicesOf(model.stages[i].id);
        const auto placeOf = [this](const ModelPractice &practice) {
            return m_shown->decisions.value(practice.id).position.value_or(std::numeric_limits<int>::max());
        };
        std::stable_sort(practices.begin(), practices.end(),
                         [&](const ModelPractice &a, const ModelPractice &b) { return placeOf(a) < placeOf(b); });
        m_columns[i]->show(model.stages[i], m_shown->now.stages[i], model.stages[i].id == m_shown->now.currentStage,
                           practices, scores);
    }
}

void BoardPage::presentNext()
{
    empty(m_nextLayout);
    QWidget *parent = m_nextLayout->parentWidget();
    const QString language = boardtext::language();
    int shown = 0;
    for (const NextStep &step : std::as_const(m_shown->now.next)) {
        const ModelPractice *practice = byId(m_shown->model.practices, step.practice);
        const ModelStage *stage = byId(m_shown->model.stages, step.stage);
        if (!practice || !stage || practice->next.isEmpty() || shown == kNextShown)
            continue;
        ++shown;
        auto *button = new QPushButton(theme::icon("arrow_upward", Token::Accent), practice->name.in(language), parent);
        button->setObjectName(QString(u"next_"_s + practice->id));
        theme::setKind(button, theme::ButtonKind::Quiet);
        button->setAccessibleDescription(practice->next.in(language));
        //: What a stage would gain: "Engage +6%. Answer what waits."
        auto *why = new Label(tr("%1 +%2%. %3")
                                  .arg(stage->name.in(language))
                                  .arg(std::lround(step.gain))
                                  .arg(practice->next.in(language)),
                              TextStyle::Secondary, Token::Muted, parent);
        why->setWordWrap(true);
        why->setTextFormat(Qt::PlainText);
        m_nextLayout->addWidget(button, 0, Qt::AlignLeft);
        m_nextLayout->addWidget(why);
        const QString place = practice->opens;
        const QString id = practice->id;
        connect(button, &QPushButton::clicked, this, [this, place, id] {
            if (place.isEmpty())
                openEvidence(id);
            else
                Q_EMIT placeRequested(place);
        });
    }
    if (shown == 0)
        m_nextLayout->addWidget(
            new Label(tr("Everything of this model is in place."), TextStyle::Body, Token::Muted, parent));
}

void BoardPage::presentCampaigns()
{
    empty(m_campaignsLayout);
    m_campaignsCard->setVisible(!m_shown->campaigns.isEmpty());
    for (const Campaign &campaign : std::as_const(m_shown->campaigns)) {
        const ModelStage *stage = byId(m_shown->model.stages, campaign.plan.stage);
        auto *row = new QPushButton(campaign.plan.name, m_campaignsCard);
        theme::setKind(row, theme::ButtonKind::Quiet);
        if (stage) {
            //: A campaign and the stage of the model that it serves.
            row->setText(tr("%1 · %2").arg(campaign.plan.name, stage->name.in(boardtext::language())));
        }
        connect(row, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(u"campaigns"_s); });
        m_campaignsLayout->addWidget(row, 0, Qt::AlignLeft);
    }
}

void BoardPage::presentCourse(const Course &course)
{
    ChartModel model;
    model.kind = ChartKind::Lines;
    model.title = tr("Score over time");
    model.subtitle = tr("Percent, last 12 months");
    model.unit = Unit::Percent;
    model.opens = false;
    model.steps = course.months;
    model.unfinishedFrom = course.months.size() - 1;
    for (qsizetype i = 0; i < m_shown->model.stages.size() && i < course.scores.size(); ++i) {
        ChartSeries series;
        series.key = m_shown->model.stages[i].id;
        series.name = m_shown->model.stages[i].name.in(boardtext::language());
        series.color = seriesColor(i);
        series.values = course.scores[i];
        model.series.append(series);
    }
    m_course->show(model);
    m_course->show();
}

} // namespace rapport
