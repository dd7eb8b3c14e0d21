//! Giving a unit back: by the installation itself, or by somebody in the account for one that is lost.

use db::Tx;
use kernel::{Page, PageQuery, Permission};
use serde_json::json;

use super::{
    ActivationError, ActivationId, ReleaseReason,
    check_in::authenticate,
    store::{self, Model},
};
use crate::license::{License, LicenseError, LicenseId, store as licenses};

/// By its own secret. Given back twice is given back.
pub(super) async fn deactivate(tx: &Tx, id: ActivationId, secret: &str) -> Result<(), ActivationError> {
    let held = store::lock_held(tx, id).await?.ok_or(ActivationError::Secret)?;
    match authenticate(tx.vault(), &held, secret, tx.now()) {
        Err(ActivationError::Refused(_)) if held.released_at.is_some() => return Ok(()),
        outcome => outcome?,
    }
    Ok(give_back(tx, &held.view.license, id, ReleaseReason::Deactivated).await?)
}

/// By a person of the account; the installation is told at its next check.
pub(super) async fn release(tx: &Tx, license_id: LicenseId, id: ActivationId) -> Result<Model, LicenseError> {
    let license = licenses::lock(tx, license_id).await?;
    tx.require(Permission::ActivationRelease, license.place_for(tx.actor()))?;
    // Not of this license is not there.
    store::of_license(tx, license_id, id).await?;
    give_back(tx, &license, id, ReleaseReason::Released).await?;
    Ok(store::of_license(tx, license_id, id).await?)
}

pub(super) async fn list(tx: &Tx, license_id: LicenseId, query: &PageQuery) -> Result<Page<Model>, LicenseError> {
    let license = licenses::find(tx, license_id).await?;
    tx.require(Permission::ActivationList, license.place_for(tx.actor()))?;
    Ok(store::page(tx, license_id, query).await?)
}

pub(crate) async fn give_back(tx: &Tx, license: &License, id: ActivationId, reason: ReleaseReason) -> db::Result<()> {
    if !store::release(tx, license.id, id, reason).await? {
        return Ok(());
    }
    audit::Entry::new(Permission::ActivationRelease, id)
        .owner(license.owner_id)
        .change(json!({"after": {"license_id": license.id, "reason": reason}}))
        .record(tx)
        .await?;
    let payload = json!({"activation_id": id, "license_id": license.id, "customer_id": license.customer_id, "reason": reason});
    jobs::publish(tx, "activation.released", id, Some(license.owner_id), &payload).await
}

#[cfg(test)]
mod tests {
    use lease::Refusal;

    use super::*;
    use crate::shop::{Shop, Wanted, refusal};

    #[tokio::test]
    async fn a_unit_given_back_twice_is_given_back_once() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted { units: 1, ..Wanted::default() }).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        shop.check_in(&held, 1, Some(3)).await.unwrap();
        let give_back = async |secret: &str| shop.stage.anonymous().write(async |tx| deactivate(&tx, held.0, secret).await).await;
        assert!(matches!(give_back("guess").await, Err(ActivationError::Secret)));
        give_back(&held.1).await.unwrap();
        give_back(&held.1).await.unwrap();
        let license = shop.view(id).await.license;
        assert_eq!((license.activations, license.used_units), (0, 0));
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM event WHERE name = 'activation.released'").await, 1);
        assert_eq!(shop.refused(&code, "host-2").await, None);
    }

    #[tokio::test]
    async fn an_administrator_takes_the_unit_of_a_lost_installation() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted { units: 1, ..Wanted::default() }).await;
        let (other, _) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        let take = async |license: LicenseId| {
            shop.stage.cx(shop.buyer.clone()).write(async |tx| release(&tx, license, held.0).await.map(|activation| activation.id)).await
        };
        assert!(matches!(take(other).await, Err(LicenseError::Db(db::Error::NotFound))));
        take(id).await.unwrap();
        assert_eq!(refusal(shop.check_in(&held, 1, None).await), Some(Refusal::FingerprintConflict));
        let page = shop.stage.cx(shop.buyer.clone()).read(async |tx| list(&tx, id, &PageQuery::default()).await).await.unwrap();
        assert_eq!(page.items[0].release_reason, Some(ReleaseReason::Released));
    }
}
