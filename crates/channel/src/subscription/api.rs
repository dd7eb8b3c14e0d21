use axum::{Json, http::StatusCode};
use jiff::civil::Date;
use kernel::{OrganizationId, Page, Permission, Timestamp};
use lease::VersionType;
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use web::{Body, Caller, List, Path, Problems, Reply, Versioned};

use super::{Assignment, Subscription, SubscriptionError, SubscriptionId, SubscriptionStatus, assign_with, change, store};
use crate::{
    crossgrade::{Crossgrade, api::CrossgradeChoices},
    registration_key::{RegistrationKeyId, api::ServicePlanRef},
    service_plan::{
        ServicePlanId,
        api::{OrganizationRef, ProductRef},
    },
};

/// A service plan assigned to a customer (spec 03.5).
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Subscription)]
pub struct SubscriptionBody {
    pub id: SubscriptionId,
    pub service_plan: ServicePlanRef,
    pub product: ProductRef,
    pub version_type: VersionType,
    pub customer: OrganizationRef,
    /// The partner that sold it, or the vendor.
    pub owner: OrganizationRef,
    pub registration_key_id: Option<RegistrationKeyId>,
    pub units: i64,
    pub starts_on: String,
    pub status: SubscriptionStatus,
    /// The suite has other members by now; the plan's owner has approved them, and this subscription waits for them.
    pub suite_change_waits: bool,
    pub created_at: Timestamp,
}

impl From<Subscription> for SubscriptionBody {
    fn from(subscription: Subscription) -> Self {
        Self {
            id: subscription.id,
            service_plan: ServicePlanRef { id: subscription.service_plan_id, name: subscription.service_plan_name },
            product: ProductRef { code: subscription.product_code, name: subscription.product_name },
            version_type: subscription.version_type,
            customer: OrganizationRef { id: subscription.customer_id, company: subscription.customer_company },
            owner: OrganizationRef { id: subscription.owner_id, company: subscription.owner_company },
            registration_key_id: subscription.registration_key_id,
            units: subscription.units,
            starts_on: subscription.starts_on,
            status: subscription.status,
            suite_change_waits: subscription.suite_change_waits,
            created_at: subscription.created_at,
        }
    }
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"service_plan_id": "spl_01jd3v8k6r2n4q7t9w1x3y5z7b", "units": 25}))]
pub struct CreateSubscription {
    pub service_plan_id: ServicePlanId,
    pub units: i64,
    /// Today in the customer's time zone if absent; up to 30 days back and 12 months ahead. Where the plan waits for the first
    /// sign-in, the last day on which the licenses begin: in 12 months if absent.
    #[schema(value_type = Option<String>, format = Date)]
    pub start_date: Option<Date>,
    /// What becomes of licenses of the plan's products that the customer holds by other plans; needed where there are any.
    #[serde(default)]
    pub crossgrade: CrossgradeChoices,
}

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct CreatedSubscription {
    pub subscription: SubscriptionBody,
    pub licenses: Vec<LicenseRef>,
}

/// The license of a new subscription; the whole of it is at `/licenses/{id}`.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct LicenseRef {
    pub id: LicenseId,
    pub starts_on: String,
    /// Begins with the first sign-in of the customer's people, on `starts_on` at the latest.
    pub awaits_sign_in: bool,
    pub expires_on: String,
    pub units: i64,
    /// The code but for its ends is hidden.
    pub code_masked: String,
}

impl From<licensing::License> for LicenseRef {
    fn from(license: licensing::License) -> Self {
        Self {
            id: license.id,
            starts_on: license.starts_on,
            awaits_sign_in: license.awaits_sign_in,
            expires_on: license.expires_on,
            units: license.units,
            code_masked: license.code_masked,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Filters {
    pub customer_id: Option<OrganizationId>,
    pub status: Option<SubscriptionStatus>,
    /// Only what this organization sold.
    pub owner_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub service_plan_id: Option<ServicePlanId>,
    pub suite_change_waits: Option<bool>,
}

/// Assign a plan to a customer: of a suite, each member gets its license. Units come out of the plan owner's pool.
#[utoipa::path(post, path = "/organizations/{id}/subscriptions", tag = "subscriptions", params(("id" = OrganizationId, Path)),
    request_body = CreateSubscription, extensions(("x-permission" = json!("subscription.create"))),
    responses((status = 201, body = CreatedSubscription), Problems))]
pub(crate) async fn subscription_create(
    Caller(cx): Caller,
    Path(id): Path<OrganizationId>,
    Body(body): Body<CreateSubscription>,
) -> Reply<(StatusCode, Json<CreatedSubscription>)> {
    let input = Assignment { service_plan_id: body.service_plan_id, units: body.units, start_date: body.start_date };
    let wanted = Crossgrade::from(body.crossgrade);
    let created = cx
        .write(async |tx| {
            let (subscription, licenses) = assign_with(&tx, id, input, &wanted).await?;
            let licenses = licenses.into_iter().map(LicenseRef::from).collect();
            Ok::<_, SubscriptionError>(CreatedSubscription { subscription: subscription.into(), licenses })
        })
        .await?;
    Ok((StatusCode::CREATED, Json(created)))
}

/// The subscriptions in scope.
#[utoipa::path(get, path = "/subscriptions", tag = "subscriptions", params(kernel::PageQuery, Filters),
    extensions(("x-permission" = json!("subscription.list"))),
    responses((status = 200, body = Page<SubscriptionBody>), Problems))]
