-- Schema 14: campaigns, what was planned for each of them, what they were measured by, and which conversations belong to
-- them. Everything begins empty.

CREATE TABLE campaign (
    id         INTEGER PRIMARY KEY,
    uid        BLOB NOT NULL UNIQUE,
    name       TEXT NOT NULL UNIQUE, -- as in the plan
    state      INTEGER NOT NULL DEFAULT 0,
    revision   INTEGER NOT NULL DEFAULT 1, -- of the plan that holds
    plan       TEXT NOT NULL, -- JSON, see src/domain/campaign.h
    from_day   INTEGER NOT NULL DEFAULT 0, -- as in the plan, for lists; days since 1970-01-01, 0: none
    to_day     INTEGER NOT NULL DEFAULT 0,
    state_at   INTEGER NOT NULL,
    actor_id   INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);

-- Every plan that somebody agreed to, and each change since with its reason.
CREATE TABLE campaign_revision (
    campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    uid         BLOB NOT NULL UNIQUE,
    actor_id    INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    plan        TEXT NOT NULL,
    PRIMARY KEY (campaign_id, revision)
) WITHOUT ROWID;

-- Tags that bind the conversations which carry them.
CREATE TABLE campaign_tag (
    campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
    tag         TEXT NOT NULL,
    PRIMARY KEY (campaign_id, tag)
) WITHOUT ROWID;

-- What a person decided about one conversation: it belongs to the campaign, or it does not although its tag says so.
CREATE TABLE campaign_conversation (
    campaign_id     INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL,
    belongs         INTEGER NOT NULL, -- 0 or 1
    uid             BLOB NOT NULL UNIQUE,
    actor_id        INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, conversation_id)
) WITHOUT ROWID;
CREATE INDEX campaign_conversation_conversation ON campaign_conversation(conversation_id);

-- The figures as they were at the close, by the definitions of then. Never changed.
CREATE TABLE campaign_figure (
    campaign_id INTEGER NOT NULL REFERENCES campaign(id) ON DELETE CASCADE,
    goal        BLOB NOT NULL, -- its uid in the plan
    metric      TEXT NOT NULL,
    version     INTEGER NOT NULL,
    from_day    INTEGER NOT NULL,
    to_day      INTEGER NOT NULL,
    value       REAL,          -- NULL: there was no data
    numerator   INTEGER NOT NULL,
    denominator INTEGER NOT NULL,
    excluded    INTEGER NOT NULL,
    counted     INTEGER NOT NULL, -- rows behind it
    at          INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, goal)
) WITHOUT ROWID;

-- Goes with its conversation; but not while that is part of another.
CREATE TRIGGER campaign_conversation_delete AFTER DELETE ON conversation
WHEN NOT EXISTS (SELECT 1 FROM merged_conversation WHERE id = old.id) BEGIN
    DELETE FROM campaign_conversation WHERE conversation_id = old.id;
END;
