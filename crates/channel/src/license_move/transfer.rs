//! Transfer: a subscription with its licenses goes to another customer of the same partner. Codes, installations and dates stay.

use db::Tx;
use identity::Organization;
use kernel::{OrganizationId, OrganizationKind, OrganizationStatus, Permission};
use licensing::{License, LicenseId};
use serde_json::json;

use super::{MoveError, check_movable};
use crate::{
    renewal::{Held, held},
    subscription,
};

/// What a transfer will do.
pub(crate) struct Transfer {
    pub held: Held,
    pub customer: Organization,
}

pub(crate) async fn preview_transfer(tx: &Tx, id: LicenseId, customer: OrganizationId) -> Result<Transfer, MoveError> {
    check(tx, id, customer, false).await
}

/// Gives the license, with all licenses of its subscription, to `customer`.
pub(crate) async fn transfer(tx: &Tx, id: LicenseId, customer: OrganizationId) -> Result<License, MoveError> {
    let Transfer { held, customer } = check(tx, id, customer, true).await?;
    tx.match_version(held.license.version)?;
    subscription::store::hand_over(tx, held.subscription.id, customer.id).await?;
    let mut moved = held.license.clone();
    for license in &held.licenses {
        let license = licensing::hand_over(tx, license.id, customer.id).await?;
        if license.id == id {
            moved = license;
        }
    }
    audit::Entry::new(Permission::LicenseTransfer, id)
        .owner(held.owner.id)
        .change(json!({"before": {"customer_id": held.customer.id}, "after": {"customer_id": customer.id},
            "licenses": held.licenses.iter().map(|license| license.id).collect::<Vec<_>>()}))
        .record(tx)
        .await?;
    Ok(moved)
}

async fn check(tx: &Tx, id: LicenseId, customer: OrganizationId, lock: bool) -> Result<Transfer, MoveError> {
    let held = held::load(tx, id, Permission::LicenseTransfer, lock).await?;
    check_movable(&held)?;
    let refuse = |code, detail| Err(MoveError::field("/customer_id", code, detail));
    let customer = match identity::visible_organization(tx, customer).await {
        Err(db::Error::NotFound) => return refuse("unknown", "There is no customer of yours with this id."),
        found => found?,
    };
    if customer.kind != OrganizationKind::Customer || customer.status != OrganizationStatus::Enabled {
        return refuse("not_a_customer", "Licenses go to enabled customers.");
    }
    if customer.id == held.customer.id {
        return refuse("same", "This customer has the license already.");
    }
    if customer.parent_id != Some(held.owner.id) {
        return refuse("other_partner", "Licenses stay with the partner that sold them: choose another customer of that partner.");
    }
    if customer.country != held.customer.country {
        return Err(MoveError::OtherRegion { from: held.customer.country.clone(), to: customer.country });
    }
    Ok(Transfer { held, customer })
}
