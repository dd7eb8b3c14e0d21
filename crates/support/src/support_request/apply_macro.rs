//! Applying a macro (spec 04.5): all of its steps in one transaction, each with its own permission and its own rule. A step
//! that cannot be done takes back the others and is named. What stands already is passed over.

use db::Tx;
use kernel::{Permission, PersonId};
use serde_json::json;

use super::{
    Move, Status, SupportRequestError, SupportRequestId, Visibility,
    assign::assign_to,
    message, prioritize, progress,
    relation::retag,
    reply_values,
    store::{self, Model, View},
};
use crate::desk_macro::{self, DeskMacroId, step::Step};

pub(super) async fn apply_macro(tx: &Tx, id: SupportRequestId, macro_id: DeskMacroId) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestApplyMacro;
    let mut request = progress::lock(tx, id, permission).await?;
    let chosen = desk_macro::named(tx, macro_id, "/macro_id").await?;
    let values = reply_values(tx, id).await?;
    for (at, step) in (1..).zip(chosen.filled(&values)?) {
        perform(tx, &mut request, &step).await.map_err(|cause| refused(at, &step, cause))?;
    }
    // A macro's name is the vendor's own word: the customer's trail shows the steps, not that.
    let change = json!({"after": {"desk_macro_id": macro_id, "name": chosen.name}});
    audit::Entry::new(permission, id).change(change).record(tx).await?;
    Ok(store::find(tx, id).await?)
}

/// Names the step, unless the database or the caller's page is the reason.
fn refused(at: usize, step: &Step, cause: SupportRequestError) -> SupportRequestError {
    match cause {
        SupportRequestError::Db(db::Error::Forbidden(_)) => {}
        SupportRequestError::Db(error) => return error.into(),
        _ => {}
    }
    SupportRequestError::MacroStep { at, step: step.word(), cause: Box::new(cause) }
}

async fn perform(tx: &Tx, request: &mut Model, step: &Step) -> Result<(), SupportRequestError> {
    let permission = step.permission();
    tx.require(permission, tx.actor().place_of(request.customer_id))?;
    match step {
        Step::Reply { body } => drop(message::say(tx, request, body, Visibility::Public).await?),
        Step::Note { body } => drop(message::say(tx, request, body, Visibility::Internal).await?),
        Step::Assign { person_id } => give(tx, request, *person_id).await?,
        Step::Prioritize { priority, .. } if request.priority == *priority && request.priority_chosen => {}
        Step::Prioritize { priority, reason } => prioritize::choose(tx, request, *priority, reason).await?,
        Step::Tag { tags } => drop(retag(tx, request, tags, &[]).await?),
        Step::Wait {} if request.status == Status::WaitingCustomer => {}
        Step::Wait {} => progress::moved(tx, request, Move::Wait, permission).await?,
        Step::Resume {} if request.status == Status::InProgress => {}
        Step::Resume {} => progress::moved(tx, request, Move::Resume, permission).await?,
        Step::ProposeSolution { body } => progress::proposed(tx, request, body.as_deref()).await?,
    }
    Ok(())
}

