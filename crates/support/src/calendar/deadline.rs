//! Deadlines by a calendar (spec 04.3): when a target is due, when to warn, and how that was computed.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Calendar, Openings, Pause, Segment, Span, business_day,
    elapsed::{MICROS, explained, plus, push, running, total, until_horizon},
    pause::Pauses,
};

/// A warning comes when this part of a target is used up, in percent, unless a setting says otherwise.
pub const WARN_PERCENT: u8 = 75;

/// What a clock may use up. Written as `{"clock_time": 3600}`, `{"business_time": 14400}` or `{"business_days": 1}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SupportClockTarget)]
pub enum Target {
    /// Seconds, around the clock.
    ClockTime(u32),
    /// Seconds in which the calendar is open.
    BusinessTime(u32),
    /// The same local time that many opening days later.
    BusinessDays(u32),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deadline {
    /// None while an open pause keeps the target from being used up.
    pub due_at: Option<Timestamp>,
    /// When the percentage to warn at is used up; none if an open pause came first.
    pub warn_at: Option<Timestamp>,
    /// The running time up to `due_at`, or up to the open pause.
    pub segments: Vec<Segment>,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum DeadlineError {
    #[error("The calendar has no opening in the next 20 years.")]
    NeverOpens,
    #[error("That reaches further than the 20 years that are looked at.")]
    TooFar,
    #[error("A target must be more than zero.")]
    NoTarget,
    #[error("The percentage to warn at must be from 1 to 100.")]
    WarnPercent,
    #[error("A pause from {from} cannot end before, at {to}.")]
    BackwardPause { from: Timestamp, to: Timestamp },
}

impl DeadlineError {
    /// Stable, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NeverOpens => "calendar_never_opens",
            Self::TooFar => "too_far",
            Self::NoTarget => "no_target",
            Self::WarnPercent => "warn_percent",
            Self::BackwardPause { .. } => "backward_pause",
        }
    }
}

/// When a target that starts at `start` is used up. `warn_percent`: 1 to 100, by default `WARN_PERCENT`.
///
/// A target that is used up exactly at closing is due at that closing instant. How pauses act on business days: the deadline
/// without pauses is found first; the business time that was paused before it is then added after it, as business time. If
/// nothing was paused but the deadline itself lies inside a pause, it moves to the next opening after the pause. The
/// percentage to warn at is taken of the business time between start and the deadline without pauses.
///
/// Errors: `NeverOpens`, `TooFar` when `HORIZON_DAYS` do not suffice, `NoTarget`, `WarnPercent`, `BackwardPause`.
pub fn deadline(
    calendar: &Calendar,
    start: Timestamp,
    target: Target,
    pauses: &[Pause],
    warn_percent: u8,
) -> Result<Deadline, DeadlineError> {
    if !(1..=100).contains(&warn_percent) {
        return Err(DeadlineError::WarnPercent);
    }
    let pauses = Pauses::new(start, pauses)?;
    let (amount, run) = match target {
        Target::ClockTime(0) | Target::BusinessTime(0) | Target::BusinessDays(0) => return Err(DeadlineError::NoTarget),
        Target::ClockTime(seconds) => {
            let amount = i64::from(seconds) * MICROS;
            (amount, spend(std::iter::once(until_horizon(start)), amount, &pauses)?)
        }
        Target::BusinessTime(seconds) => {
            let amount = i64::from(seconds) * MICROS;
            (amount, spend(Openings::new(calendar, start), amount, &pauses)?)
        }
        Target::BusinessDays(days) => business_days(calendar, start, days, &pauses)?,
    };
    let warn_at = used_up(&run.spans, amount * i64::from(warn_percent) / 100);
    Ok(Deadline { due_at: run.ended, warn_at, segments: explained(&run.spans) })
}

/// How a clock ran: in which spans, and when its target was used up, if it was.
struct Run {
    spans: Vec<Span>,
    ended: Option<Timestamp>,
}

