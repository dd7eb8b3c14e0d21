//! Copies in memory that never lie for long. A verb says which object it changed ([`Tx::changed`]); every server is told after
//! the commit, this one before the caller is answered. News can get lost, so each change also raises a counter in the
//! transaction that makes it: whoever keeps copies compares the counters now and then and finds what it was not told.

use std::{collections::BTreeSet, fmt::Display};

use sea_orm::FromQueryResult;

use crate::{Db, Engine, Result, Tx};

/// Objects share so many counters: few enough to read at once, enough that writers seldom wait for each other.
pub const SHARDS: usize = 64;
/// More ids than these are not told one by one: PostgreSQL carries 8,000 bytes.
const MOST_IDS: usize = 100;

/// The topic of [`Changes`] among announcements.
pub(crate) const TOPIC: &str = "changed";

/// What one transaction changed of one shard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    pub shard: usize,
    /// The shard's counter after the change.
    pub count: i64,
    /// Empty: too many to be told.
    pub ids: Vec<String>,
}

/// The shard of an object, the same on every server.
pub fn shard_of(id: &str) -> usize {
    // FNV-1a: short and stable; nothing depends on its being hard to guess.
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    usize::try_from(hash % SHARDS as u64).unwrap_or_default()
}

impl Changes {
    pub(crate) fn to_text(&self) -> String {
        format!("{} {} {}", self.shard, self.count, self.ids.join(" "))
    }
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_ascii_whitespace();
        let shard = words.next()?.parse().ok().filter(|shard| *shard < SHARDS)?;
        let count = words.next()?.parse().ok()?;
        Some(Self { shard, count, ids: words.map(str::to_owned).collect() })
    }
}

#[derive(FromQueryResult)]
struct Row {
    shard: i64,
    changes: i64,
}

impl Tx {
    /// Says that what servers keep of the object is old once this transaction has committed.
    pub fn changed(&self, id: impl Display) {
        self.changed_ids().insert(id.to_string());
    }

    /// The counters of all shards, as far as they were ever raised.
    pub async fn change_counts(&self) -> Result<[i64; SHARDS]> {
        let rows: Vec<Row> = self.query_all("SELECT shard, changes FROM change_count", []).await?;
        let mut counts = [0; SHARDS];
        for row in rows {
            if let Some(count) = usize::try_from(row.shard).ok().and_then(|shard| counts.get_mut(shard)) {
                *count = row.changes;
            }
        }
        Ok(counts)
    }

    /// Raises the counters of what was changed: the last thing before the commit, so that others wait but a moment, and in the
    /// order of the shards, so that two never wait for each other.
    pub(crate) async fn count_changes(&self) -> Result<Vec<Changes>> {
        let ids = std::mem::take(&mut *self.changed_ids());
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let shards: BTreeSet<usize> = ids.iter().map(|id| shard_of(id)).collect();
        let rows: Vec<_> = shards.iter().map(|shard| format!("({shard}, 1)")).collect();
        let sql = format!(
            "INSERT INTO change_count (shard, changes) VALUES {} ON CONFLICT (shard) DO UPDATE SET changes = change_count.changes + 1 \
             RETURNING shard, changes",
            rows.join(", ")
        );
        let counted: Vec<Row> = self.query_all(&sql, []).await?;
        let changes: Vec<Changes> = counted.into_iter().map(|row| of_shard(&row, &ids)).collect();
        if self.db().engine() == Engine::Postgres {
            for change in &changes {
                self.announce(TOPIC, &change.to_text());
            }
        }
        Ok(changes)
    }
}

fn of_shard(row: &Row, ids: &BTreeSet<String>) -> Changes {
    let shard = usize::try_from(row.shard).unwrap_or_default();
    let own: Vec<_> = ids.iter().filter(|id| shard_of(id) == shard).cloned().collect();
    Changes { shard, count: row.changes, ids: if own.len() > MOST_IDS { Vec::new() } else { own } }
}

impl Db {
    /// Calls `observer` with every change: of this server as soon as it is committed, of others as soon as they are heard of.
    pub fn observe(&self, observer: impl Fn(&Changes) + Send + Sync + 'static) {
        self.announcer.observe(Box::new(observer));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_travel_as_text() {
        for ids in [vec!["lic_1".to_owned(), "lic_2".to_owned()], Vec::new()] {
            let changes = Changes { shard: 7, count: 42, ids };
            assert_eq!(Changes::parse(&changes.to_text()), Some(changes));
        }
        assert_eq!(Changes::parse("64 1 lic_1"), None);
        assert_eq!(Changes::parse("x"), None);
    }

    #[test]
    fn objects_spread_over_the_shards_and_each_keeps_its_own() {
        let used: BTreeSet<usize> = (0..1000).map(|number| shard_of(&format!("lic_{number}"))).collect();
        assert_eq!(used.len(), SHARDS);
        assert_eq!(shard_of("lic_1"), shard_of("lic_1"));
    }

    #[test]
    fn too_many_ids_are_told_as_all() {
        let ids: BTreeSet<String> = (0..100_000).map(|number| format!("lic_{number}")).collect();
        assert!(of_shard(&Row { shard: 3, changes: 1 }, &ids).ids.is_empty());
        let few: BTreeSet<String> = ids.into_iter().filter(|id| shard_of(id) == 3).take(5).collect();
        assert_eq!(of_shard(&Row { shard: 3, changes: 1 }, &few).ids.len(), 5);
        assert!(of_shard(&Row { shard: 4, changes: 1 }, &few).ids.is_empty());
    }
}
