#pragma once

#include "domain/event.h"
#include "domain/savedreply.h"
#include "store/store.h"

#include <QByteArray>

class QIODevice;

namespace rapport {

class Registry;

/// What a file of saved replies brought.
struct SavedReplyImport
{
    int added = 0;
    int same = 0;        ///< Were here already, word for word.
    QStringList refused; ///< "Name: why", in English.
};

/// All saved replies as a file for another workspace, and back: {"savedReplies": [{"name", "shortcut", "text",
/// "language", "channel"}]}. Called with what Store::read gave.
[[nodiscard]] QByteArray savedRepliesToFile(const QList<SavedReply> &replies);
/// Malformed: it is no such file.
[[nodiscard]] Result<QList<SavedReply>> savedRepliesFromFile(const QByteArray &file);

/// What a conversation tells a saved reply. Invalid: no such conversation.
[[nodiscard]] Result<ReplyFacts> replyFacts(Reader &r, const Registry &registry, ConversationId conversation);
/// In whose words dates are written: the reply's own language, else the conversation's, else the system's.
[[nodiscard]] QLocale replyLocale(const SavedReply &reply, const ReplyFacts &facts);

// Saved replies, each change with its event. Called inside Store::write.
namespace savedreplychanges {

/// Invalid: see savedReplyProblem(); or a name or a shortcut that is taken.
[[nodiscard]] Result<Event> add(Writer &w, const SavedReply &reply);
/// Everything but its position and its uses.
[[nodiscard]] Result<Event> change(Writer &w, const SavedReply &reply);
[[nodiscard]] Result<Event> move(Writer &w, SavedReplyId id, int position);
[[nodiscard]] Result<Event> remove(Writer &w, SavedReplyId id);
/// Adds those that are not here yet, each with its event; a name or shortcut that is taken gets a number or is left
/// out.
[[nodiscard]] Result<SavedReplyImport> take(Writer &w, const QList<SavedReply> &replies);
[[nodiscard]] Result<> undo(Writer &w, const Event &event);

} // namespace savedreplychanges
} // namespace rapport
