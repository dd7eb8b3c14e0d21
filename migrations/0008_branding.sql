-- Look and legal texts (spec/05.3): of the vendor and of tier 1, inherited downwards.

CREATE TABLE branding (
    organization_id TEXT PRIMARY KEY REFERENCES organization (id),
    product_name TEXT NOT NULL, -- an empty text or an absent image: as above it in the tree
    accent_color TEXT NOT NULL, -- #rrggbb
    second_color TEXT NOT NULL,
    support_contact TEXT NOT NULL,
    help_url TEXT NOT NULL,
    mail_sender TEXT NOT NULL,
    sign_in TEXT NOT NULL, -- its own sign-in page is /sign-in/<this>
    logo TEXT, -- PNG, base64
    icon TEXT,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX branding_by_sign_in ON branding (sign_in) WHERE sign_in <> '';

-- A version of a text; never changed once it is there, followed by a newer one instead.
CREATE TABLE legal_text (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id), -- whose text it is
    kind TEXT NOT NULL CHECK (kind IN ('eula', 'privacy_statement')),
    product_id TEXT REFERENCES product (id), -- absent: all products
    countries TEXT NOT NULL, -- JSON list; empty: everywhere
    language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'it', 'de', 'es')),
    version_label TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    valid_from TEXT NOT NULL, -- a day in the organization's time zone
    valid_at BIGINT NOT NULL, -- its beginning
    search TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX legal_text_by_validity ON legal_text (valid_at, id);
CREATE INDEX legal_text_by_organization ON legal_text (organization_id, valid_at);

-- Who accepted which text and when. What was accepted stays, whatever becomes of the person.
CREATE TABLE legal_acceptance (
    id TEXT PRIMARY KEY,
    legal_text_id TEXT NOT NULL REFERENCES legal_text (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    organization_id TEXT NOT NULL REFERENCES organization (id), -- the person's company
    seller_id TEXT NOT NULL REFERENCES organization (id), -- through whom it came: whose texts count
    product_id TEXT NOT NULL REFERENCES product (id), -- what it was accepted for
    context TEXT NOT NULL CHECK (context IN ('registration', 'sign_in')),
    accepted_at BIGINT NOT NULL,
    UNIQUE (legal_text_id, person_id, product_id, seller_id)
);
CREATE INDEX legal_acceptance_by_person ON legal_acceptance (person_id);
CREATE INDEX legal_acceptance_by_age ON legal_acceptance (accepted_at, id);
