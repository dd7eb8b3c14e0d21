-- Who of the vendor has a support request open at this moment. A row that nobody renews means nothing a minute later.
CREATE TABLE support_request_attendance (
    support_request_id TEXT NOT NULL REFERENCES support_request (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    typing BOOLEAN NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (support_request_id, person_id)
);
