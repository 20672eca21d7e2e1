-- Schema 3: what triage decides about conversations, the lists that people save, and conversations that were brought
-- together or parted. Nothing is read of a long history but the rows that are open: the one index over them is small.

-- Asks up to a time that a person said need no answer.
CREATE TABLE no_reply (
    conversation_id INTEGER NOT NULL,
    until           INTEGER NOT NULL,
    uid             BLOB NOT NULL UNIQUE,
    actor_id        INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, until)
) WITHOUT ROWID;

-- Whose words in which conversation a person took for spam: they ask for no answer there any more.
CREATE TABLE spam_mark (
    conversation_id INTEGER NOT NULL,
    identity_id     INTEGER NOT NULL,
    uid             BLOB NOT NULL UNIQUE,
    actor_id        INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, identity_id)
) WITHOUT ROWID;

CREATE INDEX conversation_open_assignee ON conversation(assignee_id, waiting_since, id)
WHERE state = 0 AND assignee_id <> 0;

-- One decision about many conversations: it is carried out, and taken back, a bounded part at a time.
CREATE TABLE batch (
    id       INTEGER PRIMARY KEY,
    uid      BLOB NOT NULL UNIQUE, -- also of the event that tells of it
    actor_id INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    change   TEXT NOT NULL, -- JSON
    state    INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE batch_item (
    batch_id        INTEGER NOT NULL REFERENCES batch(id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL,
    state           INTEGER NOT NULL DEFAULT 0,
    event           BLOB, -- uid of the event that changed the conversation
    PRIMARY KEY (batch_id, conversation_id)
) WITHOUT ROWID;

CREATE TABLE saved_view (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL UNIQUE,
    query      TEXT NOT NULL,
    ordering   INTEGER NOT NULL DEFAULT 0,
    position   INTEGER NOT NULL,
    actor_id   INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);

-- Conversations that are part of another one now, as they were before, so that they can be parted again.
CREATE TABLE merged_conversation (
    id            INTEGER PRIMARY KEY, -- the number that it had and will have again
    into_id       INTEGER NOT NULL,    -- the conversation that holds its messages
    via_id        INTEGER NOT NULL,    -- the one that it was put into, which may be part of another by now
    account_id    INTEGER NOT NULL,
    remote_key    TEXT NOT NULL,
    subject       TEXT NOT NULL,
    state         INTEGER NOT NULL,
    snoozed_until INTEGER NOT NULL,
    waiting_since INTEGER NOT NULL,
    assignee_id   INTEGER NOT NULL,
    last_ask_at   INTEGER NOT NULL,
    UNIQUE (account_id, remote_key)
);
CREATE INDEX merged_conversation_into ON merged_conversation(into_id);

-- Messages that stand in another conversation than their thread's own.
CREATE TABLE message_home (
    message_id      INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL -- the thread's own, which may be a merged one
);
CREATE INDEX message_home_conversation ON message_home(conversation_id);

-- What was decided about a conversation goes with it; but not while it is part of another.
CREATE TRIGGER conversation_triage_delete AFTER DELETE ON conversation
WHEN NOT EXISTS (SELECT 1 FROM merged_conversation WHERE id = old.id) BEGIN
    DELETE FROM no_reply WHERE conversation_id = old.id;
    DELETE FROM spam_mark WHERE conversation_id = old.id;
    DELETE FROM message_home
    WHERE conversation_id = old.id OR conversation_id IN (SELECT id FROM merged_conversation WHERE into_id = old.id);
    DELETE FROM merged_conversation WHERE into_id = old.id;
END;
