use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{RegistrationKey, RegistrationKeyError, RegistrationKeyId, RegistrationKeyStatus, StoredStatus, status_at, store};
use crate::{
    license_pool,
    service_plan::{self, field_error},
};

/// Withdraws an unused key: nobody can register it any more, and its units go back to the pool (spec 02.2).
pub async fn void(tx: &Tx, id: RegistrationKeyId, reason: &str) -> Result<store::Listed, RegistrationKeyError> {
    let listed = store::lock(tx, id).await?;
    tx.require(Permission::RegistrationKeyVoid, tx.actor().place_of(listed.key.owner_id))?;
    tx.match_version(listed.key.version)?;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(RegistrationKeyError::Invalid(vec![field_error(
            "/reason",
            "required",
            "Say in a few words why; at most 500 characters.",
        )]));
    }
    match status_at(listed.key.status, listed.key.last_use_ends_at, tx.now()) {
        RegistrationKeyStatus::Unused => {}
        status => return Err(RegistrationKeyError::NotUnused(status)),
    }
    let key =
        RegistrationKey { status: StoredStatus::Voided, voided_at: Some(tx.now()), void_reason: Some(reason.to_owned()), ..listed.key };
    let key = store::save(tx, key).await?;
    let plan = service_plan::find(tx, key.service_plan_id).await?;
    license_pool::give_back(tx, &plan, key.units, "Registration Key voided", &id.to_string()).await?;
    audit::Entry::new(Permission::RegistrationKeyVoid, id)
        .owner(key.owner_id)
        .change(json!({"before": {"status": "unused"}, "after": {"status": "voided"}, "reason": reason}))
        .record(tx)
        .await?;
    jobs::publish(tx, "registration_key.voided", id, Some(key.owner_id), &json!({"registration_key_id": id})).await?;
    Ok(store::Listed { key, ..listed })
}
