-- The second factor of people (spec/01.4): a shared secret for six digits every 30 seconds, and codes for the day it is lost.

CREATE TABLE second_factor (
    person_id TEXT PRIMARY KEY REFERENCES person (id),
    secret_sealed TEXT NOT NULL,
    confirmed_at BIGINT, -- absent: shown, and not proven to be kept yet
    last_step BIGINT NOT NULL, -- the newest step that was used: each code counts once
    created_at BIGINT NOT NULL
);

CREATE TABLE recovery_code (
    code_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    used_at BIGINT
);
CREATE INDEX recovery_code_by_person ON recovery_code (person_id);
