//! Doing what the agenda says about a support request.

use kernel::Role;
use serde_json::{Value, json};

use super::{
    DemoError,
    agenda::CaseDeed,
    cases::{Case, Ending},
    data::Story,
    enclosure::attach,
    selling::{host, version},
    theater::{Company, Player, Theater, text},
    world::World,
};

pub async fn perform(theater: &Theater<'_>, world: &mut World, at: usize, deed: CaseDeed) -> Result<(), DemoError> {
    match deed {
        CaseDeed::Open => return open(theater, world, at).await,
        CaseDeed::AcceptEscalation => return accept(theater, world, at).await,
        _ => {}
    }
    let case = &world.cases[at];
    let story = &world.stories[case.story];
    let engineer = &world.vendor.people[case.engineer];
    let asks = asks(world, case)?;
    let told = |words: &str| letter(world, at, words);
    let (by, verb, body) = match deed {
        CaseDeed::Assign => (world.vendor.with_role(Role::SupportManager), "assign", json!({"person_id": engineer.id})),
        CaseDeed::Prioritize => (engineer, "priority", json!({"priority": story.agreed, "reason": reason(story)})),
        CaseDeed::Note => (engineer, "messages", json!({"body": filled(world, at, &story.note), "visibility": "internal"})),
        CaseDeed::Reply => (engineer, "messages", json!({"body": told(&story.reply), "visibility": "public"})),
        CaseDeed::Wait => (engineer, "wait", json!({})),
        CaseDeed::Answer => (asks, "messages", json!({"body": filled(world, at, &story.answer), "visibility": "public"})),
        CaseDeed::Propose => (engineer, "propose-solution", json!({"body": told(&story.solution)})),
        CaseDeed::Confirm => (confirms(world, case)?, "confirm", json!({"rating": 3 + (at * 7) % 3})),
        CaseDeed::ConfirmCall => (engineer, "confirm-call", json!({"contact": contact(asks)})),
        CaseDeed::AskPriority => (asks, "request-priority", json!({"priority": wished(story), "business_impact": impact(world, at)})),
        CaseDeed::Escalate => (asks, "escalate", json!({"reason": "no_resolution_in_sight", "business_impact": impact(world, at)})),
        CaseDeed::HandOver => (engineer, "hand-over-to-engineering", hand_over(world, at)),
        CaseDeed::Open | CaseDeed::AcceptEscalation | CaseDeed::Close => (engineer, "close", closing(case)),
    };
    let id = case.id.as_deref().ok_or_else(|| DemoError::Answer { pointer: "support request".into() })?;
    theater.post(by, &format!("/support-requests/{id}/{verb}"), body).await?;
    if deed == CaseDeed::Wait {
        chase(theater, world, engineer, at, id).await?;
    }
    if deed == CaseDeed::Answer && at.is_multiple_of(3) {
        // What was asked for comes along.
        attach(theater, by, id, &format!("{}-update.log", host(world, case.sale, 0)), &log(world, at)).await?;
    }
    Ok(())
}

/// Some customers have to be reminded; their cases are found by a tag.
async fn chase(theater: &Theater<'_>, world: &World, engineer: &Player, at: usize, id: &str) -> Result<(), DemoError> {
    let channels = ["mail", "phone", "phone"];
    for channel in &channels[..at % 4] {
        let note = json!({"channel": channel, "note": filled(world, at, "No answer so far.")});
        theater.post(engineer, &format!("/support-requests/{id}/contact-attempts"), note).await?;
    }
    if !at.is_multiple_of(4) {
        theater.put(engineer, &format!("/support-requests/{id}/tags"), json!({"tags": ["reminded"]})).await?;
    }
    Ok(())
}

/// The support manager takes the escalation of a case.
async fn accept(theater: &Theater<'_>, world: &World, at: usize) -> Result<(), DemoError> {
    let case = &world.cases[at];
    let id = case.id.as_deref().ok_or_else(|| DemoError::Answer { pointer: "support request".into() })?;
    let manager = world.vendor.with_role(Role::SupportManager);
    let found = theater.get(manager, &format!("/escalations?support_request_id={id}")).await?;
    let plan = "A senior engineer looks at the logs today and calls tomorrow morning.";
    let body = json!({"owner_id": world.vendor.people[case.engineer].id, "plan": plan});
    theater.post(manager, &format!("/escalations/{}/accept", text(&found, "/items/0/id")?), body).await?;
    Ok(())
}

fn contact(player: &Player) -> Value {
    json!({"name": player.name, "phone": "+49 431 5550100", "around_the_clock": true})
}

/// Another priority than the one that was agreed on.
fn wished(story: &Story) -> &'static str {
    match story.agreed.as_str() {
        "p2" => "p1",
        _ => "p2",
    }
}

fn impact(world: &World, at: usize) -> String {
    let story = &world.stories[world.cases[at].story];
    if story.impact.is_empty() { "The work of many people waits for it.".into() } else { filled(world, at, &story.impact) }
}

