//! Registration Key: proves a purchase (spec/02.2). It is registered once, in one account, and never activates a product.

pub(crate) mod api;
mod expire;
mod generate;
mod list;
mod redeem;
mod reveal;
pub(crate) mod store;
mod void;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind, Timestamp, text_enum};

use crate::{license_pool::LicensePoolError, service_plan::ServicePlanError};

pub use expire::ExpiredKeys;
pub(crate) use generate::make_batch;
pub use generate::{GenerateKeys, Generated, generate};
pub(crate) use list::by_text;
pub use list::{Filters, list, read};
pub(crate) use redeem::{Redeemable, look_up, redeem};
pub use reveal::reveal;
pub use store::Model as RegistrationKey;
pub use void::void;
pub(crate) use void::withdraw;

pub enum RegistrationKeyNoun {}
impl Noun for RegistrationKeyNoun {
    const PREFIX: &'static str = "rky";
}
pub type RegistrationKeyId = Id<RegistrationKeyNoun>;

pub enum BatchNoun {}
impl Noun for BatchNoun {
    const PREFIX: &'static str = "rkb";
}
pub type BatchId = Id<BatchNoun>;

text_enum! {
    /// What the row says; *expired* is derived from the last date of use.
    pub enum StoredStatus { Unused = "unused", Registered = "registered", Voided = "voided" }
}
text_enum! {
    pub enum RegistrationKeyStatus {
        Unused = "unused",
        Registered = "registered",
        Voided = "voided",
        /// Its last date of use is over and nobody registered it.
        Expired = "expired",
    }
}

/// The status at `now`.
pub const fn status_at(stored: StoredStatus, last_use_ends_at: Option<Timestamp>, now: Timestamp) -> RegistrationKeyStatus {
    match (stored, last_use_ends_at) {
        (StoredStatus::Registered, _) => RegistrationKeyStatus::Registered,
        (StoredStatus::Voided, _) => RegistrationKeyStatus::Voided,
        (StoredStatus::Unused, Some(end)) if end.as_microsecond() <= now.as_microsecond() => RegistrationKeyStatus::Expired,
        (StoredStatus::Unused, _) => RegistrationKeyStatus::Unused,
    }
}

/// What sealed columns and look-up hashes of keys are bound to.
pub(crate) const PURPOSE: &str = "registration_key.key";

#[derive(Debug, thiserror::Error)]
pub enum RegistrationKeyError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Pool(#[from] LicensePoolError),
    #[error(transparent)]
    Plan(#[from] ServicePlanError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the plan is disabled")]
    PlanDisabled,
    #[error("only an unused key can be voided")]
    NotUnused(RegistrationKeyStatus),
    #[error("this is not the form of a key")]
    Malformed,
    #[error("the check symbol does not fit")]
    Mistyped,
    #[error("this is an Activation Code")]
    ActivationCode,
    #[error("no such key")]
    Unknown,
    #[error("the key was voided")]
    Voided,
    #[error("the key's last date of use is over")]
    Expired,
    #[error("registered already")]
    Registered { by_caller: bool, at: Option<Timestamp> },
    #[error("sold to another company")]
    OtherCompany,
}

impl From<RegistrationKeyError> for Problem {
    fn from(error: RegistrationKeyError) -> Self {
        use RegistrationKeyError as E;
        let (kind, code, detail) = match error {
            E::Db(error) => return error.into(),
            E::Pool(error) => return error.into(),
            E::Plan(error) => return error.into(),
            E::Invalid(errors) => return Problem::invalid(errors),
            E::PlanDisabled => {
                (ProblemKind::Conflict, "service_plan_disabled", "This plan is disabled. Enable it before you make keys from it.".into())
            }
            E::NotUnused(status) => (
                ProblemKind::Conflict,
                "registration_key_not_unused",
                format!("This key is {status}; only an unused key can be voided. Cancel the subscription of a registered one."),
            ),
            E::Malformed => (
                ProblemKind::Invalid,
                "registration_key_malformed",
                "This is not the form of a Registration Key. It looks like PC-XXXX-XXXX-XXXX-XXXX.".into(),
            ),
            E::Mistyped => (
                ProblemKind::Invalid,
                "registration_key_mistyped",
                "There is a typing error in this key. Compare it letter by letter with what you were sent.".into(),
            ),
            E::ActivationCode => (
                ProblemKind::Invalid,
                "activation_code_not_registration_key",
                "This is an Activation Code: enter it in the product. Here goes the Registration Key, which is shorter.".into(),
            ),
            E::Unknown => (ProblemKind::NotFound, "registration_key_unknown", "There is no such key. Ask whoever sold it to you.".into()),
            E::Voided => (
                ProblemKind::Conflict,
                "registration_key_voided",
                "This key was withdrawn by its seller. Ask your reseller for another one.".into(),
            ),
            E::Expired => {
                (ProblemKind::Conflict, "registration_key_expired", "The last date of use of this key is over. Ask your reseller.".into())
            }
            E::Registered { by_caller: true, .. } => (
                ProblemKind::Conflict,
                "registration_key_registered_by_you",
                "Your company has registered this key already. You find its license under My Products.".into(),
            ),
            E::Registered { by_caller: false, at } => (
                ProblemKind::Conflict,
                "registration_key_registered",
                format!(
                    "This key was registered by another company{}. If it is yours, contact your reseller.",
                    at.map_or_else(String::new, |at| format!(" on {}", at.day_in(&jiff::tz::TimeZone::UTC)))
                ),
            ),
            E::OtherCompany => {
                (ProblemKind::Conflict, "registration_key_other_company", "This key was sold to another company. Ask your reseller.".into())
            }
        };
        Problem::new(kind, code, detail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_unused_key_expires() {
        let (early, late) = (Timestamp::from_microsecond(1), Timestamp::from_microsecond(2));
        assert_eq!(status_at(StoredStatus::Unused, Some(late), early), RegistrationKeyStatus::Unused);
        assert_eq!(status_at(StoredStatus::Unused, Some(late), late), RegistrationKeyStatus::Expired);
        assert_eq!(status_at(StoredStatus::Unused, None, late), RegistrationKeyStatus::Unused);
        assert_eq!(status_at(StoredStatus::Registered, Some(early), late), RegistrationKeyStatus::Registered);
        assert_eq!(status_at(StoredStatus::Voided, Some(early), late), RegistrationKeyStatus::Voided);
    }
}
