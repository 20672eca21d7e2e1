#include "output/assessmentreport.h"

#include "insight/reportdays.h"
#include "measure/board.h"
#include "measure/boardcourse.h"
#include "output/campaignwords.h"
#include "output/definitions.h"
#include "store/maturity.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::output {
namespace {

/// An assessment, the model that it was made with and what was said of it.
struct Shown
{
    MaturityModel model;
    Assessment made;
    QString remark;
    QString actorName;
    qint64 at = 0;
    bool isKept = false;
};

Result<Shown> keptOne(Reader &r, AssessmentId id)
{
    const std::optional<store::KeptAssessment> kept = store::assessment(r, id);
    if (!kept)
        return fail(ErrorKind::NotFound, u"There is no such assessment"_s);
    const Result<MaturityModel> model = readMaturityModel(kept->modelText);
    if (!model)
        return fail(model.error());
    return Shown{.model = *model,
                 .made = assessmentFromJson(kept->result),
                 .remark = kept->remark,
                 .actorName = kept->actorName,
                 .at = kept->at,
                 .isKept = true};
}

Result<Shown> currentOne(Reader &r, const QString &id)
{
    const std::optional<MaturityModel> model = boardModel(r, id);
    if (!model)
        return fail(ErrorKind::NotFound, u"There is no such model"_s);
    const Result<Assessment> made = assessBoard(r, *model);
    if (!made)
        return fail(made.error());
    return Shown{.model = *model, .made = *made, .remark = {}, .actorName = {}, .at = r.nowMs(), .isKept = false};
}

std::optional<double> stageScore(const Assessment &made, const QString &stage)
{
    for (const StageScore &one : made.stages) {
        if (one.stage == stage)
            return one.score;
    }
    return std::nullopt;
}

constexpr int kMonths = 12;

/// How the scores of stages were, month by month.
struct Course
{
    QList<Period> months;
    QList<QList<std::optional<double>>> scores; ///< By stage, then month.
};

/// At the end of each of the last months, and on the day of the assessment. Days whose scores are kept are not reckoned
/// again.
Result<Course> courseOf(Reader &r, const Shown &shown)
{
    const MaturityModel &model = shown.model;
    QHash<int, store::DayScores> kept;
    for (const store::DayScores &day : boardCourse(r, model))
        kept.insert(day.day, day);
    Course course;
    course.scores.resize(model.stages.size());
    const QDate date = ReportDays::dateOf(shown.made.day);
    for (int back = kMonths - 1; back >= 0; --back) {
        const QDate first = QDate(date.year(), date.month(), 1).addMonths(-back);
        const int end = std::min(ReportDays::dayOf(first.addMonths(1)) - 1, shown.made.day);
        Assessment then = shown.made;
        const auto found = kept.constFind(end);
        if (end != shown.made.day && found == kept.constEnd()) {
            const Result<Assessment> reckoned = assessBoard(r, model, end);
            if (!reckoned)
                return fail(reckoned.error());
            then = *reckoned;
        }
        course.months.append({ReportDays::dayOf(first), end + 1});
        for (qsizetype i = 0; i < model.stages.size(); ++i) {
            const bool isKept = end != shown.made.day && found != kept.constEnd();
            course.scores[i].append(isKept ? stageScoreOf(*found, i) : stageScore(then, model.stages[i].id));
        }
    }
    return course;
}

/// Gathers one report, chapter by chapter.
class AssessmentReport
{
public:
    AssessmentReport(const Shown &shown, const std::optional<Shown> &before, const DossierNaming &naming)
        : m_shown(shown), m_before(before), m_naming(naming), m_language(modelLanguage(naming))
    {
    }

    Dossier gather(const QString &workspace, const Course &course, qint64 nowMs)
    {
        head(workspace, nowMs);
        stages();
        next();
        for (const ModelStage &stage : m_shown.model.stages)
            practices(stage);
        if (m_before)
            comparison();
        chart(course);
        QStringList metrics;
        for (const ModelPractice &practice : m_shown.model.practices)
            metrics.append(practice.metric);
        m_dossier.parts += definitionsChapter(metrics, m_naming);
        return m_dossier;
    }

private:
    [[nodiscard]] QString say(const char *english) const { return m_naming.said(english); }
    [[nodiscard]] QString number(qint64 value) const { return m_naming.words().locale.toString(value); }
    [[nodiscard]] QString percent(const std::optional<double> &score) const
    {
        return score ? m_naming.words().percent.arg(std::lround(*score)) : m_naming.words().noData;
    }
    [[nodiscard]] QString in(const ModelText &text) const { return text.in(m_language); }

