-- name: consents
SELECT p.account_id, p.identity_id, p.uid, p.at,
       coalesce(a.name, nullif(i.display_name, ''), i.handle, '')
FROM picture_consent p
LEFT JOIN account a ON a.id = p.account_id
LEFT JOIN identity i ON i.id = p.identity_id
ORDER BY p.at DESC, p.account_id, p.identity_id;

-- name: consent
SELECT p.account_id, p.identity_id, p.uid, p.at,
       coalesce(a.name, nullif(i.display_name, ''), i.handle, '')
FROM picture_consent p
LEFT JOIN account a ON a.id = p.account_id
LEFT JOIN identity i ON i.id = p.identity_id
WHERE p.account_id = :account AND p.identity_id = :person;

-- name: insertConsent
INSERT INTO picture_consent (account_id, identity_id, uid, actor_id, at) VALUES (:account, :person, :uid, :actor, :at)
ON CONFLICT DO NOTHING;

-- name: removeConsent
DELETE FROM picture_consent WHERE account_id = :account AND identity_id = :person;

-- name: shownPeople
-- The null id first, where the whole account is agreed to. Consents are few, a conversation's messages can be many.
SELECT 0 FROM picture_consent p JOIN conversation c ON c.account_id = p.account_id
WHERE c.id = :conversation AND p.account_id <> 0
UNION ALL
SELECT identity_id FROM picture_consent WHERE identity_id <> 0;

-- name: source
SELECT f.id, f.url, f.kind, f.mime_type, f.name, f.alt_text, f.width, f.height, f.bytes, f.path,
       m.id, m.conversation_id, m.account_id, coalesce(a.server, '')
FROM attachment f JOIN message m ON m.id = f.message_id LEFT JOIN account a ON a.id = m.account_id
WHERE f.id = :id;

-- name: keep
UPDATE attachment SET path = :path, mime_type = :mimeType, width = :width, height = :height, bytes = :bytes
WHERE id = :id AND url = :url;

-- name: forgetPath
UPDATE attachment SET path = '' WHERE id = :id;

-- name: portrait
SELECT picture, fetched_at FROM portrait WHERE identity_id = :identity;

-- name: savePortrait
INSERT INTO portrait (identity_id, fetched_at, picture)
SELECT id, :now, :picture FROM identity WHERE id = :identity
ON CONFLICT (identity_id) DO UPDATE SET fetched_at = excluded.fetched_at, picture = excluded.picture;

-- name: removePortraits
DELETE FROM portrait;

-- name: portraitSource
SELECT i.avatar_url, r.channel FROM identity i JOIN realm r ON r.id = i.realm_id WHERE i.id = :identity;

-- name: serversOf
SELECT DISTINCT server FROM account WHERE channel = :channel AND server <> '' AND state < 4 ORDER BY server;
