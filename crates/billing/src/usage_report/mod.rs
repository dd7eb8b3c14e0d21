//! Usage report: what a partner's licenses had and used in a month, line by line, and what is charged for it (spec/03.6). One
//! per MSP and month, and one per tier 1 for what it and its resellers sold. Rules stand in [`line`] and [`state`]; the
//! system makes a report in [`make`], verbs stand beside.

pub(crate) mod api;
mod deadlines;
mod decide;
mod line;
pub(crate) mod line_api;
mod lines;
mod make;
pub(crate) mod paper;
mod save;
mod state;
pub(crate) mod store;
mod submit;
mod terms;
pub(crate) mod terms_api;

use db::Tx;
use kernel::{FieldError, Id, Noun, Problem, ProblemKind};
use serde_json::{Value as Json, json};

pub use deadlines::UsageDeadlines;
pub use decide::{approve, reject};
pub(crate) use decide::{approve_many, send_back};
pub use make::UsageReports;
pub use save::{LineChange, save_lines};
pub use state::UsageReportStatus;
pub use store::Model as UsageReport;
pub use submit::submit;

pub enum UsageReportNoun {}
impl Noun for UsageReportNoun {
    const PREFIX: &'static str = "urp";
}
pub type UsageReportId = Id<UsageReportNoun>;

#[derive(Debug, thiserror::Error)]
pub enum UsageReportError {
    #[error(transparent)]
    Db(#[from] db::Error),
    #[error("some values are not right")]
    Invalid(Vec<FieldError>),
    #[error("the report is {0}")]
    Status(UsageReportStatus),
    #[error("{0} lines have no comment")]
    Unexplained(i64),
    #[error("a correction is not edited")]
    Correction,
    #[error("the report cannot be drawn")]
    Drawing,
}

impl UsageReportError {
    fn field(pointer: impl Into<String>, code: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError { pointer: pointer.into(), code: code.into(), detail: detail.into() }])
    }
}

impl From<UsageReportError> for Problem {
    fn from(error: UsageReportError) -> Self {
        use UsageReportStatus as S;
        let (code, detail) = match error {
            UsageReportError::Db(error) => return error.into(),
            UsageReportError::Invalid(errors) => return Problem::invalid(errors),
            UsageReportError::Drawing => return Problem::internal(),
            UsageReportError::Status(status) => (
                "usage_report_status",
                match status {
                    S::Preparing => "The partner is still preparing this report.",
                    S::UnderReview => "The report is under review. Until it is decided, nobody changes it.",
                    S::Approved => "The report is approved and does not change any more. What comes late is a correction in the next one.",
                    S::Rejected => "The report was rejected and is with the partner.",
                }
                .to_owned(),
            ),
            UsageReportError::Unexplained(lines) => (
                "usage_report_unexplained",
                format!(
                    "Say why in a comment for each line that is charged other than provisioned, or of which much is unused. Missing: {lines}."
                ),
            ),
            UsageReportError::Correction => (
                "usage_report_correction",
                "This line corrects a closed month: it charges what was used beyond what that month was charged for.".to_owned(),
            ),
        };
        Problem::new(ProblemKind::Conflict, code, detail)
    }
}

/// A comment as it is stored: without blanks around it, at most 500 characters.
fn comment(pointer: &str, text: &str) -> Result<String, UsageReportError> {
    let text = text.trim();
    if text.chars().count() > 500 {
        return Err(UsageReportError::field(pointer, "too_long", "At most 500 characters."));
    }
    Ok(text.to_owned())
}

/// Tells of `report`, in a payload that mails read.
async fn announce(tx: &Tx, report: &UsageReport, event: &str, own: Json) -> db::Result<()> {
    let mut payload = json!({"usage_report_id": report.id, "organization_id": report.organization_id, "approver_id": report.parent_id,
        "organization_company": report.organization_company, "month": report.month, "lines": report.lines, "unexplained": report.unexplained,
        "provisioned": report.provisioned, "chargeable": report.chargeable, "submit_at": report.submit_at, "comment": report.comment});
    if let (Json::Object(common), Json::Object(own)) = (&mut payload, own) {
        common.extend(own);
    }
    jobs::publish(tx, &format!("usage_report.{event}"), report.id, Some(report.organization_id), &payload).await
}

/// All lines of a report, by customer and line.
#[cfg(test)]
pub(crate) async fn lines_of_report(cx: &db::Cx, id: UsageReportId) -> Vec<Line> {
    let query = kernel::PageQuery { limit: Some(200), ..kernel::PageQuery::default() };
    let filters = line_api::LineFilters::default();
    cx.read(async |tx| lines::store::page(&tx, id, &query, &filters).await).await.unwrap().items
}
#[cfg(test)]
pub(crate) use lines::Line;
