-- name: all
SELECT id, uid, name, origin, content, position FROM dashboard ORDER BY position, id;

-- name: byId
SELECT id, uid, name, origin, content, position FROM dashboard WHERE id = :id;

-- name: byUid
SELECT id, uid, name, origin, content, position FROM dashboard WHERE uid = :uid;

-- name: insert
INSERT INTO dashboard (uid, name, origin, content, position, actor_id, created_at)
VALUES (:uid, :name, :origin, :content, :position, :actor, :at);

-- name: update
UPDATE dashboard SET name = :name, origin = :origin, content = :content WHERE id = :id;

-- name: setPosition
UPDATE dashboard SET position = :position WHERE id = :id;

-- name: remove
DELETE FROM dashboard WHERE id = :id;

-- name: firstDay
SELECT min((SELECT min(day) FROM rollup WHERE family = 0 AND account_id = account.id)) FROM account;

-- name: postsOfDay
SELECT m.id, m.conversation_id, m.account_id, coalesce(nullif(m.title, ''), substr(m.text, 1, 200)),
       max(s.likes, 0) + max(s.shares, 0) + max(s.replies, 0) + max(s.quotes, 0) AS drawn
FROM message m JOIN message_stat s ON s.message_id = m.id
WHERE m.at / 86400000 BETWEEN :fromDay AND :toDay AND m.at >= :from AND m.at < :to
  AND m.direction = 1 AND m.kind = 0 AND m.deleted_at = 0 AND drawn > 0
ORDER BY drawn DESC, m.id;
