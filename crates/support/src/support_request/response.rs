//! The initial-response clock of a support request: opened, aimed anew, answered. The row in `support_clock` and what lists
//! need of it on the support request are kept in step here, and each turn stands in the timeline.

use db::Tx;
use kernel::{Actor, Timestamp};
use serde_json::json;

use super::{
    EntryKind, SupportRequestError,
    entry::{NewEntry, store::append},
    priority::target,
    store::Model,
};
use crate::{
    calendar::{self, Calendar, WARN_PERCENT},
    clock::{ClockKind, SlaClock, store},
};

impl Model {
    /// Sets what follows from the response clock: awaited deadlines sort first, the others last.
    pub(super) fn set_response_due(&mut self, due_at: Option<Timestamp>, awaited: bool) {
        self.response_due_at = due_at;
        self.due_order = due_at.filter(|_| awaited).map_or(i64::MAX, Timestamp::as_microsecond);
    }
    fn response_target(&self) -> calendar::Target {
        target(self.offering, self.priority.counted(self.awaits_call))
    }
}

/// The clock of a request that is just being opened. Its deadline is put into `request`; the row is still to be inserted.
pub(super) fn open(tx: &Tx, request: &mut Model, calendar: &Calendar) -> Result<store::Row, SupportRequestError> {
    let clock = SlaClock::new(ClockKind::InitialResponse, request.created_at, request.response_target(), WARN_PERCENT);
    let found = clock.deadline_at(calendar, request.created_at)?;
    request.set_response_due(found.due_at, true);
    Ok(store::Row { id: tx.new_id(), support_request_id: request.id, clock, due_at: found.due_at, warn_at: found.warn_at })
}

/// A change of priority recomputes the open clock from the opening; an answered one stays as it is (spec 04.2).
pub(super) async fn retarget(tx: &Tx, request: &mut Model) -> Result<(), SupportRequestError> {
    let Some(mut row) = store::open_response(tx, request.id).await? else { return Ok(()) };
    let calendar = calendar::store::by_id(tx, request.calendar_id).await?.calendar()?;
    let before = row.due_at;
    row.clock.retarget(request.response_target())?;
    let found = row.clock.deadline_at(&calendar, tx.now())?;
    (row.due_at, row.warn_at) = (found.due_at, found.warn_at);
    store::save(tx, &row).await?;
    request.set_response_due(row.due_at, true);
    let detail =
        json!({"clock": ClockKind::InitialResponse, "event": "recomputed", "before": {"due_at": before}, "after": {"due_at": row.due_at}});
    append(tx, request, vec![NewEntry::of(&Actor::system(), EntryKind::Clock, detail)]).await?;
    Ok(())
}

/// Stops the clock, if it still runs. `event`: `answered` by the vendor's first public message, or `stopped` by closing.
pub(super) async fn stop(tx: &Tx, request: &mut Model, event: &str) -> Result<(), SupportRequestError> {
    let Some(mut row) = store::open_response(tx, request.id).await? else { return Ok(()) };
    let calendar = calendar::store::by_id(tx, request.calendar_id).await?.calendar()?;
    let answer = row.clock.stop(&calendar, tx.now())?;
    (row.due_at, row.warn_at) = (answer.due_at, answer.warn_at);
    store::save(tx, &row).await?;
    request.set_response_due(row.due_at, false);
    let detail = json!({"clock": ClockKind::InitialResponse, "event": event, "due_at": row.due_at, "met": answer.met()});
    append(tx, request, vec![NewEntry::of(&Actor::system(), EntryKind::Clock, detail)]).await?;
    Ok(())
}

/// The vendor said something to the customer: the first time answers the clock.
pub(super) async fn answer(tx: &Tx, request: &mut Model) -> Result<(), SupportRequestError> {
    if request.responded_at.is_some() {
        return Ok(());
    }
    stop(tx, request, "answered").await?;
    request.responded_at = Some(tx.now());
    Ok(())
}
