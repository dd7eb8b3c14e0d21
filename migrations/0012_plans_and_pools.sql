-- Requests for more units of a license pool (spec/03.4).

CREATE TABLE license_pool_request (
    id TEXT PRIMARY KEY,
    license_pool_id TEXT NOT NULL REFERENCES license_pool (id),
    units BIGINT NOT NULL,
    note TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'granted', 'declined')),
    automatic BOOLEAN NOT NULL, -- granted at once, below the cap
    answer TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE UNIQUE INDEX license_pool_request_waiting ON license_pool_request (license_pool_id) WHERE status = 'waiting';
CREATE INDEX license_pool_request_by_age ON license_pool_request (created_at, id);
