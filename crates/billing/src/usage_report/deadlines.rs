//! What time does to a report that is with the partner: a reminder three days before, then submission by itself.

use std::time::Duration;

use db::Tx;
use kernel::Timestamp;
use serde_json::json;

use super::{announce, store, submit::submit_automatically};

/// Reminds partners of reports, and submits what they did not.
pub struct UsageDeadlines;

const LEAD: Duration = Duration::from_secs(3 * 86_400);
/// Reports of one transaction.
const BATCH: u64 = 20;

/// When to remind of a report that is submitted by itself at `submit_at`: not where three days are all there is.
pub(super) fn reminder(submit_at: Option<Timestamp>, now: Timestamp) -> Option<Timestamp> {
    submit_at.map(|at| at.minus(LEAD)).filter(|at| *at > now)
}

#[async_trait::async_trait]
impl jobs::Schedule for UsageDeadlines {
    fn name(&self) -> &'static str {
        "usage_report_deadlines"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(60)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let due = store::to_submit(tx, BATCH).await?;
        let submitted = due.len();
        for report in due {
            submit_automatically(tx, report).await?;
        }
        // What was submitted just now, after a downtime, needs no reminder any more.
        let due = store::to_remind(tx, BATCH).await?;
        let reminded = due.len();
        for mut report in due {
            report.remind_at = None;
            let report = store::save(tx, report).await?;
            announce(tx, &report, "due", json!({})).await?;
        }
        Ok(submitted.max(reminded) as u64 == BATCH)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{UsageReportStatus, world::World};

    #[tokio::test]
    async fn a_report_is_reminded_of_once_and_then_submitted_by_itself() {
        let world = World::new().await;
        let license = world.license(&world.msp, &world.customer, 25).await;
        world.used(license, "2026-04-30", 2).await;
        let report = world.report_of_april().await;
        assert_eq!(report.submit_at.unwrap().to_string(), "2026-05-10T22:00:00Z", "the end of ten days in Berlin");
        assert_eq!(world.heard("usage_report.ready").await, 1);
        world.stage.clock.set("2026-05-07T21:59:00Z");
        world.work().await;
        assert_eq!(world.heard("usage_report.due").await, 0);
        for _ in 0..2 {
            world.stage.clock.advance(Duration::from_secs(61));
            world.work().await;
            assert_eq!(world.heard("usage_report.due").await, 1);
        }
        world.execute("UPDATE usage_report_line SET chargeable = 10").await;
        world.execute("UPDATE usage_report SET chargeable = 10").await;
        world.stage.clock.set("2026-05-10T22:01:00Z");
        world.work().await;
        let report = world.find(report.id).await;
        assert_eq!((report.status, report.automatic), (UsageReportStatus::UnderReview, true));
        assert_eq!(report.chargeable, 25, "lowered without a word is charged as provisioned");
        assert_eq!(report.submitted_by, None);
        world.stage.clock.set("2026-05-20T22:01:00Z");
        world.work().await;
        assert_eq!(world.heard("usage_report.submitted").await, 1);
    }
}
