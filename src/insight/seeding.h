#pragma once

#include "domain/advocacy.h"
#include "domain/consent.h"
#include "insight/reportdays.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// Whom to ask to carry a campaign: who writes about its subject (peers), and who is heard when they speak for us
// (promoters); with what speaks for each, and why somebody must not be asked. Pure.
namespace rapport {

/// What somebody wrote is looked at over so many days; and whoever was contacted lately is left in peace for so many.
inline constexpr int kSeedDays = 365;
inline constexpr int kSeedPeaceDays = 30;

/// How it stands with somebody's consent to be contacted.
struct ContactConsent
{
    enum class State { None, Given, Withdrawn, Declined };
    State state = State::None;
    int day = 0;      ///< Since when; 0: not known.
    QString how = {}; ///< It was given; empty: as an advocate, which is no record of its own.

    friend bool operator==(const ContactConsent &, const ContactConsent &) = default;
};
/// The newest word holds: a record that holds; else what they agreed to as an advocate, unless a consent was withdrawn
/// that day or later. Whoever declined to be an advocate, with no record that holds, has declined.
[[nodiscard]] ContactConsent contactConsent(const QList<ConsentRecord> &records, const Advocacy &advocacy,
                                            const ReportDays &days);

/// What a campaign can be near to somebody by; what it does not name does not count against anybody.
struct SeedSubject
{
    bool conversations = false; ///< Some belong to it, by its tags or by hand.
    bool groups = false;
    bool words = false; ///< Of its name and its tags.
};

/// What is known of one person, over kSeedDays.
struct SeedFacts
{
    int messages = 0;        ///< Of theirs in its conversations.
    QStringList groups = {}; ///< Of its groups, those that they belong to.
    int wordMessages = 0;    ///< Of theirs that hold one of its words.
    QStringList words = {};
    qint64 followers = -1; ///< -1: not known.
    double influence = 0;  ///< Klout-like, 0 … 100.
    AdvocateState advocate = AdvocateState::None;
    bool candidate = false; ///< For an advocate, by insight/advocacy.h.
    ContactConsent consent = {};
    std::optional<int> contactedDaysAgo = {};
};

enum class SeedKind { Peer, Promoter };
/// What speaks for somebody. The order is that in which it is told.
enum class SeedReason { Conversations, Groups, Words, Advocate, Candidate, Followers, Influence, Consent };
enum class SeedObstacle { NoConsent, Withdrawn, Declined, ContactedLately };
[[nodiscard]] QString seedKindName(SeedKind kind);             ///< "peer", "promoter"
[[nodiscard]] QString seedObstacleName(SeedObstacle obstacle); ///< "no_consent", "contacted_lately" …

inline constexpr int kSeedFormulaVersion = 1;
inline constexpr double kPeerFit = 0.2;
inline constexpr qint64 kPromoterFollowers = 100;

struct SeedJudgement
{
    SeedKind kind = SeedKind::Peer;
    double fit = 0;  ///< 0 … 1
    double rank = 0; ///< 0 … 1: by it they are put in order within their kind.
    QList<SeedReason> reasons = {};
    std::optional<SeedObstacle> obstacle = {}; ///< Why they are not proposed.
};

/// Version 1, proposed.
/// - fit = (3·c + 2·g + 1·w) ÷ the weights of those that the campaign has: c = min(1, own messages in its conversations
///   ÷ 5), g = 1 in one of its groups, w = min(1, own messages with one of its words ÷ 5).
/// - reach = min(1, log10(1 + followers) ÷ 6), 0 where they are not known; influence ÷ 100.
/// - Promoter: an advocate, or a candidate for one, with at least 100 followers and any fit;
///   rank = 0.4·fit + 0.35·reach + 0.25·influence. Peer: any other with fit ≥ 0.2;
///   rank = 0.7·fit + 0.15·reach + 0.15·influence.
/// Nothing: they have too little to do with it.
[[nodiscard]] std::optional<SeedJudgement> judgeSeed(const SeedSubject &subject, const SeedFacts &facts);

/// The words by which somebody's writing may show that a campaign is for them: of these texts, folded, without those
/// that say nothing by themselves, the first six.
[[nodiscard]] QStringList seedWords(const QStringList &texts);

} // namespace rapport
