//! How much business time has passed between two instants (spec 04.3), and how that was computed.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Calendar, DeadlineError, HORIZON_DAYS, Openings, Pause, Span, pause::Pauses};

pub(super) const MICROS: i64 = 1_000_000;

/// Part of the explanation: a stretch in which the clock ran. Whole seconds, rounded so that all of them add up to the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = CountedSegment)]
pub struct Segment {
    pub from: Timestamp,
    pub to: Timestamp,
    pub seconds: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Elapsed {
    pub seconds: i64,
    pub segments: Vec<Segment>,
}

/// The business time from `from` to `to`; nothing if `to` is not later. Errors: `TooFar`, `BackwardPause`.
pub fn elapsed(calendar: &Calendar, from: Timestamp, to: Timestamp, pauses: &[Pause]) -> Result<Elapsed, DeadlineError> {
    if to > until_horizon(from).to {
        return Err(DeadlineError::TooFar);
    }
    let spans = running(calendar, from, to, &Pauses::new(from, pauses)?);
    Ok(Elapsed { seconds: total(&spans) / MICROS, segments: explained(&spans) })
}

/// The business time in `[from, to)` outside the pauses.
pub(super) fn running(calendar: &Calendar, from: Timestamp, to: Timestamp, pauses: &Pauses) -> Vec<Span> {
    let mut spans = Vec::new();
    for span in pauses.running(Openings::new(calendar, from)).take_while(|span| span.from < to) {
        push(&mut spans, Span { from: span.from, to: span.to.min(to) });
    }
    spans
}

/// Days touch at midnight when a calendar is open through it: the explanation shows one stretch.
pub(super) fn push(spans: &mut Vec<Span>, next: Span) {
    match spans.last_mut() {
        Some(last) if last.to == next.from => last.to = next.to,
        _ => spans.push(next),
    }
}

pub(super) fn explained(spans: &[Span]) -> Vec<Segment> {
    let mut before = 0;
    let segment = |span: &Span| {
        let after = before + span.micros();
        let seconds = after / MICROS - before / MICROS;
        before = after;
        Segment { from: span.from, to: span.to, seconds }
    };
    spans.iter().map(segment).collect()
}

pub(super) fn total(spans: &[Span]) -> i64 {
    spans.iter().map(|span| span.micros()).sum()
}

pub(super) fn until_horizon(start: Timestamp) -> Span {
    Span { from: start, to: plus(start, i64::from(HORIZON_DAYS) * 86_400 * MICROS) }
}

pub(super) fn plus(instant: Timestamp, micros: i64) -> Timestamp {
    Timestamp::from_microsecond(instant.as_microsecond().saturating_add(micros))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::CalendarSettings;

    /// A local time in May 2026, in Berlin; May 4 is a Monday.
    fn at(day: i8, time: &str) -> Timestamp {
        format!("2026-05-{day:02}T{time}+02:00").parse().unwrap()
    }
    fn computed(from: Timestamp, to: Timestamp, pauses: &[Pause]) -> Result<Elapsed, DeadlineError> {
        elapsed(&Calendar::new(CalendarSettings::europe()).unwrap(), from, to, pauses)
    }

    #[test]
    fn elapsed_time_is_business_time_without_pauses() {
        let pause = Pause { from: at(8, "18:10"), to: Some(at(11, "09:20")) };
        let found = computed(at(8, "18:00"), at(11, "10:00"), &[pause]).unwrap();
        assert_eq!(
            found.segments,
            [
                Segment { from: at(8, "18:00"), to: at(8, "18:10"), seconds: 600 },
                Segment { from: at(11, "09:20"), to: at(11, "10:00"), seconds: 2400 }
            ]
        );
        assert_eq!(found.seconds, 3000);
    }

    #[test]
    fn an_open_pause_lasts_until_the_end() {
        let open = Pause { from: at(11, "09:30"), to: None };
        assert_eq!(computed(at(8, "18:00"), at(11, "10:00"), &[open]).unwrap().seconds, 3600);
    }

    #[test]
    fn parts_of_a_second_add_up_to_the_total() {
        let found = computed(at(4, "18:29:59.5"), at(5, "09:00:00.5"), &[]).unwrap();
        assert_eq!((found.seconds, found.segments.len()), (1, 2));
        assert_eq!(found.segments.iter().map(|segment| segment.seconds).sum::<i64>(), 1);
    }

    #[test]
    fn backward_it_is_nothing_and_too_far_it_is_refused() {
        assert_eq!(computed(at(8, "10:00"), at(7, "10:00"), &[]), Ok(Elapsed { seconds: 0, segments: Vec::new() }));
        let later = "2047-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(computed(at(4, "10:00"), later, &[]), Err(DeadlineError::TooFar));
        assert_eq!(computed(Timestamp::from_microsecond(i64::MIN), later, &[]), Err(DeadlineError::TooFar));
    }
}
