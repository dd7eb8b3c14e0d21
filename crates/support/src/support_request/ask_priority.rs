//! The customer asks for a higher or lower priority at any time, giving the business impact; a CSE or the manager grants it, or
//! declines with a reason (spec 04.2). Both values stay in the timeline.

use db::Tx;
use kernel::{Permission, PersonId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{
    EntryKind, Priority, SupportRequestError, SupportRequestId,
    entry::{NewEntry, store::append},
    error::{REASON, TEXT, check_text},
    event,
    prioritize::{Cause, set_priority},
    progress,
    store::{self, Model, View},
};

/// What the customer asked for and nobody has answered yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AskedPriority {
    pub priority: Priority,
    pub business_impact: String,
    pub asked_by: Option<PersonId>,
    pub asked_at: Timestamp,
}

impl Model {
    pub(super) fn asked_priority(&self) -> db::Result<Option<AskedPriority>> {
        Ok(self.priority_asked.as_deref().map(serde_json::from_str).transpose()?)
    }
}

/// Asks for another priority; an earlier wish that was not answered yet gives way.
pub(super) async fn request_priority(tx: &Tx, id: SupportRequestId, priority: Priority, impact: &str) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestRequestPriority;
    let mut request = progress::lock(tx, id, permission).await?;
    progress::require_open(&request)?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/business_impact", impact, TEXT);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    if request.priority == priority {
        return Err(SupportRequestError::field("/priority", "unchanged", "It has this priority already."));
    }
    let asked = AskedPriority { priority, business_impact: impact.to_owned(), asked_by: tx.actor().person(), asked_at: tx.now() };
    request.priority_asked = Some(serde_json::to_string(&asked).map_err(db::Error::from)?);
    let detail = json!({"event": "asked", "before": {"priority": request.priority}, "asked": {"priority": priority}});
    let entry = NewEntry::of(tx.actor(), EntryKind::Priority, detail);
    append(tx, &mut request, vec![NewEntry { body: Some(impact.to_owned()), ..entry }]).await?;
    store::save(tx, &mut request).await?;
    let change = json!({"before": {"priority": request.priority}, "asked": {"priority": priority}});
    audit::Entry::new(permission, id).owner(request.customer_id).change(change).record(tx).await?;
    let more = json!({"priority": request.priority, "asked": {"priority": priority}, "business_impact": impact,
        "author_id": tx.actor().person()});
    event::publish(tx, &request, "priority_requested", more).await?;
    Ok(store::find(tx, id).await?)
}

/// Gives the customer what they asked for.
pub(super) async fn grant_priority(tx: &Tx, id: SupportRequestId) -> Result<View, SupportRequestError> {
    let mut request = progress::lock(tx, id, Permission::SupportRequestGrantPriority).await?;
    let asked = asked(&request)?;
    request.priority_asked = None;
    set_priority(tx, &mut request, asked.priority, Cause::Granted).await?;
    store::save(tx, &mut request).await?;
    Ok(store::find(tx, id).await?)
}

/// Leaves the priority as it is; the customer reads why.
pub(super) async fn decline_priority(tx: &Tx, id: SupportRequestId, reason: &str) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestDeclinePriority;
    let mut request = progress::lock(tx, id, permission).await?;
    let asked = asked(&request)?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/reason", reason, REASON);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    request.priority_asked = None;
    let told = json!({"event": "declined", "priority": request.priority, "asked": {"priority": asked.priority}});
    let entry = NewEntry::of(tx.actor(), EntryKind::Priority, told.clone());
    append(tx, &mut request, vec![NewEntry { body: Some(reason.to_owned()), ..entry }]).await?;
    store::save(tx, &mut request).await?;
    audit::Entry::new(permission, id).owner(request.customer_id).change(told).record(tx).await?;
    let more = json!({"priority": request.priority, "asked": {"priority": asked.priority}, "reason": reason});
    event::publish(tx, &request, "priority_declined", more).await?;
    Ok(store::find(tx, id).await?)
}

