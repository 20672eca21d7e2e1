#include "insight/scores.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

namespace rapport {
namespace {

constexpr std::array<ScoreDefinition, kScores> kDefinitions{{
    {Score::Gravity, "gravity", 1, QT_TRANSLATE_NOOP("Score", "Gravity"), QT_TRANSLATE_NOOP("Score", "Love × reach."),
     QT_TRANSLATE_NOOP("Score", "Orbit model, 2020–22; the weights are ours")},
    {Score::Love, "love", 1, QT_TRANSLATE_NOOP("Score", "Love"),
     QT_TRANSLATE_NOOP("Score", "The weights of everything that somebody did in 365 days, each × 0.9 for every month "
                                "since."),
     QT_TRANSLATE_NOOP("Score", "Orbit model, 2020–22; the weights are ours")},
    {Score::Reach, "reach", 1, QT_TRANSLATE_NOOP("Score", "Reach"),
     QT_TRANSLATE_NOOP("Score", "The sum of the criteria that hold: how many people respond, how many follow, on how "
                                "many channels."),
     QT_TRANSLATE_NOOP("Score", "Orbit model, 2020–22; the criteria are ours")},
    {Score::Presence, "presence", 1, QT_TRANSLATE_NOOP("Score", "Presence"),
     QT_TRANSLATE_NOOP("Score", "The weights of everything that somebody did in 90 days."),
     QT_TRANSLATE_NOOP("Score", "Orbit's application, 2021; the weights are ours")},
    {Score::Step, "step", 1, QT_TRANSLATE_NOOP("Score", "Step"),
     QT_TRANSLATE_NOOP("Score",
                       "1 to 12 by the days with something done in 365 days; down only when a quarter begins."),
     QT_TRANSLATE_NOOP("Score", "Orbit model's site, 2022; the milestones are ours")},
    {Score::Effort, "effort", 1, QT_TRANSLATE_NOOP("Score", "Effort (PostRank-like)"),
     QT_TRANSLATE_NOOP("Score", "Creating, critiquing, chatting, collecting and clicking in 365 days, weighted by the "
                                "effort they take."),
     QT_TRANSLATE_NOOP("Score", "After PostRank's five classes; the weights are ours")},
    {Score::Influence, "influence", 1, QT_TRANSLATE_NOOP("Score", "Influence (Klout-like)"),
     QT_TRANSLATE_NOOP("Score",
                       "1 to 100: the geometric mean of the ranks, among people active in 90 days, in how many "
                       "people respond, in responses for each own item, and in the responders' own standing."),
     QT_TRANSLATE_NOOP("Score", "Proposed; the original was secret")},
    {Score::Connection, "connection", 1, QT_TRANSLATE_NOOP("Score", "Connections"),
     QT_TRANSLATE_NOOP("Score", "The strength of all connections: 10 with whom they exchanged answers, 1 with who "
                                "spoke beside them, each × 0.9 for every idle month."),
     QT_TRANSLATE_NOOP("Score", "Orbit model's site, 2022")},
    {Score::Betweenness, "betweenness", 1, QT_TRANSLATE_NOOP("Score", "Betweenness"),
     QT_TRANSLATE_NOOP("Score", "How many shortest paths between two others lead through them. Among more than 256 "
                                "connected people it is estimated from the paths of 256."),
     QT_TRANSLATE_NOOP("Score", "Freeman; Brandes 2001")},
    {Score::PageRank, "page_rank", 1, QT_TRANSLATE_NOOP("Score", "PageRank"),
     QT_TRANSLATE_NOOP("Score", "Whose answers go to them, weighted by whose answers go to those. 1,000 is the mean."),
     QT_TRANSLATE_NOOP("Score", "Brin and Page 1998")},
}};

constexpr bool inOrder()
{
    for (int i = 0; i < kScores; ++i) {
        if (kDefinitions[static_cast<size_t>(i)].score != static_cast<Score>(i))
            return false;
    }
    return true;
}
static_assert(inOrder(), "each score stands at its own place");

Weight weightAt(Weight first, int offset)
{
    return static_cast<Weight>(static_cast<int>(first) + offset);
}

const char *wordsOf(Weight weight)
{
    return weightDefinitions()[static_cast<size_t>(weight)].what;
}

QList<ScorePart> loveParts(const PersonScore &scores)
{
    QList<ScorePart> parts;
    for (int i = 0; i < kDeeds; ++i) {
        const auto deed = static_cast<size_t>(i);
        parts.append({wordsOf(weightAt(Weight::LoveOriginal, i)), static_cast<double>(scores.deeds[deed]),
                      scores.lovePoints[deed]});
    }
    return parts;
}

QList<ScorePart> reachParts(const PersonScore &scores)
{
    return {{QT_TRANSLATE_NOOP("Score", "People who respond"), static_cast<double>(scores.responders),
             scores.reachPoints[0]},
            {QT_TRANSLATE_NOOP("Score", "Followers"), scores.reachPoints[1], scores.reachPoints[1]},
            {QT_TRANSLATE_NOOP("Score", "Channels"), scores.reachPoints[2], scores.reachPoints[2]}};
}

QList<ScorePart> effortParts(const PersonScore &scores, const ScoreWeights &weights)
{
    const auto did = [&](Deed deed) { return static_cast<double>(scores.deeds[static_cast<size_t>(deed)]); };
    const std::array<double, kEffortClasses> counts{did(Deed::Original) + did(Deed::BuiltTogether), did(Deed::Quote),
                                                    did(Deed::Answer) + did(Deed::PeerAnswer),
                                                    did(Deed::Share) + did(Deed::Follow), did(Deed::Like)};
    QList<ScorePart> parts;
    for (int i = 0; i < kEffortClasses; ++i) {
        const Weight weight = weightAt(Weight::EffortCreating, i);
        const double count = counts[static_cast<size_t>(i)];
        parts.append({wordsOf(weight), count, count * weights[weight]});
    }
    return parts;
}

/// Places from 1 on: 1, 2, 2, 4.
QHash<ContactId, std::pair<int, double>> placesOf(const ScoreResult &result, Score score)
{
    std::vector<std::pair<double, ContactId>> sorted;
    sorted.reserve(result.people.size());
    for (const PersonScore &one : result.people)
        sorted.emplace_back(valueOf(one, score), one.contact);
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QHash<ContactId, std::pair<int, double>> places;
    int place = 0;
    for (size_t i = 0; i < sorted.size(); ++i) {
        if (i == 0 || sorted[i].first < sorted[i - 1].first)
            place = static_cast<int>(i) + 1;
        places.insert(sorted[i].second, {place, sorted[i].first});
    }
    return places;
}

} // namespace

const std::array<ScoreDefinition, kScores> &scoreDefinitions()
{
    return kDefinitions;
}

const ScoreDefinition &definitionOf(Score score)
{
    return kDefinitions[static_cast<size_t>(score)];
}

std::optional<Score> scoreFromId(const QString &id)
{
    for (const ScoreDefinition &definition : kDefinitions) {
        if (id == QLatin1StringView(definition.id))
            return definition.score;
    }
    return std::nullopt;
}

double valueOf(const PersonScore &scores, Score score)
{
    switch (score) {
    case Score::Gravity:
        return scores.gravity;
    case Score::Love:
        return scores.love;
    case Score::Reach:
        return scores.reach;
    case Score::Presence:
        return scores.commitment;
    case Score::Step:
        return scores.step;
    case Score::Effort:
        return scores.effort;
    case Score::Influence:
        return scores.influence;
    case Score::Connection:
        return scores.connection;
    case Score::Betweenness:
        return scores.betweenness;
    case Score::PageRank:
        return scores.pageRank;
    }
    return 0;
}

QList<ScorePart> partsOf(const PersonScore &scores, Score score, const ScoreWeights &weights)
{
    QList<ScorePart> parts;
    switch (score) {
    case Score::Gravity:
        parts = {{QT_TRANSLATE_NOOP("Score", "Love"), scores.love, scores.love},
                 {QT_TRANSLATE_NOOP("Score", "Reach, by which love is multiplied"), scores.reach, scores.reach}};
        break;
    case Score::Love:
        parts = loveParts(scores);
        break;
    case Score::Reach:
        parts = reachParts(scores);
        break;
    case Score::Presence:
        parts = {{QT_TRANSLATE_NOOP("Score", "Weights of what was done lately"), scores.commitment, scores.commitment}};
        break;
    case Score::Step: {
        const auto days = static_cast<double>(scores.activeDays);
        parts = {{QT_TRANSLATE_NOOP("Score", "Days with something done"), days, static_cast<double>(scores.step)}};
        break;
    }
    case Score::Effort:
        parts = effortParts(scores, weights);
        break;
    case Score::Influence:
        parts = {{QT_TRANSLATE_NOOP("Score", "People who respond"), scores.influenceParts.reach,
                  scores.influenceParts.reach},
                 {QT_TRANSLATE_NOOP("Score", "Responses for each own item"), scores.influenceParts.amplification,
                  scores.influenceParts.amplification},
                 {QT_TRANSLATE_NOOP("Score", "Standing of those who respond, 0 to 1"), scores.influenceParts.network,
                  scores.influenceParts.network}};
        break;
    case Score::Connection:
    case Score::Betweenness:
    case Score::PageRank: {
        const auto degree = static_cast<double>(scores.degree);
        parts = {
            {QT_TRANSLATE_NOOP("Score", "People with whom answers were exchanged"), degree, valueOf(scores, score)}};
        break;
    }
    }
    parts.removeIf([](const ScorePart &part) { return part.amount == 0 && part.points == 0; });
    std::stable_sort(parts.begin(), parts.end(),
                     [](const ScorePart &a, const ScorePart &b) { return a.points > b.points; });
    return parts;
}

QList<RankChange> rankChanges(const ScoreResult &before, const ScoreResult &after, Score score, int most)
{
    const auto then = placesOf(before, score);
    const auto now = placesOf(after, score);
    QList<RankChange> changes;
    for (auto i = now.constBegin(); i != now.constEnd(); ++i) {
        const std::pair<int, double> was = then.value(i.key());
        if (i->first <= most || was.first <= most)
            changes.append({.contact = i.key(),
                            .before = was.first,
                            .after = i->first,
                            .scoreBefore = was.second,
                            .scoreAfter = i->second});
    }
    std::sort(changes.begin(), changes.end(), [](const RankChange &a, const RankChange &b) {
        return std::tuple(a.after, a.before, a.contact.value) < std::tuple(b.after, b.before, b.contact.value);
    });
    return changes;
}

} // namespace rapport
