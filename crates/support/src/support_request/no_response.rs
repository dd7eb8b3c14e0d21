//! Closing by itself when nobody answers (spec 04.10): the warning mail two days before, then the closing.

use std::time::Duration;

use db::Tx;
use kernel::Permission;
use serde_json::json;

use super::{
    CloseReason, EntryKind, Move, Status, SupportRequestError, SupportRequestId,
    close::{self, Ending},
    closing::{self, Plan},
    entry::{NewEntry, store::append},
    event,
    store::{self, Model},
};

/// Warns and closes what is due, once, also after a downtime: a warning that goes late still leaves two days.
pub struct SupportClosing;

const BATCH: i64 = 50;

#[async_trait::async_trait]
impl jobs::Schedule for SupportClosing {
    fn name(&self) -> &'static str {
        "support_closing"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(60)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let due = store::due_to_close(tx, BATCH).await?;
        let more = due.len() as i64 == BATCH;
        for id in due {
            match proceed(tx, id).await {
                Ok(()) => {}
                Err(SupportRequestError::Db(error)) => return Err(error),
                Err(error) => tracing::error!(support_request = %id, %error, "a support request does not close by itself"),
            }
        }
        Ok(more)
    }
}

/// Warns, or closes, if that is due by what holds now: a customer may have spoken, and a calendar may have moved.
async fn proceed(tx: &Tx, id: SupportRequestId) -> Result<(), SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    let closing = request.closing()?;
    let zone = closing::zone(tx, &request).await?;
    match closing.plan(&zone).filter(|_| request.status != Status::Closed) {
        Some(Plan { closes_at, .. }) if closing.warned_at.is_some() && closes_at <= tx.now() => {
            let detail = json!({"attempts": closing.attempts.len()});
            let permission = Permission::SupportRequestClose;
            let ending = Ending { wanted: Move::Close, permission, reason: CloseReason::NoResponse, stars: None, detail };
            return close::end(tx, request, ending).await.map(|_| ());
        }
        Some(Plan { warn_at, .. }) if closing.warned_at.is_none() && warn_at <= tx.now() => return warn(tx, request).await,
        Some(_) => request.set_closing(&closing, &zone)?,
        None => request.forget_closing(),
    }
    Ok(store::save(tx, &mut request).await?)
}

async fn warn(tx: &Tx, mut request: Model) -> Result<(), SupportRequestError> {
    let mut closing = request.closing()?;
    closing.warned_at = Some(tx.now());
    request.set_closing(&closing, &closing::zone(tx, &request).await?)?;
    let told = json!({"event": "warned", "closes_at": request.closes_at});
    append(tx, &mut request, vec![NewEntry::of(tx.actor(), EntryKind::Closing, told)]).await?;
    store::save(tx, &mut request).await?;
    event::publish(tx, &request, "closing_warned", json!({"closes_at": request.closes_at})).await?;
    Ok(())
}

#[cfg(test)]
pub(super) mod trial {
    use super::*;
    use crate::{
        stage::Desk,
        support_request::{
            api::SupportRequestBody,
            closing::ContactChannel,
            contact_attempt::attempt_contact,
            trial::{read, run},
        },
    };

    /// Three attempts by phone now.
    pub(in crate::support_request) async fn all_three(desk: &Desk, id: SupportRequestId) -> SupportRequestBody {
        for _ in 0..3 {
            run(&desk.engineer, async |tx| attempt_contact(&tx, id, ContactChannel::Phone, None).await).await.unwrap();
        }
        read(&desk.engineer, id).await
    }

    pub(in crate::support_request) async fn work(desk: &Desk) {
        jobs::Worker::new(desk.stage.system()).schedule(SupportClosing).drain().await.unwrap();
    }
}

#[cfg(test)]
mod tests {
    use super::{trial::*, *};
    use crate::{
        stage::Desk,
        support_request::trial::{events, input, open, payloads, read, timeline},
    };

    #[tokio::test]
    async fn the_warning_goes_two_days_before_and_then_it_closes_by_itself_once() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        let closes_at = all_three(&desk, id).await.closes_at;
        assert_eq!(closes_at, "2026-05-14T08:00:00Z".parse().ok(), "the same wall time on the tenth day");
        for (now, told) in [("2026-05-12T07:58:59Z", false), ("2026-05-12T08:00:00Z", true), ("2026-05-13T08:00:00Z", true)] {
            desk.stage.clock.set(now);
            work(&desk).await;
            let warned = events(&desk.manager).await.iter().filter(|name| *name == "support_request.closing_warned").count();
            assert_eq!(warned, usize::from(told), "{now}");
            assert_ne!(read(&desk.customer, id).await.status, Status::Closed);
        }
        desk.stage.clock.set("2026-05-14T07:58:59Z");
        work(&desk).await;
        assert_ne!(read(&desk.customer, id).await.status, Status::Closed);
        desk.stage.clock.set("2026-05-14T08:00:00Z");
        work(&desk).await;
        let closed = read(&desk.customer, id).await;
        assert_eq!((closed.status, closed.close_reason), (Status::Closed, Some(CloseReason::NoResponse)));
        desk.stage.clock.set("2026-05-20T08:00:00Z");
        work(&desk).await;
        assert_eq!(events(&desk.manager).await.iter().filter(|name| *name == "support_request.closed").count(), 1);
        let (_, payload) = payloads(&desk.stage).await.pop().unwrap();
        assert_eq!(payload["reopen_until"], json!("2026-06-13T08:00:00Z"), "the mail tells how long it can be reopened");
    }

    #[tokio::test]
    async fn after_a_downtime_the_warning_still_gives_two_days() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        all_three(&desk, id).await;
        desk.stage.clock.set("2026-05-24T10:00:00Z");
        work(&desk).await;
        let warned = read(&desk.customer, id).await;
        assert_eq!((warned.status, warned.closes_at), (Status::New, "2026-05-26T10:00:00Z".parse().ok()));
        desk.stage.clock.set("2026-05-26T10:00:00Z");
        work(&desk).await;
        assert_eq!(read(&desk.customer, id).await.status, Status::Closed);
        let told = timeline(&desk.customer, id).await;
        assert!(told.iter().any(|entry| entry.detail["close_reason"] == json!("no_response") && entry.author.name.is_none()));
    }

    #[tokio::test]
    async fn what_somebody_closed_before_is_left_alone() {
        let desk = Desk::new().await;
        let id = open(&desk.customer, input(None)).await.unwrap().id;
        all_three(&desk, id).await;
        let withdrawn = CloseReason::Withdrawn;
        crate::support_request::trial::run(&desk.engineer, async |tx| close::close(&tx, id, withdrawn, None).await).await.unwrap();
        desk.stage.clock.set("2026-06-24T10:00:00Z");
        work(&desk).await;
        assert_eq!(read(&desk.customer, id).await.close_reason, Some(withdrawn));
        assert!(!events(&desk.manager).await.contains(&"support_request.closing_warned".to_owned()));
    }
}
