//! Announcing an upload (spec 04.4).

use db::Tx;
use kernel::Permission;

use super::{AT_MOST, Attachment, AttachmentError, AttachmentState, UPLOAD_LIFE, running_hash::RunningHash, store};
use crate::support_request::{self, Side, Status, SupportRequestId, Visibility, store::Model};

#[derive(Clone, Debug)]
pub(super) struct NewAttachment {
    pub name: String,
    /// Bytes.
    pub size: i64,
    pub visibility: Visibility,
    pub malware_sample: bool,
}

/// The request, if the actor may attach something to it.
pub(super) async fn check(tx: &Tx, request: SupportRequestId) -> Result<Model, AttachmentError> {
    let request = support_request::store::find(tx, request).await?.request;
    tx.require(Permission::SupportRequestAttach, tx.actor().place_of(request.customer_id))?;
    Ok(request)
}

pub(super) async fn create(tx: &Tx, request: SupportRequestId, input: NewAttachment) -> Result<Attachment, AttachmentError> {
    let request = check(tx, request).await?;
    let place = tx.actor().place_of(request.customer_id);
    if input.visibility == Visibility::Internal {
        tx.require(Permission::SupportRequestNote, place)?;
    }
    if request.status == Status::Closed {
        return Err(AttachmentError::Closed);
    }
    if store::count(tx, request.id).await? >= AT_MOST {
        return Err(AttachmentError::TooMany);
    }
    let attachment = Attachment {
        id: tx.new_id(),
        support_request_id: request.id,
        name: input.name,
        size: input.size,
        received: 0,
        hash_state: RunningHash::new().state(),
        sha256: None,
        media_type: None,
        visibility: input.visibility,
        malware_sample: input.malware_sample,
        state: AttachmentState::Uploading,
        side: Side::of(tx.actor()),
        uploaded_by: tx.actor().person(),
        expires_at: Some(tx.now().plus(UPLOAD_LIFE)),
        created_at: tx.now(),
        finished_at: None,
        removed_at: None,
    };
    store::insert(tx, &attachment).await?;
    Ok(attachment)
}
