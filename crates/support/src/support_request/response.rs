//! The clocks of a support request (spec 04.3): begun, aimed anew, paused, answered. The rows in `support_clock` and what lists
//! need of them on the support request are kept in step here, and what the customer is owed stands in the timeline.
//!
//! The initial response runs from the opening to the vendor's first public message. Each public message of the vendor starts a
//! clock for the next one, until a solution is proposed: then it is the customer's turn. It starts again when the work goes on.

use db::Tx;
use kernel::{Actor, Timestamp};
use serde_json::json;

use super::{
    EntryKind, Priority, Status, SupportRequestError,
    entry::{NewEntry, store::append},
    escalation,
    store::Model,
};
use crate::{
    calendar::{self, Calendar},
    clock::{
        ClockKind, ClockMark, SlaClock,
        store::{self, Row},
    },
    support_target::{SupportTarget, target},
};

impl Model {
    /// Sets what follows from its clocks: `rows` are all that run, and those that were answered just now.
    pub(super) fn follow(&mut self, rows: &[Row]) {
        if let Some(initial) = rows.iter().find(|row| row.clock.kind() == ClockKind::InitialResponse) {
            self.response_due_at = initial.due_at;
        }
        let running = || rows.iter().filter(|row| row.is_open());
        self.due_order = running().filter_map(|row| row.due_at).min().map_or(i64::MAX, Timestamp::as_microsecond);
        self.clock_mark = running().map(|row| row.told).max().unwrap_or(ClockMark::None);
    }
    /// The next deadline of its running clocks.
    pub(super) fn next_due_at(&self) -> Option<Timestamp> {
        (self.due_order != i64::MAX).then(|| Timestamp::from_microsecond(self.due_order))
    }
}

/// What is owed for its priority now.
pub(super) async fn targets(tx: &Tx, request: &Model) -> db::Result<SupportTarget> {
    target(tx, request.offering, request.priority.counted(request.awaits_call)).await
}

pub(super) async fn calendar_of(tx: &Tx, request: &Model) -> db::Result<Calendar> {
    calendar::store::by_id(tx, request.calendar_id).await?.calendar()
}

/// The clocks of a request that is just being opened. Its deadline is put into `request`; the rows are still to be inserted.
pub(super) async fn open(tx: &Tx, request: &mut Model, calendar: &Calendar) -> Result<Vec<Row>, SupportRequestError> {
    let targets = targets(tx, request).await?;
    let mut rows = Vec::new();
    for kind in [ClockKind::InitialResponse, ClockKind::Resolution] {
        let Some(target) = targets.of(kind) else { continue };
        let clock = SlaClock::new(kind, request.created_at, target, targets.warn_percent);
        rows.push(Row::begin(tx, request.id, clock, calendar)?);
    }
    request.follow(&rows);
    Ok(rows)
}

/// A change of priority recomputes the open clocks from their start; answered ones stay as they are (spec 04.2). The initial
/// response of a P1 that was phoned in counts from the call.
pub(super) async fn retarget(tx: &Tx, request: &mut Model) -> Result<(), SupportRequestError> {
    let mut rows = store::open_of(tx, request.id).await?;
    if rows.is_empty() {
        return Ok(());
    }
    let (calendar, targets) = (calendar_of(tx, request).await?, targets(tx, request).await?);
    let called = request.called_at.filter(|_| request.priority == Priority::P1);
    let mut entries = Vec::new();
    for row in &mut rows {
        let (kind, before) = (row.clock.kind(), row.due_at);
        match (kind, called, targets.of(kind)) {
            (ClockKind::Escalation, _, _) | (_, _, None) => continue,
            (ClockKind::InitialResponse, Some(called), Some(target)) => row.clock.retarget_from_call(target, called)?,
            (_, _, Some(target)) => row.clock.retarget(target)?,
        }
        let moved = row.recount(&calendar, tx.now())?;
        store::save(tx, row).await?;
        if moved || kind == ClockKind::InitialResponse {
            let detail = json!({"clock": kind, "event": "recomputed", "before": {"due_at": before}, "after": {"due_at": row.due_at}});
            entries.push(NewEntry::of(&Actor::system(), EntryKind::Clock, detail));
        }
    }
    request.follow(&rows);
    if !entries.is_empty() {
        append(tx, request, entries).await?;
    }
    Ok(())
}

/// It is being closed: stops every clock that still runs.
pub(super) async fn stop(tx: &Tx, request: &mut Model, event: &str) -> Result<(), SupportRequestError> {
    request.call_by = None;
    let mut rows = store::open_of(tx, request.id).await?;
    if rows.iter().any(|row| row.clock.kind() == ClockKind::Escalation) {
        escalation::end(tx, request.id).await?;
    }
    if !rows.is_empty() {
        let calendar = calendar_of(tx, request).await?;
        for row in &mut rows {
            stop_one(tx, request, row, &calendar, event).await?;
        }
    }
    request.follow(&rows);
    Ok(())
}

