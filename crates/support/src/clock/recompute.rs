//! Editing a calendar recomputes open clocks, never closed ones (spec 04.3).

use db::Tx;

use super::store;
use crate::calendar::{Calendar, CalendarId, CalendarRefused};

/// So many clocks are read and written at once.
const BATCH: u64 = 200;

/// Recomputes the open clocks that count by a calendar, in the transaction of its edit; answers how many deadlines moved.
pub(crate) async fn recompute_open(tx: &Tx, id: CalendarId, calendar: &Calendar) -> Result<u64, CalendarRefused> {
    let mut after = String::new();
    let mut moved = 0;
    loop {
        let rows = store::lock_open(tx, id, &after, BATCH).await?;
        let Some(last) = rows.last() else { return Ok(moved) };
        after = last.id.to_string();
        let mut changed = Vec::new();
        for mut row in rows {
            if row.recount(calendar, tx.now()).map_err(|error| CalendarRefused::deadline(error, "/weekly"))? {
                changed.push(row);
            }
        }
        if !changed.is_empty() {
            store::save_instants(tx, &changed).await?;
            moved += changed.len() as u64;
        }
    }
}
