//! Attachments of a support request (spec 04.4): up to 2 GiB each, uploaded in parts that can be gone on with after a broken
//! line, kept in the storage as they came. `tus` is the protocol on the wire, `frames` the encryption of malware samples.

pub(crate) mod api;
mod create;
mod download;
mod error;
mod file_name;
mod forget;
mod frames;
mod list;
mod media_type;
mod receive;
mod running_hash;
mod sample;
mod store;
mod terminate;
#[cfg(test)]
mod trial;
mod tus;

use std::time::Duration;

use kernel::{Actor, Id, Noun, text_enum};

use super::Side;
use store::Attachment;

pub use error::AttachmentError;
pub use forget::{ATTACHMENT_FILES, AttachmentFiles, ForgetAttachments};

pub enum AttachmentNoun {}
impl Noun for AttachmentNoun {
    const PREFIX: &'static str = "att";
}
pub type AttachmentId = Id<AttachmentNoun>;

/// A file in the storage: what one connection brought, at most [`PART_MOST`] bytes of it.
enum PartNoun {}
impl Noun for PartNoun {
    const PREFIX: &'static str = "atp";
}
type PartId = Id<PartNoun>;

text_enum! {
    pub enum AttachmentState {
        Uploading = "uploading",
        Ready = "ready",
        /// Its time was over: name, size and hash stay, the bytes are gone.
        Removed = "removed",
    }
}

/// 2 GiB.
const MOST: i64 = 2 << 30;
/// What was received is acknowledged for good at least this often: a server that dies loses no more.
const PART_MOST: i64 = 64 << 20;
/// Attachments of one support request.
const AT_MOST: i64 = 1_000;
/// An upload that nobody goes on with is kept so long.
const UPLOAD_LIFE: Duration = Duration::from_secs(24 * 3600);

impl Attachment {
    /// An upload is its uploader's own matter until it is whole: nobody else goes on with it or sees it.
    fn is_of(&self, actor: &Actor) -> bool {
        self.uploaded_by == actor.person() && self.side == Side::of(actor)
    }
}
