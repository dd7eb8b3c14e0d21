//! One subscription gets the members that its plan's owner has approved: once, whatever runs at the same time.

use catalog::Product;
use db::Tx;
use identity::Organization;
use kernel::Permission;
use licensing::{Cause, License, TransactionKind};
use serde_json::json;

use super::{SuiteChangeError, difference, store};
use crate::{
    license_pool,
    service_plan::{self, ServicePlan, ServicePlanError},
    subscription::{self, Subscription, SubscriptionId, change::living},
};

/// Changes a subscription that waits.
pub(crate) async fn apply(tx: &Tx, id: SubscriptionId) -> Result<Subscription, SuiteChangeError> {
    let subscription = subscription::store::lock(tx, id).await?;
    tx.require(Permission::SubscriptionApplySuiteChange, tx.actor().place_of(subscription.owner_id))?;
    tx.match_version(subscription.version)?;
    change(tx, &subscription).await?;
    Ok(subscription::store::find(tx, id).await?)
}

/// How many licenses came and went.
pub(super) struct Changed {
    pub issued: usize,
    pub ended: usize,
}

/// The same of a locked subscription. The caller has asked for permission.
pub(super) async fn change(tx: &Tx, subscription: &Subscription) -> Result<Changed, SuiteChangeError> {
    let plan = service_plan::store::find_for_key(tx, subscription.service_plan_id).await?;
    let Some(suite) = plan.suite_id.filter(|_| subscription.suite_change_waits) else { return Err(SuiteChangeError::NotWaiting) };
    let licenses = living(tx, subscription.id).await?;
    let before = catalog::suite_members_at(tx, suite, subscription.membership).await?;
    let after = catalog::suite_members_at(tx, suite, plan.membership).await?;
    let wanted = difference(&before, &after);
    let sibling = licenses.iter().max_by_key(|license| license.grace_ends_at);
    if sibling.is_none_or(|license| license.grace_ends_at <= tx.now()) {
        return Err(SuiteChangeError::Over);
    }
    if !store::follow(tx, subscription.id, subscription.membership, plan.membership).await? {
        return Err(SuiteChangeError::NotWaiting);
    }
    let leaving: Vec<_> = licenses.iter().filter(|license| wanted.removed.iter().any(|product| product.id == license.product_id)).collect();
    for license in &leaving {
        license_pool::let_go(tx, license, "Suite changed").await?;
        licensing::discontinue(tx, license.id, Cause::kind(TransactionKind::SuiteChange)).await?;
    }
    let mut came = Vec::new();
    if let Some(sibling) = sibling {
        let customer = identity::find_organization(tx, subscription.customer_id).await?;
        let missing = wanted.added.iter().filter(|product| licenses.iter().all(|license| license.product_id != product.id));
        for product in missing {
            came.push(join(tx, &plan, (subscription, sibling), product, &customer).await?);
        }
    }
    let left: Vec<_> = leaving.iter().zip(names(&leaving, &wanted.removed)).map(|(license, name)| (license.id, name)).collect();
    tell(tx, subscription, &came, &left).await?;
    Ok(Changed { issued: came.len(), ended: leaving.len() })
}

fn names<'a>(leaving: &'a [&'a License], removed: &'a [&'a Product]) -> impl Iterator<Item = String> + 'a {
    leaving.iter().map(|license| removed.iter().find(|product| product.id == license.product_id).map_or_else(String::new, |p| p.title()))
}

/// The license with its code in clear, for the mail.
type Came = (License, String);

async fn join(
    tx: &Tx,
    plan: &ServicePlan,
    (subscription, sibling): (&Subscription, &License),
    product: &Product,
    customer: &Organization,
) -> Result<Came, SuiteChangeError> {
    if !product.sold_in(&customer.country)? {
        return Err(ServicePlanError::NotSoldHere { product: product.name.clone(), country: customer.country.clone() }.into());
    }
    let reference = subscription.id.to_string();
    license_pool::take_of(tx, plan.owner_id, product.id, plan.version_type, sibling.units, ("Suite changed", &reference)).await?;
    let cause = Cause::kind(TransactionKind::SuiteChange);
    let (license, code) = licensing::issue_beside(tx, sibling, product, customer, cause).await?;
    Ok((license, code.canonical()))
}

async fn tell(tx: &Tx, subscription: &Subscription, came: &[Came], left: &[(licensing::LicenseId, String)]) -> db::Result<()> {
    let (issued, ended): (Vec<_>, Vec<_>) =
        (came.iter().map(|(license, _)| license.id).collect(), left.iter().map(|(license, _)| *license).collect());
    audit::Entry::new(Permission::SubscriptionApplySuiteChange, subscription.id)
        .owner(subscription.owner_id)
        .change(json!({"issued_license_ids": issued, "ended_license_ids": ended}))
        .record(tx)
        .await?;
    let codes: Vec<_> = came.iter().map(|(license, code)| json!({"license_id": license.id, "activation_code": code})).collect();
    let ended: Vec<_> = left.iter().map(|(license, name)| json!({"license_id": license, "product_name": name})).collect();
    let payload = json!({"subscription_id": subscription.id, "customer_id": subscription.customer_id, "owner_id": subscription.owner_id,
        "product_name": subscription.product_name, "codes": codes, "ended": ended});
    jobs::publish(tx, "subscription.suite_changed", subscription.id, Some(subscription.owner_id), &payload).await
}
