//! Assigning a plan to a reseller, which has none of its own (spec/03.2-3).

use db::Tx;
use kernel::{OrganizationId, OrganizationKind, Permission};
use serde_json::json;

use super::{ServicePlan, ServicePlanError, ServicePlanId, field_error, store};

/// Lets a reseller directly below the plan's owner sell by it.
pub(crate) async fn assign(tx: &Tx, id: ServicePlanId, organization: OrganizationId) -> Result<ServicePlan, ServicePlanError> {
    let plan = load(tx, id, organization, Permission::ServicePlanAssign).await?;
    if store::assign(tx, id, organization).await? {
        tell(tx, &plan, organization, Permission::ServicePlanAssign, "service_plan.assigned").await?;
    }
    Ok(plan)
}

/// Takes it away again. What the reseller sold by it goes on.
pub(crate) async fn unassign(tx: &Tx, id: ServicePlanId, organization: OrganizationId) -> Result<ServicePlan, ServicePlanError> {
    let plan = load(tx, id, organization, Permission::ServicePlanUnassign).await?;
    if store::unassign(tx, id, organization).await? {
        tell(tx, &plan, organization, Permission::ServicePlanUnassign, "service_plan.unassigned").await?;
    }
    Ok(plan)
}

async fn load(tx: &Tx, id: ServicePlanId, organization: OrganizationId, permission: Permission) -> Result<ServicePlan, ServicePlanError> {
    let plan = store::lock(tx, id).await?;
    tx.require(permission, plan.place(tx.actor()))?;
    let reseller = match identity::visible_organization(tx, organization).await {
        Err(db::Error::NotFound) => None,
        found => Some(found?),
    };
    if reseller.is_none_or(|found| found.kind != OrganizationKind::Reseller || found.parent_id != Some(plan.owner_id)) {
        let detail = "There is no reseller with this id directly below the plan's owner.";
        return Err(ServicePlanError::Invalid(vec![field_error("/organization_id", "unknown", detail)]));
    }
    Ok(plan)
}

async fn tell(
    tx: &Tx,
    plan: &ServicePlan,
    organization: OrganizationId,
    permission: Permission,
    event: &str,
) -> Result<(), ServicePlanError> {
    audit::Entry::new(permission, plan.id).owner(plan.owner_id).change(json!({"organization_id": organization})).record(tx).await?;
    let payload = json!({"service_plan_id": plan.id, "organization_id": organization});
    Ok(jobs::publish(tx, event, plan.id, Some(plan.owner_id), &payload).await?)
}
