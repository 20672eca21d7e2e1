#pragma once

#include "base/result.h"
#include "base/uid.h"
#include "domain/ids.h"
#include "domain/servicelevel.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

// Conversations that may bring business: by what they are noticed, what they are worth, how far they have come. Pure.
namespace rapport {

/// How far a lead has come that a person took on. Stored as its number: do not renumber.
enum class LeadStage { New = 0, Qualified = 1, HandedOver = 2, Won = 3, Lost = 4 };
inline constexpr int kLeadStages = 5;

[[nodiscard]] QString leadStageName(LeadStage stage); ///< "new", "qualified", "handedover", "won", "lost"
[[nodiscard]] std::optional<LeadStage> leadStageFromName(QStringView name);
[[nodiscard]] QStringList leadStageNames();
[[nodiscard]] constexpr bool isOpen(LeadStage stage)
{
    return stage != LeadStage::Won && stage != LeadStage::Lost;
}

/// What a message says that makes a lead of it, as bits. Stored as its number.
enum class LeadSignal { Question = 1, Buying = 2, Leaving = 4 };
inline constexpr std::array kLeadSignals{LeadSignal::Question, LeadSignal::Buying, LeadSignal::Leaving};
[[nodiscard]] QString leadSignalName(LeadSignal signal); ///< "question", "buying", "leaving"

/// What points are given for: what a person is (fit), and what a person does (behaviour).
enum class LeadCriterion {
    KnownAuthor, ///< A person who can be answered: no bot, none of us.
    FollowsUs,
    SomeReach,  ///< At least kLeadSomeReach followers.
    LargeReach, ///< At least kLeadLargeReach, besides.
    HighImportance,
    KeyImportance, ///< Besides.
    InGroup,
    KnownEmail,
    KnownBefore, ///< Wrote in another conversation before.
    Bot,
    Spam,
    // Behaviour, each time.
    Wrote,
    Asked,
    AskedToBuy,
    ThreatenedToLeave,
    Liked,
    Shared,
    Followed,
    SoundedNegative,
};
inline constexpr int kLeadCriteria = 19;
inline constexpr qint64 kLeadSomeReach = 100;
inline constexpr qint64 kLeadLargeReach = 2'000;
[[nodiscard]] constexpr bool isBehaviour(LeadCriterion criterion)
{
    return criterion >= LeadCriterion::Wrote;
}
[[nodiscard]] QString leadCriterionName(LeadCriterion criterion); ///< "follows-us"

/// What may be edited of all this.
struct LeadRules
{
    std::array<int, kLeadCriteria> points; ///< By criterion, -1000 to 1000.
    int leastFit = 10;                     ///< Below it nothing is proposed.
    int leastExpected = 15;                ///< What only asks a question is proposed from this expected value on.
    int fairFit = 20;
    int goodFit = 40;
    int warm = 15; ///< Of behaviour.
    int hot = 40;
    int halfLifeDays = 30; ///< Behaviour of so long ago counts half.
    /// What an answer to it may be worth, in the workspace's own measure.
    int questionValue = 20;
    int buyingValue = 100;
    int leavingValue = 80;
    QStringList questionPhrases; ///< Beside those that come with the program, in whatever language.
    QStringList buyingPhrases;
    QStringList leavingPhrases;
    QStringList ignoredPhrases; ///< Of those that come with the program.

    LeadRules();
    [[nodiscard]] int pointsFor(LeadCriterion criterion) const { return points[static_cast<size_t>(criterion)]; }
    friend bool operator==(const LeadRules &, const LeadRules &) = default;
};
inline constexpr qsizetype kMostLeadPhrases = 500;
inline constexpr qsizetype kLeadPhraseMost = 80;

[[nodiscard]] QJsonObject leadRulesToJson(const LeadRules &rules);
/// What is missing is as it comes with the program. Invalid names what cannot be kept.
[[nodiscard]] Result<LeadRules> leadRulesFromJson(const QJsonObject &json);

/// What the fit of a person is told from.
struct LeadPerson
{
    bool self = false;
    bool bot = false;
    bool spam = false; ///< Marked so anywhere.
    bool followsUs = false;
    qint64 followers = -1;
    Importance importance = Importance::Normal;
    int groups = 0;
    bool knownEmail = false;
    int conversations = 0;
};

/// Something a person did.
struct LeadAct
{
    LeadCriterion what = LeadCriterion::Wrote;
    qint64 at = 0;
};

struct LeadReason
{
    LeadCriterion what = LeadCriterion::Wrote;
    int times = 1;
    double points = 0; ///< Of all times together, as they count now.

    friend bool operator==(const LeadReason &, const LeadReason &) = default;
};

enum class LeadFit { Poor, Fair, Good };
[[nodiscard]] QString leadFitName(LeadFit fit); ///< "poor", "fair", "good".
enum class LeadWarmth { Cold, Warm, Hot };
[[nodiscard]] QString leadWarmthName(LeadWarmth warmth); ///< "cold", "warm", "hot".

/// Two axes, never one number: what somebody is and what somebody does are no substitutes for each other.
struct LeadScore
{
    double fit = 0;
    double behaviour = 0;
    LeadFit fitState = LeadFit::Poor;
    LeadWarmth warmth = LeadWarmth::Cold;
    QList<LeadReason> reasons; ///< Fit first; within each the most points first.
};
[[nodiscard]] LeadScore leadScore(const LeadPerson &person, const QList<LeadAct> &acts, const LeadRules &rules,
                                  qint64 nowMs);
/// Points of behaviour `fromMs` as they count at `nowMs`: every act fades alike, so that their sum does too.
[[nodiscard]] double fadedBehaviour(double points, qint64 fromMs, qint64 nowMs, const LeadRules &rules);

/// What is asked, times how likely it comes to something: fit and behaviour together as a percentage, 5 to 100.
/// A proposal of ours, from no published source.
[[nodiscard]] int expectedValue(int signalBits, double fit, double behaviour, const LeadRules &rules);

/// A lead as lists show it: proposed by the rule (no id), or taken on by a person.
struct Lead
{
    LeadId id;
    Uid uid;
    ConversationId conversation;
    MessageId message; ///< In which they ask.
    IdentityId person;
    QString personName;
    QString subject;
    QString excerpt; ///< The beginning of what they ask.
    QString channel;
    int signalBits = 0;
    qint64 askedAt = 0;
    int expected = 0;
    double fit = 0;
    double behaviour = 0; ///< As it counts now.
    LeadStage stage = LeadStage::New;
    qint64 stageAt = 0;
    ActorId owner;
    QString ownerName;
    qint64 takenAt = 0;

    [[nodiscard]] bool isProposal() const { return !id; }
    /// By which lists are ordered: expected value times age in hours.
    [[nodiscard]] double urgency(qint64 nowMs) const;
};

/// A stage that a lead came to.
struct LeadStep
{
    LeadStage stage = LeadStage::New;
    qint64 at = 0;
    QString actorName;
};

} // namespace rapport
