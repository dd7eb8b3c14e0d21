//! What people are told of a clock that runs out (spec 04.3): at risk once, breached once.

use kernel::{Timestamp, text_enum};

text_enum! {
    /// In rising order.
    pub enum ClockMark {
        None = "none",
        /// The percentage to warn at is used up.
        AtRisk = "at_risk",
        Breached = "breached",
    }
}

impl ClockMark {
    /// What an unanswered clock has reached at an instant.
    pub fn reached(warn_at: Option<Timestamp>, due_at: Option<Timestamp>, now: Timestamp) -> Self {
        let passed = |instant: Option<Timestamp>| instant.is_some_and(|instant| instant <= now);
        if passed(due_at) {
            Self::Breached
        } else if passed(warn_at) {
            Self::AtRisk
        } else {
            Self::None
        }
    }

    /// When there is more to tell than this, which was told already. None: never, or not while the clock is paused.
    pub fn tell_at(self, warn_at: Option<Timestamp>, due_at: Option<Timestamp>) -> Option<Timestamp> {
        match self {
            Self::None => warn_at.or(due_at),
            Self::AtRisk => due_at,
            Self::Breached => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Option<Timestamp> {
        Some(Timestamp::from_microsecond(second * 1_000_000))
    }

    #[test]
    fn it_warns_and_breaches_at_the_very_instants() {
        let reached = |now| ClockMark::reached(at(75), at(100), at(now).unwrap());
        assert_eq!(
            [reached(74), reached(75), reached(99), reached(100)],
            [ClockMark::None, ClockMark::AtRisk, ClockMark::AtRisk, ClockMark::Breached]
        );
        assert_eq!(ClockMark::reached(None, None, at(200).unwrap()), ClockMark::None, "paused before the warning");
    }

    #[test]
    fn each_thing_is_told_at_its_own_instant_and_then_no_more() {
        assert_eq!(ClockMark::None.tell_at(at(75), at(100)), at(75));
        assert_eq!(ClockMark::AtRisk.tell_at(at(75), at(100)), at(100));
        assert_eq!(ClockMark::AtRisk.tell_at(at(75), None), None);
        assert_eq!(ClockMark::Breached.tell_at(at(75), at(100)), None);
    }
}
