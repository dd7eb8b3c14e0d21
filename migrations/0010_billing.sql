-- Usage and billing (spec/03.6-7). Months are TEXT `2026-11`.

-- Units of a license when they changed: what was provisioned at an instant is `previous_units` of the first change at or after
-- it, or what the license has now.
CREATE TABLE license_units_change (
    license_id TEXT NOT NULL REFERENCES license (id),
    at BIGINT NOT NULL,
    sequence BIGINT NOT NULL, -- within its transaction
    previous_units BIGINT NOT NULL,
    units BIGINT NOT NULL,
    PRIMARY KEY (license_id, at, sequence)
);
-- Reports walk through the licenses that somebody sold.
CREATE INDEX license_by_seller ON license (owner_id, id);

-- What was delivered by the usage interface: the key is the promise that it counts once.
CREATE TABLE usage_event (
    organization_id TEXT NOT NULL REFERENCES organization (id), -- who sent it
    source TEXT NOT NULL,
    event_id TEXT NOT NULL,
    license_id TEXT NOT NULL REFERENCES license (id),
    day TEXT NOT NULL,
    used_units BIGINT NOT NULL CHECK (used_units >= 0),
    late BOOLEAN NOT NULL, -- its month had ended
    received_at BIGINT NOT NULL,
    PRIMARY KEY (organization_id, source, event_id)
);
CREATE INDEX usage_event_by_license ON usage_event (license_id, day);

-- Months of licenses whose use may have become known after their report was made: the next report looks.
CREATE TABLE usage_late (
    license_id TEXT NOT NULL REFERENCES license (id),
    month TEXT NOT NULL,
    PRIMARY KEY (license_id, month)
);

-- What the parent has set for a partner's reports; absent: the defaults.
CREATE TABLE usage_report_terms (
    organization_id TEXT PRIMARY KEY REFERENCES organization (id),
    submit_days BIGINT NOT NULL CHECK (submit_days BETWEEN 1 AND 28),
    threshold_percent BIGINT NOT NULL CHECK (threshold_percent BETWEEN 0 AND 100),
    version BIGINT NOT NULL
);

-- The month whose report a partner gets next, and when.
CREATE TABLE usage_report_turn (
    organization_id TEXT PRIMARY KEY REFERENCES organization (id),
    month TEXT NOT NULL,
    due_at BIGINT NOT NULL
);
CREATE INDEX usage_report_turn_due ON usage_report_turn (due_at, organization_id);

CREATE TABLE usage_report (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id),
    month TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('preparing', 'under_review', 'approved', 'rejected')),
    threshold_percent BIGINT NOT NULL,
    submit_days BIGINT NOT NULL,
    lines BIGINT NOT NULL,
    provisioned BIGINT NOT NULL,
    used BIGINT NOT NULL,
    chargeable BIGINT NOT NULL,
    marked BIGINT NOT NULL, -- lines of which much is unused
    unexplained BIGINT NOT NULL, -- lines that need a comment and have none
    edited BIGINT NOT NULL, -- lines that were changed or commented on
    automatic BOOLEAN NOT NULL, -- nobody submitted it
    comment TEXT NOT NULL, -- of whoever approved or rejected it
    checkpoint TEXT NOT NULL, -- while it is made: the last license that it has looked at
    made_at BIGINT, -- absent: its lines are being written
    remind_at BIGINT, -- absent: the partner was reminded, or needs not be
    submit_at BIGINT, -- when it is submitted automatically; absent: it was submitted
    submitted_at BIGINT,
    submitted_by TEXT,
    decided_at BIGINT,
    decided_by TEXT,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    billing_report_id TEXT, -- in which its lines are billed
    billing_checkpoint TEXT NOT NULL DEFAULT '', -- the last line that stands there
    billed BOOLEAN NOT NULL DEFAULT FALSE, -- all of them do
    UNIQUE (organization_id, month),
    CHECK ((status IN ('preparing', 'rejected')) = (submit_at IS NOT NULL) OR made_at IS NULL)
);
CREATE INDEX usage_report_by_month ON usage_report (month, id);
CREATE INDEX usage_report_by_status ON usage_report (status, month, id);
CREATE INDEX usage_report_in_the_making ON usage_report (id) WHERE made_at IS NULL;
CREATE INDEX usage_report_to_submit ON usage_report (submit_at, id) WHERE submit_at IS NOT NULL;
CREATE INDEX usage_report_to_bill ON usage_report (id) WHERE status = 'approved' AND NOT billed;
CREATE INDEX usage_report_to_remind ON usage_report (remind_at, id) WHERE remind_at IS NOT NULL;

