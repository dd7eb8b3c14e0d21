//! Canned reply: a text that is written again and again, with places for what differs (spec 04.5). Support managers keep them;
//! whoever answers takes one and reads it over before it goes out.

pub(crate) mod api;
mod store;
mod text;
mod write;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind};

pub(crate) use store::Model as CannedReply;
pub(crate) use text::{VARIABLES, Values, fill, unknown};

pub enum CannedReplyNoun {}
impl Noun for CannedReplyNoun {
    const PREFIX: &'static str = "cre";
}
pub(crate) type CannedReplyId = Id<CannedReplyNoun>;

#[derive(Debug, thiserror::Error)]
pub(crate) enum CannedReplyError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the name is taken in this language")]
    NameTaken,
}

impl From<CannedReplyError> for Problem {
    fn from(error: CannedReplyError) -> Self {
        match error {
            CannedReplyError::Db(error) => error.into(),
            CannedReplyError::Invalid(errors) => Self::invalid(errors),
            CannedReplyError::NameTaken => {
                let detail = "There is a canned reply of this name in this language already.";
                let field = FieldError { pointer: "/name".into(), code: "taken".into(), detail: detail.into() };
                Self { errors: vec![field], ..Self::new(ProblemKind::Conflict, "canned_reply_name_taken", detail) }
            }
        }
    }
}
