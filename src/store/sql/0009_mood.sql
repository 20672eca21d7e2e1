-- Schema 9: how messages sound, conversations that may bring business, and what people wish for. The mood itself stands
-- in the message (schema 8). Nothing of a long history is read: moods and leads are found while nobody writes.

-- Where a person said how a message sounds: it holds, and the formula is measured by it.
CREATE TABLE mood_correction (
    message_id     INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    mood           INTEGER NOT NULL,
    reckoned       INTEGER NOT NULL, -- what the formula says of the same text,
    reckoned_score INTEGER NOT NULL,
    version        INTEGER NOT NULL, -- and which formula that is
    uid            BLOB NOT NULL UNIQUE,
    actor_id       INTEGER NOT NULL,
    at             INTEGER NOT NULL
);

-- By which formula history is judged: messages with smaller ids than `below` wait for it still.
CREATE TABLE mood_state (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    formula TEXT NOT NULL, -- a number, 0: none of it yet; as text, so that the row looks like no other table's
    below   INTEGER NOT NULL
);
INSERT INTO mood_state (id, formula, below)
SELECT 1, 0, CASE WHEN EXISTS (SELECT 1 FROM message) THEN 9223372036854775807 ELSE -9223372036854775808 END;

-- Of the newest message of theirs whose mood is known; see Conversation::mood.
ALTER TABLE conversation ADD COLUMN mood INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversation_open_mood ON conversation(mood, waiting_since, id) WHERE state = 0;
CREATE INDEX conversation_unhappy ON conversation(last_at DESC, id DESC) WHERE mood = 1;

-- Leads -----------------------------------------------------------------------------------------------------------------

