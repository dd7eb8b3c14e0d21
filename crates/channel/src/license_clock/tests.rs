use std::time::Duration;

use jiff::civil::{Date, date};
use kernel::Timestamp;
use licensing::{LicenseId, Period};

use crate::{
    life::Life,
    service_plan::{Charging, NewServicePlan},
    world::yearly,
};

fn once(name: &str) -> NewServicePlan {
    NewServicePlan { auto_renewal_months: 0, ..yearly(name) }
}

fn monthly(name: &str) -> NewServicePlan {
    NewServicePlan { charging: Charging::Monthly, initial_months: 1, auto_renewal_months: 1, notice_days: Some(vec![7, 0]), ..yearly(name) }
}

async fn expire_on(life: &Life, id: LicenseId, zone: &str, expires_on: Date) {
    life.execute(&format!("UPDATE license SET time_zone = '{zone}' WHERE id = '{id}'")).await;
    let period = Period { anchor_on: date(2026, 5, 4), starts_on: date(2026, 5, 4), expires_on };
    let set = life.world.stage.system();
    set.write(async |tx| {
        licensing::set_period(&tx, id, period, licensing::Cause::default()).await.map(|_| ()).map_err(|_| db::Error::Busy)
    })
    .await
    .unwrap();
}

fn second_before(instant: &str) -> String {
    instant.parse::<Timestamp>().unwrap().minus(Duration::from_secs(1)).to_string()
}

#[tokio::test]
async fn steps_come_with_the_second_in_every_zone_at_months_ends_and_when_clocks_change() {
    let life = Life::new().await;
    let plan = life.plan(NewServicePlan { notice_days: Some(vec![0]), grace_days: Some(1), initial_months: 1, ..once("Short") }).await;
    for (zone, last_day, notice, expiry, grace_end) in [
        ("Pacific/Kiritimati", date(2027, 1, 31), "2027-01-30T10:00:00Z", "2027-01-31T10:00:00Z", "2027-02-01T10:00:00Z"),
        ("Pacific/Pago_Pago", date(2027, 2, 28), "2027-02-28T11:00:00Z", "2027-03-01T11:00:00Z", "2027-03-02T11:00:00Z"),
        ("America/New_York", date(2027, 3, 14), "2027-03-14T05:00:00Z", "2027-03-15T04:00:00Z", "2027-03-16T04:00:00Z"),
        ("Europe/Berlin", date(2027, 3, 27), "2027-03-26T23:00:00Z", "2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z"),
        ("Europe/Berlin", date(2027, 10, 31), "2027-10-30T22:00:00Z", "2027-10-31T23:00:00Z", "2027-11-01T23:00:00Z"),
        ("America/New_York", date(2027, 11, 6), "2027-11-06T04:00:00Z", "2027-11-07T04:00:00Z", "2027-11-08T05:00:00Z"),
        ("Asia/Kolkata", date(2028, 1, 31), "2028-01-30T18:30:00Z", "2028-01-31T18:30:00Z", "2028-02-01T18:30:00Z"),
        ("Europe/Berlin", date(2028, 2, 29), "2028-02-28T23:00:00Z", "2028-02-29T23:00:00Z", "2028-03-01T23:00:00Z"),
    ] {
        let (_, id) = life.assign(plan).await.unwrap();
        life.execute(&format!("UPDATE license SET activated_at = 1 WHERE id = '{id}'")).await;
        expire_on(&life, id, zone, last_day).await;
        for (instant, event, before, after) in [
            (notice, format!("{last_day} -0"), "normal", "expiring_soon"),
            (expiry, format!("{last_day} expired"), "expiring_soon", "grace"),
            (grace_end, format!("{last_day} grace_ended"), "grace", "expired"),
        ] {
            life.world.stage.clock.set(&second_before(instant));
            life.tick().await;
            assert_eq!((life.heard(), life.status(id).await), (vec![], before.to_owned()), "{zone}: before {event}");
            life.world.stage.clock.set(instant);
            life.tick().await;
            assert_eq!((life.heard(), life.status(id).await), (vec![event], after.to_owned()), "{zone}");
        }
    }
}

