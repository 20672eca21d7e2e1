-- Schema 12: names that are watched, and what words were used on which day. Both begin empty; nothing of a long history
-- is read.

CREATE TABLE watched_name (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL UNIQUE,
    side       INTEGER NOT NULL, -- WatchedSide
    phrases    TEXT NOT NULL,    -- JSON: an array of texts
    position   INTEGER NOT NULL,
    actor_id   INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);

-- How often each word and phrase occurs in what others wrote through one account on one day: a cache, made when somebody
-- asks (store/topicdays.h). Whatever could change it drops it, so that what is here is always right.
CREATE TABLE topic_day (
    id         INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    from_at    INTEGER NOT NULL, -- the day's first instant, and that of the next day
    to_at      INTEGER NOT NULL,
    rules      INTEGER NOT NULL, -- version of how texts are cut into terms
    terms      BLOB NOT NULL     -- src/insight/topiccounts.h
);
CREATE UNIQUE INDEX topic_day_account ON topic_day(account_id, from_at);

-- A day is never longer than two: the range of the index holds two rows at most.
CREATE TRIGGER topic_day_insert AFTER INSERT ON message WHEN new.direction = 0 BEGIN
    DELETE FROM topic_day
    WHERE account_id = new.account_id AND from_at > new.at - 172800000 AND from_at <= new.at AND to_at > new.at;
END;
CREATE TRIGGER topic_day_delete AFTER DELETE ON message WHEN old.direction = 0 BEGIN
    DELETE FROM topic_day
    WHERE account_id = old.account_id AND from_at > old.at - 172800000 AND from_at <= old.at AND to_at > old.at;
END;
CREATE TRIGGER topic_day_update
AFTER UPDATE OF conversation_id, account_id, identity_id, kind, direction, at, title, text, language, moderation,
                deleted_at, automatic ON message
WHEN (old.direction = 0 OR new.direction = 0)
 AND (old.conversation_id <> new.conversation_id OR old.account_id <> new.account_id
      OR old.identity_id <> new.identity_id OR old.kind <> new.kind OR old.direction <> new.direction
      OR old.at <> new.at OR old.title IS NOT new.title OR old.text <> new.text OR old.language IS NOT new.language
      OR old.moderation <> new.moderation OR old.deleted_at <> new.deleted_at OR old.automatic <> new.automatic) BEGIN
    DELETE FROM topic_day
    WHERE account_id = old.account_id AND from_at > old.at - 172800000 AND from_at <= old.at AND to_at > old.at;
    DELETE FROM topic_day
    WHERE account_id = new.account_id AND from_at > new.at - 172800000 AND from_at <= new.at AND to_at > new.at;
END;
-- Somebody turns out to be a bot, or one of us.
CREATE TRIGGER topic_day_author AFTER UPDATE OF is_self, is_bot ON identity
WHEN old.is_self <> new.is_self OR old.is_bot <> new.is_bot BEGIN
    DELETE FROM topic_day WHERE id IN (
        SELECT t.id FROM message m JOIN topic_day t
        ON t.account_id = m.account_id AND t.from_at > m.at - 172800000 AND t.from_at <= m.at AND t.to_at > m.at
        WHERE m.identity_id = new.id);
END;
CREATE TRIGGER topic_day_spam_insert AFTER INSERT ON spam_mark BEGIN
    DELETE FROM topic_day WHERE id IN (
        SELECT t.id FROM message m JOIN topic_day t
        ON t.account_id = m.account_id AND t.from_at > m.at - 172800000 AND t.from_at <= m.at AND t.to_at > m.at
        WHERE m.conversation_id = new.conversation_id AND m.identity_id = new.identity_id);
END;
CREATE TRIGGER topic_day_spam_delete AFTER DELETE ON spam_mark BEGIN
    DELETE FROM topic_day WHERE id IN (
        SELECT t.id FROM message m JOIN topic_day t
        ON t.account_id = m.account_id AND t.from_at > m.at - 172800000 AND t.from_at <= m.at AND t.to_at > m.at
        WHERE m.conversation_id = old.conversation_id AND m.identity_id = old.identity_id);
END;
CREATE TRIGGER topic_day_no_account AFTER DELETE ON account BEGIN
    DELETE FROM topic_day WHERE account_id = old.id;
END;
