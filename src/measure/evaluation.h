#pragma once

#include "base/result.h"
#include "domain/figureset.h"
#include "insight/metric.h"
#include "measure/measuring.h"

#include <QHash>

#include <functional>
#include <vector>

// How a metric comes to its figures. Each family of metrics has a file here that registers a function for each of its
// ids; Measuring looks them up, asks, and makes queries of the rows.
namespace rapport {

class Sources;
struct Tally;

/// One request, made ready: checked, and cut into stretches.
struct Question
{
    const MetricDefinition &metric;
    Period period;
    QList<Period> stretches; ///< In order, without gaps, together the period; at least one.
    QString groupBy;         ///< One of the metric's breakdowns, or empty.
    MetricFilter filter;
    std::optional<Period> compared = {}; ///< What will be asked for next: what is read once may serve both.

    /// The stretches and after them the period itself: what is not added up is measured over each.
    [[nodiscard]] QList<Period> spans() const { return stretches + QList<Period>{period}; }
};

struct GroupFigures
{
    QString group; ///< See MetricSeries; empty where nothing is grouped.
    QString label;
    QList<Figure> figures; ///< One for each of Question::spans().
    QString words = {};    ///< What a query of its rows asks for besides, such as the words of a topic.
    /// What narrows the rows of each span besides, as FigureSet has it; empty: nothing does.
    QList<QHash<QString, QString>> narrowed = {};
    /// Where figures of groups of accounts add up to that of all accounts: the value of the sum.
    std::optional<double> (*valueOfSum)(const Tally &tally, bool isCovered) = nullptr;
};

/// One for each group that has anything; a single one with an empty name where nothing is grouped.
using Evaluate = std::function<Result<QList<GroupFigures>>(Sources &, const Question &)>;
/// What the rows of a group's figure are. The days are filled in, channel, account and language as well.
using NameRows = std::function<FigureSet(const Question &, const QString &group)>;

struct Evaluation
{
    Evaluate evaluate;
    NameRows rows = {}; ///< None where the metric opens nothing.
    /// Why a filter leaves nothing to measure, as MetricResult has it; empty: it can be measured.
    QString (*missing)(const MetricFilter &filter) = nullptr;
};

/// All of them by the metric's id; what is MetricDefinition::missing needs none.
using Evaluations = QHash<QString, Evaluation>;
[[nodiscard]] const Evaluations &evaluations();

void addVolumeEvaluations(Evaluations &all);
void addServiceEvaluations(Evaluations &all);
void addMoodEvaluations(Evaluations &all);
void addReachEvaluations(Evaluations &all);
void addPeopleEvaluations(Evaluations &all);
void addAdvocateEvaluations(Evaluations &all);
void addLadderEvaluations(Evaluations &all);
void addContributorEvaluations(Evaluations &all);
void addProgrammeEvaluations(Evaluations &all);
void addFindingEvaluations(Evaluations &all);
void addTopicEvaluations(Evaluations &all);

/// Rows of one name, whatever the group: `narrowed` as FigureSet has it, and the group under its breakdown's name where
/// that narrows the set ("mood", "kind", ...).
[[nodiscard]] NameRows rowsCalled(const QString &name, const QHash<QString, QString> &narrowed = {});

} // namespace rapport
