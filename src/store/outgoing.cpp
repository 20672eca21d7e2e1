#include "store/outgoing.h"

#include "store/messagerow.h"

#include <algorithm>

namespace rapport::store {
namespace {

void mark(Writer &w, ConversationId conversation)
{
    w.changes().conversations.insert(conversation);
    w.changes().drafts = true;
}

} // namespace

QList<Attachment> draftFiles(Reader &r, ConversationId conversation)
{
    QList<Attachment> files;
    Statement s = r.query("outgoing.draftFiles");
    s.bind(":conversation", conversation);
    while (s.step())
        files.append(readAttachment(s));
    return files;
}

Attachment addDraftFile(Writer &w, ConversationId conversation, Attachment file)
{
    w.query("outgoing.insertDraftFile")
        .bind(":conversation", conversation)
        .bind(":uid", Uid::create(w.nowMs()))
        .bind(":actor", w.actor())
        .bind(":at", w.nowMs())
        .bind(":kind", file.kind)
        .bind(":mimeType", file.mimeType)
        .bind(":name", file.name)
        .bind(":altText", file.altText)
        .bind(":width", file.width)
        .bind(":height", file.height)
        .bind(":bytes", file.bytes)
        .bind(":path", file.path)
        .run();
    file.id = AttachmentId(w.connection().lastInsertId());
    mark(w, conversation);
    return file;
}

bool setDraftFileAltText(Writer &w, ConversationId conversation, AttachmentId file, const QString &altText)
{
    mark(w, conversation);
    return w.query("outgoing.setAltText")
               .bind(":id", file)
               .bind(":conversation", conversation)
               .bind(":altText", altText)
               .run() > 0;
}

bool moveDraftFile(Writer &w, ConversationId conversation, AttachmentId file, int position)
{
    QList<Attachment> files = draftFiles(w, conversation);
    const auto it = std::find_if(files.begin(), files.end(), [file](const Attachment &one) { return one.id == file; });
    if (it == files.end())
        return false;
    files.move(it - files.begin(), std::clamp(position, 0, static_cast<int>(files.size()) - 1));
    for (int i = 0; i < files.size(); ++i)
        w.query("outgoing.setPosition").bind(":id", files.at(i).id).bind(":position", i).run();
    mark(w, conversation);
    return true;
}

bool removeDraftFile(Writer &w, ConversationId conversation, AttachmentId file)
{
    mark(w, conversation);
    return w.query("outgoing.removeDraftFile").bind(":id", file).bind(":conversation", conversation).run() > 0;
}

void removeDraftFiles(Writer &w, ConversationId conversation)
{
    if (w.query("outgoing.removeDraftFiles").bind(":conversation", conversation).run() > 0)
        mark(w, conversation);
}

void moveDraftFiles(Writer &w, ConversationId from, ConversationId into)
{
    if (w.query("outgoing.moveDraftFiles").bind(":from", from).bind(":into", into).run() > 0)
        mark(w, into);
}

} // namespace rapport::store
