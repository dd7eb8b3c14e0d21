use catalog::{ActivationMode, NewProduct, NewSuite, ProductKind, Segment};
use kernel::OrganizationKind;
use lease::{Alphabet, MatchRule, VersionType};
use serde_json::json;

use super::{Assignment, SubscriptionError, assign, change};
use crate::{
    life::Life,
    registration,
    registration_key::{self, GenerateKeys, RegistrationKeyError},
    service_plan::{NewServicePlan, ServicePlanError, ServicePlanId},
    world::{organization, yearly},
};

fn product(code: &str, prefix: &str) -> NewProduct {
    NewProduct {
        code: code.into(),
        name: format!("Harbor {code}"),
        platform: "Linux".into(),
        segment: Segment::Both,
        kind: ProductKind::Software,
        unit: "seat".into(),
        key_prefix: prefix.into(),
        code_alphabet: Alphabet::Base32,
        activation_mode: ActivationMode::CodeRequired,
        regions: vec![],
        match_rule: MatchRule::All,
        end_of_sale: None,
        end_of_life: None,
        features: vec![],
        expiry_policy: catalog::ExpiryPolicy::default(),
    }
}

/// A suite of two products, with twenty units of each in the pool.
async fn suite(life: &Life) {
    let system = life.world.stage.system();
    let mail = system.write(async |tx| Ok::<_, catalog::ProductError>(catalog::create_product(&tx, product("MAIL", "MA")).await?.id));
    let mail = mail.await.unwrap();
    let input = NewSuite {
        code: "SUITE".into(),
        name: "Harbor Suite".into(),
        key_prefix: "ST".into(),
        code_alphabet: Alphabet::Base32,
        end_of_sale: None,
        members: vec![mail, life.world.plan.product_id],
    };
    system.write(async |tx| Ok::<_, catalog::SuiteError>(catalog::create_suite(&tx, input.clone()).await?.version)).await.unwrap();
    let partner = life.world.plan.owner_id;
    system
        .write(async |tx| {
            crate::license_pool::store::open(&tx, partner, mail, VersionType::Full).await?;
            tx.execute("UPDATE license_pool SET allotted = 20", []).await
        })
        .await
        .unwrap();
}

async fn taken_everywhere(life: &Life) -> i64 {
    life.count("SELECT CAST(SUM(assigned) AS BIGINT) AS count FROM license_pool").await
}

fn of_suite(name: &str) -> NewServicePlan {
    NewServicePlan { product_code: "SUITE".into(), ..yearly(name) }
}

#[tokio::test]
async fn a_suite_gives_a_license_of_each_member_and_takes_units_of_each() {
    let life = Life::new().await;
    suite(&life).await;
    let plan = life.plan(of_suite("All")).await;
    let (subscription, _) = life.assign(plan).await.unwrap();
    let codes = "SELECT COUNT(*) AS count FROM license JOIN product ON product.id = product_id WHERE product.code IN ('MAIL', 'EPSMB')";
    assert_eq!((life.count(codes).await, taken_everywhere(&life).await), (2, 10));
    let shown = life.world.distributor.read(async |tx| super::store::find(&tx, subscription).await).await.unwrap();
    assert_eq!((shown.product_code.as_str(), shown.product_name.as_str()), ("SUITE", "Harbor Suite"));
    // Not enough of one member: nothing of it happens.
    life.execute("UPDATE license_pool SET allotted = 7 WHERE product_id IN (SELECT id FROM product WHERE code = 'EPSMB')").await;
    assert!(matches!(life.assign(plan).await, Err(SubscriptionError::Pool(_))));
    assert_eq!((life.count(codes).await, taken_everywhere(&life).await), (2, 10));
    life.world.distributor.write(async |tx| change::cancel(&tx, subscription).await.map(|_| ())).await.unwrap();
    assert_eq!(taken_everywhere(&life).await, 0);
}

#[tokio::test]
async fn the_key_of_a_suite_is_registered_once_for_all_members() {
    let life = Life::new().await;
    suite(&life).await;
    let plan = life.plan(of_suite("All")).await;
    let key = key(&life, plan).await.unwrap();
    assert!(key.starts_with("ST-"), "{key}");
    let customer = life.customer_cx().await;
    let (found, _, _) = customer.read(async |tx| registration::preview(&tx, &key).await).await.unwrap();
    assert_eq!(found.goods.members().into_iter().map(|member| member.code).collect::<Vec<_>>(), ["MAIL", "EPSMB"]);
    let given = customer.write(async |tx| {
        let given = registration::register(&tx, &key, &[]).await?;
        Ok::<_, registration::RegistrationError>(given.into_iter().map(|one| one.product_name).collect::<Vec<_>>())
    });
    assert_eq!(given.await.unwrap(), ["Harbor MAIL (Linux)", "Harbor Endpoint (Windows)"]);
    let again = customer.write(async |tx| registration::register(&tx, &key, &[]).await.map(|_| ())).await;
    assert!(format!("{again:?}").contains("Registered"), "{again:?}");
    assert_eq!(taken_everywhere(&life).await, 10);
}

