//! The clock of the story: it stands where the teller put it, and the story ends at one instant.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::{Clock, Timestamp};

/// Stands still until it is moved, and never goes back.
pub struct DemoClock(AtomicI64);

impl DemoClock {
    pub const fn at(instant: Timestamp) -> Self {
        Self(AtomicI64::new(instant.as_microsecond()))
    }
    /// Moves on to `instant`; stays where it is if that lies behind.
    pub fn move_to(&self, instant: Timestamp) {
        self.0.fetch_max(instant.as_microsecond(), Ordering::SeqCst);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::SeqCst))
    }
}

/// When the story ends, and days counted back from there.
#[derive(Clone, Copy, Debug)]
pub struct Era {
    pub end: Timestamp,
    pub today: Date,
}

impl Era {
    pub fn ending(end: Timestamp) -> Self {
        Self { end, today: end.day_in(&TimeZone::UTC) }
    }

    /// `days` before the last day; after it if negative.
    pub fn day(&self, days_ago: i64) -> Date {
        self.today.checked_sub(days_ago.days()).unwrap_or(self.today)
    }

    /// A local time on a day. A time that the clocks skip moves on.
    pub fn local(&self, day: Date, minute_of_day: i64, zone: &TimeZone) -> Timestamp {
        let midnight = day.at(0, 0, 0, 0);
        let wall = midnight.checked_add(minute_of_day.minutes()).unwrap_or(midnight);
        zone.to_ambiguous_timestamp(wall).compatible().map_or(self.end, Timestamp::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_never_goes_back() {
        let at = |second: i64| Timestamp::from_microsecond(second * 1_000_000);
        let clock = DemoClock::at(at(10));
        clock.move_to(at(20));
        clock.move_to(at(15));
        assert_eq!(clock.now(), at(20));
    }

    #[test]
    fn days_are_counted_back_from_the_end() {
        let era = Era::ending("2026-03-01T12:00:00Z".parse().unwrap());
        assert_eq!(era.day(1), jiff::civil::date(2026, 2, 28));
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        assert_eq!(era.local(era.day(0), 9 * 60, &zone).to_string(), "2026-03-01T08:00:00Z");
    }
}
