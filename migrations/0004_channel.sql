-- The channel (spec/03): service plans, license pools, Registration Keys, subscriptions.

CREATE TABLE service_plan (
    id TEXT PRIMARY KEY,
    owner_id TEXT NOT NULL REFERENCES organization (id),
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    product_id TEXT NOT NULL REFERENCES product (id), -- of a suite: its first member
    suite_id TEXT REFERENCES suite (id),
    charging TEXT NOT NULL CHECK (charging IN ('monthly', 'prepaid')),
    version_type TEXT NOT NULL CHECK (version_type IN ('trial', 'full', 'nfr')),
    initial_months BIGINT NOT NULL CHECK (initial_months BETWEEN 1 AND 66),
    auto_renewal_months BIGINT NOT NULL CHECK (auto_renewal_months BETWEEN 0 AND 36),
    notice_days TEXT, -- JSON list; absent: the product's
    grace_days BIGINT, -- absent: the product's
    units_default BIGINT NOT NULL,
    units_minimum BIGINT NOT NULL,
    units_maximum BIGINT NOT NULL,
    update_terms TEXT, -- JSON: the terms that apply from update_on
    update_on TEXT, -- a day in the owner's time zone
    update_at BIGINT, -- its beginning
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (owner_id, name_folded)
);
CREATE INDEX service_plan_by_update ON service_plan (update_at) WHERE update_at IS NOT NULL;
CREATE INDEX service_plan_called ON service_plan (name, id);
CREATE INDEX service_plan_by_name ON service_plan (search, id);

-- Plans that a partner lends to a reseller below it.
CREATE TABLE service_plan_assignment (
    service_plan_id TEXT NOT NULL REFERENCES service_plan (id),
    organization_id TEXT NOT NULL REFERENCES organization (id),
    assigned_at BIGINT NOT NULL,
    PRIMARY KEY (service_plan_id, organization_id)
);
CREATE INDEX service_plan_assignment_by_organization ON service_plan_assignment (organization_id);

-- Units that a partner may still hand out. `assigned` never exceeds `allotted`, whatever runs in parallel.
CREATE TABLE license_pool (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    product_id TEXT NOT NULL REFERENCES product (id),
    version_type TEXT NOT NULL CHECK (version_type IN ('trial', 'full', 'nfr')),
    allotted BIGINT NOT NULL,
    assigned BIGINT NOT NULL,
    minimum BIGINT NOT NULL, -- below it the partner is warned; 0: never
    request_cap BIGINT NOT NULL DEFAULT 0, -- up to this allotment a request is granted at once
    refill_threshold BIGINT NOT NULL DEFAULT 0, -- tier 1: below it 1.5 times as much is added; 0: never
    enabled BOOLEAN NOT NULL DEFAULT TRUE, -- FALSE: nothing more is handed out
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (organization_id, product_id, version_type),
    CHECK (assigned >= 0 AND assigned <= allotted)
);

CREATE TABLE license_pool_movement (
    id TEXT PRIMARY KEY,
    license_pool_id TEXT NOT NULL REFERENCES license_pool (id),
    at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('added', 'refilled', 'taken', 'returned', 'undone', 'moved_in', 'moved_out')),
    units BIGINT NOT NULL,
    undone BIGINT NOT NULL DEFAULT 0, -- of what was added by mistake: taken away again
    reason TEXT NOT NULL,
    reference_id TEXT,
    CHECK (undone BETWEEN 0 AND units)
);
CREATE INDEX license_pool_movement_by_pool ON license_pool_movement (license_pool_id, at, id);

CREATE TABLE registration_key_batch (
    id TEXT PRIMARY KEY,
    service_plan_id TEXT NOT NULL REFERENCES service_plan (id),
    owner_id TEXT NOT NULL REFERENCES organization (id),
    creator_id TEXT NOT NULL,
    key_count BIGINT NOT NULL,
    units BIGINT NOT NULL,
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE registration_key (
    id TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES registration_key_batch (id),
    service_plan_id TEXT NOT NULL REFERENCES service_plan (id),
    owner_id TEXT NOT NULL REFERENCES organization (id),
    key_hash TEXT NOT NULL UNIQUE,
    key_sealed TEXT NOT NULL,
    key_masked TEXT NOT NULL,
    units BIGINT NOT NULL,
    note TEXT NOT NULL,
    last_use_on TEXT, -- a day in the owner's time zone
    last_use_ends_at BIGINT, -- the end of that day
    status TEXT NOT NULL CHECK (status IN ('unused', 'registered', 'voided')),
    customer_id TEXT REFERENCES organization (id), -- sold to a known customer
    registered_by TEXT REFERENCES organization (id),
    registered_at BIGINT,
    voided_at BIGINT,
    void_reason TEXT,
    returned_at BIGINT, -- nobody used it in time, and its units went back to the pool
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_by TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX registration_key_by_age ON registration_key (created_at, id);
CREATE INDEX registration_key_by_owner ON registration_key (owner_id, created_at, id);
CREATE INDEX registration_key_by_plan ON registration_key (service_plan_id, created_at, id);
CREATE INDEX registration_key_by_status ON registration_key (status, created_at, id);
CREATE INDEX registration_key_by_batch ON registration_key (batch_id);
CREATE INDEX registration_key_to_return ON registration_key (last_use_ends_at) WHERE status = 'unused' AND returned_at IS NULL;

CREATE TABLE subscription (
    id TEXT PRIMARY KEY,
    service_plan_id TEXT NOT NULL REFERENCES service_plan (id),
    customer_id TEXT NOT NULL REFERENCES organization (id),
    owner_id TEXT NOT NULL REFERENCES organization (id), -- the partner that sold it
    registration_key_id TEXT UNIQUE REFERENCES registration_key (id),
    units BIGINT NOT NULL,
    starts_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'canceled')),
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX subscription_by_age ON subscription (created_at, id);
CREATE INDEX subscription_by_units ON subscription (units, id);
CREATE INDEX subscription_by_customer ON subscription (customer_id, created_at, id);
CREATE INDEX subscription_by_owner ON subscription (owner_id, created_at, id);
