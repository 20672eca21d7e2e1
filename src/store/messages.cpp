#include "store/messages.h"

#include "store/conversations.h"
#include "store/maintenance.h"
#include "store/messageid.h"
#include "store/messagerow.h"
#include "store/moods.h"
#include "store/packing.h"

#include <algorithm>

namespace rapport::store {
namespace {

void mark(Writer &w, ConversationId conversation)
{
    w.changes().conversations.insert(conversation);
}

/// Runs a statement that returns the conversations it touched.
void runAndMark(Writer &w, Statement s)
{
    while (s.step())
        mark(w, s.id<ConversationId>(0));
}

void insertAttachments(Writer &w, MessageId message, const QList<Attachment> &attachments)
{
    Statement s = w.query("messages.insertAttachment");
    for (const Attachment &attachment : attachments) {
        s.bind(":message", message)
            .bind(":url", attachment.url)
            .bind(":kind", attachment.kind)
            .bind(":mimeType", attachment.mimeType)
            .bind(":name", attachment.name)
            .bind(":altText", attachment.altText)
            .bind(":width", attachment.width)
            .bind(":height", attachment.height)
            .bind(":bytes", attachment.bytes)
            .bind(":path", attachment.path)
            .run();
    }
}

/// What waited for a message of that remote id has found it.
void settleWaiting(Writer &w, AccountId account, const QString &remoteId, MessageId id)
{
    // Nearly nothing is waited for, and a look costs far less than two writes that change nothing.
    Statement awaited = w.query("messages.awaited");
    awaited.bind(":account", account).bind(":remoteId", remoteId).step();
    if (awaited.flag(0)) {
        Statement adopt = w.query("messages.adoptOrphans");
        adopt.bind(":parent", id).bind(":account", account).bind(":remoteId", remoteId);
        runAndMark(w, std::move(adopt));
        w.query("messages.deleteAdopted").bind(":account", account).bind(":remoteId", remoteId).run();
    }
    if (awaited.flag(1)) {
        w.query("messages.settleActivities")
            .bind(":subject", id)
            .bind(":account", account)
            .bind(":remoteId", remoteId)
            .run();
    }
}

/// Where the parent is named and known its id, else its place among the orphans.
MessageId resolveParent(Writer &w, const Message &message)
{
    if (message.parent || message.parentRemoteId.isEmpty())
        return message.parent;
    return findMessage(w, message.account, message.parentRemoteId).value_or(MessageId());
}

void insertOrphan(Writer &w, MessageId id, const Message &message)
{
    w.query("messages.insertOrphan")
        .bind(":message", id)
        .bind(":account", message.account)
        .bind(":parentRemoteId", message.parentRemoteId)
        .run();
}

void bindOrNull(Statement &s, const char *name, MessageId id)
{
    if (id)
        s.bind(name, id);
    else
        s.bindNull(name);
}

/// The columns that a channel can change.
void bindContent(Statement &s, const Message &message, MessageId parent, qint64 revision)
{
    bindOrNull(s, ":parent", parent);
    s.bind(":author", message.author)
        .bind(":kind", message.kind)
        .bind(":direction", message.direction)
        .bind(":at", message.at)
        .bindOrNull(":title", message.title)
        .bind(":text", message.text)
        .bindOrNull(":html", message.html)
        .bindOrNull(":url", message.url)
        .bindOrNull(":language", message.language)
        .bind(":moderation", message.moderation)
        .bind(":automatic", message.automatic)
        .bind(":revision", revision);
    // Ours is not judged at all, which is another thing than not to know.
    if (message.direction == Direction::In) {
        s.bind(":mood", message.judged.mood).bind(":moodScore", message.judged.score);
    } else {
        s.bindNull(":mood");
        s.bindNull(":moodScore");
    }
}

/// What was fetched stays with the address that it was fetched from, and so does what is known of it since.
QList<Attachment> withFetched(QList<Attachment> told, const QList<Attachment> &stored)
{
    qsizetype place = 0;
    for (Attachment &attachment : told) {
        auto same = std::find_if(stored.begin(), stored.end(), [&attachment](const Attachment &one) {
            return !one.path.isEmpty() && one.url == attachment.url;
        });
        // What was sent from here has an address only now; it comes back in its order.
        if (same == stored.end() && stored.size() == told.size()) {
            const Attachment &sent = stored.at(place);
            same = sent.url.isEmpty() && sent.kind == attachment.kind ? stored.begin() + place : stored.end();
        }
        ++place;
        if (same == stored.end() || !attachment.path.isEmpty())
            continue;
        attachment.path = same->path;
        attachment.mimeType = same->mimeType;
        attachment.width = same->width;
        attachment.height = same->height;
        attachment.bytes = same->bytes;
    }
    return told;
}

bool sameAttachments(const QList<Attachment> &stored, const QList<Attachment> &told)
{
    return std::equal(stored.begin(), stored.end(), told.begin(), told.end(),
                      [](const Attachment &a, const Attachment &b) {
                          return a.url == b.url && a.kind == b.kind && a.mimeType == b.mimeType && a.name == b.name &&
                                 a.altText == b.altText && a.width == b.width && a.height == b.height;
                      });
}

void removeMessage(Writer &w, MessageId id)
{
    w.query("messages.delete").bind(":id", id).run();
    addToCounter(w, kMessageCounter, -1);
}

/// Moves everything that hangs on the copy over to the message that stays, and removes the copy.
void fold(Writer &w, const Message &copy, const Message &into)
{
    const auto move = [&](const char *query) { w.query(query).bind(":id", into.id).bind(":copy", copy.id).run(); };
    move("messages.moveOrphan");
    move("messages.takeOver");
    move("messages.moveStats");
    move("messages.moveRevisions");
    move("messages.moveAttachments");
    move("messages.moveActivities");
    move("messages.moveDrafts");
    move("messages.moveOutbox");
    for (const ConversationId conversation : {copy.conversation, into.conversation}) {
        w.query("messages.moveChildren")
            .bind(":id", into.id)
            .bind(":copy", copy.id)
            .bind(":conversation", conversation)
            .run();
        mark(w, conversation);
    }
    removeMessage(w, copy.id);
}

} // namespace

MessageId nextMessageId(Reader &r, qint64 at, MessageId after)
{
    Statement known = r.query("messages.exists");
    const auto isTaken = [&known](qint64 id) {
        known.bind(":id", id);
        const bool taken = known.step();
        known.reset();
        return taken;
    };
    const qint64 base = std::max(lowestMessageId(at).value, after.value + 1);
    if (!isTaken(base))
        return MessageId(base);
    // Doubling steps to something free, then back to where the taken ones end: a second with ten thousand messages
    // costs a look at a few dozen rows.
    qint64 taken = 0;
    qint64 free = 1;
    while (isTaken(base + free)) {
        taken = free;
        free *= 2;
    }
    while (free - taken > 1) {
        const qint64 middle = taken + (free - taken) / 2;
        (isTaken(base + middle) ? taken : free) = middle;
    }
    return MessageId(base + free);
}

MessageId addMessage(Writer &w, const Message &message, qint64 revision)
{
    const MessageId id = message.id ? message.id : nextMessageId(w, message.at);
    const MessageId parent = resolveParent(w, message);
    Statement s = w.query("messages.insert");
    bindContent(s, message, parent, revision);
    s.bind(":id", id)
        .bind(":conversation", message.conversation)
        .bind(":account", message.account)
        .bindOrNull(":remoteId", message.remoteId)
        .bind(":receivedAt", message.receivedAt)
        .bind(":editedAt", message.editedAt)
        .bind(":deletedAt", message.deletedAt)
        .bind(":unread", message.unread);
    if (message.uid.isNull())
        s.bindNull(":uid");
    else
        s.bind(":uid", message.uid);
    if (message.actor)
        s.bind(":actor", message.actor);
    else
        s.bindNull(":actor");
    s.run();
    if (!parent && !message.parentRemoteId.isEmpty())
        insertOrphan(w, id, message);
    insertAttachments(w, id, message.attachments);
    if (!message.remoteId.isEmpty())
        settleWaiting(w, message.account, message.remoteId, id);
    addToCounter(w, kMessageCounter, 1);
    mark(w, message.conversation);
    return id;
}

std::optional<MessageId> findMessage(Reader &r, AccountId account, const QString &remoteId)
{
    Statement s = r.query("messages.idByRemoteId");
    s.bind(":account", account).bind(":remoteId", remoteId);
    return s.step() ? std::optional(s.id<MessageId>(0)) : std::nullopt;
}

std::optional<StoredRevision> storedRevision(Reader &r, AccountId account, const QString &remoteId)
{
    Statement s = r.query("messages.byRemoteId");
    s.bind(":account", account).bind(":remoteId", remoteId);
    if (!s.step())
        return std::nullopt;
    return StoredRevision{.id = s.id<MessageId>(0),
                          .conversation = s.id<ConversationId>(1),
                          .revision = s.integer(2),
                          .deletedAt = s.integer(3)};
}

void reviseMessage(Writer &w, const Message &message, qint64 revision, qint64 noticedAt)
{
    const std::optional<Message> stored = store::message(w, message.id);
    if (!stored)
        return;
    const bool edited = stored->title != message.title || stored->text != message.text || stored->html != message.html;
    if (edited) {
        w.query("messages.insertRevision")
            .bind(":message", message.id)
            .bind(":at", noticedAt)
            .bindOrNull(":title", stored->title)
            .bind(":text", stored->text)
            .bindOrNull(":html", stored->html)
            .run();
    }
    const MessageId resolved = resolveParent(w, message);
    const MessageId parent = resolved ? resolved : stored->parent;
    Message settled = message;
    settled.judged = settledMood(w, message.id, message.judged);
    Statement s = w.query("messages.revise");
    bindContent(s, settled, parent, revision);
    s.bind(":id", message.id).bind(":editedAt", edited ? noticedAt : stored->editedAt).run();
    if (stored->parentRemoteId != message.parentRemoteId || parent) {
        w.query("messages.deleteOrphan").bind(":message", message.id).run();
        if (!parent && !message.parentRemoteId.isEmpty())
            insertOrphan(w, message.id, message);
    }
    const QList<Attachment> attachments = withFetched(message.attachments, stored->attachments);
    if (!sameAttachments(stored->attachments, attachments)) {
        w.query("messages.deleteAttachments").bind(":message", message.id).run();
        insertAttachments(w, message.id, attachments);
    }
    mark(w, stored->conversation);
}

void setModeration(Writer &w, MessageId id, Moderation moderation)
{
    Statement s = w.query("messages.setModeration");
    s.bind(":id", id).bind(":moderation", moderation);
    runAndMark(w, std::move(s));
}

void setDeletedAt(Writer &w, MessageId id, qint64 at)
{
    Statement s = w.query("messages.setDeletedAt");
    s.bind(":id", id).bind(":at", at);
    runAndMark(w, std::move(s));
}

void setCheckedAt(Writer &w, MessageId id, qint64 at)
{
    w.query("messages.setCheckedAt").bind(":id", id).bind(":at", at).run();
}

void setRemoteId(Writer &w, MessageId id, const QString &remoteId, const QString &url)
{
    const std::optional<Message> own = message(w, id);
    if (!own || remoteId.isEmpty())
        return;
    const std::optional<MessageId> copyId = findMessage(w, own->account, remoteId);
    std::optional<Message> copy;
    if (copyId && *copyId != id) {
        copy = message(w, *copyId);
        fold(w, *copy, *own);
    }
    w.query("messages.setRemoteId").bind(":id", id).bind(":remoteId", remoteId).bindOrNull(":url", url).run();
    settleWaiting(w, own->account, remoteId, id);
    mark(w, own->conversation);
    if (!copy)
        return;
    recountConversation(w, own->conversation);
    if (copy->conversation == own->conversation)
        return;
    // The copy may have begun a conversation of its own, where its place in a thread was not known.
    if (w.query("conversations.deleteIfEmpty").bind(":id", copy->conversation).run() == 0)
        recountConversation(w, copy->conversation);
}

void removeUnsentMessage(Writer &w, MessageId id)
{
    const std::optional<Message> unsent = message(w, id);
    if (!unsent || unsent->uid.isNull())
        return;
    // An id may be planned before the message leaves; a revision comes only from the channel.
    if (const auto seen = storedRevision(w, unsent->account, unsent->remoteId); seen && seen->revision != 0)
        return;
    removeMessage(w, id);
    mark(w, unsent->conversation);
    recountConversation(w, unsent->conversation);
}

void setRead(Writer &w, ConversationId id, bool read)
{
    const int changed =
        w.query(read ? "messages.markRead" : "messages.markNewestUnread").bind(":conversation", id).run();
    if (changed == 0)
        return;
    w.query("messages.setUnread").bind(":conversation", id).run();
    mark(w, id);
}

bool newestIsShown(Reader &r, ConversationId id)
{
    Statement s = r.query("messages.newestIsShown");
    s.bind(":conversation", id);
    return s.step() && s.flag(0);
}

MessageId lastReplyId(Reader &r, ConversationId id, qint64 at)
{
    Statement s = r.query("messages.lastReplyId");
    s.bind(":conversation", id).bind(":at", at);
    return s.step() ? s.id<MessageId>(0) : MessageId();
}

std::optional<Conversation> recounted(Reader &r, ConversationId id)
{
    std::optional<Conversation> now = conversation(r, id);
    if (!now)
        return std::nullopt;
    {
        Statement s = r.query("conversations.figures");
        s.bind(":id", id);
        s.step();
        now->messageCount = static_cast<int>(s.integer(0));
        now->unread = static_cast<int>(s.integer(1));
        now->held = static_cast<int>(s.integer(2));
        now->firstAt = s.integer(3);
        now->lastAt = s.integer(4);
        now->lastInAt = s.integer(5);
        now->lastOutAt = s.integer(6);
    }
    if (Statement s = r.query("conversations.newest"); s.bind(":id", id).step()) {
        now->preview = previewText(s.text(0), s.text(1));
    }
    IdentityId firstAuthor;
    if (Statement s = r.query("conversations.first"); s.bind(":id", id).step()) {
        firstAuthor = s.id<IdentityId>(0);
        if (now->subject.isEmpty())
            now->subject = s.text(1);
    }
    Statement author = r.query("conversations.newestInboundAuthor");
    author.bind(":id", id);
    now->person = author.step() ? author.id<IdentityId>(0) : firstAuthor;
    now->language = conversationLanguage(r, id);
    now->mood = newestMood(r, id);
    return now;
}

void recountConversation(Writer &w, ConversationId id)
{
    if (const std::optional<Conversation> now = recounted(w, id))
        updateConversation(w, *now);
}

void saveStats(Writer &w, MessageId id, const MessageStats &stats, qint64 at, ConversationId conversation)
{
    const int written = w.query("messages.saveStats")
                            .bind(":message", id)
                            .bind(":likes", stats.likes)
                            .bind(":shares", stats.shares)
                            .bind(":replies", stats.replies)
                            .bind(":quotes", stats.quotes)
                            .bind(":views", stats.views)
                            .bind(":at", at)
                            .run();
    if (written == 0)
        return;
    if (conversation) {
        mark(w, conversation);
        return;
    }
    Statement s = w.query("messages.conversationOf");
    s.bind(":id", id);
    if (s.step())
        mark(w, s.id<ConversationId>(0));
}

void saveRawItem(Writer &w, AccountId account, const QString &remoteId, qint64 revision, const QByteArray &body,
                 qint64 fetchedAt)
{
    savePackedRawItem(w, account, remoteId, revision, packed(body), fetchedAt);
}

void savePackedRawItem(Writer &w, AccountId account, const QString &remoteId, qint64 revision, const QByteArray &body,
                       qint64 fetchedAt)
{
    w.query("messages.saveRaw")
        .bind(":account", account)
        .bind(":remoteId", remoteId)
        .bind(":revision", revision)
        .bind(":fetchedAt", fetchedAt)
        .bind(":body", body)
        .run();
}

QByteArray rawItem(Reader &r, AccountId account, const QString &remoteId)
{
    Statement s = r.query("messages.raw");
    s.bind(":account", account).bind(":remoteId", remoteId);
    return s.step() ? qUncompress(s.blob(0)) : QByteArray();
}

bool upsertActivity(Writer &w, const Activity &activity, const QString &subjectRemoteId)
{
    Statement known = w.query("messages.activity");
    known.bind(":account", activity.account).bind(":remoteId", activity.remoteId);
    if (known.step())
        return false;
    MessageId subject = activity.subject;
    if (!subject && !subjectRemoteId.isEmpty())
        subject = findMessage(w, activity.account, subjectRemoteId).value_or(MessageId());
    Statement s = w.query("messages.insertActivity");
    s.bind(":account", activity.account)
        .bind(":remoteId", activity.remoteId)
        .bind(":kind", activity.kind)
        .bind(":author", activity.author)
        .bind(":at", activity.at);
    bindOrNull(s, ":subject", subject);
    s.bindOrNull(":subjectRemoteId", subject ? QString() : subjectRemoteId).run();
    if (!subject)
        return true;
    Statement touched = w.query("messages.conversationOf");
    touched.bind(":id", subject);
    if (touched.step())
        mark(w, touched.id<ConversationId>(0));
    return true;
}

} // namespace rapport::store
