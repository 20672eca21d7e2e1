-- name: hasRules
SELECT 1 FROM service_rules LIMIT 1;

-- name: newestRules
SELECT uid, at, rules FROM service_rules ORDER BY id DESC LIMIT 1;

-- name: rulesByUid
SELECT uid, at, rules FROM service_rules WHERE uid = :uid;

-- name: allRules
SELECT uid, at, rules FROM service_rules ORDER BY id;

-- name: insertRules
INSERT INTO service_rules (uid, actor_id, at, rules) VALUES (:uid, :actor, :at, :rules);

-- name: importance
SELECT importance FROM person_importance WHERE contact_id = :contact;

-- name: ownImportance
SELECT importance FROM contact_importance WHERE contact_id = :contact;

-- name: setImportance
INSERT INTO contact_importance (contact_id, importance, uid, actor_id, at)
VALUES (:contact, :importance, :uid, :actor, :at)
ON CONFLICT (contact_id) DO UPDATE
SET importance = excluded.importance, actor_id = excluded.actor_id, at = excluded.at;

-- name: dropImportance
DELETE FROM contact_importance WHERE contact_id = :contact;

-- name: subject
SELECT c.state, c.waiting_since, c.last_ask_at, c.last_at, a.created_at, a.channel, ifnull(p.importance, 0), c.due_at,
       c.due_soon_at, c.due_clock, c.due_missed
FROM conversation c
JOIN account a ON a.id = c.account_id
LEFT JOIN identity i ON i.id = c.identity_id
LEFT JOIN person_importance p ON p.contact_id = i.contact_id
WHERE c.id = :id;

-- name: messages
-- The state of the send behind it tells of an answer that never left.
SELECT m.kind, m.direction, m.at, m.moderation, m.deleted_at, m.automatic, m.uid, ifnull(i.is_self, 0),
       ifnull(i.is_bot, 0),
       CASE WHEN m.uid IS NOT NULL THEN
           (SELECT o.state FROM outbox o WHERE o.message_id = m.id AND o.message_id <> 0 ORDER BY o.id DESC LIMIT 1) END,
       m.identity_id
FROM message m LEFT JOIN identity i ON i.id = m.identity_id
WHERE m.conversation_id = :id AND m.direction <> 2
ORDER BY m.at, m.id;

-- name: decisions
-- What was taken back was never decided, and an answer that was refused changed nothing.
SELECT e.at, e.after ->> '$.state'
FROM event e
WHERE e.conversation_id = :id AND e.conversation_id <> 0 AND e.undoes IS NULL AND e.after ->> '$.state' IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM event u WHERE u.undoes = e.uid)
  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.uid = e.uid AND o.state IN (3, 5))
ORDER BY e.at, e.id;

-- name: setDue
UPDATE conversation SET due_at = :dueAt, due_soon_at = :soonAt, due_clock = :clock, due_missed = :missed WHERE id = :id;

-- name: somePending
SELECT conversation_id FROM due_pending LIMIT :limit;

-- name: dropPending
DELETE FROM due_pending WHERE conversation_id = :id;

-- name: anyPending
SELECT 1 FROM due_pending LIMIT 1;

-- name: addPending
INSERT OR IGNORE INTO due_pending (conversation_id) VALUES (:id);

-- name: addAllPending
INSERT OR IGNORE INTO due_pending (conversation_id) SELECT id FROM conversation;

-- name: dueBetween
SELECT id, due_at, due_soon_at, due_clock, due_missed FROM conversation
WHERE due_at <> 0 AND due_at >= :from AND due_at < :to ORDER BY due_at, id LIMIT :limit;

-- name: nextDueAfter
SELECT id, due_at, due_soon_at, due_clock, due_missed FROM conversation
WHERE due_at <> 0 AND due_at > :at ORDER BY due_at, id LIMIT 1;
