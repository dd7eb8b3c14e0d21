//! What this server keeps in memory of activations and codes, so that a check-in asks the database nothing. A copy is used only
//! while the counters of changes (`db::Changes`) were compared less than [`TRUST`] ago: news drops it at once, and news that
//! was lost is found by the next comparison. Nothing that is kept here ever refuses: a 'no' is read from the database.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use db::{Changes, Cx, SHARDS, shard_of};
use kernel::Timestamp;

use super::{
    ActivationId,
    store::{BehindCode, Held},
};
use crate::license::{LicenseId, LicenseView};

/// No copy is used when the counters were compared longer ago: a revocation bites within this time on every server.
const TRUST: Duration = Duration::from_secs(1);
/// Under load they are compared this often.
const COMPARE: Duration = Duration::from_millis(500);
/// Copies kept at most, about 2 KiB each. Beyond that they start over.
const MOST: usize = 40_000;

/// A product asks with its activation, or with its code's hash.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    Activation(ActivationId),
    Code(String),
}

#[derive(Clone)]
pub(super) enum Copy {
    Held(Arc<Held>),
    Behind(Arc<BehindCode>),
}

impl Copy {
    fn view(&self) -> &LicenseView {
        match self {
            Self::Held(held) => &held.view,
            Self::Behind(behind) => &behind.view,
        }
    }
    /// The shards of all objects that it tells of, one bit each.
    fn shards(&self) -> u64 {
        let license = &self.view().license;
        let ids = [license.id.to_string(), license.customer_id.to_string(), license.owner_id.to_string(), license.product_id.to_string()];
        ids.iter().fold(0, |bits, id| bits | 1 << shard_of(id))
    }
}

#[derive(Default)]
pub(crate) struct Cache {
    copies: Mutex<Copies>,
    comparing: tokio::sync::Mutex<()>,
}

struct Copies {
    kept: HashMap<Key, (Copy, u64)>,
    of_license: HashMap<LicenseId, Vec<Key>>,
    counts: [i64; SHARDS],
    compared_at: Option<Timestamp>,
    /// Rises with every drop of something in the shard: what was read before is not kept after.
    drops: [u64; SHARDS],
}

impl Default for Copies {
    fn default() -> Self {
        Self { kept: HashMap::new(), of_license: HashMap::new(), counts: [0; SHARDS], compared_at: None, drops: [0; SHARDS] }
    }
}

/// Taken before a row is read.
pub(super) struct BeforeRead([u64; SHARDS]);

impl Cache {
    /// Compares the counters if that was longer ago than half of what copies are trusted for. One caller does, the others go on.
    /// Answers the changes of which there was no news.
    ///
    /// # Errors
    /// If the database does not answer: nothing can be trusted then.
    pub(crate) async fn compare(&self, cx: &Cx) -> db::Result<Vec<Changes>> {
        let since = |age: Duration| self.copies().compared_within(cx.now(), age);
        if since(COMPARE) {
            return Ok(Vec::new());
        }
        let _turn = match self.comparing.try_lock() {
            Ok(turn) => turn,
            Err(_) if since(TRUST) => return Ok(Vec::new()),
            Err(_) => self.comparing.lock().await,
        };
        if since(COMPARE) {
            return Ok(Vec::new());
        }
        let begun = cx.now();
        let counts = cx.read(async |tx| tx.change_counts().await).await?;
        Ok(self.copies().compare(&counts, begun))
    }

    pub(crate) fn changed(&self, changes: &Changes) {
        self.copies().changed(changes);
    }

    pub(super) fn find(&self, key: &Key) -> Option<Copy> {
        self.copies().kept.get(key).map(|(copy, _)| copy.clone())
    }

    pub(super) fn before_read(&self) -> BeforeRead {
        BeforeRead(self.copies().drops)
    }

    /// Keeps what was read, unless something that it tells of has changed meanwhile.
    pub(super) fn keep(&self, before: &BeforeRead, key: Key, copy: Copy) {
        self.copies().keep(before, key, copy);
    }

    pub(super) fn forget(&self, key: &Key) {
        self.copies().kept.remove(key);
    }

    fn copies(&self) -> MutexGuard<'_, Copies> {
        self.copies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Copies {
    fn compared_within(&self, now: Timestamp, age: Duration) -> bool {
        // A clock set back makes the comparison lie ahead: that is no age to trust.
        self.compared_at.is_some_and(|at| at <= now && now < at.plus(age))
    }

    fn compare(&mut self, counts: &[i64; SHARDS], at: Timestamp) -> Vec<Changes> {
        let mut missed = Vec::new();
        for (shard, (known, count)) in self.counts.iter_mut().zip(counts).enumerate() {
            if *known < *count {
                *known = *count;
                missed.push(Changes { shard, count: *count, ids: Vec::new() });
            }
        }
        self.drop_shards(missed.iter().fold(0, |bits, changes| bits | 1 << changes.shard));
        self.compared_at = Some(at);
        missed
    }

    fn changed(&mut self, changes: &Changes) {
        let Some(known) = self.counts.get_mut(changes.shard) else { return };
        let missed_some = *known + 1 < changes.count;
        *known = (*known).max(changes.count);
        let licenses: Option<Vec<LicenseId>> = changes.ids.iter().map(|id| id.parse().ok()).collect();
        match licenses {
            Some(licenses) if !missed_some && !licenses.is_empty() => {
                if let Some(drops) = self.drops.get_mut(changes.shard) {
                    *drops += 1;
                }
                for license in licenses {
                    self.of_license.remove(&license).into_iter().flatten().for_each(|key| drop(self.kept.remove(&key)));
                }
            }
            // A company or a product, too many to be named, or a gap before this: all that may be meant.
            _ => self.drop_shards(1 << changes.shard),
        }
    }

    fn drop_shards(&mut self, shards: u64) {
        if shards == 0 {
            return;
        }
        self.kept.retain(|_, (_, of)| *of & shards == 0);
        for (shard, drops) in self.drops.iter_mut().enumerate() {
            *drops += shards >> shard & 1;
        }
    }

    fn keep(&mut self, before: &BeforeRead, key: Key, copy: Copy) {
        let shards = copy.shards();
        let changed = before.0.iter().zip(&self.drops).enumerate().any(|(shard, (before, now))| shards >> shard & 1 == 1 && before != now);
        if changed {
            return;
        }
        if self.kept.len() >= MOST {
            self.kept.clear();
            self.of_license.clear();
        }
        let keys = self.of_license.entry(copy.view().license.id).or_default();
        if !keys.contains(&key) {
            keys.push(key.clone());
        }
        self.kept.insert(key, (copy, shards));
    }
}

#[cfg(test)]
mod tests;
