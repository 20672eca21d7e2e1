-- name: hit
SELECT m.conversation_id, m.account_id, m.at, m.title, m.text, c.subject, a.channel,
       coalesce(nullif(i.display_name, ''), nullif(i.handle, ''), i.remote_id), m.direction
FROM message m
JOIN conversation c ON c.id = m.conversation_id
JOIN account a ON a.id = m.account_id
LEFT JOIN identity i ON i.id = m.identity_id
WHERE m.id = :id;

-- name: people
SELECT rowid FROM identity_fts WHERE identity_fts MATCH :match ORDER BY rank LIMIT :limit;

-- name: peopleByWord
SELECT rowid FROM identity_fts WHERE identity_fts MATCH :text LIMIT :most;

-- name: peopleByPhrase
SELECT i.id FROM identity_fts f JOIN identity i ON i.id = f.rowid
WHERE f.identity_fts MATCH :match AND (holds_phrase(i.display_name, :text) OR holds_phrase(i.handle, :text)) LIMIT :most;

-- name: peopleByPart
SELECT id FROM identity WHERE folded_contains(display_name, :text) OR folded_contains(handle, :text) LIMIT :most;

-- name: knowsWord
SELECT 1 FROM temp.message_word WHERE term = :word;

-- name: wordsFrom
SELECT term, doc FROM temp.message_word WHERE term >= :from AND term < :to LIMIT :limit;
