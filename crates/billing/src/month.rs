//! A calendar month, `2026-11`: what reports are made of. Where it begins and ends depends on the partner's time zone.

use std::{fmt, str::FromStr};

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Held by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Date);

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("expected a month like 2026-11")]
pub struct MonthError;

impl Month {
    /// The month of `day`.
    pub fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }
    pub fn first(self) -> Date {
        self.0
    }
    pub fn last(self) -> Date {
        self.0.last_of_month()
    }
    pub fn days(self) -> i64 {
        i64::from(self.0.days_in_month())
    }
    /// The following month; the last one that calendars know follows itself.
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1.month()).first_of_month())
    }
    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(1.month()).first_of_month())
    }
    /// Its first instant in `zone`.
    ///
    /// # Errors
    /// [`MonthError`] at the ends of what calendars know.
    pub fn starts_at(self, zone: &TimeZone) -> Result<Timestamp, MonthError> {
        start_of(self.0, zone)
    }
    /// The first instant after it: when its report is due.
    ///
    /// # Errors
    /// As [`Month::starts_at`].
    pub fn ends_at(self, zone: &TimeZone) -> Result<Timestamp, MonthError> {
        start_of(self.next().0, zone)
    }
    /// Each day with the instant at which it ends in `zone`.
    ///
    /// # Errors
    /// As [`Month::starts_at`].
    pub fn day_ends(self, zone: &TimeZone) -> Result<Vec<(Date, Timestamp)>, MonthError> {
        let mut days = Vec::new();
        let mut day = self.0;
        while day <= self.last() {
            let next = day.tomorrow().map_err(|_| MonthError)?;
            days.push((day, start_of(next, zone)?));
            day = next;
        }
        Ok(days)
    }
}

fn start_of(day: Date, zone: &TimeZone) -> Result<Timestamp, MonthError> {
    day.to_zoned(zone.clone()).map(|start| start.timestamp().into()).map_err(|_| MonthError)
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}
impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        if text.len() != 7 {
            return Err(MonthError);
        }
        format!("{text}-01").parse().map(Self).map_err(|_| MonthError)
    }
}
impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_reads_back_and_nothing_else_does() {
        let month: Month = "2028-02".parse().unwrap();
        assert_eq!((month.to_string(), month.days(), month.last()), ("2028-02".into(), 29, date(2028, 2, 29)));
        assert_eq!((month.next().to_string(), month.previous().to_string()), ("2028-03".into(), "2028-01".into()));
        for wrong in ["2028-13", "2028-2", "2028-02-01", "", "2028/02", "+028-02"] {
            assert_eq!(wrong.parse::<Month>(), Err(MonthError), "{wrong}");
        }
    }

    #[test]
    fn it_begins_where_the_partner_is() {
        let month: Month = "2026-03".parse().unwrap();
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        assert_eq!(month.starts_at(&zone).unwrap().to_string(), "2026-02-28T23:00:00Z");
        // Summer time began in between.
        assert_eq!(month.ends_at(&zone).unwrap().to_string(), "2026-03-31T22:00:00Z");
        let days = month.day_ends(&zone).unwrap();
        assert_eq!((days.len(), days[30]), (31, (date(2026, 3, 31), month.ends_at(&zone).unwrap())));
    }
}
