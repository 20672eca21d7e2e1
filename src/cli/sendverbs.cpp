#include "cli/attaching.h"
#include "cli/decisions.h"
#include "cli/objects.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "store/accounts.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "sync/splitreply.h"
#include "sync/synctask.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <algorithm>
#include <limits>

namespace rapport::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSecretWaitMs = 5'000;
constexpr int kOwnSendWaitMs = 60'000;
constexpr int kWindowSendWaitMs = 10'000;
constexpr int kLookMs = 50;
constexpr int kRecentSends = 200; ///< Among which the parts of what was sent just now are.

Outcome<OutboxEntry> entryOf(Opened &opened, OutboxId id)
{
    const auto entry = opened.store().readNow(
        [id](Reader &r) -> Result<std::optional<OutboxEntry>> { return store::outboxEntry(r, id); });
    if (!entry)
        return failed(entry.error());
    if (!*entry)
        return failed(u"There is no send %1 in this workspace."_s.arg(id.value));
    return **entry;
}

/// Whether there is nothing to wait for any more: it is settled, or a try was in vain and the next one comes later.
bool isDecided(const OutboxEntry &entry, int attemptsBefore)
{
    const bool triedInVain =
        entry.state == OutboxState::Queued && entry.attempts > attemptsBefore && !entry.errorKind.isEmpty();
    return entry.finishedAt != 0 || entry.state == OutboxState::Failed || triedInVain;
}

/// Waits for the engine's lock, at most ten seconds, or until the process that holds it has decided the entry.
Result<> acquireOrAwait(Opened &opened, OutboxEntry &entry)
{
    const int attemptsBefore = entry.attempts;
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        Result<> lock = opened.workspace.engine->acquire();
        if (const Outcome<OutboxEntry> now = entryOf(opened, entry.id))
            entry = *now;
        const bool isBusy = !lock && lock.error().kind == ErrorKind::Busy;
        if (!isBusy || isDecided(entry, attemptsBefore) || clock.elapsed() > kWindowSendWaitMs)
            return lock;
        pause(kLookMs);
    }
}

/// Sends what waits for the account and pulls nothing; under the engine's lock. After a minute the request in flight is
/// broken off: its entry is Unsure then, and looked for before it is sent again.
void sendWaiting(Opened &opened, const Account &account, const QString &secret)
{
    std::stop_source stop;
    SyncTask task;
    task.account = account;
    task.secret = secret;
    task.connector = opened.workspace.registry->find(account.channel);
    task.http = opened.workspace.http;
    task.memory = std::make_shared<SessionMemory>();
    task.stop = stop.get_token();
    task.pull = false;
    const auto promise = std::make_shared<QPromise<SyncTaskOutcome>>();
    promise->start();
    const QFuture<SyncTaskOutcome> sent = promise->future();
    QThreadPool::globalInstance()->start([promise, task, &store = opened.store()] {
        promise->addResult(runTask(store, task));
        promise->finish();
    });
    if (!await(sent, kOwnSendWaitMs)) {
        stop.request_stop();
        (void)await(sent);
    }
}

