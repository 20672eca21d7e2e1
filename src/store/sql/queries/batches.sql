-- name: insert
INSERT INTO batch (uid, actor_id, at, change) VALUES (:uid, :actor, :at, :change);

-- name: insertItem
INSERT INTO batch_item (batch_id, conversation_id) VALUES (:batch, :conversation)
ON CONFLICT (batch_id, conversation_id) DO NOTHING;

-- name: byId
SELECT id, uid, change, state FROM batch WHERE id = :id;

-- name: byUid
SELECT id, uid, change, state FROM batch WHERE uid = :uid;

-- name: unfinished
SELECT id, uid, change, state FROM batch WHERE state IN (0, 1, 3) ORDER BY id;

-- name: setState
UPDATE batch SET state = :state WHERE id = :id;

-- name: removeGathering
DELETE FROM batch WHERE id = :id AND state = 0 AND at < :before;

-- name: items
SELECT conversation_id, event FROM batch_item
WHERE batch_id = :batch AND conversation_id > :after AND state = :state
ORDER BY conversation_id LIMIT :limit;

-- name: setItem
UPDATE batch_item SET state = :state, event = :event WHERE batch_id = :batch AND conversation_id = :conversation;

-- name: itemCount
SELECT count(*) FROM batch_item WHERE batch_id = :batch AND state = :state;
