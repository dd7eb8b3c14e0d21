//! A request file is answered by a license file. The same installation again gets a newer one, which supersedes the one before.

use db::Tx;
use kernel::Permission;
use lease::{Lease, LicenseFile, OfflineRequest};
use serde_json::json;

use super::{OfflineActivationError, OfflineActivationId, store};
use crate::{
    activation::{Activate, Activated, activate, file_end, lease},
    license::{LicenseId, store as licenses},
    signing::Signer,
};

#[derive(Clone, Debug)]
pub(super) struct CreateOfflineActivation {
    pub license_id: LicenseId,
    /// The text of the request file.
    pub request: String,
}

#[derive(Debug)]
pub(super) struct Created {
    pub id: OfflineActivationId,
    pub sequence: i64,
    pub file: String,
}

pub(super) async fn create(tx: &Tx, signer: &Signer, input: &CreateOfflineActivation) -> Result<Created, OfflineActivationError> {
    tx.require_anywhere(Permission::OfflineActivationCreate)?;
    let license = match licenses::find(tx, input.license_id).await {
        Err(db::Error::NotFound) => return Err(OfflineActivationError::UnknownLicense),
        found => found?,
    };
    tx.require(Permission::OfflineActivationCreate, license.place_for(tx.actor()))?;
    let request = OfflineRequest::parse(&input.request)?;
    let wanted = Activate {
        activation_code: request.activation_code.canonical(),
        fingerprint: request.fingerprint,
        hostname: request.hostname.unwrap_or_default(),
        platform: request.platform.unwrap_or_default(),
        product_version: request.product_version.unwrap_or_default(),
        offline: Some(license.id),
    };
    let held = activate(tx, &wanted).await?;
    let expires = file_end(&held.view, &held.view.policy()?, tx.now());
    let store::Numbered { id, sequence } = store::number(tx, held.id, expires).await?;
    let file = sign(tx, signer, held, id, sequence, &request.nonce)?;
    store::keep_file(tx, id, &file).await?;
    audit::Entry::new(Permission::OfflineActivationCreate, id)
        .owner(license.owner_id)
        .change(json!({"after": {"license_id": license.id, "sequence": sequence, "expires_at": expires}}))
        .record(tx)
        .await?;
    let payload = json!({"offline_activation_id": id, "license_id": license.id, "customer_id": license.customer_id, "sequence": sequence});
    jobs::publish(tx, "offline_activation.created", id, Some(license.owner_id), &payload).await?;
    Ok(Created { id, sequence, file })
}

