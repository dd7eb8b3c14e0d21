use kernel::{FieldError, Problem, ProblemKind};

use crate::service_plan::field_error;

#[derive(Debug, thiserror::Error)]
pub enum LicensePoolError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the pool has fewer units left")]
    Exhausted { company: String, remaining: i64 },
    #[error("the pool of {company} is disabled")]
    Disabled { company: String },
    #[error("a request for this pool is waiting")]
    Waiting,
    #[error("the request is {0}")]
    Answered(crate::license_pool_request::RequestStatus),
    #[error("{0} units were not given by somebody above")]
    NotAGrant(super::Movement),
    #[error("fewer units of the grant are left")]
    HandedOut { remaining: i64 },
}

impl LicensePoolError {
    pub(crate) fn field(pointer: &str, code: &str, detail: &str) -> Self {
        Self::Invalid(vec![field_error(pointer, code, detail)])
    }
    pub(crate) fn units() -> Self {
        Self::field("/units", "out_of_range", "1 to 10,000,000 units.")
    }
}

impl From<LicensePoolError> for Problem {
    fn from(error: LicensePoolError) -> Self {
        use LicensePoolError as E;
        let (code, detail) = match error {
            E::Db(error) => return error.into(),
            E::Invalid(errors) => return Problem::invalid(errors),
            E::Exhausted { company, remaining } => (
                "license_pool_exhausted",
                format!("The license pool of {company} has {remaining} units left for this product. Request more, or hand out fewer."),
            ),
            E::Disabled { company } => (
                "license_pool_disabled",
                format!("The license pool of {company} is disabled for this product: nothing more is handed out of it."),
            ),
            E::Waiting => {
                ("license_pool_request_waiting", "A request for this pool is waiting already; its answer comes first.".to_owned())
            }
            E::Answered(status) => ("license_pool_request_status", format!("The request is {status} already.")),
            E::NotAGrant(kind) => {
                ("license_pool_movement_kind", format!("Only units that were given are taken away again; these were {kind}."))
            }
            E::HandedOut { remaining } => (
                "license_pool_handed_out",
                format!("Of the units given {remaining} can be taken away still: the others are handed out, or were taken away before."),
            ),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}
