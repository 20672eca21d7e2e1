#pragma once

#include "base/result.h"
#include "domain/event.h"
#include "domain/ids.h"
#include "domain/lead.h"
#include "gui/inbox/inboxcommand.h"
#include "sync/change.h"

#include <QFuture>
#include <QObject>

namespace rapport {

struct GuiContext;
class ConversationList;
class ThreadPane;

/// What is decided about what people write: how a message sounds, whether the conversation is a lead, which idea it
/// stands for, which campaigns it belongs to. Each is one list to choose from by keyboard or mouse. Says what was done
/// through the thread. GUI thread.
class FindingActions final : public QObject
{
    Q_OBJECT
public:
    FindingActions(GuiContext &context, ThreadPane &thread, const ConversationList &list, QWidget &window);

    [[nodiscard]] QList<InboxCommand> commands();
    /// Of a message; none: the current one of the thread, or the newest of theirs.
    void chooseMood(MessageId message = {});
    void chooseLead();
    void chooseLeadOwner(const Lead &lead);
    void chooseIdea(MessageId message = {});
    /// For all that are selected in the list, or the one that is shown.
    void chooseCampaign();

Q_SIGNALS:
    /// Something that can be decided about many at once.
    void changeChosen(const Change &change);

private:
    /// The message, else the current one if it is theirs, else the newest of theirs.
    [[nodiscard]] MessageId target(MessageId message) const;
    void decide(const QFuture<Result<Event>> &future, const QString &sentence);

    GuiContext &m_context;
    ThreadPane &m_thread;
    const ConversationList &m_list;
    QWidget &m_window;
};

} // namespace rapport
