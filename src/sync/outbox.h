#pragma once

#include "channels/connector.h"
#include "channels/session.h"
#include "domain/action.h"
#include "store/store.h"

#include <QFuture>

namespace rapport {

/// An answer as it is to leave.
struct Answer
{
    MessageId to = {}; ///< None: the conversation's newest inbound message, else its first.
    QString text;      ///< May be empty where there are files.
    bool close = false;
    bool direct = false; ///< Privately, to the author of the answered message alone.
    /// What becomes of a text that is too long for the channel: refused, or sent as several (see splitreply.h).
    enum class Split { No, Plain, Numbered } split = Split::No;
    /// When it is to leave, in UTC milliseconds; 0: as soon as can be. Until then it stands in the outbox alone, and an
    /// open conversation is put aside.
    qint64 sendAt = 0;
    QList<Attachment> files = {}; ///< As OutgoingFiles gave them, in their order.
};

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
    /// The same with all that can be said of it. Invalid also: a file that the channel does not take or that is not
    /// there any more, or a time that has passed or is more than a year away.
    QFuture<Result<OutboxEntry>> reply(ConversationId conversation, const Answer &answer);
    /// Gives an answer that has not left yet another time; what held it back is settled by that. Invalid: it is not
    /// planned, or under way, or the time has passed.
    QFuture<Result<OutboxEntry>> plan(OutboxId id, qint64 sendAt);
    /// Lets a planned answer leave now, whatever held it back.
    QFuture<Result<OutboxEntry>> sendNow(OutboxId id);
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
    /// Planned answers leave only once what is new on the channel is known: it may make them wrong.
    enum class Planned { Stay, Leave };
    static Result<> drain(Store &store, Connector &connector, Session &session, Planned planned = Planned::Stay);
    /// At start-up, under the engine's lock: whatever is Sending was cut off and becomes Unsure, and a planned answer
    /// whose time has passed is held: a person decides.
    static Result<> recover(Writer &w);

private:
    Store &m_store;
    const Registry &m_registry;
    qint64 m_undoMs;
};

/// The length of a text in the channel's own unit.
[[nodiscard]] int textLength(const QString &text, Capabilities::Unit unit);
/// Why a text cannot be sent as it is ("312 of 300 graphemes"); empty: it can. `withFiles`: they may stand alone.
[[nodiscard]] QString textProblem(const QString &text, const Capabilities &can, bool withFiles = false);

} // namespace rapport
