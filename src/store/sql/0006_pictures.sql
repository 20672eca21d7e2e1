-- Schema 6: whose pictures may be fetched without asking each time, and small portraits of people. Both begin empty.

CREATE TABLE picture_consent (
    account_id  INTEGER NOT NULL DEFAULT 0, -- whatever comes through this account, or
    identity_id INTEGER NOT NULL DEFAULT 0, -- whatever this person writes
    uid         BLOB NOT NULL UNIQUE,
    actor_id    INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (account_id, identity_id)
) WITHOUT ROWID;

-- A cache: what is missing is fetched again.
CREATE TABLE portrait (
    identity_id INTEGER PRIMARY KEY REFERENCES identity(id) ON DELETE CASCADE,
    fetched_at  INTEGER NOT NULL,
    picture     BLOB NOT NULL -- scaled down; empty where there was none to be had
);

CREATE TRIGGER portrait_elsewhere AFTER UPDATE OF avatar_url ON identity WHEN old.avatar_url <> new.avatar_url BEGIN
    DELETE FROM portrait WHERE identity_id = old.id;
END;
CREATE TRIGGER picture_consent_account AFTER DELETE ON account BEGIN
    DELETE FROM picture_consent WHERE account_id = old.id;
END;
CREATE TRIGGER picture_consent_person AFTER DELETE ON identity BEGIN
    DELETE FROM picture_consent WHERE identity_id = old.id;
END;
-- Nothing is remembered of whoever was erased.
CREATE TRIGGER picture_consent_erased AFTER UPDATE OF remote_id ON identity WHEN new.remote_id LIKE 'erased:%' BEGIN
    DELETE FROM picture_consent WHERE identity_id = old.id;
END;
