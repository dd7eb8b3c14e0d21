//! A license that joins others of its subscription: a product that its suite has got since (spec/03.3).

use catalog::{Product, ProductKind};
use db::Tx;
use identity::Organization;
use lease::ActivationCode;

use super::{License, LicenseError, issue::enter};
use crate::{activation_code, transaction::Cause};

/// Issues a license of `product` with the units, dates and terms of `sibling` and a code of its own. It is charged from today,
/// or from its start if that lies ahead. The caller has asked for permission and accounted for the units.
///
/// # Errors
/// [`LicenseError`] where what is stored of the sibling or the product cannot be read.
pub async fn issue_beside(
    tx: &Tx,
    sibling: &License,
    product: &Product,
    customer: &Organization,
    cause: Cause,
) -> Result<(License, ActivationCode), LicenseError> {
    let policy = product.expiry_policy()?.for_country(&customer.country);
    let saas = product.kind == ProductKind::Saas;
    let code = activation_code::generate(tx, product)?;
    let starts_on = sibling.starts_on()?;
    let mut license = License {
        id: tx.new_id(),
        product_id: product.id,
        start_charge_on: Some(tx.now().day_in(&sibling.zone()?).max(starts_on).to_string()),
        freeze_days: saas.then_some(i64::from(policy.freeze_days)),
        purge_days: saas.then_some(i64::from(policy.purge_days)),
        activated_at: None,
        activations: 0,
        claims: 0,
        used_units: 0,
        possible_clone_at: None,
        code_masked: code.masked(),
        units_held: true,
        notices_from: tx.now(),
        next_step_at: None,
        version: 1,
        created_at: tx.now(),
        ..sibling.clone()
    };
    license.set_dates(starts_on, sibling.expires_on()?)?;
    enter(tx, &license, &code, &product.code, &cause).await?;
    Ok((license, code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        shop::{Shop, Wanted},
        suspend,
    };

    #[tokio::test]
    async fn it_has_the_dates_of_its_sibling_and_is_charged_from_today() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        shop.activate(&code, "host-1").await.unwrap();
        let system = shop.stage.system();
        system.write(async |tx| suspend(&tx, id, None).await.map(|license| license.id)).await.unwrap();
        let sibling = shop.view(id).await.license;
        let product = shop.find_product("GUARD").await;
        let beside = system.write(async |tx| {
            let (license, code) = issue_beside(&tx, &sibling, &product, &shop.customer, Cause::default()).await?;
            Ok::<_, LicenseError>((license.id, code.canonical()))
        });
        let (new, new_code) = beside.await.unwrap();
        let license = shop.view(new).await.license;
        assert_ne!(new_code, code);
        assert_eq!((&license.starts_on, &license.expires_on, license.units), (&sibling.starts_on, &sibling.expires_on, sibling.units));
        assert_eq!((license.expires_at, license.grace_ends_at), (sibling.expires_at, sibling.grace_ends_at));
        assert_eq!((shop.status(new).await.as_str(), license.resume_on), ("suspended", sibling.resume_on));
        assert_eq!((license.activations, license.activated_at), (0, None));
        assert_eq!(license.start_charge_on.as_deref(), Some("2026-05-04"));
    }
}
