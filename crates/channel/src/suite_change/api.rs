use axum::{Json, http::StatusCode};
use jobs::LongJobBody;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Body, Caller, Path, Problems, Reply};

use super::{
    SuiteChangeError, apply, approve, bulk,
    preview::{Effect, Preview, preview},
};
use crate::{
    service_plan::{
        ServicePlanId,
        api::{ProductRef, ServicePlanBody},
    },
    subscription::{SubscriptionId, api::SubscriptionBody},
};

/// What other members of a plan's suite mean for it (spec 03.3).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuiteChangePreview {
    pub service_plan_id: ServicePlanId,
    pub service_plan: String,
    pub suite: ProductRef,
    /// It awaits approval; otherwise what is told here still waits since the last one.
    pub locked: bool,
    /// Names what is approved: send it back with the approval.
    pub membership: i64,
    pub added: Vec<ProductRef>,
    pub removed: Vec<ProductRef>,
    /// Subscriptions with other members.
    pub subscriptions: i64,
    /// Subscriptions that have ended: they change once they are renewed.
    pub subscriptions_ended: i64,
    /// Keys that nobody has registered; from the approval on they give the new members.
    pub registration_keys: i64,
    pub products: Vec<SuiteChangeEffect>,
}

/// What happens to one product when all keys and subscriptions of the plan have changed.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuiteChangeEffect {
    pub product: ProductRef,
    pub licenses_issued: i64,
    pub licenses_ended: i64,
    pub units_taken: i64,
    pub units_given_back: i64,
    /// Left in the owner's license pool; absent: it needs none.
    pub units_remaining: Option<i64>,
    /// More than the pool has.
    pub units_short: i64,
}

fn reference(product: &catalog::Product) -> ProductRef {
    ProductRef { code: product.code.clone(), name: product.title() }
}

impl From<&Effect> for SuiteChangeEffect {
    fn from(effect: &Effect) -> Self {
        Self {
            product: reference(&effect.product),
            licenses_issued: effect.tally.licenses_added,
            licenses_ended: effect.tally.licenses_ended,
            units_taken: effect.tally.units_taken,
            units_given_back: effect.tally.units_given,
            units_remaining: effect.remaining,
            units_short: effect.short(),
        }
    }
}

impl From<Preview> for SuiteChangePreview {
    fn from(preview: Preview) -> Self {
        Self {
            products: preview.effects.iter().map(SuiteChangeEffect::from).collect(),
            service_plan_id: preview.plan.id,
            locked: preview.plan.locked,
            suite: ProductRef { code: preview.plan.product_code, name: preview.plan.product_name },
            service_plan: preview.plan.name,
            membership: preview.membership,
            added: preview.added.iter().map(reference).collect(),
            removed: preview.removed.iter().map(reference).collect(),
            subscriptions: preview.subscriptions,
            subscriptions_ended: preview.ended,
            registration_keys: preview.keys,
        }
    }
}

/// When the subscriptions of a plan change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WhenToChange {
    /// All of them now, as a job.
    All,
    /// Each when somebody changes it.
    Later,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"membership": 2, "subscriptions": "later"}))]
pub struct ApproveSuiteChange {
    /// From the preview.
    pub membership: i64,
    pub subscriptions: WhenToChange,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ApprovedSuiteChange {
    pub service_plan: ServicePlanBody,
    /// What changes the subscriptions, if they change now.
    pub job: Option<LongJobBody>,
}

/// What other members of the plan's suite mean: licenses that come and go, units that move, units that are short.
#[utoipa::path(get, path = "/service-plans/{id}/suite-change", tag = "service plans", params(("id" = ServicePlanId, Path)),
    extensions(("x-permission" = json!("service_plan.approve_suite_change"))),
    responses((status = 200, body = SuiteChangePreview), Problems))]
pub(crate) async fn service_plan_preview_suite_change(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
) -> Reply<Json<SuiteChangePreview>> {
    Ok(Json(cx.read(async |tx| preview(&tx, id).await.map(SuiteChangePreview::from)).await?))
}

/// Approve the suite's members: the plan sells again, and gives them.
#[utoipa::path(post, path = "/service-plans/{id}/approve-suite-change", tag = "service plans", params(("id" = ServicePlanId, Path)),
    request_body = ApproveSuiteChange, extensions(("x-permission" = json!("service_plan.approve_suite_change"))),
    responses((status = 200, body = ApprovedSuiteChange), Problems))]
pub(crate) async fn service_plan_approve_suite_change(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
    Body(body): Body<ApproveSuiteChange>,
) -> Reply<Json<ApprovedSuiteChange>> {
    let approved = cx
        .write(async |tx| {
            let plan = approve::approve(&tx, id, body.membership).await?;
            let job = match body.subscriptions {
                WhenToChange::All => Some(bulk::start(&tx, id).await?.into()),
                WhenToChange::Later => None,
            };
            Ok::<_, SuiteChangeError>(ApprovedSuiteChange { service_plan: ServicePlanBody::at(tx.now(), plan)?, job })
        })
        .await?;
    Ok(Json(approved))
}

/// Change all subscriptions of a plan that wait. The answer is a job: its rows say what became of each.
#[utoipa::path(post, path = "/service-plans/{id}/apply-suite-change", tag = "service plans", params(("id" = ServicePlanId, Path)),
    extensions(("x-permission" = json!("service_plan.approve_suite_change"))),
    responses((status = 202, body = LongJobBody), Problems))]
pub(crate) async fn service_plan_apply_suite_change(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
) -> Reply<(StatusCode, Json<LongJobBody>)> {
    let job = cx.write(async |tx| bulk::start(&tx, id).await.map(LongJobBody::from)).await?;
    Ok((StatusCode::ACCEPTED, Json(job)))
}

/// Give one subscription the members that its plan's owner has approved.
#[utoipa::path(post, path = "/subscriptions/{id}/apply-suite-change", tag = "subscriptions", params(("id" = SubscriptionId, Path)),
    extensions(("x-permission" = json!("subscription.apply_suite_change"))),
    responses((status = 200, body = SubscriptionBody), Problems))]
pub(crate) async fn subscription_apply_suite_change(Caller(cx): Caller, Path(id): Path<SubscriptionId>) -> Reply<Json<SubscriptionBody>> {
    Ok(Json(cx.write(async |tx| apply::apply(&tx, id).await.map(SubscriptionBody::from)).await?))
}
