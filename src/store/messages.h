#pragma once

#include "domain/conversation.h"
#include "domain/message.h"
#include "store/store.h"

#include <QHash>
#include <QList>
#include <optional>

// Messages with their revisions, attachments, counts and raw items; likes, shares and follows.
namespace rapport::store {

/// The time-ordered id for a message written at `at`: (seconds since 2000-01-01) << 6 | the first free sequence. Above
/// `after`, for whoever gives several before any is written.
[[nodiscard]] MessageId nextMessageId(Reader &r, qint64 at, MessageId after = {});

/// Inserts it under the id that it carries, or a new time-ordered one, with its attachments, and its place among the
/// orphans if its parent is unknown; settles orphans and activities that waited for it. Does not touch the
/// conversation's figures.
MessageId addMessage(Writer &w, const Message &message, qint64 revision);
[[nodiscard]] std::optional<Message> message(Reader &r, MessageId id);
[[nodiscard]] std::optional<MessageId> findMessage(Reader &r, AccountId account, const QString &remoteId);
/// What ingest compares an arriving item with.
struct StoredRevision
{
    MessageId id;
    ConversationId conversation;
    qint64 revision = 0;
    qint64 deletedAt = 0;
};
[[nodiscard]] std::optional<StoredRevision> storedRevision(Reader &r, AccountId account, const QString &remoteId);
/// Replaces what the channel says of it. Where title, text or html differ the former ones become a MessageRevision.
void reviseMessage(Writer &w, const Message &message, qint64 revision, qint64 noticedAt);
void setModeration(Writer &w, MessageId id, Moderation moderation);
/// Marks it missing on the channel (0: it is back).
void setDeletedAt(Writer &w, MessageId id, qint64 at);
void setCheckedAt(Writer &w, MessageId id, qint64 at);
/// Gives a message that was sent from here its remote id. If a pull brought the same message meanwhile, that copy is
/// folded into this one.
void setRemoteId(Writer &w, MessageId id, const QString &remoteId, const QString &url);
/// For a send that was taken back before it left. Only for messages written here.
void removeUnsentMessage(Writer &w, MessageId id);
/// Marks all unread messages of a conversation read (or its newest inbound one unread again); adjusts the conversation.
void setRead(Writer &w, ConversationId id, bool read);

/// The whole thread, oldest first, with all that a window shows of it. A long one is read each time that it changes, so
/// `stats` and `moodCorrected` are left to threadInFull(): they cost two more looks for each message.
[[nodiscard]] QList<ThreadMessage> thread(Reader &r, ConversationId conversation);
[[nodiscard]] QList<ThreadMessage> threadInFull(Reader &r, ConversationId conversation);
[[nodiscard]] QList<MessageRevision> revisions(Reader &r, MessageId id); ///< Newest first.
/// Remote ids of messages that may have changed unnoticed: newer than `newerThan`, looked at before `checkedBefore`,
/// longest unchecked first.
[[nodiscard]] QStringList remoteIdsToCheck(Reader &r, AccountId account, qint64 newerThan, qint64 checkedBefore,
                                           int limit);
/// Whether a conversation's newest message is one that a list shows: neither spam nor deleted nor a note.
[[nodiscard]] bool newestIsShown(Reader &r, ConversationId id);
/// Our message in a conversation that was written at `at` and has not been taken away; the last one, where there are
/// several; none if there is none.
[[nodiscard]] MessageId lastReplyId(Reader &r, ConversationId id, qint64 at);
/// Recomputes count, unread, held, first/last times, preview, person and language of a conversation from its messages.
void recountConversation(Writer &w, ConversationId id);
/// The same without writing it. Nothing if there is no such conversation.
[[nodiscard]] std::optional<Conversation> recounted(Reader &r, ConversationId id);

/// `conversation`: the message's, where the caller knows it.
void saveStats(Writer &w, MessageId id, const MessageStats &stats, qint64 at, ConversationId conversation = {});
void saveRawItem(Writer &w, AccountId account, const QString &remoteId, qint64 revision, const QByteArray &body,
                 qint64 fetchedAt);
/// The same for what store::packed() has packed, which needs no store and is the larger part of the work.
void savePackedRawItem(Writer &w, AccountId account, const QString &remoteId, qint64 revision, const QByteArray &body,
                       qint64 fetchedAt);
[[nodiscard]] QByteArray rawItem(Reader &r, AccountId account, const QString &remoteId); ///< Empty if none is kept.

/// Finds or makes it by (account, remoteId). `subjectRemoteId`: what it concerns, resolved now or when it arrives.
/// True if it is new.
bool upsertActivity(Writer &w, const Activity &activity, const QString &subjectRemoteId);

} // namespace rapport::store
