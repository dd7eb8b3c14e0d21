//! Billing report: what a tier 1 pays the vendor for a month, line by line, from its approved usage reports (spec/03.7). The
//! system makes it in [`make`]; the rule of a line's amounts stands in [`charge`], the states in [`state`], verbs beside.

pub(crate) mod api;
mod charge;
mod decide;
mod line;
pub(crate) mod line_api;
mod lines;
mod make;
#[cfg(test)]
mod oracle;
pub(crate) mod paper;
mod prices;
mod send_back;
mod state;
pub(crate) mod store;
mod submit;
mod terms;
pub(crate) mod terms_api;
#[cfg(test)]
mod tests;
mod update;

use db::Tx;
use kernel::{FieldError, Id, Noun, Problem, ProblemKind};
use serde_json::json;

pub(crate) use api::{BilledPartner, decimal};
pub use charge::TooLarge;
pub use lines::Line;
pub use make::BillingReports;
pub use state::BillingReportStatus;
pub use store::Model as BillingReport;

pub enum BillingReportNoun {}
impl Noun for BillingReportNoun {
    const PREFIX: &'static str = "brp";
}
pub type BillingReportId = Id<BillingReportNoun>;

#[derive(Debug, thiserror::Error)]
pub enum BillingReportError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the report is {0}")]
    Status(BillingReportStatus),
    #[error("{0} usage reports of the month are not approved yet")]
    Waiting(i64),
    #[error("{0} lines have no price")]
    Unpriced(i64),
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
    #[error("the report cannot be drawn")]
    Drawing,
}

impl BillingReportError {
    pub(crate) fn field(pointer: impl Into<String>, code: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }])
    }
}

impl From<BillingReportError> for Problem {
    fn from(error: BillingReportError) -> Self {
        use BillingReportStatus as S;
        let (code, detail) = match error {
            BillingReportError::Db(error) => return error.into(),
            BillingReportError::Invalid(errors) => return Problem::invalid(errors),
            BillingReportError::Drawing => return Problem::internal(),
            BillingReportError::Status(status) => (
                "billing_report_status",
                match status {
                    S::UnderReview => "The partner has not submitted this report yet.",
                    S::Submitted => "The report is with the vendor. Until it is completed or returned, nobody changes it.",
                    S::Completed => "The report is completed and never changes. What comes later stands in a later report.",
                    S::Returned => "The report was returned and is with the partner.",
                }
                .to_owned(),
            ),
            BillingReportError::Waiting(reports) => (
                "billing_report_waiting",
                format!("Usage reports of this month are still to be approved and billed: {reports}. Then this report can be submitted."),
            ),
            BillingReportError::Unpriced(lines) => {
                ("billing_report_unpriced", format!("Lines without a price: {lines}. Enter one, or reset them once the price list has it."))
            }
            BillingReportError::TooLarge(_) => ("billing_report_amount", "An amount of this report would be too large.".to_owned()),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}

/// Words as they are stored: without blanks around them, at most 500 characters.
fn words(pointer: &str, text: &str) -> Result<String, BillingReportError> {
    let text = text.trim();
    if text.chars().count() > 500 {
        return Err(BillingReportError::field(pointer, "too_long", "At most 500 characters."));
    }
    Ok(text.to_owned())
}

/// Tells of `report`, in a payload that mails read.
async fn announce(tx: &Tx, report: &BillingReport, event: &str) -> db::Result<()> {
    let payload = json!({"billing_report_id": report.id, "organization_id": report.organization_id, "vendor_id": report.parent_id,
        "organization_company": report.organization_company, "month": report.month, "number": report.number, "lines": report.lines,
        "subtotal": report.subtotal, "total": report.total, "currency": report.currency, "po_number": report.po_number,
        "comment": report.comment, "answer": report.answer});
    jobs::publish(tx, &format!("billing_report.{event}"), report.id, Some(report.organization_id), &payload).await
}

/// The report of a tier 1 and month.
#[cfg(test)]
pub(crate) async fn of_month(cx: &db::Cx, organization: kernel::OrganizationId, month: &str) -> Option<BillingReport> {
    let filters = api::Filters { month: month.parse().ok(), organization_id: Some(organization), ..api::Filters::default() };
    let page = cx.read(async |tx| store::page(&tx, &kernel::PageQuery::default(), &filters).await).await.unwrap();
    page.items.into_iter().next()
}
