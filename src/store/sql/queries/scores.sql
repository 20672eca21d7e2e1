-- name: identitiesAfter
SELECT i.id, i.contact_id, i.is_self, i.is_bot, i.followers, i.realm_id, i.first_seen_at
FROM identity i WHERE i.id > :after ORDER BY i.id LIMIT :most;

-- name: messagesAfter
-- Inbound only; 6: a note, 7: a ping.
SELECT m.id, m.identity_id, m.conversation_id, m.at, m.kind, m.moderation, m.deleted_at, m.automatic, m.mood,
       p.identity_id,
       EXISTS (SELECT 1 FROM spam_mark s WHERE s.conversation_id = m.conversation_id AND s.identity_id = m.identity_id)
FROM message m LEFT JOIN message p ON p.id = m.parent_id
WHERE m.id > :after AND m.id < :end AND m.direction = 0 AND m.kind NOT IN (6, 7)
ORDER BY m.id LIMIT :most;

-- name: activitiesAfter
SELECT a.id, a.identity_id, a.kind, a.at, m.identity_id
FROM activity a LEFT JOIN message m ON m.id = a.subject_id
WHERE a.id > :after ORDER BY a.id LIMIT :most;

-- name: steps
SELECT contact_id, step FROM person_score WHERE run_id = :run AND step > 0;

-- name: contacted
SELECT contact_id, contacted_at FROM person_advocate WHERE contacted_at > 0;

-- name: watermark
SELECT (SELECT ifnull(max(id), 0) FROM message), (SELECT ifnull(max(id), 0) FROM activity),
       (SELECT ifnull(max(id), 0) FROM identity), (SELECT ifnull(max(id), 0) FROM event),
       (SELECT ifnull(max(id), 0) FROM score_weights);

-- name: current
SELECT id, at, weights_id, watermark, summary FROM score_run WHERE done = 1 ORDER BY id DESC LIMIT 1;

-- name: runs
SELECT id, at, weights_id, watermark, summary FROM score_run WHERE done = 1 ORDER BY id DESC LIMIT :limit;

-- name: begin
INSERT INTO score_run (at, weights_id, watermark, summary) VALUES (:at, :weights, :watermark, '{}');

-- name: add
INSERT INTO person_score (run_id, contact_id, love, reach, gravity, commitment, effort, influence, connection,
                          betweenness, page_rank, orbit_level, step, member_level, rung, settled_rung, watch, ring,
                          candidate, last_act_day, parts)
VALUES (:run, :contact, :love, :reach, :gravity, :commitment, :effort, :influence, :connection, :betweenness,
        :pageRank, :orbitLevel, :step, :memberLevel, :rung, :settledRung, :watch, :ring, :candidate, :lastActDay,
        :parts);

-- name: finish
UPDATE score_run SET done = 1, summary = :summary WHERE id = :run;

-- name: sweep
-- Rows of reckonings that nobody asks for any more: those that were cut off, and those before the newest.
DELETE FROM person_score WHERE (run_id, contact_id) IN (
    SELECT run_id, contact_id FROM person_score
    WHERE run_id < (SELECT max(id) FROM score_run WHERE done = 1) LIMIT :most);

-- name: sweepRuns
-- What came of them stays, one for each day and weights: how the community moved, with the version it was made with.
DELETE FROM score_run
WHERE id < (SELECT max(id) FROM score_run WHERE done = 1)
  AND (done = 0 OR EXISTS (SELECT 1 FROM score_run x
                           WHERE x.id > score_run.id AND x.done = 1 AND x.weights_id = score_run.weights_id
                             AND x.at / 86400000 = score_run.at / 86400000));

-- name: ofPerson
SELECT contact_id, love, reach, gravity, commitment, effort, influence, connection, betweenness, page_rank, orbit_level,
       step, member_level, rung, settled_rung, watch, ring, candidate, last_act_day, parts
FROM person_score WHERE run_id = :run AND contact_id = :contact;

-- name: weights
SELECT id, uid, at, weights FROM score_weights ORDER BY id DESC LIMIT 1;

-- name: weightsByUid
SELECT id, uid, at, weights FROM score_weights WHERE uid = :uid;

-- name: weightsById
SELECT id, uid, at, weights FROM score_weights WHERE id = :id;

-- name: addWeights
INSERT INTO score_weights (uid, actor_id, at, weights) VALUES (:uid, :actor, :at, :weights);

-- name: ownAdvocacy
SELECT state, consent, consent_at, contacted_at FROM advocate WHERE contact_id = :contact;

-- name: setOwnAdvocacy
INSERT INTO advocate (contact_id, state, consent, consent_at, contacted_at, uid, actor_id, at)
VALUES (:contact, :state, :consent, :consentAt, :contactedAt, :uid, :actor, :at)
ON CONFLICT (contact_id) DO UPDATE SET state = excluded.state, consent = excluded.consent,
    consent_at = excluded.consent_at, contacted_at = excluded.contacted_at, uid = excluded.uid,
    actor_id = excluded.actor_id, at = excluded.at;

-- name: dropOwnAdvocacy
DELETE FROM advocate WHERE contact_id = :contact;

-- name: advocacy
-- The newest decision about any that are part of the person.
SELECT state, consent, consent_at, contacted_at, contact_id FROM (
    SELECT state, consent, consent_at, contacted_at, contact_id, at FROM advocate WHERE contact_id = :root
    UNION ALL
    SELECT a.state, a.consent, a.consent_at, a.contacted_at, a.contact_id, a.at
    FROM contact_merge m JOIN advocate a ON a.contact_id = m.contact_id WHERE m.root_id = :root)
ORDER BY at DESC, contact_id LIMIT 1;

-- name: stateOfIdentity
SELECT state FROM (
    SELECT a.state, a.at, a.contact_id FROM identity i JOIN advocate a ON a.contact_id = i.contact_id
    WHERE i.id = :identity
    UNION ALL
    SELECT a.state, a.at, a.contact_id FROM identity i JOIN contact_merge m ON m.root_id = i.contact_id
    JOIN advocate a ON a.contact_id = m.contact_id WHERE i.id = :identity)
ORDER BY at DESC, contact_id LIMIT 1;

-- name: advocates
SELECT contact_id, state, consent, consent_at, contacted_at FROM person_advocate ORDER BY state, at DESC, contact_id;

-- name: advocatesUntil
-- 3: agreed.
SELECT contact_id FROM person_advocate WHERE state = 3 AND consent_at < :until ORDER BY contact_id;

-- name: onLevel
-- 0: on any.
SELECT contact_id FROM person_score
WHERE run_id = (SELECT max(id) FROM score_run WHERE done = 1) AND :level IN (0, orbit_level) ORDER BY contact_id;

-- name: leading
SELECT contact_id FROM person_score
WHERE run_id = (SELECT max(id) FROM score_run WHERE done = 1) ORDER BY gravity DESC, contact_id LIMIT :most;
