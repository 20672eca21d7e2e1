-- Schema 8: what figures are added up from. Nothing of a long history is read here: what is there already is counted by
-- and by while nobody writes (store/rollups.h).

-- How a message sounds, as text::MoodLabel; NULL: nobody has looked yet. The score in thousandths.
ALTER TABLE message ADD COLUMN mood INTEGER;
ALTER TABLE message ADD COLUMN mood_score INTEGER;

-- Counts of a day of an account in the workspace's time zone, packed as in src/insight/cells.h.
CREATE TABLE rollup (
    family     INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    day        INTEGER NOT NULL, -- since 1970-01-01
    cells      BLOB NOT NULL,
    PRIMARY KEY (family, account_id, day)
) WITHOUT ROWID;

-- What happened in a conversation, as src/insight/conversationfacts.h reckons it from messages and decisions.
CREATE TABLE conversation_fact (
    conversation_id INTEGER NOT NULL,
    what            INTEGER NOT NULL, -- ConversationFact::What
    at              INTEGER NOT NULL, -- when it happened or began
    subject         INTEGER NOT NULL, -- the message, or the identity; 0: none
    account_id      INTEGER NOT NULL,
    language        INTEGER NOT NULL, -- as languageNumber() has it
    fate            INTEGER NOT NULL DEFAULT 0,
    ended_at        INTEGER NOT NULL DEFAULT 0,
    worked          INTEGER NOT NULL DEFAULT -1, -- seconds of working time; -1: no calendar applied
    PRIMARY KEY (conversation_id, what, at, subject)
) WITHOUT ROWID;

-- Conversations whose facts have to be reckoned again.
CREATE TABLE fact_pending (
    conversation_id INTEGER PRIMARY KEY
);

