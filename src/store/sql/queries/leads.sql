-- name: newestRules
SELECT uid, at, rules FROM lead_rules ORDER BY id DESC LIMIT 1;

-- name: rulesByUid
SELECT uid, at, rules FROM lead_rules WHERE uid = :uid;

-- name: insertRules
INSERT INTO lead_rules (uid, actor_id, at, rules) VALUES (:uid, :actor, :at, :rules);

-- name: asks
-- Theirs since our last public answer, the newest first.
SELECT m.id, m.at, m.title, m.text, m.language, m.identity_id
FROM conversation c JOIN message m ON m.conversation_id = c.id
WHERE c.id = :conversation AND m.at > c.last_out_at AND m.direction = 0 AND m.deleted_at = 0 AND m.moderation < 2
  AND m.automatic = 0 AND m.kind <> 7
  AND NOT EXISTS (SELECT 1 FROM spam_mark s WHERE s.conversation_id = c.id AND s.identity_id = m.identity_id)
  AND NOT EXISTS (SELECT 1 FROM no_reply n WHERE n.conversation_id = c.id AND n.until >= m.at)
ORDER BY m.at DESC, m.id DESC LIMIT :limit;

-- name: newestAsk
SELECT id FROM message
WHERE conversation_id = :conversation AND direction = 0 AND deleted_at = 0 AND moderation < 2
ORDER BY at DESC, id DESC LIMIT 1;

-- name: isTaken
SELECT 1 FROM lead WHERE conversation_id = :conversation LIMIT 1;

-- name: dismissedUpTo
SELECT max(message_id) FROM lead_dismissal WHERE conversation_id = :conversation;

-- name: person
-- Under all names. What is counted for points is asked up to what makes a difference.
SELECT max(i.is_self), max(i.is_bot), max(i.follows_us), max(i.followers), max(i.email <> ''),
       max(EXISTS (SELECT 1 FROM spam_mark s WHERE s.identity_id = i.id)),
       (SELECT count(*) FROM person_group_member p
        WHERE p.contact_id = :contact OR p.contact_id IN (SELECT contact_id FROM contact_merge WHERE root_id = :contact)),
       sum((SELECT count(DISTINCT conversation_id)
            FROM (SELECT conversation_id FROM message WHERE identity_id = i.id AND direction = 0 LIMIT 50)))
FROM identity i WHERE i.contact_id = :contact;

-- name: wrote
SELECT m.at, m.title, m.text, m.language, m.mood
FROM identity i JOIN message m ON m.identity_id = i.id
WHERE i.contact_id = :contact AND m.direction = 0 AND m.deleted_at = 0 AND m.moderation < 2 AND m.automatic = 0
ORDER BY m.at DESC LIMIT :limit;

-- name: did
SELECT a.at, a.kind FROM identity i JOIN activity a ON a.identity_id = i.id
WHERE i.contact_id = :contact ORDER BY a.at DESC LIMIT :limit;

-- name: finding
SELECT message_id, signals, asked_at, fit, behaviour, reckoned_at, expected
FROM lead_finding WHERE conversation_id = :conversation;

-- name: keepFinding
INSERT INTO lead_finding (conversation_id, message_id, signals, asked_at, fit, behaviour, reckoned_at, expected)
VALUES (:conversation, :message, :signals, :askedAt, :fit, :behaviour, :reckonedAt, :expected)
ON CONFLICT (conversation_id) DO UPDATE
SET message_id = excluded.message_id, signals = excluded.signals, asked_at = excluded.asked_at, fit = excluded.fit,
    behaviour = excluded.behaviour, reckoned_at = excluded.reckoned_at, expected = excluded.expected;

-- name: dropFinding
DELETE FROM lead_finding WHERE conversation_id = :conversation;

-- name: anyPending
SELECT 1 FROM lead_pending LIMIT 1;

-- name: somePending
-- The newest conversations first: they are looked at first.
SELECT conversation_id FROM lead_pending ORDER BY conversation_id DESC LIMIT :limit;

-- name: dropPending
DELETE FROM lead_pending WHERE conversation_id = :conversation;

-- name: addAllPending
INSERT OR IGNORE INTO lead_pending (conversation_id) SELECT id FROM conversation WHERE state = 0 OR state = 2;

-- name: proposals
SELECT 0, NULL, f.conversation_id, f.message_id, m.identity_id,
       coalesce(nullif(i.display_name, ''), nullif(i.handle, ''), i.remote_id), c.subject, m.title, m.text, a.channel,
       f.signals, f.asked_at, f.expected, 0, 0, 0, '', 0, f.fit, f.behaviour, f.reckoned_at
