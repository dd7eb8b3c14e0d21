use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, Timestamp};
use lease::VersionType;
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SelectStatement, SimpleExpr},
};
use serde_json::{Value as Json, json};

use super::{RequestId, RequestStatus, api::Filters};
use crate::license_pool::LicensePoolId;

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: RequestId,
    pub license_pool_id: LicensePoolId,
    pub organization_id: OrganizationId,
    pub organization_company: String,
    /// Who decides.
    pub parent_id: Option<OrganizationId>,
    pub product_code: String,
    pub product_name: String,
    pub version_type: VersionType,
    pub units: i64,
    pub note: String,
    pub status: RequestStatus,
    pub automatic: bool,
    pub answer: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub answered_at: Option<Timestamp>,
}

impl Model {
    /// What its events tell.
    pub(super) fn told(&self) -> Json {
        json!({"license_pool_request_id": self.id, "license_pool_id": self.license_pool_id, "organization_id": self.organization_id,
            "parent_id": self.parent_id, "organization_company": self.organization_company, "product_name": self.product_name,
            "version_type": self.version_type, "units": self.units, "note": self.note, "comment": self.answer, "automatic": self.automatic})
    }
}

fn col(name: &'static str) -> SimpleExpr {
    of("license_pool_request", name)
}
fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

fn select(tx: &Tx) -> SelectStatement {
    Query::select()
        .column((Alias::new("license_pool_request"), Asterisk).into_column_ref())
        .expr_as(of("license_pool", "organization_id"), Alias::new("organization_id"))
        .expr_as(of("license_pool", "version_type"), Alias::new("version_type"))
        .expr_as(of("organization", "company"), Alias::new("organization_company"))
        .expr_as(of("organization", "parent_id"), Alias::new("parent_id"))
        .expr_as(of("product", "code"), Alias::new("product_code"))
        .expr_as(of("product", "name"), Alias::new("product_name"))
        .from(Alias::new("license_pool_request"))
        .inner_join(Alias::new("license_pool"), of("license_pool", "id").eq(col("license_pool_id")))
        .inner_join(Alias::new("product"), of("product", "id").eq(of("license_pool", "product_id")))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(of("license_pool", "organization_id")))
        .cond_where(identity::scope(tx.actor(), of("license_pool", "organization_id")))
        .to_owned()
}

pub(super) async fn find(tx: &Tx, id: RequestId) -> Result<Model> {
    let statement = select(tx).and_where(col("id").eq(id)).to_owned();
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

/// Whether it was stored: not where a request for the pool is waiting already.
pub(super) async fn insert(tx: &Tx, request: &Model) -> Result<bool> {
    let sql = "INSERT INTO license_pool_request (id, license_pool_id, units, note, status, automatic, answer, version, created_at, answered_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (license_pool_id) WHERE status = 'waiting' DO NOTHING";
    let values = [
        request.id.into(),
        request.license_pool_id.into(),
        request.units.into(),
        request.note.as_str().into(),
        request.status.into(),
        request.automatic.into(),
        request.answer.as_str().into(),
        request.version.into(),
        request.created_at.into(),
        request.answered_at.into(),
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Writes the answer.
pub(super) async fn save(tx: &Tx, request: &Model) -> Result<()> {
    tx.execute(
        "UPDATE license_pool_request SET status = $1, answer = $2, answered_at = $3, version = $4 WHERE id = $5",
        [request.status.into(), request.answer.as_str().into(), request.answered_at.into(), request.version.into(), request.id.into()],
    )
    .await?;
    Ok(())
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select(tx);
    if let Some(status) = filters.status {
        statement.and_where(col("status").eq(status));
    }
    if let Some(organization) = filters.organization_id {
        statement.and_where(of("license_pool", "organization_id").eq(organization));
    }
    if let Some(pool) = filters.license_pool_id {
        statement.and_where(col("license_pool_id").eq(pool));
    }
    statement.cond_where(db::has_words(query.q.as_deref(), &[of("organization", "search"), of("product", "search")]));
    let keyset = Keyset {
        list: "license_pool_requests",
        id: col("id"),
        id_of: |request: &Model| request.id.to_string(),
        fields: vec![
            SortField { name: "created_at", column: col("created_at"), value: |request| request.created_at.into() },
            SortField { name: "units", column: col("units"), value: |request| request.units.into() },
        ],
        descending: true,
    };
    keyset.page(tx, statement, query, filters).await
}
