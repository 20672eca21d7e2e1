-- Schema 17: what people consented to, and how one knows. Begins empty.

CREATE TABLE person_consent (
    id            INTEGER PRIMARY KEY,
    uid           BLOB NOT NULL UNIQUE,
    contact_id    INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    use           INTEGER NOT NULL,           -- ConsentUse
    day           INTEGER NOT NULL,           -- since 1970-01-01
    how           TEXT NOT NULL,              -- it was given
    withdrawn_day INTEGER NOT NULL DEFAULT 0, -- 0: it holds
    removed       INTEGER NOT NULL DEFAULT 0,
    actor_id      INTEGER NOT NULL,
    at            INTEGER NOT NULL
);
CREATE INDEX person_consent_contact ON person_consent(contact_id);
