-- name: addNoReply
INSERT INTO no_reply (conversation_id, until, uid, actor_id, at) VALUES (:conversation, :until, :uid, :actor, :at)
ON CONFLICT (conversation_id, until) DO NOTHING;

-- name: removeNoReply
DELETE FROM no_reply WHERE conversation_id = :conversation AND until = :until;

-- name: noReplyUntil
SELECT until FROM no_reply WHERE conversation_id = :conversation ORDER BY until DESC LIMIT 1;

-- name: markSpam
INSERT INTO spam_mark (conversation_id, identity_id, uid, actor_id, at)
VALUES (:conversation, :author, :uid, :actor, :at)
ON CONFLICT (conversation_id, identity_id) DO NOTHING;

-- name: unmarkSpam
DELETE FROM spam_mark WHERE conversation_id = :conversation AND identity_id = :author;

-- name: anySpam
SELECT 1 FROM spam_mark LIMIT 1;

-- name: isSpam
SELECT 1 FROM spam_mark WHERE conversation_id = :conversation AND identity_id = :author;

-- name: spamAuthors
SELECT identity_id FROM spam_mark WHERE conversation_id = :conversation ORDER BY identity_id;

-- name: unreadMessages
SELECT id FROM message WHERE conversation_id = :conversation AND unread = 1 ORDER BY id;

-- name: markUnread
UPDATE message SET unread = 1 WHERE id = :message AND conversation_id = :conversation;

-- name: forgetTag
DELETE FROM tag WHERE name = :name AND NOT EXISTS (SELECT 1 FROM conversation_tag WHERE tag_id = tag.id);

-- name: dueSnoozes
-- Until they answer (0) is never due.
SELECT id FROM conversation WHERE state = 2 AND snoozed_until > 0 AND snoozed_until <= :now
ORDER BY snoozed_until, id LIMIT :limit;

-- name: nextSnoozeAt
SELECT snoozed_until FROM conversation WHERE state = 2 AND snoozed_until > 0 ORDER BY snoozed_until LIMIT 1;

-- name: openTags
-- From the conversations to their tags: what is open is few, what carries a tag may be a whole history.
SELECT t.name, count(*) AS n
FROM conversation c CROSS JOIN conversation_tag ct ON ct.conversation_id = c.id CROSS JOIN tag t ON t.id = ct.tag_id
WHERE c.state = 0 GROUP BY t.id ORDER BY n DESC, t.name LIMIT :limit;

-- name: tagNames
SELECT name FROM tag ORDER BY name COLLATE NOCASE, name;

-- name: actors
SELECT id, uid, name FROM actor ORDER BY name COLLATE NOCASE, id;

-- name: openAssignedTo
SELECT count(*) FROM conversation WHERE state = 0 AND assignee_id <> 0 AND assignee_id = :actor;
