//! Calendars of a support region (spec 04.3): when it is open, in local rules. `opening` places the rules on instants,
//! `deadline` and `elapsed` count by them; all of that is pure. `record` and the verbs beside it keep calendars in the database.
//!
//! Where the spec leaves a choice:
//! - Intervals of a day may overlap or touch; what they share counts once.
//! - A local time that is skipped moves on by the skip at an interval's end as well as at its start, so neighbours stay
//!   neighbours. What has no length after that is closed.
//! - A date that the zone skipped altogether has no hours; they do not move to the next date.
//! - A yearly holiday counts in every year, before its own date too; one on February 29 counts in leap years.

pub(crate) mod api;
mod business_day;
mod calculate;
mod create;
mod deadline;
mod elapsed;
mod icalendar;
mod import;
mod interval;
mod list;
#[cfg(test)]
mod model;
mod opening;
mod pause;
mod record;
mod settings;
pub(crate) mod store;
#[cfg(test)]
pub(crate) mod trial;
mod update;

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Zoned, civil::Date, tz::TimeZone};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

pub(crate) use create::check_openings;
pub use create::ensure_default_calendar;
pub use deadline::{Deadline, DeadlineError, Target, WARN_PERCENT, deadline};
pub use elapsed::{Elapsed, Segment, elapsed};
pub use interval::{Interval, TimeOfDay, TimeOfDayError};
pub use opening::{HORIZON_DAYS, Openings, Span};
pub use pause::Pause;
pub use record::{CalendarId, CalendarRefused};
pub use settings::{CalendarError, CalendarSettings, Holiday, Override, Weekly};

/// A calendar that was found valid, ready to count by. Reads and writes as its `CalendarSettings`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "CalendarSettings", into = "CalendarSettings")]
pub struct Calendar {
    settings: CalendarSettings,
    zone: TimeZone,
    holidays: BTreeSet<Date>,
    /// Month and day.
    yearly_holidays: BTreeSet<(i8, i8)>,
    overrides: BTreeMap<Date, Vec<Interval>>,
}

impl Calendar {
    pub fn new(mut settings: CalendarSettings) -> Result<Self, CalendarError> {
        settings.validate()?;
        let zone = zone(&settings.time_zone)?;
        if let Some(name) = zone.iana_name() {
            settings.time_zone = name.to_owned();
        }
        let (yearly, once): (Vec<_>, Vec<_>) =
            settings.holidays.iter().filter(|holiday| holiday.enabled).partition(|holiday| holiday.yearly);
        let holidays = once.iter().map(|holiday| holiday.date).collect();
        let yearly_holidays = yearly.iter().map(|holiday| (holiday.date.month(), holiday.date.day())).collect();
        let overrides = settings.overrides.iter().map(|day| (day.date, day.intervals.clone())).collect();
        Ok(Self { settings, zone, holidays, yearly_holidays, overrides })
    }

    pub fn settings(&self) -> &CalendarSettings {
        &self.settings
    }
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }
    /// The instant as the region's clocks show it.
    pub fn local(&self, instant: Timestamp) -> Zoned {
        instant.to_jiff().to_zoned(self.zone.clone())
    }

    /// The same as text, with the offset of that moment: `2026-07-01T12:00:00+02:00`.
    pub fn local_text(&self, instant: Timestamp) -> String {
        local_text(instant, &self.zone)
    }

    /// The intervals that start on a local date: an override's before anything else, none on a holiday, else the weekday's.
    fn intervals_on(&self, date: Date) -> &[Interval] {
        if let Some(intervals) = self.overrides.get(&date) {
            intervals
        } else if self.holidays.contains(&date) || self.yearly_holidays.contains(&(date.month(), date.day())) {
            &[]
        } else {
            self.settings.weekly.on(date.weekday())
        }
    }
}

impl TryFrom<CalendarSettings> for Calendar {
    type Error = CalendarError;

    fn try_from(settings: CalendarSettings) -> Result<Self, CalendarError> {
        Self::new(settings)
    }
}
impl From<Calendar> for CalendarSettings {
    fn from(calendar: Calendar) -> Self {
        calendar.settings
    }
}

