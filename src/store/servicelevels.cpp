#include "store/servicelevels.h"

#include "domain/action.h"
#include "domain/lifecycle.h"
#include "store/contacts.h"
#include "store/conversations.h"
#include "store/triage.h"
#include "store/worklog.h"

#include <QJsonDocument>
#include <algorithm>
#include <utility>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

/// Reckoned again in one transaction at most, beside those that it changed itself: some 20 ms.
constexpr int kPendingStep = 200;

ServiceRevision readRevision(const Statement &s)
{
    // What cannot be read (an import that was tampered with) promises nothing.
    return {.uid = Uid::fromBytes(s.blob(0)),
            .at = s.integer(1),
            .rules = serviceRulesFromJson(QJsonDocument::fromJson(s.blob(2)).object()).value_or(ServiceRules())};
}

std::vector<ServiceJudge::Revision> allRevisions(Reader &r)
{
    std::vector<ServiceJudge::Revision> revisions;
    Statement s = r.query("levels.allRules");
    while (s.step()) {
        ServiceRevision revision = readRevision(s);
        // Clocks of computers go wrong; the order in which rules were made does not.
        const qint64 earliest = revisions.empty() ? 0 : revisions.back().from;
        revisions.push_back({.from = std::max(revision.at, earliest), .rules = std::move(revision.rules)});
    }
    return revisions;
}

std::optional<ConversationState> stateFromName(const QString &name)
{
    for (const auto state :
         {ConversationState::Open, ConversationState::Waiting, ConversationState::Snoozed, ConversationState::Closed}) {
        if (name == conversationStateName(state))
            return state;
    }
    return std::nullopt;
}

DueTimes readDue(const Statement &s, int first)
{
    return {.dueAt = s.integer(first),
            .soonAt = s.integer(first + 1),
            .clock = s.value<ServiceClock>(first + 2),
            .missed = static_cast<int>(s.integer(first + 3))};
}

bool hasRules(Reader &r)
{
    return r.query("levels.hasRules").step();
}

} // namespace

ServiceRevision serviceRules(Reader &r)
{
    Statement s = r.query("levels.newestRules");
    return s.step() ? readRevision(s) : ServiceRevision();
}

std::optional<ServiceRevision> serviceRules(Reader &r, const Uid &revision)
{
    Statement s = r.query("levels.rulesByUid");
    s.bind(":uid", revision);
    return s.step() ? std::optional(readRevision(s)) : std::nullopt;
}

ServiceRevision setServiceRules(Writer &w, const ServiceRules &rules)
{
    const ServiceRevision revision{.uid = Uid::create(w.nowMs()), .at = w.nowMs(), .rules = rules};
    const QByteArray json = QJsonDocument(serviceRulesToJson(rules)).toJson(QJsonDocument::Compact);
    w.query("levels.insertRules")
        .bind(":uid", revision.uid)
        .bind(":actor", w.actor())
        .bind(":at", revision.at)
        .bind(":rules", QString::fromUtf8(json))
        .run();
    w.changes().everything = true;
    return revision;
}

Importance importance(Reader &r, ContactId contact)
{
    Statement s = r.query("levels.importance");
    s.bind(":contact", rootOf(r, contact));
    return s.step() ? s.value<Importance>(0) : Importance::Normal;
}

Importance ownImportance(Reader &r, ContactId contact)
{
    Statement s = r.query("levels.ownImportance");
    s.bind(":contact", contact);
    return s.step() ? s.value<Importance>(0) : Importance::Normal;
}

void setOwnImportance(Writer &w, ContactId contact, Importance importance)
{
    if (importance == Importance::Normal) {
        w.query("levels.dropImportance").bind(":contact", contact).run();
    } else {
        w.query("levels.setImportance")
            .bind(":contact", contact)
            .bind(":importance", importance)
            .bind(":uid", Uid::create(w.nowMs()))
            .bind(":actor", w.actor())
            .bind(":at", w.nowMs())
            .run();
    }
    settleImportance(w, rootOf(w, contact));
}

