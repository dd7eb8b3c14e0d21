//! Renewing: the order is entered, the new period takes effect, open requests to renew are answered, all at once.

use db::Tx;
use kernel::Permission;
use licensing::{Cause, License, LicenseId, Period, TransactionKind};
use serde_json::json;

use super::{Held, RenewalError, Terms, held, period, quote};
use crate::{
    license_pool,
    order::{self, Order, OrderId},
    renewal_request,
    service_plan::field_error,
    subscription::{self, Subscription, SubscriptionStatus},
};

/// What a renewal says besides its terms.
#[derive(Clone, Debug, Default)]
pub(crate) struct Papers {
    /// The customer's written request, or where it is kept: needed where units become fewer.
    pub written_request: Option<String>,
    pub reference: String,
    pub po_number: String,
}

/// Renews a license with its whole subscription. A prepaid one makes an order, which is the answer; a monthly one has no price.
pub(crate) async fn renew(tx: &Tx, id: LicenseId, terms: Terms, papers: Papers) -> Result<Option<Order>, RenewalError> {
    let held = held::load(tx, id, Permission::LicenseRenew, true).await?;
    tx.match_version(held.license.version)?;
    quote::check_day(&held, terms.on_date, 0)?;
    audit::Entry::new(Permission::LicenseRenew, id)
        .owner(held.owner.id)
        .change(json!({"before": {"expires_on": held.license.expires_on, "units": held.license.units},
            "months": terms.months, "units": terms.units, "on_date": terms.on_date}))
        .record(tx)
        .await?;
    enter(tx, &held, &terms, papers, false).await
}

/// At expiry, for the clock: the period that the license renews itself by, on time, at the list price of the old last day.
///
/// # Errors
/// [`RenewalError`], among others where no list has a price: the license expires then.
pub(crate) async fn renew_automatically(tx: &Tx, license: &License) -> Result<(), RenewalError> {
    let held = held::load(tx, license.id, Permission::LicenseRenew, true).await?;
    let terms = Terms { months: held.license.auto_renew_months, units: None, on_date: Some(held.license.expires_on()?) };
    enter(tx, &held, &terms, Papers::default(), true).await.map(|_| ())
}

async fn enter(tx: &Tx, held: &Held, terms: &Terms, papers: Papers, automatic: bool) -> Result<Option<Order>, RenewalError> {
    if !held.is_prepaid() {
        let plan = quote::plan(held, terms)?;
        take_effect(tx, held, plan.renewed, plan.units, None, automatic).await?;
        return Ok(None);
    }
    let quote = quote::quote(tx, held, terms).await?;
    check_papers(held, quote.units, &papers)?;
    let order = order::enter_renewal(tx, held, &quote, papers, automatic).await?;
    take_effect(tx, held, quote.renewed, quote.units, Some(order.id), automatic).await?;
    Ok(Some(order))
}

/// Fewer units need the customer's written request; what others find the order by stands in one line.
pub(crate) fn check_papers(held: &Held, units: i64, papers: &Papers) -> Result<(), RenewalError> {
    let mut errors = Vec::new();
    let written = papers.written_request.as_deref().map_or("", str::trim);
    if units < held.license.units && written.is_empty() {
        let detail = "Fewer units need the customer's written request: enter its text, or say where it is kept.";
        errors.push(field_error("/written_request", "required", detail));
    }
    if written.chars().count() > 4000 {
        errors.push(field_error("/written_request", "too_long", "At most 4,000 characters."));
    }
    order::check_words(&mut errors, "/reference", &papers.reference);
    order::check_words(&mut errors, "/po_number", &papers.po_number);
    if errors.is_empty() { Ok(()) } else { Err(RenewalError::Invalid(errors)) }
}

