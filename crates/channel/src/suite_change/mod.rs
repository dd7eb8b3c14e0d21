//! Suite change (spec/03.3): the vendor gives a suite other members. Plans with it are locked until their owner has seen what
//! that means and approved it; then the subscriptions change, one by one or all at once. A member that came brings a license
//! with the subscription's dates, a member that left ends its license, and the units move between the pools.

pub(crate) mod api;
mod apply;
mod approve;
mod bulk;
mod locks;
#[cfg(test)]
pub(crate) mod office;
mod preview;
mod store;
#[cfg(test)]
mod tests;

use catalog::Product;
use kernel::{Problem, ProblemKind};

use crate::{license_pool::LicensePoolError, service_plan::ServicePlanError};

pub use bulk::SuiteChange;
pub use locks::TellOfLocks;

#[derive(Debug, thiserror::Error)]
pub enum SuiteChangeError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error(transparent)]
    Plan(#[from] ServicePlanError),
    #[error(transparent)]
    Pool(#[from] LicensePoolError),
    #[error(transparent)]
    License(#[from] licensing::LicenseError),
    #[error("nothing awaits approval")]
    NothingToApprove,
    #[error("the suite has changed since it was looked at")]
    ChangedAgain,
    #[error("the subscription follows its plan already")]
    NotWaiting,
    #[error("the subscription's licenses have ended")]
    Over,
}

impl From<SuiteChangeError> for Problem {
    fn from(error: SuiteChangeError) -> Self {
        use SuiteChangeError as E;
        let (code, detail) = match error {
            E::Db(error) => return error.into(),
            E::Plan(error) => return error.into(),
            E::Pool(error) => return error.into(),
            E::License(error) => return error.into(),
            E::NothingToApprove => ("suite_change_none", "No change of its suite awaits approval for this plan."),
            E::ChangedAgain => {
                ("suite_changed_again", "The suite has changed again since you looked at it. Look at the change as it is now.")
            }
            E::NotWaiting => ("suite_change_not_waiting", "This subscription has the members of its suite already."),
            E::Over => ("subscription_over", "The licenses of this subscription have ended. It changes once they are renewed."),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}

/// What makes one set of members the other.
struct Difference<'a> {
    added: Vec<&'a Product>,
    removed: Vec<&'a Product>,
}

fn difference<'a>(before: &'a [Product], after: &'a [Product]) -> Difference<'a> {
    let missing_in = |others: &[Product], product: &Product| others.iter().all(|other| other.id != product.id);
    Difference {
        added: after.iter().filter(|product| missing_in(before, product)).collect(),
        removed: before.iter().filter(|product| missing_in(after, product)).collect(),
    }
}
