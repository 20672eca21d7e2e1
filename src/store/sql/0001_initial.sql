-- Schema 1. Times are UTC milliseconds. Enumerations are the numbers in src/domain. Whatever a person made carries uid,
-- actor_id and its time, so that workspaces of a team can be brought together later.

CREATE TABLE workspace (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE actor (
    id   INTEGER PRIMARY KEY,
    uid  BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL
);

-- Accounts and what is pulled from them ------------------------------------------------------------------------------

CREATE TABLE account (
    id           INTEGER PRIMARY KEY,
    uid          BLOB NOT NULL UNIQUE,
    channel      TEXT NOT NULL,
    name         TEXT NOT NULL,
    server       TEXT NOT NULL DEFAULT '',
    remote_id    TEXT NOT NULL DEFAULT '',
    handle       TEXT NOT NULL DEFAULT '',
    settings     TEXT NOT NULL DEFAULT '{}', -- JSON; never a secret
    state        INTEGER NOT NULL DEFAULT 0,
    state_detail TEXT NOT NULL DEFAULT '',
    identity_id  INTEGER NOT NULL DEFAULT 0,
    created_at   INTEGER NOT NULL
);

CREATE TABLE feed (
    id             INTEGER PRIMARY KEY,
    account_id     INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    kind           TEXT NOT NULL,
    remote_id      TEXT NOT NULL DEFAULT '',
    live_cursor    TEXT NOT NULL DEFAULT '',
    history_cursor TEXT NOT NULL DEFAULT '',
    history_done   INTEGER NOT NULL DEFAULT 0,
    last_pull_at   INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, kind, remote_id)
);

