#pragma once

#include "domain/event.h"
#include "store/store.h"

#include <QList>
#include <QStringList>
#include <optional>

// What people do here: the event log, drafts, tags.
namespace rapport::store {

/// Appends it; gives it uid, time and the writer's actor where they are missing. Returns it complete.
Event addEvent(Writer &w, Event event);
/// From the columns that every query of events gives, in their order.
[[nodiscard]] Event readEvent(const Statement &s);
[[nodiscard]] QList<Event> events(Reader &r, ConversationId conversation, int limit);
[[nodiscard]] std::optional<Event> event(Reader &r, const Uid &uid);
/// Whether anybody has done anything with a conversation.
[[nodiscard]] bool hasEvents(Reader &r, ConversationId conversation);
/// Whether an event has been taken back already.
[[nodiscard]] bool isUndone(Reader &r, const Uid &uid);

/// An empty text removes the draft.
void saveDraft(Writer &w, const Draft &draft);
void removeDraft(Writer &w, ConversationId conversation, DraftKind kind);
[[nodiscard]] QList<Draft> drafts(Reader &r, ConversationId conversation);

/// Finds or makes the tag by its name, and binds it; false if it was bound already.
bool addTag(Writer &w, ConversationId conversation, const QString &name);
bool removeTag(Writer &w, ConversationId conversation, const QString &name);
[[nodiscard]] QStringList tagsOf(Reader &r, ConversationId conversation);

} // namespace rapport::store
