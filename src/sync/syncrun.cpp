#include "sync/syncrun.h"

#include "base/log.h"
#include "base/time.h"
#include "store/accounts.h"
#include "store/ledger.h"
#include "store/messages.h"
#include "sync/outbox.h"
#include "sync/outboxplan.h"

#include <QSet>
#include <algorithm>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRecheckCallsPerRun = 4;

/// How often a message is looked at again, by its age: what is fresh is still being edited.
struct RecheckPace
{
    qint64 youngerThanMs;
    qint64 everyMs;
};
constexpr RecheckPace kRecheckPaces[] = {
    {2 * kHourMs, 10 * kMinuteMs},
    {kDayMs, kHourMs},
    {7 * kDayMs, 6 * kHourMs},
    {100 * 365 * kDayMs, kDayMs},
};

/// Whether the next feed of the account would only meet the same error.
bool endsRun(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Auth || kind == ErrorKind::RateLimited ||
           kind == ErrorKind::Cancelled || kind == ErrorKind::Storage;
}

void add(IngestCounts &sum, const IngestCounts &counts)
{
    sum.received += counts.received;
    sum.added += counts.added;
    sum.changed += counts.changed;
    sum.unchanged += counts.unchanged;
    sum.quarantined += counts.quarantined;
}

/// One line of the ledger while it is being made: a feed in one direction, or a look again.
class Walk final
{
public:
    Walk(Store &store, Connector &connector, Session &session, const SyncRun::Limits &limits, const QString &feedKind,
         PullMode mode)
        : m_store(store),
          m_connector(connector),
          m_session(session),
          m_limits(limits),
          m_requestsBefore(session.requests()),
          m_bytesBefore(session.bytesReceived())
    {
        m_record.account = session.account().id;
        m_record.feedKind = feedKind;
        m_record.mode = mode;
    }

    [[nodiscard]] const IngestCounts &counts() const { return m_counts; }
    [[nodiscard]] bool isDone() const { return m_done; }

    /// Pulls page by page, each committed with its cursor before the next is asked for.
    Result<> pull()
    {
        if (const Result<> begun = begin(true); !begun)
            return begun;
        return end(pullPages());
    }

    /// Looks at these messages again.
    Result<> recheck(const QStringList &remoteIds)
    {
        if (const Result<> begun = begin(false); !begun)
            return begun;
        return end(recheckBatches(remoteIds));
    }

private:
    Result<> begin(bool ofFeed)
    {
        m_record.startedAt = m_store.clock().nowMs();
        return m_store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<> {
            if (ofFeed) {
                m_feed = store::ensureFeed(w, m_record.account, m_record.feedKind, {});
                m_record.feed = m_feed.id;
            }
            m_record.id = store::beginRun(w, m_record);
            return {};
        });
    }

    Result<> end(const Result<> &result)
    {
        m_record.endedAt = m_store.clock().nowMs();
        count(m_record);
        if (!result) {
            m_record.errorKind = errorKindName(result.error().kind);
            m_record.errorDetail = result.error().detail;
            qCInfo(logSync) << "account" << m_record.account.value << m_record.feedKind
                            << "ended early:" << m_record.errorKind;
        }
        const Result<> saved = m_store.writeNow(WriteLane::Sync, [this](Writer &w) -> Result<> {
            store::saveRun(w, m_record);
            return {};
        });
        return result ? saved : result;
    }

    void count(SyncRunRecord &record) const
    {
        record.requests = m_session.requests() - m_requestsBefore;
        record.bytes = m_session.bytesReceived() - m_bytesBefore;
        record.received = m_counts.received;
        record.added = m_counts.added;
        record.changed = m_counts.changed;
        record.unchanged = m_counts.unchanged;
        record.quarantined = m_counts.quarantined;
    }

    Result<> pullPages()
    {
        const bool live = m_record.mode == PullMode::Live;
        m_done = !live && m_feed.historyDone;
        const int most = live ? m_limits.livePages : m_limits.historyPages;
        QSet<QString> stood;
        for (int page = 0; !m_done && (most < 0 || page < most); ++page) {
            if (m_session.stopToken().stop_requested())
                return fail(ErrorKind::Cancelled);
            const QString cursor = live ? m_feed.liveCursor : m_feed.historyCursor;
            stood.insert(cursor);
            Result<Pull> pulled = m_connector.pull(m_session, m_record.feedKind, m_record.mode, cursor);
            if (!pulled)
                return fail(pulled.error());
            const bool circles = pulled->more && stood.contains(pulled->next);
            Feed after = m_feed;
            if (!circles) {
                (live ? after.liveCursor : after.historyCursor) = pulled->next;
                after.historyDone |= !live && !pulled->more;
            }
            after.lastPullAt = m_store.clock().nowMs();
            m_record.gap |= pulled->gap;
            ++m_record.pages;
            const bool more = pulled->more;
            if (const Result<> committed =
                    commit(std::move(pulled->items), [&](Writer &w) { store::saveFeed(w, after); });
                !committed)
                return committed;
            m_feed = after;
            if (circles)
                return fail(ErrorKind::Malformed, u"the channel's pages go round in a circle"_s);
            m_done = !more;
        }
        return {};
    }

    Result<> recheckBatches(const QStringList &remoteIds)
    {
        const int batch = std::max(m_connector.info().can.recheckBatch, 1);
        for (qsizetype first = 0; first < remoteIds.size(); first += batch) {
            if (m_session.stopToken().stop_requested())
                return fail(ErrorKind::Cancelled);
            const QStringList asked = remoteIds.mid(first, batch);
            Result<QList<RemoteItem>> items = m_connector.recheck(m_session, asked);
            if (!items)
                return fail(items.error());
            ++m_record.pages;
            const Result<> committed = commit(std::move(*items), [&](Writer &w) {
                for (const QString &remoteId : asked) {
                    if (const auto id = store::findMessage(w, m_record.account, remoteId))
                        store::setCheckedAt(w, *id, w.nowMs());
                }
            });
            if (!committed)
                return committed;
        }
        return {};
    }

    /// A page in slices, so that no transaction keeps a person waiting; slices can come twice. `conclude` is written
    /// with the last one: a page whose cursor is stored is in the store as a whole.
    template<class F>
    Result<> commit(QList<RemoteItem> items, F conclude)
    {
        const QList<PreparedItem> prepared = prepare(std::move(items), m_store.clock().nowMs());
        const qsizetype batch = std::max(m_limits.batch, 1);
        qsizetype first = 0;
        do {
            const QList<PreparedItem> slice = prepared.mid(first, batch);
            first += slice.size();
            const bool last = first >= prepared.size();
            const Result<IngestCounts> counts =
                m_store.writeNow(WriteLane::Sync, [&](Writer &w) -> Result<IngestCounts> {
                    const std::optional<Account> account = store::account(w, m_record.account);
                    if (!account || isRemoved(account->state))
                        return fail(ErrorKind::Cancelled, u"the account was removed"_s);
                    const IngestCounts merged =
                        ingest(w, *account, account->channel, m_record.feedKind, m_record.mode, slice);
                    outbox::holdForNews(w);
                    if (last) {
                        conclude(w);
                        SyncRunRecord record = m_record;
                        count(record);
                        store::saveRun(w, record);
                    }
                    return merged;
                });
            if (!counts)
                return fail(counts.error());
            add(m_counts, *counts);
        } while (first < prepared.size());
        return {};
    }

    Store &m_store;
    Connector &m_connector;
    Session &m_session;
    const SyncRun::Limits &m_limits;
    int m_requestsBefore;
    qint64 m_bytesBefore;
    Feed m_feed;
    SyncRunRecord m_record;
    IngestCounts m_counts;
    bool m_done = false;
};

