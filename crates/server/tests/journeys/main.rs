//! Journeys over HTTP as people, through the whole router on a fresh real database.

mod authorization;
mod main_line;
mod person;
mod schema;
