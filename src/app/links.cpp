// How Composition shows what a link leads to. A link is from a stranger: it can only show.
#include "app/composition.h"

#include "app/obstacle.h"
#include "app/singlewindow.h"
#include "gui/deliver.h"
#include "gui/inbox/inboxpage.h"
#include "gui/shell/mainwindow.h"
#include "store/links.h"

namespace rapport {

/// Another window has the workspace: it shows it, and nothing is opened here.
void Composition::handOver(const QString &folder)
{
    m_other = std::make_unique<SingleWindow>(folder);
    connect(
        m_other.get(), &SingleWindow::answered, this,
        [this, folder](bool came) {
            if (came)
                Q_EMIT finished();
            else
                obstacle().openElsewhere(folder);
        },
        Qt::QueuedConnection);
    m_other->call(m_link);
}

void Composition::openLink(const QString &text)
{
    const Result<ConversationLink> link = parseLink(text);
    if (!link)
        return;
    using Target = std::optional<store::LinkTarget>;
    const auto find = [link = *link](Reader &r) -> Result<Target> { return store::targetOf(r, link); };
    deliver(m_workspace.store->read(find), m_window.get(), [this](const Result<Target> &target) {
        if (target && *target)
            openConversation((*target)->conversation, (*target)->message);
        else
            m_inbox->say(tr("The conversation that the link leads to is not in this workspace."));
    });
}

} // namespace rapport
