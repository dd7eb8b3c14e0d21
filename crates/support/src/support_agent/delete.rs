use db::Tx;
use kernel::{Permission, Place};
use serde_json::json;

use super::{SupportAgentError, SupportAgentId, store};

/// Takes somebody out of routing. What they work on stays theirs.
pub(crate) async fn delete(tx: &Tx, id: SupportAgentId) -> Result<(), SupportAgentError> {
    tx.require(Permission::SupportAgentDelete, Place::Own)?;
    let before = store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    store::delete(tx, id).await?;
    audit::Entry::new(Permission::SupportAgentDelete, id).change(json!({"before": store::shown(&before)})).record(tx).await?;
    jobs::publish(tx, "support_agent.deleted", id, None, &json!({"support_agent_id": id, "person_id": before.person_id})).await?;
    Ok(())
}
