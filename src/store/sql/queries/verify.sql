-- What is wrong, counted and one by one, and what sets it right.

-- name: strayOrphans
SELECT message_id FROM message_orphan x WHERE NOT EXISTS (SELECT 1 FROM message WHERE id = x.message_id) LIMIT :limit;

-- name: dropOrphan
DELETE FROM message_orphan WHERE message_id = :id;

-- name: strayRevisions
SELECT id FROM message_revision x WHERE NOT EXISTS (SELECT 1 FROM message WHERE id = x.message_id) LIMIT :limit;

-- name: dropRevision
DELETE FROM message_revision WHERE id = :id;

-- name: strayStats
SELECT message_id FROM message_stat x WHERE NOT EXISTS (SELECT 1 FROM message WHERE id = x.message_id) LIMIT :limit;

-- name: dropStat
DELETE FROM message_stat WHERE message_id = :id;

-- name: strayAttachments
SELECT id FROM attachment x WHERE NOT EXISTS (SELECT 1 FROM message WHERE id = x.message_id) LIMIT :limit;

-- name: dropAttachment
DELETE FROM attachment WHERE id = :id;

-- name: lostParents
SELECT m.id FROM message m
WHERE m.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message p WHERE p.id = m.parent_id) LIMIT :limit;

-- name: dropParent
UPDATE message SET parent_id = NULL
WHERE id = :id AND NOT EXISTS (SELECT 1 FROM message p WHERE p.id = message.parent_id);

-- name: adoptable
SELECT o.message_id FROM message_orphan o
JOIN message p ON p.account_id = o.account_id AND p.remote_id = o.parent_remote_id LIMIT :limit;

-- name: adopt
UPDATE message SET parent_id = (
    SELECT p.id FROM message_orphan o JOIN message p ON p.account_id = o.account_id AND p.remote_id = o.parent_remote_id
    WHERE o.message_id = message.id)
WHERE id = :id AND parent_id IS NULL;

-- name: lostSubjectCount
SELECT count(*) FROM activity a
WHERE a.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message WHERE id = a.subject_id);

-- name: lostSubjects
SELECT a.id FROM activity a
WHERE a.subject_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message WHERE id = a.subject_id) LIMIT :limit;

-- name: dropSubject
UPDATE activity SET subject_id = NULL WHERE id = :id;

-- name: dropStateCounts
DELETE FROM conversation_count;

-- name: countStates
INSERT INTO conversation_count (account_id, state, unread, n)
SELECT account_id, state, unread > 0, count(*) FROM conversation GROUP BY 1, 2, 3;

-- name: dropKinds
DELETE FROM conversation_kind;

-- name: gatherKinds
INSERT INTO conversation_kind (kind, conversation_id)
SELECT DISTINCT kind, conversation_id FROM message ORDER BY kind, conversation_id;

-- name: wrongCounters
SELECT (ifnull((SELECT n FROM counter WHERE name = 'messages'), 0) <> (SELECT count(*) FROM message))
     + (ifnull((SELECT n FROM counter WHERE name = 'people'), 0) <> (SELECT count(*) FROM contact));

-- name: conversationsAfter
SELECT id FROM conversation WHERE id > :after ORDER BY id LIMIT :limit;

-- name: wrongAskCount
-- Whether a message asked is the channel's word and not kept; but there has to be one of that time.
SELECT count(*) FROM conversation c
WHERE c.last_ask_at <> 0
  AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND m.at = c.last_ask_at AND m.direction = 0);

-- name: wrongAsks
SELECT c.id FROM conversation c
WHERE c.last_ask_at <> 0
  AND NOT EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND m.at = c.last_ask_at AND m.direction = 0)
LIMIT :limit;

-- name: setAsk
UPDATE conversation SET last_ask_at = ifnull((
    SELECT max(m.at) FROM message m JOIN identity i ON i.id = m.identity_id
    WHERE m.conversation_id = conversation.id AND m.direction = 0 AND m.kind <> 7 AND m.moderation < 2
      AND m.deleted_at = 0 AND m.automatic = 0 AND i.is_self = 0 AND i.is_bot = 0), 0)
