use channel::Charging;
use kernel::OrganizationKind;
use proptest::prelude::*;

use super::*;
use crate::{usage_report::line::Measured, world::World};

#[tokio::test]
async fn provisioned_is_the_most_in_the_month_and_nothing_of_before_or_after() {
    let world = World::new().await;
    let license = world.license(&world.msp, &world.customer, 90).await;
    world.set_units(license, 10).await;
    world.report_of_april().await;
    for (at, units) in
        [("2026-05-05T08:00:00Z", 40), ("2026-05-05T08:00:01Z", 12), ("2026-05-31T21:59:59Z", 30), ("2026-05-31T22:00:00Z", 99)]
    {
        world.stage.clock.set(at);
        world.set_units(license, units).await;
    }
    world.stage.clock.set("2026-06-01T06:00:00Z");
    world.set_units(license, 7).await;
    world.work().await;
    let april = world.report("2026-04").await;
    assert_eq!(april.provisioned, 90, "for an hour of April it had 90");
    assert_eq!(world.report("2026-05").await.provisioned, 40);
    world.stage.clock.set("2026-07-01T06:00:00Z");
    world.work().await;
    assert_eq!(world.report("2026-06").await.provisioned, 99);
}

#[tokio::test]
async fn used_is_the_highest_day_of_the_month_and_absent_without_one() {
    let world = World::new().await;
    let (reporting, silent) = (world.license(&world.msp, &world.customer, 25).await, world.license(&world.msp, &world.customer, 5).await);
    for (day, units) in [("2026-04-01", 3), ("2026-04-30", 21), ("2026-05-01", 25)] {
        world.used(reporting, day, units).await;
    }
    let report = world.report_of_april().await;
    let lines = world.lines(report.id).await;
    let line = |id| lines.iter().find(|line| line.license_id == id).unwrap();
    assert_eq!((line(reporting).used, line(silent).used), (Some(21), None));
    assert_eq!((line(reporting).minimum, line(silent).minimum, report.chargeable), (21, 0, 30));
}

