-- What the desk prepares for itself (spec/04.5): macros, and views of the queue under a name.

CREATE TABLE desk_macro (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    steps TEXT NOT NULL, -- JSON, see support::desk_macro::Step
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX desk_macro_by_name ON desk_macro (search, id);

CREATE TABLE saved_view (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id), -- whoever made it
    name TEXT NOT NULL,
    shared BOOLEAN NOT NULL, -- the whole desk sees it
    content TEXT NOT NULL, -- JSON, see support::saved_view::Content
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (person_id, name)
);
CREATE INDEX saved_view_by_name ON saved_view (search, id);
