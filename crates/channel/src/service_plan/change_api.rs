use axum::Json;
use branding::DataCenterId;
use jiff::civil::Date;
use kernel::{OrganizationId, Page, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply};

use super::{
    PlanActivation, ServicePlanError, ServicePlanId, TermsChange, UpdatePlan,
    api::{OrganizationRef, ServicePlanBody},
    assign, cancel_update, find, store, unassign, update,
};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Endpoint yearly", "units_maximum": 500}))]
pub struct UpdateServicePlan {
    /// 1 to 150 characters, unique within its owner. It changes at once.
    pub name: Option<String>,
    pub auto_renewal_months: Option<i64>,
    /// `null` goes back to the product's.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<Vec<u16>>)]
    pub notice_days: Option<Option<Vec<u16>>>,
    /// `null` goes back to the product's.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<u16>)]
    pub grace_days: Option<Option<u16>>,
    pub units_default: Option<i64>,
    pub units_minimum: Option<i64>,
    pub units_maximum: Option<i64>,
    /// Of services only. What exists keeps what it was sold with.
    pub activation: Option<PlanActivation>,
    /// Of services only; `null` for none.
    #[serde(default, deserialize_with = "web::clearable")]
    #[schema(value_type = Option<DataCenterId>)]
    pub data_center_id: Option<Option<DataCenterId>>,
    /// The first day of the new terms, in the owner's time zone; at once if absent.
    #[schema(value_type = Option<String>, format = Date)]
    pub apply_on: Option<Date>,
}

impl From<UpdateServicePlan> for UpdatePlan {
    fn from(body: UpdateServicePlan) -> Self {
        let terms = TermsChange {
            auto_renewal_months: body.auto_renewal_months,
            notice_days: body.notice_days,
            grace_days: body.grace_days,
            units_default: body.units_default,
            units_minimum: body.units_minimum,
            units_maximum: body.units_maximum,
            activation: body.activation,
            data_center_id: body.data_center_id,
        };
        Self { name: body.name, terms, apply_on: body.apply_on }
    }
}

/// A reseller that sells by a plan.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ServicePlanAssignment {
    pub organization: OrganizationRef,
    pub assigned_at: Timestamp,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"organization_id": "org_01jd3v8k6r2n4q7t9w1x3y5z7b"}))]
pub struct AssignServicePlan {
    /// A reseller directly below the plan's owner.
    pub organization_id: OrganizationId,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct NoFilters {}

/// Change a plan, at once or from a day on. A trial plan can be renamed only.
#[utoipa::path(patch, path = "/service-plans/{id}", tag = "service plans", params(("id" = ServicePlanId, Path)), request_body = UpdateServicePlan,
    extensions(("x-permission" = json!("service_plan.update"))),
    responses((status = 200, body = ServicePlanBody), Problems))]
pub(crate) async fn service_plan_update(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
    Body(body): Body<UpdateServicePlan>,
) -> Reply<Json<ServicePlanBody>> {
    let plan = cx
        .write(async |tx| {
            let plan = update(&tx, id, body.clone().into()).await?;
            Ok::<_, ServicePlanError>(ServicePlanBody::at(tx.now(), plan)?)
        })
        .await?;
    Ok(Json(plan))
}

/// Take a scheduled update back before its day.
#[utoipa::path(post, path = "/service-plans/{id}/cancel-update", tag = "service plans", params(("id" = ServicePlanId, Path)),
    extensions(("x-permission" = json!("service_plan.update"))),
    responses((status = 200, body = ServicePlanBody), Problems))]
pub(crate) async fn service_plan_cancel_update(Caller(cx): Caller, Path(id): Path<ServicePlanId>) -> Reply<Json<ServicePlanBody>> {
    let plan = cx
        .write(async |tx| {
            let plan = cancel_update(&tx, id).await?;
            Ok::<_, ServicePlanError>(ServicePlanBody::at(tx.now(), plan)?)
        })
        .await?;
    Ok(Json(plan))
}

/// The resellers that sell by a plan.
#[utoipa::path(get, path = "/service-plans/{id}/assignments", tag = "service plans", params(("id" = ServicePlanId, Path), kernel::PageQuery),
    extensions(("x-permission" = json!("service_plan.read"))),
    responses((status = 200, body = Page<ServicePlanAssignment>), Problems))]
pub(crate) async fn service_plan_list_assignments(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
    query: List<NoFilters>,
) -> Reply<Json<Page<ServicePlanAssignment>>> {
    let page = cx
        .read(async |tx| {
            let plan = find(&tx, id).await?;
            tx.require(Permission::ServicePlanRead, plan.place(tx.actor()))?;
            store::assigned(&tx, id, &query.page).await
        })
        .await?;
    Ok(Json(page.map(|assigned| ServicePlanAssignment {
        organization: OrganizationRef { id: assigned.organization_id, company: assigned.company },
        assigned_at: assigned.assigned_at,
    })))
}

/// Let a reseller sell by a plan.
#[utoipa::path(post, path = "/service-plans/{id}/assign", tag = "service plans", params(("id" = ServicePlanId, Path)), request_body = AssignServicePlan,
    extensions(("x-permission" = json!("service_plan.assign"))),
    responses((status = 200, body = ServicePlanBody), Problems))]
pub(crate) async fn service_plan_assign(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
    Body(body): Body<AssignServicePlan>,
) -> Reply<Json<ServicePlanBody>> {
    let plan = cx
        .write(async |tx| {
            let plan = assign(&tx, id, body.organization_id).await?;
            Ok::<_, ServicePlanError>(ServicePlanBody::at(tx.now(), plan)?)
        })
        .await?;
    Ok(Json(plan))
}

/// Take a plan away from a reseller. What it sold by it goes on.
#[utoipa::path(post, path = "/service-plans/{id}/unassign", tag = "service plans", params(("id" = ServicePlanId, Path)), request_body = AssignServicePlan,
    extensions(("x-permission" = json!("service_plan.unassign"))),
    responses((status = 200, body = ServicePlanBody), Problems))]
pub(crate) async fn service_plan_unassign(
    Caller(cx): Caller,
    Path(id): Path<ServicePlanId>,
    Body(body): Body<AssignServicePlan>,
) -> Reply<Json<ServicePlanBody>> {
    let plan = cx
        .write(async |tx| {
            let plan = unassign(&tx, id, body.organization_id).await?;
            Ok::<_, ServicePlanError>(ServicePlanBody::at(tx.now(), plan)?)
        })
        .await?;
    Ok(Json(plan))
}
