//! A calendar as it is kept: its id, and what can be wrong with a change.

use kernel::{FieldError, Id, Noun, Problem};

use super::{CalendarError, DeadlineError};

pub enum CalendarNoun {}
impl Noun for CalendarNoun {
    const PREFIX: &'static str = "cal";
}
pub type CalendarId = Id<CalendarNoun>;

#[derive(Debug, thiserror::Error)]
pub enum CalendarRefused {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Settings(#[from] CalendarError),
    /// A deadline that the calculator, or an open clock, cannot have.
    #[error("{error}")]
    Deadline { error: DeadlineError, pointer: String },
    #[error("a value is wrong")]
    Field(FieldError),
}

impl CalendarRefused {
    pub(super) fn field(pointer: &str, code: &str, detail: &str) -> Self {
        Self::Field(FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() })
    }
    pub(crate) fn deadline(error: DeadlineError, pointer: impl Into<String>) -> Self {
        Self::Deadline { error, pointer: pointer.into() }
    }
}

impl From<CalendarRefused> for Problem {
    fn from(refused: CalendarRefused) -> Self {
        match refused {
            CalendarRefused::Db(error) => error.into(),
            CalendarRefused::Settings(error) => Problem::field(error.pointer(), error.code(), error.to_string()),
            CalendarRefused::Deadline { error, pointer } => Problem::field(pointer, error.code(), error.to_string()),
            CalendarRefused::Field(error) => Problem::invalid(vec![error]),
        }
    }
}
