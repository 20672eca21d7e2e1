-- name: all
SELECT id, uid, name, query, ordering, position FROM saved_view ORDER BY position, id;

-- name: byId
SELECT id, uid, name, query, ordering, position FROM saved_view WHERE id = :id;

-- name: byUid
SELECT id, uid, name, query, ordering, position FROM saved_view WHERE uid = :uid;

-- name: byName
SELECT id, uid, name, query, ordering, position FROM saved_view WHERE name = :name;

-- name: insert
INSERT INTO saved_view (uid, name, query, ordering, position, actor_id, created_at)
VALUES (:uid, :name, :query, :ordering, :position, :actor, :at);

-- name: update
UPDATE saved_view SET name = :name, query = :query, ordering = :ordering WHERE id = :id;

-- name: setPosition
UPDATE saved_view SET position = :position WHERE id = :id;

-- name: remove
DELETE FROM saved_view WHERE id = :id;