async fn key(life: &Life, plan: ServicePlanId) -> Result<String, RegistrationKeyError> {
    let input = GenerateKeys { count: 1, units: 5, note: String::new(), last_use_on: None, recipient_email: None, customer_id: None };
    let made = life.world.distributor.write(async |tx| Ok(registration_key::generate(&tx, plan, input.clone()).await?[0].key.canonical()));
    made.await
}

#[tokio::test]
async fn what_is_no_longer_sold_or_not_there_is_refused_and_a_key_sold_before_still_counts() {
    let life = Life::new().await;
    let plan = life.plan(yearly("Yearly")).await;
    let sold = key(&life, plan).await.unwrap();
    life.execute("UPDATE product SET end_of_sale = '2026-05-04'").await;
    life.assign(plan).await.unwrap();
    life.world.stage.clock.set("2026-05-05T08:00:00Z");
    let ended = |error: &SubscriptionError| matches!(error, SubscriptionError::Plan(ServicePlanError::EndOfSale(_)));
    assert!(ended(&life.assign(plan).await.unwrap_err()));
    assert!(matches!(key(&life, plan).await, Err(RegistrationKeyError::Plan(ServicePlanError::EndOfSale(_)))));
    let customer = life.customer_cx().await;
    customer.write(async |tx| registration::register(&tx, &sold, &[]).await.map(|_| ())).await.unwrap();
    life.execute("UPDATE product SET end_of_sale = NULL, regions = '[\"FR\"]'").await;
    let refused = life.assign(plan).await.unwrap_err();
    assert!(matches!(&refused, SubscriptionError::Plan(ServicePlanError::NotSoldHere { country, .. }) if country == "DE"), "{refused:?}");
}

/// A pool of trials.
async fn open_trials(life: &Life) {
    let (partner, product) = (life.world.plan.owner_id, life.world.plan.product_id);
    let system = life.world.stage.system();
    system
        .write(async |tx| {
            crate::license_pool::store::open(&tx, partner, product, VersionType::Trial).await?;
            tx.execute("UPDATE license_pool SET allotted = 50", []).await
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn one_trial_and_one_license_not_for_resale() {
    let life = Life::new().await;
    open_trials(&life).await;
    let system = life.world.stage.system();
    let partner = life.world.plan.owner_id;
    let of = |version_type, name: &str| NewServicePlan { version_type, initial_months: 1, auto_renewal_months: 0, ..yearly(name) };
    let trial = life.plan(of(VersionType::Trial, "Trial")).await;
    life.assign(trial).await.unwrap();
    assert!(matches!(life.assign(trial).await, Err(SubscriptionError::TrialUsed)));
    life.execute("UPDATE license SET canceled_at = 1").await;
    assert!(matches!(life.assign(trial).await, Err(SubscriptionError::TrialUsed)), "however the first one ended");
    let nfr = life.plan(of(VersionType::Nfr, "Own use")).await;
    let (subscription, _) = life.assign(nfr).await.unwrap();
    assert!(matches!(life.assign(nfr).await, Err(SubscriptionError::NfrUsed)));
    // Another customer in the country is refused as well, one abroad is not.
    let north = system.read(async |tx| identity::find_organization(&tx, partner).await).await.unwrap();
    let moor = organization(&system, Some(&north), OrganizationKind::Customer, "moor").await.id;
    let input = Assignment { service_plan_id: nfr, units: 5, start_date: None };
    let to_moor = async || life.world.distributor.write(async |tx| assign(&tx, moor, input).await.map(|_| ())).await;
    assert!(matches!(to_moor().await, Err(SubscriptionError::NfrUsed)));
    life.execute(&format!("UPDATE organization SET country = 'FR' WHERE id = '{moor}'")).await;
    to_moor().await.unwrap();
    life.world.distributor.write(async |tx| change::cancel(&tx, subscription).await.map(|_| ())).await.unwrap();
    life.assign(nfr).await.unwrap();
}

#[tokio::test]
async fn the_first_full_license_after_a_trial_is_told_as_its_conversion() {
    let life = Life::new().await;
    let of = |version_type| NewServicePlan { version_type, initial_months: 1, auto_renewal_months: 0, ..yearly(version_type.as_str()) };
    let full = life.plan(of(VersionType::Full)).await;
    let trial = life.plan(of(VersionType::Trial)).await;
    open_trials(&life).await;
    let (_, evaluated) = life.assign(trial).await.unwrap();
    for expected in [1, 0] {
        let (_, bought) = life.assign(full).await.unwrap();
        life.tick().await;
        let told: Vec<_> = life.full_hearing().into_iter().filter(|(name, _)| name == "license.converted").collect();
        assert_eq!(told.len(), expected);
        if let Some((_, payload)) = told.first() {
            assert_eq!((&payload["license_id"], &payload["trial_license_id"]), (&json!(bought), &json!(evaluated)));
        }
    }
}
