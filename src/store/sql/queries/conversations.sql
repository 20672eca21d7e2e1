-- name: byId
SELECT id, account_id, remote_key, subject, preview, state, snoozed_until, waiting_since, assignee_id, identity_id, unread,
       message_count, held, first_at, last_at, last_in_at, last_out_at, language, mood
FROM conversation WHERE id = :id;

-- name: byKey
SELECT id FROM conversation WHERE account_id = :account AND remote_key = :remoteKey;

-- name: insert
INSERT INTO conversation (id, account_id, remote_key, subject, preview, state, snoozed_until, waiting_since, assignee_id,
                          identity_id, unread, message_count, held, first_at, last_at, last_in_at, last_out_at, last_ask_at,
                          language, mood)
VALUES (coalesce(:id, 1 + max(coalesce((SELECT max(id) FROM conversation), 0),
                              coalesce((SELECT max(id) FROM merged_conversation), 0))),
        :account, :remoteKey, :subject, :preview, :state, :snoozedUntil, :waitingSince, :assignee, :person, :unread,
        :messageCount, :held, :firstAt, :lastAt, :lastInAt, :lastOutAt, :lastAskAt, :language, :mood);

-- name: nextId
-- A number that a merged conversation will have again is not given away.
SELECT 1 + max(coalesce((SELECT max(id) FROM conversation), 0), coalesce((SELECT max(id) FROM merged_conversation), 0));

-- name: deleteIfEmpty
DELETE FROM conversation WHERE id = :id AND NOT EXISTS (SELECT 1 FROM message WHERE conversation_id = :id);

-- name: lastAskAt
SELECT last_ask_at FROM conversation WHERE id = :id;

-- name: setLastAskAt
UPDATE conversation SET last_ask_at = :at WHERE id = :id AND last_ask_at <> :at;

-- name: page
-- In one statement: to begin it for each row would cost as much as the row. An IN of a whole column looks into the
-- column's index without opening it for each.
SELECT c.id, c.account_id, c.remote_key, c.subject, c.preview, c.state, c.snoozed_until, c.waiting_since, c.assignee_id,
       c.identity_id, c.unread, c.message_count, c.held, c.first_at, c.last_at, c.last_in_at, c.last_out_at, c.language,
       c.mood, page.key, a.channel, a.name, coalesce(nullif(i.display_name, ''), nullif(i.handle, ''), i.remote_id), i.handle,
       i.avatar_url,
       c.id IN (SELECT conversation_id FROM draft) OR c.id IN (SELECT conversation_id FROM draft_file),
       c.due_at, c.due_soon_at, c.due_clock, c.due_missed,
       CASE WHEN c.id IN (SELECT conversation_id FROM lead) THEN 2
            WHEN c.id IN (SELECT conversation_id FROM lead_finding) THEN 1 ELSE 0 END,
       i.contact_id IN (SELECT contact_id FROM advocate) OR i.contact_id IN (SELECT root_id FROM contact_merge)
FROM json_each(:ids) page
CROSS JOIN conversation c ON c.id = page.value
CROSS JOIN account a ON a.id = c.account_id
LEFT JOIN identity i ON i.id = c.identity_id;

-- name: tagsOfPage
SELECT page.key, t.name
FROM json_each(:ids) page
CROSS JOIN conversation_tag ct ON ct.conversation_id = page.value
CROSS JOIN tag t ON t.id = ct.tag_id
ORDER BY page.key, t.name;

-- name: ideasOfPage
-- Of what they were merged into.
WITH RECURSIVE up (place, id, into_id, title) AS (
    SELECT page.key, d.id, d.merged_into, d.title
    FROM json_each(:ids) page
    CROSS JOIN idea_message x ON x.conversation_id = page.value
    CROSS JOIN idea d ON d.id = x.idea_id
    UNION SELECT up.place, d.id, d.merged_into, d.title FROM up JOIN idea d ON d.id = up.into_id)
