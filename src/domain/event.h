#pragma once

#include "base/uid.h"
#include "domain/ids.h"
#include "domain/message.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace rapport {

/// One change of state that somebody (or a rule) made, with what was before it. The log is append-only; undoing is an
/// event of its own that names the one it undoes.
struct Event
{
    EventId id;
    Uid uid;
    qint64 at = 0;
    ActorId actor;
    QString actorName;
    QString kind; ///< "conversation.closed", "note.added", "outbox.queued", "account.added" ...
    AccountId account;
    ConversationId conversation;
    MessageId message;
    QJsonObject before; ///< What undoing restores.
    QJsonObject after;
    Uid undoes;        ///< The event that this one takes back.
    ContactId contact; ///< The person that it is about; none: it is about no person.
};

/// What a person has begun to write and not sent. Stored as its number: do not renumber.
enum class DraftKind {
    Reply = 0,  ///< An answer that everybody can read.
    Note = 1,   ///< Internal: never leaves the workspace.
    Direct = 2, ///< Private, to one person on the channel.
};

struct Draft
{
    ConversationId conversation;
    DraftKind kind = DraftKind::Reply;
    Uid uid;
    ActorId actor;
    MessageId replyTo; ///< The message it answers; none: the conversation as a whole.
    QString text;
    qint64 updatedAt = 0;
    qint64 begunAt = 0;           ///< When its first words were kept: the time that its uid carries.
    QList<Attachment> files = {}; ///< In their order. Kept apart from the text: saving a draft leaves them as they are.
};

} // namespace rapport
