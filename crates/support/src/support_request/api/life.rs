//! Routes about attempts to reach a customer, more time, reopening and confirming by a link.

use std::time::Duration;

use axum::Json;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply, Visitor, throttle::Throttle};

use super::{Answer, SupportRequestBody, versioned};
use crate::support_request::{
    SupportRequestError, SupportRequestId, close, closing::ContactChannel, confirm_link, contact_attempt, more_time, reopen,
};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "phone", "note": "Voicemail; asked to be called back."}))]
pub(crate) struct AttemptContact {
    pub channel: ContactChannel,
    /// The vendor's people alone read it.
    pub note: Option<String>,
}

/// Log an attempt to reach the customer that was just made. Three of them, and ten days, close it for no response.
#[utoipa::path(post, path = "/support-requests/{id}/contact-attempts", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = AttemptContact, extensions(("x-permission" = json!("support_request.attempt_contact"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_attempt_contact(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<AttemptContact>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(contact_attempt::attempt_contact(&tx, id, body.channel, body.note.as_deref()).await?)).await?)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "The mail bounced."}))]
pub(crate) struct WithdrawAttempt {
    /// The vendor's people alone read it.
    pub reason: String,
}

/// Take the newest attempt back: the mail bounced, or it reached somebody else.
#[utoipa::path(post, path = "/support-requests/{id}/contact-attempts/withdraw", tag = "support requests",
    params(("id" = SupportRequestId, Path)), request_body = WithdrawAttempt,
    extensions(("x-permission" = json!("support_request.attempt_contact"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_withdraw_attempt(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<WithdrawAttempt>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(contact_attempt::withdraw_attempt(&tx, id, &body.reason).await?)).await?)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"until": "2027-03-31", "reason": "Our maintenance window is at the end of the month."}))]
pub(crate) struct AskMoreTime {
    /// The last day on which it stays open whatever happens: from tomorrow on, within a year.
    #[schema(value_type = String, format = Date)]
    pub until: Date,
    pub reason: Option<String>,
}

/// Ask for more time: it does not close for no response before that day has passed.
#[utoipa::path(post, path = "/support-requests/{id}/more-time", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = AskMoreTime, extensions(("x-permission" = json!("support_request.ask_more_time"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_ask_more_time(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<AskMoreTime>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(more_time::ask_more_time(&tx, id, body.until, body.reason.as_deref()).await?)).await?)
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "It happens again since this morning."}))]
pub(crate) struct ReopenSupportRequest {
    pub reason: String,
    /// Staff only: reopen it although no maintenance runs, and why.
    pub override_reason: Option<String>,
}

/// Reopen a closed one, up to `reopen_until`, while maintenance runs. Later, open a new one with `previous_id`.
#[utoipa::path(post, path = "/support-requests/{id}/reopen", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = ReopenSupportRequest, extensions(("x-permission" = json!("support_request.reopen"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_reopen(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<ReopenSupportRequest>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(reopen::reopen(&tx, id, &body.reason, body.override_reason.as_deref()).await?)).await?)
}

const LINKS: Throttle = Throttle { name: "support_confirm_link", limit: 30, window: Duration::from_secs(3600) };

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"token": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "rating": 5}))]
pub(crate) struct ConfirmByLink {
    /// From the link in the mail.
    pub token: String,
    /// 1 to 5, 5 is best.
    pub rating: Option<i64>,
    pub comment: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub(crate) struct ConfirmedByLink {
    #[schema(examples("SR-0000123"))]
    pub number: String,
}

/// Confirm a proposed solution with the link in its mail, once, without signing in.
#[utoipa::path(post, path = "/support-requests/confirm-link", tag = "support requests", request_body = ConfirmByLink,
    extensions(("x-public" = json!(true))),
    responses((status = 200, body = ConfirmedByLink), Problems))]
pub(crate) async fn support_request_confirm_link(
    Visitor { cx, .. }: Visitor,
    Body(body): Body<ConfirmByLink>,
) -> Reply<Json<ConfirmedByLink>> {
    LINKS.hit(&cx, cx.request().address.as_deref().unwrap_or_default()).await?;
    let done = cx
        .write(async |tx| {
            let rating = close::Rating { stars: body.rating, comment: body.comment.clone() };
            let number = confirm_link::confirm_by_link(&tx, &body.token, rating).await?;
            Ok::<_, SupportRequestError>(ConfirmedByLink { number })
        })
        .await?;
    Ok(Json(done))
}