CREATE TABLE account_sync (
    account_id       INTEGER PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE,
    last_attempt_at  INTEGER NOT NULL DEFAULT 0,
    last_success_at  INTEGER NOT NULL DEFAULT 0,
    next_run_at      INTEGER NOT NULL DEFAULT 0,
    not_before       INTEGER NOT NULL DEFAULT 0,
    failures         INTEGER NOT NULL DEFAULT 0,
    error_kind       TEXT NOT NULL DEFAULT '',
    error_detail     TEXT NOT NULL DEFAULT '',
    quota_bucket     TEXT NOT NULL DEFAULT '',
    quota_limit      INTEGER NOT NULL DEFAULT -1,
    quota_left       INTEGER NOT NULL DEFAULT -1,
    quota_resets_at  INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE sync_run (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    feed_id      INTEGER NOT NULL DEFAULT 0,
    feed_kind    TEXT NOT NULL DEFAULT '',
    mode         INTEGER NOT NULL,
    started_at   INTEGER NOT NULL,
    ended_at     INTEGER NOT NULL DEFAULT 0,
    requests     INTEGER NOT NULL DEFAULT 0,
    pages        INTEGER NOT NULL DEFAULT 0,
    bytes        INTEGER NOT NULL DEFAULT 0,
    received     INTEGER NOT NULL DEFAULT 0,
    added        INTEGER NOT NULL DEFAULT 0,
    changed      INTEGER NOT NULL DEFAULT 0,
    unchanged    INTEGER NOT NULL DEFAULT 0,
    quarantined  INTEGER NOT NULL DEFAULT 0,
    gap          INTEGER NOT NULL DEFAULT 0,
    error_kind   TEXT NOT NULL DEFAULT '',
    error_detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sync_run_account ON sync_run(account_id, id DESC);

CREATE TABLE quarantine (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    feed_kind  TEXT NOT NULL,
    remote_id  TEXT NOT NULL,
    at         INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    raw        BLOB NOT NULL,
    digest     BLOB NOT NULL, -- of raw: the same bad item twice is one row
    UNIQUE (account_id, digest)
);

-- A wish that another process (the command line beside an open window) asks the one engine to fulfil.
CREATE TABLE sync_request (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL DEFAULT 0, -- 0: all
    full         INTEGER NOT NULL DEFAULT 0,
    requested_at INTEGER NOT NULL,
    done_at      INTEGER NOT NULL DEFAULT 0,
    error_kind   TEXT NOT NULL DEFAULT '',
    error_detail TEXT NOT NULL DEFAULT ''
);

-- What the channel sent, as it sent it (zlib); the newest revision of each item.
CREATE TABLE raw_item (
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    remote_id  TEXT NOT NULL,
    revision   INTEGER NOT NULL, -- 64-bit hash of the item's meaning, as computed by ingest
    fetched_at INTEGER NOT NULL,
    body       BLOB NOT NULL,
    PRIMARY KEY (account_id, remote_id)
) WITHOUT ROWID;

-- People --------------------------------------------------------------------------------------------------------------

CREATE TABLE contact (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

-- The space in which remote ids of people are unique.
CREATE TABLE realm (
    id      INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    name    TEXT NOT NULL,
    UNIQUE (channel, name)
);

CREATE TABLE identity (
    id            INTEGER PRIMARY KEY,
    contact_id    INTEGER NOT NULL REFERENCES contact(id),
    realm_id      INTEGER NOT NULL REFERENCES realm(id),
    remote_id     TEXT NOT NULL,
    handle        TEXT NOT NULL DEFAULT '',
    display_name  TEXT NOT NULL DEFAULT '',
    avatar_url    TEXT NOT NULL DEFAULT '',
    profile_url   TEXT NOT NULL DEFAULT '',
    email         TEXT NOT NULL DEFAULT '',
    followers     INTEGER NOT NULL DEFAULT -1,
    is_self       INTEGER NOT NULL DEFAULT 0,
    is_bot        INTEGER NOT NULL DEFAULT 0,
    follows_us    INTEGER NOT NULL DEFAULT 0,
    first_seen_at INTEGER NOT NULL,
    last_seen_at  INTEGER NOT NULL,
    UNIQUE (realm_id, remote_id)
);
CREATE INDEX identity_contact ON identity(contact_id);

-- The channel's own figure of followers, as told on that day (days since 1970-01-01, UTC).
CREATE TABLE follower_count (
    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    day        INTEGER NOT NULL,
    followers  INTEGER NOT NULL,
    PRIMARY KEY (account_id, day)
) WITHOUT ROWID;

-- Conversations -------------------------------------------------------------------------------------------------------

CREATE TABLE conversation (
    id            INTEGER PRIMARY KEY,
    account_id    INTEGER NOT NULL REFERENCES account(id),
    remote_key    TEXT NOT NULL,
    subject       TEXT NOT NULL DEFAULT '',
    preview       TEXT NOT NULL DEFAULT '',
    state         INTEGER NOT NULL DEFAULT 3,
    snoozed_until INTEGER NOT NULL DEFAULT 0,
    waiting_since INTEGER NOT NULL DEFAULT 0,
    assignee_id   INTEGER NOT NULL DEFAULT 0,
    identity_id   INTEGER NOT NULL DEFAULT 0,
    unread        INTEGER NOT NULL DEFAULT 0,
    message_count INTEGER NOT NULL DEFAULT 0,
    held          INTEGER NOT NULL DEFAULT 0,
    first_at      INTEGER NOT NULL DEFAULT 0,
    last_at       INTEGER NOT NULL DEFAULT 0,
    last_in_at    INTEGER NOT NULL DEFAULT 0,
    last_out_at   INTEGER NOT NULL DEFAULT 0,
    last_ask_at   INTEGER NOT NULL DEFAULT 0,
    language      TEXT NOT NULL DEFAULT '',
    UNIQUE (account_id, remote_key)
);
CREATE INDEX conversation_last ON conversation(last_at DESC, id DESC);
CREATE INDEX conversation_person ON conversation(identity_id, last_at DESC);
-- Work still open is a small part of a long history: partial indexes on an exact state keep ingest cheap.
CREATE INDEX conversation_open ON conversation(waiting_since, id) WHERE state = 0;
CREATE INDEX conversation_open_account ON conversation(account_id, waiting_since, id) WHERE state = 0;
CREATE INDEX conversation_waiting ON conversation(last_at DESC, id DESC) WHERE state = 1;
CREATE INDEX conversation_snoozed ON conversation(snoozed_until, id) WHERE state = 2;
CREATE INDEX conversation_assignee ON conversation(assignee_id, last_at DESC, id DESC) WHERE assignee_id <> 0;
CREATE INDEX conversation_unread ON conversation(last_at DESC, id DESC) WHERE unread > 0;
CREATE INDEX conversation_account ON conversation(account_id, last_at DESC, id DESC);

-- The number beside each view, right in the same transaction whoever changes a conversation.
CREATE TABLE conversation_count (
    account_id INTEGER NOT NULL,
    state      INTEGER NOT NULL,
    unread     INTEGER NOT NULL, -- 0 or 1: with something unread
    n          INTEGER NOT NULL,
    PRIMARY KEY (account_id, state, unread)
) WITHOUT ROWID;

CREATE TRIGGER conversation_count_insert AFTER INSERT ON conversation BEGIN
    INSERT INTO conversation_count (account_id, state, unread, n) VALUES (new.account_id, new.state, new.unread > 0, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER conversation_count_delete AFTER DELETE ON conversation BEGIN
    UPDATE conversation_count SET n = n - 1
    WHERE account_id = old.account_id AND state = old.state AND unread = (old.unread > 0);
END;
CREATE TRIGGER conversation_count_update AFTER UPDATE OF account_id, state, unread ON conversation
WHEN old.account_id <> new.account_id OR old.state <> new.state OR (old.unread > 0) <> (new.unread > 0) BEGIN
    UPDATE conversation_count SET n = n - 1
    WHERE account_id = old.account_id AND state = old.state AND unread = (old.unread > 0);
    INSERT INTO conversation_count (account_id, state, unread, n) VALUES (new.account_id, new.state, new.unread > 0, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- id: (seconds since 2000-01-01) << 6 | sequence, so that the newest come first in the text index too.
CREATE TABLE message (
    id              INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation(id),
    account_id      INTEGER NOT NULL,
    identity_id     INTEGER NOT NULL,
    remote_id       TEXT,              -- NULL: a note, or an answer that the channel has not named yet
    parent_id       INTEGER,
    kind            INTEGER NOT NULL,
    direction       INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    received_at     INTEGER NOT NULL,
    title           TEXT,
    text            TEXT NOT NULL,
    html            TEXT,              -- NULL where the text says it all
    url             TEXT,
    language        TEXT,
    revision        INTEGER NOT NULL DEFAULT 0, -- as raw_item.revision
    edited_at       INTEGER NOT NULL DEFAULT 0,
    deleted_at      INTEGER NOT NULL DEFAULT 0,
    checked_at      INTEGER NOT NULL DEFAULT 0, -- when it was last looked at again on the channel
    moderation      INTEGER NOT NULL DEFAULT 0,
    unread          INTEGER NOT NULL DEFAULT 0,
    automatic       INTEGER NOT NULL DEFAULT 0,
    uid             BLOB,              -- only what was written here
    actor_id        INTEGER
);
CREATE UNIQUE INDEX message_remote ON message(account_id, remote_id);
CREATE INDEX message_thread ON message(conversation_id, at, id);
-- Carries the conversation, so that a person's history is told from the index alone.
CREATE INDEX message_author ON message(identity_id, at, conversation_id);
CREATE UNIQUE INDEX message_uid ON message(uid) WHERE uid IS NOT NULL;
-- Few rows each: what filters ask for must not read a whole history.
CREATE INDEX message_unread ON message(conversation_id) WHERE unread = 1;
CREATE INDEX message_held ON message(conversation_id) WHERE moderation = 1;
CREATE INDEX message_deleted ON message(conversation_id) WHERE deleted_at <> 0;
CREATE INDEX message_edited ON message(conversation_id) WHERE edited_at <> 0;
CREATE INDEX message_note ON message(conversation_id) WHERE direction = 2;

-- Messages whose parent has not arrived.
CREATE TABLE message_orphan (
    message_id       INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    account_id       INTEGER NOT NULL,
    parent_remote_id TEXT NOT NULL
);
CREATE INDEX message_orphan_parent ON message_orphan(account_id, parent_remote_id);

CREATE TABLE message_revision (
    id          INTEGER PRIMARY KEY,
    message_id  INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
    replaced_at INTEGER NOT NULL,
    title       TEXT,
    text        TEXT NOT NULL,
    html        TEXT
);
CREATE INDEX message_revision_message ON message_revision(message_id);

CREATE TABLE message_stat (
    message_id INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    likes      INTEGER NOT NULL DEFAULT -1,
    shares     INTEGER NOT NULL DEFAULT -1,
    replies    INTEGER NOT NULL DEFAULT -1,
    quotes     INTEGER NOT NULL DEFAULT -1,
    views      INTEGER NOT NULL DEFAULT -1,
    at         INTEGER NOT NULL
);

CREATE TABLE attachment (
    id         INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
    url        TEXT NOT NULL,
    kind       TEXT NOT NULL,
    mime_type  TEXT NOT NULL DEFAULT '',
    name       TEXT NOT NULL DEFAULT '',
    alt_text   TEXT NOT NULL DEFAULT '',
    width      INTEGER NOT NULL DEFAULT 0,
    height     INTEGER NOT NULL DEFAULT 0,
    bytes      INTEGER NOT NULL DEFAULT 0,
    path       TEXT NOT NULL DEFAULT ''
);
CREATE INDEX attachment_message ON attachment(message_id);

-- Done rather than said: likes, shares, follows.
CREATE TABLE activity (
    id                INTEGER PRIMARY KEY,
    account_id        INTEGER NOT NULL REFERENCES account(id),
    remote_id         TEXT NOT NULL,
    kind              INTEGER NOT NULL,
    identity_id       INTEGER NOT NULL,
    subject_id        INTEGER,          -- the message, once it is known
    subject_remote_id TEXT,             -- until then
    at                INTEGER NOT NULL,
    UNIQUE (account_id, remote_id)
);
CREATE INDEX activity_identity ON activity(identity_id, at);
CREATE INDEX activity_subject ON activity(subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX activity_unresolved ON activity(account_id, subject_remote_id) WHERE subject_remote_id IS NOT NULL;

CREATE TABLE tag (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL UNIQUE,
    actor_id   INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE TABLE conversation_tag (
    conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
    tag_id          INTEGER NOT NULL REFERENCES tag(id),
    uid             BLOB NOT NULL UNIQUE,
    actor_id        INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX conversation_tag_tag ON conversation_tag(tag_id, conversation_id);

-- What people do here ---------------------------------------------------------------------------------------------------

CREATE TABLE event (
    id              INTEGER PRIMARY KEY,
    uid             BLOB NOT NULL UNIQUE,
    at              INTEGER NOT NULL,
    actor_id        INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    account_id      INTEGER NOT NULL DEFAULT 0,
    conversation_id INTEGER NOT NULL DEFAULT 0,
    message_id      INTEGER NOT NULL DEFAULT 0,
    contact_id      INTEGER NOT NULL DEFAULT 0,
    before          TEXT NOT NULL DEFAULT '{}',
    after           TEXT NOT NULL DEFAULT '{}',
    undoes          BLOB
);
CREATE INDEX event_conversation ON event(conversation_id, id) WHERE conversation_id <> 0;
CREATE UNIQUE INDEX event_undoes ON event(undoes) WHERE undoes IS NOT NULL;

CREATE TABLE draft (
    conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
    kind            INTEGER NOT NULL,
    uid             BLOB NOT NULL UNIQUE,
    actor_id        INTEGER NOT NULL,
    reply_to        INTEGER NOT NULL DEFAULT 0,
    text            TEXT NOT NULL,
    updated_at      INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, kind)
) WITHOUT ROWID;

CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY,
    uid             BLOB NOT NULL UNIQUE,
    account_id      INTEGER NOT NULL REFERENCES account(id),
    conversation_id INTEGER NOT NULL DEFAULT 0,
    message_id      INTEGER NOT NULL DEFAULT 0,
    actor_id        INTEGER NOT NULL,
    action          TEXT NOT NULL, -- JSON, fixed before the first try
    state           INTEGER NOT NULL DEFAULT 0,
    created_at      INTEGER NOT NULL,
    not_before      INTEGER NOT NULL DEFAULT 0,
    attempts        INTEGER NOT NULL DEFAULT 0,
    error_kind      TEXT NOT NULL DEFAULT '',
    error_detail    TEXT NOT NULL DEFAULT '',
    remote_id       TEXT NOT NULL DEFAULT '',
    finished_at     INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX outbox_pending ON outbox(id) WHERE state NOT IN (2, 5); -- neither sent nor cancelled
CREATE INDEX outbox_message ON outbox(message_id) WHERE message_id <> 0;
CREATE INDEX outbox_conversation ON outbox(conversation_id, id) WHERE conversation_id <> 0;

-- Figures of the whole workspace that a screen shows at once ("messages").
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    n    INTEGER NOT NULL
) WITHOUT ROWID;

-- The text index --------------------------------------------------------------------------------------------------------

-- Without an index of prefixes: it would make this one nearly twice as large and ingest much slower, while words are found
-- from three letters on in milliseconds as it is, and what is typed over is interrupted (Store::readLatest).
CREATE VIRTUAL TABLE message_fts USING fts5(
    title, text, content = 'message', content_rowid = 'id', tokenize = 'rapport'
);
CREATE TRIGGER message_fts_insert AFTER INSERT ON message BEGIN
    INSERT INTO message_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER message_fts_delete AFTER DELETE ON message BEGIN
    INSERT INTO message_fts (message_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER message_fts_update AFTER UPDATE OF title, text ON message
WHEN old.text <> new.text OR old.title IS NOT new.title BEGIN
    INSERT INTO message_fts (message_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO message_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

CREATE VIRTUAL TABLE identity_fts USING fts5(
    display_name, handle, content = 'identity', content_rowid = 'id', tokenize = 'rapport'
);
CREATE TRIGGER identity_fts_insert AFTER INSERT ON identity BEGIN
    INSERT INTO identity_fts (rowid, display_name, handle) VALUES (new.id, new.display_name, new.handle);
END;
CREATE TRIGGER identity_fts_delete AFTER DELETE ON identity BEGIN
    INSERT INTO identity_fts (identity_fts, rowid, display_name, handle)
    VALUES ('delete', old.id, old.display_name, old.handle);
END;
CREATE TRIGGER identity_fts_update AFTER UPDATE OF display_name, handle ON identity
WHEN old.display_name <> new.display_name OR old.handle <> new.handle BEGIN
    INSERT INTO identity_fts (identity_fts, rowid, display_name, handle)
    VALUES ('delete', old.id, old.display_name, old.handle);
    INSERT INTO identity_fts (rowid, display_name, handle) VALUES (new.id, new.display_name, new.handle);
END;