/// Sends what was queued where this process can: under the engine's lock and with the account's secret. Beside a window
/// the window sends; then its outcome is waited for. In any case the entry is durable already.
Outcome<OutboxEntry> sendNow(Opened &opened, OutboxEntry entry)
{
    const int attemptsBefore = entry.attempts;
    const Result<> lock = acquireOrAwait(opened, entry);
    if (!lock && lock.error().kind != ErrorKind::Busy)
        return failed(lock.error());
    if (!lock || isDecided(entry, attemptsBefore))
        return entry;
    const auto account = opened.store().readNow(
        [id = entry.account](Reader &r) -> Result<std::optional<Account>> { return store::account(r, id); });
    if (!account)
        return failed(account.error());
    if (!*account)
        return failed(u"The account of this send is gone."_s);
    if ((*account)->state == AccountState::Paused) {
        Console::note(u"The account is paused: it is sent once the account is resumed."_s);
        return entry;
    }
    const Connector *connector = opened.workspace.registry->find((*account)->channel);
    if (!connector) {
        Console::note(u"This program does not know the account's channel: it is kept."_s);
        return entry;
    }
    const auto secret = await(opened.secrets->read(secretKey(opened.store().uid(), **account)), kSecretWaitMs);
    const bool hasSecret = secret && *secret;
    if (!hasSecret && connector->info().can.needsSecret) {
        Console::note(
            u"The keychain holds no secret for account %1 (RAPPORT_SECRET_%1 would give it for one run): it is "
            "kept and sent later."_s.arg(entry.account.value));
        return entry;
    }
    sendWaiting(opened, **account, hasSecret ? **secret : QString());
    return entryOf(opened, entry.id);
}

QString plannedText(const OutboxEntry &entry)
{
    switch (entry.hold) {
    case OutboxHold::None:
        break;
    case OutboxHold::News:
        return u"It is held: somebody wrote in the conversation since it was planned."_s;
    case OutboxHold::Missed:
        return u"It is held: its time, %1, passed while nothing could be sent."_s.arg(shortTime(entry.sendAt));
    }
    return u"It is kept and leaves at %1, where a window of Rapport is open then."_s.arg(shortTime(entry.sendAt));
}

/// In a table: "queued", "planned", "held".
QString stateText(const OutboxEntry &entry)
{
    if (!entry.isPlanned())
        return outboxStateName(entry.state);
    return entry.hold == OutboxHold::None ? u"planned"_s : u"held"_s;
}

QString plannedReason(const OutboxEntry &entry)
{
    return entry.hold == OutboxHold::None ? QString() : plannedText(entry);
}

QString outcomeText(const OutboxEntry &entry)
{
    if (entry.isPlanned())
        return plannedText(entry);
    switch (entry.state) {
    case OutboxState::Queued:
    case OutboxState::Sending:
        return u"It is kept and will be sent."_s;
    case OutboxState::Sent:
        return u"Sent."_s;
    case OutboxState::Failed:
        return u"The channel refused it. The text is kept."_s;
    case OutboxState::Unsure:
        return u"Whether it arrived is not known yet. It is looked for on the channel before anything is sent again."_s;
    case OutboxState::Cancelled:
        return u"Taken back."_s;
    }
    return {};
}

/// Prints how a send stands; a refusal ends the program with 1.
Outcome<> report(const Call &call, const OutboxEntry &entry)
{
    call.console.object(outboxObject(entry));
    const QString error = describe(entry.errorKind, entry.errorDetail);
    if (entry.state == OutboxState::Failed)
        return failed(u"Send %1 failed. %2"_s.arg(entry.id.value).arg(error));
    call.console.text(u"[%1] %2"_s.arg(entry.id.value).arg(outcomeText(entry)));
    if (!error.isEmpty() && entry.state != OutboxState::Sent && entry.state != OutboxState::Cancelled)
        Console::note(error);
    return {};
}

/// The other parts of a text that was too long for one message, in their order.
Outcome<QList<OutboxEntry>> partsAfter(Opened &opened, const OutboxEntry &first)
{
    const auto *reply = std::get_if<ReplyAction>(&first.action);
    if (!reply || reply->part.count < 2)
        return QList<OutboxEntry>();
    const auto recent = opened.store().readNow(
        [](Reader &r) -> Result<QList<OutboxEntry>> { return store::recentOutbox(r, kRecentSends); });
    if (!recent)
        return failed(recent.error());
    QList<OutboxEntry> parts;
    Uid last = first.uid;
    for (auto it = recent->crbegin(); it != recent->crend(); ++it) {
        if (outbox::followed(*it) != last)
            continue;
        parts.append(*it);
        last = it->uid;
    }
    return parts;
}

