-- Attachments of support requests (spec/04.4). The bytes are in the storage, in parts as they came; here stands what they are.

CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    support_request_id TEXT NOT NULL REFERENCES support_request (id),
    name TEXT NOT NULL,
    size BIGINT NOT NULL CHECK (size > 0),
    received BIGINT NOT NULL CHECK (received BETWEEN 0 AND size),
    hash_state TEXT NOT NULL, -- SHA-256 of what was received so far, to be gone on with
    sha256 TEXT, -- of the whole
    media_type TEXT, -- by content
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    malware_sample BOOLEAN NOT NULL, -- stored encrypted, handed out as a ZIP with a password
    state TEXT NOT NULL CHECK (state IN ('uploading', 'ready', 'removed')),
    side TEXT NOT NULL CHECK (side IN ('vendor', 'partner', 'customer', 'system')),
    uploaded_by TEXT REFERENCES person (id),
    expires_at BIGINT, -- of an upload that nobody goes on with
    created_at BIGINT NOT NULL,
    finished_at BIGINT,
    removed_at BIGINT,
    CHECK ((state = 'uploading') = (expires_at IS NOT NULL)),
    CHECK (state <> 'ready' OR (received = size AND sha256 IS NOT NULL))
);
CREATE INDEX attachment_by_request ON attachment (support_request_id, created_at, id);
CREATE INDEX attachment_uploading ON attachment (expires_at) WHERE state = 'uploading';

-- A file in the storage. Its row comes before it and goes after it, so that none is forgotten.
CREATE TABLE attachment_part (
    id TEXT PRIMARY KEY,
    attachment_id TEXT NOT NULL REFERENCES attachment (id),
    starts_at BIGINT NOT NULL,
    size BIGINT, -- absent while it is being written
    sealed_key TEXT, -- of a malware sample's part
    created_at BIGINT NOT NULL
);
CREATE INDEX attachment_part_in_order ON attachment_part (attachment_id, starts_at);
CREATE INDEX attachment_part_unfinished ON attachment_part (created_at) WHERE size IS NULL;
