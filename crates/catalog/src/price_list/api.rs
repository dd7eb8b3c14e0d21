use axum::{Json, http::StatusCode};
use db::Tx;
use jiff::civil::Date;
use kernel::{Currency, FieldError, Page, Permission, Place, Problem, Timestamp};
use lease::VersionType;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Band, ItemPrice, PriceList, PriceListError, PriceListId, Priced, store,
    write::{NewPriceList, PriceListChange, create, id_of, update},
};
use crate::{ProductId, SuiteId, country::field_error, product::api::NoFilters};

/// What a unit costs for a year in some countries (spec 02.1).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PriceList)]
pub struct PriceListBody {
    #[serde(flatten)]
    pub head: PriceListHead,
    pub prices: Vec<PricedItem>,
}

/// A price list without its prices.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PriceListHead {
    pub id: PriceListId,
    pub name: String,
    /// Empty: worldwide, for countries that have no list of their own.
    pub countries: Vec<String>,
    pub currency: Currency,
    #[schema(format = Date)]
    pub valid_from: String,
    /// The last day; absent: until another list takes its place.
    #[schema(format = Date)]
    pub valid_to: Option<String>,
    /// How many products and suites it prices.
    pub item_count: i64,
    pub created_at: Timestamp,
}

/// The price of a product or a suite.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PricedItem {
    pub product_id: Option<ProductId>,
    pub suite_id: Option<SuiteId>,
    pub code: String,
    pub name: String,
    /// Absent for a suite.
    pub platform: Option<String>,
    pub version_type: VersionType,
    pub bands: Vec<PriceBand>,
}

/// From so many units on, up to the next band: one price for all units.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceBand {
    pub from_units: i64,
    /// For one unit and one year, in the currency's minor unit.
    pub amount: i64,
}

/// Either a product or a suite.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPrice {
    pub product_id: Option<ProductId>,
    pub suite_id: Option<SuiteId>,
    /// `full`: the others are free.
    #[serde(default = "full")]
    pub version_type: VersionType,
    /// The first starts at 1 unit.
    pub bands: Vec<PriceBand>,
}

const fn full() -> VersionType {
    VersionType::Full
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Europe 2026", "countries": ["AT", "DE"], "currency": "EUR", "valid_from": "2026-01-01",
    "prices": [{"product_id": "prd_01jd3v8k6r2n4q7t9w1x3y5z7b", "bands": [{"from_units": 1, "amount": 4900}, {"from_units": 50, "amount": 3900}]}]}))]
pub struct CreatePriceList {
    pub name: String,
    #[serde(default)]
    pub countries: Vec<String>,
    pub currency: Currency,
    #[schema(value_type = String, format = Date)]
    pub valid_from: Date,
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_to: Option<Date>,
    pub prices: Vec<NewPrice>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"valid_to": "2026-12-31"}))]
pub struct UpdatePriceList {
    pub name: Option<String>,
    pub countries: Option<Vec<String>>,
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_from: Option<Date>,
    /// `null` takes it away.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<String>, format = Date)]
    pub valid_to: Option<Option<Date>>,
    /// All prices.
    pub prices: Option<Vec<NewPrice>>,
}

fn read_prices(prices: Vec<NewPrice>) -> Result<Vec<ItemPrice>, Problem> {
    let wrong = |index| field_error(&format!("/prices/{index}"), "wrong_value", "Name a product or a suite.");
    let item = |(index, price): (usize, NewPrice)| {
        let item = match (price.product_id, price.suite_id) {
            (Some(product), None) => Priced::Product(product),
            (None, Some(suite)) => Priced::Suite(suite),
            _ => return Err(wrong(index)),
        };
        let bands = price.bands.iter().map(|band| Band { from_units: band.from_units, amount: band.amount }).collect();
        Ok(ItemPrice { item, version_type: price.version_type, bands })
    };
    let (right, wrong): (Vec<_>, Vec<_>) = prices.into_iter().enumerate().map(item).partition(Result::is_ok);
    let wrong: Vec<FieldError> = wrong.into_iter().filter_map(Result::err).collect();
    if wrong.is_empty() { Ok(right.into_iter().filter_map(Result::ok).collect()) } else { Err(Problem::invalid(wrong)) }
}

fn head(list: PriceList, item_count: i64) -> db::Result<PriceListHead> {
    Ok(PriceListHead {
        id: list.id,
        countries: list.countries()?,
        name: list.name,
        currency: list.currency,
        valid_from: list.valid_from,
        valid_to: list.valid_to,
        item_count,
        created_at: list.created_at,
    })
}

