-- Schema 23: who searches looks a word up in each piece of an index. Pieces of a size are merged from four on; of the
-- small index of people, from two on. That messages come in faster than that is merged, sixteen writes at a time, is the
-- writer's doing (store/storewriting.cpp).
INSERT INTO message_fts (message_fts, rank) VALUES ('usermerge', 4);
INSERT INTO identity_fts (identity_fts, rank) VALUES ('usermerge', 2);
