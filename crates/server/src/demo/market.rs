//! What is sold and by which plans: products, service plans, license pools.

use kernel::{OrganizationKind, Role};
use serde_json::json;

use super::{
    DemoError, shelf,
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
            }
        }
    }
    Ok(())
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
    theater
        .system()
        .write(async |tx| {
            for plan in &plans {
                let plan = plan.parse().map_err(|_| DemoError::Answer { pointer: "plan id".into() })?;
                channel::lend_service_plan(&tx, plan, reseller).await?;
            }
            Ok::<_, DemoError>(())
        })
        .await
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
    let pools = theater.get(by, &format!("/license-pools?organization_id={}&limit=200", world.partners[partner].id)).await?;
    for pool in pools["items"].as_array().into_iter().flatten() {
        let units = match (pool["version_type"].as_str(), pool["product"]["code"].as_str()) {
            (Some("trial"), _) => 1_000,
            (_, Some("SUITE")) => 40_000,
            (_, Some("MAILCLOUD")) => 20_000,
            _ => 3_000,
        };
        let path = format!("/license-pools/{}/add", text(pool, "/id")?);
        theater.post(by, &path, json!({"units": units * size, "reason": reason})).await?;
    }
    Ok(())
}
