#include "store/leads.h"

#include "base/time.h"
#include "domain/conversation.h"
#include "store/leadfinder.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <algorithm>
#include <vector>

namespace rapport::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kStepMs = 30;
constexpr int kStepRows = 100;

LeadRevision readRevision(const Statement &s)
{
    // What cannot be read (an import that was tampered with) is as it comes with the program.
    return {.uid = Uid::fromBytes(s.blob(0)),
            .at = s.integer(1),
            .rules = leadRulesFromJson(QJsonDocument::fromJson(s.blob(2)).object()).value_or(LeadRules())};
}

void keepFinding(Writer &w, ConversationId id, const std::optional<LeadFinding> &finding)
{
    const std::optional<LeadFinding> before = leadFinding(w, id);
    if (!finding && !before)
        return;
    if (!finding) {
        w.query("leads.dropFinding").bind(":conversation", id).run();
    } else {
        w.query("leads.keepFinding")
            .bind(":conversation", id)
            .bind(":message", finding->message)
            .bind(":signals", finding->signalBits)
            .bind(":askedAt", finding->askedAt)
            .bind(":fit", finding->fit)
            .bind(":behaviour", finding->behaviour)
            .bind(":reckonedAt", finding->reckonedAt)
            .bind(":expected", finding->expected)
            .run();
    }
    w.changes().leads = true;
    if (finding.has_value() != before.has_value())
        w.changes().conversations.insert(id);
}

Lead readLead(const Statement &s)
{
    return {.id = s.id<LeadId>(0),
            .uid = Uid::fromBytes(s.blob(1)),
            .conversation = s.id<ConversationId>(2),
            .message = s.id<MessageId>(3),
            .person = s.id<IdentityId>(4),
            .personName = s.text(5),
            .subject = s.text(6),
            .excerpt = previewText(s.text(7), s.text(8)),
            .channel = s.text(9),
            .signalBits = static_cast<int>(s.integer(10)),
            .askedAt = s.integer(11),
            .expected = static_cast<int>(s.integer(12)),
            .stage = s.value<LeadStage>(13),
            .stageAt = s.integer(14),
            .owner = s.id<ActorId>(15),
            .ownerName = s.text(16),
            .takenAt = s.integer(17)};
}

Lead readProposal(const Statement &s, qint64 nowMs, const LeadRules &rules)
{
    Lead lead = readLead(s);
    lead.fit = s.real(18);
    lead.behaviour = fadedBehaviour(s.real(19), s.integer(20), nowMs, rules);
    return lead;
}

void mark(Writer &w, LeadId id)
{
    w.changes().leads = true;
    Statement s = w.query("leads.conversationOf");
    s.bind(":id", id);
    if (s.step())
        w.changes().conversations.insert(s.id<ConversationId>(0));
}

void addStep(Writer &w, LeadId id, LeadStage stage, const Uid &step, qint64 at, ActorId actor)
{
    w.query("leads.addStep")
        .bind(":lead", id)
        .bind(":uid", step)
        .bind(":stage", stage)
        .bind(":at", at)
        .bind(":actor", actor)
        .run();
}

} // namespace

LeadRevision leadRules(Reader &r)
{
    Statement s = r.query("leads.newestRules");
    return s.step() ? readRevision(s) : LeadRevision();
}

std::optional<LeadRevision> leadRules(Reader &r, const Uid &revision)
{
    if (revision.isNull())
        return LeadRevision();
    Statement s = r.query("leads.rulesByUid");
    s.bind(":uid", revision);
    return s.step() ? std::optional(readRevision(s)) : std::nullopt;
}

LeadRevision setLeadRules(Writer &w, const LeadRules &rules)
{
    const LeadRevision revision{.uid = Uid::create(w.nowMs()), .at = w.nowMs(), .rules = rules};
    w.query("leads.insertRules")
        .bind(":uid", revision.uid)
        .bind(":actor", w.actor())
        .bind(":at", revision.at)
        .bind(":rules", QString::fromUtf8(QJsonDocument(leadRulesToJson(rules)).toJson(QJsonDocument::Compact)))
        .run();
    w.changes().leads = true;
    return revision;
}

