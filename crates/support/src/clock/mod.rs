//! One SLA clock of a support request (spec 04.2 and 04.3): what it counts, its pauses, and its state at an instant.
//!
//! Nothing is ticked and nothing has to happen on time: the state follows from the clock, the calendar and the instant asked
//! about. An open clock is thereby recomputed by every change of target or calendar; an answered one keeps what was found when
//! it was answered. An answer at the due instant or before meets the target; a clock that is unanswered then is breached.

mod mark;
mod recompute;
mod state;
pub(crate) mod store;

use kernel::{Timestamp, text_enum};
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Deadline, DeadlineError, Pause, Target, deadline};

pub use mark::ClockMark;
pub use recompute::RecountClocks;
pub(crate) use recompute::recompute_open;
pub use state::{Answer, ClockState, Phase};

text_enum! {
    pub enum ClockKind {
        InitialResponse = "initial_response",
        Update = "update",
        Resolution = "resolution",
        /// Of an escalation: whether it is accepted.
        Escalation = "escalation",
    }
}

impl ClockKind {
    /// Whether *waiting for customer* pauses it: never the initial response, nor what the vendor owes an escalation.
    pub fn pauses(self) -> bool {
        matches!(self, Self::Update | Self::Resolution)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlaClock {
    kind: ClockKind,
    opened_at: Timestamp,
    /// Later than `opened_at` only for a P1 that counts from the confirmed call.
    counts_from: Timestamp,
    target: Target,
    warn_percent: u8,
    pauses: Vec<Pause>,
    answer: Option<Answer>,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ClockError {
    #[error("The clock was answered and does not change any more.")]
    Answered,
    #[error("This clock is never paused.")]
    NeverPauses,
    #[error("The clock is paused already.")]
    AlreadyPaused,
    #[error("The clock is not paused.")]
    NotPaused,
    #[error("That is before what the clock already knows.")]
    TooEarly,
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
}

impl ClockError {
    /// Stable, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Answered => "clock_answered",
            Self::NeverPauses => "clock_never_pauses",
            Self::AlreadyPaused => "clock_already_paused",
            Self::NotPaused => "clock_not_paused",
            Self::TooEarly => "clock_too_early",
            Self::Deadline(error) => error.code(),
        }
    }
}

impl SlaClock {
    /// `warn_percent`: 1 to 100.
    pub fn new(kind: ClockKind, opened_at: Timestamp, target: Target, warn_percent: u8) -> Self {
        Self { kind, opened_at, counts_from: opened_at, target, warn_percent, pauses: Vec::new(), answer: None }
    }

    pub fn kind(&self) -> ClockKind {
        self.kind
    }
    pub fn opened_at(&self) -> Timestamp {
        self.opened_at
    }
    pub fn counts_from(&self) -> Timestamp {
        self.counts_from
    }
    pub fn target(&self) -> Target {
        self.target
    }
    pub fn pauses(&self) -> &[Pause] {
        &self.pauses
    }
    pub fn answer(&self) -> Option<Answer> {
        self.answer
    }

    /// Another target, after a change of priority or offering: it counts from the original start, and the pauses stay.
    pub fn retarget(&mut self, target: Target) -> Result<(), ClockError> {
        self.require_open()?;
        self.target = target;
        self.counts_from = self.opened_at;
        Ok(())
    }

    /// A P1's target, which counts from the confirmed call.
    pub fn retarget_from_call(&mut self, target: Target, called_at: Timestamp) -> Result<(), ClockError> {
        if called_at < self.opened_at {
            return Err(ClockError::TooEarly);
        }
        self.retarget(target)?;
        self.counts_from = called_at;
        Ok(())
    }

    /// The support request began to wait for its customer.
    pub fn pause(&mut self, at: Timestamp) -> Result<(), ClockError> {
        self.require_open()?;
        if !self.kind.pauses() {
            return Err(ClockError::NeverPauses);
        }
        match self.pauses.last() {
            Some(Pause { to: None, .. }) => return Err(ClockError::AlreadyPaused),
            Some(Pause { to: Some(to), .. }) if at < *to => return Err(ClockError::TooEarly),
            _ => self.pauses.push(Pause { from: at, to: None }),
        }
        Ok(())
    }

