#include "gui/thread/threadpictures.h"

#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/thread/picturestock.h"
#include "gui/thread/picturetext.h"
#include "gui/thread/pictureviewer.h"
#include "gui/thread/threadview.h"
#include "store/pictures.h"
#include "sync/pictures.h"

namespace rapport {

ThreadPictures::ThreadPictures(GuiContext &context, ThreadView &view)
    : QObject(&view),
      m_context(context),
      m_view(view),
      m_stock(new PictureStock(context.store.attachmentsFolder(), this))
{
    view.setPictureStock(m_stock);
    connect(&view, &ThreadView::messagesChanged, this, &ThreadPictures::readConsents);
    // Queued: the view asks in the middle of laying itself out.
    connect(&view, &ThreadView::pictureRequested, this, &ThreadPictures::fetch, Qt::QueuedConnection);
    connect(&view, &ThreadView::pictureConsentRequested, this, &ThreadPictures::consent, Qt::QueuedConnection);
    connect(&view, &ThreadView::pictureOpened, this, &ThreadPictures::open);
}

void ThreadPictures::readConsents()
{
    if (m_view.model().isEmpty())
        return m_view.setShownPeople({}, false);
    const ConversationId conversation = m_view.model().messages().first().message.conversation;
    const auto find = [conversation](Reader &r) -> Result<QSet<IdentityId>> {
        return store::shownPeople(r, conversation);
    };
    deliver(m_context.store.read(find), this, [this, conversation](const Result<QSet<IdentityId>> &people) {
        const bool same =
            !m_view.model().isEmpty() && m_view.model().messages().first().message.conversation == conversation;
        if (same)
            m_view.setShownPeople(people.value_or(QSet<IdentityId>()),
                                  m_context.store.access() == Store::Access::ReadWrite);
    });
}

void ThreadPictures::fetch(MessageId message, AttachmentId picture)
{
    m_view.setPictureState(message, picture, {.fetching = true});
    deliver(m_context.pictures.fetch(picture), this, [this, message, picture](const Result<Attachment> &fetched) {
        // What came is read with the thread, which the store's change brings here.
        if (!fetched && fetched.error().kind != ErrorKind::Cancelled)
            m_view.setPictureState(message, picture, {.problem = picturetext::problem(fetched.error())});
    });
}

void ThreadPictures::consent(MessageId message, MessageAction::Kind whose)
{
    const int index = m_view.model().indexOf(message);
    if (index < 0)
        return;
    const ThreadMessage &shown = m_view.model().at(index);
    const bool account = whose == MessageAction::Kind::ShowAccountsPictures;
    PictureConsent consent;
    if (account)
        consent.account = shown.message.account;
    else
        consent.person = shown.message.author;
    const QString sentence =
        account ? tr("Pictures that come through this account are shown from now on.")
                : tr("Pictures from %1 are shown from now on.").arg(messagetext::plainLine(shown.authorName));
    deliver(m_context.pictures.setConsent(consent, true), this, [this, sentence](const Result<Event> &event) {
        if (event)
            Q_EMIT done(sentence, *event);
        else
            Q_EMIT failed(errorText(event.error(), Occasion::Change));
    });
}

void ThreadPictures::open(AttachmentId picture)
{
    for (const ThreadMessage &message : m_view.model().messages()) {
        for (const Attachment &attachment : message.message.attachments) {
            if (attachment.id == picture && !attachment.path.isEmpty())
                return (new PictureViewer(attachment, m_stock->fileOf(attachment.path), m_view.window()))->show();
        }
    }
}

} // namespace rapport
