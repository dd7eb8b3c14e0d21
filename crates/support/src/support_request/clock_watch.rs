//! Tells of clocks that run out (spec 04.3): at risk and breached, each once per deadline, also after a downtime. What is told is
//! internal: the customer sees the deadline itself.

use std::time::Duration;

use db::Tx;
use kernel::Actor;
use serde_json::json;

use super::{
    EntryKind, SupportRequestError, SupportRequestId, Visibility,
    entry::{NewEntry, store::append},
    event,
    store::{self, Model},
};
use crate::clock::{
    self, ClockMark,
    store::{Row, open_of, to_tell},
};

/// Marks support requests whose clocks are at risk or breached.
pub struct SupportClocks;

const BATCH: usize = 50;

#[async_trait::async_trait]
impl jobs::Schedule for SupportClocks {
    fn name(&self) -> &'static str {
        "support_clocks"
    }
    fn every(&self) -> Duration {
        Duration::from_secs(10)
    }
    async fn run(&self, tx: &Tx) -> db::Result<bool> {
        let due = to_tell(tx, BATCH).await?;
        let more = due.len() == BATCH;
        for id in due {
            match tell(tx, id).await {
                Ok(()) => {}
                Err(SupportRequestError::Db(error)) => return Err(error),
                Err(error) => tracing::error!(support_request = %id, %error, "nobody is told of its clocks"),
            }
        }
        Ok(more)
    }
}

async fn tell(tx: &Tx, id: SupportRequestId) -> Result<(), SupportRequestError> {
    let mut request = store::lock(tx, id).await?;
    let mut rows = open_of(tx, id).await?;
    for row in &mut rows {
        let reached = ClockMark::reached(row.warn_at, row.due_at, tx.now());
        if reached > row.told {
            row.told = reached;
            clock::store::save(tx, row).await?;
            announce(tx, &mut request, row).await?;
        }
    }
    request.follow(&rows);
    Ok(store::mark(tx, &request).await?)
}

async fn announce(tx: &Tx, request: &mut Model, row: &Row) -> Result<(), SupportRequestError> {
    let (kind, mark) = (row.clock.kind(), row.told);
    let detail = json!({"clock": kind, "event": mark, "due_at": row.due_at});
    append(tx, request, vec![NewEntry::of(&Actor::system(), EntryKind::Clock, detail).internal()]).await?;
    let what = if mark == ClockMark::Breached { "clock_breached" } else { "clock_at_risk" };
    let more = json!({"visibility": Visibility::Internal, "clock": kind, "due_at": row.due_at, "priority": request.priority});
    Ok(event::publish(tx, request, what, more).await?)
}

#[cfg(test)]
mod tests {
    use jobs::Worker;
    use serde_json::Value;

    use super::*;
    use crate::{
        calendar::store as calendars,
        stage::Desk,
        support_request::{
            Priority,
            trial::{events, input, kinds, open, payloads, say, shown, timeline},
        },
    };

    async fn tick(desk: &Desk, at: &str) {
        desk.stage.clock.set(at);
        Worker::new(desk.stage.system()).schedule(SupportClocks).drain().await.unwrap();
    }
    async fn told(desk: &Desk) -> Vec<String> {
        events(&desk.manager).await.into_iter().filter(|name| name.contains("clock")).collect()
    }
    async fn mark(desk: &Desk, id: SupportRequestId) -> ClockMark {
        shown(&desk.engineer, id).await.clock_mark.unwrap()
    }

    #[tokio::test]
    async fn it_warns_at_75_percent_and_breaches_at_100_each_once() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        tick(&desk, "2026-05-04T10:59:50Z").await;
        assert_eq!((told(&desk).await.len(), mark(&desk, made.id).await), (0, ClockMark::None));
        for time in ["2026-05-04T11:00:00Z", "2026-05-04T11:30:00Z"] {
            tick(&desk, time).await;
            assert_eq!((told(&desk).await, mark(&desk, made.id).await), (vec!["support_request.clock_at_risk".into()], ClockMark::AtRisk));
        }
        for time in ["2026-05-04T12:00:00Z", "2026-05-05T12:00:00Z"] {
            tick(&desk, time).await;
            assert_eq!(told(&desk).await[1..], ["support_request.clock_breached"]);
        }
        assert_eq!(mark(&desk, made.id).await, ClockMark::Breached);
    }

    #[tokio::test]
    async fn nothing_depends_on_the_server_being_up_and_a_downtime_tells_the_worst_once() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        tick(&desk, "2026-05-09T12:00:00Z").await;
        tick(&desk, "2026-05-09T12:00:30Z").await;
        assert_eq!((told(&desk).await, mark(&desk, made.id).await), (vec!["support_request.clock_breached".into()], ClockMark::Breached));
    }

    #[tokio::test]
    async fn what_is_told_of_clocks_is_internal() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        tick(&desk, "2026-05-04T12:00:00Z").await;
        assert_eq!(kinds(&desk.customer, made.id).await, ["state"]);
        assert_eq!(kinds(&desk.engineer, made.id).await, ["state", "clock"]);
        assert_eq!(shown(&desk.customer, made.id).await.clock_mark, None);
        let (_, payload) = payloads(&desk.stage).await.pop().unwrap();
        assert_eq!((&payload["visibility"], &payload["clock"]), (&Value::from("internal"), &Value::from("initial_response")));
    }

    #[tokio::test]
    async fn an_answer_takes_the_mark_away_and_no_reader_has_a_stale_page_for_it() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        tick(&desk, "2026-05-04T12:00:00Z").await;
        assert_eq!(shown(&desk.engineer, made.id).await.version, made.version);
        say(&desk.engineer, made.id, "Hello.").await;
        assert_eq!(mark(&desk, made.id).await, ClockMark::None);
    }

    #[tokio::test]
    async fn a_deadline_that_moves_on_takes_its_warning_back_and_warns_again() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        tick(&desk, "2026-05-04T11:30:00Z").await;
        let europe = desk.manager.write(async |tx| calendars::lock_default(&tx, "europe").await.map(|row| row.id)).await.unwrap();
        crate::calendar::trial::close_today(&desk.manager, europe).await;
        assert_eq!(mark(&desk, made.id).await, ClockMark::None);
        tick(&desk, "2026-05-05T10:00:00Z").await;
        assert_eq!(told(&desk).await, ["support_request.clock_at_risk", "support_request.clock_at_risk"]);
        assert!(timeline(&desk.engineer, made.id).await.iter().all(|entry| entry.detail["event"] != "breached"));
    }
}
