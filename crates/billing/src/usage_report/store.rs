use db::{Error, Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, OrganizationKind, Page, PageQuery, PersonId, Timestamp};
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, LockType, Query, SelectStatement, SimpleExpr},
};

use super::{UsageReportId, UsageReportStatus, api::Filters};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub id: UsageReportId,
    pub organization_id: OrganizationId,
    pub organization_company: String,
    pub organization_kind: OrganizationKind,
    /// Who decides on it.
    pub parent_id: OrganizationId,
    /// `2026-11`.
    pub month: String,
    pub time_zone: String,
    pub status: UsageReportStatus,
    pub threshold_percent: i64,
    pub submit_days: i64,
    pub lines: i64,
    pub provisioned: i64,
    pub used: i64,
    pub chargeable: i64,
    /// Lines of which much is unused.
    pub marked: i64,
    /// Lines that need a comment and have none.
    pub unexplained: i64,
    /// Lines that were changed or commented on.
    pub edited: i64,
    /// Nobody submitted it: the clock did.
    pub automatic: bool,
    pub comment: String,
    pub checkpoint: String,
    pub made_at: Option<Timestamp>,
    pub remind_at: Option<Timestamp>,
    pub submit_at: Option<Timestamp>,
    pub submitted_at: Option<Timestamp>,
    pub submitted_by: Option<PersonId>,
    pub decided_at: Option<Timestamp>,
    pub decided_by: Option<PersonId>,
    pub search: String,
    pub version: i64,
    pub created_at: Timestamp,
}

fn col(name: &'static str) -> SimpleExpr {
    of("usage_report", name)
}
fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

fn rows() -> SelectStatement {
    Query::select()
        .column((Alias::new("usage_report"), Asterisk).into_column_ref())
        .expr_as(of("organization", "company"), Alias::new("organization_company"))
        .expr_as(of("organization", "kind"), Alias::new("organization_kind"))
        .expr_as(of("organization", "parent_id"), Alias::new("parent_id"))
        .from(Alias::new("usage_report"))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(col("organization_id")))
        .to_owned()
}

/// Reports in the actor's scope; one that is still being made is not there yet.
fn scoped(tx: &Tx) -> SelectStatement {
    rows().cond_where(identity::scope(tx.actor(), col("organization_id"))).and_where(col("made_at").is_not_null()).to_owned()
}

/// One report in the actor's scope.
pub(crate) async fn find(tx: &Tx, id: UsageReportId) -> Result<Model> {
    one(tx, &scoped(tx).and_where(col("id").eq(id)).to_owned()).await?.ok_or(Error::NotFound)
}

/// The same, locked for change.
pub(super) async fn lock(tx: &Tx, id: UsageReportId) -> Result<Model> {
    one(tx, &locked(scoped(tx).and_where(col("id").eq(id)).to_owned())).await?.ok_or(Error::NotFound)
}

/// The reports among `ids` that are in the actor's scope, locked in the order of their ids.
pub(super) async fn lock_many(tx: &Tx, ids: &[UsageReportId]) -> Result<Vec<Model>> {
    let mut select = scoped(tx);
    select.and_where(col("id").is_in(ids.iter().copied())).order_by_expr(col("id"), sea_orm::Order::Asc);
    many(tx, &locked(select)).await
}

/// The oldest report that is still being made.
pub(super) async fn in_the_making(tx: &Tx) -> Result<Option<Model>> {
    let mut select = rows();
    select.and_where(col("made_at").is_null()).order_by_expr(col("id"), sea_orm::Order::Asc).limit(1);
    one(tx, &locked(select)).await
}

/// Up to `most` reports whose reminder is due.
pub(super) async fn to_remind(tx: &Tx, most: u64) -> Result<Vec<Model>> {
    due(tx, "remind_at", most).await
}
/// Up to `most` reports that nobody submitted in time.
pub(super) async fn to_submit(tx: &Tx, most: u64) -> Result<Vec<Model>> {
    due(tx, "submit_at", most).await
}
async fn due(tx: &Tx, column: &'static str, most: u64) -> Result<Vec<Model>> {
    let mut select = rows();
    select
        .and_where(col(column).lte(tx.now()))
        .order_by_expr(col(column), sea_orm::Order::Asc)
        .order_by_expr(col("id"), sea_orm::Order::Asc);
    many(tx, &locked(select.limit(most).to_owned())).await
}

fn locked(mut select: SelectStatement) -> SelectStatement {
    select.lock_with_tables(LockType::Update, [Alias::new("usage_report")]).to_owned()
}
async fn one(tx: &Tx, select: &SelectStatement) -> Result<Option<Model>> {
    let row = tx.conn().query_one(select).await?;
    Ok(row.map(|row| Model::from_query_result(&row, "")).transpose()?)
}
async fn many(tx: &Tx, select: &SelectStatement) -> Result<Vec<Model>> {
    let rows = tx.conn().query_all(select).await?;
    Ok(rows.iter().map(|row| Model::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// Writes what verbs change, and raises the version.
pub(super) async fn save(tx: &Tx, mut report: Model) -> Result<Model> {
    report.version += 1;
    let sql = "UPDATE usage_report SET status = $1, lines = $2, provisioned = $3, used = $4, chargeable = $5, marked = $6, unexplained = $7, \
               edited = $8, automatic = $9, comment = $10, checkpoint = $11, made_at = $12, remind_at = $13, submit_at = $14, \
               submitted_at = $15, submitted_by = $16, decided_at = $17, decided_by = $18, version = $19 WHERE id = $20";
    let values = [
        report.status.into(),
        report.lines.into(),
        report.provisioned.into(),
        report.used.into(),
        report.chargeable.into(),
        report.marked.into(),
        report.unexplained.into(),
        report.edited.into(),
        report.automatic.into(),
        report.comment.as_str().into(),
        report.checkpoint.as_str().into(),
        report.made_at.into(),
        report.remind_at.into(),
        report.submit_at.into(),
        report.submitted_at.into(),
        report.submitted_by.into(),
        report.decided_at.into(),
        report.decided_by.into(),
        report.version.into(),
        report.id.into(),
    ];
    tx.execute(sql, values).await?;
    Ok(report)
}

/// Its lines stand in no billing report any more.
pub(super) async fn not_billed(tx: &Tx, id: UsageReportId) -> Result<()> {
    let sql = "UPDATE usage_report SET billing_report_id = NULL, billing_checkpoint = '', billed = FALSE WHERE id = $1";
    tx.execute(sql, [id.into()]).await?;
    Ok(())
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
        list: "usage_reports",
        id: col("id"),
        id_of: |report: &Model| report.id.to_string(),
        fields: vec![
            SortField { name: "month", column: col("month"), value: |report| report.month.as_str().into() },
            SortField { name: "organization", column: col("search"), value: |report| report.search.as_str().into() },
            SortField { name: "chargeable", column: col("chargeable"), value: |report| report.chargeable.into() },
        ],
        descending: true,
    };
    keyset.page(tx, select, query, filters).await
}
