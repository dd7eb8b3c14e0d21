use kernel::{Actor, Membership, OrganizationId, OrganizationKind, OrganizationStatus};
use lease::VersionType;
use licensing::LicenseId;

use super::{
    MoveError,
    merge::{merge, preview_merge},
    transfer::{preview_transfer, transfer},
};
use crate::{
    life::Life,
    renewal::Papers,
    service_plan::{Charging, NewServicePlan},
    world::{organization, yearly},
};

fn monthly(name: &str) -> NewServicePlan {
    NewServicePlan { charging: Charging::Monthly, ..yearly(name) }
}

async fn another_customer(life: &Life, login: &str) -> OrganizationId {
    let system = life.world.stage.system();
    let parent = life.world.distributor.actor().organization().unwrap();
    let parent = system.read(async |tx| identity::find_organization(&tx, parent).await).await.unwrap();
    organization(&system, Some(&parent), OrganizationKind::Customer, login).await.id
}

async fn try_transfer(life: &Life, id: LicenseId, customer: OrganizationId) -> Result<(), MoveError> {
    life.world.distributor.write(async |tx| transfer(&tx, id, customer).await.map(|_| ())).await
}

async fn try_merge(life: &Life, kept: LicenseId, other: LicenseId) -> Result<(), MoveError> {
    life.world.distributor.write(async |tx| merge(&tx, kept, other, Papers::default()).await.map(|_| ())).await
}

fn pointer(outcome: Result<(), MoveError>) -> String {
    match outcome {
        Err(MoveError::Invalid(errors)) => format!("{} {}", errors[0].pointer, errors[0].code),
        other => format!("{other:?}"),
    }
}

#[tokio::test]
async fn a_license_goes_to_another_customer_of_the_same_partner_with_its_subscription() {
    let life = Life::new().await;
    let (subscription, id) = life.assign(life.plan(yearly("Yearly")).await).await.unwrap();
    let moor = another_customer(&life, "moor").await;
    let before = life.license(id).await;
    let preview = life.world.distributor.read(async |tx| preview_transfer(&tx, id, moor).await).await.unwrap();
    assert_eq!((preview.held.licenses.len(), preview.customer.id), (1, moor));
    assert_eq!(life.license(id).await.customer_id, life.customer, "a preview changes nothing");
    try_transfer(&life, id, moor).await.unwrap();
    let after = life.license(id).await;
    assert_eq!((after.customer_id, after.expires_on, after.code_masked), (moor, before.expires_on, before.code_masked));
    assert_eq!(
        life.count(&format!("SELECT COUNT(*) AS count FROM subscription WHERE id = '{subscription}' AND customer_id = '{moor}'")).await,
        1
    );
    assert_eq!(life.taken().await, 5);
    assert_eq!(pointer(try_transfer(&life, id, moor).await), "/customer_id same");
    life.tick().await;
    let heard = life.full_hearing();
    let moved = heard.iter().find(|(name, _)| name == "license.transferred").unwrap();
    assert_eq!(moved.1["previous_customer_id"], life.customer.to_string());
}

