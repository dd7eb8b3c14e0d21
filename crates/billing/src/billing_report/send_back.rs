//! Rejecting a line: the usage report that it stands in goes back to the partner, and its lines leave the billing report until
//! it is approved again.

use db::Tx;
use serde_json::json;

use super::{
    BillingReport, BillingReportError, BillingReportId, BillingReportStatus, announce,
    lines::store as lines,
    state::{Act, after},
    store,
};
use crate::usage_report::{UsageReportError, send_back as send_usage_report_back};

/// Sends the usage report of the line at `position` back. A report that was with the vendor is returned with it.
///
/// # Errors
/// [`BillingReportError::Status`] once it is completed, and as for rejecting a usage report.
pub async fn send_back(tx: &Tx, id: BillingReportId, position: i64, text: &str) -> Result<BillingReport, BillingReportError> {
    // In the order in which usage reports are billed: theirs before ours.
    store::find(tx, id).await?;
    let line = lines::some(tx, id, &[position]).await?.into_iter().next().ok_or(db::Error::NotFound)?;
    let usage = match send_usage_report_back(tx, line.usage_report_id, text).await {
        Ok(usage) => usage,
        Err(UsageReportError::Db(error)) => return Err(error.into()),
        Err(UsageReportError::Invalid(errors)) => return Err(BillingReportError::Invalid(errors)),
        Err(_) => return Err(db::Error::Stale.into()),
    };
    let mut report = store::lock(tx, id).await?;
    tx.match_version(report.version)?;
    let status = after(report.status, Act::SendBack).map_err(BillingReportError::Status)?;
    let returned = report.status != status;
    if returned {
        report.status = status;
        report.answer.clone_from(&usage.comment);
        report.decided_at = Some(tx.now());
        report.decided_by = tx.actor().person();
    }
    lines::remove(tx, id, line.usage_report_id).await?;
    let report = lines::recounted(tx, report).await?;
    let report = store::save(tx, report).await?;
    audit::Entry::new("billing_report.send_back", id)
        .owner(report.organization_id)
        .change(json!({"usage_report_id": usage.id, "position": position, "status": report.status, "total": report.total}))
        .record(tx)
        .await?;
    if returned && report.status == BillingReportStatus::Returned {
        announce(tx, &report, "returned").await?;
    }
    Ok(report)
}
