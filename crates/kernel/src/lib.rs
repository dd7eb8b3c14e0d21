//! The words that every domain uses, without any input or output: ids, instants, money, the actor, the permission
//! matrix, pages and problems. Clocks and randomness are traits here; who calls a rule passes them in.

mod actor;
mod fold;
mod id;
mod money;
#[cfg(feature = "openapi")]
mod openapi;
#[cfg(feature = "orm")]
mod orm;
mod page;
mod permission;
mod problem;
mod rng;
mod text_enum;
mod time;

pub use actor::{Actor, Membership, Organization, OrganizationId, OrganizationKind, OrganizationStatus, Person, PersonId, Principal, Role};
pub use fold::fold;
pub use id::{Id, IdError, Noun};
pub use money::{Currency, Money, MoneyError};
pub use page::{Page, PageQuery, Sort};
pub use permission::{Permission, Place, allowed, matrix_text};
pub use problem::{FieldError, Problem, ProblemKind};
pub use rng::Rng;
pub use time::{Clock, Timestamp, TimestampError};

/// What `text_enum!` needs where it is used.
#[doc(hidden)]
pub mod macros {
    #[cfg(feature = "orm")]
    pub use sea_orm;
    pub use serde;
    #[cfg(feature = "openapi")]
    pub use utoipa;
}
