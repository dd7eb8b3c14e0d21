//! Creating and changing a price list. Its currency is fixed: the amounts mean nothing in another one.

use db::Tx;
use jiff::civil::Date;
use kernel::{Currency, FieldError, Permission, Place};
use lease::VersionType;
use serde_json::json;

use super::{ItemPrice, PriceList, PriceListError, PriceListId, Priced, check_days, store};
use crate::{
    country::{self, field_error, sorted},
    product::check_name,
};

const MOST_ITEMS: usize = 500;
const MOST_BANDS: usize = 20;
/// A million million minor units: sums over units and years stay far from the end of 64 bits.
const MOST_AMOUNT: i64 = 1_000_000_000_000;
const MOST_UNITS: i64 = 10_000_000;

#[derive(Clone, Debug)]
pub struct NewPriceList {
    pub name: String,
    /// Empty is worldwide: for countries that have no list of their own.
    pub countries: Vec<String>,
    pub currency: Currency,
    pub valid_from: Date,
    /// The last day.
    pub valid_to: Option<Date>,
    pub prices: Vec<ItemPrice>,
}

/// What is absent stays; the last day can also be taken away.
#[derive(Clone, Debug, Default)]
pub(crate) struct PriceListChange {
    pub name: Option<String>,
    pub countries: Option<Vec<String>>,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Option<Date>>,
    pub prices: Option<Vec<ItemPrice>>,
}

pub async fn create(tx: &Tx, input: NewPriceList) -> Result<PriceList, PriceListError> {
    tx.require(Permission::PriceListCreate, Place::Own)?;
    let list = PriceList {
        id: tx.new_id(),
        name: String::new(),
        countries: "[]".into(),
        currency: input.currency,
        valid_from: input.valid_from.to_string(),
        valid_to: None,
        search: String::new(),
        version: 1,
        created_at: tx.now(),
    };
    let change = PriceListChange {
        name: Some(input.name),
        countries: Some(input.countries),
        valid_from: Some(input.valid_from),
        valid_to: Some(input.valid_to),
        prices: None,
    };
    let list = changed(tx, list, change, &input.prices).await?;
    store::insert(tx, &list).await?;
    store::set_prices(tx, list.id, &input.prices).await?;
    audit::Entry::new(Permission::PriceListCreate, list.id).change(json!({"after": audited(&list, &input.prices)})).record(tx).await?;
    jobs::publish(tx, "price_list.created", list.id, None, &json!({"price_list_id": list.id})).await?;
    Ok(list)
}

/// Orders keep the price that they were confirmed with.
pub(crate) async fn update(tx: &Tx, id: PriceListId, change: PriceListChange) -> Result<PriceList, PriceListError> {
    let before = store::lock(tx, id).await?;
    tx.require(Permission::PriceListUpdate, Place::Own)?;
    tx.match_version(before.version)?;
    let old_prices = store::prices(tx, id).await?;
    let prices = change.prices.clone().unwrap_or_else(|| old_prices.clone());
    let after = changed(tx, before.clone(), change, &prices).await?;
    let after = store::save(tx, after).await?;
    if prices != old_prices {
        store::set_prices(tx, id, &prices).await?;
    }
    audit::Entry::new(Permission::PriceListUpdate, id)
        .change(json!({"before": audited(&before, &old_prices), "after": audited(&after, &prices)}))
        .record(tx)
        .await?;
    jobs::publish(tx, "price_list.updated", id, None, &json!({"price_list_id": id})).await?;
    Ok(after)
}

