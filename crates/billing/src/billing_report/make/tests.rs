use std::collections::BTreeMap;

use kernel::OrganizationKind;

use super::*;
use crate::{
    Month,
    billing_report::{lines::Line, oracle},
    world::World,
};

const BANDS: [(i64, i64); 3] = [(1, 3_999), (10, 2_777), (100, 1_913)];

async fn lines_of(world: &World, report: &super::BillingReport) -> Vec<Line> {
    world.stage.system().read(async |tx| lines::store::behind(&tx, report.id, 0, 10_000).await).await.unwrap()
}

#[tokio::test]
async fn a_tier_1_is_billed_for_what_it_its_resellers_and_its_msps_were_approved_for() {
    let world = World::new().await;
    world.prices(&BANDS).await;
    let direct = world.organization(Some(&world.distributor), OrganizationKind::Customer, "werft").await;
    let of_msp = world.license(&world.msp, &world.customer, 25).await;
    let own = world.license(&world.distributor, &direct, 4).await;
    world.report_of_april().await;
    assert!(world.billing(&world.distributor, "2026-04").await.is_none(), "nothing is approved yet");
    world.approve_all().await;
    let report = world.billing(&world.distributor, "2026-04").await.unwrap();
    // 25 seats at 27.77 and 4 at 39.99 a year, for the whole month.
    assert_eq!((report.lines, report.subtotal, report.total, report.unpriced), (2, 5_785 + 1_333, 5_785 + 1_333, 0));
    let lines = lines_of(&world, &report).await;
    let line = |id| lines.iter().find(|line| line.license_id == id).unwrap();
    assert_eq!((line(of_msp).unit_price, line(of_msp).partner_id), (Some(2_777), world.msp.id));
    assert_eq!((line(own).unit_price, line(own).partner_id), (Some(3_999), world.distributor.id));
    world.stage.clock.advance(std::time::Duration::from_secs(300));
    world.work().await;
    assert_eq!(world.count("SELECT COUNT(*) AS count FROM billing_report_line").await, 2, "once");
    assert_eq!(world.heard("billing_report.created").await, 1);
}

#[tokio::test]
async fn without_a_price_a_line_waits_and_a_suite_is_paid_once() {
    let world = World::new().await;
    let (first, second) = (world.license(&world.msp, &world.customer, 25).await, world.license(&world.msp, &world.customer, 30).await);
    world.execute("INSERT INTO suite (id, code, name, key_prefix, code_alphabet, search, version, created_at) VALUES ('ste_01jd3v8k6r2n4q7t9w1x3y5z7b', 'S', 'Suite', 'S', 'base32', '', 1, 1)").await;
    let sql = "UPDATE license SET subscription_id = (SELECT subscription_id FROM license WHERE id = $1) WHERE id = $2";
    world.stage.system().write(async |tx| tx.execute(sql, [first.into(), second.into()]).await).await.unwrap();
    world.execute("UPDATE service_plan SET suite_id = 'ste_01jd3v8k6r2n4q7t9w1x3y5z7b'").await;
    world.report_of_april().await;
    world.approve_all().await;
    let report = world.billing(&world.distributor, "2026-04").await.unwrap();
    let lines = lines_of(&world, &report).await;
    let shown: Vec<_> = lines.iter().map(|line| (line.in_suite, line.chargeable, line.unpriced)).collect();
    assert_eq!(shown, [(false, 30, true), (true, 30, false)], "the first pays for as many as any has; the other one for nothing");
    assert_eq!((report.unpriced, report.total), (1, 0));
}

#[tokio::test]
async fn two_servers_and_a_kill_in_the_middle_bill_each_line_once() {
    let world = World::new().await;
    world.prices(&BANDS).await;
    for units in 1..=9 {
        world.license(&world.msp, &world.customer, units).await;
    }
    world.report_of_april().await;
    world.execute("UPDATE usage_report SET status = 'approved', submit_at = NULL, remind_at = NULL").await;
    let some = async |killed: bool| {
        let cx = world.stage.system();
        let outcome = cx.write(async |tx| match take_over(&tx, 4).await {
            Ok(_) if killed => Err(db::Error::NotFound),
            other => other,
        });
        outcome.await
    };
    some(false).await.unwrap();
    assert_eq!(world.count("SELECT COUNT(*) AS count FROM billing_report_line").await, 4);
    some(true).await.unwrap_err();
    world.stage.clock.advance(std::time::Duration::from_secs(61));
    let other = world.stage.another_server().await;
    let other =
        db::Cx::new(other, world.stage.env.clone(), kernel::Actor::system(), db::Request { id: "other".into(), ..db::Request::default() });
    let (here, there) = (world.worker(world.stage.system()), world.worker(other));
    let (first, second) = tokio::join!(here.drain(), there.drain());
    first.unwrap();
    second.unwrap();
    let report = world.billing(&world.distributor, "2026-04").await.unwrap();
    let lines = lines_of(&world, &report).await;
    assert_eq!((report.lines, lines.len()), (9, 9));
    assert_eq!(lines.iter().map(|line| line.position).collect::<Vec<_>>(), (1..=9).collect::<Vec<_>>());
    assert_eq!(report.total, lines.iter().map(|line| line.total).sum::<i64>());
    assert_eq!(world.count("SELECT COUNT(*) AS count FROM billing_report").await, 1);
}

