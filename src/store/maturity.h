#pragma once

#include "base/uid.h"
#include "domain/ids.h"
#include "store/store.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

// Maturity models that people wrote, what they say of practices, assessments, and the scores of days.
namespace rapport::store {

/// A version of a model as somebody saved it.
struct KeptModel
{
    QString model;
    int version = 1;
    QString text;
    QString actorName;
    qint64 at = 0;
    QString reason = {}; ///< Why it was made; may be empty.
};
[[nodiscard]] QList<KeptModel> maturityModels(Reader &r); ///< All versions, by model, the newest first.
/// The text of a version that somebody saved.
[[nodiscard]] std::optional<QString> maturityModelText(Reader &r, const QString &model, int version);
void addMaturityModel(Writer &w, const QString &model, int version, const QString &text, const QString &reason = {});
void removeMaturityModel(Writer &w, const QString &model, int version);

/// What people decided about a practice. A row that says nothing is none.
struct PracticeDecision
{
    std::optional<double> score; ///< 0 … 100, against the figure.
    QString reason;
    QString owner;
    int dueDay = 0; ///< Since 1970-01-01; 0: none.
    QString notes;
    std::optional<int> position; ///< In its column.
    QString actorName = {};      ///< Who overruled it.
    qint64 at = 0;

    [[nodiscard]] bool isEmpty() const
    {
        return !score && reason.isEmpty() && owner.isEmpty() && dueDay == 0 && notes.isEmpty() && !position;
    }
};
/// By practice.
[[nodiscard]] QHash<QString, PracticeDecision> practiceDecisions(Reader &r, const QString &model);
void setPracticeDecision(Writer &w, const QString &model, const QString &practice, const PracticeDecision &decision);

/// A snapshot that somebody took.
struct KeptAssessment
{
    AssessmentId id;
    Uid uid;
    QString model;
    int version = 1;
    QString modelText; ///< The version that it was made with.
    int day = 0;
    QString remark;
    QJsonObject result; ///< See insight/assessment.h.
    QString actorName = {};
    qint64 at = 0;
};
[[nodiscard]] QList<KeptAssessment> assessments(Reader &r, const QString &model); ///< The newest first.
[[nodiscard]] std::optional<KeptAssessment> assessment(Reader &r, AssessmentId id);
[[nodiscard]] std::optional<KeptAssessment> assessment(Reader &r, const Uid &uid);
/// Gives it a uid and a time where it has none.
KeptAssessment addAssessment(Writer &w, KeptAssessment assessment);
void removeAssessment(Writer &w, AssessmentId id);

/// Scores of one day: a byte for each stage, 0 to 100, kNoScore where there was no data.
inline constexpr int kNoScore = 255;
struct DayScores
{
    int day = 0;
    QByteArray scores;

    friend bool operator==(const DayScores &, const DayScores &) = default;
};
/// Of the days [from, to), ascending.
[[nodiscard]] QList<DayScores> maturityDays(Reader &r, const QString &model, int version, int from, int to);
void setMaturityDays(Writer &w, const QString &model, int version, const QList<DayScores> &days);

/// How far the days of a model's version are reckoned: those before `next` are right. Triggers of the schema set it
/// back to the day from which a figure has changed.
struct MaturityCourse
{
    QString model;
    int version = 1;
    int next = 0;
};
[[nodiscard]] QList<MaturityCourse> maturityCourses(Reader &r);
[[nodiscard]] std::optional<int> maturityCourse(Reader &r, const QString &model, int version);
/// And forgets what there is of other versions of the model.
void setMaturityCourse(Writer &w, const MaturityCourse &course);
/// The newest versions that people saved, by model, without their texts.
[[nodiscard]] QHash<QString, int> newestSavedModels(Reader &r);
/// Lets the days of all models be reckoned anew from this one on.
void recountMaturityDays(Writer &w, int from);

} // namespace rapport::store
