//! The calculator of spec 04.3: the questions of the API, put to the rules, with the place of what is wrong in them.

use kernel::Timestamp;

use super::{Calendar, CalendarRefused, Deadline, DeadlineError, Elapsed, Pause, Target, deadline, elapsed};

/// What is to be used up, and the field that said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Aim {
    target: Target,
    pointer: &'static str,
}

#[derive(Clone, Debug)]
pub(super) struct Question {
    pub start: Timestamp,
    pub aim: Aim,
    pub pauses: Vec<Pause>,
    pub warn_percent: u8,
}

impl Aim {
    /// Exactly one of the two.
    pub(super) fn of(minutes: Option<u32>, business_days: Option<u32>) -> Result<Self, CalendarRefused> {
        match (minutes, business_days) {
            (Some(minutes), None) => {
                let pointer = "/target_minutes";
                let seconds = minutes.checked_mul(60).ok_or_else(|| CalendarRefused::deadline(DeadlineError::TooFar, pointer))?;
                Ok(Self { target: Target::BusinessTime(seconds), pointer })
            }
            (None, Some(days)) => Ok(Self { target: Target::BusinessDays(days), pointer: "/target_business_days" }),
            _ => Err(CalendarRefused::field("/target_minutes", "one_target", "Give either target_minutes or target_business_days.")),
        }
    }
}

pub(super) fn find_deadline(calendar: &Calendar, question: &Question) -> Result<Deadline, CalendarRefused> {
    let Question { start, aim, pauses, warn_percent } = question;
    deadline(calendar, *start, aim.target, pauses, *warn_percent).map_err(|error| {
        let pointer = match &error {
            DeadlineError::WarnPercent => "/warn_percent".to_owned(),
            DeadlineError::BackwardPause { .. } => backward(pauses),
            DeadlineError::NeverOpens => "/start".to_owned(),
            DeadlineError::NoTarget | DeadlineError::TooFar => aim.pointer.to_owned(),
        };
        CalendarRefused::deadline(error, pointer)
    })
}

pub(super) fn count(calendar: &Calendar, from: Timestamp, to: Timestamp, pauses: &[Pause]) -> Result<Elapsed, CalendarRefused> {
    elapsed(calendar, from, to, pauses).map_err(|error| {
        let pointer = if matches!(error, DeadlineError::BackwardPause { .. }) { backward(pauses) } else { "/to".to_owned() };
        CalendarRefused::deadline(error, pointer)
    })
}

fn backward(pauses: &[Pause]) -> String {
    let at = pauses.iter().position(|pause| pause.to.is_some_and(|to| to < pause.from)).unwrap_or_default();
    format!("/pauses/{at}/to")
}

#[cfg(test)]
mod tests {
    use kernel::Problem;

    use super::*;
    use crate::calendar::CalendarSettings;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }
    fn ask(aim: Aim, pauses: Vec<Pause>, warn_percent: u8) -> Result<Deadline, CalendarRefused> {
        let calendar = Calendar::new(CalendarSettings::europe()).unwrap();
        find_deadline(&calendar, &Question { start: at("2026-05-04T10:00:00+02:00"), aim, pauses, warn_percent })
    }
    fn place<T: std::fmt::Debug>(refused: Result<T, CalendarRefused>) -> (String, String) {
        let error = Problem::from(refused.unwrap_err()).errors.remove(0);
        (error.pointer, error.code)
    }

    #[test]
    fn minutes_are_business_time_and_days_are_opening_days() {
        let due = |aim| ask(aim, vec![], 75).unwrap().due_at.unwrap();
        assert_eq!(due(Aim::of(Some(600), None).unwrap()), at("2026-05-05T10:30:00+02:00"));
        assert_eq!(due(Aim::of(None, Some(1)).unwrap()), at("2026-05-05T10:00:00+02:00"));
    }

    #[test]
    fn every_wrong_question_names_its_place() {
        let hour = Aim::of(Some(60), None).unwrap();
        assert_eq!(place(Aim::of(None, None)), ("/target_minutes".into(), "one_target".into()));
        assert_eq!(place(Aim::of(Some(1), Some(1))), ("/target_minutes".into(), "one_target".into()));
        assert_eq!(place(Aim::of(Some(u32::MAX), None)), ("/target_minutes".into(), "too_far".into()));
        assert_eq!(place(ask(Aim::of(None, Some(0)).unwrap(), vec![], 75)), ("/target_business_days".into(), "no_target".into()));
        assert_eq!(place(ask(hour, vec![], 0)), ("/warn_percent".into(), "warn_percent".into()));
        let fine = Pause { from: at("2026-05-04T10:00:00Z"), to: None };
        let backward = Pause { from: at("2026-05-04T10:00:00Z"), to: Some(at("2026-05-04T09:00:00Z")) };
        assert_eq!(place(ask(hour, vec![fine, backward], 75)), ("/pauses/1/to".into(), "backward_pause".into()));
    }
}
