#pragma once

#include "domain/duetimes.h"
#include "domain/ids.h"
#include "domain/mood.h"

#include <QString>
#include <QStringList>

namespace rapport {

/// Stored as its number: do not renumber. Open means: somebody waits for us.
enum class ConversationState { Open = 0, Waiting = 1, Snoozed = 2, Closed = 3 };

[[nodiscard]] QString conversationStateName(ConversationState state); ///< "open", "waiting", "snoozed", "closed"

/// What a conversation keeps of its newest message for a list: the beginning of its text (or its title) on one line, at
/// most 200 UTF-16 units and never half a character. Quoted lines and leading handles are left out where something else
/// remains.
[[nodiscard]] QString previewText(const QString &title, const QString &text);

/// One thread on one account, as the store keeps it.
struct Conversation
{
    ConversationId id;
    AccountId account;
    QString remoteKey; ///< The lasting name of the thread: its first message's remote id.
    QString subject;
    QString preview; ///< The beginning of the newest message.
    ConversationState state = ConversationState::Closed;
    qint64 snoozedUntil = 0; ///< Snoozed: when it opens by itself; 0: when they write again.
    qint64 waitingSince = 0; ///< When the first message still unanswered was written; 0 unless Open or Snoozed.
    ActorId assignee;
    IdentityId person; ///< Whose conversation it is: the newest inbound author, else the first author.
    int unread = 0;
    int messageCount = 0;
    int held = 0; ///< Messages that wait for moderation.
    qint64 firstAt = 0;
    qint64 lastAt = 0;
    qint64 lastInAt = 0;
    qint64 lastOutAt = 0;
    QString language;
    Mood mood = Mood::Unknown; ///< Of the newest message of theirs whose mood is known.

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

/// Whether a conversation may bring business: nobody thinks so, a rule proposes it, a person took it on.
enum class LeadMark { None, Proposed, Taken };

/// What a row of a list shows: a conversation with the names it needs.
struct ConversationRow
{
    Conversation conversation;
    QString channel;
    QString accountName;
    QString personName;
    QString personHandle;
    QString personAvatarUrl;
    QStringList tags;
    bool hasDraft = false;
    DueTimes due;     ///< Of the promises that its policy makes.
    QString delivery; ///< The worst outbox state of its unsent answers: "failed", "unsure", "queued"; empty if none.
    LeadMark lead = LeadMark::None;
    QStringList ideas = {};     ///< Titles of the ideas that it stands for.
    bool advocate = false;      ///< The person agreed to speak for us.
    QStringList campaigns = {}; ///< Names of those that it belongs to and that are not over.

    friend bool operator==(const ConversationRow &, const ConversationRow &) = default;
};

/// What a place's number in the side list means: conversations, and how many of them hold something unread.
struct StateCount
{
    AccountId account;
    ConversationState state = ConversationState::Closed;
    int conversations = 0;
    int unread = 0;
};

} // namespace rapport
