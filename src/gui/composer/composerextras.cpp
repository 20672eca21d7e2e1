// Files that go with an answer, and texts that are kept to answer with.
#include "gui/attachments/attachmentstrip.h"
#include "gui/composer/composer.h"
#include "gui/composer/composeredit.h"
#include "gui/deliver.h"
#include "gui/errortext.h"
#include "gui/guicontext.h"
#include "gui/replies/repliesdialog.h"
#include "gui/replies/replypicker.h"
#include "sync/outgoingfiles.h"

#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport {

bool Composer::takesFiles() const
{
    return m_kind == DraftKind::Reply && m_target.can.attachments.most > 0 && writable();
}

void Composer::connectFiles()
{
    m_outgoing = std::make_unique<OutgoingFiles>(m_context.store, &m_context.registry);
    setAcceptDrops(true);
    connect(m_attachButton, &QToolButton::clicked, m_fileStrip, &AttachmentStrip::browse);
    connect(m_edit, &ComposerEdit::filesOffered, this, [this](const QMimeData *mime, bool *taken) {
        *taken = true; // else the place of the file on this computer would stand in the text
        if (!takesFiles())
            Q_EMIT said(tr("Files cannot go with this text."));
        else
            m_fileStrip->take(mime);
    });
    connect(m_fileStrip, &AttachmentStrip::fileAdded, this, [this](const QString &path) {
        attach([this, path] { return m_outgoing->attach(m_target.conversation, path); });
    });
    connect(m_fileStrip, &AttachmentStrip::pictureAdded, this, [this](const QByteArray &content, const QString &name) {
        attach([this, content, name] { return m_outgoing->attach(m_target.conversation, content, name); });
    });
    const auto tellFailure = [this](const Result<> &done) {
        if (!done)
            m_fileStrip->say(errorText(done.error(), Occasion::Change), true);
    };
    connect(m_fileStrip, &AttachmentStrip::altTextChanged, this,
            [this, tellFailure](AttachmentId file, const QString &altText) {
                for (Attachment &one : m_files) {
                    if (one.id == file)
                        one.altText = altText;
                }
                deliver(m_outgoing->setAltText(m_target.conversation, file, altText), this, tellFailure);
            });
    connect(m_fileStrip, &AttachmentStrip::removeRequested, this, [this, tellFailure](AttachmentId file) {
        m_files.removeIf([file](const Attachment &one) { return one.id == file; });
        showFiles();
        deliver(m_outgoing->remove(m_target.conversation, file), this, tellFailure);
    });
    connect(m_fileStrip, &AttachmentStrip::moveRequested, this, [this, tellFailure](AttachmentId file, int position) {
        const auto it =
            std::find_if(m_files.begin(), m_files.end(), [file](const Attachment &one) { return one.id == file; });
        if (it == m_files.end())
            return;
        m_files.move(it - m_files.begin(), std::clamp<qsizetype>(position, 0, m_files.size() - 1));
        showFiles();
        deliver(m_outgoing->move(m_target.conversation, file, position), this, tellFailure);
    });
}

/// Takes a file in beside the window; nothing is sent before it is here.
template<class Attach>
void Composer::attach(Attach attach)
{
    ++m_filesPending;
    showFiles();
    deliver(attach(), this, [this, conversation = m_target.conversation](const Result<TakenFile> &taken) {
        --m_filesPending;
        if (!taken) {
            const QString problem = errorText(taken.error(), Occasion::Change);
            m_fileStrip->say(problem, true);
            Q_EMIT said(problem);
        }
        const auto isIt = [&](const Attachment &one) { return taken && one.id == taken->file.id; };
        if (taken && conversation == m_target.conversation && std::none_of(m_files.begin(), m_files.end(), isIt))
            m_files.append(taken->file);
        showFiles();
    });
}

void Composer::setFiles(const QList<Attachment> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    showFiles();
}

void Composer::showFiles()
{
    const bool takes = takesFiles();
    m_attachButton->setVisible(takes);
    if (m_fileStrip->files() != m_files)
        m_fileStrip->setFiles(m_files);
    m_fileStrip->setPending(m_filesPending);
    m_fileBox->setVisible(takes && (!m_files.isEmpty() || m_filesPending > 0));
    showLength();
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (takesFiles() && AttachmentStrip::canTake(event->mimeData()))
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    if (takesFiles() && m_fileStrip->take(event->mimeData()))
        event->acceptProposedAction();
}

void Composer::pickReply(bool slash)
{
    if (!writable())
        return;
    auto *picker = new ReplyPicker(m_context, m_target.conversation, this);
    // It closes before it tells what was chosen.
    const auto chosen = std::make_shared<bool>(false);
    connect(picker, &ReplyPicker::chosen, this, [this, slash, chosen](const FilledReply &filled) {
        *chosen = true;
        insertReply(filled, slash);
    });
    connect(picker, &ReplyPicker::managementRequested, this, [this, chosen] {
        *chosen = true;
        auto *replies = new RepliesDialog(m_context, m_target.conversation, window());
        replies->setAttribute(Qt::WA_DeleteOnClose);
        replies->open();
    });
    connect(picker, &QDialog::rejected, m_edit, [this, slash, chosen, field = &picker->field()] {
        const QString typed = slash ? field->text() : QString();
        QTimer::singleShot(0, m_edit, [this, typed, chosen] {
            // Whoever wanted a "/" goes on writing as if nothing had opened.
            if (!*chosen)
                m_edit->insertPlainText(typed);
        });
    });
    connect(picker, &QObject::destroyed, m_edit, [this] { m_edit->setFocus(); });
    picker->popUp();
}

/// In the place of the "/" that asked for it; what is left open in it is chosen, to be typed over.
void Composer::insertReply(const FilledReply &filled, bool slash)
{
    QTextCursor cursor = m_edit->textCursor();
    if (slash && cursor.positionInBlock() > 0 && m_edit->document()->characterAt(cursor.position() - 1) == u'/')
        cursor.deletePreviousChar();
    const int start = cursor.selectionStart();
    cursor.insertText(filled.text);
    if (!filled.open.isEmpty()) {
        const FilledReply::Mark &mark = filled.open.constFirst();
        cursor.setPosition(start + static_cast<int>(mark.start));
        cursor.setPosition(start + static_cast<int>(mark.start + mark.length), QTextCursor::KeepAnchor);
    }
    m_edit->setTextCursor(cursor);
    m_edit->setFocus();
}

} // namespace rapport
