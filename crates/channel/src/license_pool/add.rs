use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{LicensePool, LicensePoolError, LicensePoolId, MOST, Movement, store, take_of};

/// Adds units to a pool of somebody below. Units of a tier 2 come out of its parent's pool; the vendor's come from nowhere.
pub(crate) async fn add(tx: &Tx, id: LicensePoolId, units: i64, reason: &str) -> Result<LicensePool, LicensePoolError> {
    let pool = store::lock(tx, id).await?;
    tx.require(Permission::LicensePoolAdd, tx.actor().place_of(pool.organization_id))?;
    tx.match_version(pool.version)?;
    check_reason(reason)?;
    let before = pool.allotted;
    let pool = grant(tx, pool, units, reason).await?;
    audit::Entry::new(Permission::LicensePoolAdd, id)
        .owner(pool.organization_id)
        .change(json!({"before": {"allotted": before}, "after": {"allotted": pool.allotted}, "reason": reason}))
        .record(tx)
        .await?;
    Ok(pool)
}

pub(super) fn check_reason(reason: &str) -> Result<(), LicensePoolError> {
    if reason.trim().is_empty() || reason.chars().count() > 500 {
        let detail = "Say in a few words why, at most 500 characters; it stands in the pool's history.";
        return Err(LicensePoolError::field("/reason", "required", detail));
    }
    Ok(())
}

/// Gives units to a locked pool, out of the pool of the organization above. The caller knows that it may.
pub(crate) async fn grant(tx: &Tx, pool: LicensePool, units: i64, reason: &str) -> Result<LicensePool, LicensePoolError> {
    if !(1..=MOST).contains(&units) {
        return Err(LicensePoolError::units());
    }
    if let Some(parent) = pool.parent_id {
        take_of(tx, parent, pool.product_id, pool.version_type, units, (reason, &pool.id.to_string())).await?;
    }
    store::add(tx, pool.id, units).await?;
    store::record(tx, pool.id, Movement::Added, units, reason, None).await?;
    let payload = json!({"license_pool_id": pool.id, "organization_id": pool.organization_id, "units": units});
    jobs::publish(tx, "license_pool.added", pool.id, Some(pool.organization_id), &payload).await?;
    Ok(LicensePool { allotted: pool.allotted + units, version: pool.version + 1, ..pool })
}
