//! The lines of a report as they are stored.

pub(super) mod store;

pub use store::Model as Line;

use super::line::{Bounds, Measured, needs_comment};

impl Line {
    pub(super) const fn measured(&self) -> Measured {
        Measured { provisioned: self.provisioned, used: self.used }
    }
    pub(super) const fn bounds(&self) -> Bounds {
        Bounds { starting: self.starting, minimum: self.minimum, marked: self.marked }
    }
    /// The closed month that it corrects, if it does.
    pub(super) fn corrects(&self) -> Option<&str> {
        Some(self.corrects.as_str()).filter(|month| !month.is_empty())
    }
    /// It ought to say why and does not.
    pub(super) fn is_unexplained(&self) -> bool {
        self.corrects.is_empty() && self.comment.is_empty() && needs_comment(self.measured(), self.bounds(), self.chargeable)
    }
    /// Somebody changed it or commented on it.
    pub(super) fn is_edited(&self) -> bool {
        !self.comment.is_empty() || self.chargeable != self.starting
    }
}
