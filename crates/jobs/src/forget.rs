use std::time::Duration;

use db::{Result, Tx};

use crate::Schedule;

/// Deletes what has served: stored answers after 24 hours, throttle windows that ended, events, jobs and the reports of long
/// work a month after they were handled.
pub struct Forget;

/// Rows a round and table: short transactions, for others write meanwhile.
const ROUND: u64 = 1000;
const DAY: Duration = Duration::from_secs(24 * 3600);
const MONTH: Duration = Duration::from_secs(30 * 24 * 3600);

const REPORTS: &str = "DELETE FROM long_job_row WHERE (job_id, number) IN (SELECT r.job_id, r.number FROM long_job_row r \
                       JOIN long_job j ON j.id = r.job_id WHERE j.finished_at < $1 LIMIT 1000)";
const REPORTED: &str = "DELETE FROM long_job WHERE id IN (SELECT j.id FROM long_job j WHERE j.finished_at < $1 \
                        AND NOT EXISTS (SELECT 1 FROM long_job_row r WHERE r.job_id = j.id) LIMIT 1000)";

#[async_trait::async_trait]
impl Schedule for Forget {
    fn name(&self) -> &'static str {
        "forget"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(600)
    }
    async fn run(&self, tx: &Tx) -> Result<bool> {
        let now = tx.now();
        let tables = [
            (
                "DELETE FROM idempotent_answer WHERE id IN (SELECT id FROM idempotent_answer WHERE created_at < $1 LIMIT 1000)",
                now.minus(DAY),
            ),
            ("DELETE FROM throttle WHERE id IN (SELECT id FROM throttle WHERE window_ends_at < $1 LIMIT 1000)", now),
            ("DELETE FROM event WHERE id IN (SELECT id FROM event WHERE handled_at < $1 LIMIT 1000)", now.minus(MONTH)),
            ("DELETE FROM job WHERE id IN (SELECT id FROM job WHERE finished_at < $1 LIMIT 1000)", now.minus(MONTH)),
            (REPORTS, now.minus(MONTH)),
            (REPORTED, now.minus(MONTH)),
        ];
        let mut more = false;
        for (sql, before) in tables {
            more |= tx.execute(sql, [before.into()]).await? == ROUND;
        }
        Ok(more)
    }
}

#[cfg(test)]
mod tests {
    use db::Error;
    use testkit::Stage;

    use super::*;
    use crate::Worker;

    #[tokio::test]
    async fn a_stored_answer_is_kept_for_a_day() {
        let stage = Stage::new().await;
        let cx = stage.system();
        let sql = "INSERT INTO idempotent_answer (id, request_hash, created_at) VALUES ('a', 'h', $1)";
        cx.write(async |tx| tx.execute(sql, [tx.now().into()]).await).await.unwrap();
        let left = async || cx.write(async |tx| tx.execute("UPDATE idempotent_answer SET answer = answer", []).await).await;
        let worker = Worker::new(stage.system()).schedule(Forget);
        stage.clock.advance(DAY);
        worker.drain().await.unwrap();
        assert_eq!(left().await.unwrap(), 1);
        stage.clock.advance(Duration::from_secs(601));
        worker.drain().await.unwrap();
        assert_eq!(left().await.map_err(|error: Error| error.to_string()), Ok(0));
    }
}
