//! The owner of a locked plan approves its suite's members: from here on they are what it gives.

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{SuiteChangeError, difference, store};
use crate::{
    license_pool,
    service_plan::{self, ServicePlan, ServicePlanId},
};

/// Approves the set of members with the number that the owner has looked at. Keys that nobody has registered give the new
/// members from now on, so their units move at once; subscriptions wait until they are changed.
pub(crate) async fn approve(tx: &Tx, id: ServicePlanId, membership: i64) -> Result<ServicePlan, SuiteChangeError> {
    let plan = service_plan::store::lock(tx, id).await?;
    tx.require(Permission::ServicePlanApproveSuiteChange, plan.place(tx.actor()))?;
    tx.match_version(plan.version)?;
    let Some(suite) = plan.suite_id else { return Err(SuiteChangeError::NothingToApprove) };
    let suite = catalog::suite_by_id(tx, suite).await?;
    if suite.membership == plan.membership {
        return Err(SuiteChangeError::NothingToApprove);
    }
    if suite.membership != membership {
        return Err(SuiteChangeError::ChangedAgain);
    }
    let before = catalog::suite_members_at(tx, suite.id, plan.membership).await?;
    let after = catalog::suite_members_at(tx, suite.id, membership).await?;
    let change = difference(&before, &after);
    let units = store::unused_keys(tx, id).await?.units;
    if units > 0 {
        let why = ("Suite changed", plan.id.to_string());
        for product in &change.removed {
            license_pool::give_back_of(tx, plan.owner_id, product.id, plan.version_type, units, (why.0, &why.1)).await?;
        }
        for product in &change.added {
            license_pool::take_of(tx, plan.owner_id, product.id, plan.version_type, units, (why.0, &why.1)).await?;
        }
    }
    let first = after.first().ok_or(SuiteChangeError::NothingToApprove)?;
    store::approve(tx, id, membership, first.id).await?;
    let codes = |products: &[&catalog::Product]| products.iter().map(|product| product.code.clone()).collect::<Vec<_>>();
    let (added, removed) = (codes(&change.added), codes(&change.removed));
    audit::Entry::new(Permission::ServicePlanApproveSuiteChange, id)
        .owner(plan.owner_id)
        .change(json!({"added": added, "removed": removed, "key_units": units}))
        .record(tx)
        .await?;
    let payload = json!({"service_plan_id": id, "owner_id": plan.owner_id, "added": added, "removed": removed});
    jobs::publish(tx, "service_plan.suite_change_approved", id, Some(plan.owner_id), &payload).await?;
    Ok(service_plan::find(tx, id).await?)
}
