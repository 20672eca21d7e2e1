#pragma once

#include "domain/advocacy.h"
#include "domain/event.h"
#include "insight/scoreweights.h"
#include "store/store.h"

// What scores are weighted with, and who speaks for us, each change with its event. Called inside Store::write.
namespace rapport::scorechanges {

/// `basedOn`: the revision that the change was made from; null: those that the program comes with. Invalid: somebody
/// else has changed them since, nothing differs, or weightsProblem().
[[nodiscard]] Result<Event> setWeights(Writer &w, const ScoreWeights &weights, const Uid &basedOn);
[[nodiscard]] Result<> undoWeights(Writer &w, const Event &event);

/// Invalid: no such person, or nothing differs.
[[nodiscard]] Result<Event> decideAdvocacy(Writer &w, ContactId contact, const AdvocacyDecision &decision);
[[nodiscard]] Result<> undoAdvocacy(Writer &w, const Event &event);

} // namespace rapport::scorechanges
