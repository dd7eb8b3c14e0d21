//! What a subscription's verbs do to its licenses (spec/03): plain changes inside their transactions. The caller has asked
//! for permission and records what it did; each of these leaves an event.

use db::Tx;
use jiff::civil::Date;
use kernel::FieldError;
use serde_json::json;

use super::{License, LicenseError, LicenseId, end_of_day, renew_code::renew_code, store};
use crate::{
    clock,
    transaction::{self, Cause, Change, TransactionKind},
};

/// A new period. `anchor_on` moves only when a late renewal starts a new count of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub anchor_on: Date,
    pub starts_on: Date,
    /// The last day.
    pub expires_on: Date,
}

/// Sets the dates: renewal, or an earlier expiry. An offline license gets a new code with a later one.
pub async fn set_period(tx: &Tx, id: LicenseId, period: Period, cause: Cause) -> Result<License, LicenseError> {
    let before = lock_alive(tx, id).await?;
    let mut license = before.clone();
    let renewed = license.expires_on()? < period.expires_on;
    if renewed {
        store::keep_period(tx, &license).await?;
    }
    if license.offline && renewed {
        renew_code(tx, &mut license).await?;
    }
    if renewed {
        // A renewal ends a suspension that could not be resumed any more.
        (license.suspended_at, license.resume_on) = (None, None);
    }
    license.anchor_on = period.anchor_on.to_string();
    // Its days are set by hand: they wait for nobody any more.
    license.awaits_sign_in = false;
    license.notices_from = tx.now();
    license.set_dates(period.starts_on, period.expires_on)?;
    let kind = if renewed { TransactionKind::Renewal } else { TransactionKind::LicenseChange };
    note(tx, &before, &license, (kind, Change::Period), &cause).await?;
    keep(tx, license, "license.period_changed").await
}

/// Sets the units, up or down. Fewer than are used is possible and shows as *exceeded allocation*.
pub async fn set_units(tx: &Tx, id: LicenseId, units: u32, cause: Cause) -> Result<License, LicenseError> {
    let before = lock_alive(tx, id).await?;
    let license = License { units: i64::from(units.max(1)), ..before.clone() };
    if license.units != before.units {
        store::keep_units(tx, &license, before.units).await?;
        note(tx, &before, &license, (TransactionKind::LicenseChange, Change::Units), &cause).await?;
    }
    keep(tx, license, "license.units_changed").await
}

/// Lets the license expire now, or at the end of `on`, a day up to its expiry. The old last day is kept for [`resume`].
pub async fn suspend(tx: &Tx, id: LicenseId, on: Option<Date>) -> Result<License, LicenseError> {
    let before = lock_alive(tx, id).await?;
    let mut license = before.clone();
    let zone = license.zone()?;
    let (starts_on, expires_on) = (license.starts_on()?, license.expires_on()?);
    let last = on.unwrap_or_else(|| tx.now().day_in(&zone)).min(expires_on);
    let end = end_of_day(last, &zone)?;
    license.suspended_at = Some(if on.is_some() { end.max(tx.now()) } else { tx.now() });
    license.resume_on.get_or_insert_with(|| expires_on.to_string());
    license.notices_from = tx.now();
    license.set_dates(starts_on, last)?;
    note(tx, &before, &license, (TransactionKind::LicenseChange, Change::Suspended), &Cause::default()).await?;
    keep(tx, license, "license.suspended").await
}

/// Ends a suspension: with the old last day, or with `expires_on`. Only until grace has ended.
pub async fn resume(tx: &Tx, id: LicenseId, expires_on: Option<Date>) -> Result<License, LicenseError> {
    let suspended = lock_alive(tx, id).await?;
    let mut license = suspended.clone();
    let Some(before) = license.resume_on.take() else {
        return Err(LicenseError::Status(super::status(&license, true, tx.now())));
    };
    if license.grace_ends_at <= tx.now() {
        return Err(LicenseError::GraceEnded);
    }
    let before: Date = before.parse().map_err(|_| LicenseError::Stored { stored: "resume_on" })?;
    let latest = before.max(license.grace_ends_on.parse().map_err(|_| LicenseError::Stored { stored: "grace_ends_on" })?);
    if expires_on.is_some_and(|day| day > latest) {
        let detail = format!("At the latest {latest}, the end of grace. A later day is a renewal.");
        return Err(LicenseError::Invalid(vec![FieldError { pointer: "/expires_on".into(), code: "out_of_range".into(), detail }]));
    }
    license.suspended_at = None;
    let starts_on = license.starts_on()?;
    license.notices_from = tx.now();
    license.set_dates(starts_on, expires_on.unwrap_or(before))?;
    clock::forget_ahead(tx, &license).await?;
    note(tx, &suspended, &license, (TransactionKind::LicenseChange, Change::Resumed), &Cause::default()).await?;
    keep(tx, license, "license.resumed").await
}

