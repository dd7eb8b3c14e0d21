//! A new signing key takes over (spec/02.6): at once here, within a second on every other server. The old one endorses it, so
//! that products with the old one built in come to trust it, and stays among the verification keys for good.

use db::{Error, Tx};
use kernel::{Permission, Place};
use lease::{PublicJwk, SigningKey};
use serde_json::json;

use super::{CHANGED, SignerError, StoredKey, open, sealed, store};

/// The new key.
pub(super) async fn rotate(tx: &Tx) -> Result<StoredKey, SignerError> {
    tx.require(Permission::SigningKeyRotate, Place::Own)?;
    let old = store::lock_current(tx).await?;
    let fresh = SigningKey::generate(tx.rng())?;
    let endorsement = open(tx.vault(), &old)?.endorse(&fresh.public_jwk())?;
    let jwk = PublicJwk { endorsements: vec![endorsement], ..fresh.public_jwk() };
    let key = sealed(tx, &jwk, &fresh.seed()?)?;
    if store::retire(tx, &old.kid).await? == 0 {
        return Err(Error::Busy.into());
    }
    store::insert_current(tx, &key).await?;
    tx.changed(CHANGED);
    audit::Entry::new(Permission::SigningKeyRotate, &key.kid)
        .change(json!({"before": {"kid": old.kid}, "after": {"kid": key.kid}}))
        .record(tx)
        .await?;
    jobs::publish(tx, "signing_key.rotated", &key.kid, None, &json!({"kid": key.kid, "retired": old.kid})).await?;
    Ok(key)
}

/// All keys, the newest first.
pub(super) async fn list(tx: &Tx) -> db::Result<Vec<StoredKey>> {
    tx.require(Permission::SigningKeyList, Place::Own)?;
    store::all(tx).await
}

#[cfg(test)]
mod tests {
    use lease::{Expected, KeySet, LicenseStatus, StatusToken};

    use super::*;
    use crate::{ProductSide, shop::Shop};

    fn token(side: &ProductSide, shop: &Shop) -> String {
        let facts = lease::LicenseFacts {
            license: "lic_1".into(),
            product: "GUARD".into(),
            customer: "Hafen Logistik".into(),
            units: 5,
            version_type: None,
            status: Some(LicenseStatus::Normal),
            features: Vec::new(),
            maintenance_ends_at: shop.stage.system().now(),
            grace_ends_at: shop.stage.system().now(),
        };
        let now = shop.stage.system().now();
        side.signer()
            .sign(&StatusToken { facts, nonce: "n".into(), issued: now, expires: now.plus(std::time::Duration::from_secs(60)) })
            .unwrap()
    }

    #[tokio::test]
    async fn another_server_signs_with_the_new_key_and_old_files_stay_verifiable() {
        let shop = Shop::new().await;
        let (here, now) = (&shop.side, shop.stage.system().now());
        // A second server that hears no news at all: it compares counters.
        let there = ProductSide::deaf(&shop.stage.system()).await;
        let (system, old) = (shop.stage.system(), token(here, &shop));
        there.refresh(&system).await.unwrap();
        let built_in = KeySet::from_jwks(&serde_json::to_string(&here.signer().jwks()).unwrap()).unwrap();
        let key = shop.stage.cx(shop.vendor.clone()).write(async |tx| rotate(&tx).await).await.unwrap();
        here.refresh(&system).await.unwrap();
        assert!(built_in.verify::<StatusToken>(&token(here, &shop), now, Expected::default()).is_err());
        there.refresh(&system).await.unwrap();
        assert!(built_in.verify::<StatusToken>(&token(&there, &shop), now, Expected::default()).is_ok(), "nobody told it yet");
        shop.stage.clock.advance(std::time::Duration::from_secs(1));
        there.refresh(&system).await.unwrap();
        for side in [here, &there] {
            let jwks = serde_json::to_string(&side.signer().jwks()).unwrap();
            let mut trusted = built_in.clone();
            assert_eq!(trusted.extend_endorsed(&jwks), Ok(1));
            for token in [&old, &token(side, &shop)] {
                trusted.verify::<StatusToken>(token, now, Expected::default()).unwrap();
            }
        }
        let listed = shop.stage.cx(shop.vendor.clone()).read(async |tx| list(&tx).await).await.unwrap();
        assert_eq!(listed.iter().filter(|key| key.seed_sealed.is_empty()).count(), 1);
        assert!(listed.iter().any(|stored| stored.kid == key.kid && stored.retired_at.is_none()));
    }

    #[tokio::test]
    async fn the_vendors_administrator_alone_rotates() {
        let shop = Shop::new().await;
        for actor in [&shop.partner, &shop.buyer] {
            let outcome = shop.stage.cx(actor.clone()).write(async |tx| rotate(&tx).await).await;
            assert!(matches!(outcome, Err(SignerError::Db(Error::Forbidden(_)))));
        }
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM signing_key").await, 1);
    }
}
