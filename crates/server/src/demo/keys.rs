//! Registration Keys that partners have made for stock: unused, voided and expired ones.

use jiff::{ToSpan, civil::Date};
use serde_json::json;

use super::{
    DemoError,
    agenda::Deed,
    market::PlanKind,
    sales::{ENDPOINT, MAIL},
    theater::{Theater, text},
    world::{World, zone},
};

#[derive(Clone, Debug)]
pub struct KeyBatch {
    pub partner: usize,
    pub product: usize,
    pub kind: PlanKind,
    pub count: i64,
    pub units: i64,
    pub note: &'static str,
    pub last_use_on: Option<Date>,
    pub keys: Vec<String>,
}

const NOTES: [&str; 6] = ["Spring campaign", "Shop counter", "Trade fair bundle", "Online shop", "Evaluation kits", "Field sales"];

/// Puts batches on the agenda: most wait for buyers, of some a few keys are voided, the last date of some has passed.
pub fn schedule(world: &mut World) {
    for at in 0..18_usize {
        // Tier 1 and MSPs have plans of their own.
        let partner = [0, 1, 2, 4, 5, 6][at % 6];
        let expired = at % 6 == 5;
        let ago = if expired { world.chance.between(150, 300) } else { world.chance.between(3, 110) };
        let last_use_on = match at % 3 {
            _ if expired => Some(world.era.day(ago - 60)),
            0 => world.era.today.checked_add(world.chance.between(60, 300).days()).ok(),
            _ => None,
        };
        world.batches.push(KeyBatch {
            partner,
            product: if at % 4 == 3 { MAIL } else { ENDPOINT },
            kind: if at % 5 == 4 { PlanKind::Trial } else { PlanKind::Year },
            count: world.chance.between(6, 14),
            units: [5, 10, 25][at % 3],
            note: NOTES[at % NOTES.len()],
            last_use_on,
            keys: Vec::new(),
        });
        let zone = zone(&world.data.partners[partner].time_zone);
        let minute = world.chance.between(9 * 60, 15 * 60);
        let made = world.era.local(world.era.day(ago), minute, &zone);
        world.agenda.add(made, Deed::StockKeys(at));
        if at % 2 == 0 {
            world.agenda.add(world.era.local(world.era.day(ago - 2), minute, &zone), Deed::VoidKeys(at));
        }
    }
}

pub async fn generate(theater: &Theater<'_>, world: &mut World, at: usize) -> Result<(), DemoError> {
    let batch = &world.batches[at];
    let plan = world.plan(Some(batch.partner), batch.product, batch.kind)?;
    let body = json!({"count": batch.count, "units": batch.units, "note": batch.note, "last_use_on": batch.last_use_on});
    let made = theater.post(world.seller(Some(batch.partner)), &format!("/service-plans/{plan}/registration-keys"), body).await?;
    let items = made["items"].as_array().cloned().unwrap_or_default();
    world.batches[at].keys = items.iter().map(|key| text(key, "/id")).collect::<Result<_, _>>()?;
    Ok(())
}

/// Voids every fourth key of a batch.
pub async fn void(theater: &Theater<'_>, world: &World, at: usize) -> Result<(), DemoError> {
    let batch = &world.batches[at];
    for key in batch.keys.iter().step_by(4) {
        let body = json!({"reason": "Card was printed twice; this copy was destroyed."});
        theater.post(world.seller(Some(batch.partner)), &format!("/registration-keys/{key}/void"), body).await?;
    }
    Ok(())
}
