//! Automatic renewal (spec/03.5): at expiry, if owner and customer are active; the units are still held.

use db::Tx;
use kernel::{OrganizationStatus, Timestamp};
use licensing::License;

use super::{ClockError, store::Standing};
use crate::renewal;

/// Renews the license that expires, with its whole subscription, if it goes on by itself; answers whether it did. What
/// stands against it (no list price, a license that is switched off) lets it expire.
pub(super) async fn renew(tx: &Tx, license: &License, standing: &Standing) -> Result<bool, ClockError> {
    if !is_due(license, standing, tx.now()) {
        return Ok(false);
    }
    let Err(error) = renewal::renew_automatically(tx, license).await else { return Ok(true) };
    match ClockError::from(error).into_database() {
        Ok(error) => Err(error.into()),
        Err(reason) => {
            tracing::warn!(license = %license.id, %reason, "a license expires that should have renewed itself");
            Ok(false)
        }
    }
}

/// Whether the license goes on by itself at its expiry.
fn is_due(license: &License, standing: &Standing, now: Timestamp) -> bool {
    license.auto_renew_months > 0
        && license.suspended_at.is_none()
        && standing.customer_enabled()
        && standing.owner_status == OrganizationStatus::Active
        && standing.end_of_life_at.is_none_or(|end| now < end)
}
