#pragma once

#include "base/uid.h"
#include "domain/ids.h"
#include "domain/mood.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace rapport {

/// Stored as their numbers, all of these: do not renumber.
enum class Direction { In = 0, Out = 1, Note = 2 };

enum class MessageKind {
    Post = 0,    ///< Starts a thread of its own: a post, an article.
    Comment = 1, ///< Below a post, by its own kind (a blog's comment).
    Reply = 2,   ///< An answer to a message in the thread.
    Mention = 3, ///< A post of theirs that names us.
    Quote = 4,   ///< A post of theirs that shows one of ours.
    Direct = 5,  ///< Private between two sides.
    Note = 6,    ///< Ours, internal, never leaves the workspace.
    Ping = 7,    ///< Made by a machine (pingback, trackback): needs no answer.
};

enum class Moderation { Visible = 0, Held = 1, Spam = 2, Trashed = 3 };

struct Attachment
{
    AttachmentId id;
    QString url;
    QString kind; ///< "image", "video", "audio", "link", "file"
    QString mimeType;
    QString name; ///< File name, or a link card's title.
    QString altText;
    int width = 0;
    int height = 0;
    qint64 bytes = 0;
    QString path; ///< Below the workspace's attachments folder, once fetched; empty before.

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

struct Message
{
    MessageId id;
    ConversationId conversation;
    AccountId account;
    IdentityId author;
    QString remoteId;    ///< Empty for notes, and for answers that the channel has not named yet.
    MessageId parent;    ///< The message it answers, where that is known here.
    QString parentRemoteId; ///< Only while the parent has not arrived.
    MessageKind kind = MessageKind::Post;
    Direction direction = Direction::In;
    qint64 at = 0;         ///< When it was written, by the channel's word (bounded by when it was first seen).
    qint64 receivedAt = 0; ///< When it was first seen here.
    QString title;
    QString text; ///< Plain text, whitespace kept as the writer set it.
    QString html; ///< Sanitized; empty where the text says it all.
    QString url;  ///< The original on the web.
    QString language; ///< ISO 639-1, empty where unknown.
    qint64 editedAt = 0;  ///< When a change was noticed last; earlier texts are in the revisions.
    qint64 deletedAt = 0; ///< When it was noticed missing on the channel; kept here and marked.
    Moderation moderation = Moderation::Visible;
    bool unread = false;
    bool automatic = false; ///< By a bot or an auto-reply.
    Uid uid;                ///< Only for what was written here.
    ActorId actor;          ///< Only for what was written here.
    QList<Attachment> attachments;
    Judgement judged; ///< How it sounds; of what others wrote.

    friend bool operator==(const Message &, const Message &) = default;
};

/// An earlier state of a message that was edited on the channel.
struct MessageRevision
{
    qint64 replacedAt = 0;
    QString title;
    QString text;
    QString html;
};

/// Something done rather than said.
enum class ActivityKind { Like = 0, Share = 1, Follow = 2, Quote = 3 };

struct Activity
{
    ActivityId id;
    AccountId account;
    IdentityId author;
    ActivityKind kind = ActivityKind::Like;
    QString remoteId;
    MessageId subject; ///< What was liked or shared; none for a follow.
    qint64 at = 0;
};

/// Counts that the channel tells of a message; -1 where it does not.
struct MessageStats
{
    qint64 likes = -1;
    qint64 shares = -1;
    qint64 replies = -1;
    qint64 quotes = -1;
    qint64 views = -1;

    friend bool operator==(const MessageStats &, const MessageStats &) = default;
};

/// One message in full, as the thread shows it.
struct ThreadMessage
{
    Message message;
    QString authorName;
    QString authorHandle;
    QString authorAvatarUrl;
    bool authorBot = false;
    QString actorName;        ///< The colleague who wrote it here, if so.
    QString delivery;         ///< outboxStateName() while or since it was sent from here; empty otherwise.
    OutboxId outbox;          ///< The send behind it, while it can still be acted upon.
    QString deliveryError;    ///< English detail of a failed or unknown send.
    int revisions = 0;
    MessageStats stats;
    bool moodCorrected = false; ///< A person said how it sounds.
    QStringList ideas;          ///< Titles of the ideas that it stands for.
};

} // namespace rapport
