use std::time::Duration;

use db::{Cx, Result, Tx};
use kernel::Timestamp;
use sea_orm::FromQueryResult;

/// Work that the clock causes. `run` finds what is due by the instants stored in its own tables, so a downtime is caught up
/// by the first run after it, and two servers at once do it once: the schedule's row is the lock.
#[async_trait::async_trait]
pub trait Schedule: Send + Sync {
    fn name(&self) -> &'static str;
    fn every(&self) -> Duration;
    /// Does a bounded part of what is due; answers whether more is waiting.
    async fn run(&self, tx: &Tx) -> Result<bool>;
}

#[derive(FromQueryResult)]
struct Row {
    next_at: Timestamp,
}

/// Runs `schedule` if its time has come; answers whether it wants to run again at once.
pub(crate) async fn tick(cx: &Cx, schedule: &dyn Schedule) -> Result<bool> {
    let name = schedule.name();
    let due = cx
        .read(async |tx| tx.query_one::<Row>("SELECT next_at FROM schedule WHERE name = $1", [name.into()]).await)
        .await?
        .is_none_or(|row| row.next_at <= cx.now());
    if !due {
        return Ok(false);
    }
    cx.write(async |tx| {
        tx.execute("INSERT INTO schedule (name, next_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", [name.into(), tx.now().into()])
            .await?;
        let sql = format!("SELECT next_at FROM schedule WHERE name = $1{}", tx.for_update());
        let due = tx.query_one::<Row>(&sql, [name.into()]).await?.is_none_or(|row| row.next_at <= tx.now());
        if !due {
            return Ok(false);
        }
        let more = schedule.run(&tx).await?;
        let next = if more { tx.now() } else { tx.now().plus(schedule.every()) };
        tx.execute("UPDATE schedule SET next_at = $1 WHERE name = $2", [next.into(), name.into()]).await?;
        Ok(more)
    })
    .await
}