std::vector<StateDecision> stateDecisions(Reader &r, ConversationId conversation)
{
    std::vector<StateDecision> decisions;
    Statement s = r.query("levels.decisions");
    s.bind(":id", conversation);
    while (s.step()) {
        if (const auto state = stateFromName(s.text(1)))
            decisions.push_back({.at = s.integer(0), .state = *state});
    }
    return decisions;
}

/// What a conversation's row tells, and what its policy is found by.
struct DueReckoning::Row
{
    ConversationState state = ConversationState::Closed;
    qint64 waitingSince = 0;
    qint64 lastAskAt = 0;
    qint64 lastAt = 0;
    qint64 oldestAsk = 0;
    QString channel;
    Importance importance = Importance::Normal;
    DueTimes due;
};

DueReckoning::DueReckoning(Reader &r) : m_reader(r), m_judge(allRevisions(r)) {}

std::optional<DueReckoning::Row> DueReckoning::row(ConversationId id)
{
    Statement s = m_reader.query("levels.subject");
    s.bind(":id", id);
    if (!s.step())
        return std::nullopt;
    return Row{.state = s.value<ConversationState>(0),
               .waitingSince = s.integer(1),
               .lastAskAt = s.integer(2),
               .lastAt = s.integer(3),
               .oldestAsk = s.integer(4) - lifecycle::kOldestAskMs,
               .channel = s.text(5),
               .importance = s.value<Importance>(6),
               .due = readDue(s, 7)};
}

std::vector<ServiceFact> DueReckoning::facts(ConversationId id, const Row &row)
{
    std::vector<ServiceFact> facts;
    const QList<IdentityId> spammers = spamAuthors(m_reader, id);
    Statement messages = m_reader.query("levels.messages");
    messages.bind(":id", id);
    while (messages.step()) {
        Message message;
        message.kind = messages.value<MessageKind>(0);
        message.direction = messages.value<Direction>(1);
        message.at = messages.integer(2);
        message.moderation = messages.value<Moderation>(3);
        message.deletedAt = messages.integer(4);
        message.automatic = messages.flag(5);
        message.uid = Uid::fromBytes(messages.blob(6));
        const std::optional<ServiceFact> fact = serviceFactOf(message, messages.flag(7), messages.flag(8));
        if (!fact)
            continue;
        if (fact->what == ServiceFact::What::Ask) {
            // The same bounds as where it is decided what opens a conversation: an article asks nobody, and nobody
            // wants the promises of years ago.
            if (message.at > row.lastAskAt || message.at < row.oldestAsk ||
                spammers.contains(messages.id<IdentityId>(10)))
                continue;
        } else if (!messages.isNull(9)) {
            const auto sent = messages.value<OutboxState>(9);
            if (sent == OutboxState::Failed || sent == OutboxState::Cancelled)
                continue;
        }
        facts.push_back(*fact);
    }
    const auto messageCount = static_cast<std::ptrdiff_t>(facts.size());
    for (const StateDecision &decision : stateDecisions(m_reader, id))
        facts.push_back({.what = ServiceFact::What::State, .at = decision.at, .state = decision.state});
    std::inplace_merge(facts.begin(), facts.begin() + messageCount, facts.end(),
                       [](const ServiceFact &a, const ServiceFact &b) { return a.at < b.at; });
    return facts;
}

std::vector<ClockRun> DueReckoning::clocks(ConversationId id, const Row &row)
{
    if (!m_judge.promisesAnything())
        return {};
    const bool runs = row.state == ConversationState::Open || row.state == ConversationState::Snoozed;
    // A past from before anything was promised.
    if (!runs && row.lastAt < m_judge.since() && !hasEvents(m_reader, id))
        return {};
    return serviceClocks({.facts = facts(id, row), .state = row.state, .waitingSince = row.waitingSince});
}

ServiceSubject DueReckoning::subject(ConversationId id, const Row &row)
{
    return {.channel = row.channel, .tags = tagsOf(m_reader, id), .importance = row.importance};
}

