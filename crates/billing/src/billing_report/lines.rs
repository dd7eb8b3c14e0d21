//! The lines of a report as they are stored.

pub(super) mod store;

pub use store::Model as Line;
