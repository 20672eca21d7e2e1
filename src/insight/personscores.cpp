#include "insight/personscores.h"

#include "insight/network.h"
#include "insight/orbit.h"

#include <algorithm>
#include <numeric>

namespace rapport {
namespace {

/// Beyond so many connected people, shortest paths are followed from so many of them only.
constexpr quint32 kPathSources = 256;

Weight loveWeight(Deed deed)
{
    return static_cast<Weight>(static_cast<int>(Weight::LoveOriginal) + static_cast<int>(deed));
}

EffortClass effortOf(Deed deed)
{
    switch (deed) {
    case Deed::Original:
    case Deed::BuiltTogether:
        return EffortClass::Creating;
    case Deed::Quote:
        return EffortClass::Critiquing;
    case Deed::Answer:
    case Deed::PeerAnswer:
        return EffortClass::Chatting;
    case Deed::Share:
    case Deed::Follow:
        return EffortClass::Collecting;
    case Deed::Like:
        return EffortClass::Clicking;
    }
    return EffortClass::Clicking;
}

bool isWritten(Deed deed)
{
    return deed == Deed::Original || deed == Deed::Answer || deed == Deed::PeerAnswer;
}

void countForRung(EngagementCounts &counts, Deed deed)
{
    switch (deed) {
    case Deed::Original:
    case Deed::Answer:
    case Deed::PeerAnswer:
        ++counts.messages;
        break;
    case Deed::BuiltTogether:
        ++counts.threads;
        break;
    case Deed::Quote:
        ++counts.quotes;
        break;
    case Deed::Share:
        ++counts.shares;
        break;
    case Deed::Like:
        ++counts.likes;
        break;
    case Deed::Follow:
        ++counts.follows;
        break;
    }
}

/// Two people had to do with one another; the smaller number first.
struct Meeting
{
    NetworkLink pair;
    int day = 0;
    bool direct = false;
};

/// Reckons step by step; each step reads what those before it left in the scores.
class Reckoning
{
public:
    Reckoning(ScoreFacts facts, const ScoreWeights &weights) : m_facts(std::move(facts)), m_weights(weights) {}

    void countActs()
    {
        auto &acts = m_facts.acts;
        std::sort(acts.begin(), acts.end(), [](const ScoredAct &a, const ScoredAct &b) {
            return std::pair(a.person, a.day) < std::pair(b.person, b.day);
        });
        m_scores.resize(m_facts.people.size());
        m_items.resize(m_facts.people.size());
        size_t at = 0;
        for (quint32 person = 0; person < m_facts.people.size(); ++person) {
            const size_t begin = at;
            while (at < acts.size() && acts[at].person == person)
                ++at;
            countActsOf(person, {acts.data() + begin, acts.data() + at});
        }
    }

    void reckonLevels()
    {
        std::vector<double> love;
        std::vector<int> contributed;
        for (const PersonScore &score : m_scores) {
            love.push_back(score.love);
            contributed.push_back(score.deeds[0] + score.deeds[1] + score.deeds[2]);
        }
        const std::vector<int> byShare = orbit::levelsByShare(love, m_weights);
        const std::vector<Ring> rings = ringsOf(contributed);
        for (size_t i = 0; i < m_scores.size(); ++i) {
            PersonScore &score = m_scores[i];
            score.ring = rings[i];
            switch (m_weights.levelModel()) {
            case LevelModel::Shares:
                score.orbitLevel = byShare[i];
                break;
            case LevelModel::Love:
                score.orbitLevel = orbit::levelByLove(score.love, m_weights);
                break;
            case LevelModel::Steps:
                score.orbitLevel = orbit::levelOfStep(score.step);
                break;
            }
        }
    }

    void reckonReach()
    {
        std::vector<NetworkLink> pairs;
        for (const ScoredResponse &response : m_facts.responses)
            pairs.emplace_back(response.to, response.from);
        const Network responders = Network::directed(people(), std::move(pairs));
        for (quint32 person = 0; person < people(); ++person) {
            PersonScore &score = m_scores[person];
            score.responders = static_cast<int>(responders.from(person).size());
            const ScoredPerson &known = m_facts.people[person];
            score.reachPoints = {criteria(score.responders, {{1, Weight::ReachAnsweredBy1},
                                                             {5, Weight::ReachAnsweredBy5},
                                                             {20, Weight::ReachAnsweredBy20}}),
                                 criteria(known.followers, {{100, Weight::ReachFollowers100},
                                                            {1000, Weight::ReachFollowers1000},
                                                            {10000, Weight::ReachFollowers10000}}),
                                 criteria(known.channels, {{2, Weight::ReachChannels2}})};
            score.reach = std::accumulate(score.reachPoints.begin(), score.reachPoints.end(), 0.0);
            score.gravity = score.love * score.reach;
        }
    }