/// Random usage reports of two MSPs, a reseller's parent and the parent itself, through the database and by the book.
#[tokio::test]
async fn what_the_database_has_is_what_exact_fractions_say() {
    let world = World::new().await;
    world.prices(&BANDS).await;
    let south = world.organization(Some(&world.vendor), OrganizationKind::Isp, "south").await;
    let tiny = world.organization(Some(&south), OrganizationKind::Msp, "tiny").await;
    let licensed = [
        (&world.msp, world.license(&world.msp, &world.customer, 1).await),
        (&world.msp, world.license(&world.msp, &world.customer, 1).await),
        (&world.distributor, world.license(&world.msp, &world.customer, 1).await),
        (&south, world.license(&world.msp, &world.customer, 1).await),
        (&tiny, world.license(&world.msp, &world.customer, 1).await),
    ];
    let mut month: Month = "2026-05".parse().unwrap();
    for _ in 0..24 {
        for (partner, license) in &licensed {
            let mut chance = [0; 4];
            world.stage.env.rng.fill(&mut chance);
            let (units, from) = (i64::from(chance[0]) * i64::from(chance[1] % 3), i64::from(chance[2] % 31) + 1);
            let kind = ["full", "full", "full", "trial"][usize::from(chance[3] % 4)];
            approved(&world, partner.id, month, *license, units, from.min(month.days()), kind).await;
        }
        month = month.next();
    }
    world.stage.clock.advance(std::time::Duration::from_secs(61));
    world.work().await;
    assert_eq!(world.count("SELECT COUNT(*) AS count FROM billing_report").await, 48, "of two tier 1, each 24");
    let mut sums: BTreeMap<String, i128> = BTreeMap::new();
    for tier1 in [&world.distributor, &south] {
        let mut month: Month = "2026-05".parse().unwrap();
        for _ in 0..24 {
            let report = world.billing(tier1, &month.to_string()).await.unwrap();
            let mut total = 0;
            for line in lines_of(&world, &report).await {
                if line.version_type == lease::VersionType::Full {
                    assert_eq!(line.unit_price, oracle::band(&BANDS, line.chargeable), "{line:?}");
                }
                let (subtotal, amount) = oracle::cost(&line);
                assert_eq!((i128::from(line.subtotal), i128::from(line.total)), (subtotal, amount), "{line:?}");
                total += amount;
            }
            assert_eq!(i128::from(report.total), total);
            *sums.entry(tier1.id.to_string()).or_default() += total;
            month = month.next();
        }
    }
    assert!(sums.len() == 2 && sums.values().all(|sum| *sum > 0));
}

/// An approved usage report of one line, charged from a day of the month on; more lines of a report that is there.
async fn approved(
    world: &World,
    partner: kernel::OrganizationId,
    month: Month,
    license: licensing::LicenseId,
    units: i64,
    from: i64,
    kind: &str,
) {
    let report = "INSERT INTO usage_report (id, organization_id, month, time_zone, status, threshold_percent, submit_days, lines, provisioned, \
                  used, chargeable, marked, unexplained, edited, automatic, comment, checkpoint, made_at, search, version, created_at) \
                  VALUES ($1, $2, $3, 'Europe/Berlin', 'approved', 20, 10, 1, 0, 0, 0, 0, 0, 0, FALSE, '', '', 1, '', 1, 1) \
                  ON CONFLICT (organization_id, month) DO NOTHING";
    let line = "INSERT INTO usage_report_line (report_id, line, license_id, corrects, owner_id, customer_id, customer_company, product_id, \
                product_name, unit, version_type, charged_from, charged_to, provisioned, used, starting, minimum, chargeable, marked, comment, \
                search) SELECT u.id, l.id, l.id, '', l.owner_id, l.customer_id, 'Hafen', l.product_id, 'Harbor Endpoint', 'seat', $4, $5, $6, $7, \
                NULL, $7, 0, $7, FALSE, '', 'hafen' FROM usage_report u, license l WHERE u.organization_id = $1 AND u.month = $2 AND l.id = $3";
    let (from, to) = (format!("{month}-{from:02}"), month.last().to_string());
    let write = world.stage.system();
    let written = write.write(async |tx| {
        let id: crate::UsageReportId = tx.new_id();
        let now = tx.now();
        tx.execute(report, [id.into(), partner.into(), month.to_string().into()]).await?;
        let values =
            [partner.into(), month.to_string().into(), license.into(), kind.into(), from.as_str().into(), to.as_str().into(), units.into()];
        tx.execute(line, values).await.map(|_| now)
    });
    written.await.unwrap();
}
