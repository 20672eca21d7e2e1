#pragma once

#include "channels/connector.h"
#include "domain/event.h"
#include "sync/outboxeffects.h"

// Answers that leave at a chosen time: until then they stand in the outbox alone. Called inside Store::write.
namespace rapport::outbox {

/// How long behind its time an answer may still leave by itself: a person chose that time, and a computer that slept or
/// was offline past it makes it another one.
inline constexpr qint64 kLateMostMs = qint64{60} * 60 * 1000;
/// The furthest time that can be chosen.
inline constexpr qint64 kPlanMostMs = qint64{366} * 24 * 60 * 60 * 1000;

/// Why a time cannot be chosen; empty: it can. English.
[[nodiscard]] QString timeProblem(qint64 sendAt, qint64 nowMs);

/// Puts a planned answer into the outbox; an open conversation is put aside until its time.
OutboxEntry queuePlanned(Writer &w, OutboxEntry entry, bool close);

/// What keeps a planned answer, whose time has come, from leaving by itself.
[[nodiscard]] OutboxHold holdAtDeparture(Reader &r, const OutboxEntry &entry);
/// It waits for a person from now on.
void hold(Writer &w, OutboxEntry &entry, OutboxHold why);
/// Holds every planned answer in whose conversation somebody wrote since; quick where nothing is planned.
void holdForNews(Writer &w);
/// At start-up: those whose time has passed.
void holdMissed(Writer &w);

/// It begins to leave, at entry.sendAt: it becomes a message of the thread, and the conversation, which was put aside
/// until `plannedAt`, is answered. Does not save the entry.
void depart(Writer &w, const Connector &connector, const Account &account, OutboxEntry &entry, qint64 plannedAt);

/// Another time for a planned answer, and for those that were written as one text with it. Invalid: see Outbox::plan().
[[nodiscard]] Result<OutboxEntry> changeTime(Writer &w, OutboxId id, qint64 sendAt);
/// A planned answer, and those written as one text with it, begin to leave now, `undoMs` later. Invalid: it is not
/// planned.
[[nodiscard]] Result<OutboxEntry> leaveNow(Writer &w, const Registry &registry, qint64 undoMs, OutboxId id);
/// Takes a change of the time back.
[[nodiscard]] Result<> undoChangeTime(Writer &w, const Event &event);

} // namespace rapport::outbox