fn asked(request: &Model) -> Result<AskedPriority, SupportRequestError> {
    progress::require_open(request)?;
    request.asked_priority()?.ok_or(SupportRequestError::NoPriorityAsked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::trial::{Tried, code, events, input, open, place, run, timeline},
    };

    async fn ask(cx: &db::Cx, id: SupportRequestId, priority: Priority, impact: &str) -> Tried {
        run(cx, async |tx| request_priority(&tx, id, priority, impact).await).await
    }
    async fn grant(cx: &db::Cx, id: SupportRequestId) -> Tried {
        run(cx, async |tx| grant_priority(&tx, id).await).await
    }
    async fn decline(cx: &db::Cx, id: SupportRequestId, reason: &str) -> Tried {
        run(cx, async |tx| decline_priority(&tx, id, reason).await).await
    }

    #[tokio::test]
    async fn the_customer_may_ask_for_a_higher_or_lower_priority_with_the_business_impact() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        for (cx, priority) in [(&desk.customer, Priority::P2), (&desk.partner, Priority::P4)] {
            let asked = ask(cx, made.id, priority, "The office stands still.").await.unwrap();
            assert_eq!((asked.priority, asked.response_due_at), (Priority::P3, made.response_due_at), "nothing changes by asking");
            assert_eq!(asked.priority_asked.map(|asked| asked.priority), Some(priority));
        }
        assert_eq!(place(ask(&desk.customer, made.id, Priority::P2, " ").await), ("/business_impact".into(), "required".into()));
        assert_eq!(place(ask(&desk.customer, made.id, Priority::P3, "Bad.").await), ("/priority".into(), "unchanged".into()));
        assert_eq!(code(ask(&desk.viewer, made.id, Priority::P2, "Bad.").await), "forbidden");
    }

    #[tokio::test]
    async fn granted_it_recomputes_from_the_opening_and_both_values_stay_in_history() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        desk.stage.clock.set("2026-05-04T08:30:00Z");
        ask(&desk.customer, made.id, Priority::P2, "The office stands still.").await.unwrap();
        desk.stage.clock.set("2026-05-04T09:00:00Z");
        let granted = grant(&desk.engineer, made.id).await.unwrap();
        assert_eq!((granted.priority, granted.priority_asked), (Priority::P2, None));
        assert_eq!(granted.response_due_at, "2026-05-04T12:00:00Z".parse().ok());
        let shown = timeline(&desk.customer, made.id).await;
        assert_eq!((&shown[1].detail["asked"]["priority"], shown[1].body.as_deref()), (&json!("p2"), Some("The office stands still.")));
        assert_eq!((&shown[2].detail["before"]["priority"], &shown[2].detail["after"]["priority"]), (&json!("p3"), &json!("p2")));
        let mut told = events(&desk.manager).await.split_off(1);
        told.sort();
        assert_eq!(told, ["support_request.became_urgent", "support_request.priority_changed", "support_request.priority_requested"]);
        assert_eq!(code(grant(&desk.engineer, made.id).await), "no_priority_asked");
    }

    #[tokio::test]
    async fn declined_it_stays_and_the_customer_reads_the_reason() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        desk.stage.clock.set("2026-05-04T08:30:00Z");
        ask(&desk.customer, made.id, Priority::P1, "Everything is late.").await.unwrap();
        assert_eq!(place(decline(&desk.manager, made.id, "").await), ("/reason".into(), "required".into()));
        desk.stage.clock.set("2026-05-04T09:00:00Z");
        let declined = decline(&desk.manager, made.id, "A workaround is known.").await.unwrap();
        assert_eq!((declined.priority, declined.priority_asked, declined.response_due_at), (Priority::P3, None, made.response_due_at));
        let last = timeline(&desk.customer, made.id).await.pop().unwrap();
        assert_eq!((last.body.as_deref(), &last.detail["asked"]["priority"]), (Some("A workaround is known."), &json!("p1")));
        assert_eq!(events(&desk.manager).await[1..], ["support_request.priority_requested", "support_request.priority_declined"]);
    }

    #[tokio::test]
    async fn customers_and_partners_grant_nothing() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        ask(&desk.customer, made.id, Priority::P2, "The office stands still.").await.unwrap();
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(grant(cx, made.id).await), "forbidden");
            assert_eq!(code(decline(cx, made.id, "No.").await), "forbidden");
        }
    }
}
