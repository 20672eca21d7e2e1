-- name: draftFiles
SELECT id, '', kind, mime_type, name, alt_text, width, height, bytes, path FROM draft_file
WHERE conversation_id = :conversation ORDER BY position, id;

-- name: insertDraftFile
INSERT INTO draft_file (conversation_id, uid, actor_id, added_at, position, kind, mime_type, name, alt_text, width, height,
                        bytes, path)
SELECT :conversation, :uid, :actor, :at, ifnull(max(position) + 1, 0), :kind, :mimeType, :name, :altText, :width, :height,
       :bytes, :path
FROM draft_file WHERE conversation_id = :conversation;

-- name: setAltText
UPDATE draft_file SET alt_text = :altText WHERE id = :id AND conversation_id = :conversation;

-- name: setPosition
UPDATE draft_file SET position = :position WHERE id = :id;

-- name: removeDraftFile
DELETE FROM draft_file WHERE id = :id AND conversation_id = :conversation;

-- name: removeDraftFiles
DELETE FROM draft_file WHERE conversation_id = :conversation;

-- name: moveDraftFiles
UPDATE draft_file
SET conversation_id = :into,
    position = position + 1 + ifnull((SELECT max(position) FROM draft_file WHERE conversation_id = :into), -1)
WHERE conversation_id = :from;
