-- Schema 4: promises of how soon people are answered, and when each conversation is due by them. Without rules nothing
-- is written here, and nothing of a long history is read: the new columns have a default, the index begins empty.

-- Each change of the rules is a row of its own: what ended is judged by the rules of its time. The newest holds.
CREATE TABLE service_rules (
    id       INTEGER PRIMARY KEY,
    uid      BLOB NOT NULL UNIQUE,
    actor_id INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    rules    TEXT NOT NULL -- JSON: calendars, and policies in their order
);

-- How much a person matters; whoever is not here matters as everybody does.
CREATE TABLE contact_importance (
    contact_id INTEGER PRIMARY KEY REFERENCES contact(id) ON DELETE CASCADE,
    importance INTEGER NOT NULL,
    uid        BLOB NOT NULL UNIQUE,
    actor_id   INTEGER NOT NULL,
    at         INTEGER NOT NULL
);

-- Reckoned from messages, events and rules; see DueTimes in src/domain/duetimes.h.
ALTER TABLE conversation ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN due_soon_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN due_clock INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN due_missed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversation_due ON conversation(due_at, id) WHERE due_at <> 0;

-- Conversations whose due times have to be reckoned again, because something changed beside them. Worked off before the
-- COMMIT as far as that takes no time, the rest while nobody writes.
CREATE TABLE due_pending (
    conversation_id INTEGER PRIMARY KEY
);

-- Only what runs goes by today's rules.
CREATE TRIGGER due_pending_rules AFTER INSERT ON service_rules BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id) SELECT id FROM conversation WHERE state = 0;
    INSERT OR IGNORE INTO due_pending (conversation_id) SELECT id FROM conversation WHERE state = 2;
END;
CREATE TRIGGER due_pending_importance_insert AFTER INSERT ON contact_importance BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id WHERE i.contact_id = new.contact_id;
END;
CREATE TRIGGER due_pending_importance_update AFTER UPDATE OF importance ON contact_importance BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id WHERE i.contact_id = new.contact_id;
END;
CREATE TRIGGER due_pending_importance_delete AFTER DELETE ON contact_importance BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id WHERE i.contact_id = old.contact_id;
END;
CREATE TRIGGER due_pending_person AFTER UPDATE OF contact_id ON identity WHEN old.contact_id <> new.contact_id BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id) SELECT id FROM conversation WHERE identity_id = new.id;
END;
-- Somebody turns out to be a bot, or one of us: what was said asks for nothing any more.
CREATE TRIGGER due_pending_author AFTER UPDATE OF is_self, is_bot ON identity
WHEN (old.is_self <> new.is_self OR old.is_bot <> new.is_bot) AND EXISTS (SELECT 1 FROM service_rules) BEGIN
    INSERT OR IGNORE INTO due_pending (conversation_id) SELECT conversation_id FROM message WHERE identity_id = new.id;
END;
