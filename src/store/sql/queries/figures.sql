-- name: rollup
SELECT cells FROM rollup WHERE family = :family AND account_id = :account AND day = :day;

-- name: saveRollup
INSERT INTO rollup (family, account_id, day, cells) VALUES (:family, :account, :day, :cells)
ON CONFLICT (family, account_id, day) DO UPDATE SET cells = excluded.cells;

-- name: dropRollup
DELETE FROM rollup WHERE family = :family AND account_id = :account AND day = :day;

-- name: dropRollups
DELETE FROM rollup;

-- name: rollups
SELECT account_id, day, cells FROM rollup
WHERE family = :family AND account_id = :account AND day >= :from AND day < :to ORDER BY day;

-- name: rollupAccounts
-- One step in the index for each.
WITH RECURSIVE one (id) AS (
    SELECT min(account_id) FROM rollup WHERE family = :family
    UNION ALL
    SELECT (SELECT min(account_id) FROM rollup WHERE family = :family AND account_id > one.id) FROM one
    WHERE one.id IS NOT NULL)
SELECT id FROM one WHERE id IS NOT NULL;

-- name: keepZone
INSERT INTO workspace (key, value) VALUES ('report_zone', :zone) ON CONFLICT (key) DO NOTHING;

-- name: zone
SELECT value FROM workspace WHERE key = 'report_zone';

-- name: state
SELECT counted FROM figure_state WHERE name = :name;

-- name: setState
INSERT INTO figure_state (name, counted) VALUES (:name, :counted)
ON CONFLICT (name) DO UPDATE SET counted = excluded.counted;

-- name: dropState
DELETE FROM figure_state WHERE name = :name;

-- name: messageBoundary
SELECT max(id) FROM (SELECT id FROM message WHERE id > :after ORDER BY id LIMIT :most);

-- name: activityBoundary
SELECT max(id) FROM (SELECT id FROM activity WHERE id > :after ORDER BY id LIMIT :most);

-- name: countAdded
SELECT count(figure_message(1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                            m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, i.is_self + 2 * i.is_bot,
                            s.identity_id IS NOT NULL)),
       count(figure_touch(m.conversation_id))
FROM json_each(:ids) new CROSS JOIN message m ON m.id = new.value
LEFT JOIN identity i ON i.id = m.identity_id
LEFT JOIN spam_mark s ON s.conversation_id = m.conversation_id AND s.identity_id = m.identity_id;

-- name: countMessages
SELECT count(figure_message(1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                            m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, i.is_self + 2 * i.is_bot,
                            s.identity_id IS NOT NULL)),
       count(CASE WHEN m.direction = 1 AND t.message_id IS NOT NULL THEN
                 figure_stat(1, m.id, m.account_id, m.at, m.kind, m.direction, m.moderation, m.deleted_at, t.likes,
                             t.shares, t.replies, t.quotes, t.views) END)
FROM message m
LEFT JOIN identity i ON i.id = m.identity_id
LEFT JOIN spam_mark s ON s.conversation_id = m.conversation_id AND s.identity_id = m.identity_id
LEFT JOIN message_stat t ON t.message_id = m.id AND m.direction = 1
WHERE m.id > :after AND m.id <= :last;

-- name: countActivities
SELECT count(figure_act(1, a.id, a.account_id, a.identity_id, a.kind, a.at, i.is_self + 2 * i.is_bot))
FROM activity a LEFT JOIN identity i ON i.id = a.identity_id
WHERE a.id > :after AND a.id <= :last;

-- name: leftMessages
SELECT count(*) FROM message WHERE id > :after;

-- name: leftActivities
SELECT count(*) FROM activity WHERE id > :after;

-- name: leftFacts
SELECT count(*) FROM fact_pending;

-- name: all
SELECT (SELECT count(*) FROM message) + (SELECT count(*) FROM activity) + (SELECT count(*) FROM conversation);

-- name: anyPending
SELECT 1 FROM figure_state UNION ALL SELECT 1 FROM fact_pending LIMIT 1;

-- name: somePending
SELECT conversation_id FROM fact_pending ORDER BY conversation_id LIMIT :limit;

-- name: addPending
INSERT OR IGNORE INTO fact_pending (conversation_id) VALUES (:id);

-- name: addAllPending
INSERT OR IGNORE INTO fact_pending (conversation_id) SELECT id FROM conversation;

-- name: dropPending
DELETE FROM fact_pending WHERE conversation_id = :id;

-- Facts of one conversation.

-- name: subject
SELECT account_id, state, last_ask_at, language, message_count FROM conversation WHERE id = :id;

-- name: messages
-- The state of the send behind it tells of an answer that never left.
SELECT m.id, m.identity_id, m.at, m.kind, m.direction, m.moderation, m.deleted_at <> 0, m.automatic, m.uid IS NOT NULL,
       CASE WHEN m.uid IS NOT NULL THEN
           (SELECT o.state IN (3, 5) FROM outbox o WHERE o.message_id = m.id AND o.message_id <> 0
            ORDER BY o.id DESC LIMIT 1) END
FROM message m
WHERE m.conversation_id = :id AND m.direction <> 2
ORDER BY m.at, m.id;

-- name: ownAndBots
-- Few of many: to look each author up would cost more than to read the message.
SELECT id, is_self, is_bot FROM identity WHERE is_self <> 0 OR is_bot <> 0;

-- name: waivers
SELECT until, at FROM no_reply WHERE conversation_id = :id ORDER BY until;

-- name: anyWaiver
SELECT 1 FROM no_reply LIMIT 1;

-- name: facts
SELECT what, at, subject, account_id, language, fate, ended_at, worked FROM conversation_fact
WHERE conversation_id = :id ORDER BY what, at, subject;

-- name: saveFact
INSERT INTO conversation_fact (conversation_id, what, at, subject, account_id, language, fate, ended_at, worked)
VALUES (:id, :what, :at, :subject, :account, :language, :fate, :endedAt, :worked)
ON CONFLICT (conversation_id, what, at, subject) DO UPDATE
SET account_id = excluded.account_id, language = excluded.language, fate = excluded.fate, ended_at = excluded.ended_at,
    worked = excluded.worked;

-- name: dropFact
DELETE FROM conversation_fact WHERE conversation_id = :id AND what = :what AND at = :at AND subject = :subject;

-- name: dropAllFacts
DELETE FROM conversation_fact;

-- name: setZone
INSERT INTO workspace (key, value) VALUES ('report_zone', :zone) ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: allRollups
SELECT account_id, day, cells FROM rollup WHERE family = :family ORDER BY account_id, day;

-- name: strayFacts
SELECT DISTINCT f.conversation_id FROM conversation_fact f
WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = f.conversation_id);

-- name: firstDay
SELECT min((SELECT min(day) FROM rollup WHERE family = :family AND account_id = a.id)) FROM account a;
