//! When a calendar is really open: its local rules placed on instants (spec 04.3).

use std::collections::VecDeque;

use jiff::{
    civil::Date,
    tz::{AmbiguousOffset, TimeZone},
};
use kernel::Timestamp;

use super::{Calendar, Interval};

/// How many local dates ahead of its start any search looks: 20 years.
pub const HORIZON_DAYS: i32 = 7_305;

/// Half-open `[from, to)`, in instants; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Timestamp,
    pub to: Timestamp,
}

impl Span {
    pub(super) fn micros(self) -> i64 {
        self.to.as_microsecond().saturating_sub(self.from.as_microsecond())
    }
}

/// A calendar's openings from an instant on, clipped to it: ascending, without overlap, so that no time counts twice. Two may
/// touch: one that runs through midnight comes in two parts. Ends after `HORIZON_DAYS`.
pub struct Openings<'a> {
    calendar: &'a Calendar,
    /// The next date to look at, and the last.
    date: Option<Date>,
    last: Date,
    /// Everything before this is given out or not asked for.
    done: Timestamp,
    /// Found, but a later date may still begin before its end.
    found: Vec<Span>,
    ready: VecDeque<Span>,
}

impl<'a> Openings<'a> {
    pub fn new(calendar: &'a Calendar, from: Timestamp) -> Self {
        let today = from.day_in(calendar.zone());
        // An interval lasts into the date after its own, and a skip can carry its end one date further.
        let first = (0..2).fold(today, |date, _| date.yesterday().unwrap_or(date));
        let last = today.saturating_add(jiff::Span::new().days(HORIZON_DAYS));
        Self { calendar, date: Some(first), last, done: from, found: Vec::new(), ready: VecDeque::new() }
    }

    /// Takes up one more date and makes ready what no later date can change.
    fn look_ahead(&mut self) -> Option<()> {
        let date = self.date.filter(|date| *date <= self.last)?;
        self.calendar.hours_on(date, &mut self.found);
        self.date = date.tomorrow().ok();
        let certain = self.date.and_then(|next| earliest(self.calendar.zone(), next)).unwrap_or(Timestamp::from_microsecond(i64::MAX));
        self.found.sort_by_key(|span| span.from);
        for span in &self.found {
            let part = Span { from: span.from.max(self.done), to: span.to.min(certain) };
            if part.from < part.to {
                self.done = part.to;
                join(&mut self.ready, part);
            }
        }
        self.found.retain(|span| span.to > certain);
        Some(())
    }
}

impl Iterator for Openings<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        while self.ready.is_empty() {
            self.look_ahead()?;
        }
        self.ready.pop_front()
    }
}

fn join(spans: &mut VecDeque<Span>, next: Span) {
    match spans.back_mut() {
        Some(last) if last.to == next.from => last.to = next.to,
        _ => spans.push_back(next),
    }
}

impl Calendar {
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.next_opening(at) == Some(at)
    }
    /// `at` itself while open; none within `HORIZON_DAYS` if it never opens again.
    pub fn next_opening(&self, at: Timestamp) -> Option<Timestamp> {
        Openings::new(self, at).next().map(|span| span.from)
    }

    /// Adds the placed intervals that belong to a local date; they may overlap each other and those of the dates around.
    pub(super) fn hours_on(&self, date: Date, hours: &mut Vec<Span>) {
        let intervals = self.intervals_on(date);
        if !intervals.is_empty() && exists(self.zone(), date) {
            hours.extend(intervals.iter().filter_map(|interval| placed(self.zone(), *interval, date)));
        }
    }
}

/// A skipped local time moves on by the skip; a repeated one is its first pass at the start and its second at the end.
fn placed(zone: &TimeZone, interval: Interval, date: Date) -> Option<Span> {
    let (from, to) = interval.on(date)?;
    let from = zone.to_ambiguous_timestamp(from).compatible().ok()?.into();
    let to = zone.to_ambiguous_timestamp(to).later().ok()?.into();
    (from < to).then_some(Span { from, to })
}

/// Whether the zone has the date at all: those that crossed the date line skipped one.
fn exists(zone: &TimeZone, date: Date) -> bool {
    let skipped = |hour, minute, second| {
        let offset = zone.to_ambiguous_timestamp(date.at(hour, minute, second, 0)).offset();
        matches!(offset, AmbiguousOffset::Gap { .. })
    };
    !(skipped(0, 0, 0) && skipped(23, 59, 59))
}