DueTimes DueReckoning::reckon(ConversationId id, const Row &row)
{
    const std::vector<ClockRun> runs = clocks(id, row);
    return runs.empty() ? DueTimes() : m_judge.due(runs, subject(id, row));
}

std::vector<EndedClock> DueReckoning::endedClocks(ConversationId id)
{
    std::vector<EndedClock> ended;
    const std::optional<Row> stored = row(id);
    const std::vector<ClockRun> runs = stored ? clocks(id, *stored) : std::vector<ClockRun>();
    if (runs.empty())
        return ended;
    const ServiceSubject whose = subject(id, *stored);
    for (const ClockRun &run : runs) {
        const ClockVerdict verdict =
            run.end == ClockRun::End::Running ? ClockVerdict::Running : m_judge.verdict(run, whose, m_reader.nowMs());
        if (verdict != ClockVerdict::Met && verdict != ClockVerdict::Missed)
            continue;
        ended.push_back({.clock = run.clock,
                         .startedAt = run.startedAt(),
                         .endedAt = run.endedAt(),
                         .kept = verdict == ClockVerdict::Met});
    }
    return ended;
}

std::optional<qint64> DueReckoning::worked(ConversationId id, qint64 from, qint64 to)
{
    const std::optional<Row> stored = row(id);
    return stored ? m_judge.worked(from, to, subject(id, *stored)) : std::nullopt;
}

bool DueReckoning::isRight(ConversationId id)
{
    const std::optional<Row> stored = row(id);
    return !stored || stored->due == reckon(id, *stored);
}

bool DueReckoning::refresh(Writer &w, ConversationId id)
{
    const std::optional<Row> stored = row(id);
    if (!stored)
        return false;
    const DueTimes now = reckon(id, *stored);
    if (now == stored->due)
        return false;
    w.query("levels.setDue")
        .bind(":dueAt", now.dueAt)
        .bind(":soonAt", now.soonAt)
        .bind(":clock", now.clock)
        .bind(":missed", now.missed)
        .bind(":id", id)
        .run();
    w.changes().conversations.insert(id);
    return true;
}

void refreshDueTimes(Writer &w)
{
    std::vector<ConversationId> pending;
    {
        Statement s = w.query("levels.somePending");
        s.bind(":limit", kPendingStep);
        while (s.step())
            pending.push_back(s.id<ConversationId>(0));
    }
    const QSet<ConversationId> changed = w.changes().conversations;
    if ((changed.isEmpty() && pending.empty()) || (pending.empty() && !hasRules(w)))
        return;
    DueReckoning reckoning(w);
    for (const ConversationId id : changed)
        reckoning.refresh(w, id);
    for (const ConversationId id : pending) {
        if (!changed.contains(id))
            reckoning.refresh(w, id);
        w.query("levels.dropPending").bind(":id", id).run();
    }
}

bool dueTimesPending(Reader &r)
{
    return r.query("levels.anyPending").step();
}

Result<> settleDueTimes(Store &store)
{
    for (;;) {
        // Each COMMIT takes its share.
        const Result<bool> more =
            store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<bool> { return dueTimesPending(w); });
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

void recountDueTimes(Writer &w)
{
    w.query("levels.addAllPending").run();
}

QList<DueConversation> dueConversations(Reader &r, qint64 from, qint64 to, int limit)
{
    QList<DueConversation> found;
    Statement s = r.query("levels.dueBetween");
    s.bind(":from", from).bind(":to", to).bind(":limit", limit);
    while (s.step())
        found.append({.id = s.id<ConversationId>(0), .due = readDue(s, 1)});
    return found;
}

std::optional<DueConversation> nextDue(Reader &r, qint64 at)
{
    Statement s = r.query("levels.nextDueAfter");
    s.bind(":at", at);
    return s.step() ? std::optional(DueConversation{.id = s.id<ConversationId>(0), .due = readDue(s, 1)})
                    : std::nullopt;
}

} // namespace rapport::store
