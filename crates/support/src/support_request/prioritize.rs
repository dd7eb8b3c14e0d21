//! The CSE chooses the priority; the vendor changes it at any time, with a reason that the customer sees (spec 04.2).

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    EntryKind, Move, Priority, Status, SupportRequestError, SupportRequestId,
    entry::{NewEntry, store::append},
    error::{REASON, check_text},
    event, response,
    store::{self, View},
};

pub(super) async fn prioritize(tx: &Tx, id: SupportRequestId, priority: Priority, reason: &str) -> Result<View, SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    tx.require(Permission::SupportRequestPrioritize, tx.actor().place_of(request.customer_id))?;
    tx.match_version(request.version)?;
    if request.status == Status::Closed {
        return Err(SupportRequestError::Status { status: request.status, wanted: Move::Resume });
    }
    let before = request.priority;
    let mut errors = Vec::new();
    check_text(&mut errors, "/reason", reason, REASON);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    if before == priority && request.priority_chosen {
        return Err(SupportRequestError::field("/priority", "unchanged", "It has this priority already."));
    }
    (request.priority, request.priority_chosen) = (priority, true);
    let change = json!({"before": {"priority": before}, "after": {"priority": priority}});
    let entry = NewEntry::of(tx.actor(), EntryKind::Priority, change.clone());
    append(tx, &mut request, vec![NewEntry { body: Some(reason.to_owned()), ..entry }]).await?;
    response::retarget(tx, &mut request).await?;
    store::save(tx, &mut request).await?;
    audit::Entry::new(Permission::SupportRequestPrioritize, id).owner(request.customer_id).change(change.clone()).record(tx).await?;
    event::publish(tx, &request, "priority_changed", change).await?;
    Ok(store::find(tx, id).await?)
}
