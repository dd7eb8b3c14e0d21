use kernel::{OrganizationId, Problem, Role};
use lease::VersionType;
use licensing::LicenseId;

use super::{Choice, Conflict, Crossgrade, CrossgradeError, Fit, Held, conflicts, decide, judge};
use crate::{
    service_plan::{self, Charging, NewServicePlan, ServicePlanError},
    subscription::{self, Assignment, SubscriptionError, SubscriptionId, assign_with},
    suite_change::office::Office,
    world::{actor, yearly},
};

/// Assigns the suite to the office's customer.
async fn assign(office: &Office, units: i64, wanted: &Crossgrade) -> Result<SubscriptionId, SubscriptionError> {
    let input = Assignment { service_plan_id: office.plan, units, start_date: None };
    let customer = office.life.customer;
    let assigned = office.seller.write(async |tx| assign_with(&tx, customer, input, wanted).await.map(|(subscription, _)| subscription.id));
    assigned.await
}

async fn found(office: &Office) -> Vec<Conflict> {
    let found = office.seller.read(async |tx| {
        let plan = service_plan::find(&tx, office.plan).await?;
        let goods = service_plan::goods(&tx, &plan).await?;
        Ok::<_, ServicePlanError>(conflicts(&tx, &plan, &goods, office.life.customer).await?)
    });
    found.await.unwrap()
}

fn convert() -> Crossgrade {
    Crossgrade { convert: true, choices: vec![] }
}
fn chosen(choices: &[(LicenseId, Choice)]) -> Crossgrade {
    Crossgrade { convert: false, choices: choices.to_vec() }
}
fn told(error: SubscriptionError) -> (&'static str, Vec<String>) {
    let problem = Problem::from(error);
    (problem.code, problem.errors.into_iter().map(|error| error.code).collect())
}

#[tokio::test]
async fn a_conflict_is_told_with_its_licenses_and_changes_nothing() {
    let office = Office::new().await;
    let (_, license) = office.life.assign(office.life.world.plan.id).await.unwrap();
    let refused = Problem::from(assign(&office, 8, &Crossgrade::default()).await.unwrap_err());
    assert_eq!(refused.code, "crossgrade_conflict");
    let told: Vec<_> = refused.errors.iter().map(|error| (error.pointer.clone(), error.code.as_str())).collect();
    assert_eq!(told, [(format!("/crossgrade/choices/{license}"), "matches")]);
    assert_eq!(refused.errors[0].detail, "Harbor Endpoint by Endpoint yearly: 5 units until 2027-05-03.");
    assert_eq!((office.taken().await, office.life.count("SELECT COUNT(*) AS count FROM subscription").await), ([5, 0, 0], 1));
    // The same plan twice is more of the same.
    office.life.assign(office.life.world.plan.id).await.unwrap();
}

#[tokio::test]
async fn what_matches_goes_over_with_its_code_and_its_subscription_is_over() {
    let office = Office::new().await;
    let (old, license) = office.life.assign(office.life.world.plan.id).await.unwrap();
    let before = office.life.license(license).await;
    // The pool is empty otherwise: what goes back is what is taken.
    office.life.execute(&format!("UPDATE license_pool SET allotted = 8 WHERE product_id = '{}'", office.endpoint)).await;
    office.life.world.stage.clock.set("2026-08-01T08:00:00Z");
    let new = assign(&office, 8, &convert()).await.unwrap();
    let after = office.life.license(license).await;
    assert_eq!((&after.code_masked, after.subscription_id.as_deref()), (&before.code_masked, Some(new.to_string().as_str())));
    assert_eq!((after.units, after.starts_on.as_str(), after.expires_on.as_str()), (8, "2026-05-04", "2027-07-31"));
    assert_eq!((office.products(new).await.len(), office.products(old).await.len(), office.taken().await), (2, 0, [8, 8, 0]));
    let status = format!("SELECT COUNT(*) AS count FROM subscription WHERE id = '{old}' AND status = 'canceled'");
    assert_eq!(office.life.count(&status).await, 1);
    for (sql, expected) in [
        ("SELECT COUNT(*) AS count FROM license_transaction WHERE kind = 'conversion' AND previous_units = 5 AND units = 8", 1),
        ("SELECT COUNT(*) AS count FROM event WHERE name = 'subscription.crossgraded'", 1),
        ("SELECT COUNT(*) AS count FROM event WHERE name = 'subscription.canceled'", 0),
        ("SELECT COUNT(*) AS count FROM activation_code", 2),
    ] {
        assert_eq!(office.life.count(sql).await, expected, "{sql}");
    }
    // It belongs to the new subscription from here on.
    office.seller.write(async |tx| subscription::change::cancel(&tx, new).await.map(|_| ())).await.unwrap();
    assert_eq!(office.taken().await, [0, 0, 0]);
}

