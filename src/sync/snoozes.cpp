#include "sync/snoozes.h"

#include "base/time.h"
#include "store/conversations.h"
#include "store/triage.h"
#include "sync/change.h"
#include "sync/standing.h"
#include "sync/whendone.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace rapport {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 200;

} // namespace

Result<bool> returnSnoozes(Writer &w)
{
    const QList<ConversationId> due = store::dueSnoozes(w, w.nowMs(), kAtOnce);
    for (const ConversationId id : due) {
        std::optional<Conversation> conversation = store::conversation(w, id);
        if (!conversation)
            continue;
        const lifecycle::Standing before = standing::of(*conversation);
        const lifecycle::Standing after = lifecycle::returned(before, w.nowMs());
        standing::apply(*conversation, after);
        store::updateConversation(w, *conversation);
        changes::recorded(w, changes::eventFor(*conversation, u"conversation.returned"_s, standing::toJson(before),
                                               standing::toJson(after)));
    }
    return due.size() == kAtOnce;
}

struct SnoozeReturns::Private
{
    explicit Private(Store &s) : store(s) {}

    /// Looks when the next one is due; many wishes while a look is under way become one more.
    void look()
    {
        if (std::exchange(looking, true)) {
            again = true;
            return;
        }
        const auto next = store.read([](Reader &r) -> Result<qint64> { return store::nextSnoozeAt(r); });
        whenDone(next, &context, [this](const Result<qint64> &at) {
            looking = false;
            if (std::exchange(again, false))
                look();
            else if (at && *at != 0)
                waitFor(*at);
            else
                timer.stop();
        });
    }

    void waitFor(qint64 at)
    {
        const qint64 left = at - store.clock().nowMs();
        if (left > 0) {
            // A clock may be set, and a computer may sleep: no longer than a minute without another look.
            timer.start(static_cast<int>(std::min(left, kMinuteMs)));
            return;
        }
        looking = true;
        whenDone(store.write(WriteLane::User, returnSnoozes), &context, [this](const Result<bool> &done) {
            looking = false;
            // Where it cannot be written (a full disk), there is no use in trying without a pause.
            if (done)
                look();
            else
                timer.start(static_cast<int>(kMinuteMs));
        });
    }

    Store &store;
    QObject context;
    QTimer timer;
    bool looking = false;
    bool again = false;
};

SnoozeReturns::SnoozeReturns(Store &store) : d(std::make_unique<Private>(store))
{
    if (store.access() == Store::Access::ReadOnly)
        return;
    d->timer.setSingleShot(true);
    QObject::connect(&d->timer, &QTimer::timeout, &d->context, [this] { d->look(); });
    QObject::connect(&store.changes(), &ChangeFeed::changed, &d->context, [this](const ChangeSet &changes) {
        if (!changes.conversations.isEmpty() || changes.everything)
            d->look();
    });
    d->look();
}

SnoozeReturns::~SnoozeReturns() = default;

Result<> SnoozeReturns::finish()
{
    if (d->store.access() == Store::Access::ReadOnly)
        return {};
    for (;;) {
        const auto due = d->store.readNow([](Reader &r) -> Result<bool> {
            const qint64 next = store::nextSnoozeAt(r);
            return next != 0 && next <= r.nowMs();
        });
        if (!due)
            return fail(due.error());
        if (!*due)
            return {};
        if (const Result<bool> done = d->store.writeNow(WriteLane::User, returnSnoozes); !done)
            return fail(done.error());
    }
}

} // namespace rapport
