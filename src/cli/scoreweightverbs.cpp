// What scores are weighted with: shown, tried and changed.
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/scores.h"
#include "cli/verbs.h"
#include "sync/commands.h"
#include "sync/scorereckoning.h"

#include <algorithm>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kRanks = 20;
constexpr qint64 kMostRows = 100'000;

Outcome<ScoreWeights> weightsIn(const Call &call, ScoreWeights weights)
{
    for (const QString &word : call.arguments.words()) {
        const std::optional<Weight> weight = weightOf(word.section(u'=', 0, 0));
        bool isNumber = false;
        const double value = word.section(u'=', 1).toDouble(&isNumber);
        if (!weight || !isNumber)
            return wrongUse(u"\"%1\" is no weight; write it as love.like=2, see: scores weights"_s.arg(word));
        weights.set(*weight, value);
    }
    if (const QString problem = weightsProblem(weights); !problem.isEmpty())
        return wrongUse(problem + u'.');
    return weights;
}

void printWeights(const Call &call, const store::WeightsRevision &revision)
{
    Table table(call.console, {u"WEIGHT"_s, u"VALUE"_s, u"DEFAULT"_s, u"WHAT"_s});
    for (const WeightDefinition &definition : weightDefinitions()) {
        const double value = revision.weights[definition.weight];
        table.add({{u"id"_s, QString::fromLatin1(definition.id)},
                   {u"value"_s, value},
                   {u"default"_s, definition.byDefault},
                   {u"what"_s, english(definition.what)}},
                  {QString::fromLatin1(definition.id), QString::number(value), QString::number(definition.byDefault),
                   english(definition.what)});
    }
    table.finish({});
}

/// Who moves by other weights: shown before they are taken.
void printPreview(const Call &call, const RankingPreview &preview, Score score)
{
    Table table(call.console, {u"PLACE"_s, u"BEFORE"_s, u"NAME"_s, idOf(score).toUpper(), u"BEFORE"_s});
    for (const RankChange &change : preview.changes) {
        const QString name = preview.names.value(change.contact);
        table.add({{u"contact"_s, change.contact.value},
                   {u"name"_s, name},
                   {u"place"_s, change.after},
                   {u"place_before"_s, change.before},
                   {u"value"_s, change.scoreAfter},
                   {u"value_before"_s, change.scoreBefore}},
                  {QString::number(change.after), QString::number(change.before), elided(name, 28),
                   amount(change.scoreAfter), amount(change.scoreBefore)});
    }
    table.finish(u"Nobody has a place."_s);
}

} // namespace

Outcome<> runScoresWeights(Call &call)
{
    const Outcome<Score> score = scoreIn(call, u"score"_s, Score::Gravity);
    if (!score)
        return tl::unexpected(score.error());
    const bool accept = call.arguments.has(u"accept"_s);
    const bool defaults = call.arguments.has(u"defaults"_s);
    const auto opened = openWorkspace(call, accept ? Use::Change : Use::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    Store &store = (*opened)->store();
    const auto now = store.readNow([](Reader &r) -> Result<store::WeightsRevision> { return store::scoreWeights(r); });
    if (!now)
        return failed(now.error());
    if (call.arguments.words().isEmpty() && !defaults) {
        if (accept)
            return wrongUse(u"Say which weights change, as love.like=2, or --defaults."_s);
        printWeights(call, *now);
        return {};
    }
    const Outcome<ScoreWeights> weights = weightsIn(call, defaults ? ScoreWeights() : now->weights);
    if (!weights)
        return tl::unexpected(weights.error());
    if (!accept) {
        const Outcome<qint64> limit = call.arguments.number(u"limit"_s, kRanks, 1);
        if (!limit)
            return tl::unexpected(limit.error());
        const auto preview = previewRanking(store, *weights, *score, static_cast<int>(std::min(*limit, kMostRows)),
                                            [](double) { return true; });
        if (!preview)
            return failed(preview.error());
        printPreview(call, *preview, *score);
        call.console.text(u"Nothing is changed yet; take these weights with --accept."_s);
        return {};
    }
    const auto event = waitFor((*opened)->workspace.commands->people().setScoreWeights(*weights, now->uid));
    if (!event)
        return tl::unexpected(event.error());
    if (const Outcome<> settled = settleScores(**opened); !settled)
        return settled;
    tellEvent(call, *event);
    return {};
}

} // namespace rapport::cli
