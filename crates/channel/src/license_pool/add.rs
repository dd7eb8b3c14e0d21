use db::Tx;
use kernel::{OrganizationKind, Permission};
use serde_json::json;

use super::{LicensePool, LicensePoolError, LicensePoolId, store};

/// Adds units to a pool of somebody below. Units of a tier 2 come out of its parent's pool; the vendor's come from nowhere.
pub(crate) async fn add(tx: &Tx, id: LicensePoolId, units: i64, reason: &str) -> Result<LicensePool, LicensePoolError> {
    let pool = store::lock(tx, id).await?;
    tx.require(Permission::LicensePoolAdd, tx.actor().place_of(pool.organization_id))?;
    tx.match_version(pool.version)?;
    if !(1..=10_000_000).contains(&units) {
        return Err(LicensePoolError::Units);
    }
    if reason.trim().is_empty() || reason.chars().count() > 500 {
        return Err(LicensePoolError::Reason);
    }
    if let Some(parent) = pool.parent_id {
        take_from_parent(tx, parent, &pool, units, reason).await?;
    }
    store::add(tx, id, units).await?;
    store::record(tx, id, store::Movement::Added, units, reason, None).await?;
    audit::Entry::new(Permission::LicensePoolAdd, id)
        .owner(pool.organization_id)
        .change(json!({"before": {"allotted": pool.allotted}, "after": {"allotted": pool.allotted + units}, "reason": reason}))
        .record(tx)
        .await?;
    jobs::publish(tx, "license_pool.added", id, Some(pool.organization_id), &json!({"license_pool_id": id, "units": units})).await?;
    Ok(LicensePool { allotted: pool.allotted + units, version: pool.version + 1, ..pool })
}

async fn take_from_parent(
    tx: &Tx,
    parent: kernel::OrganizationId,
    pool: &LicensePool,
    units: i64,
    reason: &str,
) -> Result<(), LicensePoolError> {
    let parent = identity::find_organization(tx, parent).await?;
    if parent.kind == OrganizationKind::Vendor {
        return Ok(());
    }
    match store::take(tx, parent.id, pool.product_id, pool.version_type, units).await? {
        Some(source) => Ok(store::record(tx, source, store::Movement::Taken, units, reason, Some(&pool.id.to_string())).await?),
        None => {
            let remaining = store::remaining(tx, parent.id, pool.product_id, pool.version_type).await?;
            Err(LicensePoolError::Exhausted { company: parent.company, remaining })
        }
    }
}
