-- Orders (spec/02.5), and customers' requests to renew.

INSERT INTO counter (name, value) VALUES ('order', 0);

CREATE TABLE license_order (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE, -- without gaps
    kind TEXT NOT NULL CHECK (kind IN ('new', 'renewal', 'additional_users', 'conversion')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'confirmed', 'done', 'canceled')),
    owner_id TEXT NOT NULL REFERENCES organization (id), -- the partner that sells, or the vendor
    customer_id TEXT REFERENCES organization (id), -- absent: whoever gets the key
    service_plan_id TEXT NOT NULL REFERENCES service_plan (id),
    license_id TEXT REFERENCES license (id),
    registration_key_id TEXT UNIQUE REFERENCES registration_key (id),
    title TEXT NOT NULL, -- the product as it was called then
    units BIGINT NOT NULL CHECK (units > 0),
    months BIGINT CHECK (months > 0), -- absent: additional users
    recipient_email TEXT,
    reference TEXT NOT NULL,
    po_number TEXT NOT NULL,
    written_request TEXT, -- the customer's, where units become fewer
    automatic BOOLEAN NOT NULL, -- entered by the clock
    currency TEXT NOT NULL,
    total BIGINT NOT NULL, -- an estimate in a draft, fixed from then on
    cancel_reason TEXT,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_by TEXT,
    created_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    done_at BIGINT,
    canceled_at BIGINT,
    CHECK ((status = 'canceled') = (canceled_at IS NOT NULL)),
    CHECK ((status = 'done') = (done_at IS NOT NULL)),
    CHECK (status IN ('draft', 'canceled') OR confirmed_at IS NOT NULL)
);
CREATE INDEX license_order_by_age ON license_order (created_at, id);
CREATE INDEX license_order_by_owner ON license_order (owner_id, created_at, id);
CREATE INDEX license_order_by_status ON license_order (status, created_at, id);
CREATE INDEX license_order_by_customer ON license_order (customer_id, created_at, id);
CREATE INDEX license_order_by_license ON license_order (license_id, created_at, id);

CREATE TABLE license_order_line (
    order_id TEXT NOT NULL REFERENCES license_order (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('lapsed', 'period', 'additional_users')),
    units BIGINT NOT NULL,
    unit_price BIGINT NOT NULL, -- a year, in minor units of the order's currency
    months BIGINT, -- one of the two: how long is charged
    days BIGINT,
    starts_on TEXT, -- absent: starts when the key is registered
    ends_on TEXT,
    amount BIGINT NOT NULL,
    PRIMARY KEY (order_id, position),
    CHECK ((months IS NULL) <> (days IS NULL))
);

CREATE TABLE renewal_request (
    id TEXT PRIMARY KEY,
    license_id TEXT NOT NULL REFERENCES license (id),
    customer_id TEXT NOT NULL REFERENCES organization (id),
    owner_id TEXT NOT NULL REFERENCES organization (id), -- who answers: the license's reseller, or the vendor
    status TEXT NOT NULL CHECK (status IN ('open', 'renewed', 'declined')),
    company TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    product TEXT NOT NULL, -- with its platform
    units BIGINT NOT NULL CHECK (units > 0),
    units_held BIGINT NOT NULL,
    expires_on TEXT NOT NULL, -- the license's, when it was requested
    order_id TEXT REFERENCES license_order (id),
    decline_reason TEXT,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_by TEXT,
    created_at BIGINT NOT NULL,
    answered_at BIGINT,
    CHECK ((status = 'open') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX renewal_request_one_open ON renewal_request (license_id) WHERE status = 'open';
CREATE INDEX renewal_request_by_age ON renewal_request (created_at, id);
CREATE INDEX renewal_request_by_owner ON renewal_request (owner_id, created_at, id);
CREATE INDEX renewal_request_by_customer ON renewal_request (customer_id, created_at, id);
