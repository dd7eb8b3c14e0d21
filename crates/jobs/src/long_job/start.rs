use db::{Result, Tx};
use kernel::Principal;
use serde::Serialize;
use serde_json::Value as Json;

use super::{LongJob, LongJobId, LongJobState, store};

/// What a verb that starts long work says of it.
pub struct NewLongJob<'a> {
    pub kind: &'a str,
    /// How many rows there are, as far as it is known; [`super::Progress::set_total`] corrects it.
    pub total: i64,
    /// What the work needs beside its parts; sealed.
    pub input: Json,
    /// What people read of it: `{"dry_run": true}`.
    pub shown: Json,
}

/// Starts long work with the transaction, as the actor of `tx`. Each of `parts` is sealed and read back, one a chunk, by
/// [`super::Progress::next_part`]. The caller has checked the permission and writes the audit row.
pub async fn start_long_job<P: Serialize>(tx: &Tx, new: NewLongJob<'_>, parts: &[P]) -> Result<LongJob> {
    let actor = tx.actor();
    let token_id = match &actor.principal {
        Principal::Person { token, .. } => token.clone(),
        Principal::Organization { token } => Some(token.clone()),
        Principal::Anonymous | Principal::System => None,
    };
    let id: LongJobId = tx.new_id();
    let job = LongJob {
        id,
        kind: new.kind.to_owned(),
        owner_id: actor.organization(),
        person_id: actor.person(),
        person_name: None,
        token_id,
        scopes: actor.scopes.as_ref().map(serde_json::to_string).transpose()?,
        state: LongJobState::Queued,
        total: new.total,
        done: 0,
        refused: 0,
        skipped: 0,
        input: store::seal(tx, &new.input)?,
        shown: new.shown.to_string(),
        checkpoint: String::new(),
        tries: 0,
        error: None,
        version: 1,
        created_at: tx.now(),
        stepped_at: tx.now(),
        started_at: None,
        finished_at: None,
    };
    store::insert(tx, &job).await?;
    for (part, content) in parts.iter().enumerate() {
        store::insert_part(tx, id, i64::try_from(part).unwrap_or(i64::MAX), content).await?;
    }
    crate::event::wake_worker(tx);
    Ok(job)
}
