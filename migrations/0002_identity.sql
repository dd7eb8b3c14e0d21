-- The organization tree, people, sessions and tokens (spec/01).

CREATE TABLE organization (
    id TEXT PRIMARY KEY,
    parent_id TEXT REFERENCES organization (id),
    kind TEXT NOT NULL CHECK (kind IN ('vendor', 'distributor', 'isp', 'msp', 'reseller', 'customer')),
    status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'canceled', 'enabled', 'disabled')),
    company TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    country TEXT NOT NULL,
    phone TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'it', 'de', 'es')),
    time_zone TEXT NOT NULL,
    support_region TEXT NOT NULL,
    support_offering TEXT NOT NULL CHECK (support_offering IN ('standard', 'premium')),
    premium_until BIGINT,
    notes TEXT NOT NULL,
    creator_id TEXT REFERENCES organization (id),
    emergency_email TEXT NOT NULL DEFAULT '', -- of a customer
    segment TEXT CHECK (segment IN ('smb', 'enterprise')), -- absent: by the units it holds
    service_manager_id TEXT, -- the person of the vendor who looks after a customer
    may_create_plans BOOLEAN NOT NULL DEFAULT TRUE, -- these three are switches set by the parent
    may_refill_pools BOOLEAN NOT NULL DEFAULT TRUE,
    second_factor_required BOOLEAN NOT NULL DEFAULT FALSE, -- of the vendor's people, of a tier 1's administrators
    search TEXT NOT NULL, -- folded company and city
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK ((kind = 'vendor') = (parent_id IS NULL)),
    CHECK ((kind = 'customer') = (status IN ('enabled', 'disabled')))
);
-- One installation serves one vendor: exactly one first set-up wins.
CREATE UNIQUE INDEX organization_one_vendor ON organization (kind) WHERE kind = 'vendor';
CREATE INDEX organization_by_parent ON organization (parent_id);
CREATE INDEX organization_by_company ON organization (search, id);
CREATE INDEX organization_by_kind ON organization (kind, search, id);
-- An import names customers as they write themselves.
CREATE INDEX organization_called ON organization (company, id);
CREATE INDEX organization_by_age ON organization (created_at, id);

-- Closure of the tree: every organization with itself and with all above it.
CREATE TABLE organization_path (
    ancestor_id TEXT NOT NULL REFERENCES organization (id),
    descendant_id TEXT NOT NULL REFERENCES organization (id),
    depth BIGINT NOT NULL,
    PRIMARY KEY (ancestor_id, descendant_id)
);
CREATE INDEX organization_path_upwards ON organization_path (descendant_id, depth);

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    login_id TEXT NOT NULL,
    login_folded TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    email_verified_at BIGINT,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    phone TEXT NOT NULL,
    country TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'it', 'de', 'es')),
    time_zone TEXT NOT NULL,
    role TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    password_hash TEXT, -- absent until the invitation is accepted
    second_factor_at BIGINT, -- since when sign-in asks for it
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX person_by_name ON person (search, id);
CREATE INDEX person_by_organization ON person (organization_id, search, id);
CREATE INDEX person_by_email ON person (email_folded);

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES person (id),
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    idle_ends_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    address TEXT,
    user_agent TEXT
);
CREATE INDEX session_by_person ON session (person_id);
CREATE INDEX session_by_end ON session (ends_at);

CREATE TABLE api_token (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES person (id),
    name TEXT NOT NULL,
    scopes TEXT, -- JSON list of permissions; absent: all that the person may do
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    last_used_at BIGINT,
    revoked_at BIGINT
);
CREATE INDEX api_token_by_person ON api_token (person_id, created_at, id);

-- Single-use links: e-mail verification, invitation, password reset. The newest of a kind alone is valid.
CREATE TABLE link_token (
    token_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('verify_email', 'invitation', 'password_reset')),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX link_token_by_person ON link_token (person_id, purpose);

CREATE TABLE setup_code (
    singleton BIGINT PRIMARY KEY CHECK (singleton = 1),
    code_hash TEXT NOT NULL
);
