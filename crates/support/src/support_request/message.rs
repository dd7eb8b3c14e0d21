//! A message to the other side, or an internal note (spec 04.5).

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    Move, Side, Status, SupportRequestError, SupportRequestId, Visibility,
    entry::{self, NewEntry, store::append},
    error::{TEXT, check_text},
    event, progress, response,
    store::{self, Model},
};

pub(super) async fn add_message(tx: &Tx, id: SupportRequestId, body: &str, visibility: Visibility) -> Result<entry::store::Model, SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    let permission = match visibility {
        Visibility::Public => Permission::SupportRequestReply,
        Visibility::Internal => Permission::SupportRequestNote,
    };
    tx.require(permission, tx.actor().place_of(request.customer_id))?;
    tx.match_version(request.version)?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/body", body, TEXT);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    append(tx, &mut request, vec![NewEntry::message(tx.actor(), body, visibility)]).await?;
    let position = request.entries;
    if visibility == Visibility::Public {
        spoken(tx, &mut request).await?;
    }
    store::save(tx, &mut request).await?;
    let mut entry = audit::Entry::new(permission, id).change(json!({"visibility": visibility}));
    if visibility == Visibility::Public {
        entry = entry.owner(request.customer_id);
    }
    entry.record(tx).await?;
    let told = json!({"visibility": visibility, "author_id": tx.actor().person(), "author_side": Side::of(tx.actor())});
    event::publish(tx, &request, "message_added", told).await?;
    Ok(entry::store::at(tx, id, position).await?)
}

/// What a public message does: the agent's first one answers the clock and starts the work, the customer's ends the waiting.
async fn spoken(tx: &Tx, request: &mut Model) -> Result<(), SupportRequestError> {
    if request.status == Status::Closed {
        return Err(SupportRequestError::Status { status: request.status, wanted: Move::Resume });
    }
    match (Side::of(tx.actor()), request.status) {
        (Side::Vendor, status) => {
            response::answer(tx, request).await?;
            if status == Status::Assigned {
                progress::step(tx, request, Move::Resume, None).await?;
            }
        }
        (_, Status::WaitingCustomer) => progress::step(tx, request, Move::Resume, None).await?,
        _ => {}
    }
    Ok(())
}
