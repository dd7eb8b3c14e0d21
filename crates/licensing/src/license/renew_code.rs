//! An offline license gets a new Activation Code with each renewal (spec/02.4): its installations carry the old end in their
//! files. The old code works until its own old expiry.

use db::Tx;
use serde_json::json;

use super::{License, LicenseError};
use crate::activation_code::{self, Ended};

/// Replaces the active code of a locked license that is about to get a later expiry; the caller saves the row.
pub(super) async fn renew_code(tx: &Tx, license: &mut License) -> Result<(), LicenseError> {
    let product = catalog::by_id(tx, license.product_id).await?;
    let code = activation_code::generate(tx, &product)?;
    activation_code::supersede(tx, license.id, Ended::Renewed, license.expires_at).await?;
    activation_code::insert(tx, license.id, &code).await?;
    let before = std::mem::replace(&mut license.code_masked, code.masked());
    audit::Entry::new("license.renew_code", license.id)
        .owner(license.owner_id)
        .change(json!({"before": {"code": before, "works_until": license.expires_at}, "after": {"code": license.code_masked}}))
        .record(tx)
        .await?;
    let payload = json!({"license_id": license.id, "customer_id": license.customer_id, "activation_code": code.canonical(),
        "product_name": product.title(), "old_works_until": license.expires_at});
    jobs::publish(tx, "license.code_renewed", license.id, Some(license.owner_id), &payload).await?;
    Ok(())
}
