-- Technical support (spec/04): calendars, support requests, their timeline and their clocks.

CREATE TABLE calendar (
    id TEXT PRIMARY KEY,
    support_region TEXT NOT NULL,
    is_default BOOLEAN NOT NULL, -- new support requests of the region count by it
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    settings TEXT NOT NULL, -- JSON, see support::calendar::CalendarSettings
    recount_behind TEXT, -- after an edit, open requests behind this id are still to be counted anew; null: none
    recounted BIGINT NOT NULL DEFAULT 0, -- so many of their deadlines moved until now
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX calendar_one_default ON calendar (support_region) WHERE is_default;
CREATE INDEX calendar_by_name ON calendar (search, id);

CREATE TABLE support_request (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    customer_id TEXT NOT NULL REFERENCES organization (id),
    product_id TEXT REFERENCES product (id),
    license_id TEXT REFERENCES license (id),
    category TEXT NOT NULL CHECK (category IN ('product', 'threat', 'licensing', 'account', 'feature_request')),
    subject TEXT NOT NULL,
    description TEXT NOT NULL,
    business_impact TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'it', 'de', 'es')),
    channel TEXT NOT NULL CHECK (channel IN ('online', 'phone', 'mail')),
    priority_requested TEXT CHECK (priority_requested IN ('p1', 'p2', 'p3', 'p4')),
    priority TEXT NOT NULL CHECK (priority IN ('p1', 'p2', 'p3', 'p4')), -- the one that counts
    priority_chosen BOOLEAN NOT NULL, -- by a CSE
    awaits_call BOOLEAN NOT NULL, -- opened online as P1, and no call was confirmed
    status TEXT NOT NULL CHECK (status IN ('new', 'assigned', 'in_progress', 'waiting_customer', 'waiting_engineering', 'solution_proposed', 'closed')),
    close_reason TEXT CHECK (close_reason IN ('confirmed', 'no_response', 'withdrawn', 'duplicate', 'not_entitled', 'not_reproducible')),
    rating BIGINT CHECK (rating BETWEEN 1 AND 5),
    offering TEXT NOT NULL CHECK (offering IN ('standard', 'premium')),
    entitlement TEXT NOT NULL, -- JSON, see support::Entitlement
    calendar_id TEXT NOT NULL REFERENCES calendar (id),
    assignee_id TEXT REFERENCES person (id),
    opened_by TEXT REFERENCES person (id),
    response_due_at BIGINT,
    responded_at BIGINT,
    due_order BIGINT NOT NULL, -- the next deadline of its running clocks, else the end of time: lists sort by it
    closed_at BIGINT,
    closing TEXT NOT NULL DEFAULT '{}', -- JSON, see support::Closing: contact attempts, the warning, more time
    closing_warning_at BIGINT, -- when the warning mail is due; none once it went
    closes_at BIGINT, -- when it closes for no response
    reopen_until BIGINT, -- told when it was closed
    reopened BIGINT NOT NULL DEFAULT 0, -- how often
    previous_id TEXT REFERENCES support_request (id), -- what it goes on from
    merged_into_id TEXT REFERENCES support_request (id),
    tags TEXT NOT NULL DEFAULT ' ', -- in order, each between two spaces; `support_request_tag` is what finds them
    recipients TEXT NOT NULL DEFAULT '[]', -- JSON: further addresses of the customer that get its mails
    clock_mark TEXT NOT NULL DEFAULT 'none' CHECK (clock_mark IN ('none', 'at_risk', 'breached')), -- the worst of its running clocks that was told
    call_by BIGINT, -- a P1 opened online becomes P2 then, unless its call was confirmed
    called_at BIGINT, -- the confirmed call: a P1's response counts from it
    call_contact TEXT, -- JSON: whom to reach around the clock
    priority_asked TEXT, -- JSON: what the customer asked for, until it is granted or declined
    after_hours TEXT, -- JSON: what was found when it was phoned in outside hours
    escalation_level TEXT CHECK (escalation_level IN ('cse', 'senior', 'engineering', 'management')),
    entries BIGINT NOT NULL, -- the position of the timeline's last entry
    search TEXT NOT NULL, -- folded number and subject
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CHECK ((status = 'closed') = (close_reason IS NOT NULL))
);
CREATE INDEX support_request_by_due ON support_request (due_order, id);
CREATE INDEX support_request_by_age ON support_request (created_at, id);
CREATE INDEX support_request_by_change ON support_request (updated_at, id);
CREATE INDEX support_request_by_customer ON support_request (customer_id, created_at, id);
CREATE INDEX support_request_by_status ON support_request (status, due_order, id);
CREATE INDEX support_request_by_assignee ON support_request (assignee_id, due_order, id);
CREATE INDEX support_request_open ON support_request (priority) WHERE status <> 'closed';
CREATE INDEX support_request_closing_warning ON support_request (closing_warning_at) WHERE closing_warning_at IS NOT NULL;
CREATE INDEX support_request_closes ON support_request (closes_at) WHERE closes_at IS NOT NULL;
CREATE INDEX support_request_by_previous ON support_request (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX support_request_call_by ON support_request (call_by) WHERE call_by IS NOT NULL;
CREATE INDEX support_request_by_mark ON support_request (clock_mark, due_order, id) WHERE clock_mark <> 'none';
CREATE INDEX support_request_by_calendar ON support_request (calendar_id, id) WHERE status <> 'closed';
CREATE INDEX calendar_to_recount ON calendar (id) WHERE recount_behind IS NOT NULL;

-- The timeline. What is internal never leaves the vendor.
CREATE TABLE support_request_entry (
    id TEXT PRIMARY KEY,
    support_request_id TEXT NOT NULL REFERENCES support_request (id),
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('message', 'mail', 'call', 'state', 'priority', 'assignment', 'entitlement', 'clock', 'escalation', 'engineering',
        'attachment', 'contact_attempt', 'closing', 'link')),
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'internal')),
    side TEXT NOT NULL CHECK (side IN ('vendor', 'partner', 'customer', 'system')),
    author_id TEXT REFERENCES person (id),
    body TEXT,
    detail TEXT NOT NULL, -- JSON, by kind
    UNIQUE (support_request_id, position)
);

