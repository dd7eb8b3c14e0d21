use db::{Result, Tx};
use jobs::{LongWork, Progress, RowKey, RowOutcome};
use serde::{Deserialize, Serialize};

use super::{
    KIND,
    line::{Line, Task},
    pools::Rehearsed,
    row,
};

/// The work itself: a chunk of rows in each transaction, each row in a savepoint of its own.
pub struct SubscriptionImport;

#[derive(Serialize, Deserialize)]
pub(super) struct Input {
    pub dry_run: bool,
}

#[async_trait::async_trait]
impl LongWork for SubscriptionImport {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn step(&self, tx: &Tx, progress: &mut Progress) -> Result<bool> {
        if progress.input::<Input>(tx)?.dry_run {
            return rehearse(tx, progress).await;
        }
        let Some(lines) = progress.next_part::<Vec<Line>>(tx).await? else { return Ok(false) };
        perform(tx, progress, lines).await?;
        Ok(progress.is_more_waiting())
    }
}

async fn rehearse(tx: &Tx, progress: &mut Progress) -> Result<bool> {
    let rehearsed = Rehearsed::of(progress)?;
    let Some(lines) = progress.part::<Vec<Line>>(tx, rehearsed.part).await? else { return Ok(false) };
    rehearsed.begin(tx, progress).await?;
    perform(tx, progress, lines).await?;
    rehearsed.end(tx, progress).await?;
    Ok(progress.is_more_waiting())
}

async fn perform(tx: &Tx, progress: &mut Progress, lines: Vec<Line>) -> Result<()> {
    for Line { number, subject, task } in lines {
        let key = RowKey { number, subject };
        match task {
            Task::Unreadable { code, detail } => progress.note(key, RowOutcome::Refused, code, detail, None),
            task => progress.row(tx, key, row::perform(tx, task)).await?,
        }
    }
    Ok(())
}
