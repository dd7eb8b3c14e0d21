//! Licenses of which there is one: trials, and those not for resale (spec/02.5, 03.3). And what follows a trial: a full
//! license of the same product, whose code ends the trial where it is entered.

use catalog::ProductId;
use db::Tx;
use kernel::OrganizationId;
use lease::VersionType;
use licensing::{License, LicenseId};
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

/// The customer's trial of the product that a license of `version_type` would follow: a conversion, unless it holds a full one
/// already.
pub(super) async fn to_convert(
    tx: &Tx,
    customer: OrganizationId,
    product: ProductId,
    version_type: VersionType,
) -> db::Result<Option<LicenseId>> {
    if version_type != VersionType::Full {
        return Ok(None);
    }
    let Some(trial) = store::trial_of(tx, customer, product).await? else { return Ok(None) };
    Ok((!store::has_full(tx, customer, product).await?).then_some(trial))
}

/// Tells that the full `license` follows a trial.
pub(super) async fn tell_conversion(tx: &Tx, license: &License, trial: LicenseId) -> db::Result<()> {
    let payload = json!({"license_id": license.id, "trial_license_id": trial, "customer_id": license.customer_id, "owner_id": license.owner_id,
        "units": license.units});
    jobs::publish(tx, "license.converted", license.id, Some(license.owner_id), &payload).await
}
