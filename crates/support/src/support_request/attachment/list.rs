//! Reading: what is attached, and how far an upload is. What is internal is for the vendor's people alone.

use db::Tx;
use kernel::{Page, PageQuery, Permission};

use super::{
    Attachment, AttachmentError, AttachmentId, AttachmentState,
    store::{self, Listed},
};
use crate::support_request::{self, SupportRequestId};

pub(super) async fn list(tx: &Tx, request: SupportRequestId, query: &PageQuery) -> Result<Page<Listed>, AttachmentError> {
    let request = support_request::store::find(tx, request).await?.request;
    tx.require(Permission::SupportRequestRead, tx.actor().place_of(request.customer_id))?;
    Ok(store::page(tx, request.id, query).await?)
}

/// An upload of the actor's own: where it stands.
pub(super) async fn upload(tx: &Tx, request: SupportRequestId, id: AttachmentId) -> Result<Attachment, AttachmentError> {
    let request = support_request::store::find(tx, request).await?.request;
    tx.require(Permission::SupportRequestAttach, tx.actor().place_of(request.customer_id))?;
    let attachment = store::find(tx, request.id, id).await?;
    let known = attachment.is_of(tx.actor()) && attachment.state != AttachmentState::Removed;
    if known { Ok(attachment) } else { Err(db::Error::NotFound.into()) }
}
