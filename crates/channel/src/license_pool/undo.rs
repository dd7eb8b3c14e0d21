//! Taking a mistaken grant back (spec/03.4): as far as its units are not handed out yet. They return to where they came from.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{LicensePool, LicensePoolError, Movement, MovementId, add::check_reason, give_back_of, store};

/// Takes `units` of a grant back, or all that is left of it.
pub(crate) async fn undo(tx: &Tx, id: MovementId, units: Option<i64>, reason: &str) -> Result<LicensePool, LicensePoolError> {
    let movement = store::movement(tx, id).await?;
    // Two undoings of one grant wait for each other here, so the movement is read again behind the lock.
    let pool = store::lock(tx, movement.license_pool_id).await?;
    tx.require(Permission::LicensePoolMovementUndo, tx.actor().place_of(pool.organization_id))?;
    let movement = store::movement(tx, id).await?;
    if movement.kind != Movement::Added {
        return Err(LicensePoolError::NotAGrant(movement.kind));
    }
    check_reason(reason)?;
    let left = movement.units - movement.undone;
    let remaining = left.min(pool.allotted - pool.assigned);
    let units = units.unwrap_or(left);
    if units < 1 && left > 0 {
        return Err(LicensePoolError::units());
    }
    if units < 1 || units > remaining {
        return Err(LicensePoolError::HandedOut { remaining });
    }
    store::undo(tx, &movement, units).await?;
    let reference = id.to_string();
    store::record(tx, pool.id, Movement::Undone, units, reason, Some(&reference)).await?;
    if let Some(parent) = pool.parent_id {
        give_back_of(tx, parent, pool.product_id, pool.version_type, units, (reason, &reference)).await?;
    }
    audit::Entry::new(Permission::LicensePoolMovementUndo, id)
        .owner(pool.organization_id)
        .change(json!({"before": {"allotted": pool.allotted}, "after": {"allotted": pool.allotted - units}, "reason": reason}))
        .record(tx)
        .await?;
    let payload =
        json!({"license_pool_movement_id": id, "license_pool_id": pool.id, "organization_id": pool.organization_id, "units": units});
    jobs::publish(tx, "license_pool_movement.undone", id, Some(pool.organization_id), &payload).await?;
    Ok(LicensePool { allotted: pool.allotted - units, version: pool.version + 1, ..pool })
}
