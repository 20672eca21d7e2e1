-- Schema 13: which kinds of messages a conversation has, so that a list of one kind reads no message; and two indexes of
-- what is asked for.

CREATE TABLE conversation_kind (
    kind            INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    PRIMARY KEY (kind, conversation_id)
) WITHOUT ROWID;
INSERT INTO conversation_kind (kind, conversation_id)
SELECT DISTINCT kind, conversation_id FROM message ORDER BY kind, conversation_id;

CREATE TRIGGER conversation_kind_insert AFTER INSERT ON message BEGIN
    INSERT INTO conversation_kind (kind, conversation_id) VALUES (new.kind, new.conversation_id) ON CONFLICT DO NOTHING;
END;
-- The first message of the kind that is left ends the search, so that a long conversation can go message by message.
CREATE TRIGGER conversation_kind_delete AFTER DELETE ON message
WHEN NOT EXISTS (SELECT 1 FROM message WHERE conversation_id = old.conversation_id AND kind = old.kind) BEGIN
    DELETE FROM conversation_kind WHERE kind = old.kind AND conversation_id = old.conversation_id;
END;
CREATE TRIGGER conversation_kind_update AFTER UPDATE OF kind, conversation_id ON message
WHEN old.kind <> new.kind OR old.conversation_id <> new.conversation_id BEGIN
    INSERT INTO conversation_kind (kind, conversation_id) VALUES (new.kind, new.conversation_id) ON CONFLICT DO NOTHING;
    DELETE FROM conversation_kind
    WHERE kind = old.kind AND conversation_id = old.conversation_id
      AND NOT EXISTS (SELECT 1 FROM message WHERE conversation_id = old.conversation_id AND kind = old.kind);
END;

-- The row's number ends every index by itself: named, it is stored twice.
DROP INDEX message_thread;
CREATE INDEX message_thread ON message(conversation_id, at);
-- Carries the kind, so that what a person did is counted from the index alone.
DROP INDEX activity_identity;
CREATE INDEX activity_identity ON activity(identity_id, at, kind);
