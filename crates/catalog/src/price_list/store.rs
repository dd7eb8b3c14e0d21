use std::collections::BTreeMap;

use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Currency, Page, PageQuery, Timestamp};
use lease::VersionType;
use sea_orm::{
    ActiveModelTrait, ActiveValue, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait, Value,
    entity::prelude::*, sea_query::Expr,
};

use super::{Band, ItemPrice, PriceListId, Priced, choose::Candidate};
use crate::{ProductId, SuiteId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "price_list")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PriceListId,
    pub name: String,
    /// JSON; read with [`Model::countries`].
    pub countries: String,
    pub currency: Currency,
    /// `2026-01-01`
    pub valid_from: String,
    /// The last day.
    pub valid_to: Option<String>,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}

// The permission decides who sees price lists; who does sees all of them.

pub(super) async fn by_id(tx: &Tx, id: PriceListId) -> Result<Model> {
    Entity::find_by_id(id).one(tx.conn()).await?.ok_or(Error::NotFound)
}
pub(super) async fn lock(tx: &Tx, id: PriceListId) -> Result<Model> {
    Entity::find_by_id(id).lock_exclusive().one(tx.conn()).await?.ok_or(Error::NotFound)
}
pub(super) async fn insert(tx: &Tx, list: &Model) -> Result<()> {
    Entity::insert(list.clone().into_active_model()).exec_without_returning(tx.conn()).await?;
    Ok(())
}
/// Writes all fields of a locked row and raises its version.
pub(super) async fn save(tx: &Tx, mut list: Model) -> Result<Model> {
    list.version += 1;
    let mut active = list.clone().into_active_model().reset_all();
    active.id = ActiveValue::Unchanged(list.id);
    active.update(tx.conn()).await?;
    Ok(list)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery) -> Result<Page<Model>> {
    let select = Entity::find().filter(db::has_words(query.q.as_deref(), &[Expr::col((Entity, Column::Search))]));
    let keyset = Keyset {
        list: "price lists",
        id: Expr::col((Entity, Column::Id)),
        id_of: |list: &Model| list.id.to_string(),
        fields: vec![
            SortField { name: "name", column: Expr::col((Entity, Column::Search)), value: |list| list.search.as_str().into() },
            SortField { name: "valid_from", column: Expr::col((Entity, Column::ValidFrom)), value: |list| list.valid_from.as_str().into() },
        ],
        descending: false,
    };
    keyset.page(tx, select.into_query(), query, &()).await
}

/// Puts these prices in the place of those that were there.
pub(super) async fn set_prices(tx: &Tx, id: PriceListId, prices: &[ItemPrice]) -> Result<()> {
    tx.execute("DELETE FROM price WHERE price_list_id = $1", [id.into()]).await?;
    let rows: Vec<_> = prices.iter().flat_map(|price| price.bands.iter().map(move |band| (price, band))).collect();
    // Seven values a row stay far below the parameters that a statement may have.
    for (chunk, rows) in rows.chunks(500).enumerate() {
        let mut values: Vec<Value> = Vec::with_capacity(rows.len() * 7);
        let mut places = Vec::with_capacity(rows.len());
        for (row, (price, band)) in rows.iter().enumerate() {
            let first = values.len();
            places.push(format!("({})", (1..=7).map(|place| format!("${}", first + place)).collect::<Vec<_>>().join(", ")));
            let (product, suite) = columns(price.item);
            let position = i64::try_from(chunk * 500 + row).unwrap_or(i64::MAX);
            let row: [Value; 7] =
                [id.into(), product, suite, price.version_type.into(), band.from_units.into(), band.amount.into(), position.into()];
            values.extend(row);
        }
        let sql = format!(
            "INSERT INTO price (price_list_id, product_id, suite_id, version_type, from_units, amount, position) VALUES {}",
            places.join(", ")
        );
        tx.execute(&sql, values).await?;
    }
    Ok(())
}

fn columns(item: Priced) -> (Value, Value) {
    match item {
        Priced::Product(id) => (id.into(), None::<SuiteId>.into()),
        Priced::Suite(id) => (None::<ProductId>.into(), id.into()),
    }
}

fn item(product: Option<ProductId>, suite: Option<SuiteId>) -> Option<Priced> {
    product.map(Priced::Product).or_else(|| suite.map(Priced::Suite))
}

#[derive(FromQueryResult)]
struct PriceRow {
    product_id: Option<ProductId>,
    suite_id: Option<SuiteId>,
    version_type: VersionType,
    from_units: i64,
    amount: i64,
}

/// The prices of a list, as they were written.
pub(super) async fn prices(tx: &Tx, id: PriceListId) -> Result<Vec<ItemPrice>> {
    let sql = "SELECT product_id, suite_id, version_type, from_units, amount FROM price WHERE price_list_id = $1 ORDER BY position";
    let mut prices: Vec<ItemPrice> = Vec::new();
    for row in tx.query_all::<PriceRow>(sql, [id.into()]).await? {
        let Some(item) = item(row.product_id, row.suite_id) else { continue };
        let band = Band { from_units: row.from_units, amount: row.amount };
        match prices.last_mut() {
            Some(last) if last.item == item && last.version_type == row.version_type => last.bands.push(band),
            _ => prices.push(ItemPrice { item, version_type: row.version_type, bands: vec![band] }),
        }
    }
    Ok(prices)
}

