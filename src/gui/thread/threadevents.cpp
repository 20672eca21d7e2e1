#include "gui/thread/threadevents.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/decisiontext.h"
#include "gui/thread/threadview.h"
#include "store/worklog.h"
#include "sync/commands.h"

#include <QSettings>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

namespace {

constexpr int kMost = 1'000;
const QString kSetting = u"thread/events"_s;

/// Messages and notes stand in the thread themselves.
bool isSeenAnyway(const Event &event)
{
    return event.kind.startsWith("outbox."_L1) || event.kind == "note.added"_L1;
}

/// How the conversation stands: only the last of these decisions can be taken back, since it has changed since the
/// others.
bool isStanding(const Event &event)
{
    static const QStringList kinds{u"conversation.closed"_s,  u"conversation.reopened"_s, u"conversation.snoozed"_s,
                                   u"conversation.noreply"_s, u"conversation.returned"_s, u"conversation.answered"_s};
    return kinds.contains(event.kind);
}

EventLine lineOf(const Event &event, bool offered)
{
    const QString who = messagetext::plainLine(event.actorName);
    EventLine line{.at = event.at,
                   .text = isByRule(event) || who.isEmpty()
                               ? eventText(event)
                               : ThreadEvents::tr("%1 %2", "who, what was done").arg(who, eventText(event))};
    if (offered && canBeTakenBack(event))
        line.undo = event.uid;
    return line;
}

/// The oldest first, as they stand in the thread.
QList<EventLine> linesOf(const QList<Event> &newestFirst)
{
    QSet<QByteArray> undone;
    for (const Event &event : newestFirst) {
        if (!event.undoes.isNull())
            undone.insert(event.undoes.bytes());
    }
    QList<EventLine> lines;
    bool standsSince = false;
    for (const Event &event : newestFirst) {
        const bool holds = !undone.contains(event.uid.bytes());
        const bool standing = holds && isStanding(event);
        if (!isSeenAnyway(event))
            lines.append(lineOf(event, holds && !(standing && standsSince)));
        standsSince = standsSince || standing;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

} // namespace

ThreadEvents::ThreadEvents(GuiContext &context, ThreadView &view)
    : QObject(&view), m_context(context), m_view(view), m_shown(QSettings().value(kSetting, false).toBool())
{
    connect(&view, &ThreadView::messagesChanged, this, &ThreadEvents::read);
    connect(&view, &ThreadView::takeBackRequested, this, &ThreadEvents::takeBack);
}

void ThreadEvents::setShown(bool shown)
{
    m_shown = shown;
    QSettings().setValue(kSetting, shown);
    if (shown)
        read();
    else
        m_view.setEvents({});
}

void ThreadEvents::read()
{
    if (!m_shown || m_view.model().isEmpty())
        return;
    const ConversationId conversation = m_view.model().messages().first().message.conversation;
    const auto find = [conversation](Reader &r) -> Result<QList<Event>> {
        return store::events(r, conversation, kMost);
    };
    deliver(m_context.store.read(find), this, [this, conversation](const Result<QList<Event>> &events) {
        const bool same =
            !m_view.model().isEmpty() && m_view.model().messages().first().message.conversation == conversation;
        if (!events)
            Q_EMIT failed(errorText(events.error(), Occasion::Read));
        else if (same && m_shown)
            m_view.setEvents(linesOf(*events));
    });
}

void ThreadEvents::takeBack(const Uid &event)
{
    deliver(m_context.commands.undo(event), this, [this](const Result<Event> &undone) {
        if (undone)
            Q_EMIT done(tr("Taken back."), *undone);
        else
            Q_EMIT failed(errorText(undone.error(), Occasion::Change));
    });
}

} // namespace rapport
