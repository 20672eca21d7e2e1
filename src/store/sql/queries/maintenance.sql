-- name: value
SELECT value FROM workspace WHERE key = :key;

-- name: setValue
INSERT INTO workspace (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value;

-- name: dropValue
DELETE FROM workspace WHERE key = :key;

-- name: counter
SELECT n FROM counter WHERE name = :name;

-- name: addToCounter
INSERT INTO counter (name, n) VALUES (:name, :delta) ON CONFLICT (name) DO UPDATE SET n = n + :delta;

-- name: mergeMessages
INSERT INTO message_fts (message_fts, rank) VALUES ('merge', :pages);

-- name: mergePeople
INSERT INTO identity_fts (identity_fts, rank) VALUES ('merge', :pages);

-- name: schema
PRAGMA user_version;

-- name: pageCount
PRAGMA page_count;

-- name: pageSize
PRAGMA page_size;

-- name: integrity
PRAGMA integrity_check(20);

-- name: foreignKeys
PRAGMA foreign_key_check;

-- name: countMessages
SELECT count(*) FROM message;

-- name: countPeople
SELECT count(*) FROM contact;

-- name: countConversations
SELECT count(*) FROM conversation;

-- name: wrongStateCounts
SELECT count(*) FROM (
    SELECT account_id, state, unread > 0 AS unread, count(*) AS n FROM conversation GROUP BY 1, 2, 3
    EXCEPT SELECT account_id, state, unread, n FROM conversation_count
    UNION ALL
    SELECT * FROM (SELECT account_id, state, unread, n FROM conversation_count WHERE n <> 0
    EXCEPT SELECT account_id, state, unread > 0, count(*) FROM conversation GROUP BY 1, 2, 3));

-- name: wrongKinds
SELECT count(*) FROM (
    SELECT * FROM (SELECT kind, conversation_id FROM message EXCEPT SELECT kind, conversation_id FROM conversation_kind)
    UNION ALL
    SELECT * FROM (SELECT kind, conversation_id FROM conversation_kind EXCEPT SELECT kind, conversation_id FROM message));

-- name: wrongFigures
SELECT count(*)
FROM conversation c
LEFT JOIN (SELECT conversation_id, count(*) AS messages, sum(unread) AS unread,
                  sum(moderation = 1 AND deleted_at = 0) AS held
           FROM message GROUP BY conversation_id) m ON m.conversation_id = c.id
WHERE c.message_count <> ifnull(m.messages, 0) OR c.unread <> ifnull(m.unread, 0) OR c.held <> ifnull(m.held, 0);

-- name: lostParents
SELECT count(*) FROM message m
WHERE m.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message p WHERE p.id = m.parent_id);

-- name: lostAuthors
SELECT count(*) FROM message m
WHERE m.identity_id <> 0 AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = m.identity_id);

-- name: waitingInVain
SELECT count(*) FROM message_orphan o
JOIN message p ON p.account_id = o.account_id AND p.remote_id = o.parent_remote_id;

-- name: attachmentPaths
-- Of messages, of answers that are being written, of those that wait to be sent, and of posts of content.
SELECT path FROM attachment WHERE path <> ''
UNION SELECT path FROM draft_file
UNION SELECT json_extract(f.value, '$.path') FROM outbox o, json_each(o.action, '$.files') f
WHERE o.state NOT IN (2, 5) AND json_valid(o.action)
UNION SELECT json_extract(f.value, '$.path') FROM content_post p, json_each(p.files) f WHERE json_valid(p.files)
ORDER BY path;

-- name: shownPaths
-- Those that are looked at, so that one that is missing is noticed.
SELECT path FROM attachment WHERE path <> '' UNION SELECT path FROM draft_file;
