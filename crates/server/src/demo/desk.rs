//! The support desk as it stands on the last day: who takes what, who is away, who is on call tonight.

use std::time::Duration;

use jiff::ToSpan;
use kernel::{Role, Timestamp};
use serde_json::json;

use super::{
    DemoError,
    theater::{Theater, text},
    world::World,
};

/// The product whose requests are routed. Those of the others wait in the queue, where a visitor finds something to do.
const ROUTED: &str = "MAILCLOUD";

/// Of the engineers, whoever is on leave.
const AWAY: usize = 2;

pub async fn set(theater: &Theater<'_>, world: &World, end: Timestamp) -> Result<(), DemoError> {
    let manager = world.vendor.with_role(Role::SupportManager);
    let calendars = theater.get(manager, "/calendars").await?;
    let calendar = text(&calendars, "/items/0/id")?;
    let products = theater.get(manager, "/products?limit=200").await?;
    let routed = products["items"].as_array().into_iter().flatten().find(|product| product["code"] == ROUTED).map(|product| &product["id"]);
    let today = world.era.day(0);
    let staff: Vec<_> = world.vendor.people.iter().filter(|player| player.role == Role::SupportEngineer).collect();
    for (at, player) in staff.iter().enumerate() {
        let languages: Vec<_> = player.languages.iter().filter(|language| *language != "en").collect();
        let absences = match at {
            AWAY => vec![json!({"from": today, "to": today.saturating_add(9.days())})],
            _ => vec![],
        };
        let body = json!({"person_id": player.id, "calendar_id": calendar, "most_open": 25, "languages": languages,
            "skills": [{"product_id": routed, "level": at % 3 + 1}], "absences": absences});
        theater.post(manager, "/support-agents", body).await?;
    }
    let there = staff.iter().enumerate().filter(|(at, _)| *at != AWAY).map(|(_, player)| player);
    for (night, player) in there.enumerate().take(5) {
        let hours = |hours: u64| end.plus(Duration::from_secs(3_600 * (24 * night as u64 + hours)));
        let (from, to) = (hours(5), hours(20));
        let body = json!({"support_region": "europe", "person_id": player.id, "starts_at": from, "ends_at": to});
        theater.post(manager, "/on-call-shifts", body).await?;
    }
    Ok(())
}