/// Gives the new period to the licenses and what is left of the units to the pool. The caller holds the subscription.
pub(crate) async fn take_effect(
    tx: &Tx,
    held: &Held,
    renewed: period::Renewed,
    units: i64,
    order: Option<OrderId>,
    automatic: bool,
) -> Result<(), RenewalError> {
    for license in &held.licenses {
        license_pool::hold_again(tx, license).await?;
    }
    let fewer = held.license.units - units;
    if fewer > 0 {
        let why = ("Renewed with fewer units", held.subscription.id.to_string());
        license_pool::give_back_some(tx, &held.plan, &held.licenses, fewer, (why.0, &why.1)).await?;
    }
    let by = order.map(|id| id.to_string()).unwrap_or_default();
    for license in &held.licenses {
        if fewer > 0 {
            let cause = Cause::kind(TransactionKind::Downsizing).by(&by);
            licensing::set_units(tx, license.id, u32::try_from(units).unwrap_or(u32::MAX), cause).await?;
        }
        let changed = licensing::set_period(tx, license.id, Period::from(renewed), Cause::kind(TransactionKind::Renewal).by(&by)).await?;
        let payload = json!({"license_id": changed.id, "customer_id": changed.customer_id, "owner_id": changed.owner_id, "order_id": order,
            "product_name": held.title, "customer_company": held.customer.company, "owner_company": held.owner.company,
            "units": changed.units, "previous_units": license.units, "starts_on": renewed.from, "expires_on": changed.expires_on,
            "previous_expires_on": license.expires_on, "timely": renewed.timely, "lapsed_days": renewed.lapsed_days, "automatic": automatic});
        jobs::publish(tx, "license.renewed", changed.id, Some(changed.owner_id), &payload).await?;
        renewal_request::answer(tx, changed.id, order).await?;
    }
    let status = SubscriptionStatus::Active;
    if fewer > 0 || held.subscription.status != status {
        subscription::store::save(tx, Subscription { units, status, ..held.subscription.clone() }).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::{
        renewal::shop::{code, price, quoted, renewed, shop, terms},
        service_plan::{Charging, NewServicePlan},
        world::yearly,
    };

    #[tokio::test]
    async fn on_time_it_follows_without_a_gap_and_makes_a_done_order() {
        let (life, _, license) = shop().await;
        life.world.stage.clock.set("2027-05-03T21:59:59Z");
        assert_eq!(quoted(&life, license, terms(12, None)).await.unwrap().0, [14_950]);
        assert_eq!(renewed(&life, license, terms(12, None), None).await.unwrap().as_deref(), Some("ORD-0000001"));
        let after = life.license(license).await;
        assert_eq!((after.starts_on.as_str(), after.expires_on.as_str()), ("2026-05-04", "2028-05-03"));
        assert_eq!(life.taken().await, 5, "the units were held all the time");
        life.tick().await;
        assert!(life.heard().contains(&"renewed to 2028-05-03".to_owned()));
        assert_eq!(code(renewed(&life, license, terms(12, None), None).await), "renewal_too_early");
    }

    #[tokio::test]
    async fn late_the_lapsed_days_are_a_line_of_their_own() {
        let (life, _, license) = shop().await;
        // Expired on May 3; renewed on May 14: ten days lie between.
        life.world.stage.clock.set("2027-05-14T08:00:00Z");
        let (lines, total) = quoted(&life, license, terms(12, None)).await.unwrap();
        assert_eq!((lines.as_slice(), total.amount), ([410, 14_950].as_slice(), 15_360), "2,990 x 5 x 10 / 365 = 409.59");
        renewed(&life, license, terms(12, None), None).await.unwrap();
        let after = life.license(license).await;
        assert_eq!(
            (after.starts_on.as_str(), after.expires_on.as_str(), after.anchor_on.as_str()),
            ("2027-05-14", "2028-05-13", "2027-05-14")
        );
    }

    #[tokio::test]
    async fn after_grace_the_units_are_taken_again_or_it_is_refused() {
        let (life, _, license) = shop().await;
        life.world.stage.clock.set("2027-07-01T08:00:00Z");
        life.tick().await;
        assert_eq!((life.taken().await, life.status(license).await), (0, "expired".into()));
        life.execute("UPDATE license_pool SET allotted = 4 WHERE allotted > 0").await;
        assert_eq!(code(renewed(&life, license, terms(12, None), None).await), "license_pool_exhausted");
        assert_eq!(life.count("SELECT COUNT(*) AS count FROM license_order").await, 0, "nothing of it is left, no number either");
        life.execute("UPDATE license_pool SET allotted = 100 WHERE allotted > 0").await;
        assert_eq!(renewed(&life, license, terms(12, None), None).await.unwrap().as_deref(), Some("ORD-0000001"));
        assert_eq!(life.taken().await, 5);
    }

    #[tokio::test]
    async fn fewer_units_need_a_written_request_and_more_are_refused() {
        let (life, _, license) = shop().await;
        life.world.stage.clock.set("2027-05-01T08:00:00Z");
        assert_eq!(code(renewed(&life, license, terms(12, Some(6)), None).await), "renewal_cannot_raise_units");
        assert_eq!(code(renewed(&life, license, terms(12, Some(3)), Some("  ")).await), "/written_request required");
        assert_eq!(code(renewed(&life, license, terms(12, Some(0)), Some("x")).await), "/units out_of_range");
        renewed(&life, license, terms(12, Some(3)), Some("Letter of May 1")).await.unwrap();
        assert_eq!((life.license(license).await.units, life.taken().await), (3, 3));
        assert_eq!(life.count("SELECT units AS count FROM subscription").await, 3);
    }

    #[tokio::test]
    async fn lapsed_days_are_charged_for_the_units_held_before() {
        let (life, _, license) = shop().await;
        life.world.stage.clock.set("2027-05-14T08:00:00Z");
        let (lines, _) = quoted(&life, license, terms(12, Some(3))).await.unwrap();
        assert_eq!(lines, [410, 8_970]);
    }

    #[tokio::test]
    async fn yen_and_dinars_are_charged_in_their_own_minor_unit() {
        for (currency, yearly, lines) in [("JPY", 4_000, [548, 20_000]), ("KWD", 9_750, [1_336, 48_750])] {
            let (life, _, license) = shop().await;
            life.execute("DELETE FROM price").await;
            life.execute("DELETE FROM price_list").await;
            price(&life, currency, yearly).await;
            life.world.stage.clock.set("2027-05-14T08:00:00Z");
            let (found, total) = quoted(&life, license, terms(12, None)).await.unwrap();
            assert_eq!((found.as_slice(), total.currency.to_string().as_str()), (lines.as_slice(), currency));
        }
    }

    #[tokio::test]
    async fn a_monthly_license_is_renewed_without_a_price_and_never_quoted() {
        let (life, _, _) = shop().await;
        let plan =
            life.plan(NewServicePlan { charging: Charging::Monthly, initial_months: 1, auto_renewal_months: 0, ..yearly("Monthly") }).await;
        let (_, license) = life.assign(plan).await.unwrap();
        assert_eq!(code(quoted(&life, license, terms(1, None)).await), "plan_charged_monthly");
        assert_eq!(renewed(&life, license, terms(1, None), None).await.unwrap(), None);
        assert_eq!(life.license(license).await.expires_on, "2026-07-03");
        assert_eq!(life.count("SELECT COUNT(*) AS count FROM license_order").await, 0);
    }

    #[tokio::test]
    async fn what_renews_itself_makes_an_order_at_expiry() {
        let (life, _, _) = shop().await;
        let plan = life.plan(yearly("Automatic")).await;
        let (_, license) = life.assign(plan).await.unwrap();
        life.world.stage.clock.set("2027-05-03T22:00:00Z");
        life.tick().await;
        assert_eq!(life.license(license).await.expires_on, "2028-05-03");
        assert_eq!(
            life.count("SELECT COUNT(*) AS count FROM license_order WHERE automatic AND status = 'done' AND total = 14950").await,
            1
        );
    }

    #[tokio::test]
    async fn a_suspended_one_is_resumed_while_grace_runs_and_renewed_afterwards() {
        let (life, _, _) = shop().await;
        let plan = life.plan(yearly("Automatic")).await;
        let (subscription, license) = life.assign(plan).await.unwrap();
        let suspend =
            life.world.distributor.write(async |tx| crate::subscription::change::suspend(&tx, subscription, None).await.map(|_| ()));
        suspend.await.unwrap();
        assert_eq!(code(renewed(&life, license, terms(12, None), None).await), "subscription_status");
        life.world.stage.clock.set("2026-06-10T08:00:00Z");
        life.tick().await;
        assert_eq!(life.taken().await, 5, "those of the other license");
        renewed(&life, license, terms(12, None), None).await.unwrap();
        assert_eq!((life.taken().await, life.license(license).await.suspended_at), (10, None));
        assert_eq!(life.count("SELECT COUNT(*) AS count FROM subscription WHERE status = 'active'").await, 2);
    }

    #[tokio::test]
    async fn many_renewals_at_once_renew_once() {
        let (life, _, license) = shop().await;
        life.world.stage.clock.set("2027-05-01T08:00:00Z");
        let tries = (0..16).map(|_| renewed(&life, license, terms(12, None), None));
        let won = futures::future::join_all(tries).await.into_iter().filter(Result::is_ok).count();
        assert_eq!((won, life.license(license).await.expires_on.as_str()), (1, "2028-05-03"));
        assert_eq!(life.count("SELECT value AS count FROM counter WHERE name = 'order'").await, 1);
    }

    #[tokio::test]
    async fn a_customer_quotes_and_does_not_renew_and_a_stranger_sees_nothing() {
        let (life, _, license) = shop().await;
        life.world.stage.clock.set("2027-05-01T08:00:00Z");
        let customer = life.customer_cx().await;
        let quote =
            async |cx: &db::Cx, permission| cx.read(async |tx| super::held::load(&tx, license, permission, false).await.map(|_| ())).await;
        assert!(quote(&customer, super::Permission::LicenseQuoteRenewal).await.is_ok());
        assert_eq!(code(quote(&customer, super::Permission::LicenseRenew).await), "forbidden");
        assert_eq!(code(quote(&life.world.other_distributor, super::Permission::LicenseQuoteRenewal).await), "not_found");
    }
}
