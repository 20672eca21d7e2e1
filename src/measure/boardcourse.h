#pragma once

#include "base/result.h"
#include "domain/campaign.h"
#include "insight/assessment.h"
#include "store/maturity.h"
#include "store/store.h"

#include <QHash>
#include <QList>

// The course of the board: each model's scores at the end of each day, as the figures of today give them, with what
// people had overruled by then. Kept by day, filled in while nobody writes.
namespace rapport {

/// So far back, today left out: its score is the board's own.
inline constexpr int kCourseDays = 3 * 366;

/// Whether any day waits to be reckoned; quick.
[[nodiscard]] bool isCoursePending(Reader &r);
/// Reckons some of the days that wait, for about 50 ms; one at least.
[[nodiscard]] Result<> reckonSomeOfCourse(Writer &w);
/// Reckons all of them, in short transactions. Blocks; not on the GUI thread. Storage.
[[nodiscard]] Result<> reckonCourse(Store &store);

/// What is kept of the model's days, ascending; days that are still to be reckoned have what was reckoned before, or
/// are missing.
[[nodiscard]] QList<store::DayScores> boardCourse(Reader &r, const MaturityModel &model);
/// A stage's score of a day; nothing: there was no data.
[[nodiscard]] std::optional<double> stageScoreOf(const store::DayScores &day, qsizetype stage);

/// All that the board shows of a model.
struct BoardWhole
{
    QList<MaturityModel> models = {};
    MaturityModel model = {};
    Assessment now = {};
    QHash<QString, store::PracticeDecision> decisions = {};
    QList<store::KeptAssessment> kept = {};
    QList<Campaign> campaigns = {}; ///< On this model, not reviewed yet.
    QList<store::DayScores> course = {};
    QString reason = {}; ///< Why this version of the model was made.
};
/// Of the model of that id, or of the first where there is none. Measures: for the report lane.
[[nodiscard]] Result<BoardWhole> boardWhole(Reader &r, const QString &model);

/// Days of all models that are kept otherwise than a reckoning gives them, the first of each model; looks at every
/// `every`-th of those that are told to be right.
struct WrongDay
{
    QString model;
    int day = 0;
};
[[nodiscard]] Result<QList<WrongDay>> wrongCourseDays(Reader &r, int every);

} // namespace rapport