WHERE id = :id;

-- name: rawWithoutMessage
SELECT count(*) FROM raw_item r
WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.account_id = r.account_id AND m.remote_id = r.remote_id);

-- name: someRawWithoutMessage
SELECT r.account_id, r.remote_id, r.body FROM raw_item r
WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.account_id = r.account_id AND m.remote_id = r.remote_id)
LIMIT :limit;

-- name: dropRaw
DELETE FROM raw_item WHERE account_id = :account AND remote_id = :remoteId;

-- name: forgetFile
UPDATE attachment SET path = '' WHERE path = :path;

-- name: forgetDraftFile
DELETE FROM draft_file WHERE path = :path;

-- name: lostPlaceCount
SELECT (SELECT count(*) FROM merged_conversation m WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = m.into_id))
     + (SELECT count(*) FROM message_home h
        WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = h.conversation_id)
          AND NOT EXISTS (SELECT 1 FROM merged_conversation WHERE id = h.conversation_id));

-- name: lostMerges
SELECT id FROM merged_conversation m WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = m.into_id) LIMIT :limit;

-- name: dropMerge
DELETE FROM merged_conversation WHERE id = :id;

-- name: lostHomes
SELECT message_id FROM message_home h
WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = h.conversation_id)
  AND NOT EXISTS (SELECT 1 FROM merged_conversation WHERE id = h.conversation_id) LIMIT :limit;

-- name: dropHome
DELETE FROM message_home WHERE message_id = :id;

-- name: wrongPeopleCount
-- Who is merged where there is nobody, with themselves, or stands with another than what they are merged into.
SELECT (SELECT count(*) FROM contact_merge m
        WHERE NOT EXISTS (SELECT 1 FROM contact WHERE id = m.into_id)
           OR m.root_id <> ifnull((SELECT p.root_id FROM contact_merge p WHERE p.contact_id = m.into_id), m.into_id)
           OR m.root_id = m.contact_id)
     + (SELECT count(*) FROM contact_merge m CROSS JOIN identity i ON i.contact_id = m.contact_id)
     + (SELECT count(*) FROM identity_home h JOIN identity i ON i.id = h.identity_id
        WHERE i.contact_id = h.contact_id
           OR i.contact_id <> ifnull((SELECT m.root_id FROM contact_merge m WHERE m.contact_id = h.contact_id), 0))
     + (SELECT count(*) FROM (
            SELECT contact_id, importance FROM person_importance
            EXCEPT SELECT ifnull(m.root_id, i.contact_id), max(i.importance)
            FROM contact_importance i LEFT JOIN contact_merge m ON m.contact_id = i.contact_id GROUP BY 1))
     + (SELECT count(*) FROM (
            SELECT ifnull(m.root_id, i.contact_id), max(i.importance)
            FROM contact_importance i LEFT JOIN contact_merge m ON m.contact_id = i.contact_id
            GROUP BY 1 HAVING max(i.importance) > 0
            EXCEPT SELECT contact_id, importance FROM person_importance));

-- name: dropLostPeople
DELETE FROM contact_merge
WHERE contact_id NOT IN (SELECT id FROM contact) OR into_id NOT IN (SELECT id FROM contact);

-- name: dropLoopsOfPeople
-- Whoever leads back to themselves has no root.
WITH RECURSIVE rooted(id) AS (
    SELECT contact_id FROM contact_merge WHERE into_id NOT IN (SELECT contact_id FROM contact_merge)
    UNION SELECT m.contact_id FROM rooted JOIN contact_merge m ON m.into_id = rooted.id)
DELETE FROM contact_merge WHERE contact_id NOT IN (SELECT id FROM rooted);

-- name: setRootsOfPeople
WITH RECURSIVE rooted(id, root) AS (
    SELECT contact_id, into_id FROM contact_merge WHERE into_id NOT IN (SELECT contact_id FROM contact_merge)
    UNION SELECT m.contact_id, rooted.root FROM rooted JOIN contact_merge m ON m.into_id = rooted.id)
