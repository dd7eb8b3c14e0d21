//! Closing (spec 04.10): the customer confirms, with a short rating; or staff close it for another reason.

use db::Tx;
use kernel::Permission;
use serde_json::{Value, json};

use super::{
    CloseReason, Move, SupportRequestError, SupportRequestId,
    error::{REASON, check_text, field},
    event, progress, reopen, response,
    store::{self, Model, View},
};

/// What the customer says of how it went.
#[derive(Clone, Debug, Default)]
pub(super) struct Rating {
    /// 1 to 5, 5 is best.
    pub stars: Option<i64>,
    pub comment: Option<String>,
}

impl Rating {
    pub(super) fn check(&self) -> Result<(), SupportRequestError> {
        let mut errors = Vec::new();
        if self.stars.is_some_and(|stars| !(1..=5).contains(&stars)) {
            errors.push(field("/rating", "out_of_range", "1 to 5."));
        }
        if let Some(comment) = &self.comment {
            check_text(&mut errors, "/comment", comment, REASON);
        }
        if errors.is_empty() { Ok(()) } else { Err(SupportRequestError::Invalid(errors)) }
    }
}

/// The solution works.
pub(super) async fn confirm(tx: &Tx, id: SupportRequestId, rating: Rating) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestConfirm;
    let request = progress::lock(tx, id, permission).await?;
    rating.check()?;
    let detail = json!({"rating": rating.stars, "comment": rating.comment});
    let ending = Ending { wanted: Move::Confirm, permission, reason: CloseReason::Confirmed, stars: rating.stars, detail };
    end(tx, request, ending).await
}

/// Staff close it. `consent`: how the customer agreed, for the reasons that need it.
pub(super) async fn close(tx: &Tx, id: SupportRequestId, reason: CloseReason, consent: Option<&str>) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestClose;
    let request = progress::lock(tx, id, permission).await?;
    let mut errors = Vec::new();
    if let Some(consent) = consent {
        check_text(&mut errors, "/customer_consent", consent, REASON);
    } else if reason.needs_consent() {
        let detail = "This reason needs the customer's consent: write down who agreed, when and how.";
        errors.push(field("/customer_consent", "required", detail));
    }
    if reason == CloseReason::NoResponse {
        let detail = "A support request closes for no response by itself, after three contact attempts and ten days.";
        errors.push(field("/reason", "by_itself", detail));
    }
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    // Confirmed is confirmed, whoever notes it: only a proposed solution can be.
    let wanted = if reason == CloseReason::Confirmed { Move::Confirm } else { Move::Close };
    end(tx, request, Ending { wanted, permission, reason, stars: None, detail: json!({"customer_consent": consent}) }).await
}

pub(super) struct Ending {
    pub wanted: Move,
    pub permission: Permission,
    pub reason: CloseReason,
    pub stars: Option<i64>,
    /// Added to the entry in the timeline.
    pub detail: Value,
}

pub(super) async fn end(tx: &Tx, mut request: Model, ending: Ending) -> Result<View, SupportRequestError> {
    finish(tx, &mut request, ending).await?;
    Ok(store::find(tx, request.id).await?)
}

