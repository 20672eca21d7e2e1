-- name: row
-- max() takes the other columns from the row that it found.
SELECT id, coalesce(nullif(display_name, ''), nullif(handle, ''), remote_id), handle, avatar_url, max(last_seen_at)
FROM identity WHERE contact_id = :contact AND is_self = 0 AND is_bot = 0;

-- name: channels
SELECT DISTINCT r.channel FROM identity i JOIN realm r ON r.id = i.realm_id
WHERE i.contact_id = :contact AND i.is_self = 0 ORDER BY r.channel;

-- name: scores
SELECT gravity, love, reach, commitment, step, effort, influence, connection, betweenness, page_rank, orbit_level,
       member_level, settled_rung, watch, candidate
FROM person_score WHERE run_id = :run AND contact_id = :contact;

-- name: leftOut
SELECT ifnull(sum(own), 0), ifnull(sum(bot AND NOT own), 0)
FROM (SELECT max(is_self) AS own, max(is_bot) AS bot FROM identity WHERE is_self = 1 OR is_bot = 1 GROUP BY contact_id);
