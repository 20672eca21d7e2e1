-- name: byName
SELECT id FROM person_group WHERE name = :name COLLATE NOCASE ORDER BY name = :name DESC LIMIT 1;

-- name: nameOf
SELECT name FROM person_group WHERE id = :id;

-- name: insert
INSERT INTO person_group (name, uid, actor_id, created_at) VALUES (:name, :uid, :actor, :at);

-- name: bind
INSERT OR IGNORE INTO person_group_member (group_id, contact_id, uid, actor_id, at) VALUES (:group, :contact, :uid, :actor, :at);

-- name: membersWithin
-- Of a person, and of all who are part of them.
SELECT contact_id, uid, actor_id, at FROM person_group_member
WHERE group_id = :group
  AND contact_id IN (SELECT :root UNION ALL SELECT contact_id FROM contact_merge WHERE root_id = :root)
ORDER BY contact_id;

-- name: unbind
DELETE FROM person_group_member WHERE group_id = :group AND contact_id = :contact;

-- name: dropIfEmpty
DELETE FROM person_group WHERE id = :group AND NOT EXISTS (SELECT 1 FROM person_group_member WHERE group_id = :group);

-- name: ofPerson
SELECT DISTINCT g.name
FROM person_group_member m JOIN person_group g ON g.id = m.group_id
WHERE m.contact_id IN (SELECT :root UNION ALL SELECT contact_id FROM contact_merge WHERE root_id = :root)
ORDER BY g.name COLLATE NOCASE;

-- name: all
SELECT g.id, g.name, count(DISTINCT ifnull(x.root_id, m.contact_id))
FROM person_group g
LEFT JOIN person_group_member m ON m.group_id = g.id
LEFT JOIN contact_merge x ON x.contact_id = m.contact_id
GROUP BY g.id ORDER BY g.name COLLATE NOCASE;

-- name: members
SELECT DISTINCT ifnull(x.root_id, m.contact_id)
FROM person_group_member m LEFT JOIN contact_merge x ON x.contact_id = m.contact_id
WHERE m.group_id = :group ORDER BY 1;
