//! Activation: one installation that uses a license (spec/02.6). Here are its rules and how it is refused; the product side's
//! verbs and the account's stand beside.

mod activate;
pub(crate) mod api;
mod check_in;
mod license_status;
pub(crate) mod product_api;
mod release;
mod store;
mod tokens;

use kernel::{Id, Noun, Problem, ProblemKind, Timestamp, text_enum};
use lease::{LicenseStatus, Refusal, RefusalToken, VersionType};

use crate::{license::LicenseError, signing::Signer};

pub(crate) use store::{move_to_code, stop_all};

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
        match self {
            Self::Db(error) => error.into(),
            Self::License(error) => error.into(),
            Self::Mistyped => Problem {
                code: "activation_code_mistyped",
                ..Problem::field(
                    "/activation_code",
                    "activation_code_mistyped",
                    "There is a typing error in the code: compare it letter by letter.",
                )
            },
            Self::Secret => Problem::new(
                ProblemKind::Unauthenticated,
                "activation_secret_invalid",
                "This is not the secret of an activation. Activate again.",
            ),
            Self::Signing(cause) => {
                tracing::error!(%cause, "an answer could not be signed");
                Problem::internal()
            }
            Self::Refused(refusal) => {
                let token = RefusalToken { code: refusal, nonce: nonce.to_owned(), issued: now };
                Problem { refusal: signer.sign(&token).ok(), ..Problem::new(kind_of(refusal), refusal.as_str(), refusal.sentence()) }
            }
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
    };
    activate::activate(tx, &input).await.map(|done| (done.id, done.secret))
}

#[cfg(test)]
pub(crate) async fn check_in_for_test(
    tx: &db::Tx,
    (id, secret): &(ActivationId, String),
    counter: i64,
    used_units: Option<i64>,
) -> Result<(), ActivationError> {
    let input = check_in::CheckIn { secret: secret.clone(), counter, used_units, product_version: None };
    check_in::check_in(tx, *id, &input).await.map(|_| ())
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
