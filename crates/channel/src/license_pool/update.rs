use db::Tx;
use kernel::{Permission, Place};
use serde_json::{Value as Json, json};

use super::{LicensePool, LicensePoolError, LicensePoolId, MOST, store, take};
use crate::service_plan::field_error;

/// What may change; what is absent stays.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct UpdatePool {
    pub minimum: Option<i64>,
    pub request_cap: Option<i64>,
    pub refill_threshold: Option<i64>,
    pub enabled: Option<bool>,
}

/// Sets a pool's terms. Its partner sets when it wants to be warned; the rest is for whoever gives the units.
pub(crate) async fn update(tx: &Tx, id: LicensePoolId, input: UpdatePool) -> Result<LicensePool, LicensePoolError> {
    let before = store::lock(tx, id).await?;
    let place = tx.actor().place_of(before.organization_id);
    tx.require(Permission::LicensePoolUpdate, place)?;
    tx.match_version(before.version)?;
    check(&input, place, before.organization_kind.is_tier1())?;
    let mut after = LicensePool {
        minimum: input.minimum.unwrap_or(before.minimum),
        request_cap: input.request_cap.unwrap_or(before.request_cap),
        refill_threshold: input.refill_threshold.unwrap_or(before.refill_threshold),
        enabled: input.enabled.unwrap_or(before.enabled),
        version: before.version + 1,
        ..before.clone()
    };
    store::save(tx, &after).await?;
    if after.refill_threshold != before.refill_threshold {
        // What is below the new threshold is filled now, not with the next assignment.
        let owner = identity::find_organization(tx, after.organization_id).await?;
        let refilled = take::refill(tx, &owner, store::Left::of(&after)).await?;
        after.allotted += refilled;
        after.version += i64::from(refilled > 0);
    }
    audit::Entry::new(Permission::LicensePoolUpdate, id)
        .owner(after.organization_id)
        .change(json!({"before": shown(&before), "after": shown(&after)}))
        .record(tx)
        .await?;
    let payload = json!({"license_pool_id": id, "organization_id": after.organization_id});
    jobs::publish(tx, "license_pool.updated", id, Some(after.organization_id), &payload).await?;
    Ok(after)
}

fn check(input: &UpdatePool, place: Place, tier1: bool) -> Result<(), LicensePoolError> {
    let mut errors = Vec::new();
    let numbers = [("/minimum", input.minimum), ("/request_cap", input.request_cap), ("/refill_threshold", input.refill_threshold)];
    for (pointer, _) in numbers.iter().filter(|(_, units)| units.is_some_and(|units| !(0..=MOST).contains(&units))) {
        errors.push(field_error(pointer, "out_of_range", "0 to 10,000,000 units."));
    }
    if input.refill_threshold.is_some_and(|units| units > 0) && !tier1 {
        errors.push(field_error("/refill_threshold", "not_here", "Only the pools of a tier-1 partner fill themselves."));
    }
    if place == Place::Own {
        let given = [
            ("/request_cap", input.request_cap.is_some()),
            ("/refill_threshold", input.refill_threshold.is_some()),
            ("/enabled", input.enabled.is_some()),
        ];
        for (pointer, _) in given.iter().filter(|(_, given)| *given) {
            errors.push(field_error(pointer, "set_above", "The organization above, which gives the units, sets this."));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(LicensePoolError::Invalid(errors)) }
}

fn shown(pool: &LicensePool) -> Json {
    json!({"minimum": pool.minimum, "request_cap": pool.request_cap, "refill_threshold": pool.refill_threshold, "enabled": pool.enabled,
        "allotted": pool.allotted})
}
