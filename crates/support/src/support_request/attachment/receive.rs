//! Taking bytes in (spec 04.4): streamed into the storage, acknowledged part by part. What came before a line broke stays.

use std::time::Duration;

use bytes::Bytes;
use db::{Cx, Tx};
use futures::{Stream, StreamExt};
use kernel::Permission;
use serde_json::json;
use storage::{Name, Storage, Writer};

use super::{
    Attachment, AttachmentError, AttachmentId, PART_MOST, PartId, frames,
    frames::Frames,
    list, media_type,
    running_hash::RunningHash,
    store::{self, Part},
};
use crate::support_request::{
    self, EntryKind, Move, Side, Status, SupportRequestId, Visibility, closing,
    entry::{NewEntry, store::append},
    event, progress,
};

/// A connection that brings nothing for so long is broken.
const SILENCE: Duration = Duration::from_secs(30);

/// Takes `body` in from `offset` on. Answers where the upload stands then.
///
/// # Errors
/// [`AttachmentError::Offset`] if the upload stands elsewhere; [`AttachmentError::Interrupted`] if the body broke off: what came
/// is kept all the same.
pub(super) async fn receive<E>(
    cx: &Cx,
    storage: &Storage,
    request: SupportRequestId,
    id: AttachmentId,
    offset: i64,
    body: impl Stream<Item = Result<Bytes, E>> + Send,
) -> Result<Attachment, AttachmentError> {
    let mut body = std::pin::pin!(body);
    let mut upload = cx.read(async |tx| list::upload(&tx, request, id).await).await?;
    if upload.received != offset {
        return Err(AttachmentError::Offset { received: upload.received });
    }
    let mut next = chunk(&mut body).await;
    while let Chunk::Bytes(first) = next {
        let (after, rest) = receive_part(cx, storage, &upload, first, &mut body).await?;
        (upload, next) = (after, rest);
    }
    match next {
        Chunk::Broken => Err(AttachmentError::Interrupted),
        _ => cx.read(async |tx| list::upload(&tx, request, id).await).await,
    }
}

enum Chunk {
    Bytes(Bytes),
    End,
    Broken,
}

async fn chunk<E>(body: &mut (impl Stream<Item = Result<Bytes, E>> + Unpin)) -> Chunk {
    loop {
        match tokio::time::timeout(SILENCE, body.next()).await {
            Ok(Some(Ok(bytes))) if bytes.is_empty() => {}
            Ok(Some(Ok(bytes))) => return Chunk::Bytes(bytes),
            Ok(None) => return Chunk::End,
            Ok(Some(Err(_))) | Err(_) => return Chunk::Broken,
        }
    }
}

/// What one part needs while it is written.
struct Writing {
    part: PartId,
    writer: Writer,
    frames: Option<Frames>,
    hash: RunningHash,
    head: Vec<u8>,
    size: i64,
}

/// Writes one file of at most [`PART_MOST`] bytes and keeps it. Answers the upload as it stands then, and what comes next.
async fn receive_part<E>(
    cx: &Cx,
    storage: &Storage,
    upload: &Attachment,
    first: Bytes,
    body: &mut (impl Stream<Item = Result<Bytes, E>> + Unpin),
) -> Result<(Attachment, Chunk), AttachmentError> {
    let (part, key) = begin(cx, upload).await?;
    let kept = async {
        let writer = storage.create(&file(part)?).await?;
        let frames = key.as_deref().map(Frames::new).transpose()?;
        let hash = RunningHash::from_state(&upload.hash_state).ok_or(AttachmentError::Damaged)?;
        let mut writing = Writing { part, writer, frames, hash, head: Vec::new(), size: 0 };
        let mut next = Chunk::Bytes(first);
        while let Chunk::Bytes(bytes) = next {
            writing.take(&bytes).await?;
            if upload.received + writing.size > upload.size {
                return Err(AttachmentError::TooMuch);
            }
            next = chunk(body).await;
            if writing.size >= PART_MOST {
                break;
            }
        }
        Ok((writing.keep(cx, storage, upload).await?, next))
    };
    let kept = kept.await;
    if kept.is_err() {
        discard(cx, storage, part).await;
    }
    kept
}

impl Writing {
    async fn take(&mut self, bytes: &[u8]) -> Result<(), AttachmentError> {
        self.hash.update(bytes);
        self.size += i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        let wanted = media_type::HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(&bytes[..wanted]);
        match &mut self.frames {
            Some(frames) => self.writer.write(&frames.seal(bytes, false)?).await?,
            None => self.writer.write(bytes).await?,
        }
        Ok(())
    }

    async fn keep(mut self, cx: &Cx, storage: &Storage, upload: &Attachment) -> Result<Attachment, AttachmentError> {
        if let Some(frames) = &mut self.frames {
            self.writer.write(&frames.seal(b"", true)?).await?;
        }
        self.writer.finish().await?;
        let whole = upload.received + self.size == upload.size;
        let media_type = match whole {
            false => None,
            true if upload.received == 0 => Some(media_type::of(&self.head)),
            true => Some(media_type::of(&first_bytes(cx, storage, upload.id).await?)),
        };
        let kept = Kept { part: self.part, size: self.size, hash: self.hash, media_type };
        let (id, request, starts_at) = (upload.id, upload.support_request_id, upload.received);
        cx.write(async |tx| keep(&tx, request, id, starts_at, &kept).await).await?;
        let (received, hash_state) = (upload.received + self.size, kept.hash.state());
        Ok(Attachment { received, hash_state, ..upload.clone() })
    }
}

