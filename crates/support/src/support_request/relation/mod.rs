//! What a support request has to do with others and with people (spec 04.5): links, duplicates that are merged, splits,
//! watchers, further mail addresses, tags.

pub(crate) mod api;
mod link;
mod merge;
mod recipients;
mod split;
pub(super) mod store;
mod tag;
mod watch;

use db::Tx;
use kernel::{OrganizationId, Permission, text_enum};

use super::{
    SupportRequestError, SupportRequestId,
    store::{self as requests, Model},
};

pub(super) use link::{check_previous, follow_on};
pub use recipients::{Followers, followers};
pub(super) use recipients::{checked as checked_recipients, of as recipients_of};
pub(crate) use tag::check_tags;
pub(super) use tag::{of as tags_of, retag};

text_enum! {
    /// How one support request has to do with another. `previous`: the other came before; `duplicate`: the other is worked on;
    /// `split`: it was taken out of the other.
    pub enum LinkKind { Related = "related", Previous = "previous", Duplicate = "duplicate", Split = "split" }
}

/// Two support requests of one customer, locked in the order of their ids. The actor may do `permission` to the first.
async fn lock_both(
    tx: &Tx,
    id: SupportRequestId,
    other: SupportRequestId,
    permission: Permission,
    pointer: &str,
) -> Result<(Model, Model), SupportRequestError> {
    let refused = |code, detail| SupportRequestError::field(pointer, code, detail);
    let first = requests::find(tx, id).await?.request;
    tx.require(permission, tx.actor().place_of(first.customer_id))?;
    if id == other {
        return Err(refused("itself", "Choose another support request."));
    }
    if !is_of(tx, other, first.customer_id).await? {
        return Err(refused("unknown", "The customer has no such support request."));
    }
    let (low, high) = if id.to_string() < other.to_string() { (id, other) } else { (other, id) };
    let (low, high) = (requests::lock(tx, low).await?, requests::lock(tx, high).await?);
    let (request, other) = if low.id == id { (low, high) } else { (high, low) };
    tx.match_version(request.version)?;
    Ok((request, other))
}

/// Whether the actor sees it and it is the customer's.
async fn is_of(tx: &Tx, id: SupportRequestId, customer: OrganizationId) -> db::Result<bool> {
    match requests::find(tx, id).await {
        Ok(found) => Ok(found.request.customer_id == customer),
        Err(db::Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
