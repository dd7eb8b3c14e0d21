use catalog::{ProductId, SuiteId};
use db::{Result, Tx};
use kernel::OrganizationId;
use lease::VersionType;
use licensing::LicenseId;
use sea_orm::{DbErr, FromQueryResult};

use crate::{
    Month,
    billing_report::{BillingReportId, terms::Terms},
    usage_report::UsageReportId,
};

pub(super) fn unreadable(cause: &str) -> db::Error {
    DbErr::Type(format!("a usage report cannot be billed: {cause}")).into()
}

#[derive(FromQueryResult)]
struct Found {
    id: UsageReportId,
}

/// An approved usage report whose lines are not all billed yet.
#[derive(FromQueryResult)]
pub(in crate::billing_report) struct Source {
    pub id: UsageReportId,
    pub organization_id: OrganizationId,
    pub company: String,
    pub month: String,
    pub tier1_id: OrganizationId,
    pub country: String,
    pub tier1_search: String,
    pub checkpoint: String,
}

/// The oldest of them, locked.
pub(super) async fn next_source(tx: &Tx) -> Result<Option<Source>> {
    let sql = format!("SELECT id FROM usage_report WHERE status = 'approved' AND NOT billed ORDER BY id LIMIT 1{}", tx.for_update());
    let Some(found) = tx.query_one::<Found>(&sql, []).await? else { return Ok(None) };
    let sql = "SELECT u.id, u.organization_id, o.company, u.month, tier1.id AS tier1_id, tier1.country, tier1.search AS tier1_search, \
               u.billing_checkpoint AS checkpoint FROM usage_report u INNER JOIN organization o ON o.id = u.organization_id \
               INNER JOIN organization tier1 ON tier1.id = CASE WHEN o.kind IN ('distributor', 'isp') THEN o.id ELSE o.parent_id END \
               WHERE u.id = $1";
    tx.query_one(sql, [found.id.into()]).await
}

/// A line of a usage report, and how its license was sold.
#[derive(FromQueryResult)]
pub(super) struct UsageLine {
    pub usage_line: String,
    pub license_id: LicenseId,
    pub corrects: String,
    pub customer_id: OrganizationId,
    pub customer_company: String,
    pub product_id: ProductId,
    pub product_name: String,
    pub suite_id: Option<SuiteId>,
    pub in_suite: bool,
    pub unit: String,
    pub version_type: VersionType,
    pub charged_from: String,
    pub charged_to: String,
    pub units: i64,
    pub search: String,
}

/// The next lines. A suite is paid once, with its first license and for as many units as any of its licenses is charged for.
pub(super) async fn usage_lines(tx: &Tx, source: &Source, most: i64) -> Result<Vec<UsageLine>> {
    let values = [source.id.into(), source.checkpoint.as_str().into(), most.into()];
    tx.query_all(include_str!("lines.sql"), values).await
}

/// How far a usage report is billed, and where.
pub(super) async fn keep(tx: &Tx, source: &Source, report: BillingReportId, checkpoint: &str, billed: bool) -> Result<()> {
    let sql = "UPDATE usage_report SET billing_report_id = $1, billing_checkpoint = $2, billed = $3 WHERE id = $4";
    tx.execute(sql, [report.into(), checkpoint.into(), billed.into(), source.id.into()]).await?;
    Ok(())
}

pub(super) async fn insert(tx: &Tx, source: &Source, month: Month, terms: Terms) -> Result<()> {
    let sql = "INSERT INTO billing_report (id, organization_id, month, status, currency, country, margin, po_number, comment, answer, lines, \
               unpriced, last_position, subtotal, total, search, version, created_at) VALUES ($1, $2, $3, 'under_review', $4, $5, $6, '', '', \
               '', 0, 0, 0, 0, 0, $7, 1, $8) ON CONFLICT (organization_id, month) DO NOTHING";
    let id: BillingReportId = tx.new_id();
    let values = [
        id.into(),
        source.tier1_id.into(),
        month.to_string().into(),
        terms.currency.into(),
        source.country.as_str().into(),
        terms.margin.into(),
        source.tier1_search.as_str().into(),
        tx.now().into(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}
