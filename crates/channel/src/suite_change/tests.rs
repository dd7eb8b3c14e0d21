use catalog::ProductId;
use kernel::{OrganizationKind, Role};

use super::{
    difference,
    office::{Office, code},
    preview,
};
use crate::{
    registration_key,
    service_plan::{self, PlanState},
    subscription,
    world::{actor, organization},
};

#[tokio::test]
async fn a_locked_plan_sells_nothing_until_its_owner_approves_or_the_suite_is_as_before() {
    let office = Office::new().await;
    let sold = office.sell(5).await;
    office.members(&[office.mail, office.endpoint]).await;
    assert_eq!(office.state().await, PlanState::Enabled, "another order is no other suite");
    office.members(&[office.endpoint, office.web]).await;
    assert_eq!(office.state().await, PlanState::Locked);
    assert_eq!(code(office.sell_to(office.life.customer, 1).await.unwrap_err()), "service_plan_locked");
    assert_eq!(code(office.keys(1, 1).await.unwrap_err()), "service_plan_locked");
    // What was sold goes on as it is.
    let more = office.seller.write(async |tx| subscription::change::set_units(&tx, sold, 6).await.map(|_| ())).await;
    assert_eq!(code(more.unwrap_err()), "subscription_prepaid");
    assert_eq!((office.products(sold).await, office.taken().await), (vec![office.endpoint, office.mail], [5, 5, 0]));
    office.worker().drain().await.unwrap();
    let told = "SELECT COUNT(*) AS count FROM event WHERE name = 'service_plan.locked'";
    assert_eq!(office.life.count(told).await, 1);
    office.members(&[office.endpoint, office.mail]).await;
    assert_eq!(office.state().await, PlanState::Enabled);
    office.worker().drain().await.unwrap();
    assert_eq!(office.life.count(told).await, 1, "nobody is told of a lock that is over");
    office.sell(1).await;
}

#[tokio::test]
async fn the_preview_says_what_then_happens() {
    let office = Office::new().await;
    office.sell(5).await;
    office.sell(20).await;
    let keys = office.keys(2, 10).await.unwrap();
    office.members(&[office.endpoint, office.web]).await;
    let preview = office.preview().await;
    let codes = |products: &[catalog::Product]| products.iter().map(|product| product.code.clone()).collect::<Vec<_>>();
    assert_eq!((codes(&preview.added), codes(&preview.removed)), (vec!["WEB".to_owned()], vec!["MAIL".to_owned()]));
    assert_eq!((preview.subscriptions, preview.ended, preview.keys, preview.membership), (2, 0, 2, 2));
    let told: Vec<_> =
        preview.effects.iter().map(|effect| (effect.product.code.as_str(), effect.tally, effect.remaining, effect.short())).collect();
    let tally = |added, ended, taken, given| preview::Tally {
        licenses_added: added,
        licenses_ended: ended,
        units_taken: taken,
        units_given: given,
    };
    assert_eq!(told, [("MAIL", tally(0, 2, 0, 45), Some(55), 0), ("WEB", tally(2, 0, 45, 0), Some(100), 0)]);
    office.life.execute(&format!("UPDATE license_pool SET allotted = 30 WHERE product_id = '{}'", office.web)).await;
    assert_eq!(office.preview().await.effects[1].short(), 15);

    let strangers = office.approve(&office.life.world.other_distributor, 2).await;
    assert_eq!(code(strangers.unwrap_err()), "not_found");
    assert_eq!(code(office.approve(&office.seller, 1).await.unwrap_err()), "suite_changed_again");
    office.approve(&office.seller, 2).await.unwrap();
    assert_eq!(code(office.approve(&office.seller, 2).await.unwrap_err()), "suite_change_none");
    assert_eq!((office.state().await, office.taken().await), (PlanState::Enabled, [45, 25, 20]), "the keys' units have moved");
    let after = office.preview().await;
    assert_eq!((after.plan.locked, after.subscriptions, after.keys, after.added.len()), (false, 2, 0, 0));
    // A key that is voided gives back what it holds now.
    office.seller.write(async |tx| registration_key::void(&tx, keys[0], "Lost").await.map(|_| ())).await.unwrap();
    assert_eq!(office.taken().await, [35, 25, 10]);
    let new = office.sell(1).await;
    assert_eq!(office.products(new).await, [office.endpoint, office.web]);
}