    void chapter(const QString &anchor, const QString &text)
    {
        m_dossier.parts.append(DossierHeading{.level = 1, .anchor = anchor, .text = text});
    }

    void head(const QString &workspace, qint64 nowMs)
    {
        m_dossier.title = say(QT_TRANSLATE_NOOP("Dossier", "Assessment: %1")).arg(in(m_shown.model.name));
        m_dossier.made = m_naming.paper.made.arg(m_naming.paper.time(nowMs));
        m_dossier.about = {say(QT_TRANSLATE_NOOP("Dossier", "As of %1, by version %2 of the model"))
                               .arg(m_naming.day(m_shown.made.day))
                               .arg(m_shown.made.modelVersion)};
        if (m_shown.isKept)
            m_dossier.about.append(say(QT_TRANSLATE_NOOP("Dossier", "Kept by %1, %2"))
                                       .arg(m_shown.actorName, m_naming.paper.time(m_shown.at)));
        if (!m_shown.remark.isEmpty())
            m_dossier.about.append(m_shown.remark);
        if (m_before)
            m_dossier.about.append(
                say(QT_TRANSLATE_NOOP("Dossier", "Compared with %1")).arg(m_naming.day(m_before->made.day)));
        m_dossier.about.append(say(QT_TRANSLATE_NOOP("Dossier", "Workspace: %1")).arg(workspace));
        m_dossier.about.append(m_dossier.made);
    }