    void reckonInfluence()
    {
        const int from = m_facts.today - m_weights.whole(Weight::InfluenceDays) + 1;
        std::vector<NetworkLink> pairs;
        std::vector<int> responses(people(), 0);
        for (const ScoredResponse &response : m_facts.responses) {
            if (response.day >= from) {
                pairs.emplace_back(response.to, response.from);
                ++responses[response.to];
            }
        }
        const Network responders = Network::directed(people(), std::move(pairs));
        std::vector<quint32> active;
        std::vector<double> reach;
        std::vector<double> amplification;
        for (quint32 person = 0; person < people(); ++person) {
            if (m_scores[person].lastActDay < from)
                continue;
            active.push_back(person);
            InfluenceParts &parts = m_scores[person].influenceParts;
            parts.reach = static_cast<double>(responders.from(person).size());
            parts.amplification = m_items[person] > 0 ? static_cast<double>(responses[person]) / m_items[person] : 0;
            reach.push_back(parts.reach);
            amplification.push_back(parts.amplification);
        }
        // A responder's own standing comes from the two parts that need nobody else's.
        const std::vector<double> reachRanks = percentileRanks(reach);
        const std::vector<double> amplificationRanks = percentileRanks(amplification);
        std::vector<double> standing(people(), 0);
        for (size_t i = 0; i < active.size(); ++i)
            standing[active[i]] = (reachRanks[i] + amplificationRanks[i]) / 2;
        std::vector<InfluenceParts> parts;
        for (const quint32 person : active) {
            const auto by = responders.from(person);
            double sum = 0;
            for (const quint32 responder : by)
                sum += standing[responder];
            InfluenceParts &own = m_scores[person].influenceParts;
            own.network = by.empty() ? 0 : sum / static_cast<double>(by.size());
            parts.push_back(own);
        }
        const std::vector<double> influence = kloutLike(parts);
        for (size_t i = 0; i < active.size(); ++i)
            m_scores[active[i]].influence = influence[i];
    }

    void reckonConnections()
    {
        std::vector<Meeting> meetings;
        const auto meet = [&](quint32 one, quint32 other, int day, bool direct) {
            if (one != other)
                meetings.push_back({std::minmax(one, other), day, direct});
        };
        std::vector<NetworkLink> towards;
        for (const ScoredResponse &response : m_facts.responses) {
            if (response.answer) {
                meet(response.from, response.to, response.day, true);
                towards.emplace_back(response.from, response.to);
            }
        }
        for (const ScoredNearness &near : m_facts.nearness)
            meet(near.one, near.other, near.day, false);
        std::sort(meetings.begin(), meetings.end(), [](const Meeting &a, const Meeting &b) { return a.pair < b.pair; });

        std::vector<NetworkLink> links;
        for (auto at = meetings.begin(); at != meetings.end();) {
            Meeting all = *at;
            for (++at; at != meetings.end() && at->pair == all.pair; ++at) {
                all.day = std::max(all.day, at->day);
                all.direct = all.direct || at->direct;
            }
            const double strength =
                orbit::kept(m_weights[all.direct ? Weight::ConnectionDirect : Weight::ConnectionIndirect],
                            (m_facts.today - all.day) / orbit::kMonthDays, m_weights[Weight::ConnectionMonthKeeps]);
            for (const quint32 person : {all.pair.first, all.pair.second}) {
                m_scores[person].connection += strength;
                m_scores[person].degree += all.direct ? 1 : 0;
            }
            if (all.direct)
                links.push_back(all.pair);
        }
        m_network = Network::undirected(people(), std::move(links));
        const std::vector<double> rank = pageRank(Network::directed(people(), std::move(towards)));
        for (quint32 person = 0; person < people(); ++person)
            m_scores[person].pageRank = rank[person] * 1000 * people();
    }

    void reckonPaths()
    {
        const std::vector<double> through = betweenness(m_network, kPathSources);
        for (quint32 person = 0; person < people(); ++person)
            m_scores[person].betweenness = through[person];
    }

    void judgeAdvocates()
    {
        for (quint32 person = 0; person < people(); ++person) {
            PersonScore &score = m_scores[person];
            AdvocateFacts facts{.positive = score.positive,
                                .negative = score.negative,
                                .level = score.orbitLevel,
                                .rung = score.rung,
                                .answeredPeers = score.answeredPeers};
            if (m_facts.people[person].contactedDay > 0)
                facts.contactedDaysAgo = m_facts.today - m_facts.people[person].contactedDay;
            score.advocate = judgeAdvocate(facts, m_weights);
        }
    }

