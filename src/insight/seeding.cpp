#include "insight/seeding.h"

#include "insight/stopwords.h"
#include "text/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr double kConversationsWeight = 3;
constexpr double kGroupsWeight = 2;
constexpr double kWordsWeight = 1;
constexpr double kMessagesForAll = 5;
constexpr double kReachDecades = 6; // a million followers
constexpr qsizetype kMostWords = 6;
constexpr qsizetype kShortestWord = 4;

double shareOf(int messages)
{
    return std::min(1.0, messages / kMessagesForAll);
}

double fitOf(const SeedSubject &subject, const SeedFacts &facts)
{
    double sum = 0;
    double weights = 0;
    const auto add = [&](bool counts, double weight, double part) {
        if (!counts)
            return;
        sum += weight * part;
        weights += weight;
    };
    add(subject.conversations, kConversationsWeight, shareOf(facts.messages));
    add(subject.groups, kGroupsWeight, facts.groups.isEmpty() ? 0 : 1);
    add(subject.words, kWordsWeight, shareOf(facts.wordMessages));
    return weights > 0 ? sum / weights : 0;
}

double reachOf(qint64 followers)
{
    return followers > 0 ? std::min(1.0, std::log10(1.0 + static_cast<double>(followers)) / kReachDecades) : 0;
}

std::optional<SeedObstacle> obstacleOf(const SeedFacts &facts)
{
    switch (facts.consent.state) {
    case ContactConsent::State::None:
        return SeedObstacle::NoConsent;
    case ContactConsent::State::Withdrawn:
        return SeedObstacle::Withdrawn;
    case ContactConsent::State::Declined:
        return SeedObstacle::Declined;
    case ContactConsent::State::Given:
        break;
    }
    if (facts.contactedDaysAgo && *facts.contactedDaysAgo < kSeedPeaceDays)
        return SeedObstacle::ContactedLately;
    return std::nullopt;
}

QList<SeedReason> reasonsOf(const SeedSubject &subject, const SeedFacts &facts)
{
    QList<SeedReason> reasons;
    const auto add = [&reasons](bool holds, SeedReason reason) {
        if (holds)
            reasons.append(reason);
    };
    add(subject.conversations && facts.messages > 0, SeedReason::Conversations);
    add(subject.groups && !facts.groups.isEmpty(), SeedReason::Groups);
    add(subject.words && facts.wordMessages > 0, SeedReason::Words);
    add(facts.advocate == AdvocateState::Agreed, SeedReason::Advocate);
    add(facts.advocate != AdvocateState::Agreed && facts.candidate, SeedReason::Candidate);
    add(facts.followers > 0, SeedReason::Followers);
    add(facts.influence >= 1, SeedReason::Influence);
    add(facts.consent.state == ContactConsent::State::Given, SeedReason::Consent);
    return reasons;
}

} // namespace

ContactConsent contactConsent(const QList<ConsentRecord> &records, const Advocacy &advocacy, const ReportDays &days)
{
    using State = ContactConsent::State;
    const ConsentRecord *given = nullptr;
    const ConsentRecord *withdrawn = nullptr;
    for (const ConsentRecord &record : records) {
        if (record.use != ConsentUse::Contact || record.removed)
            continue;
        if (record.holds() && (!given || record.day > given->day))
            given = &record;
        if (!record.holds() && (!withdrawn || record.withdrawnDay > withdrawn->withdrawnDay))
            withdrawn = &record;
    }
    if (given)
        return {.state = State::Given, .day = given->day, .how = given->how};
    const int agreed = advocacy.consent == Consent::None ? 0 : days.dayOf(advocacy.consentAt);
    if (withdrawn && withdrawn->withdrawnDay >= agreed)
        return {.state = State::Withdrawn, .day = withdrawn->withdrawnDay, .how = {}};
    if (advocacy.state == AdvocateState::Declined)
        return {.state = State::Declined, .day = 0, .how = {}};
    return advocacy.consent == Consent::None ? ContactConsent()
                                             : ContactConsent{.state = State::Given, .day = agreed, .how = {}};
}

QString seedKindName(SeedKind kind)
{
    return kind == SeedKind::Peer ? u"peer"_s : u"promoter"_s;
}

QString seedObstacleName(SeedObstacle obstacle)
{
    constexpr std::array names{"no_consent"_L1, "withdrawn"_L1, "declined"_L1, "contacted_lately"_L1};
    return names.at(static_cast<size_t>(obstacle));
}

std::optional<SeedJudgement> judgeSeed(const SeedSubject &subject, const SeedFacts &facts)
{
    SeedJudgement judgement{.fit = fitOf(subject, facts)};
    const bool speaks = facts.advocate == AdvocateState::Agreed || facts.candidate;
    const bool isHeard = speaks && facts.followers >= kPromoterFollowers;
    if (isHeard ? judgement.fit <= 0 : judgement.fit < kPeerFit)
        return std::nullopt;
    judgement.kind = isHeard ? SeedKind::Promoter : SeedKind::Peer;
    const double reach = reachOf(facts.followers);
    const double influence = std::clamp(facts.influence / 100, 0.0, 1.0);
    judgement.rank = isHeard ? 0.4 * judgement.fit + 0.35 * reach + 0.25 * influence
                             : 0.7 * judgement.fit + 0.15 * reach + 0.15 * influence;
    judgement.reasons = reasonsOf(subject, facts);
    judgement.obstacle = obstacleOf(facts);
    return judgement;
}

QStringList seedWords(const QStringList &texts)
{
    QStringList found;
    for (const QString &text : texts) {
        for (const QString &written : text::words(text)) {
            const QString word = written.toLower();
            const bool says = word.size() >= kShortestWord && word.front().isLetter() &&
                              !stopWords().any.contains(word.toUtf8()) && !found.contains(word);
            if (says && found.size() < kMostWords)
                found.append(word);
        }
    }
    return found;
}

} // namespace rapport
