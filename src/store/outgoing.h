#pragma once

#include "domain/message.h"
#include "store/store.h"

#include <QList>
#include <QString>

// Files that go with answers that are being written; how they are named: domain/outgoingfile.h.
namespace rapport::store {

/// Files of the conversation's answer that is being written, in their order.
[[nodiscard]] QList<Attachment> draftFiles(Reader &r, ConversationId conversation);
/// At the end. Returns it with its number.
Attachment addDraftFile(Writer &w, ConversationId conversation, Attachment file);
/// False: there is no such file in that draft.
bool setDraftFileAltText(Writer &w, ConversationId conversation, AttachmentId file, const QString &altText);
bool moveDraftFile(Writer &w, ConversationId conversation, AttachmentId file, int position);
bool removeDraftFile(Writer &w, ConversationId conversation, AttachmentId file);
/// All of them: the answer was sent or given up. Files that nothing names any more go with removeForgottenFiles().
void removeDraftFiles(Writer &w, ConversationId conversation);
/// Behind those that are there.
void moveDraftFiles(Writer &w, ConversationId from, ConversationId into);

} // namespace rapport::store
