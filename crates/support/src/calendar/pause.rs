//! Pauses of a clock (spec 04.3): instants, merged where they overlap, clipped to the clock's life.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{DeadlineError, Span};

/// Half-open `[from, to)`; without `to` it is still open. One that ends when it starts does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    pub from: Timestamp,
    #[serde(default)]
    pub to: Option<Timestamp>,
}

/// The end of an open pause.
const NEVER: Timestamp = Timestamp::from_microsecond(i64::MAX);

/// The pauses of one clock: ascending, apart from each other, none before its start.
pub(super) struct Pauses(Vec<Span>);

impl Pauses {
    pub(super) fn new(start: Timestamp, pauses: &[Pause]) -> Result<Self, DeadlineError> {
        let mut spans = Vec::with_capacity(pauses.len());
        for pause in pauses {
            let to = pause.to.unwrap_or(NEVER);
            if to < pause.from {
                return Err(DeadlineError::BackwardPause { from: pause.from, to });
            }
            let clipped = Span { from: pause.from.max(start), to };
            if clipped.from < clipped.to {
                spans.push(clipped);
            }
        }
        spans.sort_by_key(|span| span.from);
        spans.dedup_by(|next, kept| {
            let meets = next.from <= kept.to;
            if meets {
                kept.to = kept.to.max(next.to);
            }
            meets
        });
        Ok(Self(spans))
    }

    /// Since when an open pause lasts.
    pub(super) fn open_since(&self) -> Option<Timestamp> {
        self.0.last().filter(|span| span.to == NEVER).map(|span| span.from)
    }

    /// Whether the clock stands still at an instant and did before it: it cannot come to an end then.
    pub(super) fn hold(&self, at: Timestamp) -> bool {
        self.0.iter().any(|span| span.from < at && at < span.to)
    }

    /// What is left of `spans` outside the pauses; ends where an open pause begins.
    pub(super) fn running<I: Iterator<Item = Span>>(&self, spans: I) -> Running<'_, I> {
        Running { spans, rest: None, pauses: &self.0 }
    }
}

/// The spans in which a clock runs.
pub(super) struct Running<'a, I> {
    spans: I,
    /// What a pause left of the span before.
    rest: Option<Span>,
    pauses: &'a [Span],
}

impl<I: Iterator<Item = Span>> Iterator for Running<'_, I> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let span = match self.rest.take() {
                Some(rest) => rest,
                None => self.spans.next()?,
            };
            while let [first, others @ ..] = self.pauses
                && first.to <= span.from
            {
                self.pauses = others;
            }
            let Some(pause) = self.pauses.first().filter(|pause| pause.from < span.to) else {
                return Some(span);
            };
            if pause.from <= span.from && pause.to == NEVER {
                return None;
            }
            if pause.to < span.to {
                self.rest = Some(Span { from: pause.to, to: span.to });
            }
            if span.from < pause.from {
                return Some(Span { from: span.from, to: pause.from });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_microsecond(second * 1_000_000)
    }
    fn span(from: i64, to: i64) -> Span {
        Span { from: at(from), to: at(to) }
    }
    fn pause(from: i64, to: i64) -> Pause {
        Pause { from: at(from), to: Some(at(to)) }
    }
    fn running(pauses: &[Pause], spans: &[Span]) -> Vec<Span> {
        Pauses::new(at(0), pauses).unwrap().running(spans.iter().copied()).collect()
    }

    #[test]
    fn pauses_merge_where_they_overlap_and_are_clipped_to_the_start() {
        let pauses = Pauses::new(at(10), &[pause(30, 40), pause(0, 12), pause(35, 50), pause(50, 60), pause(0, 9), pause(70, 70)]).unwrap();
        assert_eq!(pauses.0, [span(10, 12), span(30, 60)]);
        assert_eq!(pauses.open_since(), None);
        let open = Pauses::new(at(10), &[Pause { from: at(20), to: None }, pause(15, 25)]).unwrap();
        assert_eq!(open.open_since(), Some(at(15)));
    }

    #[test]
    fn a_pause_that_ends_before_it_starts_is_refused() {
        assert!(matches!(Pauses::new(at(0), &[pause(5, 4)]), Err(DeadlineError::BackwardPause { .. })));
    }

    #[test]
    fn a_clock_runs_in_what_the_pauses_leave() {
        let spans = [span(0, 10), span(20, 30), span(30, 40)];
        assert_eq!(running(&[], &spans), spans);
        assert_eq!(running(&[pause(2, 4), pause(6, 7), pause(10, 20)], &spans[..2]), [span(0, 2), span(4, 6), span(7, 10), span(20, 30)]);
        assert_eq!(running(&[pause(5, 35)], &spans), [span(0, 5), span(35, 40)]);
        assert_eq!(running(&[pause(0, 10), pause(20, 30)], &spans), [span(30, 40)]);
        assert_eq!(running(&[Pause { from: at(25), to: None }], &spans), [span(0, 10), span(20, 25)]);
    }
}
