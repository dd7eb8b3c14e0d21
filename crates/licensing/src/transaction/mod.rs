//! Customer transactions (spec/03.8): an append-only row for everything that happens to a license. [`record`] writes it in
//! the transaction of the change itself; the verbs of [`crate::license`] call it, each in one place.

pub(crate) mod api;
mod list;
mod record;
mod store;

use kernel::{Id, Noun, text_enum};

pub use list::Filters;
pub(crate) use record::without_units;
pub use record::{New, record, record_new_owner};
pub use store::Model as Transaction;

pub enum TransactionNoun {}
impl Noun for TransactionNoun {
    const PREFIX: &'static str = "ltx";
}
pub type TransactionId = Id<TransactionNoun>;

text_enum! {
    /// The type of a transaction (spec 03.8).
    pub enum TransactionKind {
        NewPurchase = "new_purchase",
        /// Units, expiry, auto-renewal, suspension.
        LicenseChange = "license_change",
        /// Trial to full, or crossgrade.
        Conversion = "conversion",
        SuiteChange = "suite_change",
        Renewal = "renewal",
        /// Fewer units at a renewal.
        Downsizing = "downsizing",
        /// The Activation Code was lost or stolen.
        Replacement = "replacement",
        Cancellation = "cancellation",
    }
}

text_enum! {
    /// What of the license changed.
    pub enum Change {
        Issued = "issued",
        Units = "units",
        /// Its first or last day.
        Period = "period",
        /// It began, with the first sign-in.
        Start = "start",
        Suspended = "suspended",
        Resumed = "resumed",
        Disabled = "disabled",
        Enabled = "enabled",
        AutoRenewal = "auto_renewal",
        /// Another customer or another partner has it.
        Transferred = "transferred",
        Merged = "merged",
        Code = "code",
        /// Another plan, whose terms count now.
        Plan = "plan",
        Canceled = "canceled",
    }
}

/// Why a verb changes a license, where the change itself does not tell: the type of its transaction and what it came by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cause {
    /// Absent: what the change is by itself (a purchase, a change, a renewal, a cancellation).
    pub kind: Option<TransactionKind>,
    /// The order, Registration Key, license or customer that it came by; empty: none.
    pub reference: String,
}

impl Cause {
    pub fn kind(kind: TransactionKind) -> Self {
        Self { kind: Some(kind), reference: String::new() }
    }
    /// What it came by, as its id.
    #[must_use]
    pub fn by(self, reference: impl ToString) -> Self {
        Self { reference: reference.to_string(), ..self }
    }
}

#[cfg(test)]
mod tests;
