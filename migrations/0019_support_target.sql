-- Targets of support requests by offering and priority (spec/04.2), and escalations (spec/04.6).

-- JSON, see support::calendar::Target. Null: no such clock.
CREATE TABLE support_target (
    offering TEXT NOT NULL CHECK (offering IN ('standard', 'premium')),
    priority TEXT NOT NULL CHECK (priority IN ('p1', 'p2', 'p3', 'p4')),
    initial_response TEXT NOT NULL,
    next_update TEXT,
    resolution TEXT,
    escalation TEXT NOT NULL,
    warn_percent BIGINT NOT NULL CHECK (warn_percent BETWEEN 1 AND 100),
    version BIGINT NOT NULL,
    PRIMARY KEY (offering, priority)
);
INSERT INTO support_target (offering, priority, initial_response, next_update, resolution, escalation, warn_percent, version) VALUES
    ('standard', 'p1', '{"clock_time":3600}', '{"clock_time":7200}', NULL, '{"business_time":7200}', 75, 1),
    ('standard', 'p2', '{"business_time":14400}', '{"business_days":1}', NULL, '{"business_time":7200}', 75, 1),
    ('standard', 'p3', '{"business_days":1}', '{"business_days":3}', NULL, '{"business_time":7200}', 75, 1),
    ('standard', 'p4', '{"business_days":2}', '{"business_days":5}', NULL, '{"business_time":7200}', 75, 1),
    ('premium', 'p1', '{"clock_time":1800}', '{"clock_time":3600}', NULL, '{"business_time":7200}', 75, 1),
    ('premium', 'p2', '{"business_time":7200}', '{"business_time":14400}', NULL, '{"business_time":7200}', 75, 1),
    ('premium', 'p3', '{"business_time":14400}', '{"business_days":2}', NULL, '{"business_time":7200}', 75, 1),
    ('premium', 'p4', '{"business_days":1}', '{"business_days":3}', NULL, '{"business_time":7200}', 75, 1);

CREATE TABLE escalation (
    id TEXT PRIMARY KEY,
    support_request_id TEXT NOT NULL REFERENCES support_request (id),
    reason TEXT NOT NULL CHECK (reason IN ('business_critical', 'no_resolution_in_sight', 'unresolved_technical_issue', 'poor_or_slow_response')),
    business_impact TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('cse', 'senior', 'engineering', 'management')), -- where it goes
    status TEXT NOT NULL CHECK (status IN ('requested', 'accepted', 'declined', 'ended')),
    raised_by TEXT REFERENCES person (id),
    owner_id TEXT REFERENCES person (id),
    plan TEXT,
    decline_reason TEXT,
    decide_by BIGINT, -- of its clock
    decided_at BIGINT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX escalation_one_requested ON escalation (support_request_id) WHERE status = 'requested';
CREATE INDEX escalation_by_request ON escalation (support_request_id, created_at);
CREATE INDEX escalation_by_status ON escalation (status, created_at, id);
CREATE INDEX escalation_by_age ON escalation (created_at, id);