Outcome<> sendAndReport(const Call &call, Opened &opened, const std::optional<Result<OutboxEntry>> &queued)
{
    if (!queued || !*queued)
        return failed(queued ? queued->error() : Error{ErrorKind::Cancelled, {}, {}});
    // What leaves later has nothing to wait for now.
    const Outcome<OutboxEntry> entry =
        (*queued)->isPlanned() ? Outcome<OutboxEntry>(**queued) : sendNow(opened, **queued);
    if (!entry)
        return tl::unexpected(entry.error());
    const Outcome<QList<OutboxEntry>> parts = partsAfter(opened, *entry);
    if (!parts)
        return tl::unexpected(parts.error());
    Outcome<> reported = report(call, *entry);
    for (const OutboxEntry &part : *parts) {
        Outcome<> other = report(call, part);
        if (reported)
            reported = std::move(other);
    }
    return reported;
}

/// --secret-stdin for the account behind an entry or a message.
Outcome<> giveSecretFor(const Call &call, Opened &opened, AccountId id)
{
    const Outcome<Account> account = findAccount(opened, QString::number(id.value));
    if (!account)
        return tl::unexpected(account.error());
    return readGivenSecret(call, opened, *account);
}

Outcome<Moderation> moderationFrom(const QString &word)
{
    if (word == u"approve")
        return Moderation::Visible;
    if (word == u"hold")
        return Moderation::Held;
    if (word == u"spam")
        return Moderation::Spam;
    if (word == u"trash")
        return Moderation::Trashed;
    return wrongUse(u"A message is moderated with approve, hold, spam or trash, not \"%1\"."_s.arg(word));
}

} // namespace