#[tokio::test]
async fn each_partner_has_its_own_and_resellers_stand_in_their_parent_s() {
    let world = World::new().await;
    let reseller = world.organization(Some(&world.distributor), OrganizationKind::Reseller, "shop").await;
    let direct = world.organization(Some(&world.distributor), OrganizationKind::Customer, "werft").await;
    let of_reseller = world.license(&world.distributor, &direct, 4).await;
    let of_distributor = world.license(&world.distributor, &direct, 8).await;
    world
        .stage
        .system()
        .write(async |tx| tx.execute("UPDATE license SET owner_id = $1 WHERE id = $2", [reseller.id.into(), of_reseller.into()]).await)
        .await
        .unwrap();
    let of_msp = world.license(&world.msp, &world.customer, 16).await;
    let other = world.organization(Some(&world.msp), OrganizationKind::Customer, "kontor").await;
    world.licensed(&world.msp, &other, 32, Charging::Prepaid).await;
    let report = world.report_of_april().await;
    let licenses = |lines: Vec<crate::usage_report::Line>| {
        let mut ids: Vec<_> = lines.into_iter().map(|line| line.license_id).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(licenses(world.lines(report.id).await), [of_msp], "prepaid licenses are not in it");
    let distributor = world.report_of(&world.distributor, "2026-04").await.unwrap();
    let mut expected = [of_reseller, of_distributor];
    expected.sort_unstable();
    assert_eq!(licenses(world.lines(distributor.id).await), expected);
    assert!(world.report_of(&reseller, "2026-04").await.is_none());
}

#[tokio::test]
async fn days_are_charged_from_the_start_to_the_end_and_what_ended_before_is_not_listed() {
    let world = World::new().await;
    world.stage.clock.set("2026-04-10T08:00:00Z");
    let (kept, canceled) = (world.license(&world.msp, &world.customer, 5).await, world.license(&world.msp, &world.customer, 6).await);
    world.stage.clock.set("2026-04-20T22:30:00Z");
    world
        .stage
        .system()
        .write(async |tx| licensing::discontinue(&tx, canceled, licensing::Cause::default()).await.map(|_| ()))
        .await
        .unwrap();
    let report = world.report_of_april().await;
    let lines = world.lines(report.id).await;
    let days = |id| lines.iter().find(|line| line.license_id == id).map(|line| (line.charged_from.as_str(), line.charged_to.as_str()));
    assert_eq!(days(kept), Some(("2026-04-10", "2026-04-30")));
    assert_eq!(days(canceled), Some(("2026-04-10", "2026-04-21")), "it was the 21st in Berlin");
    world.stage.clock.set("2026-06-01T08:00:00Z");
    world.work().await;
    assert_eq!(world.report("2026-05").await.lines, 1);
    // Renewed since: the earlier period is the one that counts for a month that it covered.
    let cx = world.stage.system();
    let renewed = cx.write(async |tx| {
        let date = jiff::civil::date;
        let period = licensing::Period { anchor_on: date(2027, 6, 10), starts_on: date(2027, 6, 10), expires_on: date(2028, 6, 9) };
        licensing::set_period(&tx, kept, period, licensing::Cause::default()).await.map(|_| ())
    });
    renewed.await.unwrap();
    world.stage.clock.set("2027-07-01T08:00:00Z");
    world.work().await;
    let shown = async |month: &str| match world.report_of(&world.msp, month).await {
        Some(report) => world.lines(report.id).await.into_iter().map(|line| (line.charged_from, line.charged_to)).next(),
        None => None,
    };
    assert_eq!(shown("2027-04").await, Some(("2027-04-01".into(), "2027-04-09".into())));
    assert_eq!(shown("2027-05").await, None, "a month without lines has no report");
    assert_eq!(shown("2027-06").await, Some(("2027-06-10".into(), "2027-06-30".into())));
}

#[tokio::test]
async fn what_went_over_to_a_prepaid_plan_is_charged_as_it_was_until_then() {
    let world = World::new().await;
    let license = world.license(&world.msp, &world.customer, 5).await;
    world.stage.clock.set("2026-04-21T08:00:00Z");
    world.execute("UPDATE service_plan SET charging = 'prepaid'").await;
    world.execute("UPDATE license SET stop_charge_on = '2026-04-20'").await;
    world.set_units(license, 50).await;
    for (day, units) in [("2026-04-20", 4), ("2026-04-25", 45)] {
        world.used(license, day, units).await;
    }
    let report = world.report_of_april().await;
    let lines = world.lines(report.id).await;
    let shown: Vec<_> =
        lines.iter().map(|line| (line.provisioned, line.used, line.charged_from.as_str(), line.charged_to.as_str())).collect();
    assert_eq!(shown, [(5, Some(4), "2026-04-01", "2026-04-20")]);
    world.stage.clock.set("2026-06-01T08:00:00Z");
    world.work().await;
    assert!(world.report_of(&world.msp, "2026-05").await.is_none(), "from then on it is paid by orders");
}

#[tokio::test]
async fn a_month_ends_where_the_partner_is_and_a_downtime_is_caught_up() {
    let world = World::new().await;
    world.execute("UPDATE organization SET time_zone = 'America/New_York' WHERE kind = 'msp'").await;
    world.license(&world.msp, &world.customer, 5).await;
    for (at, reports) in
        [("2026-05-01T04:00:00Z", 0), ("2026-05-01T04:01:00Z", 1), ("2026-05-01T12:00:00Z", 1), ("2026-08-02T00:00:00Z", 4)]
    {
        world.stage.clock.set(at);
        world.work().await;
        assert_eq!(world.count("SELECT COUNT(*) AS count FROM usage_report WHERE made_at IS NOT NULL").await, reports, "{at}");
    }
    let july = world.report("2026-07").await;
    assert!(july.submit_at.unwrap() > july.made_at.unwrap());
}

#[tokio::test]
async fn a_start_in_the_month_before_is_charged_with_the_month_of_the_sale() {
    let world = World::new().await;
    world.stage.clock.set("2026-05-10T08:00:00Z");
    world.work().await;
    let license = world.license(&world.msp, &world.customer, 8).await;
    let sql = "UPDATE license SET starts_on = '2026-04-21', anchor_on = '2026-04-21' WHERE id = $1";
    world.stage.system().write(async |tx| tx.execute(sql, [license.into()]).await).await.unwrap();
    world.stage.clock.set("2026-06-01T08:00:00Z");
    world.work().await;
    let report = world.report("2026-05").await;
    assert_eq!((report.lines, report.provisioned, report.chargeable, report.unexplained), (2, 8, 16, 0));
    let line = &world.lines(report.id).await[1];
    assert_eq!((line.corrects.as_str(), line.charged_from.as_str(), line.charged_to.as_str()), ("2026-04", "2026-04-21", "2026-04-30"));
    world.stage.clock.set("2026-07-01T08:00:00Z");
    world.work().await;
    assert_eq!(world.report("2026-06").await.lines, 1);
}

#[tokio::test]
async fn two_servers_and_a_kill_in_the_middle_make_each_report_once() {
    let world = World::new().await;
    for units in 1..=9 {
        world.license(&world.msp, &world.customer, units).await;
    }
    world.stage.clock.set("2026-05-01T08:00:00Z");
    let some = |licenses: i64, killed: bool| {
        let cx = world.stage.system();
        async move {
            let outcome = cx.write(async |tx| match make(&tx, licenses).await {
                Ok(_) if killed => Err(db::Error::NotFound),
                other => other,
            });
            outcome.await
        }
    };
    some(4, false).await.unwrap();
    assert_eq!(world.count("SELECT COUNT(*) AS count FROM usage_report_line").await, 4);
    assert!(
        world
            .stage
            .cx(kernel::Actor::system())
            .read(async |tx| super::super::store::page(&tx, &kernel::PageQuery::default(), &Default::default()).await)
            .await
            .unwrap()
            .items
            .is_empty(),
        "half a report is not shown"
    );
    some(4, true).await.unwrap_err();
    let other = world.stage.another_server().await;
    let other =
        db::Cx::new(other, world.stage.env.clone(), kernel::Actor::system(), db::Request { id: "other".into(), ..db::Request::default() });
    let (here, there) = (world.worker(world.stage.system()), world.worker(other));
    let (first, second) = tokio::join!(here.drain(), there.drain());
    first.unwrap();
    second.unwrap();
    let report = world.report("2026-04").await;
    assert_eq!((report.lines, report.provisioned, report.chargeable), (9, 45, 45));
    assert_eq!(world.heard("usage_report.ready").await, 1);
}

/// One line as chance wants it, through SQL and through the rule.
#[tokio::test]
async fn the_statement_says_what_the_rule_of_a_line_says() {
    let world = World::new().await;
    let mut expected = Vec::new();
    for _ in 0..12 {
        let mut chance = [0; 3];
        world.stage.env.rng.fill(&mut chance);
        let provisioned = i64::from(chance[0] % 40) + 1;
        let used = (chance[1] % 4 != 0).then_some(i64::from(chance[2] % 50));
        let license = world.license(&world.msp, &world.customer, u32::try_from(provisioned).unwrap()).await;
        if let Some(used) = used {
            world.used(license, "2026-04-11", used).await;
        }
        expected.push((license, Measured { provisioned, used }));
    }
    let report = world.report_of_april().await;
    let lines = world.lines(report.id).await;
    for (license, measured) in expected {
        let line = lines.iter().find(|line| line.license_id == license).unwrap();
        assert_eq!((line.measured(), line.bounds()), (measured, measured.bounds(20)));
        assert_eq!(line.chargeable, line.starting);
    }
    assert_eq!(report.unexplained, lines.iter().filter(|line| line.is_unexplained()).count() as i64);
    assert_eq!(report.chargeable, lines.iter().map(|line| line.chargeable).sum::<i64>());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn months_follow_one_another_without_a_gap(year in 1990i16..2100, month in 1i8..=12) {
        let zone = zone("Europe/Berlin");
        let month = Month::of(jiff::civil::date(year, month, 1));
        prop_assert_eq!(month.next().previous(), month);
        prop_assert_eq!(month.ends_at(&zone), month.next().starts_at(&zone));
        prop_assert_eq!(due_at(month, &zone).unwrap(), month.day_ends(&zone).unwrap().last().unwrap().1.plus(SETTLING));
    }
}
