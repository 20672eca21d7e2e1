-- name: exists
SELECT 1 FROM message WHERE id = :id;

-- name: insert
INSERT INTO message (id, conversation_id, account_id, identity_id, remote_id, parent_id, kind, direction, at, received_at,
                     title, text, html, url, language, revision, edited_at, deleted_at, checked_at, moderation, unread,
                     automatic, uid, actor_id, mood, mood_score)
VALUES (:id, :conversation, :account, :author, :remoteId, :parent, :kind, :direction, :at, :receivedAt, :title, :text,
        :html, :url, :language, :revision, :editedAt, :deletedAt, :receivedAt, :moderation, :unread, :automatic, :uid,
        :actor, :mood, :moodScore);

-- name: index
-- In the order of the ids, in which the text index is written best.
INSERT INTO message_fts (rowid, title, text)
SELECT m.id, m.title, m.text FROM json_each(:ids) new CROSS JOIN message m ON m.id = new.value;

-- name: addKinds
INSERT INTO conversation_kind (kind, conversation_id)
SELECT DISTINCT m.kind, m.conversation_id FROM json_each(:ids) new CROSS JOIN message m ON m.id = new.value
ORDER BY m.kind, m.conversation_id ON CONFLICT DO NOTHING;

-- name: byId
SELECT m.id, m.conversation_id, m.account_id, m.identity_id, m.remote_id, m.parent_id, o.parent_remote_id, m.kind,
       m.direction, m.at, m.received_at, m.title, m.text, m.html, m.url, m.language, m.edited_at, m.deleted_at,
       m.moderation, m.unread, m.automatic, m.uid, m.actor_id, m.mood, m.mood_score
FROM message m LEFT JOIN message_orphan o ON o.message_id = m.id
WHERE m.id = :id;

-- name: idByRemoteId
-- From the index alone.
SELECT id FROM message WHERE account_id = :account AND remote_id = :remoteId;

-- name: byRemoteId
SELECT id, conversation_id, revision, deleted_at FROM message WHERE account_id = :account AND remote_id = :remoteId;

-- name: attachments
SELECT id, url, kind, mime_type, name, alt_text, width, height, bytes, path
FROM attachment WHERE message_id = :message ORDER BY id;

-- name: insertAttachment
INSERT INTO attachment (message_id, url, kind, mime_type, name, alt_text, width, height, bytes, path)
VALUES (:message, :url, :kind, :mimeType, :name, :altText, :width, :height, :bytes, :path);

-- name: deleteAttachments
DELETE FROM attachment WHERE message_id = :message;

-- name: insertOrphan
INSERT INTO message_orphan (message_id, account_id, parent_remote_id) VALUES (:message, :account, :parentRemoteId);

-- name: deleteOrphan
DELETE FROM message_orphan WHERE message_id = :message;

-- name: awaited
SELECT EXISTS (SELECT 1 FROM message_orphan WHERE account_id = :account AND parent_remote_id = :remoteId),
       EXISTS (SELECT 1 FROM activity
               WHERE account_id = :account AND subject_remote_id = :remoteId AND subject_remote_id IS NOT NULL);

-- name: adoptOrphans
UPDATE message SET parent_id = :parent
WHERE id IN (SELECT message_id FROM message_orphan WHERE account_id = :account AND parent_remote_id = :remoteId)
RETURNING conversation_id;

-- name: deleteAdopted
DELETE FROM message_orphan WHERE account_id = :account AND parent_remote_id = :remoteId;

-- name: settleActivities
UPDATE activity SET subject_id = :subject, subject_remote_id = NULL
WHERE account_id = :account AND subject_remote_id = :remoteId AND subject_remote_id IS NOT NULL;

-- name: revise
UPDATE message
SET identity_id = :author, parent_id = :parent, kind = :kind, direction = :direction, at = :at, title = :title,
    text = :text, html = :html, url = :url, language = :language, moderation = :moderation, automatic = :automatic,
    revision = :revision, edited_at = :editedAt, unread = unread AND :moderation < 2, mood = :mood,
    mood_score = :moodScore
WHERE id = :id;

-- name: insertRevision
INSERT INTO message_revision (message_id, replaced_at, title, text, html) VALUES (:message, :at, :title, :text, :html);

-- name: setModeration
-- Nobody has to read spam.
UPDATE message SET moderation = :moderation, unread = unread AND :moderation < 2
WHERE id = :id AND moderation <> :moderation RETURNING conversation_id;

-- name: setDeletedAt
UPDATE message SET deleted_at = :at WHERE id = :id AND deleted_at <> :at RETURNING conversation_id;

