//! The statements of many check-ins at once.

use std::collections::{BTreeMap, HashMap};

use db::{Result, Tx};
use sea_orm::{FromQueryResult, Value};

use super::{Held, held_sql_where};
use crate::{activation::ActivationId, license::LicenseId};

#[derive(FromQueryResult)]
struct HeldRow {
    activation_id: ActivationId,
    #[sea_orm(nested)]
    held: Held,
}

/// The highest use of a day.
pub(in crate::activation) type Peak = i64;

pub(in crate::activation) struct SeenTogether {
    pub id: ActivationId,
    pub counter: i64,
    pub reported_units: i64,
    pub product_version: Option<String>,
}

/// `($1, $2), …` for so many rows of so many columns.
fn rows(count: usize, columns: usize) -> String {
    let row = |row: usize| (1..=columns).map(|column| format!("${}", row * columns + column)).collect::<Vec<_>>().join(", ");
    (0..count).map(|number| format!("({})", row(number))).collect::<Vec<_>>().join(", ")
}

/// Those of the activations that are there, locked in one order.
pub(in crate::activation) async fn lock_together(tx: &Tx, ids: impl Iterator<Item = ActivationId>) -> Result<HashMap<ActivationId, Held>> {
    let ids: Vec<Value> = ids.map(Into::into).collect();
    let places: Vec<_> = (1..=ids.len()).map(|number| format!("${number}")).collect();
    let lock = tx.for_update();
    let lock = if lock.is_empty() { String::new() } else { format!("{lock} OF activation") };
    let sql = held_sql_where(&format!("activation.id IN ({}) ORDER BY activation.id{lock}", places.join(", ")));
    let found: Vec<HeldRow> = tx.query_all(&sql, ids).await?;
    Ok(found.into_iter().map(|row| (row.activation_id, row.held)).collect())
}

#[derive(FromQueryResult)]
struct Used {
    id: LicenseId,
    used_units: i64,
}

/// Adds to what the activations of each license report together; answers the new sums.
pub(in crate::activation) async fn add_usage_together(tx: &Tx, more: &BTreeMap<LicenseId, i64>) -> Result<HashMap<LicenseId, i64>> {
    if more.is_empty() {
        return Ok(HashMap::new());
    }
    more.keys().for_each(|id| tx.changed(id));
    let sql = format!(
        "UPDATE license SET used_units = license.used_units + more.column2 FROM (VALUES {}) AS more WHERE license.id = more.column1 \
         RETURNING license.id, license.used_units",
        rows(more.len(), 2)
    );
    let values = more.iter().flat_map(|(id, more)| [Value::from(*id), (*more).into()]);
    let sums: Vec<Used> = tx.query_all(&sql, values).await?;
    Ok(sums.into_iter().map(|sum| (sum.id, sum.used_units)).collect())
}

/// Raises the peaks of days.
pub(in crate::activation) async fn raise_peaks(tx: &Tx, peaks: &BTreeMap<(LicenseId, String), Peak>) -> Result<()> {
    if peaks.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO usage_peak (license_id, day, peak) VALUES {} \
         ON CONFLICT (license_id, day) DO UPDATE SET peak = excluded.peak WHERE usage_peak.peak < excluded.peak",
        rows(peaks.len(), 3)
    );
    let values = peaks.iter().flat_map(|((id, day), peak)| [Value::from(*id), day.as_str().into(), (*peak).into()]);
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Writes counters, used units, versions and last-seen.
pub(in crate::activation) async fn seen_together(tx: &Tx, mut seen: Vec<SeenTogether>) -> Result<()> {
    if seen.is_empty() {
        return Ok(());
    }
    seen.sort_unstable_by_key(|seen| seen.id);
    let now = seen.len() * 4 + 1;
    let sql = format!(
        "UPDATE activation SET counter = seen.column2, used_units = seen.column3, \
         product_version = COALESCE(seen.column4, activation.product_version), last_seen_at = ${now} \
         FROM (VALUES {}) AS seen WHERE activation.id = seen.column1",
        rows(seen.len(), 4)
    );
    let values = seen
        .into_iter()
        .flat_map(|seen| [Value::from(seen.id), seen.counter.into(), seen.reported_units.into(), seen.product_version.into()]);
    tx.execute(&sql, values.chain([tx.now().into()])).await?;
    Ok(())
}
