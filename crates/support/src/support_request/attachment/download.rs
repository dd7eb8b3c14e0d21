//! Handing an attachment out (spec 04.4): only through the app, streamed, and a malware sample only inside a ZIP.

use bytes::Bytes;
use db::{Cx, Tx};
use futures::{Stream, StreamExt, TryStreamExt};
use kernel::Permission;
use serde_json::json;
use storage::{Reader, Storage};

use super::{
    Attachment, AttachmentError, AttachmentId, AttachmentState,
    frames::Frames,
    receive::file,
    store::{self, Part},
};
use crate::support_request::{self, SupportRequestId, Visibility};

/// The attachment, if the actor may have it. Each download is audited.
pub(super) async fn download(tx: &Tx, request: SupportRequestId, id: AttachmentId) -> Result<Attachment, AttachmentError> {
    let request = support_request::store::find(tx, request).await?.request;
    tx.require(Permission::SupportRequestDownload, tx.actor().place_of(request.customer_id))?;
    let attachment = store::find(tx, request.id, id).await?;
    if attachment.state != AttachmentState::Ready {
        return Err(AttachmentError::NotReady);
    }
    let mut audited = audit::Entry::new(Permission::SupportRequestDownload, request.id).change(json!({"attachment_id": id}));
    if attachment.visibility == Visibility::Public {
        audited = audited.owner(request.customer_id);
    }
    audited.record(tx).await?;
    Ok(attachment)
}

/// The bytes of `parts`, one after the other, opened where they are encrypted.
pub(super) fn plain(cx: Cx, storage: Storage, parts: Vec<Part>) -> impl Stream<Item = Result<Bytes, AttachmentError>> + Send + 'static {
    futures::stream::iter(parts)
        .then(move |part| {
            let (cx, storage) = (cx.clone(), storage.clone());
            async move { Ok::<_, AttachmentError>(pieces(OpenPart::new(&cx, &storage, &part).await?)) }
        })
        .try_flatten()
}

struct OpenPart {
    reader: Reader,
    frames: Option<Frames>,
    ended: bool,
}

impl OpenPart {
    async fn new(cx: &Cx, storage: &Storage, part: &Part) -> Result<Self, AttachmentError> {
        let frames = match &part.sealed_key {
            Some(sealed) => Some(Frames::new(&cx.vault().open("attachment_part.key", sealed).map_err(db::Error::from)?)?),
            None => None,
        };
        Ok(Self { reader: storage.open(&file(part.id)?).await?, frames, ended: false })
    }

    async fn next(&mut self) -> Result<Option<Bytes>, AttachmentError> {
        while !self.ended {
            let piece = self.reader.next().await?;
            self.ended = piece.is_none();
            let plain = match (&mut self.frames, piece) {
                (Some(frames), piece) => frames.open(piece.as_deref().unwrap_or_default(), self.ended)?,
                (None, piece) => piece.unwrap_or_default(),
            };
            if !plain.is_empty() {
                return Ok(Some(plain));
            }
        }
        Ok(None)
    }
}

fn pieces(part: OpenPart) -> impl Stream<Item = Result<Bytes, AttachmentError>> + Send {
    futures::stream::try_unfold(part, |mut part| async move { Ok(part.next().await?.map(|piece| (piece, part))) })
}
