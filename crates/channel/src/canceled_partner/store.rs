use db::{Result, Tx};
use kernel::OrganizationId;
use licensing::License;
use sea_orm::Value;

/// Licenses that the partner owns, locked.
pub(super) async fn sold_by(tx: &Tx, partner: OrganizationId, most: u32) -> Result<Vec<License>> {
    licensing::of_owner(tx, partner, u64::from(most)).await
}

/// Hands the licenses to another owner; they renew themselves no more.
pub(super) async fn take_over(tx: &Tx, licenses: &[License], owner: OrganizationId) -> Result<()> {
    if licenses.is_empty() {
        return Ok(());
    }
    let places: Vec<_> = (2..licenses.len() + 2).map(|place| format!("${place}")).collect();
    let sql = format!("UPDATE license SET owner_id = $1, auto_renew_months = 0, version = version + 1 WHERE id IN ({})", places.join(", "));
    let values = std::iter::once(Value::from(owner)).chain(licenses.iter().map(|license| license.id.into()));
    tx.execute(&sql, values).await?;
    for license in licenses {
        tx.changed(license.id);
    }
    Ok(())
}

pub(super) async fn take_over_subscriptions(tx: &Tx, partner: OrganizationId, owner: OrganizationId) -> Result<()> {
    tx.execute("UPDATE subscription SET owner_id = $2, version = version + 1 WHERE owner_id = $1", [partner.into(), owner.into()]).await?;
    Ok(())
}
