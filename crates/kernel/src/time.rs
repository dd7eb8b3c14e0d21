//! Instants. In memory and in the database: microseconds since 1970 in UTC. On the wire: RFC 3339 with `Z`.

use std::{fmt, str::FromStr, time::Duration};

use jiff::{civil::Date, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Tells the time. Rules never ask for it: whoever starts the work asks once and passes the instant in.
pub trait Clock: Send + Sync {
    fn now(&self) -> Timestamp;
}

/// An instant, in whole microseconds. Any `i64` that jiff can show (years -9999 to 9999) is one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("expected an instant like 2026-05-03T09:30:00Z")]
pub struct TimestampError;

impl Timestamp {
    pub const fn from_microsecond(microsecond: i64) -> Self {
        Self(microsecond)
    }
    pub const fn as_microsecond(self) -> i64 {
        self.0
    }
    pub const fn as_second(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }
    /// Milliseconds since 1970; instants before then count as 0.
    pub fn as_millisecond(self) -> u64 {
        u64::try_from(self.0 / 1000).unwrap_or(0)
    }
    pub fn to_jiff(self) -> jiff::Timestamp {
        // Every value comes from jiff or the database; one outside jiff's range shows as the nearest end.
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX })
    }
    /// The calendar day that this instant falls on in `zone`.
    pub fn day_in(self, zone: &TimeZone) -> Date {
        zone.to_datetime(self.to_jiff()).date()
    }
    pub const fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(duration.as_micros() as i64))
    }
    pub const fn minus(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(duration.as_micros() as i64))
    }
    /// From `earlier` to `self`; zero if `earlier` is later.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

impl From<jiff::Timestamp> for Timestamp {
    fn from(instant: jiff::Timestamp) -> Self {
        Self(instant.as_microsecond())
    }
}
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.to_jiff(), f)
    }
}
impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for Timestamp {
    type Err = TimestampError;

    /// An instant must carry its offset; a naive date and time is refused.
    fn from_str(text: &str) -> Result<Self, TimestampError> {
        text.parse::<jiff::Timestamp>().map(Self::from).map_err(|_| TimestampError)
    }
}
impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_reads_back_with_its_offset_and_never_without() {
        let instant: Timestamp = "2026-05-03T09:30:00.000001Z".parse().unwrap();
        assert_eq!(instant.to_string(), "2026-05-03T09:30:00.000001Z");
        assert_eq!("2026-05-03T11:30:00.000001+02:00".parse(), Ok(instant));
        assert_eq!("2026-05-03T09:30:00".parse::<Timestamp>(), Err(TimestampError));
        assert_eq!(serde_json::from_str::<Timestamp>("\"2026-05-03T09:30:00.000001Z\"").unwrap(), instant);
    }

    #[test]
    fn a_day_depends_on_the_zone() {
        let instant: Timestamp = "2026-03-31T23:30:00Z".parse().unwrap();
        assert_eq!(instant.day_in(&TimeZone::UTC), jiff::civil::date(2026, 3, 31));
        assert_eq!(instant.day_in(&TimeZone::get("Europe/Berlin").unwrap()), jiff::civil::date(2026, 4, 1));
    }
}
