-- Schema 10: pages of figures that people arrange. What is on one is the JSON of src/domain/dashboard.h.

CREATE TABLE dashboard (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL UNIQUE,
    origin     TEXT NOT NULL DEFAULT '', -- the built-in one in whose place it stands; '': none
    content    TEXT NOT NULL,
    position   INTEGER NOT NULL,
    actor_id   INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX dashboard_origin ON dashboard(origin) WHERE origin <> '';
