//! What maintenance a customer has for a product: support is owed while it runs (spec/04).

use catalog::ProductId;
use db::{Result, Tx};
use kernel::{OrganizationId, Timestamp};
use lease::{LicenseStatus, VersionType};

use crate::license::{LicenseId, LicenseView, store};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Maintenance {
    pub license_id: LicenseId,
    pub version_type: VersionType,
    pub expires_at: Timestamp,
    pub grace_ends_at: Timestamp,
    /// Whether maintenance or grace runs now.
    pub running: bool,
}

/// The customer's licenses of the product with their maintenance, the one that ends last first. Whoever asks: the caller has
/// found the customer through its scope.
pub async fn maintenance_of(tx: &Tx, customer_id: OrganizationId, product_id: ProductId) -> Result<Vec<Maintenance>> {
    let views = store::of_customer(tx, customer_id, product_id).await?;
    Ok(views.iter().map(|view| maintenance(view, tx.now())).collect())
}

pub(crate) fn maintenance(view: &LicenseView, now: Timestamp) -> Maintenance {
    use LicenseStatus as S;
    let (license, status) = (&view.license, view.status(now));
    Maintenance {
        license_id: license.id,
        version_type: license.version_type,
        expires_at: license.expires_at,
        grace_ends_at: license.grace_ends_at,
        running: matches!(status, S::Normal | S::ExpiringSoon | S::Grace | S::NotActivated),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::{Shop, Wanted};

    #[tokio::test]
    async fn maintenance_runs_through_grace_and_not_for_a_disabled_customer() {
        let shop = Shop::new().await;
        let (id, _) = shop.issue(Wanted::default()).await;
        shop.issue(Wanted { product: "VAULT", ..Wanted::default() }).await;
        shop.issue(Wanted { version_type: VersionType::Trial, months: 1, ..Wanted::default() }).await;
        let product = shop.find_product("GUARD").await.id;
        let running = async || {
            let found = shop.stage.system().read(async |tx| maintenance_of(&tx, shop.customer.id, product).await).await.unwrap();
            assert_eq!(found[0].license_id, id);
            found.into_iter().map(|maintenance| maintenance.running).collect::<Vec<_>>()
        };
        assert_eq!(running().await, [true, true]);
        shop.stage.clock.set("2027-05-30T21:59:59Z");
        assert_eq!(running().await, [true, false]);
        shop.stage.clock.set("2027-05-30T22:00:00Z");
        assert_eq!(running().await, [false, false]);
        shop.stage.clock.set("2026-05-04T08:00:00Z");
        let disable = shop.stage.system();
        disable
            .write(async |tx| tx.execute("UPDATE organization SET status = 'disabled' WHERE id = $1", [shop.customer.id.into()]).await)
            .await
            .unwrap();
        assert_eq!(running().await, [false, false]);
    }
}