/// Uses up `amount` microseconds of what the pauses leave of `spans`.
fn spend(spans: impl Iterator<Item = Span>, amount: i64, pauses: &Pauses) -> Result<Run, DeadlineError> {
    let mut used = Vec::new();
    let mut left = amount;
    for span in pauses.running(spans) {
        if span.micros() >= left {
            let ended = plus(span.from, left);
            push(&mut used, Span { from: span.from, to: ended });
            return Ok(Run { spans: used, ended: Some(ended) });
        }
        left -= span.micros();
        push(&mut used, span);
    }
    match pauses.open_since() {
        Some(_) => Ok(Run { spans: used, ended: None }),
        None if used.is_empty() => Err(DeadlineError::NeverOpens),
        None => Err(DeadlineError::TooFar),
    }
}

/// The business time that the days come to, in microseconds, and how the clock runs.
fn business_days(calendar: &Calendar, start: Timestamp, days: u32, pauses: &Pauses) -> Result<(i64, Run), DeadlineError> {
    let unpaused = business_day::after(calendar, start, days)?;
    let amount = total(&running(calendar, start, unpaused, &Pauses::new(start, &[])?));
    let mut spans = running(calendar, start, unpaused, pauses);
    if pauses.open_since().is_some_and(|since| since < unpaused) {
        return Ok((amount, Run { spans, ended: None }));
    }
    let paused = amount - total(&spans);
    let ended = if paused > 0 {
        let more = spend(Openings::new(calendar, unpaused), paused, pauses)?;
        more.spans.into_iter().for_each(|span| push(&mut spans, span));
        more.ended
    } else if pauses.hold(unpaused) {
        let next = pauses.running(Openings::new(calendar, unpaused)).next();
        if next.is_none() && pauses.open_since().is_none() {
            return Err(DeadlineError::TooFar);
        }
        next.map(|span| span.from)
    } else {
        Some(unpaused)
    };
    Ok((amount, Run { spans, ended }))
}

