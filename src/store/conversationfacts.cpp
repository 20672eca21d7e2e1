#include "store/conversationfacts.h"

#include "store/pendingfigures.h"
#include "store/triage.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rapport::store {

namespace {

/// Reckoned in the transaction that touched them, at most: as many as a large page of a sync brings, some 10 us each.
constexpr size_t kAtOnce = 5000;
/// A conversation with more messages is not read whole for each page that adds to it.
constexpr qint64 kLongConversation = 2000;

ConversationFact readFact(const Statement &s)
{
    return {.what = s.value<ConversationFact::What>(0),
            .at = s.integer(1),
            .subject = s.integer(2),
            .fate = static_cast<int>(s.integer(5)),
            .endedAt = s.integer(6),
            .worked = s.integer(7)};
}

auto place(const ConversationFact &fact)
{
    return std::tuple(fact.what, fact.at, fact.subject);
}

void save(Writer &w, ConversationId id, const FactsOf &now, const ConversationFact &fact)
{
    w.query("figures.saveFact")
        .bind(":id", id)
        .bind(":what", fact.what)
        .bind(":at", fact.at)
        .bind(":subject", fact.subject)
        .bind(":account", now.account)
        .bind(":language", static_cast<int>(now.language))
        .bind(":fate", fact.fate)
        .bind(":endedAt", fact.endedAt)
        .bind(":worked", fact.worked)
        .run();
}

void drop(Writer &w, ConversationId id, const ConversationFact &fact)
{
    w.query("figures.dropFact")
        .bind(":id", id)
        .bind(":what", fact.what)
        .bind(":at", fact.at)
        .bind(":subject", fact.subject)
        .run();
}

/// Writes what differs; of that alone the counts change, which are all that is added.
Additions replace(Writer &w, ConversationId id, const FactsOf &was, const FactsOf &now, const ReportDays &days)
{
    Additions change;
    const bool allDiffer = was.account != now.account || was.language != now.language;
    const auto takeOut = [&](const ConversationFact &fact) {
        addFact(change, fact, was.account, was.language, days, -1);
    };
    const auto dropped = [&](const ConversationFact &fact) {
        drop(w, id, fact);
        takeOut(fact);
    };
    auto before = was.facts.cbegin();
    for (const ConversationFact &fact : now.facts) {
        for (; before != was.facts.cend() && place(*before) < place(fact); ++before)
            dropped(*before);
        const bool isThere = before != was.facts.cend() && place(*before) == place(fact);
        if (!isThere || *before != fact || allDiffer) {
            save(w, id, now, fact);
            if (isThere)
                takeOut(*before);
            addFact(change, fact, now.account, now.language, days, 1);
        }
        before += isThere ? 1 : 0;
    }
    std::for_each(before, was.facts.cend(), dropped);
    return change;
}

ConversationFact::What whatOf(ServiceClock clock)
{
    switch (clock) {
    case ServiceClock::FirstReply:
        return ConversationFact::What::FirstClock;
    case ServiceClock::NextReply:
        return ConversationFact::What::NextClock;
    case ServiceClock::Resolution:
        break;
    }
    return ConversationFact::What::ResolutionClock;
}

} // namespace

void addFacts(Additions &to, const FactsOf &facts, const ReportDays &days, qint64 times)
{
    for (const ConversationFact &fact : facts.facts)
        addFact(to, fact, facts.account, facts.language, days, times);
}

FactReckoning::FactReckoning(Reader &r)
    : m_reader(r),
      m_due(r),
      m_days(r.connection().figures().days()),
      m_anySpam(anySpam(r)),
      m_anyWaiver(r.query("figures.anyWaiver").step())
{
    Statement s = r.query("figures.ownAndBots");
    while (s.step()) {
        if (s.flag(1))
            m_own.insert(s.id<IdentityId>(0));
        if (s.flag(2))
            m_bots.insert(s.id<IdentityId>(0));
    }
}

/// What a conversation's row tells.
struct FactReckoning::Subject
{
    AccountId account;
    ConversationState state = ConversationState::Closed;
    qint64 lastAskAt = 0;
    quint16 language = 0;
    qint64 messages = 0;
};

std::optional<FactReckoning::Subject> FactReckoning::subject(ConversationId id)
{
    Statement s = m_reader.query("figures.subject");
    s.bind(":id", id);
    if (!s.step())
        return std::nullopt;
    return Subject{.account = s.id<AccountId>(0),
                   .state = s.value<ConversationState>(1),
                   .lastAskAt = s.integer(2),
                   .language = languageNumber(s.text(3)),
                   .messages = std::max<qint64>(s.integer(4), 0)};
}

