use db::Tx;
use kernel::{Permission, Place};
use serde_json::json;

use super::{LongJob, LongJobError, LongJobId, LongJobState, store};

/// Stops a job behind its last chunk. What it did stands; its rows say so.
pub(super) async fn cancel(tx: &Tx, id: LongJobId) -> Result<LongJob, LongJobError> {
    // Waits for the chunk under way.
    let mut job = store::lock(tx, id).await?;
    tx.require(Permission::JobCancel, Place::Own)?;
    tx.match_version(job.version)?;
    if job.state.has_ended() {
        return Err(LongJobError::Ended(job.state));
    }
    let before = job.state;
    job.state = LongJobState::Canceled;
    job.finished_at = Some(tx.now());
    let job = store::save(tx, job).await?;
    store::delete_parts(tx, id).await?;
    let mut entry = audit::Entry::new(Permission::JobCancel, id)
        .change(json!({"before": {"state": before}, "after": {"state": job.state, "done": job.done, "total": job.total}}));
    if let Some(owner) = job.owner_id {
        entry = entry.owner(owner);
    }
    entry.record(tx).await?;
    tx.announce(store::TOPIC, &id.to_string());
    Ok(job)
}