FROM lead_finding f
JOIN message m ON m.id = f.message_id
JOIN conversation c ON c.id = f.conversation_id
JOIN account a ON a.id = c.account_id
LEFT JOIN identity i ON i.id = m.identity_id;

-- name: proposalOf
SELECT 0, NULL, f.conversation_id, f.message_id, m.identity_id,
       coalesce(nullif(i.display_name, ''), nullif(i.handle, ''), i.remote_id), c.subject, m.title, m.text, a.channel,
       f.signals, f.asked_at, f.expected, 0, 0, 0, '', 0, f.fit, f.behaviour, f.reckoned_at
FROM lead_finding f
JOIN message m ON m.id = f.message_id
JOIN conversation c ON c.id = f.conversation_id
JOIN account a ON a.id = c.account_id
LEFT JOIN identity i ON i.id = m.identity_id
WHERE f.conversation_id = :conversation;

-- name: taken
SELECT l.id, l.uid, l.conversation_id, l.message_id, m.identity_id,
       coalesce(nullif(i.display_name, ''), nullif(i.handle, ''), i.remote_id), c.subject, m.title, m.text, a.channel,
       l.signals, m.at, l.expected, l.stage, l.stage_at, l.owner_id, o.name, l.at
FROM lead l
JOIN message m ON m.id = l.message_id
JOIN conversation c ON c.id = l.conversation_id
JOIN account a ON a.id = c.account_id
LEFT JOIN identity i ON i.id = m.identity_id
LEFT JOIN actor o ON o.id = l.owner_id
ORDER BY l.id;

-- name: byId
SELECT l.id, l.uid, l.conversation_id, l.message_id, m.identity_id,
       coalesce(nullif(i.display_name, ''), nullif(i.handle, ''), i.remote_id), c.subject, m.title, m.text, a.channel,
       l.signals, m.at, l.expected, l.stage, l.stage_at, l.owner_id, o.name, l.at
FROM lead l
JOIN message m ON m.id = l.message_id
JOIN conversation c ON c.id = l.conversation_id
JOIN account a ON a.id = c.account_id
LEFT JOIN identity i ON i.id = m.identity_id
LEFT JOIN actor o ON o.id = l.owner_id
WHERE l.id = :id;

-- name: idOf
SELECT id FROM lead WHERE uid = :uid;

-- name: ofConversation
-- What is under way before what is over, the furthest first.
SELECT id FROM lead WHERE conversation_id = :conversation ORDER BY stage >= 3, stage DESC, id LIMIT 1;

-- name: ofMessage
SELECT id FROM lead WHERE message_id = :message;

-- name: conversationOf
SELECT conversation_id FROM lead WHERE id = :id;

-- name: words
SELECT title, text, language FROM message WHERE id = :message;

-- name: insert
INSERT INTO lead (uid, message_id, conversation_id, signals, expected, stage, stage_at, owner_id, actor_id, at)
SELECT :uid, id, conversation_id, :signals, :expected, :stage, :at, :owner, :actor, :at FROM message WHERE id = :message;

-- name: delete
DELETE FROM lead WHERE id = :id;

-- name: addStep
INSERT INTO lead_step (lead_id, uid, stage, at, actor_id) VALUES (:lead, :uid, :stage, :at, :actor);

-- name: dropNewestStep
-- The first step is the lead's own.
DELETE FROM lead_step
WHERE lead_id = :lead AND uid = :uid AND id = (SELECT max(id) FROM lead_step WHERE lead_id = :lead)
  AND (SELECT count(*) FROM lead_step WHERE lead_id = :lead) > 1;

-- name: standAsNewest
UPDATE lead SET (stage, stage_at) = (SELECT stage, at FROM lead_step WHERE lead_id = :id ORDER BY id DESC LIMIT 1)
WHERE id = :id;

-- name: steps
SELECT s.stage, s.at, a.name FROM lead_step s LEFT JOIN actor a ON a.id = s.actor_id
WHERE s.lead_id = :lead ORDER BY s.id;

-- name: setOwner
UPDATE lead SET owner_id = :owner WHERE id = :id;

-- name: dismiss
INSERT OR IGNORE INTO lead_dismissal (message_id, conversation_id, uid, actor_id, at)
SELECT id, conversation_id, :uid, :actor, :at FROM message WHERE id = :message;

-- name: undismiss
DELETE FROM lead_dismissal WHERE uid = :uid;

-- name: countProposals
SELECT count(*) FROM lead_finding;

-- name: countStages
SELECT stage, count(DISTINCT conversation_id) FROM lead GROUP BY stage;

-- name: countUnderWay
SELECT count(DISTINCT conversation_id) FROM lead WHERE stage < 3;
