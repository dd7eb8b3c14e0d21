-- Long work that a person starts and can leave: bulk changes from a file, many objects at once. One transaction does one chunk,
-- writes down its rows and where it stopped; a server that dies loses the chunk under way and nothing else.

CREATE TABLE long_job (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    owner_id TEXT REFERENCES organization (id), -- whose people see it; absent: the system's own
    person_id TEXT REFERENCES person (id), -- who started it, and as whom it acts
    token_id TEXT,
    scopes TEXT, -- JSON: what is left of the person's powers by the token
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'canceled')),
    total BIGINT NOT NULL,
    done BIGINT NOT NULL, -- rows that have an outcome
    refused BIGINT NOT NULL,
    skipped BIGINT NOT NULL,
    input TEXT NOT NULL, -- sealed JSON
    shown TEXT NOT NULL, -- JSON: what of the input people read
    checkpoint TEXT NOT NULL, -- where the next chunk starts, in the words of the kind
    tries BIGINT NOT NULL, -- chunks in a row that broke
    error TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    stepped_at BIGINT NOT NULL, -- the least recently served is next
    started_at BIGINT,
    finished_at BIGINT
);
CREATE INDEX long_job_due ON long_job (stepped_at, id) WHERE state IN ('queued', 'running');
CREATE INDEX long_job_by_owner ON long_job (owner_id, created_at, id);
CREATE INDEX long_job_finished ON long_job (finished_at) WHERE finished_at IS NOT NULL;

-- What is to be done, in parts of one chunk each; gone when the job has ended.
CREATE TABLE long_job_part (
    job_id TEXT NOT NULL REFERENCES long_job (id),
    part BIGINT NOT NULL,
    content TEXT NOT NULL, -- sealed JSON
    PRIMARY KEY (job_id, part)
);

-- What became of each row: the key is the promise that a row is done once.
CREATE TABLE long_job_row (
    job_id TEXT NOT NULL REFERENCES long_job (id),
    number BIGINT NOT NULL, -- from 1; of a file, its line
    outcome TEXT NOT NULL CHECK (outcome IN ('ok', 'refused', 'skipped')),
    subject TEXT NOT NULL, -- what the row is about, as the person wrote it
    code TEXT NOT NULL, -- why; empty: ok
    detail TEXT NOT NULL,
    object_id TEXT, -- what came of it
    PRIMARY KEY (job_id, number)
);
CREATE INDEX long_job_row_by_outcome ON long_job_row (job_id, outcome, number);
