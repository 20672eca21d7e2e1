// Where the programme stands on a maturity model, and how that was.
#include "cli/await.h"
#include "cli/documents.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "insight/reportdays.h"
#include "measure/board.h"
#include "output/assessmentreport.h"
#include "output/charttext.h"
#include "store/maturity.h"
#include "sync/maturitycommands.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

const QString kUsualModel = u"social"_s;
constexpr qint64 kMostModelBytes = 1'000'000;

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QString dateOf(int day)
{
    return ReportDays::dateOf(day).toString(Qt::ISODate);
}

QString percent(const std::optional<double> &score)
{
    return score ? u"%1%"_s.arg(std::lround(*score)) : u"no data"_s;
}

/// A model that was read once has a name for whatever an assessment of it names.
QString nameIn(const MaturityModel &model, const QString &practice)
{
    const ModelPractice *found = findById(model.practices, practice);
    return found ? found->name.in({}) : practice;
}

QString figureOf(const MaturityModel &model, const PracticeScore &score)
{
    const ModelPractice *practice = findById(model.practices, score.practice);
    const MetricDefinition *metric = practice ? metricOf(practice->metric) : nullptr;
    if (!metric || !score.evidence.now.value)
        return score.evidence.missing.isEmpty() ? u"no data"_s : score.evidence.missing;
    return figureText(*score.evidence.now.value, metric->unit, ChartWords());
}

QJsonObject practiceObject(const MaturityModel &model, const PracticeScore &score)
{
    const ModelPractice *practice = findById(model.practices, score.practice);
    return {{u"practice"_s, score.practice},
            {u"name"_s, nameIn(model, score.practice)},
            {u"stage"_s, practice ? practice->stage : QString()},
            {u"metric"_s, practice ? practice->metric : QString()},
            {u"state"_s, practiceStateName(score.state)},
            {u"score"_s, orNull(score.score)},
            {u"measured"_s, orNull(score.measured)},
            {u"before"_s, orNull(score.before)},
            {u"figure"_s, orNull(score.evidence.now.value)},
            {u"numerator"_s, score.evidence.now.numerator},
            {u"denominator"_s, score.evidence.now.denominator},
            {u"excluded"_s, score.evidence.now.excluded},
            {u"query"_s, score.evidence.query.isEmpty() ? QJsonValue() : QJsonValue(score.evidence.query)},
            {u"missing"_s, score.evidence.missing.isEmpty() ? QJsonValue() : QJsonValue(score.evidence.missing)},
            {u"overruled"_s, score.overruled ? QJsonValue(score.overruled->reason) : QJsonValue()}};
}

QJsonObject assessmentObject(const MaturityModel &model, const Assessment &made, AssessmentId id)
{
    QJsonArray stages;
    for (const StageScore &stage : made.stages)
        stages.append(QJsonObject{{u"stage"_s, stage.stage},
                                  {u"score"_s, orNull(stage.score)},
                                  {u"known"_s, stage.known},
                                  {u"practices"_s, stage.all},
                                  {u"holds"_s, stage.holds},
                                  {u"reached"_s, stage.reached}});
    QJsonArray practices;
    for (const PracticeScore &practice : made.practices)
        practices.append(practiceObject(model, practice));
    QJsonArray path;
    for (const StepScore &step : made.path)
        path.append(QJsonObject{{u"step"_s, step.step},
                                {u"level"_s, step.level},
                                {u"figure"_s, orNull(step.evidence.figure)},
                                {u"second"_s, orNull(step.evidence.second)}});
    QJsonArray next;
    for (const NextStep &step : made.next)
        next.append(QJsonObject{{u"practice"_s, step.practice}, {u"stage"_s, step.stage}, {u"gain"_s, step.gain}});
    return {{u"id"_s, id ? QJsonValue(id.value) : QJsonValue()},
            {u"model"_s, made.model},
            {u"version"_s, made.modelVersion},
            {u"date"_s, dateOf(made.day)},
            {u"at"_s, made.currentStage},
            {u"path_reached"_s, made.reachedOnPath.isEmpty() ? QJsonValue() : QJsonValue(made.reachedOnPath)},
            {u"stages"_s, stages},
            {u"practices"_s, practices},
            {u"path"_s, path},
            {u"next"_s, next}};
}

