#pragma once

#include "domain/conversation.h"
#include "domain/person.h"
#include "store/store.h"

#include <QList>
#include <QStringList>

// What triage decides about conversations beside their state, and the numbers that it is guided by.
namespace rapport::store {

/// Says that whatever was asked up to a time needs no answer; false if that was said already.
bool addNoReply(Writer &w, ConversationId id, qint64 until);
void removeNoReply(Writer &w, ConversationId id, qint64 until);
/// Up to when nothing in it needs an answer; 0: everything does.
[[nodiscard]] qint64 noReplyUntil(Reader &r, ConversationId id);

/// Takes whatever a person writes in a conversation for spam; false if it was taken so already.
bool markSpam(Writer &w, ConversationId id, IdentityId author);
bool unmarkSpam(Writer &w, ConversationId id, IdentityId author);
/// Whether anything was marked so.
[[nodiscard]] bool anySpam(Reader &r);
[[nodiscard]] bool isSpam(Reader &r, ConversationId id, IdentityId author);
[[nodiscard]] QList<IdentityId> spamAuthors(Reader &r, ConversationId id);

/// What in it has not been seen.
[[nodiscard]] QList<MessageId> unreadMessages(Reader &r, ConversationId id);
/// As if they had not been seen, those that are still in it.
void setUnread(Writer &w, ConversationId id, const QList<MessageId> &messages);

[[nodiscard]] bool hasTag(Reader &r, const QString &name);
/// Unless some conversation carries it.
void forgetTag(Writer &w, const QString &name);

/// Snoozed conversations whose time has come, the earliest first.
[[nodiscard]] QList<ConversationId> dueSnoozes(Reader &r, qint64 nowMs, int limit);
/// When the next snooze ends; 0: none ends by itself.
[[nodiscard]] qint64 nextSnoozeAt(Reader &r);

/// Where an answer leaves a conversation, as it is preferred in this workspace: Waiting, or Closed.
[[nodiscard]] ConversationState stateOnceAnswered(Reader &r);
void setStateOnceAnswered(Writer &w, ConversationState state);

/// A tag, and how many open conversations carry it.
struct TagCount
{
    QString name;
    int open = 0;

    friend bool operator==(const TagCount &, const TagCount &) = default;
};
/// Tags of open conversations, the most used first. Reads what is open, not the history.
[[nodiscard]] QList<TagCount> openTags(Reader &r, int limit);
[[nodiscard]] QStringList tagNames(Reader &r); ///< All there are, in alphabetical order.
[[nodiscard]] QList<Actor> actors(Reader &r);  ///< Everybody who works here, by name.
/// Open conversations that whoever works here has taken on.
[[nodiscard]] int openAssignedToMe(Reader &r);

} // namespace rapport::store
