-- name: insert
INSERT INTO outbox (uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before,
                    attempts, error_kind, error_detail, remote_id, finished_at, send_at, hold, others_at_plan)
VALUES (:uid, :account, :conversation, :message, :actor, :action, :state, :createdAt, :notBefore, :attempts, :errorKind,
        :errorDetail, :remoteId, :finishedAt, :sendAt, :hold, :othersAtPlan);

-- name: save
UPDATE outbox
SET state = :state, not_before = :notBefore, attempts = :attempts, error_kind = :errorKind, error_detail = :errorDetail,
    remote_id = :remoteId, finished_at = :finishedAt, message_id = :message, send_at = :sendAt, hold = :hold,
    others_at_plan = :othersAtPlan, conversation_id = :conversation
WHERE id = :id;

-- name: saveAction
UPDATE outbox SET action = :action WHERE id = :id AND action <> :action;

-- name: byUid
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at, send_at, hold, others_at_plan
FROM outbox WHERE uid = :uid;

-- name: byId
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at, send_at, hold, others_at_plan
FROM outbox WHERE id = :id;

-- name: pending
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at, send_at, hold, others_at_plan
FROM outbox WHERE state NOT IN (2, 5) ORDER BY id;

-- name: pendingOfAccount
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at, send_at, hold, others_at_plan
FROM outbox WHERE state NOT IN (2, 5) AND account_id = :account ORDER BY id;

-- name: recent
SELECT id, uid, account_id, conversation_id, message_id, actor_id, action, state, created_at, not_before, attempts,
       error_kind, error_detail, remote_id, finished_at, send_at, hold, others_at_plan
FROM outbox ORDER BY id DESC LIMIT :limit;

-- name: planned
-- Those that no news have held back yet; the index is nearly always empty.
SELECT id FROM outbox WHERE send_at <> 0 AND state = 0 AND hold = 0 AND message_id = 0;

-- name: othersCount
-- What others wrote: people outside, and colleagues. Machines' pings and what was taken for spam are no news.
SELECT count(*) FROM message
WHERE conversation_id = :conversation
  AND ((direction = 0 AND kind <> 7 AND moderation < 2) OR (direction = 1 AND ifnull(actor_id, 0) <> :actor));
