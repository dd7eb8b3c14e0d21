use std::time::Duration;

use db::{Cx, Result, Tx};
use kernel::{Id, Noun, Timestamp};
use sea_orm::FromQueryResult;
use serde::Serialize;
use serde_json::Value as Json;

/// Work that acts outside the database: a mail, an upload. It may run twice (a server dies between acting and marking), so
/// handlers say what they did in a row of their own.
#[async_trait::async_trait]
pub trait JobHandler: Send + Sync {
    async fn run(&self, cx: &Cx, payload: Json) -> std::result::Result<(), JobFailure>;
}

/// A failed try. It is tried again with growing pauses, [`ATTEMPTS`] times in all.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct JobFailure(pub String);
impl From<db::Error> for JobFailure {
    fn from(error: db::Error) -> Self {
        Self(error.to_string())
    }
}

enum JobId {}
impl Noun for JobId {
    const PREFIX: &'static str = "job";
}

const PURPOSE: &str = "job.payload";
/// Over three days with the pauses of [`pause_after`].
const ATTEMPTS: i64 = 16;
/// A job whose worker died is taken over after this long.
const LEASE: Duration = Duration::from_secs(300);

/// Queues work with the transaction. A `unique_key` that is queued already leaves the first one standing.
pub async fn queue(tx: &Tx, kind: &str, unique_key: Option<&str>, payload: &impl Serialize, run_at: Timestamp) -> Result<()> {
    let id: Id<JobId> = tx.new_id();
    let sealed = tx.vault().seal(PURPOSE, &serde_json::to_vec(payload)?, tx.rng())?;
    tx.execute(
        "INSERT INTO job (id, kind, unique_key, payload, run_at, status, attempts, created_at) VALUES ($1, $2, $3, $4, $5, 'queued', 0, $6) \
         ON CONFLICT (unique_key) DO NOTHING",
        [id.into(), kind.into(), unique_key.map(str::to_owned).into(), sealed.into(), run_at.into(), tx.now().into()],
    )
    .await?;
    crate::event::wake_worker(tx);
    Ok(())
}

#[derive(FromQueryResult)]
struct Row {
    id: String,
    kind: String,
    payload: String,
    attempts: i64,
}

pub(crate) struct Claimed {
    pub id: String,
    pub kind: String,
    sealed: String,
    attempts: i64,
}

/// The next jobs that are due, marked as running by us.
pub(crate) async fn claim(cx: &Cx, most: usize) -> Result<Vec<Claimed>> {
    let claimed: Vec<(String, String, String, i64)> = cx
        .write(async |tx| {
            let sql = format!(
                "WITH due AS MATERIALIZED (SELECT id FROM job WHERE run_at <= $1 \
                 AND (status = 'queued' OR (status = 'running' AND locked_until <= $1)) ORDER BY run_at, id LIMIT {most}{}) \
                 UPDATE job SET status = 'running', attempts = attempts + 1, locked_until = $2 WHERE id IN (SELECT id FROM due) \
                 RETURNING id, kind, payload, attempts",
                tx.skip_locked()
            );
            let rows: Vec<Row> = tx.query_all(&sql, [tx.now().into(), tx.now().plus(LEASE).into()]).await?;
            Ok::<_, db::Error>(rows.into_iter().map(|row| (row.id, row.kind, row.payload, row.attempts)).collect())
        })
        .await?;
    Ok(claimed.into_iter().map(|(id, kind, sealed, attempts)| Claimed { id, kind, sealed, attempts }).collect())
}

impl Claimed {
    /// One that cannot be opened fails like any other: the jobs behind it go on.
    pub(crate) fn payload(&self, cx: &Cx) -> std::result::Result<Json, JobFailure> {
        let opened = cx.vault().open(PURPOSE, &self.sealed).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        opened.ok_or_else(|| JobFailure("its payload cannot be read".into()))
    }

    pub(crate) async fn finish(&self, cx: &Cx, outcome: std::result::Result<(), JobFailure>) -> Result<()> {
        cx.write(async |tx| match &outcome {
            Ok(()) => {
                tx.execute("UPDATE job SET status = 'done', finished_at = $1 WHERE id = $2", [tx.now().into(), self.id.as_str().into()])
                    .await
            }
            Err(failure) => {
                let status = if self.attempts >= ATTEMPTS { "failed" } else { "queued" };
                tx.execute(
                    "UPDATE job SET status = $1, run_at = $2, last_error = $3 WHERE id = $4",
                    [status.into(), tx.now().plus(pause_after(self.attempts)).into(), failure.0.as_str().into(), self.id.as_str().into()],
                )
                .await
            }
        })
        .await?;
        Ok(())
    }
}

/// 30 seconds, then twice as long each time, up to six hours.
fn pause_after(attempts: i64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 11) - 1).unwrap_or(10);
    Duration::from_secs((30 << doublings).min(6 * 3600))
}
