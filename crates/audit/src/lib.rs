//! The audit trail (spec/01.5): one row a change, written in the caller's transaction, chained by one sealer within a second.
//! Personal values stand beside the row and can be erased; the row keeps their salted hash, so the chain still holds.

mod entry;
mod refusal;
mod seal;
mod verify;

pub use entry::Entry;
pub use refusal::keep_refusals;
pub use seal::seal;
pub use verify::{Broken, Verified, verify};