/// What happens to a license that renews monthly and one that does not, when the server looks at these days only.
async fn history(days: &[i64], workers: usize) -> (Vec<String>, String) {
    let life = Life::new().await;
    let renewing = life.plan(monthly("Monthly")).await;
    let (_, renewed) = life.assign(renewing).await.unwrap();
    life.world.stage.clock.set("2026-05-05T08:00:00Z");
    life.assign(life.plan(once("Once")).await).await.unwrap();
    for day in days {
        life.world.stage.clock.set("2026-05-04T08:00:00Z");
        life.world.stage.clock.advance(Duration::from_secs(u64::try_from(*day).unwrap() * 86_400));
        let hands: Vec<_> = (0..workers).map(|_| life.worker()).collect();
        for outcome in futures::future::join_all(hands.iter().map(jobs::Worker::drain)).await {
            outcome.unwrap();
        }
    }
    let heard = life.heard();
    life.assert_steps_once(&heard).await;
    assert_eq!(life.taken().await, if days.last() > Some(&400) { 5 } else { 10 }, "the ended license's units are back");
    let heard = heard.iter().map(|words| words.trim_end_matches('~').to_owned()).collect();
    (heard, life.license(renewed).await.expires_on)
}

#[tokio::test]
async fn a_server_that_was_down_does_every_step_once_and_in_order() {
    let everyday: Vec<i64> = (2..=420).collect();
    let (expected, last_day) = history(&everyday, 1).await;
    assert_eq!(last_day, "2027-07-03");
    assert_eq!(expected[..4], ["2026-06-03 -7", "2026-06-03 -0", "renewed to 2026-07-03", "2026-07-03 -7"]);
    assert_eq!(expected.iter().filter(|words| words.starts_with("renewed")).count(), 13);
    let own = |words: &Vec<String>, day: &str| words.iter().filter(|one| one.starts_with(day)).cloned().collect::<Vec<_>>();
    assert_eq!(own(&expected, "2027-05-04").len(), 7, "{expected:?}");
    for (days, workers) in [
        (everyday.iter().filter(|day| *day % 2 == 0).copied().collect::<Vec<_>>(), 1),
        (vec![2, 3, 365 + 3, 420], 1),
        (vec![420], 1),
        (vec![420], 2),
    ] {
        let (mut heard, end) = history(&days, workers).await;
        let mut expected = expected.clone();
        assert_eq!(end, last_day, "{days:?}");
        if days.len() < 10 {
            // Two licenses catch up one after the other; each of them in its own order.
            heard.sort();
            expected.sort();
        }
        assert_eq!(heard, expected, "{workers} workers, {days:?}");
    }
}

#[tokio::test]
async fn after_a_long_downtime_only_the_newest_step_asks_for_a_mail() {
    let life = Life::new().await;
    let (_, id) = life.assign(life.plan(once("Once")).await).await.unwrap();
    life.world.stage.clock.set("2027-04-20T08:00:00Z");
    life.tick().await;
    assert_eq!(life.heard(), ["2027-05-03 -60~", "2027-05-03 -30"]);
    life.world.stage.clock.set("2029-01-01T08:00:00Z");
    life.tick().await;
    assert_eq!(
        life.heard(),
        ["2027-05-03 -7~", "2027-05-03 -0~", "2027-05-03 expired~", "2027-05-03 grace_ending~", "2027-05-03 grace_ended"]
    );
    life.tick().await;
    assert_eq!((life.heard(), life.license(id).await.next_step_at), (vec![], None));
}

