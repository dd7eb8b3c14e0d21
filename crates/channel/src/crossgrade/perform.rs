//! What was decided happens: around the new subscription, in the transaction that assigns it.

use std::collections::BTreeMap;

use db::Tx;
use kernel::Permission;
use licensing::{Cause, Charge, IssueLicense, License, TransactionKind};
use serde_json::json;

use super::{Choice, Conflict, CrossgradeError};
use crate::{
    license_pool,
    service_plan::Charging,
    subscription::{self, Sale, Subscription, SubscriptionError, SubscriptionId, SubscriptionStatus, change::living, terms},
};

/// Before: gives back the units of what goes over or ends, and ends it. The subscriptions that it leaves are held from here on.
pub(crate) async fn make_room(tx: &Tx, conflicts: &[Conflict], choices: &[Choice]) -> Result<(), CrossgradeError> {
    for id in left_by(conflicts, choices).into_keys() {
        subscription::store::lock(tx, id).await?;
    }
    for (conflict, choice) in conflicts.iter().zip(choices).filter(|(_, choice)| **choice != Choice::Keep) {
        let licenses = living(tx, conflict.held.subscription_id).await?;
        let Some(license) = licenses.iter().find(|license| license.id == conflict.held.license_id) else {
            return Err(db::Error::Stale.into());
        };
        license_pool::let_go(tx, license, "Crossgrade").await?;
        if *choice == Choice::Discontinue {
            licensing::discontinue(tx, license.id, Cause::default()).await?;
        }
    }
    Ok(())
}

/// After: what goes over joins the new subscription; the licenses as they are then.
pub(crate) async fn carry_over(
    tx: &Tx,
    conflicts: &[Conflict],
    choices: &[Choice],
    (sale, new): (&Sale<'_>, &Subscription),
) -> Result<Vec<License>, SubscriptionError> {
    let mut converted = Vec::new();
    for (Conflict { held, .. }, _) in conflicts.iter().zip(choices).filter(|(_, choice)| **choice == Choice::Convert) {
        let Some(product) = sale.goods.products.iter().find(|product| product.id == held.product_id) else { continue };
        let cause = Cause::kind(TransactionKind::Conversion).by(held.subscription_id);
        let input = IssueLicense { cause, ..terms(sale, product, new, true)? };
        let charge = match (held.charging, sale.plan.charging) {
            (Charging::Prepaid, Charging::Monthly) => Charge::FromStart,
            (Charging::Monthly, Charging::Prepaid) => Charge::UntilStart,
            _ => Charge::Same,
        };
        converted.push(licensing::convert(tx, held.license_id, input, charge).await?);
    }
    Ok(converted)
}

/// Subscriptions of which nothing is left are over; those that only went over tell nobody of an end.
pub(crate) async fn close_emptied(tx: &Tx, conflicts: &[Conflict], choices: &[Choice]) -> Result<(), CrossgradeError> {
    for (id, went_over) in left_by(conflicts, choices) {
        if !living(tx, id).await?.is_empty() {
            continue;
        }
        let before = subscription::store::find(tx, id).await?;
        let after = subscription::store::save(tx, Subscription { status: SubscriptionStatus::Canceled, ..before.clone() }).await?;
        audit::Entry::new(Permission::SubscriptionCancel, id)
            .owner(after.owner_id)
            .change(json!({"before": {"status": before.status}, "after": {"status": after.status}, "crossgrade": true}))
            .record(tx)
            .await?;
        let event = if went_over { "subscription.crossgraded" } else { "subscription.canceled" };
        let payload =
            json!({"subscription_id": id, "customer_id": after.customer_id, "units": after.units, "previous_units": before.units});
        jobs::publish(tx, event, id, Some(after.owner_id), &payload).await?;
    }
    Ok(())
}

/// The subscriptions that licenses leave, in the order of their ids, and whether one of them goes over.
fn left_by(conflicts: &[Conflict], choices: &[Choice]) -> BTreeMap<SubscriptionId, bool> {
    let mut left = BTreeMap::new();
    for (conflict, choice) in conflicts.iter().zip(choices).filter(|(_, choice)| **choice != Choice::Keep) {
        *left.entry(conflict.held.subscription_id).or_insert(false) |= *choice == Choice::Convert;
    }
    left
}
