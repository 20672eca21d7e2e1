#pragma once

#include "domain/event.h"
#include "domain/servicelevel.h"
#include "store/store.h"

// Service levels and how much people matter, each change with its event. Called inside Store::write.
namespace rapport::levelchanges {

/// `basedOn`: the revision that the change was made from; null: there was none. Invalid: somebody else has changed them
/// since, nothing differs, or rulesProblem().
[[nodiscard]] Result<Event> setRules(Writer &w, ServiceRules rules, const Uid &basedOn);
/// Invalid: no such person, or nothing differs.
[[nodiscard]] Result<Event> setImportance(Writer &w, ContactId contact, Importance importance);
[[nodiscard]] Result<> undoRules(Writer &w, const Event &event);
[[nodiscard]] Result<> undoImportance(Writer &w, const Event &event);

} // namespace rapport::levelchanges
