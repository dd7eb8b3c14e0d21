//! The support manager accepts an escalation, with an owner and a plan, or declines it with a reason. The customer is told.

use db::Tx;
use kernel::{Permission, PersonId};
use serde_json::json;

use super::{
    EscalationId, EscalationLevel, EscalationStatus,
    store::{self, Shown},
};
use crate::support_request::{
    EntryKind, SupportRequestError,
    assign::assignable,
    entry::{NewEntry, store::append},
    error::{REASON, TEXT, check_text},
    event, progress, response,
    store::{self as requests, Model},
};

/// `level`: where it goes, if not one above where it was.
pub(super) async fn accept(
    tx: &Tx,
    id: EscalationId,
    owner_id: PersonId,
    plan: &str,
    level: Option<EscalationLevel>,
) -> Result<Shown, SupportRequestError> {
    let (mut shown, mut request) = lock(tx, id, Permission::EscalationAccept).await?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/plan", plan, TEXT);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    if level.is_some_and(|level| level < shown.level) {
        return Err(SupportRequestError::field("/level", "too_low", "It goes to the level that was asked for, or higher."));
    }
    let owner = match assignable(tx, owner_id).await {
        Err(SupportRequestError::Invalid(_)) => {
            return Err(SupportRequestError::field("/owner_id", "not_assignable", "Choose somebody of the vendor's support staff."));
        }
        found => found?,
    };
    shown.level = level.unwrap_or(shown.level);
    (shown.status, shown.owner_id, shown.plan) = (EscalationStatus::Accepted, Some(owner_id), Some(plan.to_owned()));
    request.escalation_level = Some(shown.level);
    let detail = json!({"event": "accepted", "level": shown.level, "owner_id": owner_id, "owner": owner});
    let more = json!({"level": shown.level, "owner_id": owner_id, "plan": plan});
    decided(tx, request, shown, Decision { permission: Permission::EscalationAccept, event: "accepted", body: plan, detail, more }).await
}

pub(super) async fn decline(tx: &Tx, id: EscalationId, reason: &str) -> Result<Shown, SupportRequestError> {
    let (mut shown, request) = lock(tx, id, Permission::EscalationDecline).await?;
    let mut errors = Vec::new();
    check_text(&mut errors, "/reason", reason, REASON);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    (shown.status, shown.decline_reason) = (EscalationStatus::Declined, Some(reason.to_owned()));
    let detail = json!({"event": "declined", "level": shown.level});
    let more = json!({"level": shown.level, "reason": reason});
    decided(tx, request, shown, Decision { permission: Permission::EscalationDecline, event: "declined", body: reason, detail, more }).await
}

struct Decision<'a> {
    permission: Permission,
    event: &'a str,
    /// What the customer reads.
    body: &'a str,
    detail: serde_json::Value,
    more: serde_json::Value,
}

async fn decided(tx: &Tx, mut request: Model, shown: Shown, decision: Decision<'_>) -> Result<Shown, SupportRequestError> {
    let Decision { permission, event, body, detail, mut more } = decision;
    if !store::decide(tx, &shown).await? {
        return Err(SupportRequestError::EscalationDecided);
    }
    let entry = NewEntry::of(tx.actor(), EntryKind::Escalation, detail);
    append(tx, &mut request, vec![NewEntry { body: Some(body.to_owned()), ..entry }]).await?;
    response::escalation_decided(tx, &mut request).await?;
    requests::save(tx, &mut request).await?;
    let change = json!({"before": {"status": EscalationStatus::Requested}, "after": {"status": shown.status, "level": shown.level}});
    audit::Entry::new(permission, shown.id).owner(request.customer_id).change(change).record(tx).await?;
    more["escalation_id"] = json!(shown.id);
    event::publish_of(tx, &request, &format!("escalation.{event}"), more).await?;
    Ok(store::find(tx, shown.id).await?)
}

