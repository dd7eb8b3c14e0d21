//! Taking usage events: a batch in one transaction, each row judged for itself.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;
use jiff::{Span, civil::Date, tz::TimeZone};
use kernel::Permission;
use licensing::LicenseId;
use serde_json::json;

use super::{
    NewUsageEvent, Outcome, Told, is_plain,
    store::{self, Held},
};
use crate::Month;

/// Reports are kept for two years; what is older is not corrected any more.
const OLDEST_MONTHS: i64 = 24;

/// Of one license; sums over a million of them still fit.
const MOST_UNITS: i64 = 1_000_000_000;

/// Keeps what counts. Sending a batch again, whole or in parts, changes nothing.
///
/// # Errors
/// [`db::Error`]; what is wrong with a row is its outcome.
pub async fn create(tx: &Tx, events: &[NewUsageEvent]) -> db::Result<Vec<Told>> {
    tx.require_anywhere(Permission::UsageEventCreate)?;
    // The system tells for the vendor only in demonstrations and tests; a sender has an organization.
    let sender = match tx.actor().organization() {
        Some(sender) => sender,
        None => identity::vendor(tx).await?.ok_or(db::Error::NotFound)?.id,
    };
    let ids: BTreeSet<_> = events.iter().map(|event| event.license_id).collect();
    let licenses: BTreeMap<_, _> = store::licenses(tx, &ids).await?.into_iter().map(|license| (license.id, license)).collect();
    let judged: Vec<_> = events.iter().map(|event| judge(tx, event, &licenses)).collect();
    let good: Vec<_> =
        events.iter().zip(&judged).filter(|(_, outcome)| outcome.counts()).map(|(event, outcome)| (event, *outcome)).collect();
    let fresh = store::keep(tx, sender, &good).await?;
    let known = store::known(tx, sender, &good).await?;
    let mut counted = BTreeSet::new();
    let mut told = Vec::new();
    for (event, judged) in events.iter().zip(judged) {
        let key = (event.source.clone(), event.event_id.clone());
        let outcome = match known.get(&key) {
            _ if !judged.counts() => judged,
            Some(stored) if !stored.says(event) => Outcome::EventIdReused,
            // Twice in one batch is a duplicate too.
            _ if fresh.contains(&key) && counted.insert(key) => judged,
            _ => Outcome::Duplicate,
        };
        told.push(Told { event_id: event.event_id.clone(), outcome });
    }
    let counts = |outcome: Outcome| told.iter().zip(events).filter(move |(told, _)| told.outcome == outcome).map(|(_, event)| event);
    let new: Vec<_> = counts(Outcome::Accepted).chain(counts(Outcome::AcceptedLate)).collect();
    store::raise_peaks(tx, &new).await?;
    let late: BTreeSet<(LicenseId, Month)> = counts(Outcome::AcceptedLate).map(|event| (event.license_id, Month::of(event.day))).collect();
    store::look_again(tx, &late).await?;
    audit::Entry::new(Permission::UsageEventCreate, sender)
        .owner(sender)
        .change(json!({"events": events.len(), "counted": new.len(), "late": late.len()}))
        .record(tx)
        .await?;
    Ok(told)
}

fn judge(tx: &Tx, event: &NewUsageEvent, licenses: &BTreeMap<LicenseId, Held>) -> Outcome {
    if !is_plain(&event.event_id) || !is_plain(&event.source) {
        return Outcome::Malformed;
    }
    let Some(license) = licenses.get(&event.license_id) else { return Outcome::LicenseNotFound };
    if !tx.actor().may(Permission::UsageEventCreate, tx.actor().place_of(license.owner_id)) {
        return Outcome::Forbidden;
    }
    if event.used_units < 0 {
        return Outcome::Negative;
    }
    if event.used_units > MOST_UNITS {
        return Outcome::TooLarge;
    }
    let today = |zone: &str| tx.now().day_in(&TimeZone::get(zone).unwrap_or(TimeZone::UTC));
    when(event.day, today(&license.time_zone), today(&license.partner_zone), &license.first_day)
}

