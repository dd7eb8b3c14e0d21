//! What is sold and by which plans: products, service plans, license pools.

use kernel::{OrganizationKind, Role};
use serde_json::{Value, json};

use super::{
    DemoError,
    customers::SUSPENDED,
    shelf,
    theater::{Player, Theater, text},
    world::World,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlanKind {
    /// A year, renewed by an order.
    Year,
    /// A year that renews by itself, billed each month.
    Renewing,
    ThreeYears,
    Trial,
}

impl PlanKind {
    const ALL: [Self; 4] = [Self::Year, Self::Renewing, Self::ThreeYears, Self::Trial];

    pub const fn months(self) -> i64 {
        match self {
            Self::Year | Self::Renewing => 12,
            Self::ThreeYears => 36,
            Self::Trial => 1,
        }
    }
}

/// Creates products, the plans of everybody who has plans, and fills the pools.
pub async fn open(theater: &Theater<'_>, world: &mut World) -> Result<(), DemoError> {
    for product in &world.data.products {
        let mut body = json!(product);
        body["activation_mode"] = json!("code_required");
        theater.post(world.vendor.with_role(Role::ProductManager), "/products", body).await?;
    }
    shelf::fill(theater, world).await?;
    // Pools open by themselves when the queue hears of partners and products.
    theater.work().await?;
    let owners: Vec<Option<usize>> = std::iter::once(None).chain((0..world.partners.len()).map(Some)).collect();
    for owner in owners {
        if owner.is_some_and(|partner| world.partners[partner].kind == OrganizationKind::Reseller) {
            lend(theater, world, owner).await?;
        } else {
            plans(theater, world, owner).await?;
        }
    }
    for tier1 in [true, false] {
        for partner in 0..world.partners.len() {
            let kind = world.partners[partner].kind;
            if kind.is_tier1() == tier1 && kind != OrganizationKind::Reseller {
                fill(theater, world, partner, if tier1 { 20 } else { 2 }, "First stock").await?;
                terms(theater, world, partner).await?;
            }
        }
    }
    Ok(())
}

/// When a partner is warned, what it gets at once, and where a tier 1's pool fills itself.
async fn terms(theater: &Theater<'_>, world: &World, partner: usize) -> Result<(), DemoError> {
    let by = supplier(world, partner);
    let tier1 = world.partners[partner].kind.is_tier1();
    for pool in pools_of(theater, world, partner).await? {
        let allotted = pool["allotted"].as_i64().unwrap_or_default();
        let mut body = json!({"minimum": allotted / 10, "request_cap": allotted * 3});
        if tier1 {
            body["refill_threshold"] = json!(allotted / 20);
        }
        theater.patch(by, &format!("/license-pools/{}", text(&pool, "/id")?), body).await?;
    }
    Ok(())
}

/// What is open on the last day: some MSPs ask for units, one of them less than it gets at once, and a plan changes next month.
pub async fn ask(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let msps = (0..world.partners.len()).filter(|partner| world.partners[*partner].kind == OrganizationKind::Msp && *partner != SUSPENDED);
    for (at, partner) in msps.take(4).enumerate() {
        let pools = pools_of(theater, world, partner).await?;
        let Some(pool) = pools.iter().find(|pool| pool["version_type"] == "full") else { continue };
        let (units, note) = if at == 0 { (500, "") } else { (5_000, "A large customer starts next month") };
        let path = format!("/license-pools/{}/request", text(pool, "/id")?);
        theater.post(world.partners[partner].administrator(), &path, json!({"units": units, "note": note})).await?;
    }
    let plan = world.plan(Some(0), 0, PlanKind::Renewing)?;
    let apply_on = world.era.day(-20);
    let body = json!({"units_minimum": 5, "notice_days": [60, 30, 14, 3], "apply_on": apply_on});
    theater.patch(world.seller(Some(0)), &format!("/service-plans/{plan}"), body).await?;
    Ok(())
}

async fn pools_of(theater: &Theater<'_>, world: &World, partner: usize) -> Result<Vec<Value>, DemoError> {
    let path = format!("/license-pools?organization_id={}&limit=200", world.partners[partner].id);
    let pools = theater.get(supplier(world, partner), &path).await?;
    Ok(pools["items"].as_array().cloned().unwrap_or_default())
}

async fn plans(theater: &Theater<'_>, world: &mut World, owner: Option<usize>) -> Result<(), DemoError> {
    let by = world.seller(owner).clone();
    for product in 0..world.data.products.len() {
        let name = world.data.products[product].rest.get("name").and_then(|name| name.as_str()).unwrap_or_default().to_owned();
        for kind in PlanKind::ALL {
            let (label, version_type, charging, renewal) = match kind {
                PlanKind::Year => ("1 year", "full", "prepaid", 0),
                PlanKind::Renewing => ("1 year, renews", "full", "monthly", 12),
                PlanKind::ThreeYears => ("3 years", "full", "prepaid", 0),
                PlanKind::Trial => ("trial", "trial", "prepaid", 0),
            };
            let body = json!({"name": format!("{name}, {label}"), "product_code": world.data.products[product].code,
                "version_type": version_type, "charging": charging, "initial_months": kind.months(), "auto_renewal_months": renewal,
                "units_default": 10, "units_minimum": 1, "units_maximum": 100_000});
            let plan = theater.post(&by, "/service-plans", body).await?;
            world.plans.insert((owner, product, kind), text(&plan, "/id")?);
        }
    }
    Ok(())
}

/// A reseller sells by its parent's plans.
async fn lend(theater: &Theater<'_>, world: &World, reseller: Option<usize>) -> Result<(), DemoError> {
    let Some(partner) = reseller else { return Ok(()) };
    let owner = world.plan_owner(reseller);
    let reseller = world.partners[partner].id;
    let mut plans: Vec<String> = world.plans.iter().filter(|((of, ..), _)| *of == owner).map(|(_, id)| id.clone()).collect();
    plans.sort();
    for plan in &plans {
        theater.post(world.seller(owner), &format!("/service-plans/{plan}/assign"), json!({"organization_id": reseller})).await?;
    }
    Ok(())
}

/// Who gives a partner its units.
fn supplier(world: &World, partner: usize) -> &Player {
    match world.data.partners[partner].parent {
        Some(parent) => world.partners[parent].administrator(),
        None => world.vendor.with_role(Role::LicenseManager),
    }
}

/// Adds to every pool of a partner: `size` times what a small one needs.
pub async fn fill(theater: &Theater<'_>, world: &World, partner: usize, size: i64, reason: &str) -> Result<(), DemoError> {
    let by = supplier(world, partner);
    for pool in pools_of(theater, world, partner).await? {
        let units = match (pool["version_type"].as_str(), pool["product"]["code"].as_str()) {
            (Some("trial"), _) => 1_000,
            (_, Some("SUITE")) => 40_000,
            (_, Some("MAILCLOUD")) => 20_000,
            _ => 3_000,
        };
        let path = format!("/license-pools/{}/add", text(&pool, "/id")?);
        theater.post(by, &path, json!({"units": units * size, "reason": reason})).await?;
    }
    Ok(())
}
