//! Read-only questions across domains: rows and numbers that no single domain has, in SQL of their own (`.sql` beside the
//! code). Nothing here writes, and every statement is cut to what its reader sees.

mod customer_summary;
mod home;
mod service_account;
mod support_dashboard;
mod support_report;
#[cfg(test)]
mod trial;
mod zone;

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this crate, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(home::api::home_read))
        .layer(axum::Extension(home::Recent::default()))
        .routes(routes!(customer_summary::api::customer_summary_list))
        .routes(routes!(support_dashboard::api::support_dashboard_read))
        .layer(axum::Extension(support_dashboard::Recent::default()))
        .routes(routes!(support_report::api::support_report_responses))
        .routes(routes!(support_report::api::support_report_closings))
        .routes(routes!(support_report::api::support_report_rates))
        .routes(routes!(support_report::api::support_report_ratings))
        .routes(routes!(service_account::api::service_account_list))
        .routes(routes!(service_account::api::service_account_read))
        .routes(routes!(service_account::api::service_account_export))
}

/// The status of a license as lists show it, in SQL; `{now}` stands for the instant.
fn license_status() -> &'static str {
    include_str!("license_status.sql")
}
