-- Rows enter the text indexes all at once before the COMMIT (store/pendingtext.h) instead of one by one. Until then they
-- have no entry that could be taken out.

DROP TRIGGER message_fts_insert;
DROP TRIGGER message_fts_delete;
DROP TRIGGER message_fts_update;
CREATE TRIGGER message_fts_delete AFTER DELETE ON message
WHEN NOT unindexed_message(old.id) BEGIN
    INSERT INTO message_fts (message_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER message_fts_update AFTER UPDATE OF title, text ON message
WHEN (old.text <> new.text OR old.title IS NOT new.title) AND NOT unindexed_message(old.id) BEGIN
    INSERT INTO message_fts (message_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO message_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

DROP TRIGGER identity_fts_insert;
DROP TRIGGER identity_fts_delete;
DROP TRIGGER identity_fts_update;
CREATE TRIGGER identity_fts_delete AFTER DELETE ON identity
WHEN NOT unindexed_identity(old.id) BEGIN
    INSERT INTO identity_fts (identity_fts, rowid, display_name, handle)
    VALUES ('delete', old.id, old.display_name, old.handle);
END;
CREATE TRIGGER identity_fts_update AFTER UPDATE OF display_name, handle ON identity
WHEN (old.display_name <> new.display_name OR old.handle <> new.handle) AND NOT unindexed_identity(old.id) BEGIN
    INSERT INTO identity_fts (identity_fts, rowid, display_name, handle)
    VALUES ('delete', old.id, old.display_name, old.handle);
    INSERT INTO identity_fts (rowid, display_name, handle) VALUES (new.id, new.display_name, new.handle);
END;

-- Nor is the index merged inside a write, which would keep a person waiting: the store merges between writes, eight
-- pieces of a size at a time. One piece holds what one write adds, so that there are few of them.
INSERT INTO message_fts (message_fts, rank) VALUES ('automerge', 0), ('crisismerge', 1000), ('usermerge', 8),
                                                   ('hashsize', 16777216);
