//! *N business days* (spec 04.3): the same local time N opening days later.

use jiff::civil::Date;
use kernel::Timestamp;

use super::{Calendar, DeadlineError, HORIZON_DAYS, Openings, Span};

/// The instant `days` business days after `start`, without any pause.
///
/// Opened outside hours, it counts from the next opening. An opening day is a local date on which an interval starts. Hours
/// past midnight belong to the day that they start on, so 02:00 of a shift that began on Monday becomes 02:00 of the shift that
/// begins on Tuesday. Where the time falls outside that day's hours, the nearest instant of them, its closing instant included
/// (as a target can be due at it); of two equally near the earlier. A skipped time moves on by the skip, a repeated one is its
/// first pass.
///
/// Errors: the calendar does not open, or not often enough, within `HORIZON_DAYS`.
pub(super) fn after(calendar: &Calendar, start: Timestamp, days: u32) -> Result<Timestamp, DeadlineError> {
    let from = Openings::new(calendar, start).next().ok_or(DeadlineError::NeverOpens)?.from;
    let origin = opening_day(calendar, from);
    let local = calendar.zone().to_datetime(from.to_jiff());
    let past_midnight = local.date() - origin;
    let mut left = days;
    let mut date = origin;
    let mut hours = Vec::new();
    for _ in 0..HORIZON_DAYS {
        date = date.tomorrow().map_err(|_| DeadlineError::TooFar)?;
        hours.clear();
        calendar.hours_on(date, &mut hours);
        if hours.is_empty() {
            continue;
        }
        left = left.saturating_sub(1);
        if left == 0 {
            let same_time = date.saturating_add(past_midnight).to_datetime(local.time());
            let wanted = calendar.zone().to_ambiguous_timestamp(same_time).compatible().map_err(|_| DeadlineError::TooFar)?;
            return nearest(&hours, wanted.into()).ok_or(DeadlineError::TooFar);
        }
    }
    Err(DeadlineError::TooFar)
}

/// The latest day whose own hours hold an instant that is open.
fn opening_day(calendar: &Calendar, open: Timestamp) -> Date {
    let today = open.day_in(calendar.zone());
    let mut hours = Vec::new();
    // A skip carries hours into a later date, and a repeated hour can lie across midnight: hence one on and two back.
    let mut date = today.tomorrow().unwrap_or(today);
    for _ in 0..4 {
        hours.clear();
        calendar.hours_on(date, &mut hours);
        if hours.iter().any(|span| span.from <= open && open < span.to) {
            return date;
        }
        date = date.yesterday().unwrap_or(date);
    }
    today
}

fn nearest(hours: &[Span], wanted: Timestamp) -> Option<Timestamp> {
    hours
        .iter()
        .map(|span| wanted.clamp(span.from, span.to))
        .min_by_key(|near| (near.as_microsecond().abs_diff(wanted.as_microsecond()), *near))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{
        CalendarSettings,
        model::{calendar, every_day},
    };

    /// The instant `days` business days after a local time, as a local time.
    fn due(calendar: &Calendar, start: &str, days: u32) -> String {
        calendar.local(after(calendar, start.parse().unwrap(), days).unwrap()).strftime("%m-%d %H:%M:%S%:z").to_string()
    }
    fn europe(overrides: &str) -> Calendar {
        let settings = CalendarSettings { overrides: serde_json::from_str(overrides).unwrap(), ..CalendarSettings::europe() };
        Calendar::new(settings).unwrap()
    }

    #[test]
    fn the_same_local_time_n_opening_days_later() {
        let europe = europe(r#"[{"date":"2026-05-06","intervals":[]}]"#);
        assert_eq!(due(&europe, "2026-05-04T10:15:30+02:00", 1), "05-05 10:15:30+02:00");
        assert_eq!(due(&europe, "2026-05-05T10:15:30+02:00", 1), "05-07 10:15:30+02:00");
        assert_eq!(due(&europe, "2026-05-08T09:00:00+02:00", 2), "05-12 09:00:00+02:00");
    }

    #[test]
    fn the_local_time_stays_when_clocks_change_between() {
        assert_eq!(due(&europe("[]"), "2026-03-27T10:00:00+01:00", 1), "03-30 10:00:00+02:00");
        assert_eq!(due(&europe("[]"), "2026-10-23T10:00:00+02:00", 1), "10-26 10:00:00+01:00");
    }

    #[test]
    fn opened_outside_hours_it_counts_from_the_next_opening() {
        for start in ["2026-05-08T18:30:00+02:00", "2026-05-09T23:00:00+02:00", "2026-05-11T08:59:59+02:00"] {
            assert_eq!(due(&europe("[]"), start, 1), "05-12 09:00:00+02:00");
        }
        assert_eq!(due(&europe("[]"), "2026-05-08T18:29:59+02:00", 1), "05-11 18:29:59+02:00");
    }

    #[test]
    fn where_the_time_falls_outside_that_days_hours_the_nearest_instant_inside_them() {
        let hours = r#"[{"date":"2026-05-05","intervals":[{"from":"12:00","to":"13:00"},{"from":"14:00","to":"15:00"}]}]"#;
        let europe = europe(hours);
        for (time, expected) in [
            ("09:30", "12:00"),
            ("12:20", "12:20"),
            ("13:00", "13:00"),
            ("13:20", "13:00"),
            ("13:30", "13:00"),
            ("13:31", "14:00"),
            ("15:00", "15:00"),
            ("18:00", "15:00"),
        ] {
            assert_eq!(due(&europe, &format!("2026-05-04T{time}+02:00"), 1), format!("05-05 {expected}:00+02:00"), "{time}");
        }
    }

    #[test]
    fn hours_past_midnight_belong_to_the_day_that_they_start_on() {
        let nights = calendar("UTC", r#"{"mon":[{"from":"22:00","to":"06:00"}],"tue":[{"from":"22:00","to":"06:00"}]}"#, "[]", "[]");
        assert_eq!(due(&nights, "2026-05-05T02:00:00Z", 1), "05-06 02:00:00+00:00");
        assert_eq!(due(&nights, "2026-05-04T23:00:00Z", 1), "05-05 23:00:00+00:00");
        assert_eq!(due(&nights, "2026-05-06T02:00:00Z", 1), "05-12 02:00:00+00:00");
    }

    #[test]
    fn hours_that_began_before_midnight_was_repeated_belong_to_their_own_date() {
        // In 2006 clocks in St. John's went from 00:01 on October 29 to 23:01 on October 28.
        let calendar = every_day("America/St_Johns", &[("00:00", "08:00")]);
        assert_eq!(due(&calendar, "2006-10-28T23:30:00-03:30", 1), "10-30 00:00:00-03:30");
    }

    #[test]
    fn a_skipped_time_moves_on_and_a_repeated_one_is_its_first_pass() {
        let berlin = every_day("Europe/Berlin", &[("00:00", "24:00")]);
        assert_eq!(due(&berlin, "2026-03-28T02:30:00+01:00", 1), "03-29 03:30:00+02:00");
        assert_eq!(due(&berlin, "2026-10-24T02:30:00+02:00", 1), "10-25 02:30:00+02:00");
        let apia = every_day("Pacific/Apia", &[("09:00", "17:00")]);
        assert_eq!(due(&apia, "2011-12-29T10:00:00-10:00", 1), "12-31 10:00:00+14:00");
    }
}
