//! What the vendor's billing manager does with a submitted report: complete it, which numbers it, or return it.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    BillingReport, BillingReportError, BillingReportId, announce,
    state::{Act, after},
    store, words,
};

/// Completes the report and gives it the next number: none is ever left out, for the number is taken where it is used.
///
/// # Errors
/// [`BillingReportError::Status`] unless it was submitted.
pub async fn complete(tx: &Tx, id: BillingReportId, answer: &str) -> Result<BillingReport, BillingReportError> {
    let report = store::lock(tx, id).await?;
    tx.require(Permission::BillingReportComplete, tx.actor().place_of(report.organization_id))?;
    tx.match_version(report.version)?;
    let answer = words("/comment", answer)?;
    after(report.status, Act::Complete).map_err(BillingReportError::Status)?;
    let number = format!("BR-{:07}", store::next_number(tx).await?);
    decide(tx, BillingReport { number: Some(number), ..report }, Act::Complete, answer).await
}

/// Sends the report back to the tier 1.
///
/// # Errors
/// As [`complete`]; without a word it is not returned.
pub async fn hand_back(tx: &Tx, id: BillingReportId, answer: &str) -> Result<BillingReport, BillingReportError> {
    let report = store::lock(tx, id).await?;
    tx.require(Permission::BillingReportReturn, tx.actor().place_of(report.organization_id))?;
    tx.match_version(report.version)?;
    let answer = words("/comment", answer)?;
    if answer.is_empty() {
        return Err(BillingReportError::field("/comment", "required", "Say what is to be corrected; the partner reads it."));
    }
    decide(tx, report, Act::Return, answer).await
}

async fn decide(tx: &Tx, mut report: BillingReport, act: Act, answer: String) -> Result<BillingReport, BillingReportError> {
    let status = after(report.status, act).map_err(BillingReportError::Status)?;
    let before = std::mem::replace(&mut report.status, status);
    report.answer = answer;
    report.decided_at = Some(tx.now());
    report.decided_by = tx.actor().person();
    let (permission, event) = match act {
        Act::Complete => (Permission::BillingReportComplete, "completed"),
        _ => (Permission::BillingReportReturn, "returned"),
    };
    let report = store::save(tx, report).await?;
    audit::Entry::new(permission, report.id)
        .owner(report.organization_id)
        .change(json!({"before": {"status": before}, "after": {"status": status, "number": report.number}, "comment": report.answer}))
        .record(tx)
        .await?;
    announce(tx, &report, event).await?;
    Ok(report)
}
