//! Activation: one installation that uses a license (spec/02.6). Here are its rules and how it is refused; the product side's
//! verbs and the account's stand beside.

mod activate;
pub(crate) mod api;
mod cache;
mod check_in;
mod floating;
mod license_status;
pub(crate) mod product_api;
mod release;
mod seen;
mod store;
mod together;
mod tokens;

use kernel::{Id, Noun, Problem, ProblemKind, Timestamp, text_enum};
use lease::{LicenseStatus, Refusal, RefusalToken, VersionType};

use crate::{license::LicenseError, signing::Signer};

pub(crate) use activate::{Activate, Activated, activate, file_end};
pub(crate) use cache::Cache;
pub use floating::FloatingUnits;
pub(crate) use release::give_back;
pub(crate) use seen::Notes;
pub(crate) use store::{join, move_to_code, stop_all};
pub(crate) use together::Together;
pub(crate) use tokens::lease;

pub enum ActivationNoun {}
impl Noun for ActivationNoun {
    const PREFIX: &'static str = "act";
}
pub type ActivationId = Id<ActivationNoun>;

text_enum! {
    /// Why an activation no longer holds its unit.
    pub enum ReleaseReason {
        /// By the installation itself.
        Deactivated = "deactivated",
        /// By somebody in the account.
        Released = "released",
        CodeReplaced = "code_replaced",
        /// Floating: not checked in for its lease time.
        LeaseEnded = "lease_ended",
        /// The license file of an air-gapped installation was revoked.
        Revoked = "revoked",
        /// The same installation held a unit of the license that this one was merged into.
        Merged = "merged",
        /// A trial: the code of the full license was entered.
        Converted = "converted",
    }
}

/// The counter of an activation that has not checked in yet: any that a product sends is higher.
const NEVER_SEEN: i64 = -1;

/// How the product side can fail.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ActivationError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    License(#[from] LicenseError),
    #[error("the code is mistyped")]
    Mistyped,
    #[error("no credential of this activation")]
    Secret,
    #[error("the code is another license's")]
    OtherLicense,
    #[error("{0}")]
    Refused(Refusal),
    #[error(transparent)]
    Signing(#[from] lease::SigningError),
}

impl ActivationError {
    /// Whether it was tried with a code that is none: those tries are counted.
    fn is_wrong_code(&self) -> bool {
        matches!(self, Self::Mistyped | Self::Refused(Refusal::ActivationCodeUnknown | Refusal::RegistrationKeyNotActivationCode))
    }

    /// As it is answered: a refusal is signed for the request's `nonce`, so that a product can tell it from a broken network.
    fn into_problem(self, signer: &Signer, nonce: &str, now: Timestamp) -> Problem {
        let refusal = if let Self::Refused(refusal) = self { Some(refusal) } else { None };
        let token = refusal.and_then(|code| signer.sign(&RefusalToken { code, nonce: nonce.to_owned(), issued: now }).ok());
        Problem { refusal: token, ..self.into() }
    }
}

impl From<ActivationError> for Problem {
    fn from(error: ActivationError) -> Self {
        match error {
            ActivationError::Db(error) => error.into(),
            ActivationError::License(error) => error.into(),
            ActivationError::Mistyped => Self {
                code: "activation_code_mistyped",
                ..Self::field(
                    "/activation_code",
                    "activation_code_mistyped",
                    "There is a typing error in the code: compare it letter by letter.",
                )
            },
            ActivationError::Secret => Self::new(
                ProblemKind::Unauthenticated,
                "activation_secret_invalid",
                "This is not the secret of an activation. Activate again.",
            ),
            ActivationError::OtherLicense => Self {
                code: "request_of_other_license",
                ..Self::field("/request", "request_of_other_license", "The request file names the Activation Code of another license.")
            },
            ActivationError::Signing(cause) => {
                tracing::error!(%cause, "an answer could not be signed");
                Self::internal()
            }
            ActivationError::Refused(refusal) => Self::new(kind_of(refusal), refusal.as_str(), refusal.sentence()),
        }
    }
}

