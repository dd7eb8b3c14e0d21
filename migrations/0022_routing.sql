-- Who of the vendor's people takes which support requests (spec 04.6).

CREATE TABLE support_agent (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL UNIQUE REFERENCES person (id),
    calendar_id TEXT NOT NULL REFERENCES calendar (id), -- their hours
    takes_requests BOOLEAN NOT NULL, -- routing may assign to them
    most_open BIGINT, -- so many open support requests at most; absent: any number
    profile TEXT NOT NULL, -- JSON, see support::support_agent::Profile
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Who answers the telephone of a region outside of its hours.
CREATE TABLE on_call_shift (
    id TEXT PRIMARY KEY,
    support_region TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK (starts_at < ends_at)
);
CREATE INDEX on_call_shift_by_start ON on_call_shift (starts_at, id);
CREATE INDEX on_call_shift_of_region ON on_call_shift (support_region, ends_at);

-- How much everybody has to do.
CREATE INDEX support_request_load ON support_request (assignee_id) WHERE status <> 'closed' AND assignee_id IS NOT NULL;
