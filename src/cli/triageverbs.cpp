// Decisions about conversations, one or all that a query finds; their history, and taking them back.
#include "cli/decisions.h"
#include "cli/findings.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/conversations.h"
#include "store/triage.h"
#include "store/worklog.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;
using Kind = Change::Kind;

const Option kUntil{u"until"_s, u"ISO"_s, u"when it returns, or a while from now: 3h, 2d; without, when they answer"_s};

constexpr std::array kChanges{
    std::pair{QLatin1StringView("close"), Kind::Close},
    std::pair{QLatin1StringView("reopen"), Kind::Reopen},
    std::pair{QLatin1StringView("snooze"), Kind::Snooze},
    std::pair{QLatin1StringView("noreply"), Kind::NoReplyNeeded},
    std::pair{QLatin1StringView("spam"), Kind::MarkSpam},
    std::pair{QLatin1StringView("notspam"), Kind::UnmarkSpam},
    std::pair{QLatin1StringView("assign"), Kind::Assign},
    std::pair{QLatin1StringView("tag"), Kind::AddTag},
    std::pair{QLatin1StringView("untag"), Kind::RemoveTag},
    std::pair{QLatin1StringView("bind"), Kind::AddToCampaign},
    std::pair{QLatin1StringView("unbind"), Kind::TakeFromCampaign},
};

Outcome<ActorId> actorFrom(Opened &opened, const QString &name)
{
    if (name == u"nobody"_s)
        return ActorId();
    if (name == u"me"_s)
        return opened.store().actor();
    const auto actors = opened.store().readNow([](Reader &r) -> Result<QList<Actor>> { return store::actors(r); });
    if (!actors)
        return failed(actors.error());
    QStringList names;
    for (const Actor &actor : *actors) {
        if (actor.name.compare(name, Qt::CaseInsensitive) == 0)
            return actor.id;
        names += actor.name;
    }
    return wrongUse(u"Nobody called \"%1\" works here; there are me, nobody, %2."_s.arg(name, names.join(u", ")));
}

bool isAboutCampaign(Kind kind)
{
    return kind == Kind::AddToCampaign || kind == Kind::TakeFromCampaign;
}

/// The option that says what a change of many is about; empty where it needs none.
QString optionOf(Kind kind)
{
    if (kind == Kind::AddTag || kind == Kind::RemoveTag)
        return u"tag"_s;
    if (isAboutCampaign(kind))
        return u"campaign"_s;
    return kind == Kind::Assign ? u"to"_s : QString();
}

/// What the words and options of a call say of a change.
Outcome<Change> changeFrom(const Call &call, Opened &opened, Kind kind, const QString &value)
{
    Change change{.kind = kind};
    if (kind == Kind::Snooze) {
        const Outcome<qint64> until =
            momentFrom(call.arguments.value(u"until"_s), opened.store().clock().nowMs(), u"until"_s);
        if (!until)
            return tl::unexpected(until.error());
        change.until = *until;
    }
    if (kind == Kind::Assign) {
        const Outcome<ActorId> to = actorFrom(opened, value);
        if (!to)
            return tl::unexpected(to.error());
        change.assignee = *to;
    }
    if (kind == Kind::AddTag || kind == Kind::RemoveTag)
        change.tag = value;
    if (isAboutCampaign(kind)) {
        const Outcome<Campaign> campaign = campaignFrom(opened, value);
        if (!campaign)
            return tl::unexpected(campaign.error());
        change.campaign = campaign->id;
    }
    return change;
}

Outcome<> runOne(Call &call, Kind kind)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a conversation"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Change> change = changeFrom(call, **opened, kind, call.arguments.words().mid(1).join(u' '));
    if (!change)
        return tl::unexpected(change.error());
    const Outcome<Event> event = waitFor((*opened)->workspace.commands->change(ConversationId(*id), *change));
    if (!event)
        return tl::unexpected(event.error());
    tellEvent(call, *event);
    return {};
}

void printBatch(const Call &call, const BatchOutcome &outcome, const QString &done)
{
    call.console.object({{u"event"_s, outcome.event.uid.toString()},
                         {u"kind"_s, outcome.event.kind},
                         {u"changed"_s, outcome.changed},
                         {u"left"_s, outcome.left}});
    call.console.text(done.arg(outcome.changed).arg(outcome.left));
}

