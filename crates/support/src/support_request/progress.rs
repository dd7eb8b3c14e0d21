//! How far a support request is: in progress, waiting for its customer, solution proposed (spec 04.5).

use db::Tx;
use kernel::Permission;
use serde_json::{Value, json};

use super::{
    EntryKind, Move, Status, SupportRequestError, SupportRequestId, Visibility, confirm_link,
    entry::{NewEntry, store::append},
    error::{TEXT, check_text},
    event, response,
    store::{self, Model, View},
};

/// Moves a locked request, with an entry in its timeline. `detail` is added to that entry.
pub(super) async fn step(tx: &Tx, request: &mut Model, wanted: Move, detail: Option<Value>) -> Result<(), SupportRequestError> {
    let before = request.status;
    let after = wanted.apply(before).ok_or(SupportRequestError::Status { status: before, wanted })?;
    request.status = after;
    let mut told = json!({"before": {"status": before}, "after": {"status": after}});
    if let (Value::Object(told), Some(Value::Object(detail))) = (&mut told, detail) {
        told.extend(detail);
    }
    append(tx, request, vec![NewEntry::of(tx.actor(), EntryKind::State, told)]).await?;
    response::moved(tx, request, before).await
}

/// Refuses what a closed request does not take any more.
pub(super) fn require_open(request: &Model) -> Result<(), SupportRequestError> {
    if request.status == Status::Closed {
        return Err(SupportRequestError::Status { status: request.status, wanted: Move::Resume });
    }
    Ok(())
}

/// Wait for the customer.
pub(super) async fn wait(tx: &Tx, id: SupportRequestId) -> Result<View, SupportRequestError> {
    change(tx, id, Move::Wait, Permission::SupportRequestWait).await
}

/// Take up the work: of an assigned request, or after waiting, or because the proposed solution was none.
pub(super) async fn resume(tx: &Tx, id: SupportRequestId) -> Result<View, SupportRequestError> {
    change(tx, id, Move::Resume, Permission::SupportRequestResume).await
}

async fn change(tx: &Tx, id: SupportRequestId, wanted: Move, permission: Permission) -> Result<View, SupportRequestError> {
    let mut request = lock(tx, id, permission).await?;
    moved(tx, &mut request, wanted, permission).await?;
    Ok(store::find(tx, id).await?)
}

/// The same of a locked request, to which the actor may do `permission`.
pub(super) async fn moved(tx: &Tx, request: &mut Model, wanted: Move, permission: Permission) -> Result<(), SupportRequestError> {
    let before = request.status;
    step(tx, request, wanted, None).await?;
    finish(tx, request, permission, before, "status_changed", json!({})).await
}

/// Proposes a solution; `message` is what the customer reads. It answers the response clock like any message.
pub(super) async fn propose_solution(tx: &Tx, id: SupportRequestId, message: Option<&str>) -> Result<View, SupportRequestError> {
    let mut request = lock(tx, id, PROPOSE).await?;
    proposed(tx, &mut request, message).await?;
    Ok(store::find(tx, id).await?)
}

const PROPOSE: Permission = Permission::SupportRequestProposeSolution;

/// The same of a locked request.
pub(super) async fn proposed(tx: &Tx, request: &mut Model, message: Option<&str>) -> Result<(), SupportRequestError> {
    let before = request.status;
    if let Some(body) = message {
        let mut errors = Vec::new();
        check_text(&mut errors, "/body", body, TEXT);
        if !errors.is_empty() {
            return Err(SupportRequestError::Invalid(errors));
        }
        append(tx, request, vec![NewEntry::message(tx.actor(), body, Visibility::Public)]).await?;
    }
    step(tx, request, Move::ProposeSolution, None).await?;
    response::answer(tx, request).await?;
    let token = confirm_link::new_link(tx, request.id).await?;
    finish(tx, request, PROPOSE, before, "solution_proposed", json!({"body": message, "confirm_token": token})).await
}

/// The request, locked, if the actor may do `permission` to it and knows its newest version.
pub(super) async fn lock(tx: &Tx, id: SupportRequestId, permission: Permission) -> Result<Model, SupportRequestError> {
    let request = store::lock(tx, id).await?;
    tx.require(permission, tx.actor().place_of(request.customer_id))?;
    tx.match_version(request.version)?;
    Ok(request)
}

/// The same, of a request that is not closed.
pub(super) async fn lock_open(tx: &Tx, id: SupportRequestId, permission: Permission) -> Result<Model, SupportRequestError> {
    let request = lock(tx, id, permission).await?;
    require_open(&request)?;
    Ok(request)
}

/// `more` is told with the event.
async fn finish(
    tx: &Tx,
    request: &mut Model,
    permission: Permission,
    before: Status,
    event: &str,
    more: Value,
) -> Result<(), SupportRequestError> {
    store::save(tx, request).await?;
    let change = json!({"before": {"status": before}, "after": {"status": request.status}});
    audit::Entry::new(permission, request.id).owner(request.customer_id).change(change.clone()).record(tx).await?;
    let mut told = change;
    if let (Value::Object(told), Value::Object(more)) = (&mut told, more) {
        told.extend(more);
    }
    Ok(event::publish(tx, request, event, told).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            assign::assign,
            trial::{code, events, input, open, run},
        },
    };

    #[tokio::test]
    async fn work_goes_back_and_forth_between_cse_and_customer() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let emil = me(&desk.engineer);
        assert_eq!(code(run(&desk.engineer, async |tx| resume(&tx, made.id).await).await), "support_request_status");
        run(&desk.engineer, async |tx| assign(&tx, made.id, emil).await).await.unwrap();
        assert_eq!(run(&desk.engineer, async |tx| resume(&tx, made.id).await).await.unwrap().status, Status::InProgress);
        assert_eq!(run(&desk.engineer, async |tx| wait(&tx, made.id).await).await.unwrap().status, Status::WaitingCustomer);
        let refused = run(&desk.engineer, async |tx| propose_solution(&tx, made.id, None).await).await;
        let problem = kernel::Problem::from(refused.unwrap_err());
        assert_eq!(
            problem.detail,
            "This support request is waiting_customer: propose-solution is not possible. Possible are: assign, resume, close."
        );
        run(&desk.engineer, async |tx| resume(&tx, made.id).await).await.unwrap();
        let proposed = run(&desk.engineer, async |tx| propose_solution(&tx, made.id, Some("Install 9.1.2.")).await).await.unwrap();
        assert_eq!(proposed.status, Status::SolutionProposed);
        assert!(proposed.responded_at.is_some(), "a proposal is an answer");
        let mut told = events(&desk.manager).await;
        told.sort();
        assert!(told.contains(&"support_request.solution_proposed".to_owned()));
    }

    #[tokio::test]
    async fn waiting_for_the_customer_never_pauses_the_initial_response() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let emil = me(&desk.engineer);
        run(&desk.engineer, async |tx| assign(&tx, made.id, emil).await).await.unwrap();
        run(&desk.engineer, async |tx| resume(&tx, made.id).await).await.unwrap();
        let waiting = run(&desk.engineer, async |tx| wait(&tx, made.id).await).await.unwrap();
        assert_eq!((waiting.response_due_at, waiting.responded_at), (made.response_due_at, None));
    }

    #[tokio::test]
    async fn customers_and_partners_do_not_move_it() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(run(cx, async |tx| wait(&tx, made.id).await).await), "forbidden");
            assert_eq!(code(run(cx, async |tx| resume(&tx, made.id).await).await), "forbidden");
            assert_eq!(code(run(cx, async |tx| propose_solution(&tx, made.id, None).await).await), "forbidden");
        }
    }
}