#[tokio::test]
async fn what_is_kept_stands_beside_and_what_is_discontinued_ends() {
    let office = Office::new().await;
    let (old, license) = office.life.assign(office.life.world.plan.id).await.unwrap();
    let kept = assign(&office, 8, &chosen(&[(license, Choice::Keep)])).await.unwrap();
    assert_eq!((office.products(kept).await.len(), office.taken().await), (2, [13, 8, 0]));
    office.seller.write(async |tx| subscription::change::cancel(&tx, kept).await.map(|_| ())).await.unwrap();
    assign(&office, 8, &chosen(&[(license, Choice::Discontinue)])).await.unwrap();
    assert_eq!((office.products(old).await.len(), office.taken().await), (0, [8, 8, 0]));
    assert!(office.life.license(license).await.canceled_at.is_some());
    assert_eq!(office.life.count("SELECT COUNT(*) AS count FROM event WHERE name = 'subscription.canceled'").await, 2);
}

#[tokio::test]
async fn a_suite_that_gives_up_a_member_goes_on_with_the_others() {
    let office = Office::new().await;
    let suite = assign(&office, 5, &Crossgrade::default()).await.unwrap();
    let single = office.life.world.plan.id;
    let input = Assignment { service_plan_id: single, units: 7, start_date: None };
    let customer = office.life.customer;
    office.seller.write(async |tx| assign_with(&tx, customer, input, &convert()).await.map(|_| ())).await.unwrap();
    assert_eq!((office.products(suite).await, office.taken().await), (vec![office.mail], [7, 5, 0]));
    let active = format!("SELECT COUNT(*) AS count FROM subscription WHERE id = '{suite}' AND status = 'active'");
    assert_eq!(office.life.count(&active).await, 1);
}

#[tokio::test]
async fn one_license_of_a_product_goes_over_and_the_others_are_decided_on() {
    let office = Office::new().await;
    let longer = office.life.plan(NewServicePlan { initial_months: 24, ..yearly("Two years") }).await;
    let (_, first) = office.life.assign(office.life.world.plan.id).await.unwrap();
    let (_, second) = office.life.assign(longer).await.unwrap();
    assert_eq!(
        found(&office).await.iter().map(|one| (one.held.license_id, one.fit)).collect::<Vec<_>>(),
        [(second, Fit::Matches), (first, Fit::AnotherMatches)]
    );
    assert_eq!(told(assign(&office, 8, &convert()).await.unwrap_err()), ("crossgrade_conflict", vec!["another_matches".to_owned()]));
    let wanted = Crossgrade { convert: true, choices: vec![(first, Choice::Convert), (second, Choice::Keep)] };
    let new = assign(&office, 8, &wanted).await.unwrap();
    assert_eq!(office.life.license(first).await.subscription_id, Some(new.to_string()));
    assert_eq!(office.taken().await, [13, 8, 0]);
}

#[tokio::test]
async fn another_region_and_what_does_not_run_cannot_go_over() {
    let office = Office::new().await;
    let (sold, license) = office.life.assign(office.life.world.plan.id).await.unwrap();
    let region = async |region: &str| {
        office.life.execute(&format!("UPDATE organization SET support_region = '{region}' WHERE kind = 'distributor'")).await;
    };
    // The vendor's own plan, for a customer whose license a distributor abroad has sold.
    let system = office.life.world.stage.system();
    let id = office.life.world.plan.owner_id;
    let north = system.read(async |tx| identity::find_organization(&tx, id).await).await.unwrap();
    let vendor = system.read(async |tx| identity::find_organization(&tx, north.parent_id.unwrap()).await).await.unwrap();
    let vendor = office.life.world.stage.cx(actor(&vendor, Role::Administrator));
    let made = vendor.write(async |tx| {
        Ok::<_, ServicePlanError>(service_plan::create(&tx, NewServicePlan { product_code: "OFFICE".into(), ..yearly("Direct") }).await?.id)
    });
    let direct = made.await.unwrap();
    region("americas").await;
    let sell = async |wanted: Crossgrade| {
        let (input, customer) = (Assignment { service_plan_id: direct, units: 1, start_date: None }, office.life.customer);
        vendor.write(async |tx| assign_with(&tx, customer, input, &wanted).await.map(|_| ())).await
    };
    assert_eq!(told(sell(convert()).await.unwrap_err()), ("crossgrade_conflict", vec!["other_region".to_owned()]));
    let forced = sell(chosen(&[(license, Choice::Convert)])).await.unwrap_err();
    assert_eq!(told(forced), ("validation_failed", vec!["not_convertible".to_owned()]));
    region("europe").await;
    office.seller.write(async |tx| subscription::change::suspend(&tx, sold, None).await.map(|_| ())).await.unwrap();
    assert_eq!(told(sell(convert()).await.unwrap_err()), ("crossgrade_conflict", vec!["not_running".to_owned()]));
    sell(chosen(&[(license, Choice::Keep)])).await.unwrap();
    // Whoever does not see the license is not told of it.
    let direct_license = office.life.count("SELECT COUNT(*) AS count FROM license WHERE owner_id <> customer_id").await;
    assert_eq!((direct_license, found(&office).await.len()), (3, 1));
}

