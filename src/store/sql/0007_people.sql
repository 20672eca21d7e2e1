-- Schema 7: people who are one, groups of people, and what is noted about them. Nothing of a long history is read or
-- written but the few people who matter more than others: everything else begins empty.

-- Who is part of another person now. A person keeps a row of its own with all that was decided about it, so that it can
-- be parted again in any order.
CREATE TABLE contact_merge (
    contact_id INTEGER PRIMARY KEY REFERENCES contact(id) ON DELETE CASCADE,
    into_id    INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE, -- which may be part of a third
    root_id    INTEGER NOT NULL, -- the one that all of them are: identity.contact_id of theirs
    uid        BLOB NOT NULL UNIQUE,
    actor_id   INTEGER NOT NULL,
    at         INTEGER NOT NULL
);
CREATE INDEX contact_merge_into ON contact_merge(into_id);
CREATE INDEX contact_merge_root ON contact_merge(root_id);

-- The person that an identity belongs to by itself, where that is part of another one now.
CREATE TABLE identity_home (
    identity_id INTEGER PRIMARY KEY REFERENCES identity(id) ON DELETE CASCADE,
    contact_id  INTEGER NOT NULL REFERENCES contact(id),
    since       INTEGER NOT NULL
);
CREATE INDEX identity_home_contact ON identity_home(contact_id);

-- Identities that somebody found to be of two people; the smaller number first.
CREATE TABLE not_same (
    identity_a INTEGER NOT NULL REFERENCES identity(id) ON DELETE CASCADE,
    identity_b INTEGER NOT NULL REFERENCES identity(id) ON DELETE CASCADE,
    uid        BLOB NOT NULL UNIQUE,
    actor_id   INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (identity_a, identity_b)
) WITHOUT ROWID;
CREATE INDEX not_same_b ON not_same(identity_b);

CREATE TABLE person_group (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    uid        BLOB NOT NULL UNIQUE,
    actor_id   INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE TABLE person_group_member (
    group_id   INTEGER NOT NULL REFERENCES person_group(id),
    contact_id INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    uid        BLOB NOT NULL UNIQUE,
    actor_id   INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (group_id, contact_id)
) WITHOUT ROWID;
CREATE INDEX person_group_member_contact ON person_group_member(contact_id);

CREATE TABLE person_note (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    contact_id INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    actor_id   INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    text       TEXT NOT NULL,
    edit       BLOB NOT NULL, -- uid of the event that began what it says now
    removed    INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX person_note_contact ON person_note(contact_id, created_at DESC);

-- What a note said before an edit.
CREATE TABLE person_note_revision (
    note_id    INTEGER NOT NULL REFERENCES person_note(id) ON DELETE CASCADE,
    edit       BLOB NOT NULL, -- the edit that replaced it
    before     BLOB NOT NULL, -- the edit that had brought it
    updated_at INTEGER NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (note_id, edit)
);

CREATE INDEX event_contact ON event(contact_id, id) WHERE contact_id <> 0;

-- How much a person matters, with all that are part of them: the most that was decided of any of them. Reckoned from
-- contact_importance.
CREATE TABLE person_importance (
    contact_id INTEGER PRIMARY KEY REFERENCES contact(id) ON DELETE CASCADE,
    importance INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO person_importance (contact_id, importance)
SELECT contact_id, importance FROM contact_importance WHERE importance <> 0;
DROP TRIGGER due_pending_importance_insert;
DROP TRIGGER due_pending_importance_update;
DROP TRIGGER due_pending_importance_delete;
CREATE TRIGGER due_pending_importance_insert AFTER INSERT ON person_importance BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id WHERE i.contact_id = new.contact_id;
END;
CREATE TRIGGER due_pending_importance_update AFTER UPDATE OF importance ON person_importance BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id WHERE i.contact_id = new.contact_id;
END;
CREATE TRIGGER due_pending_importance_delete AFTER DELETE ON person_importance BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id WHERE i.contact_id = old.contact_id;
END;

-- By what two identities may be found to be of one person: hashes of normalised names (store/matchkeys.h), 0 where there
-- is none. Filled while nobody writes: every identity beyond the last one here waits for it, and those in match_pending.
CREATE TABLE match_key (
    identity_id  INTEGER PRIMARY KEY REFERENCES identity(id) ON DELETE CASCADE,
    email        INTEGER NOT NULL,
    user_name    INTEGER NOT NULL,
    display_name INTEGER NOT NULL
);
CREATE INDEX match_key_email ON match_key(email) WHERE email <> 0;
CREATE INDEX match_key_user_name ON match_key(user_name) WHERE user_name <> 0;
CREATE INDEX match_key_display_name ON match_key(display_name) WHERE display_name <> 0;

CREATE TABLE match_pending (
    identity_id INTEGER PRIMARY KEY
);

CREATE TRIGGER match_key_stale AFTER UPDATE OF handle, display_name, email, is_self, is_bot ON identity
WHEN old.display_name <> new.display_name OR old.handle <> new.handle OR old.email <> new.email
  OR old.is_self <> new.is_self OR old.is_bot <> new.is_bot BEGIN
    DELETE FROM match_key WHERE identity_id = new.id;
    INSERT OR IGNORE INTO match_pending (identity_id) VALUES (new.id);
END;
