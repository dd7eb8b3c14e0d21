//! Subscriptions in bulk (spec/03.5): assign, change, renew, suspend, resume or cancel for a CSV or a selection, as long work. Each row is the same verb
//! as one by one, so it is refused by the same rules; a dry run does it all and takes it back.

pub(crate) mod api;
mod line;
mod pools;
mod read_csv;
mod row;
mod start;
mod store;
mod work;

use kernel::{FieldError, Problem, text_enum};

pub use work::SubscriptionImport;

text_enum! {
    pub enum ImportKind {
        Assign = "assign",
        /// The units of monthly subscriptions.
        Change = "change",
        Renew = "renew",
        Suspend = "suspend",
        Resume = "resume",
        /// For good.
        Cancel = "cancel",
    }
}

impl ImportKind {
    /// Whether its rows name customers; else they name subscriptions.
    const fn is_assign(self) -> bool {
        matches!(self, Self::Assign)
    }
}

/// The kind of the jobs.
pub(crate) const KIND: &str = "subscription_import";
/// Rows of a file.
const MOST_ROWS: usize = 100_000;
/// Objects of a selection.
const MOST_SELECTED: usize = 10_000;
/// Rows of one transaction: others write in between.
const CHUNK: usize = 50;

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
}

impl ImportError {
    fn field(pointer: &str, code: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }])
    }
}

impl From<ImportError> for Problem {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Db(error) => error.into(),
            ImportError::Invalid(errors) => Self::invalid(errors),
        }
    }
}

#[cfg(test)]
mod tests;
