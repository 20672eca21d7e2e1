-- name: activities
SELECT kind, count(*)
FROM (SELECT kind FROM activity WHERE identity_id = :identity AND at >= :from LIMIT :most)
GROUP BY kind;

-- name: messages
-- 2: spam, 3: in the bin; 7: a ping, 6: a note.
SELECT kind, at, conversation_id FROM message
WHERE identity_id = :identity AND at >= :from AND direction = 0 AND deleted_at = 0 AND moderation < 2 AND automatic = 0
  AND kind NOT IN (6, 7)
ORDER BY at DESC LIMIT :most;

-- name: turns
SELECT i.contact_id
FROM message m JOIN identity i ON i.id = m.identity_id
WHERE m.conversation_id = :conversation AND m.at >= :from AND m.direction = 0 AND m.deleted_at = 0 AND m.moderation < 2
  AND m.automatic = 0 AND i.is_self = 0 AND i.is_bot = 0
ORDER BY m.at, m.id LIMIT :most;

-- name: newest
SELECT at, conversation_id FROM message WHERE identity_id = :identity ORDER BY at DESC, conversation_id DESC LIMIT :most;

-- name: newestBefore
SELECT at, conversation_id FROM message
WHERE identity_id = :identity AND (at, conversation_id) < (:at, :conversation)
ORDER BY at DESC, conversation_id DESC LIMIT :most;

-- name: conversation
SELECT c.subject, c.preview, a.channel FROM conversation c JOIN account a ON a.id = c.account_id WHERE c.id = :id;
