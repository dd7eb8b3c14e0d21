//! Priority, call and clocks.

use axum::Json;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{super::clocks::Shown, Answer, SupportRequestBody, versioned};
use crate::{
    calendar::{Calendar, Pause, Segment, Target},
    clock::{ClockKind, Phase},
    support_request::{Priority, SupportRequestId, ask_priority, call, call::CallContact, clocks},
};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"contact": {"name": "Nora Hafen", "phone": "+49 431 5550100", "around_the_clock": true}}))]
pub struct ConfirmCall {
    /// When the call came; now if absent.
    pub called_at: Option<Timestamp>,
    pub contact: CallContact,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"priority": "p2", "business_impact": "The whole office stands still."}))]
pub struct RequestPriority {
    pub priority: Priority,
    pub business_impact: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "A workaround is known and was sent."}))]
pub struct DeclinePriority {
    /// The customer reads it.
    pub reason: String,
}

/// One deadline of a support request (spec 04.3).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SupportClock {
    pub kind: ClockKind,
    pub phase: Phase,
    pub opened_at: Timestamp,
    /// Later than `opened_at` only for a P1 that counts from its confirmed call.
    pub counts_from: Timestamp,
    pub target: Target,
    /// None while paused, unless the target was used up before.
    pub due_at: Option<Timestamp>,
    /// The same in the support region's time zone, with its offset.
    pub due_local: Option<String>,
    /// When it warns, or warned.
    pub warn_at: Option<Timestamp>,
    /// The warning came before an answer.
    pub warned: bool,
    pub answered_at: Option<Timestamp>,
    pub pauses: Vec<Pause>,
    /// How it was computed: the running time by interval.
    pub segments: Vec<Segment>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SupportClocks {
    /// Newest first.
    pub items: Vec<SupportClock>,
    /// The region's zone in which they are counted.
    pub time_zone: String,
}

impl SupportClock {
    fn of(shown: Shown, calendar: &Calendar) -> Self {
        let Shown { row, state, how } = shown;
        Self {
            kind: row.clock.kind(),
            phase: state.phase,
            opened_at: row.clock.opened_at(),
            counts_from: row.clock.counts_from(),
            target: row.clock.target(),
            due_at: state.due_at,
            due_local: state.due_at.map(|due| calendar.local_text(due)),
            warn_at: state.warn_at,
            warned: state.warned,
            answered_at: row.clock.answer().map(|answer| answer.at),
            pauses: row.clock.pauses().to_vec(),
            segments: how.segments,
        }
    }
}

/// All clocks, running and answered, each with how it was computed.
#[utoipa::path(get, path = "/support-requests/{id}/clocks", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.read"))),
    responses((status = 200, body = SupportClocks), Problems))]
pub(crate) async fn support_request_clocks(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Reply<Json<SupportClocks>> {
    let (shown, calendar) = cx.read(async |tx| clocks::clocks(&tx, id).await).await?;
    let items = shown.into_iter().map(|one| SupportClock::of(one, &calendar)).collect();
    Ok(Json(SupportClocks { items, time_zone: calendar.settings().time_zone.clone() }))
}

/// Confirm that a P1 was phoned in: its clock starts at the call. Without a contact around the clock it becomes a P2.
#[utoipa::path(post, path = "/support-requests/{id}/confirm-call", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = ConfirmCall, extensions(("x-permission" = json!("support_request.confirm_call"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_confirm_call(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<ConfirmCall>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(call::confirm_call(&tx, id, body.called_at, &body.contact).await?)).await?)
}

/// Ask for a higher or lower priority, with the business impact.
#[utoipa::path(post, path = "/support-requests/{id}/request-priority", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = RequestPriority, extensions(("x-permission" = json!("support_request.request_priority"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_request_priority(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<RequestPriority>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(ask_priority::request_priority(&tx, id, body.priority, &body.business_impact).await?)).await?)
}

/// Grant the priority that was asked for.
#[utoipa::path(post, path = "/support-requests/{id}/grant-priority", tag = "support requests", params(("id" = SupportRequestId, Path)),
    extensions(("x-permission" = json!("support_request.grant_priority"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_grant_priority(Caller(cx): Caller, Path(id): Path<SupportRequestId>) -> Answer {
    Ok(cx.write(async |tx| versioned(ask_priority::grant_priority(&tx, id).await?)).await?)
}

/// Decline the priority that was asked for, with a reason that the customer reads.
#[utoipa::path(post, path = "/support-requests/{id}/decline-priority", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = DeclinePriority, extensions(("x-permission" = json!("support_request.decline_priority"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_decline_priority(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<DeclinePriority>,
) -> Answer {
    Ok(cx.write(async |tx| versioned(ask_priority::decline_priority(&tx, id, &body.reason).await?)).await?)
}
