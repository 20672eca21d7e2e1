#pragma once

#include "base/uid.h"
#include "domain/ids.h"
#include "domain/message.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>
#include <variant>

namespace rapport {

/// The place of an answer among several that were written as one text. The parts leave in their order, each once the
/// one before has arrived.
struct ReplyPart
{
    Uid follows;    ///< The send of the part before; null for the first.
    int number = 0; ///< From 1; 0: an answer that stands for itself.
    int count = 0;
    QString gap;  ///< The white space before it in the text as it was written, which the part leaves out.
    QString mark; ///< What was added at its end: " 2/3".

    friend bool operator==(const ReplyPart &, const ReplyPart &) = default;
};

/// Everything that is fixed before the first try of a send, so that each further try is the very same request.
/// It names remote things only: an action can be performed with no look into the store.
struct ReplyAction
{
    QString threadKey;      ///< The conversation's remote key.
    QString parentRemoteId; ///< The message that is answered.
    QByteArray parentRaw;   ///< That message's raw item, where the connector needs more of it than its id.
    QString text;           ///< Plain text, in the channel's own markup where it has one.
    QString language;       ///< ISO 639-1, empty where unknown.
    bool direct = false;    ///< Privately, to the author of that message alone.
    ReplyPart part = {};
    /// Files that go with it, in their order; each path carries the hash of what it holds (domain/outgoingfile.h).
    QList<Attachment> files = {};

    friend bool operator==(const ReplyAction &, const ReplyAction &) = default;
};

struct ModerateAction
{
    QString remoteId;
    Moderation to = Moderation::Visible;

    friend bool operator==(const ModerateAction &, const ModerateAction &) = default;
};

/// Takes back a message of ours.
struct DeleteAction
{
    QString remoteId;

    friend bool operator==(const DeleteAction &, const DeleteAction &) = default;
};

/// Something of our own that answers nothing: the beginning of a conversation.
struct PublishAction
{
    QString title;                ///< Where the channel has titles.
    QString text;                 ///< Plain text, in the channel's own markup where it has one.
    QString language;             ///< ISO 639-1, empty where unknown.
    QList<Attachment> files = {}; ///< As in ReplyAction.

    friend bool operator==(const PublishAction &, const PublishAction &) = default;
};

/// A remote effect. Add a kind here, in actionToJson()/actionFromJson(), and in the connectors that can do it.
using Action = std::variant<ReplyAction, ModerateAction, DeleteAction, PublishAction>;

[[nodiscard]] QString actionName(const Action &action); ///< "reply", "moderate", "delete", "publish"
[[nodiscard]] QJsonObject actionToJson(const Action &action);
[[nodiscard]] std::optional<Action> actionFromJson(const QJsonObject &json);
/// The files of an action, as its JSON holds them.
[[nodiscard]] QJsonArray filesToJson(const QList<Attachment> &files);
[[nodiscard]] QList<Attachment> filesFromJson(const QJsonArray &array);

/// Names one send. The connector derives from it whatever its channel uses to recognise a repeated request.
struct IdempotencyKey
{
    Uid uid;
    qint64 createdAt = 0; ///< When the person pressed send: the same in every try.

    friend bool operator==(const IdempotencyKey &, const IdempotencyKey &) = default;
};

/// What the channel says of an action that was done.
struct Receipt
{
    QString remoteId;                       ///< Of the message that came to be, or was changed.
    QString url;                            ///< Of it on the web, where known.
    Moderation shown = Moderation::Visible; ///< Accepted is not shown: Held while it waits for moderation.
    QByteArray raw;
    QString threadKey = {}; ///< Of what was published: its conversation's, as the feeds will tell it.

    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// Stored as its number: do not renumber.
enum class OutboxState {
    Queued = 0,    ///< Waits for its time, the network, or its turn.
    Sending = 1,   ///< Being sent. Found so at start-up, it becomes Unsure.
    Sent = 2,      ///< The channel has it.
    Failed = 3,    ///< The channel refused it; the text is kept, a person decides.
    Unsure = 4,    ///< The connection broke: it is looked for on the channel before anything is sent again.
    Cancelled = 5, ///< Taken back before it was sent.
};

[[nodiscard]] QString outboxStateName(OutboxState state); ///< "queued", "sending", ...

/// Why a planned answer that is Queued does not leave before a person says so. Stored as its number: do not renumber.
enum class OutboxHold {
    None = 0,
    News = 1,   ///< Somebody wrote in the conversation since it was planned.
    Missed = 2, ///< Its time passed while nothing could be sent.
};

[[nodiscard]] QString outboxHoldName(OutboxHold hold); ///< "news", "missed"; empty for none.

struct OutboxEntry
{
    OutboxId id;
    Uid uid; ///< Also the idempotency key.
    AccountId account;
    ConversationId conversation;
    MessageId message; ///< The local half: our answer as the thread already shows it. None for a moderation.
    ActorId actor;
    Action action;
    OutboxState state = OutboxState::Queued;
    qint64 createdAt = 0;
    qint64 notBefore = 0; ///< Until then it can be undone (undo send), or it waits for the next try.
    int attempts = 0;
    QString errorKind;
    QString errorDetail;
    QString remoteId; ///< Once sent.
    qint64 finishedAt = 0;
    /// The time that a person chose for it to leave; 0: as soon as can be. A planned answer is no message of the thread
    /// until it leaves.
    qint64 sendAt = 0;
    OutboxHold hold = OutboxHold::None;
    int othersAtPlan = 0; ///< Messages of others in the conversation when it was planned: others now are news.

    /// Names the send. What a channel shows as its time is the time at which it left.
    [[nodiscard]] IdempotencyKey key() const { return {uid, sendAt != 0 ? sendAt : createdAt}; }
    /// Planned, and not under way yet.
    [[nodiscard]] bool isPlanned() const { return sendAt != 0 && state == OutboxState::Queued && !message; }
};

} // namespace rapport
