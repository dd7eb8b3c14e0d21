use kernel::{FieldError, Problem, ProblemKind, Timestamp};

use super::{Category, Move, Owed, Status};
use crate::{calendar::DeadlineError, clock::ClockError};

#[derive(Debug, thiserror::Error)]
pub enum SupportRequestError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the status {status} does not allow {wanted}")]
    Status { status: Status, wanted: Move },
    #[error("{category} is not open")]
    NotEntitled { category: Category, owed: Owed },
    #[error("it could be reopened until {until}")]
    ReopenWindowOver { until: Timestamp },
    #[error("it goes on in {number}")]
    Merged { number: String },
    #[error("the link was used or is too old")]
    Link,
    #[error("no contact attempt counts")]
    NoAttempt,
    #[error("no call is awaited")]
    NoCallAwaited,
    #[error("no priority was asked for")]
    NoPriorityAsked,
    #[error("it may still be answered in time")]
    TooEarlyToEscalate { due_at: Option<Timestamp> },
    #[error("an escalation waits already")]
    EscalatedAlready,
    #[error("the escalation was decided")]
    EscalationDecided,
    #[error("step {at} ({step}) of the macro is refused")]
    MacroStep { at: usize, step: &'static str, cause: Box<SupportRequestError> },
    #[error(transparent)]
    Clock(#[from] ClockError),
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
}

impl SupportRequestError {
    pub(crate) fn field(pointer: &str, code: &str, detail: &str) -> Self {
        Self::Invalid(vec![field(pointer, code, detail)])
    }
}

impl From<SupportRequestError> for Problem {
    fn from(error: SupportRequestError) -> Self {
        match error {
            SupportRequestError::Db(error) => error.into(),
            SupportRequestError::Invalid(errors) => Self::invalid(errors),
            SupportRequestError::Status { status, wanted } => {
                Self::new(ProblemKind::Conflict, "support_request_status", sentence(status, wanted))
            }
            SupportRequestError::NotEntitled { category, owed: Owed::NotSince(since) } => {
                Self::new(ProblemKind::Conflict, "not_entitled", lapsed(category, since))
            }
            SupportRequestError::NotEntitled { owed: Owed::AccountOnly, .. } => {
                let detail = "The customer is disabled. Only requests of the category account can be opened.";
                Self::new(ProblemKind::Forbidden, "customer_disabled", detail)
            }
            SupportRequestError::ReopenWindowOver { until } => {
                let detail = format!("It could be reopened until {until}. Open a new support request with this one as `previous_id`.");
                Self::new(ProblemKind::Conflict, "reopen_window_over", detail)
            }
            SupportRequestError::Merged { number } => {
                let detail = format!("This support request was a duplicate and goes on in {number}.");
                Self::new(ProblemKind::Conflict, "support_request_merged", detail)
            }
            SupportRequestError::Link => {
                let detail = "This link was used already, is too old, or the solution is no longer proposed.";
                Self::new(ProblemKind::Conflict, "link_invalid", detail)
            }
            SupportRequestError::NoAttempt => {
                Self::new(ProblemKind::Conflict, "no_contact_attempt", "There is no contact attempt to take back.")
            }
            SupportRequestError::NoCallAwaited => {
                Self::new(ProblemKind::Conflict, "no_call_awaited", "This support request waits for no call.")
            }
            SupportRequestError::NoPriorityAsked => {
                Self::new(ProblemKind::Conflict, "no_priority_asked", "No change of the priority is asked for.")
            }
            SupportRequestError::TooEarlyToEscalate { due_at } => {
                let until = due_at.map(|due| format!(", or from {due} on")).unwrap_or_default();
                let detail = format!("A support request can be escalated once its first answer came{until}.");
                Self::new(ProblemKind::Conflict, "too_early_to_escalate", detail)
            }
            SupportRequestError::EscalatedAlready => {
                Self::new(ProblemKind::Conflict, "escalated_already", "An escalation of this support request waits for its decision.")
            }
            SupportRequestError::EscalationDecided => Self::new(
                ProblemKind::Conflict,
                "escalation_decided",
                "This escalation was decided already, or its support request was closed.",
            ),
            SupportRequestError::MacroStep { at, step, cause } => macro_step(at, step, Self::from(*cause)),
            SupportRequestError::Clock(error) => Self::new(ProblemKind::Conflict, "support_clock", error.to_string()),
            SupportRequestError::Deadline(error) => Self::new(ProblemKind::Conflict, error.code(), error.to_string()),
        }
    }
}

/// `at` counts from 1.
fn macro_step(at: usize, step: &str, cause: Problem) -> Problem {
    let (code, why) = match cause.errors.into_iter().next() {
        Some(field) => (field.code, field.detail),
        None => (cause.code.to_owned(), cause.detail),
    };
    let kind = if cause.kind == ProblemKind::Forbidden { ProblemKind::Forbidden } else { ProblemKind::Conflict };
    let detail = format!("Nothing was done. Step {at} ({step}): {why}");
    let step = field(&format!("/steps/{}", at - 1), &code, &why);
    Problem { errors: vec![step], ..Problem::new(kind, "macro_step_refused", detail) }
}

fn sentence(status: Status, wanted: Move) -> String {
    let legal: Vec<_> = Move::legal_from(status).iter().map(|other| other.as_str()).collect();
    if legal.is_empty() {
        format!("This support request is {status}: {wanted} is not possible, and no other change is.")
    } else {
        format!("This support request is {status}: {wanted} is not possible. Possible are: {}.", legal.join(", "))
    }
}

fn lapsed(category: Category, since: Option<Timestamp>) -> String {
    let what = match since {
        Some(since) => format!("Maintenance for this product lapsed on {since}."),
        None => "No maintenance runs for this product.".to_owned(),
    };
    format!("{what} A request of the category {category} needs it: renew the license, or choose the category licensing or account.")
}

pub(crate) fn field(pointer: &str, code: &str, detail: &str) -> FieldError {
    FieldError { pointer: pointer.to_owned(), code: code.to_owned(), detail: detail.to_owned() }
}

/// A text of one line (`most` up to 200) or of many: needed, bounded, without control characters other than line breaks and tabs.
pub(crate) fn check_text(errors: &mut Vec<FieldError>, pointer: &str, text: &str, most: usize) {
    let strange = |c: char| c.is_control() && (most <= LINE || !matches!(c, '\n' | '\r' | '\t'));
    if text.trim().is_empty() {
        errors.push(field(pointer, "required", "This is needed."));
    } else if text.chars().count() > most {
        errors.push(field(pointer, "too_long", &format!("At most {most} characters.")));
    } else if text.chars().any(strange) {
        errors.push(field(pointer, "wrong_value", "Control characters are not possible here."));
    }
}

/// The longest subject, in characters.
pub(super) const LINE: usize = 200;
/// The longest reason.
pub(crate) const REASON: usize = 2_000;
/// The longest description or message.
pub(crate) const TEXT: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_illegal_move_names_the_legal_ones() {
        let problem = Problem::from(SupportRequestError::Status { status: Status::New, wanted: Move::Confirm });
        assert_eq!((problem.kind, problem.code), (ProblemKind::Conflict, "support_request_status"));
        assert_eq!(problem.detail, "This support request is new: confirm is not possible. Possible are: assign, close.");
    }

    #[test]
    fn not_entitled_says_since_when_and_how_to_go_on() {
        let since = "2026-01-31T23:00:00Z".parse().ok();
        let problem = Problem::from(SupportRequestError::NotEntitled { category: Category::Threat, owed: Owed::NotSince(since) });
        assert_eq!((problem.kind, problem.code), (ProblemKind::Conflict, "not_entitled"));
        assert!(problem.detail.contains("2026-01-31T23:00:00Z") && problem.detail.contains("licensing or account"));
    }

    #[test]
    fn a_line_has_no_breaks_and_a_text_may() {
        let codes = |text: &str, most| {
            let mut errors = Vec::new();
            check_text(&mut errors, "/x", text, most);
            errors.into_iter().map(|error| error.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(" ", LINE), ["required"]);
        assert_eq!(codes("a\nb", LINE), ["wrong_value"]);
        assert!(codes("a\r\n\tb", TEXT).is_empty());
        assert_eq!(codes("a\0b", TEXT), ["wrong_value"]);
        assert_eq!(codes(&"x".repeat(201), LINE), ["too_long"]);
    }
}
