//! Licenses as their holders, sellers and the vendor see them.

use db::Tx;
use kernel::{OrganizationId, Page, PageQuery, Permission};
use lease::LicenseStatus;
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::{LicenseError, LicenseId, LicenseView, store};

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub status: Option<LicenseStatus>,
    pub customer_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub subscription_id: Option<String>,
    /// Only licenses of which more units are used than they have, or only the others.
    pub exceeded: Option<bool>,
    /// Only licenses that one's own organization sold, or only those that the partners below did.
    pub own: Option<bool>,
    /// Only licenses that this organization sold.
    pub owner_id: Option<OrganizationId>,
}

pub async fn list(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<LicenseView>, LicenseError> {
    tx.require_anywhere(Permission::LicenseList)?;
    Ok(store::page(tx, query, filters).await?)
}

pub async fn read(tx: &Tx, id: LicenseId) -> Result<LicenseView, LicenseError> {
    let view = store::view(tx, id).await?;
    tx.require(Permission::LicenseRead, view.license.place_for(tx.actor()))?;
    Ok(view)
}

/// The license whose code was typed in whole, if the actor sees it: for search.
pub async fn by_code(tx: &Tx, typed: &str) -> Result<Option<LicenseView>, LicenseError> {
    let Some(id) = crate::activation_code::license_of(tx, typed).await? else { return Ok(None) };
    match store::view(tx, id).await {
        Err(db::Error::NotFound) => Ok(None),
        found => Ok(Some(found?)),
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Actor, OrganizationKind};

    use super::*;
    use crate::shop::{Shop, Wanted};

    #[tokio::test]
    async fn vendor_seller_and_holder_see_a_license_and_nobody_else() {
        let shop = Shop::new().await;
        let (id, _) = shop.issue(Wanted::default()).await;
        let (_, rival) = shop.organization(OrganizationKind::Isp, &shop.vendor, "Anderswo").await;
        let (_, below) = shop.organization(OrganizationKind::Msp, &shop.partner, "Unterhalb").await;
        let (_, neighbor) = shop.organization(OrganizationKind::Customer, &shop.partner, "Nachbar").await;
        let sees = async |actor: &Actor| {
            let cx = shop.stage.cx(actor.clone());
            let found = cx.read(async |tx| read(&tx, id).await).await.is_ok();
            let listed = cx.read(async |tx| list(&tx, &PageQuery::default(), &Filters::default()).await).await.unwrap().total;
            assert_eq!(found, listed == 1);
            found
        };
        for (actor, expected) in
            [(&shop.vendor, true), (&shop.partner, true), (&shop.buyer, true), (&rival, false), (&below, false), (&neighbor, false)]
        {
            assert_eq!(sees(actor).await, expected, "{:?}", actor.membership);
        }
        // Sold by somebody else: the partner that the customer stands below does not see it, the seller does.
        shop.stage
            .system()
            .write(async |tx| tx.execute("UPDATE license SET owner_id = $1", [rival.organization().into()]).await)
            .await
            .unwrap();
        for (actor, expected) in [(&shop.partner, false), (&rival, true), (&shop.buyer, true)] {
            assert_eq!(sees(actor).await, expected, "{:?}", actor.membership);
        }
        assert!(shop.stage.anonymous().read(async |tx| list(&tx, &PageQuery::default(), &Filters::default()).await).await.is_err());
    }

    #[tokio::test]
    async fn a_code_typed_in_whole_finds_its_license_for_those_who_see_it() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let (_, rival) = shop.organization(OrganizationKind::Isp, &shop.vendor, "Anderswo").await;
        let typed = format!(" {} ", code.to_lowercase().replace('-', " "));
        let find = async |actor: &Actor, typed: &str| {
            shop.stage.cx(actor.clone()).read(async |tx| by_code(&tx, typed).await).await.unwrap().map(|view| view.license.id)
        };
        assert_eq!((find(&shop.partner, &typed).await, find(&rival, &typed).await), (Some(id), None));
        let part = &code[..8];
        assert_eq!(find(&shop.partner, part).await, None);
    }

    #[tokio::test]
    async fn filters_and_words_narrow_the_list() {
        let shop = Shop::new().await;
        shop.issue(Wanted::default()).await;
        shop.issue(Wanted { product: "VAULT", ..Wanted::default() }).await;
        let total = async |q: Option<&str>, filters: Filters| {
            let query = PageQuery { q: q.map(str::to_owned), sort: Some("-created_at".into()), ..PageQuery::default() };
            shop.stage.cx(shop.partner.clone()).read(async |tx| list(&tx, &query, &filters).await).await.unwrap().total
        };
        let product = |code: &str| Filters { product_code: Some(code.into()), ..Filters::default() };
        assert_eq!(total(None, Filters::default()).await, 2);
        assert_eq!(total(None, product("VAULT")).await, 1);
        assert_eq!(total(None, product("NONE")).await, 0);
        assert_eq!(total(Some("HÁFEN guard"), Filters::default()).await, 1);
        assert_eq!(
            total(None, Filters { subscription_id: Some("sub_1".into()), customer_id: Some(shop.customer.id), ..Filters::default() }).await,
            2
        );
    }

    #[tokio::test]
    async fn exceeded_allocation_is_a_filter_and_devices_are_no_units_where_the_product_counts_them_apart() {
        let shop = Shop::new().await;
        let (guard, _) = shop.issue(Wanted::default()).await;
        let (vault, _) = shop.issue(Wanted { product: "VAULT", ..Wanted::default() }).await;
        let found = async |exceeded: bool| {
            let filters = Filters { exceeded: Some(exceeded), ..Filters::default() };
            let query = PageQuery { sort: Some("created_at".into()), ..PageQuery::default() };
            let page = shop.stage.cx(shop.partner.clone()).read(async |tx| list(&tx, &query, &filters).await).await.unwrap();
            for view in &page.items {
                assert_eq!(view.used_units().unwrap() > view.license.units, exceeded);
            }
            page.items.into_iter().map(|view| view.license.id).collect::<Vec<_>>()
        };
        assert_eq!((found(true).await, found(false).await.len()), (vec![], 2));
        for id in [guard, vault] {
            shop.execute("UPDATE license SET activations = 6 WHERE id = $1", id).await;
        }
        assert_eq!((found(true).await, found(false).await), (vec![guard], vec![vault]));
        shop.execute("UPDATE license SET used_units = 6 WHERE id = $1", vault).await;
        assert_eq!(found(true).await.len(), 2);
    }
}
