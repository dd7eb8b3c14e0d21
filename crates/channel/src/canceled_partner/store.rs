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

/// What hangs on a partner.
#[derive(sea_orm::FromQueryResult)]
pub(super) struct Effects {
    pub partners_below: i64,
    pub customers: i64,
    pub licenses: i64,
    pub people: i64,
    pub registration_keys: i64,
}

/// Counted in one statement, each by an index.
pub(super) async fn effects(tx: &Tx, partner: OrganizationId) -> Result<Effects> {
    let sql = "SELECT (SELECT COUNT(*) FROM organization WHERE parent_id = $1 AND kind <> 'customer' AND status <> 'canceled') AS partners_below, \
               (SELECT COUNT(*) FROM organization WHERE parent_id = $1 AND kind = 'customer') AS customers, \
               (SELECT COUNT(*) FROM license WHERE owner_id = $1 AND expires_at > $2 AND canceled_at IS NULL) AS licenses, \
               (SELECT COUNT(*) FROM person WHERE organization_id = $1 AND enabled) AS people, \
               (SELECT COUNT(*) FROM registration_key WHERE owner_id = $1 AND status = 'unused') AS registration_keys";
    tx.query_one(sql, [partner.into(), tx.now().into()]).await?.ok_or(db::Error::NotFound)
}
