//! A slow, obvious model of business time: it steps minute by minute through two weeks around a change of clocks, and knows of
//! a zone only what its clocks show at an instant. The property tests hold the engine against it.

use jiff::civil::{Date, DateTime};
use kernel::Timestamp;

use super::{Calendar, CalendarError, CalendarSettings};

pub(super) fn calendar_json(zone: &str, weekly: &str, holidays: &str, overrides: &str) -> Result<Calendar, CalendarError> {
    let json = format!(r#"{{"name":"x","time_zone":"{zone}","weekly":{weekly},"holidays":{holidays},"overrides":{overrides}}}"#);
    Calendar::new(serde_json::from_str::<CalendarSettings>(&json).unwrap())
}
pub(super) fn calendar(zone: &str, weekly: &str, holidays: &str, overrides: &str) -> Calendar {
    calendar_json(zone, weekly, holidays, overrides).unwrap()
}
pub(super) fn every_day(zone: &str, intervals: &[(&str, &str)]) -> Calendar {
    let day: Vec<String> = intervals.iter().map(|(from, to)| format!(r#"{{"from":"{from}","to":"{to}"}}"#)).collect();
    let week: Vec<String> =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().map(|name| format!(r#""{name}":[{}]"#, day.join(","))).collect();
    calendar(zone, &format!("{{{}}}", week.join(",")), "[]", "[]")
}

/// Where clocks change, or a day has no midnight, or is missing altogether; each with the date in the middle of the model.
const PLACES: [(&str, &str); 14] = [
    ("Europe/Berlin", "2026-03-29"),
    ("Europe/Berlin", "2026-10-25"),
    ("Australia/Lord_Howe", "2026-10-04"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("America/New_York", "2026-03-08"),
    ("America/New_York", "2026-11-01"),
    ("Asia/Kolkata", "2026-05-04"),
    ("America/Sao_Paulo", "2018-11-04"),
    ("America/Sao_Paulo", "2018-02-18"),
    ("Africa/Cairo", "2023-04-28"),
    ("Africa/Cairo", "2023-10-27"),
    ("Asia/Beirut", "2026-03-29"),
    ("Pacific/Apia", "2011-12-30"),
    ("America/St_Johns", "2006-10-29"),
];
const DAYS: i64 = 7;
const MINUTES: usize = 2 * DAYS as usize * DAY;
const DAY: usize = 24 * 60;
/// The model's first and last days lack their neighbors: a question starts after the former and ends before the latter.
const FIRST: usize = 3 * DAY;
const LAST: usize = MINUTES - 4 * DAY;

struct Model {
    calendar: Calendar,
    /// The instant of minute 0.
    base: i64,
    /// What the clocks show at each minute.
    local: Vec<DateTime>,
    /// Of each local date, in order, which minutes its own hours hold.
    days: Vec<(Date, Vec<bool>)>,
}

impl Model {
    fn new(calendar: Calendar, middle: &str) -> Self {
        let middle: Date = middle.parse().unwrap();
        let base = middle.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp().as_second() - DAYS * 86_400;
        let show = |minute: usize| calendar.zone().to_datetime(jiff::Timestamp::from_second(base + minute as i64 * 60).unwrap());
        let local: Vec<DateTime> = (0..MINUTES).map(show).collect();
        let mut model = Self { calendar, base, local, days: Vec::new() };
        let mut dates: Vec<Date> = model.local.iter().map(|local| local.date()).collect();
        dates.sort();
        dates.dedup();
        // The first and the last date are not whole.
        model.days = dates[1..dates.len() - 2].iter().map(|date| (*date, model.hours(*date))).collect();
        model
    }

    fn instant(&self, minute: usize) -> Timestamp {
        Timestamp::from_microsecond((self.base + minute as i64 * 60) * 1_000_000)
    }

    /// The minutes at which the clocks show a time: none if it is skipped, two if it is repeated.
    fn shown(&self, time: DateTime) -> Vec<usize> {
        (0..MINUTES).filter(|minute| self.local[*minute] == time).collect()
    }
    /// The minutes of a time; one that is skipped moves on by as much as the clocks jump.
    fn minutes(&self, time: DateTime) -> Vec<usize> {
        let shown = self.shown(time);
        if !shown.is_empty() {
            return shown;
        }
        let after = (0..MINUTES).find(|minute| self.local[*minute] > time).unwrap();
        let jump = self.local[after].duration_since(self.local[after - 1]).as_mins() - 1;
        self.shown(time.checked_add(jiff::Span::new().minutes(jump)).unwrap())
    }

    fn hours(&self, date: Date) -> Vec<bool> {
        let settings = self.calendar.settings();
        let holiday = |day: &super::Holiday| {
            day.enabled && (day.date == date || day.yearly && (day.date.month(), day.date.day()) == (date.month(), date.day()))
        };
        let intervals = match settings.overrides.iter().find(|day| day.date == date) {
            Some(day) => &day.intervals,
            None if settings.holidays.iter().any(holiday) => &Vec::new(),
            None => [
                &settings.weekly.mon,
                &settings.weekly.tue,
                &settings.weekly.wed,
                &settings.weekly.thu,
                &settings.weekly.fri,
                &settings.weekly.sat,
                &settings.weekly.sun,
            ][date.weekday().to_monday_zero_offset() as usize],
        };
        let mut hours = vec![false; MINUTES];
        for interval in intervals {
            let (from, to) = (interval.from.to_string(), interval.to.to_string());
            let clock = |text: &str| (text[..2].parse::<i64>().unwrap() * 60) + text[3..5].parse::<i64>().unwrap();
            let past_midnight = if to < from { 1440 } else { 0 };
            let midnight = date.at(0, 0, 0, 0);
            let at = |minutes: i64| self.minutes(midnight.checked_add(jiff::Span::new().minutes(minutes)).unwrap());
            let first = at(clock(&from))[0];
            let last = *at(clock(&to) + past_midnight).last().unwrap();
            (first..last.max(first)).for_each(|minute| hours[minute] = true);
        }
        hours
    }

    fn open(&self, minute: usize) -> bool {
        self.days.iter().any(|(_, hours)| hours[minute])
    }

    /// The minute at which `target` open minutes without a pause are used up.
    fn business_time(&self, start: usize, target: usize, paused: &[bool]) -> Option<usize> {
        let mut used = (start..MINUTES).filter(|minute| self.open(*minute) && !paused[*minute]);
        used.nth(target - 1).map(|minute| minute + 1)
    }

    fn elapsed(&self, from: usize, to: usize, paused: &[bool]) -> usize {
        (from..to).filter(|minute| self.open(*minute) && !paused[*minute]).count()
    }

    fn business_days(&self, start: usize, days: usize) -> Option<usize> {
        let from = (start..MINUTES).find(|minute| self.open(*minute))?;
        let origin = self.days.iter().rposition(|(_, hours)| hours[from])?;
        let (day, hours) = self.days[origin + 1..].iter().filter(|(_, hours)| hours.contains(&true)).nth(days - 1)?;
        let past_midnight = self.local[from].date() - self.days[origin].0;
        let wanted = self.minutes(day.checked_add(past_midnight).unwrap().to_datetime(self.local[from].time()))[0];
        // Opening and closing instants are both candidates.
        let inside = |minute: &usize| hours[*minute] || *minute > 0 && hours[*minute - 1];
        (0..MINUTES).filter(inside).min_by_key(|minute| (minute.abs_diff(wanted), *minute))
    }

    /// The paused business time comes after the deadline without pauses.
    fn business_days_paused(&self, start: usize, days: usize, paused: &[bool], open_since: Option<usize>) -> Option<usize> {
        let unpaused = self.business_days(start, days)?;
        if open_since.is_some_and(|since| since < unpaused) {
            return None;
        }
        match (start..unpaused).filter(|minute| self.open(*minute) && paused[*minute]).count() {
            0 if paused[unpaused - 1] && paused[unpaused] => (unpaused..MINUTES).find(|minute| self.open(*minute) && !paused[*minute]),
            0 => Some(unpaused),
            missed => self.business_time(unpaused, missed, paused),
        }
    }
}

fn clock_time(start: usize, target: usize, paused: &[bool]) -> Option<usize> {
    (start..MINUTES).filter(|minute| !paused[*minute]).nth(target - 1).map(|minute| minute + 1)
}

mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::{Deadline, DeadlineError, Interval, Pause, Target, TimeOfDay, deadline, elapsed};

    /// Most times lie in the hours at which clocks change.
    fn time() -> impl Strategy<Value = i8> {
        prop_oneof![3 => 0..13_i8, 2 => 0..96_i8]
    }
    fn interval() -> impl Strategy<Value = Interval> {
        let written = |quarter: i8| TimeOfDay::new(quarter / 4, quarter % 4 * 15, 0).unwrap();
        (time(), prop_oneof![time(), Just(96)])
            .prop_filter("has a length", |(from, to)| from != to)
            .prop_map(move |(from, to)| Interval { from: written(from), to: written(to) })
    }
    fn day() -> impl Strategy<Value = Vec<Interval>> {
        prop_oneof![1 => Just(Vec::new()), 4 => proptest::collection::vec(interval(), 1..3)]
    }

    prop_compose! {
        fn place()(
            place in 0..PLACES.len(),
            week in proptest::collection::vec(day(), 7),
            holidays in proptest::collection::vec((-4..5_i64, any::<bool>(), any::<bool>()), 0..3),
            overrides in proptest::collection::btree_map(-4..5_i64, day(), 0..3),
        ) -> Option<(Calendar, &'static str)> {
            let (zone, middle) = PLACES[place];
            let date = |days: i64| middle.parse::<Date>().unwrap().checked_add(jiff::Span::new().days(days)).unwrap();
            let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
            let weekly: serde_json::Map<_, _> = names.iter().zip(&week).map(|(name, day)| ((*name).into(), serde_json::json!(day))).collect();
            let holidays: Vec<_> = holidays.iter().map(|(days, yearly, enabled)| {
                let year = if *yearly { jiff::Span::new().years(9) } else { jiff::Span::new() };
                serde_json::json!({"date": date(*days).checked_sub(year).unwrap(), "name": "x", "yearly": yearly, "enabled": enabled})
            }).collect();
            let overrides: Vec<_> = overrides.iter().map(|(days, day)| serde_json::json!({"date": date(*days), "intervals": day})).collect();
            let [weekly, holidays, overrides] = [weekly.into(), holidays.into(), overrides.into()].map(|part: serde_json::Value| part.to_string());
            calendar_json(zone, &weekly, &holidays, &overrides).ok().map(|calendar| (calendar, middle))
        }
    }

    /// Pauses in minutes, the last one perhaps open.
    fn pauses() -> impl Strategy<Value = Vec<(usize, Option<usize>)>> {
        let pause = (FIRST - DAY..LAST, prop_oneof![4 => (0..DAY).prop_map(Some), 1 => Just(None)]);
        proptest::collection::vec(pause.prop_map(|(from, length)| (from, length.map(|length| (from + length).min(LAST)))), 0..4)
    }

    fn expect(model: &Model, found: Result<Deadline, DeadlineError>, minute: Option<usize>, open: bool) -> Result<(), TestCaseError> {
        match minute.filter(|minute| *minute <= LAST) {
            Some(minute) => prop_assert_eq!(found.map(|found| found.due_at), Ok(Some(model.instant(minute)))),
            None if open => prop_assert!(found.as_ref().map_or(true, |found| found.due_at.is_none()), "{:?}", found),
            None => prop_assert!(found.as_ref().map_or(true, |found| found.due_at > Some(model.instant(LAST))), "{:?}", found),
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_engine_agrees_with_the_model(
            (calendar, middle) in place().prop_filter_map("opens", |place| place),
            start in FIRST..LAST - DAY,
            quarter in prop_oneof![1..120_usize, 1..900_usize],
            days in 1..4_usize,
            pauses in pauses(),
        ) {
            let model = Model::new(calendar, middle);
            let mut paused = vec![false; MINUTES];
            for (from, to) in &pauses {
                (*from..to.unwrap_or(MINUTES)).for_each(|minute| paused[minute] = true);
            }
            let open_since = pauses.iter().filter(|(_, to)| to.is_none()).map(|(from, _)| *from).min();
            let instant = |minute| model.instant(minute);
            let given: Vec<Pause> = pauses.iter().map(|(from, to)| Pause { from: instant(*from), to: to.map(instant) }).collect();
            let ask = |target| deadline(&model.calendar, instant(start), target, &given, 75);

            let found = ask(Target::BusinessTime(quarter as u32 * 240));
            if let (Ok(found), Some(warn)) = (&found, model.business_time(start, quarter * 3, &paused)) {
                prop_assert!(warn > LAST || found.warn_at == Some(instant(warn)), "{found:?}, warning at {}", instant(warn));
            }
            expect(&model, found, model.business_time(start, quarter * 4, &paused), open_since.is_some())?;
            expect(&model, ask(Target::ClockTime(quarter as u32 * 240)), clock_time(start, quarter * 4, &paused), open_since.is_some())?;

            let unpaused = deadline(&model.calendar, instant(start), Target::BusinessDays(days as u32), &[], 75);
            expect(&model, unpaused, model.business_days(start, days), false)?;
            let expected = model.business_days_paused(start, days, &paused, open_since);
            expect(&model, ask(Target::BusinessDays(days as u32)), expected, open_since.is_some())?;

            let end = (start + quarter * 4).min(LAST);
            let found = elapsed(&model.calendar, instant(start), instant(end), &given).unwrap();
            prop_assert_eq!(found.seconds, model.elapsed(start, end, &paused) as i64 * 60);
            prop_assert_eq!(found.segments.iter().map(|segment| segment.seconds).sum::<i64>(), found.seconds);
        }
    }
}
