//! How long ago a support request was opened, in bands that a desk works by (spec 04.12).

use std::time::Duration;

use kernel::{Timestamp, text_enum};

const DAY: u64 = 86_400;

text_enum! {
    /// By the time since the opening, in days of 24 hours, the youngest first.
    pub enum AgeBand {
        /// Less than a day.
        Day = "day",
        /// From one day to less than three.
        ThreeDays = "three_days",
        /// From three days to less than seven.
        Week = "week",
        /// From seven days to less than thirty.
        Month = "month",
        /// Thirty days and more.
        Older = "older",
    }
}

impl AgeBand {
    /// Whatever was opened later than this is younger than the band's end. None: the band has no end.
    pub fn opened_after(self, now: Timestamp) -> Option<Timestamp> {
        let days = match self {
            Self::Day => 1,
            Self::ThreeDays => 3,
            Self::Week => 7,
            Self::Month => 30,
            Self::Older => return None,
        };
        Some(now.minus(Duration::from_secs(days * DAY)))
    }

    /// The band's younger neighbor ends here: the band holds what was opened then or before. None: it is the youngest.
    pub fn opened_by(self, now: Timestamp) -> Option<Timestamp> {
        let younger = Self::ALL.iter().rev().find(|band| **band < self)?;
        younger.opened_after(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_meet_without_a_gap() {
        let now: Timestamp = "2026-05-31T12:00:00Z".parse().unwrap();
        assert_eq!(AgeBand::Day.opened_by(now), None);
        assert_eq!(AgeBand::Older.opened_after(now), None);
        for pair in AgeBand::ALL.windows(2) {
            assert_eq!(pair[0].opened_after(now), pair[1].opened_by(now));
        }
        assert_eq!(AgeBand::Month.opened_by(now), "2026-05-24T12:00:00Z".parse().ok());
        assert_eq!(AgeBand::Month.opened_after(now), "2026-05-01T12:00:00Z".parse().ok());
    }
}
