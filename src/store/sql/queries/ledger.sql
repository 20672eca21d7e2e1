-- name: insertRun
INSERT INTO sync_run (account_id, feed_id, feed_kind, mode, started_at, ended_at, requests, pages, bytes, received, added,
                      changed, unchanged, quarantined, gap, error_kind, error_detail)
VALUES (:account, :feed, :feedKind, :mode, :startedAt, :endedAt, :requests, :pages, :bytes, :received, :added,
        :changed, :unchanged, :quarantined, :gap, :errorKind, :errorDetail);

-- name: saveRun
UPDATE sync_run
SET account_id = :account, feed_id = :feed, feed_kind = :feedKind, mode = :mode, started_at = :startedAt,
    ended_at = :endedAt, requests = :requests, pages = :pages, bytes = :bytes, received = :received, added = :added,
    changed = :changed, unchanged = :unchanged, quarantined = :quarantined, gap = :gap, error_kind = :errorKind,
    error_detail = :errorDetail
WHERE id = :id;

-- name: runs
SELECT id, account_id, feed_id, feed_kind, mode, started_at, ended_at, requests, pages, bytes, received, added, changed,
       unchanged, quarantined, gap, error_kind, error_detail
FROM sync_run ORDER BY id DESC LIMIT :limit;

-- name: runsOfAccount
SELECT id, account_id, feed_id, feed_kind, mode, started_at, ended_at, requests, pages, bytes, received, added, changed,
       unchanged, quarantined, gap, error_kind, error_detail
FROM sync_run WHERE account_id = :account ORDER BY id DESC LIMIT :limit;

-- name: quarantine
INSERT INTO quarantine (account_id, feed_kind, remote_id, at, reason, raw, digest)
VALUES (:account, :feedKind, :remoteId, :at, :reason, :raw, :digest)
ON CONFLICT (account_id, digest) DO UPDATE SET at = excluded.at, reason = excluded.reason
WHERE reason <> excluded.reason;

-- name: quarantined
SELECT id, account_id, feed_kind, remote_id, at, reason, raw FROM quarantine ORDER BY id DESC LIMIT :limit;

-- name: quarantinedOfAccount
SELECT id, account_id, feed_kind, remote_id, at, reason, raw
FROM quarantine WHERE account_id = :account ORDER BY id DESC LIMIT :limit;

-- name: quarantinedCount
SELECT count(*) FROM quarantine WHERE account_id = :account;

-- name: dropQuarantined
DELETE FROM quarantine WHERE id = :id RETURNING account_id;

-- name: insertRequest
INSERT INTO sync_request (account_id, full, requested_at) VALUES (:account, :full, :at);

-- name: pendingRequests
SELECT id, account_id, full, requested_at, done_at, error_kind, error_detail
FROM sync_request WHERE done_at = 0 ORDER BY id;

-- name: request
SELECT id, account_id, full, requested_at, done_at, error_kind, error_detail FROM sync_request WHERE id = :id;

-- name: finishRequest
UPDATE sync_request SET done_at = :at, error_kind = :errorKind, error_detail = :errorDetail WHERE id = :id;

-- name: forgetQuietRuns
-- A few at a time, oldest first: each round takes away more than it adds.
DELETE FROM sync_run WHERE id IN (
    SELECT id FROM sync_run
    WHERE account_id = :account AND ended_at BETWEEN 1 AND :before AND error_kind = '' AND gap = 0 AND added = 0
      AND changed = 0 AND quarantined = 0
    ORDER BY id LIMIT 50);
