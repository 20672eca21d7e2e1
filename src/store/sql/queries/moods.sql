-- name: state
SELECT formula, below FROM mood_state;

-- name: setState
INSERT INTO mood_state (id, formula, below) VALUES (1, :formula, :below)
ON CONFLICT (id) DO UPDATE SET formula = excluded.formula, below = excluded.below;

-- name: set
-- Only what differs: each change is counted in the figures.
UPDATE message SET mood = :mood, mood_score = :score
WHERE id = :message AND (mood IS NOT :mood OR mood_score IS NOT :score);

-- name: conversationOf
SELECT conversation_id FROM message WHERE id = :message;

-- name: newest
SELECT mood FROM message
WHERE conversation_id = :conversation AND direction = 0 AND mood > 0 AND deleted_at = 0 AND moderation < 2 AND automatic = 0
ORDER BY at DESC, id DESC LIMIT 1;

-- name: setConversation
UPDATE conversation SET mood = :mood WHERE id = :conversation AND mood <> :mood;

-- name: someBelow
SELECT m.id, m.conversation_id, m.title, m.text, m.language, x.message_id IS NOT NULL
FROM message m LEFT JOIN mood_correction x ON x.message_id = m.id
WHERE m.id < :below AND m.direction = 0
ORDER BY m.id DESC LIMIT :limit;

-- name: correction
SELECT mood, reckoned, reckoned_score, version, uid, actor_id, at FROM mood_correction WHERE message_id = :message;

-- name: setCorrection
INSERT INTO mood_correction (message_id, mood, reckoned, reckoned_score, version, uid, actor_id, at)
VALUES (:message, :mood, :reckoned, :score, :version, :uid, :actor, :at)
ON CONFLICT (message_id) DO UPDATE
SET mood = excluded.mood, uid = excluded.uid, actor_id = excluded.actor_id, at = excluded.at;

-- name: reckonCorrection
UPDATE mood_correction SET reckoned = :reckoned, reckoned_score = :score, version = :version WHERE message_id = :message;

-- name: dropCorrection
DELETE FROM mood_correction WHERE message_id = :message;

-- name: agreement
SELECT ifnull(m.language, ''), x.mood, x.reckoned, count(*)
FROM mood_correction x JOIN message m ON m.id = x.message_id
GROUP BY 1, 2, 3;

-- name: open
SELECT mood, count(*) FROM conversation WHERE state = 0 GROUP BY mood;

-- name: anyUnjudged
SELECT 1 FROM message WHERE direction = 0 AND mood IS NULL LIMIT 1;
