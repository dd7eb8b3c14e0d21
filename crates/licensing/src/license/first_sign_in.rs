//! Licenses of a service that begin with the first sign-in of the customer's people (spec/03.3). Until then such a license is
//! dated as late as it may begin, so every deadline of it stands, and its units are held; the sign-in brings it forward.

use db::Tx;
use jiff::{civil::Date, tz::TimeZone};
use kernel::Timestamp;
use serde_json::json;

use super::{DateError, License, LicenseError, LicenseId, dates, store};
use crate::transaction::{self, Change, TransactionKind};

/// What begins with a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Begun {
    starts_on: Date,
    expires_on: Date,
}

/// The period of `months` that begins on the day of the sign-in at `at` in the license's zone. Nothing where it has begun by
/// itself by then.
fn begun(at: Timestamp, starts_at: Timestamp, months: u32, zone: &TimeZone) -> Result<Option<Begun>, DateError> {
    if starts_at <= at {
        return Ok(None);
    }
    let starts_on = at.day_in(zone);
    Ok(Some(Begun { starts_on, expires_on: dates::period_end(starts_on, months)? }))
}

/// Lets a license that was just issued wait for a sign-in; one that has begun does not.
///
/// # Errors
/// Those of the database.
pub async fn wait_for_sign_in(tx: &Tx, license: License) -> Result<License, LicenseError> {
    if license.starts_at <= tx.now() {
        return Ok(license);
    }
    Ok(store::save(tx, License { awaits_sign_in: true, ..license }).await?)
}

