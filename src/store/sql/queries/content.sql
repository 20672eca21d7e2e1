-- name: inRange
-- By time; those without one last.
SELECT c.id, c.uid, c.name, p.id, c.kind, c.at, c.goals, c.author, c.author_name, c.source, c.notes, c.created_at, c.text
FROM content c LEFT JOIN campaign p ON p.uid = c.campaign
WHERE (:campaign = 0 OR p.id = :campaign)
  AND ((:from = 0 AND :to = 0) OR (c.at >= :from AND c.at < :to AND c.at <> 0) OR (:untimed AND c.at = 0))
  AND (:text = '' OR instr(folded(c.name), :text) > 0 OR instr(folded(c.notes), :text) > 0 OR instr(folded(c.text), :text) > 0
       OR EXISTS (SELECT 1 FROM content_post t WHERE t.content_id = c.id
                  AND (instr(folded(t.title), :text) > 0 OR instr(folded(t.text), :text) > 0)))
ORDER BY c.at = 0, c.at, c.id;

-- name: byId
SELECT c.id, c.uid, c.name, p.id, c.kind, c.at, c.goals, c.author, c.author_name, c.source, c.notes, c.created_at, c.text
FROM content c LEFT JOIN campaign p ON p.uid = c.campaign WHERE c.id = :id;

-- name: byUid
SELECT c.id, c.uid, c.name, p.id, c.kind, c.at, c.goals, c.author, c.author_name, c.source, c.notes, c.created_at, c.text
FROM content c LEFT JOIN campaign p ON p.uid = c.campaign WHERE c.uid = :uid;

-- name: held
SELECT c.id, c.uid, c.name, p.id, c.kind, c.at, c.goals, c.author, c.author_name, c.source, c.notes, c.created_at, c.text
FROM content c LEFT JOIN campaign p ON p.uid = c.campaign
WHERE c.id IN (SELECT t.content_id FROM outbox o JOIN content_post t ON t.send = o.uid
               WHERE o.state NOT IN (2, 5) AND o.state = 0 AND o.hold <> 0)
ORDER BY c.id;

-- name: ofSend
SELECT content_id FROM content_post WHERE send = :send;

-- name: posts
-- A post's message may have come by the feed, stand in another conversation by now, or be gone.
SELECT t.uid, t.account_id, ifnull(a.name, t.account_name), t.title, t.text, t.language, t.files, t.remote_id, t.url,
       t.sent_at, o.id, o.state, o.send_at, o.hold, o.attempts, o.error_detail, m.conversation_id, m.id,
       t.content_id
FROM json_each(:pieces) asked
CROSS JOIN content_post t ON t.content_id = asked.value
LEFT JOIN account a ON a.id = t.account_id
LEFT JOIN outbox o ON o.uid = t.send
LEFT JOIN message m ON t.remote_id <> '' AND m.account_id = t.account_id AND m.remote_id = t.remote_id
ORDER BY t.content_id, t.position, t.id;

-- name: postsOf
SELECT uid FROM content_post WHERE content_id = :content;

-- name: textsOfCampaigns
SELECT p.id, c.name, c.notes, t.title, t.text
FROM content c JOIN campaign p ON p.uid = c.campaign LEFT JOIN content_post t ON t.content_id = c.id;

-- name: answers
-- What others said below posts, each until a time, and how it sounds. Asked are [message, conversation, until].
SELECT asked.key, count(*), sum(m.mood = 3 AND m.automatic = 0), sum(m.mood = 2 AND m.automatic = 0),
       sum(m.mood = 1 AND m.automatic = 0)
FROM json_each(:asked) asked
CROSS JOIN message m ON m.conversation_id = json_extract(asked.value, '$[1]')
WHERE m.at < json_extract(asked.value, '$[2]') AND m.direction = 0 AND m.kind <> 7 AND m.moderation < 2
  AND m.deleted_at = 0
  AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = m.identity_id AND i.is_self = 1)
GROUP BY asked.key;

-- name: acts
-- Likes and shares of messages that are known one by one: each until a time, and in all.
SELECT asked.key, sum(a.kind = 0 AND a.at < json_extract(asked.value, '$[2]')),
       sum(a.kind = 1 AND a.at < json_extract(asked.value, '$[2]')), sum(a.kind = 0), sum(a.kind = 1)
FROM json_each(:asked) asked
CROSS JOIN activity a ON a.subject_id = json_extract(asked.value, '$[0]')
GROUP BY asked.key;

-- name: counters
-- What the channel told last.
SELECT asked.key, s.likes, s.shares, s.at
FROM json_each(:asked) asked
CROSS JOIN message_stat s ON s.message_id = json_extract(asked.value, '$[0]');

-- name: insert
INSERT INTO content (uid, name, campaign, kind, at, text, goals, author, author_name, source, notes, actor_id,
                     created_at)
VALUES (:uid, :name, (SELECT uid FROM campaign WHERE id = :campaign), :kind, :at, :shared, :goals, :author, :authorName,
        :source, :notes, :actor, :createdAt);

-- name: update
UPDATE content
SET name = :name, campaign = (SELECT uid FROM campaign WHERE id = :campaign), kind = :kind, at = :at, text = :shared, goals = :goals,
    author = :author, author_name = :authorName, source = :source, notes = :notes
WHERE id = :id;

-- name: remove
DELETE FROM content WHERE id = :id;

-- name: putPost
INSERT INTO content_post (content_id, uid, position, account_id, account_name, title, text, language, files)
VALUES (:content, :uid, :position, :account, :accountName, :title, :text, :language, :files)
ON CONFLICT (uid) DO UPDATE
SET position = excluded.position, account_id = excluded.account_id, account_name = excluded.account_name,
    title = excluded.title, text = excluded.text, language = excluded.language, files = excluded.files
WHERE content_id = excluded.content_id;

-- name: removePost
DELETE FROM content_post WHERE content_id = :content AND uid = :uid;

-- name: setSend
UPDATE content_post SET send = :send WHERE uid = :uid;

-- name: setSent
UPDATE content_post SET remote_id = :remoteId, url = :url, sent_at = :at WHERE send = :send AND sent_at = 0;
