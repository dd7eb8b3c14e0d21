//! Journeys over HTTP as people, through the whole router on a fresh real database.
#![expect(clippy::unwrap_used, reason = "a journey that cannot go on ends at once, with the line")]

mod accounts;
mod air_gapped;
mod attachment;
mod authorization;
mod habits;
mod legal_texts;
mod live;
mod long_work;
mod main_line;
mod person;
mod schema;
mod trial_form;

/// `make stored` sets this to write the stored texts anew; whoever does so reads the difference.
#[expect(clippy::disallowed_methods, reason = "the tests' own setting")]
fn writes_stored() -> bool {
    std::env::var_os("CHANCERY_WRITE_STORED").is_some()
}
