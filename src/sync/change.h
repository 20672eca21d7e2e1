#pragma once

#include "domain/conversation.h"
#include "domain/event.h"
#include "store/store.h"

#include <QJsonObject>
#include <optional>

namespace rapport {

class Registry;

/// What a person decides about a conversation, the same for one and for a thousand. A value.
struct Change
{
    enum class Kind {
        Close,
        Reopen,
        Snooze,
        NoReplyNeeded,
        MarkSpam,
        UnmarkSpam,
        Assign,
        AddTag,
        RemoveTag,
        AddToCampaign,
        TakeFromCampaign
    };
    Kind kind = Kind::Close;
    qint64 until = 0;         ///< Snooze: when it returns; 0: when they answer.
    ActorId assignee = {};    ///< Assign: to whom; none: to nobody.
    QString tag = {};         ///< AddTag, RemoveTag.
    CampaignId campaign = {}; ///< AddToCampaign, TakeFromCampaign.

    friend bool operator==(const Change &, const Change &) = default;
};

[[nodiscard]] QJsonObject changeToJson(const Change &change);
[[nodiscard]] std::optional<Change> changeFromJson(const QJsonObject &json);

/// How a decision reaches the channels. Without a registry it stays here.
struct Outward
{
    const Registry *registry = nullptr;
    qint64 undoMs = 0; ///< How long what goes out waits, so that it can be taken back before it leaves.
};

// Called inside Store::write, one transaction each.

/// Changes one conversation and appends the event that tells of it. Invalid: no such conversation, or there is nothing
/// to change.
[[nodiscard]] Result<Event> applyChange(Writer &w, const Outward &outward, ConversationId id, const Change &change);
/// Takes an event back and appends the event that says so. Invalid: it cannot be taken back, has been, or what it
/// changed has changed since.
[[nodiscard]] Result<Event> undoEvent(Writer &w, const Outward &outward, const Event &event);

namespace changes {

/// The stored conversation; Invalid if there is none.
[[nodiscard]] Result<Conversation> existing(Reader &r, ConversationId id);
[[nodiscard]] Event eventFor(const Conversation &conversation, const QString &kind, QJsonObject before,
                             QJsonObject after);
/// Marks what a screen has to look at again and appends the event.
Event recorded(Writer &w, const Event &event);

} // namespace changes
} // namespace rapport
