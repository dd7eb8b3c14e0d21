//! The CSE chooses the priority; the vendor changes it at any time, with a reason that the customer sees (spec 04.2).

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    EntryKind, Move, Priority, Status, SupportRequestError, SupportRequestId,
    entry::{NewEntry, store::append},
    error::{REASON, check_text},
    event, response,
    store::{self, View},
};

pub(super) async fn prioritize(tx: &Tx, id: SupportRequestId, priority: Priority, reason: &str) -> Result<View, SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    tx.require(Permission::SupportRequestPrioritize, tx.actor().place_of(request.customer_id))?;
    tx.match_version(request.version)?;
    if request.status == Status::Closed {
        return Err(SupportRequestError::Status { status: request.status, wanted: Move::Resume });
    }
    let before = request.priority;
    let mut errors = Vec::new();
    check_text(&mut errors, "/reason", reason, REASON);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    if before == priority && request.priority_chosen {
        return Err(SupportRequestError::field("/priority", "unchanged", "It has this priority already."));
    }
    (request.priority, request.priority_chosen) = (priority, true);
    let change = json!({"before": {"priority": before}, "after": {"priority": priority}});
    let entry = NewEntry::of(tx.actor(), EntryKind::Priority, change.clone());
    append(tx, &mut request, vec![NewEntry { body: Some(reason.to_owned()), ..entry }]).await?;
    response::retarget(tx, &mut request).await?;
    store::save(tx, &mut request).await?;
    audit::Entry::new(Permission::SupportRequestPrioritize, id).owner(request.customer_id).change(change.clone()).record(tx).await?;
    let told = json!({"before": {"priority": before}, "after": {"priority": priority}, "reason": reason});
    event::publish(tx, &request, "priority_changed", told).await?;
    Ok(store::find(tx, id).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            Visibility, message,
            trial::{Tried, code, events, input, kinds, open, payloads, place, run, timeline},
        },
    };

    async fn to(cx: &db::Cx, id: SupportRequestId, priority: Priority) -> Tried {
        run(cx, async |tx| prioritize(&tx, id, priority, "More people are hit").await).await
    }

    #[tokio::test]
    async fn changing_the_priority_back_gives_exactly_the_old_deadline() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P3))).await.unwrap();
        desk.stage.clock.set("2026-05-04T09:17:23.5Z");
        let raised = to(&desk.engineer, made.id, Priority::P2).await.unwrap();
        assert_eq!(raised.response_due_at, "2026-05-04T12:00:00Z".parse().ok(), "from the opening");
        assert_eq!((raised.priority, raised.priority_requested), (Priority::P2, Some(Priority::P3)));
        let critical = to(&desk.engineer, made.id, Priority::P1).await.unwrap();
        assert_eq!((critical.response_due_at, critical.call_required), ("2026-05-04T09:00:00Z".parse().ok(), false));
        let back = to(&desk.engineer, made.id, Priority::P3).await.unwrap();
        assert_eq!((back.response_due_at, back.response_due_local), (made.response_due_at, made.response_due_local));
    }

    #[tokio::test]
    async fn a_p1_that_awaits_its_call_gets_its_old_deadline_back_too() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P1))).await.unwrap();
        let lowered = to(&desk.engineer, made.id, Priority::P4).await.unwrap();
        assert!(!lowered.call_required && lowered.response_due_at != made.response_due_at);
        let back = to(&desk.engineer, made.id, Priority::P1).await.unwrap();
        assert_eq!((back.call_required, back.response_due_at), (true, made.response_due_at));
    }

    #[tokio::test]
    async fn the_event_tells_the_reason_and_the_new_deadline() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P3))).await.unwrap();
        let raised = to(&desk.engineer, made.id, Priority::P2).await.unwrap();
        let (_, told) = payloads(&desk.stage).await.pop().unwrap();
        assert_eq!((&told["reason"], &told["after"]["priority"]), (&json!("More people are hit"), &json!("p2")));
        assert_eq!(told["response_due_at"], json!(raised.response_due_at));
    }

    #[tokio::test]
    async fn both_values_and_the_reason_stay_in_the_timeline_for_the_customer() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        desk.stage.clock.set("2026-05-04T09:00:00Z");
        to(&desk.engineer, made.id, Priority::P2).await.unwrap();
        let shown = timeline(&desk.customer, made.id).await;
        assert_eq!(shown[1].detail, json!({"before": {"priority": "p3"}, "after": {"priority": "p2"}}));
        assert_eq!(shown[1].body.as_deref(), Some("More people are hit"));
        assert_eq!(shown[2].detail["event"], json!("recomputed"));
        assert_eq!(events(&desk.manager).await[1..], ["support_request.priority_changed"]);
    }

    #[tokio::test]
    async fn an_answered_clock_keeps_its_deadline() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        desk.engineer.write(async |tx| message::add_message(&tx, made.id, "Hello.", Visibility::Public).await.map(|_| ())).await.unwrap();
        let changed = to(&desk.engineer, made.id, Priority::P2).await.unwrap();
        assert_eq!(changed.response_due_at, made.response_due_at);
        assert_eq!(kinds(&desk.customer, made.id).await, ["state", "message", "clock", "priority"]);
    }

    #[tokio::test]
    async fn the_cse_confirms_a_requested_priority_once_and_customers_never_choose() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(to(cx, made.id, Priority::P1).await), "forbidden");
        }
        to(&desk.engineer, made.id, Priority::P2).await.unwrap();
        assert_eq!(place(to(&desk.engineer, made.id, Priority::P2).await), ("/priority".into(), "unchanged".into()));
        let no_reason = run(&desk.engineer, async |tx| prioritize(&tx, made.id, Priority::P4, " ").await).await;
        assert_eq!(place(no_reason), ("/reason".into(), "required".into()));
    }
}
