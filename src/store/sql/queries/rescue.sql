-- What stands in for rows that could not be read, so that whatever refers to them can stay. Each adds what is missing.

-- name: standInActors
INSERT INTO actor (id, uid, name)
SELECT id, randomblob(16), 'Unknown ' || id
FROM (SELECT actor_id AS id FROM message UNION SELECT actor_id FROM event UNION SELECT actor_id FROM draft
      UNION SELECT actor_id FROM outbox UNION SELECT actor_id FROM tag UNION SELECT actor_id FROM conversation_tag)
WHERE id > 0 AND id NOT IN (SELECT id FROM actor);

-- 4: removed by a person who kept its history. Nothing is pulled or sent before somebody connects it again.
-- name: standInAccounts
INSERT INTO account (id, uid, channel, name, state, created_at)
SELECT id, randomblob(16), '', 'Rescued account ' || id, 4, :now
FROM (SELECT account_id AS id FROM conversation UNION SELECT account_id FROM message UNION SELECT account_id FROM feed
      UNION SELECT account_id FROM account_sync UNION SELECT account_id FROM sync_run
      UNION SELECT account_id FROM quarantine UNION SELECT account_id FROM raw_item
      UNION SELECT account_id FROM follower_count UNION SELECT account_id FROM activity
      UNION SELECT account_id FROM outbox
      UNION SELECT 1 WHERE EXISTS (SELECT 1 FROM draft))
WHERE id > 0 AND id NOT IN (SELECT id FROM account);

-- name: standInRealms
INSERT INTO realm (id, channel, name)
SELECT DISTINCT realm_id, '', 'rescued ' || realm_id FROM identity
WHERE realm_id NOT IN (SELECT id FROM realm);

-- name: standInContacts
INSERT INTO contact (id, uid, name, created_at)
SELECT contact_id, randomblob(16), max(CASE WHEN display_name <> '' THEN display_name ELSE handle END), :now
FROM identity WHERE contact_id NOT IN (SELECT id FROM contact) GROUP BY contact_id;

-- The realm of people of whom nothing but their number is left.
-- name: standInNobodysRealm
INSERT INTO realm (channel, name)
SELECT '', 'rescued people'
WHERE EXISTS (SELECT 1 FROM message m WHERE m.identity_id <> 0
              AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = m.identity_id));

-- Each with a person of its own, whose number is beyond those that are taken.
-- name: standInAuthorsContacts
INSERT INTO contact (id, uid, name, created_at)
SELECT (SELECT coalesce(max(id), 0) FROM contact) + row_number() OVER (ORDER BY identity_id), randomblob(16),
       'Unknown ' || identity_id, :now
FROM (SELECT DISTINCT identity_id FROM message m WHERE m.identity_id <> 0
      AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = m.identity_id));

-- name: standInAuthors
INSERT INTO identity (id, contact_id, realm_id, remote_id, display_name, first_seen_at, last_seen_at)
SELECT m.identity_id,
       (SELECT c.id FROM contact c WHERE c.name = 'Unknown ' || m.identity_id ORDER BY c.id DESC LIMIT 1),
       (SELECT id FROM realm WHERE channel = '' AND name = 'rescued people'),
       'rescued-' || m.identity_id, 'Unknown ' || m.identity_id, min(m.at), max(m.at)
FROM message m
WHERE m.identity_id <> 0 AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = m.identity_id)
GROUP BY m.identity_id;

-- name: standInConversations
INSERT INTO conversation (id, account_id, remote_key, subject)
SELECT conversation_id, account_id, 'rescued-' || conversation_id, ''
FROM (SELECT conversation_id, min(account_id) AS account_id FROM (
          SELECT conversation_id, account_id FROM message
          UNION ALL SELECT d.conversation_id, (SELECT min(id) FROM account) FROM draft d
          UNION ALL SELECT t.conversation_id, (SELECT min(id) FROM account) FROM conversation_tag t
          WHERE EXISTS (SELECT 1 FROM account))
      GROUP BY conversation_id)
WHERE conversation_id NOT IN (SELECT id FROM conversation);

-- name: standInTags
INSERT INTO tag (id, uid, name, actor_id, created_at)
SELECT tag_id, randomblob(16), 'rescued ' || tag_id, min(actor_id), min(at) FROM conversation_tag
WHERE tag_id NOT IN (SELECT id FROM tag) GROUP BY tag_id;

