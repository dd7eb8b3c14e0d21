//! The display status (spec/02.5): derived from dates, switches and the clock, never stored. The same rules stand as SQL in
//! `store::has_status`; a test keeps the two equal.

use kernel::Timestamp;
use lease::LicenseStatus;

use super::License;

/// The status of `license` at `now`. The first match counts. `usable` says that neither is its customer disabled nor its
/// product past the end of life: otherwise it counts as expired.
pub fn status(license: &License, usable: bool, now: Timestamp) -> LicenseStatus {
    let past = |instant: Option<Timestamp>| instant.is_some_and(|instant| instant <= now);
    let after_grace = license.grace_ends_at <= now;
    if !license.enabled {
        LicenseStatus::Disabled
    } else if past(license.suspended_at) {
        LicenseStatus::Suspended
    } else if past(license.freeze_ends_at) {
        LicenseStatus::Purged
    } else if license.is_saas() && after_grace {
        LicenseStatus::Frozen
    } else if after_grace || !usable {
        LicenseStatus::Expired
    } else if license.expires_at <= now {
        LicenseStatus::Grace
    } else if now < license.starts_at {
        LicenseStatus::NotStarted
    } else if license.activated_at.is_none() {
        LicenseStatus::NotActivated
    } else if license.notice_at <= now {
        LicenseStatus::ExpiringSoon
    } else {
        LicenseStatus::Normal
    }
}

#[cfg(test)]
mod tests {
    use crate::shop::{Shop, Wanted};

    #[tokio::test]
    async fn a_license_goes_through_its_life() {
        let shop = Shop::new().await;
        let (software, code) = shop.issue(Wanted::default()).await;
        let (saas, saas_code) = shop.issue(Wanted { product: "VAULT", ..Wanted::default() }).await;
        shop.stage.clock.set("2026-04-30T21:59:59Z");
        assert_eq!(shop.status(software).await, "not_started");
        shop.stage.clock.set("2026-04-30T22:00:00Z");
        assert_eq!(shop.status(software).await, "not_activated");
        shop.activate(&code, "host-1").await.unwrap();
        shop.activate(&saas_code, "host-1").await.unwrap();
        for (now, software_status, saas_status) in [
            ("2026-05-04T08:00:00Z", "normal", "normal"),
            ("2027-02-28T22:59:59Z", "normal", "normal"),
            ("2027-02-28T23:00:00Z", "expiring_soon", "expiring_soon"),
            ("2027-04-30T21:59:59Z", "expiring_soon", "expiring_soon"),
            ("2027-04-30T22:00:00Z", "grace", "grace"),
            ("2027-05-30T21:59:59Z", "grace", "grace"),
            ("2027-05-30T22:00:00Z", "expired", "frozen"),
            ("2027-07-29T21:59:59Z", "expired", "frozen"),
            ("2027-07-29T22:00:00Z", "expired", "purged"),
        ] {
            shop.stage.clock.set(now);
            assert_eq!((shop.status(software).await, shop.status(saas).await), (software_status.into(), saas_status.into()), "{now}");
        }
    }

    #[tokio::test]
    async fn past_the_products_end_of_life_nothing_is_on() {
        let shop = Shop::new().await;
        let (id, code) = shop.issue(Wanted::default()).await;
        shop.activate(&code, "host-1").await.unwrap();
        let end: kernel::Timestamp = "2026-12-31T23:00:00Z".parse().unwrap();
        let system = shop.stage.system();
        system.write(async |tx| tx.execute("UPDATE product SET end_of_life_at = $1", [end.into()]).await).await.unwrap();
        let said = async || {
            let facts = crate::license::facts(&shop.view(id).await, shop.stage.system().now()).unwrap();
            (shop.status(id).await, facts.features.len(), facts.maintenance_ends_at)
        };
        shop.stage.clock.set("2026-12-31T22:59:59Z");
        assert_eq!(said().await, ("normal".into(), 2, end));
        shop.stage.clock.set("2026-12-31T23:00:00Z");
        assert_eq!(said().await, ("expired".into(), 0, end));
        assert_eq!(shop.refused(&code, "host-2").await, Some(lease::Refusal::LicenseExpired));
    }
}
