//! What a plan of a service says beyond others (spec/03.3): what begins the period, and the data center.

use catalog::ProductKind;
use db::Tx;

use super::{PlanActivation, ServicePlan, ServicePlanError, Terms, field_error, goods};

/// Refuses terms that only services have where something else is sold, and data centers that `plan`'s owner cannot choose; one
/// that the plan has already stays. Answers the name of the data center.
pub(super) async fn check_service(tx: &Tx, plan: &ServicePlan, terms: &Terms) -> Result<Option<String>, ServicePlanError> {
    if terms.activation == PlanActivation::Assignment && terms.data_center_id.is_none() {
        return Ok(None);
    }
    let is_service = goods(tx, plan).await?.products.iter().all(|product| product.kind == ProductKind::Saas);
    let mut errors = Vec::new();
    if !is_service && terms.activation == PlanActivation::FirstSignIn {
        errors.push(field_error("/activation", "services_only", "Only services begin with the first sign-in."));
    }
    if !is_service && terms.data_center_id.is_some() {
        errors.push(field_error("/data_center_id", "services_only", "Only services run in a data center."));
    }
    if !errors.is_empty() {
        return Err(ServicePlanError::Invalid(errors));
    }
    match terms.data_center_id {
        Some(id) if Some(id) == plan.data_center_id => Ok(plan.data_center_name.clone()),
        Some(id) => match branding::data_center_for(tx, id, plan.owner_id).await? {
            Some(found) => Ok(Some(found.name)),
            None => {
                let detail = "There is no data center with this id that the plan's owner can choose.";
                Err(ServicePlanError::Invalid(vec![field_error("/data_center_id", "unknown", detail)]))
            }
        },
        None => Ok(None),
    }
}
