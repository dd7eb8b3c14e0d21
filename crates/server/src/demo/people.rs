//! Accounts as they are on an ordinary day: somebody who has not accepted the invitation yet, somebody who has left, and what
//! a partner notes about a customer.

use kernel::OrganizationKind;
use serde_json::json;

use super::{
    DemoError,
    theater::{Theater, text},
    world::World,
};

/// At every tier 1, and once at the vendor.
pub async fn come_and_go(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let vendor = world.vendor.administrator();
    let auditor = json!({"login_id": "e.sander", "first_name": "Edda", "last_name": "Sander", "email": "edda.sander@audit.example",
        "role": "auditor"});
    theater.post(vendor, &format!("/organizations/{}/people", world.vendor.id), auditor).await?;
    let tier1 = |kind: OrganizationKind| kind.is_tier1();
    for (at, partner) in world.partners.iter().filter(|partner| tier1(partner.kind)).enumerate() {
        let by = partner.administrator();
        for (login, first_name, last_name, role) in
            [("invited", "Mira", "Feldt", "billing_manager"), ("left", "Arne", "Quist", "customer_account_manager")]
        {
            let login_id = format!("{login}.{}", at + 1);
            let body = json!({"login_id": login_id, "first_name": first_name, "last_name": last_name,
                "email": format!("{login_id}@mail.example"), "role": role});
            let person = theater.post(by, &format!("/organizations/{}/people", partner.id), body).await?;
            if login == "left" {
                theater.post(by, &format!("/people/{}/disable", text(&person, "/id")?), json!({})).await?;
            }
        }
    }
    if let Some(customer) = world.customers.iter().find_map(|customer| customer.company.as_ref()) {
        let notes = json!({"notes": "Decides in spring; call before the budget round.", "emergency_email": "night-shift@mail.example"});
        theater.patch(vendor, &format!("/organizations/{}", customer.id), notes).await?;
    }
    Ok(())
}
