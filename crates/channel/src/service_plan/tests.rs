use db::Cx;
use jobs::Worker;
use kernel::{OrganizationKind, Role};
use lease::VersionType;

use super::{
    NewServicePlan, PlanActivation, PlanState, ScheduledPlanUpdates, ServicePlan, ServicePlanError, ServicePlanId, TermsChange, UpdatePlan,
    assign, cancel_update, check_initial, find, unassign, update,
};
use crate::{
    life::Life,
    subscription::{self, Assignment, SubscriptionError},
    world::{actor, organization, yearly},
};

async fn change(cx: &Cx, id: ServicePlanId, input: UpdatePlan) -> Result<(), ServicePlanError> {
    cx.write(async |tx| update(&tx, id, input.clone()).await.map(|_| ())).await
}

fn terms(terms: TermsChange) -> UpdatePlan {
    UpdatePlan { terms, ..UpdatePlan::default() }
}
fn named(name: &str) -> UpdatePlan {
    UpdatePlan { name: Some(name.into()), ..UpdatePlan::default() }
}
fn at_most(units: i64) -> TermsChange {
    TermsChange { units_maximum: Some(units), ..TermsChange::default() }
}

async fn read(life: &Life, id: ServicePlanId) -> ServicePlan {
    life.world.distributor.read(async |tx| find(&tx, id).await).await.unwrap()
}
async fn state(life: &Life, id: ServicePlanId) -> PlanState {
    let plan = read(life, id).await;
    plan.state(life.world.distributor.now().day_in(&jiff::tz::TimeZone::UTC))
}

#[test]
fn trials_run_one_month_and_never_renew() {
    assert!(check_initial(VersionType::Full, 66).is_none() && check_initial(VersionType::Trial, 1).is_none());
    assert!(check_initial(VersionType::Full, 67).is_some() && check_initial(VersionType::Trial, 2).is_some());
    let terms = super::Terms {
        auto_renewal_months: 1,
        notice_days: None,
        grace_days: None,
        units_default: 1,
        units_minimum: 1,
        units_maximum: 1,
        activation: PlanActivation::Assignment,
        data_center_id: None,
    };
    assert!(terms.check(VersionType::Full).is_empty());
    assert_eq!(terms.check(VersionType::Trial)[0].pointer, "/auto_renewal_months");
    assert_eq!(super::Terms { auto_renewal_months: 37, ..terms }.check(VersionType::Full)[0].pointer, "/auto_renewal_months");
}

#[tokio::test]
async fn a_trial_plan_is_renamed_enabled_and_disabled_only() {
    let life = Life::new().await;
    let by = &life.world.distributor;
    let of_trial = NewServicePlan { version_type: VersionType::Trial, initial_months: 1, auto_renewal_months: 0, ..yearly("Trial") };
    let trial = life.plan(of_trial).await;
    change(by, trial, named("Trial of June")).await.unwrap();
    for refused in [
        terms(at_most(5)),
        terms(TermsChange { grace_days: Some(Some(3)), ..TermsChange::default() }),
        terms(TermsChange { notice_days: Some(Some(vec![3])), ..TermsChange::default() }),
        terms(TermsChange { auto_renewal_months: Some(1), ..TermsChange::default() }),
        UpdatePlan { apply_on: Some("2026-06-01".parse().unwrap()), ..named("Later") },
    ] {
        let outcome = change(by, trial, refused.clone()).await;
        assert!(matches!(outcome, Err(ServicePlanError::TrialFixed)), "{refused:?}: {outcome:?}");
    }
    by.write(async |tx| super::set_enabled(&tx, trial, false).await.map(|_| ())).await.unwrap();
    assert_eq!((read(&life, trial).await.name.as_str(), state(&life, trial).await), ("Trial of June", PlanState::Disabled));
    // A name is its owner's once.
    assert!(matches!(change(by, trial, named("endpoint YEARLY")).await, Err(ServicePlanError::NameTaken)));
    let stranger = change(&life.world.other_distributor, trial, named("Mine")).await;
    assert!(matches!(stranger, Err(ServicePlanError::Db(db::Error::NotFound))), "{stranger:?}");
}