fn used_up(spans: &[Span], amount: i64) -> Option<Timestamp> {
    let mut left = amount;
    for span in spans {
        if span.micros() >= left {
            return Some(plus(span.from, left));
        }
        left -= span.micros();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{
        CalendarSettings,
        model::{calendar, every_day},
    };

    const HOUR: u32 = 3600;

    fn europe() -> Calendar {
        Calendar::new(CalendarSettings::europe()).unwrap()
    }
    /// A local time in May 2026, in Berlin; May 4 is a Monday.
    fn at(day: i8, time: &str) -> Timestamp {
        format!("2026-05-{day:02}T{time}+02:00").parse().unwrap()
    }
    fn pause(from: Timestamp, to: Timestamp) -> Pause {
        Pause { from, to: Some(to) }
    }
    fn computed(start: Timestamp, target: Target, pauses: &[Pause]) -> Deadline {
        deadline(&europe(), start, target, pauses, WARN_PERCENT).unwrap()
    }
    fn due(start: Timestamp, target: Target, pauses: &[Pause]) -> Option<Timestamp> {
        computed(start, target, pauses).due_at
    }

    #[test]
    fn a_target_used_up_exactly_at_closing_is_due_at_that_closing_instant() {
        assert_eq!(due(at(4, "14:30"), Target::BusinessTime(4 * HOUR), &[]), Some(at(4, "18:30")));
        assert_eq!(due(at(4, "14:30:01"), Target::BusinessTime(4 * HOUR), &[]), Some(at(5, "09:00:01")));
        assert_eq!(due(at(8, "14:30"), Target::BusinessTime(4 * HOUR), &[]), Some(at(8, "18:30")));
    }

    #[test]
    fn intervals_are_half_open_so_closing_time_is_closed() {
        assert_eq!(due(at(8, "18:30"), Target::BusinessTime(HOUR), &[]), Some(at(11, "10:00")));
        assert_eq!(due(at(8, "18:29:59"), Target::BusinessTime(HOUR), &[]), Some(at(11, "09:59:59")));
        assert_eq!(due(at(9, "12:00"), Target::BusinessTime(HOUR), &[]), Some(at(11, "10:00")));
    }

    #[test]
    fn clock_time_runs_around_the_clock() {
        let found = computed(at(9, "23:30"), Target::ClockTime(HOUR), &[]);
        assert_eq!(found.due_at, Some(at(10, "00:30")));
        assert_eq!(found.segments, [Segment { from: at(9, "23:30"), to: at(10, "00:30"), seconds: 3600 }]);
        assert_eq!(due(at(9, "23:30"), Target::ClockTime(HOUR), &[pause(at(9, "23:40"), at(10, "08:00"))]), Some(at(10, "08:50")));
    }

    #[test]
    fn every_interval_of_the_way_is_explained() {
        let found = computed(at(8, "17:00"), Target::BusinessTime(4 * HOUR), &[pause(at(11, "09:30"), at(11, "10:30"))]);
        assert_eq!(
            found.segments,
            [
                Segment { from: at(8, "17:00"), to: at(8, "18:30"), seconds: 5400 },
                Segment { from: at(11, "09:00"), to: at(11, "09:30"), seconds: 1800 },
                Segment { from: at(11, "10:30"), to: at(11, "12:30"), seconds: 7200 },
            ]
        );
        assert_eq!((found.due_at, found.warn_at), (Some(at(11, "12:30")), Some(at(11, "11:30"))));
    }

    #[test]
    fn parts_of_a_second_are_kept_and_the_explanation_adds_up() {
        let found = computed(at(4, "18:00:00.4"), Target::BusinessTime(HOUR), &[]);
        assert_eq!(found.due_at, Some(at(5, "09:30:00.4")));
        assert_eq!(found.segments.iter().map(|segment| segment.seconds).sum::<i64>(), 3600);
    }

    #[test]
    fn the_warning_comes_at_its_percentage() {
        let warn = |percent| deadline(&europe(), at(4, "10:00"), Target::BusinessTime(10 * HOUR), &[], percent).unwrap().warn_at;
        assert_eq!(warn(50), Some(at(4, "15:00")));
        assert_eq!(warn(75), Some(at(4, "17:30")));
        assert_eq!(warn(85), Some(at(4, "18:30")), "exactly at closing");
        assert_eq!(warn(100), Some(at(5, "10:30")));
    }

    #[test]
    fn an_open_pause_shows_no_deadline_unless_it_was_reached_before() {
        let open = |from| [Pause { from, to: None }];
        let paused = computed(at(4, "10:00"), Target::BusinessTime(4 * HOUR), &open(at(4, "13:30")));
        assert_eq!((paused.due_at, paused.warn_at), (None, Some(at(4, "13:00"))));
        assert_eq!(paused.segments, [Segment { from: at(4, "10:00"), to: at(4, "13:30"), seconds: 12_600 }]);
        for from in [at(4, "14:00"), at(6, "14:00")] {
            assert_eq!(due(at(4, "10:00"), Target::BusinessTime(4 * HOUR), &open(from)), Some(at(4, "14:00")));
            assert_eq!(due(at(4, "10:00"), Target::ClockTime(4 * HOUR), &open(from)), Some(at(4, "14:00")));
        }
        assert_eq!(due(at(4, "10:00"), Target::BusinessDays(1), &open(at(4, "20:00"))), None);
        assert_eq!(due(at(4, "10:00"), Target::BusinessDays(1), &open(at(5, "10:00"))), Some(at(5, "10:00")));
    }

    #[test]
    fn business_days_add_the_business_time_that_was_paused_after_the_deadline_without_pauses() {
        let days = Target::BusinessDays(1);
        assert_eq!(due(at(4, "10:00"), days, &[pause(at(4, "12:00"), at(4, "14:00"))]), Some(at(5, "12:00")));
        assert_eq!(due(at(4, "10:00"), days, &[pause(at(4, "18:00"), at(5, "09:30"))]), Some(at(5, "11:00")));
        assert_eq!(due(at(4, "10:00"), days, &[pause(at(4, "19:00"), at(5, "08:00"))]), Some(at(5, "10:00")));
        let twice = [pause(at(4, "12:00"), at(4, "14:00")), pause(at(5, "11:00"), at(5, "12:00"))];
        assert_eq!(due(at(4, "10:00"), days, &twice), Some(at(5, "13:00")));
        let found = computed(at(4, "10:00"), days, &twice);
        assert_eq!(
            found.segments.iter().map(|segment| segment.seconds).sum::<i64>(),
            34_200,
            "a whole business day of Mon-Fri 09:00-18:30"
        );
    }

    #[test]
    fn business_days_that_end_inside_a_pause_of_no_business_time_move_to_the_opening_after_it() {
        // From Sunday one business day is Tuesday, 09:00.
        let days = Target::BusinessDays(1);
        assert_eq!(due(at(3, "12:00"), days, &[pause(at(4, "20:00"), at(5, "10:00"))]), Some(at(5, "10:00")));
        assert_eq!(due(at(3, "12:00"), days, &[pause(at(4, "20:00"), at(5, "20:00"))]), Some(at(6, "09:00")));
        assert_eq!(due(at(3, "12:00"), days, &[pause(at(5, "09:00"), at(5, "20:00"))]), Some(at(5, "09:00")));
        let then_open = [pause(at(4, "20:00"), at(5, "10:00")), Pause { from: at(5, "10:00"), to: None }];
        assert_eq!(due(at(3, "12:00"), days, &then_open), None);
    }

    #[test]
    fn business_days_warn_at_the_percentage_of_their_business_time() {
        // One day from 10:00 is 9.5 hours; 75 % of it 7 h 7 min 30 s.
        assert_eq!(computed(at(4, "10:00"), Target::BusinessDays(1), &[]).warn_at, Some(at(4, "17:07:30")));
    }

    #[test]
    fn a_search_ends_with_a_typed_error() {
        let start = at(4, "10:00");
        let past = calendar("UTC", "{}", "[]", r#"[{"date":"1999-12-25","intervals":[{"from":"09:00","to":"10:00"}]}]"#);
        for target in [Target::BusinessTime(HOUR), Target::BusinessDays(1)] {
            assert_eq!(deadline(&past, start, target, &[], 75), Err(DeadlineError::NeverOpens));
        }
        let once = calendar("UTC", "{}", "[]", r#"[{"date":"2026-06-01","intervals":[{"from":"09:00","to":"10:00"}]}]"#);
        assert_eq!(
            deadline(&once, start, Target::BusinessTime(HOUR), &[], 75).unwrap().due_at,
            Some("2026-06-01T10:00:00Z".parse().unwrap())
        );
        for target in [Target::BusinessTime(HOUR + 1), Target::BusinessDays(1), Target::ClockTime(u32::MAX)] {
            assert_eq!(deadline(&once, start, target, &[], 75), Err(DeadlineError::TooFar));
        }
    }

    #[test]
    fn wrong_questions_are_refused() {
        let asked = |target, pauses: &[Pause], percent| deadline(&europe(), at(4, "10:00"), target, pauses, percent);
        for target in [Target::BusinessTime(0), Target::ClockTime(0), Target::BusinessDays(0)] {
            assert_eq!(asked(target, &[], 75), Err(DeadlineError::NoTarget));
        }
        assert_eq!(asked(Target::ClockTime(1), &[], 0), Err(DeadlineError::WarnPercent));
        assert_eq!(asked(Target::ClockTime(1), &[], 101), Err(DeadlineError::WarnPercent));
        let backward = asked(Target::ClockTime(1), &[pause(at(5, "10:00"), at(4, "10:00"))], 75);
        assert_eq!(backward, Err(DeadlineError::BackwardPause { from: at(5, "10:00"), to: at(4, "10:00") }));
    }

    #[test]
    fn a_calendar_around_the_clock_is_explained_as_one_stretch() {
        let always = every_day("Europe/Berlin", &[("00:00", "24:00")]);
        let found = deadline(&always, at(4, "10:00"), Target::BusinessTime(72 * HOUR), &[], 75).unwrap();
        assert_eq!(found.segments, [Segment { from: at(4, "10:00"), to: at(7, "10:00"), seconds: 259_200 }]);
    }
}
