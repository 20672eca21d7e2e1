#include "gui/content/contentcalendar.h"

// What is decided in the calendar: pieces are opened, planned, moved and removed.

#include "base/clock.h"
#include "gui/content/contentdialog.h"
#include "gui/deliver.h"
#include "sync/commands.h"
#include "sync/syncengine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {
namespace {

constexpr qint64 kHourMs = qint64{60} * 60'000;

bool hasLeft(const ContentPiece &piece)
{
    return std::any_of(piece.posts.begin(), piece.posts.end(), [](const PublishedPost &post) {
        return post.state == PostState::Sent || post.state == PostState::Leaving || post.state == PostState::Unsure;
    });
}

} // namespace

const ContentPiece *ContentCalendar::find(ContentId content) const
{
    const auto found = std::find_if(m_shelf.pieces.begin(), m_shelf.pieces.end(),
                                    [content](const ContentPiece &piece) { return piece.id == content; });
    return found == m_shelf.pieces.end() ? nullptr : &*found;
}

void ContentCalendar::move(ContentId content, qint64 at)
{
    if (m_context.store.access() != Store::Access::ReadWrite)
        return;
    const ContentPiece *piece = find(content);
    if (piece && hasLeft(*piece)) {
        Q_EMIT told(tr("“%1” has left already: it stays where it is.").arg(contenttext::nameOf(piece->plan)));
        return;
    }
    if (at != 0 && at <= m_context.clock.nowMs()) {
        Q_EMIT told(tr("%1 has passed: choose a time that is still to come.").arg(contenttext::momentText(m_days, at)));
        return;
    }
    // Where the keys moved it out of the view, the view goes along.
    if (at != 0 && view().currentContent() == content) {
        m_wanted = content;
        if (!m_days.spanOf(m_span, m_day).holds(m_days.dayOf(at)))
            m_day = m_days.dayOf(at);
    }
    decide(m_context.commands.content().move(content, at),
           at == 0 ? tr("It has no time any more.") : tr("Moved to %1.").arg(contenttext::momentText(m_days, at)));
}

void ContentCalendar::remove(ContentId content)
{
    const ContentPiece *piece = find(content);
    if (!piece || m_context.store.access() != Store::Access::ReadWrite)
        return;
    if (hasLeft(*piece)) {
        Q_EMIT told(tr("“%1” has left already: it is kept with its figures.").arg(contenttext::nameOf(piece->plan)));
        return;
    }
    decide(m_context.commands.content().remove(content), tr("“%1” is removed.").arg(contenttext::nameOf(piece->plan)));
}

void ContentCalendar::decide(const QFuture<Result<Event>> &decision, const QString &said)
{
    deliver(decision, this, [this, said](const Result<Event> &event) {
        if (event) {
            m_context.engine.kickOutbox();
            Q_EMIT decided(*event, said);
            return;
        }
        Q_EMIT told(contenttext::refusalText(event.error()));
        // What was refused stands where it stood.
        read();
    });
}

void ContentCalendar::openPiece(ContentId content)
{
    auto *dialog = new ContentDialog(m_context, content, window());
    connect(dialog, &ContentDialog::decided, this, &ContentCalendar::decided);
    connect(dialog, &ContentDialog::conversationRequested, this, &ContentCalendar::conversationRequested);
    dialog->open();
}

void ContentCalendar::openNew(CampaignId campaign, qint64 at)
{
    if (m_context.store.access() != Store::Access::ReadWrite)
        return;
    const qint64 now = m_context.clock.nowMs();
    // Of today what is left: the next hour, or no time yet where that is tomorrow's.
    if (at != 0 && at <= now && m_days.dayOf(at) == m_days.dayOf(now)) {
        const qint64 hour = (now / kHourMs + 1) * kHourMs;
        at = m_days.dayOf(hour) == m_days.dayOf(now) ? hour : 0;
    }
    if (at != 0 && at <= now) {
        Q_EMIT told(tr("That day has passed: choose one that is still to come."));
        return;
    }
    auto *dialog = new ContentDialog(m_context, campaign, at, window());
    connect(dialog, &ContentDialog::decided, this, &ContentCalendar::decided);
    connect(dialog, &ContentDialog::conversationRequested, this, &ContentCalendar::conversationRequested);
    dialog->open();
}

} // namespace rapport
