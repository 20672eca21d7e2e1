-- Schema 21: what is counted of messages and conversations that are added is counted before the COMMIT, of all at once
-- (store/pendingfigures.h). An INSERT that fires a trigger costs twice one that does not: SQLite notes every page that it
-- changes, to be able to take this one statement back.
DROP TRIGGER figure_message_insert;
DROP TRIGGER figure_conversation_insert;
DROP TRIGGER topic_day_insert;
DROP TRIGGER conversation_kind_insert;
