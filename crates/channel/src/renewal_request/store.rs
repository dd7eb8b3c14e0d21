use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery, PersonId, Timestamp};
use licensing::LicenseId;
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{RenewalRequestId, RenewalRequestStatus, api::Filters};
use crate::order::OrderId;

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: RenewalRequestId,
    pub license_id: LicenseId,
    pub customer_id: OrganizationId,
    pub owner_id: OrganizationId,
    pub owner_company: String,
    pub status: RenewalRequestStatus,
    pub company: String,
    pub address: String,
    pub phone: String,
    pub contact_name: String,
    pub contact_email: String,
    pub product: String,
    pub units: i64,
    pub units_held: i64,
    pub expires_on: String,
    pub order_id: Option<OrderId>,
    pub decline_reason: Option<String>,
    pub search: String,
    pub version: i64,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub answered_at: Option<Timestamp>,
}

fn col(name: &'static str) -> SimpleExpr {
    of("renewal_request", name)
}
fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

/// A customer sees what it asked; a partner what was asked of it or of somebody below.
fn select(tx: &Tx) -> SelectStatement {
    let column = col(if tx.actor().is_customer() { "customer_id" } else { "owner_id" });
    Query::select()
        .column((Alias::new("renewal_request"), Asterisk).into_column_ref())
        .expr_as(of("organization", "company"), Alias::new("owner_company"))
        .from(Alias::new("renewal_request"))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(col("owner_id")))
        .cond_where(identity::scope(tx.actor(), column))
        .to_owned()
}

/// One request in the actor's scope.
pub(super) async fn find(tx: &Tx, id: RenewalRequestId) -> Result<Model> {
    one(tx, select(tx).and_where(col("id").eq(id)).to_owned()).await
}

/// The same, locked for change.
pub(super) async fn lock(tx: &Tx, id: RenewalRequestId) -> Result<Model> {
    let mut statement = select(tx);
    statement.and_where(col("id").eq(id)).lock_with_tables(LockType::Update, [Alias::new("renewal_request")]);
    one(tx, statement).await
}

async fn one(tx: &Tx, statement: SelectStatement) -> Result<Model> {
    let row = tx.conn().query_one(&statement).await?.ok_or(Error::NotFound)?;
    Ok(Model::from_query_result(&row, "")?)
}

/// Whether it was stored: not where a request for the license is open already.
pub(super) async fn insert(tx: &Tx, request: &Model) -> Result<bool> {
    let sql = "INSERT INTO renewal_request (id, license_id, customer_id, owner_id, status, company, address, phone, contact_name, \
               contact_email, product, units, units_held, expires_on, search, version, created_by, created_at) VALUES ($1, $2, $3, $4, $5, \
               $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT (license_id) WHERE status = 'open' DO NOTHING";
    let request = request.clone();
    let values = [
        request.id.into(),
        request.license_id.into(),
        request.customer_id.into(),
        request.owner_id.into(),
        request.status.into(),
        request.company.into(),
        request.address.into(),
        request.phone.into(),
        request.contact_name.into(),
        request.contact_email.into(),
        request.product.into(),
        request.units.into(),
        request.units_held.into(),
        request.expires_on.into(),
        request.search.into(),
        request.version.into(),
        request.created_by.into(),
        request.created_at.into(),
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Writes the answer, and raises the version.
pub(super) async fn save(tx: &Tx, mut request: Model) -> Result<Model> {
    request.version += 1;
    tx.execute(
        "UPDATE renewal_request SET status = $1, decline_reason = $2, answered_at = $3, version = $4 WHERE id = $5",
        [
            request.status.into(),
            request.decline_reason.clone().into(),
            request.answered_at.into(),
            request.version.into(),
            request.id.into(),
        ],
    )
    .await?;
    Ok(request)
}

/// The open requests of a license are answered by its renewal.
pub(super) async fn answer(tx: &Tx, license: LicenseId, order: Option<OrderId>) -> Result<Vec<(RenewalRequestId, OrganizationId)>> {
    #[derive(FromQueryResult)]
    struct Answered {
        id: RenewalRequestId,
        owner_id: OrganizationId,
    }
    let sql = "UPDATE renewal_request SET status = 'renewed', order_id = $1, answered_at = $2, version = version + 1 \
               WHERE license_id = $3 AND status = 'open' RETURNING id, owner_id";
    let answered: Vec<Answered> = tx.query_all(sql, [order.into(), tx.now().into(), license.into()]).await?;
    Ok(answered.into_iter().map(|answered| (answered.id, answered.owner_id)).collect())
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut statement = select(tx);
    if let Some(status) = filters.status {
        statement.and_where(col("status").eq(status));
    }
    if let Some(license) = filters.license_id {
        statement.and_where(col("license_id").eq(license));
    }
    statement.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "renewal_requests",
        id: col("id"),
        id_of: |request: &Model| request.id.to_string(),
        fields: vec![
            SortField { name: "created_at", column: col("created_at"), value: |request| request.created_at.into() },
            SortField { name: "expires_on", column: col("expires_on"), value: |request| request.expires_on.as_str().into() },
        ],
        descending: true,
    };
    keyset.page(tx, statement, query, filters).await
}
