-- Regional services and data centers (spec/05.3), what starts a license of a SaaS plan, and trial forms (spec/03.3).

-- Of the vendor and of tier 1; they count for everybody below.
CREATE TABLE regional_service (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    region TEXT NOT NULL, -- a support region; empty: everywhere
    region_folded TEXT NOT NULL,
    products TEXT NOT NULL, -- JSON list of product codes, sorted; empty: all
    url TEXT NOT NULL,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (organization_id, region_folded, name_folded)
);
CREATE INDEX regional_service_by_name ON regional_service (search, id);

CREATE TABLE data_center (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    enabled BOOLEAN NOT NULL, -- FALSE: no plan chooses it any more
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (organization_id, code)
);
CREATE INDEX data_center_by_name ON data_center (search, id);

ALTER TABLE service_plan ADD COLUMN activation TEXT NOT NULL DEFAULT 'assignment' CHECK (activation IN ('assignment', 'first_sign_in'));
ALTER TABLE service_plan ADD COLUMN data_center_id TEXT REFERENCES data_center (id);

-- Its period begins with the first sign-in of the customer's people, on starts_on at the latest.
ALTER TABLE license ADD COLUMN awaits_sign_in BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX license_awaiting_sign_in ON license (customer_id, id) WHERE awaits_sign_in;

-- The public form of a trial plan, at /trial/<word>.
CREATE TABLE trial_form (
    id TEXT PRIMARY KEY,
    service_plan_id TEXT NOT NULL UNIQUE REFERENCES service_plan (id),
    word TEXT NOT NULL UNIQUE,
    published BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- What somebody filled in; nothing comes of it before the link in the mail is opened.
CREATE TABLE trial_submission (
    id TEXT PRIMARY KEY,
    trial_form_id TEXT NOT NULL REFERENCES trial_form (id),
    email_hash TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    answers_sealed TEXT NOT NULL, -- JSON; empty once it was confirmed or is too old
    subscription_id TEXT REFERENCES subscription (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    confirmed_at BIGINT
);
CREATE INDEX trial_submission_by_form ON trial_submission (trial_form_id, created_at, id);
CREATE INDEX trial_submission_by_email ON trial_submission (email_hash, created_at);
CREATE INDEX trial_submission_open ON trial_submission (expires_at) WHERE confirmed_at IS NULL;

-- One trial of a product for an e-mail address: the key is the promise.
CREATE TABLE trial_claim (
    product_id TEXT NOT NULL REFERENCES product (id),
    email_hash TEXT NOT NULL,
    trial_submission_id TEXT NOT NULL REFERENCES trial_submission (id),
    PRIMARY KEY (product_id, email_hash)
);
