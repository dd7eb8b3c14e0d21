//! Usage and billing (spec/03.6-7): what products and partners tell of use, and the monthly reports that are made of it.
//! Reports are made by [`UsageReports`] on the first day of the next month, reminded of and submitted by [`UsageDeadlines`];
//! [`BillingReports`] makes of the approved ones what a tier 1 pays.

mod billing_report;
mod month;
mod paper;
mod promotion;
mod reconciliation;
mod usage_event;
mod usage_report;
#[cfg(test)]
mod world;

pub use billing_report::{BillingReport, BillingReportError, BillingReportId, BillingReportStatus, BillingReports};
pub use month::{Month, MonthError};
pub use paper::{DrawingError, Weight};
pub use promotion::{Promotion, PromotionEffect, PromotionId};
pub use usage_event::{NewUsageEvent, Outcome as UsageOutcome, create as create_usage_events};
pub use usage_report::{
    LineChange, UsageDeadlines, UsageReport, UsageReportError, UsageReportId, UsageReportStatus, UsageReports,
    approve as approve_usage_report, reject as reject_usage_report, save_lines as save_usage_report_lines, submit as submit_usage_report,
};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(usage_event::api::usage_event_create))
        .routes(routes!(usage_report::api::usage_report_list))
        .routes(routes!(usage_report::api::usage_report_read))
        .routes(routes!(usage_report::line_api::usage_report_list_lines, usage_report::line_api::usage_report_update))
        .routes(routes!(usage_report::line_api::usage_report_update_line))
        .routes(routes!(usage_report::api::usage_report_document))
        .routes(routes!(usage_report::api::usage_report_submit))
        .routes(routes!(usage_report::api::usage_report_approve))
        .routes(routes!(usage_report::api::usage_report_reject))
        .routes(routes!(usage_report::api::usage_report_approve_many))
        .routes(routes!(usage_report::terms_api::usage_report_terms_read, usage_report::terms_api::usage_report_terms_update))
        .routes(routes!(billing_report::api::billing_report_list))
        .routes(routes!(billing_report::api::billing_report_read, billing_report::api::billing_report_update))
        .routes(routes!(billing_report::api::billing_report_document))
        .routes(routes!(billing_report::api::billing_report_reset))
        .routes(routes!(billing_report::api::billing_report_submit))
        .routes(routes!(billing_report::api::billing_report_complete))
        .routes(routes!(billing_report::api::billing_report_return))
        .routes(routes!(billing_report::line_api::billing_report_list_lines, billing_report::line_api::billing_report_update_lines))
        .routes(routes!(billing_report::line_api::billing_report_reject_line))
        .routes(routes!(billing_report::terms_api::billing_terms_read, billing_report::terms_api::billing_terms_update))
        .routes(routes!(reconciliation::api::reconciliation_list))
        .routes(routes!(reconciliation::api::reconciliation_compare))
        .routes(routes!(promotion::api::promotion_list, promotion::api::promotion_create))
        .routes(routes!(promotion::api::promotion_read, promotion::api::promotion_update))
}
