#include "sync/change.h"

#include "store/campaigns.h"
#include "store/conversations.h"
#include "store/messages.h"
#include "store/people.h"
#include "store/triage.h"
#include "store/worklog.h"
#include "sync/campaignchanges.h"
#include "sync/spam.h"
#include "sync/standing.h"

#include <array>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;
using changes::eventFor;
using changes::existing;
using changes::recorded;

constexpr qsizetype kTagMost = 64;

constexpr std::array kNames{
    std::pair{Change::Kind::Close, QLatin1StringView("close")},
    std::pair{Change::Kind::Reopen, QLatin1StringView("reopen")},
    std::pair{Change::Kind::Snooze, QLatin1StringView("snooze")},
    std::pair{Change::Kind::NoReplyNeeded, QLatin1StringView("noreply")},
    std::pair{Change::Kind::MarkSpam, QLatin1StringView("spam")},
    std::pair{Change::Kind::UnmarkSpam, QLatin1StringView("notspam")},
    std::pair{Change::Kind::Assign, QLatin1StringView("assign")},
    std::pair{Change::Kind::AddTag, QLatin1StringView("tag")},
    std::pair{Change::Kind::RemoveTag, QLatin1StringView("untag")},
    std::pair{Change::Kind::AddToCampaign, QLatin1StringView("bind")},
    std::pair{Change::Kind::TakeFromCampaign, QLatin1StringView("unbind")},
};

Event standAs(Writer &w, Conversation conversation, const lifecycle::Standing &standing, const QString &kind)
{
    const QJsonObject before = standing::toJson(standing::of(conversation));
    standing::apply(conversation, standing);
    store::updateConversation(w, conversation);
    return recorded(w, eventFor(conversation, kind, before, standing::toJson(standing)));
}

Result<Event> close(Writer &w, const Conversation &conversation)
{
    if (conversation.state == ConversationState::Closed)
        return fail(ErrorKind::Invalid, u"it is closed already"_s);
    return standAs(w, conversation, {}, u"conversation.closed"_s);
}

Result<Event> reopen(Writer &w, const Conversation &conversation)
{
    if (conversation.state == ConversationState::Open)
        return fail(ErrorKind::Invalid, u"it is open already"_s);
    const qint64 since = conversation.waitingSince != 0 ? conversation.waitingSince
                         : conversation.lastInAt != 0   ? conversation.lastInAt
                                                        : w.nowMs();
    return standAs(w, conversation, {.state = ConversationState::Open, .waitingSince = since},
                   u"conversation.reopened"_s);
}

Result<Event> snooze(Writer &w, const Conversation &conversation, qint64 until)
{
    if (until != 0 && until <= w.nowMs())
        return fail(ErrorKind::Invalid, u"that time is over"_s);
    const lifecycle::Standing asleep = lifecycle::snoozed(standing::of(conversation), until);
    if (asleep == standing::of(conversation))
        return fail(ErrorKind::Invalid, u"it is snoozed so already"_s);
    return standAs(w, conversation, asleep, u"conversation.snoozed"_s);
}

Result<Event> needsNoReply(Writer &w, Conversation conversation)
{
    const qint64 until = std::max(store::lastAskAt(w, conversation.id), conversation.lastInAt);
    if (until == 0)
        return fail(ErrorKind::Invalid, u"nobody asks anything in it"_s);
    if (!store::addNoReply(w, conversation.id, until))
        return fail(ErrorKind::Invalid, u"it is marked so already"_s);
    QJsonObject before = standing::toJson(standing::of(conversation));
    standing::apply(conversation, {});
    store::updateConversation(w, conversation);
    QJsonObject after = standing::toJson({});
    after[u"until"_s] = until;
    return recorded(w, eventFor(conversation, u"conversation.noreply"_s, std::move(before), std::move(after)));
}

Result<Event> assign(Writer &w, Conversation conversation, ActorId to)
{
    if (to && !store::actor(w, to))
        return fail(ErrorKind::Invalid, u"nobody of that name works here"_s);
    if (conversation.assignee == to)
        return fail(ErrorKind::Invalid, u"it is assigned so already"_s);
    const QJsonObject before{{u"assignee"_s, conversation.assignee.value}};
    conversation.assignee = to;
    store::updateConversation(w, conversation);
    return recorded(w, eventFor(conversation, u"conversation.assigned"_s, before, {{u"assignee"_s, to.value}}));
}

