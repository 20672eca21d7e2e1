// What the board page shows of what it has read.
#include "gui/board/boardpage.h"

#include "gui/board/boardparts.h"
#include "gui/board/boardtext.h"
#include "gui/board/pathstrip.h"
#include "gui/board/stagecolumn.h"
#include "gui/charts/chartcard.h"
#include "gui/guicontext.h"
#include "gui/inbox/wordbutton.h"
#include "gui/people/wordchip.h"
#include "gui/theme/icons.h"
#include "gui/theme/style.h"
#include "gui/widgets/label.h"
#include "gui/widgets/plaintip.h"
#include "measure/boardcourse.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

using boardparts::isShipped;
using boardparts::kWordInset;
using theme::TextStyle;
using theme::Token;

constexpr int kNextShown = 5;
constexpr qsizetype kDaysByDay = 92;
constexpr int kWeek = 7;

void removeAll(QLayout *layout, int from)
{
    while (layout->count() > from) {
        QLayoutItem *item = layout->takeAt(from);
        if (item->layout())
            removeAll(item->layout(), 0);
        delete item->widget();
        delete item;
    }
}

/// All below the title.
void empty(QVBoxLayout *card)
{
    removeAll(card, 1);
}

QStringList namesOf(const QList<ModelTopic> &topics, const QString &stage)
{
    QStringList names;
    for (const ModelTopic &topic : topics) {
        if (topic.stage == stage)
            names.append(topic.name.in(boardtext::language()));
    }
    return names;
}

} // namespace

void BoardPage::present(BoardWhole shown)
{
    m_shown = std::move(shown);
    m_model = m_shown->model.id;
    fillModels();
    const ModelStage *current = findById(m_shown->model.stages, m_shown->now.currentStage);
    std::optional<double> score;
    for (const StageScore &stage : m_shown->now.stages) {
        if (stage.stage == m_shown->now.currentStage)
            score = stage.score;
    }
    // The weight says where the eye is to stop; the name comes from a file.
    const QString name = u"<span style=\"font-weight:600\">"_s +
                         (current ? current->name.in(boardtext::language()).toHtmlEscaped() : QString()) + u"</span>"_s;
    m_sentence->setText(score ? tr("You are at %1, %2 of the way. Each stage builds on the ones before it.")
                                    .arg(name, boardtext::percentText(score))
                              : tr("You are at %1. Each stage builds on the ones before it.").arg(name));
    m_path->show(m_shown->model.path, m_shown->now.path);
    presentColumns();
    presentNext();
    presentCampaigns();
    presentCourse();
    m_export->setEnabled(true);
    m_compare->setEnabled(!m_shown->kept.isEmpty());
    m_compare->setToolTip(m_shown->kept.isEmpty() ? tr("Assess first: there is nothing to compare with yet.")
                                                  : m_compare->accessibleName());
    if (!m_open.isEmpty())
        showEvidence();
}

void BoardPage::fillModels()
{
    const QString language = boardtext::language();
    m_models->setText(tr("%1 · version %2").arg(m_shown->model.name.in(language)).arg(m_shown->model.version));
    m_models->setToolTip(plainTip(m_shown->reason));
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
        const qsizetype place = m_columns.size();
        connect(column, &StageColumn::adopted, this,
                [this, place](const QString &practice) { moveToStage(practice, place); });
        connect(column, &StageColumn::stageRequested, this,
                [this, place](const QString &practice, int by) { moveToStage(practice, place + by); });
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
        m_columns[i]->showTopics(namesOf(model.contentKinds, model.stages[i].id),
                                 namesOf(model.hotTopics, model.stages[i].id));
    }
}

