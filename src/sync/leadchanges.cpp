#include "sync/leadchanges.h"

#include "store/leads.h"
#include "store/messages.h"
#include "store/people.h"
#include "store/worklog.h"
#include "sync/change.h"

namespace rapport::leadchanges {
namespace {

using namespace Qt::StringLiterals;

Result<Lead> existing(Reader &r, LeadId id)
{
    std::optional<Lead> lead = store::lead(r, id);
    if (!lead)
        return fail(ErrorKind::Invalid, u"no such lead"_s);
    return *lead;
}

/// The lead that an event is about.
Result<Lead> leadIn(Reader &r, const QJsonObject &json)
{
    const std::optional<Uid> uid = Uid::fromString(json[u"lead"_s].toString());
    const std::optional<Lead> lead = uid ? store::lead(r, *uid) : std::nullopt;
    if (!lead)
        return fail(ErrorKind::Invalid, u"the lead is not there any more"_s);
    return *lead;
}

Event eventAbout(Reader &r, const Lead &lead, const QString &kind)
{
    Event event;
    event.uid = Uid::create(r.nowMs());
    event.kind = kind;
    event.conversation = lead.conversation;
    event.message = lead.message;
    event.after = {{u"lead"_s, lead.uid.toString()}};
    if (const std::optional<Message> message = store::message(r, lead.message))
        event.account = message->account;
    return event;
}

QJsonObject revisionJson(const Uid &revision)
{
    return {{u"revision"_s, revision.isNull() ? QString() : revision.toString()}};
}

std::optional<LeadRules> rulesOf(Reader &r, const QJsonObject &json)
{
    const QString text = json[u"revision"_s].toString();
    const std::optional<Uid> uid = text.isEmpty() ? std::optional(Uid()) : Uid::fromString(text);
    const auto found = uid ? store::leadRules(r, *uid) : std::nullopt;
    return found ? std::optional(found->rules) : std::nullopt;
}

Result<> undoTaken(Writer &w, const Event &event)
{
    const Result<Lead> lead = leadIn(w, event.after);
    if (!lead)
        return fail(lead.error());
    if (store::leadSteps(w, lead->id).size() > 1 || lead->owner.value != event.after[u"owner"_s].toInteger())
        return fail(ErrorKind::Invalid, u"the lead has changed since"_s);
    store::removeLead(w, lead->id);
    return {};
}

Result<> undoStage(Writer &w, const Event &event)
{
    const Result<Lead> lead = leadIn(w, event.after);
    if (!lead)
        return fail(lead.error());
    if (!store::revertLeadStage(w, lead->id, event.uid))
        return fail(ErrorKind::Invalid, u"the lead has changed since"_s);
    return {};
}

Result<> undoOwner(Writer &w, const Event &event)
{
    const Result<Lead> lead = leadIn(w, event.after);
    if (!lead)
        return fail(lead.error());
    if (lead->owner.value != event.after[u"owner"_s].toInteger())
        return fail(ErrorKind::Invalid, u"it was given to somebody else since"_s);
    store::setLeadOwner(w, lead->id, ActorId(event.before[u"owner"_s].toInteger()));
    return {};
}

Result<> undoRules(Writer &w, const Event &event)
{
    const std::optional<LeadRules> before = rulesOf(w, event.before);
    const std::optional<LeadRules> after = rulesOf(w, event.after);
    if (!before || !after || store::leadRules(w).rules != *after)
        return fail(ErrorKind::Invalid, u"the rules have changed since"_s);
    store::setLeadRules(w, *before);
    return {};
}

} // namespace

Result<Event> take(Writer &w, ConversationId id)
{
    if (const Result<Conversation> conversation = changes::existing(w, id); !conversation)
        return fail(conversation.error());
    if (const std::optional<Lead> known = store::leadOf(w, id); known && !known->isProposal() && isOpen(known->stage))
        return fail(ErrorKind::Invalid, u"it is a lead already"_s);
    Lead lead;
    lead.uid = Uid::create(w.nowMs());
    lead.conversation = id;
    lead.owner = w.actor();
    // As the rules see it now: what was found a while ago may have been followed by more.
    std::optional<store::LeadFinding> found = store::judgedLead(w, id, true);
    if (const auto newest = found ? std::nullopt : store::message(w, store::newestAsk(w, id)))
        found = store::judgedMessage(w, *newest);
    if (!found)
        return fail(ErrorKind::Invalid, u"nobody else wrote in it"_s);
    lead.message = found->message;
    lead.signalBits = found->signalBits;
    lead.expected = found->expected;
    if (store::hasLead(w, lead.message))
        return fail(ErrorKind::Invalid, u"what they wrote was a lead already"_s);
    Event event = eventAbout(w, lead, u"lead.taken"_s);
    event.after[u"owner"_s] = lead.owner.value;
    store::addLead(w, lead, event.uid);
    return changes::recorded(w, event);
}

Result<Event> dismiss(Writer &w, ConversationId id)
{
    const std::optional<store::LeadFinding> finding = store::leadFinding(w, id);
    if (!finding)
        return fail(ErrorKind::Invalid, u"nothing is proposed there"_s);
    Lead lead;
    lead.conversation = id;
    lead.message = store::newestAsk(w, id);
    Event event = eventAbout(w, lead, u"lead.dismissed"_s);
    event.after = {{u"dismissed"_s, event.uid.toString()}};
    if (!store::dismissLead(w, lead.message, event.uid))
        return fail(ErrorKind::Invalid, u"it was dismissed already"_s);
    return changes::recorded(w, event);
}

Result<Event> setStage(Writer &w, LeadId id, LeadStage stage)
{
    const Result<Lead> lead = existing(w, id);
    if (!lead)
        return fail(lead.error());
    if (lead->stage == stage)
        return fail(ErrorKind::Invalid, u"it is at that stage already"_s);
    Event event = eventAbout(w, *lead, u"lead.stage"_s);
    event.before = {{u"stage"_s, leadStageName(lead->stage)}};
    event.after[u"stage"_s] = leadStageName(stage);
    store::setLeadStage(w, id, stage, event.uid);
    return changes::recorded(w, event);
}

Result<Event> setOwner(Writer &w, LeadId id, ActorId owner)
{
    const Result<Lead> lead = existing(w, id);
    if (!lead)
        return fail(lead.error());
    if (owner && !store::actor(w, owner))
        return fail(ErrorKind::Invalid, u"nobody of that name works here"_s);
    if (lead->owner == owner)
        return fail(ErrorKind::Invalid, u"it is theirs already"_s);
    Event event = eventAbout(w, *lead, u"lead.owner"_s);
    event.before = {{u"owner"_s, lead->owner.value}};
    event.after[u"owner"_s] = owner.value;
    store::setLeadOwner(w, id, owner);
    return changes::recorded(w, event);
}

Result<Event> setRules(Writer &w, const LeadRules &rules, const Uid &basedOn)
{
    const store::LeadRevision before = store::leadRules(w);
    if (before.uid != basedOn)
        return fail(ErrorKind::Invalid, u"somebody else has changed the rules meanwhile"_s);
    const Result<LeadRules> kept = leadRulesFromJson(leadRulesToJson(rules));
    if (!kept)
        return fail(kept.error());
    if (*kept == before.rules)
        return fail(ErrorKind::Invalid, u"the rules are so already"_s);
    Event event;
    event.kind = u"lead.rules"_s;
    event.before = revisionJson(before.uid);
    event.after = revisionJson(store::setLeadRules(w, *kept).uid);
    return store::addEvent(w, event);
}

Result<> undo(Writer &w, const Event &event)
{
    if (event.kind == u"lead.taken"_s)
        return undoTaken(w, event);
    if (event.kind == u"lead.stage"_s)
        return undoStage(w, event);
    if (event.kind == u"lead.owner"_s)
        return undoOwner(w, event);
    if (event.kind == u"lead.rules"_s)
        return undoRules(w, event);
    if (!store::undismissLead(w, event.uid))
        return fail(ErrorKind::Invalid, u"it is not dismissed any more"_s);
    return {};
}

} // namespace rapport::leadchanges
