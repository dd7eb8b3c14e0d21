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
    let change =
        json!({"before": {"assignee_id": before, "status": status}, "after": {"assignee_id": person_id, "status": request.status}});
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            Status, close,
            trial::{code, events, input, open, place, run, timeline},
        },
    };

    #[tokio::test]
    async fn assigning_starts_and_reassigning_tells_the_customer_the_new_name() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let (emil, ella) = (me(&desk.engineer), me(&desk.colleague));
        let assigned = run(&desk.manager, async |tx| assign(&tx, made.id, emil).await).await.unwrap();
        assert_eq!((assigned.status, assigned.assignee.unwrap().name.as_str()), (Status::Assigned, "emil Berg"));
        desk.stage.clock.set("2026-05-04T09:00:00Z");
        let again = run(&desk.manager, async |tx| assign(&tx, made.id, ella).await).await.unwrap();
        assert_eq!((again.status, again.assignee.unwrap().name.as_str()), (Status::Assigned, "ella Berg"));
        let shown = timeline(&desk.customer, made.id).await.pop().unwrap();
        assert_eq!(shown.detail["after"]["assignee"], json!("ella Berg"));
        assert_eq!(events(&desk.manager).await[1..], ["support_request.assigned", "support_request.reassigned"]);
        let unchanged = run(&desk.manager, async |tx| assign(&tx, made.id, ella).await).await;
        assert_eq!(place(unchanged), ("/person_id".into(), "unchanged".into()));
    }

    #[tokio::test]
    async fn only_enabled_support_staff_of_the_vendor_own_requests() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let ella = me(&desk.colleague);
        desk.stage
            .system()
            .write(async |tx| tx.execute("UPDATE person SET enabled = FALSE WHERE id = $1", [ella.into()]).await)
            .await
            .unwrap();
        let nobody: PersonId = "usr_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        for person in [me(&desk.customer), me(&desk.partner), ella, nobody] {
            let refused = run(&desk.manager, async |tx| assign(&tx, made.id, person).await).await;
            assert_eq!(place(refused), ("/person_id".into(), "not_assignable".into()));
        }
    }

    #[tokio::test]
    async fn customers_and_partners_assign_nobody_and_a_closed_request_has_no_new_owner() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let emil = me(&desk.engineer);
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(run(cx, async |tx| assign(&tx, made.id, emil).await).await), "forbidden");
        }
        let withdrawn = super::super::CloseReason::Withdrawn;
        run(&desk.manager, async |tx| close::close(&tx, made.id, withdrawn, None).await).await.unwrap();
        assert_eq!(code(run(&desk.manager, async |tx| assign(&tx, made.id, emil).await).await), "support_request_status");
    }
}
