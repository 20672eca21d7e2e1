#pragma once

#include "domain/consent.h"
#include "store/store.h"

#include <QList>
#include <optional>

// What people consented to, as it was written down. A record hangs on the contact that it was written about
// (store/contacts.h); it counts for all that are one person.
namespace rapport::store {

/// Of a person, with all that are part of them, without what was removed; the newest day first.
[[nodiscard]] QList<ConsentRecord> consentsOf(Reader &r, ContactId contact);
/// Also one that was removed.
[[nodiscard]] std::optional<ConsentRecord> consent(Reader &r, const Uid &uid);
/// Whether a person's consent to a use is on record and holds.
[[nodiscard]] bool hasConsent(Reader &r, ContactId contact, ConsentUse use);
/// The same by the uid of their contact; nobody of that uid consents to anything.
[[nodiscard]] bool hasConsent(Reader &r, const Uid &contact, ConsentUse use);

/// Gives it a uid, a time and who wrote it down.
ConsentRecord addConsent(Writer &w, ConsentRecord record);
void dropConsent(Writer &w, const Uid &uid);
/// `day` 0: it holds again. False where it is so already.
bool setConsentWithdrawn(Writer &w, const Uid &uid, int day);
/// False where it is so already.
bool setConsentRemoved(Writer &w, const Uid &uid, bool removed);

} // namespace rapport::store
