//! Read-only questions across domains: rows and numbers that no single domain has, in SQL of their own (`.sql` beside the
//! code). Nothing here writes, and every statement is cut to what its reader sees.

mod customer_summary;
mod home;

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this crate, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    OpenApiRouter::new()
        .routes(routes!(home::api::home_read))
        .layer(axum::Extension(home::Recent::default()))
        .routes(routes!(customer_summary::api::customer_summary_list))
}
