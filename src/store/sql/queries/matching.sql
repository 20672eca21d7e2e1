-- Keys by which two identities may be found to be of one person.

-- name: somePending
SELECT identity_id FROM match_pending LIMIT :limit;

-- name: someNew
-- Those that came since; the last one with keys is the mark up to which all have them.
SELECT id FROM identity WHERE id > (SELECT ifnull(max(identity_id), 0) FROM match_key) ORDER BY id LIMIT :limit;

-- name: setKeys
INSERT INTO match_key (identity_id, email, user_name, display_name) VALUES (:identity, :email, :userName, :name)
ON CONFLICT (identity_id) DO UPDATE
SET email = excluded.email, user_name = excluded.user_name, display_name = excluded.display_name;

-- name: dropPending
DELETE FROM match_pending WHERE identity_id = :identity;

-- name: keysAfter
SELECT identity_id, email, user_name, display_name FROM match_key WHERE identity_id > :after ORDER BY identity_id LIMIT :limit;

-- name: dropKeys
DELETE FROM match_key WHERE identity_id = :id;

-- name: addPending
INSERT OR IGNORE INTO match_pending (identity_id) SELECT id FROM identity WHERE id = :id;

-- name: missing
-- Below the mark every identity has its keys, or waits for them.
SELECT i.id FROM identity i
WHERE i.id < (SELECT ifnull(max(identity_id), 0) FROM match_key)
  AND NOT EXISTS (SELECT 1 FROM match_key WHERE identity_id = i.id)
  AND NOT EXISTS (SELECT 1 FROM match_pending WHERE identity_id = i.id)
LIMIT :limit;

-- name: withEmail
SELECT identity_id FROM match_key WHERE email = :key AND email <> 0 LIMIT :limit;

-- name: withUserName
SELECT identity_id FROM match_key WHERE user_name = :key AND user_name <> 0 LIMIT :limit;

-- name: withName
SELECT identity_id FROM match_key WHERE display_name = :key AND display_name <> 0 LIMIT :limit;

-- name: byEmail
SELECT email, identity_id FROM match_key WHERE email <> 0 ORDER BY email, identity_id;

-- name: byUserName
SELECT user_name, identity_id FROM match_key WHERE user_name <> 0 ORDER BY user_name, identity_id;

-- name: byName
SELECT display_name, identity_id FROM match_key WHERE display_name <> 0 ORDER BY display_name, identity_id;
