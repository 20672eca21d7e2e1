-- name: messages
-- Everything in one walk: a message comes once for each of its files, one row after the other. A subquery for each
-- message would open their index anew each time, and a statement for each author costs more than their names.
-- What has a parent waits for none: that is not looked up.
SELECT m.id, m.conversation_id, m.account_id, m.identity_id, m.remote_id, m.parent_id,
       CASE WHEN m.parent_id IS NULL THEN
           (SELECT o.parent_remote_id FROM message_orphan o WHERE o.message_id = m.id) END,
       m.kind, m.direction, m.at, m.received_at, m.title, m.text, m.html, m.url, m.language, m.edited_at, m.deleted_at,
       m.moderation, m.unread, m.automatic, m.uid, m.actor_id, m.mood, m.mood_score, a.name, f.id,
       i.display_name, i.handle, i.remote_id, i.avatar_url, i.is_bot
FROM message m
LEFT JOIN identity i ON i.id = m.identity_id
LEFT JOIN actor a ON a.id = m.actor_id
LEFT JOIN attachment f ON f.message_id = m.id
WHERE m.conversation_id = :conversation
ORDER BY m.at, m.id;

-- name: size
SELECT message_count FROM conversation WHERE id = :conversation;

-- name: revisionCounts
SELECT v.message_id, count(*)
FROM message m JOIN message_revision v ON v.message_id = m.id
WHERE m.conversation_id = :conversation AND m.edited_at <> 0
GROUP BY v.message_id;

-- name: ideas
SELECT i.message_id, d.title FROM idea_message i JOIN idea d ON d.id = i.idea_id
WHERE i.conversation_id = :conversation ORDER BY i.at;

-- name: counts
SELECT s.message_id, s.likes, s.shares, s.replies, s.quotes, s.views
FROM message m JOIN message_stat s ON s.message_id = m.id
WHERE m.conversation_id = :conversation;

-- name: moodCorrections
SELECT x.message_id FROM message m JOIN mood_correction x ON x.message_id = m.id
WHERE m.conversation_id = :conversation;

-- name: deliveries
SELECT o.message_id, o.id, o.state, o.error_detail
FROM outbox o WHERE o.conversation_id = :conversation AND o.conversation_id <> 0 AND o.message_id <> 0
ORDER BY o.id;

-- name: revisions
SELECT replaced_at, title, text, html FROM message_revision WHERE message_id = :message ORDER BY id DESC;

-- name: toCheck
-- Ids are ordered by time: the newest are a range of them. (The plus keeps the account's whole history out of it.)
SELECT remote_id FROM message
WHERE id >= :lowest AND +account_id = :account AND at >= :newerThan AND checked_at < :checkedBefore AND remote_id IS NOT NULL
  AND remote_id NOT LIKE 'erased:%'
ORDER BY checked_at, id DESC LIMIT :limit;
