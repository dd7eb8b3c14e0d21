//! An opening interval as a calendar's owner writes it: two local times of day, without a date or an offset.

use std::{borrow::Cow, fmt, str::FromStr};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use utoipa::ToSchema;

/// A local time of day, to the second: `09:00`, `09:00:30`. `24:00` is the end of the day and can only end an interval.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: i8,
    minute: i8,
    second: i8,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("expected a time of day like 09:00, 18:30:15 or 24:00")]
pub struct TimeOfDayError;

impl TimeOfDay {
    pub const END_OF_DAY: Self = Self { hour: 24, minute: 0, second: 0 };

    pub const fn new(hour: i8, minute: i8, second: i8) -> Result<Self, TimeOfDayError> {
        let within_day = 0 <= hour && hour < 24 && 0 <= minute && minute < 60 && 0 <= second && second < 60;
        let end_of_day = hour == 24 && minute == 0 && second == 0;
        if within_day || end_of_day { Ok(Self { hour, minute, second }) } else { Err(TimeOfDayError) }
    }

    /// For times that stand in the program; the caller sees to it that they are times of day.
    pub(super) const fn constant(hour: i8, minute: i8) -> Self {
        Self { hour, minute, second: 0 }
    }

    /// This time on `date`; none where jiff's years end.
    pub(super) fn on(self, date: Date) -> Option<DateTime> {
        if self == Self::END_OF_DAY {
            Some(date.tomorrow().ok()?.at(0, 0, 0, 0))
        } else {
            Some(date.at(self.hour, self.minute, self.second, 0))
        }
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeOfDayError;

    fn from_str(text: &str) -> Result<Self, TimeOfDayError> {
        fn two_digits(part: &str) -> Result<i8, TimeOfDayError> {
            let plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            if plain { part.parse().map_err(|_| TimeOfDayError) } else { Err(TimeOfDayError) }
        }
        let (hour, rest) = text.split_once(':').ok_or(TimeOfDayError)?;
        let (minute, second) = rest.split_once(':').unwrap_or((rest, "00"));
        Self::new(two_digits(hour)?, two_digits(minute)?, two_digits(second)?)
    }
}
impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if self.second == 0 { Ok(()) } else { write!(f, ":{:02}", self.second) }
    }
}
impl fmt::Debug for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Half-open `[from, to)`. With `to` before `from` it runs past midnight and belongs to the day that it starts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    #[schema(value_type = String, examples("09:00"))]
    pub from: TimeOfDay,
    #[schema(value_type = String, examples("18:30"))]
    pub to: TimeOfDay,
}

impl Interval {
    /// Its local beginning and end when it starts on `date`.
    pub(super) fn on(self, date: Date) -> Option<(DateTime, DateTime)> {
        let last = if self.to < self.from { date.tomorrow().ok()? } else { date };
        Some((self.from.on(date)?, self.to.on(last)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_reads_back_to_the_second() {
        for text in ["00:00", "09:05", "23:59:59", "24:00"] {
            assert_eq!(text.parse::<TimeOfDay>().unwrap().to_string(), text);
        }
        assert_eq!("09:00:00".parse::<TimeOfDay>().unwrap().to_string(), "09:00");
    }

    #[test]
    fn anything_else_is_no_time_of_day() {
        for text in ["", "9:00", "09", "0900", "24:01", "24:00:01", "09:60", "09:00:60", "25:00", "-1:00", "+9:00", "09:00:00:00", "09:00Z"]
        {
            assert_eq!(text.parse::<TimeOfDay>(), Err(TimeOfDayError), "{text}");
        }
    }
}
