//! Saved view: filters and order of the queue under a name (spec 04.5), for oneself or for the whole desk.

pub(crate) mod api;
mod store;
mod write;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind};
use serde::{Deserialize, Serialize};

use crate::support_request::Filters;

pub(crate) use store::Model as SavedView;

pub enum SavedViewNoun {}
impl Noun for SavedViewNoun {
    const PREFIX: &'static str = "svw";
}
pub(crate) type SavedViewId = Id<SavedViewNoun>;

/// What the list of support requests is asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Content {
    pub q: Option<String>,
    /// A field of the list, `-` before it for descending.
    pub sort: Option<String>,
    pub filters: Filters,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum SavedViewError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the name is taken")]
    NameTaken,
}

impl From<SavedViewError> for Problem {
    fn from(error: SavedViewError) -> Self {
        match error {
            SavedViewError::Db(error) => error.into(),
            SavedViewError::Invalid(errors) => Self::invalid(errors),
            SavedViewError::NameTaken => {
                let detail = "You have a view of this name already.";
                let field = FieldError { pointer: "/name".into(), code: "taken".into(), detail: detail.into() };
                Self { errors: vec![field], ..Self::new(ProblemKind::Conflict, "saved_view_name_taken", detail) }
            }
        }
    }
}
