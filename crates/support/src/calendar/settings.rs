//! What a calendar's owner writes, in the shape of the API, and what makes it invalid.

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Interval, TimeOfDay};

const NAME_MAX: usize = 200;
const INTERVALS_MAX: usize = 48;
const DATES_MAX: usize = 5_000;

/// A calendar as it is written: a name, an IANA time zone, opening intervals per weekday, holidays, overrides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarSettings {
    pub name: String,
    pub time_zone: String,
    #[serde(default)]
    pub weekly: Weekly,
    #[serde(default)]
    pub holidays: Vec<Holiday>,
    #[serde(default)]
    pub overrides: Vec<Override>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Weekly {
    pub mon: Vec<Interval>,
    pub tue: Vec<Interval>,
    pub wed: Vec<Interval>,
    pub thu: Vec<Interval>,
    pub fri: Vec<Interval>,
    pub sat: Vec<Interval>,
    pub sun: Vec<Interval>,
}

/// A local date without hours. A yearly one counts on its month and day of every year; one that is not enabled never counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    #[schema(value_type = String, format = Date, examples("2026-12-25"))]
    pub date: Date,
    pub name: String,
    #[serde(default)]
    pub yearly: bool,
    #[serde(default = "enabled")]
    pub enabled: bool,
}

fn enabled() -> bool {
    true
}

/// The hours of one local date, instead of its weekday's and of a holiday's none. Without intervals the date is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    #[schema(value_type = String, format = Date, examples("2026-12-25"))]
    pub date: Date,
    pub intervals: Vec<Interval>,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum CalendarError {
    #[error("A calendar needs a name of 1 to {NAME_MAX} characters.")]
    Name,
    #[error("The name of a holiday has at most {NAME_MAX} characters.")]
    HolidayName { pointer: String },
    #[error("There is no time zone called {0:?}. Use a name like Europe/Berlin; a fixed offset knows no daylight saving.")]
    UnknownZone(String),
    #[error("The calendar never opens. Give at least one opening interval.")]
    NoOpening,
    #[error("An interval that ends when it starts has no length. A whole day is 00:00 to 24:00.")]
    ZeroLength { pointer: String },
    #[error("24:00 can only end an interval. To start at midnight, use 00:00.")]
    StartsAtEndOfDay { pointer: String },
    #[error("{date} has two overrides. Keep one.")]
    SecondOverride { pointer: String, date: Date },
    #[error("Too many entries: at most {most}.")]
    TooMany { pointer: String, most: usize },
}

impl CalendarError {
    /// Stable, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Name => "calendar_name",
            Self::HolidayName { .. } => "holiday_name",
            Self::UnknownZone(_) => "unknown_time_zone",
            Self::NoOpening => "calendar_never_opens",
            Self::ZeroLength { .. } => "interval_zero_length",
            Self::StartsAtEndOfDay { .. } => "interval_starts_at_end_of_day",
            Self::SecondOverride { .. } => "override_twice",
            Self::TooMany { .. } => "too_many",
        }
    }
    /// The wrong place in the settings, as an RFC 6901 pointer.
    pub fn pointer(&self) -> &str {
        match self {
            Self::Name => "/name",
            Self::UnknownZone(_) => "/time_zone",
            Self::NoOpening => "/weekly",
            Self::HolidayName { pointer }
            | Self::ZeroLength { pointer }
            | Self::StartsAtEndOfDay { pointer }
            | Self::SecondOverride { pointer, .. }
            | Self::TooMany { pointer, .. } => pointer,
        }
    }
}

impl CalendarSettings {
    /// The default: Europe without Middle East, Africa and Russia, Mon-Fri 09:00-18:30 in Central European time.
    pub fn europe() -> Self {
        let day = vec![Interval { from: TimeOfDay::constant(9, 0), to: TimeOfDay::constant(18, 30) }];
        let weekly = Weekly { mon: day.clone(), tue: day.clone(), wed: day.clone(), thu: day.clone(), fri: day, ..Weekly::default() };
        Self { name: "Europe".into(), time_zone: "Europe/Berlin".into(), weekly, holidays: Vec::new(), overrides: Vec::new() }
    }

