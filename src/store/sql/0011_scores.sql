-- Schema 11: people who speak for us, and how the scores of people are weighted. A cache of what the scores came to is
-- reckoned while nobody waits for it. All begin empty; nothing of a long history is read or written.

-- What was decided about somebody as an advocate, and what they agreed to.
CREATE TABLE advocate (
    contact_id   INTEGER PRIMARY KEY REFERENCES contact(id) ON DELETE CASCADE,
    state        INTEGER NOT NULL,           -- AdvocateState; nobody is here with None
    consent      INTEGER NOT NULL DEFAULT 0, -- Consent
    consent_at   INTEGER NOT NULL DEFAULT 0, -- 0: nothing was agreed to
    contacted_at INTEGER NOT NULL DEFAULT 0, -- 0: not as far as anybody wrote down
    uid          BLOB NOT NULL UNIQUE,
    actor_id     INTEGER NOT NULL,
    at           INTEGER NOT NULL
);

-- Of each person the newest decision about any that are part of them.
CREATE VIEW person_advocate AS
SELECT contact_id, state, consent, consent_at, contacted_at, at FROM (
    SELECT ifnull(m.root_id, a.contact_id) AS contact_id, a.state, a.consent, a.consent_at, a.contacted_at, a.at,
           row_number() OVER (PARTITION BY ifnull(m.root_id, a.contact_id) ORDER BY a.at DESC, a.contact_id) AS place
    FROM advocate a LEFT JOIN contact_merge m ON m.contact_id = a.contact_id)
WHERE place = 1;

-- Each change of the weights is a row of its own: scores name the one that they were made with. The newest holds.
CREATE TABLE score_weights (
    id       INTEGER PRIMARY KEY,
    uid      BLOB NOT NULL UNIQUE,
    actor_id INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    weights  TEXT NOT NULL -- JSON
);

-- One reckoning of all scores: a cache. What is done shows; rows of one that was cut off are swept by the next.
CREATE TABLE score_run (
    id         INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    weights_id INTEGER NOT NULL, -- 0: those that the program comes with
    watermark  TEXT NOT NULL,    -- what had arrived and been decided by then
    done       INTEGER NOT NULL DEFAULT 0,
    summary    TEXT NOT NULL     -- JSON
);

CREATE TABLE person_score (
    run_id         INTEGER NOT NULL,
    contact_id     INTEGER NOT NULL, -- the root of all that are part of the person
    love           REAL NOT NULL,
    reach          REAL NOT NULL,
    gravity        REAL NOT NULL,
    commitment     REAL NOT NULL,
    effort         REAL NOT NULL,
    influence      REAL NOT NULL,
    connection     REAL NOT NULL,
    betweenness    REAL NOT NULL,
    page_rank      REAL NOT NULL,
    orbit_level    INTEGER NOT NULL,
    step           INTEGER NOT NULL,
    member_level   INTEGER NOT NULL,
    rung           INTEGER NOT NULL,
    settled_rung   INTEGER NOT NULL,
    watch          INTEGER NOT NULL,
    ring           INTEGER NOT NULL,
    candidate      INTEGER NOT NULL,
    last_act_day   INTEGER NOT NULL, -- since 1970-01-01
    parts          TEXT NOT NULL, -- JSON: what the scores were made of
    PRIMARY KEY (run_id, contact_id)
) WITHOUT ROWID;
