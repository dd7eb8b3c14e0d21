use axum::Json;
use kernel::{Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{TrialFormError, TrialFormState, close, offer, publish, store};
use crate::service_plan::{self, ServicePlanId};

/// The public form of a trial plan (spec 03.3).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TrialForm)]
pub struct TrialFormBody {
    /// It stands at `/trial/<word>`.
    pub word: String,
    pub state: TrialFormState,
    /// How often it was sent, and how many trials came of it.
    pub submissions: i64,
    pub confirmed: i64,
    pub created_at: Timestamp,
}

/// What a plan has of a form.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PlanTrialForm {
    /// Absent: it was never published.
    pub form: Option<TrialFormBody>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"word": "endpoint-trial"}))]
pub struct PublishTrialForm {
    /// 3 to 40 of a-z, 0-9 and hyphens; unique in the installation.
    pub word: String,
}

async fn body(tx: &db::Tx, plan: ServicePlanId) -> Result<PlanTrialForm, TrialFormError> {
    let Some(form) = store::of_plan(tx, plan).await? else { return Ok(PlanTrialForm { form: None }) };
    let tally = store::tally(tx, form.id).await?;
    let offer = offer::of_form(tx, form).await?;
    let (submissions, confirmed) = (tally.submissions, tally.confirmed);
    let form = offer.form;
    Ok(PlanTrialForm {
        form: Some(TrialFormBody { word: form.word, state: offer.state, submissions, confirmed, created_at: form.created_at }),
    })
}

/// The form of a trial plan.
#[utoipa::path(get, path = "/service-plans/{id}/trial-form", tag = "trial forms", params(("id" = ServicePlanId, Path)),
    extensions(("x-permission" = json!("service_plan.read"))),
    responses((status = 200, body = PlanTrialForm), Problems))]
pub(crate) async fn trial_form_read(Caller(cx): Caller, Path(id): Path<ServicePlanId>) -> Reply<Json<PlanTrialForm>> {
    let form = cx
        .read(async |tx| {
            let plan = service_plan::find(&tx, id).await?;
            tx.require(Permission::ServicePlanRead, plan.place(tx.actor()))?;
            body(&tx, id).await
        })
        .await?;
    Ok(Json(form))
}

/// Publish the form of a trial plan, or move it to another word.
#[utoipa::path(post, path = "/service-plans/{id}/trial-form/publish", tag = "trial forms", params(("id" = ServicePlanId, Path)),
    request_body = PublishTrialForm, extensions(("x-permission" = json!("trial_form.publish"))),
    responses((status = 200, body = PlanTrialForm), Problems))]
pub(crate) async fn trial_form_publish(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
    Body(input): Body<PublishTrialForm>,
) -> Reply<Json<PlanTrialForm>> {
    let form = cx
        .write(async |tx| {
            publish(&tx, id, &input.word).await?;
            body(&tx, id).await
        })
        .await?;
    Ok(Json(form))
}

/// Close the form of a trial plan. Visitors are told so; its word stays its own.
#[utoipa::path(post, path = "/service-plans/{id}/trial-form/close", tag = "trial forms", params(("id" = ServicePlanId, Path)),
    extensions(("x-permission" = json!("trial_form.close"))),
    responses((status = 200, body = PlanTrialForm), Problems))]
pub(crate) async fn trial_form_close(Caller(cx): Caller, Path(id): Path<ServicePlanId>) -> Reply<Json<PlanTrialForm>> {
    let form = cx
        .write(async |tx| {
            close(&tx, id).await?;
            body(&tx, id).await
        })
        .await?;
    Ok(Json(form))
}
