//! The way of units out of a pool and back, and what that causes: the warning that few are left, and the refill.

use catalog::ProductId;
use db::Tx;
use identity::Organization;
use kernel::OrganizationId;
use lease::VersionType;
use licensing::License;
use serde_json::json;

use super::{LicensePoolError, Movement, has_pools, refill_of, store};
use crate::service_plan::ServicePlan;

/// Takes units for keys or a subscription of `plan` out of its owner's pool: of each product that it gives. Not-for-resale
/// units are free, and the vendor has no pool.
pub(crate) async fn take(tx: &Tx, plan: &ServicePlan, units: i64, reason: &str, reference: &str) -> Result<(), LicensePoolError> {
    for product in products_of(tx, plan).await? {
        take_of(tx, plan.owner_id, product, plan.version_type, units, (reason, reference)).await?;
    }
    Ok(())
}

/// Gives units back: a key was voided, or nobody used it in time.
pub(crate) async fn give_back(tx: &Tx, plan: &ServicePlan, units: i64, reason: &str, reference: &str) -> Result<(), LicensePoolError> {
    for product in products_of(tx, plan).await? {
        give_back_of(tx, plan.owner_id, product, plan.version_type, units, (reason, reference)).await?;
    }
    Ok(())
}

/// Takes more units for licenses that exist: those of a suite's subscription may be others than its plan gives by now.
pub(crate) async fn take_more(
    tx: &Tx,
    plan: &ServicePlan,
    licenses: &[License],
    units: i64,
    (reason, reference): (&str, &str),
) -> Result<(), LicensePoolError> {
    for license in licenses {
        take_of(tx, plan.owner_id, license.product_id, plan.version_type, units, (reason, reference)).await?;
    }
    Ok(())
}

/// Gives units of licenses that exist back: they became smaller.
pub(crate) async fn give_back_some(
    tx: &Tx,
    plan: &ServicePlan,
    licenses: &[License],
    units: i64,
    (reason, reference): (&str, &str),
) -> Result<(), LicensePoolError> {
    for license in licenses {
        give_back_of(tx, plan.owner_id, license.product_id, plan.version_type, units, (reason, reference)).await?;
    }
    Ok(())
}

async fn products_of(tx: &Tx, plan: &ServicePlan) -> db::Result<Vec<ProductId>> {
    match plan.suite_id {
        Some(suite) => Ok(catalog::suite_members_at(tx, suite, plan.membership).await?.into_iter().map(|product| product.id).collect()),
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
    let Some(left) = store::take(tx, owner.id, product, version_type, units).await? else {
        let (remaining, enabled) = store::remaining(tx, owner.id, product, version_type).await?;
        let company = owner.company;
        return Err(if enabled { LicensePoolError::Exhausted { company, remaining } } else { LicensePoolError::Disabled { company } });
    };
    store::record(tx, left.id, Movement::Taken, units, reason, Some(reference)).await?;
    let refilled = refill(tx, &owner, left).await?;
    warn(tx, &owner, &left, left.remaining() + units, left.remaining() + refilled).await
}

/// A tier 1's pool fills itself when it falls below its threshold, unless the vendor has switched that off; answers the units
/// added. The caller holds the pool's row, so whoever comes next sees it full again.
pub(super) async fn refill(tx: &Tx, owner: &Organization, left: store::Left) -> Result<i64, LicensePoolError> {
    if !owner.kind.is_tier1() || !owner.may_refill_pools || left.remaining() >= left.refill_threshold {
        return Ok(0);
    }
    let units = refill_of(left.refill_threshold);
    store::add(tx, left.id, units).await?;
    store::record(tx, left.id, Movement::Refilled, units, "Automatic refill", None).await?;
    let payload = json!({"license_pool_id": left.id, "organization_id": owner.id, "units": units});
    jobs::publish(tx, "license_pool.refilled", left.id, Some(owner.id), &payload).await?;
    Ok(units)
}

/// Tells once that a pool fell below its minimum.
async fn warn(tx: &Tx, owner: &Organization, left: &store::Left, before: i64, after: i64) -> Result<(), LicensePoolError> {
    if before < left.minimum || after >= left.minimum {
        return Ok(());
    }
    let product = catalog::by_id(tx, left.product_id).await?;
    let payload = json!({"license_pool_id": left.id, "organization_id": owner.id, "product_name": product.name,
        "version_type": left.version_type, "remaining": after, "minimum": left.minimum});
    Ok(jobs::publish(tx, "license_pool.low", left.id, Some(owner.id), &payload).await?)
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
        store::record(tx, pool, Movement::Returned, units, reason, Some(reference)).await?;
    }
    Ok(())
}
