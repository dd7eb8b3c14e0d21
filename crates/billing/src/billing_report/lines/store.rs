use db::{Keyset, Result, SortField, Tx};
use kernel::{OrganizationId, Page, PageQuery};
use lease::VersionType;
use licensing::LicenseId;
use sea_orm::{
    ConnectionTrait, FromQueryResult, Value,
    sea_query::{Alias, Asterisk, Expr, ExprTrait, IntoColumnRef, Query, SelectStatement, SimpleExpr},
};

use crate::{
    PromotionEffect, PromotionId,
    billing_report::{BillingReport, BillingReportId, line_api::LineFilters},
    usage_report::UsageReportId,
};

#[derive(Clone, Debug, FromQueryResult)]
pub struct Model {
    pub position: i64,
    pub usage_report_id: UsageReportId,
    /// Names it in its usage report.
    pub usage_line: String,
    pub license_id: LicenseId,
    /// The month that is charged.
    pub month: String,
    pub partner_id: OrganizationId,
    pub partner_company: String,
    pub customer_id: OrganizationId,
    pub customer_company: String,
    pub product_id: catalog::ProductId,
    pub product_name: String,
    pub suite_id: Option<catalog::SuiteId>,
    pub in_suite: bool,
    pub unit: String,
    pub version_type: VersionType,
    pub charged_from: String,
    pub charged_to: String,
    pub charged_days: i64,
    pub chargeable: i64,
    pub list_price: Option<i64>,
    pub unit_price: Option<i64>,
    pub margin: i64,
    pub promotion_id: Option<PromotionId>,
    pub promotion_code: String,
    pub promotion_effect: Option<PromotionEffect>,
    pub promotion_rate: i64,
    pub unpriced: bool,
    pub subtotal: i64,
    pub total: i64,
    pub search: String,
}

