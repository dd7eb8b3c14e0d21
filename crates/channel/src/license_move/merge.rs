//! Merge: two full licenses of one product and customer become one. Units add up, the one that ends earlier is paid for to
//! the end of the other, one code stays.

use db::Tx;
use kernel::{FieldError, Money, Permission};
use lease::VersionType;
use licensing::{License, LicenseId, Period};
use serde_json::json;

use super::{MoveError, check_movable};
use crate::{
    license_pool,
    order::{self, OrderId},
    renewal::{Held, Line, LineKind, Papers, RenewalError, Span, additional::AdditionalQuote, charge, held, period, price},
    subscription::{self, Subscription, SubscriptionStatus},
};

/// What a merge will do.
pub(crate) struct Merge {
    /// The license that stays, with its code.
    pub kept: Held,
    pub other: Held,
    pub units: i64,
    pub period: Period,
    /// What brings the earlier one up to the later expiry; none for monthly licenses, and where both end together.
    pub line: Option<Line>,
}

impl Merge {
    pub(crate) fn total(&self) -> Option<Money> {
        self.line.as_ref().map(|line| line.amount)
    }
}

pub(crate) async fn preview_merge(tx: &Tx, kept: LicenseId, other: LicenseId) -> Result<Merge, MoveError> {
    check(tx, kept, other, false).await
}

/// Merges `other` into `kept`. What is due becomes an order, which is done.
pub(crate) async fn merge(tx: &Tx, kept: LicenseId, other: LicenseId, papers: Papers) -> Result<(License, Option<OrderId>), MoveError> {
    let merge = check(tx, kept, other, true).await?;
    tx.match_version(merge.kept.license.version)?;
    let order = enter(tx, &merge, papers).await?;
    let Merge { kept: held, other, units, period, .. } = merge;
    // The other's units go back to where they came from, and on to the license that stays.
    license_pool::let_go(tx, &other.license, "Licenses merged").await?;
    license_pool::take(tx, &held.plan, other.license.units, "Licenses merged", &held.license.id.to_string()).await?;
    let license = licensing::absorb(tx, held.license.id, other.license.id, period).await?;
    subscription::store::save(tx, Subscription { units, ..held.subscription }).await?;
    subscription::store::save(tx, Subscription { status: SubscriptionStatus::Canceled, ..other.subscription }).await?;
    audit::Entry::new(Permission::LicenseMerge, license.id)
        .owner(license.owner_id)
        .change(json!({"before": {"units": held.license.units, "expires_on": held.license.expires_on},
            "after": {"units": license.units, "expires_on": license.expires_on}, "merged_license_id": other.license.id, "order_id": order}))
        .record(tx)
        .await?;
    let payload = json!({"license_id": license.id, "merged_license_id": other.license.id, "customer_id": license.customer_id,
        "owner_id": license.owner_id, "units": license.units, "previous_units": held.license.units, "expires_on": license.expires_on,
        "previous_expires_on": held.license.expires_on, "order_id": order});
    jobs::publish(tx, "license.merged", license.id, Some(license.owner_id), &payload).await?;
    Ok((license, order))
}

async fn enter(tx: &Tx, merge: &Merge, papers: Papers) -> Result<Option<OrderId>, MoveError> {
    let Some(line) = merge.line.clone() else { return Ok(None) };
    let total = line.amount;
    let quote =
        AdditionalQuote { units_before: merge.kept.license.units, units: merge.units, expires_on: merge.period.expires_on, line, total };
    Ok(Some(order::enter_additional_users(tx, &merge.kept, &quote, papers).await?.id))
}

async fn check(tx: &Tx, kept: LicenseId, other: LicenseId, lock: bool) -> Result<Merge, MoveError> {
    if kept == other {
        return Err(MoveError::field("/license_id", "same", "Choose another license."));
    }
    // Locked in the order of their ids, so that two merges of the same pair never wait for each other.
    let first = held::load(tx, kept.min(other), Permission::LicenseMerge, lock).await;
    let second = held::load(tx, kept.max(other), Permission::LicenseMerge, lock).await;
    let (kept, other) = if kept < other { (first?, named(second)?) } else { (second?, named(first)?) };
    for held in [&kept, &other] {
        check_movable(held)?;
        if held.license.version_type != VersionType::Full {
            return Err(MoveError::VersionType(held.license.version_type));
        }
        if held.plan.suite_id.is_some() {
            return Err(MoveError::Suite);
        }
    }
    let same = [
        (kept.license.product_id == other.license.product_id, "product"),
        (kept.customer.id == other.customer.id, "customer"),
        (kept.owner.id == other.owner.id, "partner"),
        (kept.plan.charging == other.plan.charging, "way of charging"),
    ];
    if let Some((_, what)) = same.into_iter().find(|(same, _)| !same) {
        return Err(MoveError::Differs(what));
    }
    plan(tx, kept, other).await
}

/// The license that the path names is not found by its own; the one in the body by its field.
fn named(found: Result<Held, RenewalError>) -> Result<Held, MoveError> {
    match found {
        Err(RenewalError::License(licensing::LicenseError::Db(db::Error::NotFound)) | RenewalError::Db(db::Error::NotFound)) => {
            Err(MoveError::field("/license_id", "unknown", "There is no license of yours with this id."))
        }
        found => Ok(found?),
    }
}

async fn plan(tx: &Tx, kept: Held, other: Held) -> Result<Merge, MoveError> {
    let (one, two) = (kept.period()?, other.period()?);
    let kept_ends_later = one.expires_on >= two.expires_on;
    let (earlier, earlier_ends_on, later) = if kept_ends_later { (&other, two.expires_on, one) } else { (&kept, one.expires_on, two) };
    let units = kept.license.units + other.license.units;
    let days = period::days_after(earlier_ends_on, later.expires_on);
    let line = if days > 0 && kept.is_prepaid() {
        let unit_price = price::yearly(tx, &kept.plan, &kept.customer.country, units, kept.today).await?;
        let first = earlier_ends_on.tomorrow().map_err(|_| RenewalError::from(period::PeriodError::Calendar))?;
        Some(Line {
            kind: LineKind::AdditionalUsers,
            units: earlier.license.units,
            unit_price,
            span: Span::Days(days),
            days: Some((first, later.expires_on)),
            amount: charge::for_days(unit_price, earlier.license.units, days).map_err(RenewalError::from)?,
        })
    } else {
        None
    };
    let starts_on = one.starts_on.min(two.starts_on);
    let period = Period { anchor_on: later.anchor_on, starts_on, expires_on: later.expires_on };
    Ok(Merge { kept, other, units, period, line })
}

/// The words that an order is found by, where one is made.
pub(super) fn papers(reference: String, po_number: String) -> Result<Papers, MoveError> {
    let mut errors: Vec<FieldError> = Vec::new();
    order::check_words(&mut errors, "/reference", &reference);
    order::check_words(&mut errors, "/po_number", &po_number);
    if errors.is_empty() { Ok(Papers { written_request: None, reference, po_number }) } else { Err(MoveError::Invalid(errors)) }
}
