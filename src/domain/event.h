#pragma once

#include "base/uid.h"
#include "domain/ids.h"

#include <QJsonObject>
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
    Uid undoes; ///< The event that this one takes back.
};

/// What a person has begun to write and not sent.
enum class DraftKind { Reply = 0, Note = 1 };

struct Draft
{
    ConversationId conversation;
    DraftKind kind = DraftKind::Reply;
    Uid uid;
    ActorId actor;
    MessageId replyTo; ///< The message it answers; none: the conversation as a whole.
    QString text;
    qint64 updatedAt = 0;
};

} // namespace rapport