/// The list as it will be, once it is right and stands beside no other.
async fn changed(tx: &Tx, mut list: PriceList, change: PriceListChange, prices: &[ItemPrice]) -> Result<PriceList, PriceListError> {
    let day = |text: &str| text.parse::<Date>().ok();
    let countries = change.countries.map_or_else(|| list.countries(), Ok)?;
    let valid_from = change.valid_from.or_else(|| day(&list.valid_from));
    let valid_to = change.valid_to.unwrap_or_else(|| list.valid_to.as_deref().and_then(day));
    list.name = change.name.unwrap_or(list.name);
    let mut errors: Vec<_> = check_name(&list.name).into_iter().collect();
    errors.extend(country::check("/countries", &countries));
    errors.extend(valid_from.into_iter().flat_map(|from| check_days(from, valid_to)));
    errors.extend(check_prices(prices));
    let items: Vec<_> = prices.iter().map(|price| price.item).collect();
    let found = store::items(tx, &items, true).await?;
    for (index, item) in items.iter().enumerate().filter(|(_, item)| !found.contains_key(&id_of(**item))) {
        let field = if matches!(item, Priced::Product(_)) { "product_id" } else { "suite_id" };
        errors.push(field_error(&format!("/prices/{index}/{field}"), "unknown", "There is nothing with this id."));
    }
    if !errors.is_empty() {
        return Err(PriceListError::Invalid(errors));
    }
    list.search = kernel::fold(&format!("{} {} {}", list.name, list.currency, countries.join(" ")));
    list.countries = serde_json::to_string(&sorted(countries)).map_err(db::Error::from)?;
    list.valid_from = valid_from.map_or(list.valid_from, |day| day.to_string());
    list.valid_to = valid_to.map(|day| day.to_string());
    for other in store::neighbors(tx, &list).await? {
        let same = |price: &ItemPrice| other.item() == Some(price.item) && other.version_type == price.version_type;
        if let Some(price) = prices.iter().find(|price| same(price))
            && meet(&list.countries()?, &serde_json::from_str::<Vec<String>>(&other.countries).map_err(db::Error::from)?)
        {
            let item = found.get(&id_of(price.item)).map(|named| named.name.clone()).unwrap_or_default();
            return Err(PriceListError::Overlaps { list: other.name, item });
        }
    }
    Ok(list)
}

pub(super) fn id_of(item: Priced) -> String {
    match item {
        Priced::Product(id) => id.to_string(),
        Priced::Suite(id) => id.to_string(),
    }
}

/// A worldwide list stands behind those of countries, so it meets only another worldwide one.
fn meet(one: &[String], other: &[String]) -> bool {
    (one.is_empty() && other.is_empty()) || one.iter().any(|country| other.contains(country))
}

fn check_prices(prices: &[ItemPrice]) -> Vec<FieldError> {
    if prices.is_empty() || prices.len() > MOST_ITEMS {
        return vec![field_error("/prices", "out_of_range", "A price list has 1 to 500 prices.")];
    }
    let mut errors = Vec::new();
    for (index, price) in prices.iter().enumerate() {
        let pointer = format!("/prices/{index}");
        if price.version_type != VersionType::Full {
            errors.push(field_error(&format!("{pointer}/version_type"), "wrong_value", "Trials and licenses not for resale are free."));
        }
        if prices[..index].iter().any(|other| other.item == price.item && other.version_type == price.version_type) {
            errors.push(field_error(&pointer, "taken", "This has its price further up already."));
        }
        errors.extend(check_bands(&pointer, price));
    }
    errors
}

fn check_bands(pointer: &str, price: &ItemPrice) -> Vec<FieldError> {
    let bands = &price.bands;
    if bands.is_empty() || bands.len() > MOST_BANDS || bands[0].from_units != 1 {
        return vec![field_error(&format!("{pointer}/bands"), "out_of_range", "1 to 20 bands; the first starts at 1 unit.")];
    }
    let mut errors = Vec::new();
    for (index, band) in bands.iter().enumerate() {
        let pointer = format!("{pointer}/bands/{index}");
        if band.from_units > MOST_UNITS || (index > 0 && band.from_units <= bands[index - 1].from_units) {
            errors.push(field_error(
                &format!("{pointer}/from_units"),
                "out_of_range",
                "More units than the band before, at most ten million.",
            ));
        }
        if !(0..=MOST_AMOUNT).contains(&band.amount) {
            errors.push(field_error(&format!("{pointer}/amount"), "out_of_range", "An amount in minor units, not below zero."));
        }
    }
    errors
}

fn audited(list: &PriceList, prices: &[ItemPrice]) -> serde_json::Value {
    let prices: Vec<_> = prices
        .iter()
        .map(|price| json!({"item": id_of(price.item), "bands": price.bands.iter().map(|band| (band.from_units, band.amount)).collect::<Vec<_>>()}))
        .collect();
    json!({"name": list.name, "currency": list.currency, "countries": list.countries, "valid_from": list.valid_from,
        "valid_to": list.valid_to, "prices": prices})
}

#[cfg(test)]
mod tests;
