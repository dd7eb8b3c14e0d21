//! A message to the other side, or an internal note (spec 04.5).

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    Move, Side, Status, SupportRequestError, SupportRequestId, Visibility, closing,
    entry::{self, NewEntry, store::append},
    error::{TEXT, check_text},
    event, progress, response,
    store::{self, Model},
};

pub(super) async fn add_message(
    tx: &Tx,
    id: SupportRequestId,
    body: &str,
    visibility: Visibility,
) -> Result<entry::store::Model, SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    tx.require(permission(visibility), tx.actor().place_of(request.customer_id))?;
    tx.match_version(request.version)?;
    let position = say(tx, &mut request, body, visibility).await?;
    Ok(entry::store::at(tx, id, position).await?)
}

const fn permission(visibility: Visibility) -> Permission {
    match visibility {
        Visibility::Public => Permission::SupportRequestReply,
        Visibility::Internal => Permission::SupportRequestNote,
    }
}

/// Adds a message to a locked request, which is saved; answers its place in the timeline. The actor may say it.
pub(super) async fn say(tx: &Tx, request: &mut Model, body: &str, visibility: Visibility) -> Result<i64, SupportRequestError> {
    let mut errors = Vec::new();
    check_text(&mut errors, "/body", body, TEXT);
    if !errors.is_empty() {
        return Err(SupportRequestError::Invalid(errors));
    }
    append(tx, request, vec![NewEntry::message(tx.actor(), body, visibility)]).await?;
    let position = request.entries;
    if visibility == Visibility::Public {
        spoken(tx, request).await?;
    }
    store::save(tx, request).await?;
    let mut entry = audit::Entry::new(permission(visibility), request.id).change(json!({"visibility": visibility}));
    if visibility == Visibility::Public {
        entry = entry.owner(request.customer_id);
    }
    entry.record(tx).await?;
    // What is internal leaves no word in an event: mails and webhooks are made from those.
    let body = Some(body).filter(|_| visibility == Visibility::Public);
    let told = json!({"visibility": visibility, "author_id": tx.actor().person(), "author_side": Side::of(tx.actor()), "body": body});
    event::publish(tx, request, "message_added", told).await?;
    Ok(position)
}

/// What a public message does: the agent's first one answers the clock and starts the work, the customer's ends the waiting.
async fn spoken(tx: &Tx, request: &mut Model) -> Result<(), SupportRequestError> {
    spoken_by(tx, request, Side::of(tx.actor())).await
}

