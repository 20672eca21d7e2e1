-- name: all
SELECT id, uid, name, side, phrases, position FROM watched_name ORDER BY position, id;

-- name: byId
SELECT id, uid, name, side, phrases, position FROM watched_name WHERE id = :id;

-- name: byUid
SELECT id, uid, name, side, phrases, position FROM watched_name WHERE uid = :uid;

-- name: byName
SELECT id, uid, name, side, phrases, position FROM watched_name WHERE folded(name) = :name;

-- name: insert
INSERT INTO watched_name (uid, name, side, phrases, position, actor_id, created_at)
VALUES (:uid, :name, :side, :phrases, :position, :actor, :at);

-- name: update
UPDATE watched_name SET name = :name, side = :side, phrases = :phrases WHERE id = :id;

-- name: setPosition
UPDATE watched_name SET position = :position WHERE id = :id;

-- name: remove
DELETE FROM watched_name WHERE id = :id;
