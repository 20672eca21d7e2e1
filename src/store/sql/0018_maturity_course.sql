-- Schema 18: how far the scores of days are reckoned, and what lets them be reckoned anew. Begins empty: days are filled
-- in while nobody writes (measure/boardcourse.h).

CREATE TABLE maturity_course (
    model    TEXT NOT NULL,
    version  INTEGER NOT NULL,
    next_day INTEGER NOT NULL, -- maturity_day is right before it, and still to be reckoned from it on
    PRIMARY KEY (model, version)
) WITHOUT ROWID;

-- A figure looks back and never ahead: what changes on a day leaves the scores of the days before it alone.
CREATE TRIGGER course_rollup_insert AFTER INSERT ON rollup BEGIN
    UPDATE maturity_course SET next_day = new.day WHERE next_day > new.day;
END;
CREATE TRIGGER course_rollup_update AFTER UPDATE ON rollup WHEN old.cells <> new.cells OR old.day <> new.day BEGIN
    UPDATE maturity_course SET next_day = min(old.day, new.day) WHERE next_day > min(old.day, new.day);
END;
CREATE TRIGGER course_rollup_delete AFTER DELETE ON rollup BEGIN
    UPDATE maturity_course SET next_day = old.day WHERE next_day > old.day;
END;

-- Followers are told by days in UTC, which may begin a day earlier than those of the workspace.
CREATE TRIGGER course_followers_insert AFTER INSERT ON follower_count BEGIN
    UPDATE maturity_course SET next_day = new.day - 1 WHERE next_day > new.day - 1;
END;
CREATE TRIGGER course_followers_update AFTER UPDATE ON follower_count WHEN old.followers <> new.followers BEGIN
    UPDATE maturity_course SET next_day = new.day - 1 WHERE next_day > new.day - 1;
END;
CREATE TRIGGER course_followers_delete AFTER DELETE ON follower_count BEGIN
    UPDATE maturity_course SET next_day = old.day - 1 WHERE next_day > old.day - 1;
END;

-- Who is one with whom: people are counted otherwise since the first of them was seen.
CREATE TRIGGER course_person AFTER UPDATE OF contact_id ON identity WHEN old.contact_id <> new.contact_id BEGIN
    UPDATE maturity_course SET next_day = new.first_seen_at / 86400000 - 1
    WHERE next_day > new.first_seen_at / 86400000 - 1;
END;

-- What campaigns are counted by: their dates, and those of their events.
CREATE TRIGGER course_campaign_insert AFTER INSERT ON campaign WHEN new.state <> 0 BEGIN
    UPDATE maturity_course SET next_day = 0;
END;
CREATE TRIGGER course_campaign_update AFTER UPDATE OF state, plan ON campaign
WHEN (old.state <> 0 OR new.state <> 0) AND (old.plan <> new.plan OR (old.state = 0) <> (new.state = 0)) BEGIN
    UPDATE maturity_course SET next_day = min(
        next_day,
        CASE WHEN old.from_day > 0 THEN old.from_day ELSE next_day END,
        CASE WHEN new.from_day > 0 THEN new.from_day ELSE next_day END,
        ifnull((SELECT min(json_extract(value, '$.day')) FROM json_each(old.plan, '$.events')), next_day),
        ifnull((SELECT min(json_extract(value, '$.day')) FROM json_each(new.plan, '$.events')), next_day));
END;
CREATE TRIGGER course_campaign_delete AFTER DELETE ON campaign WHEN old.state <> 0 BEGIN
    UPDATE maturity_course SET next_day = 0;
END;

-- A person's word against a figure holds from the day on which it was given.
CREATE TRIGGER course_decision_insert AFTER INSERT ON practice_decision WHEN new.score IS NOT NULL BEGIN
    UPDATE maturity_course SET next_day = new.at / 86400000 - 1
    WHERE model = new.model AND next_day > new.at / 86400000 - 1;
END;
CREATE TRIGGER course_decision_update AFTER UPDATE ON practice_decision
WHEN old.score IS NOT new.score OR (new.score IS NOT NULL AND old.at <> new.at) BEGIN
    UPDATE maturity_course SET next_day = min(old.at, new.at) / 86400000 - 1
    WHERE model = new.model AND next_day > min(old.at, new.at) / 86400000 - 1;
END;
CREATE TRIGGER course_decision_delete AFTER DELETE ON practice_decision WHEN old.score IS NOT NULL BEGIN
    UPDATE maturity_course SET next_day = old.at / 86400000 - 1
    WHERE model = old.model AND next_day > old.at / 86400000 - 1;
END;

-- Leads and ideas move on by their histories.
CREATE TRIGGER course_lead_insert AFTER INSERT ON lead_step BEGIN
    UPDATE maturity_course SET next_day = new.at / 86400000 - 1 WHERE next_day > new.at / 86400000 - 1;
END;
CREATE TRIGGER course_lead_delete AFTER DELETE ON lead_step BEGIN
    UPDATE maturity_course SET next_day = old.at / 86400000 - 1 WHERE next_day > old.at / 86400000 - 1;
END;
CREATE TRIGGER course_idea_insert AFTER INSERT ON idea_step BEGIN
    UPDATE maturity_course SET next_day = new.at / 86400000 - 1 WHERE next_day > new.at / 86400000 - 1;
END;
CREATE TRIGGER course_idea_delete AFTER DELETE ON idea_step BEGIN
    UPDATE maturity_course SET next_day = old.at / 86400000 - 1 WHERE next_day > old.at / 86400000 - 1;
END;
