//! Online or offline: which of both a license is decides whether a renewal keeps its code (spec/02.4).

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{License, LicenseError, LicenseId, changed, store};

/// Makes the license online or offline. Its code stays until the next renewal.
pub async fn update(tx: &Tx, id: LicenseId, offline: bool) -> Result<License, LicenseError> {
    let mut license = store::lock(tx, id).await?;
    tx.require(Permission::LicenseUpdate, license.place_for(tx.actor()))?;
    tx.match_version(license.version)?;
    if license.canceled_at.is_some() {
        return Err(LicenseError::Canceled);
    }
    if license.offline == offline {
        return Ok(license);
    }
    license.offline = offline;
    let license = store::save(tx, license).await?;
    audit::Entry::new(Permission::LicenseUpdate, id)
        .owner(license.owner_id)
        .change(json!({"before": {"offline": !offline}, "after": {"offline": offline}}))
        .record(tx)
        .await?;
    changed(tx, id).await?;
    let payload = json!({"license_id": id, "customer_id": license.customer_id, "offline": offline});
    jobs::publish(tx, "license.updated", id, Some(license.owner_id), &payload).await?;
    Ok(license)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use lease::Refusal;

    use super::*;
    use crate::{
        Period, set_period,
        shop::{Shop, Wanted},
    };

    #[tokio::test]
    async fn an_offline_license_gets_a_new_code_and_the_old_one_works_until_its_own_expiry() {
        let shop = Shop::new().await;
        let (offline, old) = shop.issue(Wanted::default()).await;
        let (online, kept) = shop.issue(Wanted::default()).await;
        let cx = shop.stage.cx(shop.partner.clone());
        cx.write(async |tx| update(&tx, offline, true).await.map(|license| license.id)).await.unwrap();
        let buyer = shop.stage.cx(shop.buyer.clone());
        let refused = buyer.write(async |tx| update(&tx, offline, false).await.map(|license| license.id)).await;
        assert!(matches!(refused, Err(LicenseError::Db(db::Error::Forbidden(_)))));
        for id in [offline, online] {
            let period = Period { anchor_on: date(2026, 5, 1), starts_on: date(2026, 5, 1), expires_on: date(2028, 4, 30) };
            shop.stage
                .system()
                .write(async |tx| set_period(&tx, id, period, crate::Cause::default()).await.map(|license| license.id))
                .await
                .unwrap();
        }
        let new = cx.write(async |tx| super::super::reveal_code(&tx, offline).await).await.unwrap();
        assert_ne!(new, old);
        assert_eq!(cx.write(async |tx| super::super::reveal_code(&tx, online).await).await.unwrap(), kept);
        shop.stage.clock.set("2027-04-30T21:59:59Z");
        assert_eq!((shop.refused(&old, "a").await, shop.refused(&new, "b").await), (None, None));
        shop.stage.clock.set("2027-04-30T22:00:00Z");
        assert_eq!(shop.refused(&old, "c").await, Some(Refusal::ActivationCodeSuperseded));
        assert_eq!((shop.refused(&new, "d").await, shop.refused(&kept, "e").await), (None, None));
        // An earlier expiry is no renewal.
        let period = Period { anchor_on: date(2026, 5, 1), starts_on: date(2026, 5, 1), expires_on: date(2027, 12, 31) };
        shop.stage
            .system()
            .write(async |tx| set_period(&tx, offline, period, crate::Cause::default()).await.map(|license| license.id))
            .await
            .unwrap();
        assert_eq!(shop.refused(&new, "b").await, None);
    }
}
