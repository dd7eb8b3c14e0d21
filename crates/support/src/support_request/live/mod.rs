//! Who else is here, and what has just happened (spec 04.5): told at once to everybody who has a support request open, on
//! whichever server. Customers hear of public entries only, and never of who looks at their case.

pub(crate) mod api;
mod attend;
mod store;
mod stream;

use kernel::text_enum;

text_enum! {
    /// What somebody of the vendor is doing with a support request that they have open.
    pub(crate) enum Attendance { Viewing = "viewing", Typing = "typing", Left = "left" }
}

/// News under this topic names a support request; what is new, each reader asks as themselves.
pub(super) const TOPIC: &str = "support_request";
