-- The life of a support request (spec/04.5, 04.10): watchers, links, tags, the link that confirms; and what the desk prepares.

CREATE TABLE support_settings (
    id TEXT PRIMARY KEY CHECK (id = 'support'),
    reopen_days BIGINT NOT NULL CHECK (reopen_days BETWEEN 0 AND 365),
    version BIGINT NOT NULL
);
INSERT INTO support_settings (id, reopen_days, version) VALUES ('support', 30, 1);

CREATE TABLE support_request_watcher (
    support_request_id TEXT NOT NULL REFERENCES support_request (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (support_request_id, person_id)
);
CREATE INDEX support_request_watched ON support_request_watcher (person_id, support_request_id);

-- Kept once, from the one that was linked to the other.
CREATE TABLE support_request_link (
    support_request_id TEXT NOT NULL REFERENCES support_request (id),
    other_id TEXT NOT NULL REFERENCES support_request (id),
    kind TEXT NOT NULL CHECK (kind IN ('related', 'previous', 'duplicate', 'split')),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (support_request_id, other_id),
    CHECK (support_request_id <> other_id)
);
CREATE INDEX support_request_linked ON support_request_link (other_id, support_request_id);

CREATE TABLE support_request_tag (
    tag TEXT NOT NULL,
    support_request_id TEXT NOT NULL REFERENCES support_request (id),
    PRIMARY KEY (tag, support_request_id)
);
CREATE INDEX support_request_tag_of ON support_request_tag (support_request_id);

-- The link in the mail with the proposed solution: whoever has it confirms, once.
CREATE TABLE support_confirm_link (
    token_hash TEXT PRIMARY KEY,
    support_request_id TEXT NOT NULL REFERENCES support_request (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX support_confirm_link_of ON support_confirm_link (support_request_id);

CREATE TABLE canned_reply (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'it', 'de', 'es')),
    body TEXT NOT NULL,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (name, language)
);
CREATE INDEX canned_reply_by_name ON canned_reply (search, id);