/// Begins a waiting license with a sign-in at `at`, for `months`; the day from which it is charged follows. Answers nothing
/// where it waits no more. The caller records who it was.
///
/// # Errors
/// [`LicenseError`] where what is stored cannot be read.
pub async fn start_at_sign_in(tx: &Tx, id: LicenseId, at: Timestamp, months: u32) -> Result<Option<License>, LicenseError> {
    let before = store::lock_any(tx, id).await?;
    if !before.awaits_sign_in || before.canceled_at.is_some() {
        return Ok(None);
    }
    let zone = before.zone()?;
    let mut license = License { awaits_sign_in: false, ..before.clone() };
    if let Some(Begun { starts_on, expires_on }) = begun(at, before.starts_at, months, &zone)? {
        license.anchor_on = starts_on.to_string();
        license.start_charge_on = before.start_charge_on.as_ref().map(|_| starts_on.to_string());
        license.notices_from = tx.now();
        license.set_dates(starts_on, expires_on)?;
    }
    let license = store::save(tx, license).await?;
    if license.starts_on == before.starts_on {
        return Ok(None);
    }
    let new = transaction::New {
        kind: TransactionKind::LicenseChange,
        change: Change::Start,
        before: Some(&before),
        after: &license,
        reference: "",
    };
    transaction::record(tx, new).await?;
    audit::Entry::new("license.start_at_sign_in", id)
        .owner(license.owner_id)
        .change(json!({"before": {"starts_on": before.starts_on, "expires_on": before.expires_on},
            "after": {"starts_on": license.starts_on, "expires_on": license.expires_on}}))
        .record(tx)
        .await?;
    let payload = json!({"license_id": id, "customer_id": license.customer_id, "subscription_id": license.subscription_id,
        "starts_on": license.starts_on, "expires_on": license.expires_on});
    jobs::publish(tx, "license.started", id, Some(license.owner_id), &payload).await?;
    Ok(Some(license))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        Cause, Period, set_period,
        shop::{Shop, Wanted},
    };

    fn days(at: &str, zone: &str, months: u32) -> Option<(String, String)> {
        let latest = "2027-05-04T00:00:00Z".parse().unwrap();
        let begun = begun(at.parse().unwrap(), latest, months, &TimeZone::get(zone).unwrap()).unwrap();
        begun.map(|begun| (begun.starts_on.to_string(), begun.expires_on.to_string()))
    }
    fn some(starts_on: &str, expires_on: &str) -> Option<(String, String)> {
        Some((starts_on.into(), expires_on.into()))
    }

    #[test]
    fn the_day_of_the_sign_in_counts_to_the_second_where_the_license_is() {
        assert_eq!(days("2026-06-30T21:59:59Z", "Europe/Berlin", 12), some("2026-06-30", "2027-06-29"));
        assert_eq!(days("2026-06-30T22:00:00Z", "Europe/Berlin", 12), some("2026-07-01", "2027-06-30"));
        assert_eq!(days("2026-06-30T22:00:00Z", "America/New_York", 1), some("2026-06-30", "2026-07-29"));
        assert_eq!(days("2027-01-31T12:00:00Z", "UTC", 1), some("2027-01-31", "2027-02-27"));
        assert_eq!(days("2027-05-03T23:59:59Z", "UTC", 1), some("2027-05-03", "2027-06-02"));
        assert_eq!(days("2027-05-04T00:00:00Z", "UTC", 1), None, "it has begun by itself");
    }

    async fn issued(shop: &Shop) -> LicenseId {
        let (id, _) = shop.issue(Wanted { product: "VAULT", ..Wanted::default() }).await;
        let period = Period { anchor_on: date(2027, 5, 4), starts_on: date(2027, 5, 4), expires_on: date(2028, 5, 3) };
        let system = shop.stage.system();
        let waiting = system.write(async |tx| {
            let license = set_period(&tx, id, period, Cause::default()).await?;
            Ok::<_, LicenseError>(wait_for_sign_in(&tx, license).await?.awaits_sign_in)
        });
        assert!(waiting.await.unwrap());
        id
    }

    async fn sign_in(shop: &Shop, id: LicenseId, at: &str) -> Option<String> {
        let at = at.parse().unwrap();
        let system = shop.stage.system();
        let started =
            system.write(async |tx| Ok::<_, LicenseError>(start_at_sign_in(&tx, id, at, 12).await?.map(|license| license.expires_on)));
        started.await.unwrap()
    }

    #[tokio::test]
    async fn the_first_sign_in_begins_it_once_with_all_its_deadlines() {
        let shop = Shop::new().await;
        let id = issued(&shop).await;
        assert_eq!(shop.status(id).await, "not_started");
        shop.stage.clock.set("2026-05-04T21:59:59Z");
        assert_eq!(sign_in(&shop, id, "2026-05-04T21:59:59Z").await.as_deref(), Some("2027-05-03"));
        assert_eq!(shop.status(id).await, "not_activated");
        assert_eq!(sign_in(&shop, id, "2026-05-05T08:00:00Z").await, None);
        let license = shop.view(id).await.license;
        assert_eq!((license.starts_on.as_str(), license.anchor_on.as_str()), ("2026-05-04", "2026-05-04"));
        assert_eq!(license.expires_at.to_string(), "2027-05-03T22:00:00Z");
        assert!(!license.awaits_sign_in);
        assert_eq!(shop.count("SELECT COUNT(*) AS count FROM license_transaction WHERE change = 'start'").await, 1);
    }

    #[tokio::test]
    async fn what_began_by_itself_or_was_dated_by_hand_waits_for_nobody() {
        let shop = Shop::new().await;
        let late = issued(&shop).await;
        assert_eq!(sign_in(&shop, late, "2027-05-04T08:00:00Z").await, None);
        assert_eq!(shop.view(late).await.license.starts_on, "2027-05-04");
        let dated = issued(&shop).await;
        let period = Period { anchor_on: date(2026, 7, 1), starts_on: date(2026, 7, 1), expires_on: date(2027, 6, 30) };
        let system = shop.stage.system();
        system.write(async |tx| set_period(&tx, dated, period, Cause::default()).await.map(|license| license.id)).await.unwrap();
        assert_eq!(sign_in(&shop, dated, "2026-05-04T08:00:00Z").await, None);
        assert_eq!(shop.view(dated).await.license.starts_on, "2026-07-01");
    }
}
