use db::{Result, Tx};
use kernel::OrganizationId;
use sea_orm::FromQueryResult;

use super::Terms;

#[derive(FromQueryResult)]
struct Row {
    submit_days: i64,
    threshold_percent: i64,
    version: i64,
}

pub(in crate::usage_report) async fn of(tx: &Tx, organization: OrganizationId) -> Result<Option<Terms>> {
    let sql = "SELECT submit_days, threshold_percent, version FROM usage_report_terms WHERE organization_id = $1";
    let row: Option<Row> = tx.query_one(sql, [organization.into()]).await?;
    Ok(row.map(|row| Terms { submit_days: row.submit_days, threshold_percent: row.threshold_percent, version: row.version }))
}

pub(super) async fn save(tx: &Tx, organization: OrganizationId, terms: Terms) -> Result<()> {
    let sql = "INSERT INTO usage_report_terms (organization_id, submit_days, threshold_percent, version) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (organization_id) DO UPDATE SET submit_days = $2, threshold_percent = $3, version = $4";
    tx.execute(sql, [organization.into(), terms.submit_days.into(), terms.threshold_percent.into(), terms.version.into()]).await?;
    Ok(())
}