SELECT DISTINCT place, title FROM up WHERE into_id = 0 ORDER BY place, id;

-- name: campaignsOfPage
-- Of those that are agreed on or under way: by a tag, unless somebody took it out, or because somebody put it in.
SELECT bound.place, p.name
FROM (SELECT page.key AS place, x.campaign_id AS campaign
      FROM json_each(:ids) page
      CROSS JOIN conversation_tag ct ON ct.conversation_id = page.value
      CROSS JOIN tag t ON t.id = ct.tag_id
      CROSS JOIN campaign_tag x ON folded(x.tag) = folded(t.name)
      WHERE NOT EXISTS (SELECT 1 FROM campaign_conversation d
                        WHERE d.campaign_id = x.campaign_id AND d.conversation_id = page.value AND d.belongs = 0)
      UNION
      SELECT page.key, d.campaign_id
      FROM json_each(:ids) page
      CROSS JOIN campaign_conversation d ON d.conversation_id = page.value AND d.belongs = 1) bound
CROSS JOIN campaign p ON p.id = bound.campaign
WHERE p.state IN (1, 2) ORDER BY bound.place, p.from_day DESC, p.id DESC;

-- name: deliveriesOfPage
-- The worst of what is neither sent nor cancelled.
SELECT page.key, max(CASE o.state WHEN 3 THEN 3 WHEN 4 THEN 2 ELSE 1 END)
FROM json_each(:ids) page
CROSS JOIN outbox o ON o.conversation_id = page.value AND o.conversation_id <> 0 AND o.state NOT IN (2, 5)
GROUP BY page.key;

-- name: stateCounts
SELECT account_id, state, sum(n), sum(CASE WHEN unread = 1 THEN n ELSE 0 END)
FROM conversation_count GROUP BY account_id, state HAVING sum(n) > 0 ORDER BY account_id, state;

-- name: openCount
SELECT coalesce(sum(n), 0) FROM conversation_count WHERE state = 0;

-- name: total
SELECT coalesce(sum(n), 0) FROM conversation_count;

-- name: figures
SELECT count(*), coalesce(sum(unread), 0), coalesce(sum(moderation = 1 AND deleted_at = 0), 0),
       coalesce(min(CASE WHEN direction <> 2 THEN at END), min(at), 0),
       coalesce(max(CASE WHEN direction <> 2 THEN at END), max(at), 0),
       coalesce(max(CASE WHEN direction = 0 THEN at END), 0), coalesce(max(CASE WHEN direction = 1 THEN at END), 0)
FROM message WHERE conversation_id = :id;

-- name: newest
SELECT title, text FROM message
WHERE conversation_id = :id
ORDER BY direction = 2, deleted_at <> 0 OR moderation >= 2, at DESC, id DESC LIMIT 1;

-- name: first
SELECT identity_id, title FROM message WHERE conversation_id = :id ORDER BY direction = 2, at, id LIMIT 1;

-- name: newestInboundAuthor
SELECT m.identity_id FROM message m JOIN identity i ON i.id = m.identity_id
WHERE m.conversation_id = :id AND m.direction = 0 AND i.is_self = 0
ORDER BY m.at DESC, m.id DESC LIMIT 1;

-- name: language
-- What they began in; where nobody of them said anything in a known one, what we did. Each is found at its place in the
-- index: a long conversation is not sorted for it.
SELECT coalesce((SELECT language FROM message WHERE conversation_id = :id AND direction = 0 AND language IS NOT NULL
                 ORDER BY at, id LIMIT 1),
                (SELECT language FROM message WHERE conversation_id = :id AND direction = 1 AND language IS NOT NULL
                 ORDER BY at, id LIMIT 1));

-- name: newestLanguage
SELECT language FROM message WHERE conversation_id = :id AND direction = 0 AND language IS NOT NULL
ORDER BY at DESC, id DESC LIMIT 1;