-- name: setCheckedAt
UPDATE message SET checked_at = :at WHERE id = :id AND checked_at <> :at;

-- name: setRemoteId
UPDATE message SET remote_id = :remoteId, url = coalesce(:url, url) WHERE id = :id;

-- name: delete
DELETE FROM message WHERE id = :id;

-- What a copy of a message has gathered goes over to the one that stays.

-- name: takeOver
UPDATE message
SET identity_id = copy.identity_id, parent_id = coalesce(message.parent_id, copy.parent_id), kind = copy.kind,
    at = copy.at, title = copy.title, text = copy.text, html = copy.html, url = coalesce(copy.url, message.url),
    language = coalesce(copy.language, message.language), revision = copy.revision, edited_at = copy.edited_at,
    deleted_at = copy.deleted_at, checked_at = copy.checked_at, moderation = copy.moderation,
    automatic = copy.automatic
FROM message AS copy
WHERE message.id = :id AND copy.id = :copy;

-- name: moveStats
UPDATE OR REPLACE message_stat SET message_id = :id WHERE message_id = :copy;

-- name: moveRevisions
UPDATE message_revision SET message_id = :id WHERE message_id = :copy;

-- name: moveAttachments
UPDATE attachment SET message_id = :id
WHERE message_id = :copy AND NOT EXISTS (SELECT 1 FROM attachment WHERE message_id = :id);

-- name: moveOrphan
UPDATE OR REPLACE message_orphan SET message_id = :id
WHERE message_id = :copy AND (SELECT parent_id FROM message WHERE id = :id) IS NULL;

-- name: moveChildren
UPDATE message SET parent_id = :id WHERE conversation_id = :conversation AND parent_id = :copy;

-- name: moveActivities
UPDATE activity SET subject_id = :id WHERE subject_id = :copy;

-- name: moveDrafts
UPDATE draft SET reply_to = :id WHERE reply_to = :copy;

-- name: moveOutbox
UPDATE outbox SET message_id = :id WHERE message_id = :copy AND message_id <> 0;

-- name: markRead
UPDATE message SET unread = 0 WHERE conversation_id = :conversation AND unread = 1;

-- name: markNewestUnread
UPDATE message SET unread = 1
WHERE unread = 0 AND id = (SELECT id FROM message WHERE conversation_id = :conversation AND direction = 0
                           ORDER BY at DESC, id DESC LIMIT 1);

-- name: newestIsShown
SELECT direction <> 2 AND deleted_at = 0 AND moderation < 2 FROM message
WHERE conversation_id = :conversation ORDER BY at DESC, id DESC LIMIT 1;

-- name: lastReplyId
SELECT id FROM message
WHERE conversation_id = :conversation AND at = :at AND direction = 1 AND deleted_at = 0 AND moderation < 2
ORDER BY id DESC LIMIT 1;

-- name: setUnread
UPDATE conversation SET unread = (SELECT count(*) FROM message WHERE conversation_id = :conversation AND unread = 1)
WHERE id = :conversation;

-- name: saveStats
INSERT INTO message_stat (message_id, likes, shares, replies, quotes, views, at)
VALUES (:message, :likes, :shares, :replies, :quotes, :views, :at)
ON CONFLICT (message_id) DO UPDATE
SET likes = excluded.likes, shares = excluded.shares, replies = excluded.replies, quotes = excluded.quotes,
    views = excluded.views, at = excluded.at
WHERE likes <> excluded.likes OR shares <> excluded.shares OR replies <> excluded.replies OR quotes <> excluded.quotes
   OR views <> excluded.views;

-- name: conversationOf
SELECT conversation_id FROM message WHERE id = :id;

-- name: saveRaw
INSERT INTO raw_item (account_id, remote_id, revision, fetched_at, body)
VALUES (:account, :remoteId, :revision, :fetchedAt, :body)
ON CONFLICT (account_id, remote_id) DO UPDATE
SET revision = excluded.revision, fetched_at = excluded.fetched_at, body = excluded.body
WHERE revision <> excluded.revision;

-- name: raw
SELECT body FROM raw_item WHERE account_id = :account AND remote_id = :remoteId;

-- name: activity
SELECT id, subject_id FROM activity WHERE account_id = :account AND remote_id = :remoteId;

-- name: insertActivity
INSERT INTO activity (account_id, remote_id, kind, identity_id, subject_id, subject_remote_id, at)
VALUES (:account, :remoteId, :kind, :author, :subject, :subjectRemoteId, :at);
