//! Regional service: an address that customers of a region use for some products (spec/05.3): an update server, a portal, a
//! status page. The vendor and tier 1 keep theirs; what stands nearer replaces what stands above under the same name.

pub(crate) mod api;
mod chosen;
pub(crate) mod store;
mod write;

use db::Tx;
use kernel::{FieldError, Id, Noun, Problem, ProblemKind};

pub use store::Model as RegionalService;
pub use write::{NewRegionalService, create as create_regional_service};
pub(crate) use write::{RegionalServiceChange, create, delete, update};

use crate::tree::wrong;

pub enum RegionalServiceNoun {}
impl Noun for RegionalServiceNoun {
    const PREFIX: &'static str = "rse";
}
pub type RegionalServiceId = Id<RegionalServiceNoun>;

#[derive(Debug, thiserror::Error)]
pub enum RegionalServiceError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the name is taken in this region")]
    NameTaken,
}

impl From<RegionalServiceError> for Problem {
    fn from(error: RegionalServiceError) -> Self {
        match error {
            RegionalServiceError::Db(error) => error.into(),
            RegionalServiceError::Invalid(errors) => Problem::invalid(errors),
            RegionalServiceError::NameTaken => Problem {
                errors: vec![wrong("/name", "taken", "You have a service of this name in this region already.")],
                ..Problem::new(
                    ProblemKind::Conflict,
                    "regional_service_name_taken",
                    "You have a service of this name in this region already.",
                )
            },
        }
    }
}

impl RegionalService {
    /// Codes of the products that it is for; empty: all.
    pub fn products(&self) -> db::Result<Vec<String>> {
        Ok(serde_json::from_str(&self.products)?)
    }
}

/// What the actor's organization uses for the product: its region's services and those of everywhere, by name.
pub(crate) async fn for_product(tx: &Tx, product_code: &str) -> db::Result<Vec<RegionalService>> {
    let organization = identity::find_organization(tx, tx.actor().organization().ok_or(db::Error::NotFound)?).await?;
    let offered = store::upwards(tx, organization.id).await?;
    chosen::choose(offered, &organization.support_region, product_code)
}

#[cfg(test)]
mod tests {
    use db::Cx;
    use kernel::{Actor, OrganizationKind, Role};

    use super::*;
    use crate::street::Street;

    fn updates(region: &str, url: &str) -> NewRegionalService {
        NewRegionalService { name: "Update server".into(), region: region.into(), products: vec![], url: url.into() }
    }

    async fn make(cx: &Cx, input: NewRegionalService) -> Result<RegionalServiceId, RegionalServiceError> {
        cx.write(async |tx| Ok(create(&tx, input.clone()).await?.id)).await
    }

    async fn used(street: &Street, who: &Actor) -> Vec<String> {
        let cx = street.stage.cx(who.clone());
        let services = cx.read(async |tx| for_product(&tx, "GUARD").await).await.unwrap();
        services.into_iter().map(|service| service.url).collect()
    }

    #[tokio::test]
    async fn customers_see_the_services_of_their_region_and_the_nearest_of_a_name() {
        let street = Street::new().await;
        let (vendor, north) = (street.stage.cx(street.vendor.clone()), street.stage.cx(street.north.clone()));
        make(&vendor, updates("", "https://updates.harbor.example")).await.unwrap();
        make(&vendor, updates("asia", "https://asia.harbor.example")).await.unwrap();
        assert_eq!(used(&street, &street.buyer).await, ["https://updates.harbor.example"]);
        let own = make(&north, updates("Europe", "https://updates.north.example")).await.unwrap();
        assert!(matches!(make(&north, updates("europe", "https://x.example")).await, Err(RegionalServiceError::NameTaken)));
        assert_eq!(used(&street, &street.buyer).await, ["https://updates.north.example"]);
        assert_eq!(used(&street, &street.south).await, ["https://updates.harbor.example"], "not beside it");
        let only = RegionalServiceChange { products: Some(vec!["GUARD".into()]), ..RegionalServiceChange::default() };
        north.write(async |tx| update(&tx, own, only.clone()).await.map(|_| ())).await.unwrap();
        assert_eq!(used(&street, &street.buyer).await, ["https://updates.north.example"]);
        let strange = RegionalServiceChange { products: Some(vec!["NOTHING".into()]), ..RegionalServiceChange::default() };
        let refused = north.write(async |tx| update(&tx, own, strange.clone()).await.map(|_| ())).await;
        assert!(matches!(&refused, Err(RegionalServiceError::Invalid(errors)) if errors[0].pointer == "/products/0"), "{refused:?}");
        let south = street.stage.cx(street.south.clone());
        let foreign = south.write(async |tx| delete(&tx, own).await).await;
        assert!(matches!(foreign, Err(RegionalServiceError::Db(db::Error::NotFound))));
        north.write(async |tx| delete(&tx, own).await).await.unwrap();
        assert_eq!(used(&street, &street.buyer).await, ["https://updates.harbor.example"]);
    }

    #[tokio::test]
    async fn only_web_addresses_and_only_administrators_of_the_vendor_and_tier_1() {
        let street = Street::new().await;
        let cx = street.stage.cx(street.north.clone());
        for url in ["", "ftp://a.example", "javascript:alert(1)", "https://", "https://a b.example", "http://x\".example"] {
            let wrong = make(&cx, updates("europe", url)).await;
            assert!(matches!(&wrong, Err(RegionalServiceError::Invalid(errors)) if errors[0].pointer == "/url"), "{url}: {wrong:?}");
        }
        for (organization, kind, role) in [
            (street.customer_id, OrganizationKind::Customer, Role::Administrator),
            (street.north_id, OrganizationKind::Distributor, Role::BillingManager),
        ] {
            let cx = street.stage.cx(street.member(organization, kind, role));
            let refused = make(&cx, updates("europe", "https://a.example")).await;
            assert!(matches!(refused, Err(RegionalServiceError::Db(db::Error::Forbidden(_)))), "{refused:?}");
        }
    }
}
