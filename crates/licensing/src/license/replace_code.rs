//! A lost or stolen Activation Code is replaced: the old one ends at once (spec/02.4).

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{License, LicenseError, LicenseId, reveal_code, store};
use crate::{
    activation, activation_code,
    transaction::{self, Change, TransactionKind},
};

#[derive(Clone, Copy, Debug)]
pub struct ReplaceCode {
    pub reason: activation_code::Lost,
    /// Moves the activations to the new code; the vendor's staff alone may choose this.
    pub keep_activations: bool,
}

/// The license, and the new code in clear if the actor may see it. Activations under the old code stop at their next check
/// and their units are free, unless they are kept.
pub async fn replace_code(tx: &Tx, id: LicenseId, input: ReplaceCode) -> Result<(License, Option<String>), LicenseError> {
    let mut license = store::lock(tx, id).await?;
    tx.require(Permission::LicenseReplaceCode, license.place_for(tx.actor()))?;
    tx.match_version(license.version)?;
    if input.keep_activations && !tx.actor().is_vendor() && !tx.actor().is_system() {
        return Err(LicenseError::KeepActivations);
    }
    if license.canceled_at.is_some() {
        return Err(LicenseError::Canceled);
    }
    let product = catalog::by_id(tx, license.product_id).await?;
    let old = activation_code::invalidate(tx, id, input.reason).await?;
    let code = activation_code::generate(tx, &product)?;
    let new = activation_code::insert(tx, id, &code).await?;
    if input.keep_activations {
        activation::move_to_code(tx, &old, &new).await?;
    } else {
        activation::stop_all(tx, id).await?;
        license.activations = 0;
        license.claims = 0;
        license.used_units = 0;
    }
    let before = std::mem::replace(&mut license.code_masked, code.masked());
    let license = store::save(tx, license).await?;
    let kind = TransactionKind::Replacement;
    transaction::record(tx, transaction::New { kind, change: Change::Code, before: Some(&license), after: &license, reference: "" })
        .await?;
    audit::Entry::new(Permission::LicenseReplaceCode, id)
        .owner(license.owner_id)
        .change(json!({"before": {"code": before}, "after": {"code": license.code_masked}, "reason": input.reason, "activations_kept": input.keep_activations}))
        .record(tx)
        .await?;
    let payload = json!({"license_id": id, "customer_id": license.customer_id, "reason": input.reason, "activation_code": code.canonical(),
        "product_name": product.title(), "activations_kept": input.keep_activations});
    jobs::publish(tx, "license.code_replaced", id, Some(license.owner_id), &payload).await?;
    let shown = reveal_code::shown(tx, &license, &code).await?;
    Ok((license, shown))
}

#[cfg(test)]
mod tests {
    use lease::Refusal;

    use super::*;
    use crate::shop::{Shop, Wanted, refusal};

    async fn replace(shop: &Shop, actor: &kernel::Actor, id: LicenseId, keep_activations: bool) -> Result<Option<String>, LicenseError> {
        let input = ReplaceCode { reason: activation_code::Lost::Stolen, keep_activations };
        shop.stage.cx(actor.clone()).write(async |tx| replace_code(&tx, id, input).await.map(|(_, code)| code)).await
    }

    #[tokio::test]
    async fn a_stolen_code_ends_at_once_and_its_activations_at_their_next_check() {
        let shop = Shop::new().await;
        let (id, old) = shop.issue(Wanted { units: 1, ..Wanted::default() }).await;
        let thief = shop.activate(&old, "thief").await.unwrap();
        let new = replace(&shop, &shop.partner, id, false).await.unwrap().unwrap();
        assert_ne!(old, new);
        assert_eq!(refusal(shop.check_in(&thief, 1, None).await), Some(Refusal::ActivationCodeInvalidated));
        assert_eq!(shop.refused(&old, "thief").await, Some(Refusal::ActivationCodeInvalidated));
        assert_eq!(shop.refused(&new, "mine").await, None);
        assert_eq!(shop.view(id).await.license.activations, 1);
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM activation WHERE transfer").await, 0);
    }

    #[tokio::test]
    async fn staff_alone_keeps_activations_and_they_go_on() {
        let shop = Shop::new().await;
        let (id, old) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&old, "host-1").await.unwrap();
        assert!(matches!(replace(&shop, &shop.partner, id, true).await, Err(LicenseError::KeepActivations)));
        replace(&shop, &shop.vendor, id, true).await.unwrap();
        assert_eq!(refusal(shop.check_in(&held, 1, None).await), None);
        assert_eq!(shop.view(id).await.license.activations, 1);
    }

    #[tokio::test]
    async fn a_customer_whose_mail_is_unverified_replaces_without_seeing_the_code() {
        let shop = Shop::new().await;
        let (id, _) = shop.issue(Wanted::default()).await;
        assert_eq!(replace(&shop, &shop.buyer, id, false).await.unwrap(), None);
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM activation_code WHERE state = 'invalidated' AND reason = 'stolen'").await, 1);
    }
}