/// Cancels at once and for good.
pub async fn discontinue(tx: &Tx, id: LicenseId, cause: Cause) -> Result<License, LicenseError> {
    let mut license = lock_alive(tx, id).await?;
    let gone = transaction::without_units(&license);
    note(tx, &license, &gone, (TransactionKind::Cancellation, Change::Canceled), &cause).await?;
    license.canceled_at = Some(tx.now());
    license.enabled = false;
    license.next_step_at = None;
    keep(tx, license, "license.canceled").await
}

async fn lock_alive(tx: &Tx, id: LicenseId) -> Result<License, LicenseError> {
    let license = store::lock_any(tx, id).await?;
    if license.canceled_at.is_some() { Err(LicenseError::Canceled) } else { Ok(license) }
}

/// The transaction of a change whose kind the cause may name better.
async fn note(
    tx: &Tx,
    before: &License,
    after: &License,
    (kind, change): (TransactionKind, Change),
    cause: &Cause,
) -> Result<(), LicenseError> {
    let kind = cause.kind.unwrap_or(kind);
    let new = transaction::New { kind, change, before: Some(before), after, reference: &cause.reference };
    Ok(transaction::record(tx, new).await?)
}

async fn keep(tx: &Tx, license: License, event: &str) -> Result<License, LicenseError> {
    let license = store::save(tx, license).await?;
    let payload = json!({"license_id": license.id, "customer_id": license.customer_id, "units": license.units, "starts_on": license.starts_on,
        "expires_on": license.expires_on, "subscription_id": license.subscription_id});
    jobs::publish(tx, event, license.id, Some(license.owner_id), &payload).await?;
    Ok(license)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use lease::Refusal;

    use super::*;
    use crate::shop::{Shop, Wanted, refusal};

    async fn change(shop: &Shop, verb: impl AsyncFn(&Tx) -> Result<License, LicenseError>) -> Result<String, LicenseError> {
        shop.stage.system().write(async |tx| verb(&tx).await.map(|license| license.expires_on)).await
    }

    #[tokio::test]
    async fn suspended_is_as_after_grace_and_resuming_restores_the_dates() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let held = shop.activate(&code, "host-1").await.unwrap();
        change(&shop, async |tx| suspend(tx, id, None).await).await.unwrap();
        assert_eq!(shop.status(id).await, "suspended");
        assert_eq!(refusal(shop.check_in(&held, 1, None).await), None);
        assert_eq!(shop.refused(&code, "host-2").await, Some(Refusal::LicenseSuspended));
        let too_late = change(&shop, async |tx| resume(tx, id, Some(date(2027, 5, 1))).await).await;
        assert!(matches!(too_late, Err(LicenseError::Invalid(_))));
        assert_eq!(change(&shop, async |tx| resume(tx, id, None).await).await.unwrap(), "2027-04-30");
        assert_eq!(shop.status(id).await, "normal");
        assert!(matches!(change(&shop, async |tx| resume(tx, id, None).await).await, Err(LicenseError::Status(_))));
    }

    #[tokio::test]
    async fn a_suspension_on_a_day_starts_with_its_end_and_resumes_until_grace_ends() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        shop.activate(&code, "host-1").await.unwrap();
        change(&shop, async |tx| suspend(tx, id, Some(date(2026, 6, 30))).await).await.unwrap();
        assert_eq!(shop.view(id).await.license.expires_at.to_string(), "2026-06-30T22:00:00Z");
        shop.stage.clock.set("2026-06-30T21:59:59Z");
        assert_eq!(shop.status(id).await, "expiring_soon");
        shop.stage.clock.set("2026-06-30T22:00:00Z");
        assert_eq!(shop.status(id).await, "suspended");
        shop.stage.clock.set("2026-07-30T22:00:00Z");
        assert!(matches!(change(&shop, async |tx| resume(tx, id, None).await).await, Err(LicenseError::GraceEnded)));
    }

    #[tokio::test]
    async fn a_new_period_moves_every_deadline_and_canceling_is_final() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        let period = Period { anchor_on: date(2026, 5, 1), starts_on: date(2026, 5, 1), expires_on: date(2028, 4, 30) };
        change(&shop, async |tx| set_period(tx, id, period, Cause::default()).await).await.unwrap();
        let license = shop.view(id).await.license;
        assert_eq!((license.expires_at.to_string(), license.grace_ends_on), ("2028-04-30T22:00:00Z".into(), "2028-05-30".into()));
        change(&shop, async |tx| set_units(tx, id, 2, Cause::default()).await).await.unwrap();
        assert_eq!(shop.view(id).await.license.units, 2);
        change(&shop, async |tx| discontinue(tx, id, Cause::default()).await).await.unwrap();
        assert_eq!(shop.status(id).await, "disabled");
        assert_eq!(shop.refused(&code, "host-1").await, Some(Refusal::LicenseDisabled));
        assert!(matches!(change(&shop, async |tx| set_units(tx, id, 9, Cause::default()).await).await, Err(LicenseError::Canceled)));
        assert!(matches!(change(&shop, async |tx| super::super::enable(tx, id).await).await, Err(LicenseError::Canceled)));
    }
}
