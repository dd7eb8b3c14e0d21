//! All subscriptions of a plan that wait, as long work: a row each, and one that is refused waits on.

use db::{Result, Tx};
use jobs::{Done, LongJob, LongWork, NewLongJob, Progress, RowKey, start_long_job};
use kernel::{Permission, Problem};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{SuiteChangeError, apply, store};
use crate::{
    service_plan::{self, ServicePlan, ServicePlanId},
    subscription::{self, SubscriptionId},
};

/// The kind of the jobs.
pub(super) const KIND: &str = "suite_change";
/// Subscriptions of one transaction.
const CHUNK: usize = 50;

/// The work itself.
pub struct SuiteChange;

#[derive(Serialize, Deserialize)]
struct Input {
    service_plan_id: ServicePlanId,
}

/// Behind which subscription it stopped, and how many rows it has noted.
#[derive(Default, Serialize, Deserialize)]
struct Stopped {
    after: String,
    rows: i64,
}

/// Starts the work for a plan of the actor's.
pub(super) async fn start(tx: &Tx, id: ServicePlanId) -> std::result::Result<LongJob, SuiteChangeError> {
    let plan = load(tx, id).await?;
    let total = store::count_waiting(tx, id, plan.membership).await?;
    let input = serde_json::to_value(Input { service_plan_id: id }).map_err(db::Error::from)?;
    let shown = json!({"service_plan_id": id, "service_plan": plan.name});
    let job = start_long_job(tx, NewLongJob { kind: KIND, total, input, shown }, &[] as &[String]).await?;
    audit::Entry::new("service_plan.apply_suite_change", id)
        .owner(plan.owner_id)
        .change(json!({"job_id": job.id, "subscriptions": total}))
        .record(tx)
        .await?;
    Ok(job)
}

async fn load(tx: &Tx, id: ServicePlanId) -> Result<ServicePlan> {
    let plan = service_plan::find(tx, id).await?;
    tx.require(Permission::ServicePlanApproveSuiteChange, plan.place(tx.actor()))?;
    Ok(plan)
}

#[async_trait::async_trait]
impl LongWork for SuiteChange {
    fn kind(&self) -> &'static str {
        KIND
    }

    async fn step(&self, tx: &Tx, progress: &mut Progress) -> Result<bool> {
        let Input { service_plan_id } = progress.input(tx)?;
        let plan = load(tx, service_plan_id).await?;
        let text = progress.checkpoint();
        let mut stopped: Stopped = if text.is_empty() { Stopped::default() } else { serde_json::from_str(text)? };
        let waiting = store::waiting(tx, plan.id, plan.membership, &stopped.after, CHUNK).await?;
        for next in &waiting {
            stopped.rows += 1;
            let key = RowKey { number: stopped.rows, subject: next.company.clone() };
            progress.row(tx, key, one(tx, next.id)).await?;
            stopped.after = next.id.to_string();
        }
        progress.set_checkpoint(serde_json::to_string(&stopped)?);
        Ok(waiting.len() == CHUNK)
    }
}

async fn one(tx: &Tx, id: SubscriptionId) -> std::result::Result<Done, Problem> {
    let subscription = subscription::store::lock(tx, id).await?;
    match apply::change(tx, &subscription).await {
        Ok(changed) => {
            let detail = format!("{} issued, {} ended", changed.issued, changed.ended);
            Ok(Done::Ok { object_id: Some(id.to_string()), detail })
        }
        Err(SuiteChangeError::NotWaiting) => {
            Ok(Done::Skipped { code: "suite_change_not_waiting", detail: "It has the members already.".into() })
        }
        Err(SuiteChangeError::Over) => {
            Ok(Done::Skipped { code: "subscription_over", detail: "Its licenses have ended; it changes once they are renewed.".into() })
        }
        Err(error) => Err(error.into()),
    }
}
