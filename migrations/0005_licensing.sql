-- Licenses, Activation Codes, activations, signing keys (spec/02.4-6). Days are local to the license's time zone; the instants
-- beside them are derived by licensing::License::set_dates alone.

CREATE TABLE license (
    id TEXT PRIMARY KEY,
    product_id TEXT NOT NULL REFERENCES product (id),
    customer_id TEXT NOT NULL REFERENCES organization (id),
    owner_id TEXT NOT NULL REFERENCES organization (id), -- the partner that sold it, or the vendor
    subscription_id TEXT,
    version_type TEXT NOT NULL CHECK (version_type IN ('trial', 'full', 'nfr')),
    units BIGINT NOT NULL CHECK (units > 0),
    time_zone TEXT NOT NULL,
    anchor_on TEXT NOT NULL, -- the day that months are counted from
    starts_on TEXT NOT NULL,
    expires_on TEXT NOT NULL, -- the last day
    grace_ends_on TEXT NOT NULL,
    start_charge_on TEXT,
    stop_charge_on TEXT, -- the last day that was charged monthly, before it went over to a prepaid plan
    grace_days BIGINT NOT NULL,
    notice_days TEXT NOT NULL, -- JSON list, those that count for this license
    freeze_days BIGINT, -- absent: software
    purge_days BIGINT, -- absent: software
    auto_renew_months BIGINT NOT NULL,
    offline BOOLEAN NOT NULL,
    enabled BOOLEAN NOT NULL,
    canceled_at BIGINT,
    suspended_at BIGINT, -- from when; may lie ahead
    resume_on TEXT, -- the last day before it was suspended
    starts_at BIGINT NOT NULL,
    notice_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    grace_ends_at BIGINT NOT NULL,
    freeze_ends_at BIGINT, -- absent: software, or data is never purged
    activated_at BIGINT, -- the first activation
    activations BIGINT NOT NULL CHECK (activations >= 0), -- held now
    claims BIGINT NOT NULL, -- activations ever made under the code; beyond the allowed ones they are transfers
    used_units BIGINT NOT NULL, -- what activations report, summed
    possible_clone_at BIGINT,
    code_masked TEXT NOT NULL,
    units_held BOOLEAN NOT NULL, -- its units are out of the seller's pool; they go back when grace ends
    notices_from BIGINT NOT NULL, -- when the dates were set: notices that were due before are skipped
    next_step_at BIGINT, -- when the clock looks at it next; absent: never
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX license_by_step ON license (next_step_at, id) WHERE next_step_at IS NOT NULL;
CREATE INDEX license_by_age ON license (created_at, id);
CREATE INDEX license_by_expiry ON license (expires_at, id);
CREATE INDEX license_by_grace ON license (grace_ends_at, id);
CREATE INDEX license_by_notice ON license (notice_at, id);
CREATE INDEX license_by_customer ON license (customer_id, expires_at, id);
CREATE INDEX license_of_customer ON license (customer_id, product_id);
CREATE INDEX license_by_owner ON license (owner_id, expires_at, id);
CREATE INDEX license_by_product ON license (product_id, expires_at, id);
-- All that the start page counts: it reads this index and no row (spec/03.1).
CREATE INDEX license_tally ON license (owner_id, expires_at, grace_ends_at, notice_at, starts_at, activated_at, enabled, suspended_at,
    freeze_ends_at, freeze_days, canceled_at, customer_id, product_id);
CREATE INDEX license_exceeded ON license (owner_id) WHERE used_units > units OR activations > units;
CREATE INDEX license_by_subscription ON license (subscription_id);

-- What the clock did to a license, once for each period: the key is the promise.
CREATE TABLE license_step (
    license_id TEXT NOT NULL REFERENCES license (id),
    step TEXT NOT NULL CHECK (step IN ('notice', 'expiry', 'grace_ending', 'grace_end', 'purge_warning', 'purge')),
    period_ends_on TEXT NOT NULL,
    lead_days BIGINT NOT NULL, -- of a notice; 0 otherwise
    due_at BIGINT NOT NULL,
    at BIGINT NOT NULL, -- when it was done; later than due after a downtime
    PRIMARY KEY (license_id, period_ends_on, step, lead_days)
);

-- The periods that a later one followed: when a license was renewed.
CREATE TABLE license_period (
    license_id TEXT NOT NULL REFERENCES license (id),
    starts_on TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    PRIMARY KEY (license_id, expires_on)
);

CREATE TABLE activation_code (
    id TEXT PRIMARY KEY,
    license_id TEXT NOT NULL REFERENCES license (id),
    code_hash TEXT NOT NULL UNIQUE,
    code_sealed TEXT NOT NULL,
    code_masked TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'superseded', 'invalidated')),
    reason TEXT CHECK (reason IN ('stolen', 'lost', 'renewed', 'merged')), -- why it is not active
    works_until BIGINT, -- superseded: the old expiry
    created_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX activation_code_one_active ON activation_code (license_id) WHERE state = 'active';
CREATE INDEX activation_code_by_license ON activation_code (license_id, created_at);

CREATE TABLE activation (
    id TEXT PRIMARY KEY,
    license_id TEXT NOT NULL REFERENCES license (id),
    activation_code_id TEXT NOT NULL REFERENCES activation_code (id),
    fingerprint TEXT NOT NULL, -- JSON: a string or named components
    fingerprint_hash TEXT NOT NULL,
    has_components BOOLEAN NOT NULL,
    secret_hash TEXT NOT NULL,
    previous_secret_hash TEXT, -- of the same installation before it activated again
    hostname TEXT NOT NULL,
    platform TEXT NOT NULL,
    product_version TEXT NOT NULL,
    transfer BOOLEAN NOT NULL, -- took a unit that another installation had held
    counter BIGINT NOT NULL,
    used_units BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    lease_ends_at BIGINT, -- floating: when the unit goes back by itself
    released_at BIGINT,
    release_reason TEXT CHECK (release_reason IN ('deactivated', 'released', 'code_replaced', 'lease_ended', 'revoked', 'merged', 'converted')),
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX activation_one_per_installation ON activation (license_id, fingerprint_hash) WHERE released_at IS NULL;
CREATE INDEX activation_by_license ON activation (license_id, created_at, id);
CREATE INDEX activation_by_lease ON activation (lease_ends_at, license_id) WHERE released_at IS NULL AND lease_ends_at IS NOT NULL;

-- The license files of an air-gapped installation, which holds its unit by an activation.
CREATE TABLE offline_activation (
    id TEXT PRIMARY KEY,
    activation_id TEXT NOT NULL UNIQUE REFERENCES activation (id),
    sequence BIGINT NOT NULL, -- of the newest file; counts on when the installation comes back
    file TEXT NOT NULL, -- the newest, signed
    expires_at BIGINT NOT NULL, -- of the newest file
    issued_at BIGINT NOT NULL,
    created_by TEXT, -- the person
    created_at BIGINT NOT NULL
);
CREATE INDEX offline_activation_by_age ON offline_activation (created_at, id);

-- The most units in use at once, for each day in the license's time zone.
CREATE TABLE usage_peak (
    license_id TEXT NOT NULL REFERENCES license (id),
    day TEXT NOT NULL,
    peak BIGINT NOT NULL,
    PRIMARY KEY (license_id, day)
);

CREATE TABLE signing_key (
    kid TEXT PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('current', 'retired')),
    public_jwk TEXT NOT NULL, -- JSON
    seed_sealed TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);
CREATE UNIQUE INDEX signing_key_one_current ON signing_key (status) WHERE status = 'current';
