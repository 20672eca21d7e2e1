-- Schema 5: texts to answer with, answers that leave at a chosen time, and files that go with an answer.

CREATE TABLE saved_reply (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL UNIQUE,
    shortcut   TEXT NOT NULL DEFAULT '',
    text       TEXT NOT NULL,
    language   TEXT NOT NULL DEFAULT '', -- '': any
    channel    TEXT NOT NULL DEFAULT '', -- '': any
    position   INTEGER NOT NULL,
    uses       INTEGER NOT NULL DEFAULT 0,
    used_at    INTEGER NOT NULL DEFAULT 0,
    actor_id   INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX saved_reply_shortcut ON saved_reply(shortcut) WHERE shortcut <> '';

-- See OutboxEntry in src/domain/action.h.
ALTER TABLE outbox ADD COLUMN send_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN hold INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN others_at_plan INTEGER NOT NULL DEFAULT 0;
-- What arrives asks whether an answer is planned: nearly always there is none.
CREATE INDEX outbox_planned ON outbox(conversation_id) WHERE send_at <> 0 AND state = 0 AND hold = 0 AND message_id = 0;

-- Files of the answer that is being written in a conversation. Whether there is any text yet is another matter.
CREATE TABLE draft_file (
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
    uid             BLOB NOT NULL UNIQUE,
    actor_id        INTEGER NOT NULL,
    added_at        INTEGER NOT NULL,
    position        INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    mime_type       TEXT NOT NULL,
    name            TEXT NOT NULL,
    alt_text        TEXT NOT NULL DEFAULT '',
    width           INTEGER NOT NULL DEFAULT 0,
    height          INTEGER NOT NULL DEFAULT 0,
    bytes           INTEGER NOT NULL,
    path            TEXT NOT NULL -- below the attachments folder; carries the hash of what the file holds
);
CREATE INDEX draft_file_conversation ON draft_file(conversation_id);

-- Few rows have a file of their own here.
CREATE INDEX attachment_path ON attachment(path) WHERE path <> '';

-- However a row goes that names a file: the file goes too, unless another row names it (store/removal.h).
CREATE TRIGGER draft_file_forget AFTER DELETE ON draft_file BEGIN
    INSERT INTO workspace (key, value) VALUES ('unlink ' || old.path, '') ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER attachment_forget AFTER DELETE ON attachment WHEN old.path <> '' BEGIN
    INSERT INTO workspace (key, value) VALUES ('unlink ' || old.path, '') ON CONFLICT DO NOTHING;
END;
-- A send that was taken back, or emptied, needs its files no more. What was sent is kept by its message.
CREATE TRIGGER outbox_forget_deleted AFTER DELETE ON outbox
WHEN CASE WHEN json_valid(old.action) THEN json_array_length(old.action, '$.files') > 0 ELSE 0 END BEGIN
    INSERT INTO workspace (key, value)
    SELECT 'unlink ' || json_extract(value, '$.path'), '' FROM json_each(old.action, '$.files') WHERE true
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER outbox_forget_updated AFTER UPDATE OF action, state ON outbox
WHEN (new.state = 5 OR new.action <> old.action)
     AND CASE WHEN json_valid(old.action) THEN json_array_length(old.action, '$.files') > 0 ELSE 0 END BEGIN
    INSERT INTO workspace (key, value)
    SELECT 'unlink ' || json_extract(value, '$.path'), '' FROM json_each(old.action, '$.files') WHERE true
    ON CONFLICT DO NOTHING;
END;
