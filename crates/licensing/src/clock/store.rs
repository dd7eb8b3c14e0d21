use db::{Result, Tx};
use kernel::Timestamp;
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockBehavior, LockType},
};

use super::{Step, StepKind};
use crate::license::{
    License, LicenseId,
    store::{Column, Entity},
};

/// Up to `most` licenses whose next step is due, the earliest first, locked. Those that somebody changes right now stay due.
pub async fn due(tx: &Tx, most: u64) -> Result<Vec<License>> {
    let select = Entity::find().filter(Column::NextStepAt.lte(tx.now())).order_by_asc(Column::NextStepAt).order_by_asc(Column::Id);
    Ok(select.limit(most).lock_with_behavior(LockType::Update, LockBehavior::SkipLocked).all(tx.conn()).await?)
}

#[derive(FromQueryResult)]
struct Marked {
    step: StepKind,
    lead_days: i64,
}

/// Marks the steps as done; answers those that were not yet.
pub(super) async fn mark(tx: &Tx, license: &License, steps: &[Step]) -> Result<Vec<(StepKind, i64)>> {
    let mut values = vec![license.id.into(), license.expires_on.as_str().into(), tx.now().into()];
    let mut rows = Vec::new();
    for step in steps {
        let first = values.len() + 1;
        rows.push(format!("($1, ${first}, $2, ${}, ${}, $3)", first + 1, first + 2));
        values.extend([step.kind.into(), i64::from(step.lead_days).into(), step.at.into()]);
    }
    let sql = format!(
        "INSERT INTO license_step (license_id, step, period_ends_on, lead_days, due_at, at) VALUES {} ON CONFLICT DO NOTHING \
         RETURNING step, lead_days",
        rows.join(", ")
    );
    let marked: Vec<Marked> = tx.query_all(&sql, values).await?;
    Ok(marked.into_iter().map(|row| (row.step, row.lead_days)).collect())
}

pub(super) async fn rest_until(tx: &Tx, id: LicenseId, at: Option<Timestamp>) -> Result<()> {
    tx.execute("UPDATE license SET next_step_at = $2 WHERE id = $1", [id.into(), at.into()]).await?;
    Ok(())
}

pub(super) async fn count_notices_from(tx: &Tx, id: LicenseId, at: Timestamp) -> Result<()> {
    tx.execute("UPDATE license SET notices_from = $2 WHERE id = $1", [id.into(), at.into()]).await?;
    Ok(())
}

/// Forgets that steps of the present period were done; notices stay.
pub(super) async fn forget(tx: &Tx, license: &License, kinds: &[StepKind]) -> Result<()> {
    if kinds.is_empty() {
        return Ok(());
    }
    let places: Vec<_> = (3..kinds.len() + 3).map(|place| format!("${place}")).collect();
    let sql = format!(
        "DELETE FROM license_step WHERE license_id = $1 AND period_ends_on = $2 AND step <> 'notice' AND step IN ({})",
        places.join(", ")
    );
    let values = [license.id.into(), license.expires_on.as_str().into()].into_iter().chain(kinds.iter().map(|kind| (*kind).into()));
    tx.execute(&sql, values).await?;
    Ok(())
}