Result<Event> changeTag(Writer &w, const Conversation &conversation, const QString &rawName, bool add)
{
    // One line, not longer than a list can show.
    const QString name = rawName.simplified().left(kTagMost).trimmed();
    if (name.isEmpty())
        return fail(ErrorKind::Invalid, u"a tag needs a name"_s);
    const bool made = add && !store::hasTag(w, name);
    if (add ? !store::addTag(w, conversation.id, name) : !store::removeTag(w, conversation.id, name))
        return fail(ErrorKind::Invalid, add ? u"the conversation has that tag already"_s : u"it has no such tag"_s);
    w.changes().tags = true;
    QJsonObject after{{u"tag"_s, name}};
    if (made)
        after[u"made"_s] = true; // taken back, it is no tag any more
    return recorded(w, eventFor(conversation, add ? u"tag.added"_s : u"tag.removed"_s, {}, after));
}

/// Only where it makes a difference: what its tags say already needs no word of anybody's.
Result<Event> changeCampaign(Writer &w, ConversationId id, CampaignId campaign, bool belongs)
{
    if (store::belongsToCampaign(w, campaign, id) == belongs)
        return fail(ErrorKind::Invalid,
                    belongs ? u"it belongs to the campaign already"_s : u"it does not belong to the campaign"_s);
    return campaignchanges::decide(w, campaign, id, belongs);
}

} // namespace

namespace changes {

Result<Conversation> existing(Reader &r, ConversationId id)
{
    std::optional<Conversation> conversation = store::conversation(r, id);
    if (!conversation)
        return fail(ErrorKind::Invalid, u"no such conversation"_s);
    return *conversation;
}

Event eventFor(const Conversation &conversation, const QString &kind, QJsonObject before, QJsonObject after)
{
    Event event;
    event.kind = kind;
    event.account = conversation.account;
    event.conversation = conversation.id;
    event.before = std::move(before);
    event.after = std::move(after);
    return event;
}

Event recorded(Writer &w, const Event &event)
{
    if (event.conversation)
        w.changes().conversations.insert(event.conversation);
    if (event.account)
        w.changes().accounts.insert(event.account);
    return store::addEvent(w, event);
}

} // namespace changes

QJsonObject changeToJson(const Change &change)
{
    QJsonObject json;
    for (const auto &[kind, name] : kNames) {
        if (kind == change.kind)
            json[u"kind"_s] = name;
    }
    if (change.kind == Change::Kind::Snooze)
        json[u"until"_s] = change.until;
    if (change.kind == Change::Kind::Assign)
        json[u"assignee"_s] = change.assignee.value;
    if (!change.tag.isEmpty())
        json[u"tag"_s] = change.tag;
    if (change.campaign)
        json[u"campaign"_s] = change.campaign.value;
    return json;
}

std::optional<Change> changeFromJson(const QJsonObject &json)
{
    for (const auto &[kind, name] : kNames) {
        if (json[u"kind"_s].toString() != name)
            continue;
        return Change{.kind = kind,
                      .until = json[u"until"_s].toInteger(),
                      .assignee = ActorId(json[u"assignee"_s].toInteger()),
                      .tag = json[u"tag"_s].toString(),
                      .campaign = CampaignId(json[u"campaign"_s].toInteger())};
    }
    return std::nullopt;
}

Result<Event> applyChange(Writer &w, const Outward &outward, ConversationId id, const Change &change)
{
    const Result<Conversation> conversation = existing(w, id);
    if (!conversation)
        return fail(conversation.error());
    switch (change.kind) {
    case Change::Kind::Close:
        return close(w, *conversation);
    case Change::Kind::Reopen:
        return reopen(w, *conversation);
    case Change::Kind::Snooze:
        return snooze(w, *conversation, change.until);
    case Change::Kind::NoReplyNeeded:
        return needsNoReply(w, *conversation);
    case Change::Kind::MarkSpam:
        return spam::mark(w, outward, *conversation);
    case Change::Kind::UnmarkSpam:
        return spam::unmark(w, outward, *conversation);
    case Change::Kind::Assign:
        return assign(w, *conversation, change.assignee);
    case Change::Kind::AddTag:
        return changeTag(w, *conversation, change.tag, true);
    case Change::Kind::RemoveTag:
        return changeTag(w, *conversation, change.tag, false);
    case Change::Kind::AddToCampaign:
        return changeCampaign(w, id, change.campaign, true);
    case Change::Kind::TakeFromCampaign:
        return changeCampaign(w, id, change.campaign, false);
    }
    return fail(ErrorKind::Invalid, u"unknown change"_s);
}

} // namespace rapport
