use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{ServicePlan, ServicePlanError, ServicePlanId, store};

/// Enables or disables a plan. Disabling stops new assignments and keys; what exists stays untouched.
pub(crate) async fn set_enabled(tx: &Tx, id: ServicePlanId, enabled: bool) -> Result<ServicePlan, ServicePlanError> {
    let plan = store::lock(tx, id).await?;
    let permission = if enabled { Permission::ServicePlanEnable } else { Permission::ServicePlanDisable };
    tx.require(permission, plan.place(tx.actor()))?;
    tx.match_version(plan.version)?;
    if plan.enabled == enabled {
        return Ok(plan);
    }
    store::set_enabled(tx, id, enabled).await?;
    audit::Entry::new(permission, id)
        .owner(plan.owner_id)
        .change(json!({"before": {"enabled": plan.enabled}, "after": {"enabled": enabled}}))
        .record(tx)
        .await?;
    let event = if enabled { "service_plan.enabled" } else { "service_plan.disabled" };
    jobs::publish(tx, event, id, Some(plan.owner_id), &json!({"service_plan_id": id})).await?;
    Ok(ServicePlan { enabled, version: plan.version + 1, ..plan })
}
