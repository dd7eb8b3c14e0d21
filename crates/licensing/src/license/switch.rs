//! Switching a single license off and on again. Products are told at their next check.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{License, LicenseError, LicenseId, store};
use crate::transaction::{self, Change, TransactionKind};

pub async fn disable(tx: &Tx, id: LicenseId) -> Result<License, LicenseError> {
    switch(tx, id, false).await
}

/// A canceled license stays off.
pub async fn enable(tx: &Tx, id: LicenseId) -> Result<License, LicenseError> {
    switch(tx, id, true).await
}

async fn switch(tx: &Tx, id: LicenseId, on: bool) -> Result<License, LicenseError> {
    let mut license = store::lock(tx, id).await?;
    let (permission, event) =
        if on { (Permission::LicenseEnable, "license.enabled") } else { (Permission::LicenseDisable, "license.disabled") };
    tx.require(permission, license.place_for(tx.actor()))?;
    tx.match_version(license.version)?;
    if license.canceled_at.is_some() {
        return Err(LicenseError::Canceled);
    }
    if license.enabled == on {
        return Ok(license);
    }
    license.enabled = on;
    let license = store::save(tx, license).await?;
    let change = if on { Change::Enabled } else { Change::Disabled };
    let kind = TransactionKind::LicenseChange;
    transaction::record(tx, transaction::New { kind, change, before: Some(&license), after: &license, reference: "" }).await?;
    audit::Entry::new(permission, id)
        .owner(license.owner_id)
        .change(json!({"before": {"enabled": !on}, "after": {"enabled": on}}))
        .record(tx)
        .await?;
    jobs::publish(tx, event, id, Some(license.owner_id), &json!({"license_id": id, "customer_id": license.customer_id})).await?;
    Ok(license)
}

#[cfg(test)]
mod tests {
    use lease::Refusal;

    use super::*;
    use crate::shop::{Shop, Wanted, refusal};

    #[tokio::test]
    async fn a_disabled_license_refuses_until_it_is_enabled() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        let cx = shop.stage.cx(shop.partner.clone());
        cx.write(async |tx| disable(&tx, id).await.map(|license| license.id)).await.unwrap();
        assert_eq!(shop.status(id).await, "disabled");
        assert_eq!(shop.refused(&code, "host-2").await, Some(Refusal::LicenseDisabled));
        assert_eq!(refusal(shop.check_in(&held, 1, None).await), Some(Refusal::LicenseDisabled));
        cx.write(async |tx| enable(&tx, id).await.map(|license| license.id)).await.unwrap();
        assert_eq!(refusal(shop.check_in(&held, 2, None).await), None);
        let buyer = shop.stage.cx(shop.buyer.clone());
        assert!(matches!(
            buyer.write(async |tx| disable(&tx, id).await.map(|license| license.id)).await,
            Err(LicenseError::Db(db::Error::Forbidden(_)))
        ));
    }
}