    /// The customer answered.
    pub fn resume(&mut self, at: Timestamp) -> Result<(), ClockError> {
        self.require_open()?;
        let open = self.pauses.last_mut().filter(|pause| pause.to.is_none()).ok_or(ClockError::NotPaused)?;
        if at < open.from {
            return Err(ClockError::TooEarly);
        }
        open.to = Some(at);
        Ok(())
    }

    /// Stops the clock for good and keeps its outcome. An open pause ends with it.
    pub fn stop(&mut self, calendar: &Calendar, at: Timestamp) -> Result<Answer, ClockError> {
        self.require_open()?;
        if at < self.opened_at || self.pauses.iter().any(|pause| at < pause.from) {
            return Err(ClockError::TooEarly);
        }
        let pauses: Vec<Pause> =
            self.pauses.iter().map(|pause| Pause { from: pause.from, to: Some(pause.to.map_or(at, |to| to.min(at))) }).collect();
        let found = deadline(calendar, self.counts_from, self.target, &pauses, self.warn_percent)?;
        let answer = Answer { at, due_at: found.due_at, warn_at: found.warn_at };
        self.pauses = pauses;
        self.answer = Some(answer);
        Ok(answer)
    }

    /// The state at an instant, by what had happened until then. Errors: those of `calendar::deadline`.
    pub fn state_at(&self, calendar: &Calendar, now: Timestamp) -> Result<ClockState, DeadlineError> {
        if let Some(answer) = self.answer.filter(|answer| answer.at <= now) {
            return Ok(answer.state());
        }
        let Deadline { due_at, warn_at, .. } = self.deadline_at(calendar, now)?;
        let phase = if due_at.is_some_and(|due| due <= now) {
            Phase::Breached
        } else if self.pauses_at(now).any(|pause| pause.to.is_none()) {
            Phase::Paused
        } else {
            Phase::Running
        };
        Ok(ClockState { phase, warned: warn_at.is_some_and(|warn| warn <= now), due_at, warn_at })
    }

    /// How the state at an instant was computed. Errors: those of `calendar::deadline`.
    pub fn deadline_at(&self, calendar: &Calendar, now: Timestamp) -> Result<Deadline, DeadlineError> {
        let pauses: Vec<Pause> = self.pauses_at(now).collect();
        deadline(calendar, self.counts_from, self.target, &pauses, self.warn_percent)
    }

    /// The pauses as they were known at an instant: one that ended later was still open.
    fn pauses_at(&self, now: Timestamp) -> impl Iterator<Item = Pause> {
        let begun = self.pauses.iter().filter(move |pause| pause.from <= now);
        begun.map(move |pause| Pause { from: pause.from, to: pause.to.filter(|to| *to <= now) })
    }

