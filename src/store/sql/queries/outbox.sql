-- name: insert
INSERT INTO outbox (uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before,
                    attempts, error_kind, error_detail, remote_id, finished_at)
VALUES (:uid, :account, :conversation, :message, :actor, :action, :state, :createdAt, :notBefore, :attempts, :errorKind,
        :errorDetail, :remoteId, :finishedAt);

-- name: save
UPDATE outbox
SET state = :state, not_before = :notBefore, attempts = :attempts, error_kind = :errorKind, error_detail = :errorDetail,
    remote_id = :remoteId, finished_at = :finishedAt, message_id = :message
WHERE id = :id;

-- name: byId
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at
FROM outbox WHERE id = :id;

-- name: pending
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at
FROM outbox WHERE state NOT IN (2, 5) ORDER BY id;

-- name: pendingOfAccount
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at
FROM outbox WHERE state NOT IN (2, 5) AND account_id = :account ORDER BY id;

-- name: recent
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at
FROM outbox ORDER BY id DESC LIMIT :limit;
