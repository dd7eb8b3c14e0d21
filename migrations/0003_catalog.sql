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
    end_of_sale TEXT, -- a day: 2027-03-31
    end_of_life TEXT,
    features TEXT NOT NULL, -- JSON: [{"name", "when"}]
    expiry_policy TEXT NOT NULL, -- JSON, see catalog::ExpiryPolicy
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX product_by_name ON product (search, id);
