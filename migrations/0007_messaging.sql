-- Mail (spec/05.1): every message is a row first, written with the event that causes it, delivered by the worker.

CREATE TABLE sent_mail (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL,
    event TEXT NOT NULL, -- registration_key.issued
    template TEXT NOT NULL, -- the event's name, or a variant of it
    object_id TEXT NOT NULL, -- what the event is about
    owner_id TEXT NOT NULL REFERENCES organization (id), -- whose Sent mails show it
    person_id TEXT REFERENCES person (id), -- absent: a buyer without an account
    from_name TEXT NOT NULL, -- of the recipient's tier 1
    to_name TEXT NOT NULL,
    to_address TEXT NOT NULL,
    to_folded TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'it', 'de', 'es')),
    subject TEXT NOT NULL, -- rendered with masked values
    status TEXT NOT NULL CHECK (status IN ('queued', 'sent', 'failed', 'held', 'canceled')),
    send_at BIGINT NOT NULL,
    sent_at BIGINT,
    attempts BIGINT NOT NULL,
    last_error TEXT,
    link_expires_at BIGINT, -- absent: no single-use link in it
    certificate_of TEXT REFERENCES license (id), -- its certificate goes with the mail; made anew whenever that is sent
    copy_of TEXT REFERENCES sent_mail (id), -- the mail that this one sends again
    search TEXT NOT NULL, -- folded recipient and subject
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
-- One event mails each recipient once; only a person's wish sends it again.
CREATE UNIQUE INDEX sent_mail_once ON sent_mail (event_id, to_folded) WHERE copy_of IS NULL;
CREATE INDEX sent_mail_by_age ON sent_mail (created_at, id);
CREATE INDEX sent_mail_by_owner ON sent_mail (owner_id, created_at, id);
CREATE INDEX sent_mail_by_status ON sent_mail (status, created_at, id);
CREATE INDEX sent_mail_by_event ON sent_mail (event, created_at, id);

-- Beside the mail, so that lists do not read it.
CREATE TABLE sent_mail_body (
    sent_mail_id TEXT PRIMARY KEY REFERENCES sent_mail (id),
    body_sealed TEXT NOT NULL, -- JSON {text, html} as it goes out, with keys, codes and links
    text_masked TEXT NOT NULL,
    html_masked TEXT NOT NULL
);

-- Events that should have become a mail and could not; the queue went on.
CREATE TABLE mail_error (
    event_id TEXT PRIMARY KEY,
    event TEXT NOT NULL,
    at BIGINT NOT NULL,
    detail TEXT NOT NULL -- which field or template, never its value
);
CREATE INDEX mail_error_by_age ON mail_error (at, event_id);

-- Reminders that a person has turned off.
CREATE TABLE mail_opt_out (
    person_id TEXT NOT NULL REFERENCES person (id),
    event TEXT NOT NULL, -- license.expiring
    at BIGINT NOT NULL,
    PRIMARY KEY (person_id, event)
);