std::optional<LeadFinding> leadFinding(Reader &r, ConversationId conversation)
{
    Statement s = r.query("leads.finding");
    s.bind(":conversation", conversation);
    if (!s.step())
        return std::nullopt;
    return LeadFinding{.conversation = conversation,
                       .message = s.id<MessageId>(0),
                       .signalBits = static_cast<int>(s.integer(1)),
                       .askedAt = s.integer(2),
                       .fit = s.real(3),
                       .behaviour = s.real(4),
                       .reckonedAt = s.integer(5),
                       .expected = static_cast<int>(s.integer(6))};
}

bool leadsPending(Reader &r)
{
    return r.query("leads.anyPending").step();
}

void findSomeLeads(Writer &w)
{
    QElapsedTimer since;
    since.start();
    std::vector<ConversationId> some;
    {
        Statement s = w.query("leads.somePending");
        s.bind(":limit", kStepRows);
        while (s.step())
            some.push_back(s.id<ConversationId>(0));
    }
    LeadFinder finder(w);
    for (const ConversationId id : some) {
        keepFinding(w, id, finder.find(id, true, false));
        w.query("leads.dropPending").bind(":conversation", id).run();
        if (since.hasExpired(kStepMs))
            break;
    }
}

void findAllLeadsAgain(Writer &w)
{
    w.query("leads.addAllPending").run();
}

Result<> settleLeads(Store &store)
{
    for (;;) {
        const Result<bool> more = store.writeNow(WriteLane::Sync, [](Writer &w) -> Result<bool> {
            if (leadsPending(w))
                findSomeLeads(w);
            return leadsPending(w);
        });
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
    }
}

