#pragma once

#include "domain/message.h"
#include "store/store.h"

#include <QFuture>
#include <QSize>
#include <memory>

namespace rapport {

class Registry;

/// A file that was taken in, and what was done to it for the channel's sake.
struct TakenFile
{
    Attachment file; ///< With its path below the attachments folder.
    QSize sizeBefore;
    bool stillOfMoving = false; ///< It moved; what is sent is its first picture.

    [[nodiscard]] bool isScaled() const { return sizeBefore != QSize(file.width, file.height); }
};

/// Files that go with answers: copied into the workspace, without place or camera in them, small enough for the
/// channel. They are on the disk, and in the draft, when a future ends. Thread-safe; the work is done on a thread of
/// its own.
class OutgoingFiles final
{
public:
    OutgoingFiles(Store &store, const Registry *registry);
    /// Waits for what is under way.
    ~OutgoingFiles();
    OutgoingFiles(const OutgoingFiles &) = delete;
    OutgoingFiles &operator=(const OutgoingFiles &) = delete;

    /// Puts a file at the end of those of the conversation's draft. Invalid: the channel takes no files or no more, or
    /// it is nothing that it takes (the detail says which, in English); Storage: it cannot be read or kept.
    QFuture<Result<TakenFile>> attach(ConversationId conversation, const QString &file);
    /// The same for what was pasted: its bytes, and a name for it.
    QFuture<Result<TakenFile>> attach(ConversationId conversation, const QByteArray &content, const QString &name);
    /// Takes a file in without touching the draft: for Answer::files of an answer that was never a draft. Until that is
    /// queued nothing names the file.
    QFuture<Result<TakenFile>> take(ConversationId conversation, const QString &file);
    /// The same for a post of one's own on an account.
    QFuture<Result<TakenFile>> take(AccountId account, const QString &file);
    QFuture<Result<TakenFile>> take(AccountId account, const QByteArray &content, const QString &name);

    QFuture<Result<>> setAltText(ConversationId conversation, AttachmentId file, const QString &altText);
    QFuture<Result<>> move(ConversationId conversation, AttachmentId file, int position);
    /// Out of the draft; the file goes unless a message has it.
    QFuture<Result<>> remove(ConversationId conversation, AttachmentId file);
    /// Removes the files of sends and drafts that are gone, should any be left.
    QFuture<Result<>> clearAway();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport
