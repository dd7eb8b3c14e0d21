//! Submitting to the vendor.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    BillingReport, BillingReportError, BillingReportId, announce,
    state::{Act, after},
    store, terms, words,
};

/// Hands the report to the vendor.
///
/// # Errors
/// [`BillingReportError`]: as long as usage reports of the month are missing, lines have no price, or there is no PO number
/// where the terms ask for one.
pub async fn submit(tx: &Tx, id: BillingReportId, comment: &str) -> Result<BillingReport, BillingReportError> {
    let mut report = store::lock(tx, id).await?;
    tx.require(Permission::BillingReportSubmit, tx.actor().place_of(report.organization_id))?;
    tx.match_version(report.version)?;
    let status = after(report.status, Act::Submit).map_err(BillingReportError::Status)?;
    let comment = words("/comment", comment)?;
    let waiting = store::waiting(tx, &report).await?;
    if waiting > 0 {
        return Err(BillingReportError::Waiting(waiting));
    }
    if report.unpriced > 0 {
        return Err(BillingReportError::Unpriced(report.unpriced));
    }
    let terms = terms::store::of(tx, report.organization_id).await?.unwrap_or_default();
    if terms.po_required && report.po_number.is_empty() {
        return Err(BillingReportError::field("/po_number", "required", "The vendor asks for a PO number on your reports."));
    }
    let before = std::mem::replace(&mut report.status, status);
    report.comment = comment;
    report.answer.clear();
    report.submitted_at = Some(tx.now());
    report.submitted_by = tx.actor().person();
    let report = store::save(tx, report).await?;
    audit::Entry::new(Permission::BillingReportSubmit, id)
        .owner(report.organization_id)
        .change(json!({"before": {"status": before}, "after": {"status": status, "total": report.total, "po_number": report.po_number}}))
        .record(tx)
        .await?;
    announce(tx, &report, "submitted").await?;
    Ok(report)
}
