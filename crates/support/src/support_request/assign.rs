//! Who works on it: a named person of the vendor (spec 04.6). Reassigning tells the customer, with the new name.

use db::Tx;
use kernel::{Permission, PersonId};
use serde_json::json;

use super::{
    EntryKind, Move, SupportRequestError, SupportRequestId,
    entry::{NewEntry, store::append},
    event,
    store::{self, Model, View},
};
use crate::support_agent::name_of_staff;

pub(super) async fn assign(tx: &Tx, id: SupportRequestId, person_id: PersonId) -> Result<View, SupportRequestError> {
    let request = store::lock(tx, id).await?;
    tx.require(Permission::SupportRequestAssign, tx.actor().place_of(request.customer_id))?;
    tx.match_version(request.version)?;
    if request.assignee_id == Some(person_id) {
        return Err(SupportRequestError::field("/person_id", "unchanged", "This person works on it already."));
    }
    assign_to(tx, request, person_id).await?;
    Ok(store::find(tx, id).await?)
}

/// Gives a locked support request to somebody of the support staff: by the actor's choice, or by routing, which is the system.
pub(crate) async fn assign_to(tx: &Tx, mut request: Model, person_id: PersonId) -> Result<(), SupportRequestError> {
    let (status, before) = (request.status, request.assignee_id);
    request.status = Move::Assign.apply(status).ok_or(SupportRequestError::Status { status, wanted: Move::Assign })?;
    let name = assignable(tx, person_id).await?;
    request.assignee_id = Some(person_id);
    let detail = json!({"before": {"assignee_id": before, "status": status},
        "after": {"assignee_id": person_id, "assignee": name, "status": request.status}});
    append(tx, &mut request, vec![NewEntry::of(tx.actor(), EntryKind::Assignment, detail)]).await?;
    store::save(tx, &mut request).await?;
    let change =
        json!({"before": {"assignee_id": before, "status": status}, "after": {"assignee_id": person_id, "status": request.status}});
    audit::Entry::new(Permission::SupportRequestAssign, request.id).owner(request.customer_id).change(change).record(tx).await?;
    let what = if before.is_some() { "reassigned" } else { "assigned" };
    event::publish(tx, &request, what, json!({"before_assignee_id": before})).await?;
    Ok(())
}

/// The name of somebody who may own a support request.
pub(super) async fn assignable(tx: &Tx, id: PersonId) -> Result<String, SupportRequestError> {
    let refused = || SupportRequestError::field("/person_id", "not_assignable", "Choose somebody of the vendor's support staff.");
    name_of_staff(tx, id).await?.ok_or_else(refused)
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
