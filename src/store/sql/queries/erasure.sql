-- name: contactsCalled
SELECT DISTINCT contact_id FROM identity WHERE folded(handle) = :handle ORDER BY contact_id;

-- name: contactsCalledByWord
SELECT DISTINCT i.contact_id FROM identity_fts f CROSS JOIN identity i ON i.id = f.rowid
WHERE identity_fts MATCH :match AND folded(i.handle) = :handle ORDER BY i.contact_id;

-- name: sharedName
SELECT 1 FROM identity WHERE display_name = :name AND contact_id <> :contact LIMIT 1;

-- name: messages
SELECT id FROM message WHERE identity_id = :identity ORDER BY id;

-- name: activityCount
SELECT count(*) FROM activity WHERE identity_id = :identity;

-- name: activities
SELECT id, remote_id FROM activity WHERE identity_id = :identity;

-- name: renameActivity
UPDATE activity SET remote_id = :name, subject_remote_id = NULL WHERE id = :id;

-- name: conversations
SELECT conversation_id FROM message WHERE identity_id = :identity
UNION SELECT id FROM conversation WHERE identity_id = :identity;

-- name: setKey
UPDATE conversation SET remote_key = :key WHERE id = :id;

-- name: mergedKeys
SELECT id, account_id, remote_key FROM merged_conversation WHERE into_id = :conversation;

-- name: clearMergedSubjects
UPDATE merged_conversation SET subject = '' WHERE into_id = :conversation;

-- name: setMergedKey
UPDATE merged_conversation SET remote_key = :key WHERE id = :id;

-- name: clearSubject
UPDATE conversation SET subject = '' WHERE id = :id;

-- name: dropRevisions
DELETE FROM message_revision WHERE message_id = :message;

-- name: dropRaw
DELETE FROM raw_item WHERE account_id = :account AND remote_id = :remoteId;

-- name: emptyMessage
UPDATE message
SET title = NULL, text = '', html = NULL, url = NULL, language = NULL, remote_id = :remoteId, edited_at = 0, unread = 0,
    mood = CASE WHEN direction = 0 THEN 0 END, mood_score = CASE WHEN direction = 0 THEN 0 END,
    deleted_at = CASE WHEN deleted_at = 0 THEN :now ELSE deleted_at END
WHERE id = :message;

-- name: drafts
SELECT conversation_id, kind, text, (SELECT identity_id FROM message WHERE id = reply_to) FROM draft;

-- name: outbox
SELECT id, action, state, message_id, account_id, uid FROM outbox ORDER BY id;

-- name: sharesTheirs
-- Whether a send is of content that a person made, whoever they are part of.
SELECT 1 FROM content_post t JOIN content c ON c.id = t.content_id
WHERE t.send = :send
  AND c.author IN (SELECT uid FROM contact WHERE id = :contact
                   UNION SELECT p.uid FROM contact_merge m JOIN contact p ON p.id = m.contact_id
                   WHERE m.root_id = :contact);

-- name: contentCount
SELECT count(*) FROM content WHERE author = :author;

-- name: emptyPosts
UPDATE content_post SET title = '', text = '', files = '[]'
WHERE content_id IN (SELECT id FROM content WHERE author = :author);

-- name: emptyAuthor
UPDATE content SET author = NULL, author_name = '', source = NULL, text = '' WHERE author = :author;

-- name: emptySend
UPDATE outbox
SET action = :action, error_detail = '', remote_id = CASE WHEN :state = 5 THEN '' ELSE remote_id END, state = :state,
    finished_at = CASE WHEN finished_at = 0 THEN :now ELSE finished_at END
WHERE id = :id;

-- name: quarantine
SELECT id, raw, remote_id FROM quarantine;

-- name: dropQuarantined
DELETE FROM quarantine WHERE id = :id;

-- name: rawAfter
SELECT account_id, remote_id, body FROM raw_item
WHERE (account_id, remote_id) > (:account, :remoteId) ORDER BY account_id, remote_id LIMIT :limit;

-- name: emptyIdentity
UPDATE identity
SET remote_id = :name, handle = '', display_name = '', avatar_url = '', profile_url = '', email = '', followers = -1
WHERE id = :id;

-- name: emptyContact
UPDATE contact SET uid = :uid, name = '' WHERE id = :id;

-- name: dropPart
-- With its groups, notes and how much it mattered. Its identities belong to the whole from now on.
DELETE FROM contact WHERE id = :contact;

-- name: dropHomesOf
DELETE FROM identity_home WHERE contact_id = :contact;

-- name: dropNotes
DELETE FROM person_note WHERE contact_id = :contact;

-- name: dropMemberships
DELETE FROM person_group_member WHERE contact_id = :contact;

-- name: dropEmptyGroups
DELETE FROM person_group WHERE id NOT IN (SELECT group_id FROM person_group_member);

-- name: dropImportance
DELETE FROM contact_importance WHERE contact_id = :contact;

-- name: dropAdvocacy
DELETE FROM advocate WHERE contact_id = :contact;

-- name: dropConsents
DELETE FROM person_consent WHERE contact_id = :contact;

-- name: dropScores
DELETE FROM person_score WHERE contact_id = :contact;

-- name: dropNotSame
DELETE FROM not_same WHERE identity_a = :identity OR identity_b = :identity;
