#include "sync/outbox.h"

#include "base/log.h"
#include "base/time.h"
#include "store/accounts.h"
#include "store/outbox.h"
#include "sync/engineoutlook.h"
#include "sync/outboxeffects.h"
#include "sync/outboxplan.h"
#include "sync/publishing.h"
#include "sync/splitreply.h"

#include <QSet>
#include <algorithm>

// The remote half of the outbox. Every state is on the disk before the request that it allows, and every outcome before
// the next request, so that a program killed anywhere in here finds out at its next start what may be sent.
namespace rapport {
namespace {

using namespace Qt::StringLiterals;

/// What an error of perform() says about whether the channel has it.
enum class Verdict { NotSent, Refused, Unknown };

Verdict verdictOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::RateLimited:
    case ErrorKind::Auth:
    case ErrorKind::Busy:
        return Verdict::NotSent;
    case ErrorKind::Rejected:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Gone:
        return Verdict::Refused;
    case ErrorKind::Interrupted:
    case ErrorKind::Remote:
    case ErrorKind::Malformed:
    case ErrorKind::Cancelled:
    case ErrorKind::Storage:
        return Verdict::Unknown;
    }
    return Verdict::Unknown;
}

/// Whether further requests to this account are pointless now.
bool endsDrain(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Auth || kind == ErrorKind::RateLimited ||
           kind == ErrorKind::Cancelled || kind == ErrorKind::Storage || kind == ErrorKind::Busy;
}

/// The n-th pause before another try: 5 s doubled each time, at most ten minutes; never before Retry-After.
qint64 nextTryAt(qint64 nowMs, int attempts, const Error &error)
{
    const qint64 pause = std::min<qint64>(5 * kSecondMs << std::clamp(attempts - 1, 0, 16), 10 * kMinuteMs);
    return nowMs + std::max(pause, error.retryAfterMs.value_or(0));
}

/// One step of one entry, on the disk when it returns. Nothing: the entry is in that state no longer (taken back, or
/// settled by somebody else), so there is nothing to do.
template<class F>
Result<std::optional<OutboxEntry>> transition(Store &store, OutboxId id, OutboxState from, F change)
{
    return store.writeNow(WriteLane::User, [&](Writer &w) -> Result<std::optional<OutboxEntry>> {
        std::optional<OutboxEntry> entry = store::outboxEntry(w, id);
        if (!entry || entry->state != from)
            return std::optional<OutboxEntry>();
        change(w, *entry);
        store::saveOutboxEntry(w, *entry);
        outbox::markChanged(w, *entry);
        return entry;
    });
}

/// The oldest entry that may go now. Within a conversation nothing overtakes what was written before it.
std::optional<OutboxEntry> nextDue(const QList<OutboxEntry> &pending, Outbox::Planned planned, qint64 nowMs)
{
    using Planned = Outbox::Planned;
    QSet<ConversationId> blocked;
    QSet<Uid> unfinished;
    for (const OutboxEntry &entry : pending)
        unfinished.insert(entry.uid);
    for (const OutboxEntry &entry : pending) {
        // A part of a longer text waits until the part before is on the channel.
        const bool waits = unfinished.contains(outbox::followed(entry));
        if (entry.state == OutboxState::Failed || blocked.contains(entry.conversation) || waits)
            continue;
        // What leaves another day, or when a person says so, keeps nothing up.
        const bool leaves = planned == Planned::Leave && entry.hold == OutboxHold::None && dueAt(entry, nowMs) <= nowMs;
        if (entry.isPlanned() && !leaves)
            continue;
        if (dueAt(entry, nowMs) <= nowMs)
            return entry;
        if (entry.conversation)
            blocked.insert(entry.conversation);
    }
    return std::nullopt;
}

/// Makes a planned answer an ordinary one, unless it is to leave later after all or a person has to look at it.
bool beginsToLeave(Writer &w, const Connector &connector, OutboxEntry &entry)
{
    const std::optional<Account> account = store::account(w, entry.account);
    if (!account || entry.hold != OutboxHold::None || dueAt(entry, w.nowMs()) > w.nowMs())
        return false;
    if (const OutboxHold why = outbox::holdAtDeparture(w, entry); why != OutboxHold::None) {
        outbox::hold(w, entry, why);
        return false;
    }
    // What begins a conversation is in none before it has left.
    if (!outbox::isPublishing(entry))
        outbox::depart(w, connector, *account, entry, entry.sendAt);
    return true;
}

