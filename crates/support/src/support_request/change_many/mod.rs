//! One change to many support requests (spec 04.5 'bulk actions'), as long work: a row each, and one that is refused keeps
//! nobody from the others. Each row asks for its own permission and its own rule.

pub(crate) mod api;
mod start;
mod store;
mod work;

use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{CloseReason, Priority, SupportRequestId};
use crate::desk_macro::DeskMacroId;

pub use work::SupportRequestChanges;

/// The kind of the jobs.
const KIND: &str = "support_request_change";
/// At most so many support requests at once.
const MOST: usize = 10_000;
/// Support requests of one transaction.
const CHUNK: usize = 25;

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[schema(as = SupportRequestChange)]
pub(crate) enum Change {
    Assign {
        person_id: PersonId,
    },
    /// Adds these.
    Tag {
        tags: Vec<String>,
    },
    /// Takes these off.
    Untag {
        tags: Vec<String>,
    },
    /// The customers read the reason.
    Prioritize {
        priority: Priority,
        reason: String,
    },
    /// `customer_consent`: as for closing one.
    Close {
        reason: CloseReason,
        customer_consent: Option<String>,
    },
    ApplyMacro {
        macro_id: DeskMacroId,
    },
}

impl Change {
    const fn word(&self) -> &'static str {
        match self {
            Self::Assign { .. } => "assign",
            Self::Tag { .. } => "tag",
            Self::Untag { .. } => "untag",
            Self::Prioritize { .. } => "prioritize",
            Self::Close { .. } => "close",
            Self::ApplyMacro { .. } => "apply_macro",
        }
    }
}

/// A row: what is to be changed, and what people call it.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Row {
    /// From 1.
    row: i64,
    id: SupportRequestId,
    number: String,
}

#[cfg(test)]
mod tests;
