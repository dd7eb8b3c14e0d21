use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, Timestamp};
use sea_orm::{
    FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SimpleExpr},
};

use super::{PromotionEffect, PromotionId, api::Filters};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: PromotionId,
    /// In capital letters.
    pub code: String,
    pub name: String,
    pub effect: PromotionEffect,
    /// Off the price, or the margin instead; in hundredths of a percent.
    pub rate: i64,
    pub valid_from: String,
    /// The last day.
    pub valid_to: Option<String>,
    /// JSON lists of ids; empty: all.
    pub products: String,
    pub partners: String,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

pub(crate) async fn by_code(tx: &Tx, code: &str) -> Result<Option<Model>> {
    tx.query_one("SELECT * FROM promotion WHERE code = $1", [code.into()]).await
}

pub(super) async fn find(tx: &Tx, id: PromotionId, lock: bool) -> Result<Model> {
    let sql = format!("SELECT * FROM promotion WHERE id = $1{}", if lock { tx.for_update() } else { "" });
    tx.query_one(&sql, [id.into()]).await?.ok_or(Error::NotFound)
}

/// False where the code is taken.
pub(super) async fn insert(tx: &Tx, promotion: &Model) -> Result<bool> {
    let sql = "INSERT INTO promotion (id, code, name, effect, rate, valid_from, valid_to, products, partners, search, version, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (code) DO NOTHING";
    let values = [
        promotion.id.into(),
        promotion.code.as_str().into(),
        promotion.name.as_str().into(),
        promotion.effect.into(),
        promotion.rate.into(),
        promotion.valid_from.as_str().into(),
        promotion.valid_to.clone().into(),
        promotion.products.as_str().into(),
        promotion.partners.as_str().into(),
        promotion.search.as_str().into(),
        promotion.version.into(),
        promotion.created_at.into(),
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

pub(super) async fn save(tx: &Tx, mut promotion: Model) -> Result<Model> {
    promotion.version += 1;
    let sql = "UPDATE promotion SET name = $1, valid_to = $2, search = $3, version = $4 WHERE id = $5";
    let values = [
        promotion.name.as_str().into(),
        promotion.valid_to.clone().into(),
        promotion.search.as_str().into(),
        promotion.version.into(),
        promotion.id.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(promotion)
}

#[derive(FromQueryResult)]
struct Found {
    id: String,
}

/// Which of these ids are products, and which tier 1.
pub(super) async fn known(tx: &Tx, products: &[catalog::ProductId], partners: &[OrganizationId]) -> Result<Vec<String>> {
    let mut known = Vec::new();
    for id in products {
        known.extend(tx.query_one::<Found>("SELECT id FROM product WHERE id = $1", [(*id).into()]).await?);
    }
    for id in partners {
        let sql = "SELECT id FROM organization WHERE id = $1 AND kind IN ('distributor', 'isp')";
        known.extend(tx.query_one::<Found>(sql, [(*id).into()]).await?);
    }
    Ok(known.into_iter().map(|found| found.id).collect())
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("promotion"), Alias::new(name)))
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut select = Query::select().column((Alias::new("promotion"), Asterisk).into_column_ref()).from(Alias::new("promotion")).to_owned();
    if let Some(day) = filters.valid_on {
        let day = day.to_string();
        select.and_where(col("valid_from").lte(day.as_str())).and_where(col("valid_to").is_null().or(col("valid_to").gte(day.as_str())));
    }
    select.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "promotions",
        id: col("id"),
        id_of: |promotion: &Model| promotion.id.to_string(),
        fields: vec![
            SortField { name: "created_at", column: col("created_at"), value: |promotion| promotion.created_at.into() },
            SortField { name: "code", column: col("code"), value: |promotion| promotion.code.as_str().into() },
            SortField { name: "valid_from", column: col("valid_from"), value: |promotion| promotion.valid_from.as_str().into() },
        ],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}
