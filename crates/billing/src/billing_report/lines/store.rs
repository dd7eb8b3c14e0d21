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
    billing_report::{BillingReport, BillingReportId, line_api::LineFilters, make::Source},
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

/// Lines of one statement. SQLite looks a value's place up by walking through all of them: short statements, which are prepared
/// once and used again, are far quicker than long ones.
const ROWS: usize = 48;

/// Writes new lines of one usage report, priced by the list alone. What its own line says is taken from there by the statement.
pub(in crate::billing_report) async fn insert(tx: &Tx, report: BillingReportId, source: &Source, lines: &[Model]) -> Result<()> {
    const TYPES: [&str; 11] = ["BIGINT", "TEXT", "TEXT", "TEXT", "BIGINT", "BIGINT", "BIGINT", "BIGINT", "BIGINT", "BIGINT", "BIGINT"];
    for lines in lines.chunks(ROWS) {
        let sql = format!(
            "WITH priced (position, usage_line, month, suite_id, in_suite, charged_days, chargeable, list_price, unpriced, subtotal, total) \
             AS (VALUES {}) INSERT INTO billing_report_line (report_id, position, usage_report_id, usage_line, license_id, month, partner_id, \
             partner_company, customer_id, customer_company, product_id, product_name, suite_id, in_suite, unit, version_type, charged_from, \
             charged_to, charged_days, chargeable, list_price, unit_price, margin, promotion_id, promotion_code, promotion_effect, \
             promotion_rate, unpriced, subtotal, total, search) \
             SELECT $1, priced.position, line.report_id, line.line, line.license_id, priced.month, $3, $4, line.customer_id, \
             line.customer_company, line.product_id, line.product_name, priced.suite_id, priced.in_suite <> 0, line.unit, line.version_type, \
             line.charged_from, line.charged_to, priced.charged_days, priced.chargeable, priced.list_price, priced.list_price, $5, NULL, '', \
             NULL, 0, priced.unpriced <> 0, priced.subtotal, priced.total, line.search \
             FROM priced INNER JOIN usage_report_line line ON line.report_id = $2 AND line.line = priced.usage_line",
            casts(lines.len(), &TYPES, 5)
        );
        let margin = lines.first().map_or(0, |line| line.margin);
        let common: [Value; 5] =
            [report.into(), source.id.into(), source.organization_id.into(), source.company.as_str().into(), margin.into()];
        tx.execute(&sql, common.into_iter().chain(lines.iter().flat_map(priced))).await?;
    }
    Ok(())
}

fn priced(line: &Model) -> [Value; 11] {
    [
        line.position.into(),
        line.usage_line.as_str().into(),
        line.month.as_str().into(),
        line.suite_id.into(),
        i64::from(line.in_suite).into(),
        line.charged_days.into(),
        line.chargeable.into(),
        line.list_price.into(),
        i64::from(line.unpriced).into(),
        line.subtotal.into(),
        line.total.into(),
    ]
}

/// Rows of values with their types, which PostgreSQL wants to know: `(CAST($3 AS TEXT), CAST($4 AS BIGINT)), …`
fn casts(rows: usize, types: &[&str], after: usize) -> String {
    let row = |row: usize| {
        let cell = |(cell, name): (usize, &&str)| format!("CAST(${} AS {name})", after + row * types.len() + cell + 1);
        format!("({})", types.iter().enumerate().map(cell).collect::<Vec<_>>().join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// Writes prices and amounts of lines that are there.
pub(in crate::billing_report) async fn save(tx: &Tx, report: BillingReportId, lines: &[Model]) -> Result<()> {
    const TYPES: [&str; 11] = ["BIGINT", "BIGINT", "BIGINT", "BIGINT", "TEXT", "TEXT", "TEXT", "BIGINT", "BIGINT", "BIGINT", "BIGINT"];
    for lines in lines.chunks(ROWS) {
        let sql = format!(
            "WITH changed (position, list_price, unit_price, margin, promotion_id, promotion_code, promotion_effect, promotion_rate, \
             unpriced, subtotal, total) AS (VALUES {}) UPDATE billing_report_line SET list_price = changed.list_price, \
             unit_price = changed.unit_price, margin = changed.margin, promotion_id = changed.promotion_id, \
             promotion_code = changed.promotion_code, promotion_effect = changed.promotion_effect, promotion_rate = changed.promotion_rate, \
             unpriced = changed.unpriced <> 0, subtotal = changed.subtotal, total = changed.total FROM changed \
             WHERE billing_report_line.report_id = $1 AND billing_report_line.position = changed.position",
            casts(lines.len(), &TYPES, 1)
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
