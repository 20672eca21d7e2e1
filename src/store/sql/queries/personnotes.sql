-- name: byUid
SELECT n.id, n.uid, n.contact_id, n.actor_id, a.name, n.created_at, n.updated_at, n.text, n.edit, n.removed
FROM person_note n LEFT JOIN actor a ON a.id = n.actor_id
WHERE n.uid = :uid;

-- name: ofPerson
SELECT n.id, n.uid, n.contact_id, n.actor_id, a.name, n.created_at, n.updated_at, n.text, n.edit, n.removed
FROM person_note n LEFT JOIN actor a ON a.id = n.actor_id
WHERE n.removed = 0
  AND n.contact_id IN (SELECT :root UNION ALL SELECT contact_id FROM contact_merge WHERE root_id = :root)
ORDER BY n.created_at DESC, n.id DESC LIMIT :limit;

-- name: insert
INSERT INTO person_note (uid, contact_id, actor_id, created_at, updated_at, text, edit)
VALUES (:uid, :contact, :actor, :at, :at, :text, :edit);

-- name: setText
UPDATE person_note SET text = :text, edit = :edit, updated_at = :at WHERE id = :id;

-- name: setRemoved
UPDATE person_note SET removed = :removed WHERE id = :id AND removed <> :removed;

-- name: keepRevision
INSERT INTO person_note_revision (note_id, edit, before, updated_at, text)
SELECT id, :edit, edit, updated_at, text FROM person_note WHERE id = :id;

-- name: revision
SELECT before, updated_at, text FROM person_note_revision WHERE note_id = :id AND edit = :edit;

-- name: dropRevision
DELETE FROM person_note_revision WHERE note_id = :id AND edit = :edit;
