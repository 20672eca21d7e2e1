#include "gui/desktop/waitingfigures.h"

#include "gui/deliver.h"
#include "gui/guicontext.h"
#include "store/changeset.h"
#include "store/conversations.h"
#include "store/outbox.h"

namespace rapport {

namespace {

constexpr int kSoonMs = 100; // A synchronisation commits twenty times a second.

bool leavesByItself(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Queued || entry.state == OutboxState::Sending ||
           entry.state == OutboxState::Unsure;
}

} // namespace

WaitingFigures::WaitingFigures(GuiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &WaitingFigures::load);
    connect(&context.store.changes(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        const bool concerned = changes.everything || changes.outbox || !changes.conversations.isEmpty();
        if (concerned && !m_soon.isActive())
            m_soon.start();
    });
    load();
}

void WaitingFigures::load()
{
    if (m_loading) {
        m_soon.start();
        return;
    }
    m_loading = true;
    const auto find = [](Reader &r) -> Result<Figures> {
        Figures figures;
        for (const StateCount &part : store::stateCounts(r)) {
            if (part.state != ConversationState::Open)
                continue;
            figures.waiting += part.conversations;
            figures.unread += part.unread;
        }
        for (const OutboxEntry &entry : store::pendingOutbox(r))
            figures.unsent += leavesByItself(entry);
        return figures;
    };
    deliver(m_context.store.read(find), this, [this](const Result<Figures> &figures) {
        m_loading = false;
        if (!figures || *figures == m_now)
            return;
        m_now = *figures;
        Q_EMIT changed();
    });
}

} // namespace rapport
