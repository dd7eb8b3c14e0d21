//! What the desk has prepared for itself: macros, and views for everybody.

use kernel::Role;
use serde_json::json;

use super::{DemoError, theater::Theater, world::World};

pub async fn set(theater: &Theater<'_>, world: &World) -> Result<(), DemoError> {
    let manager = world.vendor.with_role(Role::SupportManager);
    for (name, steps) in [
        (
            "Take it and ask for the log",
            json!([
                {"do": "assign"},
                {"do": "reply", "body": "Hello {{customer}},\n\nthis is {{engineer}}. Please attach the log of {{product}} to {{number}}: it shows where it stops."},
                {"do": "tag", "tags": ["log"]},
                {"do": "wait"}
            ]),
        ),
        (
            "Known update trouble",
            json!([
                {"do": "note", "body": "{{number}} is the update trouble of last week."},
                {"do": "tag", "tags": ["update-9"]},
                {"do": "propose_solution", "body": "Hello {{customer}},\n\nthe update of this morning removes the cause. Please start {{product}} anew and tell us whether it works."}
            ]),
        ),
        (
            "More people are hit",
            json!([
                {"do": "prioritize", "priority": "p2", "reason": "More and more people cannot work."},
                {"do": "note", "body": "Raised together with the others."}
            ]),
        ),
    ] {
        theater.post(manager, "/desk-macros", json!({"name": name, "steps": steps})).await?;
    }
    for (name, filters) in [
        ("Late or about to be", json!({"clock": "breached", "open": true})),
        ("Nobody’s and urgent", json!({"unassigned": true, "priority": "p2", "open": true})),
    ] {
        theater.post(manager, "/saved-views", json!({"name": name, "shared": true, "filters": filters})).await?;
    }
    Ok(())
}