Outcome<> runBulk(Call &call)
{
    const QString word = call.arguments.words().first();
    const auto *const found =
        std::find_if(kChanges.begin(), kChanges.end(), [&word](const auto &change) { return word == change.first; });
    if (found == kChanges.end()) {
        QStringList names;
        for (const auto &[name, kind] : kChanges)
            names += QString(name);
        return wrongUse(u"bulk takes one of %1, not \"%2\"."_s.arg(names.join(u", "), word));
    }
    const Result<Query> query = parseQuery(call.arguments.words().mid(1).join(u' '));
    if (!query)
        return wrongUse(describe(query.error()));
    const QString option = optionOf(found->second);
    const QString value = option.isEmpty() ? QString() : call.arguments.value(option);
    if (!option.isEmpty() && value.isEmpty())
        return wrongUse(u"bulk %1 needs --%2."_s.arg(word, option));
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Change> change = changeFrom(call, **opened, found->second, value);
    if (!change)
        return tl::unexpected(change.error());
    store::ConversationFilter filter;
    filter.query = *query;
    const Outcome<BatchOutcome> outcome = waitFor((*opened)->workspace.commands->batches().applyToAll(filter, *change));
    if (!outcome)
        return tl::unexpected(outcome.error());
    printBatch(call, *outcome, u"%1 changed, %2 had nothing to change."_s);
    call.console.text(u"Take it back with: undo %1"_s.arg(outcome->event.uid.toString()));
    return {};
}

Outcome<> runUndo(Call &call)
{
    const std::optional<Uid> uid = Uid::fromString(call.arguments.words().first());
    if (!uid)
        return wrongUse(u"undo takes the id of an event, as history shows it."_s);
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto event =
        (*opened)->store().readNow([&uid](Reader &r) -> Result<std::optional<Event>> { return store::event(r, *uid); });
    if (!event)
        return failed(event.error());
    Commands &commands = *(*opened)->workspace.commands;
    if (*event && (*event)->kind.startsWith(u"batch."_s)) {
        const Outcome<BatchOutcome> outcome = waitFor(commands.batches().undo(*uid));
        if (!outcome)
            return tl::unexpected(outcome.error());
        printBatch(call, *outcome, u"%1 taken back, %2 have changed since and stay."_s);
        return {};
    }
    const Outcome<Event> undone = waitFor(commands.undo(*uid));
    if (!undone)
        return tl::unexpected(undone.error());
    call.console.object(eventObject(*undone));
    call.console.text(u"Taken back."_s);
    return {};
}

Outcome<> runHistory(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a conversation"_s);
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, 100);
    if (!id || !limit)
        return tl::unexpected(id ? limit.error() : id.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const int most = *limit == 0 ? -1 : static_cast<int>(std::min<qint64>(*limit, 1'000'000));
    const auto events = (*opened)->store().readNow(
        [id = ConversationId(*id), most](Reader &r) -> Result<QList<Event>> { return store::events(r, id, most); });
    if (!events)
        return failed(events.error());
    Table table(call.console, {u"AT"_s, u"WHO"_s, u"WHAT"_s, u"EVENT"_s});
    for (const Event &event : *events)
        table.add(eventObject(event), {shortTime(event.at), event.actorName, event.kind, event.uid.toString()});
    table.finish(u"Nobody has decided anything about it."_s);
    return {};
}

Outcome<> runMerge(Call &call)
{
    QList<ConversationId> ids;
    for (const QString &word : call.arguments.words()) {
        const Outcome<qint64> id = parseId(word, u"a conversation"_s);
        if (!id)
            return tl::unexpected(id.error());
        ids.append(ConversationId(*id));
    }
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Event> event = waitFor((*opened)->workspace.commands->merge(ids.first(), ids.mid(1)));
    if (!event)
        return tl::unexpected(event.error());
    tellEvent(call, *event);
    return {};
}

Outcome<> runSplit(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a message"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<Event> event = waitFor((*opened)->workspace.commands->split(MessageId(*id)));
    if (!event)
        return tl::unexpected(event.error());
    tellEvent(call, *event);
    call.console.text(u"It is conversation %1 now."_s.arg(event->after[u"into"_s].toInteger()));
    return {};
}