-- What hangs on a row that is lost and tells nothing without it.
-- name: dropLooseTags
DELETE FROM conversation_tag WHERE conversation_id NOT IN (SELECT id FROM conversation);

-- name: knowsMerges
SELECT 1 FROM sqlite_master WHERE name = 'contact_merge';

-- name: standInGroups
INSERT INTO person_group (id, name, uid, actor_id, created_at)
SELECT group_id, 'rescued ' || group_id, randomblob(16), min(actor_id), min(at) FROM person_group_member
WHERE group_id NOT IN (SELECT id FROM person_group) GROUP BY group_id;

-- name: dropLooseMerges
DELETE FROM contact_merge
WHERE contact_id NOT IN (SELECT id FROM contact) OR into_id NOT IN (SELECT id FROM contact);

-- name: dropLooseHomes
DELETE FROM identity_home
WHERE contact_id NOT IN (SELECT id FROM contact) OR identity_id NOT IN (SELECT id FROM identity);

-- name: dropLooseNotSame
DELETE FROM not_same
WHERE identity_a NOT IN (SELECT id FROM identity) OR identity_b NOT IN (SELECT id FROM identity);

-- name: dropLooseMembers
DELETE FROM person_group_member WHERE contact_id NOT IN (SELECT id FROM contact);

-- name: dropLooseNotes
DELETE FROM person_note WHERE contact_id NOT IN (SELECT id FROM contact);

-- name: dropLooseNoteRevisions
DELETE FROM person_note_revision WHERE note_id NOT IN (SELECT id FROM person_note);

-- name: knowsAdvocates
SELECT 1 FROM sqlite_master WHERE name = 'advocate';

-- name: dropLooseAdvocates
DELETE FROM advocate WHERE contact_id NOT IN (SELECT id FROM contact);

-- name: knowsConsents
SELECT 1 FROM sqlite_master WHERE name = 'person_consent';

-- name: dropLooseConsents
DELETE FROM person_consent WHERE contact_id NOT IN (SELECT id FROM contact);

-- name: dropLooseImportance
DELETE FROM person_importance WHERE contact_id NOT IN (SELECT id FROM contact);

-- name: dropLooseKeys
DELETE FROM match_key WHERE identity_id NOT IN (SELECT id FROM identity);

-- name: triggers
SELECT name, sql FROM sqlite_master WHERE type = 'trigger';

-- name: knowsLeads
SELECT 1 FROM sqlite_master WHERE name = 'lead';

-- name: dropLooseCorrections
DELETE FROM mood_correction WHERE message_id NOT IN (SELECT id FROM message);

-- name: dropLooseLeads
DELETE FROM lead WHERE message_id NOT IN (SELECT id FROM message);

-- name: dropLooseLeadSteps
DELETE FROM lead_step WHERE lead_id NOT IN (SELECT id FROM lead);

-- name: dropLooseDismissals
DELETE FROM lead_dismissal WHERE message_id NOT IN (SELECT id FROM message);

-- name: dropLooseIdeaSteps
DELETE FROM idea_step WHERE idea_id NOT IN (SELECT id FROM idea);

-- name: dropLooseIdeaMessages
DELETE FROM idea_message
WHERE idea_id NOT IN (SELECT id FROM idea) OR message_id NOT IN (SELECT id FROM message);

-- name: mendMergedIdeas
UPDATE idea SET merged_into = 0 WHERE merged_into <> 0 AND merged_into NOT IN (SELECT id FROM idea);

-- name: knowsCampaigns
SELECT 1 FROM sqlite_master WHERE name = 'campaign';

-- name: dropLooseCampaignRevisions
DELETE FROM campaign_revision WHERE campaign_id NOT IN (SELECT id FROM campaign);

-- name: dropLooseCampaignDecisions
DELETE FROM campaign_conversation WHERE campaign_id NOT IN (SELECT id FROM campaign);

-- name: dropLooseCampaignFigures
DELETE FROM campaign_figure WHERE campaign_id NOT IN (SELECT id FROM campaign);

-- name: knowsContent
SELECT 1 FROM sqlite_master WHERE name = 'content_post';

-- name: dropLoosePosts
DELETE FROM content_post WHERE content_id NOT IN (SELECT id FROM content);

-- name: mendPostAccounts
UPDATE content_post SET account_id = 0 WHERE account_id <> 0 AND account_id NOT IN (SELECT id FROM account);
