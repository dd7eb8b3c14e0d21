use db::Tx;
use kernel::{Permission, Place};
use serde_json::json;

use super::{OnCallShiftError, OnCallShiftId, store};

/// Takes a shift away, also a running one.
pub(crate) async fn delete(tx: &Tx, id: OnCallShiftId) -> Result<(), OnCallShiftError> {
    tx.require(Permission::OnCallShiftDelete, Place::Own)?;
    let before = store::find(tx, id).await?;
    store::delete(tx, id).await?;
    audit::Entry::new(Permission::OnCallShiftDelete, id).change(json!({"before": store::shown(&before)})).record(tx).await?;
    jobs::publish(tx, "on_call_shift.deleted", id, None, &json!({"on_call_shift_id": id, "person_id": before.person_id})).await?;
    Ok(())
}
