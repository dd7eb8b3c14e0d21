//! A lost or stolen Activation Code is replaced: the old one ends at once (spec/02.4).

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{License, LicenseError, LicenseId, changed, reveal_code, store};
use crate::{activation, activation_code};

#[derive(Clone, Copy, Debug)]
pub struct ReplaceCode {
    pub reason: activation_code::Lost,
    /// Moves the activations to the new code; the vendor's staff alone may choose this.
    pub keep_activations: bool,
}

/// The license, and the new code in clear if the actor may see it. Activations under the old code stop at their next check
/// and their units are free, unless they are kept.
pub async fn replace_code(tx: &Tx, id: LicenseId, input: ReplaceCode) -> Result<(License, Option<String>), LicenseError> {
    let mut license = store::lock(tx, id).await?;
    tx.require(Permission::LicenseReplaceCode, license.place_for(tx.actor()))?;
    tx.match_version(license.version)?;
    if input.keep_activations && !tx.actor().is_vendor() && !tx.actor().is_system() {
        return Err(LicenseError::KeepActivations);
    }
    if license.canceled_at.is_some() {
        return Err(LicenseError::Canceled);
    }
    let product = catalog::by_id(tx, license.product_id).await?;
    let old = activation_code::invalidate(tx, id, input.reason).await?;
    let code = activation_code::generate(tx, &product)?;
    let new = activation_code::insert(tx, id, &code).await?;
    if input.keep_activations {
        activation::move_to_code(tx, &old, &new).await?;
    } else {
        activation::stop_all(tx, id).await?;
        license.activations = 0;
        license.claims = 0;
        license.used_units = 0;
    }
    let before = std::mem::replace(&mut license.code_masked, code.masked());
    let license = store::save(tx, license).await?;
    audit::Entry::new(Permission::LicenseReplaceCode, id)
        .owner(license.owner_id)
        .change(json!({"before": {"code": before}, "after": {"code": license.code_masked}, "reason": input.reason, "activations_kept": input.keep_activations}))
        .record(tx)
        .await?;
    changed(tx, id).await?;
    let payload = json!({"license_id": id, "customer_id": license.customer_id, "reason": input.reason, "activation_code": code.canonical()});
    jobs::publish(tx, "license.code_replaced", id, Some(license.owner_id), &payload).await?;
    let shown = reveal_code::shown(tx, &license, &code).await?;
    Ok((license, shown))
}
