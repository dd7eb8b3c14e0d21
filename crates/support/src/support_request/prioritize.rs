//! The CSE chooses the priority; the vendor changes it at any time, with a reason that the customer sees (spec 04.2).

use db::Tx;
use kernel::{Permission, Timestamp};
use serde_json::{Value, json};

use super::{
    EntryKind, Priority, SupportRequestError, SupportRequestId,
    call::CALL_WITHIN,
    entry::{NewEntry, store::append},
    error::{REASON, check_text},
    event, progress, response,
    store::{self, Model, View},
};

pub(super) async fn prioritize(tx: &Tx, id: SupportRequestId, priority: Priority, reason: &str) -> Result<View, SupportRequestError> {
    let mut request = progress::lock(tx, id, Permission::SupportRequestPrioritize).await?;
    choose(tx, &mut request, priority, reason).await?;
    Ok(store::find(tx, id).await?)
}

/// The same of a locked request, which is saved.
pub(super) async fn choose(tx: &Tx, request: &mut Model, priority: Priority, reason: &str) -> Result<(), SupportRequestError> {
    progress::require_open(request)?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/reason", reason, REASON);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    if request.priority == priority && request.priority_chosen {
        return Err(SupportRequestError::field("/priority", "unchanged", "It has this priority already."));
    }
    // Whatever the customer asked for is answered by this.
    request.priority_asked = None;
    set_priority(tx, request, priority, Cause::Chosen { reason }).await?;
    Ok(store::save(tx, request).await?)
}

/// Why a priority changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause<'a> {
    Chosen {
        reason: &'a str,
    },
    /// The customer asked for it; the business impact was given then.
    Granted,
    CallConfirmed,
    /// Since when it is no P1 any more, though it may be found later.
    CallNotConfirmed {
        since: Timestamp,
    },
    NoContactAroundTheClock,
}

impl Cause<'_> {
    fn word(self) -> &'static str {
        match self {
            Self::Chosen { .. } => "chosen",
            Self::Granted => "granted",
            Self::CallConfirmed => "call_confirmed",
            Self::CallNotConfirmed { .. } => "call_not_confirmed",
            Self::NoContactAroundTheClock => "no_contact_around_the_clock",
        }
    }
    fn reason(self) -> Option<String> {
        if let Self::Chosen { reason } = self { Some(reason.to_owned()) } else { None }
    }
}

/// Gives a locked request another priority: timeline, clocks, audit, event. The caller saves it.
pub(super) async fn set_priority(tx: &Tx, request: &mut Model, priority: Priority, cause: Cause<'_>) -> Result<(), SupportRequestError> {
    let before = request.priority;
    // What follows from the rules of the call leaves the choice to the CSE.
    let chosen = matches!(cause, Cause::Chosen { .. } | Cause::Granted);
    (request.priority, request.priority_chosen) = (priority, request.priority_chosen || chosen);
    if request.call_required() && request.call_by.is_none_or(|due| due <= tx.now()) {
        request.call_by = Some(tx.now().plus(CALL_WITHIN));
    }
    let change = json!({"before": {"priority": before}, "after": {"priority": priority}});
    let mut detail = change.clone();
    if cause.reason().is_none() {
        detail["cause"] = json!(cause.word());
    }
    if let Cause::CallNotConfirmed { since } = cause {
        detail["since"] = json!(since);
    }
    let entry = NewEntry::of(tx.actor(), EntryKind::Priority, detail);
    append(tx, request, vec![NewEntry { body: cause.reason(), ..entry }]).await?;
    response::retarget(tx, request).await?;
    let cause_told =
        json!({"before": {"priority": before}, "after": {"priority": priority}, "reason": cause.reason(), "cause": cause.word()});
    record(tx, request, change, cause).await?;
    event::publish(tx, request, "priority_changed", cause_told).await?;
    Ok(event::tell_if_urgent(tx, request, Some(before)).await?)
}

async fn record(tx: &Tx, request: &Model, mut change: Value, cause: Cause<'_>) -> db::Result<()> {
    let permission = match cause {
        Cause::Granted => Permission::SupportRequestGrantPriority,
        _ => Permission::SupportRequestPrioritize,
    };
    if cause.reason().is_none() {
        change["cause"] = json!(cause.word());
    }
    audit::Entry::new(permission, request.id).owner(request.customer_id).change(change).record(tx).await
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
        let changed = payloads(&desk.stage).await.into_iter().rfind(|(name, _)| name == "support_request.priority_changed");
        let (_, told) = changed.unwrap();
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
        assert_eq!(events(&desk.manager).await[1..], ["support_request.priority_changed", "support_request.became_urgent"]);
    }

    #[tokio::test]
    async fn an_answered_clock_keeps_its_deadline() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        desk.engineer.write(async |tx| message::add_message(&tx, made.id, "Hello.", Visibility::Public).await.map(|_| ())).await.unwrap();
        let changed = to(&desk.engineer, made.id, Priority::P2).await.unwrap();
        assert_eq!(changed.response_due_at, made.response_due_at);
        assert_eq!(kinds(&desk.customer, made.id).await, ["state", "message", "clock", "priority", "clock"]);
        let last = timeline(&desk.customer, made.id).await.pop().unwrap();
        assert_eq!((&last.detail["clock"], &last.detail["event"]), (&json!("update"), &json!("recomputed")), "the update that is owed now");
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
