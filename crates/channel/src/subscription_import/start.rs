use db::Tx;
use jobs::{LongJob, NewLongJob, start_long_job};
use kernel::Permission;
use serde_json::json;

use super::{CHUNK, ImportError, ImportKind, KIND, line::Line, work::Input};

/// Starts the work on rows that were read; answers the job.
pub(super) async fn start(tx: &Tx, kind: ImportKind, dry_run: bool, lines: &[Line]) -> Result<LongJob, ImportError> {
    tx.require_anywhere(Permission::SubscriptionImportCreate)?;
    let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let shown = json!({"import": kind, "dry_run": dry_run});
    let input = serde_json::to_value(Input { dry_run }).map_err(db::Error::from)?;
    let parts: Vec<_> = lines.chunks(CHUNK).collect();
    let job = start_long_job(tx, NewLongJob { kind: KIND, total, input, shown }, &parts).await?;
    let mut entry = audit::Entry::new(Permission::SubscriptionImportCreate, job.id)
        .change(json!({"after": {"import": kind, "dry_run": dry_run, "rows": total}}));
    if let Some(owner) = job.owner_id {
        entry = entry.owner(owner);
    }
    entry.record(tx).await?;
    Ok(job)
}