/// The same, whoever writes it down.
pub(super) async fn spoken_by(tx: &Tx, request: &mut Model, side: Side) -> Result<(), SupportRequestError> {
    if request.status == Status::Closed {
        return Err(SupportRequestError::Status { status: request.status, wanted: Move::Resume });
    }
    match (side, request.status) {
        (Side::Vendor, status) => {
            response::answer(tx, request).await?;
            if status == Status::Assigned {
                progress::step(tx, request, Move::Resume, None).await?;
            }
        }
        (_, Status::WaitingCustomer) => progress::step(tx, request, Move::Resume, None).await?,
        _ => {}
    }
    if side != Side::Vendor {
        closing::customer_spoke(tx, request).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        stage::{Desk, me},
        support_request::{
            api::{EntryBody, SupportRequestBody},
            assign, list,
            trial::{audited, events, input, kinds, open, payloads, run, timeline},
        },
    };
    use db::Cx;
    use kernel::{PageQuery, Problem};

    async fn say(cx: &Cx, id: SupportRequestId, body: &str, visibility: Visibility) -> Result<EntryBody, SupportRequestError> {
        cx.write(async |tx| Ok(EntryBody::try_from(add_message(&tx, id, body, visibility).await?)?)).await
    }
    async fn read(cx: &Cx, id: SupportRequestId) -> SupportRequestBody {
        cx.read(async |tx| list::read(&tx, id).await).await.unwrap().try_into().unwrap()
    }

    #[tokio::test]
    async fn the_agents_first_public_message_answers_the_initial_response_clock() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        say(&desk.customer, made.id, "Anybody there?", Visibility::Public).await.unwrap();
        say(&desk.engineer, made.id, "Looks like a known one.", Visibility::Internal).await.unwrap();
        assert_eq!(read(&desk.customer, made.id).await.responded_at, None, "neither the customer nor a note answers");
        desk.stage.clock.set("2026-05-05T08:00:00Z");
        let entry = say(&desk.engineer, made.id, "Please send the log.", Visibility::Public).await.unwrap();
        assert_eq!((entry.author.side, entry.author.name.as_deref()), (Side::Vendor, Some("emil Berg")));
        let answered = read(&desk.customer, made.id).await;
        assert_eq!(answered.responded_at, "2026-05-05T08:00:00Z".parse().ok());
        let clock = timeline(&desk.customer, made.id).await.pop().unwrap();
        assert_eq!((&clock.detail["event"], &clock.detail["met"]), (&json!("answered"), &json!(true)), "to the second");
        desk.stage.clock.set("2026-05-06T08:00:00Z");
        say(&desk.engineer, made.id, "And?", Visibility::Public).await.unwrap();
        assert_eq!(read(&desk.customer, made.id).await.responded_at, answered.responded_at, "once");
    }

    #[tokio::test]
    async fn a_late_answer_is_a_breach_that_stays() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        desk.stage.clock.set("2026-05-05T08:00:01Z");
        say(&desk.engineer, made.id, "Sorry.", Visibility::Public).await.unwrap();
        let clock = timeline(&desk.customer, made.id).await.pop().unwrap();
        assert_eq!(clock.detail["met"], json!(false));
    }

    #[tokio::test]
    async fn an_assigned_request_is_in_progress_once_its_cse_answers() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let emil = me(&desk.engineer);
        run(&desk.engineer, async |tx| assign::assign(&tx, made.id, emil).await).await.unwrap();
        say(&desk.engineer, made.id, "I am on it.", Visibility::Public).await.unwrap();
        assert_eq!(read(&desk.customer, made.id).await.status, Status::InProgress);
        assert_eq!(kinds(&desk.customer, made.id).await, ["state", "assignment", "message", "clock", "state"]);
    }

    #[tokio::test]
    async fn a_customers_message_ends_the_waiting() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let emil = me(&desk.engineer);
        run(&desk.engineer, async |tx| assign::assign(&tx, made.id, emil).await).await.unwrap();
        say(&desk.engineer, made.id, "Please send the log.", Visibility::Public).await.unwrap();
        run(&desk.engineer, async |tx| progress::wait(&tx, made.id).await).await.unwrap();
        say(&desk.engineer, made.id, "It is a known one.", Visibility::Internal).await.unwrap();
        say(&desk.engineer, made.id, "Any news?", Visibility::Public).await.unwrap();
        assert_eq!(read(&desk.customer, made.id).await.status, Status::WaitingCustomer, "the vendor's own words do not end it");
        say(&desk.partner, made.id, "Here it is.", Visibility::Public).await.unwrap();
        assert_eq!(read(&desk.customer, made.id).await.status, Status::InProgress);
    }

    /// The canary: one odd word in an internal note, looked for in all that leaves the vendor.
    #[tokio::test]
    async fn an_internal_note_never_reaches_a_customer_or_partner() {
        const CANARY: &str = "quetzal7731";
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let note = say(&desk.engineer, made.id, &format!("They never pay, {CANARY}"), Visibility::Internal).await.unwrap();
        say(&desk.engineer, made.id, "We look into it.", Visibility::Public).await.unwrap();
        assert!(serde_json::to_string(&timeline(&desk.colleague, made.id).await).unwrap().contains(CANARY), "the vendor's people read it");
        for cx in [&desk.customer, &desk.viewer, &desk.partner] {
            let mut seen = serde_json::to_string(&timeline(cx, made.id).await).unwrap();
            assert!(seen.contains("We look into it."));
            seen += &serde_json::to_string(&read(cx, made.id).await).unwrap();
            for q in [None, Some(CANARY.to_owned())] {
                let query = PageQuery { q, ..PageQuery::default() };
                let page = cx.read(async |tx| list::list(&tx, &query, &Default::default()).await).await.unwrap();
                seen += &page
                    .items
                    .into_iter()
                    .map(|view| serde_json::to_string(&SupportRequestBody::try_from(view).unwrap()).unwrap())
                    .collect::<String>();
            }
            assert!(!seen.contains(CANARY) && !seen.contains(&note.id) && !seen.contains("internal"), "{seen}");
            let total = cx.read(async |tx| list::timeline(&tx, made.id, &PageQuery::default()).await).await.unwrap().total;
            assert_eq!(total, 3, "not even counted");
        }
    }

    #[tokio::test]
    async fn an_event_holds_what_was_said_publicly_and_no_word_of_a_note() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        say(&desk.engineer, made.id, "quetzal7731", Visibility::Internal).await.unwrap();
        say(&desk.engineer, made.id, "We look into it.", Visibility::Public).await.unwrap();
        let told = payloads(&desk.stage).await;
        assert!(!told.iter().any(|(_, payload)| payload.to_string().contains("quetzal7731")), "{told:?}");
        let said: Vec<_> = told.iter().filter(|(name, _)| name == "support_request.message_added").collect();
        assert_eq!((&said[0].1["body"], &said[1].1["body"]), (&json!(null), &json!("We look into it.")));
        assert_eq!(said[1].1["response_due_at"], json!(null), "it was answered");
        let opened = told.iter().find(|(name, _)| name == "support_request.created").unwrap();
        assert_eq!(opened.1["response_due_at"], json!(made.response_due_at), "the deadline that the customer was given");
        assert!(made.response_due_at.is_some());
    }

    #[tokio::test]
    async fn notes_are_for_staff_alone_and_strangers_see_nothing() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        for cx in [&desk.customer, &desk.partner] {
            let refused = Problem::from(say(cx, made.id, "psst", Visibility::Internal).await.unwrap_err());
            assert_eq!(refused.code, "forbidden");
        }
        let refused = Problem::from(say(&desk.viewer, made.id, "hello", Visibility::Public).await.unwrap_err());
        assert_eq!(refused.code, "forbidden");
        for cx in [&desk.lapsed_customer, &desk.other_partner] {
            let refused = Problem::from(say(cx, made.id, "hello", Visibility::Public).await.unwrap_err());
            assert_eq!(refused.code, "not_found");
        }
        assert_eq!(kinds(&desk.engineer, made.id).await, ["state"], "what is refused leaves nothing");
    }

    #[tokio::test]
    async fn a_stale_reply_is_stopped() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        say(&desk.engineer, made.id, "First.", Visibility::Public).await.unwrap();
        let mut request = desk.colleague.request().clone();
        request.if_match = Some(made.version);
        let stale = Cx::new(desk.stage.db.clone(), desk.stage.env.clone(), desk.colleague.actor().clone(), request);
        assert_eq!(Problem::from(say(&stale, made.id, "Second.", Visibility::Public).await.unwrap_err()).code, "stale");
    }

    #[tokio::test]
    async fn messages_are_announced_and_audited() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        desk.stage.clock.set("2026-05-04T09:00:00Z");
        say(&desk.engineer, made.id, "Hello.", Visibility::Public).await.unwrap();
        desk.stage.clock.set("2026-05-04T10:00:00Z");
        say(&desk.engineer, made.id, "Hm.", Visibility::Internal).await.unwrap();
        let said = "support_request.message_added";
        assert_eq!(events(&desk.manager).await, ["support_request.created", said, said]);
        assert_eq!(audited(&desk.manager).await, ["support_request.create", "support_request.reply", "support_request.note"]);
    }
}