    void stages()
    {
        chapter(u"stages"_s, say(QT_TRANSLATE_NOOP("Dossier", "Where the programme stands")));
        const ModelStage *current = findById(m_shown.model.stages, m_shown.made.currentStage);
        if (current)
            m_dossier.parts.append(
                DossierText{.text = say(QT_TRANSLATE_NOOP("Dossier", "At %1. Each stage builds on the ones before it."))
                                        .arg(in(current->name))});
        DossierTable table;
        table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Stage")), say(QT_TRANSLATE_NOOP("Dossier", "Score")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Floor")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Practices with data")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Reached"))};
        table.figures = {1, 2, 3};
        for (const StageScore &score : m_shown.made.stages) {
            const ModelStage *stage = findById(m_shown.model.stages, score.stage);
            table.rows.append(
                {stage ? in(stage->name) : score.stage, percent(score.score), stage ? percent(stage->floor) : QString(),
                 say(QT_TRANSLATE_NOOP("Dossier", "%1 of %2")).arg(score.known).arg(score.all),
                 score.reached ? say(QT_TRANSLATE_NOOP("Dossier", "yes")) : say(QT_TRANSLATE_NOOP("Dossier", "no"))});
        }
        m_dossier.parts.append(table);
        path();
    }

    void path()
    {
        if (m_shown.made.path.isEmpty())
            return;
        DossierTable table;
        table.caption = say(QT_TRANSLATE_NOOP("Dossier", "The path: each step from 0, no evidence, to 4"));
        table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Step")), say(QT_TRANSLATE_NOOP("Dossier", "Level")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Figure")), say(QT_TRANSLATE_NOOP("Dossier", "Metric"))};
        table.figures = {1, 2};
        for (const StepScore &score : m_shown.made.path) {
            const ModelStep *step = findById(m_shown.model.path, score.step);
            const QString metric = step ? step->metric : QString();
            table.rows.append({step ? in(step->name) : score.step, QString::number(score.level),
                               figureText(metric, score.evidence.figure, m_naming), metricText(metric, m_naming)});
        }
        m_dossier.parts.append(table);
    }

    void next()
    {
        chapter(u"next"_s, say(QT_TRANSLATE_NOOP("Dossier", "Next steps")));
        DossierTable table;
        table.caption = say(QT_TRANSLATE_NOOP("Dossier", "The best first, by what the stage would gain"));
        table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Practice")), say(QT_TRANSLATE_NOOP("Dossier", "Stage")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Gain")), say(QT_TRANSLATE_NOOP("Dossier", "What to do"))};
        table.figures = {2};
        for (const NextStep &step : m_shown.made.next) {
            const ModelPractice *practice = findById(m_shown.model.practices, step.practice);
            const ModelStage *stage = findById(m_shown.model.stages, step.stage);
            if (practice && stage && !practice->next.isEmpty())
                table.rows.append(
                    {in(practice->name), in(stage->name), u"+%1"_s.arg(percent(step.gain)), in(practice->next)});
        }
        if (table.rows.isEmpty())
            m_dossier.parts.append(
                DossierText{.text = say(QT_TRANSLATE_NOOP("Dossier", "Everything of this model is in place."))});
        else
            m_dossier.parts.append(table);
    }

    [[nodiscard]] QString stateText(PracticeState state) const
    {
        switch (state) {
        case PracticeState::NotStarted:
            return say(QT_TRANSLATE_NOOP("Dossier", "Not started"));
        case PracticeState::Growing:
            return say(QT_TRANSLATE_NOOP("Dossier", "Growing"));
        case PracticeState::InPlace:
            return say(QT_TRANSLATE_NOOP("Dossier", "In place"));
        case PracticeState::Slipping:
            return say(QT_TRANSLATE_NOOP("Dossier", "Slipping"));
        case PracticeState::NoData:
            break;
        }
        return say(QT_TRANSLATE_NOOP("Dossier", "No data"));
    }

    [[nodiscard]] QString evidenceText(const ModelPractice &practice, const PracticeScore &score) const
    {
        if (!score.evidence.missing.isEmpty())
            return m_naming.cards.metric(score.evidence.missing);
        const Figure &figure = score.evidence.now;
        QStringList parts{metricText(practice.metric, m_naming),
                          say(QT_TRANSLATE_NOOP("Dossier", "last %1 days")).arg(number(practice.days)),
                          madeText(practice.metric, figure, m_naming)};
        if (figure.excluded != 0)
            parts.append(say(QT_TRANSLATE_NOOP("Dossier", "left out: %1")).arg(number(figure.excluded)));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }

    void practices(const ModelStage &stage)
    {
        chapter(u"stage-%1"_s.arg(stage.id), in(stage.name));
        if (!stage.means.isEmpty())
            m_dossier.parts.append(DossierText{.text = in(stage.means), .tone = DossierText::Tone::Muted});
        DossierTable table;
        table.columns = {
            say(QT_TRANSLATE_NOOP("Dossier", "Practice")), say(QT_TRANSLATE_NOOP("Dossier", "State")),
            say(QT_TRANSLATE_NOOP("Dossier", "Score")),    say(QT_TRANSLATE_NOOP("Dossier", "Figure")),
            say(QT_TRANSLATE_NOOP("Dossier", "Goal")),     say(QT_TRANSLATE_NOOP("Dossier", "What it was made of"))};
        table.figures = {2, 3, 4};
        DossierFacts overruled;
        for (const ModelPractice &practice : m_shown.model.practicesOf(stage.id)) {
            const PracticeScore *score = scoreOf(m_shown.made, practice.id);
            if (!score)
                continue;
            table.rows.append({in(practice.name), stateText(score->state), percent(score->score),
                               figureText(practice.metric, score->evidence.now.value, m_naming),
                               figureText(practice.metric, practice.goal, m_naming), evidenceText(practice, *score)});
            if (score->overruled)
                overruled.add(in(practice.name), say(QT_TRANSLATE_NOOP("Dossier", "%1 says %2, the figures say %3: %4"))
                                                     .arg(score->overruled->actorName, percent(score->overruled->score),
                                                          percent(score->measured), score->overruled->reason));
        }
        m_dossier.parts.append(table);
        if (overruled.facts.isEmpty())
            return;
        m_dossier.parts.append(DossierHeading{.level = 2,
                                              .anchor = u"overruled-%1"_s.arg(stage.id),
                                              .text = say(QT_TRANSLATE_NOOP("Dossier", "Overruled"))});
        m_dossier.parts.append(overruled);
    }

    [[nodiscard]] static const PracticeScore *scoreOf(const Assessment &made, const QString &practice)
    {
        const auto found = std::find_if(made.practices.begin(), made.practices.end(),
                                        [&](const PracticeScore &one) { return one.practice == practice; });
        return found == made.practices.end() ? nullptr : &*found;
    }

    [[nodiscard]] QString changeText(const std::optional<double> &before, const std::optional<double> &after) const
    {
        if (!before || !after)
            return say(QT_TRANSLATE_NOOP("Dossier", "no comparison"));
        const auto points = std::lround(*after) - std::lround(*before);
        if (points == 0)
            return say(QT_TRANSLATE_NOOP("Dossier", "as before"));
        return (points > 0 ? say(QT_TRANSLATE_NOOP("Dossier", "%1 points more"))
                           : say(QT_TRANSLATE_NOOP("Dossier", "%1 points less")))
            .arg(std::abs(points));
    }

    void comparison()
    {
        chapter(u"comparison"_s,
                say(QT_TRANSLATE_NOOP("Dossier", "Compared with %1")).arg(m_naming.day(m_before->made.day)));
        DossierTable table;
        table.columns = {say(QT_TRANSLATE_NOOP("Dossier", "Stage or practice")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Before")), say(QT_TRANSLATE_NOOP("Dossier", "Now")),
                         say(QT_TRANSLATE_NOOP("Dossier", "Change"))};
        table.figures = {1, 2};
        const auto row = [&](const QString &name, const std::optional<double> &then,
                             const std::optional<double> &since) {
            table.rows.append({name, percent(then), percent(since), changeText(then, since)});
        };
        for (const ModelStage &stage : m_shown.model.stages) {
            row(in(stage.name), stageScore(m_before->made, stage.id), stageScore(m_shown.made, stage.id));
            for (const ModelPractice &practice : m_shown.model.practicesOf(stage.id)) {
                const PracticeScore *then = scoreOf(m_before->made, practice.id);
                const PracticeScore *since = scoreOf(m_shown.made, practice.id);
                row(QString(u"– "_s + in(practice.name)), then ? then->score : std::nullopt,
                    since ? since->score : std::nullopt);
            }
        }
        m_dossier.parts.append(table);
        if (m_before->model.version != m_shown.model.version)
            m_dossier.parts.append(DossierText{
                .text = say(QT_TRANSLATE_NOOP("Dossier", "The earlier one was made by version %1 of the model."))
                            .arg(m_before->model.version),
                .tone = DossierText::Tone::Notice});
    }

    void chart(const Course &course)
    {
        chapter(u"course"_s, say(QT_TRANSLATE_NOOP("Dossier", "Score over time")));
        ChartModel model;
        model.kind = ChartKind::Lines;
        model.title = say(QT_TRANSLATE_NOOP("Dossier", "Score over time"));
        model.subtitle = say(QT_TRANSLATE_NOOP("Dossier", "Percent, at the end of each of the last 12 months"));
        model.unit = Unit::Percent;
        model.opens = false;
        model.steps = course.months;
        model.missing = m_naming.words().noData;
        for (qsizetype i = 0; i < m_shown.model.stages.size() && i < course.scores.size(); ++i)
            model.series.append({.name = in(m_shown.model.stages[i].name),
                                 .key = m_shown.model.stages[i].id,
                                 .color = seriesColor(i),
                                 .values = course.scores[i]});
        m_dossier.parts.append(DossierChart{.model = model});
    }

    const Shown &m_shown;
    const std::optional<Shown> &m_before;
    const DossierNaming &m_naming;
    QString m_language;
    Dossier m_dossier;
};

} // namespace

Result<Dossier> readAssessmentReport(Reader &r, const AssessmentWishes &wishes, const DossierNaming &naming)
{
    const Result<Shown> shown = wishes.shown ? keptOne(r, wishes.shown) : currentOne(r, wishes.model);
    if (!shown)
        return fail(shown.error());
    std::optional<Shown> before;
    if (wishes.compared) {
        const Result<Shown> kept = keptOne(r, wishes.compared);
        if (!kept)
            return fail(kept.error());
        before = *kept;
    }
    const Result<Course> course = courseOf(r, *shown);
    if (!course)
        return fail(course.error());
    return AssessmentReport(*shown, before, naming).gather(wishes.workspace, *course, r.nowMs());
}

} // namespace rapport::output
