use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{RegionalServiceId, api::Filters};
use crate::tree;

/// A service with its owner's name.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: RegionalServiceId,
    pub organization_id: OrganizationId,
    pub company: String,
    pub name: String,
    pub name_folded: String,
    /// A support region; empty: everywhere.
    pub region: String,
    /// JSON list of codes; read with [`Model::products`].
    pub products: String,
    pub url: String,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

/// A service as one of those above a customer.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Offered {
    /// How far above its owner stands.
    pub depth: i64,
    #[sea_orm(nested)]
    pub service: Model,
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}
fn col(name: &'static str) -> SimpleExpr {
    of("regional_service", name)
}

fn select() -> SelectStatement {
    Query::select()
        .column((Alias::new("regional_service"), Asterisk).into_column_ref())
        .expr_as(of("organization", "company"), Alias::new("company"))
        .from(Alias::new("regional_service"))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(col("organization_id")))
        .to_owned()
}

pub(super) async fn insert(tx: &Tx, row: &Model) -> Result<()> {
    tx.execute(
        "INSERT INTO regional_service (id, organization_id, name, name_folded, region, region_folded, products, url, search, version, \
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        [
            row.id.into(),
            row.organization_id.into(),
            row.name.as_str().into(),
            row.name_folded.as_str().into(),
            row.region.as_str().into(),
            kernel::fold(&row.region).into(),
            row.products.as_str().into(),
            row.url.as_str().into(),
            row.search.as_str().into(),
            row.version.into(),
            row.created_at.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes what may change of a locked row.
pub(super) async fn save(tx: &Tx, row: &Model) -> Result<()> {
    tx.execute(
        "UPDATE regional_service SET name = $1, name_folded = $2, region = $3, region_folded = $4, products = $5, url = $6, search = $7, \
         version = $8 WHERE id = $9",
        [
            row.name.as_str().into(),
            row.name_folded.as_str().into(),
            row.region.as_str().into(),
            kernel::fold(&row.region).into(),
            row.products.as_str().into(),
            row.url.as_str().into(),
            row.search.as_str().into(),
            row.version.into(),
            row.id.into(),
        ],
    )
    .await?;
    Ok(())
}

pub(super) async fn delete(tx: &Tx, id: RegionalServiceId) -> Result<()> {
    tx.execute("DELETE FROM regional_service WHERE id = $1", [id.into()]).await?;
    Ok(())
}

/// One of the actor's own or below it, locked for change: what stands above is not theirs to change.
pub(super) async fn lock(tx: &Tx, id: RegionalServiceId) -> Result<Model> {
    let mut statement = select();
    statement
        .and_where(col("id").eq(id))
        .cond_where(identity::scope(tx.actor(), col("organization_id")))
        .lock_with_tables(LockType::Update, [Alias::new("regional_service")]);
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

/// Those of the organization and of all above it.
pub(super) async fn upwards(tx: &Tx, organization: OrganizationId) -> Result<Vec<Offered>> {
    tx.query_all(
        "SELECT regional_service.*, organization.company, CAST(path.depth AS BIGINT) AS depth FROM regional_service \
         JOIN organization ON organization.id = regional_service.organization_id \
         JOIN organization_path path ON path.ancestor_id = regional_service.organization_id WHERE path.descendant_id = $1",
        [organization.into()],
    )
    .await
}

#[derive(FromQueryResult)]
struct Found {
    found: i64,
}

pub(super) async fn has_product(tx: &Tx, code: &str) -> Result<bool> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) AS found FROM product WHERE code = $1";
    Ok(tx.query_one::<Found>(sql, [code.into()]).await?.is_some_and(|row| row.found > 0))
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select();
    statement.cond_where(tree::visible(tx, col("organization_id"))).cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    if let Some(region) = &filters.region {
        statement.and_where(col("region_folded").eq(kernel::fold(region)));
    }
    let keyset = Keyset {
        list: "regional_services",
        id: col("id"),
        id_of: |row: &Model| row.id.to_string(),
        fields: vec![
            SortField { name: "name", column: col("search"), value: |row| row.search.as_str().into() },
            SortField { name: "created_at", column: col("created_at"), value: |row| row.created_at.into() },
        ],
        descending: false,
    };
    keyset.page(tx, statement, query, filters).await
}
