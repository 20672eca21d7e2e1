-- name: realm
SELECT id FROM realm WHERE channel = :channel AND name = :name;

-- name: insertRealm
INSERT INTO realm (channel, name) VALUES (:channel, :name);

-- name: byRemoteId
SELECT i.id, i.contact_id, r.channel, r.name, i.remote_id, i.handle, i.display_name, i.avatar_url, i.profile_url, i.email,
       i.followers, i.is_self, i.is_bot, i.follows_us, i.first_seen_at, i.last_seen_at
FROM realm r JOIN identity i ON i.realm_id = r.id
WHERE r.channel = :channel AND r.name = :realm AND i.remote_id = :remoteId;

-- name: byId
SELECT i.id, i.contact_id, r.channel, r.name, i.remote_id, i.handle, i.display_name, i.avatar_url, i.profile_url, i.email,
       i.followers, i.is_self, i.is_bot, i.follows_us, i.first_seen_at, i.last_seen_at
FROM identity i JOIN realm r ON r.id = i.realm_id
WHERE i.id = :id;

-- name: ofContact
SELECT i.id, i.contact_id, r.channel, r.name, i.remote_id, i.handle, i.display_name, i.avatar_url, i.profile_url, i.email,
       i.followers, i.is_self, i.is_bot, i.follows_us, i.first_seen_at, i.last_seen_at
FROM identity i JOIN realm r ON r.id = i.realm_id
WHERE i.contact_id = :contact ORDER BY i.id;

-- name: contactsOfIdentities
SELECT id, contact_id FROM identity;

-- name: ofSameContact
SELECT i.id, i.contact_id, r.channel, r.name, i.remote_id, i.handle, i.display_name, i.avatar_url, i.profile_url, i.email,
       i.followers, i.is_self, i.is_bot, i.follows_us, i.first_seen_at, i.last_seen_at
FROM identity one CROSS JOIN identity i ON i.contact_id = one.contact_id JOIN realm r ON r.id = i.realm_id
WHERE one.id = :id ORDER BY i.id;

-- name: insertContact
INSERT INTO contact (uid, name, created_at) VALUES (:uid, :name, :createdAt);

-- name: index
INSERT INTO identity_fts (rowid, display_name, handle)
SELECT i.id, i.display_name, i.handle FROM json_each(:ids) new CROSS JOIN identity i ON i.id = new.value;

-- name: insert
INSERT INTO identity (id, contact_id, realm_id, remote_id, handle, display_name, avatar_url, profile_url, email, followers,
                      is_self, is_bot, follows_us, first_seen_at, last_seen_at)
VALUES (:id, :contact, :realm, :remoteId, :handle, :displayName, :avatarUrl, :profileUrl, :email, :followers, :self, :bot,
        :followsUs, :firstSeenAt, :lastSeenAt);

-- name: update
UPDATE identity
SET handle = :handle, display_name = :displayName, avatar_url = :avatarUrl, profile_url = :profileUrl, email = :email,
    followers = :followers, is_self = :self, is_bot = :bot, follows_us = :followsUs
WHERE id = :id;

-- name: nextId
SELECT coalesce(max(id), 0) + 1 FROM identity;

-- name: setSeen
UPDATE identity SET first_seen_at = :firstSeenAt, last_seen_at = :lastSeenAt WHERE id = :id;

-- name: setFollowsUs
UPDATE identity SET follows_us = :follows WHERE id = :id AND follows_us <> :follows;

-- name: contact
SELECT id, uid, name, created_at FROM contact WHERE id = :id;

-- name: actor
SELECT id, uid, name FROM actor WHERE id = :id;

-- name: actorByName
SELECT id FROM actor WHERE name = :name ORDER BY id LIMIT 1;

-- name: insertActor
INSERT INTO actor (uid, name) VALUES (:uid, :name);

-- name: done
SELECT a.kind FROM identity i CROSS JOIN activity a ON a.identity_id = i.id WHERE i.contact_id = :contact LIMIT :most;

-- name: newestOf
SELECT conversation_id, at FROM message WHERE identity_id = :identity ORDER BY at DESC LIMIT :most;

-- name: recent
SELECT subject, preview FROM conversation WHERE id = :id;

-- name: newestConversation
SELECT conversation_id, at FROM message
WHERE identity_id = :identity AND direction = 0 AND deleted_at = 0 AND moderation = 0 ORDER BY at DESC LIMIT 1;
