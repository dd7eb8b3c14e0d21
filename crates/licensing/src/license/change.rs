//! What a subscription's verbs do to its licenses (spec/03): plain changes inside their transactions. The caller has asked
//! for permission and records what it did; each of these leaves an event.

use db::Tx;
use jiff::civil::Date;
use serde_json::json;

use super::{License, LicenseError, LicenseId, changed, end_of_day, store};

/// A new period. `anchor_on` moves only when a late renewal starts a new count of months.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    pub anchor_on: Date,
    pub starts_on: Date,
    /// The last day.
    pub expires_on: Date,
}

/// Sets the dates: renewal, or an earlier expiry.
pub async fn set_period(tx: &Tx, id: LicenseId, period: Period) -> Result<License, LicenseError> {
    let mut license = lock_alive(tx, id).await?;
    license.anchor_on = period.anchor_on.to_string();
    license.set_dates(period.starts_on, period.expires_on)?;
    keep(tx, license, "license.period_changed").await
}

/// Sets the units, up or down. Fewer than are used is possible and shows as *exceeded allocation*.
pub async fn set_units(tx: &Tx, id: LicenseId, units: u32) -> Result<License, LicenseError> {
    let mut license = lock_alive(tx, id).await?;
    license.units = i64::from(units.max(1));
    keep(tx, license, "license.units_changed").await
}

/// Lets the license expire now, or at the end of `on`, a day up to its expiry. The old last day is kept for [`resume`].
pub async fn suspend(tx: &Tx, id: LicenseId, on: Option<Date>) -> Result<License, LicenseError> {
    let mut license = lock_alive(tx, id).await?;
    let zone = license.zone()?;
    let (starts_on, expires_on) = (license.starts_on()?, license.expires_on()?);
    let last = on.unwrap_or_else(|| tx.now().day_in(&zone)).min(expires_on);
    let end = end_of_day(last, &zone)?;
    license.suspended_at = Some(if on.is_some() { end.max(tx.now()) } else { tx.now() });
    license.resume_on.get_or_insert_with(|| expires_on.to_string());
    license.set_dates(starts_on, last)?;
    keep(tx, license, "license.suspended").await
}

/// Ends a suspension: with the old last day, or with `expires_on`. Only until grace has ended.
pub async fn resume(tx: &Tx, id: LicenseId, expires_on: Option<Date>) -> Result<License, LicenseError> {
    let mut license = lock_alive(tx, id).await?;
    let Some(before) = license.resume_on.take() else {
        return Err(LicenseError::Status(super::status(&license, true, tx.now())));
    };
    if license.grace_ends_at <= tx.now() {
        return Err(LicenseError::GraceEnded);
    }
    let before: Date = before.parse().map_err(|_| LicenseError::Stored { stored: "resume_on" })?;
    license.suspended_at = None;
    let starts_on = license.starts_on()?;
    license.set_dates(starts_on, expires_on.unwrap_or(before))?;
    keep(tx, license, "license.resumed").await
}

/// Cancels at once and for good.
pub async fn discontinue(tx: &Tx, id: LicenseId) -> Result<License, LicenseError> {
    let mut license = lock_alive(tx, id).await?;
    license.canceled_at = Some(tx.now());
    license.enabled = false;
    keep(tx, license, "license.canceled").await
}

async fn lock_alive(tx: &Tx, id: LicenseId) -> Result<License, LicenseError> {
    let license = store::lock_any(tx, id).await?;
    if license.canceled_at.is_some() { Err(LicenseError::Canceled) } else { Ok(license) }
}

async fn keep(tx: &Tx, license: License, event: &str) -> Result<License, LicenseError> {
    let license = store::save(tx, license).await?;
    let payload = json!({"license_id": license.id, "customer_id": license.customer_id, "units": license.units, "starts_on": license.starts_on,
        "expires_on": license.expires_on, "subscription_id": license.subscription_id});
    changed(tx, license.id).await?;
    jobs::publish(tx, event, license.id, Some(license.owner_id), &payload).await?;
    Ok(license)
}
