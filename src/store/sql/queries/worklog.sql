-- name: insertEvent
INSERT INTO event (uid, at, actor_id, kind, account_id, conversation_id, message_id, contact_id, before, after, undoes)
VALUES (:uid, :at, :actor, :kind, :account, :conversation, :message, :contact, :before, :after, :undoes);

-- name: events
SELECT e.id, e.uid, e.at, e.actor_id, a.name, e.kind, e.account_id, e.conversation_id, e.message_id, e.before, e.after,
       e.undoes, e.contact_id
FROM event e LEFT JOIN actor a ON a.id = e.actor_id
WHERE e.conversation_id <> 0
  AND e.conversation_id IN (SELECT :conversation UNION ALL SELECT id FROM merged_conversation WHERE into_id = :conversation)
ORDER BY e.id DESC LIMIT :limit;

-- name: eventByUid
SELECT e.id, e.uid, e.at, e.actor_id, a.name, e.kind, e.account_id, e.conversation_id, e.message_id, e.before, e.after,
       e.undoes, e.contact_id
FROM event e LEFT JOIN actor a ON a.id = e.actor_id
WHERE e.uid = :uid;

-- name: hasEvents
SELECT 1 FROM event WHERE conversation_id = :conversation AND conversation_id <> 0 LIMIT 1;

-- name: isUndone
SELECT 1 FROM event WHERE undoes = :uid;

-- name: saveDraft
INSERT INTO draft (conversation_id, kind, uid, actor_id, reply_to, text, updated_at)
VALUES (:conversation, :kind, :uid, :actor, :replyTo, :text, :updatedAt)
ON CONFLICT (conversation_id, kind) DO UPDATE
SET actor_id = excluded.actor_id, reply_to = excluded.reply_to, text = excluded.text, updated_at = excluded.updated_at
WHERE text <> excluded.text OR reply_to <> excluded.reply_to;

-- name: removeDraft
DELETE FROM draft WHERE conversation_id = :conversation AND kind = :kind;

-- name: drafts
SELECT conversation_id, kind, uid, actor_id, reply_to, text, updated_at
FROM draft WHERE conversation_id = :conversation ORDER BY kind;

-- name: tagByName
SELECT id FROM tag WHERE name = :name;

-- name: insertTag
INSERT INTO tag (uid, name, actor_id, created_at) VALUES (:uid, :name, :actor, :at);

-- name: bindTag
INSERT INTO conversation_tag (conversation_id, tag_id, uid, actor_id, at) VALUES (:conversation, :tag, :uid, :actor, :at)
ON CONFLICT (conversation_id, tag_id) DO NOTHING;

-- name: unbindTag
DELETE FROM conversation_tag
WHERE conversation_id = :conversation AND tag_id = (SELECT id FROM tag WHERE name = :name);

-- name: tagsOf
SELECT t.name FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id
WHERE ct.conversation_id = :conversation ORDER BY t.name;
