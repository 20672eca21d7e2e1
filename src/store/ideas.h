#pragma once

#include "domain/idea.h"
#include "domain/message.h"
#include "store/store.h"

#include <QList>
#include <QStringList>
#include <optional>

// What people wish for: ideas, and the messages that stand for them.
namespace rapport::store {

[[nodiscard]] std::optional<Idea> idea(Reader &r, IdeaId id);
[[nodiscard]] std::optional<Idea> idea(Reader &r, const Uid &uid);
/// Ideas that are none's part, the one that most people wish for first; of one state, where that is asked for.
[[nodiscard]] QList<IdeaRow> ideaRows(Reader &r, std::optional<IdeaState> state = {});
[[nodiscard]] std::optional<IdeaRow> ideaRow(Reader &r, IdeaId id);
/// By its number, or by a title that is, or begins with, or has in it what was typed; a merged one gives what it was
/// merged into. Without case and accents.
[[nodiscard]] QList<IdeaId> findIdeas(Reader &r, const QString &nameOrNumber);
/// The idea itself, or what it was merged into in the end.
[[nodiscard]] IdeaId rootIdea(Reader &r, IdeaId id);
/// The idea and all that were merged into it.
[[nodiscard]] QList<IdeaId> familyOf(Reader &r, IdeaId id);

/// Under the uid and with the state that it carries, since its createdAt (0: now); `step`: uid of the event that tells
/// of it. Marks the change set.
IdeaId addIdea(Writer &w, const Idea &idea, const Uid &step);
/// With its history. What stands for it is attached no more.
void removeIdea(Writer &w, IdeaId id);
void renameIdea(Writer &w, IdeaId id, const QString &title);
void setIdeaOwner(Writer &w, IdeaId id, ActorId owner);
void setIdeaState(Writer &w, IdeaId id, IdeaState state, const Uid &step, qint64 at = 0);
/// Takes its newest step back, which was made by that event; false where it is not the newest.
bool revertIdeaState(Writer &w, IdeaId id, const Uid &step);
/// None: it stands for itself again.
void setMergedInto(Writer &w, IdeaId id, IdeaId into);

/// A message that stands for an idea.
struct IdeaMessage
{
    IdeaId idea; ///< The one that it was attached to.
    MessageId message;
    Uid uid;
    ActorId actor;
    qint64 at = 0;
};
/// Of an idea itself, without those merged into it.
[[nodiscard]] QList<IdeaMessage> ideaMessages(Reader &r, IdeaId id);
[[nodiscard]] std::optional<IdeaMessage> ideaMessage(Reader &r, IdeaId id, MessageId message);
/// False where it is attached already, or is not there.
bool attach(Writer &w, const IdeaMessage &message);
bool detach(Writer &w, IdeaId id, MessageId message);

/// Who said what for it, the newest first.
struct IdeaVoice
{
    MessageId message;
    ConversationId conversation;
    IdentityId person;
    QString personName;
    QString channel;
    QString excerpt;
    qint64 at = 0;
};
[[nodiscard]] QList<IdeaVoice> voicesFor(Reader &r, IdeaId id, int limit);

/// Ideas that a message, or any of a conversation, stands for.
[[nodiscard]] QList<IdeaId> ideasOf(Reader &r, MessageId message);
[[nodiscard]] QList<IdeaId> ideasOf(Reader &r, ConversationId conversation);

/// A state that an idea came to.
struct IdeaStep
{
    IdeaState state = IdeaState::New;
    qint64 at = 0;
    QString actorName;
};
[[nodiscard]] QList<IdeaStep> ideaSteps(Reader &r, IdeaId id); ///< The oldest first.

/// Conversations that stand for any idea.
[[nodiscard]] int conversationsWithIdeas(Reader &r);

} // namespace rapport::store
