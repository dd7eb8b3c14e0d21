//! Offline activation (spec/02.6): a license file for an installation without a network. The installation holds its unit by an
//! activation like any other, so units, transfers and revocation are counted once; here is the file that it works with.

pub(crate) mod api;
mod create;
mod list;
mod revoke;
mod store;

use kernel::{Id, Noun, Problem, ProblemKind};
use lease::{OfflineRequestError, Refusal};

use crate::{activation::ActivationError, license::LicenseError};

pub enum OfflineActivationNoun {}
impl Noun for OfflineActivationNoun {
    const PREFIX: &'static str = "ofa";
}
pub type OfflineActivationId = Id<OfflineActivationNoun>;

#[derive(Debug, thiserror::Error)]
pub(crate) enum OfflineActivationError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    License(#[from] LicenseError),
    #[error(transparent)]
    Activation(#[from] ActivationError),
    #[error(transparent)]
    Request(#[from] OfflineRequestError),
    #[error("there is no such license")]
    UnknownLicense,
    #[error(transparent)]
    Signing(#[from] lease::SigningError),
}

impl From<OfflineActivationError> for Problem {
    fn from(error: OfflineActivationError) -> Self {
        match error {
            OfflineActivationError::Db(error) => error.into(),
            OfflineActivationError::License(error) => error.into(),
            OfflineActivationError::Activation(error) => error.into(),
            OfflineActivationError::Request(error) => wrong_request(error),
            OfflineActivationError::UnknownLicense => Self::field("/license_id", "unknown", "There is no license of yours with this id."),
            OfflineActivationError::Signing(cause) => {
                tracing::error!(%cause, "a license file could not be signed");
                Self::internal()
            }
        }
    }
}

fn wrong_request(error: OfflineRequestError) -> Problem {
    use lease::CodeError;
    let code = match error {
        OfflineRequestError::TooLong => "request_file_too_long",
        OfflineRequestError::Missing => "request_file_missing",
        OfflineRequestError::Damaged => "request_file_damaged",
        OfflineRequestError::Malformed => "request_file_malformed",
        OfflineRequestError::Code(CodeError::RegistrationKeyNotActivationCode) => {
            let refusal = Refusal::RegistrationKeyNotActivationCode;
            return Problem::new(ProblemKind::Invalid, refusal.as_str(), refusal.sentence());
        }
        OfflineRequestError::Code(_) => "activation_code_mistyped",
    };
    let text = error.to_string();
    let mut letters = text.chars();
    let sentence = letters.next().map(|first| format!("{}{}.", first.to_uppercase(), letters.as_str())).unwrap_or_default();
    Problem { code, ..Problem::field("/request", code, sentence) }
}
