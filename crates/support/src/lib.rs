//! Technical support (spec/04): support requests with their timeline and clocks, and business time.
//!
//! `calendar` says when a support region is open and counts time by it; `clock` is one deadline of a support request;
//! `support_request` is the case itself. The rules of all three are pure: an instant comes in, an answer goes out.

pub mod calendar;
pub mod clock;
mod licensing_request;
#[cfg(test)]
mod stage;
mod support_request;

pub use calendar::ensure_default_calendar;
pub use licensing_request::{LicensingRequestId, OpenLicensingRequests};
pub use support_request::{
    Category, CloseReason, Entitlement, EntitlementState, EntryKind, Move, OpenRenewals, Owed, Priority, Side, Status, SupportRequestError,
    SupportRequestId, Visibility, target,
};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    use support_request::api as sr;
    OpenApiRouter::new()
        .routes(routes!(calendar::api::calendar_create, calendar::api::calendar_list))
        .routes(routes!(calendar::api::calendar_read, calendar::api::calendar_update))
        .routes(routes!(calendar::api::calendar_deadline))
        .routes(routes!(calendar::api::calendar_elapsed))
        .routes(routes!(licensing_request::api::licensing_request_create))
        .routes(routes!(licensing_request::api::licensing_request_verify))
        .routes(routes!(sr::support_request_create, sr::support_request_list))
        .routes(routes!(sr::support_request_read))
        .routes(routes!(sr::support_request_timeline))
        .routes(routes!(sr::support_request_reply))
        .routes(routes!(sr::support_request_assign))
        .routes(routes!(sr::support_request_prioritize))
        .routes(routes!(sr::support_request_wait))
        .routes(routes!(sr::support_request_resume))
        .routes(routes!(sr::support_request_propose_solution))
        .routes(routes!(sr::support_request_confirm))
        .routes(routes!(sr::support_request_close))
}
