use db::{Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery};
use lease::VersionType;
use licensing::LicenseId;
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SelectStatement, SimpleExpr},
};

use crate::usage_report::{UsageReportId, line_api::LineFilters};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub line: String,
    pub license_id: LicenseId,
    /// The closed month; empty: the report's own.
    pub corrects: String,
    pub owner_id: OrganizationId,
    pub owner_company: String,
    pub customer_id: OrganizationId,
    pub customer_company: String,
    pub product_name: String,
    pub unit: String,
    pub version_type: VersionType,
    pub charged_from: String,
    pub charged_to: String,
    pub provisioned: i64,
    pub used: Option<i64>,
    pub starting: i64,
    pub minimum: i64,
    pub chargeable: i64,
    pub marked: bool,
    pub comment: String,
    pub search: String,
}

fn col(name: &'static str) -> SimpleExpr {
    of("usage_report_line", name)
}
fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

/// Whoever sees the report sees its lines.
fn select(report: UsageReportId) -> SelectStatement {
    Query::select()
        .column((Alias::new("usage_report_line"), Asterisk).into_column_ref())
        .expr_as(of("organization", "company"), Alias::new("owner_company"))
        .from(Alias::new("usage_report_line"))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(col("owner_id")))
        .and_where(col("report_id").eq(report))
        .to_owned()
}

/// Those of `lines` that the report has.
pub(in crate::usage_report) async fn some(tx: &Tx, report: UsageReportId, lines: &[&str]) -> Result<Vec<Model>> {
    let select = select(report).and_where(col("line").is_in(lines.iter().copied())).to_owned();
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| Model::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// The first `most` lines, by customer.
pub(in crate::usage_report) async fn first(tx: &Tx, report: UsageReportId, most: u64) -> Result<Vec<Model>> {
    let mut select = select(report);
    select.order_by_expr(col("search"), sea_orm::Order::Asc).order_by_expr(col("line"), sea_orm::Order::Asc).limit(most);
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| Model::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

pub(in crate::usage_report) async fn save(tx: &Tx, report: UsageReportId, line: &Model) -> Result<()> {
    let sql = "UPDATE usage_report_line SET chargeable = $1, comment = $2 WHERE report_id = $3 AND line = $4";
    tx.execute(sql, [line.chargeable.into(), line.comment.as_str().into(), report.into(), line.line.as_str().into()]).await?;
    Ok(())
}

/// Lines without a comment are charged as they started; answers by how many units that raises the report.
pub(in crate::usage_report) async fn charge_unexplained(tx: &Tx, report: UsageReportId) -> Result<i64> {
    #[derive(FromQueryResult)]
    struct Raised {
        units: i64,
    }
    let sql = "SELECT CAST(COALESCE(SUM(starting - chargeable), 0) AS BIGINT) AS units FROM usage_report_line \
               WHERE report_id = $1 AND comment = '' AND chargeable < starting";
    let raised = tx.query_one::<Raised>(sql, [report.into()]).await?.map_or(0, |raised| raised.units);
    let sql = "UPDATE usage_report_line SET chargeable = starting WHERE report_id = $1 AND comment = '' AND chargeable < starting";
    tx.execute(sql, [report.into()]).await?;
    Ok(raised)
}

pub(in crate::usage_report) async fn page(tx: &Tx, report: UsageReportId, query: &PageQuery, filters: &LineFilters) -> Result<Page<Model>> {
    let mut select = select(report);
    if filters.marked == Some(true) {
        select.and_where(col("marked").eq(true));
    }
    if filters.unexplained == Some(true) {
        let differs = col("marked").eq(true).or(col("chargeable").ne(col("provisioned")));
        select.and_where(differs.and(col("corrects").eq("")).and(col("comment").eq("")));
    }
    if let Some(corrections) = filters.corrections {
        select.and_where(if corrections { col("corrects").ne("") } else { col("corrects").eq("") });
    }
    select.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "usage_report_lines",
        id: col("line"),
        id_of: |line: &Model| line.line.clone(),
        fields: vec![
            SortField { name: "customer", column: col("search"), value: |line| line.search.as_str().into() },
            SortField { name: "provisioned", column: col("provisioned"), value: |line| line.provisioned.into() },
            SortField { name: "chargeable", column: col("chargeable"), value: |line| line.chargeable.into() },
        ],
        descending: false,
    };
    keyset.page(tx, select, query, &(report, filters)).await
}
