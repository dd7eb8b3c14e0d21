//! Doing what the agenda says about a sale.

use kernel::Role;
use serde_json::json;

use super::{
    DemoError,
    agenda::SaleDeed,
    cast, paperwork,
    sales::{ENDPOINT, Fate, MAIL, SUITE, Sale},
    suites,
    theater::{Theater, text},
    world::World,
};

pub async fn perform(theater: &Theater<'_>, world: &mut World, at: usize, deed: SaleDeed) -> Result<(), DemoError> {
    match deed {
        SaleDeed::SellKey => sell_key(theater, world, at).await,
        SaleDeed::Register => register(theater, world, at).await,
        SaleDeed::Assign => assign(theater, world, at).await,
        SaleDeed::Activate => activate(theater, world, at).await,
        SaleDeed::CheckIn => check_in(theater, world, at).await,
        SaleDeed::Renew => renew(theater, world, at).await,
        SaleDeed::Suspend | SaleDeed::Cancel => end(theater, world, at, deed).await,
        SaleDeed::Disable => {
            let path = format!("/licenses/{}/disable", license(&world.sales[at])?);
            theater.post(world.vendor.with_role(Role::LicenseManager), &path, json!({})).await.map(drop)
        }
        SaleDeed::ReplaceCode => replace_code(theater, world, at).await,
    }
}

fn license(sale: &Sale) -> Result<&str, DemoError> {
    sale.license.as_deref().ok_or_else(|| DemoError::Answer { pointer: "license of a sale".into() })
}

async fn sell_key(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let sale = &world.sales[at];
    let customer = &world.customers[sale.customer];
    let plan = world.plan(customer.partner, sale.product, sale.kind)?;
    let body = json!({"count": 1, "units": sale.units, "note": format!("Order {}", 4700 + at), "customer_id": world.customer(sale.customer)?.id,
        "recipient_email": cast::email(&customer.profile.people[0], &customer.profile)});
    // A reseller orders its keys from whoever has the plan.
    let maker = world.seller(world.plan_owner(customer.partner));
    let made = theater.post(maker, &format!("/service-plans/{plan}/registration-keys"), body).await?;
    world.sales[at].key = Some(text(&made, "/items/0/key")?);
    Ok(())
}

async fn register(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let customer = world.customer(world.sales[at].customer)?;
    let key = world.sales[at].key.as_deref();
    let accepted = paperwork::to_accept(theater, customer.administrator(), key).await?;
    let body = json!({"registration_key": key, "accepted_documents": accepted});
    let made = theater.post(customer.administrator(), "/registrations", body).await?;
    let sale = &mut world.sales[at];
    sale.license = Some(text(&made, "/licenses/0/license/id")?);
    sale.code = Some(text(&made, "/licenses/0/activation_code")?);
    Ok(())
}

async fn assign(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let sale = &world.sales[at];
    let partner = world.customers[sale.customer].partner;
    let plan = world.plan(partner, sale.product, sale.kind)?;
    let body = json!({"units": sale.units, "start_date": sale.starts_on});
    let customer = world.customer(sale.customer)?.id;
    let made = suites::assign_beside(theater, world.seller(partner), (plan, customer), body).await?;
    let sale = &mut world.sales[at];
    sale.subscription = Some(text(&made, "/subscription/id")?);
    sale.license = Some(text(&made, "/licenses/0/id")?);
    Ok(())
}

async fn activate(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let sale = &world.sales[at];
    let customer = world.customer(sale.customer)?;
    let code = match &sale.code {
        Some(code) => code.clone(),
        None => {
            let path = format!("/licenses/{}/reveal-code", license(sale)?);
            text(&theater.post(customer.administrator(), &path, json!({})).await?, "/activation_code")?
        }
    };
    let mut activations = Vec::new();
    for installation in 0..sale.installations {
        let body = json!({"activation_code": code, "fingerprint": format!("{}-{installation}", license(sale)?),
            "hostname": host(world, at, installation), "platform": platform(sale.product), "product_version": version(at, sale.product),
            "nonce": format!("n{at}-{installation}")});
        let made = theater.product("/activations", None, body).await?;
        activations.push((text(&made, "/id")?, text(&made, "/secret")?));
    }
    let sale = &mut world.sales[at];
    sale.code = Some(code);
    sale.activations = activations;
    Ok(())
}

/// The first installation is the one that counts what is in use.
async fn check_in(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let share = match world.sales[at].fate {
        Fate::Exceeded => world.chance.between(104, 130),
        _ => world.chance.between(55, 98),
    };
    let sale = &world.sales[at];
    for (turn, (id, secret)) in sale.activations.iter().enumerate() {
        let used = if turn == 0 { (sale.units * share / 100).max(1) } else { 0 };
        let body =
            json!({"counter": 1, "used_units": used, "product_version": version(at, sale.product), "nonce": format!("c{at}-{turn}")});
        theater.product(&format!("/activations/{id}/check-in"), Some(secret), body).await?;
    }
    Ok(())
}

/// A second year by an order. The vendor enters it for customers whose partner is suspended by then.
async fn renew(theater: &Theater<'_>, world: &World, at: usize) -> Result<(), DemoError> {
    let sale = &world.sales[at];
    let body = json!({"months": 12, "po_number": format!("PO-{}", 5200 + at)});
    theater.post(world.seller_of(at), &format!("/licenses/{}/renew", license(sale)?), body).await.map(drop)
}

async fn end(theater: &Theater<'_>, world: &World, at: usize, deed: SaleDeed) -> Result<(), DemoError> {
    let sale = &world.sales[at];
    let Some(subscription) = &sale.subscription else { return Ok(()) };
    let verb = if deed == SaleDeed::Cancel { "cancel" } else { "suspend" };
    let seller = world.seller(world.customers[sale.customer].partner);
    theater.post(seller, &format!("/subscriptions/{subscription}/{verb}"), json!({})).await.map(drop)
}

/// Somebody published the code: the customer replaces it and activates again.
async fn replace_code(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let sale = &world.sales[at];
    let path = format!("/licenses/{}/replace-code", license(sale)?);
    let administrator = world.customer(sale.customer)?.administrator();
    let made = theater.post(administrator, &path, json!({"reason": "stolen"})).await?;
    world.sales[at].code = Some(text(&made, "/activation_code")?);
    activate(theater, world, at).await
}

/// The name of a customer's machine.
pub fn host(world: &World, at: usize, installation: usize) -> String {
    let sale = &world.sales[at];
    let profile = &world.customers[sale.customer].profile;
    let town: String = kernel::fold(&profile.city).to_uppercase().chars().filter(char::is_ascii_alphabetic).take(3).collect();
    match sale.product {
        SUITE => format!("{town}-SRV-{:02}", 1 + (at + installation) % 20),
        MAIL => format!("mx{}.{}", installation + 1, profile.domain),
        _ => format!("{town}-WS-{:03}", 1 + (at * 7 + installation) % 300),
    }
}

pub fn version(at: usize, product: usize) -> &'static str {
    let versions = match product {
        ENDPOINT => ["9.0.4", "9.1.2", "9.2.0"],
        SUITE => ["4.2.7", "4.3.1", "4.4.0"],
        _ => ["2026.8", "2026.9", "2026.10"],
    };
    versions[at % 3]
}

const fn platform(product: usize) -> &'static str {
    match product {
        ENDPOINT => "Windows 11",
        SUITE => "Windows Server 2022",
        _ => "cloud",
    }
}
