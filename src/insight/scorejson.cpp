// How scores and what they were made of are kept.
#include "insight/personscores.h"

#include <QJsonArray>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kDeedNames{QLatin1StringView("original"),    QLatin1StringView("answer"),
                                QLatin1StringView("peer_answer"), QLatin1StringView("built_together"),
                                QLatin1StringView("quote"),       QLatin1StringView("share"),
                                QLatin1StringView("like"),        QLatin1StringView("follow")};
static_assert(kDeedNames.size() == kDeeds);

/// Every number of the parts with its name: read and written by the same list.
template<class Score, class Visit>
void eachPart(Score &score, Visit visit)
{
    for (size_t i = 0; i < kDeeds; ++i) {
        visit(u"did."_s + kDeedNames[i], score.deeds[i]);
        visit(u"love."_s + kDeedNames[i], score.lovePoints[i]);
    }
    visit(u"reach.responders"_s, score.reachPoints[0]);
    visit(u"reach.followers"_s, score.reachPoints[1]);
    visit(u"reach.channels"_s, score.reachPoints[2]);
    visit(u"influence.reach"_s, score.influenceParts.reach);
    visit(u"influence.amplification"_s, score.influenceParts.amplification);
    visit(u"influence.network"_s, score.influenceParts.network);
    visit(u"responders"_s, score.responders);
    visit(u"degree"_s, score.degree);
    visit(u"active_days"_s, score.activeDays);
    visit(u"conversations"_s, score.conversations);
    visit(u"contributions"_s, score.contributions);
    visit(u"positive"_s, score.positive);
    visit(u"negative"_s, score.negative);
    visit(u"answered_peers"_s, score.answeredPeers);
}

template<class Summary, class Visit>
void eachOfSummary(Summary &summary, Visit visit)
{
    visit(u"people"_s, summary.people);
    for (size_t i = 0; i < summary.orbitLevels.size(); ++i)
        visit(u"level_%1"_s.arg(i + 1), summary.orbitLevels[i]);
    visit(u"gravity"_s, summary.gravity);
    visit(u"weighted_commitment"_s, summary.weightedCommitment);
    visit(u"links"_s, summary.links);
    visit(u"density"_s, summary.density);
    visit(u"candidates"_s, summary.candidates);
    visit(u"peer_answers"_s, summary.peerAnswers);
    visit(u"excluded_bots"_s, summary.excluded.bots);
    visit(u"excluded_own"_s, summary.excluded.own);
    visit(u"excluded_spam"_s, summary.excluded.spam);
    visit(u"excluded_deleted"_s, summary.excluded.deleted);
}

/// Nothing is written of what is 0.
auto writeInto(QJsonObject &json)
{
    return [&json](const QString &name, const auto &value) {
        if (value != 0)
            json.insert(name, value);
    };
}

auto readFrom(const QJsonObject &json)
{
    return [&json](const QString &name, auto &value) {
        const QJsonValue found = json[name];
        if (found.isDouble())
            value = static_cast<std::remove_reference_t<decltype(value)>>(found.toDouble());
    };
}

constexpr int kReasons = static_cast<int>(AdvocateReason::ContactedLately) + 1;

} // namespace

QString deedName(Deed deed)
{
    return QString(kDeedNames[static_cast<size_t>(deed)]);
}

QJsonObject partsToJson(const PersonScore &score)
{
    QJsonObject json;
    eachPart(score, writeInto(json));
    QJsonArray reasons;
    for (const AdvocateReason reason : score.advocate.reasons)
        reasons.append(advocateReasonName(reason));
    json.insert(u"advocate"_s, reasons);
    return json;
}

void partsFromJson(const QJsonObject &json, PersonScore &score)
{
    eachPart(score, readFrom(json));
    score.advocate.reasons.clear();
    for (const QJsonValue &name : json[u"advocate"_s].toArray()) {
        for (int i = 0; i < kReasons; ++i) {
            const auto reason = static_cast<AdvocateReason>(i);
            if (advocateReasonName(reason) == name.toString())
                score.advocate.reasons.push_back(reason);
        }
    }
}

QJsonObject summaryToJson(const ScoreSummary &summary)
{
    QJsonObject json;
    eachOfSummary(summary, writeInto(json));
    return json;
}

ScoreSummary summaryFromJson(const QJsonObject &json)
{
    ScoreSummary summary;
    eachOfSummary(summary, readFrom(json));
    return summary;
}

} // namespace rapport