async fn body(tx: &Tx, list: PriceList) -> db::Result<Versioned<PriceListBody>> {
    let version = list.version;
    let prices = store::prices(tx, list.id).await?;
    let items: Vec<_> = prices.iter().map(|price| price.item).collect();
    let named = store::items(tx, &items, false).await?;
    let item = |price: ItemPrice| {
        let named = named.get(&id_of(price.item));
        let (product_id, suite_id) = match price.item {
            Priced::Product(id) => (Some(id), None),
            Priced::Suite(id) => (None, Some(id)),
        };
        PricedItem {
            product_id,
            suite_id,
            code: named.map(|named| named.code.clone()).unwrap_or_default(),
            name: named.map(|named| named.name.clone()).unwrap_or_default(),
            platform: named.and_then(|named| named.platform.clone()),
            version_type: price.version_type,
            bands: price.bands.iter().map(|band| PriceBand { from_units: band.from_units, amount: band.amount }).collect(),
        }
    };
    let item_count = i64::try_from(named.len()).unwrap_or(i64::MAX);
    let body = PriceListBody { head: head(list, item_count)?, prices: prices.into_iter().map(item).collect() };
    Ok(Versioned { version, body })
}

/// Create a price list.
#[utoipa::path(post, path = "/price-lists", tag = "price lists", request_body = CreatePriceList,
    extensions(("x-permission" = json!("price_list.create"))),
    responses((status = 201, body = PriceListBody), Problems))]
pub(crate) async fn price_list_create(Caller(cx): Caller, Body(input): Body<CreatePriceList>) -> Reply<(StatusCode, Json<PriceListBody>)> {
    let new = NewPriceList {
        name: input.name,
        countries: input.countries,
        currency: input.currency,
        valid_from: input.valid_from,
        valid_to: input.valid_to,
        prices: read_prices(input.prices)?,
    };
    let list = cx
        .write(async |tx| {
            let list = create(&tx, new.clone()).await?;
            Ok::<_, PriceListError>(body(&tx, list).await?.body)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(list)))
}

/// All price lists, without their prices.
#[utoipa::path(get, path = "/price-lists", tag = "price lists", params(kernel::PageQuery),
    extensions(("x-permission" = json!("price_list.list"))),
    responses((status = 200, body = Page<PriceListHead>), Problems))]
pub(crate) async fn price_list_list(Caller(cx): Caller, query: List<NoFilters>) -> Reply<Json<Page<PriceListHead>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::PriceListList)?;
            let Page { items, next_cursor, total, total_is_exact } = store::page(&tx, &query.page).await?;
            let counts = store::counts(&tx, &items.iter().map(|list| list.id).collect::<Vec<_>>()).await?;
            let count = |list: &PriceList| counts.get(&list.id.to_string()).copied().unwrap_or(0);
            let items = items.into_iter().map(|list| head(list.clone(), count(&list))).collect::<Result<_, _>>()?;
            Ok::<_, db::Error>(Page { items, next_cursor, total, total_is_exact })
        })
        .await?;
    Ok(Json(page))
}

/// One price list.
#[utoipa::path(get, path = "/price-lists/{id}", tag = "price lists", params(("id" = PriceListId, Path)),
    extensions(("x-permission" = json!("price_list.read"))),
    responses((status = 200, body = PriceListBody), Problems))]
pub(crate) async fn price_list_read(Caller(cx): Caller, Path(id): Path<PriceListId>) -> Reply<Versioned<PriceListBody>> {
    let list = cx
        .read(async |tx| {
            tx.require(Permission::PriceListRead, Place::Own)?;
            body(&tx, store::by_id(&tx, id).await?).await
        })
        .await?;
    Ok(list)
}

/// Change a price list. Its currency is fixed; confirmed orders keep their price.
#[utoipa::path(patch, path = "/price-lists/{id}", tag = "price lists", params(("id" = PriceListId, Path)), request_body = UpdatePriceList,
    extensions(("x-permission" = json!("price_list.update"))),
    responses((status = 200, body = PriceListBody), Problems))]
pub(crate) async fn price_list_update(
    Caller(cx): Caller,
    Path(id): Path<PriceListId>,
    Body(input): Body<UpdatePriceList>,
) -> Reply<Versioned<PriceListBody>> {
    let change = PriceListChange {
        name: input.name,
        countries: input.countries,
        valid_from: input.valid_from,
        valid_to: input.valid_to,
        prices: input.prices.map(read_prices).transpose()?,
    };
    let list = cx
        .write(async |tx| {
            let list = update(&tx, id, change.clone()).await?;
            Ok::<_, PriceListError>(body(&tx, list).await?)
        })
        .await?;
    Ok(list)
}
