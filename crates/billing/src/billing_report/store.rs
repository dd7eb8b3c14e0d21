use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{Currency, OrganizationId, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{BillingReportId, BillingReportStatus, api::Filters};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: BillingReportId,
    /// The tier 1.
    pub organization_id: OrganizationId,
    pub organization_company: String,
    /// The vendor.
    pub parent_id: OrganizationId,
    /// `2026-11`.
    pub month: String,
    /// Absent until it is completed.
    pub number: Option<String>,
    pub status: BillingReportStatus,
    pub currency: Currency,
    /// Whose price lists count.
    pub country: String,
    /// In hundredths of a percent.
    pub margin: i64,
    pub po_number: String,
    pub comment: String,
    pub answer: String,
    pub lines: i64,
    pub unpriced: i64,
    pub last_position: i64,
    /// In minor units of the currency.
    pub subtotal: i64,
    pub total: i64,
    pub submitted_at: Option<Timestamp>,
    pub submitted_by: Option<PersonId>,
    pub decided_at: Option<Timestamp>,
    pub decided_by: Option<PersonId>,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

fn col(name: &'static str) -> SimpleExpr {
    of("billing_report", name)
}
fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

fn rows() -> SelectStatement {
    Query::select()
        .column((Alias::new("billing_report"), Asterisk).into_column_ref())
        .expr_as(of("organization", "company"), Alias::new("organization_company"))
        .expr_as(of("organization", "parent_id"), Alias::new("parent_id"))
        .from(Alias::new("billing_report"))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(col("organization_id")))
        .to_owned()
}
fn scoped(tx: &Tx) -> SelectStatement {
    rows().cond_where(identity::scope(tx.actor(), col("organization_id"))).to_owned()
}

/// One report in the actor's scope.
pub(crate) async fn find(tx: &Tx, id: BillingReportId) -> Result<Model> {
    one(tx, &scoped(tx).and_where(col("id").eq(id)).to_owned()).await?.ok_or(Error::NotFound)
}
/// The same, locked for change.
pub(super) async fn lock(tx: &Tx, id: BillingReportId) -> Result<Model> {
    one(tx, &locked(scoped(tx).and_where(col("id").eq(id)).to_owned())).await?.ok_or(Error::NotFound)
}
/// The report of a tier 1 and month, locked for change.
pub(super) async fn lock_of(tx: &Tx, organization: OrganizationId, month: &str) -> Result<Option<Model>> {
    one(tx, &locked(rows().and_where(col("organization_id").eq(organization)).and_where(col("month").eq(month)).to_owned())).await
}

fn locked(mut select: SelectStatement) -> SelectStatement {
    select.lock_with_tables(LockType::Update, [Alias::new("billing_report")]).to_owned()
}
async fn one(tx: &Tx, select: &SelectStatement) -> Result<Option<Model>> {
    let row = tx.conn().query_one(select).await?;
    Ok(row.map(|row| Model::from_query_result(&row, "")).transpose()?)
}

/// Writes what verbs change, and raises the version.
pub(super) async fn save(tx: &Tx, mut report: Model) -> Result<Model> {
    report.version += 1;
    let sql = "UPDATE billing_report SET number = $1, status = $2, margin = $3, po_number = $4, comment = $5, answer = $6, lines = $7, \
               unpriced = $8, last_position = $9, subtotal = $10, total = $11, submitted_at = $12, submitted_by = $13, decided_at = $14, \
               decided_by = $15, version = $16 WHERE id = $17 AND status <> 'completed'";
    let values = [
        report.number.clone().into(),
        report.status.into(),
        report.margin.into(),
        report.po_number.as_str().into(),
        report.comment.as_str().into(),
        report.answer.as_str().into(),
        report.lines.into(),
        report.unpriced.into(),
        report.last_position.into(),
        report.subtotal.into(),
        report.total.into(),
        report.submitted_at.into(),
        report.submitted_by.into(),
        report.decided_at.into(),
        report.decided_by.into(),
        report.version.into(),
        report.id.into(),
    ];
    match tx.execute(sql, values).await? {
        1 => Ok(report),
        _ => Err(Error::Stale),
    }
}

#[derive(FromQueryResult)]
struct Counted {
    value: i64,
}

/// The next number. The counter's row stays locked to the end of the transaction, so numbers have no gaps and are in order.
pub(super) async fn next_number(tx: &Tx) -> Result<i64> {
    let sql = "UPDATE counter SET value = value + 1 WHERE name = 'billing_report' RETURNING value";
    Ok(tx.query_one::<Counted>(sql, []).await?.ok_or(Error::NotFound)?.value)
}

/// Usage reports of the month, of the tier 1 and its partners, that are not in the report yet: not made, not approved, or not
/// taken over to the end.
pub(super) async fn waiting(tx: &Tx, report: &Model) -> Result<i64> {
    let sql = "SELECT (SELECT COUNT(*) FROM usage_report u INNER JOIN organization o ON o.id = u.organization_id \
               WHERE (o.id = $1 OR o.parent_id = $1) AND u.month = $2 AND NOT u.billed) \
               + (SELECT COUNT(*) FROM usage_report_turn t INNER JOIN organization o ON o.id = t.organization_id \
               WHERE (o.id = $1 OR o.parent_id = $1) AND t.month <= $2) \
               + (SELECT COUNT(*) FROM usage_report u WHERE u.billing_report_id = $3 AND u.month <> $2 AND NOT u.billed AND u.status = 'approved') \
               AS value";
    let values = [report.organization_id.into(), report.month.as_str().into(), report.id.into()];
    Ok(tx.query_one::<Counted>(sql, values).await?.ok_or(Error::NotFound)?.value)
}

pub(super) async fn page(tx: &Tx, query: &PageQuery, filters: &Filters) -> Result<Page<Model>> {
    let mut select = scoped(tx);
    if let Some(month) = filters.month {
        select.and_where(col("month").eq(month.to_string()));
    }
    if let Some(status) = filters.status {
        select.and_where(col("status").eq(status));
    }
    if let Some(organization) = filters.organization_id {
        select.and_where(col("organization_id").eq(organization));
    }
    select.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "billing_reports",
        id: col("id"),
        id_of: |report: &Model| report.id.to_string(),
        fields: vec![
            SortField { name: "month", column: col("month"), value: |report| report.month.as_str().into() },
            SortField { name: "organization", column: col("search"), value: |report| report.search.as_str().into() },
            SortField { name: "total", column: col("total"), value: |report| report.total.into() },
        ],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}
