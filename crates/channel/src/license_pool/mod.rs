//! License pool: units that a partner may still hand out, by product and version type (spec/03.4). The vendor needs none;
//! resellers draw from the pool of the plan's owner. What is handed out never exceeds what is there: one conditional write
//! decides, whatever runs in parallel.

mod add;
pub(crate) mod api;
mod open;
pub(crate) mod store;

use db::Tx;
use kernel::{Id, Noun, OrganizationKind, Problem, ProblemKind};
use lease::VersionType;

use crate::service_plan::ServicePlan;

pub(crate) use add::add;
pub use open::OpenPools;
pub use store::Model as LicensePool;

pub enum LicensePoolNoun {}
impl Noun for LicensePoolNoun {
    const PREFIX: &'static str = "lpl";
}
pub type LicensePoolId = Id<LicensePoolNoun>;

#[derive(Debug, thiserror::Error)]
pub enum LicensePoolError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("the pool has fewer units left")]
    Exhausted { company: String, remaining: i64 },
    #[error("units must be 1 to 10,000,000")]
    Units,
    #[error("a reason is needed")]
    Reason,
}

impl From<LicensePoolError> for Problem {
    fn from(error: LicensePoolError) -> Self {
        match error {
            LicensePoolError::Db(error) => error.into(),
            LicensePoolError::Exhausted { company, remaining } => Problem::new(
                ProblemKind::Conflict,
                "license_pool_exhausted",
                format!("The license pool of {company} has {remaining} units left for this product. Request more, or hand out fewer."),
            ),
            LicensePoolError::Units => Problem::field("/units", "out_of_range", "1 to 10,000,000 units."),
            LicensePoolError::Reason => Problem::field("/reason", "required", "Say in a few words why; it stands in the pool's history."),
        }
    }
}

/// Which kinds of partner have pools.
pub(crate) const fn has_pools(kind: OrganizationKind) -> bool {
    kind.is_tier1() || matches!(kind, OrganizationKind::Msp)
}

/// Takes units for keys or a subscription of `plan` out of its owner's pool. Not-for-resale units are free, and the vendor
/// has no pool.
pub(crate) async fn take(tx: &Tx, plan: &ServicePlan, units: i64, reason: &str, reference: &str) -> Result<(), LicensePoolError> {
    let owner = identity::find_organization(tx, plan.owner_id).await?;
    if !has_pools(owner.kind) || plan.version_type == VersionType::Nfr {
        return Ok(());
    }
    match store::take(tx, owner.id, plan.product_id, plan.version_type, units).await? {
        Some(pool) => Ok(store::record(tx, pool, store::Movement::Taken, units, reason, Some(reference)).await?),
        None => {
            let remaining = store::remaining(tx, owner.id, plan.product_id, plan.version_type).await?;
            Err(LicensePoolError::Exhausted { company: owner.company, remaining })
        }
    }
}

/// Gives units back: a key was voided, a subscription canceled.
pub(crate) async fn give_back(tx: &Tx, plan: &ServicePlan, units: i64, reason: &str, reference: &str) -> Result<(), LicensePoolError> {
    let owner = identity::find_organization(tx, plan.owner_id).await?;
    if !has_pools(owner.kind) || plan.version_type == VersionType::Nfr {
        return Ok(());
    }
    if let Some(pool) = store::give_back(tx, owner.id, plan.product_id, plan.version_type, units).await? {
        store::record(tx, pool, store::Movement::Returned, units, reason, Some(reference)).await?;
    }
    Ok(())
}
