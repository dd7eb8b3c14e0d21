//! What else the catalog holds: suites, price lists, releases, and a product that is no longer sold.

use std::collections::{BTreeMap, HashMap};

use jiff::{ToSpan, civil::Date};
use kernel::Role;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    DemoError,
    theater::{Theater, text},
    world::World,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shelf {
    retired: Value,
    end_of_sale_days_ago: i64,
    end_of_life_days_ahead: i64,
    suites: Vec<SuiteData>,
    price_lists: Vec<PriceListData>,
    releases: Vec<ReleaseData>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SuiteData {
    code: String,
    name: String,
    key_prefix: String,
    members: Vec<String>,
}

/// Bands by code of product or suite: from so many units, so much in minor units.
type Prices = BTreeMap<String, Vec<(i64, i64)>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PriceListData {
    name: String,
    countries: Vec<String>,
    currency: String,
    /// Of the years before the last one.
    #[serde(default)]
    before: Option<Prices>,
    prices: Prices,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReleaseData {
    product: String,
    version: String,
    days_ago: i64,
    support_ended_days_ago: Option<i64>,
    files: Value,
    documents: Value,
}

fn shelf() -> serde_json::Result<Shelf> {
    serde_json::from_str(include_str!("data/shelf.json"))
}

/// Fills the shelf behind the products, which are there already. Prices hold for the whole of the story.
pub async fn fill(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let shelf = shelf()?;
    retired(theater, world, &shelf).await?;
    let manager = world.vendor.with_role(Role::ProductManager);
    let mut ids = HashMap::new();
    for product in theater.get(manager, "/products?limit=200").await?["items"].as_array().into_iter().flatten() {
        ids.insert(text(product, "/code")?, text(product, "/id")?);
    }
    for suite in &shelf.suites {
        let members = suite.members.iter().map(|code| id_of(&ids, code)).collect::<Result<Vec<_>, _>>()?;
        let body = json!({"code": suite.code, "name": suite.name, "key_prefix": suite.key_prefix, "members": members});
        let made = theater.post(manager, "/suites", body).await?;
        ids.insert(suite.code.clone(), text(&made, "/id")?);
    }
    for list in &shelf.price_lists {
        price(theater, world, list, &ids).await?;
    }
    for release in &shelf.releases {
        let body = json!({"version": release.version, "released_on": world.era.day(release.days_ago),
            "end_of_support_on": release.support_ended_days_ago.map(|days| world.era.day(days)),
            "files": release.files, "documents": release.documents});
        let path = format!("/products/{}/releases", id_of(&ids, &release.product)?);
        theater.post(manager, &path, body).await?;
    }
    Ok(())
}

/// A product with customers from before, which is not sold any more.
async fn retired(theater: &Theater<'_>, world: &World, shelf: &Shelf) -> Result<(), DemoError> {
    let mut body = shelf.retired.clone();
    body["end_of_sale"] = json!(world.era.day(shelf.end_of_sale_days_ago));
    body["end_of_life"] = json!(world.era.day(-shelf.end_of_life_days_ahead));
    theater.post(world.vendor.with_role(Role::ProductManager), "/products", body).await?;
    Ok(())
}

async fn price(theater: &Theater<'_>, world: &World, list: &PriceListData, ids: &HashMap<String, String>) -> Result<(), DemoError> {
    let today = world.era.today;
    let first = |day: Date, years: i64| day.first_of_year().checked_sub(years.years()).unwrap_or(day);
    let this_year = first(today, 0);
    let began = first(today, 3);
    let by = world.vendor.with_role(Role::BillingManager);
    let mut lists = vec![(list.name.clone(), if list.before.is_some() { this_year } else { began }, None, &list.prices)];
    if let Some(before) = &list.before {
        let end = this_year.checked_sub(1.day()).unwrap_or(this_year);
        lists.insert(0, (format!("{}, until {}", list.name, end.year()), began, Some(end), before));
    }
    for (name, from, to, prices) in lists {
        let prices = prices.iter().map(|(code, bands)| item(ids, code, bands)).collect::<Result<Vec<_>, _>>()?;
        let body = json!({"name": name, "countries": list.countries, "currency": list.currency, "valid_from": from, "valid_to": to,
            "prices": prices});
        theater.post(by, "/price-lists", body).await?;
    }
    Ok(())
}

fn item(ids: &HashMap<String, String>, code: &str, bands: &[(i64, i64)]) -> Result<Value, DemoError> {
    let id = id_of(ids, code)?;
    let field = if id.starts_with("ste_") { "suite_id" } else { "product_id" };
    let bands: Vec<_> = bands.iter().map(|(from_units, amount)| json!({"from_units": from_units, "amount": amount})).collect();
    Ok(json!({field: id, "version_type": "full", "bands": bands}))
}

fn id_of<'a>(ids: &'a HashMap<String, String>, code: &str) -> Result<&'a str, DemoError> {
    ids.get(code).map(String::as_str).ok_or_else(|| DemoError::Answer { pointer: code.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shelf_reads_and_names_what_is_there() {
        let shelf = shelf().unwrap();
        let products: Vec<_> = crate::demo::data::world().unwrap().products.into_iter().map(|product| product.code).collect();
        assert!(shelf.suites.iter().flat_map(|suite| &suite.members).all(|code| products.contains(code)));
        assert!(shelf.releases.iter().all(|release| products.contains(&release.product)));
        assert!(products.iter().all(|code| shelf.price_lists[0].prices.contains_key(code)));
    }
}
