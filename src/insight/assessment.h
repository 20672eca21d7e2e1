#pragma once

#include "insight/maturitymodel.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <array>
#include <optional>

// Where a programme stands on a maturity model: scores from figures, what a person overruled, and what to do next.
// Pure.
namespace rapport {

inline constexpr int kAssessmentVersion = 1;

/// The figures of one practice: of its days up to the day of the assessment, and of as many days before.
struct PracticeEvidence
{
    Figure now;
    Figure before;
    QString query = {};   ///< Opens the rows of `now`; empty: none to open.
    QString missing = {}; ///< What has to be set up before there is data.
};

/// What a person says of a practice, against its figure.
struct Overruling
{
    double score = 0; ///< 0 … 100
    QString reason = {};
    QString actorName = {};
    qint64 at = 0;

    friend bool operator==(const Overruling &, const Overruling &) = default;
};

enum class PracticeState { NoData, NotStarted, Growing, InPlace, Slipping };
[[nodiscard]] QString practiceStateName(PracticeState state); ///< "no data", "not started", "growing", ...

/// From here on a practice is in place; and so many points below its score before, it slips.
inline constexpr double kInPlaceFrom = 90;
inline constexpr double kSlippingBy = 10;

struct PracticeScore
{
    QString practice = {};
    PracticeState state = PracticeState::NoData;
    std::optional<double> score = std::nullopt; ///< 0 … 100; none: no data. What a person says where it was overruled.
    std::optional<double> measured = std::nullopt; ///< From the figures alone.
    std::optional<double> before = std::nullopt;   ///< From those of the period before.
    PracticeEvidence evidence = {};
    std::optional<Overruling> overruled = std::nullopt;
};

struct StageScore
{
    QString stage = {};
    std::optional<double> score =
        std::nullopt; ///< 0 … 100, weighted over the practices that have data; none where none has.
    int known = 0;    ///< Practices with data (or overruled).
    int all = 0;
    bool holds = false;   ///< Its score reaches its floor, and at least half of its practices' weight is known.
    bool reached = false; ///< It holds, and so does every stage before it.
};

/// What shows that a step of the path is walked.
struct StepEvidence
{
    std::array<std::optional<double>, 6> months; ///< Its figure in each of the last six months, the oldest first.
    bool everHappened = false;
    bool tied = false;                           ///< A campaign on this step has a goal with a target.
    int campaignsMet = 0;                        ///< Closed or reviewed campaigns on this step that met a goal.
    std::optional<double> figure = std::nullopt; ///< Over the days of the board, to show.
    std::optional<double> second = std::nullopt;
};

/// 0: no evidence; 1: happened once; 2: in at least 3 of the last 6 months; 3: that, and tied to a goal with a target;
/// 4: that, and the target was met in at least two closed campaigns. (Proposed.)
[[nodiscard]] int stepLevel(const StepEvidence &evidence);

struct StepScore
{
    QString step = {};
    int level = 0;
    StepEvidence evidence = {};
};

/// Something to do, and what the score of its stage would gain.
struct NextStep
{
    QString practice = {};
    QString stage = {};
    double gain = 0;       ///< Points of the stage's score, were the goal reached; with no data: at most so many.
    bool connects = false; ///< There is no data: something has to be connected first.
};

struct Assessment
{
    int formulaVersion = kAssessmentVersion;
    QString model = {};
    int modelVersion = 1;
    qint64 at = 0;
    int day = 0; ///< Of it, in the workspace's time zone.
    QList<PracticeScore> practices = {};
    QList<StageScore> stages = {};
    QList<StepScore> path = {};
    QList<NextStep> next = {}; ///< The best first.
    QString currentStage = {}; ///< The last stage that may count: every one before it is reached.
    QString reachedOnPath =
        {}; ///< The last stage whose steps, and all steps of the stages before, are at level 2 or more.
};

/// What the figures say of a practice: 0 at its floor or worse, 100 at its goal or better, in a straight line between.
[[nodiscard]] std::optional<double> practiceScore(const ModelPractice &practice, const Figure &figure);

/// Scores a model. What has no evidence has no data. Version 1:
/// - a stage's score is the mean of its practices' scores by weight, over those that are known;
/// - next steps stand by gain; what belongs to a stage that cannot count yet gains half.
[[nodiscard]] Assessment assess(const MaturityModel &model, const QHash<QString, PracticeEvidence> &evidence,
                                const QHash<QString, StepEvidence> &steps,
                                const QHash<QString, Overruling> &overrulings);

/// For keeping and showing later, figures and all.
[[nodiscard]] QJsonObject assessmentToJson(const Assessment &assessment);
[[nodiscard]] Assessment assessmentFromJson(const QJsonObject &json);

} // namespace rapport
