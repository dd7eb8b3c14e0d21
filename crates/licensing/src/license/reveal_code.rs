//! Showing the Activation Code to somebody who may see it; each time is audited (spec/02.4).

use db::Tx;
use kernel::Permission;
use lease::ActivationCode;

use super::{License, LicenseError, LicenseId, store};
use crate::activation_code;

/// The active code in clear.
pub async fn reveal_code(tx: &Tx, id: LicenseId) -> Result<String, LicenseError> {
    let license = store::find(tx, id).await?;
    tx.require(Permission::LicenseRevealCode, license.place_for(tx.actor()))?;
    if !may_see_codes(tx).await? {
        return Err(LicenseError::EmailNotVerified);
    }
    let code = activation_code::reveal(tx, id).await?;
    audit::Entry::new(Permission::LicenseRevealCode, id).owner(license.owner_id).record(tx).await?;
    Ok(code)
}

/// A customer's person sees codes once the mail address is shown to be theirs.
async fn may_see_codes(tx: &Tx) -> Result<bool, LicenseError> {
    match tx.actor().person() {
        Some(person) if tx.actor().is_customer() => Ok(identity::find_person(tx, person).await?.email_verified_at.is_some()),
        _ => Ok(true),
    }
}

/// `code` in clear if the actor may see codes of `license`, as the answer to the verb that made it.
pub(super) async fn shown(tx: &Tx, license: &License, code: &ActivationCode) -> Result<Option<String>, LicenseError> {
    let may = tx.actor().may(Permission::LicenseRevealCode, license.place_for(tx.actor())) && may_see_codes(tx).await?;
    Ok(may.then(|| code.canonical()))
}

#[cfg(test)]
mod tests {
    use kernel::{Actor, Membership, Role};

    use super::*;
    use crate::shop::{Shop, Wanted};

    #[tokio::test]
    async fn a_code_is_shown_to_those_who_may_and_leaves_a_trace_each_time() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let reveal = async |actor: &Actor| shop.stage.cx(actor.clone()).write(async |tx| reveal_code(&tx, id).await).await;
        assert_eq!(reveal(&shop.partner).await.unwrap(), code);
        assert!(matches!(reveal(&shop.buyer).await, Err(LicenseError::EmailNotVerified)));
        shop.stage
            .system()
            .write(async |tx| tx.execute("UPDATE person SET email_verified_at = 1 WHERE id = $1", [shop.buyer.person().into()]).await)
            .await
            .unwrap();
        assert_eq!(reveal(&shop.buyer).await.unwrap(), code);
        assert_eq!(
            shop.count("SELECT COUNT(*) AS count FROM audit_entry WHERE action = 'license.reveal_code' AND outcome = 'done'").await,
            2
        );
        let viewer = Actor { membership: shop.buyer.membership.map(|own| Membership { role: Role::Viewer, ..own }), ..shop.buyer.clone() };
        assert!(matches!(reveal(&viewer).await, Err(LicenseError::Db(db::Error::Forbidden(_)))));
    }
}