struct Kept {
    part: PartId,
    size: i64,
    hash: RunningHash,
    /// Of the whole, when this is the last part.
    media_type: Option<&'static str>,
}

pub(super) fn file(part: PartId) -> Result<Name, AttachmentError> {
    Name::new("attachment", part).map_err(|_| AttachmentError::Damaged)
}

async fn begin(cx: &Cx, upload: &Attachment) -> Result<(PartId, Option<Vec<u8>>), AttachmentError> {
    let (id, starts_at) = (upload.id, upload.received);
    let mut key = upload.malware_sample.then(|| vec![0; frames::KEY]);
    if let Some(key) = &mut key {
        cx.rng().fill(key);
    }
    let part = cx.write(async |tx| {
        let sealed_key = match &key {
            Some(key) => Some(tx.vault().seal("attachment_part.key", key, tx.rng()).map_err(db::Error::from)?),
            None => None,
        };
        let part = Part { id: tx.new_id(), sealed_key };
        store::begin_part(&tx, id, &part, starts_at).await?;
        Ok::<_, db::Error>(part.id)
    });
    Ok((part.await?, key))
}

/// Nothing of a part that was not kept stays; what cannot be deleted now goes with the schedule. Whether it was kept, the
/// database says: a commit whose answer was lost is a commit.
async fn discard(cx: &Cx, storage: &Storage, part: PartId) {
    let Ok(name) = file(part) else { return };
    if !matches!(cx.read(async |tx| store::is_unfinished(&tx, part).await).await, Ok(true)) {
        return;
    }
    if let Err(cause) = storage.delete(&name).await {
        tracing::warn!(%cause, "an unfinished file could not be deleted; it goes later");
        return;
    }
    if let Err(cause) = cx.write(async |tx| store::drop_part(&tx, part).await).await {
        tracing::warn!(%cause, "an unfinished file could not be forgotten; it goes later");
    }
}

async fn first_bytes(cx: &Cx, storage: &Storage, id: AttachmentId) -> Result<Vec<u8>, AttachmentError> {
    let parts = cx.read(async |tx| store::parts(&tx, id).await).await?;
    let mut bytes = std::pin::pin!(super::download::plain(cx.clone(), storage.clone(), parts));
    let mut head = Vec::new();
    while head.len() < media_type::HEAD
        && let Some(piece) = bytes.next().await
    {
        head.extend_from_slice(&piece?);
    }
    head.truncate(media_type::HEAD);
    Ok(head)
}

/// The part counts; with the last one the attachment stands in the timeline.
async fn keep(tx: &Tx, request: SupportRequestId, id: AttachmentId, starts_at: i64, kept: &Kept) -> Result<(), AttachmentError> {
    let mut request = support_request::store::lock(tx, request).await?;
    tx.require(Permission::SupportRequestAttach, tx.actor().place_of(request.customer_id))?;
    if !store::keep_part(tx, id, kept.part, starts_at, kept.size, &kept.hash.state()).await? {
        let received = store::lock(tx, id).await?.received;
        return Err(AttachmentError::Offset { received });
    }
    let Some(media_type) = kept.media_type else { return Ok(()) };
    let sha256 = kept.hash.clone().finish();
    store::finish(tx, id, &sha256, media_type).await?;
    let attachment = store::lock(tx, id).await?;
    announce(tx, &mut request, &attachment).await
}

async fn announce(tx: &Tx, request: &mut support_request::store::Model, attachment: &Attachment) -> Result<(), AttachmentError> {
    let detail = json!({"attachment_id": attachment.id, "name": attachment.name, "size": attachment.size,
        "media_type": attachment.media_type, "sha256": attachment.sha256, "malware_sample": attachment.malware_sample});
    let entry = NewEntry { visibility: attachment.visibility, ..NewEntry::of(tx.actor(), EntryKind::Attachment, detail) };
    append(tx, request, vec![entry]).await?;
    let moved = Side::of(tx.actor()) != Side::Vendor && request.status != Status::Closed;
    if moved {
        // A log file that was asked for is an answer.
        closing::customer_spoke(tx, request).await?;
    }
    if moved && request.status == Status::WaitingCustomer {
        progress::step(tx, request, Move::Resume, None).await?;
        support_request::store::save(tx, request).await?;
    } else {
        support_request::store::save_quietly(tx, request).await?;
    }
    let change = json!({"attachment_id": attachment.id, "size": attachment.size, "visibility": attachment.visibility});
    let mut audited = audit::Entry::new(Permission::SupportRequestAttach, request.id).change(change.clone());
    if attachment.visibility == Visibility::Public {
        audited = audited.owner(request.customer_id);
    }
    audited.personal(json!({"name": attachment.name})).record(tx).await?;
    event::publish(tx, request, "attachment_added", change).await?;
    Ok(())
}