QList<Lead> leads(Reader &r, const LeadFilter &filter, int limit)
{
    QList<Lead> found;
    const qint64 now = r.nowMs();
    const LeadRules rules = leadRules(r).rules;
    if (filter.proposals && !filter.stage) {
        Statement s = r.query("leads.proposals");
        while (s.step())
            found.append(readProposal(s, now, rules));
    }
    if (filter.taken) {
        Statement s = r.query("leads.taken");
        while (s.step()) {
            const Lead lead = readLead(s);
            const bool asked = filter.stage ? lead.stage == *filter.stage : !filter.openOnly || isOpen(lead.stage);
            if (asked)
                found.append(lead);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [now](const Lead &a, const Lead &b) { return a.urgency(now) > b.urgency(now); });
    if (limit > 0 && found.size() > limit)
        found.resize(limit);
    // What is taken on is scored as it is now: there are few, and nothing else would keep it right.
    LeadFinder finder(r);
    for (Lead &lead : found) {
        if (lead.isProposal())
            continue;
        const LeadScore score = finder.score(lead.person);
        lead.fit = score.fit;
        lead.behaviour = score.behaviour;
    }
    return found;
}

std::optional<Lead> lead(Reader &r, LeadId id)
{
    Statement s = r.query("leads.byId");
    s.bind(":id", id);
    if (!s.step())
        return std::nullopt;
    Lead found = readLead(s);
    const LeadScore score = LeadFinder(r).score(found.person);
    found.fit = score.fit;
    found.behaviour = score.behaviour;
    return found;
}

std::optional<Lead> lead(Reader &r, const Uid &uid)
{
    Statement s = r.query("leads.idOf");
    s.bind(":uid", uid);
    return s.step() ? lead(r, s.id<LeadId>(0)) : std::nullopt;
}

std::optional<Lead> leadOf(Reader &r, ConversationId conversation)
{
    if (Statement s = r.query("leads.ofConversation"); s.bind(":conversation", conversation).step())
        return lead(r, s.id<LeadId>(0));
    Statement s = r.query("leads.proposalOf");
    s.bind(":conversation", conversation);
    return s.step() ? std::optional(readProposal(s, r.nowMs(), leadRules(r).rules)) : std::nullopt;
}

QList<LeadStep> leadSteps(Reader &r, LeadId id)
{
    QList<LeadStep> steps;
    Statement s = r.query("leads.steps");
    s.bind(":lead", id);
    while (s.step())
        steps.append({.stage = s.value<LeadStage>(0), .at = s.integer(1), .actorName = s.text(2)});
    return steps;
}

LeadGrounds leadGrounds(Reader &r, const Lead &lead)
{
    LeadFinder finder(r);
    LeadGrounds grounds{.phrases = {}, .score = finder.score(lead.person)};
    Statement s = r.query("leads.words");
    s.bind(":message", lead.message);
    if (!s.step())
        return grounds;
    Message message;
    message.title = s.text(0);
    message.text = s.text(1);
    message.language = s.text(2);
    for (const text::FoundPhrase &found : finder.phrasesIn(message))
        grounds.phrases.append(leadSignalName(static_cast<LeadSignal>(found.signal)) + u": "_s + found.phrase);
    return grounds;
}

bool hasLead(Reader &r, MessageId message)
{
    Statement s = r.query("leads.ofMessage");
    s.bind(":message", message);
    return s.step();
}

LeadId addLead(Writer &w, const Lead &lead, const Uid &step)
{
    const qint64 at = lead.takenAt != 0 ? lead.takenAt : w.nowMs();
    w.query("leads.insert")
        .bind(":uid", lead.uid)
        .bind(":message", lead.message)
        .bind(":signals", lead.signalBits)
        .bind(":expected", lead.expected)
        .bind(":stage", lead.stage)
        .bind(":owner", lead.owner)
        .bind(":actor", w.actor())
        .bind(":at", at)
        .run();
    const LeadId id(w.connection().lastInsertId());
    addStep(w, id, lead.stage, step, at, w.actor());
    mark(w, id);
    return id;
}

void removeLead(Writer &w, LeadId id)
{
    mark(w, id);
    w.query("leads.delete").bind(":id", id).run();
}

void setLeadStage(Writer &w, LeadId id, LeadStage stage, const Uid &step, qint64 at)
{
    addStep(w, id, stage, step, at != 0 ? at : w.nowMs(), w.actor());
    w.query("leads.standAsNewest").bind(":id", id).run();
    mark(w, id);
}

bool revertLeadStage(Writer &w, LeadId id, const Uid &step)
{
    if (w.query("leads.dropNewestStep").bind(":lead", id).bind(":uid", step).run() == 0)
        return false;
    w.query("leads.standAsNewest").bind(":id", id).run();
    mark(w, id);
    return true;
}

void setLeadOwner(Writer &w, LeadId id, ActorId owner)
{
    w.query("leads.setOwner").bind(":id", id).bind(":owner", owner).run();
    mark(w, id);
}

bool dismissLead(Writer &w, MessageId message, const Uid &uid)
{
    w.changes().leads = true;
    return w.query("leads.dismiss")
               .bind(":message", message)
               .bind(":uid", uid)
               .bind(":actor", w.actor())
               .bind(":at", w.nowMs())
               .run() != 0;
}

bool undismissLead(Writer &w, const Uid &uid)
{
    w.changes().leads = true;
    return w.query("leads.undismiss").bind(":uid", uid).run() != 0;
}

MessageId newestAsk(Reader &r, ConversationId conversation)
{
    Statement s = r.query("leads.newestAsk");
    s.bind(":conversation", conversation);
    return s.step() ? s.id<MessageId>(0) : MessageId();
}

std::optional<LeadFinding> judgedLead(Reader &r, ConversationId conversation, bool evenIfSmall)
{
    return LeadFinder(r).find(conversation, false, evenIfSmall);
}

LeadFinding judgedMessage(Reader &r, const Message &message)
{
    return LeadFinder(r).judge(message);
}

LeadCounts leadCounts(Reader &r)
{
    LeadCounts counts;
    Statement proposed = r.query("leads.countProposals");
    proposed.step();
    counts.proposed = static_cast<int>(proposed.integer(0));
    Statement underWay = r.query("leads.countUnderWay");
    underWay.step();
    counts.underWay = static_cast<int>(underWay.integer(0));
    Statement s = r.query("leads.countStages");
    while (s.step()) {
        const qint64 stage = s.integer(0);
        if (stage >= 0 && stage < kLeadStages)
            counts.stages[static_cast<size_t>(stage)] = static_cast<int>(s.integer(1));
    }
    return counts;
}

} // namespace rapport::store
