#include "measure/evaluation.h"

#include "measure/breakdowns.h"

namespace rapport {

using namespace Qt::StringLiterals;

const Evaluations &evaluations()
{
    static const Evaluations all = [] {
        Evaluations table;
        addVolumeEvaluations(table);
        addServiceEvaluations(table);
        addMoodEvaluations(table);
        addReachEvaluations(table);
        addPeopleEvaluations(table);
        addLadderEvaluations(table);
        addContributorEvaluations(table);
        addProgrammeEvaluations(table);
        addAdvocateEvaluations(table);
        addFindingEvaluations(table);
        addTopicEvaluations(table);
        return table;
    }();
    return all;
}

NameRows rowsCalled(const QString &name, const QHash<QString, QString> &narrowed)
{
    return [name, narrowed](const Question &question, const QString &group) {
        FigureSet rows{.name = name, .narrowed = narrowed};
        const bool isTerm =
            question.groupBy == u"channel"_s || question.groupBy == u"account"_s || question.groupBy == u"language"_s;
        if (!question.groupBy.isEmpty() && !isTerm)
            rows.narrowed.insert(question.groupBy, group);
        return rows;
    };
}

} // namespace rapport
