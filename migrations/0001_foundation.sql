-- What every domain stands on: stored answers, the audit trail, jobs and the outbox, counters, throttles.
-- Instants are microseconds since 1970 in UTC; ids are prefixed ULIDs; sealed columns hold ciphertext.

CREATE TABLE idempotent_answer (
    id TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    answer TEXT, -- sealed; absent only inside the transaction that makes it
    created_at BIGINT NOT NULL
);
CREATE INDEX idempotent_answer_by_age ON idempotent_answer (created_at);

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

-- Append-only. `position` and `seal` stay empty until the sealer chains the row.
CREATE TABLE audit_entry (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    organization_id TEXT,
    principal TEXT NOT NULL,
    person_id TEXT,
    token_id TEXT,
    request_id TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused')),
    object_id TEXT NOT NULL,
    owner_id TEXT,
    change TEXT NOT NULL, -- JSON: before and after, without secrets and without personal values
    personal_hash TEXT NOT NULL,
    position BIGINT,
    seal TEXT
);
CREATE UNIQUE INDEX audit_entry_by_position ON audit_entry (position);
CREATE INDEX audit_entry_by_time ON audit_entry (at, id);
CREATE INDEX audit_entry_by_owner ON audit_entry (owner_id, at, id);
CREATE INDEX audit_entry_by_object ON audit_entry (object_id, at);
CREATE INDEX audit_entry_by_action ON audit_entry (action, at);

-- What can be erased without breaking the chain: the chain holds only the salted hash.
CREATE TABLE audit_personal (
    entry_id TEXT PRIMARY KEY REFERENCES audit_entry (id),
    salt TEXT NOT NULL,
    values_json TEXT NOT NULL
);

CREATE TABLE audit_checkpoint (
    position BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    seal TEXT NOT NULL,
    signature TEXT NOT NULL
);

-- The outbox: what happened, in the transaction in which it happened.
CREATE TABLE event (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    sequence BIGINT NOT NULL, -- within its transaction
    name TEXT NOT NULL,
    object_id TEXT NOT NULL,
    owner_id TEXT,
    payload TEXT NOT NULL, -- sealed JSON
    handled_at BIGINT
);
CREATE INDEX event_unhandled ON event (at, sequence, id) WHERE handled_at IS NULL;

CREATE TABLE job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    unique_key TEXT UNIQUE, -- the same work is queued once
    payload TEXT NOT NULL, -- sealed JSON
    run_at BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed')),
    attempts BIGINT NOT NULL,
    locked_until BIGINT,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX job_due ON job (run_at, id) WHERE status IN ('queued', 'running');

-- One row a schedule: the last instant that it has run for.
CREATE TABLE schedule (
    name TEXT PRIMARY KEY,
    next_at BIGINT NOT NULL
);

-- Fixed windows, shared by all servers.
CREATE TABLE throttle (
    id TEXT PRIMARY KEY,
    window_ends_at BIGINT NOT NULL,
    hits BIGINT NOT NULL
);

-- How often objects of a shard have changed: what servers keep in memory is compared with it.
CREATE TABLE change_count (
    shard BIGINT PRIMARY KEY,
    changes BIGINT NOT NULL
);
