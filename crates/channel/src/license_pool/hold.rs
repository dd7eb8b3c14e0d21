//! Units of a license (spec/03.4): they stay out of the pool while the license lives, go back once when it ends, and are
//! taken again by a renewal after that. `license.units_held` says which of both is so.

use db::Tx;
use licensing::License;

use super::{LicensePoolError, give_back_of, store, take_of};

/// Gives the units back, unless they are back already: grace has ended, the subscription was canceled.
pub(crate) async fn let_go(tx: &Tx, license: &License, reason: &str) -> Result<(), LicensePoolError> {
    if !store::set_held(tx, license.id, false).await? {
        return Ok(());
    }
    let Some(seller) = store::seller_of(tx, license).await? else { return Ok(()) };
    give_back_of(tx, seller, license.product_id, license.version_type, license.units, (reason, &license.id.to_string())).await
}

/// Takes the units again if they had gone back: before a license is renewed whose grace has ended.
pub(crate) async fn hold_again(tx: &Tx, license: &License) -> Result<(), LicensePoolError> {
    if !store::set_held(tx, license.id, true).await? {
        return Ok(());
    }
    let Some(seller) = store::seller_of(tx, license).await? else { return Ok(()) };
    take_of(tx, seller, license.product_id, license.version_type, license.units, ("License renewed", &license.id.to_string())).await
}
