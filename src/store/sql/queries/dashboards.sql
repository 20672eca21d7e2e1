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
-- Of few messages there are counts: the join begins with those, and finds them by the numbers that messages get by their
-- time.
SELECT m.id, m.conversation_id, m.account_id, coalesce(nullif(m.title, ''), substr(m.text, 1, 200)),
       max(s.likes, 0) + max(s.shares, 0) + max(s.replies, 0) + max(s.quotes, 0) AS drawn
FROM message_stat s CROSS JOIN message m ON m.id = s.message_id
WHERE s.message_id >= :first AND s.message_id < :end AND m.at >= :from AND m.at < :to
  AND m.direction = 1 AND m.kind = 0 AND m.deleted_at = 0 AND drawn > 0
ORDER BY drawn DESC, m.id;