void BoardPage::presentNext()
{
    empty(m_nextLayout);
    QWidget *parent = m_nextLayout->parentWidget();
    const QString language = boardtext::language();
    int shown = 0;
    for (const NextStep &step : std::as_const(m_shown->now.next)) {
        const ModelPractice *practice = findById(m_shown->model.practices, step.practice);
        const ModelStage *stage = findById(m_shown->model.stages, step.stage);
        if (!practice || !stage || practice->next.isEmpty() || shown == kNextShown)
            continue;
        ++shown;
        auto *button = new WordButton(parent);
        button->setText(practice->name.in(language));
        button->setLeadingGlyph(u"arrow_upward"_s);
        button->setInks(Token::Text, Token::Text);
        button->setStrong(true);
        button->setObjectName(QString(u"next_"_s + practice->id));
        button->setAccessibleDescription(practice->next.in(language));
        //: What a stage would gain: "Engage +6%. Answer what waits."
        auto *why = new Label(tr("%1 +%2%. %3")
                                  .arg(stage->name.in(language))
                                  .arg(std::lround(step.gain))
                                  .arg(practice->next.in(language)),
                              TextStyle::Secondary, Token::Muted, parent);
        why->setWordWrap(true);
        why->setContentsMargins(kWordInset, 0, 0, 0);
        why->setTextFormat(Qt::PlainText);
        auto *lines = new QVBoxLayout;
        lines->setSpacing(0);
        lines->addWidget(button, 0, Qt::AlignLeft);
        lines->addWidget(why);
        m_nextLayout->addLayout(lines);
        const QString place = practice->opens;
        const QString id = practice->id;
        connect(button, &WordButton::clicked, this, [this, place, id] {
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
        const ModelStage *stage = findById(m_shown->model.stages, campaign.plan.stage);
        const auto open = [this, uid = campaign.uid] { Q_EMIT campaignRequested(uid); };
        auto *row = new QHBoxLayout;
        auto *name = new WordButton(m_campaignsCard);
        name->setObjectName(u"boardCampaign%1"_s.arg(campaign.id.value));
        name->setText(campaign.plan.name);
        name->setToolTip(plainTip(campaign.plan.name));
        name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        connect(name, &WordButton::clicked, this, open);
        row->addWidget(name);
        row->addStretch(1);
        if (stage) {
            auto *chip = new WordChip(stage->name.in(boardtext::language()), m_campaignsCard);
            // It says more of the name, which the keys reach.
            name->setAccessibleDescription(chip->text());
            chip->setFocusPolicy(Qt::NoFocus);
            connect(chip, &WordChip::clicked, this, open);
            row->addWidget(chip);
        }
        m_campaignsLayout->addLayout(row);
    }
}

/// As far back as days are kept: by days, or of a long time the last day of each week. The end is the board's own.
void BoardPage::presentCourse()
{
    const QList<store::DayScores> &days = m_shown->course;
    const int today = m_shown->now.day;
    const int step = days.size() > kDaysByDay ? kWeek : 1;
    ChartModel model;
    model.kind = ChartKind::Lines;
    model.title = tr("Score over time");
    model.subtitle = step == 1 ? tr("Percent, by day") : tr("Percent, by week");
    model.unit = Unit::Percent;
    model.opens = false;
    for (qsizetype i = 0; i < m_shown->model.stages.size(); ++i) {
        ChartSeries series;
        series.key = m_shown->model.stages[i].id;
        series.name = m_shown->model.stages[i].name.in(boardtext::language());
        series.color = seriesColor(i);
        model.series.append(series);
    }
    for (qsizetype day = (days.size() - 1) % step; day >= 0 && day < days.size(); day += step) {
        model.steps.append({days[day].day + 1 - step, days[day].day + 1});
        for (qsizetype i = 0; i < model.series.size(); ++i)
            model.series[i].values.append(stageScoreOf(days[day], i));
    }
    model.steps.append({today, today + 1});
    model.unfinishedFrom = model.steps.size() - 1;
    for (qsizetype i = 0; i < model.series.size(); ++i)
        model.series[i].values.append(m_shown->now.stages[i].score);
    m_course->show(model);
    m_course->setVisible(!days.isEmpty());
}

} // namespace rapport
