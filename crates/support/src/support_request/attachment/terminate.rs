//! Giving an upload up.

use db::Tx;

use super::{AttachmentError, AttachmentId, AttachmentState, forget, list, store};
use crate::support_request::SupportRequestId;

/// Only its uploader gives an upload up, and only before it is whole: what was handed in stays.
pub(super) async fn terminate(tx: &Tx, request: SupportRequestId, id: AttachmentId) -> Result<(), AttachmentError> {
    let attachment = list::upload(tx, request, id).await?;
    if attachment.state != AttachmentState::Uploading || !store::give_up(tx, id).await? {
        return Err(AttachmentError::Ready);
    }
    forget::delete_files(tx, &[id]).await?;
    Ok(())
}