-- One line a license, and one for each closed month that a license's late use corrects.
CREATE TABLE usage_report_line (
    report_id TEXT NOT NULL REFERENCES usage_report (id),
    line TEXT NOT NULL, -- the license, and the month that it corrects
    license_id TEXT NOT NULL REFERENCES license (id),
    corrects TEXT NOT NULL, -- the closed month; empty: this one
    owner_id TEXT NOT NULL REFERENCES organization (id),
    customer_id TEXT NOT NULL REFERENCES organization (id),
    customer_company TEXT NOT NULL,
    product_id TEXT NOT NULL REFERENCES product (id),
    product_name TEXT NOT NULL,
    unit TEXT NOT NULL,
    version_type TEXT NOT NULL,
    charged_from TEXT NOT NULL, -- first and last day of the month that are charged; none where `to` is before `from`
    charged_to TEXT NOT NULL,
    provisioned BIGINT NOT NULL,
    used BIGINT, -- absent: the product did not report it
    starting BIGINT NOT NULL,
    minimum BIGINT NOT NULL,
    chargeable BIGINT NOT NULL,
    marked BOOLEAN NOT NULL,
    comment TEXT NOT NULL,
    search TEXT NOT NULL,
    PRIMARY KEY (report_id, line),
    CHECK (chargeable BETWEEN minimum AND starting)
);
CREATE INDEX usage_report_line_by_license ON usage_report_line (license_id, corrects);
CREATE INDEX usage_report_line_by_customer ON usage_report_line (report_id, search, line);

-- What the vendor has set for the billing of a tier 1; absent: the defaults.
CREATE TABLE billing_terms (
    organization_id TEXT PRIMARY KEY REFERENCES organization (id),
    currency TEXT NOT NULL, -- of reports made from then on
    margin BIGINT NOT NULL CHECK (margin BETWEEN 0 AND 10000), -- in hundredths of a percent
    po_required BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);

-- Codes that change the price or the margin of billed lines.
CREATE TABLE promotion (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, -- capital letters
    name TEXT NOT NULL,
    effect TEXT NOT NULL CHECK (effect IN ('price', 'margin')),
    rate BIGINT NOT NULL CHECK (rate BETWEEN 0 AND 10000), -- off the price, or the margin instead; in hundredths of a percent
    valid_from TEXT NOT NULL,
    valid_to TEXT, -- the last day
    products TEXT NOT NULL, -- JSON list of ids; empty: all
    partners TEXT NOT NULL, -- JSON list of ids of tier 1; empty: all
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX promotion_by_age ON promotion (created_at, id);

INSERT INTO counter (name, value) VALUES ('billing_report', 0);

CREATE TABLE billing_report (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organization (id), -- the tier 1
    month TEXT NOT NULL,
    number TEXT UNIQUE, -- without gaps
    status TEXT NOT NULL CHECK (status IN ('under_review', 'submitted', 'completed', 'returned')),
    currency TEXT NOT NULL,
    country TEXT NOT NULL, -- whose price lists count
    margin BIGINT NOT NULL,
    po_number TEXT NOT NULL,
    comment TEXT NOT NULL, -- of the tier 1, for the vendor
    answer TEXT NOT NULL, -- of the vendor
    lines BIGINT NOT NULL,
    unpriced BIGINT NOT NULL, -- lines that are charged and have no price yet
    last_position BIGINT NOT NULL,
    subtotal BIGINT NOT NULL, -- in minor units of the currency
    total BIGINT NOT NULL,
    submitted_at BIGINT,
    submitted_by TEXT,
    decided_at BIGINT,
    decided_by TEXT,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (organization_id, month),
    CHECK ((status = 'completed') = (number IS NOT NULL))
);
CREATE INDEX billing_report_by_month ON billing_report (month, id);
CREATE INDEX billing_report_by_status ON billing_report (status, month, id);

-- A line of an approved usage report, with what it costs. It stands in one report only, ever.
CREATE TABLE billing_report_line (
    report_id TEXT NOT NULL REFERENCES billing_report (id),
    position BIGINT NOT NULL,
    usage_report_id TEXT NOT NULL REFERENCES usage_report (id),
    usage_line TEXT NOT NULL,
    license_id TEXT NOT NULL REFERENCES license (id),
    month TEXT NOT NULL, -- that is charged; another one than the report's: a correction
    partner_id TEXT NOT NULL REFERENCES organization (id), -- whose usage report it is
    partner_company TEXT NOT NULL,
    customer_id TEXT NOT NULL REFERENCES organization (id),
    customer_company TEXT NOT NULL,
    product_id TEXT NOT NULL REFERENCES product (id),
    product_name TEXT NOT NULL,
    suite_id TEXT REFERENCES suite (id), -- sold as a part of it
    in_suite BOOLEAN NOT NULL, -- paid by another line of the suite
    unit TEXT NOT NULL,
    version_type TEXT NOT NULL,
    charged_from TEXT NOT NULL,
    charged_to TEXT NOT NULL,
    charged_days BIGINT NOT NULL,
    chargeable BIGINT NOT NULL,
    list_price BIGINT, -- of a unit and a year, in minor units; absent: no price list has one
    unit_price BIGINT,
    margin BIGINT NOT NULL,
    promotion_id TEXT REFERENCES promotion (id),
    promotion_code TEXT NOT NULL,
    promotion_effect TEXT,
    promotion_rate BIGINT NOT NULL,
    unpriced BOOLEAN NOT NULL,
    subtotal BIGINT NOT NULL, -- without margin and promotion
    total BIGINT NOT NULL,
    search TEXT NOT NULL,
    PRIMARY KEY (report_id, position),
    UNIQUE (usage_report_id, usage_line)
);
CREATE INDEX billing_report_line_by_customer ON billing_report_line (report_id, search, position);