#[tokio::test]
async fn units_go_back_once_when_grace_ends_and_are_taken_again_by_a_renewal() {
    let life = Life::new().await;
    let (subscription, id) = life.assign(life.plan(once("Once")).await).await.unwrap();
    assert_eq!(life.taken().await, 5);
    life.world.stage.clock.set("2027-06-02T21:59:59Z");
    life.tick().await;
    assert_eq!(life.taken().await, 5);
    life.world.stage.clock.set("2027-06-02T22:00:00Z");
    life.tick().await;
    assert_eq!(life.taken().await, 0);
    let license = life.license(id).await;
    let distributor = &life.world.distributor;
    for _ in 0..2 {
        let again = distributor.write(async |tx| crate::license_pool::hold_again(&tx, &license).await.map_err(|_| db::Error::Busy));
        again.await.unwrap();
        assert_eq!(life.taken().await, 5);
    }
    let cancel =
        distributor.write(async |tx| crate::subscription::change::cancel(&tx, subscription).await.map(|_| ()).map_err(|_| db::Error::Busy));
    cancel.await.unwrap();
    assert_eq!(life.taken().await, 0);
    life.world.stage.clock.set("2030-01-01T00:00:00Z");
    life.tick().await;
    assert_eq!(life.taken().await, 0);
}

#[tokio::test]
async fn nothing_renews_for_a_disabled_customer_a_suspended_seller_or_past_the_end_of_life() {
    for sql in [
        "UPDATE organization SET status = 'disabled' WHERE kind = 'customer'",
        "UPDATE organization SET status = 'suspended' WHERE kind = 'distributor'",
        "UPDATE product SET end_of_life_at = 1",
        "UPDATE license SET auto_renew_months = 0",
    ] {
        let life = Life::new().await;
        let (_, id) = life.assign(life.plan(monthly("Monthly")).await).await.unwrap();
        life.execute(sql).await;
        life.world.stage.clock.set("2026-06-03T22:00:00Z");
        life.tick().await;
        let heard = life.full_hearing();
        let (name, payload) = heard.last().unwrap();
        assert_eq!((name.as_str(), &payload["renewal_refused"]), ("license.expired", &(!sql.contains("auto_renew")).into()), "{sql}");
        assert_eq!(life.license(id).await.expires_on, "2026-06-03");
    }
}

#[tokio::test]
async fn saas_is_frozen_warned_of_and_purged() {
    let life = Life::new().await;
    life.execute("UPDATE product SET kind = 'saas'").await;
    let (_, id) =
        life.assign(life.plan(NewServicePlan { notice_days: Some(vec![0]), initial_months: 1, ..once("Once") }).await).await.unwrap();
    life.execute("UPDATE license SET purge_days = 30").await;
    expire_on(&life, id, "UTC", date(2026, 6, 3)).await;
    let mut heard = Vec::new();
    for day in 1..200 {
        life.world.stage.clock.set("2026-05-04T08:00:00Z");
        life.world.stage.clock.advance(Duration::from_secs(day * 86_400));
        life.tick().await;
        heard.extend(life.heard().into_iter().map(|words| format!("{day}: {words}")));
    }
    assert_eq!(
        heard,
        [
            "30: 2026-06-03 -0",
            "31: 2026-06-03 expired",
            "54: 2026-06-03 grace_ending",
            "61: 2026-06-03 grace_ended",
            "61: 2026-06-03 frozen",
            "114: 2026-06-03 purge_warning",
            "121: 2026-06-03 purged"
        ]
    );
}

#[tokio::test]
async fn a_row_that_cannot_be_read_does_not_hold_up_the_others() {
    let life = Life::new().await;
    let plan = life.plan(once("Once")).await;
    let (_, broken) = life.assign(plan).await.unwrap();
    life.assign(plan).await.unwrap();
    life.execute(&format!("UPDATE license SET time_zone = 'Nowhere' WHERE id = '{broken}'")).await;
    life.world.stage.clock.set("2027-06-03T08:00:00Z");
    life.tick().await;
    assert_eq!(life.heard().len(), 7, "four notices, the expiry, and two of the grace");
}
