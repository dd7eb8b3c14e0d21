//! Handing over to engineering (spec 04.6): a thread of its own that never leaves the vendor, the state of reproduction, a defect
//! reference, an event for an issue tracker; and the outcome that comes back.

use db::Tx;
use kernel::{FieldError, Permission, text_enum};
use serde_json::{Value, json};

use super::{
    EntryKind, Move, SupportRequestError, SupportRequestId, Visibility,
    entry::{self, NewEntry, store::append},
    error::{LINE, TEXT, check_text},
    event, progress,
    store::{self, Model, View},
};

text_enum! {
    /// How far the support staff could see the problem themselves.
    pub enum ReproductionState {
        Reproduced = "reproduced",
        Sometimes = "sometimes",
        NotReproduced = "not_reproduced",
        NotTried = "not_tried",
    }
}

text_enum! {
    pub enum EngineeringOutcome {
        Fixed = "fixed",
        Workaround = "workaround",
        NotADefect = "not_a_defect",
        WillNotFix = "will_not_fix",
        MoreInformationNeeded = "more_information_needed",
    }
}

/// What engineering gets.
#[derive(Clone, Debug)]
pub(super) struct HandOver {
    pub reproduction_state: ReproductionState,
    /// Of the issue tracker.
    pub defect_reference: Option<String>,
    /// What engineering reads.
    pub body: String,
}

pub(super) async fn hand_over(tx: &Tx, id: SupportRequestId, input: HandOver) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestHandOverToEngineering;
    let mut request = progress::lock(tx, id, permission).await?;
    check(&input.body, input.defect_reference.as_deref())?;
    progress::step(tx, &mut request, Move::HandOverToEngineering, None).await?;
    let detail =
        json!({"event": "handed_over", "reproduction_state": input.reproduction_state, "defect_reference": input.defect_reference});
    write(tx, &mut request, detail.clone(), &input.body).await?;
    finish(tx, &mut request, permission, "handed_over", detail).await
}

/// The outcome comes back: the work goes on with the customer.
pub(super) async fn report_outcome(
    tx: &Tx,
    id: SupportRequestId,
    outcome: EngineeringOutcome,
    defect_reference: Option<&str>,
    body: &str,
) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestReportEngineeringOutcome;
    let mut request = progress::lock(tx, id, permission).await?;
    check(body, defect_reference)?;
    progress::step(tx, &mut request, Move::ReportEngineeringOutcome, None).await?;
    let detail = json!({"event": "outcome", "outcome": outcome, "defect_reference": defect_reference});
    write(tx, &mut request, detail.clone(), body).await?;
    finish(tx, &mut request, permission, "engineering_outcome_reported", detail).await
}

/// Something for the engineering thread.
pub(super) async fn add_to_thread(tx: &Tx, id: SupportRequestId, body: &str) -> Result<entry::store::Model, SupportRequestError> {
    let permission = Permission::SupportRequestNote;
    let mut request = progress::lock(tx, id, permission).await?;
    check(body, None)?;
    write(tx, &mut request, json!({"event": "message"}), body).await?;
    let position = request.entries;
    finish(tx, &mut request, permission, "engineering_message_added", json!({})).await?;
    Ok(entry::store::at(tx, id, position).await?)
}

fn check(body: &str, defect_reference: Option<&str>) -> Result<(), SupportRequestError> {
    let mut errors: Vec<FieldError> = Vec::new();
    check_text(&mut errors, "/body", body, TEXT);
    if let Some(reference) = defect_reference {
        check_text(&mut errors, "/defect_reference", reference, LINE);
    }
    if errors.is_empty() { Ok(()) } else { Err(SupportRequestError::Invalid(errors)) }
}

async fn write(tx: &Tx, request: &mut Model, detail: Value, body: &str) -> db::Result<()> {
    let entry = NewEntry::of(tx.actor(), EntryKind::Engineering, detail).internal();
    append(tx, request, vec![NewEntry { body: Some(body.to_owned()), ..entry }]).await
}

