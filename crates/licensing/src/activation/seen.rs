//! When activations were last seen and their counters: kept in memory and written together every few seconds, so that a check-in
//! that changes nothing else is no write (spec/02.6: these two may lose five seconds in a crash).

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use db::{Cx, Tx};
use kernel::Timestamp;

use super::{ActivationError, ActivationId, check_in::flag_clone, store};

/// What was seen of one activation since it was last written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Note {
    pub id: ActivationId,
    pub counter: i64,
    pub at: Timestamp,
    /// The first of them: another server that had seen a higher one before has seen a clone.
    pub first_counter: i64,
    pub first_at: Timestamp,
}

/// Rows of one statement.
const TOGETHER: usize = 200;

#[derive(Default)]
pub(crate) struct Notes(Mutex<HashMap<ActivationId, Note>>);

impl Notes {
    /// Notes a check-in whose counter rose above `known` and all that were noted; answers whether it did.
    pub(super) fn note(&self, id: ActivationId, known: i64, counter: i64, at: Timestamp) -> bool {
        let mut notes = self.notes();
        let last = notes.get(&id).map_or(known, |note| note.counter.max(known));
        if counter <= last {
            return false;
        }
        let note = notes.entry(id).or_insert(Note { id, counter, at, first_counter: counter, first_at: at });
        (note.counter, note.at) = (counter, at);
        true
    }

    /// The highest counter that is not written yet.
    pub(super) fn counter(&self, id: ActivationId) -> Option<i64> {
        self.notes().get(&id).map(|note| note.counter)
    }

    /// A new secret starts the counters over.
    pub(super) fn forget(&self, id: ActivationId) {
        self.notes().remove(&id);
    }

    /// Writes all that is noted. What could not be written stays noted.
    pub(crate) async fn write(&self, cx: &Cx) -> Result<(), ActivationError> {
        let mut waiting: Vec<Note> = self.notes().values().copied().collect();
        // One order everywhere, so that two servers never wait for each other.
        waiting.sort_unstable_by_key(|note| note.id);
        for some in waiting.chunks(TOGETHER) {
            cx.write(async |tx| write(&tx, some).await).await?;
            let mut notes = self.notes();
            for note in some {
                if notes.get(&note.id) == Some(note) {
                    notes.remove(&note.id);
                }
            }
        }
        Ok(())
    }

    fn notes(&self) -> MutexGuard<'_, HashMap<ActivationId, Note>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn write(tx: &Tx, notes: &[Note]) -> Result<(), ActivationError> {
    for id in store::overtaken(tx, notes).await? {
        if let Some(mut held) = store::held(tx, id).await? {
            flag_clone(tx, id, &mut held.view).await?;
        }
    }
    Ok(store::write_notes(tx, notes).await?)
}