/// `today` is where the license is, `partner_today` where its reports are made.
fn when(day: Date, today: Date, partner_today: Date, first_day: &str) -> Outcome {
    if day > today {
        return Outcome::Future;
    }
    let oldest = today.saturating_sub(Span::new().months(OLDEST_MONTHS));
    if day < oldest || first_day.parse().is_ok_and(|first: Date| day < first) {
        return Outcome::TooOld;
    }
    if Month::of(day) < Month::of(partner_today) { Outcome::AcceptedLate } else { Outcome::Accepted }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{OrganizationKind, Role};

    use super::*;
    use crate::{UsageReportStatus, world::World};

    fn event(id: &str, license_id: LicenseId, day: Date, used_units: i64) -> NewUsageEvent {
        NewUsageEvent { event_id: id.into(), source: "mail-gateway".into(), license_id, day, used_units }
    }
    async fn send(cx: &db::Cx, events: Vec<NewUsageEvent>) -> Vec<Outcome> {
        cx.write(async |tx| create(&tx, &events).await).await.unwrap().into_iter().map(|told| told.outcome).collect()
    }

    #[tokio::test]
    async fn five_deliveries_count_once_and_each_row_is_judged_for_itself() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        let msp = world.cx(&world.msp, Role::BillingManager);
        let first = event("e-1", license, date(2026, 4, 1), 7);
        assert_eq!(send(&msp, vec![first.clone()]).await, [Outcome::Accepted]);
        for _ in 0..4 {
            assert_eq!(send(&msp, vec![first.clone(), first.clone()]).await, [Outcome::Duplicate, Outcome::Duplicate]);
        }
        assert_eq!(world.peak(license, "2026-04-01").await, Some(7));
        let unknown = world.stage.system().read(async |tx| Ok::<_, db::Error>(tx.new_id())).await.unwrap();
        let rows = vec![
            event("e-1", license, date(2026, 4, 1), 8),
            event("e-2", license, date(2026, 4, 1), -1),
            event("e-3", license, date(2026, 4, 2), 5),
            event("e-4", unknown, date(2026, 4, 1), 5),
            event("e-5", license, date(2026, 3, 31), 5),
            event("", license, date(2026, 4, 1), 5),
            event("e-8", license, date(2026, 4, 1), i64::MAX),
            event("e-6", license, date(2026, 4, 1), 9),
            event("e-6", license, date(2026, 4, 1), 9),
        ];
        use Outcome as O;
        let expected =
            [O::EventIdReused, O::Negative, O::Future, O::LicenseNotFound, O::TooOld, O::Malformed, O::TooLarge, O::Accepted, O::Duplicate];
        assert_eq!(send(&msp, rows).await, expected);
        assert_eq!(world.peak(license, "2026-04-01").await, Some(9));
        assert_eq!(send(&msp, vec![event("e-7", license, date(2026, 4, 1), 3)]).await, [O::Accepted]);
        assert_eq!(world.peak(license, "2026-04-01").await, Some(9), "a lower value does not lower the peak");
    }

    #[tokio::test]
    async fn a_foreign_license_is_not_found_and_a_foreign_id_is_not_taken() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        let other = world.organization(Some(&world.vendor), OrganizationKind::Distributor, "south").await;
        let row = event("e-1", license, date(2026, 4, 1), 7);
        assert_eq!(send(&world.cx(&other, Role::Administrator), vec![row.clone()]).await, [Outcome::LicenseNotFound]);
        assert_eq!(send(&world.cx(&world.distributor, Role::Administrator), vec![row.clone()]).await, [Outcome::Accepted]);
        assert_eq!(send(&world.cx(&world.msp, Role::Administrator), vec![row]).await, [Outcome::Accepted], "ids are a sender's own");
        let engineer = world.cx(&world.msp, Role::SupportEngineer);
        let refused = engineer.write(async |tx| create(&tx, &[]).await.map(|_| ())).await;
        assert!(matches!(refused, Err(db::Error::Forbidden(_))));
    }

    #[tokio::test]
    async fn late_events_of_a_closed_month_are_corrections_in_the_next_report() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        world.used(license, "2026-04-20", 24).await;
        let april = world.report_of_april().await;
        world.set_status(april.id, UsageReportStatus::Approved).await;
        world.stage.clock.set("2026-05-12T08:00:00Z");
        let msp = world.cx(&world.msp, Role::Administrator);
        assert_eq!(send(&msp, vec![event("late", license, date(2026, 4, 21), 31)]).await, [Outcome::AcceptedLate]);
        assert_eq!(world.find(april.id).await.version, april.version, "a closed month never changes");
        world.stage.clock.set("2026-06-01T08:00:00Z");
        world.work().await;
        let may = world.report("2026-05").await;
        assert_eq!((may.lines, may.provisioned, may.chargeable, may.unexplained), (2, 25, 31, 0));
        let lines = world.lines(may.id).await;
        assert_eq!((lines[1].corrects.as_str(), lines[1].used, lines[1].chargeable), ("2026-04", Some(31), 6));
        // Told again and again, and less than known: the correction stands once.
        send(&msp, vec![event("late", license, date(2026, 4, 21), 31), event("lower", license, date(2026, 4, 22), 30)]).await;
        world.set_status(may.id, UsageReportStatus::Approved).await;
        world.stage.clock.set("2026-07-01T08:00:00Z");
        world.work().await;
        assert_eq!(world.report("2026-06").await.lines, 1);
        assert_eq!(world.waiting_corrections().await, 0);
    }

    #[tokio::test]
    async fn a_correction_waits_until_the_closed_month_is_approved() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        let april = world.report_of_april().await;
        world.set_status(april.id, UsageReportStatus::UnderReview).await;
        let msp = world.cx(&world.msp, Role::Administrator);
        world.stage.clock.set("2026-05-12T08:00:00Z");
        send(&msp, vec![event("late", license, date(2026, 4, 21), 31)]).await;
        world.stage.clock.set("2026-06-01T08:00:00Z");
        world.work().await;
        assert_eq!(world.report("2026-05").await.lines, 1);
        world.set_status(april.id, UsageReportStatus::Approved).await;
        world.stage.clock.set("2026-07-01T08:00:00Z");
        world.work().await;
        let june = world.report("2026-06").await;
        assert_eq!((june.lines, june.chargeable), (2, 31));
    }
}