-- One deadline of a support request. `due_at` and `warn_at` follow from `state` and the calendar.
CREATE TABLE support_clock (
    id TEXT PRIMARY KEY,
    support_request_id TEXT NOT NULL REFERENCES support_request (id),
    kind TEXT NOT NULL CHECK (kind IN ('initial_response', 'update', 'resolution', 'escalation')),
    opened_at BIGINT NOT NULL,
    target TEXT NOT NULL, -- JSON, see support::calendar::Target
    due_at BIGINT,
    warn_at BIGINT,
    answered_at BIGINT,
    breached BOOLEAN NOT NULL,
    told TEXT NOT NULL DEFAULT 'none' CHECK (told IN ('none', 'at_risk', 'breached')), -- what people were told of it
    tell_at BIGINT, -- when the next is to be told
    state TEXT NOT NULL -- JSON, see support::clock::SlaClock
);
CREATE INDEX support_clock_by_request ON support_clock (support_request_id, kind);
CREATE INDEX support_clock_to_tell ON support_clock (tell_at) WHERE answered_at IS NULL AND tell_at IS NOT NULL;

INSERT INTO counter (name, value) VALUES ('support_request', 0);

-- What somebody asks who has no account, or cannot sign in: a support request once the e-mail address is verified.
CREATE TABLE licensing_request (
    id TEXT PRIMARY KEY,
    category TEXT NOT NULL CHECK (category IN ('licensing', 'account')),
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'it', 'de', 'es')),
    description TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE, -- of the link in the mail
    expires_at BIGINT NOT NULL, -- of the link
    verified_at BIGINT,
    support_request_id TEXT REFERENCES support_request (id),
    created_at BIGINT NOT NULL
);
