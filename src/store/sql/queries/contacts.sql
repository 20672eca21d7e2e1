-- Who is one with whom.

-- name: merge
SELECT contact_id, into_id, root_id, uid, actor_id, at FROM contact_merge WHERE contact_id = :contact;

-- name: mergesOf
SELECT contact_id, into_id, root_id, uid, actor_id, at FROM contact_merge WHERE root_id = :root ORDER BY at, contact_id;

-- name: addMerge
INSERT INTO contact_merge (contact_id, into_id, root_id, uid, actor_id, at)
VALUES (:contact, :into, :root, :uid, :actor, :at);

-- name: dropMerge
DELETE FROM contact_merge WHERE contact_id = :contact;

-- name: setRoots
UPDATE contact_merge SET root_id = :root WHERE root_id = :was;

-- name: keepHomes
INSERT OR IGNORE INTO identity_home (identity_id, contact_id, since)
SELECT id, contact_id, :at FROM identity WHERE contact_id = :contact;

-- name: joinIdentities
UPDATE identity SET contact_id = :root WHERE contact_id = :contact;

-- name: partRoots
WITH RECURSIVE part(id) AS (
    SELECT :contact UNION SELECT m.contact_id FROM part JOIN contact_merge m ON m.into_id = part.id)
UPDATE contact_merge SET root_id = :contact WHERE contact_id IN (SELECT id FROM part WHERE id <> :contact);

-- name: partIdentities
WITH RECURSIVE part(id) AS (
    SELECT :contact UNION SELECT m.contact_id FROM part JOIN contact_merge m ON m.into_id = part.id)
UPDATE identity SET contact_id = :contact
WHERE id IN (SELECT h.identity_id FROM part JOIN identity_home h ON h.contact_id = part.id);

-- name: dropHomes
-- Of those that stand with the person they belong to.
DELETE FROM identity_home WHERE contact_id = :contact
  AND identity_id IN (SELECT id FROM identity WHERE contact_id = :contact);

-- name: homeOf
SELECT ifnull((SELECT contact_id FROM identity_home WHERE identity_id = :identity),
              (SELECT contact_id FROM identity WHERE id = :identity));

-- name: atHome
-- Identities that belong to a contact by itself.
SELECT i.id FROM identity i
WHERE i.contact_id = :contact AND NOT EXISTS (SELECT 1 FROM identity_home WHERE identity_id = i.id)
UNION ALL SELECT identity_id FROM identity_home WHERE contact_id = :contact;

-- name: setHome
INSERT INTO identity_home (identity_id, contact_id, since) VALUES (:identity, :contact, :at)
ON CONFLICT (identity_id) DO UPDATE SET contact_id = excluded.contact_id, since = excluded.since;

-- name: dropHome
DELETE FROM identity_home WHERE identity_id = :identity;

-- name: setContact
UPDATE identity SET contact_id = :contact WHERE id = :identity;

-- name: removeIfEmpty
-- A person that was made for an identity which went back.
DELETE FROM contact WHERE id = :contact
  AND NOT EXISTS (SELECT 1 FROM identity WHERE contact_id = :contact)
  AND NOT EXISTS (SELECT 1 FROM identity_home WHERE contact_id = :contact)
  AND NOT EXISTS (SELECT 1 FROM contact_merge WHERE contact_id = :contact OR into_id = :contact)
  AND NOT EXISTS (SELECT 1 FROM person_note WHERE contact_id = :contact)
  AND NOT EXISTS (SELECT 1 FROM person_group_member WHERE contact_id = :contact)
  AND NOT EXISTS (SELECT 1 FROM contact_importance WHERE contact_id = :contact)
  AND NOT EXISTS (SELECT 1 FROM advocate WHERE contact_id = :contact)
  AND NOT EXISTS (SELECT 1 FROM person_consent WHERE contact_id = :contact);

-- name: settleImportance
INSERT INTO person_importance (contact_id, importance)
SELECT :root, max(i.importance) FROM contact_importance i
WHERE (i.contact_id = :root OR i.contact_id IN (SELECT contact_id FROM contact_merge WHERE root_id = :root))
  AND NOT EXISTS (SELECT 1 FROM contact_merge WHERE contact_id = :root)
HAVING max(i.importance) > 0
ON CONFLICT (contact_id) DO UPDATE SET importance = excluded.importance WHERE importance <> excluded.importance;

-- name: dropImportance
DELETE FROM person_importance WHERE contact_id = :root
  AND (EXISTS (SELECT 1 FROM contact_merge WHERE contact_id = :root)
       OR NOT EXISTS (SELECT 1 FROM contact_importance i
                      WHERE i.importance > 0
                        AND (i.contact_id = :root
                             OR i.contact_id IN (SELECT contact_id FROM contact_merge WHERE root_id = :root))));

-- name: dropAllImportance
DELETE FROM person_importance;

-- name: settleAllImportance
INSERT INTO person_importance (contact_id, importance)
SELECT ifnull(m.root_id, i.contact_id), max(i.importance)
FROM contact_importance i LEFT JOIN contact_merge m ON m.contact_id = i.contact_id
GROUP BY 1 HAVING max(i.importance) > 0;

-- name: dropTree
-- All that are part of a person of whom nothing is left.
DELETE FROM contact WHERE id IN (SELECT contact_id FROM contact_merge WHERE root_id = :root)
  AND NOT EXISTS (SELECT 1 FROM identity WHERE contact_id = :root);

-- name: addNotSame
INSERT OR IGNORE INTO not_same (identity_a, identity_b, uid, actor_id, at) VALUES (:a, :b, :uid, :actor, :at);

-- name: dropNotSame
DELETE FROM not_same WHERE identity_a = :a AND identity_b = :b;

-- name: areNotSame
SELECT 1
FROM identity i
JOIN not_same n ON n.identity_a = i.id
JOIN identity j ON j.id = n.identity_b
WHERE i.contact_id = :one AND j.contact_id = :other
UNION ALL
SELECT 1
FROM identity i
JOIN not_same n ON n.identity_b = i.id
JOIN identity j ON j.id = n.identity_a
WHERE i.contact_id = :one AND j.contact_id = :other
LIMIT 1;

-- name: events
SELECT e.id, e.uid, e.at, e.actor_id, a.name, e.kind, e.account_id, e.conversation_id, e.message_id, e.before, e.after,
       e.undoes, e.contact_id
FROM event e LEFT JOIN actor a ON a.id = e.actor_id
WHERE e.contact_id <> 0
  AND e.contact_id IN (SELECT :root UNION ALL SELECT contact_id FROM contact_merge WHERE root_id = :root)
ORDER BY e.id DESC LIMIT :limit;
