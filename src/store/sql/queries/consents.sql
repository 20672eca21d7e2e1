-- name: byUid
SELECT c.uid, c.contact_id, c.use, c.day, c.how, c.withdrawn_day, a.name, c.at, c.removed
FROM person_consent c LEFT JOIN actor a ON a.id = c.actor_id WHERE c.uid = :uid;

-- name: ofPerson
SELECT c.uid, c.contact_id, c.use, c.day, c.how, c.withdrawn_day, a.name, c.at, c.removed
FROM person_consent c LEFT JOIN actor a ON a.id = c.actor_id
WHERE c.removed = 0
  AND c.contact_id IN (SELECT :root UNION ALL SELECT contact_id FROM contact_merge WHERE root_id = :root)
ORDER BY c.day DESC, c.id DESC;

-- name: contactByUid
SELECT id FROM contact WHERE uid = :uid;

-- name: insert
INSERT INTO person_consent (uid, contact_id, use, day, how, withdrawn_day, actor_id, at)
VALUES (:uid, :contact, :use, :day, :how, :withdrawn, :actor, :at);

-- name: drop
DELETE FROM person_consent WHERE uid = :uid;

-- name: setWithdrawn
UPDATE person_consent SET withdrawn_day = :day WHERE uid = :uid AND withdrawn_day <> :day;

-- name: setRemoved
UPDATE person_consent SET removed = :removed WHERE uid = :uid AND removed <> :removed;
