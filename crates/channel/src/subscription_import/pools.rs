//! What a rehearsal's chunks have taken out of pools: each is taken back, so the next is told.

use db::{Result, Tx};
use jobs::Progress;
use serde::{Deserialize, Serialize};

use super::store::{self, Level};

/// Where a rehearsal stopped, and by how much pools would stand otherwise by now.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Rehearsed {
    pub part: i64,
    pub moved: Vec<Level>,
}

impl Rehearsed {
    pub fn of(progress: &Progress) -> Result<Self> {
        let text = progress.checkpoint();
        Ok(if text.is_empty() { Self::default() } else { serde_json::from_str(text)? })
    }

    pub async fn begin(&self, tx: &Tx, progress: &Progress) -> Result<()> {
        progress.begin_rehearsal(tx).await?;
        for by in &self.moved {
            store::shift(tx, by).await?;
        }
        Ok(())
    }

    pub async fn end(mut self, tx: &Tx, progress: &mut Progress) -> Result<()> {
        let mut after = store::moved_now(tx).await?;
        for earlier in &self.moved {
            if !after.iter().any(|level| level.id == earlier.id) {
                after.extend(store::level(tx, &earlier.id).await?);
            }
        }
        progress.end_rehearsal(tx).await?;
        self.moved.clear();
        for level in after {
            let Some(before) = store::level(tx, &level.id).await? else { continue };
            let by = Level { id: level.id, allotted: level.allotted - before.allotted, assigned: level.assigned - before.assigned };
            if by.allotted != 0 || by.assigned != 0 {
                self.moved.push(by);
            }
        }
        self.part += 1;
        progress.set_checkpoint(serde_json::to_string(&self)?);
        Ok(())
    }
}