/// The words of the thread stay in it: events and the trail tell what happened only.
async fn finish(tx: &Tx, request: &mut Model, permission: Permission, what: &str, mut more: Value) -> Result<View, SupportRequestError> {
    store::save(tx, request).await?;
    audit::Entry::new(permission, request.id).change(more.clone()).record(tx).await?;
    more["visibility"] = json!(Visibility::Internal);
    more["author_id"] = json!(tx.actor().person());
    event::publish(tx, request, what, more).await?;
    Ok(store::find(tx, request.id).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            Priority, Status,
            assign::assign,
            trial::{Tried, code, events, input, kinds, open, payloads, run, say, timeline},
        },
    };

    async fn handed(cx: &db::Cx, id: SupportRequestId) -> Tried {
        let input = HandOver {
            reproduction_state: ReproductionState::Reproduced,
            defect_reference: Some("ENG-4711".into()),
            body: "canary: the cache is never emptied".into(),
        };
        run(cx, async |tx| hand_over(&tx, id, input.clone()).await).await
    }
    async fn in_progress(desk: &Desk) -> SupportRequestId {
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        let emil = me(&desk.engineer);
        run(&desk.engineer, async |tx| assign(&tx, made.id, emil).await).await.unwrap();
        say(&desk.engineer, made.id, "We look at it.").await;
        made.id
    }

    #[tokio::test]
    async fn engineering_has_a_thread_that_never_leaves_the_vendor() {
        let desk = Desk::new().await;
        let id = in_progress(&desk).await;
        assert_eq!(handed(&desk.engineer, id).await.unwrap().status, Status::WaitingEngineering);
        desk.engineer.write(async |tx| add_to_thread(&tx, id, "canary: since 9.1").await.map(|_| ())).await.unwrap();
        assert_eq!(kinds(&desk.engineer, id).await.iter().filter(|kind| *kind == "engineering").count(), 2);
        let outside = serde_json::to_string(&timeline(&desk.customer, id).await).unwrap();
        assert!(!outside.contains("canary") && !outside.contains("ENG-4711") && outside.contains("waiting_engineering"));
    }

    #[tokio::test]
    async fn the_hand_over_is_an_event_for_an_issue_tracker_without_the_words_of_the_thread() {
        let desk = Desk::new().await;
        let id = in_progress(&desk).await;
        handed(&desk.engineer, id).await.unwrap();
        let handed_over = payloads(&desk.stage).await.into_iter().find(|(name, _)| name == "support_request.handed_over");
        let (_, payload) = handed_over.unwrap();
        assert_eq!(payload["defect_reference"], json!("ENG-4711"));
        assert_eq!((&payload["visibility"], &payload["reproduction_state"]), (&json!("internal"), &json!("reproduced")));
        assert!(!payload.to_string().contains("canary"));
    }

    #[tokio::test]
    async fn its_outcome_comes_back_to_the_request() {
        let desk = Desk::new().await;
        let id = in_progress(&desk).await;
        let report = async |cx: &db::Cx| {
            run(cx, async |tx| report_outcome(&tx, id, EngineeringOutcome::Fixed, Some("ENG-4711"), "In 9.1.2.").await).await
        };
        assert_eq!(code(report(&desk.engineer).await), "support_request_status", "nobody waits for it");
        handed(&desk.engineer, id).await.unwrap();
        assert_eq!(report(&desk.engineer).await.unwrap().status, Status::InProgress);
        let last = timeline(&desk.engineer, id).await.pop().unwrap();
        assert_eq!((&last.detail["outcome"], last.body.as_deref()), (&json!("fixed"), Some("In 9.1.2.")));
        assert_eq!(events(&desk.manager).await.last().map(String::as_str), Some("support_request.engineering_outcome_reported"));
    }

    #[tokio::test]
    async fn customers_and_partners_hand_nothing_over() {
        let desk = Desk::new().await;
        let id = in_progress(&desk).await;
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(handed(cx, id).await), "forbidden");
        }
    }
}