Outcome<> runReply(Call &call)
{
    if (!call.arguments.has(u"text-stdin"_s))
        return wrongUse(u"The answer comes from standard input: reply ID --text-stdin."_s);
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a conversation"_s);
    if (!id)
        return tl::unexpected(id.error());
    const Outcome<qint64> to =
        call.arguments.has(u"to"_s) ? parseId(call.arguments.value(u"to"_s), u"a message"_s) : Outcome<qint64>(0);
    if (!to)
        return tl::unexpected(to.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    Answer answer{.to = MessageId(*to), .text = {}, .close = call.arguments.has(u"close"_s)};
    const Outcome<qint64> at = momentFrom(call.arguments.value(u"at"_s), (*opened)->store().clock().nowMs(), u"at"_s);
    if (!at)
        return tl::unexpected(at.error());
    answer.sendAt = *at;
    answer.direct = call.arguments.has(u"direct"_s);
    if (call.arguments.has(u"numbered"_s))
        answer.split = Answer::Split::Numbered;
    else if (call.arguments.has(u"split"_s))
        answer.split = Answer::Split::Plain;
    const Outcome<QString> text = textFromInput();
    if (!text)
        return tl::unexpected(text.error());
    answer.text = *text;
    const Outcome<QList<Attachment>> files = takeFiles(call.arguments, [&](const QString &path) {
        return (*opened)->workspace.commands->files().take(ConversationId(*id), path);
    });
    if (!files)
        return tl::unexpected(files.error());
    answer.files = *files;
    return sendAndReport(call, **opened, await((*opened)->workspace.outbox->reply(ConversationId(*id), answer)));
}

Outcome<> runModerate(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a message"_s);
    if (!id)
        return tl::unexpected(id.error());
    const Outcome<Moderation> to = moderationFrom(call.arguments.words().at(1));
    if (!to)
        return tl::unexpected(to.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto message = (*opened)->store().readNow(
        [id = MessageId(*id)](Reader &r) -> Result<std::optional<Message>> { return store::message(r, id); });
    if (!message)
        return failed(message.error());
    if (!*message)
        return failed(u"There is no message %1 in this workspace."_s.arg(*id));
    Outcome<> given = giveSecretFor(call, **opened, (*message)->account);
    if (!given)
        return given;
    return sendAndReport(call, **opened, await((*opened)->workspace.outbox->moderate(MessageId(*id), *to)));
}

Outcome<> runOutboxList(Call &call)
{
    const Outcome<qint64> limit = call.arguments.number(u"limit"_s, 50);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto opened = openWorkspace(call);
    if (!opened)
        return tl::unexpected(opened.error());
    const bool all = call.arguments.has(u"all"_s);
    constexpr qint64 kAll = std::numeric_limits<int>::max();
    const int most = static_cast<int>(*limit == 0 ? kAll : std::min(*limit, kAll));
    const auto entries = (*opened)->store().readNow([all, most](Reader &r) -> Result<QList<OutboxEntry>> {
        return all ? store::recentOutbox(r, most) : store::pendingOutbox(r).mid(0, most);
    });
    if (!entries)
        return failed(entries.error());
    Table table(call.console, {u"ID"_s, u"STATE"_s, u"ACTION"_s, u"CONVERSATION"_s, u"WRITTEN"_s, u"SENDS"_s,
                               u"TRIES"_s, u"TEXT"_s, u"REASON"_s});
    for (const OutboxEntry &entry : *entries) {
        const QJsonObject object = outboxObject(entry);
        table.add(
            object,
            {QString::number(entry.id.value), stateText(entry), actionName(entry.action),
             entry.conversation ? QString::number(entry.conversation.value) : u"-"_s, shortTime(entry.createdAt),
             shortTime(entry.sendAt), QString::number(entry.attempts), elided(object[u"text"_s].toString(), 40),
             elided(entry.isPlanned() ? plannedReason(entry) : describe(entry.errorKind, entry.errorDetail), 60)});
    }
    table.finish(all ? u"Nothing was ever sent."_s : u"Nothing waits to be sent."_s);
    return {};
}

/// Lets a send that stands in the outbox leave, by `ask`, and says what became of it.
Outcome<> letLeave(Call &call, QFuture<Result<OutboxEntry>> (Outbox::*ask)(OutboxId))
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a send"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<OutboxEntry> entry = entryOf(**opened, OutboxId(*id));
    if (!entry)
        return tl::unexpected(entry.error());
    Outcome<> given = giveSecretFor(call, **opened, entry->account);
    if (!given)
        return given;
    return sendAndReport(call, **opened, await(((*opened)->workspace.outbox.get()->*ask)(OutboxId(*id))));
}

Outcome<> runOutboxRetry(Call &call)
{
    return letLeave(call, &Outbox::retry);
}

Outcome<> runOutboxSend(Call &call)
{
    return letLeave(call, &Outbox::sendNow);
}

Outcome<> runOutboxPlan(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a send"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<qint64> at = momentFrom(call.arguments.value(u"at"_s), (*opened)->store().clock().nowMs(), u"at"_s);
    if (!at)
        return tl::unexpected(at.error());
    if (*at == 0)
        return wrongUse(u"outbox plan needs a time: outbox plan ID --at TIME."_s);
    const auto planned = waitFor((*opened)->workspace.outbox->plan(OutboxId(*id), *at));
    if (!planned)
        return tl::unexpected(planned.error());
    return report(call, *planned);
}

Outcome<> runOutboxCancel(Call &call)
{
    const Outcome<qint64> id = parseId(call.arguments.words().first(), u"a send"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto opened = openWorkspace(call, Use::Change);
    if (!opened)
        return tl::unexpected(opened.error());
    const Outcome<OutboxEntry> entry = entryOf(**opened, OutboxId(*id));
    if (!entry)
        return tl::unexpected(entry.error());
    const auto cancelled = waitFor((*opened)->workspace.outbox->cancel(entry->id));
    if (!cancelled)
        return tl::unexpected(cancelled.error());
    return report(call, *cancelled);
}

} // namespace rapport::cli
