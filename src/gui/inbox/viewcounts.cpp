#include "gui/inbox/viewcounts.h"

#include "domain/query.h"
#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "store/changeset.h"
#include "store/views.h"

namespace rapport {

namespace {

constexpr int kSoonMs = 300; // A synchronisation changes something twenty times a second.

using Found = QHash<SavedViewId, int>;

} // namespace

ViewCounts::ViewCounts(GuiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &ViewCounts::count);
}

void ViewCounts::setViews(const QList<SavedView> &views)
{
    if (views == m_views)
        return;
    m_views = views;
    markAsCounting();
    count();
}

void ViewCounts::apply(const ChangeSet &changes)
{
    const bool concerned = changes.everything || !changes.conversations.isEmpty() || changes.drafts || changes.tags ||
                           changes.people || changes.leads || changes.ideas || changes.campaigns;
    if (!concerned || m_views.isEmpty())
        return;
    markAsCounting();
    if (!m_soon.isActive())
        m_soon.start();
}

void ViewCounts::markAsCounting()
{
    QHash<SavedViewId, Count> counts;
    for (const SavedView &view : std::as_const(m_views))
        counts.insert(view.id, {m_counts.value(view.id).conversations, true});
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT changed();
}

void ViewCounts::count()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    const auto find = [views = m_views](Reader &r) -> Result<Found> {
        Found found;
        for (const SavedView &view : views) {
            const Result<Query> query = parseQuery(view.query);
            const Result<int> held = query ? store::countConversations(r, *query, kMost + 1) : fail(query.error());
            found.insert(view.id, held.value_or(-1));
        }
        return found;
    };
    deliver(m_context.store.read(find, ReadLane::Report), this, [this](const Result<Found> &found) {
        m_running = false;
        if (m_again) {
            // What was counted may be the past by now: it is not shown as certain.
            count();
            return;
        }
        if (!found)
            return;
        for (auto it = found->cbegin(); it != found->cend(); ++it) {
            if (m_counts.contains(it.key()))
                m_counts[it.key()] = {it.value(), m_soon.isActive()};
        }
        Q_EMIT changed();
    });
}

} // namespace rapport
