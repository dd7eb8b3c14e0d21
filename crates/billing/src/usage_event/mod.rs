//! Usage event: how many units of a license were in use on a day, as a source outside tells it (spec/03.6). An event counts
//! once however often it is delivered; what a day's report shows is the most that anybody told of it.

pub(crate) mod api;
mod create;
mod store;

use jiff::civil::Date;
use kernel::text_enum;
use licensing::LicenseId;
use serde::{Deserialize, Serialize};

pub use create::create;

/// What a source tells.
#[derive(Clone, Debug)]
pub struct NewUsageEvent {
    /// The source's own id of it, unique within the source.
    pub event_id: String,
    pub source: String,
    pub license_id: LicenseId,
    /// In the license's time zone.
    pub day: Date,
    pub used_units: i64,
}

text_enum! {
    /// What became of one event.
    pub enum Outcome {
        /// Counted.
        Accepted = "accepted",
        /// Counted for a month that is closed: the next report corrects it where that is needed.
        AcceptedLate = "accepted_late",
        /// Told before, word for word; it counts once.
        Duplicate = "duplicate",
        /// Told before with other values.
        EventIdReused = "event_id_reused",
        /// No such license in the caller's scope.
        LicenseNotFound = "license_not_found",
        /// Visible, but the caller may not tell of it.
        Forbidden = "forbidden",
        Negative = "negative",
        /// More than a billion.
        TooLarge = "too_large",
        /// The day has not begun where the license is.
        Future = "future",
        /// Before the license was there, or more than two years ago.
        TooOld = "too_old",
        /// An id or source that is empty, too long, or not plain text.
        Malformed = "malformed",
    }
}

impl Outcome {
    pub const fn counts(self) -> bool {
        matches!(self, Self::Accepted | Self::AcceptedLate | Self::Duplicate)
    }
}

/// The outcome of a row, by its place in what was sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Told {
    pub event_id: String,
    pub outcome: Outcome,
}

/// Of an id or a source: 1 to 200 characters without control characters.
fn is_plain(text: &str) -> bool {
    (1..=200).contains(&text.chars().count()) && !text.chars().any(char::is_control)
}
