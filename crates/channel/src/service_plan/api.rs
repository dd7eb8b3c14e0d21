use axum::{Json, http::StatusCode};
use branding::DataCenterId;
use jiff::tz::TimeZone;
use kernel::{OrganizationId, Page, Permission, Timestamp};
use lease::VersionType;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{
    Charging, NewServicePlan, PlanActivation, PlanState, ServicePlan, ServicePlanError, ServicePlanId, create, find, set_enabled, store,
};

/// A short reference to a product.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ProductRef {
    pub code: String,
    pub name: String,
}

/// A short reference to an organization.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct OrganizationRef {
    pub id: OrganizationId,
    pub company: String,
}

/// A short reference to a data center.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct DataCenterRef {
    pub id: DataCenterId,
    pub name: String,
}

/// A template for subscriptions and Registration Keys (spec 03.3).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ServicePlan)]
pub struct ServicePlanBody {
    pub id: ServicePlanId,
    pub owner: OrganizationRef,
    pub name: String,
    pub enabled: bool,
    /// The product, or the suite.
    pub product: ProductRef,
    /// It gives a license of each member of a suite.
    pub is_suite: bool,
    pub charging: Charging,
    pub version_type: VersionType,
    pub initial_months: i64,
    /// 0: it does not renew by itself.
    pub auto_renewal_months: i64,
    /// Absent: the product's.
    pub notice_days: Option<Vec<u16>>,
    pub grace_days: Option<i64>,
    pub units_default: i64,
    pub units_minimum: i64,
    pub units_maximum: i64,
    /// What begins a license's period.
    pub activation: PlanActivation,
    /// Where the service runs.
    pub data_center: Option<DataCenterRef>,
    pub state: PlanState,
    /// The suite's members await the owner's approval: nothing is sold by the plan meanwhile.
    pub locked: bool,
    /// New terms that wait for their day.
    pub scheduled_update: Option<ScheduledUpdate>,
    /// Assigned by an organization above.
    pub lent: bool,
    pub created_at: Timestamp,
}

/// Terms that apply from a day on.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct ScheduledUpdate {
    /// In the owner's time zone.
    #[schema(format = Date)]
    pub apply_on: String,
    pub auto_renewal_months: i64,
    pub notice_days: Option<Vec<u16>>,
    pub grace_days: Option<i64>,
    pub units_default: i64,
    pub units_minimum: i64,
    pub units_maximum: i64,
    pub activation: PlanActivation,
    pub data_center_id: Option<DataCenterId>,
}

impl ServicePlanBody {
    /// As it stands at `now`.
    pub(crate) fn at(now: Timestamp, plan: ServicePlan) -> Result<Self, db::Error> {
        let scheduled = plan.scheduled_terms()?.zip(plan.update_on.clone());
        Ok(Self {
            state: plan.state(now.day_in(&TimeZone::UTC)),
            scheduled_update: scheduled.map(|(terms, apply_on)| ScheduledUpdate {
                apply_on,
                auto_renewal_months: terms.auto_renewal_months,
                notice_days: terms.notice_days,
                grace_days: terms.grace_days,
                units_default: terms.units_default,
                units_minimum: terms.units_minimum,
                units_maximum: terms.units_maximum,
                activation: terms.activation,
                data_center_id: terms.data_center_id,
            }),
            notice_days: plan.notice_days()?,
            id: plan.id,
            owner: OrganizationRef { id: plan.owner_id, company: plan.owner_company },
            name: plan.name,
            enabled: plan.enabled,
            is_suite: plan.suite_id.is_some(),
            product: ProductRef { code: plan.product_code, name: plan.product_name },
            charging: plan.charging,
            version_type: plan.version_type,
            initial_months: plan.initial_months,
            auto_renewal_months: plan.auto_renewal_months,
            grace_days: plan.grace_days,
            units_default: plan.units_default,
            units_minimum: plan.units_minimum,
            units_maximum: plan.units_maximum,
            activation: plan.activation,
            data_center: plan.data_center_id.zip(plan.data_center_name).map(|(id, name)| DataCenterRef { id, name }),
            locked: plan.locked,
            lent: plan.lent,
            created_at: plan.created_at,
        })
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Endpoint yearly", "product_code": "EPSMB", "version_type": "full", "charging": "prepaid",
    "initial_months": 12, "auto_renewal_months": 12}))]
pub struct CreateServicePlan {
    /// 1 to 150 characters, unique within its owner.
    pub name: String,
    /// Of a product or a suite.
    pub product_code: String,
    pub version_type: VersionType,
    pub charging: Charging,
    pub initial_months: i64,
    #[serde(default)]
    pub auto_renewal_months: i64,
    pub notice_days: Option<Vec<u16>>,
    pub grace_days: Option<u16>,
    #[serde(default = "one")]
    pub units_default: i64,
    #[serde(default = "one")]
    pub units_minimum: i64,
    #[serde(default = "many")]
    pub units_maximum: i64,
    /// Of services only: the period may begin with the first sign-in of the customer's people.
    #[serde(default = "at_assignment")]
    pub activation: PlanActivation,
    /// Of services only: one of the owner's tier 1 or of the vendor.
    pub data_center_id: Option<DataCenterId>,
}