/// An instant as the clocks of `zone` show it, with the offset of that moment.
pub(crate) fn local_text(instant: Timestamp, zone: &TimeZone) -> String {
    let local = instant.to_jiff().to_zoned(zone.clone());
    format!("{}{}", local.datetime(), local.strftime("%:z"))
}

fn zone(name: &str) -> Result<TimeZone, CalendarError> {
    TimeZone::get(name).ok().filter(|zone| !zone.is_unknown()).ok_or_else(|| CalendarError::UnknownZone(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(json: &str) -> Result<Calendar, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn the_json_is_the_shape_of_the_api() {
        let json = r#"{"name":"Kyoto","time_zone":"Asia/Tokyo","weekly":{"mon":[{"from":"09:00","to":"12:00"},{"from":"22:00","to":"24:00"}]},
            "holidays":[{"date":"2026-01-01","name":"New Year","yearly":true},{"date":"2026-05-06","name":"Rest","enabled":false}],
            "overrides":[{"date":"2026-01-01","intervals":[{"from":"10:00","to":"11:00"}]},{"date":"2026-01-02","intervals":[]}]}"#;
        let calendar = parsed(json).unwrap();
        let written = serde_json::to_value(&calendar).unwrap();
        assert_eq!(written["weekly"]["mon"][1], serde_json::json!({"from": "22:00", "to": "24:00"}));
        assert_eq!(written["weekly"]["sun"], serde_json::json!([]));
        assert_eq!(written["holidays"][0], serde_json::json!({"date": "2026-01-01", "name": "New Year", "yearly": true, "enabled": true}));
        assert_eq!(written["overrides"][1], serde_json::json!({"date": "2026-01-02", "intervals": []}));
        assert_eq!(serde_json::from_value::<Calendar>(written).unwrap(), calendar);
    }

    #[test]
    fn unknown_fields_are_refused_at_every_depth() {
        let weekly = r#""weekly":{"mon":[{"from":"09:00","to":"12:00"}]}"#;
        assert!(parsed(&format!(r#"{{"name":"x","time_zone":"UTC",{weekly}}}"#)).is_ok());
        for json in [
            format!(r#"{{"name":"x","time_zone":"UTC",{weekly},"color":1}}"#),
            r#"{"name":"x","time_zone":"UTC","weekly":{"monday":[{"from":"09:00","to":"12:00"}]}}"#.into(),
            r#"{"name":"x","time_zone":"UTC","weekly":{"mon":[{"from":"09:00","to":"12:00","x":1}]}}"#.into(),
            format!(r#"{{"name":"x","time_zone":"UTC",{weekly},"holidays":[{{"date":"2026-01-01","name":"y","x":1}}]}}"#),
            format!(r#"{{"name":"x","time_zone":"UTC",{weekly},"overrides":[{{"date":"2026-01-01","intervals":[],"x":1}}]}}"#),
        ] {
            assert!(parsed(&json).unwrap_err().contains("unknown field"), "{json}");
        }
    }

    #[test]
    fn a_zone_is_a_name_of_the_zone_database_never_an_offset() {
        for name in ["+01:00", "CET-1CEST", "Mars/Olympus", "", "Etc/Unknown"] {
            let settings = CalendarSettings { time_zone: name.into(), ..CalendarSettings::europe() };
            assert_eq!(Calendar::new(settings), Err(CalendarError::UnknownZone(name.into())));
        }
        let settings = CalendarSettings { time_zone: "europe/berlin".into(), ..CalendarSettings::europe() };
        assert_eq!(Calendar::new(settings).unwrap().settings().time_zone, "Europe/Berlin");
    }

    #[test]
    fn an_instant_shows_in_local_time() {
        let calendar = Calendar::new(CalendarSettings::europe()).unwrap();
        assert_eq!(calendar.local("2026-07-01T10:00:00Z".parse().unwrap()).to_string(), "2026-07-01T12:00:00+02:00[Europe/Berlin]");
    }
}
