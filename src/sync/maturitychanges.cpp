#include "sync/maturitychanges.h"

#include "insight/maturitymodel.h"
#include "store/worklog.h"

#include <QJsonArray>
#include <algorithm>

namespace rapport::maturitychanges {
namespace {

using namespace Qt::StringLiterals;
using store::PracticeDecision;

constexpr qsizetype kReasonMost = 1000;
constexpr qsizetype kNotesMost = 4000;

Event recorded(Writer &w, const QString &kind, QJsonObject before, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.before = std::move(before);
    event.after = std::move(after);
    w.changes().maturity = true;
    return store::addEvent(w, event);
}

QJsonObject toJson(const QString &model, const QString &practice, const PracticeDecision &decision)
{
    QJsonObject json{{u"model"_s, model},          {u"practice"_s, practice},      {u"reason"_s, decision.reason},
                     {u"owner"_s, decision.owner}, {u"dueDay"_s, decision.dueDay}, {u"notes"_s, decision.notes}};
    if (decision.score)
        json[u"score"_s] = *decision.score;
    if (decision.position)
        json[u"position"_s] = *decision.position;
    return json;
}

PracticeDecision decisionOf(const QJsonObject &json)
{
    const QJsonValue score = json[u"score"_s];
    const QJsonValue position = json[u"position"_s];
    return {.score = score.isDouble() ? std::optional(score.toDouble()) : std::nullopt,
            .reason = json[u"reason"_s].toString(),
            .owner = json[u"owner"_s].toString(),
            .dueDay = json[u"dueDay"_s].toInt(),
            .notes = json[u"notes"_s].toString(),
            .position = position.isDouble() ? std::optional(position.toInt()) : std::nullopt};
}

PracticeDecision now(Reader &r, const QString &model, const QString &practice)
{
    return store::practiceDecisions(r, model).value(practice);
}

Result<Event> decided(Writer &w, const QString &kind, const QString &model, const QString &practice,
                      const PracticeDecision &before, const PracticeDecision &after)
{
    const QJsonObject was = toJson(model, practice, before);
    const QJsonObject is = toJson(model, practice, after);
    if (was == is)
        return fail(ErrorKind::Invalid, u"it is so already"_s);
    store::setPracticeDecision(w, model, practice, after);
    return recorded(w, kind, was, is);
}

Result<> undoDecision(Writer &w, const Event &event)
{
    const QString model = event.after[u"model"_s].toString();
    const QString practice = event.after[u"practice"_s].toString();
    PracticeDecision current = now(w, model, practice);
    if (toJson(model, practice, current) != event.after)
        return fail(ErrorKind::Invalid, u"it was decided again since"_s);
    store::setPracticeDecision(w, model, practice, decisionOf(event.before));
    return {};
}

QJsonArray positionsOf(Reader &r, const QString &model, const QStringList &practices)
{
    const auto decisions = store::practiceDecisions(r, model);
    QJsonArray positions;
    for (const QString &practice : practices) {
        const auto position = decisions.value(practice).position;
        positions.append(position ? QJsonValue(*position) : QJsonValue(QJsonValue::Null));
    }
    return positions;
}

void setPosition(Writer &w, const QString &model, const QString &practice, std::optional<int> position)
{
    PracticeDecision decision = now(w, model, practice);
    decision.position = position;
    store::setPracticeDecision(w, model, practice, decision);
}

Result<> undoArrangement(Writer &w, const Event &event)
{
    const QString model = event.after[u"model"_s].toString();
    QStringList practices;
    for (const QJsonValue &practice : event.after[u"practices"_s].toArray())
        practices.append(practice.toString());
    const QJsonArray before = event.before[u"positions"_s].toArray();
    if (before.size() != practices.size() || positionsOf(w, model, practices) != event.after[u"positions"_s].toArray())
        return fail(ErrorKind::Invalid, u"the cards were moved again since"_s);
    for (qsizetype i = 0; i < practices.size(); ++i)
        setPosition(w, model, practices[i], before[i].isDouble() ? std::optional(before[i].toInt()) : std::nullopt);
    return {};
}

/// The newest version that somebody saved; 0: none.
int newestVersion(Reader &r, const QString &model)
{
    int newest = 0;
    for (const store::KeptModel &kept : store::maturityModels(r)) {
        if (kept.model == model)
            newest = std::max(newest, kept.version);
    }
    return newest;
}

QJsonObject modelToJson(const QString &model, int version, const QString &text, const QString &reason)
{
    return {{u"model"_s, model}, {u"version"_s, version}, {u"text"_s, text}, {u"reason"_s, reason}};
}

Result<> undoModelSaved(Writer &w, const Event &event)
{
    const QString model = event.after[u"model"_s].toString();
    const int version = event.after[u"version"_s].toInt();
    if (newestVersion(w, model) != version)
        return fail(ErrorKind::Invalid, u"there is a newer version of the model"_s);
    store::removeMaturityModel(w, model, version);
    return {};
}

Result<> undoModelRemoved(Writer &w, const Event &event)
{
    const QString model = event.before[u"model"_s].toString();
    const int version = event.before[u"version"_s].toInt();
    if (newestVersion(w, model) >= version)
        return fail(ErrorKind::Invalid, u"there is a newer version of the model"_s);
    store::addMaturityModel(w, model, version, event.before[u"text"_s].toString(),
                            event.before[u"reason"_s].toString());
    return {};
}

QJsonObject assessmentToJson(const store::KeptAssessment &kept)
{
    return {{u"assessment"_s, kept.uid.toString()},
            {u"model"_s, kept.model},
            {u"version"_s, kept.version},
            {u"text"_s, kept.modelText},
            {u"day"_s, kept.day},
            {u"remark"_s, kept.remark},
            {u"result"_s, kept.result},
            {u"at"_s, kept.at}};
}

Uid uidOf(const QJsonObject &json)
{
    return Uid::fromString(json[u"assessment"_s].toString()).value_or(Uid());
}

Result<> undoKept(Writer &w, const Event &event)
{
    const auto kept = store::assessment(w, uidOf(event.after));
    if (!kept)
        return fail(ErrorKind::Invalid, u"the assessment is gone"_s);
    store::removeAssessment(w, kept->id);
    return {};
}

Result<> undoDiscarded(Writer &w, const Event &event)
{
    const QJsonObject &json = event.before;
    if (uidOf(json).isNull() || store::assessment(w, uidOf(json)))
        return fail(ErrorKind::Invalid, u"the assessment cannot be brought back"_s);
    store::addAssessment(w, {.id = {},
                             .uid = uidOf(json),
                             .model = json[u"model"_s].toString(),
                             .version = json[u"version"_s].toInt(),
                             .modelText = json[u"text"_s].toString(),
                             .day = json[u"day"_s].toInt(),
                             .remark = json[u"remark"_s].toString(),
                             .result = json[u"result"_s].toObject(),
                             .at = json[u"at"_s].toInteger()});
    return {};
}

} // namespace

Result<Event> saveModel(Writer &w, const QString &text, const QString &reason)
{
    Result<MaturityModel> model = readMaturityModel(text);
    if (!model)
        return fail(model.error());
    const auto &shipped = shippedModels();
    if (std::any_of(shipped.begin(), shipped.end(), [&](const MaturityModel &one) { return one.id == model->id; }))
        return fail(ErrorKind::Invalid,
                    u"\"%1\" comes with the program: give your copy an id of its own"_s.arg(model->id));
    const int newest = newestVersion(w, model->id);
    if (newest > 0) {
        Result<MaturityModel> before =
            readMaturityModel(store::maturityModelText(w, model->id, newest).value_or(QString()));
        if (before) {
            before->version = model->version;
            if (*before == *model)
                return fail(ErrorKind::Invalid, u"the model is so already"_s);
        }
    }
    model->version = newest + 1;
    const QString kept = maturityModelText(*model);
    const QString why = reason.simplified().left(kReasonMost);
    store::addMaturityModel(w, model->id, model->version, kept, why);
    return recorded(w, u"model.saved"_s, {}, modelToJson(model->id, model->version, kept, why));
}

Result<Event> removeModel(Writer &w, const QString &model)
{
    const int version = newestVersion(w, model);
    if (version == 0)
        return fail(ErrorKind::Invalid, u"no such model of your own"_s);
    QJsonObject removed;
    for (const store::KeptModel &kept : store::maturityModels(w)) {
        if (kept.model == model && kept.version == version)
            removed = modelToJson(model, version, kept.text, kept.reason);
    }
    store::removeMaturityModel(w, model, version);
    return recorded(w, u"model.removed"_s, removed, {});
}

Result<Event> overrule(Writer &w, const QString &model, const QString &practice, std::optional<double> score,
                       const QString &reason)
{
    if (score && (*score < 0 || *score > 100))
        return fail(ErrorKind::Invalid, u"a score lies between 0 and 100"_s);
    if (score && reason.simplified().isEmpty())
        return fail(ErrorKind::Invalid, u"a score against the figure needs a reason"_s);
    const PracticeDecision before = now(w, model, practice);
    PracticeDecision after = before;
    after.score = score;
    after.reason = score ? reason.simplified().left(kReasonMost) : QString();
    return decided(w, u"practice.overruled"_s, model, practice, before, after);
}

Result<Event> plan(Writer &w, const QString &model, const QString &practice, const QString &owner, int dueDay,
                   const QString &notes)
{
    const PracticeDecision before = now(w, model, practice);
    PracticeDecision after = before;
    after.owner = owner.simplified().left(kReasonMost);
    after.dueDay = std::max(dueDay, 0);
    after.notes = notes.trimmed().left(kNotesMost);
    return decided(w, u"practice.planned"_s, model, practice, before, after);
}

Result<Event> arrange(Writer &w, const QString &model, const QStringList &practices)
{
    const QJsonArray before = positionsOf(w, model, practices);
    for (int i = 0; i < practices.size(); ++i)
        setPosition(w, model, practices[i], i);
    const QJsonArray after = positionsOf(w, model, practices);
    if (before == after)
        return fail(ErrorKind::Invalid, u"the cards stand so already"_s);
    const auto told = [&](const QJsonArray &positions) {
        return QJsonObject{
            {u"model"_s, model}, {u"practices"_s, QJsonArray::fromStringList(practices)}, {u"positions"_s, positions}};
    };
    return recorded(w, u"practice.arranged"_s, told(before), told(after));
}

Result<Event> keep(Writer &w, const store::KeptAssessment &assessment)
{
    return recorded(w, u"assessment.kept"_s, {}, assessmentToJson(store::addAssessment(w, assessment)));
}

Result<Event> discard(Writer &w, AssessmentId id)
{
    const auto kept = store::assessment(w, id);
    if (!kept)
        return fail(ErrorKind::Invalid, u"no such assessment"_s);
    store::removeAssessment(w, id);
    return recorded(w, u"assessment.discarded"_s, assessmentToJson(*kept), {});
}

Result<> undo(Writer &w, const Event &event)
{
    if (event.kind == u"practice.arranged"_s)
        return undoArrangement(w, event);
    if (event.kind == u"model.saved"_s)
        return undoModelSaved(w, event);
    if (event.kind == u"model.removed"_s)
        return undoModelRemoved(w, event);
    if (event.kind == u"assessment.kept"_s)
        return undoKept(w, event);
    if (event.kind == u"assessment.discarded"_s)
        return undoDiscarded(w, event);
    return undoDecision(w, event);
}

} // namespace rapport::maturitychanges