/// Closes a locked request; whoever closes need not see it.
pub(super) async fn finish(tx: &Tx, request: &mut Model, ending: Ending) -> Result<(), SupportRequestError> {
    let Ending { wanted, permission, reason, stars, mut detail } = ending;
    let before = request.status;
    detail["close_reason"] = json!(reason);
    progress::step(tx, request, wanted, Some(detail)).await?;
    response::stop(tx, request, "stopped").await?;
    request.close_reason = Some(reason);
    request.rating = stars;
    request.closed_at = Some(tx.now());
    request.reopen_until = reopen::until(tx, request).await?;
    request.forget_closing();
    store::save(tx, request).await?;
    let change = json!({"before": {"status": before}, "after": {"status": request.status, "close_reason": reason}});
    audit::Entry::new(permission, request.id).owner(request.customer_id).change(change).record(tx).await?;
    let told = json!({"close_reason": reason, "reopen_until": request.reopen_until});
    Ok(event::publish(tx, request, "closed", told).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            Status,
            assign::assign,
            trial::{code, events, input, open, place, run, timeline},
        },
    };

    async fn proposed(desk: &Desk) -> SupportRequestId {
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let emil = me(&desk.engineer);
        run(&desk.engineer, async |tx| assign(&tx, id, emil).await).await.unwrap();
        run(&desk.engineer, async |tx| progress::resume(&tx, id).await).await.unwrap();
        run(&desk.engineer, async |tx| progress::propose_solution(&tx, id, Some("Install 9.1.2.")).await).await.unwrap();
        id
    }

    #[tokio::test]
    async fn the_customer_confirms_with_a_short_rating() {
        let desk = Desk::new().await;
        let id = proposed(&desk).await;
        let rating = || Rating { stars: Some(5), comment: Some("Quick!".into()) };
        assert_eq!(code(run(&desk.partner, async |tx| confirm(&tx, id, rating()).await).await), "forbidden");
        assert_eq!(code(run(&desk.viewer, async |tx| confirm(&tx, id, rating()).await).await), "forbidden");
        let wrong = run(&desk.customer, async |tx| confirm(&tx, id, Rating { stars: Some(6), comment: None }).await).await;
        assert_eq!(place(wrong), ("/rating".into(), "out_of_range".into()));
        desk.stage.clock.set("2026-05-04T09:00:00Z");
        let closed = run(&desk.customer, async |tx| confirm(&tx, id, rating()).await).await.unwrap();
        assert_eq!((closed.status, closed.close_reason), (Status::Closed, Some(CloseReason::Confirmed)));
        assert_eq!(timeline(&desk.customer, id).await.pop().unwrap().detail["rating"], json!(5));
        assert_eq!(events(&desk.manager).await.pop().unwrap(), "support_request.closed");
        assert_eq!(code(run(&desk.customer, async |tx| confirm(&tx, id, rating()).await).await), "support_request_status");
    }

    #[tokio::test]
    async fn only_a_proposed_solution_is_confirmed_whoever_notes_it() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        assert_eq!(code(run(&desk.customer, async |tx| confirm(&tx, id, Rating::default()).await).await), "support_request_status");
        let noted = run(&desk.engineer, async |tx| close(&tx, id, CloseReason::Confirmed, None).await).await;
        assert_eq!(code(noted), "support_request_status");
    }

    #[tokio::test]
    async fn closing_without_an_answer_stops_the_clock() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let closed = run(&desk.engineer, async |tx| close(&tx, made.id, CloseReason::Withdrawn, None).await).await.unwrap();
        assert_eq!((closed.close_reason, closed.responded_at), (Some(CloseReason::Withdrawn), None));
        let clock = timeline(&desk.customer, made.id).await.pop().unwrap();
        assert_eq!((clock.kind.as_str(), &clock.detail["event"]), ("clock", &json!("stopped")));
    }

    #[tokio::test]
    async fn duplicate_and_not_reproducible_need_the_customers_consent_recorded() {
        let desk = Desk::new().await;
        for reason in [CloseReason::Duplicate, CloseReason::NotReproducible] {
            let id = open(&desk.customer, input(None)).await.unwrap().id;
            let refused = run(&desk.engineer, async |tx| close(&tx, id, reason, None).await).await;
            assert_eq!(place(refused), ("/customer_consent".into(), "required".into()));
            run(&desk.engineer, async |tx| close(&tx, id, reason, Some("Ms. Petersen, by phone")).await).await.unwrap();
            let shown = timeline(&desk.customer, id).await;
            assert!(shown.iter().any(|entry| entry.detail["customer_consent"] == json!("Ms. Petersen, by phone")));
        }
    }

    #[tokio::test]
    async fn no_response_comes_by_itself_and_closing_is_for_staff() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let by_hand = run(&desk.engineer, async |tx| close(&tx, id, CloseReason::NoResponse, None).await).await;
        assert_eq!(place(by_hand), ("/reason".into(), "by_itself".into()));
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(run(cx, async |tx| close(&tx, id, CloseReason::Withdrawn, None).await).await), "forbidden");
        }
    }
}