void printAssessment(const Call &call, const MaturityModel &model, const Assessment &made, AssessmentId id = {})
{
    constexpr qsizetype kNextShown = 5;
    const Console &console = call.console;
    console.object(assessmentObject(model, made, id));
    const ModelStage *current = findById(model.stages, made.currentStage);
    console.text(u"%1, version %2, on %3: at %4"_s.arg(model.name.in({}), QString::number(made.modelVersion),
                                                       dateOf(made.day), current ? current->name.in({}) : QString()));
    for (const StageScore &stage : made.stages) {
        const ModelStage *shown = findById(model.stages, stage.stage);
        console.text({});
        console.text(u"%1  %2  (%3 of %4 practices known%5)"_s.arg(
            shown ? shown->name.in({}) : stage.stage, percent(stage.score), QString::number(stage.known),
            QString::number(stage.all), stage.reached ? u", reached"_s : QString()));
        for (const PracticeScore &practice : made.practices) {
            const ModelPractice *one = findById(model.practices, practice.practice);
            if (!one || one->stage != stage.stage)
                continue;
            console.text(u"  %1  %2  %3  %4%5"_s.arg(
                elided(one->name.in({}), 34).leftJustified(34), practiceStateName(practice.state).leftJustified(12),
                percent(practice.score).rightJustified(7), figureOf(model, practice),
                practice.overruled ? QString(u"  (overruled: "_s + practice.overruled->reason + u')') : QString()));
        }
    }
    console.text({});
    for (qsizetype i = 0; i < std::min(made.next.size(), kNextShown); ++i) {
        const ModelPractice *practice = findById(model.practices, made.next[i].practice);
        if (practice)
            console.text(u"+%1  %2"_s.arg(QString::number(std::lround(made.next[i].gain)), practice->next.in({})));
    }
}

Outcome<MaturityModel> modelFrom(Opened &opened, const QString &id)
{
    const auto model =
        opened.store().readNow([&id](Reader &r) -> Result<std::optional<MaturityModel>> { return boardModel(r, id); });
    if (!model)
        return failed(model.error());
    if (!*model)
        return wrongUse(u"There is no model \"%1\"; rapport-cli model list names them."_s.arg(id));
    return **model;
}

QString modelNamed(const Call &call)
{
    const QStringList words = call.arguments.words();
    return words.isEmpty() ? kUsualModel : words.first();
}

Outcome<Event> decided(const QFuture<Result<Event>> &future)
{
    const std::optional<Result<Event>> done = await(future);
    if (!done || !*done)
        return done ? failed(done->error()) : failed(u"It was broken off."_s);
    return **done;
}

