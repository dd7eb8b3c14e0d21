//! The call that makes a P1 count (spec 04.2): staff confirm it, and the P1 clock starts at the call. Without confirmation within
//! 30 minutes, or without a contact who can be reached around the clock, the request becomes a P2, and the customer is told.

use std::time::Duration;

use db::Tx;
use kernel::{FieldError, Permission, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{
    EntryKind, Priority, SupportRequestError, SupportRequestId,
    entry::{NewEntry, store::append},
    error::{LINE, check_text, field},
    prioritize::{Cause, set_priority},
    progress, response,
    store::{self, Model, View},
};

/// How long a P1 opened online waits for its call.
pub(super) const CALL_WITHIN: Duration = Duration::from_secs(30 * 60);

/// Whom the vendor reaches while it works on a P1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallContact {
    pub name: String,
    pub phone: String,
    pub around_the_clock: bool,
}

impl Model {
    /// A P1 opened online counts only once it was phoned in (spec 04.2).
    pub(super) fn call_required(&self) -> bool {
        self.awaits_call && self.priority == Priority::P1
    }
}

/// A contact who can be reached around the clock has a name and a number.
pub(super) fn check_contact(errors: &mut Vec<FieldError>, pointer: &str, contact: &CallContact) {
    if contact.around_the_clock {
        check_text(errors, &format!("{pointer}/name"), &contact.name, LINE);
        check_text(errors, &format!("{pointer}/phone"), &contact.phone, LINE);
    }
}

/// Notes that the P1 was phoned in, at `called_at` or now.
pub(super) async fn confirm_call(
    tx: &Tx,
    id: SupportRequestId,
    called_at: Option<Timestamp>,
    contact: &CallContact,
) -> Result<View, SupportRequestError> {
    let permission = Permission::SupportRequestConfirmCall;
    let mut request = progress::lock(tx, id, permission).await?;
    let called_at = called_at.unwrap_or(tx.now());
    check(&request, called_at, contact, tx.now())?;
    (request.awaits_call, request.call_by) = (false, None);
    let reachable = contact.around_the_clock;
    let detail = json!({"called_at": called_at, "contact": contact});
    append(tx, &mut request, vec![NewEntry::of(tx.actor(), EntryKind::Call, detail)]).await?;
    if reachable {
        request.called_at = Some(called_at);
        request.call_contact = Some(serde_json::to_string(contact).map_err(db::Error::from)?);
        if request.priority == Priority::P1 {
            response::retarget(tx, &mut request).await?;
        } else {
            set_priority(tx, &mut request, Priority::P1, Cause::CallConfirmed).await?;
        }
    } else if request.priority == Priority::P1 {
        set_priority(tx, &mut request, Priority::P2, Cause::NoContactAroundTheClock).await?;
    }
    store::save(tx, &mut request).await?;
    let change = json!({"called_at": called_at, "around_the_clock": reachable, "after": {"priority": request.priority}});
    audit::Entry::new(permission, id).owner(request.customer_id).change(change).record(tx).await?;
    super::event::publish(tx, &request, "call_confirmed", json!({"called_at": called_at})).await?;
    Ok(store::find(tx, id).await?)
}

fn check(request: &Model, called_at: Timestamp, contact: &CallContact, now: Timestamp) -> Result<(), SupportRequestError> {
    progress::require_open(request)?;
    if !request.awaits_call {
        return Err(SupportRequestError::NoCallAwaited);
    }
    let mut errors = Vec::new();
    if called_at < request.created_at || called_at > now {
        errors.push(field("/called_at", "out_of_range", "Between the opening and now."));
    }
    check_contact(&mut errors, "/contact", contact);
    if errors.is_empty() { Ok(()) } else { Err(SupportRequestError::Invalid(errors)) }
}

/// P1s whose call did not come become P2, at the instant when it was due at the latest.
pub struct UnconfirmedCalls;

const BATCH: usize = 50;

#[async_trait::async_trait]
impl jobs::Schedule for UnconfirmedCalls {
    fn name(&self) -> &'static str {
        "unconfirmed_calls"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(10)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let due = store::awaited_calls(tx, BATCH).await?;
        let more = due.len() == BATCH;
        for id in due {
            match lower(tx, id).await {
                Ok(()) => {}
                Err(SupportRequestError::Db(error)) => return Err(error),
                Err(error) => tracing::error!(support_request = %id, %error, "a P1 without a call stays one"),
            }
        }
        Ok(more)
    }
}

async fn lower(tx: &Tx, id: SupportRequestId) -> Result<(), SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    let Some(due) = request.call_by.take().filter(|due| *due <= tx.now()) else { return Ok(()) };
    if request.call_required() {
        set_priority(tx, &mut request, Priority::P2, Cause::CallNotConfirmed { since: due }).await?;
    }
    Ok(store::save(tx, &mut request).await?)
}

