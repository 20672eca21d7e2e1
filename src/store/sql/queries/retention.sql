-- name: rules
SELECT CAST(substr(key, 11) AS INTEGER), CAST(value AS INTEGER) FROM workspace
WHERE key GLOB 'retention.*' AND EXISTS (SELECT 1 FROM account WHERE id = CAST(substr(key, 11) AS INTEGER))
ORDER BY 1;

-- name: old
SELECT c.id FROM conversation c
WHERE c.account_id = :account AND (c.last_at, c.id) > (:lastAt, :after) AND c.last_at < :before AND c.state = 3
  AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.conversation_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM draft_file f WHERE f.conversation_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.conversation_id = c.id AND o.conversation_id <> 0
                                           AND o.state NOT IN (2, 5))
  AND NOT EXISTS (SELECT 1 FROM lead l WHERE l.conversation_id = c.id AND l.stage < 3)
ORDER BY c.last_at, c.id LIMIT :limit;

-- name: size
SELECT count(DISTINCT m.id), count(a.id) FROM message m LEFT JOIN attachment a ON a.message_id = m.id
WHERE m.conversation_id = :conversation;