const fn at_assignment() -> PlanActivation {
    PlanActivation::Assignment
}

const fn one() -> i64 {
    1
}
const fn many() -> i64 {
    10_000_000
}

impl From<CreateServicePlan> for NewServicePlan {
    fn from(body: CreateServicePlan) -> Self {
        Self {
            name: body.name,
            product_code: body.product_code,
            version_type: body.version_type,
            charging: body.charging,
            initial_months: body.initial_months,
            auto_renewal_months: body.auto_renewal_months,
            notice_days: body.notice_days,
            grace_days: body.grace_days,
            units_default: body.units_default,
            units_minimum: body.units_minimum,
            units_maximum: body.units_maximum,
            activation: body.activation,
            data_center_id: body.data_center_id,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub enabled: Option<bool>,
    pub state: Option<PlanState>,
    pub product_code: Option<String>,
    /// A reseller that sells by it.
    pub assigned_to: Option<OrganizationId>,
}

/// Create a service plan of one's own organization.
#[utoipa::path(post, path = "/service-plans", tag = "service plans", request_body = CreateServicePlan,
    extensions(("x-permission" = json!("service_plan.create"))),
    responses((status = 201, body = ServicePlanBody), Problems))]
pub(crate) async fn service_plan_create(
    Caller(cx): Caller,
    Body(body): Body<CreateServicePlan>,
) -> Reply<(StatusCode, Json<ServicePlanBody>)> {
    let plan = cx
        .write(async |tx| {
            let plan = create(&tx, body.clone().into()).await?;
            Ok::<_, ServicePlanError>(ServicePlanBody::at(tx.now(), plan)?)
        })
        .await?;
    Ok((StatusCode::CREATED, Json(plan)))
}

/// The plans in scope, and those assigned by a parent.
#[utoipa::path(get, path = "/service-plans", tag = "service plans", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("service_plan.list"))),
    responses((status = 200, body = Page<ServicePlanBody>), Problems))]
pub(crate) async fn service_plan_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<ServicePlanBody>>> {
    let Page { items, next_cursor, total, total_is_exact } = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::ServicePlanList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    let items = items.into_iter().map(|plan| ServicePlanBody::at(cx.now(), plan)).collect::<Result<_, _>>()?;
    Ok(Json(Page { items, next_cursor, total, total_is_exact }))
}

/// One service plan.
#[utoipa::path(get, path = "/service-plans/{id}", tag = "service plans", params(("id" = ServicePlanId, Path)),
    extensions(("x-permission" = json!("service_plan.read"))),
    responses((status = 200, body = ServicePlanBody), Problems))]
pub(crate) async fn service_plan_read(Caller(cx): Caller, Path(id): Path<ServicePlanId>) -> Reply<Versioned<ServicePlanBody>> {
    let plan = cx
        .read(async |tx| {
            let plan = find(&tx, id).await?;
            tx.require(Permission::ServicePlanRead, plan.place(tx.actor()))?;
            Ok::<_, db::Error>(plan)
        })
        .await?;
    Ok(Versioned { version: plan.version, body: ServicePlanBody::at(cx.now(), plan)? })
}

/// Enable a plan.
#[utoipa::path(post, path = "/service-plans/{id}/enable", tag = "service plans", params(("id" = ServicePlanId, Path)),
    extensions(("x-permission" = json!("service_plan.enable"))),
    responses((status = 200, body = ServicePlanBody), Problems))]
pub(crate) async fn service_plan_enable(Caller(cx): Caller, Path(id): Path<ServicePlanId>) -> Reply<Json<ServicePlanBody>> {
    switch(&cx, id, true).await
}

/// Disable a plan: no new assignments and keys; what exists stays.
#[utoipa::path(post, path = "/service-plans/{id}/disable", tag = "service plans", params(("id" = ServicePlanId, Path)),
    extensions(("x-permission" = json!("service_plan.disable"))),
    responses((status = 200, body = ServicePlanBody), Problems))]
pub(crate) async fn service_plan_disable(Caller(cx): Caller, Path(id): Path<ServicePlanId>) -> Reply<Json<ServicePlanBody>> {
    switch(&cx, id, false).await
}

async fn switch(cx: &db::Cx, id: ServicePlanId, enabled: bool) -> Reply<Json<ServicePlanBody>> {
    let plan = cx
        .write(async |tx| {
            let plan = set_enabled(&tx, id, enabled).await?;
            Ok::<_, ServicePlanError>(ServicePlanBody::at(tx.now(), plan)?)
        })
        .await?;
    Ok(Json(plan))
}
