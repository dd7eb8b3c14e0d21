//! What goes by itself (spec 04.4): uploads that nobody goes on with, files whose writer died, and attachments some time after
//! their support request was closed. Rows are marked in the schedule's transaction; files are deleted by a job after it.

use std::time::Duration;

use db::{Cx, Tx};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use storage::Storage;

use super::{AttachmentId, PartId, receive::file, store};

/// The kind of job that [`AttachmentFiles`] handles.
pub const ATTACHMENT_FILES: &str = "attachment.files";

const ROUND: u64 = 100;
/// A file that was begun so long ago is written by nobody any more.
const ABANDONED: Duration = Duration::from_secs(24 * 3600);

#[derive(Serialize, Deserialize)]
struct Files {
    attachments: Vec<AttachmentId>,
    parts: Vec<PartId>,
}

/// Deletes the files of attachments that are marked as removed.
pub(super) async fn delete_files(tx: &Tx, attachments: &[AttachmentId]) -> db::Result<()> {
    queue(tx, Files { attachments: attachments.to_vec(), parts: Vec::new() }).await
}

async fn queue(tx: &Tx, files: Files) -> db::Result<()> {
    jobs::queue(tx, ATTACHMENT_FILES, None, &files, tx.now()).await
}

/// Marks what is over.
pub struct ForgetAttachments {
    /// How long attachments are kept after their support request was closed; none: for ever.
    pub kept_after_closing: Option<Duration>,
}

#[async_trait::async_trait]
impl jobs::Schedule for ForgetAttachments {
    fn name(&self) -> &'static str {
        "forget_attachments"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(3600)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let mut attachments = store::give_up_expired(tx, ROUND).await?;
        if let Some(kept) = self.kept_after_closing {
            attachments.extend(store::remove_outlived(tx, tx.now().minus(kept), ROUND).await?);
        }
        let parts = store::forgotten_parts(tx, tx.now().minus(ABANDONED), ROUND).await?;
        let more = attachments.len() as u64 >= ROUND;
        if !attachments.is_empty() || !parts.is_empty() {
            queue(tx, Files { attachments, parts }).await?;
        }
        Ok(more)
    }
}

/// Deletes files. Done twice it is done once.
pub struct AttachmentFiles(pub Storage);

#[async_trait::async_trait]
impl jobs::JobHandler for AttachmentFiles {
    async fn run(&self, cx: &Cx, payload: Json) -> Result<(), jobs::JobFailure> {
        let files: Files = serde_json::from_value(payload).map_err(|cause| jobs::JobFailure(cause.to_string()))?;
        for id in files.attachments {
            let parts = cx.read(async |tx| store::all_parts(&tx, id).await).await?;
            for part in parts {
                self.delete(cx, part.id).await?;
            }
            cx.write(async |tx| store::forget_given_up(&tx, id).await).await?;
        }
        for part in files.parts {
            self.delete(cx, part).await?;
        }
        Ok(())
    }
}

impl AttachmentFiles {
    async fn delete(&self, cx: &Cx, part: PartId) -> Result<(), jobs::JobFailure> {
        let failure = |cause: String| jobs::JobFailure(cause);
        self.0.delete(&file(part).map_err(|cause| failure(cause.to_string()))?).await.map_err(|cause| failure(cause.to_string()))?;
        cx.write(async |tx| store::drop_part(&tx, part).await).await?;
        Ok(())
    }
}
