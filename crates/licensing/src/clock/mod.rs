//! The license clock (spec/02.5): what time alone brings to a license, as steps with their instants. Each is done once for
//! each period, in order, whether or not a server was up at its instant: the row in `license_step` is the promise. What
//! follows beyond the license (its seller's pool, an automatic renewal) is the channel's.

mod store;

use std::time::Duration;

use db::Tx;
use jiff::ToSpan;
use kernel::{Timestamp, text_enum};
use serde_json::{Value as Json, json};

use crate::license::{License, LicenseError, LicenseId, start_of_day};

pub use store::due;

text_enum! {
    /// In the order in which they are done when they fall on one instant.
    pub enum StepKind {
        /// So many days before expiry; the days stand in [`Step::lead_days`].
        Notice = "notice",
        Expiry = "expiry",
        /// Seven days before a longer grace ends.
        GraceEnding = "grace_ending",
        /// A SaaS license is frozen from here on.
        GraceEnd = "grace_end",
        /// Seven days before the data of a SaaS license goes.
        PurgeWarning = "purge_warning",
        Purge = "purge",
    }
}

/// One thing that time brings to the license in its present period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    /// Of a notice; 0 otherwise.
    pub lead_days: u16,
    pub at: Timestamp,
}

const WARNING: Duration = Duration::from_secs(7 * 86_400);

/// All steps of the license's present period, in their order. A canceled license has none.
///
/// # Errors
/// [`LicenseError::Stored`] if the row's texts cannot be read.
pub fn steps(license: &License) -> Result<Vec<Step>, LicenseError> {
    if license.canceled_at.is_some() {
        return Ok(Vec::new());
    }
    let zone = license.zone()?;
    let last = license.expires_on()?;
    let plain = |kind, at| Step { kind, lead_days: 0, at };
    let mut steps = Vec::new();
    for lead_days in license.notice_days()? {
        let day = last.checked_sub(i64::from(lead_days).days()).map_err(|_| LicenseError::Stored { stored: "notice_days" })?;
        let at = start_of_day(day, &zone)?;
        // What was due before the dates were set has never been due.
        if license.notices_from <= at && at < license.expires_at {
            steps.push(Step { kind: StepKind::Notice, lead_days, at });
        }
    }
    steps.push(plain(StepKind::Expiry, license.expires_at));
    if license.grace_ends_at.minus(WARNING) > license.expires_at {
        steps.push(plain(StepKind::GraceEnding, license.grace_ends_at.minus(WARNING)));
    }
    steps.push(plain(StepKind::GraceEnd, license.grace_ends_at));
    if let Some(purged_at) = license.freeze_ends_at {
        steps.push(plain(StepKind::PurgeWarning, purged_at.minus(WARNING).max(license.grace_ends_at)));
        steps.push(plain(StepKind::Purge, purged_at));
    }
    steps.sort_by_key(|step| (step.at, step.kind));
    Ok(steps)
}

/// The steps of the present period up to and with its expiry that are due and that nobody has done: they count as done now.
///
/// # Errors
/// [`LicenseError`] if the row cannot be read or the database fails.
pub async fn take_until_expiry(tx: &Tx, license: &License) -> Result<Vec<Step>, LicenseError> {
    take(tx, license, |kind| kind <= StepKind::Expiry).await
}

/// The same for those after the expiry.
///
/// # Errors
/// As [`take_until_expiry`].
pub async fn take_after_expiry(tx: &Tx, license: &License) -> Result<Vec<Step>, LicenseError> {
    take(tx, license, |kind| kind > StepKind::Expiry).await
}

async fn take(tx: &Tx, license: &License, part: impl Fn(StepKind) -> bool) -> Result<Vec<Step>, LicenseError> {
    let mut due = steps(license)?;
    due.retain(|step| step.at <= tx.now() && part(step.kind));
    if due.is_empty() {
        return Ok(due);
    }
    let new = store::mark(tx, license, &due).await?;
    due.retain(|step| new.contains(&(step.kind, i64::from(step.lead_days))));
    Ok(due)
}