const fn kind_of(refusal: Refusal) -> ProblemKind {
    match refusal {
        Refusal::ActivationCodeUnknown => ProblemKind::NotFound,
        Refusal::RegistrationKeyNotActivationCode => ProblemKind::Invalid,
        Refusal::LicenseDisabled | Refusal::LicenseSuspended => ProblemKind::Forbidden,
        _ => ProblemKind::Conflict,
    }
}

/// What an installation wants of a license.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// Another unit.
    Claim,
    /// To go on with the unit that it holds.
    GoOn,
}

/// Whether a license in `status` answers. An expired, suspended or frozen one still lets installations go on, with the
/// features that remain; a trial has none that remain.
fn admit(status: LicenseStatus, version_type: VersionType, wish: Wish) -> Result<(), Refusal> {
    use LicenseStatus as S;
    let remains = wish == Wish::GoOn && version_type != VersionType::Trial;
    match status {
        S::Disabled => Err(Refusal::LicenseDisabled),
        S::Purged => Err(Refusal::LicenseExpired),
        S::Suspended if !remains => Err(Refusal::LicenseSuspended),
        S::Expired | S::Frozen if !remains => Err(Refusal::LicenseExpired),
        S::Grace if version_type == VersionType::Trial => Err(Refusal::LicenseExpired),
        S::NotStarted => Err(Refusal::NotStarted),
        _ => Ok(()),
    }
}

#[cfg(test)]
pub(crate) async fn activate_for_test(
    tx: &db::Tx,
    code: &str,
    fingerprint: lease::Fingerprint,
) -> Result<(ActivationId, String), ActivationError> {
    let input = activate::Activate {
        activation_code: code.to_owned(),
        fingerprint,
        hostname: "web-1".into(),
        platform: String::new(),
        product_version: String::new(),
        offline: None,
    };
    activate::activate(tx, &input).await.map(|done| (done.id, done.secret))
}

#[cfg(test)]
pub(crate) async fn check_in_for_test(
    cx: &db::Cx,
    side: &crate::ProductSide,
    (id, secret): &(ActivationId, String),
    counter: i64,
    used_units: Option<i64>,
) -> Result<(), ActivationError> {
    let input = check_in::CheckIn { secret: secret.clone(), counter, used_units, product_version: None };
    side.refresh(cx).await?;
    product_api::checked_in(cx, side, *id, &input, |_, _| Ok(())).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_let_in_in_each_status() {
        use LicenseStatus as S;
        use Refusal as R;
        for (status, claim, go_on, trial) in [
            (S::Normal, None, None, None),
            (S::NotActivated, None, None, None),
            (S::ExpiringSoon, None, None, None),
            (S::Grace, None, None, Some(R::LicenseExpired)),
            (S::NotStarted, Some(R::NotStarted), Some(R::NotStarted), Some(R::NotStarted)),
            (S::Expired, Some(R::LicenseExpired), None, Some(R::LicenseExpired)),
            (S::Frozen, Some(R::LicenseExpired), None, Some(R::LicenseExpired)),
            (S::Purged, Some(R::LicenseExpired), Some(R::LicenseExpired), Some(R::LicenseExpired)),
            (S::Suspended, Some(R::LicenseSuspended), None, Some(R::LicenseSuspended)),
            (S::Disabled, Some(R::LicenseDisabled), Some(R::LicenseDisabled), Some(R::LicenseDisabled)),
        ] {
            assert_eq!(admit(status, VersionType::Full, Wish::Claim).err(), claim, "claim {status}");
            assert_eq!(admit(status, VersionType::Full, Wish::GoOn).err(), go_on, "go on {status}");
            assert_eq!(admit(status, VersionType::Trial, Wish::GoOn).err(), trial, "trial {status}");
        }
    }

    #[test]
    fn disabled_and_suspended_are_403_and_the_others_by_their_kind() {
        let kinds: Vec<_> =
            Refusal::ALL.iter().filter(|refusal| kind_of(**refusal) != ProblemKind::Conflict).map(|refusal| refusal.as_str()).collect();
        assert_eq!(kinds, ["activation_code_unknown", "license_disabled", "license_suspended", "registration_key_not_activation_code"]);
    }
}
