//! Editing a calendar recomputes open clocks, never closed ones, and is audited (spec 04.3).

use db::Tx;
use kernel::{Permission, Place};
use serde_json::json;

use super::{Calendar, CalendarId, CalendarRefused, CalendarSettings, Holiday, Override, Weekly, create::check_default, store, store::Model};
use crate::clock::recompute_open;

/// Absent: as it is.
#[derive(Clone, Debug, Default)]
pub(super) struct CalendarChange {
    pub name: Option<String>,
    pub time_zone: Option<String>,
    pub weekly: Option<Weekly>,
    pub holidays: Option<Vec<Holiday>>,
    pub overrides: Option<Vec<Override>>,
    pub is_default: Option<bool>,
}

pub(super) async fn update(tx: &Tx, id: CalendarId, change: CalendarChange) -> Result<Model, CalendarRefused> {
    tx.require(Permission::CalendarUpdate, Place::Own)?;
    let mut row = store::lock(tx, id).await?;
    tx.match_version(row.version)?;
    let before = row.calendar()?;
    let was_default = row.is_default;
    let calendar = Calendar::new(changed(before.settings().clone(), &change))?;
    match change.is_default {
        Some(false) if was_default => {
            let detail = "A region always has a default calendar. Make another one the default instead.";
            return Err(CalendarRefused::field("/is_default", "default_needed", detail));
        }
        Some(true) if !was_default => {
            store::clear_default(tx, &row.support_region).await?;
            row.is_default = true;
        }
        _ => {}
    }
    if row.is_default {
        check_default(tx, &calendar)?;
    }
    row.put(&calendar)?;
    let row = store::save(tx, row).await?;
    let recomputed = if before == calendar { 0 } else { recompute_open(tx, id, &calendar).await? };
    let change = json!({"before": {"settings": before.settings(), "is_default": was_default},
        "after": {"settings": calendar.settings(), "is_default": row.is_default}, "clocks_recomputed": recomputed});
    audit::Entry::new(Permission::CalendarUpdate, id).change(change).record(tx).await?;
    jobs::publish(tx, "calendar.updated", id, None, &json!({"calendar_id": id, "clocks_recomputed": recomputed})).await?;
    Ok(row)
}

fn changed(mut settings: CalendarSettings, change: &CalendarChange) -> CalendarSettings {
    let change = change.clone();
    settings.name = change.name.unwrap_or(settings.name);
    settings.time_zone = change.time_zone.unwrap_or(settings.time_zone);
    settings.weekly = change.weekly.unwrap_or(settings.weekly);
    settings.holidays = change.holidays.unwrap_or(settings.holidays);
    settings.overrides = change.overrides.unwrap_or(settings.overrides);
    settings
}