    fn require_open(&self) -> Result<(), ClockError> {
        if self.answer.is_some() { Err(ClockError::Answered) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{CalendarSettings, WARN_PERCENT};

    const HOUR: u32 = 3600;

    fn europe() -> Calendar {
        Calendar::new(CalendarSettings::europe()).unwrap()
    }
    /// A local time of Monday, May 4, 2026 and the days after it, in Berlin.
    fn at(day: i8, time: &str) -> Timestamp {
        format!("2026-05-{day:02}T{time}+02:00").parse().unwrap()
    }
    fn clock(kind: ClockKind, target: Target) -> SlaClock {
        SlaClock::new(kind, at(4, "10:00"), target, WARN_PERCENT)
    }
    fn phase(clock: &SlaClock, now: Timestamp) -> Phase {
        clock.state_at(&europe(), now).unwrap().phase
    }

    #[test]
    fn it_warns_at_75_percent_and_breaches_at_100() {
        let clock = clock(ClockKind::InitialResponse, Target::BusinessTime(4 * HOUR));
        let state = |time| clock.state_at(&europe(), at(4, time)).unwrap();
        assert_eq!((state("12:59:59").phase, state("12:59:59").warned), (Phase::Running, false));
        assert_eq!((state("13:00").phase, state("13:00").warned), (Phase::Running, true));
        assert_eq!(phase(&clock, at(4, "13:59:59")), Phase::Running);
        assert_eq!(phase(&clock, at(4, "14:00")), Phase::Breached);
        assert_eq!(state("10:00").due_at, Some(at(4, "14:00")));
    }

    #[test]
    fn an_answered_clock_stops() {
        let mut in_time = clock(ClockKind::InitialResponse, Target::BusinessTime(4 * HOUR));
        let mut late = in_time.clone();
        assert!(in_time.stop(&europe(), at(4, "14:00")).unwrap().met());
        assert!(!late.stop(&europe(), at(4, "14:00:01")).unwrap().met());
        assert_eq!(phase(&in_time, at(9, "10:00")), Phase::Met);
        assert_eq!(phase(&late, at(9, "10:00")), Phase::Breached);
        assert_eq!(phase(&in_time, at(4, "13:59")), Phase::Running);
        assert_eq!(in_time.stop(&europe(), at(5, "10:00")), Err(ClockError::Answered));
        assert_eq!(in_time.retarget(Target::ClockTime(HOUR)), Err(ClockError::Answered));
    }

    #[test]
    fn an_early_answer_was_never_warned_of() {
        let mut clock = clock(ClockKind::InitialResponse, Target::BusinessTime(4 * HOUR));
        clock.stop(&europe(), at(4, "12:00")).unwrap();
        assert!(!clock.state_at(&europe(), at(5, "12:00")).unwrap().warned);
    }

    #[test]
    fn editing_a_calendar_recomputes_open_clocks_never_closed_ones() {
        let shorter = Calendar::new(CalendarSettings {
            overrides: serde_json::from_str(r#"[{"date":"2026-05-04","intervals":[{"from":"09:00","to":"11:00"}]}]"#).unwrap(),
            ..CalendarSettings::europe()
        });
        let shorter = shorter.unwrap();
        let mut clock = clock(ClockKind::InitialResponse, Target::BusinessTime(4 * HOUR));
        assert_eq!(clock.state_at(&shorter, at(4, "10:00")).unwrap().due_at, Some(at(5, "12:00")));
        clock.stop(&europe(), at(4, "15:00")).unwrap();
        assert_eq!(clock.state_at(&shorter, at(4, "16:00")).unwrap().due_at, Some(at(4, "14:00")));
        assert_eq!(clock.state_at(&shorter, at(4, "16:00")).unwrap().phase, Phase::Breached);
    }

    #[test]
    fn waiting_for_customer_pauses_update_and_resolution_never_the_initial_response() {
        let mut first = clock(ClockKind::InitialResponse, Target::BusinessTime(HOUR));
        assert_eq!(first.pause(at(4, "10:10")), Err(ClockError::NeverPauses));
        for kind in [ClockKind::Update, ClockKind::Resolution] {
            let mut clock = clock(kind, Target::BusinessTime(HOUR));
            clock.pause(at(4, "10:10")).unwrap();
            let paused = clock.state_at(&europe(), at(6, "12:00")).unwrap();
            assert_eq!((paused.phase, paused.due_at, paused.warned), (Phase::Paused, None, false));
            clock.resume(at(6, "12:00")).unwrap();
            let resumed = clock.state_at(&europe(), at(6, "12:00")).unwrap();
            assert_eq!((resumed.phase, resumed.due_at), (Phase::Running, Some(at(6, "12:50"))));
            assert_eq!(phase(&clock, at(5, "12:00")), Phase::Paused);
            let before = clock.state_at(&europe(), at(4, "10:05")).unwrap();
            assert_eq!((before.phase, before.due_at), (Phase::Running, Some(at(4, "11:00"))));
        }
    }

    #[test]
    fn an_earlier_breach_stays_while_paused() {
        let mut clock = clock(ClockKind::Update, Target::BusinessTime(HOUR));
        clock.pause(at(4, "11:30")).unwrap();
        let state = clock.state_at(&europe(), at(5, "09:00")).unwrap();
        assert_eq!((state.phase, state.due_at), (Phase::Breached, Some(at(4, "11:00"))));
    }

    #[test]
    fn a_priority_change_keeps_the_pauses_and_the_start_and_changing_back_gives_the_old_deadline() {
        let due = |clock: &SlaClock| clock.state_at(&europe(), at(4, "17:00")).unwrap().due_at;
        let mut clock = clock(ClockKind::Update, Target::BusinessTime(8 * HOUR));
        clock.pause(at(4, "12:00:00.25")).unwrap();
        clock.resume(at(4, "13:00:00.5")).unwrap();
        let before = clock.state_at(&europe(), at(4, "17:00")).unwrap();
        assert_eq!(before.due_at, Some(at(5, "09:30:00.25")));
        for target in [Target::BusinessTime(4 * HOUR), Target::ClockTime(HOUR), Target::BusinessDays(2)] {
            clock.retarget(target).unwrap();
            assert_ne!(due(&clock), before.due_at);
            clock.retarget(Target::BusinessTime(8 * HOUR)).unwrap();
            assert_eq!(clock.state_at(&europe(), at(4, "17:00")).unwrap(), before);
        }
        clock.retarget(Target::BusinessTime(4 * HOUR)).unwrap();
        assert_eq!(due(&clock), Some(at(4, "15:00:00.25")));
        assert_eq!(phase(&clock, at(4, "17:00")), Phase::Breached);
    }

    #[test]
    fn a_p1_counts_from_the_confirmed_call_and_leaving_p1_from_the_opening() {
        let mut clock = clock(ClockKind::InitialResponse, Target::BusinessTime(4 * HOUR));
        clock.retarget_from_call(Target::ClockTime(HOUR), at(4, "10:20")).unwrap();
        assert_eq!(clock.state_at(&europe(), at(4, "10:20")).unwrap().due_at, Some(at(4, "11:20")));
        clock.retarget(Target::BusinessTime(4 * HOUR)).unwrap();
        assert_eq!(clock.state_at(&europe(), at(4, "10:20")).unwrap().due_at, Some(at(4, "14:00")));
        assert_eq!(clock.retarget_from_call(Target::ClockTime(HOUR), at(4, "09:59")), Err(ClockError::TooEarly));
    }

    #[test]
    fn an_answer_ends_an_open_pause() {
        let mut clock = clock(ClockKind::Update, Target::BusinessTime(HOUR));
        clock.pause(at(4, "10:30")).unwrap();
        assert_eq!(clock.pause(at(4, "10:31")), Err(ClockError::AlreadyPaused));
        assert_eq!(clock.stop(&europe(), at(4, "10:29")), Err(ClockError::TooEarly));
        let answer = clock.stop(&europe(), at(4, "15:00")).unwrap();
        assert_eq!((answer.met(), answer.due_at), (true, Some(at(4, "15:30"))));
        assert_eq!(clock.pauses(), [Pause { from: at(4, "10:30"), to: Some(at(4, "15:00")) }]);
    }

    #[test]
    fn moves_out_of_order_are_refused() {
        let mut clock = clock(ClockKind::Update, Target::BusinessTime(HOUR));
        assert_eq!(clock.resume(at(4, "10:30")), Err(ClockError::NotPaused));
        clock.pause(at(4, "10:30")).unwrap();
        assert_eq!(clock.resume(at(4, "10:29")), Err(ClockError::TooEarly));
        clock.resume(at(4, "10:40")).unwrap();
        assert_eq!(clock.pause(at(4, "10:39")), Err(ClockError::TooEarly));
        assert_eq!(clock.stop(&europe(), at(4, "09:59")), Err(ClockError::TooEarly));
    }

    #[test]
    fn a_stored_clock_reads_back() {
        let mut clock = clock(ClockKind::Resolution, Target::BusinessDays(2));
        clock.pause(at(4, "10:30")).unwrap();
        clock.stop(&europe(), at(4, "11:00")).unwrap();
        let json = serde_json::to_string(&clock).unwrap();
        assert!(json.contains(r#""kind":"resolution""#) && json.contains(r#""target":{"business_days":2}"#), "{json}");
        assert_eq!(serde_json::from_str::<SlaClock>(&json).unwrap(), clock);
    }
}
