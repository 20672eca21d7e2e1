#include "store/leadfinder.h"

#include "store/people.h"
#include "store/servicelevels.h"
#include "text/ownwords.h"

namespace rapport::store {
namespace {

static_assert(static_cast<int>(LeadSignal::Question) == text::AsksQuestion);
static_assert(static_cast<int>(LeadSignal::Buying) == text::AsksToBuy);
static_assert(static_cast<int>(LeadSignal::Leaving) == text::ThreatensToLeave);

/// Unanswered messages of a conversation that are looked through, and what a person did that counts: the newest of
/// each. What came before has faded, or was said again.
constexpr int kMostAsks = 20;
constexpr int kMostActs = 60;

text::LeadPhrases phrasesOf(const LeadRules &rules)
{
    return text::LeadPhrases({.question = rules.questionPhrases,
                              .buying = rules.buyingPhrases,
                              .leaving = rules.leavingPhrases,
                              .ignored = rules.ignoredPhrases});
}

LeadCriterion criterionOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Like:
        break;
    case ActivityKind::Share:
    case ActivityKind::Quote:
        return LeadCriterion::Shared;
    case ActivityKind::Follow:
        return LeadCriterion::Followed;
    }
    return LeadCriterion::Liked;
}

} // namespace

LeadFinder::LeadFinder(Reader &r) : m_reader(r), m_rules(leadRules(r).rules), m_phrases(phrasesOf(m_rules)) {}

int LeadFinder::signalsIn(const QString &title, const QString &text, const QString &language) const
{
    return m_phrases.signalsIn(text::ownWords(title, text), language);
}

std::optional<LeadFinding> LeadFinder::find(ConversationId id, bool decided, bool evenIfSmall)
{
    if (decided && isTaken(id))
        return std::nullopt;
    const MessageId dismissed = decided ? dismissedUpTo(id) : MessageId();
    LeadFinding finding;
    finding.conversation = id;
    IdentityId person;
    Statement s = m_reader.query("leads.asks");
    s.bind(":conversation", id).bind(":limit", kMostAsks);
    while (s.step()) {
        if (s.integer(0) <= dismissed.value)
            break; // the newest come first
        const int bits = signalsIn(s.text(2), s.text(3), s.text(4));
        if (bits == 0 && !evenIfSmall)
            continue;
        const int before = finding.signalBits;
        finding.signalBits |= bits;
        // The one that asks for most is the one that counts; of equal ones that which waits longest.
        if (!finding.message || valueOf(bits) >= valueOf(before)) {
            finding.message = s.id<MessageId>(0);
            finding.askedAt = s.integer(1);
            person = s.id<IdentityId>(5);
        }
    }
    if (!finding.message)
        return std::nullopt;
    reckon(finding, person);
    const bool onlyAsks = finding.signalBits == static_cast<int>(LeadSignal::Question);
    const bool isEnough = finding.fit >= m_rules.leastFit && (!onlyAsks || finding.expected >= m_rules.leastExpected);
    if (!isEnough && !evenIfSmall)
        return std::nullopt;
    return finding;
}

LeadFinding LeadFinder::judge(const Message &message)
{
    LeadFinding finding;
    finding.conversation = message.conversation;
    finding.message = message.id;
    finding.askedAt = message.at;
    finding.signalBits = signalsIn(message.title, message.text, message.language);
    reckon(finding, message.author);
    return finding;
}

void LeadFinder::reckon(LeadFinding &finding, IdentityId person)
{
    const LeadScore now = score(person);
    finding.fit = now.fit;
    finding.behaviour = now.behaviour;
    finding.reckonedAt = m_reader.nowMs();
    finding.expected = expectedValue(finding.signalBits, now.fit, now.behaviour, m_rules);
}

LeadScore LeadFinder::score(IdentityId id)
{
    const std::optional<Identity> who = identity(m_reader, id);
    if (!who)
        return {};
    return leadScore(personOf(*who), actsOf(who->contact), m_rules, m_reader.nowMs());
}

std::vector<text::FoundPhrase> LeadFinder::phrasesIn(const Message &message) const
{
    return m_phrases.foundIn(text::ownWords(message.title, message.text), message.language);
}

bool LeadFinder::isTaken(ConversationId id)
{
    Statement s = m_reader.query("leads.isTaken");
    s.bind(":conversation", id);
    return s.step();
}

MessageId LeadFinder::dismissedUpTo(ConversationId id)
{
    Statement s = m_reader.query("leads.dismissedUpTo");
    s.bind(":conversation", id);
    return s.step() ? s.id<MessageId>(0) : MessageId();
}

LeadPerson LeadFinder::personOf(const Identity &who)
{
    LeadPerson person;
    Statement s = m_reader.query("leads.person");
    s.bind(":contact", who.contact);
    if (s.step()) {
        person.self = s.flag(0);
        person.bot = s.flag(1);
        person.followsUs = s.flag(2);
        person.followers = s.integer(3);
        person.knownEmail = s.flag(4);
        person.spam = s.flag(5);
        person.groups = static_cast<int>(s.integer(6));
        person.conversations = static_cast<int>(s.integer(7));
    }
    person.importance = importance(m_reader, who.contact);
    return person;
}

QList<LeadAct> LeadFinder::actsOf(ContactId contact)
{
    QList<LeadAct> acts;
    Statement messages = m_reader.query("leads.wrote");
    messages.bind(":contact", contact).bind(":limit", kMostActs);
    while (messages.step()) {
        const qint64 at = messages.integer(0);
        acts.append({.what = LeadCriterion::Wrote, .at = at});
        const int bits = signalsIn(messages.text(1), messages.text(2), messages.text(3));
        if (bits & static_cast<int>(LeadSignal::Question))
            acts.append({.what = LeadCriterion::Asked, .at = at});
        if (bits & static_cast<int>(LeadSignal::Buying))
            acts.append({.what = LeadCriterion::AskedToBuy, .at = at});
        if (bits & static_cast<int>(LeadSignal::Leaving))
            acts.append({.what = LeadCriterion::ThreatenedToLeave, .at = at});
        if (messages.value<Mood>(4) == Mood::Negative)
            acts.append({.what = LeadCriterion::SoundedNegative, .at = at});
    }
    Statement done = m_reader.query("leads.did");
    done.bind(":contact", contact).bind(":limit", kMostActs);
    while (done.step())
        acts.append({.what = criterionOf(done.value<ActivityKind>(1)), .at = done.integer(0)});
    return acts;
}

} // namespace rapport::store
