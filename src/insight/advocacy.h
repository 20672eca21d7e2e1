#pragma once

#include "domain/engagement.h"
#include "insight/scoreweights.h"

#include <QString>

#include <optional>
#include <vector>

// Who may be asked to speak for us, and why. Pure.
namespace rapport {

/// What is known of one person over the days that advocates are judged by.
struct AdvocateFacts
{
    int positive = 0; ///< Own items.
    int negative = 0;
    int level = 4; ///< Orbit's.
    Rung rung = Rung::None;
    int answeredPeers = 0;
    int referred = 0;
    std::optional<int> contactedDaysAgo = {};
};

/// What speaks for somebody, or against. The order is that in which it is told.
enum class AdvocateReason {
    Positive, ///< More of their own items are positive than negative.
    NotPositive,
    InnerLevel, ///< They are at an inner level,
    Creates,    ///< or they create;
    NotDeepEnough,
    AnswersPeers, ///< They answered others,
    Refers,       ///< or referred somebody;
    DoesNotHelp,
    ContactedLately,
};

struct AdvocateJudgement
{
    bool candidate = false;
    std::vector<AdvocateReason> reasons;
};

/// Version 1, proposed: net sentiment of own items above 0, an inner level or at least creation, answered peers or
/// referred, and not contacted lately.
[[nodiscard]] AdvocateJudgement judgeAdvocate(const AdvocateFacts &facts, const ScoreWeights &weights = {});
/// "positive", "answers_peers" …: as exports and the command line call it.
[[nodiscard]] QString advocateReasonName(AdvocateReason reason);
[[nodiscard]] bool speaksFor(AdvocateReason reason);

} // namespace rapport
