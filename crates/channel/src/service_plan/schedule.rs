//! Puts scheduled updates into force on their day.

use std::time::Duration;

use db::Tx;

use super::{ServicePlanError, store, update::apply};

pub struct ScheduledPlanUpdates;

const BATCH: u32 = 50;

#[async_trait::async_trait]
impl jobs::Schedule for ScheduledPlanUpdates {
    fn name(&self) -> &'static str {
        "service_plan_updates"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(60)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let due = store::due_updates(tx, BATCH).await?;
        let more = due.len() == BATCH as usize;
        for id in due {
            let plan = store::lock(tx, id).await?;
            match apply(tx, plan).await {
                Ok(_) => {}
                Err(ServicePlanError::Db(error)) => return Err(error),
                Err(error) => tracing::error!(plan = %id, %error, "a scheduled update does not apply"),
            }
        }
        Ok(more)
    }
}
