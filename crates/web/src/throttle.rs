//! Throttles: fixed windows counted in the database, so all servers share them.

use std::time::Duration;

use db::{Cx, Error};
use kernel::{Problem, ProblemKind, Timestamp};
use sea_orm::FromQueryResult;

/// What is counted, how often it may happen, and in which time.
#[derive(Clone, Copy, Debug)]
pub struct Throttle {
    pub name: &'static str,
    pub limit: i64,
    pub window: Duration,
}

#[derive(FromQueryResult)]
struct Window {
    hits: i64,
    window_ends_at: Timestamp,
}

impl Throttle {
    /// Counts one try of `subject` (an address, an account); refuses when there were too many. The count stands even if what
    /// follows fails, so it has a transaction of its own.
    pub async fn hit(&self, cx: &Cx, subject: &str) -> Result<(), Problem> {
        let id = format!("{} {}", self.name, cx.vault().look_up("throttle", subject.as_bytes()));
        let now = cx.now();
        let plain = cx.without_idempotency();
        let window: (i64, Timestamp) = plain
            .write(async |tx| {
                let window: Option<Window> = tx
                    .query_one(
                        "INSERT INTO throttle (id, window_ends_at, hits) VALUES ($1, $2, 1) ON CONFLICT (id) DO UPDATE SET \
                         hits = CASE WHEN throttle.window_ends_at <= $3 THEN 1 ELSE throttle.hits + 1 END, \
                         window_ends_at = CASE WHEN throttle.window_ends_at <= $3 THEN $2 ELSE throttle.window_ends_at END \
                         RETURNING hits, window_ends_at",
                        [id.as_str().into(), now.plus(self.window).into(), now.into()],
                    )
                    .await?;
                window.map(|window| (window.hits, window.window_ends_at)).ok_or(Error::Busy)
            })
            .await?;
        if window.0 <= self.limit { Ok(()) } else { Err(too_many(window.1.since(now))) }
    }

    /// Forgets the tries of `subject`: it has shown who it is.
    pub async fn clear(&self, cx: &Cx, subject: &str) -> Result<(), Problem> {
        let id = format!("{} {}", self.name, cx.vault().look_up("throttle", subject.as_bytes()));
        let plain = cx.without_idempotency();
        plain.write(async |tx| tx.execute("DELETE FROM throttle WHERE id = $1", [id.as_str().into()]).await).await?;
        Ok(())
    }
}

fn too_many(wait: Duration) -> Problem {
    let seconds = u32::try_from(wait.as_secs().saturating_add(1)).unwrap_or(u32::MAX);
    Problem::new(
        ProblemKind::Throttled { retry_after_seconds: seconds },
        "too_many_tries",
        format!("Too many tries. Try again in {seconds} seconds."),
    )
}
