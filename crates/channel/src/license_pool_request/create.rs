use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    RequestStatus,
    store::{self, Model},
};
use crate::license_pool::{self, LicensePool, LicensePoolError, LicensePoolId, MOST};

/// Asks the organization above for units. Below the cap, and while it has some, they come at once.
pub(crate) async fn create(tx: &Tx, pool: LicensePoolId, units: i64, note: &str) -> Result<Model, LicensePoolError> {
    let pool = license_pool::store::lock(tx, pool).await?;
    tx.require(Permission::LicensePoolRequest, tx.actor().place_of(pool.organization_id))?;
    if !(1..=MOST).contains(&units) {
        return Err(LicensePoolError::units());
    }
    let note = note.trim();
    if note.chars().count() > 500 {
        return Err(LicensePoolError::field("/note", "too_long", "At most 500 characters."));
    }
    let automatic = granted_at_once(tx, &pool, units, note).await?;
    let request = Model {
        id: tx.new_id(),
        license_pool_id: pool.id,
        organization_company: pool.organization_company,
        organization_id: pool.organization_id,
        parent_id: pool.parent_id,
        product_code: pool.product_code,
        product_name: pool.product_name,
        version_type: pool.version_type,
        units,
        note: note.to_owned(),
        status: if automatic { RequestStatus::Granted } else { RequestStatus::Waiting },
        automatic,
        answer: String::new(),
        version: 1,
        created_at: tx.now(),
        answered_at: automatic.then(|| tx.now()),
    };
    if !store::insert(tx, &request).await? {
        return Err(LicensePoolError::Waiting);
    }
    audit::Entry::new(Permission::LicensePoolRequest, request.id)
        .owner(request.organization_id)
        .change(json!({"after": {"license_pool_id": pool.id, "units": units, "status": request.status}, "note": note}))
        .record(tx)
        .await?;
    let event = if automatic { "license_pool_request.granted" } else { "license_pool_request.created" };
    jobs::publish(tx, event, request.id, Some(request.organization_id), &request.told()).await?;
    Ok(request)
}

/// Whether the units are in the pool already: they stay below the cap, nothing forbids it, and whoever gives them has them.
async fn granted_at_once(tx: &Tx, pool: &LicensePool, units: i64, note: &str) -> Result<bool, LicensePoolError> {
    if !pool.may_refill_pools || !pool.enabled || pool.allotted + units > pool.request_cap {
        return Ok(false);
    }
    let reason = if note.is_empty() { "Requested" } else { note };
    match license_pool::grant(tx, pool.clone(), units, reason).await {
        Ok(_) => Ok(true),
        Err(LicensePoolError::Exhausted { .. } | LicensePoolError::Disabled { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}
