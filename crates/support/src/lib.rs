//! Technical support (spec/04): support requests with their timeline and clocks, and business time.
//!
//! `calendar` says when a support region is open and counts time by it; `clock` is one deadline of a support request;
//! `support_request` is the case itself. The rules of all three are pure: an instant comes in, an answer goes out.

pub mod calendar;
mod canned_reply;
pub mod clock;
mod desk_macro;
mod licensing_request;
mod on_call_shift;
mod routing;
mod saved_view;
#[cfg(test)]
mod stage;
mod support_agent;
mod support_request;
mod support_settings;
mod support_target;

pub use calendar::ensure_default_calendar;
pub use clock::RecountClocks;
pub use licensing_request::{LicensingRequestId, OpenLicensingRequests};
pub use routing::RouteRequests;
pub use support_request::{ATTACHMENT_FILES, AttachmentError, AttachmentFiles, AttachmentId, ForgetAttachments};
pub use support_request::{
    AgeBand, Category, Channel, CloseReason, Entitlement, EntitlementState, EntryKind, Followers, LinkKind, Move, OpenRenewals, Owed,
    Priority, Side, Status, SupportClocks, SupportClosing, SupportRequestChanges, SupportRequestError, SupportRequestId, UnconfirmedCalls,
    Visibility, followers, target,
};
pub use support_request::{
    MailedBy, MailedCase, MailedRequest, MailedWords, mail_bounced, mailed_case, note_automatic_mail, open_by_mail, speak_by_mail,
};

use utoipa_axum::{router::OpenApiRouter, routes};

/// All routes of this domain, below `/api/v1`.
pub fn router() -> OpenApiRouter<web::App> {
    use support_request::api as sr;
    OpenApiRouter::new()
        .routes(routes!(calendar::api::calendar_create, calendar::api::calendar_list))
        .routes(routes!(calendar::api::calendar_read, calendar::api::calendar_update))
        .routes(routes!(calendar::api::calendar_import_holidays))
        .routes(routes!(calendar::api::calendar_deadline))
        .routes(routes!(calendar::api::calendar_elapsed))
        .routes(routes!(licensing_request::api::licensing_request_create))
        .routes(routes!(licensing_request::api::licensing_request_verify))
        .routes(routes!(sr::support_request_create, sr::support_request_list))
        .routes(routes!(sr::support_request_read))
        .routes(routes!(sr::support_request_timeline))
        .routes(routes!(sr::support_request_reply))
        .routes(routes!(sr::live::support_request_attend))
        .routes(routes!(sr::live::support_request_events))
        .routes(routes!(sr::support_request_assign))
        .routes(routes!(sr::candidates::support_request_candidates))
        .routes(routes!(support_agent::api::support_agent_create, support_agent::api::support_agent_list))
        .routes(routes!(
            support_agent::api::support_agent_read,
            support_agent::api::support_agent_update,
            support_agent::api::support_agent_delete
        ))
        .routes(routes!(on_call_shift::api::on_call_shift_create, on_call_shift::api::on_call_shift_list))
        .routes(routes!(on_call_shift::api::on_call_shift_delete))
        .routes(routes!(sr::support_request_prioritize))
        .routes(routes!(sr::support_request_wait))
        .routes(routes!(sr::support_request_resume))
        .routes(routes!(sr::support_request_propose_solution))
        .routes(routes!(sr::support_request_confirm))
        .routes(routes!(sr::support_request_close))
        .merge(urgency_router())
        .routes(routes!(sr::life::support_request_attempt_contact))
        .routes(routes!(sr::life::support_request_withdraw_attempt))
        .routes(routes!(sr::life::support_request_ask_more_time))
        .routes(routes!(sr::life::support_request_reopen))
        .routes(routes!(sr::life::support_request_confirm_link))
        .routes(routes!(sr::relation::support_request_links, sr::relation::support_request_link))
        .routes(routes!(sr::relation::support_request_unlink))
        .routes(routes!(sr::relation::support_request_merge))
        .routes(routes!(sr::relation::support_request_split))
        .routes(routes!(sr::relation::support_request_watchers))
        .routes(routes!(sr::relation::support_request_watch, sr::relation::support_request_unwatch))
        .routes(routes!(sr::relation::support_request_set_recipients))
        .routes(routes!(sr::relation::support_request_tag))
        .routes(routes!(sr::relation::support_request_tags))
        .merge(desk_router())
        .routes(routes!(canned_reply::api::canned_reply_create, canned_reply::api::canned_reply_list))
        .routes(routes!(canned_reply::api::canned_reply_update, canned_reply::api::canned_reply_delete))
        .routes(routes!(canned_reply::api::canned_reply_fill))
        .routes(routes!(support_settings::api::support_settings_read, support_settings::api::support_settings_update))
}

/// What the desk prepares for itself, and does with many requests at once.
fn desk_router() -> OpenApiRouter<web::App> {
    use support_request::{api as sr, change_many::api as many};
    OpenApiRouter::new()
        .routes(routes!(desk_macro::api::desk_macro_create, desk_macro::api::desk_macro_list))
        .routes(routes!(desk_macro::api::desk_macro_update, desk_macro::api::desk_macro_delete))
        .routes(routes!(desk_macro::api::desk_macro_fill))
        .routes(routes!(sr::macros::support_request_apply_macro))
        .routes(routes!(saved_view::api::saved_view_create, saved_view::api::saved_view_list))
        .routes(routes!(saved_view::api::saved_view_update, saved_view::api::saved_view_delete))
        .routes(routes!(many::support_request_change_many))
}

/// Priorities, clocks, escalations, engineering.
fn urgency_router() -> OpenApiRouter<web::App> {
    use support_request::{api as sr, escalation::api as escalation};
    OpenApiRouter::new()
        .routes(routes!(support_target::api::support_target_list))
        .routes(routes!(support_target::api::support_target_update))
        .routes(routes!(sr::urgency::support_request_clocks))
        .routes(routes!(sr::urgency::support_request_confirm_call))
        .routes(routes!(sr::urgency::support_request_request_priority))
        .routes(routes!(sr::urgency::support_request_grant_priority))
        .routes(routes!(sr::urgency::support_request_decline_priority))
        .routes(routes!(sr::engineering::support_request_hand_over_to_engineering))
        .routes(routes!(sr::engineering::support_request_report_engineering_outcome))
        .routes(routes!(sr::engineering::support_request_note_for_engineering))
        .routes(routes!(escalation::support_request_escalate))
        .routes(routes!(escalation::escalation_list))
        .routes(routes!(escalation::escalation_read))
        .routes(routes!(escalation::escalation_accept))
        .routes(routes!(escalation::escalation_decline))
}

/// Attachments, whose bytes are in the `storage`.
pub fn attachment_router(storage: storage::Storage) -> OpenApiRouter<web::App> {
    use support_request::attachment::api;
    OpenApiRouter::new()
        .routes(routes!(api::attachment_list, api::attachment_create, api::attachment_protocol))
        .routes(routes!(api::attachment_offset, api::attachment_receive, api::attachment_terminate))
        .routes(routes!(api::attachment_download))
        .layer(axum::Extension(storage))
}