#[cfg(test)]
mod tests {
    use jobs::Worker;

    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            api::SupportRequestBody,
            prioritize::prioritize,
            trial::{Tried, code, events, input, open, payloads, place, run, shown, timeline},
        },
    };

    async fn p1(desk: &Desk) -> SupportRequestBody {
        open(&desk.customer, input(Some(Priority::P1))).await.unwrap()
    }
    fn contact(around_the_clock: bool) -> CallContact {
        CallContact { name: "Nora Hafen".into(), phone: "+49 431 5550100".into(), around_the_clock }
    }
    async fn confirm(desk: &Desk, id: SupportRequestId, at: Option<&str>, contact: CallContact) -> Tried {
        let at = at.map(|at| at.parse().unwrap());
        run(&desk.engineer, async |tx| confirm_call(&tx, id, at, &contact).await).await
    }
    async fn tick(desk: &Desk, at: &str) {
        desk.stage.clock.set(at);
        Worker::new(desk.stage.system()).schedule(UnconfirmedCalls).drain().await.unwrap();
    }

    #[tokio::test]
    async fn the_p1_clock_starts_at_the_confirmed_call() {
        let desk = Desk::new().await;
        let made = p1(&desk).await;
        desk.stage.clock.set("2026-05-04T08:25:00Z");
        let confirmed = confirm(&desk, made.id, Some("2026-05-04T08:20:00Z"), contact(true)).await.unwrap();
        assert_eq!((confirmed.priority, confirmed.call_required), (Priority::P1, false));
        assert_eq!(confirmed.response_due_at, "2026-05-04T09:20:00Z".parse().ok(), "one hour of clock time from the call");
        assert_eq!(confirmed.call_contact, Some(contact(true)));
        tick(&desk, "2026-05-04T12:00:00Z").await;
        assert_eq!(shown(&desk.customer, made.id).await.priority, Priority::P1);
    }

    #[tokio::test]
    async fn a_p1_online_without_a_call_becomes_p2_after_30_minutes_and_the_customer_is_told_once() {
        let desk = Desk::new().await;
        let made = p1(&desk).await;
        tick(&desk, "2026-05-04T08:29:50Z").await;
        assert!(shown(&desk.customer, made.id).await.call_required);
        tick(&desk, "2026-05-04T08:30:00Z").await;
        tick(&desk, "2026-05-04T08:30:10Z").await;
        let lowered = shown(&desk.customer, made.id).await;
        assert_eq!((lowered.priority, lowered.call_required, lowered.response_due_at), (Priority::P2, false, made.response_due_at));
        assert_eq!(events(&desk.manager).await, ["support_request.created", "support_request.priority_changed"]);
        let (_, told) = payloads(&desk.stage).await.pop().unwrap();
        assert_eq!(told["cause"], json!("call_not_confirmed"));
    }

    #[tokio::test]
    async fn after_a_downtime_the_30_minute_mark_is_what_is_recorded() {
        let desk = Desk::new().await;
        let made = p1(&desk).await;
        tick(&desk, "2026-05-06T08:00:00Z").await;
        let entry = timeline(&desk.customer, made.id).await.into_iter().find(|entry| entry.kind == EntryKind::Priority).unwrap();
        assert_eq!((&entry.detail["since"], &entry.detail["cause"]), (&json!("2026-05-04T08:30:00Z"), &json!("call_not_confirmed")));
    }

    #[tokio::test]
    async fn without_a_contact_around_the_clock_it_becomes_p2() {
        let desk = Desk::new().await;
        let made = p1(&desk).await;
        let confirmed = confirm(&desk, made.id, None, contact(false)).await.unwrap();
        assert_eq!((confirmed.priority, confirmed.call_required, confirmed.response_due_at), (Priority::P2, false, made.response_due_at));
        let (_, told) = payloads(&desk.stage).await.into_iter().find(|(name, _)| name.ends_with("priority_changed")).unwrap();
        assert_eq!(told["cause"], json!("no_contact_around_the_clock"));
    }

    #[tokio::test]
    async fn a_late_call_makes_it_a_p1_again_from_the_call() {
        let desk = Desk::new().await;
        let made = p1(&desk).await;
        tick(&desk, "2026-05-04T08:40:00Z").await;
        let confirmed = confirm(&desk, made.id, None, contact(true)).await.unwrap();
        assert_eq!((confirmed.priority, confirmed.response_due_at), (Priority::P1, "2026-05-04T09:40:00Z".parse().ok()));
    }

    #[tokio::test]
    async fn leaving_p1_and_coming_back_counts_from_the_call_again() {
        let desk = Desk::new().await;
        let made = p1(&desk).await;
        desk.stage.clock.set("2026-05-04T08:20:00Z");
        let confirmed = confirm(&desk, made.id, None, contact(true)).await.unwrap();
        for (priority, due) in [(Priority::P3, "2026-05-05T08:00:00Z".parse().ok()), (Priority::P1, confirmed.response_due_at)] {
            let changed = run(&desk.engineer, async |tx| prioritize(&tx, made.id, priority, "As agreed").await).await.unwrap();
            assert_eq!((changed.response_due_at, changed.call_required), (due, false));
        }
    }

    #[tokio::test]
    async fn only_staff_confirm_and_only_a_call_that_is_awaited() {
        let desk = Desk::new().await;
        let made = p1(&desk).await;
        for cx in [&desk.customer, &desk.partner] {
            let refused = run(cx, async |tx| confirm_call(&tx, made.id, None, &contact(true)).await).await;
            assert_eq!(code(refused), "forbidden");
        }
        for at in ["2026-05-04T07:59:59Z", "2026-05-04T08:00:01Z"] {
            assert_eq!(place(confirm(&desk, made.id, Some(at), contact(true)).await), ("/called_at".into(), "out_of_range".into()));
        }
        let nameless = CallContact { name: " ".into(), ..contact(true) };
        assert_eq!(place(confirm(&desk, made.id, None, nameless).await), ("/contact/name".into(), "required".into()));
        confirm(&desk, made.id, None, contact(true)).await.unwrap();
        assert_eq!(code(confirm(&desk, made.id, None, contact(true)).await), "no_call_awaited");
    }
}
