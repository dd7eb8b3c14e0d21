-- Mail intake (spec/04.4): the mailboxes that are read, and what came.

CREATE TABLE mailbox (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL, -- where customers write to; answers to our mails go there
    address_folded TEXT NOT NULL UNIQUE,
    tagged BOOLEAN NOT NULL, -- the host delivers support+tag@… here too
    host TEXT NOT NULL,
    port BIGINT NOT NULL,
    encryption TEXT NOT NULL CHECK (encryption IN ('tls', 'starttls', 'none')),
    login TEXT NOT NULL,
    password_sealed TEXT NOT NULL,
    folder TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'working', 'failing')),
    last_error TEXT,
    checked_at BIGINT, -- when it was last read without an error
    uid_validity BIGINT, -- of the folder as it was last seen; absent: never
    last_uid BIGINT NOT NULL, -- everything up to here was taken in
    failures BIGINT NOT NULL, -- in a row
    next_at BIGINT NOT NULL, -- when it is read next
    leased_until BIGINT NOT NULL, -- one server at a time reads it
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX mailbox_by_name ON mailbox (search, id);
CREATE INDEX mailbox_by_next ON mailbox (next_at, id);

CREATE TABLE inbound_mail (
    id TEXT PRIMARY KEY,
    mailbox_id TEXT REFERENCES mailbox (id), -- absent: it is gone
    content_key TEXT NOT NULL UNIQUE, -- the same mail is taken in once, however often it arrives
    kind TEXT NOT NULL CHECK (kind IN ('person', 'automatic', 'bounce', 'list')),
    state TEXT NOT NULL CHECK (state IN ('joined', 'opened', 'noted', 'held', 'ignored', 'discarded')),
    reason TEXT, -- why it was held or ignored
    from_name TEXT NOT NULL,
    from_address TEXT NOT NULL, -- empty: it names nobody, or several
    from_folded TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL, -- whole, with what was quoted
    html TEXT, -- harmless
    files TEXT NOT NULL, -- JSON: names and sizes
    raw_name TEXT, -- in the storage; absent: not kept
    raw_size BIGINT NOT NULL,
    support_request_id TEXT REFERENCES support_request (id),
    person_id TEXT REFERENCES person (id), -- whoever wrote it, as far as is known
    answered BOOLEAN NOT NULL, -- it caused a mail to its sender
    decided_by TEXT REFERENCES person (id),
    decided_at BIGINT,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX inbound_mail_by_age ON inbound_mail (created_at, id);
CREATE INDEX inbound_mail_by_state ON inbound_mail (state, created_at, id);
CREATE INDEX inbound_mail_by_sender ON inbound_mail (from_folded, created_at);