#[tokio::test]
async fn what_is_not_transferred() {
    let life = Life::new().await;
    let (_, id) = life.assign(life.plan(yearly("Yearly")).await).await.unwrap();
    let system = life.world.stage.system();
    let elsewhere = life.world.other_distributor.actor().organization().unwrap();
    let other_partner = system.read(async |tx| identity::find_organization(&tx, elsewhere).await).await.unwrap();
    let foreign = organization(&system, Some(&other_partner), OrganizationKind::Customer, "fremd").await.id;
    assert_eq!(pointer(try_transfer(&life, id, foreign).await), "/customer_id unknown");
    let as_vendor = system.write(async |tx| transfer(&tx, id, foreign).await.map(|_| ())).await;
    assert_eq!(pointer(as_vendor), "/customer_id other_partner");
    assert_eq!(pointer(try_transfer(&life, id, life.world.plan.owner_id).await), "/customer_id not_a_customer");
    let moor = another_customer(&life, "moor").await;
    life.execute(&format!("UPDATE organization SET country = 'FR' WHERE id = '{moor}'")).await;
    assert!(matches!(try_transfer(&life, id, moor).await, Err(MoveError::OtherRegion { .. })));
    life.execute(&format!("UPDATE organization SET country = 'DE' WHERE id = '{moor}'")).await;
    for (change, refused) in [
        ("enabled = FALSE", "license that is disabled"),
        ("enabled = TRUE, suspended_at = 1", "license that is suspended"),
        ("suspended_at = NULL, expires_at = 1, grace_ends_at = 1", "license that is expired"),
        ("version_type = 'trial'", "a trial license stays"),
    ] {
        life.execute(&format!("UPDATE license SET {change}")).await;
        let error = try_transfer(&life, id, moor).await.unwrap_err().to_string();
        assert!(error.contains(refused), "{error}");
    }
}

#[tokio::test]
async fn a_partner_above_the_seller_does_not_move_its_licenses() {
    let life = Life::new().await;
    let (_, id) = life.assign(life.plan(yearly("Yearly")).await).await.unwrap();
    let system = life.world.stage.system();
    let north = system.read(async |tx| identity::find_organization(&tx, life.world.plan.owner_id).await).await.unwrap();
    let msp = organization(&system, Some(&north), OrganizationKind::Msp, "msp").await.id;
    life.execute(&format!("UPDATE license SET owner_id = '{msp}'")).await;
    life.execute(&format!("UPDATE subscription SET owner_id = '{msp}'")).await;
    let moor = another_customer(&life, "moor").await;
    let refused = try_transfer(&life, id, moor).await.unwrap_err();
    assert!(format!("{refused:?}").contains("Forbidden(LicenseTransfer)"), "{refused:?}");
    let viewer = Membership {
        organization: msp,
        kind: OrganizationKind::Msp,
        status: OrganizationStatus::Active,
        role: kernel::Role::BillingManager,
    };
    let reader = life.world.stage.cx(Actor { membership: Some(viewer), ..life.world.distributor.actor().clone() });
    let refused = reader.write(async |tx| transfer(&tx, id, moor).await.map(|_| ())).await.unwrap_err();
    assert!(format!("{refused:?}").contains("Forbidden"), "{refused:?}");
}

#[tokio::test]
async fn two_licenses_become_one_with_all_units_and_the_later_expiry() {
    let life = Life::new().await;
    let plan = life.plan(monthly("Monthly")).await;
    let (_, kept) = life.assign(plan).await.unwrap();
    life.world.stage.clock.set("2026-08-10T08:00:00Z");
    let (gone_subscription, gone) = life.assign(plan).await.unwrap();
    let preview = life.world.distributor.read(async |tx| preview_merge(&tx, kept, gone).await).await.unwrap();
    assert_eq!((preview.units, preview.period.expires_on.to_string(), preview.line.is_none()), (10, "2027-08-09".into(), true));
    try_merge(&life, kept, gone).await.unwrap();
    let license = life.license(kept).await;
    assert_eq!((license.units, license.expires_on.as_str(), license.starts_on.as_str()), (10, "2027-08-09", "2026-05-04"));
    assert_eq!((life.status(gone).await.as_str(), life.taken().await), ("disabled", 10));
    assert_eq!(life.count("SELECT COUNT(*) AS count FROM activation_code WHERE state = 'superseded' AND reason = 'merged'").await, 1);
    assert_eq!(
        life.count(&format!("SELECT COUNT(*) AS count FROM subscription WHERE id = '{gone_subscription}' AND status = 'canceled'")).await,
        1
    );
    // The old code leads to the license that stays, until its own old expiry.
    assert_eq!(life.count(&format!("SELECT COUNT(*) AS count FROM activation_code WHERE license_id = '{kept}'")).await, 2);
    assert!(try_merge(&life, kept, gone).await.is_err());
    // Canceling what is left gives all back, once.
    life.world.stage.clock.set("2030-01-01T00:00:00Z");
    life.execute("UPDATE license SET auto_renew_months = 0").await;
    life.tick().await;
    assert_eq!(life.taken().await, 0);
}