#[tokio::test]
async fn vendor_and_resellers_do_not_approve_for_the_owner() {
    let office = Office::new().await;
    office.members(&[office.endpoint, office.web]).await;
    let system = office.life.world.stage.system();
    let owner = office.life.world.plan.owner_id;
    let north = system.read(async |tx| identity::find_organization(&tx, owner).await).await.unwrap();
    let vendor = system.read(async |tx| identity::find_organization(&tx, north.parent_id.unwrap()).await).await.unwrap();
    let reseller = organization(&system, Some(&north), OrganizationKind::Reseller, "rand").await;
    office.seller.write(async |tx| service_plan::assign(&tx, office.plan, reseller.id).await.map(|_| ())).await.unwrap();
    for other in [&vendor, &reseller] {
        let cx = office.life.world.stage.cx(actor(other, Role::Administrator));
        assert_eq!(code(office.approve(&cx, 2).await.unwrap_err()), "forbidden");
    }
}

#[tokio::test]
async fn a_subscription_changes_once_with_its_dates_and_units() {
    let office = Office::new().await;
    let sold = office.sell(5).await;
    let license_of = async |product: ProductId| {
        let living = office.life.world.stage.system().read(async |tx| subscription::change::living(&tx, sold).await).await.unwrap();
        living.into_iter().find(|license| license.product_id == product).unwrap()
    };
    let before = license_of(office.endpoint).await;
    assert_eq!(code(office.apply(sold).await.unwrap_err()), "suite_change_not_waiting");
    office.members(&[office.endpoint, office.web]).await;
    assert_eq!(code(office.apply(sold).await.unwrap_err()), "suite_change_not_waiting", "nobody has approved it");
    office.approve(&office.seller, 2).await.unwrap();
    office.life.world.stage.clock.set("2026-07-01T08:00:00Z");
    let tries = futures::future::join_all((0..8).map(|_| office.apply(sold))).await;
    assert_eq!(tries.iter().filter(|tried| tried.is_ok()).count(), 1);
    assert!(tries.into_iter().filter_map(Result::err).all(|error| code(error) == "suite_change_not_waiting"));
    assert_eq!((office.products(sold).await, office.taken().await), (vec![office.endpoint, office.web], [5, 0, 5]));
    let (stayed, came) = (license_of(office.endpoint).await, license_of(office.web).await);
    assert_eq!((stayed.id, &stayed.code_masked), (before.id, &before.code_masked), "a member that stays keeps its code");
    assert_eq!((&came.starts_on, &came.expires_on, came.units), (&before.starts_on, &before.expires_on, 5));
    assert_eq!(came.start_charge_on.as_deref(), Some("2026-07-01"), "charged from the day on which it came");
    let recorded = "SELECT COUNT(*) AS count FROM license_transaction WHERE kind = 'suite_change'";
    assert_eq!(office.life.count(recorded).await, 2, "one came, one went");
    assert_eq!(office.life.count("SELECT COUNT(*) AS count FROM event WHERE name = 'subscription.suite_changed'").await, 1);
    // Changes of the whole subscription leave out the member that left.
    let canceled = office.seller.write(async |tx| subscription::change::cancel(&tx, sold).await.map(|_| ())).await;
    canceled.unwrap();
    assert_eq!(office.taken().await, [0, 0, 0]);
}

#[tokio::test]
async fn a_change_that_was_skipped_is_made_up_for_by_the_next() {
    let office = Office::new().await;
    let sold = office.sell(5).await;
    office.members(&[office.endpoint, office.web]).await;
    office.approve(&office.seller, 2).await.unwrap();
    office.members(&[office.mail, office.web]).await;
    office.approve(&office.seller, 3).await.unwrap();
    office.apply(sold).await.unwrap();
    assert_eq!((office.products(sold).await, office.taken().await), (vec![office.mail, office.web], [0, 5, 5]));
}

