-- name: messageByUid
SELECT id, conversation_id FROM message WHERE uid = :uid;

-- name: accountByUid
SELECT id FROM account WHERE uid = :uid;
