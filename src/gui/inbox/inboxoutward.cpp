// What leaves InboxPage for other programs: links, documents, pages.
#include "gui/inbox/inboxpage.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/inbox/threadpane.h"
#include "gui/inbox/toast.h"
#include "gui/printing/handingon.h"
#include "store/links.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rapport {

/// To the conversation that is shown, or to one of its messages.
void InboxPage::copyLink(MessageId message)
{
    const ConversationId conversation = m_thread->conversation();
    if (!conversation)
        return;
    using Link = std::optional<ConversationLink>;
    const auto find = [conversation, message](Reader &r) -> Result<Link> {
        return store::linkTo(r, conversation, message);
    };
    deliver(m_context.store.read(find), this, [this, message](const Result<Link> &link) {
        if (!link) {
            m_toast->say(errorText(link.error(), Occasion::Read));
        } else if (*link) {
            QGuiApplication::clipboard()->setText(linkText(**link));
            m_toast->say(message ? tr("A link to the message is copied.")
                                 : tr("A link to the conversation is copied."));
        }
    });
}

void InboxPage::offerToComposer(QDropEvent &event)
{
    QCoreApplication::sendEvent(&m_thread->composer(), &event);
}

void InboxPage::handOn(HandingOnForm form)
{
    if (!m_handingOn) {
        m_handingOn = new HandingOn(m_context, this);
        connect(m_handingOn, &HandingOn::said, this, &InboxPage::say);
    }
    m_handingOn->ask(m_thread->conversation(), form);
}

/// What is done with the whole of a thread, beside what its head has a button for.
void InboxPage::showThreadMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"threadMenu"_s);
    menu->setAccessibleName(tr("More"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(*menu, "threadHistoryAction", "historyShortcut");
    menu->addSeparator();
    addTo(*menu, "threadLinkAction", "copyLinkShortcut");
    addTo(*menu, "threadExportAction", "exportShortcut");
    addTo(*menu, "threadPrintAction", "printShortcut");
    menu->popup(globalPosition);
}

} // namespace rapport
