use db::{Result, Tx};
use jobs::{Done, LongWork, Progress, RowKey};
use kernel::{Permission, Problem};
use serde::{Deserialize, Serialize};

use super::{Change, KIND, Row};
use crate::support_request::{
    SupportRequestError, SupportRequestId, apply_macro::apply_macro, assign::assign, close::close, prioritize::prioritize, progress,
    relation::retag,
};

/// The work itself: a chunk of rows in each transaction, each row in a savepoint of its own.
pub struct SupportRequestChanges;

#[derive(Serialize, Deserialize)]
pub(super) struct Input {
    pub change: Change,
    /// Every row is tried and taken back.
    pub dry_run: bool,
}

#[async_trait::async_trait]
impl LongWork for SupportRequestChanges {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn step(&self, tx: &Tx, progress: &mut Progress) -> Result<bool> {
        let Input { change, dry_run } = progress.input(tx)?;
        let Some(rows) = progress.next_part::<Vec<Row>>(tx).await? else { return Ok(false) };
        if dry_run {
            progress.begin_rehearsal(tx).await?;
        }
        for Row { row, id, number } in rows {
            progress.row(tx, RowKey { number: row, subject: number }, one(tx, id, &change)).await?;
        }
        if dry_run {
            progress.end_rehearsal(tx).await?;
        }
        Ok(progress.is_more_waiting())
    }
}

async fn one(tx: &Tx, id: SupportRequestId, change: &Change) -> std::result::Result<Done, Problem> {
    match perform(tx, id, change).await {
        Ok(true) => Ok(Done::Ok { object_id: Some(id.to_string()), detail: String::new() }),
        Ok(false) => Ok(Done::Skipped { code: "unchanged", detail: "It is so already.".into() }),
        Err(SupportRequestError::Invalid(errors)) if errors.iter().all(|error| error.code == "unchanged") => {
            Ok(Done::Skipped { code: "unchanged", detail: "It is so already.".into() })
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether there was anything to do.
async fn perform(tx: &Tx, id: SupportRequestId, change: &Change) -> std::result::Result<bool, SupportRequestError> {
    match change {
        Change::Assign { person_id } => drop(assign(tx, id, *person_id).await?),
        Change::Tag { tags } => return tagged(tx, id, tags, &[]).await,
        Change::Untag { tags } => return tagged(tx, id, &[], tags).await,
        Change::Prioritize { priority, reason } => drop(prioritize(tx, id, *priority, reason).await?),
        Change::Close { reason, customer_consent } => drop(close(tx, id, *reason, customer_consent.as_deref()).await?),
        Change::ApplyMacro { macro_id } => drop(apply_macro(tx, id, *macro_id).await?),
    }
    Ok(true)
}

async fn tagged(tx: &Tx, id: SupportRequestId, add: &[String], remove: &[String]) -> std::result::Result<bool, SupportRequestError> {
    let mut request = progress::lock(tx, id, Permission::SupportRequestTag).await?;
    retag(tx, &mut request, add, remove).await
}
