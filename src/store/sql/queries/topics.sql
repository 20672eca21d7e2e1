-- name: accounts
SELECT id FROM account ORDER BY id;

-- name: kept
SELECT account_id, from_at, to_at, terms FROM topic_day
WHERE from_at >= :from AND from_at < :to AND rules = :rules ORDER BY from_at, account_id;

-- name: keptKeys
SELECT account_id, from_at, to_at FROM topic_day WHERE from_at >= :from AND from_at < :to AND rules = :rules;

-- name: keptDays
SELECT DISTINCT from_at, to_at FROM topic_day WHERE rules = :rules ORDER BY from_at;

-- name: promise
-- A row that goes as soon as something of the day changes.
INSERT INTO topic_day (account_id, from_at, to_at, rules, terms) VALUES (:account, :from, :to, :promise, x'')
ON CONFLICT (account_id, from_at) DO UPDATE SET to_at = :to, rules = :promise, terms = x'';

-- name: dropOverlapping
-- Days of another time zone, which nobody asks for any more.
DELETE FROM topic_day
WHERE account_id = :account AND from_at > :from - 172800000 AND from_at < :to AND to_at > :from
  AND NOT (from_at = :from AND to_at = :to);

-- name: keep
UPDATE topic_day SET rules = :rules, terms = :terms
WHERE account_id = :account AND from_at = :from AND to_at = :to AND rules = :promise;

-- name: anyDay
SELECT 1 FROM topic_day LIMIT 1;

-- name: forgetDaysOf
-- The days of messages that were added.
DELETE FROM topic_day WHERE id IN (
    SELECT t.id FROM json_each(:ids) new CROSS JOIN message m ON m.id = new.value
    CROSS JOIN topic_day t
    ON t.account_id = m.account_id AND t.from_at > m.at - 172800000 AND t.from_at <= m.at AND t.to_at > m.at
    WHERE m.direction = 0);

-- name: forget
DELETE FROM topic_day;

-- name: idsBetween
SELECT min(id), max(id) FROM message WHERE at / 86400000 BETWEEN :from / 86400000 AND :to / 86400000;
