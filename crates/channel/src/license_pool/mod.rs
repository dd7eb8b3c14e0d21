//! License pool: units that a partner may still hand out, by product and version type (spec/03.4). The vendor needs none;
//! resellers draw from the pool of the plan's owner. What is handed out never exceeds what is there: one conditional write
//! decides, whatever runs in parallel.

mod add;
pub(crate) mod api;
mod hold;
mod open;
pub(crate) mod store;

use catalog::ProductId;
use db::Tx;
use kernel::{Id, Noun, OrganizationId, OrganizationKind, Problem, ProblemKind};
use lease::VersionType;

use crate::service_plan::ServicePlan;

pub(crate) use add::add;
pub(crate) use hold::{hold_again, let_go};
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

/// Takes units for keys or a subscription of `plan` out of its owner's pool: of each product that it gives. Not-for-resale
/// units are free, and the vendor has no pool.
pub(crate) async fn take(tx: &Tx, plan: &ServicePlan, units: i64, reason: &str, reference: &str) -> Result<(), LicensePoolError> {
    for product in products_of(tx, plan).await? {
        take_of(tx, plan.owner_id, product, plan.version_type, units, (reason, reference)).await?;
    }
    Ok(())
}

/// Gives units back: a key was voided, a subscription became smaller.
pub(crate) async fn give_back(tx: &Tx, plan: &ServicePlan, units: i64, reason: &str, reference: &str) -> Result<(), LicensePoolError> {
    for product in products_of(tx, plan).await? {
        give_back_of(tx, plan.owner_id, product, plan.version_type, units, (reason, reference)).await?;
    }
    Ok(())
}

async fn products_of(tx: &Tx, plan: &ServicePlan) -> db::Result<Vec<ProductId>> {
    match plan.suite_id {
        Some(suite) => Ok(catalog::suite_members(tx, suite).await?.into_iter().map(|product| product.id).collect()),
        None => Ok(vec![plan.product_id]),
    }
}

/// Takes units of one product out of the pool of `owner`, who may have none to keep.
pub(crate) async fn take_of(
    tx: &Tx,
    owner: OrganizationId,
    product: ProductId,
    version_type: VersionType,
    units: i64,
    (reason, reference): (&str, &str),
) -> Result<(), LicensePoolError> {
    let owner = identity::find_organization(tx, owner).await?;
    if !has_pools(owner.kind) || version_type == VersionType::Nfr {
        return Ok(());
    }
    match store::take(tx, owner.id, product, version_type, units).await? {
        Some(pool) => Ok(store::record(tx, pool, store::Movement::Taken, units, reason, Some(reference)).await?),
        None => {
            let remaining = store::remaining(tx, owner.id, product, version_type).await?;
            Err(LicensePoolError::Exhausted { company: owner.company, remaining })
        }
    }
}

/// Gives units of one product back to the pool of `owner`.
pub(crate) async fn give_back_of(
    tx: &Tx,
    owner: OrganizationId,
    product: ProductId,
    version_type: VersionType,
    units: i64,
    (reason, reference): (&str, &str),
) -> Result<(), LicensePoolError> {
    let owner = identity::find_organization(tx, owner).await?;
    if !has_pools(owner.kind) || version_type == VersionType::Nfr {
        return Ok(());
    }
    if let Some(pool) = store::give_back(tx, owner.id, product, version_type, units).await? {
        store::record(tx, pool, store::Movement::Returned, units, reason, Some(reference)).await?;
    }
    Ok(())
}
