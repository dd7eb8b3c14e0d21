use db::{Result, Tx};
use kernel::{Currency, OrganizationId};
use sea_orm::FromQueryResult;

use super::Terms;

#[derive(FromQueryResult)]
struct Row {
    currency: Currency,
    margin: i64,
    po_required: bool,
    version: i64,
}

pub(in crate::billing_report) async fn of(tx: &Tx, organization: OrganizationId) -> Result<Option<Terms>> {
    let sql = "SELECT currency, margin, po_required, version FROM billing_terms WHERE organization_id = $1";
    let row: Option<Row> = tx.query_one(sql, [organization.into()]).await?;
    Ok(row.map(|row| Terms { currency: row.currency, margin: row.margin, po_required: row.po_required, version: row.version }))
}

pub(super) async fn save(tx: &Tx, organization: OrganizationId, terms: Terms) -> Result<()> {
    let sql = "INSERT INTO billing_terms (organization_id, currency, margin, po_required, version) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (organization_id) DO UPDATE SET currency = $2, margin = $3, po_required = $4, version = $5";
    let values = [organization.into(), terms.currency.into(), terms.margin.into(), terms.po_required.into(), terms.version.into()];
    tx.execute(sql, values).await?;
    Ok(())
}