/// Which messages are due to be looked at again, freshest first.
Result<QStringList> idsToRecheck(Store &store, const Connector &connector, AccountId account)
{
    const Capabilities &can = connector.info().can;
    if (can.recheckWindowMs <= 0)
        return QStringList();
    const int most = std::max(can.recheckBatch, 1) * kRecheckCallsPerRun;
    return store.readNow([&](Reader &r) -> Result<QStringList> {
        const qint64 now = r.nowMs();
        QStringList ids;
        for (const RecheckPace &pace : kRecheckPaces) {
            const qint64 window = std::min(pace.youngerThanMs, can.recheckWindowMs);
            const QStringList due = store::remoteIdsToCheck(r, account, now - window, now - pace.everyMs, most);
            for (const QString &id : due) {
                if (ids.size() < most && !ids.contains(id))
                    ids.append(id);
            }
            if (pace.youngerThanMs >= can.recheckWindowMs)
                break;
        }
        return ids;
    });
}

} // namespace

SyncRun::SyncRun(Store &store, Connector &connector, Session &session, Limits limits)
    : m_store(store), m_connector(connector), m_session(session), m_limits(limits)
{
}

SyncRun::Outcome SyncRun::run()
{
    Outcome outcome;
    bool goOn = true;
    const auto note = [&](const Result<> &result) {
        if (!result && outcome.result)
            outcome.result = result;
        goOn = goOn && (result || !endsRun(result.error().kind));
    };

    note(Outbox::drain(m_store, m_connector, m_session));
    const QStringList kinds = m_connector.feedKinds(m_session.account());
    for (const QString &kind : kinds) {
        if (!goOn)
            break;
        Walk walk(m_store, m_connector, m_session, m_limits, kind, PullMode::Live);
        note(walk.pull());
        add(outcome.counts, walk.counts());
        outcome.historyDone &= walk.isDone();
    }
    // Only where all that is new has come.
    if (outcome.result)
        note(Outbox::drain(m_store, m_connector, m_session, Outbox::Planned::Leave));
    if (goOn) {
        const Result<QStringList> due = idsToRecheck(m_store, m_connector, m_session.account().id);
        if (!due) {
            note(fail(due.error()));
        } else if (!due->isEmpty()) {
            Walk walk(m_store, m_connector, m_session, m_limits, u"recheck"_s, PullMode::Live);
            note(walk.recheck(*due));
            add(outcome.counts, walk.counts());
        }
    }
    for (const QString &kind : kinds) {
        if (!goOn || historyIsDone(kind))
            continue;
        Walk walk(m_store, m_connector, m_session, m_limits, kind, PullMode::History);
        note(walk.pull());
        add(outcome.counts, walk.counts());
        outcome.historyDone &= walk.isDone();
    }
    outcome.historyDone &= goOn;
    outcome.quota = m_session.quota();
    return outcome;
}

bool SyncRun::historyIsDone(const QString &feedKind) const
{
    const auto done = m_store.readNow([&](Reader &r) -> Result<bool> {
        const QList<Feed> feeds = store::feeds(r, m_session.account().id);
        return std::any_of(feeds.begin(), feeds.end(),
                           [&](const Feed &feed) { return feed.kind == feedKind && feed.historyDone; });
    });
    return done && *done;
}

} // namespace rapport
