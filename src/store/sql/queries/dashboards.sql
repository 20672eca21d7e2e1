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