UPDATE contact_merge SET root_id = (SELECT root FROM rooted WHERE id = contact_id);

-- name: nameHomes
INSERT OR IGNORE INTO identity_home (identity_id, contact_id, since)
SELECT i.id, i.contact_id, m.at FROM contact_merge m CROSS JOIN identity i ON i.contact_id = m.contact_id;

-- name: bringHome
UPDATE identity SET contact_id = (
    SELECT ifnull((SELECT m.root_id FROM contact_merge m WHERE m.contact_id = h.contact_id), h.contact_id)
    FROM identity_home h WHERE h.identity_id = identity.id)
WHERE id IN (SELECT h.identity_id FROM identity_home h JOIN contact c ON c.id = h.contact_id);

-- name: dropNeedlessHomes
DELETE FROM identity_home
WHERE NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = identity_id AND i.contact_id <> identity_home.contact_id)
   OR NOT EXISTS (SELECT 1 FROM contact WHERE id = identity_home.contact_id);

-- name: strayNotes
SELECT id FROM person_note x WHERE NOT EXISTS (SELECT 1 FROM contact WHERE id = x.contact_id) LIMIT :limit;

-- name: dropStrayNote
DELETE FROM person_note WHERE id = :id;

-- name: strayAdvocates
SELECT contact_id FROM advocate x WHERE NOT EXISTS (SELECT 1 FROM contact WHERE id = x.contact_id) LIMIT :limit;

-- name: dropStrayAdvocate
DELETE FROM advocate WHERE contact_id = :id;

-- name: strayConsents
SELECT id FROM person_consent x WHERE NOT EXISTS (SELECT 1 FROM contact WHERE id = x.contact_id) LIMIT :limit;

-- name: dropStrayConsent
DELETE FROM person_consent WHERE id = :id;

-- name: strayMembers
SELECT contact_id FROM person_group_member x
WHERE NOT EXISTS (SELECT 1 FROM contact WHERE id = x.contact_id)
   OR NOT EXISTS (SELECT 1 FROM person_group WHERE id = x.group_id) LIMIT :limit;

-- name: dropStrayMember
DELETE FROM person_group_member
WHERE contact_id = :id
  AND (NOT EXISTS (SELECT 1 FROM contact WHERE id = :id) OR group_id NOT IN (SELECT id FROM person_group));

-- name: strayCorrections
SELECT message_id FROM mood_correction x WHERE NOT EXISTS (SELECT 1 FROM message WHERE id = x.message_id) LIMIT :limit;

-- name: dropCorrection
DELETE FROM mood_correction WHERE message_id = :id;

-- name: strayLeads
SELECT id FROM lead x WHERE NOT EXISTS (SELECT 1 FROM message WHERE id = x.message_id) LIMIT :limit;

-- name: dropLead
DELETE FROM lead WHERE id = :id;

-- name: strayLeadSteps
SELECT id FROM lead_step x WHERE NOT EXISTS (SELECT 1 FROM lead WHERE id = x.lead_id) LIMIT :limit;

-- name: dropLeadStep
DELETE FROM lead_step WHERE id = :id;

-- name: strayDismissals
SELECT message_id FROM lead_dismissal x WHERE NOT EXISTS (SELECT 1 FROM message WHERE id = x.message_id) LIMIT :limit;

-- name: dropDismissal
DELETE FROM lead_dismissal WHERE message_id = :id;

-- name: strayIdeaSteps
SELECT id FROM idea_step x WHERE NOT EXISTS (SELECT 1 FROM idea WHERE id = x.idea_id) LIMIT :limit;

-- name: dropIdeaStep
DELETE FROM idea_step WHERE id = :id;

-- name: strayIdeaMessages
SELECT message_id FROM idea_message x
WHERE NOT EXISTS (SELECT 1 FROM message WHERE id = x.message_id)
   OR NOT EXISTS (SELECT 1 FROM idea WHERE id = x.idea_id) LIMIT :limit;

