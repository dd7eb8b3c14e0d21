use std::collections::{BTreeMap, BTreeSet};

use db::{Result, Tx};
use jiff::civil::Date;
use kernel::OrganizationId;
use licensing::LicenseId;
use sea_orm::{
    ConnectionTrait, FromQueryResult, Value,
    sea_query::{Alias, Expr, ExprTrait, Query, SimpleExpr},
};

use super::{NewUsageEvent, Outcome};
use crate::Month;

/// What of a license decides on its events.
#[derive(FromQueryResult)]
pub(super) struct Held {
    pub id: LicenseId,
    pub owner_id: OrganizationId,
    pub time_zone: String,
    /// Of the partner that sold it.
    pub partner_zone: String,
    pub first_day: String,
}

fn of(table: &'static str, column: &'static str) -> SimpleExpr {
    Expr::col((Alias::new(table), Alias::new(column)))
}

/// The licenses among `ids` that the actor sees.
pub(super) async fn licenses(tx: &Tx, ids: &BTreeSet<LicenseId>) -> Result<Vec<Held>> {
    let select = Query::select()
        .expr_as(of("license", "id"), Alias::new("id"))
        .expr_as(of("license", "owner_id"), Alias::new("owner_id"))
        .expr_as(of("license", "time_zone"), Alias::new("time_zone"))
        .expr_as(of("organization", "time_zone"), Alias::new("partner_zone"))
        .expr_as(
            Expr::cust("COALESCE((SELECT MIN(p.starts_on) FROM license_period p WHERE p.license_id = license.id), license.starts_on)"),
            Alias::new("first_day"),
        )
        .from(Alias::new("license"))
        .inner_join(Alias::new("organization"), of("organization", "id").eq(of("license", "owner_id")))
        .cond_where(identity::scope(tx.actor(), of("license", "owner_id")))
        .and_where(of("license", "id").is_in(ids.iter().copied()))
        .to_owned();
    let rows = tx.conn().query_all(&select).await?;
    Ok(rows.iter().map(|row| Held::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

/// Rows of one statement: SQLite binds no more than some thousand values.
const ROWS: usize = 200;

type Key = (String, String);

/// `($1, $2), ($3, $4)` for `rows` rows of `columns` values, behind the first `before` values.
fn places(rows: usize, columns: usize, before: usize) -> String {
    let row = |row: usize| {
        let numbers: Vec<_> = (1..=columns).map(|column| format!("${}", before + row * columns + column)).collect();
        format!("({})", numbers.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

#[derive(FromQueryResult)]
struct Kept {
    source: String,
    event_id: String,
}

/// Keeps the events whose ids are new; answers those ids.
pub(super) async fn keep(tx: &Tx, sender: OrganizationId, events: &[(&NewUsageEvent, Outcome)]) -> Result<BTreeSet<Key>> {
    let mut unique: BTreeMap<(&str, &str), (&NewUsageEvent, Outcome)> = BTreeMap::new();
    for (event, outcome) in events {
        // The first of two in one batch stands.
        unique.entry((&event.source, &event.event_id)).or_insert((event, *outcome));
    }
    let unique: Vec<_> = unique.into_values().collect();
    let mut fresh = BTreeSet::new();
    for rows in unique.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO usage_event (organization_id, source, event_id, license_id, day, used_units, late, received_at) VALUES {} \
             ON CONFLICT (organization_id, source, event_id) DO NOTHING RETURNING source, event_id",
            places(rows.len(), 8, 0)
        );
        let values = rows.iter().flat_map(|(event, outcome)| -> [Value; 8] {
            [
                sender.into(),
                event.source.as_str().into(),
                event.event_id.as_str().into(),
                event.license_id.into(),
                event.day.to_string().into(),
                event.used_units.into(),
                (*outcome == Outcome::AcceptedLate).into(),
                tx.now().into(),
            ]
        });
        let kept: Vec<Kept> = tx.query_all(&sql, values).await?;
        fresh.extend(kept.into_iter().map(|kept| (kept.source, kept.event_id)));
    }
    Ok(fresh)
}

/// What an event said when it was told first.
#[derive(FromQueryResult)]
pub(super) struct Stored {
    source: String,
    event_id: String,
    license_id: LicenseId,
    day: String,
    used_units: i64,
}

impl Stored {
    pub(super) fn says(&self, event: &NewUsageEvent) -> bool {
        self.license_id == event.license_id && self.used_units == event.used_units && self.day == event.day.to_string()
    }
}

/// The stored events under the ids of `events`.
pub(super) async fn known(tx: &Tx, sender: OrganizationId, events: &[(&NewUsageEvent, Outcome)]) -> Result<BTreeMap<Key, Stored>> {
    let mut known = BTreeMap::new();
    for rows in events.chunks(ROWS) {
        let sql = format!(
            "SELECT source, event_id, license_id, day, used_units FROM usage_event WHERE organization_id = $1 AND (source, event_id) IN (VALUES {})",
            places(rows.len(), 2, 1)
        );
        let keys = rows.iter().flat_map(|(event, _)| -> [Value; 2] { [event.source.as_str().into(), event.event_id.as_str().into()] });
        let values = std::iter::once(Value::from(sender)).chain(keys);
        let stored: Vec<Stored> = tx.query_all(&sql, values).await?;
        known.extend(stored.into_iter().map(|stored| ((stored.source.clone(), stored.event_id.clone()), stored)));
    }
    Ok(known)
}

/// A day's peak is the most that anybody told of it.
pub(super) async fn raise_peaks(tx: &Tx, events: &[&NewUsageEvent]) -> Result<()> {
    let mut peaks: BTreeMap<(LicenseId, Date), i64> = BTreeMap::new();
    for event in events {
        let peak = peaks.entry((event.license_id, event.day)).or_default();
        *peak = Ord::max(*peak, event.used_units);
    }
    let peaks: Vec<_> = peaks.into_iter().collect();
    for rows in peaks.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO usage_peak (license_id, day, peak) VALUES {} ON CONFLICT (license_id, day) DO UPDATE \
             SET peak = CASE WHEN excluded.peak > usage_peak.peak THEN excluded.peak ELSE usage_peak.peak END",
            places(rows.len(), 3, 0)
        );
        let values =
            rows.iter().flat_map(|((license, day), peak)| -> [Value; 3] { [(*license).into(), day.to_string().into(), (*peak).into()] });
        tx.execute(&sql, values).await?;
    }
    Ok(())
}

/// The next report compares these months with what they were charged for.
pub(super) async fn look_again(tx: &Tx, late: &BTreeSet<(LicenseId, Month)>) -> Result<()> {
    let late: Vec<_> = late.iter().collect();
    for rows in late.chunks(ROWS) {
        let sql = format!(
            "INSERT INTO usage_late (license_id, month) VALUES {} ON CONFLICT (license_id, month) DO NOTHING",
            places(rows.len(), 2, 0)
        );
        let values = rows.iter().flat_map(|(license, month)| -> [Value; 2] { [(*license).into(), month.to_string().into()] });
        tx.execute(&sql, values).await?;
    }
    Ok(())
}