#[derive(FromQueryResult)]
struct Counted {
    price_list_id: PriceListId,
    items: i64,
}

/// How many products and suites each of these lists prices.
pub(super) async fn counts(tx: &Tx, lists: &[PriceListId]) -> Result<BTreeMap<String, i64>> {
    if lists.is_empty() {
        return Ok(BTreeMap::new());
    }
    let places = (1..=lists.len()).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT price_list_id, COUNT(DISTINCT COALESCE(product_id, suite_id)) AS items FROM price \
         WHERE price_list_id IN ({places}) GROUP BY price_list_id"
    );
    let rows: Vec<Counted> = tx.query_all(&sql, lists.iter().map(|id| (*id).into())).await?;
    Ok(rows.into_iter().map(|row| (row.price_list_id.to_string(), row.items)).collect())
}

#[derive(FromQueryResult)]
struct InForce {
    price_list_id: PriceListId,
    countries: String,
    currency: Currency,
    valid_from: String,
    from_units: i64,
    amount: i64,
}

/// All bands of an item in the lists that are in force on `day`.
pub(super) async fn in_force(tx: &Tx, item: Priced, version_type: VersionType, day: &str) -> Result<Vec<Candidate>> {
    let (column, id): (_, Value) = match item {
        Priced::Product(id) => ("product_id", id.into()),
        Priced::Suite(id) => ("suite_id", id.into()),
    };
    let sql = format!(
        "SELECT p.price_list_id, l.countries, l.currency, l.valid_from, p.from_units, p.amount \
         FROM price p JOIN price_list l ON l.id = p.price_list_id WHERE p.{column} = $1 AND p.version_type = $2 \
         AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to >= $3)"
    );
    let rows: Vec<InForce> = tx.query_all(&sql, [id, version_type.into(), day.into()]).await?;
    let candidate = |row: InForce| {
        Ok(Candidate {
            price_list_id: row.price_list_id,
            countries: serde_json::from_str(&row.countries)?,
            currency: row.currency,
            valid_from: row.valid_from,
            from_units: row.from_units,
            amount: row.amount,
        })
    };
    rows.into_iter().map(candidate).collect()
}

/// A product or suite by its code and name.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Named {
    pub id: String,
    pub code: String,
    pub name: String,
    pub platform: Option<String>,
}

/// Those of these products and suites that exist, by id. `lock` holds them until the end of the transaction, so that two
/// lists never give one item a price side by side.
pub(super) async fn items(tx: &Tx, items: &[Priced], lock: bool) -> Result<BTreeMap<String, Named>> {
    let mut found = BTreeMap::new();
    let lock = if lock { tx.for_update() } else { "" };
    for (table, platform) in [("product", "platform"), ("suite", "NULL")] {
        let ids: Vec<_> = items
            .iter()
            .filter_map(|item| match item {
                Priced::Product(id) => (table == "product").then(|| id.to_string()),
                Priced::Suite(id) => (table == "suite").then(|| id.to_string()),
            })
            .collect();
        if ids.is_empty() {
            continue;
        }
        let places = (1..=ids.len()).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ");
        let sql =
            format!("SELECT id, code, name, CAST({platform} AS TEXT) AS platform FROM {table} WHERE id IN ({places}) ORDER BY id{lock}");
        let rows: Vec<Named> = tx.query_all(&sql, ids.into_iter().map(Value::from)).await?;
        found.extend(rows.into_iter().map(|row| (row.id.clone(), row)));
    }
    Ok(found)
}

#[derive(FromQueryResult)]
pub(super) struct Neighbor {
    pub name: String,
    pub countries: String,
    product_id: Option<ProductId>,
    suite_id: Option<SuiteId>,
    pub version_type: VersionType,
}

impl Neighbor {
    pub fn item(&self) -> Option<Priced> {
        item(self.product_id, self.suite_id)
    }
}

/// What other lists of this list's currency price while it is in force.
pub(super) async fn neighbors(tx: &Tx, list: &Model) -> Result<Vec<Neighbor>> {
    tx.query_all(
        "SELECT DISTINCT l.name, l.countries, p.product_id, p.suite_id, p.version_type FROM price_list l \
         JOIN price p ON p.price_list_id = l.id WHERE l.currency = $1 AND l.id <> $2 \
         AND (l.valid_to IS NULL OR l.valid_to >= $3) AND l.valid_from <= $4 ORDER BY l.name",
        [list.currency.into(), list.id.into(), list.valid_from.as_str().into(), list.valid_to.as_deref().unwrap_or("9999-12-31").into()],
    )
    .await
}
