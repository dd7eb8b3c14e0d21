//! Who works on it: a named person of the vendor (spec 04.6). Reassigning tells the customer, with the new name.

use db::Tx;
use kernel::{Permission, PersonId, Place, allowed};
use serde_json::json;

use super::{
    EntryKind, Move, SupportRequestError, SupportRequestId,
    entry::{NewEntry, store::append},
    event,
    store::{self, View},
};

pub(super) async fn assign(tx: &Tx, id: SupportRequestId, person_id: PersonId) -> Result<View, SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    tx.require(Permission::SupportRequestAssign, tx.actor().place_of(request.customer_id))?;
    tx.match_version(request.version)?;
    let (status, before) = (request.status, request.assignee_id);
    request.status = Move::Assign.apply(status).ok_or(SupportRequestError::Status { status, wanted: Move::Assign })?;
    if before == Some(person_id) {
        return Err(SupportRequestError::field("/person_id", "unchanged", "This person works on it already."));
    }
    let name = assignable(tx, person_id).await?;
    request.assignee_id = Some(person_id);
    let detail = json!({"before": {"assignee_id": before, "status": status},
        "after": {"assignee_id": person_id, "assignee": name, "status": request.status}});
    append(tx, &mut request, vec![NewEntry::of(tx.actor(), EntryKind::Assignment, detail)]).await?;
    store::save(tx, &mut request).await?;
    let change = json!({"before": {"assignee_id": before, "status": status}, "after": {"assignee_id": person_id, "status": request.status}});
    audit::Entry::new(Permission::SupportRequestAssign, id).owner(request.customer_id).change(change).record(tx).await?;
    let what = if before.is_some() { "reassigned" } else { "assigned" };
    event::publish(tx, &request, what, json!({"before_assignee_id": before})).await?;
    Ok(store::find(tx, id).await?)
}

/// The name of somebody who may own a support request: enabled, and of a vendor's role that may solve one.
async fn assignable(tx: &Tx, id: PersonId) -> Result<String, SupportRequestError> {
    let refused = || SupportRequestError::field("/person_id", "not_assignable", "Choose somebody of the vendor's support staff.");
    let person = match identity::find_person(tx, id).await {
        Err(db::Error::NotFound) => return Err(refused()),
        found => found?,
    };
    let organization = identity::find_organization(tx, person.organization_id).await?;
    let may = allowed(organization.kind, person.role, organization.status, Permission::SupportRequestProposeSolution, Place::Below);
    if may && person.enabled { Ok(format!("{} {}", person.first_name, person.last_name)) } else { Err(refused()) }
}
