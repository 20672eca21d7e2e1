-- Schema 22: a conversation's language is the one it began in (queries/conversations.sql, "language"), no more that of
-- whoever spoke last: what was counted of it stays where it was when somebody answers in another.
UPDATE conversation SET language = began.language
FROM (SELECT c.id,
             coalesce((SELECT m.language FROM message m WHERE m.conversation_id = c.id AND m.direction = 0
                         AND m.language IS NOT NULL ORDER BY m.at, m.id LIMIT 1),
                      (SELECT m.language FROM message m WHERE m.conversation_id = c.id AND m.direction = 1
                         AND m.language IS NOT NULL ORDER BY m.at, m.id LIMIT 1), '') AS language
      FROM conversation c) began
WHERE conversation.id = began.id AND conversation.language <> began.language;

-- A conversation's facts are reckoned each time that it changes, from all its messages: they are read from the index, as
-- the rows lie scattered over the whole history, each on a page of its own. `id` before the rest keeps the order.
DROP INDEX message_thread;
CREATE INDEX message_thread ON message(conversation_id, at, id, identity_id, kind, direction, moderation, deleted_at,
                                       automatic, uid);

-- Who is ours or a bot is asked for in one walk.
CREATE INDEX identity_special ON identity(is_self, is_bot) WHERE is_self <> 0 OR is_bot <> 0;