#[tokio::test]
async fn scheduled_terms_apply_when_their_day_begins_where_the_owner_is() {
    let life = Life::new().await;
    let (by, plan) = (&life.world.distributor, life.world.plan.id);
    let on = |day: &str, units| UpdatePlan { apply_on: Some(day.parse().unwrap()), ..terms(at_most(units)) };
    for wrong in [on("2026-05-04", 3), on("2027-05-05", 3), on("2026-06-01", 1000)] {
        assert!(matches!(change(by, plan, wrong).await, Err(ServicePlanError::Invalid(_))));
    }
    change(by, plan, on("2026-06-01", 3)).await.unwrap();
    assert_eq!(state(&life, plan).await, PlanState::ScheduledUpdate);
    assert!(matches!(change(by, plan, terms(at_most(50))).await, Err(ServicePlanError::UpdateScheduled)));
    change(by, plan, named("Endpoint, one year")).await.unwrap();
    let tick = async |at: &str| {
        life.world.stage.clock.set(at);
        let worker = || Worker::new(life.world.stage.system()).schedule(ScheduledPlanUpdates);
        let (first, second) = (worker(), worker());
        let (one, other) = futures::join!(first.drain(), second.drain());
        one.and(other).unwrap();
    };
    // Berlin is two hours ahead in summer: its first of June begins at 22:00 the day before.
    tick("2026-05-31T21:59:00Z").await;
    assert_eq!(read(&life, plan).await.units_maximum, 1000);
    tick("2026-05-31T22:00:00Z").await;
    let applied = read(&life, plan).await;
    assert_eq!((applied.units_maximum, applied.name.as_str(), applied.update_on), (3, "Endpoint, one year", None));
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM event WHERE name = 'service_plan.updated'").await, 3);
    let refused = life.assign(plan).await;
    assert!(matches!(refused, Err(SubscriptionError::Invalid(_))), "five are too many now: {refused:?}");
    // Taken back before its day, nothing happens on it.
    change(by, plan, on("2026-07-01", 900)).await.unwrap();
    by.write(async |tx| cancel_update(&tx, plan).await.map(|_| ())).await.unwrap();
    tick("2026-07-02T00:00:00Z").await;
    assert_eq!((read(&life, plan).await.units_maximum, state(&life, plan).await), (3, PlanState::Enabled));
}

#[tokio::test]
async fn a_reseller_sells_by_the_plans_of_its_parent_while_they_are_assigned() {
    let life = Life::new().await;
    let (by, plan) = (&life.world.distributor, life.world.plan.id);
    let system = life.world.stage.system();
    let north = system.read(async |tx| identity::find_organization(&tx, life.world.plan.owner_id).await).await.unwrap();
    let reseller = organization(&system, Some(&north), OrganizationKind::Reseller, "rand").await;
    let msp = organization(&system, Some(&north), OrganizationKind::Msp, "fjord").await;
    let customer = organization(&system, Some(&reseller), OrganizationKind::Customer, "werft").await.id;
    let cx = life.world.stage.cx(actor(&reseller, Role::Administrator));
    let sell = async || {
        let input = Assignment { service_plan_id: plan, units: 2, start_date: None };
        cx.write(async |tx| subscription::assign(&tx, customer, input).await.map(|_| ())).await
    };
    assert!(matches!(sell().await, Err(SubscriptionError::Invalid(_))));
    let wrong = by.write(async |tx| assign(&tx, plan, msp.id).await.map(|_| ())).await;
    assert!(matches!(wrong, Err(ServicePlanError::Invalid(_))), "an MSP has plans of its own: {wrong:?}");
    let refused = cx.write(async |tx| assign(&tx, plan, reseller.id).await.map(|_| ())).await;
    assert!(matches!(refused, Err(ServicePlanError::Db(_))), "{refused:?}");
    for _ in 0..2 {
        by.write(async |tx| assign(&tx, plan, reseller.id).await.map(|_| ())).await.unwrap();
    }
    sell().await.unwrap();
    assert!(matches!(change(&cx, plan, named("Mine")).await, Err(ServicePlanError::Db(db::Error::Forbidden(_)))));
    by.write(async |tx| unassign(&tx, plan, reseller.id).await.map(|_| ())).await.unwrap();
    assert!(matches!(sell().await, Err(SubscriptionError::Invalid(_))));
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM audit_entry WHERE action LIKE 'service_plan.%assign'").await, 2);
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM subscription").await, 1);
}