Outcome<> runOnceAnswered(Call &call)
{
    const QString word = call.arguments.words().first();
    if (word != u"waiting"_s && word != u"closed"_s)
        return wrongUse(u"once-answered takes waiting or closed, not \"%1\"."_s.arg(word));
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto state = word == u"closed"_s ? ConversationState::Closed : ConversationState::Waiting;
    const auto done = waitFor((*opened)->workspace.commands->setStateOnceAnswered(state));
    if (!done)
        return tl::unexpected(done.error());
    return printWorkspace(call, u"In %1 an answer leaves a conversation "_s + word + u'.');
}

} // namespace

void addTriageVerbs(std::vector<Verb> &all)
{
    const QStringList event{u"event"_s};
    all.push_back({u"snooze"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Put a conversation aside; it returns by itself."_s,
                   {kUntil},
                   event,
                   [](Call &call) { return runOne(call, Kind::Snooze); }});
    all.push_back({u"noreply"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"What was asked so far needs no answer: close it, and count it so."_s,
                   {},
                   event,
                   [](Call &call) { return runOne(call, Kind::NoReplyNeeded); }});
    all.push_back({u"spam"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Take what its person wrote for spam, on the channel too where that can be."_s,
                   {},
                   event,
                   [](Call &call) { return runOne(call, Kind::MarkSpam); }});
    all.push_back({u"notspam"_s, u"ID"_s, 1, 1, u"It is no spam after all."_s, {}, event, [](Call &call) {
                       return runOne(call, Kind::UnmarkSpam);
                   }});
    all.push_back({u"assign"_s, u"ID me|nobody|NAME"_s, 2, -1, u"Say whose work it is."_s, {}, event, [](Call &call) {
                       return runOne(call, Kind::Assign);
                   }});
    all.push_back({u"tag"_s, u"ID NAME"_s, 2, -1, u"Put a tag on a conversation."_s, {}, event, [](Call &call) {
                       return runOne(call, Kind::AddTag);
                   }});
    all.push_back({u"untag"_s, u"ID NAME"_s, 2, -1, u"Take a tag off."_s, {}, event, [](Call &call) {
                       return runOne(call, Kind::RemoveTag);
                   }});
    all.push_back(
        {u"bulk"_s,
         u"CHANGE [QUERY...]"_s,
         1,
         -1,
         u"Change all conversations that fit: close, reopen, snooze, noreply, spam, notspam, assign, tag, untag, "
         "bind, unbind (to a campaign)."_s,
         {kUntil,
          {u"to"_s, u"NAME"_s, u"assign: me, nobody or a name"_s},
          {u"tag"_s, u"NAME"_s, u"tag, untag: which"_s},
          {u"campaign"_s, u"NAME"_s, u"bind, unbind: which"_s}},
         {u"batch"_s},
         runBulk});
    all.push_back({u"undo"_s,
                   u"EVENT"_s,
                   1,
                   1,
                   u"Take a change back, at any later time; one of many as a whole."_s,
                   {},
                   {u"event"_s, u"batch"_s},
                   runUndo});
    all.push_back({u"history"_s,
                   u"ID"_s,
                   1,
                   1,
                   u"Who decided what about a conversation, newest first."_s,
                   {{u"limit"_s, u"N"_s, u"at most so many; 0: all"_s}},
                   event,
                   runHistory});
    all.push_back({u"merge"_s,
                   u"ID OTHER..."_s,
                   2,
                   -1,
                   u"Make one conversation of several; the first one stays."_s,
                   {},
                   event,
                   runMerge});
    all.push_back({u"split"_s,
                   u"MESSAGE"_s,
                   1,
                   1,
                   u"Make a message and the answers to it a conversation of their own."_s,
                   {},
                   event,
                   runSplit});
    all.push_back({u"once-answered"_s,
                   u"waiting|closed"_s,
                   1,
                   1,
                   u"Where an answer leaves a conversation from now on."_s,
                   {},
                   {u"workspace"_s},
                   runOnceAnswered});
}

} // namespace rapport::cli
