-- name: models
SELECT m.model, m.version, m.text, a.name, m.at, m.reason FROM maturity_model m LEFT JOIN actor a ON a.id = m.actor_id
ORDER BY m.model, m.version DESC;

-- name: modelText
SELECT text FROM maturity_model WHERE model = :model AND version = :version;

-- name: addModel
INSERT INTO maturity_model (uid, model, version, text, reason, actor_id, at)
VALUES (:uid, :model, :version, :text, :reason, :actor, :at);

-- name: removeModel
DELETE FROM maturity_model WHERE model = :model AND version = :version;

-- name: decisions
SELECT d.practice, d.score, d.reason, d.owner, d.due_day, d.notes, d.position, a.name, d.at
FROM practice_decision d LEFT JOIN actor a ON a.id = d.actor_id WHERE d.model = :model;

-- name: setDecision
INSERT INTO practice_decision (model, practice, score, reason, owner, due_day, notes, position, uid, actor_id, at)
VALUES (:model, :practice, :score, :reason, :owner, :due, :notes, :position, :uid, :actor, :at)
ON CONFLICT DO UPDATE SET
    actor_id = CASE WHEN score IS excluded.score THEN actor_id ELSE excluded.actor_id END,
    at = CASE WHEN score IS excluded.score THEN at ELSE excluded.at END,
    score = excluded.score, reason = excluded.reason, owner = excluded.owner, due_day = excluded.due_day,
    notes = excluded.notes, position = excluded.position;

-- name: removeDecision
DELETE FROM practice_decision WHERE model = :model AND practice = :practice;

-- name: assessments
SELECT s.id, s.uid, s.model, s.version, s.model_text, s.day, s.remark, s.result, a.name, s.at
FROM assessment s LEFT JOIN actor a ON a.id = s.actor_id WHERE s.model = :model ORDER BY s.day DESC, s.id DESC;

-- name: assessment
SELECT s.id, s.uid, s.model, s.version, s.model_text, s.day, s.remark, s.result, a.name, s.at
FROM assessment s LEFT JOIN actor a ON a.id = s.actor_id WHERE s.id = :id;

-- name: assessmentByUid
SELECT s.id, s.uid, s.model, s.version, s.model_text, s.day, s.remark, s.result, a.name, s.at
FROM assessment s LEFT JOIN actor a ON a.id = s.actor_id WHERE s.uid = :uid;

-- name: addAssessment
INSERT INTO assessment (uid, model, version, model_text, day, remark, result, actor_id, at)
VALUES (:uid, :model, :version, :text, :day, :remark, :result, :actor, :at);

-- name: removeAssessment
DELETE FROM assessment WHERE id = :id;

-- name: days
SELECT day, scores FROM maturity_day
WHERE model = :model AND version = :version AND day >= :from AND day < :to ORDER BY day;

-- name: setDay
INSERT INTO maturity_day (model, version, day, scores) VALUES (:model, :version, :day, :scores)
ON CONFLICT DO UPDATE SET scores = excluded.scores;

-- name: forgetOtherDays
DELETE FROM maturity_day WHERE model = :model AND version <> :version;

-- name: forgetOtherCourses
DELETE FROM maturity_course WHERE model = :model AND version <> :version;

-- name: course
SELECT next_day FROM maturity_course WHERE model = :model AND version = :version;

-- name: setCourse
INSERT INTO maturity_course (model, version, next_day) VALUES (:model, :version, :next)
ON CONFLICT DO UPDATE SET next_day = excluded.next_day;

-- name: courses
SELECT model, version, next_day FROM maturity_course;

-- name: newestModels
SELECT model, max(version) FROM maturity_model GROUP BY model;

-- name: recount
UPDATE maturity_course SET next_day = min(next_day, :from);
