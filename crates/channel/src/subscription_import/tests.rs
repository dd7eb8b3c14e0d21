use db::Cx;
use jobs::{LongJob, LongJobId, LongJobState, Worker};
use kernel::{Actor, OrganizationId, OrganizationKind, Principal, Role};
use sea_orm::FromQueryResult;

use super::{
    ImportError, ImportKind, SubscriptionImport,
    line::{Line, Task},
    read_csv, start, store,
};
use crate::{
    life::Life,
    service_plan::{Charging, NewServicePlan},
    suite_change::office::product,
    world::{actor, organization, yearly},
};

/// The distributor's administrator: a person who is there, for the work acts as them.
async fn seller(life: &Life) -> Cx {
    let system = life.world.stage.system();
    let id = life.world.distributor.actor().organization().unwrap();
    let partner = system.read(async |tx| identity::find_organization(&tx, id).await).await.unwrap();
    let people = system.read(async |tx| identity::people_of(&tx, id, &[Role::Administrator]).await).await.unwrap();
    let principal = Principal::Person { id: people[0].id, token: None };
    life.world.stage.cx(Actor { principal, ..actor(&partner, Role::Administrator) })
}

fn monthly(name: &str) -> NewServicePlan {
    NewServicePlan { charging: Charging::Monthly, initial_months: 1, auto_renewal_months: 0, ..yearly(name) }
}

fn worker(life: &Life) -> Worker {
    Worker::new(life.world.stage.system()).stand_in(identity::StandIn).long_work(SubscriptionImport)
}

async fn begin(cx: &Cx, kind: ImportKind, dry_run: bool, csv: &str) -> LongJobId {
    let lines: Vec<Line> = read_csv::read(kind, csv).unwrap();
    let started = cx.write(async |tx| start::start(&tx, kind, dry_run, &lines).await.map(|job: LongJob| job.id));
    started.await.map_err(|error: ImportError| error.to_string()).unwrap()
}

#[derive(FromQueryResult)]
struct Reported {
    number: i64,
    outcome: String,
    code: String,
}

async fn report(life: &Life, job: LongJobId) -> Vec<(i64, String)> {
    let sql = "SELECT number, outcome, code FROM long_job_row WHERE job_id = $1 ORDER BY number";
    let rows: Vec<Reported> = life.world.stage.system().read(async |tx| tx.query_all(sql, [job.into()]).await).await.unwrap();
    rows.into_iter().map(|row| (row.number, if row.code.is_empty() { row.outcome } else { row.code })).collect()
}

#[derive(FromQueryResult)]
struct Job {
    state: LongJobState,
    total: i64,
    done: i64,
    refused: i64,
}

async fn job(life: &Life, id: LongJobId) -> (LongJobState, i64, i64, i64) {
    let sql = "SELECT state, total, done, refused FROM long_job WHERE id = $1";
    let job: Job = life.world.stage.system().read(async |tx| tx.query_one(sql, [id.into()]).await).await.unwrap().unwrap();
    (job.state, job.total, job.done, job.refused)
}

async fn customers(life: &Life, count: usize) -> Vec<OrganizationId> {
    let system = life.world.stage.system();
    let parent = life.world.distributor.actor().organization().unwrap();
    let parent = system.read(async |tx| identity::find_organization(&tx, parent).await).await.unwrap();
    let mut ids = Vec::new();
    for n in 0..count {
        ids.push(organization(&system, Some(&parent), OrganizationKind::Customer, &format!("customer{n}")).await.id);
    }
    ids
}

