-- name: all
SELECT id, uid, state, revision, plan, state_at, created_at FROM campaign
ORDER BY from_day <> 0, from_day DESC, id DESC;

-- name: byId
SELECT id, uid, state, revision, plan, state_at, created_at FROM campaign WHERE id = :id;

-- name: byUid
SELECT id, uid, state, revision, plan, state_at, created_at FROM campaign WHERE uid = :uid;

-- name: byName
SELECT id, uid, state, revision, plan, state_at, created_at FROM campaign WHERE folded(name) = folded(:name);

-- name: insert
INSERT INTO campaign (uid, name, state, revision, plan, from_day, to_day, state_at, actor_id, created_at)
VALUES (:uid, :name, :state, :revision, :plan, :from, :to, :stateAt, :actor, :createdAt);

-- name: update
UPDATE campaign SET name = :name, state = :state, revision = :revision, plan = :plan, from_day = :from, to_day = :to,
                    state_at = :stateAt
WHERE id = :id;

-- name: remove
DELETE FROM campaign WHERE id = :id;

-- name: removeTags
DELETE FROM campaign_tag WHERE campaign_id = :id;

-- name: addTag
INSERT OR IGNORE INTO campaign_tag (campaign_id, tag) VALUES (:id, :tag);

-- name: revisions
SELECT v.revision, v.at, a.name, v.reason, v.plan
FROM campaign_revision v LEFT JOIN actor a ON a.id = v.actor_id
WHERE v.campaign_id = :id ORDER BY v.revision DESC;

-- name: textsOfRevisions
SELECT campaign_id, reason, plan FROM campaign_revision;

-- name: addRevision
INSERT INTO campaign_revision (campaign_id, revision, uid, actor_id, at, reason, plan)
VALUES (:id, :revision, :uid, :actor, :at, :reason, :plan);

-- name: removeRevision
DELETE FROM campaign_revision WHERE campaign_id = :id AND revision = :revision;

-- name: figures
SELECT goal, metric, version, from_day, to_day, value, numerator, denominator, excluded, counted, at
FROM campaign_figure WHERE campaign_id = :id ORDER BY goal;

-- name: removeFigures
DELETE FROM campaign_figure WHERE campaign_id = :id;

-- name: addFigure
INSERT INTO campaign_figure (campaign_id, goal, metric, version, from_day, to_day, value, numerator, denominator,
                             excluded, counted, at)
VALUES (:id, :goal, :metric, :version, :from, :to, :value, :numerator, :denominator, :excluded, :counted, :at);

-- name: decision
SELECT belongs FROM campaign_conversation WHERE campaign_id = :id AND conversation_id = :conversation;

-- name: decisions
SELECT conversation_id, belongs FROM campaign_conversation WHERE campaign_id = :id ORDER BY conversation_id;

-- name: decide
INSERT INTO campaign_conversation (campaign_id, conversation_id, belongs, uid, actor_id, at)
VALUES (:id, :conversation, :belongs, :uid, :actor, :at)
ON CONFLICT DO UPDATE SET belongs = excluded.belongs, uid = excluded.uid, actor_id = excluded.actor_id,
                          at = excluded.at;

-- name: undecide
DELETE FROM campaign_conversation WHERE campaign_id = :id AND conversation_id = :conversation;

-- name: bindings
SELECT p.uid, d.belongs, d.uid, d.actor_id, d.at
FROM campaign_conversation d JOIN campaign p ON p.id = d.campaign_id
WHERE d.conversation_id = :conversation ORDER BY p.id;

-- name: bind
INSERT OR IGNORE INTO campaign_conversation (campaign_id, conversation_id, belongs, uid, actor_id, at)
SELECT id, :conversation, :belongs, :uid, :actor, :at FROM campaign WHERE uid = :campaign;

-- name: dropBindings
DELETE FROM campaign_conversation WHERE conversation_id = :conversation;

-- name: belongs
SELECT ifnull((SELECT d.belongs FROM campaign_conversation d
               WHERE d.campaign_id = :id AND d.conversation_id = :conversation),
              EXISTS (SELECT 1 FROM campaign_tag x JOIN tag t ON folded(t.name) = folded(x.tag)
                      JOIN conversation_tag ct ON ct.tag_id = t.id
                      WHERE x.campaign_id = :id AND ct.conversation_id = :conversation));

-- name: ofConversation
SELECT p.name FROM campaign p
WHERE EXISTS (SELECT 1 FROM campaign_conversation d
              WHERE d.campaign_id = p.id AND d.conversation_id = :conversation AND d.belongs = 1)
   OR (EXISTS (SELECT 1 FROM campaign_tag x JOIN tag t ON folded(t.name) = folded(x.tag)
               JOIN conversation_tag ct ON ct.tag_id = t.id
               WHERE x.campaign_id = p.id AND ct.conversation_id = :conversation)
       AND NOT EXISTS (SELECT 1 FROM campaign_conversation d
                       WHERE d.campaign_id = p.id AND d.conversation_id = :conversation AND d.belongs = 0))
ORDER BY p.from_day DESC, p.id DESC;

-- name: openCounts
-- From the open conversations to their campaigns: what is open is few, what a campaign's tags are on may be years of it.
WITH worn AS MATERIALIZED (
    SELECT t.id AS tag, x.campaign_id AS campaign
    FROM campaign p CROSS JOIN campaign_tag x ON x.campaign_id = p.id JOIN tag t ON folded(t.name) = folded(x.tag)
    WHERE p.state IN (1, 2))
SELECT bound.campaign, count(*)
FROM (SELECT w.campaign, ct.conversation_id
      FROM conversation c
      CROSS JOIN conversation_tag ct ON ct.conversation_id = c.id
      CROSS JOIN worn w ON w.tag = ct.tag_id
      WHERE c.state = 0
        AND NOT EXISTS (SELECT 1 FROM campaign_conversation d
                        WHERE d.campaign_id = w.campaign AND d.conversation_id = c.id AND d.belongs = 0)
      UNION
      SELECT d.campaign_id, d.conversation_id
      FROM campaign p
      CROSS JOIN campaign_conversation d ON d.campaign_id = p.id AND d.belongs = 1
      CROSS JOIN conversation c ON c.id = d.conversation_id AND c.state = 0
      WHERE p.state IN (1, 2)) bound
GROUP BY bound.campaign;