-- How far a count of everything has come: rows up to this id are counted, later ones are not yet. No row: all are.
CREATE TABLE figure_state (
    name    TEXT PRIMARY KEY, -- 'messages', 'activities'
    counted INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO figure_state (name, counted) SELECT 'messages', -9223372036854775808 WHERE EXISTS (SELECT 1 FROM message);
INSERT INTO figure_state (name, counted) SELECT 'activities', -9223372036854775808 WHERE EXISTS (SELECT 1 FROM activity);
INSERT INTO fact_pending (conversation_id) SELECT id FROM conversation;

-- By day in UTC, so that the messages of a period are found.
CREATE INDEX message_day ON message(at / 86400000);

-- Each row adds to the counts, and takes away what it added. figure_...() gather the differences (store/pendingfigures.h);
-- they are written before the COMMIT.

CREATE TRIGGER figure_message_insert AFTER INSERT ON message BEGIN
    SELECT figure_message(1, new.id, new.account_id, new.identity_id, new.at, new.kind, new.direction, new.mood,
                          new.language, new.moderation, new.deleted_at, new.automatic, new.uid IS NOT NULL,
                          (SELECT is_self + 2 * is_bot FROM identity WHERE id = new.identity_id),
                          EXISTS (SELECT 1 FROM spam_mark
                                  WHERE conversation_id = new.conversation_id AND identity_id = new.identity_id)),
           figure_touch(new.conversation_id);
END;
CREATE TRIGGER figure_message_delete BEFORE DELETE ON message BEGIN
    SELECT figure_message(-1, old.id, old.account_id, old.identity_id, old.at, old.kind, old.direction, old.mood,
                          old.language, old.moderation, old.deleted_at, old.automatic, old.uid IS NOT NULL,
                          (SELECT is_self + 2 * is_bot FROM identity WHERE id = old.identity_id),
                          EXISTS (SELECT 1 FROM spam_mark
                                  WHERE conversation_id = old.conversation_id AND identity_id = old.identity_id)),
           figure_touch(old.conversation_id);
    SELECT figure_stat(-1, old.id, old.account_id, old.at, old.kind, old.direction, old.moderation, old.deleted_at,
                       likes, shares, replies, quotes, views)
    FROM message_stat WHERE message_id = old.id AND old.direction = 1;
END;
CREATE TRIGGER figure_message_update
AFTER UPDATE OF conversation_id, account_id, identity_id, kind, direction, at, language, mood, moderation, deleted_at,
                automatic, uid ON message
WHEN old.conversation_id <> new.conversation_id OR old.account_id <> new.account_id
  OR old.identity_id <> new.identity_id OR old.kind <> new.kind OR old.direction <> new.direction OR old.at <> new.at
  OR old.language IS NOT new.language OR old.mood IS NOT new.mood OR old.moderation <> new.moderation
  OR old.deleted_at <> new.deleted_at OR old.automatic <> new.automatic OR old.uid IS NOT new.uid BEGIN
    SELECT figure_message(-1, old.id, old.account_id, old.identity_id, old.at, old.kind, old.direction, old.mood,
                          old.language, old.moderation, old.deleted_at, old.automatic, old.uid IS NOT NULL,
                          (SELECT is_self + 2 * is_bot FROM identity WHERE id = old.identity_id),
                          EXISTS (SELECT 1 FROM spam_mark
                                  WHERE conversation_id = old.conversation_id AND identity_id = old.identity_id)),
           figure_message(1, new.id, new.account_id, new.identity_id, new.at, new.kind, new.direction, new.mood,
                          new.language, new.moderation, new.deleted_at, new.automatic, new.uid IS NOT NULL,
                          (SELECT is_self + 2 * is_bot FROM identity WHERE id = new.identity_id),
                          EXISTS (SELECT 1 FROM spam_mark
                                  WHERE conversation_id = new.conversation_id AND identity_id = new.identity_id));
    SELECT figure_stat(-1, old.id, old.account_id, old.at, old.kind, old.direction, old.moderation, old.deleted_at,
                       likes, shares, replies, quotes, views),
           figure_stat(1, new.id, new.account_id, new.at, new.kind, new.direction, new.moderation, new.deleted_at,
                       likes, shares, replies, quotes, views)
    FROM message_stat WHERE message_id = new.id AND (old.direction = 1 OR new.direction = 1);
END;
-- How it sounds is nothing that happens to a conversation.
CREATE TRIGGER figure_message_touch
AFTER UPDATE OF conversation_id, identity_id, kind, direction, at, moderation, deleted_at, automatic, uid ON message
WHEN old.conversation_id <> new.conversation_id OR old.identity_id <> new.identity_id OR old.kind <> new.kind
  OR old.direction <> new.direction OR old.at <> new.at OR old.moderation <> new.moderation
  OR old.deleted_at <> new.deleted_at OR old.automatic <> new.automatic OR old.uid IS NOT new.uid BEGIN
    SELECT figure_touch(old.conversation_id), figure_touch(new.conversation_id);
END;

CREATE TRIGGER figure_stat_insert AFTER INSERT ON message_stat BEGIN
    SELECT figure_stat(1, id, account_id, at, kind, direction, moderation, deleted_at, new.likes, new.shares,
                       new.replies, new.quotes, new.views)
    FROM message WHERE id = new.message_id AND direction = 1;
END;
CREATE TRIGGER figure_stat_delete AFTER DELETE ON message_stat BEGIN
    SELECT figure_stat(-1, id, account_id, at, kind, direction, moderation, deleted_at, old.likes, old.shares,
                       old.replies, old.quotes, old.views)
    FROM message WHERE id = old.message_id AND direction = 1;
END;
CREATE TRIGGER figure_stat_update AFTER UPDATE OF likes, shares, replies, quotes, views ON message_stat
WHEN old.message_id = new.message_id BEGIN
    SELECT figure_stat(-1, id, account_id, at, kind, direction, moderation, deleted_at, old.likes, old.shares,
                       old.replies, old.quotes, old.views),
           figure_stat(1, id, account_id, at, kind, direction, moderation, deleted_at, new.likes, new.shares,
                       new.replies, new.quotes, new.views)
    FROM message WHERE id = new.message_id AND direction = 1;
END;
-- Another message's now, in the place of what that one had: REPLACE alone would tell nobody of a row that it removes.
CREATE TRIGGER figure_stat_move BEFORE UPDATE OF message_id ON message_stat WHEN old.message_id <> new.message_id BEGIN
    SELECT figure_stat(-1, m.id, m.account_id, m.at, m.kind, m.direction, m.moderation, m.deleted_at, s.likes, s.shares,
                       s.replies, s.quotes, s.views)
    FROM message_stat s JOIN message m ON m.id = s.message_id
    WHERE s.message_id IN (old.message_id, new.message_id) AND m.direction = 1;
    SELECT figure_stat(1, id, account_id, at, kind, direction, moderation, deleted_at, new.likes, new.shares,
                       new.replies, new.quotes, new.views)
    FROM message WHERE id = new.message_id AND direction = 1;
END;

CREATE TRIGGER figure_activity_insert AFTER INSERT ON activity BEGIN
    SELECT figure_act(1, new.id, new.account_id, new.identity_id, new.kind, new.at,
                      (SELECT is_self + 2 * is_bot FROM identity WHERE id = new.identity_id));
END;
CREATE TRIGGER figure_activity_delete AFTER DELETE ON activity BEGIN
    SELECT figure_act(-1, old.id, old.account_id, old.identity_id, old.kind, old.at,
                      (SELECT is_self + 2 * is_bot FROM identity WHERE id = old.identity_id));
END;
CREATE TRIGGER figure_activity_update AFTER UPDATE OF account_id, identity_id, kind, at ON activity
WHEN old.account_id <> new.account_id OR old.identity_id <> new.identity_id OR old.kind <> new.kind
  OR old.at <> new.at BEGIN
    SELECT figure_act(-1, old.id, old.account_id, old.identity_id, old.kind, old.at,
                      (SELECT is_self + 2 * is_bot FROM identity WHERE id = old.identity_id)),
           figure_act(1, new.id, new.account_id, new.identity_id, new.kind, new.at,
                      (SELECT is_self + 2 * is_bot FROM identity WHERE id = new.identity_id));
END;

-- Somebody turns out to be a bot, or one of us, or is gone: all that they said counts otherwise.
CREATE TRIGGER figure_identity_update AFTER UPDATE OF is_self, is_bot ON identity
WHEN old.is_self <> new.is_self OR old.is_bot <> new.is_bot BEGIN
    SELECT figure_message(-1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, old.is_self + 2 * old.is_bot,
                          s.identity_id IS NOT NULL),
           figure_message(1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, new.is_self + 2 * new.is_bot,
                          s.identity_id IS NOT NULL),
           figure_touch(m.conversation_id)
    FROM message m
    LEFT JOIN spam_mark s ON s.conversation_id = m.conversation_id AND s.identity_id = m.identity_id
    WHERE m.identity_id = new.id;
    SELECT figure_act(-1, id, account_id, identity_id, kind, at, old.is_self + 2 * old.is_bot),
           figure_act(1, id, account_id, identity_id, kind, at, new.is_self + 2 * new.is_bot)
    FROM activity WHERE identity_id = new.id;
END;
CREATE TRIGGER figure_identity_delete AFTER DELETE ON identity WHEN old.is_self <> 0 OR old.is_bot <> 0 BEGIN
    SELECT figure_message(-1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, old.is_self + 2 * old.is_bot,
                          s.identity_id IS NOT NULL),
           figure_message(1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, 0, s.identity_id IS NOT NULL),
           figure_touch(m.conversation_id)
    FROM message m
    LEFT JOIN spam_mark s ON s.conversation_id = m.conversation_id AND s.identity_id = m.identity_id
    WHERE m.identity_id = old.id;
    SELECT figure_act(-1, id, account_id, identity_id, kind, at, old.is_self + 2 * old.is_bot),
           figure_act(1, id, account_id, identity_id, kind, at, 0)
    FROM activity WHERE identity_id = old.id;
END;
CREATE TRIGGER figure_identity_insert AFTER INSERT ON identity WHEN new.is_self <> 0 OR new.is_bot <> 0 BEGIN
    SELECT figure_message(-1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, 0, s.identity_id IS NOT NULL),
           figure_message(1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, new.is_self + 2 * new.is_bot,
                          s.identity_id IS NOT NULL),
           figure_touch(m.conversation_id)
    FROM message m
    LEFT JOIN spam_mark s ON s.conversation_id = m.conversation_id AND s.identity_id = m.identity_id
    WHERE m.identity_id = new.id;
    SELECT figure_act(-1, id, account_id, identity_id, kind, at, 0),
           figure_act(1, id, account_id, identity_id, kind, at, new.is_self + 2 * new.is_bot)
    FROM activity WHERE identity_id = new.id;
END;

CREATE TRIGGER figure_spam_insert AFTER INSERT ON spam_mark BEGIN
    SELECT figure_message(-1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, i.is_self + 2 * i.is_bot, 0),
           figure_message(1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, i.is_self + 2 * i.is_bot, 1)
    FROM message m LEFT JOIN identity i ON i.id = m.identity_id
    WHERE m.conversation_id = new.conversation_id AND m.identity_id = new.identity_id;
    SELECT figure_touch(new.conversation_id);
END;
CREATE TRIGGER figure_spam_delete AFTER DELETE ON spam_mark BEGIN
    SELECT figure_message(-1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, i.is_self + 2 * i.is_bot, 1),
           figure_message(1, m.id, m.account_id, m.identity_id, m.at, m.kind, m.direction, m.mood, m.language,
                          m.moderation, m.deleted_at, m.automatic, m.uid IS NOT NULL, i.is_self + 2 * i.is_bot, 0)
    FROM message m LEFT JOIN identity i ON i.id = m.identity_id
    WHERE m.conversation_id = old.conversation_id AND m.identity_id = old.identity_id;
    SELECT figure_touch(old.conversation_id);
END;

-- What else decides about a conversation's facts.
CREATE TRIGGER figure_conversation_insert AFTER INSERT ON conversation BEGIN
    SELECT figure_touch(new.id);
END;
CREATE TRIGGER figure_conversation_delete AFTER DELETE ON conversation BEGIN
    SELECT figure_touch(old.id);
END;
CREATE TRIGGER figure_conversation_update
AFTER UPDATE OF account_id, identity_id, state, waiting_since, last_ask_at, language ON conversation
WHEN old.account_id <> new.account_id OR old.identity_id <> new.identity_id OR old.state <> new.state
  OR old.waiting_since <> new.waiting_since OR old.last_ask_at <> new.last_ask_at OR old.language <> new.language BEGIN
    SELECT figure_touch(new.id);
END;
CREATE TRIGGER figure_event_insert AFTER INSERT ON event WHEN new.conversation_id <> 0 BEGIN
    SELECT figure_touch(new.conversation_id);
END;
CREATE TRIGGER figure_event_delete AFTER DELETE ON event WHEN old.conversation_id <> 0 BEGIN
    SELECT figure_touch(old.conversation_id);
END;
CREATE TRIGGER figure_event_update AFTER UPDATE OF conversation_id, at, after, undoes ON event BEGIN
    SELECT figure_touch(old.conversation_id), figure_touch(new.conversation_id);
END;
CREATE TRIGGER figure_no_reply_insert AFTER INSERT ON no_reply BEGIN
    SELECT figure_touch(new.conversation_id);
END;
CREATE TRIGGER figure_no_reply_delete AFTER DELETE ON no_reply BEGIN
    SELECT figure_touch(old.conversation_id);
END;
-- An answer that never left answered nobody.
CREATE TRIGGER figure_outbox_insert AFTER INSERT ON outbox WHEN new.conversation_id <> 0 BEGIN
    SELECT figure_touch(new.conversation_id);
END;
CREATE TRIGGER figure_outbox_update AFTER UPDATE OF state, message_id, conversation_id ON outbox
WHEN old.state <> new.state OR old.message_id <> new.message_id OR old.conversation_id <> new.conversation_id BEGIN
    SELECT figure_touch(old.conversation_id), figure_touch(new.conversation_id);
END;
CREATE TRIGGER figure_outbox_delete AFTER DELETE ON outbox WHEN old.conversation_id <> 0 BEGIN
    SELECT figure_touch(old.conversation_id);
END;
-- By which promise a conversation is held.
CREATE TRIGGER figure_tag_insert AFTER INSERT ON conversation_tag WHEN EXISTS (SELECT 1 FROM service_rules) BEGIN
    SELECT figure_touch(new.conversation_id);
END;
CREATE TRIGGER figure_tag_delete AFTER DELETE ON conversation_tag WHEN EXISTS (SELECT 1 FROM service_rules) BEGIN
    SELECT figure_touch(old.conversation_id);
END;
CREATE TRIGGER figure_importance_insert AFTER INSERT ON person_importance
WHEN EXISTS (SELECT 1 FROM service_rules) BEGIN
    SELECT figure_touch(c.id) FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.contact_id = new.contact_id;
END;
CREATE TRIGGER figure_importance_update AFTER UPDATE OF importance ON person_importance
WHEN EXISTS (SELECT 1 FROM service_rules) BEGIN
    SELECT figure_touch(c.id) FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.contact_id = new.contact_id;
END;
CREATE TRIGGER figure_importance_delete AFTER DELETE ON person_importance
WHEN EXISTS (SELECT 1 FROM service_rules) BEGIN
    SELECT figure_touch(c.id) FROM identity i JOIN conversation c ON c.identity_id = i.id
    WHERE i.contact_id = old.contact_id;
END;
CREATE TRIGGER figure_person AFTER UPDATE OF contact_id ON identity
WHEN old.contact_id <> new.contact_id AND EXISTS (SELECT 1 FROM service_rules) BEGIN
    SELECT figure_touch(id) FROM conversation WHERE identity_id = new.id;
END;

-- Not OR IGNORE, which a statement with a clause of its own for conflicts overrules: a person who matters otherwise while
-- due times wait to be reckoned.
DROP TRIGGER due_pending_importance_update;
CREATE TRIGGER due_pending_importance_update AFTER UPDATE OF importance ON person_importance BEGIN
    INSERT INTO due_pending (conversation_id)
    SELECT c.id FROM identity i JOIN conversation c ON c.identity_id = i.id WHERE i.contact_id = new.contact_id
    ON CONFLICT DO NOTHING;
END;
