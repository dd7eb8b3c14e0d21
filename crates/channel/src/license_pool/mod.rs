//! License pool: units that a partner may still hand out, by product and version type (spec/03.4). The vendor needs none;
//! resellers draw from the pool of the plan's owner. What is handed out never exceeds what is there: one conditional write
//! decides, whatever runs in parallel.

mod add;
pub(crate) mod api;
mod error;
mod hold;
pub(crate) mod movement_api;
mod open;
pub(crate) mod store;
mod take;
#[cfg(test)]
pub(crate) mod tests;
mod undo;
mod update;

use kernel::{Id, Noun, OrganizationKind, text_enum};

pub(crate) use add::{add, grant};
pub(crate) use error::LicensePoolError;
pub(crate) use hold::{hold_again, let_go};
pub use open::OpenPools;
pub use store::Model as LicensePool;
pub(crate) use take::{give_back, give_back_of, give_back_some, take, take_more, take_of};
pub(crate) use undo::undo;
pub(crate) use update::{UpdatePool, update};

pub enum LicensePoolNoun {}
impl Noun for LicensePoolNoun {
    const PREFIX: &'static str = "lpl";
}
pub type LicensePoolId = Id<LicensePoolNoun>;

pub enum MovementNoun {}
impl Noun for MovementNoun {
    const PREFIX: &'static str = "lpm";
}
pub type MovementId = Id<MovementNoun>;

text_enum! {
    /// What happened to a pool's units.
    pub enum Movement {
        /// Given by the organization above.
        Added = "added",
        /// Added by itself when few were left.
        Refilled = "refilled",
        /// Handed out: keys, a subscription, a partner below.
        Taken = "taken",
        Returned = "returned",
        /// Given by mistake and taken away again.
        Undone = "undone",
        /// Came, or went, with customers that changed their partner: allotment and assignment at once.
        MovedIn = "moved_in",
        MovedOut = "moved_out",
    }
}

/// The most units that stand in one number.
pub(crate) const MOST: i64 = 10_000_000;

/// Which kinds of partner have pools.
pub(crate) const fn has_pools(kind: OrganizationKind) -> bool {
    kind.is_tier1() || matches!(kind, OrganizationKind::Msp)
}

/// What a refill adds: one and a half times the threshold, rounded up. With it the pool always stands above the threshold
/// again, so one crossing refills once.
const fn refill_of(threshold: i64) -> i64 {
    threshold + (threshold + 1) / 2
}
