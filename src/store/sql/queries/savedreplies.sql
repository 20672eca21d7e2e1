-- name: all
SELECT id, uid, name, shortcut, text, language, channel, position, uses, used_at FROM saved_reply ORDER BY position, id;

-- name: byId
SELECT id, uid, name, shortcut, text, language, channel, position, uses, used_at FROM saved_reply WHERE id = :id;

-- name: byUid
SELECT id, uid, name, shortcut, text, language, channel, position, uses, used_at FROM saved_reply WHERE uid = :uid;

-- name: byName
SELECT id, uid, name, shortcut, text, language, channel, position, uses, used_at FROM saved_reply WHERE name = :name;

-- name: byShortcut
SELECT id, uid, name, shortcut, text, language, channel, position, uses, used_at FROM saved_reply
WHERE shortcut = :shortcut AND shortcut <> '';

-- name: insert
INSERT INTO saved_reply (uid, name, shortcut, text, language, channel, position, uses, used_at, actor_id, created_at)
VALUES (:uid, :name, :shortcut, :text, :language, :channel, :position, :uses, :usedAt, :actor, :at);

-- name: update
UPDATE saved_reply SET name = :name, shortcut = :shortcut, text = :text, language = :language, channel = :channel
WHERE id = :id;

-- name: setPosition
UPDATE saved_reply SET position = :position WHERE id = :id;

-- name: noteUse
UPDATE saved_reply SET uses = uses + 1, used_at = :at WHERE id = :id;

-- name: remove
DELETE FROM saved_reply WHERE id = :id;
