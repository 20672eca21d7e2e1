#pragma once

#include "domain/event.h"
#include "domain/lead.h"
#include "store/store.h"

// What people decide about leads, each change with its event. Called inside Store::write. The event's `after` has the
// lead's uid ("lead").
namespace rapport::leadchanges {

/// Takes on what the rules propose; or, where they propose nothing, the newest message of theirs. Whoever takes it on
/// owns it. Invalid: no such conversation, nobody wrote in it, or it is a lead already.
[[nodiscard]] Result<Event> take(Writer &w, ConversationId conversation);
/// Proposes nothing that is there now. Invalid: nothing is proposed.
[[nodiscard]] Result<Event> dismiss(Writer &w, ConversationId conversation);
[[nodiscard]] Result<Event> setStage(Writer &w, LeadId lead, LeadStage stage);
[[nodiscard]] Result<Event> setOwner(Writer &w, LeadId lead, ActorId owner);
/// `basedOn`: the revision that they were changed from; null: those that come with the program.
[[nodiscard]] Result<Event> setRules(Writer &w, const LeadRules &rules, const Uid &basedOn);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::leadchanges