#[tokio::test]
async fn a_thousand_rows_killed_in_the_middle_are_done_once_each_and_reported_exactly() {
    let life = Life::new().await;
    let seller = seller(&life).await;
    let customers = customers(&life, 40).await;
    // Each of a product of its own: nobody buys the same by another plan.
    let (system, owner) = (life.world.stage.system(), life.world.plan.owner_id);
    let letters: Vec<char> = "ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
    for plan in 0..25 {
        let id = product(&system, &format!("P{plan}"), &format!("{}{}", letters[plan / 22], letters[plan % 22])).await;
        system.write(async |tx| crate::license_pool::store::open(&tx, owner, id, lease::VersionType::Full).await).await.unwrap();
        life.plan(NewServicePlan { product_code: format!("P{plan}"), ..yearly(&format!("Plan {plan}")) }).await;
    }
    life.execute("UPDATE license_pool SET allotted = 100000").await;
    let mut csv = String::from("customer,plan,units\n");
    let mut wrong = Vec::new();
    for row in 0..1000 {
        let (customer, plan) = (customers[row % 40], row / 40);
        let number = i64::try_from(row).unwrap() + 2;
        let (plan, units) = match row % 200 {
            50 => (format!("Plan {plan}"), 0),
            150 => (format!("No such plan {row}"), 3),
            _ => (format!("Plan {plan}"), 3),
        };
        match row % 200 {
            50 => wrong.push((number, "units_out_of_range".to_owned())),
            150 => wrong.push((number, "plan_unknown".to_owned())),
            _ => {}
        }
        csv.push_str(&format!("{customer},{plan},{units}\n"));
    }
    assert_eq!(wrong.len(), 10);
    let id = begin(&seller, ImportKind::Assign, false, &csv).await;
    let first = worker(&life);
    for _ in 0..7 {
        assert!(first.next_chunk().await.unwrap());
    }
    drop(first);
    assert_eq!(job(&life, id).await.2, 350);
    worker(&life).drain().await.unwrap();
    assert_eq!(job(&life, id).await, (LongJobState::Done, 1000, 1000, 10));
    let report = report(&life, id).await;
    assert_eq!(report.iter().map(|row| row.0).collect::<Vec<_>>(), (2..=1001).collect::<Vec<_>>());
    assert_eq!(report.into_iter().filter(|row| row.1 != "ok").collect::<Vec<_>>(), wrong);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM subscription").await, 990);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM license").await, 990);
    assert_eq!(life.count("SELECT CAST(SUM(assigned) AS BIGINT) AS count FROM license_pool").await, 2970);
    let pairs = "SELECT COUNT(*) AS count FROM (SELECT customer_id, service_plan_id FROM subscription GROUP BY customer_id, service_plan_id HAVING COUNT(*) > 1) doubled";
    assert_eq!(life.count(pairs).await, 0);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM audit_entry WHERE action = 'subscription.create'").await, 990);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM long_job_part").await, 0);
}

#[tokio::test]
async fn a_dry_run_says_what_the_run_then_does_across_chunks_and_leaves_nothing() {
    let life = Life::new().await;
    let seller = seller(&life).await;
    let customers = customers(&life, 60).await;
    life.plan(yearly("Yearly")).await;
    // The pool has 100 units: enough for the first fifty rows, which are a chunk, and not for one more.
    let csv = customers.iter().fold(String::from("customer;plan;units\n"), |csv, id| format!("{csv}{id};Yearly;2\n"));
    let rehearsal = begin(&seller, ImportKind::Assign, true, &csv).await;
    worker(&life).drain().await.unwrap();
    let foretold = report(&life, rehearsal).await;
    assert_eq!(foretold.iter().filter(|row| row.1 == "ok").count(), 50);
    assert_eq!(foretold.iter().filter(|row| row.1 == "license_pool_exhausted").count(), 10);
    assert_eq!((life.taken().await, life.count("SELECT COUNT(*) AS count FROM subscription").await), (0, 0));
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM audit_entry WHERE action = 'subscription.create'").await, 0);
    let run = begin(&seller, ImportKind::Assign, false, &csv).await;
    worker(&life).drain().await.unwrap();
    assert_eq!(report(&life, run).await, foretold);
    assert_eq!(life.taken().await, 100);
}

#[tokio::test]
async fn units_are_changed_and_licenses_renewed_as_one_by_one() {
    let life = Life::new().await;
    let seller = seller(&life).await;
    let (by_month, license) = life.assign(life.plan(monthly("Monthly")).await).await.unwrap();
    let (prepaid, _) = life.assign(life.plan(yearly("Yearly")).await).await.unwrap();
    let csv = format!("subscription,units\n{by_month},8\n{prepaid},8\nsub_nothing,8\n{by_month},9\n");
    let id = begin(&seller, ImportKind::Change, false, &csv).await;
    worker(&life).drain().await.unwrap();
    let codes: Vec<_> = report(&life, id).await.into_iter().map(|row| row.1).collect();
    assert_eq!(codes, ["ok", "subscription_prepaid", "subscription_unknown", "duplicate_row"]);
    assert_eq!(life.license(license).await.units, 8);
    let again = begin(&seller, ImportKind::Change, false, &format!("subscription,units\n{by_month},8\n")).await;
    worker(&life).drain().await.unwrap();
    assert_eq!(report(&life, again).await, [(2, "unchanged".to_owned())]);
    let renewal = begin(&seller, ImportKind::Renew, false, &format!("subscription,months\n{by_month},\n")).await;
    worker(&life).drain().await.unwrap();
    assert_eq!(report(&life, renewal).await, [(2, "ok".to_owned())]);
    assert_eq!(life.license(license).await.expires_on, "2026-07-03");
}

