-- name: byId
SELECT id, into_id, via_id, account_id, remote_key, subject, state, snoozed_until, waiting_since, assignee_id, last_ask_at
FROM merged_conversation WHERE id = :id;

-- name: byKey
SELECT id, into_id, via_id, account_id, remote_key, subject, state, snoozed_until, waiting_since, assignee_id, last_ask_at
FROM merged_conversation WHERE account_id = :account AND remote_key = :remoteKey;

-- name: any
SELECT 1 FROM merged_conversation UNION ALL SELECT 1 FROM message_home LIMIT 1;

-- name: keep
INSERT INTO merged_conversation (id, into_id, via_id, account_id, remote_key, subject, state, snoozed_until, waiting_since,
                                 assignee_id, last_ask_at)
VALUES (:id, :into, :into, :account, :remoteKey, :subject, :state, :snoozedUntil, :waitingSince, :assignee, :lastAskAt);

-- name: takeAlong
-- What was part of it is part of the larger one, by way of it.
UPDATE merged_conversation SET into_id = :into WHERE into_id = :from;

-- name: nameHomes
INSERT INTO message_home (message_id, conversation_id)
SELECT id, :conversation FROM message WHERE conversation_id = :conversation
ON CONFLICT (message_id) DO NOTHING;

-- name: moveAll
UPDATE message SET conversation_id = :into WHERE conversation_id = :from;

-- name: dropHomesOf
-- They stand there again.
DELETE FROM message_home
WHERE conversation_id = :conversation
  AND (SELECT conversation_id FROM message WHERE id = message_home.message_id) = :conversation;

-- name: moveSends
UPDATE outbox SET conversation_id = :into WHERE conversation_id = :from AND conversation_id <> 0;

-- name: remove
DELETE FROM conversation WHERE id = :id;

-- name: restore
INSERT INTO conversation (id, account_id, remote_key, subject, state, snoozed_until, waiting_since, assignee_id, last_ask_at)
SELECT id, account_id, remote_key, subject, state, snoozed_until, waiting_since, assignee_id, last_ask_at
FROM merged_conversation WHERE id = :id;

-- name: moveHome
WITH RECURSIVE part (id) AS (
    SELECT :id UNION SELECT m.id FROM merged_conversation m JOIN part ON m.via_id = part.id)
UPDATE message SET conversation_id = :id
WHERE conversation_id = :from
  AND id IN (SELECT message_id FROM message_home WHERE conversation_id IN (SELECT id FROM part));

-- name: moveGuest
UPDATE message SET conversation_id = :to WHERE id = :message AND conversation_id = :from;

-- name: leave
WITH RECURSIVE part (id) AS (
    SELECT m.id FROM merged_conversation m WHERE m.via_id = :id
    UNION SELECT m.id FROM merged_conversation m JOIN part ON m.via_id = part.id)
UPDATE merged_conversation SET into_id = :id WHERE id IN (SELECT id FROM part);

-- name: forget
DELETE FROM merged_conversation WHERE id = :id;

-- name: returnSends
UPDATE outbox SET conversation_id = :id
WHERE conversation_id = :from AND conversation_id <> 0
  AND (message_id IN (SELECT id FROM message WHERE conversation_id = :id)
       OR (send_at <> 0 AND message_id = 0
           AND json_extract(action, '$.parent') IN (SELECT remote_id FROM message WHERE conversation_id = :id)));

-- name: returnDrafts
UPDATE OR IGNORE draft SET conversation_id = :id
WHERE conversation_id = :from AND reply_to IN (SELECT id FROM message WHERE conversation_id = :id);

-- name: parents
SELECT id, parent_id FROM message WHERE conversation_id = :conversation AND parent_id IS NOT NULL ORDER BY at, id;

-- name: nameHome
INSERT INTO message_home (message_id, conversation_id) SELECT id, conversation_id FROM message WHERE id = :message
ON CONFLICT (message_id) DO NOTHING;

-- name: move
UPDATE message SET conversation_id = :to WHERE id = :message;

-- name: guests
SELECT h.message_id FROM message m JOIN message_home h ON h.message_id = m.id
WHERE m.conversation_id = :conversation AND h.conversation_id <> :conversation
  AND h.conversation_id NOT IN (SELECT id FROM merged_conversation WHERE into_id = :conversation)
ORDER BY h.message_id;

-- name: strangers
-- Those whose own conversation is there again.
SELECT h.message_id, h.conversation_id FROM message m JOIN message_home h ON h.message_id = m.id
WHERE m.conversation_id = :conversation AND h.conversation_id IN (SELECT id FROM conversation);

-- name: moveEvents
UPDATE event SET conversation_id = :into WHERE conversation_id = :from AND conversation_id <> 0;

-- name: homeOf
SELECT conversation_id FROM message_home WHERE message_id = :message;

-- name: setHome
INSERT INTO message_home (message_id, conversation_id) VALUES (:message, :conversation)
ON CONFLICT (message_id) DO UPDATE SET conversation_id = excluded.conversation_id;

-- name: boundTags
SELECT t.name, ct.uid, ct.actor_id, ct.at FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id
WHERE ct.conversation_id = :conversation ORDER BY t.name;

-- name: bindTag
INSERT INTO conversation_tag (conversation_id, tag_id, uid, actor_id, at)
SELECT :conversation, id, :uid, :actor, :at FROM tag WHERE name = :name
ON CONFLICT DO NOTHING;