-- name: dropIdeaMessage
DELETE FROM idea_message
WHERE message_id = :id
  AND (NOT EXISTS (SELECT 1 FROM message WHERE id = :id) OR idea_id NOT IN (SELECT id FROM idea));

-- name: wrongFindingCount
-- Where something stands, and at which stage, follows from its message and its history.
SELECT (SELECT count(*) FROM lead l JOIN message m ON m.id = l.message_id WHERE l.conversation_id <> m.conversation_id)
     + (SELECT count(*) FROM lead_dismissal l JOIN message m ON m.id = l.message_id
        WHERE l.conversation_id <> m.conversation_id)
     + (SELECT count(*) FROM idea_message l JOIN message m ON m.id = l.message_id
        WHERE l.conversation_id <> m.conversation_id)
     + (SELECT count(*) FROM lead l
        WHERE l.stage <> (SELECT stage FROM lead_step WHERE lead_id = l.id ORDER BY id DESC LIMIT 1))
     + (SELECT count(*) FROM idea d
        WHERE d.state <> (SELECT state FROM idea_step WHERE idea_id = d.id ORDER BY id DESC LIMIT 1))
     + (SELECT count(*) FROM idea d WHERE d.merged_into <> 0 AND d.merged_into NOT IN (SELECT id FROM idea))
     + (SELECT count(*) FROM lead_finding f
        WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = f.conversation_id)
           OR NOT EXISTS (SELECT 1 FROM message WHERE id = f.message_id));

-- name: placeLeads
UPDATE lead SET conversation_id = (SELECT conversation_id FROM message WHERE id = message_id)
WHERE EXISTS (SELECT 1 FROM message m WHERE m.id = message_id AND m.conversation_id <> lead.conversation_id);

-- name: placeDismissals
UPDATE lead_dismissal SET conversation_id = (SELECT conversation_id FROM message WHERE id = message_id)
WHERE EXISTS (SELECT 1 FROM message m WHERE m.id = message_id AND m.conversation_id <> lead_dismissal.conversation_id);

-- name: placeIdeaMessages
UPDATE idea_message SET conversation_id = (SELECT conversation_id FROM message WHERE id = message_id)
WHERE EXISTS (SELECT 1 FROM message m WHERE m.id = message_id AND m.conversation_id <> idea_message.conversation_id);

-- name: standLeads
UPDATE lead SET (stage, stage_at) = (SELECT stage, at FROM lead_step WHERE lead_id = lead.id ORDER BY id DESC LIMIT 1)
WHERE EXISTS (SELECT 1 FROM lead_step WHERE lead_id = lead.id);

-- name: standIdeas
UPDATE idea SET (state, state_at) = (SELECT state, at FROM idea_step WHERE idea_id = idea.id ORDER BY id DESC LIMIT 1)
WHERE EXISTS (SELECT 1 FROM idea_step WHERE idea_id = idea.id);

-- name: partLostIdeas
UPDATE idea SET merged_into = 0 WHERE merged_into <> 0 AND merged_into NOT IN (SELECT id FROM idea);

-- name: dropLostFindings
DELETE FROM lead_finding
WHERE conversation_id NOT IN (SELECT id FROM conversation) OR message_id NOT IN (SELECT id FROM message);

-- name: strayCampaignParts
SELECT campaign_id FROM campaign_revision WHERE campaign_id NOT IN (SELECT id FROM campaign)
UNION SELECT campaign_id FROM campaign_tag WHERE campaign_id NOT IN (SELECT id FROM campaign)
UNION SELECT campaign_id FROM campaign_conversation WHERE campaign_id NOT IN (SELECT id FROM campaign)
UNION SELECT campaign_id FROM campaign_figure WHERE campaign_id NOT IN (SELECT id FROM campaign) LIMIT :limit;

-- name: dropCampaignRevisions
DELETE FROM campaign_revision WHERE campaign_id = :id;

-- name: dropCampaignTags
DELETE FROM campaign_tag WHERE campaign_id = :id;

-- name: dropCampaignDecisions
DELETE FROM campaign_conversation WHERE campaign_id = :id;

