//! Which support a customer has: Standard, or Premium by a contract (spec 01.1, 04.1). The vendor alone decides.

use db::Tx;
use kernel::{OrganizationId, Permission, Place, Timestamp};
use serde_json::json;

use super::{Organization, OrganizationError, SupportOffering, store};

/// Gives a customer an offering; `premium_until` is the end of the contract.
///
/// # Errors
/// [`OrganizationError`] if the actor is not of the vendor or may not change customers, or does not see this one.
pub async fn set_support(
    tx: &Tx,
    id: OrganizationId,
    offering: SupportOffering,
    premium_until: Option<Timestamp>,
) -> Result<Organization, OrganizationError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::CustomerUpdate, Place::Below)?;
    if !tx.actor().is_vendor() {
        return Err(db::Error::Forbidden(Permission::CustomerUpdate).into());
    }
    tx.match_version(before.version)?;
    let change = json!({"before": {"support_offering": before.support_offering, "premium_until": before.premium_until},
        "after": {"support_offering": offering, "premium_until": premium_until}});
    let after = store::save(tx, Organization { support_offering: offering, premium_until, ..before }).await?;
    audit::Entry::new(Permission::CustomerUpdate, id).owner(id).change(change.clone()).record(tx).await?;
    jobs::publish(tx, "customer.support_changed", id, Some(id), &change).await?;
    Ok(after)
}
