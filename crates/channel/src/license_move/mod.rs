//! Moves of licenses (spec/02.5): transfer to another customer of the same partner, and merge of two into one. The vendor and
//! the owning partner alone move licenses, and see first what will happen.

pub(crate) mod api;
mod merge;
pub(crate) mod transfer;

use kernel::{FieldError, Problem, ProblemKind};
use lease::{LicenseStatus, VersionType};
use licensing::LicenseError;

use crate::renewal::{Held, RenewalError};

#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    License(#[from] LicenseError),
    #[error(transparent)]
    Renewal(#[from] RenewalError),
    #[error(transparent)]
    Pool(#[from] crate::license_pool::LicensePoolError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("a {0} license stays where it is")]
    VersionType(VersionType),
    #[error("the customer is in another country")]
    OtherRegion { from: String, to: String },
    #[error("the licenses differ in their {0}")]
    Differs(&'static str),
    #[error("a suite is not merged")]
    Suite,
}

impl MoveError {
    fn field(pointer: &str, code: &str, detail: &str) -> Self {
        Self::Invalid(vec![crate::service_plan::field_error(pointer, code, detail)])
    }
}

impl From<MoveError> for Problem {
    fn from(error: MoveError) -> Self {
        use MoveError as E;
        let (code, detail) = match error {
            E::Db(error) => return error.into(),
            E::License(error) => return error.into(),
            E::Renewal(error) => return error.into(),
            E::Pool(error) => return error.into(),
            E::Invalid(errors) => return Problem::invalid(errors),
            E::VersionType(kind) => ("license_not_movable", format!("A {kind} license is neither transferred nor merged.")),
            E::OtherRegion { from, to } => (
                "license_other_region",
                format!("The license was sold in {from}, the customer is in {to}. Licenses stay in their country; sell a new one."),
            ),
            E::Differs(what) => ("licenses_differ", format!("Only licenses of the same {what} are merged.")),
            E::Suite => ("license_of_suite", "A suite is one thing: its licenses are not merged one by one.".to_owned()),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}

/// Refuses what never moves: trials, and what is expired, suspended or switched off.
fn check_movable(held: &Held) -> Result<(), MoveError> {
    if held.license.version_type == VersionType::Trial {
        return Err(MoveError::VersionType(VersionType::Trial));
    }
    match held.status {
        LicenseStatus::Normal
        | LicenseStatus::ExpiringSoon
        | LicenseStatus::Grace
        | LicenseStatus::NotStarted
        | LicenseStatus::NotActivated => Ok(()),
        status => Err(LicenseError::Status(status).into()),
    }
}

#[cfg(test)]
mod tests;
