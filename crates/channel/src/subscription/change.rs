//! Changing, suspending, resuming and canceling a subscription, with its licenses (spec/03.5).

use db::Tx;
use jiff::civil::Date;
use kernel::{Permission, Place};
use licensing::Cause;
use licensing::License;
use serde_json::json;

use super::{Subscription, SubscriptionError, SubscriptionId, SubscriptionStatus, store};
use crate::{
    license_pool,
    service_plan::{self, Charging, ServicePlan, field_error},
};

async fn load(tx: &Tx, id: SubscriptionId, permission: Permission) -> Result<(Subscription, ServicePlan), SubscriptionError> {
    let subscription = store::lock(tx, id).await?;
    let place = if tx.actor().is_customer() { Place::Own } else { tx.actor().place_of(subscription.owner_id) };
    tx.require(permission, place)?;
    tx.match_version(subscription.version)?;
    let plan = service_plan::store::find_for_key(tx, subscription.service_plan_id).await?;
    Ok((subscription, plan))
}

/// Its licenses without those that left it: members that the suite has no more.
pub(crate) async fn living(tx: &Tx, id: SubscriptionId) -> db::Result<Vec<License>> {
    let mut licenses = licensing::of_subscription(tx, &id.to_string()).await?;
    licenses.retain(|license| license.canceled_at.is_none());
    Ok(licenses)
}

async fn keep(
    tx: &Tx,
    before: &Subscription,
    after: Subscription,
    permission: Permission,
    event: &str,
) -> Result<Subscription, SubscriptionError> {
    let after = store::save(tx, after).await?;
    audit::Entry::new(permission, after.id)
        .owner(after.owner_id)
        .change(
            json!({"before": {"units": before.units, "status": before.status}, "after": {"units": after.units, "status": after.status}}),
        )
        .record(tx)
        .await?;
    let payload =
        json!({"subscription_id": after.id, "customer_id": after.customer_id, "units": after.units, "previous_units": before.units});
    jobs::publish(tx, event, after.id, Some(after.owner_id), &payload).await?;
    Ok(after)
}

/// Sets the units of a monthly subscription, up or down at once.
pub(crate) async fn set_units(tx: &Tx, id: SubscriptionId, units: i64) -> Result<Subscription, SubscriptionError> {
    let (before, plan) = load(tx, id, Permission::SubscriptionUpdate).await?;
    if before.status != SubscriptionStatus::Active {
        return Err(SubscriptionError::Status(before.status));
    }
    if plan.charging == Charging::Prepaid {
        return Err(SubscriptionError::Prepaid);
    }
    if !plan.allows_units(units) {
        let detail = format!("This plan allows {} to {} units.", plan.units_minimum, plan.units_maximum);
        return Err(SubscriptionError::Invalid(vec![field_error("/units", "out_of_range", &detail)]));
    }
    let reference = id.to_string();
    let licenses = living(tx, id).await?;
    let why = ("Subscription changed", reference.as_str());
    match units - before.units {
        0 => return Ok(before),
        more @ 1.. => license_pool::take_more(tx, &plan, &licenses, more, why).await?,
        fewer => license_pool::give_back_some(tx, &plan, &licenses, -fewer, why).await?,
    }
    for license in licenses {
        licensing::set_units(tx, license.id, u32::try_from(units).unwrap_or(u32::MAX), Cause::default()).await?;
    }
    keep(tx, &before, Subscription { units, ..before.clone() }, Permission::SubscriptionUpdate, "subscription.updated").await
}

/// Lets the licenses expire now or at the end of `on`; only what renews by itself is suspended.
pub(crate) async fn suspend(tx: &Tx, id: SubscriptionId, on: Option<Date>) -> Result<Subscription, SubscriptionError> {
    let (before, plan) = load(tx, id, Permission::SubscriptionSuspend).await?;
    if before.status != SubscriptionStatus::Active {
        return Err(SubscriptionError::Status(before.status));
    }
    if plan.auto_renewal_months == 0 {
        return Err(SubscriptionError::NotRenewing);
    }
    for license in living(tx, id).await? {
        licensing::suspend(tx, license.id, on).await?;
    }
    let after = Subscription { status: SubscriptionStatus::Suspended, ..before.clone() };
    keep(tx, &before, after, Permission::SubscriptionSuspend, "subscription.suspended").await
}

/// Takes a suspension back, until grace has ended.
pub(crate) async fn resume(tx: &Tx, id: SubscriptionId, expires_on: Option<Date>) -> Result<Subscription, SubscriptionError> {
    let (before, _) = load(tx, id, Permission::SubscriptionResume).await?;
    if before.status != SubscriptionStatus::Suspended {
        return Err(SubscriptionError::Status(before.status));
    }
    for license in living(tx, id).await? {
        licensing::resume(tx, license.id, expires_on).await?;
    }
    let after = Subscription { status: SubscriptionStatus::Active, ..before.clone() };
    keep(tx, &before, after, Permission::SubscriptionResume, "subscription.resumed").await
}

/// Ends the subscription and its licenses at once and for good; its units go back to the pool.
pub(crate) async fn cancel(tx: &Tx, id: SubscriptionId) -> Result<Subscription, SubscriptionError> {
    let (before, _) = load(tx, id, Permission::SubscriptionCancel).await?;
    if before.status == SubscriptionStatus::Canceled {
        return Err(SubscriptionError::Status(before.status));
    }
    for license in living(tx, id).await? {
        // Those of licenses whose grace has ended are back already.
        license_pool::let_go(tx, &license, "Subscription canceled").await?;
        licensing::discontinue(tx, license.id, Cause::default()).await?;
    }
    let after = Subscription { status: SubscriptionStatus::Canceled, ..before.clone() };
    keep(tx, &before, after, Permission::SubscriptionCancel, "subscription.canceled").await
}