Result<> send(Store &store, Connector &connector, Session &session, const OutboxEntry &due)
{
    const auto claimed = transition(store, due.id, OutboxState::Queued, [&](Writer &w, OutboxEntry &entry) {
        if (entry.isPlanned() && !beginsToLeave(w, connector, entry))
            return;
        if (const QString obstacle = outbox::publishObstacle(w, entry); !obstacle.isEmpty()) {
            outbox::settleFailed(w, entry, Error{ErrorKind::Invalid, obstacle, {}});
            return;
        }
        entry.state = OutboxState::Sending;
        ++entry.attempts;
    });
    if (!claimed)
        return fail(claimed.error());
    if (!*claimed || (*claimed)->state != OutboxState::Sending)
        return {};
    const OutboxEntry &entry = **claimed;

    const Result<Receipt> receipt = connector.perform(session, entry.action, entry.key());
    const auto settled = transition(store, entry.id, OutboxState::Sending, [&](Writer &w, OutboxEntry &now) {
        if (receipt) {
            outbox::settleSent(w, now, *receipt);
            return;
        }
        const Error &error = receipt.error();
        if (verdictOf(error.kind) == Verdict::Refused) {
            outbox::settleFailed(w, now, error);
            return;
        }
        now.state = verdictOf(error.kind) == Verdict::NotSent ? OutboxState::Queued : OutboxState::Unsure;
        now.errorKind = errorKindName(error.kind);
        now.errorDetail = error.detail;
        now.notBefore = nextTryAt(w.nowMs(), now.attempts, error);
    });
    if (!settled)
        return fail(settled.error());
    if (!receipt) {
        qCInfo(logSync) << "outbox entry" << entry.id.value << "not settled:" << errorKindName(receipt.error().kind);
        return fail(receipt.error());
    }
    return {};
}

/// Looks for what an earlier try may have done, before anything is sent again.
Result<> lookFor(Store &store, Connector &connector, Session &session, const OutboxEntry &entry)
{
    const auto found = connector.findPerformed(session, entry.action, entry.key());
    const auto settled = transition(store, entry.id, OutboxState::Unsure, [&](Writer &w, OutboxEntry &now) {
        if (!found) {
            ++now.attempts;
            now.errorKind = errorKindName(found.error().kind);
            now.errorDetail = found.error().detail;
            now.notBefore = nextTryAt(w.nowMs(), now.attempts, found.error());
        } else if (*found) {
            outbox::settleSent(w, now, **found);
        } else {
            now.state = OutboxState::Queued;
            now.notBefore = w.nowMs();
        }
    });
    if (!settled)
        return fail(settled.error());
    if (!found)
        return fail(found.error());
    return {};
}

void becomeUnsure(OutboxEntry &entry, qint64 nowMs)
{
    entry.state = OutboxState::Unsure;
    entry.notBefore = nowMs;
    entry.errorKind = errorKindName(ErrorKind::Interrupted);
    entry.errorDetail = u"Rapport ended while this was being sent"_s;
}

} // namespace

Result<> Outbox::drain(Store &store, Connector &connector, Session &session, Planned planned)
{
    session.setAttachmentsFolder(store.attachmentsFolder());
    const AccountId account = session.account().id;
    while (true) {
        if (session.stopToken().stop_requested())
            return fail(ErrorKind::Cancelled);
        const auto pending = store.readNow(
            [account](Reader &r) -> Result<QList<OutboxEntry>> { return store::pendingOutbox(r, account); });
        if (!pending)
            return fail(pending.error());
        const std::optional<OutboxEntry> due = nextDue(*pending, planned, store.clock().nowMs());
        if (!due)
            return {};

        Result<> step;
        if (due->state == OutboxState::Queued) {
            step = send(store, connector, session, *due);
        } else if (due->state == OutboxState::Unsure) {
            step = lookFor(store, connector, session, *due);
        } else {
            // One run at a time sends for an account, so nobody is at it: the outcome could not be written down.
            const auto unsure = transition(store, due->id, OutboxState::Sending,
                                           [](Writer &w, OutboxEntry &entry) { becomeUnsure(entry, w.nowMs()); });
            if (!unsure)
                step = fail(unsure.error());
        }
        if (!step && endsDrain(step.error().kind))
            return step;
    }
}

Result<> Outbox::recover(Writer &w)
{
    QList<OutboxEntry> pending = store::pendingOutbox(w);
    for (OutboxEntry &entry : pending) {
        if (entry.state != OutboxState::Sending)
            continue;
        becomeUnsure(entry, w.nowMs());
        store::saveOutboxEntry(w, entry);
        outbox::markChanged(w, entry);
    }
    outbox::holdMissed(w);
    return {};
}

} // namespace rapport
