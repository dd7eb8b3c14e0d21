//! A suite's story: two partners plan and sell it, some customers bring their licenses with them, and then the vendor gives it
//! another member. On the last day one plan awaits its owner's approval, and one subscription its change.

use kernel::{OrganizationId, OrganizationKind, Role};
use serde_json::{Value, json};

use super::{
    DemoError,
    agenda::Deed,
    theater::{Player, Theater, text},
    world::{World, zone},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuiteDeed {
    Sell,
    AddMember,
    /// The second seller approves; its subscriptions change later.
    Approve,
}

/// The suite of the small, and the product that it gets.
const SUITE: &str = "COMPLETE";
const NEW_MEMBER: &str = "SUITE";
const PLAN: &str = "Harbor Complete, 1 year";
/// Customers of each seller that get it.
const SALES: usize = 3;

pub fn schedule(world: &mut World) {
    let berlin = zone("Europe/Berlin");
    for (ago, deed) in [(40, SuiteDeed::Sell), (3, SuiteDeed::AddMember), (2, SuiteDeed::Approve)] {
        let at = world.era.local(world.era.day(ago), 9 * 60 + 50, &berlin);
        world.agenda.add(at, Deed::Suite(deed));
    }
}

pub async fn perform(theater: &Theater<'_>, world: &World, deed: SuiteDeed) -> Result<(), DemoError> {
    match deed {
        SuiteDeed::Sell => {
            for seller in sellers(world) {
                sell(theater, world, seller).await?;
            }
            Ok(())
        }
        SuiteDeed::AddMember => add_member(theater, world).await,
        SuiteDeed::Approve => approve(theater, world).await,
    }
}

/// The first distributor and the first MSP.
fn sellers(world: &World) -> impl Iterator<Item = usize> {
    let first = |kind| (0..world.partners.len()).find(|partner| world.partners[*partner].kind == kind);
    [first(OrganizationKind::Distributor), first(OrganizationKind::Msp)].into_iter().flatten()
}

async fn sell(theater: &Theater<'_>, world: &World, seller: usize) -> Result<(), DemoError> {
    let by = world.seller(Some(seller));
    let body = json!({"name": PLAN, "product_code": SUITE, "version_type": "full", "charging": "prepaid", "initial_months": 12,
        "auto_renewal_months": 0, "units_default": 10, "units_minimum": 1, "units_maximum": 100_000});
    let plan = text(&theater.post(by, "/service-plans", body).await?, "/id")?;
    let fits = |at: &usize| {
        let customer = &world.customers[*at];
        let there = customer.company.is_some() && !customer.quiet && !customer.large && customer.partner == Some(seller);
        there && ["AT", "DE", "ES", "FR", "IT"].contains(&customer.profile.country.as_str())
    };
    for at in (0..world.customers.len()).filter(fits).take(SALES) {
        let customer = world.customer(at)?.id;
        let found = theater.get(by, &format!("/service-plans/{plan}/crossgrade/{customer}")).await?;
        let body = json!({"service_plan_id": plan, "units": 15, "crossgrade": {"convert": true, "choices": kept(&found, true)}});
        theater.post(by, &format!("/organizations/{customer}/subscriptions"), body).await?;
    }
    Ok(())
}

/// Assigns a plan; what the customer has bought by other plans stays beside it.
pub async fn assign_beside(
    theater: &Theater<'_>,
    by: &Player,
    (plan, customer): (&str, OrganizationId),
    mut body: Value,
) -> Result<Value, DemoError> {
    let found = theater.get(by, &format!("/service-plans/{plan}/crossgrade/{customer}")).await?;
    body["service_plan_id"] = json!(plan);
    body["crossgrade"] = json!({"choices": kept(&found, false)});
    theater.post(by, &format!("/organizations/{customer}/subscriptions"), body).await
}

/// Licenses that stay beside the new one: all of them, or only those that cannot go over.
fn kept(preview: &Value, but_matching: bool) -> Vec<Value> {
    let conflicts = preview["conflicts"].as_array().into_iter().flatten();
    let stays = conflicts.filter(|conflict| !but_matching || conflict["fit"] != "matches");
    stays.map(|conflict| json!({"license_id": conflict["license_id"], "choice": "keep"})).collect()
}

async fn add_member(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let manager = world.vendor.with_role(Role::ProductManager);
    let products = theater.get(manager, "/products?limit=200").await?;
    let added = products["items"].as_array().into_iter().flatten().find(|product| product["code"] == NEW_MEMBER);
    let suites = theater.get(manager, "/suites?limit=200").await?;
    let Some(suite) = suites["items"].as_array().into_iter().flatten().find(|suite| suite["code"] == SUITE) else { return Ok(()) };
    let mut members: Vec<&Value> = suite["members"].as_array().into_iter().flatten().map(|member| &member["id"]).collect();
    members.extend(added.map(|product| &product["id"]));
    theater.patch(manager, &format!("/suites/{}", text(suite, "/id")?), json!({"members": members})).await.map(drop)
}

async fn approve(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let Some(seller) = sellers(world).nth(1) else { return Ok(()) };
    let by = world.seller(Some(seller));
    let plans = theater.get(by, "/service-plans?state=locked&limit=200").await?;
    for plan in plans["items"].as_array().into_iter().flatten() {
        let path = format!("/service-plans/{}", text(plan, "/id")?);
        let preview = theater.get(by, &format!("{path}/suite-change")).await?;
        let body = json!({"membership": preview["membership"], "subscriptions": "later"});
        theater.post(by, &format!("{path}/approve-suite-change"), body).await?;
    }
    Ok(())
}
