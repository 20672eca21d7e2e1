-- Schema 16: what is published by oneself. Everything begins empty.

-- A piece of content; see src/domain/content.h.
CREATE TABLE content (
    id          INTEGER PRIMARY KEY,
    uid         BLOB NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    campaign    BLOB,             -- its uid: one that is removed and brought back finds its pieces again
    kind        INTEGER NOT NULL,
    at          INTEGER NOT NULL, -- 0: no time yet
    text        TEXT NOT NULL DEFAULT '', -- that its channels share: a post that says the same follows it
    goals       TEXT NOT NULL DEFAULT '[]', -- JSON
    author      BLOB,             -- of what a customer made: the person's uid,
    author_name TEXT NOT NULL DEFAULT '',
    source      BLOB,             -- and the uid of the message it comes from
    notes       TEXT NOT NULL DEFAULT '',
    actor_id    INTEGER NOT NULL,
    created_at  INTEGER NOT NULL
);
CREATE INDEX content_at ON content(at);

-- One channel's text of a piece. How far it is follows from its send, until that has left: then it stays sent, whatever
-- becomes of the account and its outbox. Its conversation is that of the message with its remote id.
CREATE TABLE content_post (
    id           INTEGER PRIMARY KEY,
    content_id   INTEGER NOT NULL REFERENCES content(id) ON DELETE CASCADE,
    uid          BLOB NOT NULL UNIQUE,
    position     INTEGER NOT NULL,
    account_id   INTEGER NOT NULL, -- 0: it was removed
    account_name TEXT NOT NULL,
    title        TEXT NOT NULL DEFAULT '',
    text         TEXT NOT NULL,
    language     TEXT NOT NULL DEFAULT '',
    files        TEXT NOT NULL DEFAULT '[]', -- JSON, as in the action of a send
    send         BLOB,             -- uid of its entry in the outbox
    remote_id    TEXT NOT NULL DEFAULT '',
    url          TEXT NOT NULL DEFAULT '',
    sent_at      INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX content_post_content ON content_post(content_id, position);
CREATE UNIQUE INDEX content_post_send ON content_post(send) WHERE send IS NOT NULL;
CREATE INDEX content_post_account ON content_post(account_id);

-- Numbers of accounts are given again: the name alone stays.
CREATE TRIGGER content_post_account_delete AFTER DELETE ON account BEGIN
    UPDATE content_post SET account_id = 0 WHERE account_id = old.id;
END;

-- A send that goes with its account or conversation leaves a draft, unless it has had its effect.
CREATE TRIGGER content_post_outbox_delete AFTER DELETE ON outbox BEGIN
    UPDATE content_post SET send = NULL WHERE send = old.uid AND sent_at = 0;
END;

-- A file that no row names any more goes (store/removal.h).
CREATE TRIGGER content_post_forget_deleted AFTER DELETE ON content_post
WHEN CASE WHEN json_valid(old.files) THEN json_array_length(old.files) > 0 ELSE 0 END BEGIN
    INSERT INTO workspace (key, value)
    SELECT 'unlink ' || json_extract(value, '$.path'), '' FROM json_each(old.files)
    WHERE json_extract(value, '$.path') <> ''
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER content_post_forget_updated AFTER UPDATE OF files ON content_post
WHEN new.files <> old.files AND CASE WHEN json_valid(old.files) THEN json_array_length(old.files) > 0 ELSE 0 END BEGIN
    INSERT INTO workspace (key, value)
    SELECT 'unlink ' || json_extract(value, '$.path'), '' FROM json_each(old.files)
    WHERE json_extract(value, '$.path') <> ''
    ON CONFLICT DO NOTHING;
END;
