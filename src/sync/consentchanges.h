#pragma once

#include "domain/consent.h"
#include "domain/event.h"
#include "store/store.h"

// What people consented to, each change with its event. Events name records and never say what stands in them: what is
// known of a person is in one place alone. Called inside Store::write.
namespace rapport::consentchanges {

/// Writes down a consent of `record.contact`. Invalid: see consentProblem(); no such person, or one of our own.
[[nodiscard]] Result<Event> record(Writer &w, const ConsentRecord &record);
/// In the place of one that was written down wrongly. Invalid: the same; it says so already.
[[nodiscard]] Result<Event> correct(Writer &w, const Uid &uid, const ConsentRecord &record);
/// Invalid: withdrawn already, or a day before it was given or after today.
[[nodiscard]] Result<Event> withdraw(Writer &w, const Uid &uid, int day);
/// It was never given.
[[nodiscard]] Result<Event> remove(Writer &w, const Uid &uid);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace rapport::consentchanges
