//! Reconciliation: a month side by side per customer and product, exceptions first, and a partner's own figures beside it
//! (spec/03.7).

pub(crate) mod api;
mod statement;
mod store;

use kernel::{FieldError, Problem};

pub use store::Model as ReconciliationRow;

#[derive(Debug, thiserror::Error)]
pub enum ReconciliationError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
}

impl ReconciliationError {
    fn field(pointer: &str, code: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }])
    }
}

impl From<ReconciliationError> for Problem {
    fn from(error: ReconciliationError) -> Self {
        match error {
            ReconciliationError::Db(error) => error.into(),
            ReconciliationError::Invalid(errors) => Problem::invalid(errors),
        }
    }
}

impl ReconciliationRow {
    /// What does not fit together, in the words of the interface.
    pub fn exceptions(&self) -> Vec<&'static str> {
        [
            (self.used > self.provisioned, "used_above_provisioned"),
            (self.no_license > 0, "charged_without_license"),
            (self.no_charge > 0, "license_without_charge"),
            (self.changed > 0 || self.corrected > 0, "changed_after_closing"),
        ]
        .into_iter()
        .filter_map(|(holds, name)| holds.then_some(name))
        .collect()
    }
}