/// The escalation with its support request locked, if it waits for a decision of the actor.
async fn lock(tx: &Tx, id: EscalationId, permission: Permission) -> Result<(Shown, Model), SupportRequestError> {
    let seen = store::find(tx, id).await?;
    let request = requests::lock(tx, seen.support_request_id).await?;
    // Whoever had the lock before may have decided it.
    let shown = store::find(tx, id).await?;
    tx.require(permission, tx.actor().place_of(request.customer_id))?;
    tx.match_version(shown.version)?;
    if shown.status != EscalationStatus::Requested {
        return Err(SupportRequestError::EscalationDecided);
    }
    progress::require_open(&request)?;
    Ok((shown, request))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::ClockKind,
        stage::{Desk, me},
        support_request::{
            CloseReason, Priority, SupportRequestId, close,
            escalation::{EscalationReason, api::EscalationBody, escalate::escalate},
            trial::{Tried, code, every_event, input, open, place, run, say, shown, timeline},
        },
    };

    async fn raise(cx: &db::Cx, id: SupportRequestId) -> Tried {
        run(cx, async |tx| escalate(&tx, id, EscalationReason::PoorOrSlowResponse, "We lose a day each day.").await).await
    }
    async fn waiting(desk: &Desk) -> EscalationId {
        let page = async |tx| super::super::list(&tx, &kernel::PageQuery::default(), &super::super::api::Filters::default()).await;
        desk.manager.read(page).await.unwrap().items[0].id
    }
    async fn accepted(cx: &db::Cx, id: EscalationId, owner: PersonId) -> Result<EscalationBody, SupportRequestError> {
        cx.write(async |tx| Ok(accept(&tx, id, owner, "Ella takes over today.", None).await?.into())).await
    }
    async fn declined(cx: &db::Cx, id: EscalationId, reason: &str) -> Result<EscalationBody, SupportRequestError> {
        cx.write(async |tx| Ok(decline(&tx, id, reason).await?.into())).await
    }
    async fn answered(desk: &Desk) -> SupportRequestId {
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        say(&desk.engineer, made.id, "We look at it.").await;
        made.id
    }

    #[tokio::test]
    async fn the_customer_its_partner_and_staff_escalate_once_time_was_allowed() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        assert_eq!(code(raise(&desk.customer, made.id).await), "too_early_to_escalate");
        desk.stage.clock.set("2026-05-04T12:00:00Z");
        let raised = raise(&desk.customer, made.id).await.unwrap();
        assert_eq!(raised.next_due_at, "2026-05-04T12:00:00Z".parse().ok(), "the missed response is still the next");
        assert_eq!(code(raise(&desk.partner, made.id).await), "escalated_already");
        for cx in [&desk.partner, &desk.engineer, &desk.manager] {
            raise(cx, answered(&desk).await).await.unwrap();
        }
        assert_eq!(code(raise(&desk.viewer, made.id).await), "forbidden");
    }

    #[tokio::test]
    async fn it_has_its_own_clock_of_two_business_hours() {
        let desk = Desk::new().await;
        let id = answered(&desk).await;
        desk.stage.clock.set("2026-05-04T15:30:00Z");
        let raised = raise(&desk.customer, id).await.unwrap();
        assert_eq!(raised.next_due_at, "2026-05-05T08:00:00Z".parse().ok(), "one hour today, one tomorrow: the update is due then too");
        let clocks = desk.manager.read(async |tx| crate::clock::store::open_of(&tx, id).await).await.unwrap();
        let own = clocks.iter().find(|row| row.clock.kind() == ClockKind::Escalation).unwrap();
        assert_eq!(own.due_at, "2026-05-05T08:00:00Z".parse().ok());
        let escalation = waiting(&desk).await;
        accepted(&desk.manager, escalation, me(&desk.colleague)).await.unwrap();
        let open = desk.manager.read(async |tx| crate::clock::store::open_of(&tx, id).await).await.unwrap();
        assert!(open.iter().all(|row| row.clock.kind() != ClockKind::Escalation), "decided, it stops");
    }

    #[tokio::test]
    async fn accepted_it_has_an_owner_and_a_plan_and_the_customer_is_told_at_each_step() {
        let desk = Desk::new().await;
        let id = answered(&desk).await;
        raise(&desk.customer, id).await.unwrap();
        let body = accepted(&desk.manager, waiting(&desk).await, me(&desk.colleague)).await.unwrap();
        assert_eq!((body.status, body.level), (EscalationStatus::Accepted, EscalationLevel::Senior));
        assert_eq!(body.owner.map(|owner| owner.name).as_deref(), Some("ella Berg"));
        let steps: Vec<_> = timeline(&desk.customer, id).await.into_iter().filter(|entry| entry.kind == EntryKind::Escalation).collect();
        assert_eq!(steps.iter().map(|step| step.detail["event"].clone()).collect::<Vec<_>>(), [json!("requested"), json!("accepted")]);
        assert_eq!(steps[1].body.as_deref(), Some("Ella takes over today."));
        let told = every_event(&desk.manager).await;
        assert!(told.contains(&"support_request.escalated".into()) && told.contains(&"escalation.accepted".into()));
        assert_eq!(shown(&desk.customer, id).await.escalation_level, Some(EscalationLevel::Senior));
    }

    #[tokio::test]
    async fn declined_it_has_a_reason_and_each_further_one_goes_a_level_higher() {
        let desk = Desk::new().await;
        let id = answered(&desk).await;
        raise(&desk.customer, id).await.unwrap();
        let first = waiting(&desk).await;
        assert_eq!(kernel::Problem::from(declined(&desk.manager, first, "").await.unwrap_err()).errors[0].pointer, "/reason");
        assert_eq!(declined(&desk.manager, first, "The plan is under way.").await.unwrap().status, EscalationStatus::Declined);
        let again = declined(&desk.manager, first, "No.").await.unwrap_err();
        assert_eq!(kernel::Problem::from(again).code, "escalation_decided");
        for level in [EscalationLevel::Senior, EscalationLevel::Engineering, EscalationLevel::Management, EscalationLevel::Management] {
            desk.stage.clock.advance(std::time::Duration::from_secs(60));
            raise(&desk.customer, id).await.unwrap();
            assert_eq!(accepted(&desk.manager, waiting(&desk).await, me(&desk.colleague)).await.unwrap().level, level);
        }
    }

    #[tokio::test]
    async fn only_the_support_manager_decides_and_only_support_staff_own() {
        let desk = Desk::new().await;
        let id = answered(&desk).await;
        raise(&desk.customer, id).await.unwrap();
        let escalation = waiting(&desk).await;
        for cx in [&desk.engineer, &desk.customer, &desk.partner] {
            let refused = accepted(cx, escalation, me(&desk.colleague)).await.unwrap_err();
            assert_eq!(kernel::Problem::from(refused).code, "forbidden");
        }
        let refused = accepted(&desk.manager, escalation, me(&desk.customer)).await.unwrap_err();
        assert_eq!(kernel::Problem::from(refused).errors[0].pointer, "/owner_id");
    }

    #[tokio::test]
    async fn it_needs_an_open_request_and_closing_ends_what_waits() {
        let desk = Desk::new().await;
        let id = answered(&desk).await;
        raise(&desk.customer, id).await.unwrap();
        let escalation = waiting(&desk).await;
        run(&desk.manager, async |tx| close::close(&tx, id, CloseReason::Withdrawn, None).await).await.unwrap();
        assert_eq!(code(raise(&desk.customer, id).await), "support_request_status");
        let ended = desk.manager.read(async |tx| super::super::read(&tx, escalation).await).await.unwrap();
        assert_eq!(ended.status, EscalationStatus::Ended);
    }

    #[tokio::test]
    async fn the_business_impact_is_needed_in_words() {
        let desk = Desk::new().await;
        let id = answered(&desk).await;
        let refused = run(&desk.customer, async |tx| escalate(&tx, id, EscalationReason::BusinessCritical, " ").await).await;
        assert_eq!(place(refused), ("/business_impact".into(), "required".into()));
    }
}
