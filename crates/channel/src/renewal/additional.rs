//! Additional users: more units now, charged by the day to the expiry (spec/02.5).

use db::Tx;
use jiff::civil::Date;
use kernel::{Money, Permission};
use lease::LicenseStatus;
use licensing::{Cause, LicenseId};
use serde_json::json;

use super::{
    Held, Line, LineKind, RenewalError, Span, charge, held, period, price,
    renew::{Papers, check_papers},
};
use crate::{
    license_pool,
    order::{self, Order},
    subscription::{self, Subscription},
};

pub(crate) struct AdditionalQuote {
    pub units_before: i64,
    /// All of them afterwards.
    pub units: i64,
    pub expires_on: Date,
    pub line: Line,
    pub total: Money,
}

/// What `more` units cost from today (or from the start, if that lies ahead) through the last day. The units afterwards choose
/// the price band.
pub(crate) async fn quote(tx: &Tx, held: &Held, more: i64) -> Result<AdditionalQuote, RenewalError> {
    if !held.is_prepaid() {
        return Err(RenewalError::ChargedMonthly);
    }
    held.check_renewable()?;
    let period::Held { starts_on, expires_on, .. } = held.period()?;
    let running = matches!(
        held.status,
        LicenseStatus::NotStarted | LicenseStatus::NotActivated | LicenseStatus::Normal | LicenseStatus::ExpiringSoon
    );
    if !running || held.today > expires_on {
        return Err(RenewalError::NotRunning);
    }
    if !(1..=10_000_000).contains(&more) || held.license.units + more > held.plan.units_maximum {
        let most = held.plan.units_maximum - held.license.units;
        let detail = format!("1 to {} more: this plan has at most {} units.", most.max(0), held.plan.units_maximum);
        return Err(RenewalError::field("/units", "out_of_range", detail));
    }
    let from = held.today.max(starts_on);
    let days = period::days_after(from, expires_on) + 1;
    let units = held.license.units + more;
    let unit_price = price::yearly(tx, &held.plan, &held.customer.country, units, held.today).await?;
    let amount = charge::for_days(unit_price, more, days)?;
    let line =
        Line { kind: LineKind::AdditionalUsers, units: more, unit_price, span: Span::Days(days), days: Some((from, expires_on)), amount };
    Ok(AdditionalQuote { units_before: held.license.units, units, expires_on, line, total: amount })
}

/// Buys `more` units: the order is done when this returns.
pub(crate) async fn buy(tx: &Tx, id: LicenseId, more: i64, papers: Papers) -> Result<Order, RenewalError> {
    let held = held::load(tx, id, Permission::LicenseAddUsers, true).await?;
    tx.match_version(held.license.version)?;
    let quote = quote(tx, &held, more).await?;
    check_papers(&held, quote.units, &papers)?;
    audit::Entry::new(Permission::LicenseAddUsers, id)
        .owner(held.owner.id)
        .change(json!({"before": {"units": quote.units_before}, "after": {"units": quote.units}}))
        .record(tx)
        .await?;
    let order = order::enter_additional_users(tx, &held, &quote, papers).await?;
    take_effect(tx, &held, &quote, order.id).await?;
    Ok(order)
}

/// Raises the units of the whole subscription. The caller holds it.
pub(crate) async fn take_effect(tx: &Tx, held: &Held, quote: &AdditionalQuote, order: order::OrderId) -> Result<(), RenewalError> {
    let more = quote.units - quote.units_before;
    license_pool::take_more(tx, &held.plan, &held.licenses, more, ("Additional users", &order.to_string())).await?;
    for license in &held.licenses {
        licensing::set_units(tx, license.id, u32::try_from(quote.units).unwrap_or(u32::MAX), Cause::default().by(order)).await?;
    }
    let units = quote.units;
    let subscription = subscription::store::save(tx, Subscription { units, ..held.subscription.clone() }).await?;
    let payload = json!({"license_id": held.license.id, "customer_id": held.customer.id, "owner_id": held.owner.id, "order_id": order,
        "subscription_id": subscription.id, "product_name": held.title, "units": units, "previous_units": quote.units_before});
    Ok(jobs::publish(tx, "license.users_added", held.license.id, Some(held.owner.id), &payload).await?)
}

#[cfg(test)]
mod tests {
    use crate::renewal::shop::{bought, code, quoted, renewed, shop, terms};

    #[tokio::test]
    async fn they_are_charged_by_the_day_through_the_last_one_and_count_at_once() {
        let (life, _, license) = shop().await;
        assert_eq!(bought(&life, license, 2).await.unwrap(), 5_980, "all 365 days: the yearly price");
        life.world.stage.clock.set("2027-05-03T08:00:00Z");
        assert_eq!(bought(&life, license, 2).await.unwrap(), 16, "the last day: 2 x 2,990 / 365 = 16.38");
        assert_eq!((life.license(license).await.units, life.taken().await), (9, 9));
        assert_eq!(life.count("SELECT units AS count FROM subscription").await, 9);
    }

    #[tokio::test]
    async fn the_units_afterwards_choose_the_band_and_the_pool_and_the_plan_bound_them() {
        let (life, _, license) = shop().await;
        assert_eq!(code(bought(&life, license, 996).await), "/units out_of_range");
        assert_eq!(code(bought(&life, license, 96).await), "license_pool_exhausted");
        assert_eq!(bought(&life, license, 5).await.unwrap(), 5 * 2_490);
    }

    #[tokio::test]
    async fn growing_back_after_downsizing_needs_them_too() {
        let (life, _, license) = shop().await;
        life.world.stage.clock.set("2027-05-01T08:00:00Z");
        renewed(&life, license, terms(12, Some(3)), Some("Letter")).await.unwrap();
        life.world.stage.clock.set("2028-04-01T08:00:00Z");
        assert_eq!(code(quoted(&life, license, terms(12, Some(5))).await), "renewal_cannot_raise_units");
        bought(&life, license, 2).await.unwrap();
        assert!(quoted(&life, license, terms(12, Some(5))).await.is_ok());
    }

    #[tokio::test]
    async fn an_expired_license_takes_none() {
        let (life, _, license) = shop().await;
        life.world.stage.clock.set("2027-05-04T08:00:00Z");
        assert_eq!(code(bought(&life, license, 1).await), "license_not_running");
    }
}
