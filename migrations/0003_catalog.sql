-- What is sold (spec/02.1).

CREATE TABLE product (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    platform TEXT NOT NULL,
    segment TEXT NOT NULL CHECK (segment IN ('smb', 'enterprise', 'both')),
    kind TEXT NOT NULL CHECK (kind IN ('software', 'saas')),
    unit TEXT NOT NULL,
    key_prefix TEXT NOT NULL UNIQUE,
    code_alphabet TEXT NOT NULL CHECK (code_alphabet IN ('base32', 'numeric')),
    activation_mode TEXT NOT NULL CHECK (activation_mode IN ('code_required', 'legacy_trial')),
    regions TEXT NOT NULL DEFAULT '[]', -- JSON list of countries; empty: sold everywhere
    match_rule TEXT NOT NULL DEFAULT 'all' CHECK (match_rule IN ('any', 'two', 'most', 'all')),
    end_of_sale TEXT, -- the last day of sale: 2027-03-31
    end_of_life TEXT, -- the last day of use
    end_of_life_at BIGINT, -- the end of that day in the vendor's time zone
    features TEXT NOT NULL, -- JSON: [{"name", "when"}]
    expiry_policy TEXT NOT NULL, -- JSON, see catalog::ExpiryPolicy
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX product_by_name ON product (search, id);

-- Products that are sold, planned and renewed as one.
CREATE TABLE suite (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    key_prefix TEXT NOT NULL UNIQUE,
    code_alphabet TEXT NOT NULL CHECK (code_alphabet IN ('base32', 'numeric')),
    end_of_sale TEXT, -- the last day of sale
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX suite_by_name ON suite (search, id);

CREATE TABLE suite_member (
    suite_id TEXT NOT NULL REFERENCES suite (id),
    product_id TEXT NOT NULL REFERENCES product (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (suite_id, product_id)
);
CREATE INDEX suite_member_by_product ON suite_member (product_id);

-- Codes and key prefixes are unique over products and suites together.
CREATE TABLE catalog_name (
    kind TEXT NOT NULL CHECK (kind IN ('code', 'key_prefix')),
    name TEXT NOT NULL,
    PRIMARY KEY (kind, name)
);

-- What an installation needs and is described by, one row a version of a product.
CREATE TABLE release (
    id TEXT PRIMARY KEY,
    product_id TEXT NOT NULL REFERENCES product (id),
    version_label TEXT NOT NULL,
    released_on TEXT NOT NULL,
    end_of_support_on TEXT,
    files TEXT NOT NULL, -- JSON: [{"name", "url", "size", "sha256", "audience"}]
    documents TEXT NOT NULL, -- JSON: [{"kind", "language", "title", "url"}]
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (product_id, version_label)
);
CREATE INDEX release_by_product ON release (product_id, released_on, id);

CREATE TABLE price_list (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    countries TEXT NOT NULL, -- JSON list; empty: worldwide
    currency TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT, -- the last day
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX price_list_by_name ON price_list (search, id);

-- Price of a unit and a year, in minor units, from so many units on.
CREATE TABLE price (
    price_list_id TEXT NOT NULL REFERENCES price_list (id),
    product_id TEXT REFERENCES product (id),
    suite_id TEXT REFERENCES suite (id),
    version_type TEXT NOT NULL CHECK (version_type IN ('trial', 'full', 'nfr')),
    from_units BIGINT NOT NULL CHECK (from_units >= 1),
    amount BIGINT NOT NULL CHECK (amount >= 0),
    position BIGINT NOT NULL,
    CHECK ((product_id IS NULL) <> (suite_id IS NULL))
);
CREATE INDEX price_by_list ON price (price_list_id, position);
CREATE UNIQUE INDEX price_of_product ON price (product_id, version_type, price_list_id, from_units) WHERE product_id IS NOT NULL;
CREATE UNIQUE INDEX price_of_suite ON price (suite_id, version_type, price_list_id, from_units) WHERE suite_id IS NOT NULL;
