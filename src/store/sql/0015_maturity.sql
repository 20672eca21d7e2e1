-- Schema 15: maturity models that people wrote, what they say of single practices, and assessments with the model that
-- each was made with. The models that come with the program are no rows. Everything begins empty.

CREATE TABLE maturity_model (
    id       INTEGER PRIMARY KEY,
    uid      BLOB NOT NULL UNIQUE,
    model    TEXT NOT NULL,    -- its lasting name
    version  INTEGER NOT NULL,
    text     TEXT NOT NULL,    -- as src/insight/maturitymodel.h reads it
    actor_id INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    UNIQUE (model, version)
);

-- What a person says of a practice against its figure, and what is planned for it.
CREATE TABLE practice_decision (
    model    TEXT NOT NULL,
    practice TEXT NOT NULL,
    score    REAL,             -- NULL: the figure holds
    reason   TEXT NOT NULL DEFAULT '',
    owner    TEXT NOT NULL DEFAULT '',
    due_day  INTEGER NOT NULL DEFAULT 0,
    notes    TEXT NOT NULL DEFAULT '',
    position INTEGER,          -- in its column; NULL: as the model has it
    uid      BLOB NOT NULL UNIQUE,
    actor_id INTEGER NOT NULL, -- who overruled it last
    at       INTEGER NOT NULL,
    PRIMARY KEY (model, practice)
) WITHOUT ROWID;

-- Snapshots that somebody took.
CREATE TABLE assessment (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    model      TEXT NOT NULL,
    version    INTEGER NOT NULL,
    model_text TEXT NOT NULL, -- of that version
    day        INTEGER NOT NULL,
    remark     TEXT NOT NULL DEFAULT '',
    result     TEXT NOT NULL, -- JSON, see src/insight/assessment.h
    actor_id   INTEGER NOT NULL,
    at         INTEGER NOT NULL
);
CREATE INDEX assessment_model ON assessment(model, day);

-- The score of each day, for its course: reckoned from figures, and reckoned anew when those of the past change.
CREATE TABLE maturity_day (
    model   TEXT NOT NULL,
    version INTEGER NOT NULL,
    day     INTEGER NOT NULL,
    scores  BLOB NOT NULL, -- a byte for each stage in its order: 0 to 100, 255 where there was no data
    PRIMARY KEY (model, version, day)
) WITHOUT ROWID;
