-- name: byId
SELECT d.id, d.uid, d.title, d.state, d.state_at, d.owner_id, o.name, d.merged_into, d.created_at, d.actor_id
FROM idea d LEFT JOIN actor o ON o.id = d.owner_id WHERE d.id = :id;

-- name: byUid
SELECT d.id, d.uid, d.title, d.state, d.state_at, d.owner_id, o.name, d.merged_into, d.created_at, d.actor_id
FROM idea d LEFT JOIN actor o ON o.id = d.owner_id WHERE d.uid = :uid;

-- name: titles
SELECT id, title FROM idea ORDER BY id;

-- name: rows
-- Of all, or of one. What stands for one that was merged stands for what it was merged into.
WITH RECURSIVE part (id, root) AS (
    SELECT id, id FROM idea WHERE merged_into = 0 AND (:id = 0 OR id = :id)
    UNION SELECT d.id, part.root FROM part JOIN idea d ON d.merged_into = part.id)
SELECT d.id, d.uid, d.title, d.state, d.state_at, d.owner_id, o.name, d.merged_into, d.created_at, d.actor_id,
       count(DISTINCT m.id), count(DISTINCT m.conversation_id), count(DISTINCT i.contact_id), ifnull(min(m.at), 0),
       ifnull(max(m.at), 0)
FROM idea d
LEFT JOIN actor o ON o.id = d.owner_id
JOIN part ON part.root = d.id
LEFT JOIN idea_message x ON x.idea_id = part.id
LEFT JOIN message m ON m.id = x.message_id
LEFT JOIN identity i ON i.id = m.identity_id
GROUP BY d.id
ORDER BY count(DISTINCT i.contact_id) DESC, d.created_at DESC, d.id DESC;

-- name: root
WITH RECURSIVE up (id, into_id) AS (
    SELECT id, merged_into FROM idea WHERE id = :id
    UNION SELECT d.id, d.merged_into FROM up JOIN idea d ON d.id = up.into_id)
SELECT id FROM up WHERE into_id = 0;

-- name: family
WITH RECURSIVE part (id) AS (SELECT :id UNION SELECT d.id FROM part JOIN idea d ON d.merged_into = part.id)
SELECT id FROM part;

-- name: insert
INSERT INTO idea (uid, title, state, state_at, owner_id, actor_id, created_at)
VALUES (:uid, :title, :state, :at, :owner, :actor, :at);

-- name: delete
DELETE FROM idea WHERE id = :id;

-- name: rename
UPDATE idea SET title = :title WHERE id = :id;

-- name: setOwner
UPDATE idea SET owner_id = :owner WHERE id = :id;

-- name: setMergedInto
UPDATE idea SET merged_into = :into WHERE id = :id;

-- name: addStep
INSERT INTO idea_step (idea_id, uid, state, at, actor_id) VALUES (:idea, :uid, :state, :at, :actor);

-- name: dropNewestStep
-- The first step is the idea's own.
DELETE FROM idea_step
WHERE idea_id = :idea AND uid = :uid AND id = (SELECT max(id) FROM idea_step WHERE idea_id = :idea)
  AND (SELECT count(*) FROM idea_step WHERE idea_id = :idea) > 1;

-- name: standAsNewest
UPDATE idea SET (state, state_at) = (SELECT state, at FROM idea_step WHERE idea_id = :id ORDER BY id DESC LIMIT 1)
WHERE id = :id;

-- name: steps
SELECT s.state, s.at, a.name FROM idea_step s LEFT JOIN actor a ON a.id = s.actor_id
WHERE s.idea_id = :idea ORDER BY s.id;

-- name: messages
SELECT message_id, uid, actor_id, at FROM idea_message WHERE idea_id = :id ORDER BY message_id;

-- name: message
SELECT message_id, uid, actor_id, at FROM idea_message WHERE idea_id = :id AND message_id = :message;

-- name: attach
INSERT OR IGNORE INTO idea_message (idea_id, message_id, conversation_id, uid, actor_id, at)
SELECT :idea, id, conversation_id, :uid, :actor, :at FROM message WHERE id = :message;

-- name: detach
DELETE FROM idea_message WHERE idea_id = :idea AND message_id = :message;

-- name: conversationsOf
SELECT DISTINCT conversation_id FROM idea_message WHERE idea_id = :id;

-- name: conversationOfMessage
SELECT conversation_id FROM message WHERE id = :message;

-- name: voices
WITH RECURSIVE part (id) AS (SELECT :id UNION SELECT d.id FROM part JOIN idea d ON d.merged_into = part.id)
SELECT DISTINCT m.id, m.conversation_id, m.identity_id,
       coalesce(nullif(i.display_name, ''), nullif(i.handle, ''), i.remote_id), a.channel, m.title, m.text, m.at
FROM part
JOIN idea_message x ON x.idea_id = part.id
JOIN message m ON m.id = x.message_id
JOIN account a ON a.id = m.account_id
LEFT JOIN identity i ON i.id = m.identity_id
ORDER BY m.at DESC, m.id DESC LIMIT :limit;

-- name: ofMessage
SELECT idea_id FROM idea_message WHERE message_id = :message ORDER BY idea_id;

-- name: ofConversation
SELECT DISTINCT idea_id FROM idea_message WHERE conversation_id = :conversation ORDER BY idea_id;

-- name: countConversations
SELECT count(DISTINCT conversation_id) FROM idea_message;

-- name: histories
SELECT s.idea_id, s.state, s.at, 0 FROM idea_step s JOIN idea d ON d.id = s.idea_id AND d.merged_into = 0
ORDER BY s.idea_id, s.id;

-- name: merged
SELECT id, merged_into FROM idea WHERE merged_into <> 0;
