#include "insight/advocacy.h"

#include <algorithm>

namespace rapport {

using namespace Qt::StringLiterals;

AdvocateJudgement judgeAdvocate(const AdvocateFacts &facts, const ScoreWeights &weights)
{
    AdvocateJudgement judgement;
    auto &reasons = judgement.reasons;
    reasons.push_back(facts.positive > facts.negative ? AdvocateReason::Positive : AdvocateReason::NotPositive);
    const bool inner = facts.level <= weights.whole(Weight::AdvocateLevel);
    const bool creates = facts.rung >= Rung::Creation;
    if (inner)
        reasons.push_back(AdvocateReason::InnerLevel);
    if (creates)
        reasons.push_back(AdvocateReason::Creates);
    if (!inner && !creates)
        reasons.push_back(AdvocateReason::NotDeepEnough);
    if (facts.answeredPeers > 0)
        reasons.push_back(AdvocateReason::AnswersPeers);
    if (facts.referred > 0)
        reasons.push_back(AdvocateReason::Refers);
    if (facts.answeredPeers + facts.referred < weights.whole(Weight::AdvocateAnswered))
        reasons.push_back(AdvocateReason::DoesNotHelp);
    if (facts.contactedDaysAgo && *facts.contactedDaysAgo < weights.whole(Weight::AdvocateRestDays))
        reasons.push_back(AdvocateReason::ContactedLately);
    judgement.candidate = std::all_of(reasons.begin(), reasons.end(), speaksFor);
    return judgement;
}

QString advocateReasonName(AdvocateReason reason)
{
    switch (reason) {
    case AdvocateReason::Positive:
        return u"positive"_s;
    case AdvocateReason::NotPositive:
        return u"not_positive"_s;
    case AdvocateReason::InnerLevel:
        return u"inner_level"_s;
    case AdvocateReason::Creates:
        return u"creates"_s;
    case AdvocateReason::NotDeepEnough:
        return u"not_deep_enough"_s;
    case AdvocateReason::AnswersPeers:
        return u"answers_peers"_s;
    case AdvocateReason::Refers:
        return u"refers"_s;
    case AdvocateReason::DoesNotHelp:
        return u"does_not_help"_s;
    case AdvocateReason::ContactedLately:
        return u"contacted_lately"_s;
    }
    return {};
}

bool speaksFor(AdvocateReason reason)
{
    switch (reason) {
    case AdvocateReason::Positive:
    case AdvocateReason::InnerLevel:
    case AdvocateReason::Creates:
    case AdvocateReason::AnswersPeers:
    case AdvocateReason::Refers:
        return true;
    case AdvocateReason::NotPositive:
    case AdvocateReason::NotDeepEnough:
    case AdvocateReason::DoesNotHelp:
    case AdvocateReason::ContactedLately:
        return false;
    }
    return false;
}

} // namespace rapport
