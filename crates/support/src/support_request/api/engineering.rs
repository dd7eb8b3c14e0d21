//! Handing over to engineering, its thread, its outcome.

use axum::{Json, http::StatusCode};
use serde::Deserialize;
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{Answer, EntryBody, SupportRequestBody, versioned};
use crate::support_request::{
    SupportRequestError, SupportRequestId,
    engineering::{self, EngineeringOutcome, HandOver, ReproductionState},
};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reproduction_state": "reproduced", "defect_reference": "ENG-4711", "body": "The cache is never emptied; see the log."}))]
pub struct HandOverToEngineering {
    pub reproduction_state: ReproductionState,
    /// Of the issue tracker.
    pub defect_reference: Option<String>,
    /// What engineering reads; it never leaves the vendor.
    pub body: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"outcome": "fixed", "defect_reference": "ENG-4711", "body": "Fixed in 9.1.2."}))]
pub struct ReportEngineeringOutcome {
    pub outcome: EngineeringOutcome,
    pub defect_reference: Option<String>,
    pub body: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"body": "Which build is it?"}))]
pub struct AddToEngineeringThread {
    pub body: String,
}

/// Hand over to engineering: the request waits for it.
#[utoipa::path(post, path = "/support-requests/{id}/hand-over-to-engineering", tag = "support requests",
    params(("id" = SupportRequestId, Path)), request_body = HandOverToEngineering,
    extensions(("x-permission" = json!("support_request.hand_over_to_engineering"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_hand_over_to_engineering(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<HandOverToEngineering>,
) -> Answer {
    Ok(cx
        .write(async |tx| {
            let HandOverToEngineering { reproduction_state, defect_reference, body } = body.clone();
            versioned(engineering::hand_over(&tx, id, HandOver { reproduction_state, defect_reference, body }).await?)
        })
        .await?)
}

/// Bring engineering's outcome back to the request.
#[utoipa::path(post, path = "/support-requests/{id}/engineering-outcome", tag = "support requests",
    params(("id" = SupportRequestId, Path)), request_body = ReportEngineeringOutcome,
    extensions(("x-permission" = json!("support_request.report_engineering_outcome"))),
    responses((status = 200, body = SupportRequestBody), Problems))]
pub(crate) async fn support_request_report_engineering_outcome(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<ReportEngineeringOutcome>,
) -> Answer {
    Ok(cx
        .write(async |tx| {
            let ReportEngineeringOutcome { outcome, defect_reference, body } = &body;
            versioned(engineering::report_outcome(&tx, id, *outcome, defect_reference.as_deref(), body).await?)
        })
        .await?)
}

/// Write into the engineering thread, which never leaves the vendor.
#[utoipa::path(post, path = "/support-requests/{id}/engineering-messages", tag = "support requests",
    params(("id" = SupportRequestId, Path)), request_body = AddToEngineeringThread,
    extensions(("x-permission" = json!("support_request.note"))),
    responses((status = 201, body = EntryBody), Problems))]
pub(crate) async fn support_request_note_for_engineering(
    Caller(cx): Caller,
    Path(id): Path<SupportRequestId>,
    Body(body): Body<AddToEngineeringThread>,
) -> Reply<(StatusCode, Json<EntryBody>)> {
    let entry = cx
        .write(async |tx| {
            let entry = engineering::add_to_thread(&tx, id, &body.body).await?;
            Ok::<_, SupportRequestError>(EntryBody::try_from(entry)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(entry)))
}
