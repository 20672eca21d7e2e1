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
SELECT DISTINCT t.content_id FROM outbox o JOIN content_post t ON t.send = o.uid
WHERE o.state NOT IN (2, 5) AND o.state = 0 AND o.hold <> 0 ORDER BY t.content_id;

-- name: ofSend
SELECT content_id FROM content_post WHERE send = :send;

-- name: posts
-- Its message may have come by the feed, stand in another conversation by now, or be gone.
SELECT t.uid, t.account_id, ifnull(a.name, t.account_name), t.title, t.text, t.language, t.files, t.remote_id, t.url,
       t.sent_at, o.id, o.state, o.send_at, o.hold, o.attempts, o.error_detail, m.conversation_id, m.id
FROM content_post t
LEFT JOIN account a ON a.id = t.account_id
LEFT JOIN outbox o ON o.uid = t.send
LEFT JOIN message m ON t.remote_id <> '' AND m.account_id = t.account_id AND m.remote_id = t.remote_id
WHERE t.content_id = :content ORDER BY t.position, t.id;

-- name: answers
-- What others said below a post in a time, and how it sounds.
SELECT count(*), ifnull(sum(m.mood = 3 AND m.automatic = 0), 0), ifnull(sum(m.mood = 2 AND m.automatic = 0), 0),
       ifnull(sum(m.mood = 1 AND m.automatic = 0), 0)
FROM message m
WHERE m.conversation_id = :conversation AND m.at < :until AND m.direction = 0 AND m.kind <> 7 AND m.moderation < 2
  AND m.deleted_at = 0
  AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.id = m.identity_id AND i.is_self = 1);

-- name: acts
-- Likes and shares of a message that are known one by one: in a time, and in all.
SELECT ifnull(sum(kind = 0 AND at < :until), 0), ifnull(sum(kind = 1 AND at < :until), 0), ifnull(sum(kind = 0), 0),
       ifnull(sum(kind = 1), 0)
FROM activity WHERE subject_id = :message;

-- name: counters
-- What the channel told last.
SELECT likes, shares, at FROM message_stat WHERE message_id = :message;

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
