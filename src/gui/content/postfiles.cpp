// Pictures that go with the posts of a piece.
#include "gui/attachments/attachmentstrip.h"
#include "gui/composer/composeredit.h"
#include "gui/content/posttexts.h"
#include "gui/deliver.h"
#include "gui/errortext.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

void PostTexts::connectFiles()
{
    connect(m_attach, &QToolButton::clicked, m_files, &AttachmentStrip::browse);
    connect(m_edit, &ComposerEdit::filesOffered, this, [this](const QMimeData *mime, bool *taken) {
        *taken = true; // else the place of the file on this computer would stand in the text
        const ContentPost *post = current();
        if (post && editable(m_tab) && channelOf(*post).can.postAttachments.most > 0)
            m_files->take(mime);
    });
    connect(m_files, &AttachmentStrip::fileAdded, this, [this](const QString &path) {
        take([this, path](AccountId account) { return m_outgoing.take(account, path); });
    });
    connect(m_files, &AttachmentStrip::pictureAdded, this, [this](const QByteArray &content, const QString &name) {
        take([this, content, name](AccountId account) { return m_outgoing.take(account, content, name); });
    });
    const auto change = [this](AttachmentId file, const auto &what) {
        ContentPost *post = current();
        if (!post || !editable(m_tab))
            return;
        const auto at = std::find_if(post->files.begin(), post->files.end(),
                                     [file](const Attachment &one) { return one.id == file; });
        if (at == post->files.end())
            return;
        what(*post, at - post->files.begin());
        showFiles();
        Q_EMIT changed();
    };
    connect(m_files, &AttachmentStrip::altTextChanged, this, [change](AttachmentId file, const QString &altText) {
        change(file, [&altText](ContentPost &post, qsizetype at) { post.files[at].altText = altText; });
    });
    connect(m_files, &AttachmentStrip::removeRequested, this, [change](AttachmentId file) {
        change(file, [](ContentPost &post, qsizetype at) { post.files.removeAt(at); });
    });
    connect(m_files, &AttachmentStrip::moveRequested, this, [change](AttachmentId file, int position) {
        change(file, [position](ContentPost &post, qsizetype at) {
            post.files.move(at, std::clamp<qsizetype>(position, 0, post.files.size() - 1));
        });
    });
}

/// Takes a file in beside the window, for the post that is shown.
template<class Take>
void PostTexts::take(Take take)
{
    const ContentPost *shown = current();
    if (!shown || !editable(m_tab))
        return;
    ++m_taking;
    showFiles();
    deliver(take(shown->account), this, [this, account = shown->account](const Result<TakenFile> &taken) {
        --m_taking;
        const auto at = std::find_if(m_posts.begin(), m_posts.end(),
                                     [account](const ContentPost &post) { return post.account == account; });
        if (!taken)
            m_files->say(errorText(taken.error(), Occasion::Change), true);
        else if (at != m_posts.end() && at->files.size() < channelOf(*at).can.postAttachments.most)
            at->files.append(taken->file);
        numberFiles();
        showState();
        if (taken)
            Q_EMIT changed();
    });
}

/// Files of posts have no number of their own, and the strip tells them apart by one.
void PostTexts::numberFiles()
{
    for (ContentPost &post : m_posts) {
        for (Attachment &file : post.files) {
            if (!file.id)
                file.id = AttachmentId(++m_fileNumber);
        }
    }
}

void PostTexts::showFiles()
{
    const ContentPost *post = current();
    const bool takes = post && channelOf(*post).can.postAttachments.most > 0;
    const QList<Attachment> files = takes ? post->files : QList<Attachment>();
    if (m_files->files() != files)
        m_files->setFiles(files);
    m_files->setPending(m_taking);
    m_files->setVisible(takes && (!files.isEmpty() || m_taking > 0));
    m_files->setEnabled(editable(m_tab));
}

void PostTexts::flush()
{
    m_files->flush();
}

void PostTexts::dragEnterEvent(QDragEnterEvent *event)
{
    const ContentPost *post = current();
    if (post && editable(m_tab) && channelOf(*post).can.postAttachments.most > 0 &&
        AttachmentStrip::canTake(event->mimeData()))
        event->acceptProposedAction();
}

void PostTexts::dropEvent(QDropEvent *event)
{
    if (m_files->take(event->mimeData()))
        event->acceptProposedAction();
}

} // namespace rapport
