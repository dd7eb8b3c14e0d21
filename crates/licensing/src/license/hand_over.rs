//! Moves of licenses between customers and into one another (spec/02.5): the changes that they make here. The caller has
//! asked for permission, checked the rules and records what it did.

use db::Tx;
use kernel::OrganizationId;
use serde_json::json;

use super::{License, LicenseError, LicenseId, Period, changed, store};
use crate::{
    activation, activation_code,
    transaction::{self, Change, TransactionKind, without_units},
};

/// Gives the license to another customer. Code, installations, dates and time zone stay.
pub async fn hand_over(tx: &Tx, id: LicenseId, customer: OrganizationId) -> Result<License, LicenseError> {
    let before = lock_alive(tx, id).await?;
    let license = store::save(tx, License { customer_id: customer, ..before.clone() }).await?;
    note_hand_over(tx, &before, &license).await?;
    let before = before.customer_id;
    changed(tx, id).await?;
    let payload = json!({"license_id": id, "customer_id": customer, "previous_customer_id": before, "owner_id": license.owner_id});
    jobs::publish(tx, "license.transferred", id, Some(license.owner_id), &payload).await?;
    Ok(license)
}

/// Puts the units and installations of `other` into `kept`, which gets the period. The code of `other` works until its own
/// old expiry, and `other` is gone.
pub async fn absorb(tx: &Tx, kept: LicenseId, other: LicenseId, period: Period) -> Result<License, LicenseError> {
    let (mut license, mut gone) = if kept < other {
        let kept = lock_alive(tx, kept).await?;
        (kept, lock_alive(tx, other).await?)
    } else {
        let other = lock_alive(tx, other).await?;
        (lock_alive(tx, kept).await?, other)
    };
    let (kept_before, gone_before) = (license.clone(), gone.clone());
    activation_code::supersede(tx, other, activation_code::Ended::Merged, gone.expires_at).await?;
    let held = activation::join(tx, other, kept).await?;
    let previous = license.units;
    license.units += gone.units;
    license.activations = held.activations;
    license.used_units = held.used_units;
    license.claims += gone.claims;
    license.activated_at = [license.activated_at, gone.activated_at].into_iter().flatten().min();
    license.anchor_on = period.anchor_on.to_string();
    license.notices_from = tx.now();
    license.set_dates(period.starts_on, period.expires_on)?;
    gone.activations = 0;
    gone.used_units = 0;
    gone.units_held = false;
    gone.enabled = false;
    gone.canceled_at = Some(tx.now());
    gone.next_step_at = None;
    store::save(tx, gone).await?;
    changed(tx, other).await?;
    let license = store::save(tx, license).await?;
    store::keep_units(tx, &license, previous).await?;
    changed(tx, kept).await?;
    let (kind, merged) = (TransactionKind::LicenseChange, Change::Merged);
    let (kept_id, other_id) = (kept.to_string(), other.to_string());
    let grown = transaction::New { kind, change: merged, before: Some(&kept_before), after: &license, reference: &other_id };
    transaction::record(tx, grown).await?;
    let after = without_units(&gone_before);
    let kind = TransactionKind::Cancellation;
    transaction::record(tx, transaction::New { kind, change: merged, before: Some(&gone_before), after: &after, reference: &kept_id })
        .await?;
    Ok(license)
}

/// A row for each of both customers, so that what one lost and the other got adds up.
async fn note_hand_over(tx: &Tx, before: &License, after: &License) -> Result<(), LicenseError> {
    let (kind, change) = (TransactionKind::LicenseChange, Change::Transferred);
    let (left, nothing_yet) = (without_units(before), without_units(after));
    let (from, to) = (before.customer_id.to_string(), after.customer_id.to_string());
    transaction::record(tx, transaction::New { kind, change, before: Some(before), after: &left, reference: &to }).await?;
    Ok(transaction::record(tx, transaction::New { kind, change, before: Some(&nothing_yet), after, reference: &from }).await?)
}

async fn lock_alive(tx: &Tx, id: LicenseId) -> Result<License, LicenseError> {
    let license = store::lock_any(tx, id).await?;
    if license.canceled_at.is_some() { Err(LicenseError::Canceled) } else { Ok(license) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use lease::{Refusal, VersionType};

    use super::*;
    use crate::shop::{Shop, Wanted, refusal};

    #[tokio::test]
    async fn what_was_installed_under_either_goes_on_under_the_one_that_stays() {
        let shop = Shop::new().await;
        let (kept, code) = shop.issue(Wanted::default()).await;
        let (other, old_code) = shop.issue(Wanted { months: 24, ..Wanted::default() }).await;
        let both = shop.activate(&code, "host-1").await.unwrap();
        let twin = shop.activate(&old_code, "host-1").await.unwrap();
        let moved = shop.activate(&old_code, "host-2").await.unwrap();
        shop.check_in(&moved, 1, Some(3)).await.unwrap();
        let period = Period { anchor_on: date(2026, 5, 1), starts_on: date(2026, 5, 1), expires_on: date(2028, 4, 30) };
        let system = shop.stage.system();
        system.write(async |tx| absorb(&tx, kept, other, period).await.map(|license| license.units)).await.unwrap();
        let view = shop.view(kept).await;
        assert_eq!((view.license.units, view.license.activations, view.license.used_units), (10, 2, 3));
        assert_eq!((shop.status(kept).await, shop.status(other).await), ("normal".into(), "disabled".into()));
        assert_eq!(refusal(shop.check_in(&both, 1, None).await), None);
        assert_eq!(refusal(shop.check_in(&moved, 2, None).await), None);
        assert_eq!(refusal(shop.check_in(&twin, 1, None).await), Some(Refusal::FingerprintConflict));
        // The old code activates the license that stays, until its own old expiry.
        assert_eq!(shop.refused(&old_code, "host-3").await, None);
        assert_eq!(shop.view(kept).await.license.activations, 3);
        shop.stage.clock.set("2028-04-30T22:00:00Z");
        assert_eq!(shop.refused(&old_code, "host-4").await, Some(Refusal::ActivationCodeSuperseded));
        let again = system.write(async |tx| absorb(&tx, kept, other, period).await.map(|license| license.units)).await;
        assert!(matches!(again, Err(LicenseError::Canceled)));
    }

    #[tokio::test]
    async fn the_trial_ends_where_the_code_of_the_full_license_is_entered() {
        let shop = Shop::new().await;
        let (trial, trial_code) = shop.issue(Wanted { version_type: VersionType::Trial, months: 1, ..Wanted::default() }).await;
        let here = shop.activate(&trial_code, "host-1").await.unwrap();
        let there = shop.activate(&trial_code, "host-2").await.unwrap();
        let (_, code) = shop.issue(Wanted::default()).await;
        shop.activate(&code, "host-1").await.unwrap();
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM activation WHERE release_reason = 'converted'").await, 1);
        assert_eq!(shop.view(trial).await.license.activations, 1);
        assert_eq!(refusal(shop.check_in(&here, 1, None).await), Some(Refusal::FingerprintConflict));
        assert_eq!(refusal(shop.check_in(&there, 1, None).await), None);
    }
}