#[tokio::test]
async fn the_earlier_prepaid_license_is_paid_for_up_to_the_later_expiry() {
    let life = Life::new().await;
    crate::renewal::shop::price(&life, "EUR", 7300).await;
    let plan = life.plan(yearly("Yearly")).await;
    let (_, early) = life.assign(plan).await.unwrap();
    life.world.stage.clock.set("2026-05-14T08:00:00Z");
    let (_, late) = life.assign(plan).await.unwrap();
    for (kept, other) in [(early, late), (late, early)] {
        let preview = life.world.distributor.read(async |tx| preview_merge(&tx, kept, other).await).await.unwrap();
        // Ten units cost 68.00 each a year; the five that end ten days earlier are brought up: 6800 x 5 x 10 / 365.
        assert_eq!(preview.total().unwrap().amount, 932);
        assert_eq!(preview.line.unwrap().days.unwrap().0.to_string(), "2027-05-04");
    }
    let merged = life.world.distributor.write(async |tx| merge(&tx, late, early, Papers::default()).await.map(|(_, order)| order));
    assert!(merged.await.unwrap().is_some());
    assert_eq!(life.count("SELECT total AS count FROM license_order WHERE status = 'done'").await, 932);
    assert_eq!(life.license(late).await.expires_on, "2027-05-13");
}

#[tokio::test]
async fn what_is_not_merged() {
    let life = Life::new().await;
    let plan = life.plan(monthly("Monthly")).await;
    let (_, one) = life.assign(plan).await.unwrap();
    let (_, two) = life.assign(plan).await.unwrap();
    assert_eq!(pointer(try_merge(&life, one, one).await), "/license_id same");
    life.execute(&format!("UPDATE license SET version_type = 'nfr' WHERE id = '{two}'")).await;
    assert!(matches!(try_merge(&life, one, two).await, Err(MoveError::VersionType(VersionType::Nfr))));
    life.execute("UPDATE license SET version_type = 'full'").await;
    let moor = another_customer(&life, "moor").await;
    try_transfer(&life, two, moor).await.unwrap();
    assert!(matches!(try_merge(&life, one, two).await, Err(MoveError::Differs("customer"))));
    let stranger = life.world.other_distributor.write(async |tx| merge(&tx, one, two, Papers::default()).await.map(|_| ())).await;
    assert!(format!("{stranger:?}").contains("NotFound"), "{stranger:?}");
}

#[tokio::test]
async fn moves_take_few_statements() {
    let life = Life::new().await;
    crate::renewal::shop::price(&life, "EUR", 7300).await;
    let plan = life.plan(yearly("Yearly")).await;
    let (_, early) = life.assign(plan).await.unwrap();
    life.world.stage.clock.set("2026-05-14T08:00:00Z");
    let (_, late) = life.assign(plan).await.unwrap();
    let moor = another_customer(&life, "moor").await;
    let distributor = &life.world.distributor;
    let merged = distributor.write(async |tx| {
        merge(&tx, early, late, Papers::default()).await?;
        Ok::<_, MoveError>(tx.conn().statements())
    });
    let merged = merged.await.unwrap();
    let moved = distributor.write(async |tx| {
        transfer(&tx, early, moor).await?;
        Ok::<_, MoveError>(tx.conn().statements())
    });
    let moved = moved.await.unwrap();
    // PostgreSQL announces by a statement of its own.
    assert!(merged <= 49 && moved <= 17, "merge {merged}, transfer {moved}");
}