#[tokio::test]
async fn what_has_ended_waits_for_its_renewal_and_what_is_suspended_stays_so() {
    let office = Office::new().await;
    let (ended, suspended) = (office.sell(5).await, office.sell(3).await);
    office.life.world.stage.clock.set("2027-03-01T08:00:00Z");
    office.seller.write(async |tx| subscription::change::suspend(&tx, suspended, None).await.map(|_| ())).await.unwrap();
    office.members(&[office.endpoint, office.web]).await;
    office.approve(&office.seller, 2).await.unwrap();
    office.apply(suspended).await.unwrap();
    office.seller.write(async |tx| subscription::change::resume(&tx, suspended, None).await.map(|_| ())).await.unwrap();
    assert_eq!(office.products(suspended).await, [office.endpoint, office.web]);
    office.life.world.stage.clock.set("2027-08-01T08:00:00Z");
    assert_eq!(code(office.apply(ended).await.unwrap_err()), "subscription_over");
    let preview = office.preview().await;
    assert_eq!((preview.subscriptions, preview.ended), (0, 1));
    let job = office.start().await;
    office.worker().drain().await.unwrap();
    assert_eq!(office.rows(job).await, ["subscription_over"]);
}

#[tokio::test]
async fn all_at_once_goes_on_where_it_was_killed_and_leaves_waiting_what_the_pool_refuses() {
    let office = Office::new().await;
    office.life.execute("UPDATE license_pool SET allotted = 500").await;
    let mut sold = Vec::new();
    for number in 0..60 {
        let customer = office.customer(&format!("c{number}")).await;
        sold.push(office.sell_to(customer, 5).await.unwrap());
    }
    office.members(&[office.endpoint, office.web]).await;
    office.approve(&office.seller, 2).await.unwrap();
    office.life.execute(&format!("UPDATE license_pool SET allotted = 290 WHERE product_id = '{}'", office.web)).await;
    let job = office.start().await;
    assert!(office.worker().next_chunk().await.unwrap());
    assert_eq!(office.rows(job).await.len(), 50, "a chunk is done, and its server dies");
    let (one, other) = (office.worker(), office.worker());
    let (one, other) = futures::join!(one.drain(), other.drain());
    one.and(other).unwrap();
    let rows = office.rows(job).await;
    assert_eq!(rows.iter().filter(|row| *row == "ok").count(), 58);
    assert_eq!(rows[58..], ["license_pool_exhausted", "license_pool_exhausted"]);
    assert_eq!(office.taken().await, [300, 10, 290]);
    let waiting = "SELECT COUNT(*) AS count FROM subscription WHERE membership = 1 AND service_plan_id IN (SELECT id FROM service_plan WHERE suite_id IS NOT NULL)";
    assert_eq!(office.life.count(waiting).await, 2);
    office.life.execute("UPDATE license_pool SET allotted = 500").await;
    let again = office.start().await;
    office.worker().drain().await.unwrap();
    assert_eq!(office.rows(again).await, ["ok", "ok"], "only those that waited");
    assert_eq!(office.taken().await, [300, 0, 300]);
}

#[tokio::test]
async fn keys_are_counted_once_while_they_are_voided_beside_the_approval() {
    let office = Office::new().await;
    let keys = office.keys(8, 5).await.unwrap();
    office.members(&[office.endpoint, office.web]).await;
    let voids = futures::future::join_all(keys.iter().map(|id| async {
        office.seller.write(async |tx| registration_key::void(&tx, *id, "Lost").await.map(|_| ())).await.unwrap();
    }));
    let (approved, _) = futures::join!(office.approve(&office.seller, 2), voids);
    approved.unwrap();
    assert_eq!(office.taken().await, [0, 0, 0]);
}

#[tokio::test]
async fn what_comes_and_goes_is_told_by_the_products() {
    let office = Office::new().await;
    let system = office.life.world.stage.system();
    let all = system.read(async |tx| {
        let mut products = Vec::new();
        for code in ["EPSMB", "MAIL", "WEB"] {
            products.extend(catalog::by_code(&tx, code).await?);
        }
        Ok::<_, db::Error>(products)
    });
    let all = all.await.unwrap();
    let codes = |products: Vec<&catalog::Product>| products.into_iter().map(|product| product.code.clone()).collect::<Vec<_>>().join(" ");
    let told = |before: &[usize], after: &[usize]| {
        let pick = |places: &[usize]| places.iter().map(|place| all[*place].clone()).collect::<Vec<_>>();
        let (before, after) = (pick(before), pick(after));
        let change = difference(&before, &after);
        format!("+{} -{}", codes(change.added), codes(change.removed))
    };
    assert_eq!(told(&[0, 1], &[1, 0]), "+ -");
    assert_eq!(told(&[0, 1], &[2, 1]), "+WEB -EPSMB");
    assert_eq!(told(&[0], &[0, 1, 2]), "+MAIL WEB -");
}