-- A lead hangs on the message that asks: it goes where that goes, when conversations are merged, parted or removed.
CREATE TABLE lead (
    id              INTEGER PRIMARY KEY,
    uid             BLOB NOT NULL UNIQUE,
    message_id      INTEGER NOT NULL UNIQUE REFERENCES message(id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL, -- the message's
    signals         INTEGER NOT NULL, -- bits of LeadSignal
    expected        INTEGER NOT NULL, -- as it was when somebody took it on
    stage           INTEGER NOT NULL,
    stage_at        INTEGER NOT NULL,
    owner_id        INTEGER NOT NULL DEFAULT 0,
    actor_id        INTEGER NOT NULL,
    at              INTEGER NOT NULL
);
CREATE INDEX lead_conversation ON lead(conversation_id, stage);

-- Each stage that a lead came to; the newest is where it stands.
CREATE TABLE lead_step (
    id       INTEGER PRIMARY KEY,
    lead_id  INTEGER NOT NULL REFERENCES lead(id) ON DELETE CASCADE,
    uid      BLOB NOT NULL UNIQUE, -- of the event that tells of it
    stage    INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor_id INTEGER NOT NULL
);
CREATE INDEX lead_step_lead ON lead_step(lead_id);

-- Nothing up to this message is proposed in its conversation.
CREATE TABLE lead_dismissal (
    message_id      INTEGER PRIMARY KEY REFERENCES message(id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL, -- the message's
    uid             BLOB NOT NULL UNIQUE,
    actor_id        INTEGER NOT NULL,
    at              INTEGER NOT NULL
);
CREATE INDEX lead_dismissal_conversation ON lead_dismissal(conversation_id);

-- Each change of the rules is a row of its own; the newest holds.
CREATE TABLE lead_rules (
    id       INTEGER PRIMARY KEY,
    uid      BLOB NOT NULL UNIQUE,
    actor_id INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    rules    TEXT NOT NULL -- JSON
);

-- What the rules propose. Reckoned from everything else, while nobody writes.
CREATE TABLE lead_finding (
    conversation_id INTEGER PRIMARY KEY,
    message_id      INTEGER NOT NULL,
    signals         INTEGER NOT NULL,
    asked_at        INTEGER NOT NULL,
    fit             REAL NOT NULL,
    behaviour       REAL NOT NULL, -- as it counted then:
    reckoned_at     INTEGER NOT NULL,
    expected        INTEGER NOT NULL
);

-- Conversations that have to be looked at again.
CREATE TABLE lead_pending (
    conversation_id INTEGER PRIMARY KEY
);
INSERT INTO lead_pending (conversation_id) SELECT id FROM conversation WHERE state = 0;
INSERT INTO lead_pending (conversation_id) SELECT id FROM conversation WHERE state = 2;

-- Not OR IGNORE: a statement that fires a trigger with a clause of its own for conflicts would overrule that.
CREATE TRIGGER lead_conversation_insert AFTER INSERT ON conversation WHEN new.state = 0 OR new.state = 2 BEGIN
    INSERT INTO lead_pending (conversation_id) VALUES (new.id) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_conversation_update AFTER UPDATE OF state, waiting_since, last_in_at, last_out_at, identity_id
ON conversation
WHEN (new.state = 0 OR new.state = 2)
     AND (old.state <> new.state OR old.waiting_since <> new.waiting_since OR old.last_in_at <> new.last_in_at
          OR old.last_out_at <> new.last_out_at OR old.identity_id <> new.identity_id) BEGIN
    INSERT INTO lead_pending (conversation_id) VALUES (new.id) ON CONFLICT DO NOTHING;
    DELETE FROM lead_finding WHERE conversation_id = new.id AND asked_at <= new.last_out_at;
END;
-- What was answered or settled is proposed no more, from that very moment.
CREATE TRIGGER lead_conversation_settled AFTER UPDATE OF state ON conversation
WHEN (old.state = 0 OR old.state = 2) AND new.state <> 0 AND new.state <> 2 BEGIN
    DELETE FROM lead_finding WHERE conversation_id = new.id;
    DELETE FROM lead_pending WHERE conversation_id = new.id;
END;
CREATE TRIGGER lead_conversation_delete AFTER DELETE ON conversation BEGIN
    DELETE FROM lead_finding WHERE conversation_id = old.id;
    DELETE FROM lead_pending WHERE conversation_id = old.id;
END;
CREATE TRIGGER lead_message_update AFTER UPDATE OF text, moderation, deleted_at, conversation_id, mood ON message
WHEN new.direction = 0
     AND (old.text <> new.text OR old.moderation <> new.moderation OR old.deleted_at <> new.deleted_at
          OR old.conversation_id <> new.conversation_id OR old.mood IS NOT new.mood) BEGIN
    DELETE FROM lead_finding
    WHERE conversation_id = old.conversation_id AND message_id = old.id
      AND (new.moderation > 1 OR new.deleted_at <> 0 OR new.conversation_id <> old.conversation_id);
    INSERT INTO lead_pending (conversation_id)
    SELECT id FROM conversation WHERE id IN (old.conversation_id, new.conversation_id) AND (state = 0 OR state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_message_delete AFTER DELETE ON message WHEN old.direction = 0 BEGIN
    DELETE FROM lead_finding WHERE conversation_id = old.conversation_id AND message_id = old.id;
    INSERT INTO lead_pending (conversation_id)
    SELECT id FROM conversation WHERE id = old.conversation_id AND (state = 0 OR state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_rules_insert AFTER INSERT ON lead_rules BEGIN
    INSERT INTO lead_pending (conversation_id) SELECT id FROM conversation WHERE state = 0 ON CONFLICT DO NOTHING;
    INSERT INTO lead_pending (conversation_id) SELECT id FROM conversation WHERE state = 2 ON CONFLICT DO NOTHING;
END;
-- Whoever asks is another, or is known for something else.
CREATE TRIGGER lead_person_importance_insert AFTER INSERT ON person_importance BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.contact_id = new.contact_id AND (c.state = 0 OR c.state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_person_importance_update AFTER UPDATE OF importance ON person_importance BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.contact_id = new.contact_id AND (c.state = 0 OR c.state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_person_importance_delete AFTER DELETE ON person_importance BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.contact_id = old.contact_id AND (c.state = 0 OR c.state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_group_insert AFTER INSERT ON person_group_member BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.contact_id IN (new.contact_id, (SELECT root_id FROM contact_merge WHERE contact_id = new.contact_id))
      AND (c.state = 0 OR c.state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_group_delete AFTER DELETE ON person_group_member BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.contact_id IN (old.contact_id, (SELECT root_id FROM contact_merge WHERE contact_id = old.contact_id))
      AND (c.state = 0 OR c.state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_identity_update AFTER UPDATE OF contact_id, is_self, is_bot, follows_us, followers, email ON identity
WHEN old.contact_id <> new.contact_id OR old.is_self <> new.is_self OR old.is_bot <> new.is_bot
  OR old.follows_us <> new.follows_us OR old.followers <> new.followers OR old.email <> new.email BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT id FROM conversation WHERE identity_id = new.id AND (state = 0 OR state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_spam_insert AFTER INSERT ON spam_mark BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT id FROM conversation WHERE identity_id = new.identity_id AND (state = 0 OR state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_spam_delete AFTER DELETE ON spam_mark BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT id FROM conversation WHERE identity_id = old.identity_id AND (state = 0 OR state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_taken AFTER INSERT ON lead BEGIN
    DELETE FROM lead_finding WHERE conversation_id = new.conversation_id;
END;
CREATE TRIGGER lead_given_back AFTER DELETE ON lead BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT id FROM conversation WHERE id = old.conversation_id AND (state = 0 OR state = 2) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lead_dismissed AFTER INSERT ON lead_dismissal BEGIN
    DELETE FROM lead_finding WHERE conversation_id = new.conversation_id;
END;
CREATE TRIGGER lead_undismissed AFTER DELETE ON lead_dismissal BEGIN
    INSERT INTO lead_pending (conversation_id)
    SELECT id FROM conversation WHERE id = old.conversation_id AND (state = 0 OR state = 2) ON CONFLICT DO NOTHING;
END;

-- Ideas -----------------------------------------------------------------------------------------------------------------

CREATE TABLE idea (
    id          INTEGER PRIMARY KEY,
    uid         BLOB NOT NULL UNIQUE,
    title       TEXT NOT NULL,
    state       INTEGER NOT NULL,
    state_at    INTEGER NOT NULL,
    owner_id    INTEGER NOT NULL DEFAULT 0,
    merged_into INTEGER NOT NULL DEFAULT 0, -- another idea, which may be part of a third
    actor_id    INTEGER NOT NULL,
    created_at  INTEGER NOT NULL
);
CREATE INDEX idea_merged ON idea(merged_into) WHERE merged_into <> 0;

-- Each state that an idea came to; the newest is where it stands.
CREATE TABLE idea_step (
    id       INTEGER PRIMARY KEY,
    idea_id  INTEGER NOT NULL REFERENCES idea(id) ON DELETE CASCADE,
    uid      BLOB NOT NULL UNIQUE, -- of the event that tells of it
    state    INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor_id INTEGER NOT NULL
);
CREATE INDEX idea_step_idea ON idea_step(idea_id);

-- What stands for an idea. Conversations and people follow from it, whoever is merged or parted.
CREATE TABLE idea_message (
    idea_id         INTEGER NOT NULL REFERENCES idea(id) ON DELETE CASCADE,
    message_id      INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL, -- the message's
    uid             BLOB NOT NULL UNIQUE,
    actor_id        INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (idea_id, message_id)
) WITHOUT ROWID;
CREATE INDEX idea_message_message ON idea_message(message_id);
CREATE INDEX idea_message_conversation ON idea_message(conversation_id);

-- Wherever a message goes, what hangs on it goes too.
CREATE TRIGGER finding_message_moved AFTER UPDATE OF conversation_id ON message
WHEN old.conversation_id <> new.conversation_id BEGIN
    UPDATE lead SET conversation_id = new.conversation_id WHERE message_id = new.id;
    UPDATE lead_dismissal SET conversation_id = new.conversation_id WHERE message_id = new.id;
    UPDATE idea_message SET conversation_id = new.conversation_id WHERE message_id = new.id;
END;

-- Nothing is remembered of whoever was erased.
CREATE TRIGGER finding_person_erased AFTER UPDATE OF remote_id ON identity WHEN new.remote_id LIKE 'erased:%' BEGIN
    DELETE FROM mood_correction WHERE message_id IN (SELECT id FROM message WHERE identity_id = new.id);
    DELETE FROM lead WHERE message_id IN (SELECT id FROM message WHERE identity_id = new.id);
    DELETE FROM lead_dismissal WHERE message_id IN (SELECT id FROM message WHERE identity_id = new.id);
    DELETE FROM idea_message WHERE message_id IN (SELECT id FROM message WHERE identity_id = new.id);
END;