#[tokio::test]
async fn a_selection_is_suspended_resumed_and_canceled_as_one_by_one() {
    let life = Life::new().await;
    let seller = seller(&life).await;
    let (by_month, license) = life.assign(life.plan(NewServicePlan { auto_renewal_months: 1, ..monthly("Monthly") }).await).await.unwrap();
    let codes = async |kind: ImportKind, csv: String| {
        let id = begin(&seller, kind, false, &csv).await;
        worker(&life).drain().await.unwrap();
        report(&life, id).await.into_iter().map(|row| row.1).collect::<Vec<_>>()
    };
    let suspended = codes(ImportKind::Suspend, format!("subscription,on\n{by_month},2026-05-20\nsub_nothing,\n{by_month},x\n")).await;
    assert_eq!(suspended, ["ok", "subscription_unknown", "on_unreadable"]);
    assert_eq!(life.license(license).await.expires_on, "2026-05-20");
    assert_eq!(codes(ImportKind::Suspend, format!("subscription\n{by_month}\n")).await, ["subscription_status"]);
    assert_eq!(codes(ImportKind::Resume, format!("subscription,on\n{by_month},\n")).await, ["ok"]);
    assert_eq!(life.license(license).await.expires_on, "2026-06-03");
    assert_eq!(codes(ImportKind::Cancel, format!("subscription\n{by_month}\n")).await, ["ok"]);
    assert_eq!((life.status(license).await.as_str(), life.taken().await), ("disabled", 0));
    let kinds = "SELECT COUNT(*) AS count FROM license_transaction WHERE kind IN ('new_purchase', 'license_change', 'cancellation')";
    assert_eq!(life.count(kinds).await, 4);
}

#[tokio::test]
async fn a_selection_says_of_whom_each_row_is_to_those_who_see_it() {
    let life = Life::new().await;
    let (by_month, _) = life.assign(life.plan(monthly("Monthly")).await).await.unwrap();
    let task = Task::Cancel { subscription: by_month.to_string() };
    let unnamed = Line { number: 1, subject: by_month.to_string(), task };
    let said = async |cx: &Cx| {
        let read = cx.read(async |tx| {
            let mut lines = [unnamed.clone()];
            store::say_of_whom(&tx, &mut lines).await?;
            Ok::<_, db::Error>(lines[0].subject.clone())
        });
        read.await.unwrap()
    };
    assert_eq!(said(&seller(&life).await).await, "hafen - Monthly");
    assert_eq!(said(&life.world.other_distributor).await, by_month.to_string());
}

#[tokio::test]
async fn names_will_do_where_they_are_clear_and_strangers_are_unknown() {
    let life = Life::new().await;
    let seller = seller(&life).await;
    life.plan(yearly("Yearly")).await;
    let vendor = life.world.stage.system();
    let other = life.world.other_distributor.actor().organization().unwrap();
    let other = vendor.read(async |tx| identity::find_organization(&tx, other).await).await.unwrap();
    let foreign = organization(&vendor, Some(&other), OrganizationKind::Customer, "fremd").await.id;
    let csv = format!("customer,plan,units\nhafen,Yearly,1\nfremd,Yearly,1\n{foreign},Yearly,1\nhafen,Nothing,1\n");
    let id = begin(&seller, ImportKind::Assign, false, &csv).await;
    worker(&life).drain().await.unwrap();
    let codes: Vec<_> = report(&life, id).await.into_iter().map(|row| row.1).collect();
    assert_eq!(codes, ["ok", "customer_unknown", "customer_unknown", "plan_unknown"]);
}

#[tokio::test]
async fn whoever_is_disabled_meanwhile_does_nothing_more() {
    let life = Life::new().await;
    let seller = seller(&life).await;
    life.plan(yearly("Yearly")).await;
    let id = begin(&seller, ImportKind::Assign, false, "customer,plan,units\nhafen,Yearly,1\n").await;
    life.execute("UPDATE person SET enabled = FALSE").await;
    worker(&life).drain().await.unwrap();
    assert_eq!(job(&life, id).await.0, LongJobState::Failed);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM subscription").await, 0);
}
