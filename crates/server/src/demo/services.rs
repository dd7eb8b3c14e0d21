//! Services, their addresses and data centers, a trial form, and a subscription that waits for its customer's first sign-in.

use serde_json::json;

use super::{
    DemoError,
    market::PlanKind,
    suites::assign_beside,
    theater::{Theater, text},
    world::World,
};

/// The product that is a service, and the one that can be tried.
const SERVICE: &str = "MAILCLOUD";
const TRIED: &str = "EPSMB";
/// The distributor.
const SELLER: usize = 0;

const CANNED_REPLIES: [(&str, &str, &str); 4] = [
    ("Ask for the update log", "en", "Please send us the update log of {{product}}: Help, Collect logs. With it we see where it stops."),
    ("Ask for the update log", "de", "Bitte senden Sie uns das Update-Protokoll von {{product}}: Hilfe, Protokolle sammeln."),
    ("We look into it", "en", "Thank you for {{number}}. I look into it and come back to you today.\n\n{{engineer}}"),
    ("Is it solved?", "en", "Does \"{{subject}}\" still happen? If not, please confirm the solution in the portal."),
];

/// What stands from the beginning.
pub async fn open(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let (vendor, seller) = (world.vendor.administrator(), world.seller(Some(SELLER)));
    for (by, code, name, region) in
        [(vendor, "HAM1", "Hamburg 1", "europe"), (vendor, "SYD1", "Sydney 1", "oceania"), (seller, "KEL1", "Kiel 1", "europe")]
    {
        theater.post(by, "/data-centers", json!({"code": code, "name": name, "region": region})).await?;
    }
    for (by, name, region, products, url) in [
        (vendor, "Update server", "europe", vec![], "https://updates.eu.harbor-software.example"),
        (vendor, "Update server", "", vec![], "https://updates.harbor-software.example"),
        (vendor, "Status page", "", vec![], "https://status.harbor-software.example"),
        (vendor, "Quarantine portal", "europe", vec![SERVICE], "https://quarantine.eu.harbor-software.example"),
        (seller, "Status page", "europe", vec![], "https://status.nordlicht.example"),
    ] {
        let body = json!({"name": name, "region": region, "products": products, "url": url});
        theater.post(by, "/regional-services", body).await?;
    }
    for (name, language, body) in CANNED_REPLIES {
        theater.post(vendor, "/canned-replies", json!({"name": name, "language": language, "body": body})).await?;
    }
    if let Some(tried) = product(world, TRIED) {
        let plan = world.plan(Some(SELLER), tried, PlanKind::Trial)?;
        let path = format!("/service-plans/{plan}/trial-form/publish");
        theater.post(seller, &path, json!({"word": "harbor-endpoint"})).await?;
    }
    Ok(())
}

/// What is sold on the last day and waits for somebody to sign in.
pub async fn sell(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let by = world.seller(Some(SELLER));
    let centers = theater.get(by, "/data-centers?limit=200").await?;
    let center = centers["items"].as_array().into_iter().flatten().find(|center| center["code"] == "KEL1");
    let body = json!({"name": "Harbor Mail Shield, from the first sign-in", "product_code": SERVICE, "version_type": "full", "charging": "monthly",
        "initial_months": 12, "auto_renewal_months": 12, "units_default": 10, "units_minimum": 1, "units_maximum": 10_000,
        "activation": "first_sign_in", "data_center_id": center.map(|center| &center["id"])});
    let plan = text(&theater.post(by, "/service-plans", body).await?, "/id")?;
    let fits = |at: &usize| {
        let customer = &world.customers[*at];
        customer.company.is_some() && !customer.quiet && customer.partner == Some(SELLER) && customer.profile.country == "DE"
    };
    if let Some(at) = (0..world.customers.len()).filter(fits).nth(1) {
        assign_beside(theater, by, (&plan, world.customer(at)?.id), json!({"units": 25})).await?;
    }
    Ok(())
}

fn product(world: &World, code: &str) -> Option<usize> {
    world.data.products.iter().position(|product| product.code == code)
}
