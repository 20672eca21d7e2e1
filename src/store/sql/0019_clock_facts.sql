-- Schema 19: the clocks of promises by their time, so that the conversations behind a service level are found without
-- going through all facts. Empty where nothing was promised; else one pass over the facts.
CREATE INDEX conversation_fact_clock ON conversation_fact(at) WHERE what >= 7;