/// Nothing of `date` or later begins before this.
fn earliest(zone: &TimeZone, date: Date) -> Option<Timestamp> {
    Some(zone.to_ambiguous_timestamp(date.at(0, 0, 0, 0)).earlier().ok()?.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::model::{calendar, every_day};

    /// The openings of the next ten days or so, joined where they touch.
    fn joined(calendar: &Calendar, from: &str) -> VecDeque<Span> {
        let mut spans = VecDeque::new();
        Openings::new(calendar, from.parse().unwrap()).take(20).for_each(|span| join(&mut spans, span));
        spans
    }
    /// The first openings from an instant on, in local time.
    fn openings(calendar: &Calendar, from: &str, count: usize) -> Vec<String> {
        let local = |instant| calendar.local(instant).strftime("%m-%d %H:%M%:z").to_string();
        joined(calendar, from).iter().take(count).map(|span| format!("{} to {}", local(span.from), local(span.to))).collect()
    }
    fn minutes(calendar: &Calendar, from: &str) -> i64 {
        joined(calendar, from)[0].micros() / 60_000_000
    }

    const BERLIN_SKIP: &str = "2026-03-29T00:00:00+01:00";
    const BERLIN_REPEAT: &str = "2026-10-25T00:00:00+02:00";

    #[test]
    fn a_start_inside_the_skipped_hour_moves_on_by_the_skip() {
        let berlin = every_day("Europe/Berlin", &[("02:30", "05:00")]);
        assert_eq!(openings(&berlin, BERLIN_SKIP, 1), ["03-29 03:30+02:00 to 03-29 05:00+02:00"]);
        let lord_howe = every_day("Australia/Lord_Howe", &[("02:10", "05:00")]);
        assert_eq!(openings(&lord_howe, "2026-10-04T00:00:00+10:30", 1), ["10-04 02:40+11:00 to 10-04 05:00+11:00"]);
    }

    #[test]
    fn an_end_inside_the_skipped_hour_moves_on_by_the_skip() {
        let berlin = every_day("Europe/Berlin", &[("01:00", "02:30")]);
        assert_eq!(openings(&berlin, BERLIN_SKIP, 1), ["03-29 01:00+01:00 to 03-29 03:30+02:00"]);
        let neighbors = every_day("Europe/Berlin", &[("01:00", "02:30"), ("02:30", "04:00")]);
        assert_eq!(minutes(&neighbors, BERLIN_SKIP), 120);
    }

    #[test]
    fn what_has_no_length_after_the_skip_is_closed() {
        let berlin = every_day("Europe/Berlin", &[("02:30", "03:15")]);
        assert_eq!(openings(&berlin, BERLIN_SKIP, 1), ["03-30 02:30+02:00 to 03-30 03:15+02:00"]);
        let inside = every_day("Europe/Berlin", &[("02:15", "02:45")]);
        assert_eq!(openings(&inside, BERLIN_SKIP, 1), ["03-29 03:15+02:00 to 03-29 03:45+02:00"]);
    }

    #[test]
    fn an_interval_is_as_long_as_it_really_is_when_clocks_change() {
        let berlin = every_day("Europe/Berlin", &[("01:00", "05:00")]);
        assert_eq!(minutes(&berlin, BERLIN_SKIP), 180);
        assert_eq!(minutes(&berlin, BERLIN_REPEAT), 300);
        assert_eq!(minutes(&berlin, "2026-06-01T00:00:00+02:00"), 240);
    }

    #[test]
    fn in_a_repeated_hour_a_start_is_the_first_pass_and_an_end_the_second() {
        let start = every_day("Europe/Berlin", &[("02:30", "04:00")]);
        assert_eq!(openings(&start, BERLIN_REPEAT, 1), ["10-25 02:30+02:00 to 10-25 04:00+01:00"]);
        let end = every_day("Europe/Berlin", &[("01:00", "02:30")]);
        assert_eq!(openings(&end, BERLIN_REPEAT, 1), ["10-25 01:00+02:00 to 10-25 02:30+01:00"]);
        let both = every_day("Europe/Berlin", &[("01:00", "02:30"), ("02:30", "04:00")]);
        assert_eq!(minutes(&both, BERLIN_REPEAT), 240, "the hour that both hold counts once");
    }

    #[test]
    fn a_day_without_midnight_begins_an_hour_later() {
        let calendar = every_day("America/Sao_Paulo", &[("00:00", "02:00"), ("18:00", "24:00")]);
        assert_eq!(openings(&calendar, "2018-11-03T12:00:00-03:00", 1), ["11-03 18:00-03:00 to 11-04 02:00-02:00"]);
        assert_eq!(minutes(&calendar, "2018-11-03T12:00:00-03:00"), 7 * 60);
    }

    #[test]
    fn hours_that_a_skip_carries_over_midnight_take_nothing_from_the_next_date() {
        // In 1919 Toronto's clocks went from 23:30 to 00:30.
        let sunday = r#"{"sun":[{"from":"23:45","to":"23:55"}],"mon":[{"from":"00:30","to":"02:00"}]}"#;
        let calendar = calendar("America/Toronto", sunday, "[]", "[]");
        assert_eq!(openings(&calendar, "1919-03-30T12:00:00-05:00", 1), ["03-31 00:30-04:00 to 03-31 02:00-04:00"]);
    }

    #[test]
    fn a_date_that_the_zone_skipped_has_no_hours() {
        let json = r#"{"thu":[{"from":"22:00","to":"06:00"}],"fri":[{"from":"09:00","to":"17:00"}],"sat":[{"from":"10:00","to":"11:00"}]}"#;
        let calendar = calendar("Pacific/Apia", json, "[]", "[]");
        assert_eq!(
            openings(&calendar, "2011-12-29T12:00:00-10:00", 2),
            ["12-29 22:00-10:00 to 12-31 06:00+14:00", "12-31 10:00+14:00 to 12-31 11:00+14:00"]
        );
    }

    #[test]
    fn holidays_and_overrides_match_the_local_date_and_a_night_belongs_to_the_day_it_starts_on() {
        let night =
            r#"{"mon":[{"from":"22:00","to":"06:00"}],"tue":[{"from":"22:00","to":"06:00"}],"wed":[{"from":"22:00","to":"06:00"}]}"#;
        let holiday = r#"[{"date":"2026-05-05","name":"Harvest"}]"#;
        let closed = calendar("Asia/Kolkata", night, holiday, "[]");
        let monday = "2026-05-04T12:00:00+05:30";
        assert_eq!(openings(&closed, monday, 2), ["05-04 22:00+05:30 to 05-05 06:00+05:30", "05-06 22:00+05:30 to 05-07 06:00+05:30"]);
        let overridden = calendar("Asia/Kolkata", night, holiday, r#"[{"date":"2026-05-05","intervals":[{"from":"10:00","to":"11:00"}]}]"#);
        assert_eq!(openings(&overridden, monday, 2)[1], "05-05 10:00+05:30 to 05-05 11:00+05:30");
    }

    #[test]
    fn a_yearly_holiday_counts_every_year_and_one_switched_off_never() {
        let hours = r#"{"fri":[{"from":"09:00","to":"10:00"}]}"#;
        let yearly = r#"[{"date":"2020-12-25","name":"Winter","yearly":true},{"date":"2027-01-01","name":"New Year","enabled":false}]"#;
        let calendar = calendar("UTC", hours, yearly, "[]");
        assert_eq!(openings(&calendar, "2026-12-19T00:00:00Z", 1), ["01-01 09:00+00:00 to 01-01 10:00+00:00"]);
        assert_eq!(openings(&calendar, "2015-12-19T00:00:00Z", 1), ["01-01 09:00+00:00 to 01-01 10:00+00:00"]);
    }

    #[test]
    fn an_override_without_intervals_closes_its_date() {
        let calendar = calendar("UTC", r#"{"fri":[{"from":"09:00","to":"10:00"}]}"#, "[]", r#"[{"date":"2026-12-25","intervals":[]}]"#);
        assert_eq!(openings(&calendar, "2026-12-19T00:00:00Z", 1), ["01-01 09:00+00:00 to 01-01 10:00+00:00"]);
    }

    #[test]
    fn openings_are_clipped_to_the_start_and_half_open() {
        let utc = every_day("UTC", &[("09:00", "10:00")]);
        assert_eq!(openings(&utc, "2026-05-04T09:59:00Z", 1), ["05-04 09:59+00:00 to 05-04 10:00+00:00"]);
        assert_eq!(openings(&utc, "2026-05-04T10:00:00Z", 1), ["05-05 09:00+00:00 to 05-05 10:00+00:00"]);
        let open = |time: &str| utc.is_open(format!("2026-05-04T{time}Z").parse().unwrap());
        assert_eq!(["08:59:59", "09:00", "09:59:59", "10:00"].map(open), [false, true, true, false]);
        assert_eq!(utc.next_opening("2026-05-04T10:00:00Z".parse().unwrap()), "2026-05-05T09:00:00Z".parse().ok());
    }

    #[test]
    fn a_night_that_runs_into_the_next_days_hours_counts_once() {
        let calendar = every_day("UTC", &[("20:00", "08:00"), ("07:00", "12:00"), ("11:00", "13:00")]);
        let spans: Vec<Span> = Openings::new(&calendar, "2026-05-04T14:00:00Z".parse().unwrap()).take(40).collect();
        assert!(spans.windows(2).all(|pair| pair[0].to <= pair[1].from), "{spans:?}");
        assert_eq!(minutes(&calendar, "2026-05-04T14:00:00Z"), 17 * 60);
    }

    #[test]
    fn a_calendar_around_the_clock_leaves_nothing_out() {
        let calendar = every_day("Europe/Berlin", &[("00:00", "24:00")]);
        let spans: Vec<Span> = Openings::new(&calendar, BERLIN_SKIP.parse().unwrap()).take(300).collect();
        assert!(spans.windows(2).all(|pair| pair[0].to == pair[1].from));
    }

    #[test]
    fn a_calendar_that_opened_long_ago_comes_to_an_end() {
        let past = calendar("UTC", "{}", "[]", r#"[{"date":"1999-12-25","intervals":[{"from":"09:00","to":"10:00"}]}]"#);
        assert_eq!(Openings::new(&past, "2026-01-01T00:00:00Z".parse().unwrap()).next(), None);
        let always = every_day("UTC", &[("00:00", "24:00")]);
        assert!(Openings::new(&always, "2026-01-01T00:00:00Z".parse().unwrap()).count() <= HORIZON_DAYS as usize + 1);
        for instant in [i64::MIN, i64::MAX] {
            assert!(Openings::new(&always, Timestamp::from_microsecond(instant)).count() <= HORIZON_DAYS as usize + 3);
        }
    }
}