async fn give(tx: &Tx, request: &mut Model, person: Option<PersonId>) -> Result<(), SupportRequestError> {
    // A token of an organization is nobody who could work on it.
    let person = person.or(tx.actor().person()).ok_or(db::Error::Forbidden(Permission::SupportRequestAssign))?;
    if request.assignee_id != Some(person) {
        assign_to(tx, request.clone(), person).await?;
        *request = store::lock(tx, request.id).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use db::Cx;
    use kernel::Problem;

    use super::*;
    use crate::{
        desk_macro::make,
        stage::{Desk, me},
        support_request::{
            Priority,
            trial::{Tried, audited, code, events, input, kinds, open, place, read, run, timeline},
        },
    };

    async fn apply(cx: &Cx, id: SupportRequestId, macro_id: DeskMacroId) -> Tried {
        run(cx, async |tx| apply_macro(&tx, id, macro_id).await).await
    }
    fn ask() -> [Step; 6] {
        [
            Step::Assign { person_id: None },
            Step::Prioritize { priority: Priority::P2, reason: "All are hit".into() },
            Step::Tag { tags: vec!["log".into()] },
            Step::Reply { body: "Dear {{customer}}, {{engineer}} needs the log of {{product}}.".into() },
            Step::Note { body: "Asked for the log of {{number}}".into() },
            Step::Wait {},
        ]
    }

    #[tokio::test]
    async fn all_steps_are_done_in_order_with_the_variables_filled_in() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let all = make(&desk.manager, "Ask for the log", &ask()).await.unwrap();
        let done = apply(&desk.engineer, id, all).await.unwrap();
        assert_eq!((done.status, done.priority), (Status::WaitingCustomer, Priority::P2));
        assert_eq!((done.assignee.unwrap().id, done.tags), (me(&desk.engineer), vec!["log".to_owned()]));
        assert!(done.responded_at.is_some(), "a reply is an answer");
        let said: Vec<_> = timeline(&desk.engineer, id).await.into_iter().filter_map(|entry| entry.body).collect();
        assert!(said.contains(&"Dear Hafen, emil Berg needs the log of Harbor Endpoint.".to_owned()), "{said:?}");
        assert!(said.contains(&"Asked for the log of SR-0000001".to_owned()));
        let told = events(&desk.manager).await;
        for name in ["assigned", "priority_changed", "message_added", "status_changed"] {
            assert!(told.contains(&format!("support_request.{name}")), "{told:?}");
        }
        assert!(audited(&desk.manager).await.contains(&"support_request.apply_macro".to_owned()));
    }

    #[tokio::test]
    async fn a_step_that_cannot_be_done_takes_back_the_others_and_is_named() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let steps = [Step::Note { body: "Hm.".into() }, Step::Tag { tags: vec!["x".into()] }, Step::Wait {}];
        let wrong = make(&desk.manager, "Too early", &steps).await.unwrap();
        let problem = Problem::from(apply(&desk.engineer, made.id, wrong).await.unwrap_err());
        assert_eq!((problem.code, problem.errors[0].pointer.as_str()), ("macro_step_refused", "/steps/2"));
        assert_eq!(
            problem.detail,
            "Nothing was done. Step 3 (wait): This support request is new: wait is not possible. Possible are: assign, close."
        );
        let now = read(&desk.engineer, made.id).await;
        assert_eq!((now.version, now.tags.len()), (made.version, 0));
        assert_eq!(kinds(&desk.engineer, made.id).await, ["state"]);
    }

    #[tokio::test]
    async fn what_stands_already_is_passed_over() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let all = make(&desk.manager, "Ask for the log", &ask()).await.unwrap();
        apply(&desk.engineer, id, all).await.unwrap();
        let before = kinds(&desk.engineer, id).await.len();
        desk.stage.clock.set("2026-05-04T09:00:00Z");
        apply(&desk.engineer, id, all).await.unwrap();
        let added = kinds(&desk.engineer, id).await.split_off(before);
        assert!(!added.contains(&"assignment".to_owned()) && !added.contains(&"priority".to_owned()), "{added:?}");
    }

    #[tokio::test]
    async fn customers_apply_none_and_one_that_is_not_there_is_told() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let note = make(&desk.manager, "Note", &[Step::Note { body: "Hm.".into() }]).await.unwrap();
        for cx in [&desk.customer, &desk.partner] {
            assert_eq!(code(apply(cx, id, note).await), "forbidden");
        }
        let nothing = "mac_01jd3v8k6r2n4q7t9w1x3y5z7b".parse().unwrap();
        assert_eq!(place(apply(&desk.engineer, id, nothing).await), ("/macro_id".into(), "unknown".into()));
    }

    #[tokio::test]
    async fn each_step_asks_for_its_own_permission() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let steps = [Step::Note { body: "Hm.".into() }, Step::Reply { body: "Hello.".into() }];
        let both = make(&desk.manager, "Both", &steps).await.unwrap();
        let scoped = |more: &[Permission]| {
            let few = [Permission::SupportRequestApplyMacro, Permission::SupportRequestRead, Permission::SupportRequestNote];
            let scopes = few.iter().chain(more).copied().collect();
            desk.stage.cx(kernel::Actor { scopes: Some(scopes), ..desk.engineer.actor().clone() })
        };
        let problem = Problem::from(apply(&scoped(&[]), id, both).await.unwrap_err());
        assert_eq!((problem.kind, problem.errors[0].pointer.as_str()), (kernel::ProblemKind::Forbidden, "/steps/1"));
        assert_eq!(kinds(&desk.engineer, id).await, ["state"], "the note is taken back");
        apply(&scoped(&[Permission::SupportRequestReply]), id, both).await.unwrap();
    }

    #[tokio::test]
    async fn a_stale_page_applies_nothing() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        let note = make(&desk.manager, "Notes", &[Step::Note { body: "A".into() }, Step::Note { body: "B".into() }]).await.unwrap();
        let with_version = |version| {
            let mut request = desk.engineer.request().clone();
            request.if_match = Some(version);
            Cx::new(desk.stage.db.clone(), desk.stage.env.clone(), desk.engineer.actor().clone(), request)
        };
        assert!(apply(&with_version(made.version), made.id, note).await.is_ok(), "its own steps do not make it stale");
        assert_eq!(code(apply(&with_version(made.version), made.id, note).await), "stale");
    }
}
