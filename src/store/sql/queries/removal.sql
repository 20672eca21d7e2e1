-- A file is removed after its rows: until then its name stands among the workspace's values.

-- name: forgetFile
INSERT INTO workspace (key, value) VALUES ('unlink ' || :path, '') ON CONFLICT DO NOTHING;

-- name: forgetFiles
INSERT INTO workspace (key, value)
SELECT DISTINCT 'unlink ' || a.path, '' FROM message m JOIN attachment a ON a.message_id = m.id
WHERE m.conversation_id = :conversation AND a.path <> ''
ON CONFLICT DO NOTHING;

-- name: anyForgotten
SELECT 1 FROM workspace WHERE key >= 'unlink ' AND key < 'unlink!' LIMIT 1;

-- name: confirmForgotten
UPDATE workspace SET value = 'surely' WHERE key >= 'unlink ' AND key < 'unlink!' AND value = '';

-- name: someForgotten
SELECT substr(key, 8) FROM workspace
WHERE key >= 'unlink ' AND key < 'unlink!' AND value = 'surely' ORDER BY key LIMIT :most;

-- name: isNamed
-- Whether a row still names a file: the same content is one file.
SELECT 1 FROM attachment WHERE path = :path AND path <> ''
UNION ALL SELECT 1 FROM draft_file WHERE path = :path
UNION ALL SELECT 1 FROM outbox o, json_each(o.action, '$.files') f
WHERE o.state NOT IN (2, 5) AND json_valid(o.action) AND json_extract(f.value, '$.path') = :path
UNION ALL SELECT 1 FROM content_post p, json_each(p.files) f
WHERE p.files <> '[]' AND json_valid(p.files) AND json_extract(f.value, '$.path') = :path
LIMIT 1;

-- name: fileIsGone
DELETE FROM workspace WHERE key = 'unlink ' || :path;

-- name: dropRaw
DELETE FROM raw_item WHERE account_id = :account
AND remote_id IN (SELECT remote_id FROM message WHERE conversation_id = :conversation AND remote_id IS NOT NULL);

-- name: dropActivities
DELETE FROM activity
WHERE subject_id IS NOT NULL AND subject_id IN (SELECT id FROM message WHERE conversation_id = :conversation);

-- name: dropEvents
DELETE FROM event
WHERE conversation_id <> 0
  AND conversation_id IN (SELECT :conversation UNION ALL SELECT id FROM merged_conversation WHERE into_id = :conversation);

-- name: dropSends
DELETE FROM outbox WHERE conversation_id = :conversation AND conversation_id <> 0;

-- name: dropMessages
DELETE FROM message WHERE conversation_id = :conversation;

-- name: dropConversation
DELETE FROM conversation WHERE id = :conversation;

-- name: someConversation
-- The one that is seen first goes first.
SELECT id FROM conversation WHERE account_id = :account ORDER BY last_at DESC, id DESC LIMIT 1;

-- name: countMessages
SELECT count(*) FROM (SELECT 1 FROM message WHERE conversation_id = :conversation LIMIT :most);

-- name: forgetSomeFiles
INSERT INTO workspace (key, value)
SELECT DISTINCT 'unlink ' || path, '' FROM attachment
WHERE path <> '' AND message_id IN (SELECT id FROM message WHERE conversation_id = :conversation ORDER BY at, id LIMIT :most)
ON CONFLICT DO NOTHING;

-- name: dropSomeRaw
DELETE FROM raw_item WHERE account_id = :account
AND remote_id IN (SELECT remote_id FROM (SELECT remote_id FROM message WHERE conversation_id = :conversation
                                         ORDER BY at, id LIMIT :most) WHERE remote_id IS NOT NULL);

-- name: dropSomeActivities
DELETE FROM activity
WHERE subject_id IS NOT NULL
  AND subject_id IN (SELECT id FROM message WHERE conversation_id = :conversation ORDER BY at, id LIMIT :most);

-- name: dropSomeMessages
DELETE FROM message
WHERE id IN (SELECT id FROM message WHERE conversation_id = :conversation ORDER BY at, id LIMIT :most);

-- name: dropAccountActivities
DELETE FROM activity WHERE id IN (SELECT id FROM activity WHERE account_id = :account LIMIT :most);

-- name: dropAccountRaw
DELETE FROM raw_item WHERE account_id = :account
AND remote_id IN (SELECT remote_id FROM raw_item WHERE account_id = :account LIMIT :most);

-- name: dropAccountEvents
-- That it was removed stays on record.
DELETE FROM event
WHERE id IN (SELECT id FROM event WHERE account_id = :account AND kind <> 'account.erased' LIMIT :most);

-- name: dropAccountSends
DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE account_id = :account LIMIT :most);

-- name: dropAccountRuns
DELETE FROM sync_run WHERE id IN (SELECT id FROM sync_run WHERE account_id = :account LIMIT :most);

-- name: dropAccountQuarantine
DELETE FROM quarantine WHERE id IN (SELECT id FROM quarantine WHERE account_id = :account LIMIT :most);

-- name: someIdentities
SELECT i.id FROM identity i JOIN realm r ON r.id = i.realm_id
WHERE i.id > :after AND r.channel = (SELECT channel FROM account WHERE id = :account)
ORDER BY i.id LIMIT :most;

-- name: isUnknown
-- Whether nothing here knows this identity any more. Who was erased is remembered, whatever goes.
SELECT 1 FROM identity i
WHERE i.id = :identity AND i.remote_id NOT LIKE 'erased:%'
  AND NOT EXISTS (SELECT 1 FROM message WHERE identity_id = i.id)
  AND NOT EXISTS (SELECT 1 FROM activity WHERE identity_id = i.id)
  AND NOT EXISTS (SELECT 1 FROM conversation WHERE identity_id = i.id)
  AND NOT EXISTS (SELECT 1 FROM account WHERE identity_id = i.id);

-- name: contactOf
SELECT contact_id FROM identity WHERE id = :identity;

-- name: dropIdentity
DELETE FROM identity WHERE id = :identity;

-- name: dropContact
DELETE FROM contact WHERE id = :contact AND NOT EXISTS (SELECT 1 FROM identity WHERE contact_id = :contact);

-- name: dropCounts
DELETE FROM conversation_count WHERE account_id = :account;

-- name: dropRequests
DELETE FROM sync_request WHERE account_id = :account;

-- name: dropAccount
DELETE FROM account WHERE id = :account;
