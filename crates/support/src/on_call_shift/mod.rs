//! On-call shift: who takes a region's P1 outside of its hours (spec 04.6, 04.7).

pub(crate) mod api;
mod create;
mod delete;
pub(crate) mod store;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind};

pub(crate) use create::{NewOnCallShift, create};
pub(crate) use delete::delete;
pub(crate) use store::{Model as OnCallShift, on_call};

pub enum OnCallShiftNoun {}
impl Noun for OnCallShiftNoun {
    const PREFIX: &'static str = "ocs";
}
pub type OnCallShiftId = Id<OnCallShiftNoun>;

#[derive(Debug, thiserror::Error)]
pub enum OnCallShiftError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    /// A region's P1 goes to one person.
    #[error("{name} is on call then")]
    Overlap { name: String },
}

impl OnCallShiftError {
    fn field(pointer: &str, code: &str, detail: &str) -> Self {
        Self::Invalid(vec![FieldError { pointer: pointer.to_owned(), code: code.to_owned(), detail: detail.to_owned() }])
    }
}

impl From<OnCallShiftError> for Problem {
    fn from(error: OnCallShiftError) -> Self {
        match error {
            OnCallShiftError::Db(error) => error.into(),
            OnCallShiftError::Invalid(errors) => Self::invalid(errors),
            OnCallShiftError::Overlap { name } => {
                let detail = format!("{name} is on call in this region for a part of that time.");
                Self::new(ProblemKind::Conflict, "on_call_overlap", detail)
            }
        }
    }
}

#[cfg(test)]
mod tests;
