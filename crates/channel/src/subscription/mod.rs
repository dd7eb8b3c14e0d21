//! Subscription: a service plan assigned to a customer (spec/03.5), by a partner or by a registered key. Its licenses live in
//! `licensing`; what happens to them happens in the same transaction.

pub(crate) mod api;
mod assign;
pub(crate) mod change;
pub(crate) mod store;
mod trial;

use kernel::{FieldError, Id, Noun, Problem, ProblemKind, text_enum};

use crate::{license_pool::LicensePoolError, service_plan::ServicePlanError};

pub use assign::{Assignment, assign};
pub(crate) use assign::{Origin, Sale, assign_with, latest_start, start, terms};
pub use store::Model as Subscription;

pub enum SubscriptionNoun {}
impl Noun for SubscriptionNoun {
    const PREFIX: &'static str = "sub";
}
pub type SubscriptionId = Id<SubscriptionNoun>;

text_enum! {
    pub enum SubscriptionStatus {
        Active = "active",
        Suspended = "suspended",
        /// For good.
        Canceled = "canceled",
    }
}

#[derive(Debug, thiserror::Error)]
pub enum SubscriptionError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Pool(#[from] LicensePoolError),
    #[error(transparent)]
    Plan(#[from] ServicePlanError),
    #[error(transparent)]
    License(#[from] licensing::LicenseError),
    #[error(transparent)]
    Organization(#[from] identity::OrganizationError),
    #[error(transparent)]
    Crossgrade(#[from] crate::crossgrade::CrossgradeError),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the plan is disabled")]
    PlanDisabled,
    #[error("the organization is no enabled customer")]
    NotACustomer,
    #[error("the customer had its trial")]
    TrialUsed,
    #[error("the partner has its license not for resale")]
    NfrUsed,
    #[error("a {0} subscription cannot do this")]
    Status(SubscriptionStatus),
    #[error("only subscriptions that renew by themselves are suspended")]
    NotRenewing,
    #[error("prepaid units change by orders")]
    Prepaid,
}

impl From<SubscriptionError> for Problem {
    fn from(error: SubscriptionError) -> Self {
        use SubscriptionError as E;
        let (code, detail) = match error {
            E::Db(error) => return error.into(),
            E::Pool(error) => return error.into(),
            E::Plan(error) => return error.into(),
            E::License(error) => return error.into(),
            E::Organization(error) => return error.into(),
            E::Crossgrade(error) => return error.into(),
            E::Invalid(errors) => return Problem::invalid(errors),
            E::PlanDisabled => ("service_plan_disabled", "This plan is disabled. Enable it, or choose another one.".to_owned()),
            E::NotACustomer => ("not_an_enabled_customer", "Plans are assigned to enabled customers only.".to_owned()),
            E::TrialUsed => ("trial_used", "This customer has had a trial of this product. The vendor may grant another one.".to_owned()),
            E::NfrUsed => (
                "nfr_used",
                "This partner has a license of this product not for resale in the customer's country already; there is one only."
                    .to_owned(),
            ),
            E::Status(status) => ("subscription_status", format!("The subscription is {status}; this is not possible now.")),
            E::NotRenewing => (
                "subscription_not_renewing",
                "Only a subscription that renews by itself can be suspended. Cancel it, or let it expire.".to_owned(),
            ),
            E::Prepaid => {
                ("subscription_prepaid", "Prepaid units go up by an order of additional users, and down at renewal only.".to_owned())
            }
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}

#[cfg(test)]
mod tests;
