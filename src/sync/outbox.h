#pragma once

#include "channels/connector.h"
#include "channels/session.h"
#include "domain/action.h"
#include "store/store.h"

#include <QFuture>

namespace rapport {

/// Remote effects: the local half now (the answer stands in the thread), the remote half when the network has it.
///
/// Queued -> Sending -> Sent | Failed | Unsure. Sending found at start-up is Unsure. Unsure is looked for on the
/// channel (Connector::findPerformed) before anything is sent again. One entry at a time per account, in the order they
/// were made. Each transition is committed (FULL) before the request it allows.
class Outbox final
{
public:
    /// `undoMs`: how long an entry waits before it may leave, so that it can be taken back.
    Outbox(Store &store, const class Registry &registry, qint64 undoMs);

    /// Queues an answer to a message (none: the conversation's newest inbound one, else its first), removes the reply
    /// draft, and moves an Open conversation to Waiting (or Closed with `close`); one transaction. Invalid: the channel
    /// cannot answer, the text is empty or too long (detail: "312 of 300 graphemes"), nothing to answer.
    QFuture<Result<OutboxEntry>> reply(ConversationId conversation, MessageId to, const QString &text, bool close);
    /// Queues a moderation of a message; shown at once.
    QFuture<Result<OutboxEntry>> moderate(MessageId message, Moderation to);
    /// Takes back what has not left yet: the message leaves the thread, its text becomes the draft again. Invalid if it
    /// is being sent, sent or unsure.
    QFuture<Result<OutboxEntry>> cancel(OutboxId id);
    /// Puts a Failed entry back in the queue; an Unsure one is looked for at once, and one that was put back after a try
    /// (offline, too many requests) is tried again at once.
    QFuture<Result<OutboxEntry>> retry(OutboxId id);

    /// Sends what is due for the account and settles what is unsure. Blocking; on a sync thread, under the engine's
    /// lock. Returns the first error that makes further sends pointless now (Offline, Auth, RateLimited).
    static Result<> drain(Store &store, Connector &connector, Session &session);
    /// At start-up, under the engine's lock: whatever is Sending was cut off and becomes Unsure.
    static Result<> recover(Writer &w);

private:
    Store &m_store;
    const Registry &m_registry;
    qint64 m_undoMs;
};

/// The length of a text in the channel's own unit.
[[nodiscard]] int textLength(const QString &text, Capabilities::Unit unit);
/// Why a text cannot be sent as it is ("312 of 300 graphemes"); empty: it can.
[[nodiscard]] QString textProblem(const QString &text, const Capabilities &can);

} // namespace rapport