/// The file as it is handed out: one line.
fn sign(
    tx: &Tx,
    signer: &Signer,
    held: Activated,
    id: OfflineActivationId,
    sequence: i64,
    nonce: &str,
) -> Result<String, OfflineActivationError> {
    let expires = file_end(&held.view, &held.view.policy()?, tx.now());
    let lease = lease(&held.view, id.to_string(), held.fingerprint, nonce, tx.now())?;
    let sequence = u32::try_from(sequence).unwrap_or(u32::MAX);
    let file = LicenseFile {
        lease: Lease { refresh_after: expires, expires, ..lease },
        sequence,
        supersedes: sequence.checked_sub(1).filter(|earlier| *earlier > 0),
    };
    Ok(signer.sign(&file)? + "\n")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use catalog::ExpiryPolicy;
    use kernel::{Actor, Timestamp};
    use lease::{ActivationCode, Alphabet, Expected, Fingerprint, KeySet, Refusal};

    use super::*;
    use crate::{
        activation::ActivationError,
        offline_activation::{OfflineActivationError as E, list, revoke},
        shop::{Shop, Wanted},
    };

    fn request(code: &str, host: &str) -> String {
        let request = OfflineRequest {
            activation_code: ActivationCode::parse(code, Alphabet::Base32).unwrap(),
            fingerprint: Fingerprint::whole(host).unwrap(),
            hostname: Some(host.into()),
            platform: None,
            product_version: Some("4.2".into()),
            nonce: format!("n-{host}"),
        };
        request.to_text().unwrap()
    }

    async fn ask(shop: &Shop, actor: &Actor, license_id: LicenseId, request: String) -> Result<(OfflineActivationId, LicenseFile), E> {
        let input = CreateOfflineActivation { license_id, request };
        let cx = shop.stage.cx(actor.clone());
        let signer = shop.side.signer();
        let (id, file) = cx.write(async |tx| create(&tx, signer, &input).await.map(|created| (created.id, created.file))).await?;
        let keys = KeySet::from_jwks(&serde_json::to_string(&signer.jwks()).unwrap()).unwrap();
        let file = keys.verify::<LicenseFile>(file.trim_end(), cx.now(), Expected::default()).unwrap();
        Ok((id, file))
    }

    fn refused<T>(outcome: Result<T, E>) -> Refusal {
        match outcome {
            Err(E::Activation(ActivationError::Refused(refusal))) => refusal,
            Err(error) => panic!("{error}"),
            Ok(_) => panic!("answered"),
        }
    }

    #[tokio::test]
    async fn a_file_is_for_one_installation_takes_a_unit_and_ends_with_grace() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted { units: 1, ..Wanted::default() }).await;
        let (offline, file) = ask(&shop, &shop.buyer, id, request(&code, "vault-1")).await.unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!((file.sequence, file.supersedes, file.lease.nonce.as_str()), (1, None, "n-vault-1"));
        assert_eq!((file.lease.activation, file.lease.expires), (offline.to_string(), at("2027-05-30T22:00:00Z")));
        assert_eq!(file.lease.fingerprint, Fingerprint::whole("vault-1").unwrap());
        assert_eq!(shop.view(id).await.license.activations, 1);
        assert_eq!(refused(ask(&shop, &shop.buyer, id, request(&code, "vault-2")).await), Refusal::UnitsExhausted);
        assert_eq!(shop.refused(&code, "host-1").await, Some(Refusal::UnitsExhausted));
        // Again, also by the seller: the same unit, the next file.
        let (again, file) = ask(&shop, &shop.partner, id, request(&code, "vault-1")).await.unwrap();
        assert_eq!((again, file.sequence, file.supersedes), (offline, 2, Some(1)));
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM event WHERE name = 'offline_activation.created'").await, 2);
    }

    #[tokio::test]
    async fn a_revoked_installation_gives_its_unit_back_within_the_transfer_limit() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted { units: 1, ..Wanted::default() }).await;
        for number in 0..4 {
            let (offline, _) = ask(&shop, &shop.buyer, id, request(&code, &format!("vault-{number}"))).await.unwrap();
            let cx = shop.stage.cx(shop.buyer.clone());
            for _ in 0..2 {
                let revoked = cx.write(async |tx| revoke::revoke(&tx, offline).await.map(|row| row.released_at)).await.unwrap();
                assert!(revoked.is_some());
            }
            shop.stage.clock.advance(Duration::from_secs(60));
        }
        assert_eq!(shop.view(id).await.license.activations, 0);
        assert_eq!(refused(ask(&shop, &shop.buyer, id, request(&code, "vault-4")).await), Refusal::TransferLimit);
        assert_eq!(shop.refused(&code, "host-1").await, Some(Refusal::TransferLimit), "online and offline share it");
        // Back on the installation that held the unit last: no transfer, and its files count on.
        let (_, file) = ask(&shop, &shop.buyer, id, request(&code, "vault-3")).await.unwrap();
        assert_eq!((file.sequence, file.supersedes), (2, Some(1)));
        let all = shop.stage.cx(shop.buyer.clone()).read(async |tx| list::list(&tx, &Default::default(), &Default::default()).await).await;
        assert_eq!(all.unwrap().total, 5);
    }

    #[tokio::test]
    async fn a_file_follows_the_policy_and_never_lasts_longer_than_400_days() {
        let shop = Shop::new().await;
        for (code, prefix, days, expected) in
            [("SHORT", "SH", Some(10), "2026-05-14T08:00:00Z"), ("LONG", "XG", None, "2027-06-08T08:00:00Z")]
        {
            let policy = ExpiryPolicy { offline_file_days: days, floating: true, ..ExpiryPolicy::default() };
            shop.product(code, prefix, "software", policy).await;
            let (id, code) = shop.issue(Wanted { product: code, months: 24, ..Wanted::default() }).await;
            let (_, file) = ask(&shop, &shop.buyer, id, request(&code, "vault-1")).await.unwrap();
            assert_eq!(file.lease.expires.to_string(), expected);
            // A floating unit does not go back while the file counts.
            shop.stage.clock.advance(Duration::from_secs(3 * 86_400));
            shop.stage.system().write(async |tx| jobs::Schedule::run(&crate::FloatingUnits, &tx).await).await.unwrap();
            assert_eq!(shop.view(id).await.license.activations, 1);
            shop.stage.clock.set("2026-05-04T08:00:00Z");
        }
    }

    #[tokio::test]
    async fn what_is_no_request_for_this_license_is_told_apart() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let (other, _) = shop.issue(Wanted::default()).await;
        let (_, stranger) = shop.organization(kernel::OrganizationKind::Customer, &shop.partner, "Nachbar").await;
        let text = request(&code, "vault-1");
        assert!(matches!(ask(&shop, &shop.buyer, id, "hello".into()).await, Err(E::Request(lease::OfflineRequestError::Missing))));
        assert!(matches!(ask(&shop, &shop.buyer, other, text.clone()).await, Err(E::Activation(ActivationError::OtherLicense))));
        assert!(matches!(ask(&shop, &stranger, id, text.clone()).await, Err(E::UnknownLicense)));
        let viewer = Actor {
            membership: shop.buyer.membership.map(|own| kernel::Membership { role: kernel::Role::Viewer, ..own }),
            ..shop.buyer.clone()
        };
        assert!(matches!(ask(&shop, &viewer, id, text).await, Err(E::Db(db::Error::Forbidden(_)))));
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM activation").await, 0);
    }

    #[tokio::test]
    async fn an_installation_that_is_online_too_keeps_its_secret() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        ask(&shop, &shop.buyer, id, request(&code, "host-1")).await.unwrap();
        shop.check_in(&held, 1, None).await.unwrap();
        assert_eq!(shop.view(id).await.license.activations, 1);
    }
}