    ScoreResult result() &&
    {
        ScoreResult result;
        ScoreSummary &summary = result.summary;
        std::array<qint64, orbit::kLevels> bySteps{};
        for (PersonScore &score : m_scores) {
            if (score.lastActDay == 0)
                continue;
            ++summary.people;
            ++summary.orbitLevels[static_cast<size_t>(score.orbitLevel - 1)];
            ++bySteps[static_cast<size_t>(orbit::levelOfStep(score.step) - 1)];
            summary.gravity += score.gravity;
            summary.candidates += score.advocate.candidate ? 1 : 0;
            summary.peerAnswers += score.deeds[static_cast<size_t>(Deed::PeerAnswer)];
            result.people.push_back(std::move(score));
        }
        summary.weightedCommitment = orbit::weightedCommitment(bySteps, m_weights);
        summary.links = m_network.links();
        summary.density = networkDensity(summary.people, summary.links).value_or(0);
        summary.excluded = m_facts.excluded;
        return result;
    }

private:
    struct Criterion
    {
        qint64 atLeast = 0;
        Weight weight = Weight::ReachAnsweredBy1;
    };

    [[nodiscard]] quint32 people() const { return static_cast<quint32>(m_facts.people.size()); }

    [[nodiscard]] double criteria(qint64 value, std::initializer_list<Criterion> all) const
    {
        double points = 0;
        for (const Criterion &one : all)
            points += value >= one.atLeast ? m_weights[one.weight] : 0;
        return points;
    }

    void countActsOf(quint32 person, std::span<const ScoredAct> acts)
    {
        const ScoredPerson &known = m_facts.people[person];
        PersonScore &score = m_scores[person];
        score.contact = known.contact;
        score.conversations = known.conversations;
        EffortCounts effort{};
        EngagementCounts ladder;
        std::vector<int> days;
        days.reserve(acts.size());
        for (const ScoredAct &act : acts) {
            const int ago = m_facts.today - act.day;
            const auto deed = static_cast<size_t>(act.deed);
            const double weight = m_weights[loveWeight(act.deed)];
            ++score.deeds[deed];
            score.lovePoints[deed] += orbit::kept(weight, ago / orbit::kMonthDays, m_weights[Weight::LoveMonthKeeps]);
            ++effort[static_cast<size_t>(effortOf(act.deed))];
            if (ago < m_weights.whole(Weight::PresenceDays))
                score.commitment += weight;
            if (ago < kEngagementDays)
                countForRung(ladder, act.deed);
            if (ago < m_weights.whole(Weight::InfluenceDays) && isWritten(act.deed))
                ++m_items[person];
            if (ago < m_weights.whole(Weight::AdvocateDays)) {
                score.positive += act.mood > 0 ? 1 : 0;
                score.negative += act.mood < 0 ? 1 : 0;
                score.answeredPeers += act.deed == Deed::PeerAnswer ? 1 : 0;
            }
            score.activeDays += days.empty() || days.back() != act.day ? 1 : 0;
            days.push_back(act.day);
        }
        score.lastActDay = days.empty() ? 0 : days.back();
        score.love = std::accumulate(score.lovePoints.begin(), score.lovePoints.end(), 0.0);
        score.effort = effortPoints(effort, m_weights);
        score.contributions =
            score.deeds[static_cast<size_t>(Deed::PeerAnswer)] + score.deeds[static_cast<size_t>(Deed::BuiltTogether)];
        score.step = orbit::reviewedStep(known.stepBefore, orbit::stepOf(score.activeDays, m_weights), m_facts.review);
        score.memberLevel = memberLevelOf(score.conversations, score.contributions, m_weights);
        const Engagement engagement = engagementOf(ladder);
        score.rung = engagement.rung;
        score.settledRung = engagement.settled;
        score.watch = watchStateOf(days, known.knownSince, m_facts.today, m_weights);
    }

    ScoreFacts m_facts;
    const ScoreWeights &m_weights;
    std::vector<PersonScore> m_scores;
    std::vector<double> m_items; ///< Own items over the days that influence is counted over.
    Network m_network = Network::undirected(0, {});
};

} // namespace

ScoreResult scoresOf(ScoreFacts facts, const ScoreWeights &weights, const std::function<bool()> &goOn)
{
    Reckoning reckoning(std::move(facts), weights);
    using Part = void (Reckoning::*)();
    for (const Part part :
         {&Reckoning::countActs, &Reckoning::reckonLevels, &Reckoning::reckonReach, &Reckoning::reckonInfluence,
          &Reckoning::reckonConnections, &Reckoning::reckonPaths, &Reckoning::judgeAdvocates}) {
        if (!goOn())
            return {};
        (reckoning.*part)();
    }
    return std::move(reckoning).result();
}

} // namespace rapport