FactsOf FactReckoning::reckoned(ConversationId id)
{
    const std::optional<Subject> found = subject(id);
    return found ? reckoned(id, *found) : FactsOf();
}

FactsOf FactReckoning::reckoned(ConversationId id, const Subject &subject)
{
    FactsOf result{.account = subject.account, .language = subject.language, .facts = {}};
    ConversationHistory history;
    history.state = subject.state;
    history.lastAskAt = subject.lastAskAt;
    history.messages.reserve(static_cast<size_t>(subject.messages));
    const QList<IdentityId> spammers = m_anySpam ? spamAuthors(m_reader, id) : QList<IdentityId>();
    {
        Statement s = m_reader.query("figures.messages");
        s.bind(":id", id);
        while (s.step()) {
            const auto author = s.id<IdentityId>(1);
            history.messages.push_back({.id = s.id<MessageId>(0),
                                        .author = author,
                                        .at = s.integer(2),
                                        .kind = s.value<MessageKind>(3),
                                        .direction = s.value<Direction>(4),
                                        .moderation = s.value<Moderation>(5),
                                        .deleted = s.flag(6),
                                        .automatic = s.flag(7),
                                        .writtenHere = s.flag(8),
                                        .authorSelf = m_own.contains(author),
                                        .authorBot = m_bots.contains(author),
                                        .spam = !spammers.isEmpty() && spammers.contains(author),
                                        .unsent = s.flag(9)});
        }
    }
    for (const StateDecision &decision : stateDecisions(m_reader, id))
        history.decisions.push_back({.at = decision.at, .state = decision.state});
    if (m_anyWaiver) {
        Statement s = m_reader.query("figures.waivers");
        s.bind(":id", id);
        while (s.step())
            history.waivers.push_back({.until = s.integer(0), .at = s.integer(1)});
    }
    WorkedSeconds worked;
    if (m_due.promisesAnything()) {
        worked = [this, id](qint64 from, qint64 to) -> std::optional<qint64> {
            const std::optional<qint64> ms = m_due.worked(id, from, to);
            return ms ? std::optional(*ms / 1000) : std::nullopt;
        };
    }
    result.facts = conversationFacts(history, worked);
    addClocks(id, result.facts);
    if (result.facts.empty())
        return {};
    return result;
}

void FactReckoning::addClocks(ConversationId id, std::vector<ConversationFact> &facts)
{
    if (!m_due.promisesAnything())
        return;
    // A clock that was started anew from the same ask is one promise: its last end counts.
    std::map<std::pair<ConversationFact::What, qint64>, ConversationFact> ended;
    for (const EndedClock &clock : m_due.endedClocks(id)) {
        const ConversationFact fact{
            .what = whatOf(clock.clock), .at = clock.startedAt, .fate = clock.kept ? 1 : 0, .endedAt = clock.endedAt};
        ended.insert_or_assign({fact.what, fact.at}, fact);
    }
    for (const auto &[key, fact] : ended)
        facts.push_back(fact);
}

FactsOf FactReckoning::stored(ConversationId id)
{
    FactsOf result;
    Statement s = m_reader.query("figures.facts");
    s.bind(":id", id);
    while (s.step()) {
        result.account = s.id<AccountId>(3);
        result.language = static_cast<quint16>(s.integer(4));
        result.facts.push_back(readFact(s));
    }
    return result;
}

bool FactReckoning::refresh(Writer &w, ConversationId id, qint64 mostMessages)
{
    const std::optional<Subject> found = subject(id);
    if (found && found->messages > mostMessages)
        return false;
    const FactsOf was = stored(id);
    const FactsOf now = found ? reckoned(id, *found) : FactsOf();
    if (was == now)
        return true;
    w.connection().figures().add(replace(w, id, was, now, m_days));
    return true;
}

void refreshFacts(Writer &w)
{
    countAdded(w.connection());
    PendingFigures &figures = w.connection().figures();
    const std::vector<ConversationId> touched = figures.takeTouched();
    if (touched.empty())
        return;
    FactReckoning reckoning(w);
    for (size_t i = 0; i < touched.size(); ++i) {
        if (i >= kAtOnce || !reckoning.refresh(w, touched[i], kLongConversation))
            w.query("figures.addPending").bind(":id", touched[i]).run();
    }
}

} // namespace rapport::store
