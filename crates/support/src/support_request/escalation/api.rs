use axum::Json;
use jiff::tz::TimeZone;
use kernel::{Page, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{EscalationId, EscalationLevel, EscalationReason, EscalationStatus, decide, escalate, list, read, store::Shown};
use crate::{
    calendar::local_text,
    support_request::{
        SupportRequestError, SupportRequestId,
        api::{SupportCustomer, SupportPerson, SupportRequestBody, versioned},
    },
};

/// The support request that is escalated.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct EscalatedRequest {
    pub id: SupportRequestId,
    #[schema(examples("SR-0000123"))]
    pub number: String,
    pub subject: String,
}

/// An escalation (spec 04.6).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Escalation)]
pub struct EscalationBody {
    pub id: EscalationId,
    pub support_request: EscalatedRequest,
    pub customer: SupportCustomer,
    pub reason: EscalationReason,
    pub business_impact: String,
    /// Where it goes.
    pub level: EscalationLevel,
    pub status: EscalationStatus,
    /// Who asked for it; absent for an organization's token.
    pub raised_by: Option<String>,
    /// Who takes care of it.
    pub owner: Option<SupportPerson>,
    pub plan: Option<String>,
    pub decline_reason: Option<String>,
    /// When it must be decided.
    pub decide_by: Option<Timestamp>,
    /// The same in the support region's time zone, with its offset.
    pub decide_by_local: Option<String>,
    pub decided_at: Option<Timestamp>,
    pub created_at: Timestamp,
    pub version: i64,
}

impl From<Shown> for EscalationBody {
    fn from(shown: Shown) -> Self {
        let name = |first: Option<String>, last: Option<String>| first.zip(last).map(|(first, last)| format!("{first} {last}"));
        let zone = TimeZone::get(&shown.time_zone).unwrap_or(TimeZone::UTC);
        let owner = shown.owner_id.zip(name(shown.owner_first_name, shown.owner_last_name));
        Self {
            id: shown.id,
            support_request: EscalatedRequest { id: shown.support_request_id, number: shown.number, subject: shown.subject },
            customer: SupportCustomer { id: shown.customer_id, company: shown.company },
            reason: shown.reason,
            business_impact: shown.business_impact,
            level: shown.level,
            status: shown.status,
            raised_by: name(shown.raiser_first_name, shown.raiser_last_name),
            owner: owner.map(|(id, name)| SupportPerson { id, name }),
            plan: shown.plan,
            decline_reason: shown.decline_reason,
            decide_by: shown.decide_by,
            decide_by_local: shown.decide_by.map(|at| local_text(at, &zone)),
            decided_at: shown.decided_at,
            created_at: shown.created_at,
            version: shown.version,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub status: Option<EscalationStatus>,
    pub level: Option<EscalationLevel>,
    pub support_request_id: Option<SupportRequestId>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "no_resolution_in_sight", "business_impact": "The branch office cannot work."}))]
pub struct EscalateSupportRequest {
    pub reason: EscalationReason,
    pub business_impact: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"owner_id": "usr_01jd3v8k6r2n4q7t9w1x3y5z7b", "plan": "A senior engineer calls today."}))]
pub struct AcceptEscalation {
    /// Somebody of the vendor's support staff.
    pub owner_id: PersonId,
    /// The customer reads it.
    pub plan: String,
    /// Where it goes, if higher than asked for.
    pub level: Option<EscalationLevel>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "The fix is in test and comes tomorrow."}))]
pub struct DeclineEscalation {
    /// The customer reads it.
    pub reason: String,
}

/// Ask for an escalation. Possible once the initial response came or was missed; for a P1 at any time.
#[utoipa::path(post, path = "/support-requests/{id}/escalate", tag = "support requests", params(("id" = SupportRequestId, Path)),
    request_body = EscalateSupportRequest, extensions(("x-permission" = json!("support_request.escalate"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_escalate(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<EscalateSupportRequest>,
) -> Reply<Versioned<SupportRequestBody>> {
    Ok(cx.write(async |tx| versioned(escalate::escalate(&tx, id, body.reason, &body.business_impact).await?)).await?)
}

/// The escalations in scope, newest first.
#[utoipa::path(get, path = "/escalations", tag = "escalations", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("escalation.list"))),
    responses((status = 200, body = Page<EscalationBody>), Problems))]
pub(crate) async fn escalation_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<EscalationBody>>> {
    let Page { items, next_cursor, total, total_is_exact } = cx.read(async |tx| list(&tx, &query.page, &query.filters).await).await?;
    let items = items.into_iter().map(EscalationBody::from).collect();
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// One escalation.
#[utoipa::path(get, path = "/escalations/{id}", tag = "escalations", params(("id" = EscalationId, Path)),
    extensions(("x-permission" = json!("escalation.read"))),
    responses((status = 200, body = EscalationBody), Problems))]
pub(crate) async fn escalation_read(Caller(cx): Caller, Path(id): Path<EscalationId>) -> Reply<Versioned<EscalationBody>> {
    let shown = cx.read(async |tx| read(&tx, id).await).await?;
    Ok(Versioned { version: shown.version, body: shown.into() })
}

/// Accept it: an owner takes care of it by a plan that the customer reads.
#[utoipa::path(post, path = "/escalations/{id}/accept", tag = "escalations", params(("id" = EscalationId, Path)),
    request_body = AcceptEscalation, extensions(("x-permission" = json!("escalation.accept"))),
    responses((status = 200, body = EscalationBody), Problems))]
pub(crate) async fn escalation_accept(
    Caller(cx): Caller,
    Path(id): Path<EscalationId>,
    Body(body): Body<AcceptEscalation>,
) -> Reply<Versioned<EscalationBody>> {
    Ok(cx
        .write(async |tx| {
            let shown = decide::accept(&tx, id, body.owner_id, &body.plan, body.level).await?;
            Ok::<_, SupportRequestError>(Versioned { version: shown.version, body: EscalationBody::from(shown) })
        })
        .await?)
}

/// Decline it, with a reason that the customer reads.
#[utoipa::path(post, path = "/escalations/{id}/decline", tag = "escalations", params(("id" = EscalationId, Path)),
    request_body = DeclineEscalation, extensions(("x-permission" = json!("escalation.decline"))),
    responses((status = 200, body = EscalationBody), Problems))]
pub(crate) async fn escalation_decline(
    Caller(cx): Caller,
    Path(id): Path<EscalationId>,
    Body(body): Body<DeclineEscalation>,
) -> Reply<Versioned<EscalationBody>> {
    Ok(cx
        .write(async |tx| {
            let shown = decide::decline(&tx, id, &body.reason).await?;
            Ok::<_, SupportRequestError>(Versioned { version: shown.version, body: EscalationBody::from(shown) })
        })
        .await?)
}