fn hand_over(world: &World, at: usize) -> Value {
    let note = filled(world, at, &world.stories[world.cases[at].story].note);
    json!({"reproduction_state": "reproduced", "defect_reference": format!("ENG-{}", 4_000 + at), "body": note})
}

/// A log of the product, as its customer's machine would write it.
fn log(world: &World, at: usize) -> String {
    let sale = world.cases[at].sale;
    let version = version(sale, world.sales[sale].product);
    let lines = (0..40).map(|line| {
        let words = ["update requested", "catalog read", "package fetched", "signature checked", "retry in 30 s"][(line * 7 + at) % 5];
        format!("{:02}:{:02}:{:02} {version} {words}\n", 8 + line / 20, line % 60, (line * 13) % 60)
    });
    lines.collect()
}

async fn open(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let case = &world.cases[at];
    let (sale, story) = (&world.sales[case.sale], &world.stories[case.story]);
    let subject = &story.subjects[at % story.subjects.len()];
    let mut body = json!({"product_code": world.data.products[sale.product].code, "license_id": sale.license, "category": story.category,
        "subject": filled(world, at, subject), "description": filled(world, at, &story.description), "priority_requested": story.priority,
        "business_impact": filled(world, at, &story.impact), "language": story.language});
    if case.by_partner {
        body["organization_id"] = json!(world.customer(sale.customer)?.id);
    }
    let made = theater.post(asks(world, case)?, "/support-requests", body).await?;
    world.cases[at].id = Some(text(&made, "/id")?);
    Ok(())
}

fn company<'a>(world: &'a World, case: &Case) -> Result<&'a Company, DemoError> {
    world.customer(world.sales[case.sale].customer)
}

/// Who asks: a designated contact or the administrator of the customer, or somebody of its partner.
fn asks<'a>(world: &'a World, case: &Case) -> Result<&'a Player, DemoError> {
    match world.customers[world.sales[case.sale].customer].partner {
        Some(partner) if case.by_partner => Ok(world.partners[partner].with_role(Role::SupportEngineer)),
        _ => Ok(company(world, case)?.with_role(Role::DesignatedContact)),
    }
}

/// The customer confirms, also what its partner has asked.
fn confirms<'a>(world: &'a World, case: &Case) -> Result<&'a Player, DemoError> {
    Ok(company(world, case)?.with_role(Role::DesignatedContact))
}

fn closing(case: &Case) -> Value {
    match case.ending {
        Ending::Duplicate => json!({"reason": "duplicate", "customer_consent": "Agreed on the phone: the earlier request covers it."}),
        Ending::NotReproducible => {
            json!({"reason": "not_reproducible", "customer_consent": "The customer wrote that it has not happened again for a week."})
        }
        _ => json!({"reason": "withdrawn"}),
    }
}

fn reason(story: &Story) -> &'static str {
    match (story.priority == story.agreed, story.agreed.as_str()) {
        (true, "p1") => "The console is inoperable and there is no workaround.",
        (true, "p2") => "A major function is impaired for many users.",
        (true, "p3") => "It works with limits; a workaround exists.",
        (true, _) => "A question without effect on the work.",
        (false, "p2") => "The impact is high, but there is a workaround for now, or more users are affected than assumed.",
        (false, _) => "A workaround keeps the work going.",
    }
}

/// A public message of an engineer, with salutation and name, in the language of the case.
fn letter(world: &World, at: usize, words: &str) -> String {
    let case = &world.cases[at];
    let engineer = &world.vendor.people[case.engineer].name;
    let (salutation, regards) = match world.stories[case.story].language.as_str() {
        "de" => ("Guten Tag", "Freundliche Grüße"),
        "fr" => ("Bonjour", "Cordialement"),
        "it" => ("Buongiorno", "Cordiali saluti"),
        "es" => ("Buenos días", "Un cordial saludo"),
        _ => ("Hello", "Kind regards"),
    };
    let name = asks(world, case).map_or("", |player| player.name.as_str());
    format!("{salutation} {name},\n\n{}\n\n{regards}\n{engineer}\nHarbor Software", filled(world, at, words))
}

/// Fills in what a story leaves open.
fn filled(world: &World, at: usize, words: &str) -> String {
    let case = &world.cases[at];
    let sale = &world.sales[case.sale];
    let profile = &world.customers[sale.customer].profile;
    let administrator = &profile.people[0];
    let users = (sale.units * 2 / 5).max(2).to_string();
    words
        .replace("{host}", &host(world, case.sale, 0))
        .replace("{version}", version(case.sale, sale.product))
        .replace("{users}", &users)
        .replace("{city}", &profile.city)
        .replace("{company}", &profile.company)
        .replace("{name}", &format!("{} {}", administrator.first_name, administrator.last_name))
}
