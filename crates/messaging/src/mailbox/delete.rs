use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{MailboxError, MailboxId, store, write::shown};

/// It is read no longer; what came in by it stays.
pub(super) async fn delete(tx: &Tx, id: MailboxId) -> Result<(), MailboxError> {
    tx.require_anywhere(Permission::MailboxDelete)?;
    let before = store::lock(tx, id).await?;
    tx.match_version(before.version)?;
    store::delete(tx, id).await?;
    Ok(audit::Entry::new(Permission::MailboxDelete, id).change(json!({"before": shown(&before)})).record(tx).await?)
}