Outcome<> runMaturity(Call &call)
{
    std::optional<int> day;
    if (call.arguments.has(u"at"_s)) {
        const QDate date = QDate::fromString(call.arguments.value(u"at"_s), Qt::ISODate);
        if (!date.isValid())
            return wrongUse(u"--at takes a date such as 2026-05-01, not \"%1\"."_s.arg(call.arguments.value(u"at"_s)));
        day = ReportDays::dayOf(date);
    }
    const auto opened = openWorkspace(call, Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<MaturityModel> model = modelFrom(**opened, modelNamed(call));
    if (!model)
        return tl::unexpected(model.error());
    const auto made =
        (*opened)->store().readNow([&](Reader &r) { return assessBoard(r, *model, day); }, ReadLane::Report);
    if (!made)
        return failed(made.error());
    printAssessment(call, *model, *made);
    return {};
}

QJsonObject modelObject(const MaturityModel &model, bool own)
{
    return {{u"model"_s, model.id},
            {u"version"_s, model.version},
            {u"name"_s, model.name.in({})},
            {u"about"_s, model.about.in({})},
            {u"stages"_s, model.stages.size()},
            {u"practices"_s, model.practices.size()},
            {u"own"_s, own}};
}

Outcome<> runModels(Call &call)
{
    const auto opened = openWorkspace(call, Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto models =
        (*opened)->store().readNow([](Reader &r) -> Result<QList<MaturityModel>> { return boardModels(r); });
    if (!models)
        return failed(models.error());
    Table table(call.console, {u"MODEL"_s, u"VERSION"_s, u"NAME"_s, u"STAGES"_s, u"PRACTICES"_s});
    for (const MaturityModel &model : *models)
        table.add(modelObject(model, !findById(shippedModels(), model.id)),
                  {model.id, QString::number(model.version), model.name.in({}), QString::number(model.stages.size()),
                   QString::number(model.practices.size())});
    table.finish(u"There is no model."_s);
    return {};
}

Outcome<> runModelShow(Call &call)
{
    const auto opened = openWorkspace(call, Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<MaturityModel> model = modelFrom(**opened, modelNamed(call));
    if (!model)
        return tl::unexpected(model.error());
    call.console.object(modelObject(*model, !findById(shippedModels(), model->id)));
    for (const QString &line : maturityModelText(*model).split(u'\n'))
        call.console.text(line);
    return {};
}

Outcome<> runModelSave(Call &call)
{
    QFile file(call.arguments.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return failed(u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
    const QString text = QString::fromUtf8(file.read(kMostModelBytes + 1));
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Event> saved = decided(MaturityCommands((*opened)->store()).saveModel(text, call.arguments.value(u"reason"_s)));
    if (!saved)
        return tl::unexpected(saved.error());
    const Outcome<MaturityModel> model = modelFrom(**opened, saved->after[u"model"_s].toString());
    if (!model)
        return tl::unexpected(model.error());
    call.console.object(modelObject(*model, true));
    call.console.text(u"Saved as version %1 of %2."_s.arg(QString::number(model->version), model->id));
    return {};
}

Outcome<> runOverrule(Call &call)
{
    const QStringList words = call.arguments.words();
    std::optional<double> score;
    if (words.size() > 2) {
        score = modelNumber(words[2], Unit::Percent);
        if (!score)
            return wrongUse(u"A score is a percentage such as 80%, not \"%1\"."_s.arg(words[2]));
    }
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<MaturityModel> model = modelFrom(**opened, words[0]);
    if (!model)
        return tl::unexpected(model.error());
    if (!findById(model->practices, words[1]))
        return wrongUse(u"The model has no practice \"%1\"."_s.arg(words[1]));
    const Outcome<Event> done = decided(
        MaturityCommands((*opened)->store()).overrule(model->id, words[1], score, call.arguments.value(u"reason"_s)));
    if (!done)
        return tl::unexpected(done.error());
    const auto made = (*opened)->store().readNow([&](Reader &r) { return assessBoard(r, *model); }, ReadLane::Report);
    if (!made)
        return failed(made.error());
    printAssessment(call, *model, *made);
    return {};
}

Outcome<> runAssess(Call &call)
{
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<MaturityModel> model = modelFrom(**opened, modelNamed(call));
    if (!model)
        return tl::unexpected(model.error());
    const Outcome<Event> kept =
        decided(MaturityCommands((*opened)->store()).assess(model->id, call.arguments.value(u"remark"_s)));
    if (!kept)
        return tl::unexpected(kept.error());
    const Uid uid = Uid::fromString(kept->after[u"assessment"_s].toString()).value_or(Uid());
    const auto row = (*opened)->store().readNow(
        [&uid](Reader &r) -> Result<std::optional<store::KeptAssessment>> { return store::assessment(r, uid); });
    if (!row || !*row)
        return row ? failed(u"The assessment was not kept."_s) : failed(row.error());
    printAssessment(call, *model, assessmentFromJson((*row)->result), (*row)->id);
    return {};
}

/// A kept assessment by its number; none where it is not asked for.
Outcome<AssessmentId> assessmentAsked(const Call &call, const QString &option)
{
    if (!call.arguments.has(option))
        return AssessmentId();
    const Outcome<qint64> id = parseId(call.arguments.value(option), u"an assessment"_s);
    if (!id)
        return tl::unexpected(id.error());
    return AssessmentId(*id);
}

Outcome<> writeAssessment(const Call &call, Opened &opened, const DossierFiles &files)
{
    const Outcome<AssessmentId> shown = assessmentAsked(call, u"of"_s);
    const Outcome<AssessmentId> compared = assessmentAsked(call, u"compare"_s);
    if (!shown || !compared)
        return tl::unexpected(shown ? compared.error() : shown.error());
    const output::AssessmentWishes wishes{.model = modelNamed(call),
                                          .shown = *shown,
                                          .compared = *compared,
                                          .workspace = workspaceName(call, opened.store())};
    output::DossierNaming naming;
    const auto report = opened.store().readNow(
        [&](Reader &r) {
            naming = dossierNamingOf(r);
            return output::readAssessmentReport(r, wishes, naming);
        },
        ReadLane::Report);
    if (!report)
        return failed(report.error());
    return writeDossier(call, files, *report, naming);
}

Outcome<> runAssessments(Call &call)
{
    const Outcome<DossierFiles> files = dossierFilesFrom(call.arguments);
    if (!files)
        return tl::unexpected(files.error());
    const auto opened = openWorkspace(call, Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    if (!files->isEmpty())
        return writeAssessment(call, **opened, *files);
    const QString id = modelNamed(call);
    const auto kept = (*opened)->store().readNow(
        [&id](Reader &r) -> Result<QList<store::KeptAssessment>> { return store::assessments(r, id); });
    if (!kept)
        return failed(kept.error());
    Table table(call.console, {u"ID"_s, u"DATE"_s, u"VERSION"_s, u"SCORES"_s, u"REMARK"_s});
    for (const store::KeptAssessment &one : *kept) {
        const Result<MaturityModel> model = readMaturityModel(one.modelText);
        const Assessment made = assessmentFromJson(one.result);
        QStringList scores;
        for (const StageScore &stage : made.stages)
            scores.append(stage.stage + u' ' + percent(stage.score));
        table.add(assessmentObject(model.value_or(MaturityModel{}), made, one.id),
                  {QString::number(one.id.value), dateOf(one.day), QString::number(one.version), scores.join(u", "_s),
                   one.remark});
    }
    table.finish(u"No assessment of that model is kept."_s);
    return {};
}

} // namespace

std::vector<Key> keysOfMaturity(const QString &object)
{
    if (object == u"assessment"_s)
        return {{"id", "of a kept one; null: of now"},
                {"model", "the model's name"},
                {"version", "of it"},
                {"date", "the day it is about"},
                {"at", "the stage that the programme is at"},
                {"path_reached", "the last stage whose steps are walked; null: none"},
                {"stages", "stage, score in percent, known and all practices, holds, reached"},
                {"practices",
                 "practice, name, stage, metric, state, score, measured, before, figure with its parts, query"},
                {"path", "step, level from 0 to 4, figure, second"},
                {"next", "practice, stage, gain in points of the stage"}};
    if (object == u"model"_s)
        return {{"model", "its name"},
                {"version", "the newest"},
                {"name", "as people read it"},
                {"about", "in a sentence"},
                {"stages", "how many"},
                {"practices", "how many"},
                {"own", "saved here, rather than come with the program"}};
    return {};
}

void addMaturityVerbs(std::vector<Verb> &all)
{
    const QStringList assessment{u"assessment"_s};
    const QStringList model{u"model"_s};
    all.push_back({u"maturity"_s,
                   u"[MODEL]"_s,
                   0,
                   1,
                   u"Where the programme stands on a model (social unless named), how that is known, and what next."_s,
                   {{u"at"_s, u"DATE"_s, u"by the figures up to that day"_s}},
                   assessment,
                   runMaturity});
    all.push_back({u"model list"_s, {}, 0, 0, u"The maturity models."_s, {}, model, runModels});
    all.push_back({u"model show"_s, u"MODEL"_s, 1, 1, u"A model as it is written."_s, {}, model, runModelShow});
    all.push_back({u"model save"_s,
                   u"FILE"_s,
                   1,
                   1,
                   u"Keep a model as it is written, as the next version of its name."_s,
                   {{u"reason"_s, u"TEXT"_s, u"why it is changed"_s}},
                   model,
                   runModelSave});
    all.push_back({u"overrule"_s,
                   u"MODEL PRACTICE [SCORE]"_s,
                   2,
                   3,
                   u"Say what a practice is worth against its figure; without a score the figure holds again."_s,
                   {{u"reason"_s, u"TEXT"_s, u"why; a score needs it"_s}},
                   assessment,
                   runOverrule});
    all.push_back({u"assess"_s,
                   u"[MODEL]"_s,
                   0,
                   1,
                   u"Assess a model (social unless named) as of now, and keep what comes of it."_s,
                   {{u"remark"_s, u"TEXT"_s, u"a word about it"_s}},
                   assessment,
                   runAssess});
    all.push_back({u"assessments"_s,
                   u"[MODEL]"_s,
                   0,
                   1,
                   u"The assessments of a model (social unless named) that were kept; or one of them as a document."_s,
                   {{u"pdf"_s, u"FILE"_s, u"write an assessment as a PDF"_s},
                    {u"html"_s, u"FILE"_s, u"write it as one web page that needs no network"_s},
                    {u"of"_s, u"ID"_s, u"which one; by default as of now"_s},
                    {u"compare"_s, u"ID"_s, u"beside a kept one"_s},
                    {u"paper"_s, u"SIZE"_s, u"of a PDF: a4 or letter; by default what your country prints on"_s}},
                   QStringList{u"assessment"_s, u"dossier"_s},
                   runAssessments});
}

} // namespace rapport::cli
