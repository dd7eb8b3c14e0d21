//! Editing a calendar recomputes open clocks, never closed ones (spec 04.3): those of some requests in the transaction of the
//! edit, those of many in the background, a part in each transaction. Where it stopped stands in the calendar's row, so a server
//! that dies loses the part under way and the next one goes on; another edit begins anew.

use std::time::Duration;

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::store;
use crate::calendar::{self, Calendar, CalendarId, CalendarRefused, store::Model as CalendarRow};

/// The clocks of so many requests are read and written at once.
const BATCH: u64 = 200;
/// An edit waits for the clocks of so many requests; for more, they follow.
const AT_ONCE: i64 = 2_000;
/// Batches in a transaction of the background: others want to write, too.
const BATCHES: usize = 5;

/// Recomputes the open clocks that count by a calendar which is being edited, or notes that they follow; answers how many
/// deadlines moved by now.
pub(crate) async fn recompute_open(tx: &Tx, row: &mut CalendarRow, calendar: &Calendar) -> Result<u64, CalendarRefused> {
    (row.recount_behind, row.recounted) = (None, 0);
    if store::count_open(tx, row.id, AT_ONCE + 1).await? > AT_ONCE {
        calendar::check_openings(tx, calendar)?;
        row.recount_behind = Some(String::new());
        return Ok(0);
    }
    let mut behind = String::new();
    let mut moved = 0;
    while let Some(done) = batch(tx, row.id, calendar, &behind, false).await? {
        behind = done.last;
        moved += done.moved;
    }
    Ok(moved)
}

struct Done {
    /// The last request whose clocks were counted.
    last: String,
    moved: u64,
}

/// The next batch behind a request; none is left: nothing. `passes`: over a clock whose deadline cannot be told, which keeps
/// the one that it has.
async fn batch(tx: &Tx, id: CalendarId, calendar: &Calendar, behind: &str, passes: bool) -> Result<Option<Done>, CalendarRefused> {
    let requests = store::lock_open(tx, id, behind, BATCH).await?;
    let Some(last) = requests.last().map(ToString::to_string) else { return Ok(None) };
    let mut changed = Vec::new();
    for mut row in store::open_of_all(tx, &requests).await? {
        match row.recount(calendar, tx.now()) {
            Ok(true) => changed.push(row),
            Ok(false) => {}
            Err(error) if passes => tracing::error!(support_request = %row.support_request_id, %error, "a clock cannot be recomputed"),
            Err(error) => return Err(CalendarRefused::deadline(error, "/weekly")),
        }
    }
    let moved = changed.len() as u64;
    if !changed.is_empty() {
        store::save_instants(tx, &changed).await?;
    }
    Ok(Some(Done { last, moved }))
}

/// Recomputes what an edit of a calendar left to the background.
pub struct RecountClocks;

#[async_trait::async_trait]
impl jobs::Schedule for RecountClocks {
    fn name(&self) -> &'static str {
        "recount_clocks"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(2)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let Some(mut row) = calendar::store::to_recount(tx).await? else { return Ok(false) };
        match advance(tx, &mut row).await {
            Ok(()) => {}
            Err(CalendarRefused::Db(error)) => return Err(error),
            Err(error) => tracing::error!(calendar = %row.id, %error, "clocks cannot be recomputed"),
        }
        calendar::store::save_recount(tx, &row).await?;
        Ok(true)
    }
}

async fn advance(tx: &Tx, row: &mut CalendarRow) -> Result<(), CalendarRefused> {
    let calendar = row.calendar()?;
    for _ in 0..BATCHES {
        let behind = row.recount_behind.take().unwrap_or_default();
        let Some(done) = batch(tx, row.id, &calendar, &behind, true).await? else {
            let change = json!({"clocks_recomputed": row.recounted});
            audit::Entry::new(Permission::CalendarUpdate, row.id).change(change).record(tx).await?;
            return Ok(());
        };
        row.recount_behind = Some(done.last);
        row.recounted += i64::try_from(done.moved).unwrap_or(0);
    }
    Ok(())
}
