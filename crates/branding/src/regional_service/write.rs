use db::Tx;
use kernel::{FieldError, Permission, Place};
use serde_json::{Value as Json, json};

use super::{RegionalService, RegionalServiceError, RegionalServiceId, store};
use crate::tree::{check_line, wrong};

#[derive(Clone, Debug)]
pub struct NewRegionalService {
    pub name: String,
    /// A support region, `europe`; empty: everywhere.
    pub region: String,
    /// Codes; empty: all products.
    pub products: Vec<String>,
    pub url: String,
}

/// What may change; what is absent stays.
#[derive(Clone, Debug, Default)]
pub(crate) struct RegionalServiceChange {
    pub name: Option<String>,
    pub region: Option<String>,
    pub products: Option<Vec<String>>,
    pub url: Option<String>,
}

/// Adds a service of the actor's own organization.
///
/// # Errors
/// [`RegionalServiceError::Invalid`] names the wrong fields; [`RegionalServiceError::NameTaken`].
pub async fn create(tx: &Tx, input: NewRegionalService) -> Result<RegionalService, RegionalServiceError> {
    tx.require(Permission::RegionalServiceCreate, Place::Own)?;
    let owner = identity::find_organization(tx, tx.actor().organization().ok_or(db::Error::NotFound)?).await?;
    let empty = RegionalService {
        id: tx.new_id(),
        organization_id: owner.id,
        company: owner.company,
        name: String::new(),
        name_folded: String::new(),
        region: String::new(),
        products: "[]".into(),
        url: String::new(),
        search: String::new(),
        version: 1,
        created_at: tx.now(),
    };
    let NewRegionalService { name, region, products, url } = input;
    let change = RegionalServiceChange { name: Some(name), region: Some(region), products: Some(products), url: Some(url) };
    let made = changed(tx, &empty, change).await?;
    store::insert(tx, &made).await.map_err(taken)?;
    tell(tx, Permission::RegionalServiceCreate, "regional_service.created", &made, json!({"after": shown(&made)})).await?;
    Ok(made)
}

pub(crate) async fn update(tx: &Tx, id: RegionalServiceId, change: RegionalServiceChange) -> Result<RegionalService, RegionalServiceError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::RegionalServiceUpdate, tx.actor().place_of(before.organization_id))?;
    tx.match_version(before.version)?;
    let mut after = changed(tx, &before, change).await?;
    after.version += 1;
    store::save(tx, &after).await.map_err(taken)?;
    let change = json!({"before": shown(&before), "after": shown(&after)});
    tell(tx, Permission::RegionalServiceUpdate, "regional_service.updated", &after, change).await?;
    Ok(after)
}

pub(crate) async fn delete(tx: &Tx, id: RegionalServiceId) -> Result<(), RegionalServiceError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::RegionalServiceDelete, tx.actor().place_of(before.organization_id))?;
    tx.match_version(before.version)?;
    store::delete(tx, id).await?;
    tell(tx, Permission::RegionalServiceDelete, "regional_service.deleted", &before, json!({"before": shown(&before)})).await
}

async fn changed(tx: &Tx, before: &RegionalService, change: RegionalServiceChange) -> Result<RegionalService, RegionalServiceError> {
    let mut after = before.clone();
    let mut errors = Vec::new();
    for (field, value) in [(&mut after.name, change.name), (&mut after.region, change.region), (&mut after.url, change.url)] {
        if let Some(value) = value {
            *field = value.trim().to_owned();
        }
    }
    after.name_folded = kernel::fold(&after.name);
    after.search = kernel::fold(&format!("{} {} {}", after.name, after.region, after.url));
    check_line(&mut errors, "/name", &after.name, 1, 80);
    check_line(&mut errors, "/region", &after.region, 0, 60);
    errors.extend(check_url(&after.url));
    if let Some(mut products) = change.products {
        for (at, code) in products.iter().enumerate() {
            if !store::has_product(tx, code).await? {
                errors.push(wrong(&format!("/products/{at}"), "unknown", "There is no product with this code."));
            }
        }
        products.sort();
        products.dedup();
        after.products = serde_json::to_string(&products).map_err(db::Error::from)?;
    }
    if errors.is_empty() { Ok(after) } else { Err(RegionalServiceError::Invalid(errors)) }
}

/// A web address: it becomes a link in customers' hands.
fn check_url(url: &str) -> Option<FieldError> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let plain = !url.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\'));
    let fits = plain && url.len() <= 500 && rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
    (!fits).then(|| wrong("/url", "wrong_value", "An address that starts with https://."))
}

fn taken(error: db::Error) -> RegionalServiceError {
    let unique = error.violates("regional_service", &["organization_id", "region_folded", "name_folded"]);
    if unique { RegionalServiceError::NameTaken } else { error.into() }
}

fn shown(row: &RegionalService) -> Json {
    json!({"name": row.name, "region": row.region, "products": row.products, "url": row.url})
}

async fn tell(tx: &Tx, permission: Permission, event: &str, row: &RegionalService, change: Json) -> Result<(), RegionalServiceError> {
    audit::Entry::new(permission, row.id).owner(row.organization_id).change(change).record(tx).await?;
    Ok(jobs::publish(tx, event, row.id, Some(row.organization_id), &json!({"regional_service_id": row.id})).await?)
}
