-- Schema 20: why a version of a maturity model was made, in the words of whoever made it. Earlier ones say nothing.
ALTER TABLE maturity_model ADD COLUMN reason TEXT NOT NULL DEFAULT '';