/// The outcome of the initial response is told; that of the others shows in the list of clocks.
async fn stop_one(tx: &Tx, request: &mut Model, row: &mut Row, calendar: &Calendar, event: &str) -> Result<(), SupportRequestError> {
    let answer = row.clock.stop(calendar, tx.now())?;
    (row.due_at, row.warn_at) = (answer.due_at, answer.warn_at);
    store::save(tx, row).await?;
    if row.clock.kind() == ClockKind::InitialResponse {
        let detail = json!({"clock": ClockKind::InitialResponse, "event": event, "due_at": row.due_at, "met": answer.met()});
        append(tx, request, vec![NewEntry::of(&Actor::system(), EntryKind::Clock, detail)]).await?;
    }
    Ok(())
}

/// The vendor said something to the customer: that answers the initial response, or the update that was owed, and starts the
/// clock of the next.
pub(super) async fn answer(tx: &Tx, request: &mut Model) -> Result<(), SupportRequestError> {
    let mut rows = store::open_of(tx, request.id).await?;
    let calendar = calendar_of(tx, request).await?;
    for row in rows.iter_mut().filter(|row| matches!(row.clock.kind(), ClockKind::InitialResponse | ClockKind::Update)) {
        stop_one(tx, request, row, &calendar, "answered").await?;
    }
    request.responded_at.get_or_insert(tx.now());
    if !matches!(request.status, Status::SolutionProposed | Status::Closed) {
        owe_update(tx, request, &mut rows, &calendar).await?;
    }
    request.follow(&rows);
    Ok(())
}

/// It was reopened: the initial response stays answered; an update is owed from now on (spec 04.10).
pub(super) async fn reopened(tx: &Tx, request: &mut Model) -> Result<(), SupportRequestError> {
    let mut rows = store::open_of(tx, request.id).await?;
    let calendar = calendar_of(tx, request).await?;
    owe_update(tx, request, &mut rows, &calendar).await?;
    request.follow(&rows);
    Ok(())
}

async fn owe_update(tx: &Tx, request: &Model, rows: &mut Vec<Row>, calendar: &Calendar) -> Result<(), SupportRequestError> {
    let running = rows.iter().any(|row| row.is_open() && row.clock.kind() == ClockKind::Update);
    let targets = targets(tx, request).await?;
    let Some(target) = targets.next_update.filter(|_| !running) else { return Ok(()) };
    let mut clock = SlaClock::new(ClockKind::Update, tx.now(), target, targets.warn_percent);
    if request.status == Status::WaitingCustomer {
        clock.pause(tx.now())?;
    }
    let row = Row::begin(tx, request.id, clock, calendar)?;
    store::insert(tx, std::slice::from_ref(&row)).await?;
    rows.push(row);
    Ok(())
}

/// Its status moved: waiting for the customer pauses the clocks that pause, and the end of waiting lets them run on. When a
/// proposed solution turns out to be none, an update is owed again.
pub(super) async fn moved(tx: &Tx, request: &mut Model, before: Status) -> Result<(), SupportRequestError> {
    let after = request.status;
    let (waits, waited) = (after == Status::WaitingCustomer, before == Status::WaitingCustomer);
    let goes_on = before == Status::SolutionProposed && after == Status::InProgress;
    if after == Status::Closed || (waits == waited && !goes_on) {
        return Ok(());
    }
    let mut rows = store::open_of(tx, request.id).await?;
    let calendar = calendar_of(tx, request).await?;
    if waits != waited {
        for row in rows.iter_mut().filter(|row| row.clock.kind().pauses()) {
            if waits {
                row.clock.pause(tx.now())?
            } else {
                row.clock.resume(tx.now())?
            }
            row.recount(&calendar, tx.now())?;
            store::save(tx, row).await?;
        }
    }
    if goes_on && request.responded_at.is_some() {
        owe_update(tx, request, &mut rows, &calendar).await?;
    }
    request.follow(&rows);
    Ok(())
}

/// The clock of an escalation begins; answers when it is due.
pub(super) async fn escalated(tx: &Tx, request: &mut Model) -> Result<Option<Timestamp>, SupportRequestError> {
    let mut rows = store::open_of(tx, request.id).await?;
    let (calendar, targets) = (calendar_of(tx, request).await?, targets(tx, request).await?);
    let clock = SlaClock::new(ClockKind::Escalation, tx.now(), targets.escalation, targets.warn_percent);
    let row = Row::begin(tx, request.id, clock, &calendar)?;
    store::insert(tx, std::slice::from_ref(&row)).await?;
    let due_at = row.due_at;
    rows.push(row);
    request.follow(&rows);
    Ok(due_at)
}

/// The escalation was decided.
pub(super) async fn escalation_decided(tx: &Tx, request: &mut Model) -> Result<(), SupportRequestError> {
    let mut rows = store::open_of(tx, request.id).await?;
    let calendar = calendar_of(tx, request).await?;
    for row in rows.iter_mut().filter(|row| row.clock.kind() == ClockKind::Escalation) {
        stop_one(tx, request, row, &calendar, "answered").await?;
    }
    request.follow(&rows);
    Ok(())
}
