use db::{Result, Tx};
use sea_orm::{FromQueryResult, Value};

use crate::activation::{ActivationId, seen::Note};

#[derive(FromQueryResult)]
struct Found {
    id: ActivationId,
}

/// `($1, $2, …), …` for so many rows, and their values.
fn rows(notes: &[Note], values: impl Fn(&Note) -> [Value; 3]) -> (String, Vec<Value>) {
    let places: Vec<_> = (0..notes.len()).map(|row| format!("(${}, ${}, ${})", row * 3 + 1, row * 3 + 2, row * 3 + 3)).collect();
    (places.join(", "), notes.iter().flat_map(values).collect())
}

/// Those of which another server saw a counter at least as high, and before the first of these.
pub(in crate::activation) async fn overtaken(tx: &Tx, notes: &[Note]) -> Result<Vec<ActivationId>> {
    let (rows, values) = rows(notes, |note| [note.id.into(), note.first_counter.into(), note.first_at.into()]);
    let sql = format!(
        "SELECT activation.id FROM (VALUES {rows}) AS seen JOIN activation ON activation.id = seen.column1 \
         WHERE activation.counter >= seen.column2 AND activation.last_seen_at < seen.column3"
    );
    Ok(tx.query_all::<Found>(&sql, values).await?.into_iter().map(|found| found.id).collect())
}

/// Raises counters and moves last-seen on. What happened to an activation since is newer and stays.
pub(in crate::activation) async fn write_notes(tx: &Tx, notes: &[Note]) -> Result<()> {
    let (rows, values) = rows(notes, |note| [note.id.into(), note.counter.into(), note.at.into()]);
    let sql = format!(
        "UPDATE activation SET counter = CASE WHEN counter < seen.column2 THEN seen.column2 ELSE counter END, last_seen_at = seen.column3 \
         FROM (VALUES {rows}) AS seen WHERE activation.id = seen.column1 AND activation.last_seen_at <= seen.column3"
    );
    tx.execute(&sql, values).await?;
    Ok(())
}