#[tokio::test]
async fn trials_and_plans_that_start_later_are_apart() {
    let office = Office::new().await;
    let trial = NewServicePlan { version_type: VersionType::Trial, initial_months: 1, auto_renewal_months: 0, ..yearly("Trial") };
    let trial = office.life.plan(trial).await;
    let owner = office.life.world.plan.owner_id;
    let system = office.life.world.stage.system();
    system.write(async |tx| crate::license_pool::store::open(&tx, owner, office.endpoint, VersionType::Trial).await).await.unwrap();
    office.life.execute("UPDATE license_pool SET allotted = 100").await;
    office.life.assign(trial).await.unwrap();
    assert!(found(&office).await.is_empty());
    office.life.assign(office.life.world.plan.id).await.unwrap();
    let customer = office.life.customer;
    let later = Assignment { service_plan_id: office.plan, units: 1, start_date: Some("2026-06-01".parse().unwrap()) };
    let refused = office.seller.write(async |tx| assign_with(&tx, customer, later, &convert()).await.map(|_| ())).await;
    let problem = Problem::from(refused.unwrap_err());
    assert_eq!(problem.errors[0].pointer, "/start_date");
    assert_eq!(office.taken().await[1], 0);
}

#[tokio::test]
async fn from_prepaid_to_monthly_it_is_charged_from_the_change_on() {
    let office = Office::new().await;
    let monthly = NewServicePlan { charging: Charging::Monthly, initial_months: 1, auto_renewal_months: 1, ..yearly("Monthly") };
    let monthly = office.life.plan(monthly).await;
    let (_, license) = office.life.assign(office.life.world.plan.id).await.unwrap();
    office.life.world.stage.clock.set("2026-07-10T08:00:00Z");
    let (input, customer) = (Assignment { service_plan_id: monthly, units: 5, start_date: None }, office.life.customer);
    office.seller.write(async |tx| assign_with(&tx, customer, input, &convert()).await.map(|_| ())).await.unwrap();
    let after = office.life.license(license).await;
    assert_eq!(
        (after.start_charge_on.as_deref(), after.expires_on.as_str(), after.auto_renew_months),
        (Some("2026-07-10"), "2026-08-09", 1)
    );
}

fn held(id: u8, product: u8, region: &str) -> Conflict {
    let held = Held {
        license_id: format!("lic_01jd3v8k6r2n4q7t9w1x3y5z{id:02}").parse().unwrap(),
        product_id: format!("prd_01jd3v8k6r2n4q7t9w1x3y5z{product:02}").parse().unwrap(),
        product_code: String::new(),
        product_name: String::new(),
        units: 1,
        expires_on: String::new(),
        code_masked: String::new(),
        enabled: true,
        suspended_at: None,
        subscription_id: "sub_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap(),
        service_plan_name: String::new(),
        charging: Charging::Prepaid,
        owner_id: "org_01jd3v8k6r2n4q7t9w1x3y5z7b".parse::<OrganizationId>().unwrap(),
        owner_company: String::new(),
        region: region.into(),
    };
    Conflict { held, fit: Fit::Matches }
}

#[test]
fn every_license_is_decided_on_once() {
    let all = judge([held(1, 1, "europe"), held(2, 1, "europe"), held(3, 2, "asia")].map(|one| one.held).to_vec(), "europe");
    assert_eq!(all.iter().map(|one| one.fit).collect::<Vec<_>>(), [Fit::Matches, Fit::AnotherMatches, Fit::OtherRegion]);
    let [one, two, three] = [0, 1, 2].map(|at| all[at].held.license_id);
    let outcome = |convert, choices: &[(LicenseId, Choice)]| match decide(&all, &Crossgrade { convert, choices: choices.to_vec() }) {
        Ok(choices) => choices.iter().map(|choice| choice.to_string()).collect::<Vec<_>>().join(" "),
        Err(CrossgradeError::Undecided(open)) => format!("{} open", open.len()),
        Err(CrossgradeError::Invalid(errors)) => errors[0].code.clone(),
        Err(error) => panic!("{error}"),
    };
    use Choice::{Convert, Discontinue, Keep};
    assert_eq!(outcome(false, &[]), "3 open");
    assert_eq!(outcome(true, &[]), "2 open");
    assert_eq!(outcome(true, &[(two, Keep), (three, Discontinue)]), "convert keep discontinue");
    assert_eq!(outcome(true, &[(two, Convert), (three, Keep)]), "1 open", "the place of the first is taken");
    assert_eq!(outcome(true, &[(one, Discontinue), (two, Convert), (three, Keep)]), "discontinue convert keep");
    assert_eq!(outcome(false, &[(one, Convert), (two, Convert)]), "one_only");
    assert_eq!(outcome(false, &[(three, Convert)]), "not_convertible");
    assert_eq!(outcome(false, &[(one, Keep), (one, Keep)]), "taken");
    assert_eq!(outcome(false, &[("lic_01jd3v8k6r2n4q7t9w1x3y5z99".parse().unwrap(), Keep)]), "unknown");
    assert_eq!(decide(&[], &Crossgrade::default()).unwrap(), []);
}
