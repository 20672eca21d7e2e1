-- name: all
SELECT id, uid, channel, name, server, remote_id, handle, settings, state, state_detail, identity_id, created_at
FROM account ORDER BY id;

-- name: byId
SELECT id, uid, channel, name, server, remote_id, handle, settings, state, state_detail, identity_id, created_at
FROM account WHERE id = :id;

-- name: insert
INSERT INTO account (uid, channel, name, server, remote_id, handle, settings, state, state_detail, identity_id,
                     created_at)
VALUES (:uid, :channel, :name, :server, :remoteId, :handle, :settings, :state, :stateDetail, :identity, :createdAt);

-- name: update
UPDATE account
SET channel = :channel, name = :name, server = :server, remote_id = :remoteId, handle = :handle, settings = :settings,
    state = :state, state_detail = :stateDetail, identity_id = :identity
WHERE id = :id;

-- name: setState
UPDATE account SET state = :state, state_detail = :detail WHERE id = :id;

-- name: insertSync
INSERT INTO account_sync (account_id) VALUES (:account);

-- name: feeds
SELECT id, account_id, kind, remote_id, live_cursor, history_cursor, history_done, last_pull_at
FROM feed WHERE account_id = :account ORDER BY id;

-- name: feedByName
SELECT id, account_id, kind, remote_id, live_cursor, history_cursor, history_done, last_pull_at
FROM feed WHERE account_id = :account AND kind = :kind AND remote_id = :remoteId;

-- name: insertFeed
INSERT INTO feed (account_id, kind, remote_id) VALUES (:account, :kind, :remoteId)
ON CONFLICT (account_id, kind, remote_id) DO NOTHING;

-- name: saveFeed
UPDATE feed
SET live_cursor = :liveCursor, history_cursor = :historyCursor, history_done = :historyDone, last_pull_at = :lastPullAt
WHERE id = :id;

-- name: resetFeeds
UPDATE feed SET live_cursor = '', history_cursor = '', history_done = 0 WHERE account_id = :account;

-- name: syncStatuses
SELECT account_id, last_attempt_at, last_success_at, next_run_at, not_before, failures, error_kind, error_detail,
       quota_bucket, quota_limit, quota_left, quota_resets_at
FROM account_sync ORDER BY account_id;

-- name: syncStatus
SELECT account_id, last_attempt_at, last_success_at, next_run_at, not_before, failures, error_kind, error_detail,
       quota_bucket, quota_limit, quota_left, quota_resets_at
FROM account_sync WHERE account_id = :account;

-- name: saveSyncStatus
INSERT INTO account_sync (account_id, last_attempt_at, last_success_at, next_run_at, not_before, failures, error_kind,
                          error_detail, quota_bucket, quota_limit, quota_left, quota_resets_at)
VALUES (:account, :lastAttemptAt, :lastSuccessAt, :nextRunAt, :notBefore, :failures, :errorKind, :errorDetail,
        :bucket, :limit, :left, :resetsAt)
ON CONFLICT (account_id) DO UPDATE
SET last_attempt_at = excluded.last_attempt_at, last_success_at = excluded.last_success_at,
    next_run_at = excluded.next_run_at, not_before = excluded.not_before, failures = excluded.failures,
    error_kind = excluded.error_kind, error_detail = excluded.error_detail, quota_bucket = excluded.quota_bucket,
    quota_limit = excluded.quota_limit, quota_left = excluded.quota_left, quota_resets_at = excluded.quota_resets_at;

-- name: saveFollowerCount
INSERT INTO follower_count (account_id, day, followers) VALUES (:account, :day, :followers)
ON CONFLICT (account_id, day) DO UPDATE SET followers = excluded.followers WHERE followers <> excluded.followers;

-- name: followerCount
SELECT followers FROM follower_count WHERE account_id = :account AND day = :day;

-- name: followersTold
SELECT account_id, day, followers FROM follower_count ORDER BY account_id, day;
