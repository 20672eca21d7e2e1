#pragma once

#include "base/result.h"
#include "domain/person.h"
#include "store/store.h"

#include <QList>
#include <QStringList>
#include <functional>

// Erasing one person from a workspace for good.
namespace rapport::store {

/// What went, or would go.
struct ErasureReceipt
{
    qint64 identities = 0;
    qint64 messages = 0; ///< Their rows stay, empty, so that what was counted stays right.
    qint64 activities = 0;
    qint64 conversations = 0;
    qint64 revisions = 0;
    qint64 attachments = 0;
    qint64 rawItems = 0;
    qint64 drafts = 0;
    qint64 sends = 0; ///< Of the outbox; what had not left is cancelled.
    qint64 quarantined = 0;
    qint64 redacted = 0;   ///< Texts of others, and notes of the program, that named them.
    QStringList namesKept; ///< Names that somebody else has as well: they stay in the texts of others.
    QStringList copies; ///< Files of the workspace that still hold something of theirs, by their paths in it: backups.
};

/// Contacts of that number, or with an identity of exactly that handle (a leading '@' is no part of it).
[[nodiscard]] QList<ContactId> findPeople(Reader &r, const QString &contactOrHandle);

/// What erasePerson() would do. Parts of their own messages (revisions, attachments) that name them count as redacted
/// here, since they still are.
[[nodiscard]] Result<ErasureReceipt> planErasure(Store &store, ContactId contact);

/// Takes a person out of the workspace: their names and addresses everywhere, the texts, HTML, links, revisions,
/// attachments and raw items of what they wrote, what is kept of them elsewhere, and every trace in indexes, free pages
/// and the write-ahead log. What is left of them are empty rows by somebody without a name, and salted hashes by which
/// a synchronisation knows not to bring them back. It cannot be undone; cut off, it goes on when asked again (see
/// finishErasure()). Invalid (no such person, or one of our own accounts), Storage.
///
/// Nobody else may work on the workspace meanwhile. Blocks: it reads everything; not on the GUI thread.
[[nodiscard]] Result<ErasureReceipt> erasePerson(Store &store, ContactId contact,
                                                 const std::function<void(const QString &step)> &progress);

/// Ends an erasure that was cut off after the last name was gone; true if there was one.
[[nodiscard]] Result<bool> finishErasure(Store &store);

} // namespace rapport::store