fn col(name: &'static str) -> SimpleExpr {
    Expr::col((Alias::new("billing_report_line"), Alias::new(name)))
}
/// Whoever sees the report sees its lines.
fn select(report: BillingReportId) -> SelectStatement {
    Query::select()
        .column((Alias::new("billing_report_line"), Asterisk).into_column_ref())
        .from(Alias::new("billing_report_line"))
        .and_where(col("report_id").eq(report))
        .to_owned()
}
async fn many(tx: &Tx, select: &SelectStatement) -> Result<Vec<Model>> {
    let rows = tx.conn().query_all(select).await?;
    Ok(rows.iter().map(|row| Model::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// Those at `positions` that the report has.
pub(in crate::billing_report) async fn some(tx: &Tx, report: BillingReportId, positions: &[i64]) -> Result<Vec<Model>> {
    many(tx, &select(report).and_where(col("position").is_in(positions.iter().copied())).to_owned()).await
}

/// Up to `most` lines behind a position.
pub(in crate::billing_report) async fn behind(tx: &Tx, report: BillingReportId, position: i64, most: u64) -> Result<Vec<Model>> {
    let mut select = select(report);
    select.and_where(col("position").gt(position)).order_by_expr(col("position"), sea_orm::Order::Asc).limit(most);
    many(tx, &select).await
}

/// Lines of one statement: each has 30 values, and the engines take some thousands.
const ROWS: usize = 500;

pub(in crate::billing_report) async fn insert(tx: &Tx, report: BillingReportId, lines: &[Model]) -> Result<()> {
    const COLUMNS: usize = 31;
    for lines in lines.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO billing_report_line (report_id, position, usage_report_id, usage_line, license_id, month, partner_id, \
             partner_company, customer_id, customer_company, product_id, product_name, suite_id, in_suite, unit, version_type, charged_from, \
             charged_to, charged_days, chargeable, list_price, unit_price, margin, promotion_id, promotion_code, promotion_effect, \
             promotion_rate, unpriced, subtotal, total, search) VALUES {}",
            rows(lines.len(), |row| places(row * COLUMNS, COLUMNS))
        );
        tx.execute(&sql, lines.iter().flat_map(|line| values(report, line))).await?;
    }
    Ok(())
}

fn values(report: BillingReportId, line: &Model) -> [Value; 31] {
    [
        report.into(),
        line.position.into(),
        line.usage_report_id.into(),
        line.usage_line.as_str().into(),
        line.license_id.into(),
        line.month.as_str().into(),
        line.partner_id.into(),
        line.partner_company.as_str().into(),
        line.customer_id.into(),
        line.customer_company.as_str().into(),
        line.product_id.into(),
        line.product_name.as_str().into(),
        line.suite_id.into(),
        line.in_suite.into(),
        line.unit.as_str().into(),
        line.version_type.into(),
        line.charged_from.as_str().into(),
        line.charged_to.as_str().into(),
        line.charged_days.into(),
        line.chargeable.into(),
        line.list_price.into(),
        line.unit_price.into(),
        line.margin.into(),
        line.promotion_id.into(),
        line.promotion_code.as_str().into(),
        line.promotion_effect.into(),
        line.promotion_rate.into(),
        line.unpriced.into(),
        line.subtotal.into(),
        line.total.into(),
        line.search.as_str().into(),
    ]
}

fn rows(count: usize, row: impl Fn(usize) -> String) -> String {
    (0..count).map(row).collect::<Vec<_>>().join(", ")
}
/// `($3, $4)`
fn places(after: usize, count: usize) -> String {
    let places: Vec<_> = (1..=count).map(|place| format!("${}", after + place)).collect();
    format!("({})", places.join(", "))
}

/// Writes prices and amounts of lines that are there.
pub(in crate::billing_report) async fn save(tx: &Tx, report: BillingReportId, lines: &[Model]) -> Result<()> {
    const TYPES: [&str; 11] = ["BIGINT", "BIGINT", "BIGINT", "BIGINT", "TEXT", "TEXT", "TEXT", "BIGINT", "BIGINT", "BIGINT", "BIGINT"];
    for lines in lines.chunks(ROWS) {
        let row = |row: usize| {
            let cells: Vec<_> =
                TYPES.iter().enumerate().map(|(cell, name)| format!("CAST(${} AS {name})", row * TYPES.len() + cell + 2)).collect();
            format!("({})", cells.join(", "))
        };
        let sql = format!(
            "WITH changed (position, list_price, unit_price, margin, promotion_id, promotion_code, promotion_effect, promotion_rate, \
             unpriced, subtotal, total) AS (VALUES {}) UPDATE billing_report_line SET list_price = changed.list_price, \
             unit_price = changed.unit_price, margin = changed.margin, promotion_id = changed.promotion_id, \
             promotion_code = changed.promotion_code, promotion_effect = changed.promotion_effect, promotion_rate = changed.promotion_rate, \
             unpriced = changed.unpriced <> 0, subtotal = changed.subtotal, total = changed.total FROM changed \
             WHERE billing_report_line.report_id = $1 AND billing_report_line.position = changed.position",
            rows(lines.len(), row)
        );
        let changed = lines.iter().flat_map(|line| -> [Value; 11] {
            [
                line.position.into(),
                line.list_price.into(),
                line.unit_price.into(),
                line.margin.into(),
                line.promotion_id.into(),
                line.promotion_code.as_str().into(),
                line.promotion_effect.into(),
                line.promotion_rate.into(),
                i64::from(line.unpriced).into(),
                line.subtotal.into(),
                line.total.into(),
            ]
        });
        tx.execute(&sql, std::iter::once(report.into()).chain(changed)).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Totals {
    lines: i64,
    unpriced: i64,
    subtotal: i64,
    total: i64,
}

/// The report with the sums of its lines.
pub(in crate::billing_report) async fn recounted(tx: &Tx, report: BillingReport) -> Result<BillingReport> {
    let sql = "SELECT COUNT(*) AS lines, COUNT(CASE WHEN unpriced THEN 1 END) AS unpriced, CAST(COALESCE(SUM(subtotal), 0) AS BIGINT) AS subtotal, \
               CAST(COALESCE(SUM(total), 0) AS BIGINT) AS total FROM billing_report_line WHERE report_id = $1";
    let sums: Totals = tx.query_one(sql, [report.id.into()]).await?.ok_or(db::Error::NotFound)?;
    Ok(BillingReport { lines: sums.lines, unpriced: sums.unpriced, subtotal: sums.subtotal, total: sums.total, ..report })
}

/// Takes the lines of a usage report out of the report.
pub(in crate::billing_report) async fn remove(tx: &Tx, report: BillingReportId, usage_report: UsageReportId) -> Result<()> {
    let sql = "DELETE FROM billing_report_line WHERE report_id = $1 AND usage_report_id = $2";
    tx.execute(sql, [report.into(), usage_report.into()]).await?;
    Ok(())
}

pub(in crate::billing_report) async fn page(
    tx: &Tx,
    report: BillingReportId,
    query: &PageQuery,
    filters: &LineFilters,
) -> Result<Page<Model>> {
    let mut select = select(report);
    if let Some(unpriced) = filters.unpriced {
        select.and_where(col("unpriced").eq(unpriced));
    }
    if let Some(partner) = filters.partner_id {
        select.and_where(col("partner_id").eq(partner));
    }
    select.cond_where(db::has_words(query.q.as_deref(), &[col("search")]));
    let keyset = Keyset {
        list: "billing_report_lines",
        // Text, as cursors have it; a line's name is its own within its usage report only.
        id: Expr::cust("billing_report_line.usage_report_id || billing_report_line.usage_line"),
        id_of: |line: &Model| format!("{}{}", line.usage_report_id, line.usage_line),
        fields: vec![
            SortField { name: "position", column: col("position"), value: |line| line.position.into() },
            SortField { name: "customer", column: col("search"), value: |line| line.search.as_str().into() },
            SortField { name: "total", column: col("total"), value: |line| line.total.into() },
        ],
        descending: false,
    };
    keyset.page(tx, select, query, &(report, filters)).await
}
