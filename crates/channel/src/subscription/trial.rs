//! Licenses of which there is one: trials, and those not for resale (spec/02.5, 03.3). And what follows a trial: a full
//! license of the same product, whose code ends the trial where it is entered.

use catalog::ProductId;
use db::Tx;
use kernel::OrganizationId;
use lease::VersionType;
use licensing::License;
use serde_json::json;

use super::store;

/// Whether the customer had a trial of one of the products, however it ended.
pub(super) async fn had_any(tx: &Tx, customer: OrganizationId, products: &[ProductId]) -> db::Result<bool> {
    for product in products {
        if store::trial_of(tx, customer, *product).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the partner has a license not for resale of one of the products in the country.
pub(super) async fn has_nfr(tx: &Tx, owner: OrganizationId, country: &str, products: &[ProductId]) -> db::Result<bool> {
    for product in products {
        if store::has_nfr(tx, owner, country, *product).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A full license after a trial is a conversion: told as such, for the customer's transactions.
pub(super) async fn note_conversion(tx: &Tx, license: &License) -> db::Result<()> {
    if license.version_type != VersionType::Full {
        return Ok(());
    }
    let Some(trial) = store::trial_of(tx, license.customer_id, license.product_id).await? else { return Ok(()) };
    if store::has_other_full(tx, license).await? {
        return Ok(());
    }
    let payload = json!({"license_id": license.id, "trial_license_id": trial, "customer_id": license.customer_id, "owner_id": license.owner_id,
        "units": license.units});
    jobs::publish(tx, "license.converted", license.id, Some(license.owner_id), &payload).await
}
