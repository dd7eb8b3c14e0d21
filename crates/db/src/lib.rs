//! Two engines behind one door. [`Db`] opens SQLite or PostgreSQL by URL; [`Cx`] is what a request or a job holds, and
//! [`Tx`] what a verb gets: the connection, the actor, the instant, randomness and the vault. Verbs take a `&Tx` and neither
//! begin nor commit, so they compose; [`Cx::write`] does the rest: replay of a known idempotency key, begin, run, commit,
//! retry of what the engine asks to be retried, and what waits for the commit.

mod announce;
mod changes;
mod cx;
mod engine;
mod error;
mod group;
mod idempotency;
mod keyset;
mod migrate;
pub mod schema;
mod tx;
mod vault;
mod words;

pub use announce::{Announcement, Listener};
pub use changes::{Changes, SHARDS, shard_of};
pub use cx::{Cx, Env, Refusal, Request};
pub use engine::{Db, DbOptions, Engine};
pub use error::{Error, Result};
pub use idempotency::Idempotency;
pub use keyset::{Keyset, SortField, SortValue};
pub use tx::{Conn, Tx};
pub use vault::{Vault, VaultError};
pub use words::{contains, has_words};