    /// Everything but the zone, which is looked up once where the calendar is made.
    pub(super) fn validate(&self) -> Result<(), CalendarError> {
        if self.name.trim().is_empty() || self.name.chars().count() > NAME_MAX {
            return Err(CalendarError::Name);
        }
        at_most(self.holidays.len(), DATES_MAX, || "/holidays".into())?;
        at_most(self.overrides.len(), DATES_MAX, || "/overrides".into())?;
        if let Some(at) = self.holidays.iter().position(|holiday| holiday.name.chars().count() > NAME_MAX) {
            return Err(CalendarError::HolidayName { pointer: format!("/holidays/{at}/name") });
        }
        for (day, intervals) in self.weekly.days() {
            validate_day(intervals, &format!("/weekly/{day}"))?;
        }
        let mut dates = std::collections::BTreeSet::new();
        for (at, day) in self.overrides.iter().enumerate() {
            validate_day(&day.intervals, &format!("/overrides/{at}/intervals"))?;
            if !dates.insert(day.date) {
                return Err(CalendarError::SecondOverride { pointer: format!("/overrides/{at}/date"), date: day.date });
            }
        }
        let closed = self.weekly.days().iter().all(|(_, intervals)| intervals.is_empty())
            && self.overrides.iter().all(|day| day.intervals.is_empty());
        if closed { Err(CalendarError::NoOpening) } else { Ok(()) }
    }
}

impl Weekly {
    pub(super) fn on(&self, weekday: Weekday) -> &[Interval] {
        match weekday {
            Weekday::Monday => &self.mon,
            Weekday::Tuesday => &self.tue,
            Weekday::Wednesday => &self.wed,
            Weekday::Thursday => &self.thu,
            Weekday::Friday => &self.fri,
            Weekday::Saturday => &self.sat,
            Weekday::Sunday => &self.sun,
        }
    }
    fn days(&self) -> [(&'static str, &[Interval]); 7] {
        [
            ("mon", &self.mon),
            ("tue", &self.tue),
            ("wed", &self.wed),
            ("thu", &self.thu),
            ("fri", &self.fri),
            ("sat", &self.sat),
            ("sun", &self.sun),
        ]
    }
}

fn validate_day(intervals: &[Interval], pointer: &str) -> Result<(), CalendarError> {
    at_most(intervals.len(), INTERVALS_MAX, || pointer.to_owned())?;
    for (at, interval) in intervals.iter().enumerate() {
        let pointer = || format!("{pointer}/{at}");
        if interval.from == TimeOfDay::END_OF_DAY {
            return Err(CalendarError::StartsAtEndOfDay { pointer: pointer() });
        }
        if interval.from == interval.to {
            return Err(CalendarError::ZeroLength { pointer: pointer() });
        }
    }
    Ok(())
}

fn at_most(count: usize, most: usize, pointer: impl FnOnce() -> String) -> Result<(), CalendarError> {
    if count > most { Err(CalendarError::TooMany { pointer: pointer(), most }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Calendar, model::calendar_json};

    #[test]
    fn every_calendar_error_names_its_place() {
        let error = |weekly: &str, overrides: &str| calendar_json("UTC", weekly, "[]", overrides).unwrap_err();
        assert_eq!(error("{}", "[]"), CalendarError::NoOpening);
        assert_eq!(error("{}", r#"[{"date":"2026-05-04","intervals":[]}]"#), CalendarError::NoOpening);
        let zero = error(r#"{"mon":[{"from":"09:00","to":"10:00"},{"from":"11:00","to":"11:00"}]}"#, "[]");
        assert_eq!((zero.code(), zero.pointer()), ("interval_zero_length", "/weekly/mon/1"));
        let start = error("{}", r#"[{"date":"2026-05-04","intervals":[{"from":"24:00","to":"10:00"}]}]"#);
        assert_eq!((start.code(), start.pointer()), ("interval_starts_at_end_of_day", "/overrides/0/intervals/0"));
        let day = r#"{"date":"2026-05-04","intervals":[{"from":"09:00","to":"10:00"}]}"#;
        assert_eq!(error("{}", &format!("[{day},{day}]")).pointer(), "/overrides/1/date");
    }

    #[test]
    fn names_and_lists_are_bounded() {
        let error = |settings| Calendar::new(settings).unwrap_err();
        let named = |name: String| error(CalendarSettings { name, ..CalendarSettings::europe() });
        assert_eq!(named(" ".into()), CalendarError::Name);
        assert_eq!(named("x".repeat(NAME_MAX + 1)), CalendarError::Name);
        let holiday = Holiday { date: jiff::civil::date(2026, 1, 1), name: "x".repeat(NAME_MAX + 1), yearly: false, enabled: true };
        let long = error(CalendarSettings { holidays: vec![holiday.clone()], ..CalendarSettings::europe() });
        assert_eq!(long.pointer(), "/holidays/0/name");
        let many = error(CalendarSettings { holidays: vec![holiday; DATES_MAX + 1], ..CalendarSettings::europe() });
        assert_eq!(many, CalendarError::TooMany { pointer: "/holidays".into(), most: DATES_MAX });
        let mut crowded = CalendarSettings::europe();
        crowded.weekly.sun = vec![crowded.weekly.mon[0]; INTERVALS_MAX + 1];
        assert_eq!(error(crowded).pointer(), "/weekly/sun");
    }
}
