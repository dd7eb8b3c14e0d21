//! Data center: where a service runs (spec/05.3). The vendor and tier 1 keep theirs; SaaS plans below choose one of them.

pub(crate) mod api;
mod create;
pub(crate) mod store;
mod update;

use db::Tx;
use kernel::{FieldError, Id, Noun, OrganizationId, Problem, ProblemKind};

pub(crate) use create::create;
pub use create::{NewDataCenter, create as create_data_center};
pub use store::Model as DataCenter;
pub(crate) use update::{DataCenterChange, update};

use crate::tree::{check_line, wrong};

pub enum DataCenterNoun {}
impl Noun for DataCenterNoun {
    const PREFIX: &'static str = "dce";
}
pub type DataCenterId = Id<DataCenterNoun>;

#[derive(Debug, thiserror::Error)]
pub enum DataCenterError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the code is taken")]
    CodeTaken,
}

impl From<DataCenterError> for Problem {
    fn from(error: DataCenterError) -> Self {
        match error {
            DataCenterError::Db(error) => error.into(),
            DataCenterError::Invalid(errors) => Problem::invalid(errors),
            DataCenterError::CodeTaken => Problem {
                errors: vec![wrong("/code", "taken", "One of your data centers has this code already.")],
                ..Problem::new(ProblemKind::Conflict, "data_center_code_taken", "One of your data centers has this code already.")
            },
        }
    }
}

/// The data center, if a plan of `owner` may choose it: enabled, and of `owner` or of somebody above it.
///
/// # Errors
/// Those of the database.
pub async fn data_center_for(tx: &Tx, id: DataCenterId, owner: OrganizationId) -> db::Result<Option<DataCenter>> {
    store::open_to(tx, id, owner).await
}

/// 2 to 20 of A-Z, 0-9 and hyphens between them.
fn check_code(code: &str) -> Option<FieldError> {
    let plain = code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
    let fits = plain && (2..=20).contains(&code.len()) && !code.starts_with('-') && !code.ends_with('-');
    (!fits).then(|| wrong("/code", "wrong_value", "2 to 20 characters: A-Z, 0-9 and hyphens between them."))
}

fn check_names(name: &str, region: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    check_line(&mut errors, "/name", name, 1, 80);
    check_line(&mut errors, "/region", region, 1, 60);
    errors
}

#[cfg(test)]
mod tests {
    use db::Cx;
    use kernel::{Actor, OrganizationKind, Role};

    use super::*;
    use crate::street::Street;

    fn fra(code: &str) -> NewDataCenter {
        NewDataCenter { code: code.into(), name: "Frankfurt 1".into(), region: "europe".into() }
    }

    async fn make(cx: &Cx, input: NewDataCenter) -> Result<DataCenterId, DataCenterError> {
        cx.write(async |tx| Ok(create(&tx, input.clone()).await?.id)).await
    }

    async fn open(street: &Street, id: DataCenterId, owner: OrganizationId) -> bool {
        street.stage.system().read(async |tx| data_center_for(&tx, id, owner).await).await.unwrap().is_some()
    }

    #[derive(sea_orm::FromQueryResult)]
    struct Told {
        name: String,
    }

    async fn told(street: &Street) -> Vec<String> {
        let sql = "SELECT name FROM event WHERE name LIKE 'data_center.%' ORDER BY name";
        let rows: Vec<Told> = street.stage.system().read(async |tx| tx.query_all(sql, []).await).await.unwrap();
        rows.into_iter().map(|row| row.name).collect()
    }

    async fn seen(street: &Street, who: &Actor) -> usize {
        let cx = street.stage.cx(who.clone());
        cx.read(async |tx| store::page(&tx, &kernel::PageQuery::default(), &api::Filters::default()).await).await.unwrap().items.len()
    }

    #[tokio::test]
    async fn a_data_center_serves_whoever_stands_below_its_owner() {
        let street = Street::new().await;
        let (vendor, north) = (street.stage.cx(street.vendor.clone()), street.stage.cx(street.north.clone()));
        let (of_vendor, of_north) = (make(&vendor, fra("FRA1")).await.unwrap(), make(&north, fra("FRA1")).await.unwrap());
        assert!(matches!(make(&north, fra("FRA1")).await, Err(DataCenterError::CodeTaken)));
        assert!(open(&street, of_north, street.north_id).await && open(&street, of_vendor, street.north_id).await);
        assert!(open(&street, of_north, street.customer_id).await && !open(&street, of_north, street.south_id).await);
        assert_eq!(
            (seen(&street, &street.north).await, seen(&street, &street.south).await, seen(&street, &street.vendor).await),
            (2, 1, 2)
        );
        // What stands above is seen and not changed.
        let change = DataCenterChange { enabled: Some(false), ..DataCenterChange::default() };
        let refused = north.write(async |tx| update(&tx, of_vendor, change.clone()).await.map(|_| ())).await;
        assert!(matches!(refused, Err(DataCenterError::Db(db::Error::NotFound))), "{refused:?}");
        north.write(async |tx| update(&tx, of_north, change.clone()).await.map(|_| ())).await.unwrap();
        assert!(!open(&street, of_north, street.north_id).await, "no plan chooses a disabled one");
        assert_eq!(told(&street).await, ["data_center.created", "data_center.created", "data_center.updated"]);
    }

    #[tokio::test]
    async fn only_administrators_of_the_vendor_and_tier_1_keep_data_centers() {
        let street = Street::new().await;
        for (organization, kind, role) in [
            (street.north_id, OrganizationKind::Distributor, Role::LicenseManager),
            (street.customer_id, OrganizationKind::Customer, Role::Administrator),
            (street.vendor_id, OrganizationKind::Vendor, Role::LicenseManager),
        ] {
            let cx = street.stage.cx(street.member(organization, kind, role));
            let refused = make(&cx, fra("FRA1")).await;
            assert!(matches!(refused, Err(DataCenterError::Db(db::Error::Forbidden(_)))), "{kind} {role}: {refused:?}");
        }
        let cx = street.stage.cx(street.north.clone());
        for code in ["", "x", "fra1", "FRA 1", "-FRA", "A123456789012345678901"] {
            let wrong = make(&cx, NewDataCenter { name: String::new(), ..fra(code) }).await;
            assert!(matches!(&wrong, Err(DataCenterError::Invalid(errors)) if errors.len() == 2), "{code}: {wrong:?}");
        }
    }
}
