-- name: openUnread
SELECT id FROM conversation WHERE state = 0 AND unread > 0;

-- name: asks
-- What came of late, is unread and asks for an answer, as domain/lifecycle.h has it. Nothing that was written before the
-- account was connected: a past that is fetched is no news. The index of unread messages is small.
SELECT m.id, m.received_at
FROM conversation c
JOIN account a ON a.id = c.account_id
JOIN message m ON m.conversation_id = c.id AND m.unread = 1
JOIN identity i ON i.id = m.identity_id
WHERE c.id = :conversation AND c.state = 0
  AND m.received_at > :since AND m.at >= a.created_at
  AND m.direction = 0 AND m.automatic = 0 AND m.kind NOT IN (6, 7) AND m.deleted_at = 0 AND m.moderation IN (0, 1)
  AND i.is_self = 0 AND i.is_bot = 0
  AND NOT EXISTS (SELECT 1 FROM spam_mark s WHERE s.conversation_id = c.id AND s.identity_id = m.identity_id)
ORDER BY m.at, m.id;
