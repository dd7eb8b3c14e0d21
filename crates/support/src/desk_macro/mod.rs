//! Desk macro: what is done with many support requests in the same way, as one step after the other (spec 04.5). Support
//! managers keep them; whoever works on a case applies one, and reads beforehand what it will do.

pub(crate) mod api;
pub(crate) mod step;
mod store;
mod write;

use db::Tx;
use kernel::{FieldError, Id, Noun, Problem, ProblemKind};

use crate::{canned_reply::Values, support_request::SupportRequestError};
use step::Step;

pub(crate) use store::Model as DeskMacro;
#[cfg(test)]
pub(crate) use write::make;

pub enum DeskMacroNoun {}
impl Noun for DeskMacroNoun {
    const PREFIX: &'static str = "mac";
}
pub(crate) type DeskMacroId = Id<DeskMacroNoun>;

impl DeskMacro {
    pub(crate) fn steps(&self) -> db::Result<Vec<Step>> {
        Ok(serde_json::from_str(&self.steps)?)
    }
    /// Its steps with the variables filled in for one support request.
    pub(crate) fn filled(&self, values: &Values) -> db::Result<Vec<Step>> {
        Ok(self.steps()?.into_iter().map(|step| step.filled(values)).collect())
    }
}

/// A macro that a request's body names at `pointer`.
pub(crate) async fn named(tx: &Tx, id: DeskMacroId, pointer: &str) -> Result<DeskMacro, SupportRequestError> {
    match store::find(tx, id).await {
        Err(db::Error::NotFound) => Err(SupportRequestError::field(pointer, "unknown", "There is no such macro.")),
        found => Ok(found?),
    }
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum DeskMacroError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the name is taken")]
    NameTaken,
}

impl From<DeskMacroError> for Problem {
    fn from(error: DeskMacroError) -> Self {
        match error {
            DeskMacroError::Db(error) => error.into(),
            DeskMacroError::Invalid(errors) => Self::invalid(errors),
            DeskMacroError::NameTaken => {
                let detail = "There is a macro of this name already.";
                let field = FieldError { pointer: "/name".into(), code: "taken".into(), detail: detail.into() };
                Self { errors: vec![field], ..Self::new(ProblemKind::Conflict, "desk_macro_name_taken", detail) }
            }
        }
    }
}