pub(crate) async fn subscription_list(Caller(cx): Caller, query: List<Filters>) -> Reply<Json<Page<SubscriptionBody>>> {
    let page = cx
        .read(async |tx| {
            tx.require_anywhere(Permission::SubscriptionList)?;
            store::page(&tx, &query.page, &query.filters).await
        })
        .await?;
    Ok(Json(page.map(SubscriptionBody::from)))
}

/// One subscription.
#[utoipa::path(get, path = "/subscriptions/{id}", tag = "subscriptions", params(("id" = SubscriptionId, Path)),
    extensions(("x-permission" = json!("subscription.read"))),
    responses((status = 200, body = SubscriptionBody), Problems))]
pub(crate) async fn subscription_read(Caller(cx): Caller, Path(id): Path<SubscriptionId>) -> Reply<Versioned<SubscriptionBody>> {
    let subscription = cx
        .read(async |tx| {
            let subscription = store::find(&tx, id).await?;
            tx.require_anywhere(Permission::SubscriptionRead)?;
            Ok::<_, db::Error>(subscription)
        })
        .await?;
    Ok(Versioned { version: subscription.version, body: subscription.into() })
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"units": 30}))]
pub struct UpdateSubscription {
    /// Monthly subscriptions only: prepaid ones change by orders.
    pub units: i64,
}

/// Change the units of a monthly subscription.
#[utoipa::path(patch, path = "/subscriptions/{id}", tag = "subscriptions", params(("id" = SubscriptionId, Path)), request_body = UpdateSubscription,
    extensions(("x-permission" = json!("subscription.update"))),
    responses((status = 200, body = SubscriptionBody), Problems))]
pub(crate) async fn subscription_update(
    Caller(cx): Caller,
    Path(id): Path<SubscriptionId>,
    Body(body): Body<UpdateSubscription>,
) -> Reply<Json<SubscriptionBody>> {
    Ok(Json(cx.write(async |tx| change::set_units(&tx, id, body.units).await.map(SubscriptionBody::from)).await?))
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({}))]
pub struct SuspendSubscription {
    /// The last day on which the licenses run; now if absent.
    #[schema(value_type = Option<String>, format = Date)]
    pub on: Option<Date>,
}

/// Suspend a subscription that renews by itself: its licenses expire now or on a day.
#[utoipa::path(post, path = "/subscriptions/{id}/suspend", tag = "subscriptions", params(("id" = SubscriptionId, Path)), request_body = SuspendSubscription,
    extensions(("x-permission" = json!("subscription.suspend"))),
    responses((status = 200, body = SubscriptionBody), Problems))]
pub(crate) async fn subscription_suspend(
    Caller(cx): Caller,
    Path(id): Path<SubscriptionId>,
    Body(body): Body<SuspendSubscription>,
) -> Reply<Json<SubscriptionBody>> {
    Ok(Json(cx.write(async |tx| change::suspend(&tx, id, body.on).await.map(SubscriptionBody::from)).await?))
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({}))]
pub struct ResumeSubscription {
    /// A new last day, up to the end of grace; the original one if absent.
    #[schema(value_type = Option<String>, format = Date)]
    pub expires_on: Option<Date>,
}

/// Resume a suspended subscription, until grace has ended.
#[utoipa::path(post, path = "/subscriptions/{id}/resume", tag = "subscriptions", params(("id" = SubscriptionId, Path)), request_body = ResumeSubscription,
    extensions(("x-permission" = json!("subscription.resume"))),
    responses((status = 200, body = SubscriptionBody), Problems))]
pub(crate) async fn subscription_resume(
    Caller(cx): Caller,
    Path(id): Path<SubscriptionId>,
    Body(body): Body<ResumeSubscription>,
) -> Reply<Json<SubscriptionBody>> {
    Ok(Json(cx.write(async |tx| change::resume(&tx, id, body.expires_on).await.map(SubscriptionBody::from)).await?))
}

/// Cancel a subscription at once and for good; its units go back to the pool.
#[utoipa::path(post, path = "/subscriptions/{id}/cancel", tag = "subscriptions", params(("id" = SubscriptionId, Path)),
    extensions(("x-permission" = json!("subscription.cancel"))),
    responses((status = 200, body = SubscriptionBody), Problems))]
pub(crate) async fn subscription_cancel(Caller(cx): Caller, Path(id): Path<SubscriptionId>) -> Reply<Json<SubscriptionBody>> {
    Ok(Json(cx.write(async |tx| change::cancel(&tx, id).await.map(SubscriptionBody::from)).await?))
}