/// Tells of a step that was taken. `overtaken`: a later one is due as well, so nobody needs a mail about this one.
///
/// # Errors
/// [`db::Error`] if the database fails.
pub async fn announce(tx: &Tx, license: &License, product_name: &str, step: Step, overtaken: bool, more: Json) -> db::Result<()> {
    let names: &[&str] = match step.kind {
        StepKind::Notice => &["license.expiring"],
        StepKind::Expiry => &["license.expired"],
        StepKind::GraceEnding => &["license.grace_ending"],
        StepKind::GraceEnd if license.is_saas() => &["license.grace_ended", "license.frozen"],
        StepKind::GraceEnd => &["license.grace_ended"],
        StepKind::PurgeWarning => &["license.purge_warning"],
        StepKind::Purge => &["license.purged"],
    };
    let days_left = license.expires_at.since(tx.now()).as_secs().div_ceil(86_400);
    let mut payload = json!({"license_id": license.id, "customer_id": license.customer_id, "owner_id": license.owner_id,
        "product_name": product_name, "lead_days": step.lead_days, "days_left": days_left, "expires_on": license.expires_on,
        "grace_ends_on": license.grace_ends_on, "freeze_ends_at": license.freeze_ends_at, "due_at": step.at, "overtaken": overtaken,
        "automatic": license.auto_renew_months > 0});
    if let (Json::Object(payload), Json::Object(more)) = (&mut payload, more) {
        payload.extend(more);
    }
    for name in names {
        jobs::publish(tx, name, license.id, Some(license.owner_id), &payload).await?;
    }
    Ok(())
}

/// Lets the license rest until its next step.
///
/// # Errors
/// As [`take_until_expiry`].
pub async fn rest(tx: &Tx, license: &License) -> Result<(), LicenseError> {
    let next = steps(license)?.into_iter().map(|step| step.at).find(|at| *at > tx.now());
    Ok(store::rest_until(tx, license.id, next).await?)
}

/// A license that was found due, as it is now.
///
/// # Errors
/// [`db::Error`] if the database fails.
pub async fn reload(tx: &Tx, id: LicenseId) -> db::Result<License> {
    crate::license::store::lock_any(tx, id).await
}

/// Lets the notices of the period after an automatic renewal count from `at`, the expiry that caused it: after a downtime the
/// renewal is made later than it was due. Answers the license as it is now.
///
/// # Errors
/// As [`take_until_expiry`].
pub async fn catch_up(tx: &Tx, id: LicenseId, at: Timestamp) -> Result<License, LicenseError> {
    store::count_notices_from(tx, id, at).await?;
    Ok(reload(tx, id).await?)
}

/// Puts off a license whose row cannot be read, so that the others go on.
///
/// # Errors
/// [`db::Error`] if the database fails.
pub async fn put_off(tx: &Tx, license: &License) -> db::Result<()> {
    store::rest_until(tx, license.id, Some(tx.now().plus(Duration::from_secs(86_400)))).await
}

/// Takes back what was done for the present last day and lies ahead again: a suspension on that very day had ended the
/// license before its hour.
pub(crate) async fn forget_ahead(tx: &Tx, license: &License) -> Result<(), LicenseError> {
    let ahead: Vec<_> = steps(license)?.into_iter().filter(|step| step.at > tx.now()).map(|step| step.kind).collect();
    Ok(store::forget(tx, license, &ahead).await?)
}

/// Lets the clock of a license that was not issued here start at `now`: what was due before is history.
///
/// # Errors
/// As [`take_until_expiry`].
pub fn start_at(license: &mut License, now: Timestamp) -> Result<(), LicenseError> {
    license.notices_from = now;
    license.next_step_at = steps(license)?.into_iter().map(|step| step.at).find(|at| *at > now);
    Ok(())
}

/// When the clock looks at the license first after its dates were set: what is done by then is told apart there.
pub(crate) fn first(license: &License) -> Result<Option<Timestamp>, LicenseError> {
    Ok(steps(license)?.first().map(|step| step.at))
}
