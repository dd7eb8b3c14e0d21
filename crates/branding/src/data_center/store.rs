use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{DataCenterId, api::Filters};
use crate::tree;

/// A data center with its owner's name.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: DataCenterId,
    pub organization_id: OrganizationId,
    pub company: String,
    pub code: String,
    pub name: String,
    pub region: String,
    /// Plans may choose it.
    pub enabled: bool,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}
fn col(name: &'static str) -> SimpleExpr {
    of("data_center", name)
}

fn select() -> SelectStatement {
    Query::select()
        .column((Alias::new("data_center"), Asterisk).into_column_ref())
        .expr_as(of("organization", "company"), Alias::new("company"))
        .from(Alias::new("data_center"))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(col("organization_id")))
        .to_owned()
}

pub(super) async fn insert(tx: &Tx, row: &Model) -> Result<()> {
    tx.execute(
        "INSERT INTO data_center (id, organization_id, code, name, region, enabled, search, version, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        [
            row.id.into(),
            row.organization_id.into(),
            row.code.as_str().into(),
            row.name.as_str().into(),
            row.region.as_str().into(),
            row.enabled.into(),
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
    let values = [
        row.name.as_str().into(),
        row.region.as_str().into(),
        row.enabled.into(),
        row.search.as_str().into(),
        row.version.into(),
        row.id.into(),
    ];
    tx.execute("UPDATE data_center SET name = $1, region = $2, enabled = $3, search = $4, version = $5 WHERE id = $6", values).await?;
    Ok(())
}

/// One of the actor's own or below it, locked for change: what stands above is not theirs to change.
pub(super) async fn lock(tx: &Tx, id: DataCenterId) -> Result<Model> {
    let mut statement = select();
    statement
        .and_where(col("id").eq(id))
        .cond_where(identity::scope(tx.actor(), col("organization_id")))
        .lock_with_tables(LockType::Update, [Alias::new("data_center")]);
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

/// The enabled one of `owner` or of somebody above it, whoever asks.
pub(super) async fn open_to(tx: &Tx, id: DataCenterId, owner: OrganizationId) -> Result<Option<Model>> {
    tx.query_one(
        "SELECT data_center.*, organization.company FROM data_center \
         JOIN organization ON organization.id = data_center.organization_id \
         JOIN organization_path path ON path.ancestor_id = data_center.organization_id AND path.descendant_id = $2 \
         WHERE data_center.id = $1 AND data_center.enabled",
        [id.into(), owner.into()],
    )
    .await
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select();
    statement.cond_where(tree::visible(tx, col("organization_id"))).cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    if let Some(enabled) = filters.enabled {
        statement.and_where(col("enabled").eq(enabled));
    }
    let keyset = Keyset {
        list: "data_centers",
        id: col("id"),
        id_of: |row: &Model| row.id.to_string(),
        fields: vec![
            SortField { name: "code", column: col("search"), value: |row| row.search.as_str().into() },
            SortField { name: "created_at", column: col("created_at"), value: |row| row.created_at.into() },
        ],
        descending: false,
    };
    keyset.page(tx, statement, query, filters).await
}
