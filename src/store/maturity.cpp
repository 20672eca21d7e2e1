#include "store/maturity.h"

#include <QHash>
#include <QJsonDocument>

namespace rapport::store {
namespace {

KeptAssessment readAssessment(const Statement &s)
{
    return {.id = s.id<AssessmentId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .model = s.text(2),
            .version = static_cast<int>(s.integer(3)),
            .modelText = s.text(4),
            .day = static_cast<int>(s.integer(5)),
            .remark = s.text(6),
            .result = QJsonDocument::fromJson(s.text(7).toUtf8()).object(),
            .actorName = s.text(8),
            .at = s.integer(9)};
}

std::optional<KeptAssessment> readOne(Statement &s)
{
    return s.step() ? std::optional(readAssessment(s)) : std::nullopt;
}

} // namespace

QList<KeptModel> maturityModels(Reader &r)
{
    QList<KeptModel> all;
    Statement s = r.query("maturity.models");
    while (s.step())
        all.append({.model = s.text(0),
                    .version = static_cast<int>(s.integer(1)),
                    .text = s.text(2),
                    .actorName = s.text(3),
                    .at = s.integer(4),
                    .reason = s.text(5)});
    return all;
}

std::optional<QString> maturityModelText(Reader &r, const QString &model, int version)
{
    Statement s = r.query("maturity.modelText");
    s.bind(":model", model).bind(":version", version);
    return s.step() ? std::optional(s.text(0)) : std::nullopt;
}

void addMaturityModel(Writer &w, const QString &model, int version, const QString &text, const QString &reason)
{
    w.query("maturity.addModel")
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":model", model)
        .bind(":version", version)
        .bind(":text", text)
        .bind(":reason", reason)
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .run();
    w.changes().maturity = true;
}

void removeMaturityModel(Writer &w, const QString &model, int version)
{
    w.query("maturity.removeModel").bind(":model", model).bind(":version", version).run();
    w.changes().maturity = true;
}

QHash<QString, PracticeDecision> practiceDecisions(Reader &r, const QString &model)
{
    QHash<QString, PracticeDecision> decisions;
    Statement s = r.query("maturity.decisions");
    s.bind(":model", model);
    while (s.step())
        decisions.insert(s.text(0),
                         {.score = s.isNull(1) ? std::nullopt : std::optional(s.real(1)),
                          .reason = s.text(2),
                          .owner = s.text(3),
                          .dueDay = static_cast<int>(s.integer(4)),
                          .notes = s.text(5),
                          .position = s.isNull(6) ? std::nullopt : std::optional(static_cast<int>(s.integer(6))),
                          .actorName = s.text(7),
                          .at = s.integer(8)});
    return decisions;
}

void setPracticeDecision(Writer &w, const QString &model, const QString &practice, const PracticeDecision &decision)
{
    w.changes().maturity = true;
    if (decision.isEmpty()) {
        w.query("maturity.removeDecision").bind(":model", model).bind(":practice", practice).run();
        return;
    }
    Statement s = w.query("maturity.setDecision");
    s.bind(":model", model)
        .bind(":practice", practice)
        .bind(":reason", decision.reason)
        .bind(":owner", decision.owner)
        .bind(":due", decision.dueDay)
        .bind(":notes", decision.notes)
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs());
    if (decision.score)
        s.bind(":score", *decision.score);
    else
        s.bindNull(":score");
    if (decision.position)
        s.bind(":position", *decision.position);
    else
        s.bindNull(":position");
    s.run();
}

QList<KeptAssessment> assessments(Reader &r, const QString &model)
{
    QList<KeptAssessment> all;
    Statement s = r.query("maturity.assessments");
    s.bind(":model", model);
    while (s.step())
        all.append(readAssessment(s));
    return all;
}

std::optional<KeptAssessment> assessment(Reader &r, AssessmentId id)
{
    Statement s = r.query("maturity.assessment");
    return readOne(s.bind(":id", id));
}

std::optional<KeptAssessment> assessment(Reader &r, const Uid &uid)
{
    Statement s = r.query("maturity.assessmentByUid");
    return readOne(s.bind(":uid", uid));
}

KeptAssessment addAssessment(Writer &w, KeptAssessment assessment)
{
    if (assessment.uid.isNull())
        assessment.uid = Uid::create(w.nowMs());
    if (assessment.at == 0)
        assessment.at = w.nowMs();
    w.query("maturity.addAssessment")
        .bind(":uid", assessment.uid)
        .bind(":model", assessment.model)
        .bind(":version", assessment.version)
        .bind(":text", assessment.modelText)
        .bind(":day", assessment.day)
        .bind(":remark", assessment.remark)
        .bind(":result", QString::fromUtf8(QJsonDocument(assessment.result).toJson(QJsonDocument::Compact)))
        .bind(":actor", w.actor())
        .bind(":at", assessment.at)
        .run();
    assessment.id = AssessmentId(w.connection().lastInsertId());
    w.changes().maturity = true;
    return assessment;
}

void removeAssessment(Writer &w, AssessmentId id)
{
    w.query("maturity.removeAssessment").bind(":id", id).run();
    w.changes().maturity = true;
}

QList<DayScores> maturityDays(Reader &r, const QString &model, int version, int from, int to)
{
    QList<DayScores> days;
    Statement s = r.query("maturity.days");
    s.bind(":model", model).bind(":version", version).bind(":from", from).bind(":to", to);
    while (s.step())
        days.append({.day = static_cast<int>(s.integer(0)), .scores = s.blob(1)});
    return days;
}

void setMaturityDays(Writer &w, const QString &model, int version, const QList<DayScores> &days)
{
    for (const DayScores &day : days)
        w.query("maturity.setDay")
            .bind(":model", model)
            .bind(":version", version)
            .bind(":day", day.day)
            .bind(":scores", day.scores)
            .run();
}

QList<MaturityCourse> maturityCourses(Reader &r)
{
    QList<MaturityCourse> courses;
    Statement s = r.query("maturity.courses");
    while (s.step())
        courses.append(
            {.model = s.text(0), .version = static_cast<int>(s.integer(1)), .next = static_cast<int>(s.integer(2))});
    return courses;
}

std::optional<int> maturityCourse(Reader &r, const QString &model, int version)
{
    Statement s = r.query("maturity.course");
    s.bind(":model", model).bind(":version", version);
    return s.step() ? std::optional(static_cast<int>(s.integer(0))) : std::nullopt;
}

void setMaturityCourse(Writer &w, const MaturityCourse &course)
{
    for (const char *query : {"maturity.forgetOtherDays", "maturity.forgetOtherCourses"})
        w.query(query).bind(":model", course.model).bind(":version", course.version).run();
    w.query("maturity.setCourse")
        .bind(":model", course.model)
        .bind(":version", course.version)
        .bind(":next", course.next)
        .run();
}

QHash<QString, int> newestSavedModels(Reader &r)
{
    QHash<QString, int> newest;
    Statement s = r.query("maturity.newestModels");
    while (s.step())
        newest.insert(s.text(0), static_cast<int>(s.integer(1)));
    return newest;
}

void recountMaturityDays(Writer &w, int from)
{
    w.query("maturity.recount").bind(":from", from).run();
}

} // namespace rapport::store