-- name: dropCampaignFigures
DELETE FROM campaign_figure WHERE campaign_id = :id;

-- name: wrongCampaignCount
SELECT (SELECT count(*) FROM campaign p
        WHERE json_valid(p.plan) AND (
        p.name <> json_extract(p.plan, '$.name') OR p.from_day <> json_extract(p.plan, '$.fromDay')
        OR p.to_day <> json_extract(p.plan, '$.toDay')
        OR EXISTS (SELECT tag FROM campaign_tag WHERE campaign_id = p.id
                   EXCEPT SELECT value FROM json_each(p.plan, '$.tags'))
        OR EXISTS (SELECT value FROM json_each(p.plan, '$.tags')
                   EXCEPT SELECT tag FROM campaign_tag WHERE campaign_id = p.id)))
     + (SELECT count(DISTINCT conversation_id) FROM campaign_conversation d
        WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = d.conversation_id));

-- name: wrongCampaigns
SELECT p.id FROM campaign p
WHERE json_valid(p.plan) AND (
        p.name <> json_extract(p.plan, '$.name') OR p.from_day <> json_extract(p.plan, '$.fromDay')
        OR p.to_day <> json_extract(p.plan, '$.toDay')
        OR EXISTS (SELECT tag FROM campaign_tag WHERE campaign_id = p.id
                   EXCEPT SELECT value FROM json_each(p.plan, '$.tags'))
        OR EXISTS (SELECT value FROM json_each(p.plan, '$.tags')
                   EXCEPT SELECT tag FROM campaign_tag WHERE campaign_id = p.id)) LIMIT :limit;

-- name: setCampaign
UPDATE campaign
SET name = json_extract(plan, '$.name'), from_day = json_extract(plan, '$.fromDay'),
    to_day = json_extract(plan, '$.toDay')
WHERE id = :id;

-- name: setCampaignTags
INSERT OR IGNORE INTO campaign_tag (campaign_id, tag)
SELECT p.id, t.value FROM campaign p, json_each(p.plan, '$.tags') t WHERE p.id = :id;

-- name: lostDecisions
SELECT DISTINCT conversation_id FROM campaign_conversation d
WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = d.conversation_id) LIMIT :limit;

-- name: dropLostDecision
DELETE FROM campaign_conversation WHERE conversation_id = :id;

-- name: strayPosts
SELECT id FROM content_post x WHERE NOT EXISTS (SELECT 1 FROM content WHERE id = x.content_id) LIMIT :limit;

-- name: dropPost
DELETE FROM content_post WHERE id = :id;

-- name: wrongPostCount
-- What has not left has its send in the outbox or none; what has left is told as its send tells it; an account is there.
SELECT (SELECT count(*) FROM content_post p
        WHERE p.send IS NOT NULL AND p.sent_at = 0 AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.uid = p.send))
     + (SELECT count(*) FROM content_post p JOIN outbox o ON o.uid = p.send
        WHERE o.state = 2 AND (p.sent_at = 0 OR p.remote_id <> o.remote_id))
     + (SELECT count(*) FROM content_post p
        WHERE p.account_id <> 0 AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = p.account_id));

-- name: lostSends
SELECT id FROM content_post p
WHERE p.send IS NOT NULL AND p.sent_at = 0 AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.uid = p.send) LIMIT :limit;

-- name: dropSend
UPDATE content_post SET send = NULL WHERE id = :id;

-- name: untoldPosts
SELECT p.id FROM content_post p JOIN outbox o ON o.uid = p.send
WHERE o.state = 2 AND (p.sent_at = 0 OR p.remote_id <> o.remote_id) LIMIT :limit;

-- name: tellPost
UPDATE content_post
SET (remote_id, sent_at) = (SELECT o.remote_id, max(o.finished_at, 1) FROM outbox o WHERE o.uid = content_post.send)
WHERE id = :id;

-- name: lostPostAccounts
SELECT id FROM content_post p
WHERE p.account_id <> 0 AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = p.account_id) LIMIT :limit;

-- name: dropPostAccount
UPDATE content_post SET account_id = 0 WHERE id = :id;
