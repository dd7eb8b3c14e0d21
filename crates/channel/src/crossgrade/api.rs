use axum::Json;
use kernel::{OrganizationId, Permission};
use licensing::LicenseId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::{Caller, Path, Problems, Reply};

use super::{Choice, Conflict, Crossgrade, Fit, conflicts};
use crate::{
    service_plan::{
        self, ServicePlanError, ServicePlanId,
        api::{OrganizationRef, ProductRef},
    },
    subscription::SubscriptionId,
};

/// What becomes of the licenses that the customer holds by other plans.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CrossgradeChoices {
    /// All that match go over to the plan, but for those with a choice of their own.
    #[serde(default)]
    pub convert: bool,
    #[serde(default)]
    pub choices: Vec<CrossgradeChoice>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CrossgradeChoice {
    pub license_id: LicenseId,
    pub choice: Choice,
}

impl From<CrossgradeChoices> for Crossgrade {
    fn from(body: CrossgradeChoices) -> Self {
        Self { convert: body.convert, choices: body.choices.into_iter().map(|one| (one.license_id, one.choice)).collect() }
    }
}

/// The licenses that a customer holds of a plan's products by other plans (spec 03.3); none: it can be assigned as it is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CrossgradePreview {
    pub service_plan_id: ServicePlanId,
    pub customer_id: OrganizationId,
    pub conflicts: Vec<CrossgradeConflict>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CrossgradeConflict {
    pub license_id: LicenseId,
    pub subscription_id: SubscriptionId,
    pub product: ProductRef,
    /// The plan that it was sold by.
    pub service_plan: String,
    pub owner: OrganizationRef,
    pub units: i64,
    /// The last day.
    #[schema(format = Date)]
    pub expires_on: String,
    /// The code but for its ends is hidden.
    pub code_masked: String,
    pub fit: Fit,
}

impl From<Conflict> for CrossgradeConflict {
    fn from(Conflict { held, fit }: Conflict) -> Self {
        Self {
            license_id: held.license_id,
            subscription_id: held.subscription_id,
            product: ProductRef { code: held.product_code, name: held.product_name },
            service_plan: held.service_plan_name,
            owner: OrganizationRef { id: held.owner_id, company: held.owner_company },
            units: held.units,
            expires_on: held.expires_on,
            code_masked: held.code_masked,
            fit,
        }
    }
}

/// What stands in the way of assigning a plan to a customer, before it is assigned.
#[utoipa::path(get, path = "/service-plans/{id}/crossgrade/{customer_id}", tag = "service plans",
    params(("id" = ServicePlanId, Path), ("customer_id" = OrganizationId, Path)),
    extensions(("x-permission" = json!("subscription.create"))),
    responses((status = 200, body = CrossgradePreview), Problems))]
pub(crate) async fn service_plan_preview_crossgrade(
    Caller(cx): Caller,
    Path((id, customer)): Path<(ServicePlanId, OrganizationId)>,
) -> Reply<Json<CrossgradePreview>> {
    let found = cx
        .read(async |tx| {
            let plan = service_plan::find(&tx, id).await?;
            tx.require(Permission::SubscriptionCreate, plan.place(tx.actor()))?;
            let customer = identity::visible_organization(&tx, customer).await?;
            let goods = service_plan::goods(&tx, &plan).await?;
            Ok::<_, ServicePlanError>(conflicts(&tx, &plan, &goods, customer.id).await?)
        })
        .await?;
    let conflicts = found.into_iter().map(CrossgradeConflict::from).collect();
    Ok(Json(CrossgradePreview { service_plan_id: id, customer_id: customer, conflicts }))
}
