-- Customer transactions (spec/03.8): what happened to licenses, with the names as they were then. Rows are added and never
-- changed or deleted, whoever writes.

CREATE TABLE license_transaction (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('new_purchase', 'license_change', 'conversion', 'suite_change', 'renewal', 'downsizing',
        'replacement', 'cancellation')),
    change TEXT NOT NULL CHECK (change IN ('issued', 'units', 'period', 'start', 'suspended', 'resumed', 'disabled', 'enabled',
        'auto_renewal', 'transferred', 'merged', 'code', 'plan', 'canceled')), -- what of the license
    license_id TEXT NOT NULL REFERENCES license (id),
    subscription_id TEXT,
    customer_id TEXT NOT NULL REFERENCES organization (id),
    customer_company TEXT NOT NULL,
    owner_id TEXT NOT NULL REFERENCES organization (id), -- who had sold it then
    owner_company TEXT NOT NULL,
    created_by TEXT, -- the person; absent: a token of an organization, or the system
    created_by_name TEXT NOT NULL,
    created_by_organization_id TEXT, -- absent: the system
    created_by_company TEXT NOT NULL,
    product_id TEXT NOT NULL REFERENCES product (id),
    product_code TEXT NOT NULL,
    product_name TEXT NOT NULL,
    unit TEXT NOT NULL,
    version_type TEXT NOT NULL,
    service_plan_id TEXT,
    service_plan_name TEXT NOT NULL,
    previous_units BIGINT, -- absent: there was no license before
    units BIGINT NOT NULL,
    units_change BIGINT NOT NULL,
    previous_start_charge_on TEXT,
    start_charge_on TEXT NOT NULL,
    previous_expires_on TEXT,
    expires_on TEXT NOT NULL,
    month TEXT NOT NULL, -- of the owner's reports
    reference TEXT NOT NULL, -- an order, a Registration Key, another license, another customer; empty: none
    search TEXT NOT NULL
);
CREATE INDEX license_transaction_by_age ON license_transaction (at, id);
CREATE INDEX license_transaction_by_owner ON license_transaction (owner_id, at, id);
CREATE INDEX license_transaction_by_customer ON license_transaction (customer_id, at, id);
CREATE INDEX license_transaction_by_license ON license_transaction (license_id, at, id);
CREATE INDEX license_transaction_by_product ON license_transaction (product_id, at, id);
CREATE INDEX license_transaction_by_kind ON license_transaction (kind, at, id);
CREATE INDEX license_transaction_by_month ON license_transaction (month, at, id);
CREATE INDEX license_transaction_by_plan ON license_transaction (service_plan_id, at, id) WHERE service_plan_id IS NOT NULL;
CREATE INDEX license_transaction_by_creator ON license_transaction (created_by, at, id) WHERE created_by IS NOT NULL;
-- The customer summary walks through the licenses of one customer after the other.
CREATE INDEX license_by_holder ON license (customer_id, id);
CREATE INDEX license_transaction_by_reference ON license_transaction (reference) WHERE reference <> '';
